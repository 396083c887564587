// GraphML: a figure is a node of its own, so that every relation is an edge. After the graph stands
// what documents and users contribute, a processing instruction each, for readback/graphml.h.
#include "export/formats.h"
#include "export/readback/contribution.h"
#include "export/text/attributes.h"
#include "export/text/output.h"
#include "export/text/xml.h"

namespace inyeon {
namespace {

std::string_view type_name(AttributeType type) {
  switch (type) {
    case AttributeType::kInteger:
      return "int";
    case AttributeType::kDecimal:
      return "double";
    default:
      return "string";
  }
}

class Writer {
 public:
  explicit Writer(std::ostream& out) : out_(out) {}

  void head() {
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
    for (const auto& attribute : vertex_attributes()) declare("node", attribute);
    for (const auto& attribute : edge_attributes()) declare("edge", attribute);
    out_ << "  <graph id=\"inyeon\" edgedefault=\"directed\">\n";
  }

  void vertex(const Vertex& vertex) {
    out_ << "    <node id=\"" << vertex.key << "\">";
    data('n', vertex_attributes(), vertex);
    out_ << "</node>\n";
    out_.end_record();
  }

  void edge(const GraphEdge& edge) {
    if (std::holds_alternative<Literal>(edge.object)) vertex(figure_of(edge));
    out_ << "    <edge id=\"e-" << edge.key << "\" source=\"" << edge.subject << "\" target=\""
         << target_of(edge) << "\">";
    data('e', edge_attributes(), edge);
    out_ << "</edge>\n";
    out_.end_record();
  }

  void end_graph() { out_ << "  </graph>\n"; }

  template <typename T>
  void contribution(const T& of) {
    out_ << "<?" << kContributionTarget << ' ';
    append_instruction(out_.text(), contribution_json(of));
    out_ << "?>\n";
    out_.end_record();
  }

  void tail() { out_ << "</graphml>\n"; }
  const Replacements& replaced() const { return replaced_; }

 private:
  template <typename T>
  void declare(std::string_view what, const Attribute<T>& attribute) {
    out_ << "  <key id=\"" << what[0] << '_' << attribute.name << "\" for=\"" << what
         << "\" attr.name=\"" << attribute.name << "\" attr.type=\"" << type_name(attribute.type)
         << "\"/>\n";
  }

  template <typename T>
  void data(char prefix, std::span<const Attribute<T>> attributes, const T& of) {
    for (const Attribute<T>& attribute : attributes) {
      value_.clear();
      attribute.append(value_, of);
      if (value_.empty()) continue;
      out_ << "<data key=\"" << prefix << '_' << attribute.name << "\">";
      append_xml(out_.text(), value_, replaced_);
      out_ << "</data>";
    }
  }

  Output out_;
  std::string value_;
  Replacements replaced_;
};

}  // namespace

void write_graphml(const GraphSource& graph, std::ostream& out, const ExportOptions& options) {
  Writer writer(out);
  writer.head();
  graph.visit_nodes([&](const GraphNode& node) { writer.vertex(vertex_of(node)); });
  graph.visit_edges_with(kQuotesOnly, [&](const GraphEdge& edge) { writer.edge(edge); });
  writer.end_graph();
  if (graph.visit_contributions([&](const Extraction& one) { writer.contribution(one); }))
    graph.visit_aliases([&](const AliasRule& rule) { writer.contribution(rule); });
  writer.tail();
  writer.replaced().tell(options, "that XML forbids");
}

}  // namespace inyeon
