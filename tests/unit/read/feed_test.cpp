#include "ingest/read/reader.h"
#include "tests/unit/read/harness.h"

namespace inyeon {
namespace {

using test::data;
using test::read;
using test::slurp;
using test::source_of;

TEST(Feed, Rss) {
  const std::string path = data("good/rss.xml");
  const std::string bytes = slurp(path);
  const auto result = read({path});
  EXPECT_TRUE(result.problems.empty());
  ASSERT_EQ(result.documents.size(), 2U);
  const Document& first = result.documents[0];
  EXPECT_EQ(first.info.id, "https://news.example.org/1");
  EXPECT_EQ(first.info.title, "한빛전자 \"공급 계약\"");
  EXPECT_EQ(first.info.date, "2025-11-03");
  EXPECT_EQ(first.info.outlet, "예시일보");
  EXPECT_EQ(first.info.url, "https://news.example.org/1?from=rss&x=1");
  EXPECT_EQ(first.text, "한빛전자는 A&B에 칩을 공급한다.\n\n금액은 3억 원이다.");
  EXPECT_EQ(source_of(first, bytes, "A&B에 칩"), "A&amp;amp;B에 &lt;b&gt;칩");
  EXPECT_EQ(source_of(first, bytes, "금액은"), "금액은");
  const Document& second = result.documents[1];
  EXPECT_EQ(second.info.id, path + "#2");
  EXPECT_EQ(second.text, "두루에너지는 공장을 짓는다.");
  EXPECT_EQ(source_of(second, bytes, "공장을"), "공장을");
}

TEST(Feed, Atom) {
  const std::string path = data("good/atom.xml");
  const std::string bytes = slurp(path);
  const auto result = read({path});
  EXPECT_TRUE(result.problems.empty());
  ASSERT_EQ(result.documents.size(), 1U);
  const Document& document = result.documents[0];
  EXPECT_EQ(document.info.id, "tag:example.org,2025:1");
  EXPECT_EQ(document.info.date, "2025-11-02");
  EXPECT_EQ(document.info.url, "https://example.org/1");
  EXPECT_EQ(document.info.lang, "en");
  EXPECT_EQ(source_of(document, bytes, "chipmaker"), "chipmaker");
}

TEST(Feed, ExpandsNoEntities) {
  const auto result = read({data("bad/entities.xml")});
  for (const Document& document : result.documents) {
    EXPECT_LT(document.text.size(), 1000U);
    EXPECT_EQ(document.text.find("root:"), std::string::npos);
  }
}

TEST(Feed, BrokenInTheMiddleGivesWhatIsBefore) {
  const auto result = read({data("bad/cut.xml")});
  ASSERT_GE(result.documents.size(), 1U);
  EXPECT_EQ(result.documents[0].text, "한빛전자는 칩을 공급한다.");
  ASSERT_FALSE(result.problems.empty());
  EXPECT_GT(result.problems.back().line, 1U);
}

}  // namespace
}  // namespace inyeon
