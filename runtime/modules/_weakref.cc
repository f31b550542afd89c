// Module _weakref: what the standard library's weakref stands on.
#include "runtime/types/containers.h"
#include "runtime/types/str.h"
#include "runtime/weak_table.h"

namespace bufo {

static Result<Value> weakref_getweakrefcount(VM& vm, const Args& args) {
  int64_t count = 0;
  if (args[0].is_object()) {
    for (WeakRef* r = first_weakref(vm, args[0].object()); r != nullptr; r = r->next) ++count;
  }
  return Value::small_int(count);
}

static Result<Value> weakref_getweakrefs(VM& vm, const Args& args) {
  Ref<List> list = TRY(make_list(vm));
  if (args[0].is_object()) {
    for (WeakRef* r = first_weakref(vm, args[0].object()); r != nullptr; r = r->next) {
      if (!r->has(kFlagDying)) TRY(list_append(vm, *list, r));
    }
  }
  return list;
}

// A module's own types are found in its dict.
static Result<Value> weakref_proxy(VM& vm, const Args& args) {
  const TypeSpec& spec = is_callable(vm, args[0]) ? kCallableWeakProxySpec : kWeakProxySpec;
  for (uint32_t i = kTypeFirstFree; i < vm.type_count; ++i) {
    if (vm.types[i] != nullptr && vm.types[i]->spec == &spec) {
      return new_weakref(vm, *vm.types[i], args[0], args.has(1) ? args[1] : Value::none());
    }
  }
  return vm.raise<SystemError>("the proxy types are not there");
}

// For WeakValueDictionary: deletes an entry whose value has died, in one step.
static Result<Value> weakref_remove_dead(VM& vm, const Args& args) {
  Dict* dict = try_as<Dict>(vm, args[0]);
  if (dict == nullptr) {
    return vm.raise<TypeError>("_remove_dead_weakref() argument 1 must be dict, not {}",
                               type_name_of(args[0]));
  }
  const AnyRef value = TRY(dict_get(vm, *dict, args[1]));
  if (value.is_unbound()) return none();
  if (!is_a<WeakRef>(vm, value)) return vm.raise<TypeError>("not a weakref");
  if (weakref_get(as<WeakRef>(value)) == nullptr) TRY(dict_delete(vm, *dict, args[1]));
  return none();
}

static Result<void> weakref_module_init(VM& vm, Dict& dict) {
  TRY(dict_set_str(vm, dict, "ref", &vm.type(kTypeWeakRef)));
  TRY(dict_set_str(vm, dict, "ReferenceType", &vm.type(kTypeWeakRef)));
  Type* proxy = TRY(build_native_type(vm, kWeakProxySpec));
  TRY(dict_set_str(vm, dict, "ProxyType", proxy));
  Type* callable_proxy = TRY(build_native_type(vm, kCallableWeakProxySpec));
  return dict_set_str(vm, dict, "CallableProxyType", callable_proxy);
}

static constexpr Method kFunctions[] = {
    function("getweakrefcount", "(object, /)", weakref_getweakrefcount,
             "Return the number of weak references to 'object'."),
    function("getweakrefs", "(object, /)", weakref_getweakrefs,
             "Return a list of all weak reference objects pointing to 'object'."),
    function("proxy", "(object, callback=None, /)", weakref_proxy,
             "Create a proxy object that weakly references 'object'."),
    function("_remove_dead_weakref", "(dct, key, /)", weakref_remove_dead,
             "Atomically remove key from dict if it points to a dead weakref."),
};

extern const ModuleSpec kWeakrefModule;
constinit const ModuleSpec kWeakrefModule = {
    .name = "_weakref",
    .functions = kFunctions,
    .init = weakref_module_init,
    .doc = "Weak-reference support module.",
};

}  // namespace bufo
