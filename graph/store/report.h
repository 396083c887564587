// What one document says of one relation: from its contribution, or from a record of it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "graph/query/graph_source.h"
#include "graph/store/contribution_view.h"
#include "graph/store/document_table.h"
#include "graph/store/node_view.h"

namespace inyeon::store {

struct ReportQualifier {
  std::string_view key;
  std::int64_t node = kNoNode;  ///< handle of a node (NodeView); kNoNode for a literal
  LiteralView literal;
};

/// Views into what it was read from.
struct Report {
  std::string_view id, date;                          ///< of the document
  std::string_view lang, title, url, outlet, source;  ///< the same
  std::string_view predicate, metric, label;
  bool figured = false;  ///< the object is a literal
  LiteralView figure;
  Status status = Status::kFact;
  std::uint32_t confidence = 0;  ///< in thousandths
  QuoteView quote;
  std::string_view frame, trigger, roles;
  std::vector<ReportQualifier> qualifiers;
};

/// Into a report whose memory is used again. `node_of` leads from blocks to handles.
template <typename NodeOf>
void set_report(Report& report, const DocumentView& document, const RelationView& relation,
                NodeOf node_of) {
  const ContributionView& said = document.said;
  report.id = document.id;
  report.date = document.date;
  report.lang = said.lang;
  report.title = said.title;
  report.url = said.url;
  report.outlet = said.outlet;
  report.source = said.source;
  report.predicate = relation.predicate;
  report.metric = relation.metric;
  report.label = relation.label;
  report.figured = !relation.object.entity;
  report.figure = relation.object.literal;
  report.status = relation.status;
  report.confidence = relation.confidence;
  report.quote = relation.quote;
  report.frame = relation.frame;
  report.trigger = relation.trigger;
  report.roles = relation.roles;
  report.qualifiers.clear();
  for (const QualifierView& qualifier : said.qualifiers_of(relation))
    report.qualifiers.push_back(
        {qualifier.key,
         qualifier.value.entity ? node_of(said.blocks[qualifier.value.index]) : kNoNode,
         qualifier.value.literal});
}

/// As bytes, without the parts that are not asked for.
void put_report(std::string& bytes, const Report& report, const EvidenceParts& parts);
/// Throws CorruptionError where the bytes are not what put_report() made with these parts.
void take_report(std::string_view bytes, const EvidenceParts& parts, Report& report);

}  // namespace inyeon::store
