#include "graph/pack/schema_pack.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <map>

#include "graph/pack/schema_file.h"
#include "graph/pack/table.h"

namespace inyeon {
namespace {

namespace fs = std::filesystem;

constexpr std::array kParts = {SchemaPack::kSchema,   SchemaPack::kNames,
                               SchemaPack::kAliases,  SchemaPack::kRelations,
                               SchemaPack::kFramesKo, SchemaPack::kFramesEn};
// A graph file carries its pack.
constexpr std::uintmax_t kMostBytes = std::uintmax_t{16} << 20U;
constexpr std::string_view kMagic = "inyeon schema pack 1\n";

bool is_part(std::string_view name) {
  return std::find(kParts.begin(), kParts.end(), name) != kParts.end();
}

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::string content((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  if (!in.good() && !in.eof()) throw EnvironmentError("cannot read " + path.string());
  return content;
}

// "a/b" of "a//b/".
std::string where_of(const std::string& folder) {
  std::string where = fs::path(folder).lexically_normal().string();
  while (where.size() > 1 && where.ends_with('/')) where.pop_back();
  return where;
}

}  // namespace

class PackReader {
 public:
  PackReader(SchemaPack::Files files, std::string where, const ProblemSink& problems)
      : where_(std::move(where)), problems_(problems), pack_(new SchemaPack()) {
    pack_->files_ = std::move(files);
    std::sort(pack_->files_.begin(), pack_->files_.end());
  }

  std::shared_ptr<const SchemaPack> read(SchemaPack::Faulty faulty) {
    const bool there = std::any_of(pack_->files_.begin(), pack_->files_.end(),
                                   [](const auto& file) { return file.first == kSchema; });
    if (!there) fault(kSchema, 0, "is missing: it names the pack and its types and predicates");
    for (const auto& [name, content] : pack_->files_) {
      packs::check_text(content, [&](std::size_t at, const std::string& why) {
        // JSON has line breaks and spaces only; its reader says what else is wrong.
        fault(name, at, why);
      });
    }
    if (faults_ > 0) return nullptr;
    packs::SchemaFile file = packs::read_schema_file(
        pack_->text(kSchema),
        [&](std::size_t at, const std::string& why) { fault(kSchema, at, why); });
    pack_->name_ = std::move(file.name);
    pack_->version_ = std::move(file.version);
    pack_->schema_ = std::move(file.schema);
    read_names(SchemaPack::kNames, pack_->names_);
    read_names(SchemaPack::kAliases, pack_->aliases_);
    return faults_ == 0 || faulty == SchemaPack::Faulty::kKeep ? pack_ : nullptr;
  }

 private:
  static constexpr std::string_view kSchema = SchemaPack::kSchema;

  void fault(std::string_view file, std::size_t at, const std::string& why) {
    ++faults_;
    const std::string path = where_.empty() ? std::string(file) : where_ + '/' + std::string(file);
    problems_({path, packs::line_of(pack_->text(file), at), at, why});
  }

  void read_names(std::string_view part, std::vector<PackName>& names) {
    std::map<std::pair<std::string_view, std::string_view>, std::uint64_t> lines;
    for (const packs::TableRow& row : packs::table_rows(pack_->text(part))) {
      const auto cell = [&](std::size_t i) {
        return i < row.cells.size() ? row.cells[i] : std::string_view();
      };
      const auto wrong = [&](const std::string& why) { fault(part, row.offset, why); };
      const PackName name{cell(0), cell(1), cell(2).empty() ? cell(0) : cell(2),
                          cell(3) == "ambiguous"};
      if (row.cells.size() < 2 || row.cells.size() > 4 || name.surface.empty()) {
        wrong("expected name, type, key and flags, with tabs between");
        continue;
      }
      if (name.surface.size() > 200) wrong("the name is longer than 200 bytes");
      if (name.surface.front() == ' ' || name.surface.back() == ' ')
        wrong("the name begins or ends with a space");
      if (!pack_->schema_.has_type(name.type))
        wrong("there is no type \"" + std::string(name.type) + '"');
      if (!cell(3).empty() && !name.ambiguous)
        wrong("there is no flag \"" + std::string(cell(3)) + "\"; \"ambiguous\" is one");
      const auto [at, added] = lines.emplace(std::pair(name.surface, name.type), row.line);
      if (!added) wrong("the name stands in line " + std::to_string(at->second) + " already");
      names.push_back(name);
    }
  }

  std::string where_;
  const ProblemSink& problems_;
  std::shared_ptr<SchemaPack> pack_;
  std::size_t faults_ = 0;
};

std::shared_ptr<const SchemaPack> SchemaPack::parse(Files files, const std::string& where,
                                                    const ProblemSink& problems, Faulty faulty) {
  return PackReader(std::move(files), where, problems).read(faulty);
}

std::shared_ptr<const SchemaPack> SchemaPack::read(const std::string& folder,
                                                   const ProblemSink& problems, Faulty faulty) {
  std::error_code error;
  if (!fs::is_directory(folder, error)) throw UsageError("there is no folder " + folder);
  Files files;
  bool sound = true;
  std::uintmax_t bytes = 0;
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder, error)) paths.push_back(entry.path());
  if (error) throw EnvironmentError("cannot read " + folder);
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    const std::string name = path.filename().string();
    if (is_part(name)) {
      bytes += fs::file_size(path, error);
      if (error) throw EnvironmentError("cannot read " + path.string());
      if (bytes > kMostBytes) throw UsageError("the pack " + folder + " has more than 16 MiB");
      files.emplace_back(name, content_of(path));
    } else if (name.ends_with(".tsv") || name.ends_with(".json")) {
      problems({path.string(), 0, 0, "no part of a pack is called so"});
      sound = false;
    }
  }
  auto pack = parse(std::move(files), where_of(folder), problems, faulty);
  return sound || faulty == Faulty::kKeep ? pack : nullptr;
}

std::string SchemaPack::bytes() const {
  std::string all(kMagic);
  for (const auto& [name, content] : files_)
    all += name + ' ' + std::to_string(content.size()) + '\n' + content;
  return all;
}

std::shared_ptr<const SchemaPack> SchemaPack::from_bytes(std::string_view bytes) {
  const auto damaged = [] {
    throw CorruptionError("the schema pack that was recorded is damaged");
  };
  if (!bytes.starts_with(kMagic)) damaged();
  bytes.remove_prefix(kMagic.size());
  Files files;
  while (!bytes.empty()) {
    const std::size_t space = bytes.find(' ');
    const std::size_t eol = bytes.find('\n');
    std::size_t size = 0;
    if (space == std::string_view::npos || eol == std::string_view::npos || eol < space) damaged();
    const auto [end, error] = std::from_chars(bytes.data() + space + 1, bytes.data() + eol, size);
    if (error != std::errc() || end != bytes.data() + eol || size > bytes.size() - eol - 1)
      damaged();
    files.emplace_back(bytes.substr(0, space), bytes.substr(eol + 1, size));
    bytes.remove_prefix(eol + 1 + size);
  }
  auto pack = parse(std::move(files), {}, [](const Problem&) {});
  if (pack == nullptr) damaged();
  return pack;
}

std::string_view SchemaPack::text(std::string_view part) const {
  for (const auto& [name, content] : files_) {
    if (name == part) return content;
  }
  return {};
}

}  // namespace inyeon
