#include "graph/model/late_library.h"

#include <dlfcn.h>

#include "graph/model/problem.h"

namespace inyeon {

LateLibrary::LateLibrary(const char* name)
    : name_(name), handle_(dlopen(name, RTLD_NOW | RTLD_LOCAL)) {
  if (handle_ == nullptr) throw EnvironmentError(std::string("cannot load ") + dlerror());
}

void* LateLibrary::address(const char* name) const {
  void* found = dlsym(handle_, name);
  if (found == nullptr) throw EnvironmentError(name_ + " has no " + name);
  return found;
}

}  // namespace inyeon
