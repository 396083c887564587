// Errors, split by what the caller can do about them.
#pragma once

#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>

namespace inyeon {

/// An input, or a part of one, that could not be used. It is reported and the rest goes on.
struct Problem {
  std::string source;        ///< the file, as named by the user
  std::uint64_t line = 0;    ///< from 1; 0 where lines mean nothing
  std::uint64_t offset = 0;  ///< byte in the source
  std::string message;       ///< one sentence: what is wrong, and what was done about it
};

/// Takes problems as they arise. May be called from several threads unless the caller says not.
using ProblemSink = std::function<void(const Problem&)>;

/// The caller asked for something that cannot be: an unknown format, a bad option value.
class UsageError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The disk, a file or a database failed. Nothing is left half written.
class EnvironmentError : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Data that ought to be ours is damaged: a model, a graph file.
class CorruptionError : public EnvironmentError {
  using EnvironmentError::EnvironmentError;
};

}  // namespace inyeon
