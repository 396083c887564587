// Identity in the graph file: users' aliases as contributions, and why names are one.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "graph/model/problem.h"
#include "graph/store/graph_store.h"

namespace inyeon {
namespace {

class StoreIdentity : public ::testing::Test {
 protected:
  StoreIdentity()
      : path_((std::filesystem::temp_directory_path() /
               ("store_identity_" +
                std::string(::testing::UnitTest::GetInstance()->current_test_info()->name())))
                  .string()) {
    clean();
  }
  ~StoreIdentity() override { clean(); }
  void clean() const {
    for (const char* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path_ + suffix);
  }

  GraphStore open() const { return GraphStore::open(path_, StoreMode::kWrite); }

  static Extraction document(const std::string& id, const std::vector<std::string>& names,
                             const std::string& gloss = {}) {
    Extraction made;
    made.document.id = id;
    std::uint32_t at = 0;
    for (const std::string& name : names) {
      Entity entity{name, "Organization", {}};
      for (const std::string& text : {name, gloss}) {
        if (text.empty()) continue;
        Mention mention;
        mention.text = text;
        mention.kind = text == name ? MentionKind::kName : MentionKind::kGloss;
        mention.span.begin = at;
        mention.span.end = at += static_cast<std::uint32_t>(text.size());
        entity.mentions.push_back(mention);
        ++at;
      }
      made.entities.push_back(entity);
    }
    return made;
  }
  static Extraction person(const std::string& id, const std::string& name,
                           const std::string& employer) {
    Extraction made = document(id, {name, employer});
    made.entities[0].type = "Person";
    Relation works;
    works.predicate = "worksFor";
    works.object = EntityIndex{1};
    works.evidence.quote = name;
    made.relations.push_back(works);
    return made;
  }
  static bool one(const GraphStore& store, const std::string& a, const std::string& b) {
    const auto answers = store.why_same(a, b);
    return !answers.empty() && answers.front().same;
  }
  static void say(GraphStore& store, bool same, const std::string& a, const std::string& b) {
    store.set_alias(
        {same, store.alias_key(a, "Organization"), store.alias_key(b, "Organization"), a, b});
  }

