// fuzz_input TARGET ITERATIONS FOLDER: feeds spoilt seeds from FOLDER to TARGET. Whatever comes in,
// no crash, no exception that is not documented, and every document keeps what it promises.
#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "graph/gold/gold_json.h"
#include "graph/model/problem.h"
#include "graph/pack/schema_pack.h"
#include "ingest/frames/frame.h"
#include "ingest/frames/pack_frames.h"
#include "ingest/ko/literals.h"
#include "ingest/learn/linear_model.h"
#include "ingest/read/formats.h"
#include "ingest/text/encoding.h"
#include "ingest/text/nfc.h"
#include "ingest/text/utf8.h"
#include "tests/fuzz/mutate.h"

namespace inyeon::fuzz {
namespace {

void require(bool holds, const char* what) {
  if (!holds) throw std::logic_error(what);
}

void check_field(std::string_view text, const OffsetMap& offsets, std::size_t source_size) {
  require(offsets.text_size() == text.size(), "offsets cover the text");
  std::uint64_t last = 0;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = utf8_length_at(text, i);
    require(length > 0, "text is UTF-8");
    const SourceRange range =
        offsets.source(static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(i + length));
    require(range.begin >= last && range.begin <= range.end, "offsets are monotone");
    require(range.end <= source_size, "offsets stay inside the source");
    last = range.begin;
    i += length;
  }
}

using Reader = void (*)(const Decoded&, Outlet&);

void read_with(Reader reader, const std::string& bytes) {
  const ReadOptions options;
  const DocumentSink documents = [&](Document&& document) {
    check_field(document.text, document.text_offsets, bytes.size());
    check_field(document.info.title, document.title_offsets, bytes.size());
    require(!document.info.id.empty(), "a document has an id");
  };
  const ProblemSink problems = [&](const Problem& problem) {
    require(problem.offset <= bytes.size(), "a problem lies inside its file");
  };
  Outlet outlet("fuzz", options, documents, problems);
  std::string encoding = detect_encoding(bytes, declared_encoding(bytes));
  if (encoding.empty()) encoding = "windows-949";
  reader(decode(bytes, encoding), outlet);
}

void convert(const std::string& bytes) {
  for (const char* encoding : {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-949", "windows-1252"}) {
    const Decoded decoded = decode(bytes, encoding);
    check_field(decoded.text, decoded.offsets, bytes.size());
    const MappedText composed = to_nfc(decoded);
    check_field(composed.text, composed.offsets, bytes.size());
  }
}

void read_gold_line(const std::string& bytes) {
  try {
    const Extraction extraction = read_gold(bytes.substr(0, bytes.find('\n')));
    write_gold(extraction);
  } catch (const std::invalid_argument&) {
    // The documented answer to what is no gold.
  }
}

void load_models(const std::string& bytes) {
  try {
    const learn::ModelFile file = learn::read_models(bytes);
    require(learn::write_models(file) == bytes, "models are written as they were read");
  } catch (const CorruptionError&) {
    // The documented answer to what is no model file.
  }
}

/// Figures of any bytes: inside of the sentence, in order, with values of the documented forms.
void find_figures(const std::string& bytes) {
  for (const char* date : {"2025-11-01", "2024-02-29", "2025-13-99", ""}) {
    Sentence sentence;
    sentence.span = {Field::kText, 0, static_cast<std::uint32_t>(bytes.size())};
    std::uint32_t reached = 0;
    for (const LiteralMention& found : ko::find_literals(bytes, sentence, 0, date)) {
      require(found.span.begin >= reached && found.span.begin < found.span.end &&
                  found.span.end <= bytes.size(),
              "literals stand in order inside of the sentence");
      require(found.literal.text == bytes.substr(found.span.begin, found.span.size()),
              "a literal has the text's words");
      const std::string& value = found.literal.normalized;
      require(value.find_first_not_of("0123456789.-/:T") == std::string::npos,
              "a value is a number, date or interval");
      reached = found.span.end;
    }
  }
}

const std::string kSmallSchema =
    R"({"name":"p","version":"1","types":[{"name":"Drug","label":{"ko":"약","en":"drug"}}]})";

/// A pack that is read may be used: what its frames hold loads, and it comes back from its bytes.
void check_pack(SchemaPack::Files files, std::size_t longest) {
  std::size_t faults = 0;
  const ProblemSink problems = [&](const Problem& problem) {
    ++faults;
    require(problem.offset <= longest && problem.line <= longest + 1,
            "a problem lies inside its file");
  };
  const auto pack = SchemaPack::parse(std::move(files), {}, problems);
  require((pack == nullptr) == (faults > 0), "a pack with a fault is none");
  if (pack == nullptr) return;
  require(SchemaPack::from_bytes(pack->bytes())->bytes() == pack->bytes(), "a pack comes back");
  if (check_frames(*pack, {}, problems) > 0) return;
  const FrameLexicon lexicon("", pack->text(SchemaPack::kFramesKo));
  const FrameTable table("", pack->schema(), pack->text(SchemaPack::kRelations));
}

void read_pack(const std::string& bytes) {
  check_pack({{"schema.json", bytes}}, bytes.size());
  for (const std::string_view part :
       {SchemaPack::kNames, SchemaPack::kAliases, SchemaPack::kRelations, SchemaPack::kFramesKo})
    check_pack({{"schema.json", kSmallSchema}, {std::string(part), bytes}}, bytes.size());
  try {
    SchemaPack::from_bytes(bytes);
  } catch (const CorruptionError&) {
    // The documented answer to what is no recorded pack.
  }
}

/// A small model file; spoilt behind a checksum that fits, so that the reader is reached.
std::string model_seed() {
  learn::LinearModel model{"tag", {"A", "B", "C", "D", "E"}, 3, {}, {}};
  model.prints.assign(8, 1);
  model.weights.assign(8 * model.row(), 2);
  return learn::write_models({"CC0", {model, model}});
}

std::string with_checksum(std::string bytes) {
  constexpr std::size_t kHead = 16;
  if (bytes.size() < kHead) return bytes;
  const std::uint64_t sum = learn::fnv1a(std::string_view(bytes).substr(kHead));
  std::memcpy(bytes.data() + 8, &sum, sizeof sum);
  return bytes;
}

void run(const std::string& target, const std::string& bytes) {
  if (target == "jsonl") return read_with(read_json_lines, bytes);
  if (target == "html") return read_with(read_html, bytes);
  if (target == "feed") return read_with(read_feed, bytes);
  if (target == "encoding") return convert(bytes);
  if (target == "gold") return read_gold_line(bytes);
  if (target == "models") return load_models(bytes), load_models(with_checksum(bytes));
  if (target == "pack") return read_pack(bytes);
  if (target == "literals") return find_figures(bytes);
  throw std::invalid_argument("no such target: " + target);
}

std::string gold_seed() {
  return R"({"id":"g","lang":"ko","title":"제목","date":"2025-11-01","text":"한빛은 칩을 산다.","entities":[{"id":"e1",)"
         R"("name":"한빛","type":"Organization","mentions":["한빛"]},{"id":"e2","name":"칩","type":"Product",)"
         R"("mentions":["칩"]}],"relations":[{"subject":"e1","predicate":"purchases","object":"e2",)"
         R"("status":"fact","qualifiers":{"quantity":"5만 장"},"evidence":"한빛은 칩을 산다."}]})";
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<std::string> seeds_of(const std::string& target, const std::string& folder) {
  if (target == "gold") return {gold_seed()};
  if (target == "models") return {model_seed()};
  std::vector<std::string> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> seeds;
  for (const std::string& path : paths) {
    const bool of_target = target == "encoding" || target == "pack" ||
                           path.ends_with("." + target) ||
                           (target == "literals" && path.ends_with("literals.tsv")) ||
                           (target == "feed" && path.ends_with(".xml"));
    if (!of_target) continue;
    std::ifstream in(path, std::ios::binary);
    seeds.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  if (target == "pack") {
    SchemaPack::Files files;
    for (std::size_t i = 0; i < seeds.size(); ++i)
      files.emplace_back(std::filesystem::path(paths.at(i)).filename().string(), seeds[i]);
    seeds.push_back(SchemaPack::parse(std::move(files), {}, [](const Problem&) {})->bytes());
  }
  if (target == "literals") seeds = lines_of(seeds.at(0));
  if (target == "jsonl") seeds.push_back(gold_seed() + "\n" + gold_seed());
  return seeds;
}

}  // namespace
}  // namespace inyeon::fuzz

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: fuzz_input TARGET ITERATIONS FOLDER\n";
    return 2;
  }
  const std::string target = argv[1];
  const auto seeds = inyeon::fuzz::seeds_of(target, argv[3]);
  inyeon::fuzz::Random random(20251101);
  const long iterations = std::strtol(argv[2], nullptr, 10);
  for (long i = 0; i < iterations; ++i) {
    const std::string input = inyeon::fuzz::mutate(seeds, random);
    try {
      inyeon::fuzz::run(target, input);
    } catch (const std::exception& error) {
      std::cerr << target << ", iteration " << i << ": " << error.what() << "\n" << input << "\n";
      return 1;
    }
  }
  return 0;
}
