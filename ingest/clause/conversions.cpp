#include "ingest/clause/conversions.h"

namespace inyeon {
namespace {

// "(약 ", "(한화 약 ", "(about ": longer than this, something else is said in the brackets.
constexpr std::size_t kLongestLead = 20;

bool repeats(std::string_view text, const LiteralMention& amount, const LiteralMention& other) {
  const auto is_money = [](const LiteralMention& m) {
    return m.literal.kind == LiteralKind::kMoney;
  };
  if (!is_money(amount) || !is_money(other) || amount.literal.unit == other.literal.unit)
    return false;
  if (other.span.begin < amount.span.end || other.span.end >= text.size()) return false;
  std::string_view lead = text.substr(amount.span.end, other.span.begin - amount.span.end);
  if (lead.starts_with(' ')) lead.remove_prefix(1);
  return lead.starts_with('(') && lead.size() <= kLongestLead &&
         lead.find(')') == std::string_view::npos && text[other.span.end] == ')';
}

}  // namespace

void drop_conversions(std::string_view text, std::size_t first,
                      std::vector<LiteralMention>& literals) {
  for (std::size_t i = first + 1; i < literals.size();) {
    if (repeats(text, literals[i - 1], literals[i])) {
      literals.erase(literals.begin() + static_cast<std::ptrdiff_t>(i));
    } else {
      ++i;
    }
  }
}

}  // namespace inyeon
