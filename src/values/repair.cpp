#include "values/repair.h"

#include <array>

#include "text/unicode.h"

namespace factlint {

namespace {

// What the bytes 0x80 to 0xFF are in encodings that text is often read in by mistake, as
// https://encoding.spec.whatwg.org/ and the mappings of https://www.unicode.org/Public/MAPPINGS/
// have it. A byte that is left undefined is the C1 control of the same number.
constexpr std::u32string_view kWindows1252 =
    U"€\x81"
    U"‚ƒ„…†‡ˆ‰Š‹Œ\x8d"
    U"Ž\x8f"
    U"\x90"
    U"‘’“”•–—˜™š›œ\x9d"
    U"žŸ"
    U"\u00a0¡¢£¤¥¦§¨©ª«¬\u00ad®¯°±²³´µ¶·¸¹º»¼½¾¿"
    U"ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß"
    U"àáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ";
constexpr std::u32string_view kMacRoman =
    U"ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü"
    U"†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø"
    U"¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ"
    U"‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";
constexpr std::u32string_view kWindows1251 =
    U"ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\x98"
    U"™љ›њќћџ"
    U"\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї"
    U"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
    U"абвгдежзийклмнопрстуфхцчшщъыьэюя";
constexpr std::u32string_view kWindows1250 =
    U"€\x81"
    U"‚\x83"
    U"„…†‡\x88"
    U"‰Š‹ŚŤŽŹ\x90"
    U"‘’“”•–—\x98"
    U"™š›śťžź"
    U"\u00a0ˇ˘Ł¤Ą¦§¨©Ş«¬\u00ad®Ż°±˛ł´µ¶·¸ąş»Ľ˝ľż"
    U"ŔÁÂĂÄĹĆÇČÉĘËĚÍÎĎĐŃŇÓÔŐÖ×ŘŮÚŰÜÝŢß"
    U"ŕáâăäĺćçčéęëěíîďđńňóôőö÷řůúűüýţ˙";
constexpr std::u32string_view kCodePage437 =
    U"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ"
    U"áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
    U"└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
    U"αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";
constexpr std::u32string_view kCodePage850 =
    U"ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ"
    U"áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐"
    U"└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀"
    U"ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

// In the order of how often they are the cause. The first reads Latin-1 too.
constexpr std::array kEncodings = {kWindows1252, kMacRoman,    kWindows1251,
                                   kWindows1250, kCodePage437, kCodePage850};

bool is_c1_control(char32_t value) {
  return value >= 0x80 && value <= 0x9F;
}

// True for letters and signs that stand in text of the Latin alphabet, and what such text is once
// it was read wrongly. Pairs of letters that are right can look like bytes of others.
bool is_western(char32_t value) {
  return (value >= 0x80 && value < 0x180) || (value >= 0x1E00 && value < 0x1F00) ||
         (value >= 0x2010 && value < 0x2040) || (value >= 0x20A0 && value < 0x2200) ||
         value == 0x2C6 || value == 0x2DC || value == 0x192 || value == 0xFB01 || value == 0xFB02 ||
         value == 0xFEFF || kMacRoman.find(value) != kMacRoman.npos;
}

// Returns the byte that was read as this character. A C1 control stands for its own number, as in
// Latin-1.
std::optional<unsigned char> byte_of(std::u32string_view encoding, char32_t value) {
  if (value < 0x80) return static_cast<unsigned char>(value);
  const std::size_t found = encoding.find(value);
  if (found != encoding.npos) return static_cast<unsigned char>(0x80 + found);
  const bool latin_1 = encoding == kWindows1252 && value <= 0xFF;
  return latin_1 ? std::optional(static_cast<unsigned char>(value)) : std::nullopt;
}

// A character whose bytes, read one by one, are the characters at some place.
struct Repaired {
  char32_t value = 0;
  std::size_t length = 0;  // of what is there instead
};

std::optional<Repaired> repair_at(std::u32string_view encoding, std::string_view text,
                                  std::size_t at) {
  constexpr std::size_t kLongest = 4;  // bytes of a character in UTF-8
  std::string bytes;
  for (std::size_t end = at; end < text.size() && bytes.size() < kLongest;) {
    const CodePoint next = decode(text, end);
    const std::optional<unsigned char> byte = byte_of(encoding, next.value);
    if (!byte || *byte < 0x80) break;
    bytes += static_cast<char>(*byte);
    end += next.length;
    const CodePoint whole = decode(bytes, 0);
    if (whole.length < 2 || whole.length != bytes.size()) continue;
    if (encoding != kWindows1252 && !is_western(whole.value)) break;
    // A Cyrillic word before a quotation mark or a dash is right: `МИД”`.
    if (encoding == kWindows1251 && bytes.size() == 2 && next.value >= 0x2010 &&
        next.value <= 0x2026)
      break;
    return Repaired{whole.value, end - at};
  }
  return std::nullopt;
}

// Returns `text` with all that can be turned back once; the same when nothing can.
std::string repair_once(std::u32string_view encoding, std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (const std::optional<Repaired> repaired = repair_at(encoding, text, at)) {
      append_utf8(result, repaired->value);
      at += repaired->length;
    } else {
      const std::size_t length = std::max<std::size_t>(1, decode(text, at).length);
      result += text.substr(at, length);
      at += length;
    }
  }
  return result;
}

// The same by the encoding that leaves the fewest characters: it explains the most.
std::string repair_once(std::string_view text) {
  std::string best(text);
  std::size_t fewest = count_code_points(text);
  for (const std::u32string_view encoding : kEncodings) {
    std::string result = repair_once(encoding, text);
    const std::size_t count = count_code_points(result);
    if (count >= fewest) continue;
    fewest = count;
    best = std::move(result);
  }
  return best;
}

bool has_c1_control(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode(text, at);
    if (is_c1_control(next.value)) return true;
    at += std::max<std::size_t>(1, next.length);
  }
  return false;
}

}  // namespace

std::optional<std::string> repair_utf8(std::string_view text) {
  constexpr int kMostTimes = 3;
  std::string result(text);
  for (int time = 0; time < kMostTimes; ++time) {
    std::string next = repair_once(result);
    if (next == result) break;
    result = std::move(next);
  }
  const bool done = repair_once(result) == result;
  if (!done || result == text || has_c1_control(result)) return std::nullopt;
  return result;
}

}  // namespace factlint
