#include <gtest/gtest.h>

#include <stdexcept>

#include "cli/messages/catalogue.h"
#include "cli/messages/language.h"
#include "cli/messages/particles.h"

namespace inyeon::cli {
namespace {

TEST(Catalogue, FindsFinishedSentencesByTheirPattern) {
  const Catalogue catalogue(
      "# comment\ncannot open {}\t{}을(를) 열 수 없습니다\n{} has no {}\t{1}이(가) {0}에 없습니다\n"
      "cannot be read: {}; skipped\t건너뜀: {}\nPermission denied\t권한 없음\n");
  EXPECT_EQ(catalogue.sentence("cannot open a.txt"), "a.txt을(를) 열 수 없습니다");
  EXPECT_EQ(catalogue.sentence("A has no B"), "B이(가) A에 없습니다");
  EXPECT_EQ(catalogue.sentence("cannot be read: Permission denied; skipped"), "건너뜀: 권한 없음");
  EXPECT_EQ(catalogue.sentence("something else"), "something else");
}

TEST(Catalogue, TheSurestPatternWins) {
  const Catalogue catalogue("{} is {}\t1 {} {}\n{} is no graph file\t2 {}\n");
  EXPECT_EQ(catalogue.sentence("x is no graph file"), "2 x");
  EXPECT_EQ(catalogue.sentence("x is blue"), "1 x blue");
}

TEST(Catalogue, NamesFaultyRows) {
  EXPECT_THROW(Catalogue("one column\n"), std::invalid_argument);
  EXPECT_THROW(Catalogue("a {}\t나\n"), std::invalid_argument);
  EXPECT_THROW(Catalogue("a\t가\na\t나\n"), std::invalid_argument);
}

TEST(Particles, FollowTheSoundBefore) {
  EXPECT_EQ(choose_particles("삼성을(를)"), "삼성을");
  EXPECT_EQ(choose_particles("삼성전자을(를)"), "삼성전자를");
  EXPECT_EQ(choose_particles("서울(으)로, 부산(으)로, 대구(으)로"), "서울로, 부산으로, 대구로");
  EXPECT_EQ(choose_particles("1은(는) 2과(와)"), "1은 2와");
  EXPECT_EQ(choose_particles("\"삼성\"이(가)"), "\"삼성\"이");
  EXPECT_EQ(choose_particles("a.txt을(를)"), "a.txt을(를)");
  EXPECT_EQ(choose_particles("삼성(이)라는 엔비디아(이)라는"), "삼성이라는 엔비디아라는");
}

TEST(Language, OfALocale) {
  EXPECT_EQ(parse_language("ko_KR.UTF-8"), Language::kKorean);
  EXPECT_EQ(parse_language("C.UTF-8"), Language::kEnglish);
  EXPECT_EQ(parse_language("fr_FR"), std::nullopt);
}

}  // namespace
}  // namespace inyeon::cli
