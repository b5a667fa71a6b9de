// Reads arbitrary bytes as a file and checks that every place stays inside it and leads back.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/document.h"
#include "text/sentences.h"
#include "text/tokens.h"
#include "text/unicode.h"

using namespace factlint;

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void check_places(const Source& source) {
  Position before{1, 1};
  // Every place of a short file, some of a long one.
  const std::size_t step = source.bytes().size() / 4096 + 1;
  for (std::size_t at = 0; at <= source.bytes().size(); at += step) {
    const Position place = source.position(at);
    const Position editor = source.utf16_position(at);
    require(place >= before && place.line <= source.line_count());
    require(editor.line == place.line && editor.column >= place.column);
    const std::size_t back = source.offset(place);
    require(back == source.utf16_offset(editor));
    require(source.position(back) == place);
    before = place;
  }
}

void check_block(const Block& block, std::string_view bytes, Tokens& tokens) {
  const Span whole = block.to_source({0, block.text.size()});
  require(whole.begin <= whole.end && whole.end <= bytes.size());
  require(whole.in(bytes) == block.text && block.text.size() <= 64 * 1024);

  tokenize(block.text, tokens);
  std::size_t end = 0;
  for (const Token& token : tokens.words) {
    require(token.length > 0 && (end == 0 || token.begin > end));
    end = token.span().end;
    require(end <= block.text.size());
    for (std::size_t i = token.begin; i < end;) {
      const CodePoint next = decode(block.text, i);
      require(is_word(next.value));
      i += next.length;
    }
  }
  end = 0;
  for (const Mark& mark : tokens.marks) {
    require(mark.begin >= end && mark.begin < block.text.size());
    const CodePoint next = decode(block.text, mark.begin);
    require(next.value == mark.value);
    end = mark.begin + next.length;
  }

  const Abbreviations abbreviations{{"Mr", "No"}, {"U.S", "a.m"}, {"EST", "Senate"}};
  end = 0;
  for (const Span sentence : split_sentences(block.text, abbreviations)) {
    require(sentence.begin >= end && sentence.begin < sentence.end);
    end = sentence.end;
    require(end <= block.text.size());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Source source("input", std::string(reinterpret_cast<const char*>(data), size));
  check_places(source);
  const Document document = read_plain_text(source);
  Tokens tokens;
  std::size_t before = 0;
  for (const Block& block : document.blocks) {
    require(block.source_begin >= before);
    check_block(block, source.bytes(), tokens);
    before = block.source_begin + block.text.size();
  }
  std::size_t last_error = 0;
  for (const InputError& error : document.errors) {
    require(error.offset >= last_error && error.offset <= size);
    last_error = error.offset;
  }
  return 0;
}
