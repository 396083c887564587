#include <sys/resource.h>
#include <sys/stat.h>

#include "ingest/read/reader.h"
#include "tests/unit/read/harness.h"

namespace inyeon {
namespace {

using test::data;
using test::read;
using test::TempFolder;

TEST(BadInput, EmptyFile) {
  const auto result = read({data("bad/empty.txt"), data("good/plain.txt")});
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems[0].source, data("bad/empty.txt"));
  EXPECT_EQ(result.documents.size(), 1U) << "the rest is read";
}

TEST(BadInput, Binary) {
  const auto result = read({data("bad/binary.dat")});
  EXPECT_TRUE(result.documents.empty());
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_NE(result.problems[0].message.find("binary"), std::string::npos);
}

TEST(BadInput, TruncatedUtf8) {
  const auto result = read({data("bad/truncated.txt")});
  ASSERT_EQ(result.documents.size(), 1U) << "read with a replacement character";
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems[0].line, 2U);
  EXPECT_EQ(result.problems[0].offset, test::slurp(data("bad/truncated.txt")).size() - 2);
}

TEST(BadInput, BrokenLineInTheMiddleOfJsonLines) {
  const std::string bytes = test::slurp(data("bad/middle.jsonl"));
  const auto result = read({data("bad/middle.jsonl")});
  ASSERT_EQ(result.documents.size(), 2U);
  EXPECT_EQ(result.documents[0].info.id, "m1");
  EXPECT_EQ(result.documents[1].info.id, "m6");
  ASSERT_EQ(result.problems.size(), 4U);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(result.problems[i].line, i + 2);
  const std::size_t second_line = bytes.find('\n') + 1;
  EXPECT_GE(result.problems[0].offset, second_line);
  EXPECT_LT(result.problems[0].offset, bytes.find('\n', second_line) + 1);
}

TEST(BadInput, HalfASurrogatePairIsReadAllTheSame) {
  const TempFolder folder;
  const auto result =
      read({folder.write("a.jsonl", "{\"id\":\"h\",\"text\":\"한빛 \\ud83d 소식 \\\\ud83d\"}")});
  ASSERT_EQ(result.documents.size(), 1U);
  EXPECT_EQ(result.documents[0].text, "한빛 \uFFFD 소식 \\ud83d");
}

TEST(BadInput, RootThatIsNoObject) {
  const TempFolder folder;
  for (const char* json :
       {"\"text\"", "17", "[[\"x\"]]", "null", "[\"x\", {\"text\": \"한빛\"}]"}) {
    const auto result = read({folder.write("a.jsonl", json)});
    EXPECT_TRUE(result.documents.empty()) << json;
  }
}

TEST(BadInput, DeepNesting) {
  const TempFolder folder;
  const std::string deep(1000000, '[');
  EXPECT_EQ(read({folder.write("a.jsonl", "{\"text\":" + deep + "\n")}).problems.size(), 1U);
  std::string html = "<html><body>";
  for (int i = 0; i < 100000; ++i) html += "<div>";
  read({folder.write("a.html", html + "the end")});
}

TEST(BadInput, OverlongLineIsReportedWithoutHoldingIt) {
  const TempFolder folder;
  const std::string path = folder.path("long.jsonl");
  {
    std::ofstream out(path, std::ios::binary);
    out << "{\"id\":\"a\",\"text\":\"한빛 소식\"}\n{\"text\":\"";
    const std::string mega(1U << 20U, 'x');
    for (int i = 0; i < 100; ++i) out << mega;
    out << "\"}\n{\"id\":\"b\",\"text\":\"두루 소식\"}\n";
  }
  rusage before{};
  getrusage(RUSAGE_SELF, &before);
  const auto result = read({path});
  rusage after{};
  getrusage(RUSAGE_SELF, &after);
  EXPECT_EQ(result.documents.size(), 2U);
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems[0].line, 2U);
  EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 60 * 1024) << "kilobytes";
}

TEST(BadInput, OversizedPage) {
  const TempFolder folder;
  ReadOptions options;
  options.max_document_bytes = 100;
  const auto result = read({folder.write("a.txt", std::string(101, 'x'))}, options);
  EXPECT_TRUE(result.documents.empty());
  EXPECT_EQ(result.problems.size(), 1U);
}

TEST(BadInput, MissingFileAndClosedFolder) {
  const TempFolder folder;
  const std::string inside = folder.write("closed/a.txt", "한빛 소식");
  const std::string closed = folder.path("closed");
  chmod(closed.c_str(), 0);
  const auto result = read({folder.path("missing.txt"), folder.path()});
  chmod(closed.c_str(), 0700);
  const bool root = geteuid() == 0;  // whom no permission stops
  ASSERT_EQ(result.problems.size(), root ? 1U : 2U);
  EXPECT_EQ(result.problems[0].source, folder.path("missing.txt"));
  if (!root) {
    EXPECT_EQ(result.problems[1].source, closed);
  }
}

TEST(BadInput, OtherLanguagesAreReported) {
  const TempFolder folder;
  const auto result = read({folder.write("a.txt", "トヨタは新しい工場を建設する。")});
  EXPECT_TRUE(result.documents.empty());
  EXPECT_EQ(result.problems.size(), 1U);
}

TEST(BadInput, DamagedGzip) {
  const TempFolder folder;
  EXPECT_EQ(read({folder.write("a.gz", "\x1f\x8b\x08\x02garbage that is no deflate stream")})
                .problems.size(),
            1U);
}

}  // namespace
}  // namespace inyeon
