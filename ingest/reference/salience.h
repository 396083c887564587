// Which of the entities named so far a reference means. Internal to the resolver.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "graph/model/document.h"
#include "ingest/clause/analysis.h"
#include "ingest/reference/resolver.h"

namespace inyeon {

/// Weighs the entities before a reference by where they stood: as what a sentence is about, how
/// near, how often. `centres` as of sentence_centres().
class Salience {
 public:
  Salience(const Document& document, const Analysis& analysis, const Resolution& resolution,
           const std::vector<std::optional<MentionIndex>>& centres)
      : document_(document), analysis_(analysis), resolution_(resolution), centres_(centres) {}

  /// The entity of the type that `reference` asks for; none where nothing fits in reach.
  std::optional<std::uint32_t> find(MentionIndex reference) const;

 private:
  /// How an entity stood before a reference.
  struct Tally {
    double centre = 0.0;   ///< as what near sentences are about
    double times = 0.0;    ///< as what a sentence is about, anywhere before
    double nearest = 0.0;  ///< 1 in the reference's own sentence, less further back
    bool defined = false;  ///< the text defined it by the reference's noun: 나래라는 회사
  };
  using Tallies = std::vector<Tally>;  ///< by entity

  Tallies count(MentionIndex reference) const;
  std::optional<std::uint32_t> agent(MentionIndex reference) const;
  std::optional<std::uint32_t> thing(MentionIndex reference) const;
  std::optional<std::uint32_t> defined_as(MentionIndex reference) const;
  double weight(std::uint32_t entity, const Tally& tally, MentionIndex reference) const;
  bool fits(const MentionCandidate& reference, std::uint32_t entity) const;
  std::string_view name_at(MentionIndex mention) const {
    return document_.slice(analysis_.mentions[mention].span);
  }

  const Document& document_;
  const Analysis& analysis_;
  const Resolution& resolution_;
  const std::vector<std::optional<MentionIndex>>& centres_;
};

}  // namespace inyeon
