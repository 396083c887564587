#include "graph/store/sqlite.h"

#include <sqlite3.h>

#include <filesystem>

#include "graph/model/problem.h"

namespace inyeon::store {
namespace {

constexpr int kBusyMilliseconds = 5000;

[[noreturn]] void fail(sqlite3* database, int code, const std::string& path) {
  const std::string reason = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(code);
  switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      throw EnvironmentError("graph file " + path +
                             " is being written by another process; try again when it is done");
    case SQLITE_FULL:
      throw EnvironmentError("no space left for graph file " + path +
                             "; the last batch was not written");
    case SQLITE_READONLY:
      throw EnvironmentError("graph file " + path + " cannot be written: it is read-only");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      throw CorruptionError(path + " is no graph file, or a damaged one: " + reason);
    default:
      throw EnvironmentError("graph file " + path + ": " + reason);
  }
}

std::string as_uri(const std::string& path) {
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '?' || c == '#' || c == '%') {
      constexpr std::string_view kDigits = "0123456789ABCDEF";
      uri += {'%', kDigits[static_cast<unsigned char>(c) >> 4U],
              kDigits[static_cast<unsigned char>(c) & 15U]};
    } else {
      uri += c;
    }
  }
  return uri;
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
void Database::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

Statement::Statement(sqlite3* database, std::string_view sql, const std::string& path)
    : path_(&path) {
  sqlite3_stmt* statement = nullptr;
  const int code = sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
  if (code != SQLITE_OK) fail(database, code, path);
  statement_.reset(statement);
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  fail(sqlite3_db_handle(statement_.get()), code, *path_);
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::optional<std::int64_t> Statement::maybe_integer(int column) const {
  if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL) return std::nullopt;
  return integer(column);
}

std::string_view Statement::view(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string Statement::text(int column) const { return std::string(view(column)); }

void Statement::bind(int position, std::int64_t value) {
  sqlite3_bind_int64(statement_.get(), position, value);
}

void Statement::bind(int position, std::string_view value) {
  const char* bytes = value.data() != nullptr ? value.data() : "";
  sqlite3_bind_text64(statement_.get(), position, bytes, value.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bind(int position, const std::optional<std::int64_t>& value) {
  if (value) {
    bind(position, *value);
  } else {
    sqlite3_bind_null(statement_.get(), position);
  }
}

Database::Database(std::string path, Access access)
    : path_(std::make_unique<std::string>(std::move(path))) {
  const std::string uri = as_uri(*path_);
  if (access == Access::kWrite) {
    open(uri, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    return;
  }
  std::error_code ignored;
  if (!std::filesystem::exists(*path_, ignored))
    throw EnvironmentError("there is no graph file " + *path_);
  // On a medium that cannot be written a log cannot be opened; a file without one needs none.
  try {
    open(uri, SQLITE_OPEN_READONLY);
    integer("SELECT count(*) FROM sqlite_schema");
  } catch (const CorruptionError&) {
    throw;
  } catch (const EnvironmentError&) {
    if (std::filesystem::exists(*path_ + "-wal", ignored)) throw;
    open(uri + "?immutable=1", SQLITE_OPEN_READONLY);
  }
}

void Database::open(const std::string& uri, int flags) {
  sqlite3* database = nullptr;
  const int code = sqlite3_open_v2(uri.c_str(), &database,
                                   flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, nullptr);
  database_.reset(database);
  if (code != SQLITE_OK) fail(database, code, *path_);
  sqlite3_extended_result_codes(database, 1);
  sqlite3_busy_timeout(database, kBusyMilliseconds);
}

void Database::execute(const char* sql) const {
  const int code = sqlite3_exec(database_.get(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) fail(database_.get(), code, *path_);
}

Statement Database::prepare(std::string_view sql) const { return {database_.get(), sql, *path_}; }

std::int64_t Database::integer(std::string_view sql) const {
  Statement statement = prepare(sql);
  return statement.step() ? statement.integer(0) : 0;
}

std::int64_t Database::last_id() const { return sqlite3_last_insert_rowid(database_.get()); }
bool Database::in_transaction() const { return sqlite3_get_autocommit(database_.get()) == 0; }

// By the functions of SQLite's own open file: a second one of this process would, when it is
// closed, take the locks of the first away.
RawPages::RawPages(const Database& database) : size_(database.integer("PRAGMA page_size")) {
  if (sqlite3_file_control(database.database_.get(), "main", SQLITE_FCNTL_FILE_POINTER, &file_) !=
          SQLITE_OK ||
      (file_ != nullptr && file_->pMethods == nullptr))
    file_ = nullptr;
}

bool RawPages::read(std::uint32_t page, std::string& bytes) const {
  if (file_ == nullptr || page == 0) return false;
  bytes.resize(static_cast<std::size_t>(size_));
  return file_->pMethods->xRead(file_, bytes.data(), static_cast<int>(size_),
                                (std::int64_t{page} - 1) * size_) == SQLITE_OK;
}

}  // namespace inyeon::store
