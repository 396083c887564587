// The vocabulary of the graph: entity types and predicates (docs/schema.md).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inyeon {

/// The types of entity of the core vocabulary. The names are what every format uses, so a type is
/// passed about as its name; packs of a user may add further ones.
namespace type {
inline constexpr std::string_view kOrganization = "Organization";
inline constexpr std::string_view kPerson = "Person";
inline constexpr std::string_view kPlace = "Place";
inline constexpr std::string_view kProduct = "Product";
inline constexpr std::string_view kTechnology = "Technology";
inline constexpr std::string_view kFacility = "Facility";
inline constexpr std::string_view kEvent = "Event";
inline constexpr std::string_view kProject = "Project";
}  // namespace type

/// The predicate of relations that the closed vocabulary does not cover; see Relation::label.
inline constexpr std::string_view kOpenPredicate = "relatedTo";
/// The predicate of figures, whose object is a literal; see Relation::metric.
inline constexpr std::string_view kFigurePredicate = "reports";

struct PredicateInfo {
  std::string name;                        ///< "suppliesTo"
  bool symmetric = false;                  ///< ends may stand in either order
  bool literal_object = false;             ///< the object is a literal ("reports")
  std::vector<std::string> subject_types;  ///< names of types; empty allows any
  std::vector<std::string> object_types;
  /// Pairs of types that a symmetric predicate joins stay of one type: Organization with
  /// Organization, Product with Product.
  bool same_type = false;
  std::string label_ko;  ///< for people: "에 공급"
  std::string label_en;  ///< for people: "supplies to"
};

/// An immutable-after-building table of types and predicates. Safe to read from many threads.
class Schema {
 public:
  /// The vocabulary of docs/schema.md, version 1.
  static const Schema& core();

  void add_type(std::string name);
  void add_predicate(PredicateInfo info);

  bool has_type(std::string_view name) const;
  /// nullptr where the vocabulary has no such predicate. The pointer lives as long as the schema
  /// and until the next add_predicate().
  const PredicateInfo* find(std::string_view predicate) const;
  /// True where the predicate exists and both types may stand at its ends, in this order.
  bool admits(std::string_view predicate, std::string_view subject_type,
              std::string_view object_type) const;
  bool symmetric(std::string_view predicate) const;

  std::span<const std::string> types() const { return types_; }
  std::span<const PredicateInfo> predicates() const { return predicates_; }

 private:
  std::vector<std::string> types_;
  std::vector<PredicateInfo> predicates_;  // sorted by name
};

}  // namespace inyeon
