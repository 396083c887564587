#include "graph/store/contribution.h"

#include <gtest/gtest.h>

#include "graph/model/problem.h"
#include "graph/store/document_table.h"
#include "graph/store/layout.h"
#include "graph/store/packer.h"
#include "tests/synthetic/synthetic.h"

namespace inyeon::store {
namespace {

TEST(Contribution, ComesBackAsItWas) {
  Packer packer;
  for (std::uint64_t i = 0; i < 50; ++i) {
    Extraction made = synthetic::Synthetic(100).document(i);
    std::vector<std::int64_t> blocks(made.entities.size());
    for (std::size_t b = 0; b < blocks.size(); ++b)
      blocks[b] = static_cast<std::int64_t>(b * b + 1);
    const std::string bytes = encode_contribution(blocks, encode_body(made));
    const Contribution read = decode_contribution(packer.unpack(packer.pack(bytes)));
    made.document.id.clear();
    made.document.date.clear();
    EXPECT_TRUE(read.extraction == made);
    EXPECT_EQ(read.blocks, blocks);
  }
}

TEST(Contribution, PartsAreReadWithoutTheRest) {
  ContributionReader reader;
  for (std::uint64_t i = 0; i < 50; ++i) {
    const Extraction made = synthetic::Synthetic(100).document(i);
    const std::vector<std::int64_t> blocks(made.entities.size(), 7);
    const std::string bytes = encode_contribution(blocks, encode_body(made));
    const Extraction relations = extraction_of(reader.read(bytes, ContributionPart::kRelations));
    EXPECT_TRUE(relations.relations == made.relations);
    EXPECT_TRUE(relations.entities.empty());
    const ContributionView& document = reader.read(bytes, ContributionPart::kDocument);
    EXPECT_EQ(document.title, made.document.title);
    EXPECT_EQ(document.blocks, blocks);
    EXPECT_TRUE(document.relations.empty());
  }
}

TEST(Contribution, AnyDamageIsAnErrorAndNothingWorse) {
  const Extraction made = synthetic::Synthetic(100).document(1);
  const std::string bytes =
      encode_contribution(std::vector<std::int64_t>(made.entities.size(), 1), encode_body(made));
  for (std::size_t cut = 0; cut < bytes.size(); ++cut)
    EXPECT_THROW(decode_contribution(std::string_view(bytes).substr(0, cut)), CorruptionError);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    std::string damaged = bytes;
    damaged[i] = static_cast<char>(damaged[i] ^ 0x55);
    try {
      static_cast<void>(decode_contribution(damaged));
    } catch (const CorruptionError&) {
    }
  }
}

TEST(Contribution, DigestsTellIdDateAndBodyApart) {
  EXPECT_EQ(contribution_digest("a", "b", "c"), contribution_digest("a", "b", "c"));
  EXPECT_NE(contribution_digest("ab", "", "c"), contribution_digest("a", "b", "c"));
  const Digest digest = contribution_digest("a", "b", "c");
  EXPECT_EQ(decode_digest(encode_digest(digest)), digest);
}

TEST(DocumentTable, ReadsRelationsOfManyDocumentsInNoOrder) {
  constexpr std::uint32_t kDocuments = 1200;  // more than are remembered
  const Database database(":memory:", Database::Access::kWrite);
  create_tables(database);
  DocumentTable writer(database);
  std::vector<std::pair<std::uint32_t, Extraction>> made;
  for (std::uint32_t i = 0; i < kDocuments; ++i) {
    Extraction document = synthetic::Synthetic(100).document(i);
    const std::vector<std::int64_t> blocks(document.entities.size(), 1);
    const std::uint32_t number =
        writer.add(document.document, Digest{}, encode_contribution(blocks, encode_body(document)));
    made.emplace_back(number, std::move(document));
  }
  DocumentTable reader(database);
  for (std::uint32_t i = 0; i < 3 * kDocuments; ++i) {
    const auto& [number, document] = made[i * 7919 % kDocuments];
    if (document.relations.empty()) continue;
    const std::size_t relation = i % document.relations.size();
    const DocumentView read = reader.view(number);
    ASSERT_EQ(read.said.relations.at(relation).roles, document.relations[relation].derivation.roles)
        << i;
    ASSERT_EQ(read.said.relations.at(relation).quote.text,
              document.relations[relation].evidence.quote);
    ASSERT_TRUE(document_info(read) == document.document);
  }
}

TEST(Packer, RefusesWhatItDidNotPack) {
  Packer packer;
  EXPECT_THROW(packer.unpack(""), CorruptionError);
  EXPECT_THROW(packer.unpack("\x01 no frame"), CorruptionError);
  EXPECT_THROW(packer.unpack("\x02"), CorruptionError);
}

}  // namespace
}  // namespace inyeon::store
