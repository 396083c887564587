#include "graph/store/report.h"

#include "graph/store/blob.h"

namespace inyeon::store {
namespace {

void put(std::string& bytes, const LiteralView& literal) {
  put_number(bytes, static_cast<std::uint64_t>(literal.kind));
  for (const std::string_view part : {literal.text, literal.normalized, literal.unit})
    put_text(bytes, part);
}

void take(std::string_view& bytes, LiteralView& literal) {
  literal.kind = static_cast<LiteralKind>(take_number(bytes));
  for (std::string_view* part : {&literal.text, &literal.normalized, &literal.unit})
    *part = take_text(bytes);
}

void put(std::string& bytes, const QuoteView& quote) {
  put_number(bytes, quote.span.begin);
  put_number(bytes, quote.span.end);
  put_number(bytes, static_cast<std::uint64_t>(quote.span.field));
  put_number(bytes, quote.source.begin);
  put_number(bytes, quote.source.end);
  put_text(bytes, quote.text);
}

void take(std::string_view& bytes, QuoteView& quote) {
  quote.span.begin = static_cast<std::uint32_t>(take_number(bytes));
  quote.span.end = static_cast<std::uint32_t>(take_number(bytes));
  quote.span.field = static_cast<Field>(take_number(bytes));
  quote.source.begin = take_number(bytes);
  quote.source.end = take_number(bytes);
  quote.text = take_text(bytes);
}

// Nodes by their handle and 1; 0 for a literal.
void put(std::string& bytes, const ReportQualifier& qualifier) {
  put_text(bytes, qualifier.key);
  put_number(bytes, static_cast<std::uint64_t>(qualifier.node + 1));
  if (qualifier.node == kNoNode) put(bytes, qualifier.literal);
}

void take(std::string_view& bytes, ReportQualifier& qualifier) {
  qualifier.key = take_text(bytes);
  qualifier.node = static_cast<std::int64_t>(take_number(bytes)) - 1;
  if (qualifier.node == kNoNode) take(bytes, qualifier.literal);
}

}  // namespace

void put_report(std::string& bytes, const Report& report, const EvidenceParts& parts) {
  for (const std::string_view text :
       {report.id, report.date, report.predicate, report.metric, report.label})
    put_text(bytes, text);
  put_number(bytes, report.figured ? 1 : 0);
  if (report.figured) put(bytes, report.figure);
  put_number(bytes, static_cast<std::uint64_t>(report.status));
  put_number(bytes, report.confidence);
  put(bytes, report.quote);
  put_number(bytes, report.qualifiers.size());
  for (const ReportQualifier& qualifier : report.qualifiers) put(bytes, qualifier);
  if (parts.documents) {
    for (const std::string_view text :
         {report.lang, report.title, report.url, report.outlet, report.source})
      put_text(bytes, text);
  }
  if (parts.derivations) {
    for (const std::string_view text : {report.frame, report.trigger, report.roles})
      put_text(bytes, text);
  }
}

void take_report(std::string_view bytes, const EvidenceParts& parts, Report& report) {
  for (std::string_view* text :
       {&report.id, &report.date, &report.predicate, &report.metric, &report.label})
    *text = take_text(bytes);
  report.figured = take_number(bytes) != 0;
  if (report.figured) take(bytes, report.figure);
  report.status = static_cast<Status>(take_number(bytes));
  report.confidence = static_cast<std::uint32_t>(take_number(bytes));
  take(bytes, report.quote);
  report.qualifiers.resize(take_number(bytes));
  for (ReportQualifier& qualifier : report.qualifiers) take(bytes, qualifier);
  if (parts.documents) {
    for (std::string_view* text :
         {&report.lang, &report.title, &report.url, &report.outlet, &report.source})
      *text = take_text(bytes);
  }
  if (parts.derivations) {
    for (std::string_view* text : {&report.frame, &report.trigger, &report.roles})
      *text = take_text(bytes);
  }
}

}  // namespace inyeon::store
