// SPARQL 1.1 Graph Store Protocol. A batch is a stretch of N-Triples without blank nodes, so that
// it may be cut anywhere, and added twice.
#include <ostream>

#include "export/formats.h"
#include "export/push/line_batches.h"
#include "export/push/targets.h"

namespace inyeon {
namespace {

/// Ends the visit where a batch could not be sent.
class StoppingSource : public GraphSource {
 public:
  StoppingSource(const GraphSource& source, const LineBatches& batches)
      : source_(source), batches_(batches) {}

  void visit_nodes(const std::function<void(const GraphNode&)>& visit) const override {
    source_.visit_nodes([&](const GraphNode& node) { checked(visit, node); });
  }
  void visit_edges(const std::function<void(const GraphEdge&)>& visit) const override {
    source_.visit_edges([&](const GraphEdge& edge) { checked(visit, edge); });
  }
  void visit_edges_with(const EvidenceParts& parts,
                        const std::function<void(const GraphEdge&)>& visit) const override {
    source_.visit_edges_with(parts, [&](const GraphEdge& edge) { checked(visit, edge); });
  }
  void visit_documents(const std::function<void(const DocumentInfo&)>& visit) const override {
    source_.visit_documents([&](const DocumentInfo& document) { checked(visit, document); });
  }

 private:
  template <typename Visit, typename T>
  void checked(const Visit& visit, const T& of) const {
    visit(of);
    batches_.rethrow();
  }

  const GraphSource& source_;
  const LineBatches& batches_;
};

class SparqlTarget : public PushTarget {
 public:
  explicit SparqlTarget(const PushOptions& options)
      : options_(options), client_(options.url, options.credentials, options.ca_file) {
    url_ = options.url + (options.url.find('?') == std::string::npos ? '?' : '&');
    url_ += options.graph.empty() ? "default" : "graph=" + url_encoded(options.graph);
  }

  void batches(const GraphSource& graph,
               const std::function<void(const PushBatch&)>& sink) override {
    LineBatches batches(options_.batch_bytes,
                        [&](std::string&& lines) { sink({std::move(lines)}); });
    std::ostream out(&batches);
    ExportOptions nt;
    nt.base = options_.base;
    nt.warn = options_.warn;
    write_nt(StoppingSource(graph, batches), out, nt);
    batches.finish();
    batches.rethrow();
  }

  void send(const PushBatch& batch, bool first) override {
    const char* method = first && options_.replace ? "PUT" : "POST";
    const HttpReply reply = client_.send(method, url_, "application/n-triples", batch.body);
    if (reply.status < 200 || reply.status > 299) refuse(reply);
  }

 private:
  PushOptions options_;
  HttpClient client_;
  std::string url_;
};

}  // namespace

std::unique_ptr<PushTarget> make_sparql_target(const PushOptions& options) {
  return std::make_unique<SparqlTarget>(options);
}

}  // namespace inyeon
