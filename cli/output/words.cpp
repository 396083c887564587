#include "cli/output/words.h"

#include "cli/messages/text.h"
#include "cli/schema_in_force.h"
#include "cli/terminal/style.h"
#include "cli/terminal/width.h"

namespace inyeon::cli {
namespace {

Style style_of(Status status) {
  switch (status) {
    case Status::kFact:
      return Style::kGood;
    case Status::kDenied:
    case Status::kEnded:
      return Style::kBad;
    case Status::kPlanned:
    case Status::kNegotiating:
    case Status::kSpeculated:
      break;
  }
  return Style::kWarning;
}

}  // namespace

std::string in_words(std::string_view name) {
  std::string words;
  for (const char c : name) {
    const bool capital = c >= 'A' && c <= 'Z';
    if (capital && !words.empty()) words += ' ';
    words += capital ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return tr(words);
}

std::string predicate_in_words(std::string_view predicate, bool from_object) {
  const PredicateInfo* info = schema_in_force().find(predicate);
  if (info == nullptr) return {};
  const bool korean = language() == Language::kKorean;
  if (from_object && !info->inverse.name.empty())
    return korean ? info->inverse.label_ko : info->inverse.label_en;
  const std::string& label = korean ? info->label_ko : info->label_en;
  return label == predicate ? std::string() : label;
}

std::string status_in_words(Status status, std::size_t width) {
  return styled(style_of(status), padded(tr(to_string(status)), width));
}

std::string value_of(const GraphQualifier& qualifier) {
  const auto* literal = std::get_if<Literal>(&qualifier.value);
  return literal != nullptr ? literal->text : qualifier.name;
}

std::string qualifiers_in_words(const GraphEdge& edge) {
  std::string text;
  for (const GraphQualifier& one : edge.qualifiers) {
    if (!text.empty()) text += ", ";
    text += in_words(printable(one.key)) + ' ' + printable(value_of(one));
  }
  return text;
}

std::string described(const GraphNode& node) {
  return printable(node.name) + " (" + type_in_words(node.type) + ", " +
         tr_count(node.documents, "{} document", "{} documents") + ')';
}

}  // namespace inyeon::cli
