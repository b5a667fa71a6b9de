#include "rules/vocabulary.h"

#include <fmt/format.h>

#include <algorithm>

#include "rules/fields.h"
#include "rules/suggest.h"
#include "rules/words.h"
#include "values/readers.h"

namespace factlint {

namespace {

/// Slot types within slot types end here; no vocabulary needs more, and each level is a recursion.
constexpr std::size_t kMaxDepth = 32;

/// All patterns together grow no larger; types made of types could without end.
constexpr std::size_t kMaxSize = 16 << 20;

const std::vector<Type> kTypes = {Type::text, Type::number, Type::month,      Type::weekday,
                                  Type::date, Type::time,   Type::recurrence, Type::unit};

std::vector<std::string> type_names() {
  std::vector<std::string> names;
  for (Type type : kTypes) names.emplace_back(type_name(type));
  return names;
}

std::vector<std::string> reader_names() {
  std::vector<std::string> names;
  for (const Reader& reader : readers()) names.emplace_back(reader.name);
  return names;
}

/// Reads `reader` and `type`, which must agree.
void read_type(const yaml::Node& node, SlotType& slot, FileErrors& errors) {
  const yaml::Node* type = node.find("type");
  const yaml::Node* reader = node.find("reader");
  if (reader) {
    if (const auto index = read_choice(*reader, "reader", reader_names(), errors)) {
      slot.reader = reader->scalar;
      slot.type = readers()[*index].type;
    }
  }
  if (!type) return;
  const auto index = read_choice(*type, "type", type_names(), errors);
  if (!index) return;
  const Type given = kTypes[*index];
  if (!slot.reader.empty() && given != slot.type)
    errors.add(*type, fmt::format("the reader {} gives a {}, not a {}", quote(slot.reader),
                                  type_name(slot.type), type_name(given)));
  slot.type = given;
}

bool may_be_words(Type type) {
  return type != Type::date && type != Type::time;
}

/// Tells what does not go together.
void check_type(const yaml::Entry& entry, const SlotType& slot, FileErrors& errors) {
  const yaml::Node* words = entry.value.find("words");
  const yaml::Node* pattern = entry.value.find("pattern");
  const yaml::Node* reader = entry.value.find("reader");
  if (!words && !pattern)
    errors.add(entry.key,
               fmt::format("the slot type {} needs `words` or `pattern`", quote(entry.key.scalar)));
  if (words && pattern) errors.add(*words, "expected `words` or `pattern`, found both");
  const yaml::Node* lexicon = entry.value.find("lexicon");
  if (lexicon && !words)
    errors.add(*lexicon, "`words` join the lexicon, not what a `pattern` matches");
  const yaml::Node* dimension = entry.value.find("dimension");
  if (dimension && slot.type != Type::unit)
    errors.add(*dimension, "`dimension` belongs to the type `unit`");
  if (!dimension && words && slot.type == Type::unit)
    errors.add(entry.key,
               fmt::format("the units of {} need a `dimension`", quote(entry.key.scalar)));
  if (words && reader) errors.add(*reader, "`reader` reads what a `pattern` matches, not `words`");
  if (words && !may_be_words(slot.type))
    errors.add(*words,
               fmt::format("a {} cannot be a list of words; it needs `pattern` and `reader`",
                           type_name(slot.type)));
  if (pattern && !reader && slot.type != Type::text)
    errors.add(*pattern,
               fmt::format("a pattern of the type {} needs a `reader`", type_name(slot.type)));
}

}  // namespace

const std::vector<std::string>& vocabulary_keys() {
  static const std::vector<std::string> keys = {
      "type", "case", "words", "reader", "pattern", "inspect", "source", "lexicon", "dimension"};
  return keys;
}

void VocabularyLoader::declare(const yaml::Node& file, FileErrors& errors) {
  for (const yaml::Entry& entry : file.entries) {
    if (!is_identifier(entry.key.scalar, '_'))
      errors.add(entry.key,
                 fmt::format("expected the name of a slot type in small letters, found {}",
                             quote(entry.key.scalar)));
    else if (types_.find(entry.key.scalar))
      errors.add(entry.key, fmt::format("duplicate slot type {}", quote(entry.key.scalar)));
    else
      declare_type(entry, errors);
  }
}

void VocabularyLoader::declare_type(const yaml::Entry& entry, FileErrors& errors) {
  const yaml::Node& node = entry.value;
  SlotType slot;
  slot.name = entry.key.scalar;
  const std::uint32_t index = types_.add(slot);
  if (node.kind != yaml::Kind::map)
    return errors.add(node, "expected a map with `words` or `pattern`");
  check_keys(node, vocabulary_keys(), errors);
  if (const yaml::Node* text_case = node.find("case")) {
    const auto choice = read_choice(*text_case, "case", {"exact", "ignore"}, errors);
    slot.exact_case = choice && *choice == 0;
  }
  if (const yaml::Node* inspect = node.find("inspect"))
    slot.inspect = read_boolean(*inspect, errors).value_or(true);
  if (const yaml::Node* lexicon = node.find("lexicon"))
    slot.lexicon = read_boolean(*lexicon, errors).value_or(false);
  if (const yaml::Node* source = node.find("source")) read_text(*source, errors);
  read_type(node, slot, errors);
  check_type(entry, slot, errors);
  const yaml::Node* words = node.find("words");
  const yaml::Node* pattern = node.find("pattern");
  const yaml::Node* dimension = node.find("dimension");
  const std::string* measured = dimension ? read_text(*dimension, errors) : nullptr;
  if (words && !pattern && slot.reader.empty() && may_be_words(slot.type))
    read_words(*words, slot, measured ? *measured : std::string_view(), errors);
  if (pattern && !words) {
    Pending pending;
    pending.type = index;
    pending.sources = read_text_or_texts(*pattern, errors);
    pending.errors = &errors;
    pending_.push_back(std::move(pending));
  }
  types_[index] = std::move(slot);
}

void VocabularyLoader::compile() {
  pending_of_.assign(types_.all().size(), 0);
  for (std::size_t i = 0; i < pending_.size(); ++i) pending_of_[pending_[i].type] = i + 1;
  for (Pending& pending : pending_) compile(pending, 0);
}

void VocabularyLoader::compile(Pending& pending, std::size_t depth) {
  if (pending.state != State::waiting) return;
  pending.state = State::compiling;
  bool sound = true;
  for (const yaml::Node* source : pending.sources) {
    pending.patterns.push_back(parse_template(source->scalar));
    sound &= check_slots(pending.patterns.back(), types_, *source, *pending.errors);
  }
  if (sound && compile_parts(pending, depth))
    for (std::size_t i = 0; i < pending.sources.size(); ++i) compile_pattern(pending, i);
  SlotType& type = types_[pending.type];
  // A type that lacks some of its patterns would make its rules look wrong; it has none then.
  if (type.patterns.size() != pending.sources.size()) {
    type.patterns.clear();
    type.group_ends.clear();
    type.parts.clear();
  }
  pending.state = State::done;
}

bool VocabularyLoader::compile_parts(Pending& pending, std::size_t depth) {
  bool sound = true;
  for (std::size_t i = 0; i < pending.sources.size(); ++i) {
    for (const TemplateSyntax::Part& part : pending.patterns[i].parts) {
      if (!part.slot) continue;
      const std::size_t other = pending_of_[*types_.find(part.slot->type)];
      if (other == 0) continue;
      std::string_view wrong;
      if (pending_[other - 1].state == State::compiling)
        wrong = "the slot type {} is a part of itself";
      else if (depth >= kMaxDepth)
        wrong = "the slot type {} is nested too deep here";
      else
        compile(pending_[other - 1], depth + 1);
      if (wrong.empty()) continue;
      pending.errors->add_in(*pending.sources[i], part.slot->type_offset,
                             fmt::format(fmt::runtime(wrong), quote(part.slot->type)));
      sound = false;
    }
  }
  return sound;
}

void VocabularyLoader::compile_pattern(Pending& pending, std::size_t index) {
  const yaml::Node& source = *pending.sources[index];
  auto rendered = render_template(pending.patterns[index], types_, source, *pending.errors);
  if (!rendered) return;
  const std::string regex = "(?:" + rendered->regex + ")";
  size_ += regex.size();
  if (size_ > kMaxSize) return pending.errors->add(source, "the vocabularies grow too large here");
  if (!check_regex(regex, source, *pending.errors)) return;
  SlotType& type = types_[pending.type];
  for (std::size_t i = 0; i < rendered->captures.size(); ++i) {
    const Capture& capture = rendered->captures[i];
    type.parts.push_back({rendered->named[i].name, capture.slot, type.groups() + capture.group});
  }
  type.patterns.push_back(regex);
  type.group_ends.push_back(type.groups() + rendered->groups);
}

ValueNames name_values(const std::vector<SlotType>& types) {
  const auto names = [&](Type type, std::size_t count) {
    for (const SlotType& slot : types) {
      std::vector<std::string> result(count);
      if (slot.type != type) continue;
      for (const Word& word : slot.words) {
        if (word.value < 1 || word.value > static_cast<double>(count)) continue;
        std::string& name = result[static_cast<std::size_t>(word.value) - 1];
        if (name.empty()) name = word.text;
      }
      if (std::find(result.begin(), result.end(), std::string()) == result.end()) return result;
    }
    return std::vector<std::string>();
  };
  return {names(Type::month, 12), names(Type::weekday, 7)};
}

}  // namespace factlint
