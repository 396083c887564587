// The graph file: documents' contributions, and the graph that follows from them.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/extraction.h"
#include "graph/pack/schema_pack.h"
#include "graph/query/graph_links.h"
#include "graph/query/graph_source.h"
#include "graph/query/identity_answer.h"

namespace inyeon {

enum class StoreMode { kRead, kWrite };
enum class PutOutcome { kUnchanged, kAdded, kReplaced };

struct GraphStats {
  std::uint64_t documents = 0;
  std::uint64_t nodes = 0;
  std::uint64_t edges = 0;
  std::uint64_t sayings = 0;  ///< relations as documents say them
  std::string first_date;
  std::string last_date;
  std::map<std::string, std::uint64_t> nodes_by_type;
  std::map<std::string, std::uint64_t> edges_by_predicate;
  std::map<std::string, std::uint64_t> edges_by_status;
};

/// What GraphStore::verify() found.
struct GraphCheck {
  std::vector<std::string> faults;  ///< one sentence each, at most 20; empty for a sound file
  std::uint64_t documents = 0;
  std::uint64_t statements = 0;
  std::string hash;  ///< the graph hash, computed from the documents
};

/// The graph is a pure function of the set of contributions: neither order nor history shows.
/// One writer and many readers may have a file open. Not for use by two threads at once.
/// Every method may throw EnvironmentError; what was not committed is then not in the file.
class GraphStore {
 public:
  /// Writing makes the file where there is none. A file of an older layout is brought to this
  /// program's, also for reading. A store for reading sees the file as it was when it was opened.
  static GraphStore open(const std::string& path, StoreMode mode);
  GraphStore(GraphStore&&) noexcept;
  GraphStore& operator=(GraphStore&&) noexcept;
  ~GraphStore();  ///< rolls back what was not committed

  /// The schema pack that the file carries; nullptr where it has none. Its types and predicates
  /// are those of schema().
  std::shared_ptr<const SchemaPack> schema_pack() const;
  const Schema& schema() const;
  /// Records a pack in the file, in the place of an older one of the same name, after what was put
  /// is committed: names and aliases of the pack make entities one that were two. Nothing happens
  /// where it is there already. Throws UsageError where the file carries a pack of another name.
  void set_schema_pack(const SchemaPack& pack);

  /// Sets the contribution of extraction.document.id. The text is not kept.
  PutOutcome put(const Extraction& extraction);
  /// False where the graph has no such document.
  bool remove(std::string_view document_id);
  /// What users say of names, kept beside the documents and as they are a contribution. The key of
  /// the name, as "NAME" or "NAME (EMPLOYER)"; throws UsageError where the graph has several such,
  /// or none and no type is given.
  std::string alias_key(std::string_view name, std::string_view type) const;
  /// In place of what was said of the two before; false where nothing changes.
  bool set_alias(const AliasRule& rule);
  bool remove_alias(std::string_view one_key, std::string_view other_key);
  std::vector<AliasRule> aliases() const;  ///< sorted by keys
  /// Writes what was put and removed since the last commit, all or nothing.
  void commit();

  /// The store must outlive the source, and not change while it lives.
  std::unique_ptr<GraphSource> source(GraphFilter filter) const;

  /// The same in numbers, for what needs the whole graph: paths, centrality, components. As above.
  std::unique_ptr<GraphLinks> links(GraphFilter filter) const;

  /// Nodes called so: by any name in the texts, known alias or ticker; the most mentioned first.
  std::vector<GraphNode> find(std::string_view name) const;
  /// Nodes with a name that contains the text: whole names, then beginnings, then the rest, the
  /// most mentioned first. Consonants that stand alone ask by initials (ㅅㅅㅈㅈ for 삼성전자).
  /// Where no name contains it, nodes with a name that differs in a few letters. By index.
  std::vector<GraphNode> search(std::string_view text, std::size_t limit) const;
  /// Why the names lead to one node (an answer for each such node), or else why they do not (an
  /// answer for each pair of nodes). Empty where a name leads nowhere.
  std::vector<IdentityAnswer> why_same(std::string_view one, std::string_view other) const;
  /// Everything that makes one node of its names.
  std::vector<IdentityStep> identity_of(const std::string& key) const;
  /// Names near to one that was not found.
  std::vector<std::string> suggest(std::string_view name, std::size_t limit) const;
  /// The node with this key. Throws UsageError where there is none.
  GraphNode node(const std::string& key) const;
  /// The node that a document's entity (by its place in the extraction) is part of. Throws
  /// UsageError where there is none.
  GraphNode node_of(std::string_view document, EntityIndex entity) const;
  /// The edges between two nodes, read by index; sorted by key.
  std::vector<GraphEdge> edges_between(const std::string& one, const std::string& other,
                                       const GraphFilter& filter,
                                       EdgeDetail detail = EdgeDetail::kEvidence) const;
  /// The shortest way over relations that the filter keeps, read by index: keys of nodes from the
  /// first to the last. Of several the choice depends on keys alone. Empty where there is none.
  std::vector<std::string> shortest_path(const std::string& from, const std::string& to,
                                         const GraphFilter& filter) const;
  /// The edges that end in a node, read by index; sorted by key. Types are those of the other end.
  std::vector<GraphEdge> edges_of(const std::string& key, const GraphFilter& filter,
                                  EdgeDetail detail = EdgeDetail::kEvidence) const;
  /// Reads more of edges that edges_of() or edges_between() gave since the last change: outlines
  /// first, and then what will be shown of them. Throws UsageError for other edges.
  void complete(std::span<GraphEdge* const> edges, EdgeDetail detail) const;

  /// In the order of ids.
  void visit_documents(const std::function<void(const DocumentInfo&)>& visit) const;
  std::vector<DocumentInfo> documents() const;
  GraphStats stats() const;
  /// The same for two files where their documents contribute the same (docs/file-format.md).
  std::string hash() const;
  /// Checks the database, every document's digest, and that all of the index is what follows from
  /// the documents. Reads the whole file.
  GraphCheck verify() const;

 private:
  struct Parts;
  explicit GraphStore(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace inyeon
