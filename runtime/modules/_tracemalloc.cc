// _tracemalloc: how much memory the interpreter uses.
//
// The heap counts every byte it hands out (heap.h), so the totals are exact and cost nothing; where
// a block was allocated is not recorded, hence there are no traces.
#include "runtime/modules.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"

namespace bufo {

namespace {

/// Tracing is a switch in the module's own dict: 0, or the number of frames asked for.
constexpr const char* kLimitName = "_frames";

Result<Dict*> own_dict(VM& vm) {
  const Value module = dict_get_str(vm, as<Dict>(vm.modules), "_tracemalloc");
  if (!is_a<Module>(vm, module))
    return vm.raise<RuntimeError>("_tracemalloc is not in sys.modules");
  return &as<Dict>(as<Module>(module).dict);
}
Result<int64_t> frame_limit(VM& vm) {
  Dict* dict = TRY(own_dict(vm));
  const Value limit = dict_get_str(vm, *dict, kLimitName);
  return limit.is_small_int() ? limit.small_int() : 0;
}
Result<void> set_limit(VM& vm, int64_t limit) {
  Dict* dict = TRY(own_dict(vm));
  return dict_set_str(vm, *dict, kLimitName, Value::small_int(limit));
}

Result<Value> is_tracing(VM& vm, const Args&) {
  const int64_t limit = TRY(frame_limit(vm));
  return Value::boolean(limit != 0);
}
Result<Value> start(VM& vm, const Args& args) {
  const ptrdiff_t frames = TRY(args.index_or(vm, 0, 1));
  if (frames < 1 || frames > 65535) {
    return vm.raise<ValueError>("the number of frames must be in range [1; 65535]");
  }
  TRY(set_limit(vm, frames));
  return none();
}
Result<Value> stop(VM& vm, const Args&) {
  TRY(set_limit(vm, 0));
  return none();
}
Result<Value> get_traceback_limit(VM& vm, const Args&) {
  const int64_t limit = TRY(frame_limit(vm));
  return Value::small_int(limit == 0 ? 1 : limit);
}
Result<Value> get_traced_memory(VM& vm, const Args&) {
  const int64_t limit = TRY(frame_limit(vm));
  const auto current = static_cast<int64_t>(limit == 0 ? 0 : vm.heap.usage());
  const auto peak = static_cast<int64_t>(limit == 0 ? 0 : vm.heap.peak());
  return make_tuple_of(vm, {Value::small_int(current), Value::small_int(peak)});
}
Result<Value> nothing(VM&, const Args&) { return none(); }
Result<Value> zero(VM&, const Args&) { return Value::small_int(0); }
Result<Value> no_traces(VM& vm, const Args&) { return make_list(vm); }

constexpr Method kFunctions[] = {
    function("is_tracing", "()", is_tracing, "Has start() been called?"),
    function("start", "(nframe=1, /)", start, "Begin to report memory."),
    function("stop", "()", stop, "Report no more."),
    function("clear_traces", "()", nothing, "Forget where blocks were allocated."),
    function("reset_peak", "()", nothing, "The peak is the heap's and stays."),
    function("get_traceback_limit", "()", get_traceback_limit, "The number given to start()."),
    function("get_traced_memory", "()", get_traced_memory, "Bytes in use, and the most so far."),
    function("get_tracemalloc_memory", "()", zero, "What the reporting itself takes."),
    function("_get_traces", "()", no_traces),
    function("_get_object_traceback", "(obj, /)", nothing),
};

}  // namespace

constinit const ModuleSpec kTracemallocModule = {
    .name = "_tracemalloc",
    .functions = kFunctions,
    .doc = "Memory in use.",
};

}  // namespace bufo
