// Names and references in English text. Internal to the English pack.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "graph/model/document.h"
#include "ingest/en/word.h"
#include "ingest/names/name_list.h"

namespace inyeon::en {

/// Capitalised words that stand inside some sentence of the document, where no rule of spelling
/// asks for a capital: they are names, and tell what is one at the start of a sentence or in a
/// headline.
using Capitals = std::set<std::string, std::less<>>;
void note_capitals(const Words& words, Capitals& capitals);

/// Appends the names of sentence number `index`, in text order. `listed` are names that a list has
/// found in the sentence, counted from its begin: they go before all else.
void find_names(const Words& words, const Sentence& sentence, SentenceIndex index,
                const Lexicon& lexicon, const Capitals& capitals,
                const std::vector<NameMatch>& listed, std::vector<MentionCandidate>& mentions);
/// Inserts pronouns, descriptions and titled persons between the names from `first` on.
void find_references(const Words& words, SentenceIndex index, const Lexicon& lexicon,
                     std::size_t first, std::vector<MentionCandidate>& mentions);
/// Gives pronouns and descriptions the names that they stand for, by distance, place in the
/// sentence and kind; after the clauses are read.
void find_antecedents(const Document& document, Analysis& analysis);

struct Text;
/// Gives each surface one type, the one that most of its mentions have, and marks names that were
/// found in one place wherever else they stand in capitals.
void complete_names(const Document& document, const Text& text,
                    std::vector<MentionCandidate>& mentions);
/// One type for one surface: the surest of all its mentions in the document; a last name alone is
/// the person's.
void settle_types(const Document& document, std::vector<MentionCandidate>& mentions);

}  // namespace inyeon::en
