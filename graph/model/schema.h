// The vocabulary of the graph: entity types and predicates (docs/schema.md).
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
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

/// What a term is in other vocabularies: property and target as Turtle writes them, prefixed
/// ("skos:closeMatch", "wd:Q12140") or in angle brackets.
using TermLinks = std::vector<std::pair<std::string, std::string>>;

struct TypeInfo {
  std::string name;    ///< "Drug"
  std::string parent;  ///< the type that it is a kind of ("Product"); empty where none
  std::string label_ko, label_en;
  std::string iri;  ///< where a pack says so; else empty, and the IRI is minted from the name
  TermLinks links;
};

/// A predicate read from its object: no predicate of the graph, only what people and RDF call it.
struct InverseInfo {
  std::string name;  ///< "treatedBy"; empty where there is none
  std::string label_ko, label_en;
};

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
  InverseInfo inverse;
  std::string iri;  ///< as TypeInfo::iri
  TermLinks links;
};

/// An immutable-after-building table of types and predicates. Safe to read from many threads.
class Schema {
 public:
  /// The vocabulary of docs/schema.md, version 1.
  static const Schema& core();

  /// A type or predicate that is there already keeps its place and gets the new meaning. Parents
  /// may be added after their children; is_a() and core_type() stop at one that is not there.
  void add_type(TypeInfo info);
  void add_predicate(PredicateInfo info);

  bool has_type(std::string_view name) const { return find_type(name) != nullptr; }
  /// nullptr where there is no such type; lives as find()'s.
  const TypeInfo* find_type(std::string_view name) const;
  /// Whether the type is `wanted` or a kind of it.
  bool is_a(std::string_view type, std::string_view wanted) const;
  /// Whether one of `wanted` is what the type is; true where `wanted` is empty.
  bool is_one_of(std::string_view type, std::span<const std::string> wanted) const;
  /// The closest type of the core vocabulary that it is a kind of; itself where there is none.
  std::string_view core_type(std::string_view type) const;
  /// nullptr where the vocabulary has no such predicate. The pointer lives as long as the schema
  /// and until the next add_predicate().
  const PredicateInfo* find(std::string_view predicate) const;
  /// True where the predicate exists and both types, or what they are kinds of, may stand at its
  /// ends, in this order.
  bool admits(std::string_view predicate, std::string_view subject_type,
              std::string_view object_type) const;
  bool symmetric(std::string_view predicate) const;

  /// Names, in the order in which they were added.
  std::span<const std::string> types() const { return types_; }
  std::span<const PredicateInfo> predicates() const { return predicates_; }

 private:
  std::vector<std::string> types_;
  std::map<std::string, TypeInfo, std::less<>> type_infos_;
  std::vector<PredicateInfo> predicates_;  // sorted by name
};

}  // namespace inyeon
