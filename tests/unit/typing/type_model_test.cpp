#include "ingest/typing/type_model.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "graph/model/problem.h"
#include "ingest/typing/contexts.h"
#include "ingest/typing/train.h"

namespace inyeon::typing {
namespace {

// Words apart by blanks; those in capitals are names, found as persons.
class Text {
 public:
  explicit Text(std::string text) {
    document_.text = std::move(text);
    Sentence sentence;
    sentence.span = {Field::kText, 0, static_cast<std::uint32_t>(document_.text.size())};
    for (std::uint32_t at = 0; at < document_.text.size();) {
      const auto end =
          static_cast<std::uint32_t>(std::min(document_.text.find(' ', at), document_.text.size()));
      const Span span{Field::kText, at, end};
      sentence.tokens.push_back({span, document_.text.substr(at, end - at), "noun"});
      if (document_.text[at] >= 'A' && document_.text[at] <= 'Z') {
        MentionCandidate mention;
        mention.span = span;
        mention.type = "Person";
        mention.confidence = 0.8;
        analysis_.mentions.push_back(mention);
      }
      at = end + 1;
    }
    analysis_.sentences.push_back(std::move(sentence));
  }

  const Document& document() const { return document_; }
  Analysis& analysis() { return analysis_; }

 private:
  Document document_;
  Analysis analysis_;
};

TEST(NameGroupsTest, HoldAllMentionsOfOneSpelling) {
  Text text("BAON says BAON met GARAM");
  const auto groups = group_names(text.document(), text.analysis());
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].surface, "BAON");
  EXPECT_EQ(groups[0].mentions, (std::vector<MentionIndex>{0, 1}));
  EXPECT_FALSE(groups[0].listed);
}

TEST(NameGroupsTest, LeaveReferencesOut) {
  Text text("BAON grew");
  text.analysis().mentions[0].reference = Reference::kDescription;
  EXPECT_TRUE(group_names(text.document(), text.analysis()).empty());
}

TEST(NameFeaturesTest, AreTheSameForOtherNamesOfTheSameShape) {
  Text one("shares of BAOXN rose");
  Text two("shares of BAOYN rose");
  const auto features = [](Text& text) {
    const auto groups = group_names(text.document(), text.analysis());
    return name_features(text.document(), text.analysis(), groups.front());
  };
  const auto a = features(one);
  auto b = features(two);
  // All but two of the three endings: what stands around a name does not depend on it.
  std::size_t shared = 0;
  for (const auto f : a) shared += std::find(b.begin(), b.end(), f) != b.end() ? 1 : 0;
  EXPECT_EQ(a.size(), b.size());
  EXPECT_EQ(shared, a.size() - 2);
}

// Who rises on the exchange is a company, who speaks a person.
std::vector<TypeExample> lessons() {
  std::vector<TypeExample> examples;
  for (int i = 0; i < 60; ++i) {
    const std::string name(1, static_cast<char>('A' + i % 26));
    const bool company = i % 2 == 0;
    Text text(company ? "shares of " + name + "X" + name + " rose"
                      : "so said " + name + "Y" + name + " aloud");
    const auto groups = group_names(text.document(), text.analysis());
    examples.push_back({name_features(text.document(), text.analysis(), groups.front()), "Person",
                        company ? "Organization" : "Person", static_cast<std::size_t>(i)});
  }
  return examples;
}

TEST(TypeModelTest, LearnsTypesFromPlaces) {
  const std::string file = train_types(lessons(), {}, "none");
  EXPECT_EQ(file, train_types(lessons(), {}, "none"));
  const TypeModel model(file);
  Text text("shares of NURI rose");
  model.retype(text.document(), text.analysis());
  EXPECT_EQ(text.analysis().mentions[0].type, "Organization");
  Text speech("so said NURI aloud");
  model.retype(speech.document(), speech.analysis());
  EXPECT_EQ(speech.analysis().mentions[0].type, "Person");
}

TEST(TypeModelTest, LeavesListedNamesAlone) {
  const TypeModel model(train_types(lessons(), {}, "none"));
  Text text("shares of NURI rose");
  text.analysis().mentions[0].list_key = "nuri";
  model.retype(text.document(), text.analysis());
  EXPECT_EQ(text.analysis().mentions[0].type, "Person");
}

TEST(TypeModelTest, RefusesWhatIsNoModel) {
  EXPECT_THROW(TypeModel("INYLIN1\n but no more"), CorruptionError);
}

}  // namespace
}  // namespace inyeon::typing
