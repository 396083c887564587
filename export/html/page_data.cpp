#include "export/html/page_data.h"

#include <cmath>
#include <ostream>
#include <unordered_map>

#include "export/drawing/palette.h"
#include "export/drawing/positions.h"
#include "export/html/script_text.h"
#include "export/text/output.h"
#include "export/text/vertex.h"
#include "graph/gold/json_writer.h"
#include "graph/model/schema.h"

namespace inyeon {
namespace {

/// Which node stands where in the list of nodes, and what joins them.
struct Places {
  std::unordered_map<std::string, std::size_t> index;  // entities' keys and "figure-" + edges' keys
  std::vector<std::pair<std::size_t, std::size_t>> edges;
};

Places number(const GraphSource& source, const Selection& kept) {
  Places places;
  source.visit_nodes([&](const GraphNode& node) {
    if (kept.nodes.contains(node.key)) places.index.emplace(node.key, places.index.size());
  });
  source.visit_edges_with(kQuotesOnly, [&](const GraphEdge& edge) {
    if (!kept.edges.contains(edge.key)) return;
    const std::size_t to = places.index.emplace(target_of(edge), places.index.size()).first->second;
    places.edges.emplace_back(places.index.at(edge.subject), to);
  });
  return places;
}

class PageData {
 public:
  PageData(const GraphSource& source, const Selection& kept, std::ostream& out)
      : source_(source), kept_(kept), output_(out), json_(record_), places_(number(source, kept)) {}

  void write() {
    json_.begin_object();
    vocabulary();
    nodes();
    edges();
    documents();
    json_.key("left_out");
    json_.begin_array();
    json_.number(std::uint64_t{kept_.edges_left_out});
    json_.number(std::uint64_t{kept_.nodes_left_out});
    json_.end_array();
    json_.end_object();
    end_record();
  }

 private:
  void end_record() {
    append_for_script(output_.text(), record_);
    record_.clear();
    output_.end_record();
  }

  void strings(std::initializer_list<std::string_view> texts) {
    json_.begin_array();
    for (const std::string_view text : texts) json_.string(text);
    json_.end_array();
  }

  void vocabulary() {
    json_.key("types");
    json_.begin_array();
    for (const NodeLook& look : node_looks()) strings({look.type, look.line});
    const Schema& schema = source_.schema();
    for (const std::string& type : schema.types()) {
      if (Schema::core().has_type(type)) continue;
      const std::string_view core = schema.core_type(type);
      strings({type, node_look(core).line, schema.find_type(type)->label_ko, core});
    }
    json_.end_array();
    json_.key("statuses");
    json_.begin_array();
    for (const LineLook& look : line_looks()) strings({to_string(look.status), look.color});
    json_.end_array();
    json_.key("predicates");
    json_.begin_object();
    for (const PredicateInfo& predicate : source_.schema().predicates()) {
      json_.key(predicate.name);
      json_.begin_array();
      json_.string(predicate.label_en);
      json_.string(predicate.label_ko);
      json_.raw(predicate.symmetric ? "true" : "false");
      json_.end_array();
    }
    json_.end_object();
  }

  void node(std::string_view key, std::string_view name, std::string_view type,
            std::size_t documents, const std::vector<std::string>& aliases) {
    const Position& at = positions_[written_++];
    json_.begin_array();
    for (const std::string_view text : {key, name, type}) json_.string(text);
    for (const double place : {at.x, at.y}) json_.raw(std::to_string(std::lround(place)));
    json_.number(std::uint64_t{documents});
    if (!aliases.empty()) {
      json_.begin_array();
      for (const std::string& alias : aliases)
        if (alias != name) json_.string(alias);
      json_.end_array();
    }
    json_.end_array();
    record_ += '\n';
    end_record();
  }

  void nodes() {
    positions_ = lay_out_by_forces(places_.index.size(), places_.edges);
    json_.key("nodes");
    json_.begin_array();
    source_.visit_nodes([&](const GraphNode& n) {
      if (kept_.nodes.contains(n.key)) node(n.key, n.name, n.type, n.documents, n.aliases);
    });
    source_.visit_edges_with(kQuotesOnly, [&](const GraphEdge& e) {
      const auto* literal = std::get_if<Literal>(&e.object);
      if (literal && kept_.edges.contains(e.key))
        node(target_of(e), literal->text, kFigureType, supporting_documents(e), {});
    });
    json_.end_array();
  }

  void edges() {
    json_.key("edges");
    json_.begin_array();
    source_.visit_edges([&](const GraphEdge& e) {
      if (kept_.edges.contains(e.key)) edge(e);
    });
    json_.end_array();
  }

  void edge(const GraphEdge& e) {
    json_.begin_object();
    json_.field("key", e.key);
    json_.field("s", std::uint64_t{places_.index.at(e.subject)});
    json_.field("p", e.predicate);
    json_.field("o", std::uint64_t{places_.index.at(target_of(e))});
    json_.optional("metric", e.metric);
    json_.optional("label", e.label);
    json_.field("st", static_cast<std::uint64_t>(e.status));
    json_.key("c");
    json_.number(e.confidence);
    json_.optional("first", e.first_date);
    json_.optional("last", e.last_date);
    json_.field("n", std::uint64_t{supporting_documents(e)});
    qualifiers(e);
    history(e);
    json_.key("e");
    json_.begin_array();
    for (const GraphEvidence& evidence : e.evidence) quote(evidence);
    json_.end_array();
    json_.end_object();
    record_ += '\n';
    end_record();
  }

  void qualifiers(const GraphEdge& e) {
    if (e.qualifiers.empty()) return;
    json_.key("q");
    json_.begin_array();
    for (const GraphQualifier& qualifier : e.qualifiers) {
      const auto* literal = std::get_if<Literal>(&qualifier.value);
      strings({qualifier.key, literal ? literal->text : qualifier.name});
    }
    json_.end_array();
  }

  void history(const GraphEdge& e) {
    if (e.history.size() < 2) return;
    json_.key("h");
    json_.begin_array();
    for (const StatusChange& change : e.history) {
      json_.begin_array();
      json_.string(change.date);
      json_.number(static_cast<std::uint64_t>(change.status));
      json_.end_array();
    }
    json_.end_array();
  }

  void quote(const GraphEvidence& evidence) {
    json_.begin_array();
    json_.number(std::uint64_t{document(evidence.document)});
    json_.number(static_cast<std::uint64_t>(evidence.status));
    json_.string(evidence.quote);
    json_.string(evidence.derivation.trigger);
    json_.end_array();
  }

  std::size_t document(const DocumentInfo& info) {
    const auto [at, added] = document_index_.emplace(info.id, documents_.size());
    if (added) documents_.push_back(info);
    return at->second;
  }

  void documents() {
    json_.key("documents");
    json_.begin_array();
    for (const DocumentInfo& info : documents_) {
      strings({info.id, info.title, info.date, info.url, info.outlet});
      end_record();
    }
    json_.end_array();
  }

  const GraphSource& source_;
  const Selection& kept_;
  Output output_;
  std::string record_;
  JsonWriter json_;
  Places places_;
  std::vector<Position> positions_;
  std::size_t written_ = 0;
  std::vector<DocumentInfo> documents_;
  std::unordered_map<std::string, std::size_t> document_index_;
};

}  // namespace

void write_page_data(const GraphSource& source, const Selection& kept, std::ostream& out) {
  PageData(source, kept, out).write();
}

}  // namespace inyeon
