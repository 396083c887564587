#include "graph/pack/schema_file.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <vector>

#include "graph/pack/json_tree.h"
#include "graph/pack/term_forms.h"

namespace inyeon::packs {
namespace {

using Kind = JsonNode::Kind;

// What exports call other things by.
constexpr std::array<std::string_view, 17> kReserved = {
    "Alias",  "Date", "Document", "Entity",   "Evidence",  "Figure",
    "Money",  "Name", "Percent",  "Quantity", "Qualifier", "Statement",
    "Status", "Text", "Value",    "Article",  "Node"};

std::string quoted(std::string_view text) { return '"' + std::string(text) + '"'; }

class Reader {
 public:
  explicit Reader(const Fault& fault) : fault_(fault) { file_.schema = Schema::core(); }

  SchemaFile read(const JsonNode& root) {
    if (root.kind != Kind::kObject) {
      fault_(root.at, "expected an object: { \"name\": …, \"version\": …, \"types\": [ … ] }");
      return std::move(file_);
    }
    allow(root, {"name", "version", "base", "types", "predicates", "licence", "description"});
    file_.name = formed(root, "name", is_pack_name, "lower case letters, digits and hyphens");
    file_.version = formed(root, "version", is_version, "letters, digits, dots and hyphens");
    for (const char* key : {"licence", "description"}) text(root, key, false);
    base_ = text(root, "base", false);
    if (!base_.empty() && !(is_iri(base_) && (base_.ends_with('/') || base_.ends_with('#'))))
      fault_(root.find("base")->at, "\"base\" is no absolute IRI that ends in / or #");
    if (base_.empty()) base_ = "https://inyeon.org/schema/" + file_.name + '#';
    each(root, "types", [&](const JsonNode& item) { read_type(item); });
    check_parents();
    each(root, "predicates", [&](const JsonNode& item) { read_predicate(item); });
    return std::move(file_);
  }

 private:
  void allow(const JsonNode& node, std::initializer_list<std::string_view> keys) {
    std::set<std::string_view> seen;
    for (const auto& [key, value] : node.members) {
      if (std::find(keys.begin(), keys.end(), key) == keys.end())
        fault_(value.at, "there is no key " + quoted(key) + " here");
      else if (!seen.insert(key).second)
        fault_(value.at, quoted(key) + " stands here twice");
    }
  }

  std::string text(const JsonNode& node, std::string_view key, bool needed) {
    const JsonNode* value = node.find(key);
    if (value == nullptr) {
      if (needed) fault_(node.at, quoted(key) + " is missing");
      return {};
    }
    if (value->kind == Kind::kString && (!value->text.empty() || !needed)) return value->text;
    if (value->kind == Kind::kString) {
      fault_(value->at, quoted(key) + " is empty");
    } else {
      fault_(value->at, quoted(key) + " is no string");
    }
    return {};
  }

  std::string formed(const JsonNode& node, std::string_view key, bool (*good)(std::string_view),
                     std::string_view form) {
    std::string value = text(node, key, true);
    if (value.empty() || good(value)) return value;
    fault_(node.find(key)->at, quoted(key) + " may hold " + std::string(form) +
                                   ", 64 at most, and not " + quoted(value));
    return {};
  }

  template <typename Visit>
  void each(const JsonNode& node, std::string_view key, const Visit& visit) {
    const JsonNode* value = node.find(key);
    if (value == nullptr) return;
    if (value->kind != Kind::kArray) return fault_(value->at, quoted(key) + " is no array");
    for (const JsonNode& item : value->items) visit(item);
  }

  bool is_object(const JsonNode& node, std::string_view what) {
    if (node.kind == Kind::kObject) return true;
    fault_(node.at, std::string(what) + " is no object");
    return false;
  }

  void labels(const JsonNode& node, std::string& ko, std::string& en) {
    const JsonNode* label = node.find("label");
    if (label == nullptr) return fault_(node.at, "\"label\" is missing");
    if (!is_object(*label, "\"label\"")) return;
    allow(*label, {"ko", "en"});
    ko = text(*label, "ko", true);
    en = text(*label, "en", true);
  }

  // IRI and links of a type or predicate.
  template <typename Info>
  void names_elsewhere(const JsonNode& node, Info& info) {
    info.iri = text(node, "iri", false);
    if (!info.iri.empty() && !is_iri(info.iri))
      fault_(node.find("iri")->at, "\"iri\" is no absolute IRI");
    if (info.iri.empty()) info.iri = base_ + info.name;
    each(node, "links", [&](const JsonNode& item) {
      const auto link = item.kind == Kind::kString ? parse_link(item.text) : std::nullopt;
      if (link) return info.links.push_back(*link);
      fault_(item.at,
             "a link is PROPERTY=TERM, such as \"skos:closeMatch=wd:Q12140\", with a prefix of "
             "owl, prov, rdf, rdfs, schema, skos, wd, wdt or an absolute IRI");
    });
  }

