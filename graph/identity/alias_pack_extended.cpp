// Known names with those of a schema pack, for the few files that carry one.
#include <limits>

#include "graph/identity/alias_image.h"
#include "graph/identity/alias_pack_builder.h"
#include "graph/pack/schema_pack.h"

namespace inyeon {
namespace {

constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

struct Extended {
  explicit Extended(std::string bytes) : image(std::move(bytes)), pack(image) {}
  std::string image;
  AliasPack pack;
};

}  // namespace

AliasPackBuilder::AliasPackBuilder(const AliasPack& pack) : rules_(pack.rules()) {
  for (std::uint32_t i = 0; i < pack.size(); ++i) {
    const KnownEntity& one = *pack.entity(i);
    by_key_.emplace(one.type + '\x1f' + one.key, entities_.size());
    entities_.push_back(one);
  }
  const StringTable& names = pack.names();
  for (std::uint32_t row = 0; row < names.size(); ++row)
    by_name_.emplace(names.text(row), names.value(row) == kNoEntity ? kNone : names.value(row));
  for (std::uint32_t row = 0; row < pack.tickers().size(); ++row)
    by_ticker_.emplace(pack.tickers().text(row), pack.tickers().value(row));
  for (std::uint32_t row = 0; row < pack.generic().size(); ++row)
    generic_.emplace(pack.generic().text(row));
}

void AliasPackBuilder::add_pack(const SchemaPack& pack) {
  const Numbers earlier = by_name_;
  for (const std::vector<PackName>* list : {&pack.names(), &pack.aliases()}) {
    for (const PackName& name : *list) {
      // A key that an earlier list knows as a name is that list's entity.
      const auto known = earlier.find(name_key(name.type, name.key));
      const bool there = known != earlier.end() && known->second != kNone;
      const std::size_t at = there ? known->second : entity(pack.name(), name.type, name.key);
      entities_[at].well_known = true;
      add_alias(at, name.surface, earlier);
    }
  }
}

std::shared_ptr<const AliasPack> alias_pack_with(const SchemaPack& pack) {
  AliasPackBuilder builder(AliasPack::builtin());
  builder.add_pack(pack);
  const auto made = std::make_shared<const Extended>(builder.image());
  return {made, &made->pack};
}

}  // namespace inyeon
