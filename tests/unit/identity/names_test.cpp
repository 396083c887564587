// Forms of names, how they sound, and what packs know of them.
#include <gtest/gtest.h>

#include "graph/identity/alias_pack.h"
#include "graph/identity/alias_pack_builder.h"
#include "graph/identity/korean_sound.h"
#include "graph/identity/normalize.h"
#include "graph/identity/spelling.h"

namespace inyeon {
namespace {

std::string firm(std::string_view name) { return identity_form("Organization", name); }

TEST(Spelling, OneFormForTheWaysOfWritingACompany) {
  EXPECT_EQ(firm("다온로보틱스"), firm("(주)다온 로보틱스"));
  EXPECT_EQ(firm("㈜다온로보틱스"), firm("주식회사 다온로보틱스"));
  EXPECT_EQ(firm("Harrow & Pike, Ltd."), firm("Harrow and Pike"));
  EXPECT_EQ(firm("Castellane S.A."), firm("CASTELLANE"));
  EXPECT_EQ(firm("Nestlé"), firm("Nestle"));
  EXPECT_EQ(firm("ＳＫ하이닉스"), firm("에스케이하이닉스"));
  EXPECT_EQ(firm("KT"), firm("케이티"));
}

TEST(Spelling, WordsAreNotSpelled) {
  EXPECT_EQ(firm("Meta"), "meta");
  EXPECT_NE(firm("KIA"), firm("케이아이에이"));
  EXPECT_EQ(identity_form("Person", "J.D. Park"), normalized_name("JD Park"));
  EXPECT_EQ(identity_form("Place", "LA"), "la");
}

TEST(Spelling, NeverEmpty) {
  for (const char* name : {"&", "Co.", "and", "…", "주", "S.A."}) EXPECT_FALSE(firm(name).empty());
}

TEST(KoreanSound, OneForAllRomanisations) {
  const std::string sound = korean_sound("이재용");
  EXPECT_FALSE(sound.empty());
  for (const char* name : {"Lee Jae-yong", "Jae-yong Lee", "Lee Jaeyong", "Yi Jae Yong"})
    EXPECT_EQ(korean_sound(name), sound) << name;
  EXPECT_EQ(korean_sound("박성훈"), korean_sound("Park Sung-hoon"));
  EXPECT_EQ(korean_sound("정혜원"), korean_sound("Jung Hye-won"));
  EXPECT_EQ(korean_sound("김영희"), korean_sound("Kim Young-hee"));
}

TEST(KoreanSound, OtherNamesSoundOtherwise) {
  EXPECT_NE(korean_sound("이영호"), korean_sound("Lee Young-hee"));
  EXPECT_NE(korean_sound("조민규"), korean_sound("Cho Min-ki"));
  EXPECT_EQ(korean_sound("Tim Cook"), "");
  EXPECT_EQ(korean_sound("Lee"), "");
  EXPECT_EQ(korean_sound("젠슨 황"), "");
  EXPECT_EQ(korean_sound("이"), "");
  EXPECT_EQ(korean_sound("\xEA\xB9"), "");
}

TEST(AliasPack, NamesWithOneKeyAreOne) {
  AliasPackBuilder lists;
  lists.add_names("list",
                  "해솔\tOrganization\tHaesol\t\nHaesol Semiconductor\tOrganization\tHaesol\t\n");
  const std::string image = lists.image();
  const AliasPack pack(image);
  ASSERT_NE(pack.find("Organization", "해솔"), nullptr);
  EXPECT_EQ(pack.find("Organization", "해솔"),
            pack.find("Organization", "haesol semiconductor Inc."));
  EXPECT_EQ(pack.find("Product", "해솔"), nullptr);
  EXPECT_EQ(pack.find("Organization", "해솔")->name_keys.size(), 2U);
}

TEST(AliasPack, ASharedAliasLeadsToNeither) {
  AliasPackBuilder lists;
  lists.add_names("list",
                  "One\tOrganization\tone\t\nCommon\tOrganization\tone\t\n"
                  "Two\tOrganization\ttwo\t\nCommon\tOrganization\ttwo\t\n");
  const std::string image = lists.image();
  const AliasPack pack(image);
  EXPECT_EQ(pack.find("Organization", "Common"), nullptr);
  EXPECT_NE(pack.find("Organization", "One"), nullptr);
}

TEST(AliasPack, ListedCompaniesAddToWhatIsKnown) {
  AliasPackBuilder lists;
  lists.add_names("list", "해솔\tOrganization\tHaesol\t\n");
  lists.add_companies("listed",
                      "kr-000001\tOrganization\t000001\t해솔\tHaesol Co., Ltd.\n"
                      "kr-새벽\tOrganization\t\t새벽물류\t\n");
  const std::string image = lists.image();
  const AliasPack pack(image);
  EXPECT_EQ(pack.find_ticker("000001"), pack.find("Organization", "Haesol"));
  EXPECT_TRUE(pack.find_ticker("000001")->well_known);
  EXPECT_FALSE(pack.find("Organization", "새벽물류")->well_known);
}

TEST(AliasPack, BuiltinKnowsBothScriptsAndTickers) {
  const AliasPack& pack = AliasPack::builtin();
  const KnownEntity* samsung = pack.find("Organization", "삼성전자");
  ASSERT_NE(samsung, nullptr);
  EXPECT_EQ(samsung, pack.find("Organization", "Samsung Electronics Co., Ltd."));
  EXPECT_EQ(samsung, pack.find_ticker("005930"));
  EXPECT_EQ(samsung->name_ko, "삼성전자");
  EXPECT_NE(samsung, pack.find("Organization", "삼성"));
  EXPECT_NE(pack.find("Organization", "3S"), pack.find("Organization", "AP시스템"));
}

}  // namespace
}  // namespace inyeon
