#include "ingest/learn/linear_model.h"

#include <algorithm>

#include "ingest/learn/model_bytes.h"

namespace inyeon::learn {
namespace {

constexpr std::string_view kMagic = "INYLIN1\n";
constexpr std::uint32_t kMaxModels = 8;
constexpr std::uint32_t kMaxSlotBits = 22;

constexpr std::uint32_t kNoSlot = UINT32_MAX;

std::uint32_t slot_of(const LinearModel& model, Feature f) {
  const std::uint32_t mask = (1U << model.slot_bits) - 1;
  const std::uint16_t print = slot_print(f);
  std::uint32_t slot = home_slot(f, model.slot_bits);
  for (std::uint32_t probe = 0; probe < kProbes; ++probe, slot = (slot + 1) & mask) {
    if (model.prints[slot] == print) return slot;
    if (model.prints[slot] == 0) return kNoSlot;
  }
  return kNoSlot;
}

// Eight at a time, which every 64-bit processor adds at once.
void add_row(const std::int8_t* weights, std::size_t row, std::int16_t* scores) {
  for (std::size_t at = 0; at < row; at += 8) {
    for (std::size_t k = 0; k < 8; ++k)
      scores[at + k] = static_cast<std::int16_t>(scores[at + k] + weights[at + k]);
  }
}

LinearModel read_one(ModelReader& reader) {
  LinearModel model;
  model.name = reader.text();
  model.classes.resize(reader.bounded(kMaxClasses, "too many classes"));
  if (model.classes.empty()) reader.refuse("it has no classes");
  for (std::string& name : model.classes) name = reader.text();
  model.slot_bits = reader.bounded(kMaxSlotBits, "too many slots");
  if (model.slot_bits == 0) reader.refuse("it has no slots");
  const std::size_t slots = std::size_t{1} << model.slot_bits;
  model.prints = reader.all<std::uint16_t>(slots);
  model.weights = reader.all<std::int8_t>(slots * model.row());
  return model;
}

}  // namespace

void LinearModel::score(const Feature* begin, const Feature* end, std::int16_t* scores) const {
  const std::size_t width = row();
  std::fill_n(scores, width, std::int16_t{0});
  // All slots first: looking up one feature does not wait for the weights of the one before.
  std::uint32_t slots[kMaxFeatures];
  std::size_t count = 0;
  for (const Feature* f = begin; f != end; ++f) {
    const std::uint32_t slot = slot_of(*this, *f);
    slots[count] = slot;
    count += slot != kNoSlot ? 1 : 0;
  }
  for (std::size_t i = 0; i < count; ++i) {
    const std::int8_t* from = weights.data() + slots[i] * width;
    if (width == 4) {
      for (std::size_t k = 0; k < 4; ++k)
        scores[k] = static_cast<std::int16_t>(scores[k] + from[k]);
    } else {
      add_row(from, width, scores);
    }
  }
}

std::size_t LinearModel::best(const std::int16_t* scores) const {
  return static_cast<std::size_t>(
      std::max_element(scores, scores + static_cast<std::ptrdiff_t>(classes.size())) - scores);
}

const LinearModel& ModelFile::find(std::string_view name) const {
  for (const LinearModel& model : models) {
    if (model.name == name) return model;
  }
  throw CorruptionError("the model file is damaged: it holds no model \"" + std::string(name) +
                        "\"");
}

std::string write_models(const ModelFile& file) {
  ModelWriter out;
  out.text(file.licence);
  out.number(static_cast<std::uint32_t>(file.models.size()));
  for (const LinearModel& model : file.models) {
    out.text(model.name);
    out.number(static_cast<std::uint32_t>(model.classes.size()));
    for (const std::string& name : model.classes) out.text(name);
    out.number(model.slot_bits);
    out.all(model.prints);
    out.all(model.weights);
  }
  return out.file(kMagic);
}

ModelFile read_models(std::string_view bytes) {
  ModelReader reader(bytes, kMagic, "the file of linear models");
  ModelFile file;
  file.licence = reader.text();
  const auto count = reader.bounded(kMaxModels, "too many models");
  for (std::uint32_t i = 0; i < count; ++i) file.models.push_back(read_one(reader));
  reader.end();
  return file;
}

}  // namespace inyeon::learn
