#include "cli/check_pool.h"
#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/progress.h"
#include "cli/rule_set.h"
#include "embedded/embedded.h"

namespace factlint {
namespace {

/// Prints the results in order. Returns the exit status.
int print_results(CheckPool& pool, std::size_t files, Output& out) {
  Progress progress(files);
  bool found = false, failed = false;
  for (std::size_t checked = 1; checked <= files && !out.failed(); ++checked) {
    const FileResult result = pool.next();
    found |= result.found;
    failed |= result.failed;
    const bool shows = !result.errors.empty() || !result.notes.empty() ||
                       (out.is_terminal() && !result.out.empty());
    if (shows) progress.clear();
    out.write(result.out);
    if (shows) out.flush();  // both streams keep the order of the files where they meet
    write_error(result.errors);
    write_error(result.notes);
    progress.update(checked);
  }
  return failed ? kFailed : found ? kFound : kClean;
}

}  // namespace

int check_command(const Options& options, Output& out) {
  RuleSet rules;
  AddedWords words;
  if (!load_selected_rules(options, Unpack::for_checking, rules, words)) return kFailed;

  const Lexicon lexicon(embedded_lexicon(), words);
  const Inputs inputs = find_inputs(options.arguments);
  for (const std::string& error : inputs.errors) write_error(error);
  if (inputs.paths.empty()) return kFailed;

  const CheckSetup setup{options, rules, lexicon, use_color(options.color, out)};
  CheckPool pool(inputs.paths, setup, options.jobs);
  const int status = print_results(pool, inputs.paths.size(), out);
  if (options.statistics && out.flush()) write_error(pool.finish().print(rules));
  return inputs.errors.empty() ? status : kFailed;
}

}  // namespace factlint
