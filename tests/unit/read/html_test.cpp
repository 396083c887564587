#include "ingest/read/reader.h"
#include "tests/unit/read/harness.h"

namespace inyeon {
namespace {

using test::data;
using test::read;
using test::slurp;
using test::source_of;

TEST(Html, PageWithEverything) {
  const std::string path = data("good/page.html");
  const std::string bytes = slurp(path);
  const auto result = read({path});
  EXPECT_TRUE(result.problems.empty());
  ASSERT_EQ(result.documents.size(), 1U);
  const Document& document = result.documents[0];
  EXPECT_EQ(document.info.title, "한빛전자 & 두루에너지, 배터리 동맹");
  EXPECT_EQ(document.info.date, "2025-11-03");
  EXPECT_EQ(document.info.lang, "ko");
  EXPECT_EQ(document.info.url, "https://news.example.org/articles/1");
  EXPECT_EQ(document.info.outlet, "예시일보");
  EXPECT_EQ(document.text,
            "한빛전자와 두루에너지가 3일 업무협약(MOU)을 체결했다. A&B는 \"R&D\" 투자도 늘린다.\n\n"
            "두 회사는 <배터리> 공장을 짓는다.\n세종에 짓는다.");
  EXPECT_EQ(source_of(document, bytes, "업무협약(MOU)을 체결했다"),
            "업무협약(<b>MOU</b>)을\n      체결했다");
  EXPECT_EQ(source_of(document, bytes, "\"R&D\" 투자도"), "&quot;R&#38;D&quot;&nbsp;투자도");
  EXPECT_EQ(source_of(document, bytes, "<배터리> 공장"), "&lt;배터리&gt; 공장");
  EXPECT_EQ(source_of(document, bytes, "세종에"), "세종에");
  EXPECT_EQ(source_of(document, bytes, "한빛전자 & 두루", Field::kTitle), "한빛전자 &amp; 두루");
}

TEST(Html, EucKrPageWithoutAnArticleElement) {
  const std::string path = data("good/euckr.html");
  const std::string bytes = slurp(path);
  const auto result = read({path});
  EXPECT_TRUE(result.problems.empty());
  ASSERT_EQ(result.documents.size(), 1U);
  const Document& document = result.documents[0];
  EXPECT_EQ(document.info.title, "가온조선, 선박 두 척 수주");
  EXPECT_TRUE(document.text.starts_with("가온조선은 노르웨이 선사에서")) << document.text;
  EXPECT_EQ(document.text.find("메뉴"), std::string::npos);
  EXPECT_EQ(document.text.find("저작권"), std::string::npos);
  EXPECT_EQ(source_of(document, bytes, "가온"), "\xb0\xa1\xbf\xc2");
}

TEST(Html, JsonLdAndRepeatedWords) {
  const test::TempFolder folder;
  const std::string bytes =
      "<html><head><title>x</title><script type=\"application/ld+json\">{\"@graph\": [{\"@type\": "
      "\"NewsArticle\", \"headline\": \"Acme builds plant\", \"datePublished\": "
      "\"2025-10-30T01:00:00Z\", "
      "\"publisher\": {\"name\": \"The Example\"}}]}</script></head><body><ul class=menu><li>Acme "
      "said it "
      "will build.</li></ul><div><p>Acme said it will build.</p><p>The plant of the company is to "
      "stand in "
      "Ohio, and it will make batteries for the carmaker.</p></div><!-- Acme said "
      "--></body></html>";
  const auto result = read({folder.write("a.html", bytes)});
  ASSERT_EQ(result.documents.size(), 1U);
  const Document& document = result.documents[0];
  EXPECT_EQ(document.info.title, "Acme builds plant");
  EXPECT_EQ(document.info.date, "2025-10-30");
  EXPECT_EQ(document.info.outlet, "The Example");
  EXPECT_TRUE(document.text.starts_with("Acme said it will build.\n\nThe plant")) << document.text;
  const SourceRange place = document.source({Field::kText, 0, 9});
  EXPECT_EQ(place.begin, bytes.find("<p>Acme") + 3) << "the article's words, not the menu's";
}

TEST(Html, BrokenMarkupKeepsItsPlaces) {
  const test::TempFolder folder;
  const std::string bytes =
      "<p>One <b>two</i> three & four &unknown; five < six.\n<p>The end of the story, said the "
      "company "
      "<a href='x>y'>here</a> & there<br>and that is all of it for the reader";
  const auto result = read({folder.write("a.html", bytes)});
  ASSERT_EQ(result.documents.size(), 1U);
  for (const char* word : {"three", "five", "end of the story", "here", "there", "reader"}) {
    EXPECT_EQ(source_of(result.documents[0], bytes, word), word);
  }
}

}  // namespace
}  // namespace inyeon
