#include "graph/identity/name_key.h"

#include "graph/identity/spelling.h"

namespace inyeon {
namespace {

constexpr char kSeparator = '\x1f';

std::string joined(std::string_view type, std::string_view name) {
  std::string key(type);
  key += kSeparator;
  key += name;
  return key;
}

}  // namespace

std::string name_key(std::string_view type, std::string_view name) {
  return joined(type, identity_form(type, name));
}

std::string key_apart(std::string_view name_key) { return joined(name_key, "!"); }

}  // namespace inyeon
