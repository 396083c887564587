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
  std::unique_ptr<LanguagePack> (*make)(const SchemaPack*);
  std::string_view frames;  ///< a schema pack's part for this language
  std::once_flag once;
  std::unique_ptr<LanguagePack> pack;
  std::unique_ptr<FrameLexicon> lexicon;
  std::unique_ptr<scoring::Scorer> scorer;

  void load(const FrameTable& table, const SchemaPack* schema) {
    std::call_once(once, [&] {
      const std::string folder(code);
      pack = make(schema);
      lexicon = std::make_unique<FrameLexicon>(
          resource(folder + "/frames.tsv"),
          schema == nullptr ? std::string_view() : schema->text(frames));
      scorer = std::make_unique<scoring::Scorer>(
          resource(folder + "/scorer.model"), resource(folder + "/markers.tsv"), *lexicon, table);
    });
  }
};

// The scorer has learnt the core types: what is a kind of one stands before it as that one.
Resolution in_core_types(const Resolution& resolution, const Schema& schema) {
  Resolution core = resolution;
  for (EntityDraft& entity : core.entities)
    entity.type = std::string(schema.core_type(entity.type));
  return core;
}

}  // namespace

struct Extractor::Impl {
  Impl(Ranking rank, std::shared_ptr<const SchemaPack> added)
      : ranking(rank),
        pack(std::move(added)),
        schema(pack ? pack->schema() : Schema::core()),
        table(resource("frames/relations.tsv"), schema,
              pack ? pack->text(SchemaPack::kRelations) : std::string_view()) {}

  Ranking ranking;
  std::shared_ptr<const SchemaPack> pack;
  const Schema& schema;
  std::array<Language, 2> languages{
      {{"ko", make_korean_pack, SchemaPack::kFramesKo, {}, nullptr, nullptr, nullptr},
       {"en", make_english_pack, SchemaPack::kFramesEn, {}, nullptr, nullptr, nullptr}}};
  FrameTable table;

  const Language& language(std::string_view code) {
    for (Language& language : languages) {
      if (language.code != code) continue;
      language.load(table, pack.get());
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
        propose(document, analysis, resolution, *with.lexicon, table, schema);
    if (ranking == Ranking::kLearnt && pack) {
      proposals = with.scorer->judge(document, analysis, in_core_types(resolution, schema),
                                     std::move(proposals));
    } else if (ranking == Ranking::kLearnt) {
      proposals = with.scorer->judge(document, analysis, resolution, std::move(proposals));
    }
    return finish(analysis, resolution, std::move(proposals));
  }
};

Extractor::Extractor(Ranking ranking, std::shared_ptr<const SchemaPack> schema)
    : impl_(std::make_unique<Impl>(ranking, std::move(schema))) {}
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
    Extraction extraction =
        assemble(document, analysis, resolution, std::move(proposals), impl_->schema);
    if (impl_->pack) extraction.schema = impl_->pack->label();
    return extraction;
  });
}

std::string Extractor::explain(const Document& document) const {
  return impl_->run(document, [&](const Analysis& analysis, const Resolution& resolution,
                                  const std::vector<Proposal>& proposals) {
    return explain_steps(document, analysis, resolution, proposals);
  });
}

}  // namespace inyeon
