// Annotated text for the name taggers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/model/extraction.h"

namespace inyeon::learn {

/// The types that name taggers tell apart, in the order of their labels.
const std::vector<std::string>& name_types();

/// One line of text with what is known of each byte's label: a mask of labels (see
/// Example::allowed), given for the first byte of each code point.
struct AnnotatedLine {
  std::string text;
  std::vector<std::uint64_t> allowed;  ///< by byte
};

/// KLUE-NER's TSV: a syllable and its tag a line, sentences parted by blank lines. It knows
/// persons, places and organisations; where it has nothing, any other type may be right.
std::vector<AnnotatedLine> read_klue(std::string_view tsv);

/// KLUE-NER's own types: PS, LC, OG, DT, TI, QT.
const std::vector<std::string>& klue_types();
/// The same with those types, for measuring.
std::vector<AnnotatedLine> read_klue_as_it_is(std::string_view tsv);

/// A text of CoNLL's columns (word first, tag last; sentences parted by blank lines) that knows
/// persons, places and organisations, in the IOB1 scheme. "MISC" may be a product, technology,
/// event or project, or no name at all (nationalities); a place may be a facility; where nothing
/// is marked, words without a capital may still name a class of products, technologies, facilities
/// or projects.
std::vector<AnnotatedLine> read_conll(std::string_view columns);

/// The lines of a gold document, every occurrence of a name marked; references (이 회사, the
/// company) are left outside. Occurrences are matched longest first and begin where a word does.
std::vector<AnnotatedLine> mark_names(const Extraction& gold);

}  // namespace inyeon::learn
