#include "export/rdf/iris.h"

#include "export/registry.h"

namespace inyeon {
namespace {

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool may_stand_in_iri(char c) {
  return static_cast<unsigned char>(c) > 0x20 && c != 0x7F &&
         std::string_view("<>\"{}|^`\\").find(c) == std::string_view::npos;
}

}  // namespace

void append_percent_encoded(std::string& out, std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  for (const char c : text) {
    if (is_alphanumeric(c) || c == '-' || c == '.' || c == '_') {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out += '%';
      out += kHex[byte >> 4U];
      out += kHex[byte & 15U];
    }
  }
}

std::string term_iri(const Schema& schema, std::string_view name) {
  if (const TypeInfo* type = schema.find_type(name); type && !type->iri.empty()) return type->iri;
  if (const PredicateInfo* info = schema.find(name); info && !info->iri.empty()) return info->iri;
  std::string iri(kVocab);
  append_percent_encoded(iri, name);
  return iri;
}

std::string Iris::document(std::string_view id) const {
  std::string iri = base_ + "document/";
  append_percent_encoded(iri, id);
  return iri;
}

bool is_base_iri(std::string_view base) {
  const std::size_t colon = base.find(':');
  if (colon == 0 || colon == std::string_view::npos || colon + 1 == base.size()) return false;
  for (std::size_t i = 0; i < colon; ++i) {
    if (!is_alphanumeric(base[i]) && (i == 0 || (base[i] != '+' && base[i] != '-'))) return false;
  }
  for (const char c : base)
    if (!may_stand_in_iri(c)) return false;
  const char last = base.back();
  return last == '/' || last == '#' || last == ':';
}

}  // namespace inyeon
