// What the data files say about single words: modality.tsv, figures.tsv. Internal to clauses.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/literal.h"

namespace inyeon::ko {

/// What a cue does to the clause that it governs.
enum class Effect : std::uint8_t {
  kAsserted,
  kIntended,
  kNegotiated,
  kExpected,
  kCeased,
  kDenied,
  kOngoing
};

struct FigureNoun {
  LiteralKind kind = LiteralKind::kMoney;
  std::string lemma;  ///< in the lexicon
};

class Cues {
 public:
  static const Cues& instance();

  std::optional<Effect> noun(std::string_view word) const { return find(nouns_, word); }
  std::optional<Effect> verb(std::string_view word) const { return find(verbs_, word); }
  std::optional<Effect> saying(std::string_view word) const { return find(sayings_, word); }
  bool auxiliary(std::string_view word) const { return find(auxiliaries_, word).has_value(); }
  bool in_class(std::string_view cls, std::string_view word) const;
  /// The figures that a noun announces, in order of preference; empty where none.
  const std::vector<FigureNoun>& figures(std::string_view noun) const;

 private:
  using Effects = std::map<std::string, Effect, std::less<>>;
  Cues();
  static std::optional<Effect> find(const Effects& effects, std::string_view word);
  void read_figures();

  Effects nouns_, verbs_, sayings_, auxiliaries_;
  std::map<std::string, std::string, std::less<>> classes_;
  std::map<std::string, std::vector<FigureNoun>, std::less<>> figures_;
};

}  // namespace inyeon::ko
