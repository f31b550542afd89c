// See sys_functions.h.
#include "interp/sys_functions.h"

#include "interp/frame.h"
#include "interp/print_exception.h"
#include "runtime/types/objects.h"
#include "runtime/types/struct_sequence.h"

namespace bufo {

namespace {

constexpr std::string_view kDefaultMessage = "Exception ignored in";

// ---- frames

Result<Value> sys_current_frames(VM& vm, const Args&) {
  Ref<Dict> frames = TRY(make_dict(vm));
  const Ref<Str> name = TRY(intern(vm, "_thread"));
  const AnyRef module = TRY(vm.hooks.import_module(vm, *name, Value::none(), vm.empty_tuple, 0));
  const Ref<Str> get_ident = TRY(intern(vm, "get_ident"));
  const AnyRef ident = TRY(call_method(vm, module, *get_ident, {}));
  const AnyRef frame = TRY(vm.hooks.current_frame(vm, 0));
  if (!frame.is_unbound()) TRY(dict_set(vm, *frames, ident, frame));
  return frames;
}

Result<Value> sys_current_exceptions(VM& vm, const Args&) {
  Ref<Dict> exceptions = TRY(make_dict(vm));
  const Ref<Str> name = TRY(intern(vm, "_thread"));
  const AnyRef module = TRY(vm.hooks.import_module(vm, *name, Value::none(), vm.empty_tuple, 0));
  const Ref<Str> get_ident = TRY(intern(vm, "get_ident"));
  const AnyRef ident = TRY(call_method(vm, module, *get_ident, {}));
  TRY(dict_set(vm, *exceptions, ident, vm.handled.is_unbound() ? Value::none() : vm.handled));
  return exceptions;
}

// ---- sys.unraisablehook

constexpr GetSet kUnraisableFields[] = {struct_field<0>("exc_type", "Exception type"),
                                        struct_field<1>("exc_value", "Exception value"),
                                        struct_field<2>("exc_traceback", "Exception traceback"),
                                        struct_field<3>("err_msg", "Error message"),
                                        struct_field<4>("object", "Object causing the exception")};
constinit const StructSequenceSpec kUnraisableSpec =
    struct_sequence("UnraisableHookArgs", kUnraisableFields, 5, "What sys.unraisablehook is told.");

Result<Value> sys_unraisablehook(VM& vm, const Args& args) {
  Value parts[5];
  const Ref<Tuple> given = TRY(tuple_from_iterable(vm, args[0]));
  if (given->size != 5)
    return vm.raise<TypeError>("sys.unraisablehook argument type must be UnraisableHookArgs");
  for (int k = 0; k < 5; ++k) parts[k] = given->items[k];
  if (!is_exception(vm, parts[1])) return none();
  if (!is_a<Str>(vm, parts[3])) {
    print_unraisable(vm, parts[1], nullptr, parts[4]);
    return none();
  }
  const std::string_view text = TRY(str_utf8(vm, as<Str>(parts[3])));
  print_unraisable(vm, parts[1], text.data(), parts[4]);
  return none();
}

constexpr Method kSysFunctions[] = {
    function("_current_frames", "()", sys_current_frames,
             "Return a dict of each thread's topmost frame, by the thread's identifier."),
    function("_current_exceptions", "()", sys_current_exceptions,
             "Return a dict of the exception each thread handles, by the thread's identifier."),
    function("unraisablehook", "(unraisable, /)", sys_unraisablehook,
             "Handle an unraisable exception."),
};

}  // namespace

Result<void> add_native_functions(VM& vm, Dict& dict, const char* module,
                                  std::span<const Method> rows) {
  const Ref<Str> name = TRY(intern(vm, module));
  for (const Method& row : rows) {
    const Ref<NativeFunction> made = TRY(make_native_function(vm, row, Value::unbound(), name));
    TRY(dict_set_str(vm, dict, row.name, made));
  }
  return ok();
}

Result<void> add_sys_functions(VM& vm, Dict& sys) {
  TRY(add_native_functions(vm, sys, "sys", kSysFunctions));
  return dict_set_str(vm, sys, "__unraisablehook__", dict_get_str(vm, sys, "unraisablehook"));
}

void call_unraisable_hook(VM& vm, Value exception, const char* message, Value where) {
  const AnyRef keep(exception);
  Frame& top = *vm.interp->top;
  if (top.code != nullptr && as<ExceptionObject>(exception).traceback.is_none()) {
    const AnyRef pending = take_pending(vm);
    vm.pending = AnyRef(exception).release();
    const ptrdiff_t at = top.pc - top.code->instructions;
    add_traceback(vm, top, static_cast<uint32_t>(at > 0 ? at - 1 : 0));
    clear_pending(vm);
    if (!pending.is_unbound()) vm.pending = AnyRef(pending).release();
  }
  const AnyRef hook = vm.sys_dict.is_object()
                          ? AnyRef(dict_get_str(vm, as<Dict>(vm.sys_dict), "unraisablehook"))
                          : AnyRef();
  const bool own =
      is_exact<NativeFunction>(hook) && as<NativeFunction>(hook).method->code == sys_unraisablehook;
  if (hook.is_unbound() || hook->is_none() || own || vm.finalizing)
    return print_unraisable(vm, exception, message, where);
  const auto tell = [&]() -> Result<void> {
    AnyRef text(Value::none());
    if (message != nullptr && message != kDefaultMessage) text = TRY(make_str(vm, message));
    const Value parts[] = {Value(&vm.type_of(exception)), exception,
                           as<ExceptionObject>(exception).traceback, text,
                           where.is_unbound() ? Value::none() : where};
    const Ref<Tuple> told = TRY(make_struct_sequence(vm, kUnraisableSpec, parts));
    TRY(call(vm, hook, {told}));
    return ok();
  };
  if (!tell().is_error()) return;
  const AnyRef failure = take_pending(vm);
  print_unraisable(vm, failure, "Exception ignored in sys.unraisablehook", hook);
}

}  // namespace bufo
