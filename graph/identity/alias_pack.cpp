#include "graph/identity/alias_pack.h"

#include <algorithm>
#include <span>

#include "graph/identity/alias_image.h"
#include "graph/model/embedded_file.h"

namespace inyeon {

std::span<const EmbeddedFile> alias_images();

namespace {

std::string_view take_line(std::string_view& lines) {
  const std::size_t end = lines.find('\n');
  const std::string_view line = lines.substr(0, end);
  lines.remove_prefix(end + 1);
  return line;
}

// Sorted pairs of a hash and an entity, read where they lie.
std::pair<std::uint64_t, std::uint32_t> hash_row(std::string_view hashes, std::size_t row) {
  std::string_view bytes = hashes.substr(row * kHashRowBytes, kHashRowBytes);
  const std::uint64_t hash = take_u64(bytes);
  return {hash, take_u32(bytes)};
}

}  // namespace

const AliasPack& AliasPack::builtin() {
  static const AliasPack pack(alias_images().front().content);
  return pack;
}

AliasPack::AliasPack(std::string_view image)
    : rest_(image),
      rules_(take_u64(rest_)),
      count_(take_u32(rest_)),
      names_(rest_),
      tickers_(rest_),
      generic_(rest_),
      made_(count_) {
  hashes_ = take_part(rest_, take_u32(rest_) * kHashRowBytes);
  offsets_ = take_part(rest_, count_ * sizeof(std::uint32_t));
  lines_ = rest_;
}

AliasPack::~AliasPack() {
  for (const auto& one : made_) delete one.load();
}

// Of two threads that make it at once one throws its own away.
const KnownEntity* AliasPack::entity(std::uint32_t number) const {
  std::atomic<const KnownEntity*>& place = made_[number];
  const KnownEntity* known = place.load(std::memory_order_acquire);
  if (known != nullptr) return known;
  std::unique_ptr<KnownEntity> fresh = made(number);
  if (place.compare_exchange_strong(known, fresh.get(), std::memory_order_acq_rel))
    return fresh.release();
  return known;
}

std::unique_ptr<KnownEntity> AliasPack::made(std::uint32_t number) const {
  std::string_view offset = offsets_.substr(number * sizeof(std::uint32_t));
  std::string_view lines = lines_.substr(take_u32(offset));
  auto one = std::make_unique<KnownEntity>();
  for (std::string* part :
       {&one->key, &one->type, &one->ticker, &one->name_ko, &one->name_en, &one->pack})
    *part = take_line(lines);
  one->well_known = take_line(lines) == kYes;
  for (std::string_view key = take_line(lines); !key.empty(); key = take_line(lines))
    one->name_keys.emplace_back(key);
  return one;
}

const KnownEntity* AliasPack::find(std::string_view type, std::string_view name) const {
  return find_name_key(name_key(type, name));
}

const KnownEntity* AliasPack::find_name_key(std::string_view key) const {
  const auto found = names_.find(key);
  return !found || *found == kNoEntity ? nullptr : entity(*found);
}

const KnownEntity* AliasPack::find_ticker(std::string_view ticker) const {
  const auto found = tickers_.find(ticker);
  return found ? entity(*found) : nullptr;
}

std::vector<const KnownEntity*> AliasPack::with_key_hash(std::uint64_t hash) const {
  std::size_t low = 0;
  std::size_t high = hashes_.size() / kHashRowBytes;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    hash_row(hashes_, middle).first < hash ? low = middle + 1 : high = middle;
  }
  std::vector<const KnownEntity*> found;
  for (; low < hashes_.size() / kHashRowBytes; ++low) {
    const auto [present, number] = hash_row(hashes_, low);
    if (present != hash) break;
    found.push_back(entity(number));
  }
  return found;
}

bool AliasPack::is_generic(std::string_view name_key) const {
  return generic_.find(name_key).has_value();
}

std::vector<std::string> AliasPack::keys_with_others() const {
  std::vector<std::uint32_t> names(count_);
  const auto each_key = [&](auto visit) {
    for (std::uint32_t row = 0; row < names_.size(); ++row) {
      if (names_.value(row) != kNoEntity) visit(row, names[names_.value(row)]);
    }
  };
  each_key([](std::uint32_t, std::uint32_t& count) { ++count; });
  std::vector<std::string> keys;
  each_key([&](std::uint32_t row, std::uint32_t count) {
    if (count > 1) keys.emplace_back(names_.text(row));
  });
  return keys;
}

}  // namespace inyeon
