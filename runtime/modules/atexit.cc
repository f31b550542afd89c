// Module atexit: see atexit.h. Texts as CPython 3.12's.
//
// A registration is a tuple of the function, its positional arguments and its keyword arguments (a
// dict or None), in the list vm.exit_callbacks.
#include "runtime/modules/atexit.h"

#include "runtime/modules.h"
#include "runtime/types/containers.h"

namespace bufo {

namespace {

Result<Value> atexit_register(VM& vm, const Args& args) {
  const std::span<const Value> given = args.rest();
  if (given.empty()) {
    return vm.raise<TypeError>("register() takes at least 1 argument (0 given)");
  }
  if (!is_callable(vm, given[0])) {
    return vm.raise<TypeError>("the first argument must be callable");
  }
  if (vm.exit_callbacks.is_unbound()) {
    Ref<List> list = TRY(make_list(vm));
    vm.exit_callbacks = list.release();
  }
  const Ref<Tuple> positional = TRY(make_tuple(vm, static_cast<ptrdiff_t>(given.size()) - 1));
  for (size_t k = 1; k < given.size(); ++k) {
    positional->items[k - 1] = AnyRef(given[k]).release();
  }
  const Value keywords = args.kwargs().is_unbound() ? Value::none() : args.kwargs();
  const Ref<Tuple> entry = TRY(make_tuple_of(vm, {given[0], positional, keywords}));
  TRY(list_append(vm, as<List>(vm.exit_callbacks), entry));
  return given[0];
}

Result<Value> atexit_unregister(VM& vm, const Args& args) {
  if (vm.exit_callbacks.is_unbound()) return none();
  // Comparing runs Python code, which may register more; what stays is gathered first.
  const AnyRef list(vm.exit_callbacks);
  const Ref<List> kept = TRY(make_list(vm));
  for (ptrdiff_t k = 0; k < as<List>(list).size; ++k) {
    const AnyRef entry(as<List>(list).items[k]);
    const bool same = TRY(equals(vm, as<Tuple>(entry).items[0], args[0]));
    if (!same) TRY(list_append(vm, *kept, entry));
  }
  replace_slot(vm.exit_callbacks, AnyRef(kept).release());
  return none();
}

Result<Value> atexit_run(VM& vm, const Args&) {
  run_exit_callbacks(vm);
  return none();
}

Result<Value> atexit_clear(VM& vm, const Args&) {
  replace_slot(vm.exit_callbacks, Value::unbound());
  return none();
}

Result<Value> atexit_count(VM& vm, const Args&) {
  return Value::small_int(vm.exit_callbacks.is_unbound() ? 0 : as<List>(vm.exit_callbacks).size);
}

constexpr Method kFunctions[] = {
    function("_clear", "()", atexit_clear,
             "_clear() -> None\n\nClear the list of previously registered exit functions."),
    function("_ncallbacks", "()", atexit_count,
             "_ncallbacks() -> int\n\nReturn the number of registered exit functions."),
    function("_run_exitfuncs", "()", atexit_run,
             "_run_exitfuncs() -> None\n\nRun all registered exit functions.\n\nIf a callback "
             "raises an exception, it is logged with sys.unraisablehook."),
    function("register", "(*args, **kwargs)", atexit_register,
             "register(func, *args, **kwargs) -> func\n\nRegister a function to be executed upon "
             "normal program termination."),
    function("unregister", "(func, /)", atexit_unregister,
             "unregister(func) -> None\n\nForget a function that was registered with "
             "atexit.register."),
};

}  // namespace

void run_exit_callbacks(VM& vm) {
  if (vm.exit_callbacks.is_unbound()) return;
  const AnyRef list(vm.exit_callbacks);
  // What is registered from here on is not called any more.
  for (ptrdiff_t k = as<List>(list).size; k-- > 0;) {
    if (k >= as<List>(list).size) continue;  // a callback has unregistered others
    const AnyRef entry(as<List>(list).items[k]);
    const Tuple& parts = as<Tuple>(entry);
    const Value keywords = parts.items[2].is_none() ? Value::unbound() : parts.items[2];
    Result<Value> done = call_with(vm, parts.items[0], as<Tuple>(parts.items[1]), keywords);
    if (done.is_error()) {
      report_unraisable(vm, "Exception ignored in atexit callback", parts.items[0]);
    } else {
      static_cast<void>(std::move(done).take());
    }
  }
  replace_slot(vm.exit_callbacks, Value::unbound());
}

constinit const ModuleSpec kAtexitModule = {
    .name = "atexit",
    .functions = kFunctions,
    .doc =
        "allow programmer to define multiple exit functions to be executed\nupon normal program "
        "termination.\n\nTwo public functions, register and unregister, are defined.\n",
};

}  // namespace bufo
