// An edge as it is put together from what documents say.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "graph/query/graph_source.h"
#include "graph/store/report.h"

namespace inyeon::store {

/// Key and name of a node that a qualifier names.
using NameNode = std::function<void(std::int64_t node, std::string& key, std::string& name)>;

/// Adds to an edge qualifiers, event date, the text of its figure, and evidence.
class EdgeDraft {
 public:
  explicit EdgeDraft(NameNode name_node) : name_node_(std::move(name_node)) {}

  /// The edge must live until finish().
  void begin(GraphEdge& edge, bool with_evidence);
  void add(const Report& report);
  /// Sorts, and counts outlets.
  void finish();

 private:
  void add_figure(const LiteralView& figure);
  void add_qualifier(const ReportQualifier& qualifier, std::string_view reported);
  void set_event_date(const ReportQualifier& qualifier, std::string_view reported);

  NameNode name_node_;
  GraphEdge* edge_ = nullptr;
  bool with_evidence_ = true;
  bool figured_ = false;  // whether a figure was met
  std::string newest_;    // date of the document that the event date is from
};

}  // namespace inyeon::store
