#include "ingest/frames/pack_frames.h"

#include <gtest/gtest.h>

namespace inyeon {
namespace {

std::shared_ptr<const SchemaPack> pack(const std::string& relations, const std::string& frames) {
  const std::string schema =
      R"({"name": "p", "version": "1", "types": [], "predicates": [{"name": "treats",
          "subject": [], "object": [], "label": {"ko": "치료", "en": "treats"}}]})";
  return SchemaPack::parse(
      {{"schema.json", schema}, {"relations.tsv", relations}, {"frames.ko.tsv", frames}}, "dir",
      [](const Problem& problem) { FAIL() << problem.message; });
}

std::vector<std::string> faults(const SchemaPack& one) {
  std::vector<std::string> found;
  const std::size_t count = check_frames(one, "dir", [&](const Problem& problem) {
    found.push_back(problem.source + ':' + std::to_string(problem.line) + ' ' + problem.message);
  });
  EXPECT_EQ(count, found.size());
  return found;
}

TEST(PackFrames, SoundOnesAreSound) {
  const auto sound = pack("treat\ttreats\tagent\ttheme\tdate=time\teventive\n",
                          "치료\ttreat\tsubject=agent,object=theme\n"
                          "낫게 하다\ttreat\tsubject=agent,object=theme\tstatus=planned\n"
                          "공급\tsupply\tsubject=agent,object=theme\n");
  EXPECT_EQ(faults(*sound), std::vector<std::string>{});
  EXPECT_EQ(unstated_predicates(*sound), std::vector<std::string>{});
  EXPECT_EQ(unstated_predicates(*pack("", "")), std::vector<std::string>{"treats"});
}

TEST(PackFrames, EveryFaultIsNamed) {
  const auto spoilt = pack(
      "treat\theals\tagent\ttheme\ntreat\ttreats\tdoctor\ttheme\n"
      "treat\ttreats\tagent\ttheme\t\tsudden\n",
      "치료\tcure\tsubject=agent\n치료\ttreat\tsubject:agent\n"
      "치료\ttreat\tmouth=agent\n치료\n치료\ttreat\tsubject=agent\tstatus=maybe\n");
  EXPECT_EQ(
      faults(*spoilt),
      (std::vector<std::string>{
          "dir/relations.tsv:1 no predicate named heals",
          "dir/relations.tsv:2 no role named doctor", "dir/relations.tsv:3 no flag named sudden",
          "dir/frames.ko.tsv:1 no relation follows from a frame named cure",
          "dir/frames.ko.tsv:2 expected key=value", "dir/frames.ko.tsv:3 no slot named mouth",
          "dir/frames.ko.tsv:4 expected lemma, frame and roles",
          "dir/frames.ko.tsv:5 no status named maybe"}));
}

}  // namespace
}  // namespace inyeon
