#include "ingest/frames/pack_frames.h"

#include <map>
#include <set>
#include <stdexcept>

#include "graph/pack/table.h"
#include "ingest/data/resources.h"
#include "ingest/frames/frame_rows.h"

namespace inyeon {
namespace {

using packs::TableRow;

class FrameCheck {
 public:
  FrameCheck(const SchemaPack& pack, const std::string& where, const ProblemSink& problems)
      : pack_(pack), where_(where), problems_(problems) {
    for (const auto& row : tsv_rows(resource("frames/relations.tsv"))) frames_.emplace(row.front());
  }

  std::size_t run() {
    check(SchemaPack::kRelations, 6, [this](const TableRow& row) {
      frames_.insert(read_relation_template(row.cells, pack_.schema()).frame);
    });
    for (const std::string_view part : {SchemaPack::kFramesKo, SchemaPack::kFramesEn}) {
      check(part, 4, [this](const TableRow& row) {
        const LexicalEntry entry = read_lexical_entry(row.cells);
        if (!frames_.contains(entry.frame))
          throw std::invalid_argument("no relation follows from a frame named " + entry.frame);
      });
    }
    return faults_;
  }

 private:
  template <typename Read>
  void check(std::string_view part, std::size_t columns, const Read& read) {
    for (const TableRow& row : packs::table_rows(pack_.text(part))) {
      try {
        if (row.cells.size() > columns) throw std::invalid_argument("too many columns");
        if (row.cells.front().empty()) throw std::invalid_argument("the first column is empty");
        read(row);
      } catch (const std::invalid_argument& error) {
        ++faults_;
        const std::string file(part);
        problems_(
            {where_.empty() ? file : where_ + '/' + file, row.line, row.offset, error.what()});
      }
    }
  }

  const SchemaPack& pack_;
  const std::string& where_;
  const ProblemSink& problems_;
  std::set<std::string, std::less<>> frames_;
  std::size_t faults_ = 0;
};

}  // namespace

std::size_t check_frames(const SchemaPack& pack, const std::string& where,
                         const ProblemSink& problems) {
  return FrameCheck(pack, where, problems).run();
}

std::vector<std::string> unstated_predicates(const SchemaPack& pack) {
  std::set<std::string> stated;
  for (const TableRow& row : packs::table_rows(pack.text(SchemaPack::kRelations))) {
    if (row.cells.size() > 1) stated.emplace(row.cells[1]);
  }
  std::vector<std::string> unstated;
  for (const PredicateInfo& info : pack.schema().predicates()) {
    if (Schema::core().find(info.name) == nullptr && !stated.contains(info.name))
      unstated.push_back(info.name);
  }
  return unstated;
}

}  // namespace inyeon
