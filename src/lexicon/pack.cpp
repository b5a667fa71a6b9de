#include "lexicon/pack.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "lexicon/layout.h"
#include "text/unicode.h"
#include "text/word_hash.h"

namespace factlint {

namespace {

using detail::Bucket, detail::kSlots;

// So full, one word in forty does not find room in its own bucket.
constexpr std::size_t kMeanWords = 9;
constexpr std::string_view kPossessive = "'s";

template <class F>
void for_each_word(const std::string& words, F&& use) {
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find('\n', begin), words.size());
    std::string_view word(words.data() + begin, end - begin);
    if (!word.empty() && word.back() == '\r') word.remove_suffix(1);
    if (!word.empty()) use(word);
    begin = end + 1;
  }
}

/// Returns the base word of a possessive, or nothing.
std::string_view base_of(std::string_view word) {
  if (word.size() <= kPossessive.size() || !word.ends_with(kPossessive)) return {};
  return word.substr(0, word.size() - kPossessive.size());
}

bool has_upper(std::string_view word) {
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint next = decode(word, i);
    if (is_upper(next.value)) return true;
    i += next.length;
  }
  return false;
}

void add(WordInfo& info, const WordInfo& more) {
  info.lower = std::max(info.lower, more.lower);
  info.name = std::max(info.name, more.name);
  info.american = info.american || more.american;
  info.british = info.british || more.british;
}

struct Entry {
  std::uint64_t hash = 0;
  WordInfo info;
};

/// Returns what all lists know, a hash once, the commoner words first: these then find room in
/// their own buckets.
std::vector<Entry> collect(const std::vector<WordList>& lists) {
  std::unordered_set<std::string_view> words;
  for (const WordList& list : lists)
    for_each_word(list.words, [&](std::string_view word) {
      if (base_of(word).empty()) words.insert(word);
    });

  std::unordered_map<std::uint64_t, WordInfo> found;
  for (const WordList& list : lists)
    for_each_word(list.words, [&](std::string_view word) {
      if (const std::string_view base = base_of(word); !base.empty()) {
        if (words.contains(base)) return;
        word = base;
      }
      const bool name = has_upper(word);
      WordInfo info;
      (name ? info.name : info.lower) = list.commonness;
      info.american = list.american;
      info.british = list.british;
      add(found[word_hash(to_lower(word))], info);
      // News mostly writes loans without their accents: `cafes`, `protege`.
      if (const std::string plain = without_marks(word); plain != word)
        add(found[word_hash(to_lower(plain))], info);
    });

  std::vector<Entry> entries;
  entries.reserve(found.size());
  for (const auto& [hash, info] : found)
    if (info.known()) entries.push_back({hash, info});
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
    return std::tuple(std::max(b.info.lower, b.info.name), a.hash) <
           std::tuple(std::max(a.info.lower, a.info.name), b.hash);
  });
  return entries;
}

/// Puts a word into the first bucket with room, from its own on; false when that is too far away.
bool place(const Entry& entry, std::vector<Bucket>& buckets) {
  const std::uint32_t fingerprint = detail::fingerprint(entry.hash);
  std::uint64_t number = detail::bucket_of(entry.hash, buckets.size());
  for (std::uint64_t passed = 0; passed <= detail::kFarthest; ++passed) {
    Bucket& bucket = buckets[number];
    for (std::size_t slot = 0; slot < kSlots; ++slot) {
      std::uint8_t& information = bucket.information[slot];
      if (information != 0 && bucket.fingerprints[slot] != fingerprint) continue;
      WordInfo info = detail::decode(information);
      add(info, entry.info);
      bucket.fingerprints[slot] = fingerprint;
      information = detail::encode(info);
      return true;
    }
    bucket.passed |= detail::passed_bit(entry.hash);
    number = (number + 1) % buckets.size();
  }
  return false;
}

std::optional<std::vector<Bucket>> fill(const std::vector<Entry>& entries, std::size_t count) {
  std::vector<Bucket> buckets(count);
  for (const Entry& entry : entries)
    if (!place(entry, buckets)) return std::nullopt;
  return buckets;
}

}  // namespace

std::string pack_lexicon(const std::vector<WordList>& lists) {
  const std::vector<Entry> entries = collect(lists);
  std::size_t count = entries.size() / kMeanWords + 1;
  auto buckets = fill(entries, count);
  while (!buckets) buckets = fill(entries, count += count / 16 + 1);

  detail::Header header;
  header.bucket_count = count;
  std::string packed(sizeof header + count * sizeof(Bucket), '\0');
  std::memcpy(packed.data(), &header, sizeof header);
  std::memcpy(packed.data() + sizeof header, buckets->data(), count * sizeof(Bucket));
  return packed;
}

}  // namespace factlint
