// SQLite with owners and exceptions. Private to this folder.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;
struct sqlite3_file;

namespace inyeon::store {

/// A prepared statement. Bound text must live until the next reset() or step to the end.
class Statement {
 public:
  Statement(sqlite3* database, std::string_view sql, const std::string& path);

  /// Resets, then binds the arguments to ?1, ?2 …; nullopt binds NULL.
  template <typename... Args>
  Statement& operator()(const Args&... args) {
    reset();
    int position = 0;
    (bind(++position, args), ...);
    return *this;
  }
  bool step();  ///< true where there is a row
  void run();   ///< steps to the end and resets
  void reset();

  std::int64_t integer(int column) const;
  std::optional<std::int64_t> maybe_integer(int column) const;
  std::string text(int column) const;
  std::string_view view(int column) const;  ///< until the next step

 private:
  void bind(int position, std::int64_t value);
  void bind(int position, std::size_t value) { bind(position, static_cast<std::int64_t>(value)); }
  void bind(int position, std::uint32_t value) { bind(position, std::int64_t{value}); }
  void bind(int position, std::string_view value);
  void bind(int position, const std::string& value) { bind(position, std::string_view(value)); }
  void bind(int position, const std::optional<std::int64_t>& value);

  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  const std::string* path_;
};

struct Vocabulary;

class Database {
 public:
  enum class Access { kRead, kWrite };
  /// Throws EnvironmentError; CorruptionError for what is no database.
  Database(std::string path, Access access);

  void execute(const char* sql) const;
  Statement prepare(std::string_view sql) const;
  std::int64_t integer(std::string_view sql) const;
  std::int64_t last_id() const;
  bool in_transaction() const;
  const std::string& path() const { return *path_; }

  /// What the file's words mean (vocabulary.h), read once; the reference holds until it is
  /// forgotten.
  const Vocabulary& vocabulary() const;
  void forget_vocabulary() const { vocabulary_.reset(); }

 private:
  friend class RawPages;
  void open(const std::string& uri, int flags);

  struct Close {
    void operator()(sqlite3* database) const;
  };
  std::unique_ptr<std::string> path_;  // statements keep its address
  std::unique_ptr<sqlite3, Close> database_;
  mutable std::shared_ptr<const Vocabulary> vocabulary_;
};

/// Pages as the file has them, whatever its log says: for hints only. Safe to read with many
/// threads while no one else uses the database.
class RawPages {
 public:
  explicit RawPages(const Database& database);
  /// False where that fails.
  bool read(std::uint32_t page, std::string& bytes) const;

 private:
  sqlite3_file* file_ = nullptr;
  std::int64_t size_;
};

}  // namespace inyeon::store
