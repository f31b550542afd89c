// VM: one interpreter. Everything mutable hangs off it; two VMs never share an object.
//
// The runtime layer sees what is here; what the interpreter layer adds (frames, the value stack,
// code) it reaches only through `hooks`.
#pragma once

#include <atomic>

#include "runtime/error.h"
#include "runtime/hash.h"
#include "runtime/heap.h"
#include "runtime/native.h"
#include "runtime/type.h"

namespace bufo {

struct ExceptionObject;
struct Module;

/// The interned names of names.def.
struct Names {
#define BUFO_NAME(id, text) Str* id = nullptr;
#include "runtime/names.def"
#undef BUFO_NAME
};

/// What the interpreter layer does for the runtime. Set once by the interpreter when the VM is
/// made.
struct InterpreterHooks {
  /// The globals dict of the running Python frame, or null.
  Dict* (*current_globals)(VM&) = nullptr;
  /// locals() of the running Python frame (a new reference), for dir(), vars(), eval.
  Result<Value> (*current_locals)(VM&) = nullptr;
  /// Compiles source text. `mode` is "exec", "eval" or "single".
  Result<Value> (*compile)(VM&, Value source, Value filename, std::string_view mode, int flags,
                           int optimize) = nullptr;
  /// Runs a code object in these namespaces.
  Result<Value> (*exec)(VM&, Value code, Dict& globals, Value locals) = nullptr;
  /// builtins.__import__.
  Result<Value> (*import_module)(VM&, Str& name, Value globals, Value fromlist,
                                 int64_t level) = nullptr;
  /// input() at a terminal: the line without its end, EOFError, or unbound when `in` and `out` are
  /// not the terminal. `prompt` may be unbound.
  Result<Value> (*read_line)(VM&, Value in, Value out, Value prompt) = nullptr;
  /// Text of an exception nobody caught, to sys.stderr.
  void (*print_exception)(VM&, Value exception) = nullptr;
  /// The Frame object `depth` calls up (0: the running one); unbound when there is none.
  Result<Value> (*current_frame)(VM&, ptrdiff_t depth) = nullptr;
  /// Runs a class body with `namespace_` as its locals: the `__class__` cell, or None if the body
  /// needs none.
  Result<Value> (*run_class_body)(VM&, Value function, Value namespace_) = nullptr;
  /// The place of the Python frame `level` calls up (1: the running one): its file name (a new
  /// reference), line and globals (borrowed). False: there is no such frame.
  bool (*current_location)(VM&, int level, AnyRef& filename, int& line, Dict*& globals) = nullptr;
  /// Shows an exception that nobody can catch (sys.unraisablehook); `where` may be unbound.
  void (*unraisable)(VM&, Value exception, const char* message, Value where) = nullptr;
  /// Called once per slice of steps: signal handlers, deadlines. May raise.
  Result<void> (*on_step)(VM&) = nullptr;
  /// The fuel is used up: raises what the host wants. Null: KeyboardInterrupt.
  Raised (*on_fuel_exhausted)(VM&) = nullptr;
  /// Visits every Value on the value stack and in frames (collector roots are found by counts; this
  /// is for checks).
  void (*visit_roots)(VM&, Visitor&) = nullptr;
};

class VM {
 public:
  struct Options {
    size_t heap_limit = 0;  // bytes, 0: none
    size_t recursion_limit = 1000;
    uint64_t hash_seed = 0;
    bool hash_randomized = false;
  };

  /// nullptr when memory is refused. The VM is ready for native code; interp/ adds the rest.
  static VM* create(const Options&);
  /// Frees everything; interp/ has dropped its own state before. Runs Python code (finalisers).
  /// Returns the bytes that were still in use when all owners were gone: 0 unless something leaks.
  static size_t destroy(VM*);

  Heap heap{*this};
  Names names;
  Type** types = nullptr;  // by type index; entry 0 unused
  uint32_t type_count = 0, type_capacity = 0;

  Type& type(TypeIndex index) const { return *types[index]; }
  BUFO_INLINE Type& type_of(Value v) const { return *types[type_index_of(v)]; }
  BUFO_INLINE Type& type_of(const Object* o) const { return *types[o->type_index]; }

  // --- raising
  template <class E, class... A>
  BUFO_COLD Raised raise(std::string_view pattern, A... args) {
    return raise_formatted(*this, E::kIndex, pattern, {FormatArg(args)...});
  }
  /// The pending exception (owned), or unbound. See result.h's invariant.
  Value pending;
  /// The exception being handled (sys.exception()), owned, or unbound. Saved and restored by
  /// handlers and generators.
  Value handled;

  // --- the step counter (DESIGN 2.4): fuel, deadline, interrupt() and Ctrl-C
  /// Steps left before the slow check. Back-edges, calls and native loops (per block) decrement it.
  int64_t steps_left = kStepSlice;
  static constexpr int64_t kStepSlice = 10000;
  /// Call when steps_left < 0: handles signals, fuel and deadline, refills. May raise. Runs Python
  /// code (signal handlers).
  Result<void> step_slow();
  /// In native loops: accounts `n` steps (1 per 4 KB of bytes or 64 items is the custom).
  BUFO_INLINE Result<void> tick(int64_t n = 1) {
    if (BUFO_UNLIKELY((steps_left -= n) < 0)) return step_slow();
    return ok();
  }
  std::atomic<bool> interrupt_requested{false};  // set from any thread or a signal handler
  uint64_t steps_used = 0;                       // of finished slices
  uint64_t fuel = UINT64_MAX;                    // steps allowed in all
  int64_t step_slice = kStepSlice;               // what steps_left started from

