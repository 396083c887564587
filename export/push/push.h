// Loads a graph into a server, batch by batch.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "export/push/http_client.h"
#include "graph/query/graph_source.h"

namespace inyeon {

enum class PushKind {
  kSparql,  ///< SPARQL 1.1 Graph Store Protocol: N-Triples into one named graph
  kNeo4j    ///< Neo4j's HTTP query API: MERGE statements with parameters
};

struct PushProgress {
  std::size_t batches = 0;      ///< sent now
  std::size_t passed_over = 0;  ///< sent by an earlier run
  std::uint64_t bytes = 0;      ///< sent now
};

struct PushOptions {
  PushKind kind = PushKind::kSparql;
  std::string url;       ///< the endpoint: …/rdf-graph-store, …/db/neo4j/query/v2
  std::string graph;     ///< IRI of the named graph; empty: the default graph
  bool replace = false;  ///< the named graph is emptied first; else all is added to it
  std::string base = "https://inyeon.org/graph/";
  std::size_t batch_bytes = std::size_t{4} << 20U;  ///< of N-Triples
  bool dry_run = false;                             ///< makes the batches and sends none
  Credentials credentials;
  std::string ca_file;
  std::string progress_file;  ///< where a run that was cut off goes on; empty: nowhere
  std::function<void(const PushProgress&)> progress;  ///< after each batch; may be empty
  std::function<void(const std::string&)> warn;       ///< told of losses; may be empty
};

/// Sending all of it twice changes nothing, so a run that failed may simply be repeated. Throws
/// EnvironmentError where the server cannot be reached or refuses; UsageError as HttpClient does.
PushProgress push(const GraphSource& graph, const PushOptions& options);

}  // namespace inyeon
