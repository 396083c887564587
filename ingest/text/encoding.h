// Bytes of unknown encoding to UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ingest/text/mapped_text.h"

namespace inyeon {

/// The encoding that the bytes (or the beginning of them) are in: "UTF-8", "UTF-16LE", "UTF-16BE",
/// "windows-949" (which holds EUC-KR), "windows-1252" (which holds Latin-1); empty where they are
/// no text at all. `declared` is what the document says of itself; it is believed where the bytes
/// are no UTF-8 and don't speak against it.
std::string detect_encoding(std::string_view bytes, std::string_view declared = {});

/// The charset that an HTML page or an XML declaration names in its first kilobytes; or empty.
std::string declared_encoding(std::string_view bytes);

/// True where `name` can be given to decode().
bool known_encoding(std::string_view name);

struct Decoded : MappedText {
  std::uint64_t malformed = 0;        ///< places that were no text; each became U+FFFD
  std::uint64_t first_malformed = 0;  ///< where the first of them is in the source
};

/// Decodes `bytes`, which begin at `base` in their source; a byte order mark is dropped. Throws
/// UsageError for an unknown encoding.
Decoded decode(std::string_view bytes, std::string_view encoding, std::uint64_t base = 0);

}  // namespace inyeon
