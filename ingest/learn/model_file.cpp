#include "ingest/learn/model_bytes.h"
#include "ingest/learn/tagger.h"

namespace inyeon::learn {
namespace {

constexpr std::string_view kMagic = "INYTAG1\n";
constexpr std::uint32_t kMaxTypes = 64;
constexpr std::uint32_t kMaxSlotBits = 24;

}  // namespace

std::string write_model(const TaggerModel& model) {
  ModelWriter writer;
  writer.text(model.licence);
  writer.number(static_cast<std::uint32_t>(model.types.size()));
  for (const std::string& type : model.types) writer.text(type);
  writer.all(model.transitions);
  writer.number(model.slot_bits);
  writer.all(model.prints);
  writer.all(model.weights);
  return writer.file(kMagic);
}

TaggerModel read_model(std::string_view bytes) {
  ModelReader reader(bytes, kMagic, "the tagger model");
  TaggerModel model;
  model.licence = reader.text();
  model.types.resize(reader.bounded(kMaxTypes, "too many types"));
  for (std::string& type : model.types) type = reader.text();
  const std::size_t labels = model.label_count();
  model.transitions = reader.all<std::int16_t>(labels * labels);
  model.slot_bits = reader.bounded(kMaxSlotBits, "too many slots");
  if (model.slot_bits == 0) reader.refuse("it has no slots");
  const std::size_t slots = std::size_t{1} << model.slot_bits;
  model.prints = reader.all<std::uint16_t>(slots);
  model.weights = reader.all<std::int8_t>(slots * labels);
  reader.end();
  return model;
}

}  // namespace inyeon::learn
