#include "yaml/builder.h"

#include <yaml-cpp/mark.h>

#include <algorithm>

namespace factlint::yaml {

namespace {

constexpr std::size_t kMaxWeight = 1'000'000;
constexpr std::size_t kMaxDepth = 200;
constexpr std::size_t kBytesPerWeight = 64;  // a long text weighs as much as many nodes

constexpr std::string_view kTextTag = "tag:yaml.org,2002:str";
constexpr std::string_view kNullTag = "tag:yaml.org,2002:null";

std::size_t weight_of(std::string_view scalar) {
  return 1 + scalar.size() / kBytesPerWeight;
}

/// Returns the word for null that stands at `offset`, if any: yaml-cpp does not tell how it is
/// written.
std::string_view null_word(std::string_view text, std::size_t offset) {
  for (std::string_view word : {"null", "Null", "NULL", "~"})
    if (text.substr(offset).starts_with(word)) return word;
  return {};
}

/// Returns the place after anchors and tags, where a node's own text begins.
std::size_t skip_properties(std::string_view text, std::size_t offset) {
  while (offset < text.size() && (text[offset] == '&' || text[offset] == '!')) {
    offset = std::min(text.find_first_of(" \t\r\n", offset), text.size());
    offset = std::min(text.find_first_not_of(" \t\r\n", offset), text.size());
  }
  return offset;
}

/// True when a quoted scalar runs to the end of the text, which yaml-cpp lets pass.
bool never_closed(std::string_view text, std::size_t offset) {
  if (offset >= text.size() || (text[offset] != '"' && text[offset] != '\'')) return false;
  const char quote = text[offset];
  for (std::size_t i = offset + 1; i < text.size(); ++i) {
    if (text[i] == '\\' && quote == '"')
      ++i;
    else if (text[i] == quote && quote == '\'' && i + 1 < text.size() && text[i + 1] == quote)
      ++i;
    else if (text[i] == quote)
      return false;
  }
  return true;
}

}  // namespace

std::size_t Builder::offset(const YAML::Mark& mark) const {
  if (mark.pos < 0) return 0;
  return std::min(static_cast<std::size_t>(mark.pos) + shift_, text_.size());
}

void Builder::OnDocumentStart(const YAML::Mark& mark) {
  if (began_) throw Error{offset(mark), "a second document begins here; a file holds only one"};
  began_ = true;
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  Built built;
  built.node.offset = offset(mark);
  built.node.scalar = null_word(text_, built.node.offset);
  // Where nothing is written yaml-cpp gives the place of what comes next, in another line as a
  // rule.
  const bool follows_key = !open_.empty() && open_.back().key;
  if (follows_key && built.node.scalar.empty()) built.node.offset = open_.back().key->offset;
  add(std::move(built), anchor);
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const auto found = anchors_.find(anchor);
  if (found == anchors_.end())
    throw Error{offset(mark), "an alias cannot stand inside what it stands for"};
  spend(found->second.weight, offset(mark));
  if (open_.size() + found->second.depth > kMaxDepth)
    throw Error{offset(mark), "more than 200 levels of nesting"};
  Built built = found->second;
  built.node.offset = offset(mark);
  add(std::move(built), 0);
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       const std::string& value) {
  Built built;
  built.weight = weight_of(value);
  built.node.kind = tag == kNullTag ? Kind::null : Kind::scalar;
  built.node.scalar = value;
  built.node.quoted = tag == "!" || tag == kTextTag;
  built.node.offset = skip_properties(text_, offset(mark));
  if (never_closed(text_, built.node.offset))
    throw Error{built.node.offset, "the quotation mark here is never closed"};
  add(std::move(built), anchor);
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value) {
  begin(Kind::sequence, mark, anchor);
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) {
  begin(Kind::map, mark, anchor);
}

void Builder::begin(Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor) {
  if (open_.size() >= kMaxDepth) throw Error{offset(mark), "more than 200 levels of nesting"};
  if (!open_.empty() && open_.back().built.node.kind == Kind::map && !open_.back().key)
    throw Error{offset(mark), "a key must be a text"};
  Open open;
  open.built.node.kind = kind;
  open.built.node.offset = offset(mark);
  open.anchor = anchor;
  open_.push_back(std::move(open));
}

void Builder::end() {
  Open open = std::move(open_.back());
  open_.pop_back();
  add(std::move(open.built), open.anchor);
}

void Builder::spend(std::size_t weight, std::size_t at) {
  weight_ += weight;
  if (weight_ > kMaxWeight)
    throw Error{at, "more than 1,000,000 nodes; an alias counts as what it stands for"};
}

void Builder::add(Built built, YAML::anchor_t anchor) {
  // What a collection holds was paid for when it was added; the copy for an anchor is paid for
  // here.
  const bool collection = built.node.kind == Kind::sequence || built.node.kind == Kind::map;
  spend(collection ? 1 : built.weight, built.node.offset);
  if (anchor != 0) {
    spend(built.weight, built.node.offset);
    anchors_[anchor] = built;
  }
  if (open_.empty()) {
    root_ = std::move(built.node);
    return;
  }
  Open& parent = open_.back();
  parent.built.weight += built.weight;
  parent.built.depth = std::max(parent.built.depth, built.depth + 1);
  if (parent.built.node.kind == Kind::sequence)
    parent.built.node.items.push_back(std::move(built.node));
  else
    add_to_map(parent, std::move(built.node));
}

void Builder::add_to_map(Open& map, Node node) {
  if (map.key) {
    map.built.node.entries.push_back({std::move(*map.key), std::move(node)});
    map.key.reset();
    return;
  }
  if (node.kind != Kind::scalar) throw Error{node.offset, "a key must be a text"};
  if (!map.keys.insert(node.scalar).second)
    throw Error{node.offset, "duplicate key `" + node.scalar.substr(0, 64) + "`"};
  map.key = std::move(node);
}

}  // namespace factlint::yaml
