#include <algorithm>

#include "ingest/read/formats.h"

namespace inyeon {
namespace {

MappedText part(const Decoded& file, std::size_t begin, std::size_t end) {
  const OffsetMap cut = OffsetMap::identity(static_cast<std::uint32_t>(end - begin), begin);
  return {file.text.substr(begin, end - begin), cut.then(file.offsets)};
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

void read_plain(const Decoded& file, Outlet& outlet) {
  Draft draft;
  draft.info.id = outlet.fallback_id(0);
  const std::string& text = file.text;
  const std::size_t begin = std::min(text.find_first_not_of(" \t\r\n"), text.size());
  const std::size_t end = text.find_last_not_of(" \t\r\n") + 1;
  std::size_t body = begin;
  const std::size_t first_end = text.find('\n', begin);
  if (first_end != std::string::npos && first_end < end) {
    const std::size_t second_end = std::min(text.find('\n', first_end + 1), text.size());
    if (is_blank(std::string_view(text).substr(first_end + 1, second_end - first_end - 1))) {
      const std::size_t title_end = text.find_last_not_of(" \t\r\n", first_end) + 1;
      draft.title = part(file, begin, title_end);
      body = text.find_first_not_of(" \t\r\n", first_end);
    }
  }
  draft.text = part(file, body, std::max(body, end));
  draft.line = 1;
  outlet.document(std::move(draft));
}

}  // namespace inyeon
