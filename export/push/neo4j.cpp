// Neo4j's HTTP query API: a statement and its rows as parameters, so that no name is ever part of a
// statement.
#include <rapidjson/document.h>

#include "export/property_graph/batches.h"
#include "export/push/targets.h"
#include "graph/gold/json_writer.h"
#include "graph/model/problem.h"

namespace inyeon {
namespace {

std::string request(std::string_view statement, std::string_view rows) {
  std::string body;
  JsonWriter json(body);
  json.begin_object();
  json.field("statement", statement);
  if (!rows.empty()) {
    json.key("parameters");
    json.begin_object();
    json.key("rows");
    json.raw(rows);
    json.end_object();
  }
  json.end_object();
  return body;
}

// The server answers 202 and may still list errors.
void check(const HttpReply& reply) {
  rapidjson::Document answer;
  answer.Parse(reply.body.data(), reply.body.size());
  const bool object = !answer.HasParseError() && answer.IsObject();
  const auto errors = object ? answer.FindMember("errors") : rapidjson::Value::MemberIterator();
  if (object && errors != answer.MemberEnd() && errors->value.IsArray() && !errors->value.Empty()) {
    const rapidjson::Value& first = errors->value[0];
    if (reply.status == 401 || !first.IsObject() || !first.HasMember("message") ||
        !first["message"].IsString())
      refuse(reply);
    const std::string message = first["message"].GetString();
    throw EnvironmentError("the server refuses a batch: " + message);
  }
  if (reply.status < 200 || reply.status > 299) refuse(reply);
}

class Neo4jTarget : public PushTarget {
 public:
  explicit Neo4jTarget(const PushOptions& options)
      : options_(options), client_(options.url, options.credentials, options.ca_file) {}

  void batches(const GraphSource& graph,
               const std::function<void(const PushBatch&)>& sink) override {
    for (const std::string_view constraint : property_graph_constraints())
      sink({request(constraint, {})});
    PropertyGraphBatches<JsonWriter> batches(
        [&](std::string_view rows, std::string_view statement) {
          sink({request("UNWIND $rows AS row " + std::string(statement), rows)});
        });
    graph.visit_nodes([&](const GraphNode& node) { batches.node(node); });
    batches.flush();
    graph.visit_edges_with(kQuotesOnly, [&](const GraphEdge& edge) { batches.edge(edge); });
    batches.flush();
    if (batches.replaced().count != 0 && options_.warn)
      options_.warn(std::to_string(batches.replaced().count) +
                    " characters that names of types cannot hold were replaced");
  }

  void send(const PushBatch& batch, bool) override {
    check(client_.send("POST", options_.url, "application/json", batch.body));
  }

 private:
  PushOptions options_;
  HttpClient client_;
};

}  // namespace

std::unique_ptr<PushTarget> make_neo4j_target(const PushOptions& options) {
  return std::make_unique<Neo4jTarget>(options);
}

}  // namespace inyeon
