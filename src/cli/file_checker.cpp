#include "cli/file_checker.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <new>

#include "cli/read_file.h"
#include "output/output.h"
#include "output/printable.h"

namespace factlint {

namespace {

std::string note_line(const Source& source, std::string_view message) {
  return fmt::format("{}: note: {}\n", one_line(source.name()), one_line(message));
}

}  // namespace

std::string input_errors(const Document& document) {
  const Source& source = document.source();
  std::string lines;
  for (const InputError& error : document.errors) {
    const Position place = source.position(error.offset);
    lines += fmt::format("{}:{}:{}: error: {}\n", one_line(source.name()), place.line, place.column,
                         one_line(error.message));
  }
  return lines;
}

std::string language_note(const Document& document, const RuleSet& rules) {
  const std::string& language = document.metadata.language;
  // `en-GB` and `en_US` are English too.
  if (language.substr(0, language.find_first_of("-_")) == rules.language) return {};
  return note_line(document.source(),
                   fmt::format("not checked: no rules for the language `{}`", language));
}

FileChecker::FileChecker(const CheckSetup& setup)
    : setup_(setup), matcher_(setup.rules, setup.lexicon), statistics_(setup.rules) {}

FileResult FileChecker::check(const std::string& path) {
  FileResult result;
  const std::string name = path == kStdin ? setup_.options.stdin_name : path;
  // One file that is too much for the memory must not take the others with it.
  try {
    FileContent content = read_file(path);
    if (content.error.empty()) {
      check(Source(name, std::move(content.bytes)), result);
    } else {
      result.errors = error_line(name, content.error);
    }
  } catch (const std::bad_alloc&) {
    result.errors += error_line(name, "not checked: out of memory");
  } catch (const std::exception& error) {
    result.errors += error_line(name, fmt::format("not checked: {}", error.what()));
  }
  result.failed = !result.errors.empty();
  return result;
}

void FileChecker::check(const Source& source, FileResult& result) {
  const Options& options = setup_.options;
  Document document = read_plain_text(source);
  apply(options, document.metadata);
  result.errors += input_errors(document);
  result.notes = language_note(document, setup_.rules);
  if (!result.notes.empty()) return;
  const Report report = check_document(document, {setup_.rules, setup_.lexicon, matcher_});
  if (!report.covered)
    result.notes = note_line(
        source, fmt::format("not checked: the text is not in the language of the rules, `{}`",
                            setup_.rules.language));
  if (options.statistics) statistics_.add(document, report);
  result.found = std::any_of(report.diagnostics.begin(), report.diagnostics.end(),
                             [&](const Diagnostic& diagnostic) {
                               return options.fail_on && diagnostic.level >= *options.fail_on;
                             });
  if (options.jsonl) {
    write_jsonl(source, report.diagnostics, result.out);
  } else {
    write_console(source, report.diagnostics, {.color = setup_.color}, result.out);
  }
}

}  // namespace factlint
