#include "rules/rule_reader.h"

#include <fmt/format.h>

#include <algorithm>

#include "rules/examples.h"
#include "rules/fields.h"
#include "rules/keys.h"
#include "rules/lexicon_parameters.h"
#include "rules/needed_names.h"
#include "rules/rule_templates.h"
#include "rules/suggest.h"
#include "rules/words.h"
#include "values/functions.h"

namespace factlint {

namespace {

bool belongs_to(const RuleKey& key, CheckKind kind) {
  return key.kinds.empty() ||
         std::find(key.kinds.begin(), key.kinds.end(), kind) != key.kinds.end();
}

/// Lists the names of the kinds a key belongs to.
std::string kinds_of(const RuleKey& key) {
  std::vector<std::string> names;
  for (CheckKind kind : key.kinds) names.emplace_back(check_name(kind));
  return list_names(names);
}

/// True when rules of a kind have a key.
bool takes(CheckKind kind, std::string_view name) {
  const std::vector<RuleKey>& keys = rule_keys();
  return std::any_of(keys.begin(), keys.end(),
                     [&](const RuleKey& key) { return key.name == name && belongs_to(key, kind); });
}

/// The name of the article's date in expressions.
constexpr std::string_view kPublished = "published";

class RuleReader {
 public:
  RuleReader(std::string id, const yaml::Node& file, const SlotTypes& types, KeyIndexBuilder& keys,
             FileErrors& errors)
      : file_(file), types_(types), keys_(keys), errors_(errors) {
    rule_.id = std::move(id);
  }

  Rule read() {
    const bool kind_known = read_check();
    check_rule_keys(kind_known);
    read_settings();
    // Without its kind the rule's names are not known, nor which parameters it has.
    if (kind_known) {
      const bool names_known = read_match();
      if (names_known) read_expressions();
      read_parameters();
    }
    if (const yaml::Node* examples = file_.find("examples"))
      read_examples(*examples, rule_, errors_);
    return std::move(rule_);
  }

 private:
  bool read_check() {
    const yaml::Node* node = file_.find("check");
    if (!node) return false;
    const auto kind = read_choice(*node, "check", check_names(), errors_);
    if (kind) rule_.check = static_cast<CheckKind>(*kind);
    return kind.has_value();
  }

  void check_rule_keys(bool kind_known) {
    std::vector<std::string> names;
    for (const RuleKey& key : rule_keys()) {
      names.push_back(key.name);
      const bool belongs = key.kinds.empty() || (kind_known && belongs_to(key, rule_.check));
      if (belongs && key.required && !file_.find(key.name))
        errors_.add(file_, fmt::format("the key {} is missing", quote(key.name)));
      if (!belongs && kind_known) refuse(key);
    }
    check_keys(file_, names, errors_);
  }

  /// Tells a key that belongs to other kinds of check.
  void refuse(const RuleKey& key) {
    for (const yaml::Entry& entry : file_.entries)
      if (entry.key.scalar == key.name)
        errors_.add(entry.key,
                    fmt::format("{} belongs to the check {}; this one is {}", quote(key.name),
                                kinds_of(key), quote(check_name(rule_.check))));
  }

  /// Reads what does not hang on the kind of check.
  void read_settings() {
    if (const yaml::Node* node = file_.find("level"))
      if (const auto level = read_choice(*node, "level", level_names(), errors_))
        rule_.level = static_cast<Level>(*level);
    if (const yaml::Node* node = file_.find("within"))
      if (const auto within = read_choice(*node, "unit of text", within_names(), errors_))
        rule_.within = static_cast<Within>(*within);
    if (const yaml::Node* node = file_.find("enabled"))
      rule_.enabled = read_boolean(*node, errors_).value_or(true);
    if (const yaml::Node* node = file_.find("explain"))
      if (const std::string* text = read_text(*node, errors_)) rule_.texts.explain = *text;
    if (const yaml::Node* node = file_.find("scope"))
      for (const yaml::Node* item : read_text_or_texts(*node, errors_))
        if (const auto role = read_choice(*item, "role", role_names(), errors_))
          rule_.scope.push_back(static_cast<Role>(*role));
    read_strings("references", rule_.texts.references);
    read_strings("tags", rule_.texts.tags);
  }

