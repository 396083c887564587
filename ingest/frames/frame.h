// Frames: what a predicate's arguments mean, and which relations follow. All of it is data.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/model/schema.h"
#include "ingest/clause/analysis.h"
#include "ingest/text/string_table.h"

namespace inyeon {

/// What part an argument plays in what the frame describes.
enum class Role : std::uint8_t {
  kAgent,       ///< who does it
  kTheme,       ///< what it is done to or with
  kRecipient,   ///< who gets it
  kPartner,     ///< who does it too
  kSource,      ///< who or where it comes from
  kInstrument,  ///< by what means
  kPlace,
  kTime,
  kTopic,  ///< what it is about
  kPurpose,
  kTitle,   ///< office: 회장
  kAmount,  ///< money
  kQuantity,
  kPercent,
  kValue  ///< the figure reported
};

std::string_view to_string(Role role);
std::optional<Role> parse_role(std::string_view name);

/// One reading of a predicate: which slot fills which role. A slot may list several roles and a
/// role several slots; the first filled slot in the order of the lexicon line wins.
struct LexicalEntry {
  std::string lemma;
  std::string frame;
  std::vector<std::pair<Slot, Role>> mapping;
  /// Status that the predicate itself imposes on what it says, over the clause's own: 부인하다
  /// denies, 해지하다 ends.
  std::optional<Status> status;
  std::string metric;  ///< under the frame "figure": "revenue"
  /// Light verbs mean the frame only where this role has a name: 보내다 supplies a product, not a
  /// letter.
  std::optional<Role> needs;
  /// Where this reading gives relations, those behind it are tried all the same.
  bool also = false;
};

/// One language's predicates: ingest/data/<lang>/frames.tsv.
class FrameLexicon {
 public:
  /// Throws CorruptionError, naming the line, where the text is not in the format that
  /// docs/frames.md describes.
  /// The rows of `first`, a schema pack's, come before those of `tsv`.
  explicit FrameLexicon(std::string_view tsv, std::string_view first = {});

  /// All readings of a lemma, in the order of the file; empty where it has none.
  const std::vector<LexicalEntry>& readings(std::string_view lemma) const;
  bool knows(std::string_view lemma) const { return !readings(lemma).empty(); }
  std::size_t size() const { return entries_.size(); }
  /// Readings by lemma, in no order.
  const auto& entries() const { return entries_; }

 private:
  StringTable<std::vector<LexicalEntry>> entries_;
};

/// One relation that a frame gives rise to: ingest/data/frames/relations.tsv, for all languages.
struct RelationTemplate {
  std::string frame;
  std::string predicate;
  Role subject = Role::kAgent;
  Role object = Role::kTheme;
  std::vector<std::pair<std::string, Role>> qualifiers;  ///< key, role that fills it
  bool eventive = false;    ///< an unmarked present announces it (status_of)
  bool collective = false;  ///< only where the subjects are said to act together
  bool ended = false;       ///< the deed is the end of it: who sells a stake held it
};

class FrameTable {
 public:
  /// Throws CorruptionError, naming the line; also where a predicate is not in the schema.
  /// `more` are the rows of a schema pack.
  FrameTable(std::string_view tsv, const Schema& schema, std::string_view more = {});

  const std::vector<RelationTemplate>& templates(std::string_view frame) const;

 private:
  std::map<std::string, std::vector<RelationTemplate>, std::less<>> templates_;
};

}  // namespace inyeon
