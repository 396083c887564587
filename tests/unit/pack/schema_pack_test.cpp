#include "graph/pack/schema_pack.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace inyeon {
namespace {

struct Read {
  std::shared_ptr<const SchemaPack> pack;
  std::vector<std::string> faults;  // "file:line reason"
};

Read parse(SchemaPack::Files files) {
  Read read;
  read.pack = SchemaPack::parse(std::move(files), "dir", [&](const Problem& problem) {
    read.faults.push_back(problem.source + ':' + std::to_string(problem.line) + ' ' +
                          problem.message);
  });
  return read;
}

const std::string kLabel = R"("label": {"ko": "약", "en": "drug"})";

std::string schema(const std::string& types, const std::string& predicates = "") {
  return "{\"name\": \"clinical\", \"version\": \"1.0\",\n\"types\": [\n" + types +
         "\n],\n\"predicates\": [\n" + predicates + "\n]}\n";
}

std::string drug() { return R"({"name": "Drug", "subClassOf": "Product", )" + kLabel + "}"; }

bool any(const Read& read, const std::string& what) {
  for (const std::string& fault : read.faults) {
    if (fault.find(what) != std::string::npos) return true;
  }
  return false;
}

TEST(SchemaPack, AddsTypesAndPredicates) {
  const Read read =
      parse({{"schema.json", schema(drug() + R"(,{"name": "Disease", )" + kLabel + "}",
                                    R"({"name": "treats", "subject": ["Drug"],
    "object": ["Disease"], )" + kLabel + R"(, "inverseOf": {"name": "treatedWith", )" +
                                        kLabel + "}}")},
             {"names.tsv",
              "# names\n루미타닙\tDrug\tlumitanib\nlumitanib\tDrug\n"
              "시험\tDisease\t\tambiguous\r\n"}});
  EXPECT_EQ(read.faults, std::vector<std::string>{});
  ASSERT_NE(read.pack, nullptr);
  const Schema& all = read.pack->schema();
  EXPECT_TRUE(all.admits("treats", "Drug", "Disease"));
  EXPECT_TRUE(all.admits("supplies", "Organization", "Drug"));
  EXPECT_EQ(all.find("treats")->inverse.name, "treatedWith");
  EXPECT_EQ(all.find("treats")->iri, "https://inyeon.org/schema/clinical#treats");
  EXPECT_EQ(read.pack->label(), "clinical 1.0");
  ASSERT_EQ(read.pack->names().size(), 3U);
  EXPECT_EQ(read.pack->names()[0].key, "lumitanib");
  EXPECT_EQ(read.pack->names()[1].key, "lumitanib");  // its own name, where none is given
  EXPECT_TRUE(read.pack->names()[2].ambiguous);
}

TEST(SchemaPack, ComesBackFromItsBytes) {
  const Read read = parse({{"schema.json", schema(drug())}, {"names.tsv", "a b\tDrug\n"}});
  ASSERT_NE(read.pack, nullptr);
  const auto again = SchemaPack::from_bytes(read.pack->bytes());
  EXPECT_EQ(again->bytes(), read.pack->bytes());
  EXPECT_TRUE(again->schema().has_type("Drug"));
  const std::string bytes = read.pack->bytes();
  EXPECT_THROW(SchemaPack::from_bytes(bytes.substr(0, bytes.size() - 1)), CorruptionError);
  EXPECT_THROW(SchemaPack::from_bytes(""), CorruptionError);
}

TEST(SchemaPack, NamesEveryFaultWithItsLine) {
  const Read read = parse(
      {{"schema.json", schema(R"({"name": "drug", )" + kLabel + "},\n" + R"({"name": "Place", )" +
                                  kLabel + "},\n" + R"({"name": "Figure", )" + kLabel + "},\n" +
                                  R"({"name": "A", "subClassOf": "B", )" + kLabel + "},\n" +
                                  R"({"name": "B", "subClassOf": "A", )" + kLabel + "}",
                              R"({"name": "acquires", "subject": [], "object": ["Nobody"],)"
                              "\n\"colour\": 1, \"links\": [\"skos:closeMatch\"]}")}});
  EXPECT_EQ(read.pack, nullptr);
  EXPECT_TRUE(any(read, "dir/schema.json:3 \"name\" may hold letters and digits"));
  EXPECT_TRUE(any(read, "dir/schema.json:4 the core vocabulary has a type \"Place\""));
  EXPECT_TRUE(any(read, "dir/schema.json:5 the exports call something else \"Figure\""));
  EXPECT_TRUE(any(read, "\"A\" is a kind of itself"));
  EXPECT_TRUE(any(read, "dir/schema.json:10 there is no type \"Nobody\""));
  EXPECT_TRUE(any(read, "dir/schema.json:11 there is no key \"colour\" here"));
  EXPECT_TRUE(any(read, "dir/schema.json:11 a link is PROPERTY=TERM"));
  EXPECT_TRUE(any(read, "the core vocabulary has a predicate \"acquires\""));
  EXPECT_TRUE(any(read, "\"label\" is missing"));
}

TEST(SchemaPack, NamesFaultsOfNames) {
  const Read read = parse({{"schema.json", schema(drug())},
                           {"names.tsv", "x\nx\tDrug\n\nx\tDrug\ny\tCar\nz\tDrug\tz\tmaybe\n"},
                           {"aliases.tsv", " a\tDrug\n"}});
  EXPECT_TRUE(any(read, "dir/names.tsv:1 expected name, type, key and flags"));
  EXPECT_TRUE(any(read, "dir/names.tsv:4 the name stands in line 2 already"));
  EXPECT_TRUE(any(read, "dir/names.tsv:5 there is no type \"Car\""));
  EXPECT_TRUE(any(read, "dir/names.tsv:6 there is no flag \"maybe\""));
  EXPECT_TRUE(any(read, "dir/aliases.tsv:1 the name begins or ends with a space"));
  EXPECT_EQ(read.faults.size(), 5U);
}

TEST(SchemaPack, RefusesWhatIsNoText) {
  EXPECT_TRUE(any(parse({{"names.tsv", "a\tDrug\n"}}), "schema.json:1 is missing"));
  EXPECT_TRUE(any(parse({{"schema.json", "{\"name\": "}}), "no JSON"));
  EXPECT_TRUE(any(parse({{"schema.json", std::string(100, '[')}}), "nested too deeply"));
  EXPECT_TRUE(any(parse({{"schema.json", schema(drug())}, {"names.tsv", "\xFF\tDrug\n"}}),
                  "dir/names.tsv:1 the line is no UTF-8"));
  EXPECT_TRUE(any(parse({{"schema.json", schema(drug())}, {"names.tsv", "\na\x01\tDrug\n"}}),
                  "dir/names.tsv:2 the line has control characters"));
  EXPECT_TRUE(any(parse({{"schema.json", schema(drug())}, {"names.tsv", "\u1112\u1161\tDrug\n"}}),
                  "composed form"));
}

TEST(SchemaPack, AFolderHasNoPartsThatNobodyReads) {
  const std::filesystem::path folder = ::testing::TempDir() + "schema-pack";
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "schema.json") << schema(drug());
  std::ofstream(folder / "README.md") << "anything\n";
  const ProblemSink none = [](const Problem& problem) { FAIL() << problem.message; };
  EXPECT_NE(SchemaPack::read(folder.string(), none), nullptr);
  std::ofstream(folder / "name.tsv") << "a\tDrug\n";
  std::size_t problems = 0;
  const ProblemSink count = [&](const Problem&) { ++problems; };
  EXPECT_EQ(SchemaPack::read(folder.string(), count), nullptr);
  EXPECT_EQ(problems, 1U);
  EXPECT_THROW(SchemaPack::read((folder / "none").string(), count), UsageError);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace inyeon