  void read_strings(std::string_view key, std::vector<std::string>& out) {
    if (const yaml::Node* node = file_.find(key))
      for (const yaml::Node* item : read_texts(*node, errors_)) out.push_back(item->scalar);
  }

  /// Reads the templates. Returns whether all names that the rule binds are known.
  bool read_match() {
    RuleTemplates templates(rule_, types_, keys_, errors_);
    const bool matches = takes(rule_.check, "match");
    const yaml::Node* match = file_.find("match");
    const yaml::Node* unless = file_.find("unless");
    bool names_known = !matches || match;
    if (matches && match) names_known = templates.read_match(*match);
    const yaml::Node* beside = file_.find("beside");
    if (beside && rule_.check == CheckKind::gather)
      names_known &= templates.read_beside(*beside, rule_.gather.beside);
    const yaml::Node* breaks = file_.find("breaks");
    if (breaks && rule_.check == CheckKind::gather)
      templates.read_unnamed(*breaks, rule_.gather.breaks);
    if (unless && rule_.check != CheckKind::lexicon) templates.read_unnamed(*unless, rule_.unless);
    const yaml::Node* proof = file_.find("proof");
    if (proof && rule_.check == CheckKind::balance)
      templates.read_unnamed(*proof, rule_.balance.proof);
    if (rule_.check == CheckKind::count) read_list(templates);
    return names_known;
  }

  /// Reads what a list is made of.
  void read_list(RuleTemplates& templates) {
    CountParameters& count = rule_.count;
    for (const auto& [key, out] :
         {std::pair{"item", &count.item}, std::pair{"joint", &count.joint},
          std::pair{"last", &count.last}, std::pair{"end", &count.end},
          std::pair{"more", &count.more}, std::pair{"needs", &count.needs}})
      if (const yaml::Node* node = file_.find(key))
        templates.read_unnamed(*node, *out, out == &count.item ? "part" : std::string_view());
  }

  void read_expressions() {
    add_published();
    if (const yaml::Node* let = file_.find("let")) read_let(*let);
    const yaml::Node* expect = file_.find("expect");
    if (expect && takes(rule_.check, "expect")) read_expect(*expect);
    const yaml::Node* together = file_.find("together");
    if (together && takes(rule_.check, "together")) read_expect(*together);
    if (const yaml::Node* mark = file_.find("mark")) read_mark(*mark);
    for (const auto& [key, out] : {std::pair{"message", &rule_.message},
                                   std::pair{"note", &rule_.note}, std::pair{"help", &rule_.help}})
      if (const yaml::Node* node = file_.find(key))
        if (read_text(*node, errors_)) *out = read_message(*node);
    if (const yaml::Node* fix = file_.find("fix"))
      for (const yaml::Node* item : read_text_or_texts(*fix, errors_))
        rule_.fixes.push_back(read_message(*item));
  }

  /// Adds the name of the article's date to those of a rule whose expressions may use it: others
  /// need not carry it in each match.
  void add_published() {
    bool used = false;
    for (const std::string_view key :
         {"let", "expect", "together", "message", "note", "help", "fix"})
      if (const yaml::Node* node = file_.find(key)) used |= mentions(*node, kPublished);
    const auto same = [](const Name& known) { return known.name == kPublished; };
    if (!used || std::any_of(rule_.names.begin(), rule_.names.end(), same)) return;
    rule_.published = static_cast<std::int32_t>(rule_.names.size());
    rule_.names.push_back({std::string(kPublished), Type::date});
  }

