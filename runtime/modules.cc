#include "runtime/modules.h"

#include "runtime/types/containers.h"
#include "runtime/types/str.h"

namespace bufo {

// What interp/ brings: weak, so that runtime/ links alone.
[[gnu::weak]] extern const ModuleSpec kTokenizeModule;

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
  return find_extra_module != nullptr ? find_extra_module(name) : nullptr;
}

Result<Ref<Module>> make_native_module(VM& vm, const ModuleSpec& spec) {
  const Ref<Str> name = TRY(intern(vm, spec.name));
  AnyRef doc(Value::none());
  if (spec.doc != nullptr) doc = TRY(make_str(vm, spec.doc));
  Ref<Module> module = TRY(make_module(vm, *name, doc));
  Dict& dict = as<Dict>(module->dict);
  for (const Method& row : spec.functions) {
    const Ref<NativeFunction> function = TRY(make_native_function(vm, row, Value::unbound(), name));
    TRY(dict_set_str(vm, dict, row.name, function));
  }
  if (spec.init != nullptr) TRY(spec.init(vm, dict));
  return module;
}

}  // namespace bufo
