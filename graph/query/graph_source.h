// The graph as a stream of nodes and edges: what exporters and algorithms read.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "graph/model/extraction.h"
#include "graph/model/schema.h"
#include "graph/query/status_history.h"

namespace inyeon {

struct AliasRule;

struct GraphNode {
  std::string key;   ///< stable: the same for the same set of documents; [a-z0-9-] only
  std::string name;  ///< canonical name; any UTF-8
  std::string type;
  std::vector<std::string> aliases;  ///< other surfaces, sorted
  std::uint32_t documents = 0;       ///< documents that mention it
};

struct GraphQualifier {
  std::string key;
  std::variant<std::string, Literal> value;  ///< a node's key, or a literal
  std::string name;                          ///< the node's name where the value is a node
};

struct GraphEvidence {
  DocumentInfo document;
  Span span;
  SourceRange source;
  std::string quote;
  Status status = Status::kFact;
  double confidence = 1.0;
  Derivation derivation;
};

/// How much of an edge is read: what an index holds, what costs a look into documents, or all.
enum class EdgeDetail {
  kOutline,     ///< no qualifiers, event date, outlets, evidence, nor the text of a figure
  kQualifiers,  ///< neither outlets nor evidence
  kEvidence
};

/// A relation of the graph: one for each (subject, predicate, object or figure).
struct GraphEdge {
  std::string key;      ///< stable; [a-z0-9-] only
  std::string subject;  ///< key of a node
  std::string subject_name;
  std::string predicate;
  std::variant<std::string, Literal> object;  ///< key of a node, or the figure under "reports"
  std::string object_name;                    ///< the node's name, or the figure's text
  std::string metric;
  std::string label;
  Status status = Status::kFact;  ///< the last of its history
  double confidence = 1.0;        ///< the best of its evidence
  std::string first_date;         ///< of the documents that say it; or empty
  std::string last_date;
  std::vector<GraphQualifier> qualifiers;
  std::vector<GraphEvidence> evidence;  ///< sorted by document date, id, position; never empty,
                                        ///< but where it was not asked for
  std::vector<StatusChange> history;    ///< never empty
  std::string event_date;       ///< what the newest `date` qualifier says, ISO 8601; or empty
  std::uint32_t documents = 0;  ///< that say it
  std::uint32_t outlets = 0;    ///< that these documents come from; unnamed ones are not counted
};

/// What a visitor looks at in the evidence of edges beside documents' ids and dates, quotes, status
/// and confidence. The rest may be left empty, which costs less.
struct EvidenceParts {
  bool documents = true;    ///< title, address, outlet …, and with them GraphEdge::outlets
  bool derivations = true;  ///< GraphEvidence::derivation
};
inline constexpr EvidenceParts kQuotesOnly{false, false};

/// What to keep of a graph; empty members keep everything.
struct GraphFilter {
  std::vector<std::string> types;  ///< both ends of one of these types
  std::vector<std::string> predicates;
  std::vector<Status> statuses;
  std::string since;  ///< ISO date: last report not before it
  std::string until;  ///< ISO date: first report not after it
  double min_confidence = 0.0;
  std::string around;           ///< key of a node: only its surroundings …
  std::uint32_t depth = 1;      ///< … up to this many steps
  bool open_relations = false;  ///< "relatedTo" too

  bool keeps_everything() const;
  /// Whether nothing is left out but, perhaps, relations outside the vocabulary.
  bool keeps_vocabulary() const;
  bool keeps_predicate(std::string_view predicate) const;
  /// Whether an edge passes what can be told from it alone: predicate, status, dates, confidence.
  bool keeps(const GraphEdge& edge) const;
};

/// Read-only; visiting is in a fixed order (nodes by key; edges by their subject's key, then their
/// own) and streams.
class GraphSource {
 public:
  virtual ~GraphSource() = default;
  /// What its types and predicates mean.
  virtual const Schema& schema() const { return Schema::core(); }
  /// Nodes that take part in the filtered graph (all nodes where the filter keeps everything).
  virtual void visit_nodes(const std::function<void(const GraphNode&)>& visit) const = 0;
  virtual void visit_edges(const std::function<void(const GraphEdge&)>& visit) const = 0;
  /// The same edges with what a visitor looks at.
  virtual void visit_edges_with(const EvidenceParts&,
                                const std::function<void(const GraphEdge&)>& visit) const {
    visit_edges(visit);
  }
  /// Documents that the visited edges rest on (all where only relations outside the vocabulary are
  /// left out), by id. A source without documents of its own visits none.
  virtual void visit_documents(const std::function<void(const DocumentInfo&)>&) const {}
  /// What the documents contribute, without their texts, by id: putting these into an empty graph
  /// file gives this graph again. Only where the filter leaves no more out than relations outside
  /// the vocabulary; else false, and nothing is visited.
  virtual bool visit_contributions(const std::function<void(const Extraction&)>&) const {
    return false;
  }
  /// What users said of names (graph/query/identity_answer.h), which belongs to the graph as the
  /// documents do; sorted by keys.
  virtual void visit_aliases(const std::function<void(const AliasRule&)>&) const {}
};

}  // namespace inyeon
