#include "graph/store/name_search.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <map>

#include "graph/identity/normalize.h"
#include "graph/store/block_table.h"
#include "graph/store/grams.h"
#include "graph/store/name_table.h"

namespace inyeon::store {
namespace {

// Names that share enough letters to be compared one by one.
constexpr std::size_t kMostCompared = 3000;
constexpr const char* kAfterAll = "\xF4\x8F\xBF\xBF";  // the last code point

// Hangul in its letters, so that one wrong vowel is one wrong letter.
icu::UnicodeString letters(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(error);
  const auto whole = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  return U_FAILURE(error) ? whole : nfd->normalize(whole, error);
}

std::size_t distance(const icu::UnicodeString& a, const icu::UnicodeString& b) {
  const auto width = static_cast<std::size_t>(b.length());
  std::vector<std::size_t> row(width + 1);
  for (std::size_t j = 0; j <= width; ++j) row[j] = j;
  for (std::int32_t i = 0; i < a.length(); ++i) {
    std::size_t diagonal = row[0]++;
    for (std::size_t j = 1; j <= width; ++j) {
      const std::size_t substituted =
          diagonal + (a[i] == b[static_cast<std::int32_t>(j) - 1] ? 0U : 1U);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, substituted});
    }
  }
  return row[width];
}

void keep_best(std::vector<FoundName>& found, std::size_t most) {
  std::sort(found.begin(), found.end(), [](const FoundName& a, const FoundName& b) {
    return std::tuple(a.rank, -std::int64_t{a.weight}, std::string_view(a.text)) <
           std::tuple(b.rank, -std::int64_t{b.weight}, std::string_view(b.text));
  });
  found.erase(std::unique(found.begin(), found.end(),
                          [](const auto& a, const auto& b) { return a.text == b.text; }),
              found.end());
  if (found.size() > most) found.resize(most);
}

// What is typed by initials is not normalised: that would join the consonants to syllables.
std::string lower_without_spaces(std::string_view text) {
  std::string plain;
  for (const char c : text) {
    if (c == ' ') continue;
    plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return plain;
}

}  // namespace

NameSearch::NameSearch(const Database& database)
    : database_(database),
      grams_(database, "gram", Segments::Payload::kNone),
      beginning_(
          database.prepare("SELECT text, weight, blocks FROM name WHERE text >= ?1 AND text < ?2")),
      by_number_(database.prepare("SELECT text, weight, blocks FROM name WHERE id = ?1")) {}

NameSearch::Numbers NameSearch::having(std::uint32_t gram) {
  Numbers numbers;
  grams_.scan(gram, [&](std::uint32_t number, std::string_view) { numbers.push_back(number); });
  return numbers;
}

NameSearch::Numbers NameSearch::having_all(const std::vector<std::uint32_t>& grams) {
  Numbers common;
  for (std::size_t i = 0; i < grams.size(); ++i) {
    const Numbers next = having(grams[i]);
    if (i == 0) {
      common = next;
      continue;
    }
    Numbers both;
    std::set_intersection(common.begin(), common.end(), next.begin(), next.end(),
                          std::back_inserter(both));
    common = std::move(both);
  }
  return common;
}

// Whole levels only: which names are compared must not depend on their numbers.
NameSearch::Numbers NameSearch::having_most(const std::vector<std::uint32_t>& grams) {
  Numbers all;
  for (const std::uint32_t gram : grams) {
    const Numbers some = having(gram);
    all.insert(all.end(), some.begin(), some.end());
  }
  std::sort(all.begin(), all.end());
  std::map<std::size_t, Numbers, std::greater<>> by_shared;
  for (std::size_t first = 0; first < all.size();) {
    std::size_t next = first;
    while (next < all.size() && all[next] == all[first]) ++next;
    by_shared[next - first].push_back(all[first]);
    first = next;
  }
  Numbers chosen;
  for (const auto& [shared, numbers] : by_shared) {
    if (!chosen.empty() && chosen.size() + numbers.size() > kMostCompared) break;
    chosen.insert(chosen.end(), numbers.begin(), numbers.end());
    if (chosen.size() > kMostCompared) break;
  }
  return chosen;
}

bool NameSearch::read(std::uint32_t number, FoundName& name) {
  const bool present = by_number_(number).step();
  if (present) {
    name.text = by_number_.text(0);
    name.weight = static_cast<std::uint32_t>(by_number_.integer(1));
    name.blocks = decode_blocks(by_number_.view(2));
  }
  by_number_.reset();
  return present;
}

void NameSearch::beginning(const std::string& wanted, std::vector<FoundName>& found) {
  // Bound without a copy: it must live as long as the statement is stepped.
  const std::string after = wanted + kAfterAll;
  for (beginning_(wanted, after); beginning_.step();) {
    FoundName name;
    name.text = beginning_.text(0);
    name.rank = name.text == wanted ? 0 : 1;
    name.weight = static_cast<std::uint32_t>(beginning_.integer(1));
    name.blocks = decode_blocks(beginning_.view(2));
    found.push_back(std::move(name));
  }
  beginning_.reset();
}

std::vector<FoundName> NameSearch::containing(std::string_view text, std::size_t most) {
  const bool by_initials = asks_by_initials(text);
  const std::string wanted = by_initials ? lower_without_spaces(text) : normalized_name(text);
  if (wanted.empty()) return {};
  std::vector<FoundName> found;
  if (!by_initials) beginning(wanted, found);
  const auto pieces = by_initials ? initial_grams(wanted, false) : grams(wanted, false);
  for (const std::uint32_t number : having_all(pieces)) {
    FoundName name;
    if (!read(number, name)) continue;
    const std::size_t at = (by_initials ? initials_of(name.text) : name.text).find(wanted);
    if (at == std::string::npos || (at == 0 && !by_initials)) continue;
    name.rank = at == 0 ? 1 : 2;
    found.push_back(std::move(name));
  }
  keep_best(found, most);
  return found;
}

std::vector<FoundName> NameSearch::near(std::string_view name, std::size_t most) {
  const std::string normalized = normalized_name(name);
  const icu::UnicodeString wanted = letters(normalized);
  const auto most_slips = static_cast<std::size_t>(std::max(1, wanted.length() / 3));
  std::vector<FoundName> found;
  for (const std::uint32_t number : having_most(grams(normalized, true))) {
    FoundName candidate;
    if (!read(number, candidate)) continue;
    const icu::UnicodeString other = letters(candidate.text);
    const auto apart = static_cast<std::size_t>(std::abs(other.length() - wanted.length()));
    if (apart > most_slips) continue;
    const std::size_t slips = distance(wanted, other);
    if (slips > most_slips) continue;
    candidate.rank = static_cast<std::uint32_t>(slips);
    found.push_back(std::move(candidate));
  }
  keep_best(found, most);
  return found;
}

std::string NameSearch::as_written(const FoundName& name, std::string_view type) {
  Statement names = database_.prepare("SELECT names FROM block WHERE id = ?1");
  std::string best;
  std::uint32_t uses = 0;
  for (const std::int64_t block : name.blocks) {
    if (!names(block).step()) continue;
    for (const auto& [text, use] : decode_names(names.view(0))) {
      if (use.uses <= uses || normalized_for(type, text) != name.text) continue;
      best = text;
      uses = use.uses;
    }
    names.reset();
  }
  return best.empty() ? name.text : best;
}

}  // namespace inyeon::store
