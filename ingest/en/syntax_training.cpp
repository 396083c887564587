#include "ingest/en/syntax_training.h"

#include <algorithm>
#include <set>
#include <stdexcept>

#include "ingest/en/lemma.h"
#include "ingest/en/tag_features.h"

namespace inyeon::en {
namespace {

using Treebank = std::vector<learn::TreebankSentence>;

constexpr std::size_t kFolds = 5;
constexpr std::uint32_t kFoldBits = 16;

std::vector<std::string> names_of(const Treebank& treebank,
                                  std::vector<std::string> learn::TreebankSentence::*column) {
  std::set<std::string> names;
  for (const auto& sentence : treebank)
    names.insert((sentence.*column).begin(), (sentence.*column).end());
  return {names.begin(), names.end()};
}

std::uint8_t index_of(const std::vector<std::string>& names, const std::string& name) {
  return static_cast<std::uint8_t>(std::lower_bound(names.begin(), names.end(), name) -
                                   names.begin());
}

std::vector<std::string_view> views_of(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

std::vector<learn::TagExample> tag_examples(const Treebank& treebank,
                                            const std::vector<std::string>& tags) {
  std::vector<learn::TagExample> examples(treebank.size());
  for (std::size_t i = 0; i < treebank.size(); ++i) {
    read_tag_input(views_of(treebank[i].forms), examples[i].input);
    for (const std::string& tag : treebank[i].tags) examples[i].gold.push_back(index_of(tags, tag));
  }
  return examples;
}

/// Tags sentence after sentence with one tagger.
class Tagging {
 public:
  explicit Tagging(const learn::ModelFile& file) : tagger_(file) {}
  std::vector<std::string_view> tag(const std::vector<std::string_view>& forms) {
    read_tag_input(forms, input_);
    tagger_.tag(input_, tags_, scratch_);
    std::vector<std::string_view> names;
    for (const learn::Tag tag : tags_) names.emplace_back(tagger_.tags()[tag]);
    return names;
  }

 private:
  learn::GreedyTagger tagger_;
  learn::TagInput input_;
  std::vector<learn::Tag> tags_;
  std::vector<learn::Feature> scratch_;
};

std::vector<learn::ParseExample> parse_examples(const Treebank& treebank,
                                                const std::vector<std::string>& labels) {
  std::vector<learn::ParseExample> examples(treebank.size());
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    Treebank rest;
    for (std::size_t i = 0; i < treebank.size(); ++i) {
      if (i % kFolds != fold) rest.push_back(treebank[i]);
    }
    learn::PerceptronOptions options;
    options.rounds = 1;
    Tagging tagging({"", {train_tagger(rest, options, kFoldBits)}});
    for (std::size_t i = fold; i < treebank.size(); i += kFolds) {
      const auto forms = views_of(treebank[i].forms);
      read_parse_input(forms, tagging.tag(forms), examples[i].input);
      examples[i].heads = treebank[i].heads;
      for (const std::string& label : treebank[i].labels)
        examples[i].labels.push_back(index_of(labels, label));
    }
  }
  return examples;
}

double per_cent(std::size_t right, std::size_t all) {
  return all == 0 ? 0.0 : 100.0 * static_cast<double>(right) / static_cast<double>(all);
}

}  // namespace

learn::LinearModel train_tagger(const Treebank& treebank, const learn::PerceptronOptions& options,
                                std::uint32_t slot_bits) {
  const auto tags = names_of(treebank, &learn::TreebankSentence::tags);
  if (tags.size() > learn::kMaxClasses) throw std::invalid_argument("too many tags");
  return learn::train_greedy_tagger(tag_examples(treebank, tags), tags, options, slot_bits);
}

std::vector<learn::LinearModel> train_parser(
    const Treebank& treebank, const learn::ParseTrainerOptions& options,
    const std::function<void(std::uint32_t, double)>& progress) {
  const auto labels = names_of(treebank, &learn::TreebankSentence::labels);
  if (labels.size() > learn::kMaxClasses) throw std::invalid_argument("too many labels");
  return learn::train_parser(parse_examples(treebank, labels), labels, options, progress);
}

TagFigures measure_tagger(const learn::ModelFile& tagger, const Treebank& test) {
  Tagging tagging(tagger);
  const Lemmatizer lemmatizer;
  std::size_t tags = 0;
  std::size_t lemmas = 0;
  TagFigures figures;
  for (const auto& sentence : test) {
    const auto found = tagging.tag(views_of(sentence.forms));
    for (std::size_t i = 0; i < found.size(); ++i) {
      tags += found[i] == sentence.tags[i];
      lemmas += lemmatizer.lemma(sentence.forms[i], found[i]) == sentence.lemmas[i];
    }
    figures.words += found.size();
  }
  figures.tags = per_cent(tags, figures.words);
  figures.lemmas = per_cent(lemmas, figures.words);
  return figures;
}

ParseFigures measure_parser(const learn::ModelFile& tagger, const learn::ModelFile& file,
                            const Treebank& test) {
  Tagging tagging(tagger);
  const learn::Parser parser(file);
  learn::Parser::Workspace workspace;
  learn::ParseInput input;
  learn::Parse parse;
  std::size_t heads = 0;
  std::size_t labels = 0;
  ParseFigures figures;
  for (const auto& sentence : test) {
    const auto forms = views_of(sentence.forms);
    read_parse_input(forms, tagging.tag(forms), input);
    parser.parse(input, workspace, parse);
    for (std::size_t i = 0; i < forms.size(); ++i) {
      const bool head = parse.heads[i] == sentence.heads[i];
      heads += head;
      labels += head && parser.labels()[parse.labels[i]] == sentence.labels[i];
    }
    figures.words += forms.size();
  }
  figures.heads = per_cent(heads, figures.words);
  figures.labels = per_cent(labels, figures.words);
  return figures;
}

}  // namespace inyeon::en
