// The graph as RDF triples, for every syntax of them.
#pragma once

#include <string>
#include <string_view>

#include "export/rdf/iris.h"
#include "graph/query/graph_source.h"

namespace inyeon {

/// An IRI, or a literal with its datatype (empty: a string). Texts end with a NUL.
struct RdfObject {
  const std::string& text;
  std::string_view datatype = {};
  bool iri = false;
};

class TripleSink {
 public:
  virtual ~TripleSink() = default;
  /// The named graph of the triples that follow; empty for the default graph. Syntaxes without
  /// named graphs pass over it.
  virtual void graph(const std::string& iri) = 0;
  virtual void triple(const std::string& subject, std::string_view predicate,
                      const RdfObject& object) = 0;
};

/// Entities and facts go to the default graph, statements to one graph of theirs, what a document
/// says (its evidence, and what is known of it) to a graph named after it. Holds nothing.
class Triples {
 public:
  /// The schema must outlive it.
  Triples(const Schema& schema, TripleSink& sink, Iris iris)
      : schema_(schema), sink_(sink), iris_(std::move(iris)) {}

  void node(const GraphNode& node);
  void edge(const GraphEdge& edge);
  void document(const DocumentInfo& document);

 private:
  void fact(const GraphEdge& edge);
  void statement(const GraphEdge& edge);
  void figure(const std::string& iri, const Literal& literal);
  void qualifier(const std::string& iri, const GraphQualifier& qualifier);
  void evidence(const std::string& iri, const GraphEvidence& evidence);
  void text(const std::string& subject, std::string_view predicate, const std::string& value);
  void date(const std::string& subject, std::string_view predicate, const std::string& value);
  void number(const std::string& subject, std::string_view predicate, std::uint64_t value);
  void confidence(const std::string& subject, double value);
  void link(const std::string& subject, std::string_view predicate, const std::string& iri);

  const Schema& schema_;
  TripleSink& sink_;
  Iris iris_;
};

}  // namespace inyeon
