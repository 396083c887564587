// Nodes and edges as two tables (RFC 4180). A cell that a spreadsheet would run as a formula gets
// an apostrophe before it.
#include "export/text/csv.h"

#include "export/formats.h"
#include "export/text/attributes.h"
#include "export/text/output.h"

namespace inyeon {
namespace {

class Table {
 public:
  Table(std::ostream& out, std::string_view first_columns) : out_(out) { out_ << first_columns; }

  template <typename T>
  void head(std::span<const Attribute<T>> attributes) {
    for (const Attribute<T>& attribute : attributes) out_ << ',' << attribute.name;
    out_ << '\n';
  }

  void cell(std::string_view value) {
    if (starts_formula(value)) {
      guarded_ = value;
      guarded_.insert(0, 1, '\'');
      value = guarded_;
      ++formulas_;
    }
    append_cell(out_.text(), value, replaced_);
    out_ << ',';
  }

  template <typename T>
  void row(std::span<const Attribute<T>> attributes, const T& of) {
    for (const Attribute<T>& attribute : attributes) {
      value_.clear();
      attribute.append(value_, of);
      cell(value_);
    }
    out_.text().back() = '\n';
    out_.end_record();
  }

  void tell(const ExportOptions& options) const {
    replaced_.tell(options, "that CSV readers stop at");
    if (formulas_ != 0 && options.warn)
      options.warn(std::to_string(formulas_) + " cells that a spreadsheet would run got an '");
  }

 private:
  Output out_;
  std::string value_, guarded_;
  Replacements replaced_;
  std::size_t formulas_ = 0;
};

}  // namespace

void write_csv(const GraphSource& graph, const OpenFile& open, const ExportOptions& options) {
  Table nodes(open("nodes.csv"), "id");
  Table edges(open("edges.csv"), "id,source,target");
  nodes.head(vertex_attributes());
  edges.head(edge_attributes());
  const auto add = [&](const Vertex& vertex) {
    nodes.cell(vertex.key);
    nodes.row(vertex_attributes(), vertex);
  };
  graph.visit_nodes([&](const GraphNode& node) { add(vertex_of(node)); });
  graph.visit_edges_with(kQuotesOnly, [&](const GraphEdge& edge) {
    if (std::holds_alternative<Literal>(edge.object)) add(figure_of(edge));
    edges.cell(edge.key);
    edges.cell(edge.subject);
    edges.cell(target_of(edge));
    edges.row(edge_attributes(), edge);
  });
  nodes.tell(options);
  edges.tell(options);
}

}  // namespace inyeon
