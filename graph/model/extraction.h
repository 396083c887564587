// What one document contributes to the graph: its entities and relations with their evidence.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "graph/model/document.h"
#include "graph/model/literal.h"
#include "graph/model/schema.h"
#include "graph/model/span.h"
#include "graph/model/status.h"

namespace inyeon {

/// Index into Extraction::entities.
using EntityIndex = std::uint32_t;

/// How a stretch of text names its entity.
enum class MentionKind : std::uint8_t {
  kName,     ///< a name: 삼성전자
  kGloss,    ///< a second name in brackets beside the first: 딥마인드(DeepMind)
  kShort,    ///< a shorter form after the full one: 삼성; 황 CEO
  kNominal,  ///< a description: 이 회사, 양사, the chipmaker
  kPronoun   ///< he, it, 그
};

std::string_view to_string(MentionKind kind);  ///< "name", "gloss", "short", "nominal", "pronoun"
std::optional<MentionKind> parse_mention_kind(std::string_view name);

struct Mention {
  Span span;
  SourceRange source;  ///< the same stretch in the document's file
  std::string text;    ///< equals the slice that `span` names
  MentionKind kind = MentionKind::kName;
  friend bool operator==(const Mention&, const Mention&) = default;
};

struct Entity {
  std::string name;               ///< the fullest form in the text
  std::string type;               ///< a type of the schema: "Organization"
  std::vector<Mention> mentions;  ///< in the order of the text, title first; never empty
  friend bool operator==(const Entity&, const Entity&) = default;
};

using Value = std::variant<EntityIndex, Literal>;

/// A key may stand several times: a recipient each.
struct Qualifier {
  std::string key;  ///< "recipient", "amount", "date" …
  Value value;
  friend bool operator==(const Qualifier&, const Qualifier&) = default;
};

struct Evidence {
  Span span;
  SourceRange source;
  std::string quote;  ///< equals the slice that `span` names
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// How a relation was found; what `inyeon why` tells.
struct Derivation {
  std::string frame;    ///< the frame that matched: "supply"
  std::string trigger;  ///< the lemma of the text's own predicate: "공급하다"
  std::string roles;  ///< who stood in which role, for people: "agent=삼성전자(은) theme=HBM4(을)"
  friend bool operator==(const Derivation&, const Derivation&) = default;
};

struct Relation {
  EntityIndex subject = 0;
  std::string predicate;  ///< of the schema
  Value object;           ///< a literal only under predicates whose object is one
  std::string metric;     ///< under "reports": "revenue" …; else empty
  std::string label;      ///< under "relatedTo": the lemma of the text's predicate; else empty
  Status status = Status::kFact;
  std::vector<Qualifier> qualifiers;  ///< sorted by key; the values of one key in text order
  Evidence evidence;
  double confidence = 1.0;  ///< in [0, 1]
  Derivation derivation;
  friend bool operator==(const Relation&, const Relation&) = default;
};

/// One document's contribution. Value type.
struct Extraction {
  DocumentInfo document;
  std::string text;  ///< the document's text; may be empty where it was not kept
  std::vector<Entity> entities;
  std::vector<Relation> relations;
  std::string schema;  ///< the schema pack that it was made with ("clinical 1.0"); else empty
  friend bool operator==(const Extraction&, const Extraction&) = default;
};

/// Takes extractions one by one, in a fixed order, on one thread at a time.
using ExtractionSink = std::function<void(Extraction&&)>;

}  // namespace inyeon
