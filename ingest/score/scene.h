// Sentences as candidates see them.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <tuple>
#include <vector>

#include "graph/model/document.h"
#include "ingest/clause/analysis.h"
#include "ingest/frames/proposer.h"
#include "ingest/reference/resolver.h"
#include "ingest/score/candidate.h"
#include "ingest/score/lexical.h"
#include "ingest/score/markers.h"

namespace inyeon::scoring {

/// What is known of a document when its candidates are judged. Everything outlives the view.
struct DocumentView {
  const Document& document;
  const Analysis& analysis;
  const Resolution& resolution;
  const std::vector<Proposal>& proposals;
  const TriggerLexicon& lexicon;
  const Markers& markers;
  const Schema& schema;
};

/// Facts about an entity's standing in the whole text.
struct Prominence {
  std::uint32_t mentions = 0;
  SentenceIndex first = 0;
  bool titled = false;     ///< named in the headline
  std::uint32_t type = 0;  ///< TriggerLexicon::type_index()
};

/// Predicate, subject and object of a proposal between entities.
using ProposedTriple = std::tuple<std::string_view, std::uint32_t, std::uint32_t>;

struct Scenes {
  std::map<ProposedTriple, std::uint32_t> proposed;  ///< how often the text's frames propose it
  std::vector<Scene> sentences;
  std::vector<Prominence> entities;                  ///< by entity
  std::optional<std::uint32_t> topic;                ///< the entity that the text is most about
  std::vector<std::optional<MentionIndex>> centres;  ///< by sentence
};

Scenes set_scenes(const DocumentView& view);

}  // namespace inyeon::scoring
