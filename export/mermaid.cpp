// A Mermaid flowchart, for pages that draw such text. Labels are cut; line breaks are spaces.
#include "export/formats.h"
#include "export/text/output.h"
#include "export/text/vertex.h"

namespace inyeon {
namespace {

constexpr std::size_t kLabelBytes = 80;

// Mermaid's own entity codes: what its grammar, its markdown or HTML would take for markup.
void append_label(std::string& out, std::string_view text) {
  const bool cut = text.size() > kLabelBytes;
  if (cut) {
    std::size_t end = kLabelBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) --end;
    text = text.substr(0, end);
  }
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) {
      out += ' ';
    } else if (std::string_view("\"#&<>`\\*_~;|[]{}()$%").find(c) != std::string_view::npos) {
      out += '#' + std::to_string(byte) + ';';
    } else {
      out += c;
    }
  }
  if (cut) out += "…";
}

class Writer {
 public:
  explicit Writer(std::ostream& out) : out_(out) { out_ << "flowchart LR\n"; }

  void vertex(const Vertex& vertex) {
    const bool figure = vertex.figure != nullptr;
    out_ << "  " << vertex.key << (figure ? "([\"" : "[\"");
    append_label(out_.text(), vertex.name);
    out_ << (figure ? "\"])\n" : "\"]\n");
    out_.end_record();
  }

  void edge(const GraphEdge& edge) {
    if (std::holds_alternative<Literal>(edge.object)) vertex(figure_of(edge));
    out_ << "  " << edge.subject << (edge.status == Status::kFact ? " -->|\"" : " -.->|\"");
    append_label(out_.text(), label_of(edge));
    if (edge.status != Status::kFact) out_ << " #40;" << to_string(edge.status) << "#41;";
    out_ << "\"| " << target_of(edge) << '\n';
    out_.end_record();
  }

 private:
  Output out_;
};

}  // namespace

void write_mermaid(const GraphSource& graph, std::ostream& out, const ExportOptions&) {
  Writer writer(out);
  graph.visit_nodes([&](const GraphNode& node) { writer.vertex(vertex_of(node)); });
  graph.visit_edges_with(kQuotesOnly, [&](const GraphEdge& edge) { writer.edge(edge); });
}

}  // namespace inyeon
