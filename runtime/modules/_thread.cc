// _thread: locks and thread-local data for programs that are written for threads.
//
// An interpreter runs on one thread at a time and starts none: start_new_thread refuses. Locks are
// real all the same: one that is taken stays taken, a wait with a timeout takes its time, and a
// wait without one ends with Ctrl-C or the host's interrupt() alone.
// Follows the documentation of CPython's _thread and threading, with their messages.
#include <pthread.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cmath>
#include <ctime>

#include "runtime/modules.h"
#include "runtime/types/containers.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/owned_fields.h"
#include "runtime/types/str.h"
#include "runtime/types/struct_sequence.h"

namespace bufo {

namespace {

constexpr int64_t kNanosPerSecond = 1'000'000'000;
constexpr double kTimeoutMax = 9223372036.0;  // seconds: what fits 64 bits of nanoseconds

int64_t this_thread() { return static_cast<int64_t>(pthread_self()); }

int64_t monotonic_nanos() {
  timespec t{};
  clock_gettime(CLOCK_MONOTONIC, &t);
  return int64_t{t.tv_sec} * kNanosPerSecond + t.tv_nsec;
}

// --- waiting

struct Wait {
  bool blocking = true;
  int64_t nanos = -1;  // negative: for ever
};

/// The arguments of acquire(blocking=True, timeout=-1). Runs Python code.
Result<Wait> wait_arguments(VM& vm, const Args& args) {
  Wait wait;
  if (args.has(1)) {
    const AnyRef index = TRY(to_index(vm, args[1]));
    wait.blocking = TRY(is_truthy(vm, index));
  }
  double seconds = -1;
  if (args.has(2)) {
    if (is_float(vm, args[2])) {
      seconds = float_value(args[2]);
      if (std::isnan(seconds)) return vm.raise<ValueError>("Invalid value NaN (not a number)");
    } else {
      const AnyRef index = TRY(to_index(vm, args[2]));
      seconds = TRY(to_double(vm, index));
    }
  }
  if (std::abs(seconds) > kTimeoutMax) {
    return vm.raise<OverflowError>("timestamp out of range for platform time_t");
  }
  if (!wait.blocking && seconds != -1) {
    return vm.raise<ValueError>("can't specify a timeout for a non-blocking call");
  }
  if (seconds < 0 && seconds != -1) return vm.raise<ValueError>("timeout value must be positive");
  if (seconds >= 0) wait.nanos = static_cast<int64_t>(std::ceil(seconds * kNanosPerSecond));
  return wait;
}

/// Waits while `taken()`: true when it is free. Runs Python code (signal handlers).
template <class Taken>
Result<bool> wait_until_free(VM& vm, const Wait& wait, Taken&& taken) {
  if (!taken()) return true;
  if (!wait.blocking || wait.nanos == 0) return false;
  int64_t deadline = INT64_MAX;
  if (wait.nanos > 0 && __builtin_add_overflow(monotonic_nanos(), wait.nanos, &deadline)) {
    deadline = INT64_MAX;
  }
  constexpr int64_t kSlice = 20'000'000;  // a host's interrupt() sends no signal
  while (taken()) {
    const int64_t left = deadline - monotonic_nanos();
    if (left <= 0) return false;
    timespec t{};
    t.tv_nsec = static_cast<long>(left < kSlice ? left : kSlice);
    clock_nanosleep(CLOCK_MONOTONIC, 0, &t, nullptr);
    TRY(vm.tick(vm.steps_left > 0 ? vm.steps_left + 1 : 1));
  }
  return true;
}

// --- lock

struct Lock : Object {
  bool locked;
};

Result<Value> lock_acquire(VM& vm, const Args& args) {
  const Wait wait = TRY(wait_arguments(vm, args));
  const Ref<Lock> lock(&args.self<Lock>());
  const bool is_free = TRY(wait_until_free(vm, wait, [&] { return lock->locked; }));
  if (is_free) lock->locked = true;
  return Value::boolean(is_free);
}
Result<Value> lock_enter(VM& vm, const Args& args) {
  const Ref<Lock> lock(&args.self<Lock>());
  TRY(wait_until_free(vm, Wait{}, [&] { return lock->locked; }));
  lock->locked = true;
  return Value::true_();
}
Result<Value> lock_release(VM& vm, const Args& args) {
  auto& lock = args.self<Lock>();
  if (!lock.locked) return vm.raise<RuntimeError>("release unlocked lock");
  lock.locked = false;
  return none();
}
Result<Value> lock_locked(VM&, const Args& args) {
  return Value::boolean(args.self<Lock>().locked);
}
Result<Value> lock_reinit(VM&, const Args& args) {
  args.self<Lock>().locked = false;
  return none();
}
Result<Value> lock_repr(VM& vm, Value self) {
  return format(vm, "<{} {} object at {}>", as<Lock>(self).locked ? "locked" : "unlocked",
                type_name(vm.type_of(self)), address_text(self.object()).text);
}

constexpr Method kLockMethods[] = {
    method("acquire_lock", "(self, blocking=True, timeout=-1)", lock_acquire,
           "An old name of acquire()."),
    method("acquire", "(self, blocking=True, timeout=-1)", lock_acquire,
           "Take the lock: True when it was taken, False when it was not to be had in time."),
    method("release_lock", "(self, /)", lock_release, "An old name of release()."),
    method("release", "(self, /)", lock_release, "Give the lock back."),
    method("locked_lock", "(self, /)", lock_locked, "An old name of locked()."),
    method("locked", "(self, /)", lock_locked, "Is the lock taken?"),
    method("__enter__", "(self, /)", lock_enter, "Take the lock."),
    method("__exit__", "(self, /, *args)", lock_release, "Give the lock back."),
    method("_at_fork_reinit", "(self, /)", lock_reinit),
};
constinit const TypeSpec kLockSpec = {
    .name = "_thread.lock",
    .nbytes = sizeof(Lock),
    .flags = kTypeFlagWeakrefable | kTypeFlagNoInstantiation,
    .slots = {.repr = lock_repr},
    .methods = kLockMethods,
    .doc = "A lock; allocate_lock() makes one.",
};

Result<Ref<Lock>> make_lock(VM& vm) {
  Type* type = find_native_type(vm, kLockSpec);
  if (type == nullptr) type = TRY(build_native_type(vm, kLockSpec));
  Ref<Lock> lock = TRY(allocate<Lock>(vm, *type));
  lock->locked = false;
  return lock;
}

// --- RLock

struct ReentrantLock : Object {
  int64_t owner;  // 0: nobody
  int64_t count;
};

bool is_owned(const ReentrantLock& lock) { return lock.count > 0 && lock.owner == this_thread(); }

Result<bool> take_reentrant(VM& vm, ReentrantLock& borrowed, const Wait& wait) {
  const Ref<ReentrantLock> lock(&borrowed);
  if (is_owned(*lock)) {
    ++lock->count;
    return true;
  }
  const bool is_free = TRY(wait_until_free(vm, wait, [&] { return lock->count > 0; }));
  if (is_free) {
    lock->owner = this_thread();
    lock->count = 1;
  }
  return is_free;
}

Result<Value> rlock_new(VM& vm, Type& cls, const CallArgs&) {
  return allocate<ReentrantLock>(vm, cls);
}
Result<Value> rlock_acquire(VM& vm, const Args& args) {
  const Wait wait = TRY(wait_arguments(vm, args));
  const bool taken = TRY(take_reentrant(vm, args.self<ReentrantLock>(), wait));
  return Value::boolean(taken);
}
Result<Value> rlock_enter(VM& vm, const Args& args) {
  TRY(take_reentrant(vm, args.self<ReentrantLock>(), Wait{}));
  return Value::true_();
}
Raised raise_not_acquired(VM& vm) {
  return vm.raise<RuntimeError>("cannot release un-acquired lock");
}
Result<Value> rlock_release(VM& vm, const Args& args) {
  auto& lock = args.self<ReentrantLock>();
  if (!is_owned(lock)) return raise_not_acquired(vm);
  if (--lock.count == 0) lock.owner = 0;
  return none();
}
Result<Value> rlock_is_owned(VM&, const Args& args) {
  return Value::boolean(is_owned(args.self<ReentrantLock>()));
}
Result<Value> rlock_count(VM& vm, const Args& args) {
  const auto& lock = args.self<ReentrantLock>();
  return make_int(vm, is_owned(lock) ? lock.count : 0);
}
Result<Value> rlock_release_save(VM& vm, const Args& args) {
  auto& lock = args.self<ReentrantLock>();
  if (lock.count == 0) return raise_not_acquired(vm);
  const AnyRef count = TRY(make_int(vm, lock.count));
  const AnyRef owner = TRY(make_int(vm, lock.owner));
  lock.count = 0;
  lock.owner = 0;
  return make_tuple_of(vm, {count, owner});
}
Result<Value> rlock_acquire_restore(VM& vm, const Args& args) {
  const Tuple* state = try_as<Tuple>(vm, args[1]);
  if (state == nullptr) {
    return vm.raise<TypeError>("_acquire_restore() argument 1 must be 2-item sequence, not {}",
                               type_name_of(args[1]));
  }
  if (state->size != 2) {
    return vm.raise<TypeError>("_acquire_restore() argument 1 must be sequence of length 2, not {}",
                               state->size);
  }
  const ptrdiff_t count = TRY(to_ptrdiff(vm, state->items[0]));
  const ptrdiff_t owner = TRY(to_ptrdiff(vm, state->items[1]));
  const Ref<ReentrantLock> lock(&args.self<ReentrantLock>());
  TRY(wait_until_free(vm, Wait{}, [&] { return lock->count > 0; }));
  lock->count = count;
  lock->owner = owner;
  return none();
}
Result<Value> rlock_reinit(VM&, const Args& args) {
  auto& lock = args.self<ReentrantLock>();
  lock.count = 0;
  lock.owner = 0;
  return none();
}
Result<Value> rlock_repr(VM& vm, Value self) {
  const auto& lock = as<ReentrantLock>(self);
  return format(vm, "<{} {} object owner={} count={} at {}>",
                lock.count > 0 ? "locked" : "unlocked", type_name(vm.type_of(self)), lock.owner,
                lock.count, address_text(self.object()).text);
}

constexpr Method kReentrantLockMethods[] = {
    method("acquire", "(self, blocking=True, timeout=-1)", rlock_acquire,
           "Take the lock, once more if this thread has it already."),
    method("release", "(self, /)", rlock_release, "Give the lock back once."),
    method("_is_owned", "(self, /)", rlock_is_owned),
    method("_acquire_restore", "(self, state, /)", rlock_acquire_restore),
    method("_release_save", "(self, /)", rlock_release_save),
    method("_recursion_count", "(self, /)", rlock_count),
    method("__enter__", "(self, blocking=True, timeout=-1)", rlock_enter, "Take the lock."),
    method("__exit__", "(self, /, *args)", rlock_release, "Give the lock back."),
    method("_at_fork_reinit", "(self, /)", rlock_reinit),
};
constinit const TypeSpec kReentrantLockSpec = {
    .name = "_thread.RLock",
    .nbytes = sizeof(ReentrantLock),
    .flags = kTypeFlagBase | kTypeFlagWeakrefable,
    .slots = {.new_ = rlock_new, .repr = rlock_repr},
    .methods = kReentrantLockMethods,
    .doc = "A lock that its owner can take several times.",
};

// --- _local: with one thread, an object with attributes

struct Local : Object {};

Result<Value> local_new(VM& vm, Type& cls, const CallArgs& args) {
  const bool own_init = cls.slots.init != vm.type(kTypeObject).slots.init;
  if (!own_init && (args.positional != 0 || args.has_keywords())) {
    return vm.raise<TypeError>("Initialization arguments are not supported");
  }
  return allocate<Local>(vm, cls);
}
Result<void> local_setattr(VM& vm, Value self, Str& name, Value value) {
  if (&name == vm.names.dict_ || str_equals(name, "__dict__")) {
    const Ref<Str> message = TRY(
        format(vm, "'{}' object attribute '__dict__' is read-only", type_name(vm.type_of(self))));
    return raise_attribute_error(vm, *message, self, name);
  }
  return generic_setattr(vm, self, name, value);
}
constinit const TypeSpec kLocalSpec = {
    .name = "_thread._local",
    .nbytes = sizeof(Local),
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagHasAttrs | kTypeFlagWeakrefable,
    .slots = {.new_ = local_new, .setattr = local_setattr},
    .doc = "Attributes that every thread has for itself.",
};

// --- exceptions of threads

constexpr GetSet kHookFields[] = {
    struct_field<0>("exc_type", "The exception's class."),
    struct_field<1>("exc_value", "The exception, or None."),
    struct_field<2>("exc_traceback", "Its traceback, or None."),
    struct_field<3>("thread", "The thread, or None."),
};
constinit const StructSequenceSpec kHookArgsSpec = struct_sequence(
    "_thread._ExceptHookArgs", kHookFields, 4, "What threading.excepthook is called with.");

Result<Value> thread_excepthook(VM& vm, const Args& args) {
  Type* type = TRY(struct_sequence_type(vm, kHookArgsSpec));
  if (&vm.type_of(args[0]) != type) {
    return vm.raise<TypeError>("_thread.excepthook argument type must be ExceptHookArgs");
  }
  const Ref<Tuple> fields(&as<Tuple>(args[0]));
  if (fields->items[0] == Value(&vm.type(kTypeSystemExit))) return none();
  AnyRef exception = fields->items[1];
  if (exception->is_none()) exception = TRY(call(vm, fields->items[0]));
  AnyRef name;
  if (!fields->items[3].is_none()) {
    name = TRY(try_get_attr(vm, fields->items[3], *vm.names.name));
  }
  if (name.is_unbound()) name = TRY(make_int(vm, this_thread()));
  const AnyRef file(dict_get_str(vm, as<Dict>(vm.sys_dict), "stderr"));
  if (file.is_unbound() || file->is_none()) return none();
  const Ref<Str> title = TRY(format(vm, "Exception in thread {}:\n", str_of(name)));
  const Ref<Str> write = TRY(intern(vm, "write"));
  TRY(call_method(vm, file, *write, {title}));
  if (vm.hooks.print_exception != nullptr) vm.hooks.print_exception(vm, exception);
  return none();
}

// --- the module's functions

Result<Value> thread_start_new(VM& vm, const Args& args) {
  const auto given = args.rest();
  if (given.size() < 2) {
    return vm.raise<TypeError>("start_new_thread expected at least 2 arguments, got {}",
                               given.size());
  }
  if (given.size() > 3) {
    return vm.raise<TypeError>("start_new_thread expected at most 3 arguments, got {}",
                               given.size());
  }
  if (!is_callable(vm, given[0])) return vm.raise<TypeError>("first arg must be callable");
  if (!is_a<Tuple>(vm, given[1])) return vm.raise<TypeError>("2nd arg must be a tuple");
  if (given.size() == 3 && !is_a<Dict>(vm, given[2])) {
    return vm.raise<TypeError>("optional 3rd arg must be a dictionary");
  }
  return vm.raise<RuntimeError>("can't start new thread");
}
Result<Value> thread_allocate_lock(VM& vm, const Args&) { return make_lock(vm); }
Result<Value> thread_get_ident(VM& vm, const Args&) { return make_int(vm, this_thread()); }
Result<Value> thread_get_native_id(VM&, const Args&) {
#ifdef SYS_gettid
  return Value::small_int(static_cast<int64_t>(syscall(SYS_gettid)));
#else
  return Value::small_int(getpid());
#endif
}
Result<Value> thread_count(VM&, const Args&) { return Value::small_int(0); }
Result<Value> thread_true(VM&, const Args&) { return Value::true_(); }
Result<Value> thread_exit(VM& vm, const Args&) {
  return raise_with_no_arguments(vm, kTypeSystemExit);
}
Result<Value> thread_stack_size(VM& vm, const Args& args) {
  const ptrdiff_t size = TRY(args.index_or(vm, 0, 0));
  if (size < 0) return vm.raise<ValueError>("size must be 0 or a positive value");
  constexpr ptrdiff_t kSmallest = 32768;
  if (size != 0 && size < kSmallest) {
    return vm.raise<ValueError>("size not valid: {} bytes", size);
  }
  return Value::small_int(0);  // threads that are never started have the default
}
Result<Value> thread_interrupt_main(VM& vm, const Args& args) {
  const ptrdiff_t number = TRY(args.index_or(vm, 0, SIGINT));
  if (number <= 0 || number >= NSIG) return vm.raise<ValueError>("signal number out of range");
  if (number == SIGINT) vm.interrupt_requested.store(true, std::memory_order_relaxed);
  return none();
}

constexpr Method kFunctions[] = {
    function("start_new_thread", "(*args)", thread_start_new,
             "Start a thread; this interpreter has one alone, so that it raises RuntimeError."),
    function("start_new", "(*args)", thread_start_new, "An old name of start_new_thread()."),
    function("daemon_threads_allowed", "()", thread_true, "Are daemon threads allowed?"),
    function("allocate_lock", "()", thread_allocate_lock, "Make a lock."),
    function("allocate", "()", thread_allocate_lock, "An old name of allocate_lock()."),
    function("exit_thread", "()", thread_exit, "An old name of exit()."),
    function("exit", "()", thread_exit, "Raise SystemExit."),
    function("interrupt_main", "(signum=2, /)", thread_interrupt_main,
             "Act as if the signal had come to the main thread."),
    function("get_ident", "()", thread_get_ident, "A number that no other living thread has."),
    function("get_native_id", "()", thread_get_native_id, "The system's number of this thread."),
    function("_count", "()", thread_count, "How many threads have been started and still run."),
    function("stack_size", "(size=0, /)", thread_stack_size,
             "The stack size of new threads; set it when a size is given."),
    function("_set_sentinel", "()", thread_allocate_lock,
             "A lock that is given back when the thread ends."),
    function("_excepthook", "(exc_type, /)", thread_excepthook,
             "Show an exception that ended a thread."),
    function("_is_main_interpreter", "()", thread_true,
             "Is this the main interpreter of its process?"),
};

Result<void> thread_init(VM& vm, Dict& dict) {
  TRY(dict_set_str(vm, dict, "error", &vm.type(kTypeRuntimeError)));
  const AnyRef longest = TRY(make_float(vm, kTimeoutMax));
  TRY(dict_set_str(vm, dict, "TIMEOUT_MAX", longest));
  Type* lock = find_native_type(vm, kLockSpec);
  if (lock == nullptr) lock = TRY(build_native_type(vm, kLockSpec));
  TRY(dict_set_str(vm, dict, "LockType", lock));
  Type* rlock = find_native_type(vm, kReentrantLockSpec);
  if (rlock == nullptr) rlock = TRY(build_native_type(vm, kReentrantLockSpec));
  TRY(dict_set_str(vm, dict, "RLock", rlock));
  Type* local = find_native_type(vm, kLocalSpec);
  if (local == nullptr) local = TRY(build_native_type(vm, kLocalSpec));
  TRY(dict_set_str(vm, dict, "_local", local));
  Type* hook_args = TRY(struct_sequence_type(vm, kHookArgsSpec));
  return dict_set_str(vm, dict, "_ExceptHookArgs", hook_args);
}

}  // namespace

constinit const ModuleSpec kThreadModule = {
    .name = "_thread",
    .functions = kFunctions,
    .init = thread_init,
    .doc = "Locks and thread-local data.",
};

}  // namespace bufo
