#include "ingest/text/nfc.h"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>

#include <stdexcept>
#include <utility>

#include "ingest/text/utf8.h"

namespace inyeon {
namespace {

MappedText without_nul(const MappedText& input) {
  std::string text;
  OffsetMap offsets;
  std::size_t i = 0;
  while (i < input.text.size()) {
    const std::size_t end = std::min(input.text.find('\0', i), input.text.size());
    text.append(input.text, i, end - i);
    offsets.append(1, i, 1, static_cast<std::uint32_t>(end - i));
    if (end < input.text.size()) offsets.append(append_utf8(text, kReplacement), end, 1);
    i = end + 1;
  }
  return {std::move(text), offsets.then(input.offsets)};
}

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* instance = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) throw std::logic_error("ICU has no data for NFC");
  return *instance;
}

OffsetMap offsets_of(const icu::Edits& edits) {
  OffsetMap map;
  UErrorCode status = U_ZERO_ERROR;
  icu::Edits::Iterator at = edits.getFineIterator();
  while (at.next(status) != 0) {
    const auto source = static_cast<std::uint64_t>(at.sourceIndex());
    const auto old_size = static_cast<std::uint32_t>(at.oldLength());
    const auto new_size = static_cast<std::uint32_t>(at.newLength());
    if (at.hasChange() == 0) {
      map.append(1, source, 1, old_size);
    } else if (new_size > 0) {
      map.append(new_size, source, old_size);
    }
  }
  return map;
}

}  // namespace

MappedText to_nfc(MappedText input) {
  if (input.text.find('\0') != std::string::npos) input = without_nul(input);
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(input.text.data(), static_cast<std::int32_t>(input.text.size()));
  if (nfc().isNormalizedUTF8(piece, status) != 0 && U_SUCCESS(status)) return input;
  MappedText result;
  icu::Edits edits;
  icu::StringByteSink<std::string> sink(&result.text);
  status = U_ZERO_ERROR;
  nfc().normalizeUTF8(0, piece, sink, &edits, status);
  if (U_FAILURE(status)) throw std::logic_error("ICU could not normalise valid UTF-8");
  result.offsets = offsets_of(edits).then(input.offsets);
  return result;
}

}  // namespace inyeon
