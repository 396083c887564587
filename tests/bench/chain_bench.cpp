// The whole chain on one core, and parts of it: bytes of text a second, by language; what loading
// and one article take.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "ingest/data/resources.h"
#include "ingest/ko/lexicon.h"
#include "ingest/ko/morpheme_tagger.h"
#include "ingest/ko/name_tagger.h"
#include "ingest/ko/word.h"
#include "ingest/names/name_list.h"
#include "ingest/pipeline/extractor.h"
#include "ingest/read/reader.h"

namespace {

using inyeon::Document;

std::vector<Document> articles(const std::string& language) {
  std::vector<Document> documents;
  inyeon::read_documents(
      {ARTICLES}, {},
      [&](Document&& document) {
        if (document.info.lang == language) documents.push_back(std::move(document));
      },
      [](const inyeon::Problem&) {});
  return documents;
}

void extract(benchmark::State& state, const std::string& language) {
  const std::vector<Document> documents = articles(language);
  const inyeon::Extractor extractor;
  std::int64_t bytes = 0;
  for (auto iteration : state) {
    (void)iteration;
    for (const Document& document : documents) {
      benchmark::DoNotOptimize(extractor.extract(document));
      bytes += static_cast<std::int64_t>(document.text.size() + document.info.title.size());
    }
  }
  state.SetBytesProcessed(bytes);
}

// Sentences as the taggers get them.
struct Sentence {
  const std::string* text = nullptr;
  inyeon::Span span;
  inyeon::ko::Words words;
  std::vector<inyeon::NameMatch> listed;
};

std::vector<Sentence> sentences_of(const std::vector<Document>& documents,
                                   const inyeon::NameList& list) {
  const inyeon::ko::Morphology morphology;
  std::vector<Sentence> sentences;
  for (const Document& document : documents) {
    for (const auto& found : inyeon::ko::split_sentences(document.text, inyeon::Field::kText)) {
      Sentence sentence{&document.text, found.span, {}, {}};
      list.find(document.text.substr(found.span.begin, found.span.size()), sentence.listed);
      sentence.words = morphology.analyse(document.text, found.span, {});
      sentences.push_back(std::move(sentence));
    }
  }
  return sentences;
}

void tag(benchmark::State& state, bool morphemes, bool names) {
  const std::vector<Document> documents = articles("ko");
  const inyeon::NameList list("ko");
  const inyeon::ko::Lexicon lexicon;
  const inyeon::ko::MorphemeTagger morpheme_tagger(lexicon);
  const inyeon::ko::NameTagger name_tagger(inyeon::resource("ko/names.model"));
  const std::vector<Sentence> sentences = sentences_of(documents, list);
  std::vector<inyeon::ko::Morpheme> classes;
  std::int64_t bytes = 0;
  for (auto iteration : state) {
    (void)iteration;
    for (const Sentence& s : sentences) {
      if (morphemes) morpheme_tagger.tag(*s.text, s.words, classes);
      if (names) benchmark::DoNotOptimize(name_tagger.find(*s.text, s.span, s.words, s.listed));
      bytes += static_cast<std::int64_t>(s.span.size());
    }
  }
  state.SetBytesProcessed(bytes);
}

// All that a language needs, for a text that needs nothing.
void load(benchmark::State& state, const std::string& language) {
  Document document;
  document.info.lang = language;
  document.text = ".";
  for (auto iteration : state) {
    (void)iteration;
    const inyeon::Extractor extractor;
    benchmark::DoNotOptimize(extractor.extract(document));
  }
}

// The articles of a language as one, cut behind 3 KB.
void article(benchmark::State& state, const std::string& language) {
  Document document;
  document.info.lang = language;
  for (const Document& one : articles(language)) {
    if (document.text.size() < 3000) document.text += one.text + "\n";
  }
  const inyeon::Extractor extractor;
  for (auto iteration : state) {
    (void)iteration;
    benchmark::DoNotOptimize(extractor.extract(document));
  }
  state.SetLabel(std::to_string(document.text.size()) + " bytes");
}

BENCHMARK_CAPTURE(extract, korean, "ko");
BENCHMARK_CAPTURE(extract, english, "en");
BENCHMARK_CAPTURE(tag, morphemes, true, false);
BENCHMARK_CAPTURE(tag, names, false, true);
BENCHMARK_CAPTURE(tag, both, true, true);
BENCHMARK_CAPTURE(load, korean, "ko")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(load, english, "en")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(article, korean, "ko")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(article, english, "en")->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
