// Korean particles that depend on the sound before them.
#pragma once

#include <string>
#include <string_view>

namespace inyeon::cli {

/// Messages are written with both forms, 을(를), 이(가), 은(는), 과(와), (으)로, (이), because what
/// stands before is only known when they are printed. Chooses after a Hangul syllable or a digit;
/// after anything else both forms stay.
std::string choose_particles(std::string_view text);

}  // namespace inyeon::cli
