// Dictionary forms of English words. Internal to the English pack.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace inyeon::en {

/// By rules of spelling, with ingest/data/en/irregular.tsv before them, and the verbs of frames.tsv
/// and classes.tsv to tell "make" from "mak". Immutable.
class Lemmatizer {
 public:
  Lemmatizer();
  /// `tag` is a Penn Treebank tag. Names keep their case, all other lemmas are in lower case.
  std::string lemma(std::string_view form, std::string_view tag) const;

 private:
  std::string verb(const std::string& form, std::string_view tag) const;
  std::string stem_of(const std::string& stem) const;

  std::map<std::string, std::string, std::less<>> irregular_;  ///< "v bought" → "buy"
  std::set<std::string, std::less<>> known_;
};

}  // namespace inyeon::en
