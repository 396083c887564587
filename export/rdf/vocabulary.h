// What the terms of our RDF mean, and what our RDF looks like: documents of the schema, in Turtle.
#pragma once

#include <string>

#include "graph/model/schema.h"

namespace inyeon {

/// The vocabulary: classes and properties with labels in Korean and English, domains, ranges, and
/// links to schema.org, Wikidata and PROV-O. docs/vocabulary.ttl is this text.
/// A schema pack's terms stand beside them, with their IRIs and links.
std::string vocabulary_turtle(const Schema& schema = Schema::core());

/// SHACL shapes that every export of a graph within the schema conforms to. docs/shapes.ttl.
std::string shapes_turtle(const Schema& schema = Schema::core());

}  // namespace inyeon