  void read_type(const JsonNode& node) {
    if (!is_object(node, "a type")) return;
    allow(node, {"name", "subClassOf", "label", "iri", "links", "comment"});
    TypeInfo info;
    info.name = formed(node, "name", is_type_name, "letters and digits, a capital first");
    info.parent = text(node, "subClassOf", false);
    text(node, "comment", false);
    labels(node, info.label_ko, info.label_en);
    names_elsewhere(node, info);
    if (info.name.empty()) return;
    const std::size_t at = node.find("name")->at;
    if (std::find(kReserved.begin(), kReserved.end(), info.name) != kReserved.end())
      return fault_(at, "the exports call something else " + quoted(info.name));
    if (Schema::core().has_type(info.name))
      return fault_(at, "the core vocabulary has a type " + quoted(info.name));
    if (file_.schema.has_type(info.name))
      return fault_(at, "there is a type " + quoted(info.name) + " before");
    types_.emplace_back(&node, info.name);
    file_.schema.add_type(std::move(info));
  }

  void check_parents() {
    for (const auto& [node, name] : types_) {
      const std::string& parent = file_.schema.find_type(name)->parent;
      if (parent.empty()) continue;
      const std::size_t at = node->find("subClassOf")->at;
      if (!file_.schema.has_type(parent)) fault_(at, "there is no type " + quoted(parent));
      if (file_.schema.is_a(parent, name)) fault_(at, quoted(name) + " is a kind of itself");
    }
  }

  std::vector<std::string> ends(const JsonNode& node, std::string_view key) {
    std::vector<std::string> types;
    if (node.find(key) == nullptr) {
      fault_(node.at, quoted(key) + " is missing; an empty array allows any type");
      return types;
    }
    each(node, key, [&](const JsonNode& item) {
      if (item.kind != Kind::kString) return fault_(item.at, "a type is no string");
      if (!file_.schema.has_type(item.text))
        return fault_(item.at, "there is no type " + quoted(item.text));
      types.push_back(item.text);
    });
    return types;
  }

  void read_predicate(const JsonNode& node) {
    if (!is_object(node, "a predicate")) return;
    allow(node, {"name", "subject", "object", "symmetric", "label", "inverseOf", "iri", "links",
                 "comment"});
    PredicateInfo info;
    info.name = formed(node, "name", is_predicate_name, "letters and digits, a small one first");
    info.subject_types = ends(node, "subject");
    info.object_types = ends(node, "object");
    text(node, "comment", false);
    labels(node, info.label_ko, info.label_en);
    names_elsewhere(node, info);
    read_symmetry(node, info);
    read_inverse(node, info);
    if (info.name.empty()) return;
    if (const std::string why = taken(info.name); !why.empty())
      return fault_(node.find("name")->at, why);
    file_.schema.add_predicate(std::move(info));
  }

  std::string taken(const std::string& name) const {
    if (Schema::core().find(name) != nullptr)
      return "the core vocabulary has a predicate " + quoted(name);
    if (file_.schema.find(name) != nullptr || inverses_.contains(name))
      return "there is a predicate " + quoted(name) + " before";
    return {};
  }

  void read_symmetry(const JsonNode& node, PredicateInfo& info) {
    const JsonNode* value = node.find("symmetric");
    if (value == nullptr) return;
    if (value->kind != Kind::kBool) return fault_(value->at, "\"symmetric\" is not true or false");
    info.symmetric = value->truth;
    if (info.symmetric && info.subject_types != info.object_types)
      fault_(value->at, "a symmetric predicate has the same types at both ends");
  }

  void read_inverse(const JsonNode& node, PredicateInfo& info) {
    const JsonNode* inverse = node.find("inverseOf");
    if (inverse == nullptr || !is_object(*inverse, "\"inverseOf\"")) return;
    allow(*inverse, {"name", "label"});
    info.inverse.name =
        formed(*inverse, "name", is_predicate_name, "letters and digits, a small one first");
    labels(*inverse, info.inverse.label_ko, info.inverse.label_en);
    if (info.symmetric) return fault_(inverse->at, "a symmetric predicate is its own inverse");
    if (info.inverse.name.empty()) return;
    const std::string why = info.inverse.name == info.name
                                ? "the inverse has the predicate's own name"
                                : taken(info.inverse.name);
    if (!why.empty()) return fault_(inverse->find("name")->at, why);
    inverses_.insert(info.inverse.name);
  }

  const Fault& fault_;
  SchemaFile file_;
  std::string base_;
  std::vector<std::pair<const JsonNode*, std::string>> types_;
  std::set<std::string> inverses_;
};

}  // namespace

SchemaFile read_schema_file(std::string_view json, const Fault& fault) {
  try {
    return Reader(fault).read(parse_json(json));
  } catch (const JsonFault& error) {
    fault(error.at, std::string("no JSON: ") + error.what());
    SchemaFile empty;
    empty.schema = Schema::core();
    return empty;
  }
}

}  // namespace inyeon::packs
