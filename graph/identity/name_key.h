// The keys by which names are compared across documents.
#pragma once

#include <string>
#include <string_view>

namespace inyeon {

/// The key of a name across documents: its type and its identity_form().
std::string name_key(std::string_view type, std::string_view name);

/// Of the part of a known thing that a user took away, where it would have the thing's own key.
std::string key_apart(std::string_view name_key);

}  // namespace inyeon
