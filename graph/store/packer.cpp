#include "graph/store/packer.h"

#include <zstd.h>

#include <span>

#include "graph/model/embedded_file.h"
#include "graph/model/problem.h"

namespace inyeon {
std::span<const EmbeddedFile> store_data();
}

namespace inyeon::store {
namespace {

constexpr char kDictionaryNumber = 1;
constexpr int kLevel = 3;
// No contribution is this large; a damaged size must not take all the memory there is.
constexpr std::uint64_t kMostBytes = 1ULL << 31U;

[[noreturn]] void damaged() {
  throw CorruptionError("the graph file is damaged: a contribution cannot be unpacked");
}

template <auto Free>
struct Freed {
  template <typename T>
  void operator()(T* object) const {
    Free(object);
  }
};

}  // namespace

struct Packer::Contexts {
  std::unique_ptr<ZSTD_CCtx, Freed<ZSTD_freeCCtx>> pack;
  std::unique_ptr<ZSTD_DCtx, Freed<ZSTD_freeDCtx>> unpack;
  std::unique_ptr<ZSTD_CDict, Freed<ZSTD_freeCDict>> pack_words;
  std::unique_ptr<ZSTD_DDict, Freed<ZSTD_freeDDict>> unpack_words;

  static std::string_view words() { return store_data().front().content; }
};

Packer::Packer() : contexts_(std::make_unique<Contexts>()) {}
Packer::~Packer() = default;
Packer::Packer(Packer&&) noexcept = default;

std::string Packer::pack(std::string_view bytes) {
  Contexts& c = *contexts_;
  if (!c.pack) {
    c.pack.reset(ZSTD_createCCtx());
    c.pack_words.reset(
        ZSTD_createCDict(Contexts::words().data(), Contexts::words().size(), kLevel));
  }
  std::string packed(ZSTD_compressBound(bytes.size()) + 1, kDictionaryNumber);
  const std::size_t size =
      ZSTD_compress_usingCDict(c.pack.get(), packed.data() + 1, packed.size() - 1, bytes.data(),
                               bytes.size(), c.pack_words.get());
  if (ZSTD_isError(size) != 0) throw EnvironmentError(ZSTD_getErrorName(size));
  packed.resize(size + 1);
  return packed;
}

std::string Packer::unpack(std::string_view packed) {
  std::string bytes;
  unpack(packed, bytes);
  return bytes;
}

void Packer::unpack(std::string_view packed, std::string& bytes) {
  if (packed.empty() || packed.front() != kDictionaryNumber) damaged();
  packed.remove_prefix(1);
  Contexts& c = *contexts_;
  if (!c.unpack) {
    c.unpack.reset(ZSTD_createDCtx());
    c.unpack_words.reset(ZSTD_createDDict(Contexts::words().data(), Contexts::words().size()));
  }
  const auto size = ZSTD_getFrameContentSize(packed.data(), packed.size());
  if (size > kMostBytes) damaged();
  bytes.resize(size);
  const std::size_t got =
      ZSTD_decompress_usingDDict(c.unpack.get(), bytes.data(), bytes.size(), packed.data(),
                                 packed.size(), c.unpack_words.get());
  if (ZSTD_isError(got) != 0 || got != size) damaged();
}

}  // namespace inyeon::store
