#include "text/front_matter.h"

#include <fmt/format.h>

#include <charconv>
#include <string>
#include <string_view>

#include "text/unicode.h"
#include "yaml/yaml.h"

namespace factlint::detail {

namespace {

constexpr std::size_t kLongest = 64 * 1024;
constexpr std::string_view kBlank = " \t\r\n";

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(kBlank);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

/// True for a line of `---`, which white space may follow.
bool is_fence(std::string_view line) {
  return line.substr(0, 3) == "---" && line.find_first_not_of(" \t", 3) == line.npos;
}

/// Returns the number of the closing line, if there is one.
std::optional<std::size_t> find_closing_line(const Source& source) {
  for (std::size_t number = 2; number <= source.line_count(); ++number) {
    const Span line = source.line(number);
    if (line.begin > kLongest) break;
    if (is_fence(line.in(source.bytes()))) return number;
  }
  return std::nullopt;
}

std::optional<unsigned> read_digits(std::string_view text, std::size_t begin, std::size_t count) {
  if (text.size() < begin + count) return std::nullopt;
  unsigned value = 0;
  const char* const first = text.data() + begin;
  const auto [end, error] = std::from_chars(first, first + count, value);
  if (error != std::errc{} || end != first + count) return std::nullopt;
  return value;
}

/// Reads `YYYY-MM-DD`, which a time of day may follow after `T` or a space (ISO 8601, RFC 3339).
std::optional<std::chrono::sys_days> read_date(std::string_view text) {
  const auto year = read_digits(text, 0, 4);
  const auto month = read_digits(text, 5, 2);
  const auto day = read_digits(text, 8, 2);
  if (!year || !month || !day || text[4] != '-' || text[7] != '-') return std::nullopt;
  const std::string_view time = text.substr(10);
  if (!time.empty()) {
    const bool parted = time[0] == 'T' || time[0] == 't' || time[0] == ' ';
    if (!parted || !read_digits(time, 1, 2)) return std::nullopt;
  }
  const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(*year)},
                                         std::chrono::month{*month}, std::chrono::day{*day}};
  if (!date.ok()) return std::nullopt;
  return std::chrono::sys_days{date};
}

/// Returns the primary subtag of a language tag (BCP 47) in lower case: `en` of `en-GB`.
std::optional<std::string> read_language(const yaml::Node& node) {
  if (node.kind != yaml::Kind::scalar) return std::nullopt;
  const std::string_view tag = trim(node.scalar);
  const std::string primary = to_lower(tag.substr(0, tag.find_first_of("-_")));
  if (primary.empty()) return std::nullopt;
  return primary;
}

/// Returns the region subtag of a language tag (BCP 47) in capitals: `GB` of `en-GB`.
std::string read_region(const yaml::Node& node) {
  std::string_view tag = node.kind == yaml::Kind::scalar ? trim(node.scalar) : std::string_view();
  while (true) {
    const std::size_t part = tag.find_first_of("-_");
    if (part == tag.npos) return {};
    tag.remove_prefix(part + 1);
    const std::string_view subtag = tag.substr(0, tag.find_first_of("-_"));
    if (subtag.size() != 2) continue;
    std::string region(subtag);
    for (char& letter : region)
      if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    return region;
  }
}

/// Returns where a scalar stands in the YAML text, if it stands there in one run as it reads. Only
/// what introduces a quoted or block scalar may come before it.
std::optional<Span> find_scalar(std::string_view text, const yaml::Node& node) {
  const std::string_view value = trim(node.scalar);
  if (value.empty() || node.offset > text.size()) return std::nullopt;
  const std::size_t begin = text.find(value, node.offset);
  if (begin == text.npos) return std::nullopt;
  const std::string_view before = text.substr(node.offset, begin - node.offset);
  if (before.find_first_not_of(" \t\r\n\"'|>+-0123456789") != before.npos) return std::nullopt;
  return Span{begin, begin + value.size()};
}

void read_map(const yaml::Node& map, std::string_view text, std::size_t base, FrontMatter& out) {
  if (const yaml::Node* date = map.find("date");
      date != nullptr && date->kind != yaml::Kind::null) {
    const bool scalar = date->kind == yaml::Kind::scalar;
    if (scalar) out.date = read_date(trim(date->scalar));
    if (!out.date)
      out.errors.push_back(
          {base + date->offset,
           fmt::format("front matter: {} is no date; expected YYYY-MM-DD",
                       scalar ? fmt::format("`{}`", trim(date->scalar)) : "`date`")});
  }
  for (const std::string_view key : {"language", "lang"})
    if (const yaml::Node* language = map.find(key); language != nullptr)
      if (auto read = read_language(*language)) {
        out.language = std::move(read);
        out.region = read_region(*language);
      }
  const yaml::Node* headline = map.find("headline");
  if (headline != nullptr && headline->kind == yaml::Kind::scalar &&
      !trim(headline->scalar).empty()) {
    out.has_headline = true;
    if (const auto found = find_scalar(text, *headline))
      out.headline = Span{base + found->begin, base + found->end};
  }
}

}  // namespace

FrontMatter read_front_matter(const Source& source) {
  FrontMatter out;
  const std::string_view bytes = source.bytes();
  if (!is_fence(source.line(1).in(bytes))) return out;
  const auto closing = find_closing_line(source);
  if (!closing) return out;

  const std::size_t base = source.offset({2, 1});
  const std::string_view text = bytes.substr(base, source.line(*closing).begin - base);
  const yaml::Result read = yaml::parse(text);
  if (read.error) {
    out.errors.push_back({base + read.error->offset, "front matter: " + read.error->message});
  } else if (read.root.kind == yaml::Kind::map) {
    read_map(read.root, text, base, out);
  } else if (read.root.kind != yaml::Kind::null) {
    return out;  // prose between two rules
  }
  out.next_line = *closing + 1;
  return out;
}

}  // namespace factlint::detail
