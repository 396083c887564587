// What one document says of who is who.
#include "graph/identity/identify.h"

#include <gtest/gtest.h>

#include "graph/identity/alias_pack.h"

namespace inyeon {
namespace {

class Identify : public ::testing::Test {
 protected:
  Identify() { extraction_.document.id = "d1"; }

  EntityIndex add(const std::string& type, const std::string& name,
                  std::vector<std::string> glosses = {}) {
    Entity entity{name, type, {}};
    for (auto& gloss : glosses) {
      Mention mention;
      mention.text = std::move(gloss);
      mention.kind = MentionKind::kGloss;
      entity.mentions.push_back(mention);
    }
    extraction_.entities.push_back(entity);
    return static_cast<EntityIndex>(extraction_.entities.size() - 1);
  }
  void employ(EntityIndex person, EntityIndex firm) {
    Relation works;
    works.subject = person;
    works.predicate = "worksFor";
    works.object = firm;
    extraction_.relations.push_back(works);
  }
  Identity of(EntityIndex entity) { return identify(extraction_, AliasPack::builtin()).at(entity); }

  Extraction extraction_;
};

TEST_F(Identify, ShortGenericAndSurnamesStayInTheirDocument) {
  EXPECT_TRUE(is_local(of(add("Organization", "정부")).self.key));
  EXPECT_TRUE(is_local(of(add("Person", "Huang")).self.key));
  EXPECT_TRUE(is_local(of(add("Facility", "데이터센터")).self.key));
  EXPECT_TRUE(of(add("Person", "Huang")).self.base.empty());
  const Identity shorter = of(add("Organization", "가온"));
  EXPECT_TRUE(is_local(shorter.self.key));
  EXPECT_EQ(shorter.self.base, name_key("Organization", "가온"));
  EXPECT_FALSE(is_local(of(add("Organization", "가온전력")).self.key));
  EXPECT_FALSE(is_local(of(add("Organization", "SK")).self.key)) << "a pack knows it";
}

TEST_F(Identify, BracketsLeadToTheName) {
  const Identity found = of(add("Organization", "가온전력연구원", {"가전", "GEPRI"}));
  ASSERT_EQ(found.glosses.size(), 2U);
  EXPECT_EQ(found.glosses[0].name.key, name_key("Organization", "가온전력연구원"));
  EXPECT_EQ(found.glosses[0].gloss.key, name_key("Organization", "가전"));
}

TEST_F(Identify, ABracketJoinsNoTwoKnownEntities) {
  EXPECT_TRUE(of(add("Organization", "구글", {"알파벳"})).glosses.empty());
}

TEST_F(Identify, ATickerInBracketsIsTheCompany) {
  const Identity found = of(add("Organization", "어떤 이름", {"005930"}));
  ASSERT_EQ(found.glosses.size(), 1U);
  EXPECT_EQ(AliasPack::builtin().find_name_key(found.glosses[0].gloss.key),
            AliasPack::builtin().find("Organization", "삼성전자"));
}

TEST_F(Identify, EmployersTellPersonsApartAndTieThem) {
  const EntityIndex person = add("Person", "김도윤");
  employ(person, add("Organization", "새벽물류"));
  employ(person, add("Organization", "다온로보틱스"));
  const Identity found = of(person);
  EXPECT_EQ(found.self.base, name_key("Person", "김도윤"));
  EXPECT_EQ(found.self.employer, name_key("Organization", "다온로보틱스"));
  ASSERT_EQ(found.ties.size(), 1U);
  EXPECT_EQ(found.ties[0].employer, name_key("Organization", "새벽물류"));
}

TEST_F(Identify, SoundsMeetOnlyAtAnEmployer) {
  EXPECT_TRUE(of(add("Person", "최수진")).glosses.empty());
  const EntityIndex korean = add("Person", "최수진");
  employ(korean, add("Organization", "네이버"));
  const EntityIndex english = add("Person", "Choi Soo-jin");
  employ(english, add("Organization", "Naver"));
  ASSERT_EQ(of(korean).glosses.size(), 1U);
  ASSERT_EQ(of(english).glosses.size(), 1U);
  EXPECT_EQ(of(korean).glosses[0].gloss.key, of(english).glosses[0].name.key);
  EXPECT_TRUE(is_sound(of(korean).glosses[0].gloss.key));
}

TEST(IdentityKeys, ComeApartAgain) {
  const std::string key =
      name_key("Person", "김도윤") + '\x1f' + name_key("Organization", "카카오");
  EXPECT_EQ(type_of(key), "Person");
  EXPECT_EQ(name_of(key), "김도윤");
  EXPECT_EQ(name_key_of(key), name_key("Person", "김도윤"));
  EXPECT_FALSE(is_local(key));
}

}  // namespace
}  // namespace inyeon