  // --- recursion: Python frames and native recursion share one depth, as in CPython 3.11 and
  // before
  uint32_t depth = 0;
  uint32_t recursion_limit = 1000;
  /// Native recursion also watches the C++ stack of the thread that runs: it must stay between
  /// these. Null: unknown. Taken anew when the interpreter is found on another thread.
  const char* native_stack_limit = nullptr;
  const char* native_stack_top = nullptr;

  // --- interpreter-wide objects
  Value builtins_dict;                     // owned Dict
  Value sys_dict;                          // owned Dict of module sys
  Value modules;                           // owned Dict: sys.modules
  struct InternTable* interned = nullptr;  // str_intern.cc; holds no references
  Value latin1_chars[256];                 // owned one-character strs
  Value byte_objects[256];                 // owned one-byte bytes, made on demand
  Value empty_tuple, empty_bytes;          // owned; "" is names.empty
  Value memory_error;                      // owned, preallocated
  Value frozen_empty;                      // owned frozenset()
  Value exit_callbacks;                    // owned list of module atexit, or unbound
  Value unsupported_operation;             // owned class io.UnsupportedOperation, made on demand
  Value context;                           // owned: the current contextvars.Context, or unbound
  Value interrupt_handler;                 // owned: the script's SIGINT handler, or unbound
  Value importer;                          // owned: what the import system began with, or unbound
  /// The program's own SIGINT handler, while a script has put SIG_DFL or SIG_IGN in its place.
  void (*native_interrupt_handler)(int) = nullptr;

  // --- counters
  uint64_t next_version = 1;    // for type versions, dict keys versions and shapes
  uint64_t abc_token = 0;       // grows with each registration of a virtual subclass
  HashKey hash_key;             // of strings
  Shape* dict_shape = nullptr;  // marks attribute storage that has become a dict
  int optimize = 0;             // -O: what code is compiled with by default
  int max_str_digits = 4300;    // sys.set_int_max_str_digits(); 0: no limit
  uint64_t bytes_copied = 0;    // by the buffer layer, for the host's "zero copies" tests

  struct GcState* gc = nullptr;
  struct WeakTable* weakrefs = nullptr;
  struct LookupCache* lookup_cache = nullptr;
  struct CodecState* codecs = nullptr;
  /// Objects whose deallocation was deferred to keep it from recursing.
  struct DeferredDealloc* deferred = nullptr;
  uint32_t dealloc_depth = 0;
  /// The VM is being destroyed: finalisers still run, but must not count on modules.
  bool finalizing = false;
  /// Something exists whose end can be noticed from outside: a class with __del__, a weak reference
  /// with a callback, a generator with a handler, a stream. While false, a program that ends with
  /// its process need not tear its objects down.
  bool end_is_observable = false;

  InterpreterHooks hooks;
  struct InterpreterState* interp = nullptr;  // owned by interp/
  void* host = nullptr;                       // the embedder's

 private:
  VM() = default;
  ~VM();
  bool init(const Options&);
};

/// Guards native recursion: `NativeDepth depth(vm); TRY(depth.enter(" while getting the repr of an
/// object"));` RecursionError "maximum recursion depth exceeded" + the given tail.
class NativeDepth {
 public:
  explicit NativeDepth(VM& vm) : vm_(vm) {}
  NativeDepth(const NativeDepth&) = delete;
  NativeDepth& operator=(const NativeDepth&) = delete;
  ~NativeDepth() { vm_.depth -= entered_; }
  Result<void> enter(const char* where = "");

 private:
  VM& vm_;
  uint32_t entered_ = 0;
};

/// Allocates an instance of `cls` (whose layout begins with T) with `extra` bytes behind the fixed
/// part: the head, `__slots__` members (unbound) and the attribute storage are initialised, the
/// rest of the fixed part is zero; the extra bytes are zero for GC types and garbage for others,
/// which fill them themselves. The instance owns a reference to a heap type. MemoryError on
/// refusal. The count is 1; the caller adopts it. May collect, before the object is made, if `cls`
/// is a GC type: runs Python code then.
Result<Object*> allocate_object(VM&, Type& cls, size_t extra_nbytes);
template <class T>
Result<Ref<T>> allocate(VM& vm, Type& cls, size_t extra_nbytes = 0) {
  Object* object = TRY(allocate_object(vm, cls, extra_nbytes));
  return Ref<T>::adopt(static_cast<T*>(object));
}
template <class T>
Result<Ref<T>> allocate(VM& vm, size_t extra_nbytes = 0) {
  return allocate<T>(vm, vm.type(T::kIndex), extra_nbytes);
}

/// The part of start-up that needs layouts but no complete types: interned strings, names and the
/// empty tuple. init_native_types calls it when every layout stands. False: memory was refused.
bool init_core_objects(VM&);

/// VM end: frees the queue of deferred deallocations.
void destroy_deferred(VM&);

/// Visits what the generic machinery owns besides the type's own fields, and those fields:
/// everything that an object keeps alive.
void traverse_object(VM&, Object*, Visitor&);
/// Breaks cycles through the object: the type's clear slot, slot members, attribute storage.
void clear_object(VM&, Object*);

/// Is v an instance of the built-in type or of a subclass of it (so that the C++ layout is T's)?
template <class T>
BUFO_INLINE bool is_a(VM& vm, Value v) {
  if (!v.is_object()) return false;
  const uint16_t index = v.object()->type_index;
  return index == T::kIndex || vm.types[index]->layout == T::kIndex;
}
/// v as T&, or null if it is no T.
template <class T>
BUFO_INLINE T* try_as(VM& vm, Value v) {
  return is_a<T>(vm, v) ? static_cast<T*>(v.object()) : nullptr;
}

}  // namespace bufo
