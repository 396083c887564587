#include "cli/why_same.h"

#include <fmt/format.h>

#include <array>
#include <iostream>
#include <limits>
#include <utility>

#include "cli/command.h"
#include "cli/graph_options.h"
#include "cli/messages/text.h"
#include "cli/output/words.h"

namespace inyeon::cli {
namespace {

std::string_view kind_name(JoinKind kind) {
  constexpr std::array<std::string_view, 7> kNames = {"user",  "pack",     "bracket", "short",
                                                      "sound", "employer", "only"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string in_words(const IdentityStep& step) {
  switch (step.kind) {
    case JoinKind::kUser:
      return tr("alias add");
    case JoinKind::kPack:
      return tr("alias pack {}", step.by);
    case JoinKind::kGloss:
      return tr("a text has the second in brackets beside the first");
    case JoinKind::kShort:
      return tr("a bracket says what the short name stands for");
    case JoinKind::kSound:
      return tr("sound alike, both at {}", step.by);
    case JoinKind::kEmployer:
      return step.by.empty() ? tr("a text ties them") : tr("one name, at {}", step.by);
    case JoinKind::kOnlyOne:
      return tr("one name, and only one employer is known");
  }
  return {};
}

constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kFew = 2;

void tell(const IdentityStep& step, std::size_t most_evidence) {
  std::cout << fmt::format("  {} = {}: {}\n", printable(step.one), printable(step.other),
                           printable(in_words(step)));
  for (const IdentityEvidence& one : step.evidence) {
    if (most_evidence-- == 0) break;
    std::cout << "    " << tr("document {}", printable(one.document.id));
    if (!one.document.date.empty()) std::cout << ", " << printable(one.document.date);
    const bool title = one.gloss.field == Field::kTitle;
    std::cout << fmt::format(": \"{}\" ", printable(one.gloss_text))
              << tr(title ? "title bytes {}-{}" : "text bytes {}-{}", one.gloss.begin,
                    one.gloss.end);
    if (one.name.end > 0) std::cout << tr(", after bytes {}-{}", one.name.begin, one.name.end);
    std::cout << '\n';
  }
}

void tell(const IdentityAnswer& answer) {
  if (answer.same) {
    std::cout << tr("{}: one", described(answer.one)) << '\n';
    if (answer.steps.empty())
      std::cout << "  " << tr("the same name, but for its spelling") << '\n';
  } else {
    std::cout << tr("{} and {}: two", described(answer.one), described(answer.other)) << "\n  "
              << tr(answer.steps.empty() ? "nothing speaks for their being one"
                                         : "refused, since it would join what is known to be two "
                                           "or leads to several:")
              << '\n';
  }
  for (const IdentityStep& step : answer.steps) tell(step, kAll);
}

void as_json(const IdentityAnswer& answer) {
  std::cout << "{\"one\":" << json_string(answer.one.key)
            << ",\"other\":" << json_string(answer.other.key)
            << ",\"one_name\":" << json_string(answer.one.name)
            << ",\"other_name\":" << json_string(answer.other.name)
            << ",\"same\":" << (answer.same ? "true" : "false") << ",\"steps\":[";
  const char* comma = "";
  for (const IdentityStep& step : answer.steps) {
    std::cout << comma << "{\"kind\":" << json_string(kind_name(step.kind))
              << ",\"one\":" << json_string(step.one) << ",\"other\":" << json_string(step.other)
              << ",\"by\":" << json_string(step.by) << ",\"evidence\":[";
    const char* between = "";
    for (const IdentityEvidence& e : step.evidence) {
      std::cout << between << "{\"document\":" << json_string(e.document.id)
                << ",\"field\":" << (e.gloss.field == Field::kTitle ? "\"title\"" : "\"text\"")
                << ",\"text\":" << json_string(e.gloss_text) << ",\"begin\":" << e.gloss.begin
                << ",\"end\":" << e.gloss.end << '}';
      between = ",";
    }
    std::cout << "]}";
    comma = ",";
  }
  std::cout << "]}\n";
}

}  // namespace

void tell_names(const GraphStore& store, const std::vector<std::string>& nodes) {
  bool first = true;
  for (const std::string& node : nodes) {
    for (const IdentityStep& step : store.identity_of(node)) {
      if (std::exchange(first, false)) std::cout << '\n';
      tell(step, kFew);
    }
  }
}

int tell_why_same(const GraphStore& store, std::string_view one, std::string_view other,
                  bool json) {
  find_nodes(store, one);  // says what is near where there is none
  find_nodes(store, other);
  bool same = false;
  for (const IdentityAnswer& answer : store.why_same(one, other)) {
    json ? as_json(answer) : tell(answer);
    same = same || answer.same;
  }
  return same ? kDone : kSomeInputUnusable;
}

}  // namespace inyeon::cli
