#include "ingest/text/encoding.h"

#include <gtest/gtest.h>

#include "graph/model/problem.h"

namespace inyeon {
namespace {

using namespace std::string_view_literals;

// 삼성전자는 in CP949, and 똠 that only CP949 has (not EUC-KR).
constexpr std::string_view kKorean = "\xbb\xef\xbc\xba\xc0\xfc\xc0\xda\xb4\xc2 HBM";
constexpr std::string_view kExtended = "\xbb\xef\xbc\xba \x8c\x63 \xc0\xfc\xc0\xda";

TEST(Encoding, Detects) {
  EXPECT_EQ(detect_encoding("plain ascii"), "UTF-8");
  EXPECT_EQ(detect_encoding("삼성전자"), "UTF-8");
  EXPECT_EQ(detect_encoding(kKorean), "windows-949");
  EXPECT_EQ(detect_encoding(kExtended), "windows-949");
  EXPECT_EQ(detect_encoding("Nestl\xe9 M\xfcller caf\xe9 s\xf3lo"), "windows-1252");
  EXPECT_EQ(detect_encoding("\xff\xfe\x00\xac"sv), "UTF-16LE");
  EXPECT_EQ(detect_encoding("\xfe\xff\xac\x00"sv), "UTF-16BE");
  EXPECT_EQ(detect_encoding("H\0B\0M\0 \0\x00\xac"sv), "UTF-16LE");
  EXPECT_EQ(detect_encoding("\0H\0B\0M\0 \xac\x00"sv), "UTF-16BE");
}

TEST(Encoding, TakesUtf8ThatIsCutOff) {
  const std::string text = "삼성전자는";
  EXPECT_EQ(detect_encoding(std::string_view(text).substr(0, text.size() - 1)), "UTF-8");
}

TEST(Encoding, RefusesBinary) {
  EXPECT_EQ(detect_encoding("\x7f"
                            "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0"sv),
            "");
  EXPECT_EQ(detect_encoding("\x01\x02\x03\x04"), "");
}

TEST(Encoding, BelievesWhatIsDeclaredUnlessItIsUtf8) {
  EXPECT_EQ(detect_encoding("caf\xe9", "iso-8859-2"), "iso-8859-2");
  EXPECT_EQ(detect_encoding("삼성", "euc-kr"), "UTF-8");
  EXPECT_EQ(declared_encoding("<html><meta charset=\"EUC-KR\">"), "euc-kr");
  EXPECT_EQ(declared_encoding("<?xml version='1.0' encoding='euc-kr'?>"), "euc-kr");
  EXPECT_EQ(declared_encoding(
                "<meta http-equiv=Content-Type content='text/html; charset=ks_c_5601-1987'>"),
            "ks_c_5601-1987");
}

TEST(Encoding, Cp949LeadsBackByteForByte) {
  const Decoded decoded = decode(kExtended, "EUC-KR", 100);
  EXPECT_EQ(decoded.text, "삼성 똠 전자");
  EXPECT_EQ(decoded.malformed, 0U);
  EXPECT_EQ(decoded.offsets.source(7, 10), (SourceRange{105, 107}));
  EXPECT_EQ(decoded.offsets.source(11, 17), (SourceRange{108, 112}));
}

TEST(Encoding, LongCp949CrossesBuffers) {
  std::string bytes;
  for (int i = 0; i < 5000; ++i) bytes += kKorean;
  const Decoded decoded = decode(bytes, "windows-949");
  EXPECT_EQ(decoded.text.size(), 5000U * 19U);
  const auto at = static_cast<std::uint32_t>(4999 * 19);
  EXPECT_EQ(decoded.offsets.source(at, at + 6), (SourceRange{4999 * 14, 4999 * 14 + 4}));
}

TEST(Encoding, Utf16WithPairs) {
  const Decoded decoded = decode("\xff\xfe\x00\xac\x3d\xd8\x00\xde\x41\x00"sv, "UTF-16LE");
  EXPECT_EQ(decoded.text, "가😀A");
  EXPECT_EQ(decoded.offsets.source(0, 3), (SourceRange{2, 4}));
  EXPECT_EQ(decoded.offsets.source(3, 7), (SourceRange{4, 8}));
  EXPECT_EQ(decoded.offsets.source(7, 8), (SourceRange{8, 10}));
}

TEST(Encoding, MarksWhatIsMalformed) {
  const Decoded decoded = decode("\xef\xbb\xbf가\xed\xa0\x80나", "UTF-8");
  EXPECT_EQ(decoded.text, "가\uFFFD\uFFFD\uFFFD나");
  EXPECT_EQ(decoded.malformed, 3U);
  EXPECT_EQ(decoded.first_malformed, 6U);
  EXPECT_EQ(decoded.offsets.source(12, 15), (SourceRange{9, 12}));
  EXPECT_EQ(decode("\x00\xd8\x41\x00"sv, "UTF-16LE").malformed, 1U);
}

TEST(Encoding, UnknownIsAUsageError) {
  EXPECT_FALSE(known_encoding("klingon"));
  EXPECT_THROW(decode("x", "klingon"), UsageError);
}

}  // namespace
}  // namespace inyeon