  static bool mentions(const yaml::Node& node, std::string_view word) {
    if (node.scalar.find(word) != node.scalar.npos) return true;
    return std::any_of(node.items.begin(), node.items.end(),
                       [&](const yaml::Node& item) { return mentions(item, word); }) ||
           std::any_of(node.entries.begin(), node.entries.end(),
                       [&](const yaml::Entry& entry) { return mentions(entry.value, word); });
  }

  std::optional<Expression> read_expression(const yaml::Node& node) {
    const std::string* text = read_text(node, errors_);
    if (!text) return std::nullopt;
    auto parsed = parse_expression(*text, rule_.names);
    if (auto* expression = std::get_if<Expression>(&parsed)) return std::move(*expression);
    const ParseError& error = std::get<ParseError>(parsed);
    errors_.add_in(node, error.offset, error.message);
    return std::nullopt;
  }

  /// Reads names for values that the rule computes; each may use the ones before.
  void read_let(const yaml::Node& node) {
    if (node.kind != yaml::Kind::map)
      return errors_.add(node, "expected a map of names to expressions");
    for (const yaml::Entry& entry : node.entries) {
      const std::string& name = entry.key.scalar;
      const auto same = [&](const Name& known) { return known.name == name; };
      if (!is_identifier(name, '_') || find_function(name))
        errors_.add(
            entry.key,
            fmt::format("{} cannot name a value: expected a word of letters a to z, digits and `_` "
                        "that is no function",
                        quote(name)));
      else if (std::any_of(rule_.names.begin(), rule_.names.end(), same))
        errors_.add(entry.key, fmt::format("duplicate name {}", quote(name)));
      else if (auto expression = read_expression(entry.value)) {
        rule_.names.push_back({name, expression->type});
        rule_.let.push_back(std::move(*expression));
      }
    }
  }

  void read_expect(const yaml::Node& node) {
    rule_.expect = read_expression(node);
    if (rule_.expect && rule_.expect->type != Type::truth)
      errors_.add(node,
                  fmt::format("expected a comparison, found a {}", type_name(rule_.expect->type)));
  }

  void read_mark(const yaml::Node& node) {
    const std::vector<std::string> names = bound_names(slot_name_count(rule_));
    if (names.empty()) return errors_.add(node, "no slot has a name, so there is none to mark");
    if (const auto index = read_choice(node, "slot", names, errors_))
      rule_.mark = static_cast<std::int32_t>(*index) + 1;
  }

  /// Returns the names before `end`, but for the whole match.
  std::vector<std::string> bound_names(std::size_t end) const {
    std::vector<std::string> names;
    for (std::size_t i = 1; i < end; ++i) names.push_back(rule_.names[i].name);
    return names;
  }

  /// Reads a key whose values are names.
  std::vector<std::uint32_t> read_names(std::string_view key) {
    std::vector<std::uint32_t> found;
    const yaml::Node* node = file_.find(key);
    if (!node) return found;
    const std::vector<std::string> names = bound_names(rule_.names.size());
    for (const yaml::Node* item : read_text_or_texts(*node, errors_))
      if (const auto index = read_choice(*item, "name", names, errors_))
        found.push_back(static_cast<std::uint32_t>(*index) + 1);
    return found;
  }

  /// Reads what two places must share, and in what they must agree.
  void read_conflict() {
    rule_.conflict.same = read_names("same");
    const std::vector<std::uint32_t> differ = read_names("differ");
    if (!differ.empty()) rule_.conflict.differ = differ.front();
    if (const yaml::Node* slack = file_.find("slack"))
      rule_.conflict.slack = read_number(*slack, errors_).value_or(0);
  }

  void read_gather() {
    if (!rule_.expect) return;
    for (const std::uint32_t name :
         names_needed_to_fail(*rule_.expect, rule_.let, rule_.names.size()))
      if (name > 0 && name < slot_name_count(rule_)) rule_.gather.needed.push_back(name);
  }

