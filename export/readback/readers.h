// The readers behind read_export(). Private to this folder.
#pragma once

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string_view>

namespace inyeon::readback {

/// Takes a gold line and the byte of the file at which it ends.
using LineSink = std::function<void(std::string_view line, std::uint64_t offset)>;

/// Both throw std::invalid_argument, whose what() says what is wrong and at which byte.
void read_jsonld(std::istream& in, const LineSink& sink);
void read_graphml(std::istream& in, const LineSink& sink);

}  // namespace inyeon::readback
