#include <algorithm>

#include "ingest/learn/model_io.h"
#include "ingest/learn/tagger.h"

namespace inyeon::learn {
namespace {

constexpr std::string_view kMagic = "INYTAG1\n";
constexpr std::uint32_t kMaxTypes = 64;
constexpr std::uint32_t kMaxSlotBits = 24;

}  // namespace

std::string write_model(const TaggerModel& model) {
  std::string body;
  put_text(body, model.licence);
  put(body, static_cast<std::uint32_t>(model.types.size()));
  for (const std::string& type : model.types) put_text(body, type);
  put_all(body, model.transitions);
  put(body, model.slot_bits);
  put_all(body, model.prints);
  put_all(body, model.weights);
  std::string file(kMagic);
  put(file, fnv1a(body));
  return file + body;
}

TaggerModel read_model(std::string_view bytes) {
  ModelReader reader(bytes);
  if (reader.take(std::min(kMagic.size(), bytes.size())) != kMagic)
    refuse_model("it is no tagger model");
  const auto checksum = reader.number<std::uint64_t>();
  if (checksum != fnv1a(reader.rest())) refuse_model("its checksum does not fit");
  TaggerModel model;
  model.licence = reader.text();
  model.types.resize(reader.bounded(kMaxTypes, "too many types"));
  for (std::string& type : model.types) type = reader.text();
  const std::size_t labels = model.label_count();
  model.transitions = reader.all<std::int16_t>(labels * labels);
  model.slot_bits = reader.bounded(kMaxSlotBits, "too many slots");
  if (model.slot_bits == 0) refuse_model("it has no slots");
  const std::size_t slots = std::size_t{1} << model.slot_bits;
  model.prints = reader.all<std::uint16_t>(slots);
  model.weights = reader.all<std::int8_t>(slots * labels);
  if (!reader.rest().empty()) refuse_model("something follows its end");
  return model;
}

}  // namespace inyeon::learn
