// GraphML: a figure is a node of its own, so that every relation is an edge.
#include <fmt/format.h>

#include <ostream>

#include "export/formats.h"

namespace inyeon {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

class Writer {
 public:
  Writer(std::ostream& out) : out_(out) {}

  void head() {
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    for (const char* name : {"label", "name", "type", "aliases"}) declare("node", name, "string");
    declare("node", "documents", "int");
    for (const char* name : {"label", "predicate", "metric", "lemma", "status", "first_date",
                             "last_date", "qualifiers", "quote"})
      declare("edge", name, "string");
    declare("edge", "confidence", "double");
    declare("edge", "weight", "int");
    out_ << "  <graph id=\"inyeon\" edgedefault=\"directed\">\n";
  }

  void node(const GraphNode& node) {
    std::string aliases;
    for (const std::string& alias : node.aliases) aliases += (aliases.empty() ? "" : " | ") + alias;
    open_node(node.key, node.name, node.type);
    data("n_aliases", aliases);
    data("n_documents", std::to_string(node.documents));
    out_ << "</node>\n";
  }

  void edge(const GraphEdge& edge) {
    const auto* figure = std::get_if<Literal>(&edge.object);
    const std::string target = figure ? "figure-" + edge.key : std::get<std::string>(edge.object);
    if (figure) {
      open_node(target, figure->text, to_string(figure->kind));
      out_ << "</node>\n";
    }
    out_ << "    <edge id=\"e-" << edge.key << "\" source=\"" << edge.subject << "\" target=\""
         << target << "\">";
    data("e_label", edge.label.empty() ? edge.predicate : edge.label);
    data("e_predicate", edge.predicate);
    data("e_metric", edge.metric);
    data("e_lemma", edge.label);
    data("e_status", to_string(edge.status));
    data("e_first_date", edge.first_date);
    data("e_last_date", edge.last_date);
    data("e_qualifiers", qualifiers(edge));
    data("e_quote", edge.evidence.empty() ? "" : edge.evidence.front().quote);
    data("e_confidence", fmt::format("{:.6f}", edge.confidence));
    data("e_weight", std::to_string(edge.evidence.size()));
    out_ << "</edge>\n";
  }

  void tail() { out_ << "  </graph>\n</graphml>\n"; }
  std::size_t replaced() const { return replaced_; }

 private:
  void declare(std::string_view what, std::string_view name, std::string_view type) {
    out_ << "  <key id=\"" << what[0] << '_' << name << "\" for=\"" << what << "\" attr.name=\""
         << name << "\" attr.type=\"" << type << "\"/>\n";
  }

  static std::string qualifiers(const GraphEdge& edge) {
    std::string all;
    for (const GraphQualifier& q : edge.qualifiers) {
      const auto* literal = std::get_if<Literal>(&q.value);
      all += (all.empty() ? "" : "; ") + q.key + "=" + (literal ? literal->text : q.name);
    }
    return all;
  }

  void open_node(std::string_view key, std::string_view name, std::string_view type) {
    out_ << "    <node id=\"" << key << "\">";
    data("n_label", name);
    data("n_name", name);
    data("n_type", type);
  }

  void data(std::string_view key, std::string_view value) {
    if (value.empty()) return;
    out_ << "<data key=\"" << key << "\">";
    text(value);
    out_ << "</data>";
  }

  void text(std::string_view value) {
    for (std::size_t i = 0; i < value.size(); ++i) {
      const auto c = static_cast<unsigned char>(value[i]);
      const std::string_view three = value.substr(i, 3);
      if (c == '&') {
        out_ << "&amp;";
      } else if (c == '<') {
        out_ << "&lt;";
      } else if (c == '>') {
        out_ << "&gt;";
      } else if (c == '\r') {
        out_ << "&#13;";  // a reader would make it a line feed
      } else if (c < 0x20 && c != '\t' && c != '\n') {
        replace();
      } else if (three == "\xEF\xBF\xBE" || three == "\xEF\xBF\xBF") {
        replace();
        i += 2;
      } else {
        out_.put(value[i]);
      }
    }
  }

  void replace() {
    out_ << kReplacement;
    ++replaced_;
  }

  std::ostream& out_;
  std::size_t replaced_ = 0;
};

}  // namespace

void write_graphml(const GraphSource& graph, std::ostream& out, const ExportOptions& options) {
  Writer writer(out);
  writer.head();
  graph.visit_nodes([&](const GraphNode& node) { writer.node(node); });
  graph.visit_edges([&](const GraphEdge& edge) { writer.edge(edge); });
  writer.tail();
  if (writer.replaced() != 0 && options.warn)
    options.warn(fmt::format("{} characters that XML forbids were replaced", writer.replaced()));
}

}  // namespace inyeon
