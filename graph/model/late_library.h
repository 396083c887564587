// A shared library that few runs need, opened when it is first used: linking it would make every
// start of the program wait for it and for what it needs in turn.
#pragma once

#include <string>

namespace inyeon {

/// Stays open until the process ends. Immutable; safe to use from many threads.
class LateLibrary {
 public:
  /// By the name that the system's loader knows: "libcurl.so.4". Throws EnvironmentError where
  /// there is none.
  explicit LateLibrary(const char* name);

  /// A function by its type and name. Throws EnvironmentError where the library has none.
  template <typename Function>
  Function function(const char* name) const {
    return reinterpret_cast<Function>(address(name));
  }

 private:
  void* address(const char* name) const;

  std::string name_;
  void* handle_;
};

}  // namespace inyeon

/// In a struct with a member `library`: a member of the C function's own name and type.
#define INYEON_LATE(name) decltype(&::name) name = library.function<decltype(&::name)>(#name)
