// What names, labels, IRIs and links of a pack may look like. Private to this folder.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace inyeon::packs {

/// "clinical-trials": lower case letters, digits and hyphens.
bool is_pack_name(std::string_view text);
/// "1.0", "2026-01": letters, digits, dots and hyphens.
bool is_version(std::string_view text);
/// "Drug", "ClinicalTrial".
bool is_type_name(std::string_view text);
/// "treats", "testsIn".
bool is_predicate_name(std::string_view text);
/// An absolute IRI with nothing in it that would end it in RDF.
bool is_iri(std::string_view text);
/// "skos:closeMatch=wd:Q12140" or "…=https://…" as property and target in Turtle. The prefixes are
/// those of docs/vocabulary.ttl.
std::optional<std::pair<std::string, std::string>> parse_link(std::string_view text);

}  // namespace inyeon::packs
