// The small words beside a mention, in classes that mean the same in all languages.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "graph/model/document.h"

namespace inyeon::scoring {

/// Particles behind a mention (Korean), prepositions before it (English), and punctuation on both
/// sides: ingest/data/<lang>/markers.tsv. Class 0 is "none of these".
class Markers {
 public:
  /// Throws CorruptionError where the text is not "side TAB marker TAB class" in every row.
  explicit Markers(std::string_view tsv);

  /// The class of the longest marker that the text after `end` begins with.
  std::uint8_t after(std::string_view text, std::size_t end) const;
  /// The class of the word that ends before `begin`.
  std::uint8_t before(std::string_view text, std::size_t begin) const;

 private:
  std::map<std::string, std::uint8_t, std::less<>> after_;
  std::map<std::string, std::uint8_t, std::less<>> before_;
  std::size_t longest_ = 0;
};

}  // namespace inyeon::scoring
