#include <algorithm>
#include <utility>

#include "ingest/read/byte_source.h"
#include "ingest/read/format.h"
#include "ingest/read/formats.h"
#include "ingest/read/inputs.h"
#include "ingest/read/reader.h"

namespace inyeon {
namespace {

/// Enough to tell what a file is.
constexpr std::size_t kHead = 1U << 16U;

void check(const ReadOptions& options) {
  if (!options.encoding.empty() && !known_encoding(options.encoding)) {
    throw UsageError("unknown encoding \"" + options.encoding + "\"");
  }
  if (!options.format.empty() && !parse_format(options.format)) {
    throw UsageError("unknown input format \"" + options.format +
                     "\"; known are text, html, json, jsonl and feed");
  }
  if (options.max_document_bytes > (1U << 30U)) {
    throw UsageError("documents may not be larger than 1 GiB");
  }
}

void dispatch(const Decoded& file, Format format, Outlet& outlet) {
  switch (format) {
    case Format::kText:
      return read_plain(file, outlet);
    case Format::kHtml:
      return read_html(file, outlet);
    case Format::kJson:
      return read_json(file, outlet);
    case Format::kJsonLines:
      return read_json_lines(file, outlet);
    case Format::kFeed:
      return read_feed(file, outlet);
  }
}

std::string encoding_of(std::string_view bytes, const ReadOptions& options) {
  return options.encoding.empty() ? detect_encoding(bytes, declared_encoding(bytes))
                                  : options.encoding;
}

/// A file that is read as a whole. `head` is what was already read of it.
void read_whole(std::string bytes, ByteSource& source, Format format, Outlet& outlet) {
  const std::uint64_t limit = outlet.options().max_document_bytes;
  if (bytes.size() <= limit) source.read(bytes, limit + 1 - bytes.size());
  if (bytes.size() > limit) {
    outlet.problem(0, 0, "larger than allowed (" + std::to_string(limit) + " bytes); skipped");
    return;
  }
  const std::string encoding = encoding_of(bytes, outlet.options());
  if (encoding.empty()) {
    outlet.problem(0, bytes.find('\0') == std::string::npos ? 0 : bytes.find('\0'),
                   "binary data; skipped");
    return;
  }
  const Decoded file = decode(bytes, encoding);
  report_malformed(file, encoding, 0, outlet);
  dispatch(file, format, outlet);
}

void read_file(const std::string& path, Outlet& outlet) {
  ByteSource source(path);
  std::string head;
  source.read(head, kHead);
  if (head.empty()) {
    outlet.problem(0, 0,
                   source.error().empty() ? "empty; skipped"
                                          : "cannot be read: " + source.error() + "; skipped");
    return;
  }
  const std::string encoding = encoding_of(head, outlet.options());
  if (encoding.empty()) {
    const std::size_t nul = head.find('\0');
    outlet.problem(0, nul == std::string::npos ? 0 : nul, "binary data; skipped");
    return;
  }
  const Format format = parse_format(outlet.options().format)
                            .value_or(detect_format(decode(head, encoding).text, path));
  // Lines can be cut before decoding wherever a line break is one byte.
  if (format == Format::kJsonLines && !encoding.starts_with("UTF-16")) {
    read_json_lines(std::move(head), source, outlet);
  } else {
    read_whole(std::move(head), source, format, outlet);
  }
  if (!source.error().empty()) {
    outlet.problem(0, source.position(), source.error() + "; what comes after this is lost");
  }
}

}  // namespace

void report_malformed(const Decoded& decoded, std::string_view encoding, std::uint64_t line,
                      Outlet& outlet) {
  if (decoded.malformed == 0) return;
  const std::size_t mark = decoded.text.find("\xEF\xBF\xBD");
  if (line == 0) line = line_of(decoded.text, std::min(mark, decoded.text.size()));
  outlet.problem(line, decoded.first_malformed,
                 "not valid " + std::string(encoding) + " in " + std::to_string(decoded.malformed) +
                     " place(s), here first; read with a replacement character");
}

std::uint64_t line_of(std::string_view text, std::size_t position) {
  const std::string_view before = text.substr(0, position);
  return 1 + static_cast<std::uint64_t>(std::count(before.begin(), before.end(), '\n'));
}

std::size_t read_documents(const std::vector<std::string>& inputs, const ReadOptions& options,
                           const DocumentSink& documents, const ProblemSink& problems) {
  check(options);
  std::size_t count = 0;
  const ProblemSink counted = [&](const Problem& problem) {
    ++count;
    problems(problem);
  };
  for (const std::string& input : inputs) {
    expand_input(
        input,
        [&](const std::string& path) {
          Outlet outlet(path, options, documents, counted);
          read_file(path, outlet);
        },
        counted);
  }
  return count;
}

}  // namespace inyeon
