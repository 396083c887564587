#include "ingest/text/language.h"

#include <gtest/gtest.h>

namespace inyeon {
namespace {

TEST(Language, ByScript) {
  EXPECT_EQ(detect_language("삼성전자는 NVIDIA에 HBM4를 공급한다."), "ko");
  EXPECT_EQ(detect_language("삼성 NVIDIA GPU HBM4 AI"), "ko");
  EXPECT_EQ(detect_language("トヨタは新しい工場を建設する。"), "other");
  EXPECT_EQ(detect_language("丰田将在美国建厂"), "other");
  EXPECT_EQ(detect_language("Газпром подписал договор"), "other");
  EXPECT_EQ(detect_language("12345 !!"), "other");
  EXPECT_EQ(detect_language(""), "other");
}

TEST(Language, ByStopWords) {
  EXPECT_EQ(
      detect_language("The chipmaker said it will supply memory to the company, and the price of "
                      "the shares has risen by three percent."),
      "en");
  EXPECT_EQ(detect_language("Nvidia unveils new chips"), "en");
  EXPECT_EQ(detect_language("Der Konzern hat die Übernahme des Unternehmens angekündigt, und das "
                            "Kartellamt prüft nun die Pläne der beiden Firmen."),
            "other");
  EXPECT_EQ(
      detect_language("La empresa anunció que el acuerdo de las dos compañías será firmado en "
                      "Madrid la próxima semana."),
      "other");
}

TEST(Language, EnglishWithAKoreanNameStaysEnglish) {
  EXPECT_EQ(
      detect_language("Samsung Electronics (삼성전자) said on Monday that it will supply memory "
                      "chips to the American company."),
      "en");
}

TEST(Language, PrimarySubtag) {
  EXPECT_EQ(primary_language("ko-KR"), "ko");
  EXPECT_EQ(primary_language("EN_us"), "en");
  EXPECT_EQ(primary_language(""), "");
}

}  // namespace
}  // namespace inyeon
