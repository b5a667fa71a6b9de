#include "cli/example.h"

namespace factlint {

Example parse_example(std::string_view written) {
  Example example;
  while (true) {
    const std::size_t open = written.find("[[");
    std::size_t close = open == written.npos ? open : written.find("]]", open + 2);
    if (close == written.npos) break;
    // A bracket at the end of what is marked stands before the two that close it.
    while (written.substr(close + 2).starts_with(']')) ++close;
    example.text += written.substr(0, open);
    const std::size_t begin = example.text.size();
    example.text += written.substr(open + 2, close - open - 2);
    example.marks.push_back({begin, example.text.size()});
    written.remove_prefix(close + 2);
  }
  example.text += written;
  return example;
}

}  // namespace factlint
