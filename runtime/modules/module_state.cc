// Exception classes, bound functions and types of modules. See module_state.h.
#include "runtime/modules/module_state.h"

#include <cstring>

#include "runtime/operators.h"
#include "runtime/types/containers.h"
#include "runtime/types/str.h"

namespace bufo {

Result<Value> add_exception(VM& vm, Dict& module_dict, const char* module, const char* name,
                            TypeIndex base, const char* doc) {
  const Ref<Str> name_text = TRY(intern(vm, name));
  const Ref<Str> module_text = TRY(intern(vm, module));
  const Ref<Tuple> bases = TRY(make_tuple_of(vm, {&vm.type(base)}));
  const Ref<Dict> names = TRY(make_dict(vm));
  TRY(dict_set_str(vm, *names, *vm.names.module_, module_text));
  if (doc != nullptr) {
    const Ref<Str> text = TRY(make_str(vm, doc));
    TRY(dict_set_str(vm, *names, *vm.names.doc_, text));
  }
  AnyRef cls = TRY(make_class(vm, vm.type(kTypeType), *name_text, *bases, *names, CallArgs()));
  TRY(dict_set_str(vm, module_dict, *name_text, cls));
  return cls;
}

Result<void> add_functions(VM& vm, Dict& module_dict, const char* module,
                           std::span<const Method> rows, Value state) {
  const Ref<Str> module_text = TRY(intern(vm, module));
  for (const Method& row : rows) {
    const Ref<NativeFunction> made = TRY(make_native_function(vm, row, state, module_text));
    TRY(dict_set_str(vm, module_dict, row.name, made));
  }
  return ok();
}

Raised raise_class(VM& vm, Value cls, std::string_view pattern,
                   std::initializer_list<FormatArg> args) {
  const Ref<Str> text = TRY(format_text(vm, pattern, args));
  const AnyRef exception = TRY(call(vm, cls, {text}));
  return raise_object(vm, exception);
}

Result<Type*> add_native_type(VM& vm, Dict& module_dict, const TypeSpec& spec) {
  Type* type = find_native_type(vm, spec);
  if (type == nullptr) type = TRY(build_native_type(vm, spec));
  const char* dot = std::strrchr(spec.name, '.');
  TRY(dict_set_str(vm, module_dict, dot == nullptr ? spec.name : dot + 1, Value(type)));
  return type;
}

}  // namespace bufo
