#include "ingest/learn/tagger.h"

#include <gtest/gtest.h>

#include "graph/model/problem.h"
#include "ingest/data/resources.h"
#include "ingest/ko/name_tagger.h"
#include "ingest/learn/trainer.h"

namespace inyeon::learn {
namespace {

// Words "a".."e": "b" begins a segment of the first type, which "c" continues; "e" is of the
// second.
Example example(std::string_view words) {
  Example result;
  for (std::size_t i = 0; i < words.size(); ++i) {
    result.features.add(feature(1, static_cast<std::uint64_t>(words[i])));
    result.features.add(feature(2, i > 0 ? static_cast<std::uint64_t>(words[i - 1]) : 0));
    result.features.end_position();
    Label label = kOutside;
    if (words[i] == 'b') label = begin_of(0);
    if (words[i] == 'c' && i > 0 && (words[i - 1] == 'b' || words[i - 1] == 'c'))
      label = inside_of(0);
    if (words[i] == 'e') label = begin_of(1);
    result.allowed.push_back(std::uint64_t{1} << label);
  }
  return result;
}

TaggerModel toy(std::uint64_t seed = 1) {
  TrainerOptions options;
  options.epochs = 8;
  options.bucket_bits = 6;
  options.min_count = 1;
  options.seed = seed;
  return train_tagger(
      {example("abcda"), example("dbca"), example("aed"), example("acdb"), example("ebcc")},
      segment_labels({"X", "Y"}), "CC0", options, nullptr);
}

TEST(Tagger, LearnsWhatItIsShown) {
  const std::string file = write_model(toy());
  const Tagger tagger(file);
  Tagger::Workspace workspace;
  const auto segments = segments_of(tagger.decode(example("dabcce").features, workspace));
  EXPECT_EQ(segments, (std::vector<Segment>{{2, 5, 0}, {5, 6, 1}}));
}

TEST(Tagger, NeverBeginsInside) {
  const std::string file = write_model(toy());
  const Tagger tagger(file);
  Tagger::Workspace workspace;
  EXPECT_FALSE(is_inside(tagger.decode(example("cc").features, workspace).front()));
  EXPECT_TRUE(tagger.decode(FeatureSequence(), workspace).empty());
}

TEST(Trainer, TheSameSeedGivesTheSameBytes) { EXPECT_EQ(write_model(toy(3)), write_model(toy(3))); }

TEST(ModelFile, ReadsBackWhatItWrote) {
  const std::string bytes = write_model(toy());
  const Tagger tagger(bytes);
  EXPECT_EQ(tagger.licence(), "CC0");
  EXPECT_EQ(tagger.labels(), (std::vector<std::string>{"O", "B-X", "I-X", "B-Y", "I-Y"}));
  EXPECT_EQ(tagger.type_name(1), "Y");
}

TEST(ModelFile, RefusesEveryTruncationAndFlip) {
  const std::string bytes = write_model(toy());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_THROW(Tagger(std::string_view(bytes).substr(0, size)), CorruptionError) << size;
  }
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    std::string flipped = bytes;
    flipped[at] = static_cast<char>(flipped[at] ^ 0x20);
    EXPECT_THROW(Tagger{flipped}, CorruptionError) << at;
  }
}

// A checksum that fits does not make the sizes inside true.
TEST(ModelFile, RefusesHostileSizes) {
  const std::string bytes = write_model(toy());
  const std::size_t body = 16;
  for (std::size_t at = body; at < body + 40; ++at) {
    std::string hostile = bytes;
    hostile[at] = '\xff';
    const std::uint64_t sum = fnv1a_words(std::string_view(hostile).substr(body));
    for (std::size_t i = 0; i < 8; ++i) hostile[8 + i] = static_cast<char>(sum >> (8 * i) & 0xFF);
    try {
      const Tagger tagger(hostile);
      Tagger::Workspace workspace;
      tagger.decode(example("abcde").features, workspace);
    } catch (const CorruptionError&) {
    }
  }
}

TEST(NameTagger, FindsAnUnlistedNameWithoutItsParticle) {
  const ko::NameTagger tagger(resource("ko/names.model"));
  const std::string_view text = "나래소프트는 서울에 본사를 둔 소프트웨어 회사다.";
  std::vector<std::string> names;
  const Span whole{Field::kText, 0, static_cast<std::uint32_t>(text.size())};
  const ko::Words words = ko::Morphology().analyse(text, whole, {});
  for (const auto& name : tagger.find(text, whole, words, {}))
    names.emplace_back(text.substr(name.begin, name.end - name.begin));
  EXPECT_EQ(names, (std::vector<std::string>{"나래소프트", "서울"}));
}

}  // namespace
}  // namespace inyeon::learn
