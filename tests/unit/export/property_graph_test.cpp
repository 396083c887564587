// Cypher that no name can break out of, in batches that end.
#include <gtest/gtest.h>

#include "export/property_graph/batches.h"
#include "export/property_graph/cypher_text.h"
#include "graph/gold/json_writer.h"

namespace inyeon {
namespace {

std::string literal(std::string_view text) {
  std::string out;
  append_cypher_string(out, text);
  return out;
}

std::string name(std::string_view text) {
  std::string out;
  Replacements replaced;
  append_cypher_name(out, text, replaced);
  return out;
}

// What servers before version 5 do before they read a statement.
std::string unicode_first(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "\\u") {
      out += static_cast<char>(std::stoi(std::string(text.substr(i + 2, 4)), nullptr, 16));
      i += 5;
    } else {
      out += text[i];
      if (text[i] == '\\' && i + 1 < text.size()) out += text[++i];
    }
  }
  return out;
}

// The string that a literal means; "(broken out)" where it ends early.
std::string read(std::string_view text) {
  std::string out;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '\'') return i + 1 == text.size() ? out : "(broken out)";
    if (text[i] != '\\') {
      out += text[i];
    } else if (text[++i] == 'u') {
      out += static_cast<char>(std::stoi(std::string(text.substr(i + 1, 4)), nullptr, 16));
      i += 4;
    } else {
      out += text[i];
    }
  }
  return "(no end)";
}

TEST(Cypher, StringsMeanTheSameToOldAndNewServers) {
  for (const std::string_view text :
       {std::string_view("'}) DETACH DELETE n //"), std::string_view("\\"), std::string_view("\\'"),
        std::string_view("\\u0027}) DETACH DELETE n //"), std::string_view("\\\\u0027"),
        std::string_view("\\\\\\u0027"), std::string_view("uu\\uu"),
        std::string_view("a\nb\r\t\0c", 7), std::string_view("삼성전자 😀")}) {
    EXPECT_EQ(read(literal(text)), text) << literal(text);
    EXPECT_EQ(read(unicode_first(literal(text))), text) << literal(text);
    EXPECT_EQ(literal(text).find('\n'), std::string::npos);
  }
}

TEST(Cypher, NamesCannotBeLeft) {
  EXPECT_EQ(name("a`b"), "`a``b`");
  EXPECT_EQ(name("a\\u0060b\n"), "`a\uFFFDu0060b\uFFFD`");
  EXPECT_EQ(name(""), "`_`");
}

GraphNode node(std::size_t i) {
  return {"n" + std::to_string(i), "name", i % 2 == 0 ? "Person" : "Place", {}, 1};
}

TEST(Batches, NodesGoTogetherByTypeAndNoneIsLost) {
  std::size_t batches = 0, rows = 0;
  PropertyGraphBatches<JsonWriter> writer([&](std::string_view text, std::string_view statement) {
    ++batches;
    for (std::size_t at = 0; (at = text.find("\"key\"", at)) != std::string_view::npos; ++at)
      ++rows;
    EXPECT_EQ(text.front(), '[');
    EXPECT_EQ(text.back(), ']');
    EXPECT_TRUE(statement.ends_with("n:`Person`") || statement.ends_with("n:`Place`"));
  });
  for (std::size_t i = 0; i < 2100; ++i) writer.node(node(i));
  writer.flush();
  EXPECT_EQ(rows, 2100U);
  EXPECT_EQ(batches, 6U);
}

TEST(Batches, HugeRowsAreHandedOnSoon) {
  std::size_t largest = 0;
  PropertyGraphBatches<CypherWriter> writer(
      [&](std::string_view text, std::string_view) { largest = std::max(largest, text.size()); });
  GraphNode huge = node(0);
  huge.name.assign(std::size_t{1} << 20U, '\'');
  for (int i = 0; i < 20; ++i) writer.node(huge);
  writer.flush();
  EXPECT_LT(largest, std::size_t{3} << 20U);
}

}  // namespace
}  // namespace inyeon
