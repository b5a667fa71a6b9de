// Packs the SCOWL word lists of Debian into the lexicon that is linked into the program.

#include <array>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "lexicon/pack.h"

namespace {

using factlint::Commonness;

struct Dialect {
  const char* name;
  bool american;
};
constexpr std::array<Dialect, 3> kDialects = {
    {{"american", true}, {"british", false}, {"canadian", false}}};

struct Size {
  const char* suffix;
  Commonness commonness;
};
constexpr std::array<Size, 5> kSizes = {{{"-small", Commonness::small},
                                         {"", Commonness::standard},
                                         {"-large", Commonness::large},
                                         {"-huge", Commonness::huge},
                                         {"-insane", Commonness::insane}}};

std::optional<std::string> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return std::nullopt;
  std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  if (file.bad() || bytes.empty()) return std::nullopt;
  return bytes;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: pack_lexicon WORD_LIST_DIR OUT\n", stderr);
    return 2;
  }
  std::vector<factlint::WordList> lists;
  for (const Dialect& dialect : kDialects) {
    for (const Size& size : kSizes) {
      const std::string path = std::string(argv[1]) + "/" + dialect.name + "-english" + size.suffix;
      std::optional<std::string> words = read_file(path);
      if (!words) {
        std::fprintf(stderr, "pack_lexicon: cannot read %s (Debian package w%s%s)\n", path.c_str(),
                     dialect.name, size.suffix);
        return 2;
      }
      lists.push_back({std::move(*words), size.commonness, dialect.american, !dialect.american});
    }
  }
  const std::string packed = factlint::pack_lexicon(lists);
  std::ofstream out(argv[2], std::ios::binary | std::ios::trunc);
  out.write(packed.data(), static_cast<std::streamsize>(packed.size()));
  out.close();
  if (!out) {
    std::fprintf(stderr, "pack_lexicon: cannot write %s\n", argv[2]);
    return 2;
  }
}