  Message read_message(const yaml::Node& node) {
    auto parsed = parse_message(node.scalar, rule_.names);
    if (auto* message = std::get_if<Message>(&parsed)) return std::move(*message);
    const ParseError& error = std::get<ParseError>(parsed);
    errors_.add_in(node, error.offset, error.message);
    return {};
  }

  void read_parameters() {
    switch (rule_.check) {
      case CheckKind::pattern:
      case CheckKind::relation:
      case CheckKind::count:
      case CheckKind::sequence:
        return;
      case CheckKind::gather:
        return read_gather();
      case CheckKind::conflict:
        return read_conflict();
      case CheckKind::repeat:
        if (const auto unit = choice("unit", unit_names()))
          rule_.repeat.unit = static_cast<RepeatUnit>(*unit);
        rule_.repeat.shortest = count("shortest", 1, 1000, 0);
        rule_.repeat.similar = count("similar", 50, 100, 100);
        rule_.repeat.except = word_list("except");
        rule_.repeat.nameless = word_list("nameless");
        return;
      case CheckKind::lexicon:
        rule_.lexicon = read_lexicon_parameters(file_, types_, errors_);
        return;
      case CheckKind::balance:
        return read_balance();
      case CheckKind::spacing:
        if (const auto fault = choice("fault", spacing_fault_names()))
          rule_.spacing.fault = static_cast<SpacingFault>(*fault);
        if (const yaml::Node* marks = file_.find("marks"))
          if (const std::string* text = read_text(*marks, errors_)) rule_.spacing.marks = *text;
        rule_.spacing.except = word_list("except");
        return;
      case CheckKind::cut:
        rule_.cut.shortest = count("shortest", 1, 1000, 0);
        rule_.cut.dangling = word_list("dangling");
        return;
    }
  }

  std::vector<std::string> word_list(std::string_view key) {
    const yaml::Node* node = file_.find(key);
    return node ? read_word_list(*node, types_, errors_) : std::vector<std::string>();
  }

  std::optional<std::size_t> choice(std::string_view key, const std::vector<std::string>& names) {
    const yaml::Node* node = file_.find(key);
    return node ? read_choice(*node, std::string(key), names, errors_) : std::nullopt;
  }

  std::uint32_t count(std::string_view key, std::uint32_t low, std::uint32_t high,
                      std::uint32_t absent) {
    const yaml::Node* node = file_.find(key);
    return node ? read_count(*node, low, high, errors_).value_or(absent) : absent;
  }

  void read_balance() {
    BalanceParameters& balance = rule_.balance;
    if (const auto fault = choice("fault", balance_fault_names()))
      balance.fault = static_cast<BalanceFault>(*fault);
    if (const yaml::Node* nests = file_.find("nests"))
      balance.nests = read_boolean(*nests, errors_).value_or(false);
    balance.except = word_list("except");
    const yaml::Node* pairs = file_.find("pairs");
    if (!pairs) return;
    for (const yaml::Node* item : read_text_or_texts(*pairs, errors_)) {
      const std::string& text = item->scalar;
      const std::size_t space = text.find(' ');
      if (space != std::string::npos && space > 0 && space + 1 < text.size())
        balance.pairs.push_back({text.substr(0, space), text.substr(space + 1)});
      else
        errors_.add(*item, fmt::format("expected an opening and a closing sign with a space "
                                       "between, found {}",
                                       quote(text)));
    }
  }

  const yaml::Node& file_;
  const SlotTypes& types_;
  KeyIndexBuilder& keys_;
  FileErrors& errors_;
  Rule rule_;
};

}  // namespace

Rule read_rule(std::string id, const yaml::Node& file, const SlotTypes& types,
               KeyIndexBuilder& keys, FileErrors& errors) {
  return RuleReader(std::move(id), file, types, keys, errors).read();
}

}  // namespace factlint
