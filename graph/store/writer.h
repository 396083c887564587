// Puts contributions into the file and takes them out.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "graph/identity/identify.h"
#include "graph/model/extraction.h"
#include "graph/store/interner.h"
#include "graph/store/sqlite.h"

namespace inyeon::store {

class Writer {
 public:
  explicit Writer(const Database& database);

  enum class Outcome { kUnchanged, kAdded, kReplaced };
  Outcome put(const Extraction& extraction);
  bool remove(std::string_view document_key);
  void forget() { interner_.forget(); }

 private:
  using Quotes = std::map<std::tuple<Span, SourceRange, std::string>, std::int64_t>;

  std::int64_t add_document(const DocumentInfo& info, std::string_view digest);
  void add_entities(std::int64_t document, const Extraction& extraction,
                    const std::vector<Identity>& identities);
  void add_joins(std::int64_t document, const std::vector<Identity>& identities);
  void add_relations(std::int64_t document, const Extraction& extraction,
                     const std::vector<Identity>& identities);
  std::int64_t add_quote(std::int64_t document, const Evidence& evidence, Quotes& quotes);
  std::string encode(const std::vector<Mention>& mentions);
  std::string encode(const std::vector<Qualifier>& qualifiers);
  void remove_document(std::int64_t document);
  void remove_surfaces(std::int64_t document);

  const Database& database_;
  Interner interner_;
  Statement find_document_, add_document_, add_entity_, add_surface_, drop_surface_, add_gloss_,
      add_tie_, add_quote_, add_relation_, entities_of_, string_of_;
  std::vector<Statement> removals_;
};

}  // namespace inyeon::store
