#include "ingest/score/paths.h"

#include <gtest/gtest.h>

namespace inyeon::scoring {
namespace {

// Acme(0) sells(1) chips(2) to(3) Globex(4) Corp(5): the two last words are one name.
std::vector<Token> sentence() {
  std::vector<Token> tokens(6);
  const std::vector<std::uint32_t> heads = {1, Token::kNoHead, 1, 5, 5, 1};
  for (std::size_t i = 0; i < tokens.size(); ++i) tokens[i].head = heads[i];
  return tokens;
}

Standing at(std::uint32_t first, std::uint32_t last) {
  Standing standing;
  standing.first = first;
  standing.last = last;
  return standing;
}

TEST(Paths, ANameHangsByTheWordWhoseHeadLiesOutside) {
  EXPECT_EQ(head_word(sentence(), at(4, 5)), 5U);
  EXPECT_EQ(head_word(sentence(), at(0, 0)), 0U);
}

TEST(Paths, LeadOverTheCommonHead) {
  const auto path = path_between(sentence(), 0, 5);
  ASSERT_EQ(path.size(), 2U);
  EXPECT_TRUE(path[0].up);
  EXPECT_EQ(path[0].to, 1U);
  EXPECT_FALSE(path[1].up);
  EXPECT_EQ(path[1].to, 5U);
}

TEST(Paths, OfAWordToItselfOrWithoutAParseAreEmpty) {
  EXPECT_TRUE(path_between(sentence(), 2, 2).empty());
  EXPECT_TRUE(path_between(std::vector<Token>(3), 0, 2).empty());
}

TEST(Paths, EndInDamagedParses) {
  auto tokens = sentence();
  tokens[1].head = 0;
  EXPECT_LT(path_between(tokens, 0, 5).size(), 200U);
}

}  // namespace
}  // namespace inyeon::scoring
