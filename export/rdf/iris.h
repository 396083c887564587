// IRIs of the vocabulary and of a graph's own things.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "graph/model/schema.h"

namespace inyeon {

#define INYEON_VOCAB "https://inyeon.org/vocab#"
inline constexpr std::string_view kVocab = INYEON_VOCAB;

/// Letters, digits, '-', '.', '_' stay; every other byte becomes %XX.
void append_percent_encoded(std::string& out, std::string_view text);

/// Of a type or predicate: the one that a schema pack gives it, or else one in our vocabulary,
/// whatever its name holds.
std::string term_iri(const Schema& schema, std::string_view name);

/// IRIs under a base, minted from the keys of the graph, which are stable.
class Iris {
 public:
  explicit Iris(std::string base) : base_(std::move(base)) {}

  std::string node(std::string_view key) const { return of("node/", key); }
  std::string statement(std::string_view key) const { return of("statement/", key); }
  std::string figure(std::string_view key) const { return of("figure/", key); }
  std::string evidence(std::string_view key, std::size_t index) const {
    return of("evidence/", key) + '-' + std::to_string(index);
  }
  std::string qualifier(std::string_view key, std::size_t index) const {
    return of("qualifier/", key) + '-' + std::to_string(index);
  }
  std::string alias(std::size_t index) const { return of("alias/", std::to_string(index)); }
  std::string document(std::string_view id) const;
  /// The named graph of all statements.
  std::string statements() const { return base_ + "statements"; }
  const std::string& base() const { return base_; }

 private:
  std::string of(std::string_view what, std::string_view key) const {
    std::string iri;
    iri.reserve(base_.size() + what.size() + key.size() + 8);
    return iri.append(base_).append(what).append(key);
  }

  std::string base_;
};

}  // namespace inyeon
