// How a Korean personal name sounds, from Hangul or from Latin letters.
#pragma once

#include <string>
#include <string_view>

namespace inyeon {

/// The same for 이재용, Lee Jae-yong and Jae Yong Yi, whatever the romanisation: surname, then the
/// syllables of the given name, with sounds that romanisations confuse made one. Several Hangul
/// names may sound alike. Empty for what is no Korean name of a surname and one or two syllables.
std::string korean_sound(std::string_view name);

}  // namespace inyeon
