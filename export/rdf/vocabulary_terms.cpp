#include "export/rdf/vocabulary_terms.h"

#include <span>
#include <string>

#include "graph/model/embedded_file.h"
#include "graph/model/problem.h"
#include "graph/model/schema.h"

namespace inyeon {

std::span<const EmbeddedFile> export_data();

namespace {

// Takes what stands before the next `cut`, or everything.
std::string_view take(std::string_view& text, char cut) {
  const std::size_t at = text.find(cut);
  const std::string_view taken = text.substr(0, at);
  text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
  return taken;
}

VocabularyTerm parse(std::string_view line) {
  std::string_view rest = line;
  VocabularyTerm term;
  term.kind = take(rest, '\t');
  term.name = take(rest, '\t');
  term.label_ko = take(rest, '\t');
  term.label_en = take(rest, '\t');
  while (!rest.empty()) {
    std::string_view link = take(rest, ' ');
    const std::string_view property = take(link, '=');
    term.links.emplace_back(property, link);
  }
  if (term.kind == "class") {
    if (const TypeInfo* info = Schema::core().find_type(term.name)) {
      term.label_ko = info->label_ko;
      term.label_en = info->label_en;
    }
  }
  if (term.kind == "predicate") {
    if (const PredicateInfo* info = Schema::core().find(term.name)) {
      term.label_ko = info->label_ko;
      term.label_en = info->label_en;
    }
  }
  if (term.label_en.empty() || term.label_en == "-")
    throw CorruptionError("vocabulary.tsv: no such term: " + std::string(line));
  return term;
}

}  // namespace

std::vector<VocabularyTerm> vocabulary_terms() {
  std::vector<VocabularyTerm> terms;
  std::string_view text = export_data().front().content;
  while (!text.empty()) {
    const std::string_view line = take(text, '\n');
    if (!line.empty() && line[0] != '#') terms.push_back(parse(line));
  }
  return terms;
}

}  // namespace inyeon
