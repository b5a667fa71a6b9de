#include <fmt/format.h>

#include <algorithm>

#include "checks/check_document.h"
#include "cli/commands.h"
#include "cli/example.h"
#include "cli/rule_set.h"
#include "embedded/embedded.h"
#include "output/printable.h"

namespace factlint {
namespace {

std::string describe(const Source& source, const std::vector<Span>& spans) {
  std::string text;
  for (const Span span : spans) {
    const Position place = source.position(span.begin);
    text += fmt::format("{}`{}` at {}:{}", text.empty() ? "" : ", ",
                        one_line(span.in(source.bytes())), place.line, place.column);
  }
  return text.empty() ? "nothing" : text;
}

/// Runs the examples of one rule after another, each rule alone.
class ExampleRunner {
 public:
  ExampleRunner(RuleSet rules, const AddedWords& words, Output& out)
      : all_(std::move(rules.rules)),
        alone_(std::move(rules)),
        out_(out),
        lexicon_(embedded_lexicon(), words) {}

  void run() {
    for (Rule& rule : all_) {
      rule.enabled = true;
      alone_.rules = {rule};
      Matcher matcher(alone_, lexicon_);
      matcher_ = &matcher;
      run_all(rule.texts.bad, "bad");
      run_all(rule.texts.good, "good");
    }
    out_.write(fmt::format("{} passed, {} failed\n", passed_, failed_));
  }

  bool failed() const { return failed_ > 0; }

 private:
  void run_all(const std::vector<std::string>& examples, std::string_view kind) {
    if (examples.empty()) fail(fmt::format("no {} example", kind));
    for (std::size_t i = 0; i < examples.size(); ++i)
      run_one(examples[i], kind == "bad", fmt::format("{} example {}", kind, i + 1));
  }

  void run_one(const std::string& written, bool bad, const std::string& name) {
    Example example = bad ? parse_example(written) : Example{written, {}};
    if (bad && example.marks.empty()) {
      fail(name + " has no [[mark]]");
      return show(written);
    }
    const Source source("example", std::move(example.text));
    const Document document = read_plain_text(source);
    const Report report = check_document(document, {alone_, lexicon_, *matcher_});
    std::vector<Span> found;
    for (const Diagnostic& diagnostic : report.diagnostics) found.push_back(diagnostic.mark);
    if (found == example.marks && document.errors.empty()) {
      ++passed_;
      return;
    }
    fail(name + (bad ? " is not found as marked" : " is found"));
    show(written);
    out_.write(fmt::format("      = expected: {}\n      = found: {}\n",
                           describe(source, example.marks), describe(source, found)));
    for (const InputError& error : document.errors)
      out_.write(fmt::format("      = error: {}\n", one_line(error.message)));
  }

  void fail(std::string_view what) {
    ++failed_;
    out_.write(fmt::format("{}: error: {}\n", one_line(alone_.rules[0].id), what));
  }

  void show(std::string_view written) {
    while (written.ends_with('\n')) written.remove_suffix(1);
    while (true) {
      const std::size_t end = written.find('\n');
      out_.write(fmt::format("      | {}\n", one_line(written.substr(0, end))));
      if (end == written.npos) return;
      written.remove_prefix(end + 1);
    }
  }

  std::vector<Rule> all_;
  RuleSet alone_;
  Output& out_;
  const Lexicon lexicon_;
  Matcher* matcher_ = nullptr;
  std::size_t passed_ = 0, failed_ = 0;
};

}  // namespace

int test_command(const Options& options, Output& out) {
  RuleSet rules;
  AddedWords words;
  if (!load_rule_set({options.arguments.empty(), options.arguments, {}, Unpack::all}, rules, words))
    return kFailed;
  ExampleRunner runner(std::move(rules), words, out);
  runner.run();
  return runner.failed() ? kFound : kClean;
}

}  // namespace factlint
