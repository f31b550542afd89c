// The C ABI: interpreters, running text, modules, limits. See api.h and include/bufo/bufo_c.h.
#include "interp/api.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <new>

#if defined(BUFO_DEBUG)
#include <pthread.h>
#endif

#include "interp/import.h"
#include "interp/print_exception.h"
#include "runtime/file.h"
#include "runtime/modules/atexit.h"
#include "runtime/modules/io.h"
#include "runtime/modules/signal.h"
#include "runtime/modules/sys.h"
#include "runtime/types/exception.h"
#include "runtime/types/objects.h"

namespace bufo {

namespace {

uint64_t monotonic_nanoseconds() {
  timespec t{};
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<uint64_t>(t.tv_sec) * 1'000'000'000 + static_cast<uint64_t>(t.tv_nsec);
}

/// Ends the run: with handlers of the script out of play, unless the host lets it catch.
Raised stop(VM& vm, bufo_stop reason) {
  bufo_interpreter& py = host_of(vm);
  if (!py.stops_catchable) {
    vm.interp->stopping = true;
    // Whoever swallows the exception meets the next one at the next step.
    vm.steps_left = vm.step_slice = 0;
  }
  if (py.stopped == BUFO_NOT_STOPPED) py.stopped = reason;
  switch (py.stopped) {
    case BUFO_STOPPED_BY_FUEL:
      return vm.raise<TimeoutError>("fuel exhausted");
    case BUFO_STOPPED_BY_DEADLINE:
      return vm.raise<TimeoutError>("deadline exceeded");
    default:
      return raise_with_no_arguments(vm, kTypeKeyboardInterrupt);
  }
}

}  // namespace

Result<void> host_step(VM& vm) {
  bufo_interpreter& py = host_of(vm);
  if (vm.interp->stopping) return stop(vm, py.stopped);
  if (py.deadline != 0 && monotonic_nanoseconds() >= py.deadline) {
    return stop(vm, BUFO_STOPPED_BY_DEADLINE);
  }
  if (BUFO_LIKELY(!vm.interrupt_requested.load(std::memory_order_relaxed))) return ok();
  vm.interrupt_requested.store(false, std::memory_order_relaxed);
  if (!py.stops_catchable) return stop(vm, BUFO_STOPPED_BY_INTERRUPT);
  py.stopped = BUFO_STOPPED_BY_INTERRUPT;
  return handle_interrupt(vm);
}

Raised host_out_of_fuel(VM& vm) { return stop(vm, BUFO_STOPPED_BY_FUEL); }

void HostCall::begin() { py_.stopped = BUFO_NOT_STOPPED; }

void HostCall::end() {
  py_.vm->interp->stopping = false;
#if defined(BUFO_DEBUG)
  py_.thread = 0;
#endif
}

void HostCall::check_thread() {
#if defined(BUFO_DEBUG)
  const auto self = static_cast<uint64_t>(pthread_self());
  if (__atomic_load_n(&py_.thread, __ATOMIC_RELAXED) != self) {
    if (py_.entered > 1) {
      std::fprintf(stderr, "bufo: an interpreter is used by two threads at once\n");
      std::abort();
    }
    __atomic_store_n(&py_.thread, self, __ATOMIC_RELAXED);
  }
#endif
}

namespace {

/// A module from the host's own store: unbound if it has none.
Result<Value> load_host_module(VM& vm, Str& name) {
  bufo_interpreter& py = host_of(vm);
  const std::string_view full = TRY(str_utf8(vm, name));
  const char* text = nullptr;
  size_t nbytes = 0;
  const int found = py.options.load(&py, py.options.user, full.data(), &text, &nbytes);
  if (found < 0) return from_host(py, bufo_absent());
  if (found == 0) return Result<Value>::adopt(Value::unbound());
  const Ref<Str> filename = TRY(format(vm, "<host {}>", Value(&name)));
  return run_host_module(vm, name, text_view(text, nbytes), *filename);
}

bool start(bufo_interpreter& py) {
  VM& vm = *py.vm;
  vm.hooks.on_step = host_step;
  vm.hooks.on_fuel_exhausted = host_out_of_fuel;
  if (py.options.load != nullptr) vm.interp->load_host_module = load_host_module;
  if (!set_host_streams(py).is_error()) return true;
  clear_pending(vm);
  return false;
}

Result<Value> run_text(VM& vm, std::string_view text, const char* filename, ParseMode mode) {
  return run_source(vm, text, filename, SourceKind::String, mode, main_dict(vm));
}

Result<Value> run_file(VM& vm, const char* path) {
  FileText text(vm);
  const Ref<Str> name = TRY(make_str(vm, path));
  if (!text.read(path)) {
    if (text.refused()) return raise_no_memory(vm);
    return raise_os_error(vm, text.error(), name);
  }
  TRY(dict_set(vm, main_dict(vm), vm.names.file_, name));
  return run_source(vm, text.view(), path, SourceKind::File, ParseMode::File, main_dict(vm));
}

}  // namespace

}  // namespace bufo

