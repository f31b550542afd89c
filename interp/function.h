// Function: a Python function object; Generator and its kin: a suspended frame.
#pragma once

#include "interp/code.h"
#include "runtime/operators.h"

namespace bufo {

struct Function : Object {
  static constexpr TypeIndex kIndex = kTypeFunction;
  Code* code;                         // owned
  Dict* globals;                      // owned
  Dict* builtins;                     // owned
  Value defaults;                     // owned tuple or None
  Value kwdefaults;                   // owned dict or None
  Value closure;                      // owned tuple of cells, or None
  Value name, qualname, doc, module;  // owned
  Value annotations;                  // owned dict, or unbound until asked for
  Value type_params;                  // owned tuple, or unbound
  Value dict;                         // owned Dict: function attributes; unbound until asked for
};
/// `globals` gives __module__ (its __name__) and the builtins.
Result<Ref<Function>> make_function(VM&, Code&, Dict& globals);

enum class GeneratorState : uint8_t { kCreated, kSuspended, kRunning, kFinished };

/// generator, coroutine and async_generator share this layout.
struct Generator : Object {
  static constexpr TypeIndex kIndex = kTypeGenerator;
  Value function;        // owned Function (keeps code and globals alive); unbound when finished
  Code* code;            // owned
  Value name, qualname;  // owned
  Value* registers;      // raw block: the frame's registers while suspended
  uint32_t pc;           // index of the next instruction
  GeneratorState state;
  bool async_running;  // async generators: an anext/asend is in progress
  bool async_closed;
  bool hooks_inited;
  bool yielded;   // async generators: the value on its way out is a `yield`'s, not an await's
  bool handling;  // inside an except clause: it handles an exception of its own
  // While it runs and handles one: what its caller handles, hidden meanwhile (owned). While it is
  // suspended: what it handles itself (owned). Unbound otherwise.
  Value handled;
  bool in_yield_from;  // suspended in YIELD_FROM, which runs again
  Value frame_object;  // owned or unbound
  Value origin;        // owned or unbound: cr_origin; an async generator's finalizer hook
};
inline bool is_generator_like(VM& vm, Value v) {
  if (!v.is_object()) return false;
  const uint16_t i = v.object()->type_index;
  static_cast<void>(vm);
  return i == kTypeGenerator || i == kTypeCoroutine || i == kTypeAsyncGenerator;
}

/// Resumes: `sent` is None or the value of send(); with `thrown` bound the exception is raised
/// inside instead. Yields the yielded value; unbound when the generator returned, with its return
/// value in `*returned` (owned; None when plain).
Result<Value> generator_resume(VM&, Generator&, Value sent, Value thrown, AnyRef* returned);
/// What GeneratorExit does to the innermost iterator of an `await` or `yield from`.
enum class InnerExit : uint8_t { kClose, kThrow };
/// generator.throw(): into the innermost iterator of a `yield from` first. As generator_resume
/// otherwise.
Result<Value> generator_throw(VM&, Generator&, Value exception, AnyRef* returned,
                              InnerExit inner_exit = InnerExit::kClose);
/// gi_frame: a Frame object, or None when the generator has finished.
Result<Value> generator_frame_object(VM&, Generator&);
/// generator.close(). Runs Python code.
Result<void> generator_close(VM&, Generator&);

}  // namespace bufo
