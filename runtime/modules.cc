#include "runtime/modules.h"

namespace bufo {

std::span<const ModuleSpec* const> native_modules() {
  static constexpr const ModuleSpec* kModules[] = {
#define BUFO_MODULE(name, spec) &spec,
#include "runtime/modules.def"
#undef BUFO_MODULE
  };
  return kModules;
}

const ModuleSpec* find_native_module(std::string_view name) {
  static constexpr std::string_view kNames[] = {
#define BUFO_MODULE(name, spec) name,
#include "runtime/modules.def"
#undef BUFO_MODULE
  };
  for (size_t i = 0; i < std::size(kNames); ++i) {
    if (kNames[i] == name) return native_modules()[i];
  }
  return nullptr;
}

}  // namespace bufo
