#include "lexicon/lexicon.h"

#include <bit>
#include <cstring>
#include <optional>

#include "lexicon/added_words.h"
#include "lexicon/layout.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace factlint {

namespace {

using detail::Bucket, detail::kSlots;

constexpr std::array<WordInfo, 256> kInformation = [] {
  std::array<WordInfo, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i)
    table[i] = detail::decode(static_cast<std::uint8_t>(i));
  return table;
}();

/// Returns the first slot of the bucket with the fingerprint, or `kSlots`.
std::size_t find_slot(const unsigned char* bucket, std::uint32_t fingerprint) {
#if defined(__SSE2__)
  const __m128i wanted = _mm_set1_epi32(static_cast<int>(fingerprint));
  unsigned found = 1U << kSlots;
  for (unsigned i = 0; i < kSlots; i += 4) {
    const __m128i four = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bucket + 4 * i));
    const __m128i same = _mm_cmpeq_epi32(four, wanted);
    found |= static_cast<unsigned>(_mm_movemask_ps(_mm_castsi128_ps(same))) << i;
  }
  return static_cast<std::size_t>(std::countr_zero(found));
#else
  for (std::size_t slot = 0; slot < kSlots; ++slot)
    if (std::memcmp(bucket + 4 * slot, &fingerprint, 4) == 0) return slot;
  return kSlots;
#endif
}

}  // namespace

Lexicon::Lexicon(std::string_view packed) {
  const detail::Header expected;
  detail::Header header;
  if (packed.size() < sizeof header) return;
  std::memcpy(&header, packed.data(), sizeof header);
  if (header.magic != expected.magic || header.version != expected.version) return;
  const std::size_t size = packed.size() - sizeof header;
  if (header.bucket_count == 0 || size % sizeof(Bucket) != 0 ||
      header.bucket_count != size / sizeof(Bucket))
    return;
  // A bucket is found by half a hash.
  if (header.bucket_count > 0xffffffffULL) return;
  buckets_ = reinterpret_cast<const unsigned char*>(packed.data()) + sizeof header;
  bucket_count_ = header.bucket_count;
}

Lexicon::Lexicon(std::string_view packed, const AddedWords& added) : Lexicon(packed) {
  if (!added.empty()) added_ = &added;
}

WordInfo Lexicon::find(std::uint64_t hash) const {
  if (buckets_ == nullptr) return {};
  const std::uint32_t fingerprint = detail::fingerprint(hash);
  std::uint64_t number = detail::bucket_of(hash, bucket_count_);
  for (std::uint64_t passed = 0; passed <= detail::kFarthest; ++passed) {
    const unsigned char* bucket = buckets_ + sizeof(Bucket) * number;
    const std::size_t slot = find_slot(bucket, fingerprint);
    if (slot < kSlots) return kInformation[bucket[offsetof(Bucket, information) + slot]];
    std::uint32_t went_on = 0;
    std::memcpy(&went_on, bucket + offsetof(Bucket, passed), sizeof went_on);
    if ((went_on & detail::passed_bit(hash)) == 0) break;
    number = number + 1 == bucket_count_ ? 0 : number + 1;
  }
  return added_ != nullptr ? added_->find(hash) : WordInfo();
}

}  // namespace factlint
