#include "ingest/read/reader.h"

#include <zlib.h>

#include "tests/unit/read/harness.h"

namespace inyeon {
namespace {

using test::read;
using test::source_of;
using test::TempFolder;

TEST(Reader, PlainTextWithATitle) {
  const TempFolder folder;
  const std::string bytes = "\n한빛전자, 새 공장\n\n한빛전자는 공장을 짓는다.\n둘째 줄.\n";
  const std::string path = folder.write("a.txt", bytes);
  const auto result = read({path});
  ASSERT_EQ(result.documents.size(), 1U);
  const Document& document = result.documents[0];
  EXPECT_EQ(document.info.title, "한빛전자, 새 공장");
  EXPECT_EQ(document.text, "한빛전자는 공장을 짓는다.\n둘째 줄.");
  EXPECT_EQ(document.info.id, path);
  EXPECT_EQ(document.info.lang, "ko");
  EXPECT_EQ(source_of(document, bytes, "공장을"), "공장을");
  EXPECT_EQ(source_of(document, bytes, "새 공장", Field::kTitle), "새 공장");
}

TEST(Reader, PlainTextWithoutATitle) {
  const TempFolder folder;
  const auto result = read({folder.write("a.txt", "한빛전자는 공장을 짓는다.\n둘째 줄이다.\n")});
  ASSERT_EQ(result.documents.size(), 1U);
  EXPECT_EQ(result.documents[0].info.title, "");
}

TEST(Reader, JsonLinesWithEscapes) {
  const TempFolder folder;
  const std::string bytes =
      "{\"id\": \"d1\", \"title\": \"\\ud55c\\uBE5B\", \"date\": \"2025-11-01\", \"lang\": \"ko\", "
      "\"text\": "
      "\"그는 \\\"좋다\\\"고\\n했다. \\ud83d\\ude00 A&B\", \"url\": \"https://example.org/1\"}\r\n"
      "\n"
      "{\"text\": \"둘째 글이다.\", \"meta\": {\"id\": \"no\", \"list\": [\"text\", {\"text\": "
      "\"no\"}]}}";
  const std::string path = folder.write("a.jsonl", bytes);
  const auto result = read({path});
  EXPECT_TRUE(result.problems.empty());
  ASSERT_EQ(result.documents.size(), 2U);
  const Document& first = result.documents[0];
  EXPECT_EQ(first.info.id, "d1");
  EXPECT_EQ(first.info.title, "한빛");
  EXPECT_EQ(first.info.date, "2025-11-01");
  EXPECT_EQ(first.info.url, "https://example.org/1");
  EXPECT_EQ(first.text, "그는 \"좋다\"고\n했다. 😀 A&B");
  EXPECT_EQ(source_of(first, bytes, "빛", Field::kTitle), "\\uBE5B");
  EXPECT_EQ(source_of(first, bytes, "\"좋다\"고\n했다"), "\\\"좋다\\\"고\\n했다");
  EXPECT_EQ(source_of(first, bytes, "😀"), "\\ud83d\\ude00");
  EXPECT_EQ(source_of(first, bytes, "A&B"), "A&B");
  EXPECT_EQ(result.documents[1].info.id, path + "#3");
  EXPECT_EQ(source_of(result.documents[1], bytes, "둘째 글"), "둘째 글");
}

TEST(Reader, JsonLinesInOtherEncodings) {
  const TempFolder folder;
  const std::string korean =
      "{\"id\":\"d\",\"text\":\"\xbb\xef\xbc\xba\xc0\xfc\xc0\xda\xb4\xc2\"}\n";
  auto result = read({folder.write("k.jsonl", korean)});
  ASSERT_EQ(result.documents.size(), 1U);
  EXPECT_EQ(result.documents[0].text, "삼성전자는");
  EXPECT_EQ(source_of(result.documents[0], korean, "전자"), "\xc0\xfc\xc0\xda");
  std::string wide = "\xff\xfe";
  for (const char16_t c : std::u16string_view(
           u"{\"id\":\"1\",\"text\":\"가나\"}\n{\"id\":\"2\",\"text\":\"다라\"}\n")) {
    wide.push_back(static_cast<char>(c & 0xFF));
    wide.push_back(static_cast<char>(c >> 8));
  }
  result = read({folder.write("w.jsonl", wide)});
  ASSERT_EQ(result.documents.size(), 2U);
  EXPECT_EQ(result.documents[1].text, "다라");
  EXPECT_EQ(source_of(result.documents[1], wide, "라"), std::string("\x7c\xb7"));
}

TEST(Reader, JsonArrayAndPrettyObject) {
  const TempFolder folder;
  const std::string array =
      "[\n {\"id\": \"x\", \"text\": \"첫째 글\"},\n {\"text\": \"둘째 글\"}\n]\n";
  const std::string path = folder.write("a.json", array);
  auto result =
      read({path, folder.write("b.json", "{\n  \"id\": 17,\n  \"text\": \"셋째 글\"\n}\n")});
  ASSERT_EQ(result.documents.size(), 3U);
  EXPECT_EQ(result.documents[1].info.id, path + "#2");
  EXPECT_EQ(source_of(result.documents[1], array, "둘째"), "둘째");
  EXPECT_EQ(result.documents[2].info.id, "17");
}

TEST(Reader, OtherFieldNames) {
  const TempFolder folder;
  ReadOptions options;
  options.fields.id = "no";
  options.fields.text = "article.body";
  const auto result = read(
      {folder.write("a.jsonl", "{\"no\": \"7\", \"article\": {\"body\": \"한빛전자 소식\"}}\n")},
      options);
  ASSERT_EQ(result.documents.size(), 1U);
  EXPECT_EQ(result.documents[0].info.id, "7");
  EXPECT_EQ(result.documents[0].text, "한빛전자 소식");
}

TEST(Reader, NormalisesToNfcAndLeadsBack) {
  const TempFolder folder;
  const std::string bytes =
      "{\"id\":\"n\",\"text\":\"\u1112\u1161\u11ab글\\u1112\\u1161\\u11ab!\"}";
  const auto result = read({folder.write("a.jsonl", bytes)});
  ASSERT_EQ(result.documents.size(), 1U);
  EXPECT_EQ(result.documents[0].text, "한글한!");
  EXPECT_EQ(source_of(result.documents[0], bytes, "글한"), "글\\u1112\\u1161\\u11ab");
  EXPECT_EQ(source_of(result.documents[0], bytes, "한글"), "\u1112\u1161\u11ab글");
}

TEST(Reader, FoldersInByteOrderOfPaths) {
  const TempFolder folder;
  for (const char* name : {"b.txt", "a/c.txt", "a-b.txt", ".hidden/x.txt", "가.txt"}) {
    folder.write(name, "한빛전자 소식");
  }
  const auto result = read({folder.path()});
  std::vector<std::string> names;
  for (const Document& document : result.documents) {
    names.push_back(document.info.id.substr(folder.path().size() + 1));
  }
  EXPECT_EQ(names, (std::vector<std::string>{"a-b.txt", "a/c.txt", "b.txt", "가.txt"}));
}

TEST(Reader, Gzip) {
  const TempFolder folder;
  const std::string path = folder.path("a.jsonl.gz");
  const std::string line = "{\"id\":\"z\",\"text\":\"한빛전자 소식\"}\n";
  gzFile file = gzopen(path.c_str(), "wb");
  gzwrite(file, line.data(), static_cast<unsigned>(line.size()));
  gzclose(file);
  const auto result = read({path});
  ASSERT_EQ(result.documents.size(), 1U);
  EXPECT_EQ(source_of(result.documents[0], line, "소식"), "소식") << "offsets count unpacked bytes";
}

TEST(Reader, ForcedEncodingAndFormat) {
  const TempFolder folder;
  ReadOptions options;
  options.encoding = "EUC-KR";
  options.format = "text";
  const auto result = read({folder.write("a.json", "{\xbb\xef\xbc\xba}")}, options);
  ASSERT_EQ(result.documents.size(), 1U);
  EXPECT_EQ(result.documents[0].text, "{삼성}");
  options.encoding = "klingon";
  EXPECT_THROW(read({folder.path()}, options), UsageError);
  options.encoding.clear();
  options.format = "pdf";
  EXPECT_THROW(read({folder.path()}, options), UsageError);
}

TEST(Reader, MakeDocument) {
  DocumentInfo info;
  info.id = "m";
  info.title = "Nvidia unveils chips";
  const Document document =
      make_document(info, "The chipmaker said it will supply cafe\u0301 owners.");
  EXPECT_EQ(document.info.lang, "en");
  EXPECT_EQ(document.text, "The chipmaker said it will supply café owners.");
}

}  // namespace
}  // namespace inyeon
