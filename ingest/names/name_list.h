// Known names: companies, agencies, places … found in a text by one automaton.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace inyeon {

class SchemaPack;

/// One listed name. Views live as long as the list.
struct NameEntry {
  std::string_view surface;  ///< as listed
  std::string_view type;     ///< schema type
  std::string_view key;      ///< the same for all names of one thing; empty where it has no other
  bool ambiguous = false;    ///< also a common word or another thing: context must decide
  bool of_pack = false;      ///< a schema pack's
};

struct NameMatch {
  std::uint32_t begin = 0;  ///< byte offsets into the text searched
  std::uint32_t end = 0;
  NameEntry entry;
};

/// Immutable after loading; find() may be called from many threads.
class NameList {
 public:
  /// The lists under ingest/data/names for "ko" or "en" text (Hangul and Latin names both stand in
  /// Korean text; those in a folder of the language's name are for its texts alone), behind the
  /// names of a schema pack, which must outlive it: what the pack says of a name goes first. Throws CorruptionError for a damaged list.
  explicit NameList(std::string_view language, const SchemaPack* schema = nullptr);
  /// The names of a pack alone. Those that begin with a small letter also stand at the start of a
  /// sentence.
  explicit NameList(const SchemaPack& schema);
  ~NameList();
  NameList(const NameList&) = delete;
  NameList& operator=(const NameList&) = delete;

  /// Appends all matches in text order, the longest first at each start. A Latin match begins and
  /// ends at a word boundary; a Hangul match begins at one (after a space, bracket, quote, digit or
  /// Latin letter), while what may follow it is for the language pack to judge.
  void find(std::string_view text, std::vector<NameMatch>& matches) const;
  /// The entry for exactly this surface; false where it is not listed.
  bool lookup(std::string_view surface, NameEntry& entry) const;
  std::size_t size() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace inyeon
