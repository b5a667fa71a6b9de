#pragma once

#include <yaml-cpp/eventhandler.h>

#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "yaml/yaml.h"

namespace factlint::yaml {

/// Builds the tree from yaml-cpp's events and throws `Error` at what it refuses. Every event comes
/// from a recursion inside yaml-cpp, so a limit that is broken here ends that recursion as well.
class Builder : public YAML::EventHandler {
 public:
  /// `shift` is added to yaml-cpp's positions, which do not count a byte-order mark.
  Builder(std::string_view text, std::size_t shift) : text_(text), shift_(shift) {}

  Node take() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { end(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { end(); }

 private:
  /// A finished node with what it costs: `weight` bounds its memory, `depth` the recursion over it.
  struct Built {
    Node node;
    std::size_t weight = 1;
    std::size_t depth = 1;
  };
  /// A sequence or map that is not finished.
  struct Open {
    Built built;
    YAML::anchor_t anchor = 0;
    std::optional<Node> key;  // of a map, when its value comes next
    std::unordered_set<std::string> keys;
  };

  std::size_t offset(const YAML::Mark& mark) const;
  void begin(Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor);
  void end();
  void add(Built built, YAML::anchor_t anchor);
  void add_to_map(Open& map, Node node);
  void spend(std::size_t weight, std::size_t at);

  std::string_view text_;
  std::size_t shift_;
  Node root_;
  bool began_ = false;
  std::size_t weight_ = 0;
  std::vector<Open> open_;
  std::unordered_map<YAML::anchor_t, Built> anchors_;
};

}  // namespace factlint::yaml
