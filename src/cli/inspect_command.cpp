#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/file_checker.h"
#include "cli/inspection.h"
#include "cli/read_file.h"
#include "cli/rule_set.h"
#include "embedded/embedded.h"
#include "output/json.h"
#include "output/printable.h"

namespace factlint {
namespace {

/// Whole numbers are printed without a fraction.
nlohmann::ordered_json to_json(double number) {
  constexpr double kExact = 9007199254740992.0;  // 2^53
  if (std::trunc(number) == number && std::fabs(number) < kExact)
    return static_cast<std::int64_t>(number);
  return number;
}

std::string print_jsonl(const Source& source, const std::vector<Inspected>& things) {
  std::string lines;
  for (const Inspected& thing : things) {
    nlohmann::ordered_json object;
    object["kind"] = kind_name(thing.kind);
    add_place(object, source, thing.span);
    switch (thing.kind) {
      case Inspected::Kind::block:
        object["role"] = thing.role;
        break;
      case Inspected::Kind::sentence:
        object["text"] = thing.text;
        break;
      case Inspected::Kind::value:
        object["type"] = thing.type;
        object["slot"] = thing.slot;
        object["text"] = thing.text;
        if (thing.bounds.number.low) object["low"] = to_json(*thing.bounds.number.low);
        if (thing.bounds.days.low) object["low"] = *thing.bounds.days.low;
        if (thing.bounds.number.high) object["high"] = to_json(*thing.bounds.number.high);
        if (thing.bounds.days.high) object["high"] = *thing.bounds.days.high;
        if (!thing.unit.empty()) object["unit"] = thing.unit;
        break;
      case Inspected::Kind::trigger:
        object["rule"] = thing.rule;
        object["text"] = thing.text;
        object["outcome"] = thing.outcome;
        break;
    }
    append_line(lines, object);
  }
  return lines;
}

std::string bound(const std::optional<double>& number, const std::optional<std::string>& day) {
  return number ? to_json(*number).dump() : day.value_or("?");
}

std::string print_text(const Source& source, const std::vector<Inspected>& things) {
  std::string lines;
  for (const Inspected& thing : things) {
    const Position place = source.position(thing.span.begin);
    lines += fmt::format("{}:{}:{}: {}: ", one_line(source.name()), place.line, place.column,
                         kind_name(thing.kind));
    const std::string text = one_line(thing.text);
    switch (thing.kind) {
      case Inspected::Kind::block:
        lines += fmt::format("{}, {} bytes", thing.role, thing.span.size());
        break;
      case Inspected::Kind::sentence:
        lines += text;
        break;
      case Inspected::Kind::value:
        lines += fmt::format("{} `{}` ({}): {} to {}", thing.type, text, thing.slot,
                             bound(thing.bounds.number.low, thing.bounds.days.low),
                             bound(thing.bounds.number.high, thing.bounds.days.high));
        // A quantity has its unit as written; that of a duration is one of two.
        if (!thing.unit.empty())
          lines += fmt::format(" {}{}", thing.unit, thing.type == "duration" ? "s" : "");
        break;
      case Inspected::Kind::trigger:
        lines += fmt::format("{} at `{}`: {}", thing.rule, text, thing.outcome);
        break;
    }
    lines += '\n';
  }
  return lines;
}

}  // namespace

int inspect_command(const Options& options, Output& out) {
  RuleSet rules;
  AddedWords words;
  if (!load_selected_rules(options, Unpack::all, rules, words)) return kFailed;

  const std::string& path = options.arguments.front();
  const std::string& name = path == kStdin ? options.stdin_name : path;
  FileContent content = read_file(path);
  if (!content.error.empty()) {
    write_error(error_line(name, content.error));
    return kFailed;
  }
  const Source source(name, std::move(content.bytes));
  Document document = read_plain_text(source);
  apply(options, document.metadata);
  std::string errors = input_errors(document);
  const std::string note = language_note(document, rules);
  if (note.empty()) {
    const Lexicon lexicon(embedded_lexicon(), words);
    const std::vector<Inspected> things = inspect(document, rules, lexicon);
    out.write(options.jsonl ? print_jsonl(source, things) : print_text(source, things));
  }
  out.flush();
  write_error(errors);
  write_error(note);
  return errors.empty() ? kClean : kFailed;
}

}  // namespace factlint
