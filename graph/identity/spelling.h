// The form by which names are compared across documents: coarser than the one they are found by.
#pragma once

#include <string>
#include <string_view>

namespace inyeon {

/// normalized_for() and further: no marks over Latin letters (Nestlé, Nestle), neither & nor "and",
/// and letters that stand for themselves as Koreans say them (SK하이닉스, 에스케이하이닉스), except
/// in the names of persons and places. Never empty for a name that is not.
std::string identity_form(std::string_view type, std::string_view name);

}  // namespace inyeon
