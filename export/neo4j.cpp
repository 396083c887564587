// Tables and an argument file for `neo4j-admin database import full @import.args`, run in the
// folder. Lists are cut by U+001F, which is replaced where a name has it.
#include "export/formats.h"
#include "export/text/attributes.h"
#include "export/text/csv.h"
#include "export/text/output.h"

namespace inyeon {
namespace {

constexpr char kBetween = '\x1F';
constexpr std::string_view kArguments =
    "--nodes=entities.csv\n--nodes=figures.csv\n--relationships=relations.csv\n"
    "--array-delimiter=U+001F\n--multiline-fields=true\n";

class Table {
 public:
  Table(std::ostream& out, std::string_view columns) : out_(out) { out_ << columns << '\n'; }

  Table& cell(std::string_view value) {
    append_cell(out_.text(), value, replaced_);
    out_ << ',';
    return *this;
  }
  // Elements are put one by one, then the list ends.
  void element(std::string_view value) {
    if (!list_.empty()) list_ += kBetween;
    for (const char c : value) {
      if (c == kBetween) {
        replaced_.put(list_);
      } else {
        list_ += c;
      }
    }
  }
  Table& end_list() {
    cell(list_);
    list_.clear();
    return *this;
  }
  void end_row() {
    out_.text().back() = '\n';
    out_.end_record();
  }
  const Replacements& replaced() const { return replaced_; }

 private:
  Output out_;
  std::string list_;
  Replacements replaced_;
};

class Writer {
 public:
  explicit Writer(const OpenFile& open)
      : entities_(open("entities.csv"), "key:ID,name,aliases:string[],documents:int,:LABEL"),
        figures_(open("figures.csv"), "key:ID,name,kind,value,unit,:LABEL"),
        relations_(open("relations.csv"),
                   "key,:START_ID,:END_ID,:TYPE,status,metric,label,first_date,last_date,"
                   "confidence:double,support:int,qualifiers,quotes:string[],"
                   "documents:string[]") {
    open("import.args") << kArguments;
  }

  void node(const GraphNode& node) {
    entities_.cell(node.key).cell(node.name);
    for (const std::string& alias : node.aliases) entities_.element(alias);
    entities_.end_list().cell(std::to_string(node.documents));
    entities_.element("Entity");
    entities_.element(node.type);
    entities_.end_list().end_row();
  }

  void edge(const GraphEdge& edge) {
    if (std::holds_alternative<Literal>(edge.object)) figure(figure_of(edge));
    relations_.cell(edge.key).cell(edge.subject).cell(target_of(edge)).cell(edge.predicate);
    relations_.cell(to_string(edge.status)).cell(edge.metric).cell(edge.label);
    relations_.cell(edge.first_date).cell(edge.last_date);
    value([&](std::string& text) { append_confidence(text, edge.confidence); });
    relations_.cell(std::to_string(edge.evidence.size()));
    value([&](std::string& text) { append_qualifiers(text, edge); });
    for (const GraphEvidence& evidence : edge.evidence) relations_.element(evidence.quote);
    relations_.end_list();
    for (const GraphEvidence& evidence : edge.evidence) relations_.element(evidence.document.id);
    relations_.end_list().end_row();
  }

  void tell(const ExportOptions& options) const {
    for (const Table* table : {&entities_, &figures_, &relations_})
      table->replaced().tell(options, "that neo4j-admin takes for an end");
  }

 private:
  void figure(const Vertex& figure) {
    figures_.cell(figure.key).cell(figure.name).cell(figure.type);
    figures_.cell(figure.figure->normalized).cell(figure.figure->unit).cell("Figure").end_row();
  }

  template <typename Append>
  void value(const Append& append) {
    value_.clear();
    append(value_);
    relations_.cell(value_);
  }

  Table entities_, figures_, relations_;
  std::string value_;
};

}  // namespace

void write_neo4j(const GraphSource& graph, const OpenFile& open, const ExportOptions& options) {
  Writer writer(open);
  graph.visit_nodes([&](const GraphNode& node) { writer.node(node); });
  graph.visit_edges_with(kQuotesOnly, [&](const GraphEdge& edge) { writer.edge(edge); });
  writer.tell(options);
}

}  // namespace inyeon
