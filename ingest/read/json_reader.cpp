#include <algorithm>
#include <utility>

#include "ingest/read/date.h"
#include "ingest/read/formats.h"
#include "ingest/read/json_fields.h"

namespace inyeon {
namespace {

/// A stretch of JSON and how it lies in its file.
struct JsonStretch {
  std::string json;
  std::size_t begin = 0;     ///< where it begins in the text that `offsets` maps
  const OffsetMap& offsets;  ///< from that text to the file
  std::uint64_t line = 0;    ///< of its begin, from 1

  std::uint64_t source_of(std::size_t position) const {
    const auto at = static_cast<std::uint32_t>(begin + position);
    return offsets.source(at, at).begin;
  }
  MappedText mapped(JsonScalar scalar) const {
    MappedText inner = json_string(json, scalar);
    OffsetMap shifted = OffsetMap::identity(static_cast<std::uint32_t>(json.size()), begin);
    return {std::move(inner.text), inner.offsets.then(shifted).then(offsets)};
  }
};

std::string plain(const JsonStretch& in, const JsonRecord& record, JsonField field) {
  const auto& scalar = record.fields[field];
  return scalar ? json_string(in.json, *scalar).text : std::string();
}

void emit(const JsonStretch& in, const JsonRecord& record, std::uint64_t place, Outlet& outlet) {
  Draft draft;
  draft.offset = in.source_of(record.begin);
  draft.line = in.line + line_of(in.json, record.begin) - 1;
  if (!record.fields[kText]) {
    outlet.problem(
        draft.line, draft.offset,
        "no text: the object has no string \"" + outlet.options().fields.text + "\"; skipped");
    return;
  }
  draft.info.id = plain(in, record, kId);
  if (draft.info.id.empty()) draft.info.id = outlet.fallback_id(place);
  const std::string date = plain(in, record, kDate);
  draft.info.date = iso_date(date);
  draft.info.url = plain(in, record, kUrl);
  draft.info.outlet = plain(in, record, kOutlet);
  draft.info.lang = plain(in, record, kLang);
  draft.lang_is_certain = true;
  if (record.fields[kTitle]) draft.title = in.mapped(*record.fields[kTitle]);
  draft.text = in.mapped(*record.fields[kText]);
  outlet.document(std::move(draft));
}

/// `place` names documents without an id: the line, or 0 for a whole file; arrays count theirs.
void read_stretch(JsonStretch& in, std::uint64_t place, Outlet& outlet) {
  mend_surrogates(in.json);
  const JsonRecords found = find_records(in.json, outlet.options().fields);
  const std::size_t first = in.json.find_first_not_of(" \t\r\n");
  const bool array = first != std::string::npos && in.json[first] == '[';
  // Of an array, what stands before a fault is sound; an object with something after it is not.
  if (array || !found.fault) {
    for (const JsonRecord& record : found.records)
      emit(in, record, array ? ++place : place, outlet);
  }
  if (found.fault) {
    outlet.problem(in.line + line_of(in.json, found.fault->position) - 1,
                   in.source_of(found.fault->position),
                   "invalid JSON: " + found.fault->message + "; the rest of it is skipped");
  }
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

void read_line(const Decoded& text, std::size_t begin, std::size_t end, std::uint64_t line,
               Outlet& outlet) {
  const std::string_view view = std::string_view(text.text).substr(begin, end - begin);
  if (is_blank(view)) return;
  JsonStretch in{std::string(view), begin, text.offsets, line};
  read_stretch(in, line, outlet);
}

void read_raw_line(std::string_view bytes, std::uint64_t offset, std::uint64_t line,
                   Outlet& outlet) {
  const std::string& forced = outlet.options().encoding;
  const std::string encoding = forced.empty() ? detect_encoding(bytes) : forced;
  if (encoding.empty()) {
    outlet.problem(line, offset, "binary data; line skipped");
    return;
  }
  const Decoded decoded = decode(bytes, encoding, offset);
  report_malformed(decoded, encoding, line, outlet);
  read_line(decoded, 0, decoded.text.size(), line, outlet);
}

/// Cuts a stream into lines and never holds more of a line than is allowed.
class LineCutter {
 public:
  explicit LineCutter(Outlet& outlet) : outlet_(outlet) {}

  void feed(std::string_view bytes) {
    while (!bytes.empty()) {
      const std::size_t end = bytes.find('\n');
      keep(bytes.substr(0, end));
      if (end == std::string_view::npos) return;
      finish();
      bytes.remove_prefix(end + 1);
    }
  }
  void finish() {
    if (size_ > outlet_.options().max_document_bytes) {
      outlet_.problem(line_, offset_,
                      "a line of " + std::to_string(size_) + " bytes is longer than allowed (" +
                          std::to_string(outlet_.options().max_document_bytes) + "); skipped");
    } else if (!is_blank(held_)) {
      read_raw_line(held_, offset_, line_, outlet_);
    }
    offset_ += size_ + 1;
    size_ = 0;
    ++line_;
    held_.clear();
  }

 private:
  void keep(std::string_view bytes) {
    size_ += bytes.size();
    if (size_ <= outlet_.options().max_document_bytes) {
      held_.append(bytes);
    } else {
      std::string().swap(held_);
    }
  }

  Outlet& outlet_;
  std::string held_;
  std::uint64_t size_ = 0;    // of the line, whether held or not
  std::uint64_t offset_ = 0;  // of its begin
  std::uint64_t line_ = 1;
};

}  // namespace

void read_json(const Decoded& file, Outlet& outlet) {
  JsonStretch in{file.text, 0, file.offsets, 1};
  read_stretch(in, 0, outlet);
}

void read_json_lines(const Decoded& file, Outlet& outlet) {
  std::uint64_t line = 1;
  for (std::size_t begin = 0; begin < file.text.size(); ++line) {
    const std::size_t end = std::min(file.text.find('\n', begin), file.text.size());
    read_line(file, begin, end, line, outlet);
    begin = end + 1;
  }
}

void read_json_lines(std::string head, ByteSource& source, Outlet& outlet) {
  LineCutter cutter(outlet);
  do {
    cutter.feed(head);
    head.clear();
  } while (source.read(head, 1U << 18U));
  cutter.finish();
}

}  // namespace inyeon
