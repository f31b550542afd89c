// Frames: what a running Python function needs beside its registers; and the interpreter's own
// state.
//
// Frames live on a side stack that never moves, registers on the value stack that never moves
// either. A callee's registers overlap the end of its caller's call window: the argument values are
// already in place, and the slot before register 0 holds the callee object (owned). Above the
// topmost frame's registers every slot of the value stack is dead (no heap pointers).
#pragma once

#include "interp/function.h"
#include "runtime/types/exception.h"

namespace bufo {

enum FrameFlag : uint8_t {
  kFrameEntry = 1,       // returns to C++: run() ends with this frame
  kFrameInit = 2,        // __init__ of Frame::under_construction, which becomes the call's result
  kFrameForIter = 4,     // a generator resumed by the caller's FOR_ITER
  kFrameGenerator = 8,   // `generator` is set
  kFrameObserved = 16,   // `frame_object` is set
  kFrameNamespace = 32,  // `locals` is set
};

struct Frame {
  Code* code;
  const Instruction* pc;  // next instruction, up to date when anything outside the loop can look
  Value* regs;
  Dict* globals;
  Dict* builtins;
  Value function;            // borrowed Function (owned in regs[-1]); unbound for module code
  Value locals;              // owned namespace of module and class bodies; unbound for functions
  Value frame_object;        // owned Frame object while somebody looks at this frame; set only with
                             // kFrameObserved
  Value under_construction;  // owned: the instance whose __init__ runs; set only with kFrameInit
  Generator* generator;      // borrowed: the caller's reference keeps it (kFrameGenerator)
  uint16_t dst;              // caller's register for the result
  uint8_t flags;
  uint64_t serial;  // told apart by it from frames before and after; 0 until a traceback shows it
};

/// sys._getframe() and tb_frame: outlives the frame it shows.
struct FrameObject : Object {
  static constexpr TypeIndex kIndex = kTypeFrame;
  Frame* live;  // null when the frame is gone
  Generator*
      generator;   // borrowed: the suspended generator whose frame it is; it holds this object
  Code* code;      // owned
  Value globals;   // owned
  Value builtins;  // owned
  Value locals;    // owned dict snapshot; unbound until asked for
  Value back;      // owned FrameObject or None, filled when the frame goes or is asked for
  int32_t lasti;
  int32_t line;
};

struct InterpreterState {
  Value* stack = nullptr;  // the value stack
  // Slots from here on have not been made dead yet; moved up by grow_stack as needed.
  Value* stack_end = nullptr;
  Value* stack_limit = nullptr;  // the end of the reserved memory
  Frame* frames = nullptr;       // the frame stack; frames[0] is a sentinel
  Frame* frames_end = nullptr;
  Frame* top = nullptr;  // running frame, or the sentinel
  size_t stack_nbytes = 0, frames_nbytes = 0;
  // -X importtime: how deep imports are nested, and the time of those inside the present one.
  int import_depth = -1;  // -1: the head line has not been written yet
  int64_t import_inner_nanos = 0;
  bool threads_finished = false;           // finish_threads() has run
  Value async_firstiter, async_finalizer;  // owned or unbound: sys.set_asyncgen_hooks
  uint64_t frame_serial = 0;               // of the frame shown last
  uint32_t origin_depth = 0;               // sys.set_coroutine_origin_tracking_depth
  /// The host stops the run: no handler of the script gets the exception.
  bool stopping = false;
  /// A module from the host's own store, or unbound; null: there is no store.
  Result<Value> (*load_host_module)(VM&, Str& name) = nullptr;
};

/// The first free slot of the value stack.
inline Value* stack_top(VM& vm) {
  const Frame* f = vm.interp->top;
  // A call window may have been shifted up by two beyond the registers (bound methods,
  // constructors).
  return f->code == nullptr ? f->regs : f->regs + f->code->register_count + 4;
}

/// Are the slots below `end` usable? Moves stack_end up if the reserved memory allows.
bool grow_stack(VM&, const Value* end);

/// Makes the interpreter layer of a VM (stacks, hooks, types' slots); false if memory is refused.
bool interpreter_init(VM&);
void interpreter_destroy(VM&);

// --- call.cc
/// Binds arguments to a function's parameters in `regs` (all of [0, release_count) is written):
/// takes the references of args (moved out; the slots are left dead). kwnames: names of the last
/// ones or null. On error everything is released.
Result<void> bind_arguments(VM&, Function&, Value* regs, Value* args, uint32_t argc,
                            Tuple* kwnames);
/// Pushes a frame. RecursionError, MemoryError when the value stack is full. `regs[-1]` must hold
/// the callee.
Result<Frame*> push_frame(VM&, Code&, Function*, Dict& globals, Dict& builtins, Value* regs);
/// Releases the frame's named registers and the callee slot, detaches its frame object, pops.
void pop_frame(VM&, Frame&);
/// A generator object for a bound frame's registers (moved out).
Result<Value> make_generator(VM&, Function&, Value* regs);
/// Puts a generator's registers back on the value stack and pushes its frame; `sent` becomes the
/// value of the yield it stands at (ignored when it has not started). ValueError "generator already
/// executing". nullptr: raised.
Frame* push_generator_frame(VM&, Generator&, Value sent);
/// The frame's registers move into its generator, the frame is popped. frame.pc is where it goes
/// on.
void suspend_generator_frame(VM&, Frame&);
/// The generator of a frame that returns or raises: no longer resumable.
void generator_finished(VM&, Frame&);
/// TypeError "__init__() should return None, not 'T'".
void raise_init_result(VM&, Value result);
/// One step of `yield from`: 1 finished (dst written), 0 yielded (into `out`, owned), -1 raised.
int slow_yield_from(VM&, Frame&, const Instruction&, Value& out);
/// Calls a Python function from C++.
Result<Value> call_function(VM&, Value callee, const CallArgs&);
/// Runs module or class code in a namespace (exec, import, class bodies).
Result<Value> run_code(VM&, Code&, Dict& globals, Value locals, Function* function = nullptr);

// --- eval.cc
/// Runs the top frame (flag kFrameEntry set) until it returns or yields. The owned result, or
/// raised. For a yield the generator's state is kSuspended afterwards.
Value run(VM&);

// --- unwind.cc
/// An exception is pending at frame.pc - 1: adds a traceback entry (unless `again`) and looks for a
/// handler in this frame. True: frame.pc and registers are set for it. False: the caller pops the
/// frame and goes on outside.
bool unwind_frame(VM&, Frame&, bool again);
/// Puts the frame, standing at instruction `at`, at the head of the pending exception's traceback.
void add_traceback(VM&, Frame&, uint32_t at);
/// Releases the temporaries [from, register_count).
void release_temporaries(VM&, Frame&, uint32_t from);
Result<Ref<FrameObject>> frame_object_of(VM&, Frame&);
/// The frame goes: its Frame object keeps a snapshot of the locals and lets go of it.
void detach_frame_object(VM&, Frame&);
/// The generator goes, or ends: its Frame object keeps a snapshot.
void detach_generator_frame_object(VM&, Generator&);
int32_t frame_line(const Frame&);

}  // namespace bufo
