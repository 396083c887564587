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

constexpr std::size_t kMostCompared = 400;  // letter by letter
constexpr std::size_t kMostOfGram = 4000;  // names, of which a pair of letters can be a slip's rest
constexpr std::size_t kMostInVain = 1000;  // names that have all pairs, but not in a row

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

NameSearch::NameSearch(const Database& database, ReadAhead& ahead)
    : database_(database),
      ahead_(ahead),
      grams_(database, "gram", Segments::Payload::kNone),
      by_text_(database.prepare("SELECT id FROM name WHERE text = ?1")),
      by_number_(database.prepare("SELECT text, weight, blocks FROM name WHERE id = ?1")) {}

NameSearch::Numbers NameSearch::having(std::uint32_t gram, std::uint32_t weight) {
  Numbers numbers;
  grams_.scan(gram_list(gram, weight),
              [&](std::uint32_t number, std::string_view) { numbers.push_back(number); });
  return numbers;
}

NameSearch::Numbers NameSearch::having_all(const Grams& grams, std::uint32_t weight) {
  Numbers common;
  for (std::size_t i = 0; i < grams.size(); ++i) {
    const Numbers next = having(grams[i], weight);
    if (i == 0) {
      common = next;
    } else {
      Numbers both;
      std::set_intersection(common.begin(), common.end(), next.begin(), next.end(),
                            std::back_inserter(both));
      common = std::move(both);
    }
    if (common.empty()) break;
  }
  return common;
}

// Of frequent pairs only the lists of heavy names are read.
NameSearch::Groups NameSearch::sharing(const Grams& grams) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> all;  // number, weight
  for (const std::uint32_t gram : grams) {
    std::size_t read = 0;
    for (std::uint32_t weight = kMostWeight + 1; weight-- > 0 && read < kMostOfGram;) {
      const Numbers some = having(gram, weight);
      for (const std::uint32_t number : some) all.emplace_back(number, weight);
      read += some.size();
    }
  }
  std::sort(all.begin(), all.end());
  Groups groups;
  for (std::size_t first = 0; first < all.size();) {
    std::size_t next = first;
    while (next < all.size() && all[next] == all[first]) ++next;
    groups[{next - first, all[first].second}].push_back(all[first].first);
    first = next;
  }
  return groups;
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

void NameSearch::add_whole(const std::string& wanted, std::vector<FoundName>& found) {
  FoundName name;
  const bool present = by_text_(wanted).step();
  const auto number = present ? static_cast<std::uint32_t>(by_text_.integer(0)) : 0;
  by_text_.reset();
  if (present && read(number, name)) found.push_back(std::move(name));
}

void NameSearch::collect(const Grams& grams, std::size_t most, const Rank& rank,
                         std::vector<FoundName>& found) {
  std::size_t in_vain = 0;
  for (std::uint32_t weight = kMostWeight + 1; weight-- > 0;) {
    if (found.size() >= most || in_vain > kMostInVain) return;
    const Numbers numbers = having_all(grams, weight);
    ahead_.rows("name", {numbers.begin(), numbers.end()});
    for (const std::uint32_t number : numbers) {
      FoundName name;
      const std::optional<std::uint32_t> ranked =
          read(number, name) ? rank(name.text) : std::nullopt;
      if (!ranked) {
        ++in_vain;
        continue;
      }
      name.rank = *ranked;
      found.push_back(std::move(name));
    }
  }
}

std::vector<FoundName> NameSearch::containing(std::string_view text, std::size_t most) {
  const bool by_initials = asks_by_initials(text);
  const std::string wanted = by_initials ? lower_without_spaces(text) : normalized_name(text);
  if (wanted.empty()) return {};
  const auto pieces = [&](Borders borders) {
    return by_initials ? initial_grams(wanted, borders) : grams(wanted, borders);
  };
  const auto place = [&](const std::string& name) {
    return (by_initials ? initials_of(name) : name).find(wanted);
  };
  using Ranked = std::optional<std::uint32_t>;
  std::vector<FoundName> found;
  if (!by_initials) add_whole(wanted, found);
  collect(
      pieces(Borders::kFirst), most,
      [&](const std::string& name) {
        return place(name) == 0 && name != wanted ? Ranked(1) : std::nullopt;
      },
      found);
  const auto inside = pieces(Borders::kNone);
  if (!inside.empty()) {
    collect(
        inside, most,
        [&](const std::string& name) {
          const std::size_t at = place(name);
          return at != 0 && at != std::string::npos ? Ranked(2) : std::nullopt;
        },
        found);
  }
  keep_best(found, most);
  return found;
}

std::vector<FoundName> NameSearch::near(std::string_view name, std::size_t most) {
  const std::string normalized = normalized_name(name);
  const icu::UnicodeString wanted = letters(normalized);
  const auto most_slips = static_cast<std::size_t>(std::max(1, wanted.length() / 3));
  std::vector<FoundName> found;
  std::size_t compared = 0;
  // Whole groups only: which names are compared must not depend on their numbers.
  for (const auto& [shared, numbers] : sharing(grams(normalized, Borders::kBoth))) {
    compared += numbers.size();
    if (compared > kMostCompared) break;
    ahead_.rows("name", {numbers.begin(), numbers.end()});
    for (const std::uint32_t number : numbers) {
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
