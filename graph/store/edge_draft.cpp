#include "graph/store/edge_draft.h"

#include <algorithm>
#include <tuple>
#include <vector>

namespace inyeon::store {
namespace {

void assign(Literal& literal, const LiteralView& view) {
  literal.kind = view.kind;
  literal.text = view.text;
  literal.normalized = view.normalized;
  literal.unit = view.unit;
}

void sort_evidence(std::vector<GraphEvidence>& evidence) {
  if (evidence.size() < 2) return;
  const auto rank = [](const GraphEvidence& e) {
    return std::tie(e.document.date, e.document.id, e.span, e.status, e.confidence, e.quote,
                    e.derivation.frame, e.derivation.trigger, e.derivation.roles);
  };
  std::sort(evidence.begin(), evidence.end(),
            [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
}

void sort_qualifiers(std::vector<GraphQualifier>& qualifiers) {
  if (qualifiers.size() < 2) return;
  const auto rank = [](const GraphQualifier& q) { return std::tie(q.key, q.name, q.value); };
  std::sort(qualifiers.begin(), qualifiers.end(),
            [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
  const auto same = [&](const auto& a, const auto& b) { return rank(a) == rank(b); };
  qualifiers.erase(std::unique(qualifiers.begin(), qualifiers.end(), same), qualifiers.end());
}

std::uint32_t count_outlets(const std::vector<GraphEvidence>& evidence) {
  std::vector<std::string_view> outlets;
  for (const GraphEvidence& one : evidence) {
    if (!one.document.outlet.empty()) outlets.push_back(one.document.outlet);
  }
  std::sort(outlets.begin(), outlets.end());
  return static_cast<std::uint32_t>(std::unique(outlets.begin(), outlets.end()) - outlets.begin());
}

}  // namespace

void EdgeDraft::begin(GraphEdge& edge, bool with_evidence) {
  edge_ = &edge;
  with_evidence_ = with_evidence;
  figured_ = false;
  newest_.clear();
  edge.qualifiers.clear();
  edge.evidence.clear();
  edge.event_date.clear();
  edge.outlets = 0;
}

void EdgeDraft::add(const Report& report) {
  if (report.figured) add_figure(report.figure);
  for (const ReportQualifier& qualifier : report.qualifiers) add_qualifier(qualifier, report.date);
  if (!with_evidence_) return;
  GraphEvidence& evidence = edge_->evidence.emplace_back();
  DocumentInfo& document = evidence.document;
  document.id = report.id;
  document.date = report.date;
  document.lang = report.lang;
  document.title = report.title;
  document.url = report.url;
  document.outlet = report.outlet;
  document.source = report.source;
  evidence.span = report.quote.span;
  evidence.source = report.quote.source;
  evidence.quote = report.quote.text;
  evidence.status = report.status;
  evidence.confidence = static_cast<double>(report.confidence) / 1000;
  evidence.derivation.frame = report.frame;
  evidence.derivation.trigger = report.trigger;
  evidence.derivation.roles = report.roles;
}

// Of several ways of writing a figure the first in order stands for it.
void EdgeDraft::add_figure(const LiteralView& figure) {
  auto& known = std::get<Literal>(edge_->object);
  const auto rank = [](const auto& literal) {
    return std::tuple(literal.kind, std::string_view(literal.text),
                      std::string_view(literal.normalized), std::string_view(literal.unit));
  };
  if (figured_ && rank(known) <= rank(figure)) return;
  assign(known, figure);
  figured_ = true;
  edge_->object_name = figure.text;
}

void EdgeDraft::add_qualifier(const ReportQualifier& qualifier, std::string_view reported) {
  set_event_date(qualifier, reported);
  GraphQualifier& added = edge_->qualifiers.emplace_back();
  added.key = qualifier.key;
  if (qualifier.node == kNoNode) {
    assign(added.value.emplace<Literal>(), qualifier.literal);
  } else {
    name_node_(qualifier.node, std::get<std::string>(added.value), added.name);
  }
}

// The newest document that gives a day says when it happened; publication is no event.
void EdgeDraft::set_event_date(const ReportQualifier& qualifier, std::string_view reported) {
  const std::string_view day = qualifier.literal.normalized;
  if (qualifier.node != kNoNode || qualifier.key != "date" || day.empty()) return;
  std::string& known = edge_->event_date;
  if (!known.empty() &&
      std::tuple(reported, day) < std::tuple(std::string_view(newest_), std::string_view(known)))
    return;
  known = day;
  newest_ = reported;
}

void EdgeDraft::finish() {
  sort_evidence(edge_->evidence);
  sort_qualifiers(edge_->qualifiers);
  edge_->outlets = count_outlets(edge_->evidence);
}

}  // namespace inyeon::store
