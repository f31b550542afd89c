// Generators: a suspended frame as an object; send, throw, close, and `yield from`.
//
// While it runs, a generator's registers lie on the value stack like any frame's; suspended, they
// lie in the generator. Follows Objects/genobject.c (CPython 3.12) in behaviour.
#include "interp/async_generator.h"
#include "interp/slow.h"
#include "runtime/gc.h"
#include "runtime/types/objects.h"
#include "runtime/types/sequence.h"

namespace bufo {

namespace {

const char* kind_name(const Generator& g) {
  return g.type_index == kTypeCoroutine        ? "coroutine"
         : g.type_index == kTypeAsyncGenerator ? "async generator"
                                               : "generator";
}

/// PEP 479: StopIteration that leaves a generator becomes RuntimeError.
void convert_stop_iteration(VM& vm, const Generator& g) {
  const bool stop = pending_is(vm, kTypeStopIteration);
  const bool async_stop =
      g.type_index == kTypeAsyncGenerator && pending_is(vm, kTypeStopAsyncIteration);
  if (!stop && !async_stop) return;
  const AnyRef cause = take_pending(vm);
  static_cast<void>(vm.raise<RuntimeError>("{} raised {}", kind_name(g),
                                           stop ? "StopIteration" : "StopAsyncIteration"));
  if (!is_exception(vm, vm.pending)) return;
  auto& error = as<ExceptionObject>(vm.pending);
  replace_slot(error.cause, AnyRef(cause).release());
  replace_slot(error.context, AnyRef(cause).release());
  error.suppress_context = true;
}

void free_registers(Generator& g) {
  Value* registers = std::exchange(g.registers, nullptr);
  if (registers == nullptr) return;
  for (uint32_t k = 0; k < g.code->register_count; ++k) {
    const Value v = registers[k];
    registers[k] = kDead;
    decref(v);
  }
  Heap::of(registers).free(registers);
}

/// Raises StopIteration(value) the way a generator returns it.
Raised raise_stop_iteration(VM& vm, Value value) {
  if (value.is_none()) return raise_bare(vm, kTypeStopIteration);
  return raise_with_value(vm, kTypeStopIteration, value);
}

}  // namespace

Result<Value> make_generator(VM& vm, Function& f, Value* regs) {
  Code& code = *f.code;
  const TypeIndex type = code.code_flags & kCodeAsyncGenerator ? kTypeAsyncGenerator
                         : code.code_flags & kCodeCoroutine    ? kTypeCoroutine
                                                               : kTypeGenerator;
  auto* registers = static_cast<Value*>(vm.heap.allocate_raw(code.register_count * sizeof(Value)));
  if (registers == nullptr) return raise_no_memory(vm);
  Result<Ref<Generator>> made = allocate<Generator>(vm, vm.type(type));
  if (made.is_error()) {
    vm.heap.free(registers);
    return Raised{};
  }
  Ref<Generator> g = std::move(made).take();
  g->function = AnyRef(&f).release();
  g->code = &code;
  incref(&code);
  g->name = AnyRef(f.name).release();
  g->qualname = AnyRef(f.qualname).release();
  g->handled = kDead;
  g->frame_object = kDead;
  g->origin = kDead;
  g->state = GeneratorState::kCreated;
  g->registers = registers;
  for (uint32_t k = 0; k < code.release_count; ++k) registers[k] = std::exchange(regs[k], kDead);
  for (uint32_t k = code.release_count; k < code.register_count; ++k) registers[k] = kDead;
  if (type == kTypeCoroutine && vm.interp->origin_depth != 0) {
    Result<Value> origin = coroutine_origin(vm);
    if (origin.is_error()) {
      g->state = GeneratorState::kFinished;
      return Raised{};
    }
    g->origin = origin.raw();
  }
  return g;
}

Frame* push_generator_frame(VM& vm, Generator& g, Value sent) {
  if (g.state == GeneratorState::kRunning) {
    static_cast<void>(vm.raise<ValueError>("{} already executing", kind_name(g)));
    return nullptr;
  }
  Value* regs = stack_top(vm) + 1;
  Function& f = as<Function>(g.function);
  const Result<Frame*> pushed = push_frame(vm, *g.code, &f, *f.globals, *f.builtins, regs);
  if (pushed.is_error()) return nullptr;
  Frame* frame = pushed.value();
  regs[-1] = AnyRef(g.function).release();
  std::memcpy(static_cast<void*>(regs), g.registers, g.code->register_count * sizeof(Value));
  frame->pc = g.code->instructions + g.pc;
  frame->generator = &g;
  frame->flags = kFrameGenerator;
  if (g.state == GeneratorState::kSuspended) {
    const Instruction& at = g.in_yield_from ? *frame->pc : frame->pc[-1];
    set_register(regs, g.in_yield_from ? at.c : at.a, AnyRef(sent).release());
    g.in_yield_from = false;
  }
  g.state = GeneratorState::kRunning;
  if (!g.frame_object.is_unbound()) {
    frame->frame_object = std::exchange(g.frame_object, kDead);
    frame->flags |= kFrameObserved;
    as<FrameObject>(frame->frame_object).live = frame;
    as<FrameObject>(frame->frame_object).generator = nullptr;
  }
  // What the generator handles hides what its caller handles, until it is suspended.
  if (g.handling) std::swap(g.handled, vm.handled);
  return frame;
}

void suspend_generator_frame(VM& vm, Frame& frame) {
  Generator& g = *frame.generator;
  Value* regs = frame.regs;
  std::memcpy(static_cast<void*>(g.registers), regs, g.code->register_count * sizeof(Value));
  for (uint32_t k = 0; k < g.code->register_count; ++k) regs[k] = kDead;
  g.pc = static_cast<uint32_t>(frame.pc - g.code->instructions);
  g.state = GeneratorState::kSuspended;
  if (g.handling) std::swap(g.handled, vm.handled);
  if (frame.flags & kFrameObserved) {
    g.frame_object = std::exchange(frame.frame_object, kDead);
    as<FrameObject>(g.frame_object).live = nullptr;
    as<FrameObject>(g.frame_object).generator = &g;
  }
  const Value callee = std::exchange(regs[-1], kDead);
  --vm.depth;
  --vm.interp->top;
  decref(callee);
}

void generator_finished(VM& vm, Frame& frame) {
  static_cast<void>(vm);
  Generator& g = *frame.generator;
  g.state = GeneratorState::kFinished;
  if (g.handling) {
    std::swap(g.handled, vm.handled);
    g.handling = false;
    replace_slot(g.handled, kDead);
  }
  // The registers live on the value stack now; the copy is stale.
  if (g.registers != nullptr) Heap::of(g.registers).free(std::exchange(g.registers, nullptr));
  if (!vm.pending.is_unbound()) convert_stop_iteration(vm, g);
}

/// Makes what is thrown into a generator pending. It is not raised anew: of the caller's handled
/// exception it knows nothing, only the generator's own becomes its context.
static Raised set_thrown(VM& vm, const Generator& g, Value thrown) {
  if (g.handling) return raise_object(vm, thrown);
  incref(thrown);
  replace_slot(vm.pending, thrown);
  return Raised{};
}

Result<Value> generator_resume(VM& vm, Generator& g, Value sent, Value thrown, AnyRef* returned) {
  if (g.state == GeneratorState::kFinished) {
    if (g.type_index == kTypeCoroutine)
      return vm.raise<RuntimeError>("cannot reuse already awaited coroutine");
    if (!thrown.is_unbound()) return set_thrown(vm, g, thrown);
    if (returned != nullptr) *returned = AnyRef(Value::none());
    return Result<Value>::adopt(Value::unbound());
  }
  const char here = 0;
  if (&here < vm.native_stack_limit)
    return vm.raise<RecursionError>("maximum recursion depth exceeded");
  const AnyRef keep(&g);
  const bool fresh = g.state == GeneratorState::kCreated;
  if (!thrown.is_unbound() && fresh) {
    // Never started: it ends without running, the traceback shows its first line.
    Frame* frame = push_generator_frame(vm, g, sent);
    if (frame == nullptr) return Raised{};
    static_cast<void>(set_thrown(vm, g, thrown));
    add_traceback(vm, *frame, 0);
    generator_finished(vm, *frame);
    pop_frame(vm, *frame);
    return Raised{};
  }
  Frame* frame = push_generator_frame(vm, g, sent);
  if (frame == nullptr) return Raised{};
  frame->flags |= kFrameEntry;
  if (!thrown.is_unbound()) {
    static_cast<void>(set_thrown(vm, g, thrown));
    if (!unwind_frame(vm, *frame, false)) {
      generator_finished(vm, *frame);
      pop_frame(vm, *frame);
      return Raised{};
    }
  }
  const Value result = run(vm);
  if (result.is_raised()) return Raised{};
  if (g.state == GeneratorState::kSuspended) return Result<Value>::adopt(result);
  AnyRef value = AnyRef::adopt(result);
  if (returned != nullptr) *returned = std::move(value);
  return Result<Value>::adopt(Value::unbound());
}

int slow_yield_from(VM& vm, Frame& frame, const Instruction& i, Value& out) {
  Value* regs = frame.regs;
  const Value iterator = regs[i.b];
  const AnyRef sent = AnyRef::adopt(std::exchange(regs[i.c], kDead));
  AnyRef returned(Value::none());
  Value item;
  if (is_generator_like(vm, iterator)) {
    const Result<Value> next =
        generator_resume(vm, as<Generator>(iterator), sent, Value::unbound(), &returned);
    if (next.is_error()) return -1;
    item = next.raw();
  } else {
    // A class's own __next__ is called as it is, for the value of its StopIteration.
    const bool plain = Value(sent).is_none() || sent.is_unbound();
    Result<Value> next = plain && vm.type_of(iterator).has_flag(kTypeFlagHeap)
                             ? call_method(vm, iterator, *vm.names.next_, {})
                         : plain ? iter_next_raw(vm, iterator)
                                 : call_method(vm, iterator, *vm.names.send, {sent});
    if (next.is_error()) {
      if (!pending_is(vm, kTypeStopIteration)) return -1;
      const AnyRef stop = take_pending(vm);
      const Value value = as<ExceptionObject>(stop).members[0];
      returned = AnyRef(value.is_unbound() ? Value::none() : value);
      item = Value::unbound();
    } else {
      item = next.raw();
    }
  }
  if (!item.is_unbound()) {
    out = item;
    return 0;
  }
  set_register(regs, i.a, returned.release());
  if (i.b != i.a) consume_register(regs, i.b);
  return 1;
}

// ---- methods

namespace {

/// The generator's frame, for as long as what it delegates to runs: it shows in tracebacks.
class DelegatingFrame {
 public:
  DelegatingFrame(VM& vm, Generator& g) : vm_(vm), g_(g), pc_(g.pc) {
    frame_ = push_generator_frame(vm, g, Value::none());
    if (frame_ != nullptr) ++frame_->pc;  // as if the instruction ran
  }
  DelegatingFrame(const DelegatingFrame&) = delete;
  DelegatingFrame& operator=(const DelegatingFrame&) = delete;
  ~DelegatingFrame() {
    if (frame_ == nullptr) return;
    frame_->pc = g_.code->instructions + pc_;
    const AnyRef pending = take_pending(vm_);
    suspend_generator_frame(vm_, *frame_);
    g_.in_yield_from = true;
    if (!pending.is_unbound()) vm_.pending = AnyRef(pending).release();
  }
  bool pushed() const { return frame_ != nullptr; }

