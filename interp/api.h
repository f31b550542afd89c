// The inner side of the C ABI (include/bufo/bufo_c.h): the interpreter as the host has it, and the
// translation between its words and ours. Only the api_*.cc files see both worlds.
//
// Guarantees: between two calls of the host no exception is pending in the VM; a failure's
// exception is kept in `error`. A host's value is the inner Value's own word (never 0), owned.
#pragma once

#include "interp/include/bufo/bufo_c.h"
#include "interp/interpreter.h"
#include "runtime/buffer.h"
#include "runtime/capability.h"

namespace bufo {

/// A class that the host has made: what its instances' memory and end are.
struct HostClass {
  HostClass* next;
  Type* type;  // borrowed: the entry goes with the interpreter, and the type is held by `held`
  Value held;  // owned
  void (*destroy)(void* instance);
  bufo_memory_fn memory;
  void* user;
};

}  // namespace bufo

struct bufo_interpreter {
  bufo::HostPolicy policy;  // first: VM::host points here
  bufo::VM* vm = nullptr;
  bufo::Value error;  // owned, or unbound
  bufo_options options = {};
  bufo::Type* function_type = nullptr;
  bufo::Type* object_type = nullptr;
  bufo::Type* stream_type = nullptr;
  bufo::HostClass* classes = nullptr;
  uint32_t entered = 0;   // calls of the host that are under way, nested in each other
  uint64_t deadline = 0;  // monotonic nanoseconds; 0: none
  bool stops_catchable = false;
  bufo_stop stopped = BUFO_NOT_STOPPED;
  uint64_t thread = 0;  // who is inside; for the check of debug builds
};

namespace bufo {

inline bufo_interpreter& host_of(VM& vm) { return *static_cast<bufo_interpreter*>(vm.host); }

inline Value inner(bufo_value v) { return v.bits == 0 ? Value::unbound() : Value(v.bits); }
/// The word of an owned value; unbound becomes absent.
inline bufo_value outer(Value owned) { return {owned.is_unbound() ? 0 : owned.bits()}; }

/// The exception that is pending in the VM becomes the host's error.
void keep_error(bufo_interpreter&);
inline bufo_value outer(bufo_interpreter& py, Result<Value> result) {
  if (BUFO_UNLIKELY(result.is_error())) {
    keep_error(py);
    return {0};
  }
  return outer(result.raw());
}
inline int outer_status(bufo_interpreter& py, const Result<void>& result) {
  if (BUFO_LIKELY(!result.is_error())) return 0;
  keep_error(py);
  return -1;
}
/// What a host's function returned: its value, or its error made pending.
Result<Value> from_host(bufo_interpreter&, bufo_value returned);

/// Around everything that may run Python code for the host: when the outermost one ends, a stop
/// ends with it.
class HostCall {
 public:
  explicit HostCall(bufo_interpreter& py) : py_(py) {
    if (py.entered++ == 0) begin();
    check_thread();
  }
  HostCall(const HostCall&) = delete;
  HostCall& operator=(const HostCall&) = delete;
  ~HostCall() {
    if (--py_.entered == 0) end();
  }

 private:
  void begin();
  void end();
  void check_thread();
  bufo_interpreter& py_;
};

/// The step check of an embedded interpreter: fuel, deadline, interrupt.
Result<void> host_step(VM&);
Raised host_out_of_fuel(VM&);

/// The types of host functions, objects and streams; made when first needed.
Result<Type*> host_type(VM&, Type*& slot, const TypeSpec&);
/// sys.stdout and its kin.
Result<void> set_host_streams(bufo_interpreter&);
/// What is buffered goes out; errors are dropped.
void flush_host_streams(bufo_interpreter&);
/// The classes' types are no longer held; then, when the VM is gone, the entries are freed.
void drop_host_classes(bufo_interpreter&);
void free_host_classes(HostClass*);

/// A buffer over memory of the host: what `memory` says, checked. The buffer points into the
/// layout, a raw block that the caller then owns; the buffer's owner is not set.
struct HostLayout {
  ptrdiff_t shape[BUFO_MAX_NDIM], strides[BUFO_MAX_NDIM];
  void (*release)(void*);
  void* owner;
  char format[1];  // as many as there are
};
Result<HostLayout*> make_host_layout(VM&, const bufo_memory& memory, Buffer& out);

inline std::string_view text_view(const char* text, size_t nbytes) {
  return nbytes == BUFO_TEXT ? std::string_view(text) : std::string_view(text, nbytes);
}

}  // namespace bufo
