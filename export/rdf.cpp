// Turtle, N-Triples, N-Quads and TriG, by serd.
#include <serd/serd.h>

#include <memory>

#include "export/formats.h"
#include "export/rdf/triples.h"
#include "export/text/output.h"
#include "export/text/replacements.h"

namespace inyeon {
namespace {

constexpr const char* kFffe = "\xEF\xBF\xBE";
constexpr const char* kFfff = "\xEF\xBF\xBF";

const std::uint8_t* bytes(const char* text) { return reinterpret_cast<const std::uint8_t*>(text); }

// Flags are left out, so that line breaks are always escapes. serd reads up to n_bytes, but looks
// for points in numbers up to a NUL.
SerdNode make_node(SerdType type, std::string_view text) {
  return {bytes(text.data()), text.size(), text.size(), 0, type};
}

std::size_t append(const void* data, std::size_t size, void* output) {
  *static_cast<Output*>(output) << std::string_view(static_cast<const char*>(data), size);
  return size;
}

struct Free {
  void operator()(SerdEnv* env) const { serd_env_free(env); }
  void operator()(SerdWriter* writer) const { serd_writer_free(writer); }
};

class SerdSink : public TripleSink {
 public:
  SerdSink(std::ostream& out, SerdSyntax syntax)
      : output_(out),
        quads_(syntax == SERD_NQUADS || syntax == SERD_TRIG),
        env_(serd_env_new(nullptr)),
        writer_(serd_writer_new(syntax, style(syntax), env_.get(), nullptr, append, &output_)) {}

  void prefix(const char* name, const std::string& iri) {
    const SerdNode name_node = make_node(SERD_LITERAL, name);
    const SerdNode iri_node = make_node(SERD_URI, iri);
    serd_writer_set_prefix(writer_.get(), &name_node, &iri_node);
  }

  void graph(const std::string& iri) override {
    if (quads_) graph_ = iri;
  }

  void triple(const std::string& subject, std::string_view predicate,
              const RdfObject& object) override {
    const SerdNode graph = make_node(SERD_URI, graph_);
    const SerdNode s = make_node(SERD_URI, subject);
    const SerdNode p = make_node(SERD_URI, predicate);
    const SerdNode o = make_node(object.iri ? SERD_URI : SERD_LITERAL,
                                 is_clean(object.text) ? object.text : cleaned(object.text));
    const SerdNode type = make_node(SERD_URI, object.datatype);
    serd_writer_write_statement(writer_.get(), 0, graph_.empty() ? nullptr : &graph, &s, &p, &o,
                                object.datatype.empty() ? nullptr : &type, nullptr);
    output_.end_record();
  }

  void finish() { serd_writer_finish(writer_.get()); }
  const Replacements& replaced() const { return replaced_; }

 private:
  static SerdStyle style(SerdSyntax syntax) {
    const bool lines = syntax == SERD_NTRIPLES || syntax == SERD_NQUADS;
    return static_cast<SerdStyle>(lines ? 0 : SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED);
  }

  // What reads RDF holds C strings more often than not, and raptor stops at the two noncharacters:
  // the name would be cut.
  static bool is_clean(const std::string& text) {
    return text.find('\0') == std::string::npos && text.find(kFffe) == std::string::npos &&
           text.find(kFfff) == std::string::npos;
  }

  const std::string& cleaned(const std::string& text) {
    cleaned_.clear();
    for (std::size_t i = 0; i < text.size(); ++i) {
      const std::string_view three = std::string_view(text).substr(i, 3);
      if (text[i] == '\0') {
        replaced_.put(cleaned_);
      } else if (three == kFffe || three == kFfff) {
        replaced_.put(cleaned_);
        i += 2;
      } else {
        cleaned_ += text[i];
      }
    }
    return cleaned_;
  }

  Output output_;
  bool quads_;
  std::unique_ptr<SerdEnv, Free> env_;
  std::unique_ptr<SerdWriter, Free> writer_;
  std::string graph_, cleaned_;
  Replacements replaced_;
};

void write(const GraphSource& graph, std::ostream& out, const ExportOptions& options,
           SerdSyntax syntax) {
  SerdSink sink(out, syntax);
  sink.prefix("", std::string(kVocab));
  sink.prefix("node", options.base + "node/");
  sink.prefix("statement", options.base + "statement/");
  sink.prefix("evidence", options.base + "evidence/");
  sink.prefix("qualifier", options.base + "qualifier/");
  sink.prefix("figure", options.base + "figure/");
  sink.prefix("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
  sink.prefix("xsd", "http://www.w3.org/2001/XMLSchema#");
  sink.prefix("schema", "https://schema.org/");
  sink.prefix("prov", "http://www.w3.org/ns/prov#");
  Triples triples(graph.schema(), sink, Iris(options.base));
  graph.visit_nodes([&](const GraphNode& node) { triples.node(node); });
  graph.visit_documents([&](const DocumentInfo& document) { triples.document(document); });
  graph.visit_edges_with({.documents = false}, [&](const GraphEdge& edge) { triples.edge(edge); });
  sink.finish();
  sink.replaced().tell(options, "that readers of RDF take for an end");
}

}  // namespace

void write_ttl(const GraphSource& graph, std::ostream& out, const ExportOptions& options) {
  write(graph, out, options, SERD_TURTLE);
}

void write_nt(const GraphSource& graph, std::ostream& out, const ExportOptions& options) {
  write(graph, out, options, SERD_NTRIPLES);
}

void write_nq(const GraphSource& graph, std::ostream& out, const ExportOptions& options) {
  write(graph, out, options, SERD_NQUADS);
}

void write_trig(const GraphSource& graph, std::ostream& out, const ExportOptions& options) {
  write(graph, out, options, SERD_TRIG);
}

}  // namespace inyeon
