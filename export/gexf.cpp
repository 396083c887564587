// GEXF 1.2, which Gephi and networkx read. Nodes stand before edges, so figures take a pass of
// their own over the edges.
#include "export/formats.h"
#include "export/text/attributes.h"
#include "export/text/output.h"
#include "export/text/xml.h"

namespace inyeon {
namespace {

std::string_view type_name(AttributeType type) {
  switch (type) {
    case AttributeType::kInteger:
      return "integer";
    case AttributeType::kDecimal:
      return "double";
    default:
      return "string";
  }
}

// The format has places of its own for these.
bool built_in(std::string_view name) { return name == "label" || name == "weight"; }

class Writer {
 public:
  explicit Writer(std::ostream& out) : out_(out) {}

  void head() {
    out_ << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n"
            "  <graph defaultedgetype=\"directed\" mode=\"static\">\n";
    declare("node", vertex_attributes());
    declare("edge", edge_attributes());
    out_ << "    <nodes>\n";
  }

  void vertex(const Vertex& vertex) {
    out_ << "      <node id=\"" << vertex.key << "\" label=\"";
    append_xml(out_.text(), vertex.name, replaced_);
    out_ << "\">";
    values('n', vertex_attributes(), vertex);
    out_ << "</node>\n";
    out_.end_record();
  }

  void between() { out_ << "    </nodes>\n    <edges>\n"; }

  void edge(const GraphEdge& edge) {
    out_ << "      <edge id=\"e-" << edge.key << "\" source=\"" << edge.subject << "\" target=\""
         << target_of(edge) << "\" label=\"";
    append_xml(out_.text(), label_of(edge), replaced_);
    out_ << "\" weight=\"" << std::to_string(edge.evidence.size()) << "\">";
    values('e', edge_attributes(), edge);
    out_ << "</edge>\n";
    out_.end_record();
  }

  void tail() { out_ << "    </edges>\n  </graph>\n</gexf>\n"; }
  const Replacements& replaced() const { return replaced_; }

 private:
  template <typename T>
  void declare(std::string_view what, std::span<const Attribute<T>> attributes) {
    out_ << "    <attributes class=\"" << what << "\">\n";
    for (const Attribute<T>& attribute : attributes) {
      if (built_in(attribute.name)) continue;
      out_ << "      <attribute id=\"" << what[0] << '_' << attribute.name << "\" title=\""
           << attribute.name << "\" type=\"" << type_name(attribute.type) << "\"/>\n";
    }
    out_ << "    </attributes>\n";
  }

  template <typename T>
  void values(char prefix, std::span<const Attribute<T>> attributes, const T& of) {
    out_ << "<attvalues>";
    for (const Attribute<T>& attribute : attributes) {
      value_.clear();
      if (!built_in(attribute.name)) attribute.append(value_, of);
      if (value_.empty()) continue;
      out_ << "<attvalue for=\"" << prefix << '_' << attribute.name << "\" value=\"";
      append_xml(out_.text(), value_, replaced_);
      out_ << "\"/>";
    }
    out_ << "</attvalues>";
  }

  Output out_;
  std::string value_;
  Replacements replaced_;
};

}  // namespace

void write_gexf(const GraphSource& graph, std::ostream& out, const ExportOptions& options) {
  Writer writer(out);
  writer.head();
  graph.visit_nodes([&](const GraphNode& node) { writer.vertex(vertex_of(node)); });
  graph.visit_edges_with(kQuotesOnly, [&](const GraphEdge& edge) {
    if (std::holds_alternative<Literal>(edge.object)) writer.vertex(figure_of(edge));
  });
  writer.between();
  graph.visit_edges_with(kQuotesOnly, [&](const GraphEdge& edge) { writer.edge(edge); });
  writer.tail();
  writer.replaced().tell(options, "that XML forbids");
}

}  // namespace inyeon
