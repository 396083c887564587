#include "ingest/pipeline/extractor.h"

#include <array>
#include <mutex>

#include "graph/model/problem.h"
#include "graph/model/schema.h"
#include "ingest/clause/language_pack.h"
#include "ingest/data/resources.h"
#include "ingest/frames/proposer.h"
#include "ingest/pipeline/assemble.h"
#include "ingest/pipeline/explain.h"
#include "ingest/reference/resolver.h"
#include "ingest/score/scorer.h"

namespace inyeon {
namespace {

/// A language with what it needs, loaded when the first document in it comes.
struct Language {
  std::string_view code;
  std::unique_ptr<LanguagePack> (*make)();
  std::once_flag once;
  std::unique_ptr<LanguagePack> pack;
  std::unique_ptr<FrameLexicon> lexicon;
  std::unique_ptr<scoring::Scorer> scorer;

  void load(const FrameTable& table) {
    std::call_once(once, [&] {
      pack = make();
      lexicon = std::make_unique<FrameLexicon>(resource(std::string(code) + "/frames.tsv"));
      const std::string folder(code);
      scorer = std::make_unique<scoring::Scorer>(resource(folder + "/scorer.model"),
                                                 resource(folder + "/markers.tsv"), *lexicon,
                                                 table);
    });
  }
};

}  // namespace

struct Extractor::Impl {
  std::array<Language, 2> languages{{{"ko", make_korean_pack, {}, nullptr, nullptr, nullptr},
                                     {"en", make_english_pack, {}, nullptr, nullptr, nullptr}}};
  FrameTable table{resource("frames/relations.tsv"), Schema::core()};

  const Language& language(std::string_view code) {
    for (Language& language : languages) {
      if (language.code != code) continue;
      language.load(table);
      return language;
    }
    throw UsageError("no language pack for \"" + std::string(code) + "\"");
  }

  template <typename Finish>
  auto run(const Document& document, const Finish& finish) {
    const Language& with = language(document.info.lang);
    Analysis analysis = with.pack->analyse(document);
    const Resolution resolution = resolve(document, analysis);
    std::vector<Proposal> proposals =
        propose(document, analysis, resolution, *with.lexicon, table, Schema::core());
    proposals = with.scorer->judge(document, analysis, resolution, std::move(proposals));
    return finish(analysis, resolution, std::move(proposals));
  }
};

Extractor::Extractor() : impl_(std::make_unique<Impl>()) {}
Extractor::~Extractor() = default;

bool Extractor::supports(std::string_view language) const {
  for (const Language& known : impl_->languages) {
    if (known.code == language) return true;
  }
  return false;
}

Extraction Extractor::extract(const Document& document) const {
  return impl_->run(document, [&](const Analysis& analysis, const Resolution& resolution,
                                  std::vector<Proposal> proposals) {
    return assemble(document, analysis, resolution, std::move(proposals), Schema::core());
  });
}

std::string Extractor::explain(const Document& document) const {
  return impl_->run(document, [&](const Analysis& analysis, const Resolution& resolution,
                                  const std::vector<Proposal>& proposals) {
    return explain_steps(document, analysis, resolution, proposals);
  });
}

}  // namespace inyeon
