#include "ingest/ko/name_lexicon.h"

#include <algorithm>
#include <charconv>

#include "graph/model/problem.h"
#include "ingest/data/resources.h"
#include "ingest/ko/names.h"

namespace inyeon::ko {
namespace {

ReferenceWord read_reference(const std::vector<std::string_view>& row) {
  if (row.size() != 4) throw CorruptionError("ko/references.tsv: expected four columns");
  ReferenceWord word;
  word.words = row[0];
  word.kind = row[1] == "pair" ? Reference::kPair : Reference::kDescription;
  word.type = row[2];
  std::from_chars(row[3].data(), row[3].data() + row[3].size(), word.count);
  return word;
}

}  // namespace

NameLexicon::NameLexicon() {
  for (const auto& row : tsv_rows(resource("ko/titles.tsv"))) titles.emplace(row[0]);
  for (const auto& row : tsv_rows(resource("ko/name_heads.tsv"))) {
    if (row.size() != 2) throw CorruptionError("ko/name_heads.tsv: expected two columns");
    heads.emplace_back(row[0], row[1]);
  }
  for (const auto& row : tsv_rows(resource("ko/references.tsv"))) {
    references.push_back(read_reference(row));
  }
  const auto longer = [](const auto& a, const auto& b) { return a.size() > b.size(); };
  std::stable_sort(heads.begin(), heads.end(),
                   [&](const auto& a, const auto& b) { return longer(a.first, b.first); });
  std::stable_sort(references.begin(), references.end(),
                   [&](const auto& a, const auto& b) { return longer(a.words, b.words); });
}

std::string_view NameLexicon::type_by_head(std::string_view name) const {
  for (const auto& [ending, type] : heads) {
    if (name.size() > ending.size() && name.ends_with(ending)) return type;
  }
  return {};
}

const NameLexicon& NameLexicon::instance() {
  static const NameLexicon lexicon;
  return lexicon;
}

bool is_title(std::string_view noun) { return NameLexicon::instance().titles.contains(noun); }

}  // namespace inyeon::ko
