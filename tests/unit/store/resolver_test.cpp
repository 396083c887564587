// A block that is seen to stand alone by its own row must be alone when all around it is looked at.
#include <gtest/gtest.h>

#include <random>

#include "graph/identity/alias_pack.h"
#include "graph/store/layout.h"
#include "graph/store/node_resolver.h"
#include "graph/store/writer.h"

namespace inyeon::store {
namespace {

Mention mention(const std::string& text, MentionKind kind, std::uint32_t begin) {
  Mention made;
  made.text = text;
  made.kind = kind;
  made.span = {Field::kText, begin, begin + static_cast<std::uint32_t>(text.size())};
  return made;
}

// Few persons' names at few employers, in two scripts, some at two; firms with second names.
Extraction document(std::uint32_t number) {
  std::mt19937 random(number);
  const auto one_of = [&](std::vector<std::string> names) {
    return names[random() % names.size()];
  };
  Extraction made;
  made.document.id = "d" + std::to_string(number);
  made.document.date = "2026-01-0" + std::to_string(1 + random() % 9);
  for (int i = 0; i < 2; ++i) {
    const std::string firm = one_of({"한빛반도체", "누리전자", "다온", "Haesol Systems", "가람"});
    made.entities.push_back({firm, "Organization", {mention(firm, MentionKind::kName, 0)}});
    if (random() % 3 == 0)
      made.entities.back().mentions.push_back(
          mention(one_of({"Hanbit", "Nuri", "해솔"}), MentionKind::kGloss, 100));
  }
  const std::string person = one_of({"김민수", "Kim Min-su", "Kim Minsoo", "이서연", "박지훈"});
  made.entities.push_back({person, "Person", {mention(person, MentionKind::kName, 200)}});
  for (std::uint32_t firm = 0; firm < random() % 3; ++firm) {
    Relation works;
    works.subject = 2;
    works.predicate = "worksFor";
    works.object = EntityIndex{firm};
    made.relations.push_back(works);
  }
  return made;
}

TEST(NodeResolver, WhatStandsAloneIsJoinedToNothing) {
  for (std::uint32_t many : {3U, 8U, 30U, 90U}) {
    const Database database(":memory:", Database::Access::kWrite);
    create_tables(database);
    Writer writer(database);
    for (std::uint32_t i = 0; i < many; ++i) writer.put(document(i * 7 + many));
    for (std::uint32_t i = 0; i < many; i += 3) writer.remove("d" + std::to_string(i * 7 + many));
    writer.flush();
    NodeResolver resolver(database);
    BlockReader blocks(database);
    const auto node_of = [&](std::int64_t block) { return resolver.node_of(block).id; };
    const std::int64_t last = database.integer("SELECT max(id) FROM block");
    for (std::int64_t block = 1; block <= last; ++block) {
      if (blocks.facts(block).documents == 0) continue;
      const Surroundings around = Gathering(blocks, resolver.aliases(), node_of).around(block);
      const Joined joined = join(around.area, resolver.aliases());
      std::vector<std::int64_t> expected, found;
      for (std::size_t i = 0; i < around.ids.size(); ++i) {
        if (joined.group[i] == joined.group[0] && blocks.facts(around.ids[i]).documents > 0)
          expected.push_back(around.ids[i]);
      }
      for (const std::int64_t member : resolver.node_of(block).blocks) {
        if (blocks.facts(member).documents > 0) found.push_back(member);
      }
      std::sort(expected.begin(), expected.end());
      EXPECT_EQ(found, expected) << blocks.facts(block).key;
    }
  }
}

}  // namespace
}  // namespace inyeon::store