  std::string path_;
};

TEST_F(StoreIdentity, AliasesSurviveReingestAndRemoval) {
  GraphStore store = open();
  store.put(document("d1", {"해솔반도체"}));
  store.put(document("d2", {"헤솔세미콘"}));
  EXPECT_FALSE(one(store, "해솔반도체", "헤솔세미콘"));
  say(store, true, "해솔반도체", "헤솔세미콘");
  store.commit();
  EXPECT_TRUE(one(store, "해솔반도체", "헤솔세미콘"));
  store.put(document("d1", {"해솔반도체", "새벽물류"}));
  EXPECT_TRUE(one(store, "해솔반도체", "헤솔세미콘"));
  store.remove("d2");
  store.put(document("d3", {"헤솔 세미콘"}));
  EXPECT_TRUE(one(store, "해솔반도체", "헤솔 세미콘"));
  ASSERT_EQ(store.aliases().size(), 1U);
  const AliasRule rule = store.aliases().front();
  EXPECT_TRUE(store.remove_alias(rule.one_key, rule.other_key));
  EXPECT_FALSE(one(store, "해솔반도체", "헤솔 세미콘"));
}

TEST_F(StoreIdentity, AnAliasBeforeAnyDocumentHolds) {
  GraphStore store = open();
  say(store, true, "해솔반도체", "헤솔세미콘");
  store.put(document("d1", {"해솔반도체"}));
  store.put(document("d2", {"헤솔세미콘"}));
  EXPECT_TRUE(one(store, "해솔반도체", "헤솔세미콘"));
}

TEST_F(StoreIdentity, ASplitTakesANameOutOfPackAndBracket) {
  GraphStore store = open();
  store.put(document("d1", {"삼성전자", "Samsung Electronics"}));
  store.put(document("d2", {"노바링크"}, "NovaLink"));
  store.put(document("d3", {"NovaLink"}));
  EXPECT_TRUE(one(store, "삼성전자", "Samsung Electronics"));
  EXPECT_TRUE(one(store, "노바링크", "NovaLink"));
  say(store, false, "삼성전자", "Samsung Electronics");
  say(store, false, "노바링크", "NovaLink");
  EXPECT_FALSE(one(store, "삼성전자", "Samsung Electronics"));
  EXPECT_FALSE(one(store, "노바링크", "NovaLink"));
  say(store, true, "NovaLink", "노바링크");
  EXPECT_TRUE(one(store, "노바링크", "NovaLink")) << "what is said last of two names holds";
  EXPECT_EQ(store.aliases().size(), 2U);
}

TEST_F(StoreIdentity, PersonsAreNamedWithTheirEmployer) {
  GraphStore store = open();
  store.put(person("d1", "김도윤", "새벽물류"));
  store.put(person("d2", "김도윤", "다온로보틱스"));
  EXPECT_THROW(store.alias_key("김도윤", ""), UsageError);
  const std::string one_key = store.alias_key("김도윤 (새벽물류)", "");
  const std::string other_key = store.alias_key("김도윤 (다온로보틱스)", "");
  EXPECT_NE(one_key, other_key);
  EXPECT_EQ(store.find("김도윤").size(), 2U);
  store.set_alias({true, one_key, other_key, "김도윤 (새벽물류)", "김도윤 (다온로보틱스)"});
  EXPECT_EQ(store.find("김도윤").size(), 1U);
}

TEST_F(StoreIdentity, ShortNamesFollowTheirBracket) {
  GraphStore store = open();
  store.put(document("d1", {"새한"}));
  store.put(document("d2", {"새한"}));
  EXPECT_EQ(store.find("새한").size(), 2U);
  store.put(document("d3", {"새한조선해양"}, "새한"));
  EXPECT_EQ(store.find("새한").size(), 1U);
  EXPECT_TRUE(one(store, "새한", "새한조선해양"));
  store.put(document("d4", {"새한자동차"}, "새한"));
  EXPECT_FALSE(one(store, "새한", "새한조선해양")) << "two things are called so";
  store.remove("d4");
  EXPECT_TRUE(one(store, "새한", "새한조선해양"));
}

TEST_F(StoreIdentity, TellsPackAndBracketWithItsPlace) {
  GraphStore store = open();
  store.put(document("d1", {"삼성전자"}));
  store.put(document("d2", {"Samsung Electronics"}));
  store.put(document("d3", {"노바링크"}, "NovaLink"));
  store.put(document("d4", {"NovaLink"}));
  const auto pack = store.why_same("삼성전자", "Samsung Electronics");
  ASSERT_EQ(pack.size(), 1U);
  ASSERT_EQ(pack[0].steps.size(), 1U);
  EXPECT_EQ(pack[0].steps[0].kind, JoinKind::kPack);
  EXPECT_NE(pack[0].steps[0].by.find("005930"), std::string::npos);
  const auto bracket = store.why_same("NovaLink", "노바링크");
  ASSERT_EQ(bracket.size(), 1U);
  ASSERT_EQ(bracket[0].steps.size(), 1U);
  ASSERT_EQ(bracket[0].steps[0].evidence.size(), 1U);
  const IdentityEvidence& evidence = bracket[0].steps[0].evidence[0];
  EXPECT_EQ(evidence.document.id, "d3");
  EXPECT_EQ(evidence.gloss_text, "NovaLink");
  EXPECT_EQ(evidence.gloss.begin, std::string("노바링크").size() + 1);
}

TEST_F(StoreIdentity, TellsWhatWasRefused) {
  GraphStore store = open();
  store.put(document("d1", {"새한조선해양"}, "SHX"));
  store.put(document("d2", {"새한자동차"}, "SHX"));
  store.put(document("d3", {"SHX"}));
  const auto answers = store.why_same("SHX", "새한자동차");
  ASSERT_EQ(answers.size(), 1U);
  EXPECT_FALSE(answers[0].same);
  EXPECT_EQ(answers[0].steps.size(), 2U);
}

TEST_F(StoreIdentity, AnAliasMayBeOfATypeOutsideTheVocabulary) {
  GraphStore store = open();
  for (const char* name : {"누리호", "KSLV-II"}) {
    Extraction made = document(name, {name});
    made.entities[0].type = "Vehicle";
    store.put(made);
  }
  const std::string one = store.alias_key("누리호", "");
  const std::string other = store.alias_key("KSLV-II", "");
  EXPECT_TRUE(store.set_alias({true, one, other, "누리호", "KSLV-II"}));
  ASSERT_EQ(store.find("누리호").size(), 1U);
  EXPECT_EQ(store.find("누리호")[0].key, store.find("KSLV-II")[0].key);
}

}  // namespace
}  // namespace inyeon