using namespace bufo;

extern "C" {

const char* bufo_version(void) { return BUFO_VERSION; }

void bufo_options_init(bufo_options* options) {
  *options = bufo_options{};
  options->struct_nbytes = sizeof(bufo_options);
}

bufo_interpreter* bufo_open(const bufo_options* options) {
  auto* py = new (std::nothrow) bufo_interpreter;
  if (py == nullptr) return nullptr;
  bufo_options_init(&py->options);
  if (options != nullptr) {
    std::memcpy(&py->options, options, std::min(options->struct_nbytes, sizeof(bufo_options)));
  }
  py->policy.allowed = py->options.capabilities;
  VM::Options vm_options;
  vm_options.heap_limit = py->options.heap_limit;
  if (py->options.depth_limit != 0) vm_options.recursion_limit = py->options.depth_limit;
  vm_options.hash_seed = py->options.hash_seed;
  vm_options.hash_randomized = py->options.hash_seed != 0;
  py->vm = create_interpreter(vm_options);
  if (py->vm == nullptr) {
    delete py;
    return nullptr;
  }
  py->vm->host = py;
  if (!start(*py)) {
    bufo_close(py);
    return nullptr;
  }
  return py;
}

size_t bufo_close(bufo_interpreter* py) {
  if (py == nullptr) return 0;
  VM* vm = py->vm;
  {
    HostCall call(*py);
    vm->fuel = UINT64_MAX;
    py->deadline = 0;
    decref(std::exchange(py->error, Value::unbound()));
    finish_threads(*vm);
    run_exit_callbacks(*vm);
    flush_host_streams(*py);
    drop_host_classes(*py);
  }
  const size_t leaked = destroy_interpreter(vm);
  free_host_classes(py->classes);
  delete py;
  return leaked;
}

void* bufo_user(bufo_interpreter* py) { return py->options.user; }

bufo_value bufo_run(bufo_interpreter* py, const char* text, size_t nbytes, const char* filename) {
  HostCall call(*py);
  return outer(*py, run_text(*py->vm, text_view(text, nbytes),
                             filename == nullptr ? "<string>" : filename, ParseMode::File));
}

bufo_value bufo_eval(bufo_interpreter* py, const char* text, size_t nbytes) {
  HostCall call(*py);
  return outer(*py, run_text(*py->vm, text_view(text, nbytes), "<string>", ParseMode::Eval));
}

bufo_value bufo_run_file(bufo_interpreter* py, const char* path) {
  HostCall call(*py);
  return outer(*py, run_file(*py->vm, path));
}

bufo_value bufo_import(bufo_interpreter* py, const char* name) {
  HostCall call(*py);
  return outer(*py, import_by_name(*py->vm, name));
}

bufo_value bufo_load_module(bufo_interpreter* py, const char* name, const char* text, size_t nbytes,
                            const char* filename) {
  HostCall call(*py);
  VM& vm = *py->vm;
  const auto load = [&]() -> Result<Value> {
    const Ref<Str> module_name = TRY(intern(vm, name));
    const Ref<Str> file =
        TRY(filename != nullptr ? make_str(vm, filename) : format(vm, "<host {}>", name));
    return run_host_module(vm, *module_name, text_view(text, nbytes), *file);
  };
  return outer(*py, load());
}

bufo_value bufo_module(bufo_interpreter* py, const char* name, const char* doc) {
  HostCall call(*py);
  VM& vm = *py->vm;
  const auto make = [&]() -> Result<Value> {
    const Ref<Str> module_name = TRY(intern(vm, name));
    AnyRef text = Value::none();
    if (doc != nullptr) text = TRY(make_str(vm, doc));
    const Ref<Module> module = TRY(make_module(vm, *module_name, text));
    TRY(dict_set(vm, as<Dict>(vm.modules), module_name, module));
    return Value(module);
  };
  return outer(*py, make());
}

bufo_value bufo_global(bufo_interpreter* py, const char* name) {
  VM& vm = *py->vm;
  const Value found = dict_get_str(vm, main_dict(vm), name);
  if (!found.is_unbound()) return outer(AnyRef(found).release());
  const auto raise = [&]() -> Result<Value> {
    const Ref<Str> text = TRY(make_str(vm, name));
    return raise_name_error(vm, kTypeNameError, "name '{}' is not defined", *text);
  };
  return outer(*py, raise());
}

int bufo_set_global(bufo_interpreter* py, const char* name, bufo_value value) {
  HostCall call(*py);
  VM& vm = *py->vm;
  const auto set = [&]() -> Result<void> {
    const Ref<Str> key = TRY(intern(vm, name));
    return dict_set_str(vm, main_dict(vm), *key, inner(value));
  };
  return outer_status(*py, set());
}

// --- limits

void bufo_set_heap_limit(bufo_interpreter* py, size_t nbytes) { py->vm->heap.set_limit(nbytes); }
size_t bufo_heap_usage(const bufo_interpreter* py) { return py->vm->heap.usage(); }
void bufo_set_depth_limit(bufo_interpreter* py, uint32_t depth) { py->vm->recursion_limit = depth; }

void bufo_set_fuel(bufo_interpreter* py, uint64_t steps) {
  VM& vm = *py->vm;
  vm.steps_used += static_cast<uint64_t>(vm.step_slice - vm.steps_left);
  vm.fuel = steps > UINT64_MAX - vm.steps_used ? UINT64_MAX : vm.steps_used + steps;
  vm.step_slice =
      steps < static_cast<uint64_t>(VM::kStepSlice) ? static_cast<int64_t>(steps) : VM::kStepSlice;
  vm.steps_left = vm.step_slice;
}

uint64_t bufo_fuel_left(const bufo_interpreter* py) {
  const VM& vm = *py->vm;
  if (vm.fuel == UINT64_MAX) return UINT64_MAX;
  const uint64_t used = vm.steps_used + static_cast<uint64_t>(vm.step_slice - vm.steps_left);
  return used >= vm.fuel ? 0 : vm.fuel - used;
}

void bufo_set_deadline(bufo_interpreter* py, uint64_t nanoseconds) {
  py->deadline = nanoseconds == 0 ? 0 : monotonic_nanoseconds() + nanoseconds;
}

void bufo_interrupt(bufo_interpreter* py) {
  py->vm->interrupt_requested.store(true, std::memory_order_relaxed);
}

void bufo_set_stops_catchable(bufo_interpreter* py, int catchable) {
  py->stops_catchable = catchable != 0;
}

bufo_stop bufo_stopped(const bufo_interpreter* py) { return py->stopped; }

uint64_t bufo_bytes_copied(const bufo_interpreter* py) { return py->vm->bytes_copied; }

}  // extern "C"
