// The readers, one per format.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "ingest/read/byte_source.h"
#include "ingest/read/draft.h"
#include "ingest/text/encoding.h"

namespace inyeon {

/// Plain text: the first line is the title where a blank line follows it.
void read_plain(const Decoded& file, Outlet& outlet);

/// One page, one document.
void read_html(const Decoded& file, Outlet& outlet);

/// An object, or an array of objects. What stands before a fault is kept.
void read_json(const Decoded& file, Outlet& outlet);

/// An object a line. Lines that are no such object are reported; the others are read.
void read_json_lines(const Decoded& file, Outlet& outlet);
/// The same from a stream, a line in memory at a time. `head` is what was already read of it.
void read_json_lines(std::string head, ByteSource& source, Outlet& outlet);

/// RSS 0.9x, 1.0, 2.0 and Atom: an item, a document.
void read_feed(const Decoded& file, Outlet& outlet);

/// Says what `decode` could not make sense of, if anything.
void report_malformed(const Decoded& decoded, std::string_view encoding, std::uint64_t line,
                      Outlet& outlet);

/// The line, from 1, of a position in text.
std::uint64_t line_of(std::string_view text, std::size_t position);

}  // namespace inyeon