 private:
  VM& vm_;
  Generator& g_;
  Frame* frame_;
  uint32_t pc_;
};

/// close() of what the generator delegates to.
Result<void> close_inner(VM& vm, Generator& g, Value inner) {
  const DelegatingFrame frame(vm, g);
  if (!frame.pushed()) return Raised{};
  if (is_generator_like(vm, inner)) return generator_close(vm, as<Generator>(inner));
  Result<Value> close = try_get_attr(vm, inner, *vm.names.close);
  if (close.is_error()) {
    report_unraisable(vm, "Exception ignored in", inner);
    return ok();
  }
  const AnyRef method = std::move(close).take();
  if (!method.is_unbound()) TRY(call(vm, method));
  return ok();
}

/// throw() of what the generator delegates to: its next item, or unbound and its result in
/// `returned`. `has_throw`: false when it has none.
Result<Value> throw_inner(VM& vm, Generator& g, Value inner, Value exception, AnyRef& returned,
                          InnerExit inner_exit, bool& has_throw) {
  const DelegatingFrame frame(vm, g);
  if (!frame.pushed()) return Raised{};
  if (is_generator_like(vm, inner))
    return generator_throw(vm, as<Generator>(inner), exception, &returned, inner_exit);
  const AnyRef method = TRY(try_get_attr(vm, inner, *vm.names.throw_));
  if (method.is_unbound()) {
    has_throw = false;
    return Result<Value>::adopt(Value::unbound());
  }
  Result<Value> item = call(vm, method, {exception});
  if (!item.is_error() || !pending_is(vm, kTypeStopIteration)) return item;
  const AnyRef stop = take_pending(vm);
  const Value value = as<ExceptionObject>(stop).members[0];
  returned = AnyRef(value.is_unbound() ? Value::none() : value);
  return Result<Value>::adopt(Value::unbound());
}

/// throw() while suspended in `yield from`: goes to the inner iterator first. True: handled, `out`
/// is the result.
Result<bool> throw_into_inner(VM& vm, Generator& g, Value exception, Result<Value>& out,
                              AnyRef& returned, InnerExit inner_exit) {
  const Instruction& at = g.code->instructions[g.pc];
  const AnyRef inner(g.registers[at.b]);
  if (inner_exit == InnerExit::kClose && is_kind(vm, exception, kTypeGeneratorExit)) {
    if (!close_inner(vm, g, inner).is_error()) return false;
    const AnyRef raised = take_pending(vm);
    out = generator_resume(vm, g, Value::none(), raised, &returned);
    return true;
  }
  AnyRef inner_returned(Value::none());
  bool has_throw = true;
  Result<Value> thrown =
      throw_inner(vm, g, inner, exception, inner_returned, inner_exit, has_throw);
  if (!has_throw) return false;
  if (thrown.is_error()) {
    const AnyRef raised = take_pending(vm);
    out = generator_resume(vm, g, Value::none(), raised, &returned);
    return true;
  }
  if (!thrown.raw().is_unbound()) {
    out = thrown;
    return true;
  }
  // The inner iterator is done: the `yield from` has its value, the generator goes on after it.
  g.in_yield_from = false;
  g.pc += 1;
  replace_slot(g.registers[at.b], kDead);
  replace_slot(g.registers[at.a], inner_returned.release());
  Frame* frame = nullptr;
  {
    // Resumed past the yield: nothing is sent.
    g.state = GeneratorState::kCreated;
    frame = push_generator_frame(vm, g, Value::none());
  }
  if (frame == nullptr) {
    out = Raised{};
    return true;
  }
  frame->flags |= kFrameEntry;
  const Value result = run(vm);
  if (result.is_raised()) {
    out = Raised{};
  } else if (g.state == GeneratorState::kSuspended) {
    out = Result<Value>::adopt(result);
  } else {
    returned = AnyRef::adopt(result);
    out = Result<Value>::adopt(Value::unbound());
  }
  return true;
}

}  // namespace

Result<Value> generator_throw(VM& vm, Generator& g, Value exception, AnyRef* returned,
                              InnerExit inner_exit) {
  AnyRef local;
  AnyRef& back = returned == nullptr ? local : *returned;
  if (g.state == GeneratorState::kRunning)
    return vm.raise<ValueError>("{} already executing", kind_name(g));
  if (g.state == GeneratorState::kSuspended && g.in_yield_from) {
    Result<Value> out = Result<Value>::adopt(Value::unbound());
    const bool handled = TRY(throw_into_inner(vm, g, exception, out, back, inner_exit));
    if (handled) return out;
  }
  return generator_resume(vm, g, Value::none(), exception, &back);
}

Result<void> generator_close(VM& vm, Generator& g) {
  if (g.state == GeneratorState::kRunning)
    return vm.raise<ValueError>("{} already executing", kind_name(g));
  if (g.state == GeneratorState::kFinished) return ok();
  if (g.state == GeneratorState::kCreated) {
    detach_generator_frame_object(vm, g);
    g.state = GeneratorState::kFinished;
    free_registers(g);
    return ok();
  }
  const Ref<Tuple> no_args = TRY(make_tuple(vm, 0));
  const AnyRef exit = TRY(make_exception(vm, vm.type(kTypeGeneratorExit), *no_args));
  Result<Value> result = generator_throw(vm, g, exit, nullptr);
  if (result.is_error()) {
    if (!pending_is(vm, kTypeGeneratorExit) && !pending_is(vm, kTypeStopIteration)) return Raised{};
    clear_pending(vm);
    return ok();
  }
  const AnyRef value = std::move(result).take();
  if (!value.is_unbound()) return vm.raise<RuntimeError>("{} ignored GeneratorExit", kind_name(g));
  return ok();
}

namespace {

Result<Value> generator_iter(VM&, Value self) { return self; }

Result<Value> generator_next(VM& vm, Value self) {
  AnyRef returned;
  Result<Value> item =
      generator_resume(vm, as<Generator>(self), Value::none(), Value::unbound(), &returned);
  if (item.is_error() || !item.raw().is_unbound()) return item;
  if (returned.is_unbound() || Value(returned).is_none()) return item;
  return raise_stop_iteration(vm, returned);
}

Result<Value> generator_send(VM& vm, const Args& args) {
  return coroutine_send(vm, args.self<Generator>(), args[1]);
}

Result<Value> generator_throw_method(VM& vm, const Args& args) {
  Value given[3];
  uint32_t count = 0;
  for (; count < 3 && args.has(count + 1); ++count) given[count] = args[count + 1];
  return generator_throw_arguments(vm, args.self<Generator>(), given, count);
}

Result<Value> coroutine_await(VM& vm, Value self) { return make_coroutine_wrapper(vm, self); }
Result<Value> generator_del(VM& vm, const Args& args);

Result<Value> generator_close_method(VM& vm, const Args& args) {
  TRY(generator_close(vm, args.self<Generator>()));
  return none();
}

Result<Value> generator_repr(VM& vm, Value self) {
  const auto& g = as<Generator>(self);
  return format(vm, "<{} object {} at {}>",
                g.type_index == kTypeAsyncGenerator ? "async_generator" : kind_name(g), g.qualname,
                address_text(self.object()).text);
}

void generator_finalize(VM& vm, Object* o) {
  auto& g = *static_cast<Generator*>(o);
  if (g.state == GeneratorState::kFinished || g.state == GeneratorState::kRunning) return;
  // After the interpreter's end nothing can run.
  if (vm.interp == nullptr || vm.finalizing) return;
  if (g.type_index == kTypeAsyncGenerator && !g.origin.is_unbound() && !g.async_closed) {
    // An event loop closes it in its own time.
    const AnyRef saved = take_pending(vm);
    const AnyRef finalizer(g.origin);
    if (call(vm, finalizer, {Value(o)}).is_error())
      report_unraisable(vm, "Exception ignored in", Value(o));
    if (!saved.is_unbound()) vm.pending = AnyRef(saved).release();
    return;
  }
  if (g.state == GeneratorState::kCreated) {
    if (g.type_index == kTypeCoroutine) warn_never_awaited(vm, Value(o));
    return;
  }
  const AnyRef saved = take_pending(vm);
  if (generator_close(vm, g).is_error()) report_unraisable(vm, "Exception ignored in", Value(o));
  if (!saved.is_unbound()) vm.pending = AnyRef(saved).release();
}

Result<Value> generator_del(VM& vm, const Args& args) {
  generator_finalize(vm, args[0].object());
  return none();
}

void generator_dealloc(VM& vm, Object* o) {
  auto& g = *static_cast<Generator*>(o);
  detach_generator_frame_object(vm, g);
  free_registers(g);
  for (Value* v : {&g.function, &g.name, &g.qualname, &g.handled, &g.frame_object, &g.origin})
    replace_slot(*v, kDead);
  decref(g.code);
}

void generator_traverse(Object* o, Visitor& visitor) {
  auto& g = *static_cast<Generator*>(o);
  visitor.visit(g.function);
  visitor.visit(g.handled);
  visitor.visit(g.frame_object);
  visitor.visit(g.origin);
  if (g.registers == nullptr || g.state == GeneratorState::kRunning) return;
  for (uint32_t k = 0; k < g.code->register_count; ++k) visitor.visit(g.registers[k]);
}

void generator_clear(VM& vm, Object* o) {
  auto& g = *static_cast<Generator*>(o);
  if (g.state == GeneratorState::kRunning) return;
  detach_generator_frame_object(vm, g);
  g.state = GeneratorState::kFinished;
  free_registers(g);
}

Result<Value> get_name(VM&, Value self) { return as<Generator>(self).name; }
Result<Value> get_qualname(VM&, Value self) { return as<Generator>(self).qualname; }
template <Value Generator::*member>
Result<void> set_name(VM& vm, Value self, Value value) {
  if (!is_a<Str>(vm, value)) {
    return vm.raise<TypeError>("{} must be set to a string object",
                               member == &Generator::name ? "__name__" : "__qualname__");
  }
  replace_slot(as<Generator>(self).*member, AnyRef(value).release());
  return ok();
}
Result<Value> get_async_running(VM&, Value self) {
  return Value::boolean(as<Generator>(self).async_running);
}
Result<Value> get_origin(VM&, Value self) {
  const Value origin = as<Generator>(self).origin;
  return origin.is_unbound() ? Value::none() : origin;
}
Result<Value> get_running(VM&, Value self) {
  return Value::boolean(as<Generator>(self).state == GeneratorState::kRunning);
}
Result<Value> get_suspended(VM&, Value self) {
  return Value::boolean(as<Generator>(self).state == GeneratorState::kSuspended);
}
Result<Value> get_code(VM&, Value self) { return Value(as<Generator>(self).code); }
Result<Value> get_yield_from(VM&, Value self) {
  const auto& g = as<Generator>(self);
  if (g.state != GeneratorState::kSuspended || !g.in_yield_from) return none();
  return g.registers[g.code->instructions[g.pc].b];
}
Result<Value> get_frame(VM& vm, Value self) {
  return generator_frame_object(vm, as<Generator>(self));
}

constexpr const char* kThrowSignature = "(self, type, value=None, traceback=None, /)";
constexpr Method kGeneratorMethods[] = {
    method("send", "(self, value, /) untold", generator_send,
           "send(arg) -> send 'arg' into generator,\nreturn next yielded value or raise "
           "StopIteration."),
    method("throw", kThrowSignature, generator_throw_method,
           "throw(value)\nthrow(type[,value[,tb]])\n\nRaise exception in generator, return next "
           "yielded value or "
           "raise\nStopIteration."),
    method("close", "(self, /) untold", generator_close_method,
           "close() -> raise GeneratorExit inside generator."),
    method("__del__", "(self, /)", generator_del,
           "Called when the instance is about to be destroyed."),
    class_method("__class_getitem__", "(cls, item, /)", class_getitem, "See PEP 585"),
};
constexpr Method kCoroutineMethods[] = {
    method("send", "(self, arg, /)", generator_send,
           "send(arg) -> send 'arg' into coroutine,\nreturn next iterated value or raise "
           "StopIteration."),
    method("throw", kThrowSignature, generator_throw_method,
           "throw(value)\nthrow(type[,value[,traceback]])\n\nRaise exception in coroutine, return "
           "next iterated value or raise\nStopIteration."),
    method("close", "(self, /)", generator_close_method,
           "close() -> raise GeneratorExit inside coroutine."),
    method("__del__", "(self, /)", generator_del,
           "Called when the instance is about to be destroyed."),
};
constexpr GetSet kGeneratorGetSets[] = {
    {"__name__", get_name, set_name<&Generator::name>, "name of the generator"},
    {"__qualname__", get_qualname, set_name<&Generator::qualname>,
     "qualified name of the generator"},
    {"gi_yieldfrom", get_yield_from, nullptr, "object being iterated by yield from, or None"},
    {"gi_running", get_running},
    {"gi_suspended", get_suspended},
    {"gi_frame", get_frame},
    {"gi_code", get_code},
};
constexpr GetSet kCoroutineGetSets[] = {
    {"__name__", get_name, set_name<&Generator::name>, "name of the coroutine"},
    {"__qualname__", get_qualname, set_name<&Generator::qualname>,
     "qualified name of the coroutine"},
    {"cr_await", get_yield_from, nullptr, "object being awaited on, or None"},
    {"cr_running", get_running},
    {"cr_suspended", get_suspended},
    {"cr_frame", get_frame},
    {"cr_code", get_code},
    {"cr_origin", get_origin},
};
constexpr GetSet kAsyncGeneratorGetSets[] = {
    {"__name__", get_name, set_name<&Generator::name>, "name of the async generator"},
    {"__qualname__", get_qualname, set_name<&Generator::qualname>,
     "qualified name of the async generator"},
    {"ag_await", get_yield_from, nullptr, "object being awaited on, or None"},
    {"ag_running", get_async_running},
    {"ag_suspended", get_suspended},
    {"ag_frame", get_frame},
    {"ag_code", get_code},
};

}  // namespace

constinit const TypeSpec kGeneratorSpec = {
    .name = "generator",
    .nbytes = sizeof(Generator),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation | kTypeFlagWeakrefable,
    .slots = {.dealloc = generator_dealloc,
              .traverse = generator_traverse,
              .clear = generator_clear,
              .finalize = generator_finalize,
              .repr = generator_repr,
              .iter = generator_iter,
              .next = generator_next},
    .methods = kGeneratorMethods,
    .getsets = kGeneratorGetSets,
};
constinit const TypeSpec kCoroutineSpec = {
    .name = "coroutine",
    .nbytes = sizeof(Generator),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation | kTypeFlagWeakrefable,
    .slots = {.dealloc = generator_dealloc,
              .traverse = generator_traverse,
              .clear = generator_clear,
              .finalize = generator_finalize,
              .repr = generator_repr,
              .await = coroutine_await},
    .methods = kCoroutineMethods,
    .getsets = kCoroutineGetSets,
};
constinit const TypeSpec kAsyncGeneratorSpec = {
    .name = "async_generator",
    .nbytes = sizeof(Generator),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation | kTypeFlagWeakrefable,
    .slots = {.dealloc = generator_dealloc,
              .traverse = generator_traverse,
              .clear = generator_clear,
              .finalize = generator_finalize,
              .repr = generator_repr,
              .aiter = generator_iter,
              .anext = async_generator_next},
    .methods = kAsyncGeneratorMethods,
    .getsets = kAsyncGeneratorGetSets,
};

Result<Value> coroutine_send(VM& vm, Generator& g, Value sent) {
  if (g.state == GeneratorState::kCreated && !sent.is_none()) {
    return vm.raise<TypeError>("can't send non-None value to a just-started {}", kind_name(g));
  }
  AnyRef returned(Value::none());
  AnyRef item = TRY(generator_resume(vm, g, sent, Value::unbound(), &returned));
  if (!item.is_unbound()) return item;
  return raise_stop_iteration(vm, returned);
}

Raised raise_bare(VM& vm, TypeIndex type) {
  const Ref<Tuple> no_args = TRY(make_tuple(vm, 0));
  const AnyRef exception = TRY(make_exception(vm, vm.type(type), *no_args));
  return raise_object(vm, exception);
}

}  // namespace bufo
