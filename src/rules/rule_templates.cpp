#include "rules/rule_templates.h"

#include <fmt/format.h>

#include <algorithm>

#include "rules/fields.h"
#include "rules/suggest.h"
#include "values/functions.h"

namespace factlint {

namespace {

/// More alternatives are a word list, which belongs into a vocabulary.
constexpr std::size_t kMaxTemplates = 64;

/// Names that mean something else in an expression.
bool is_taken(const std::string& name) {
  static const std::vector<std::string> words = {"match", "and", "or", "not"};
  return find_function(name) || std::find(words.begin(), words.end(), name) != words.end();
}

}  // namespace

RuleTemplates::RuleTemplates(Rule& rule, const SlotTypes& types, KeyIndexBuilder& keys,
                             FileErrors& errors)
    : rule_(rule), types_(types), keys_(keys), errors_(errors) {
  rule_.names = {{"match", Type::text}};
  std::vector<std::string> added;
  if (rule_.check == CheckKind::repeat) added = {"word"};
  if (rule_.check == CheckKind::balance) added = {"sign"};
  if (rule_.check == CheckKind::spacing) added = {"sign", "before", "after"};
  if (rule_.check == CheckKind::cut) added = {"last"};
  if (rule_.check == CheckKind::lexicon) added = {"word", "head", "tail", "repair"};
  if (rule_.check == CheckKind::count)
    rule_.names.insert(rule_.names.end(), {{"items", Type::number}, {"sum", Type::number}});
  if (rule_.check == CheckKind::sequence)
    rule_.names.insert(rule_.names.end(), {{"number", Type::number}, {"previous", Type::number}});
  for (std::string& name : added) rule_.names.push_back({std::move(name), Type::text});
}

std::vector<const yaml::Node*> RuleTemplates::list(const yaml::Node& node) {
  std::vector<const yaml::Node*> result = read_text_or_texts(node, errors_);
  if (result.size() > kMaxTemplates) {
    errors_.add(*result[kMaxTemplates],
                fmt::format("more than {} templates; a list of words belongs into a vocabulary",
                            kMaxTemplates));
    result.resize(kMaxTemplates);
  }
  return result;
}

bool RuleTemplates::read_match(const yaml::Node& node) {
  return read_named(node, rule_.match, true);
}

bool RuleTemplates::read_beside(const yaml::Node& node, std::vector<Template>& out) {
  return read_named(node, out, false);
}

bool RuleTemplates::read_named(const yaml::Node& node, std::vector<Template>& out, bool keyed) {
  bool names_known = true;
  const std::vector<const yaml::Node*> sources = list(node);
  for (const yaml::Node* source : sources) {
    const TemplateSyntax syntax = parse_template(source->scalar);
    const bool sound = check_slots(syntax, types_, *source, errors_);
    names_known &= sound;
    if (!add_names(syntax, *source)) names_known = false;
    if (!sound) continue;
    auto rendered = render_template(syntax, types_, *source, errors_);
    if (!rendered) continue;
    auto compiled = compile_template(*rendered, types_, *source, errors_);
    if (!compiled) continue;
    Template& added = out.emplace_back(std::move(compiled->result));
    for (std::size_t i = 0; i < added.captures.size(); ++i) {
      const auto name =
          std::find_if(rule_.names.begin(), rule_.names.end(),
                       [&](const Name& known) { return known.name == rendered->named[i].name; });
      if (name != rule_.names.end())
        added.captures[i].name = static_cast<std::int32_t>(name - rule_.names.begin());
    }
    if (keyed && compiled->analysis.keys.empty())
      errors_.add(
          source->offset,
          "no word or character that every match needs, so this rule is tried on every paragraph",
          Level::warning);
    added.key_chain = keys_.add(compiled->analysis);
  }
  return names_known && !sources.empty();
}

bool RuleTemplates::add_names(const TemplateSyntax& syntax, const yaml::Node& source) {
  bool sound = true;
  for (const TemplateSyntax::Part& part : syntax.parts)
    if (part.slot && !part.slot->name.empty()) sound &= add_name(*part.slot, source);
  return sound;
}

bool RuleTemplates::add_name(const SlotUse& slot, const yaml::Node& source) {
  if (is_taken(slot.name)) {
    errors_.add_in(source, slot.name_offset,
                   fmt::format("the name {} is taken: it is {}", quote(slot.name),
                               find_function(slot.name) ? "a function"
                               : slot.name == "match"   ? "the whole match"
                                                        : "a word of the expression language"));
    return false;
  }
  const auto index = types_.find(slot.type);
  if (!index) return false;
  const Type type = types_[*index].type;
  for (const Name& name : rule_.names) {
    if (name.name != slot.name) continue;
    if (name.type == type) return true;
    errors_.add_in(source, slot.name_offset,
                   fmt::format("the slot {} is a {} here and a {} in another template",
                               quote(slot.name), type_name(type), type_name(name.type)));
    return false;
  }
  rule_.names.push_back({slot.name, type});
  return true;
}

void RuleTemplates::read_unnamed(const yaml::Node& node, std::vector<Template>& out,
                                 std::string_view allowed) {
  for (const yaml::Node* source : list(node)) {
    const TemplateSyntax syntax = parse_template(source->scalar);
    if (!check_slots(syntax, types_, *source, errors_)) continue;
    for (const TemplateSyntax::Part& part : syntax.parts)
      if (part.slot && !part.slot->name.empty() && part.slot->name != allowed)
        errors_.add_in(*source, part.slot->name_offset,
                       fmt::format("a slot of `unless` binds no name; write {}",
                                   quote("{" + part.slot->type + "}")));
    auto rendered = render_template(syntax, types_, *source, errors_);
    if (!rendered) continue;
    auto compiled = compile_template(*rendered, types_, *source, errors_);
    if (!compiled) continue;
    Template& added = out.emplace_back(std::move(compiled->result));
    for (std::size_t i = 0; i < added.captures.size(); ++i)
      if (!allowed.empty() && rendered->named[i].name == allowed) added.captures[i].name = 0;
  }
}

}  // namespace factlint
