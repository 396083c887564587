#include "ingest/ko/clauses.h"

#include "ingest/ko/clause_parser.h"
#include "ingest/ko/figures.h"
#include "ingest/ko/seats.h"
#include "ingest/ko/units.h"

namespace inyeon::ko {

void find_clauses(const Document& document, const std::vector<Words>& words,
                  const FrameLexicon& lexicon, Analysis& analysis) {
  std::vector<Clause> clauses;
  for (SentenceIndex sentence = 0; sentence < words.size(); ++sentence) {
    const Units units = make_units(document, words[sentence], analysis, sentence);
    const std::size_t first = clauses.size();
    ClauseParser(analysis, lexicon, units, sentence, clauses).parse(0, units.size(), false);
    const std::string_view text = document.field(analysis.sentences[sentence].span.field);
    find_seats(text, words[sentence], sentence, analysis, first, clauses);
    find_figures(units, analysis, sentence, clauses);
  }
  for (Clause& clause : clauses) analysis.clauses.push_back(std::move(clause));
}

}  // namespace inyeon::ko
