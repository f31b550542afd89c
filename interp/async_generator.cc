// The awaitables around coroutines and asynchronous generators: coroutine_wrapper (what
// coroutine.__await__() gives), asend() and athrow() objects, and anext() with a default.
//
// A value that an asynchronous generator yields itself ends one step; what an `await` inside it
// yields goes on to whoever runs the step. ASYNC_WRAP tells them apart by Generator::yielded.
// Follows PEP 492, PEP 525 and Objects/genobject.c (CPython 3.12) in behaviour.
#include "interp/async_generator.h"

#include "interp/slow.h"
#include "interp/sys_functions.h"
#include "runtime/class.h"
#include "runtime/gc.h"
#include "runtime/types/objects.h"
#include "runtime/types/sequence.h"
#include "runtime/types/struct_sequence.h"

namespace bufo {

namespace {

enum class StepState : uint8_t { kInit, kIterating, kClosed };

/// asend(), __anext__(), athrow() and aclose() objects.
struct AsyncStep : Object {
  Value generator;  // owned
  Value payload;    // owned. asend: what is sent; athrow: tuple of arguments, aclose: unbound
  StepState state;
};
struct AsyncSend : AsyncStep {
  [[maybe_unused]] static constexpr TypeIndex kIndex = kTypeAsyncGeneratorSend;
};
struct AsyncThrow : AsyncStep {
  [[maybe_unused]] static constexpr TypeIndex kIndex = kTypeAsyncGeneratorThrow;
};
struct CoroutineWrapper : Object {
  static constexpr TypeIndex kIndex = kTypeCoroutineWrapper;
  Value coroutine;  // owned
};
struct AnextAwaitable : Object {
  static constexpr TypeIndex kIndex = kTypeAnextAwaitable;
  Value wrapped, fallback;  // owned
};

AsyncStep& step_of(Value v) { return *static_cast<AsyncStep*>(v.object()); }

Raised raise_stop_iteration(VM& vm, Value value) {
  if (value.is_none()) return raise_bare(vm, kTypeStopIteration);
  return raise_with_value(vm, kTypeStopIteration, value);
}

bool pending_ends_generator(VM& vm) {
  return pending_is(vm, kTypeStopAsyncIteration) || pending_is(vm, kTypeGeneratorExit);
}

/// A step's end from what the generator did: a value of its own becomes StopIteration(value), its
/// end StopAsyncIteration; what an inner await yields is passed on.
Result<Value> unwrap_step(VM& vm, Generator& g, Result<Value> result) {
  if (!result.is_error() && result.raw().is_unbound()) {
    static_cast<void>(raise_bare(vm, kTypeStopAsyncIteration));
    result = Raised{};
  }
  if (result.is_error()) {
    if (pending_ends_generator(vm)) g.async_closed = true;
    g.async_running = false;
    return Raised{};
  }
  if (!g.yielded) return result;
  const AnyRef value = std::move(result).take();
  g.yielded = false;
  g.async_running = false;
  return raise_stop_iteration(vm, value);
}

// ---- asend() and __anext__()

Result<Value> make_step(VM& vm, TypeIndex type, Value generator, Value payload) {
  Ref<AsyncStep> step = TRY(allocate<AsyncStep>(vm, vm.type(type)));
  step->generator = AnyRef(generator).release();
  step->payload = AnyRef(payload).release();
  step->state = StepState::kInit;
  return step;
}

/// Before the first step: asks sys.set_asyncgen_hooks.
Result<void> init_hooks(VM& vm, Generator& g) {
  if (g.hooks_inited) return ok();
  g.hooks_inited = true;
  const AnyRef first(vm.interp->async_firstiter);
  replace_slot(g.origin, AnyRef(vm.interp->async_finalizer).release());
  if (!first.is_unbound()) TRY(call(vm, first, {Value(&g)}));
  return ok();
}

Result<Value> send_step(VM& vm, Value self, Value sent) {
  AsyncStep& step = step_of(self);
  const AnyRef keep(self);
  auto& g = as<Generator>(step.generator);
  if (step.state == StepState::kClosed)
    return vm.raise<RuntimeError>("cannot reuse already awaited __anext__()/asend()");
  AnyRef value(sent);
  if (step.state == StepState::kInit) {
    if (g.async_running)
      return vm.raise<RuntimeError>("anext(): asynchronous generator is already running");
    if (sent.is_none()) value = AnyRef(step.payload);
    step.state = StepState::kIterating;
  }
  if (g.state == GeneratorState::kCreated && !value->is_none()) {
    step.state = StepState::kClosed;
    return vm.raise<TypeError>("can't send non-None value to a just-started async generator");
  }
  g.async_running = true;
  Result<Value> result =
      unwrap_step(vm, g, generator_resume(vm, g, value, Value::unbound(), nullptr));
  if (result.is_error()) step.state = StepState::kClosed;
  return result;
}

Result<Value> throw_into_send(VM& vm, Value self, Value exception) {
  AsyncStep& step = step_of(self);
  const AnyRef keep(self);
  if (step.state == StepState::kClosed)
    return vm.raise<RuntimeError>("cannot reuse already awaited __anext__()/asend()");
  auto& g = as<Generator>(step.generator);
  Result<Value> result = unwrap_step(vm, g, generator_throw(vm, g, exception, nullptr));
  if (result.is_error()) step.state = StepState::kClosed;
  return result;
}

// ---- athrow() and aclose()

Raised raise_ignored_exit(VM& vm, AsyncStep& step, Generator& g) {
  g.yielded = false;
  g.async_running = false;
  step.state = StepState::kClosed;
  return vm.raise<RuntimeError>("async generator ignored GeneratorExit");
}

/// The end of a step of aclose(): the generator's end is its success.
Result<Value> finish_close(VM& vm, AsyncStep& step, Generator& g, Result<Value> result) {
  if (!result.is_error() && result.raw().is_unbound()) {
    static_cast<void>(raise_bare(vm, kTypeStopAsyncIteration));
    result = Raised{};
  }
  if (result.is_error()) {
    g.async_running = false;
    step.state = StepState::kClosed;
    if (!pending_ends_generator(vm)) return Raised{};
    clear_pending(vm);
    return raise_bare(vm, kTypeStopIteration);
  }
  if (!g.yielded) return result;
  static_cast<void>(std::move(result).take());
  return raise_ignored_exit(vm, step, g);
}

Result<Value> finish_throw(VM& vm, AsyncStep& step, Generator& g, Result<Value> result) {
  Result<Value> end = unwrap_step(vm, g, std::move(result));
  if (end.is_error()) step.state = StepState::kClosed;
  return end;
}

Result<Value> athrow_step(VM& vm, Value self, Value sent) {
  AsyncStep& step = step_of(self);
  const AnyRef keep(self);
  auto& g = as<Generator>(step.generator);
  const bool close = step.payload.is_unbound();
  if (step.state == StepState::kClosed)
    return vm.raise<RuntimeError>("cannot reuse already awaited aclose()/athrow()");
  if (g.state == GeneratorState::kFinished) {
    step.state = StepState::kClosed;
    return raise_bare(vm, kTypeStopIteration);
  }
  if (step.state == StepState::kIterating) {
    Result<Value> result = generator_resume(vm, g, sent, Value::unbound(), nullptr);
    return close ? finish_close(vm, step, g, std::move(result))
                 : finish_throw(vm, step, g, std::move(result));
  }
  if (g.async_running) {
    step.state = StepState::kClosed;
    return vm.raise<RuntimeError>("{}(): asynchronous generator is already running",
                                  close ? "aclose" : "athrow");
  }
  if (g.async_closed) {
    step.state = StepState::kClosed;
    return raise_bare(vm, kTypeStopAsyncIteration);
  }
  if (!sent.is_none())
    return vm.raise<RuntimeError>("can't send non-None value to a just-started coroutine");
  step.state = StepState::kIterating;
  g.async_running = true;
  if (close) {
    g.async_closed = true;
    const AnyRef exit = TRY(call(vm, &vm.type(kTypeGeneratorExit)));
    return finish_close(vm, step, g, generator_throw(vm, g, exit, nullptr, InnerExit::kThrow));
  }
  const Tuple& args = as<Tuple>(step.payload);
  Result<Value> thrown = exception_to_throw(vm, args.items, static_cast<uint32_t>(args.size));
  if (thrown.is_error()) {
    g.async_running = false;
    step.state = StepState::kClosed;
    return Raised{};
  }
  const AnyRef exception = std::move(thrown).take();
  return finish_throw(vm, step, g, generator_throw(vm, g, exception, nullptr, InnerExit::kThrow));
}

Result<Value> throw_into_throw(VM& vm, Value self, Value exception) {
  AsyncStep& step = step_of(self);
  const AnyRef keep(self);
  auto& g = as<Generator>(step.generator);
  if (step.state == StepState::kClosed)
    return vm.raise<RuntimeError>("cannot reuse already awaited aclose()/athrow()");
  Result<Value> result = generator_throw(vm, g, exception, nullptr);
  return step.payload.is_unbound() ? finish_close(vm, step, g, std::move(result))
                                   : finish_throw(vm, step, g, std::move(result));
}

// ---- both as iterators

Result<Value> step_once(VM& vm, Value self, Value sent) {
  return self.object()->type_index == kTypeAsyncGeneratorSend ? send_step(vm, self, sent)
                                                              : athrow_step(vm, self, sent);
}
Result<Value> step_next(VM& vm, Value self) { return step_once(vm, self, Value::none()); }
Result<Value> step_send(VM& vm, const Args& args) { return step_once(vm, args[0], args[1]); }

/// The arguments of a throw(), as they stand after self.
struct ThrowArgs {
  explicit ThrowArgs(const Args& args) {
    while (count < 3 && args.has(count + 1)) values[count] = args[count + 1], ++count;
  }
  Value values[3];
  uint32_t count = 0;
};

Result<void> warn_long_throw(VM& vm, const char* name, uint32_t count) {
  if (count < 2) return ok();
  const Ref<Str> text =
      TRY(format(vm,
                 "the (type, exc, tb) signature of {}() is deprecated, use the single-arg "
                 "signature instead.",
                 name));
  return warn(vm, kTypeDeprecationWarning, text);
}

Result<Value> step_throw(VM& vm, const Args& args) {
  const ThrowArgs given(args);
  TRY(warn_long_throw(vm, "throw", given.count));
  const AnyRef exception = TRY(exception_to_throw(vm, given.values, given.count));
  return args[0].object()->type_index == kTypeAsyncGeneratorSend
             ? throw_into_send(vm, args[0], exception)
             : throw_into_throw(vm, args[0], exception);
}
Result<Value> step_close(VM&, const Args& args) {
  step_of(args[0]).state = StepState::kClosed;
  return none();
}
Result<Value> itself(VM&, Value self) { return self; }

void step_dealloc(VM&, Object* o) {
  auto& step = *static_cast<AsyncStep*>(o);
  replace_slot(step.generator, kDead);
  replace_slot(step.payload, kDead);
}
void step_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<AsyncStep*>(o)->generator);
  visitor.visit(static_cast<AsyncStep*>(o)->payload);
}

constexpr const char* kThrowSignature = "(self, type, value=None, traceback=None, /)";
constexpr Method kStepMethods[] = {
    method("send", "(self, value, /)", step_send, "Send a value into the step."),
    method("throw", kThrowSignature, step_throw, "Raise an exception in the step."),
    method("close", "(self, /)", step_close, "The step will not be run any further."),
};

// ---- coroutine_wrapper

Generator& wrapped(Value self) { return as<Generator>(as<CoroutineWrapper>(self).coroutine); }

Result<Value> wrapper_next(VM& vm, Value self) {
  const AnyRef g(as<CoroutineWrapper>(self).coroutine);
  return coroutine_send(vm, as<Generator>(g), Value::none());
}
Result<Value> wrapper_send(VM& vm, const Args& args) {
  const AnyRef g(&wrapped(args[0]));
  return coroutine_send(vm, as<Generator>(g), args[1]);
}
Result<Value> wrapper_throw(VM& vm, const Args& args) {
  const AnyRef g(&wrapped(args[0]));
  const ThrowArgs given(args);
  return generator_throw_arguments(vm, as<Generator>(g), given.values, given.count);
}
Result<Value> wrapper_close(VM& vm, const Args& args) {
  const AnyRef g(&wrapped(args[0]));
  TRY(generator_close(vm, as<Generator>(g)));
  return none();
}
void wrapper_dealloc(VM&, Object* o) {
  replace_slot(static_cast<CoroutineWrapper*>(o)->coroutine, kDead);
}
void wrapper_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<CoroutineWrapper*>(o)->coroutine);
}
constexpr Method kWrapperMethods[] = {
    method("send", "(self, value, /)", wrapper_send,
           "Send a value into the coroutine; its next value, or StopIteration."),
    method("throw", kThrowSignature, wrapper_throw, "Raise an exception in the coroutine."),
    method("close", "(self, /)", wrapper_close, "Raise GeneratorExit in the coroutine."),
};

// ---- anext(iterator, default)

/// StopAsyncIteration means that the default is the result.
Result<Value> anext_end(VM& vm, const AnextAwaitable& a, Result<Value> result) {
  if (!result.is_error() || !pending_is(vm, kTypeStopAsyncIteration)) return result;
  clear_pending(vm);
  return raise_stop_iteration(vm, a.fallback);
}
Result<Value> anext_iterator(VM& vm, const AnextAwaitable& a) {
  AnyRef iterator = TRY(awaitable_iterator(vm, a.wrapped, AwaitPlace::kAwait));
  // A coroutine is run through its wrapper, which is an iterator.
  if (is_generator_like(vm, iterator) && !is_exact<Generator>(iterator))
    iterator = TRY(make_coroutine_wrapper(vm, iterator));
  return iterator;
}
Result<Value> anext_next(VM& vm, Value self) {
  const AnyRef keep(self);
  const auto& a = as<AnextAwaitable>(self);
  const AnyRef iterator = TRY(anext_iterator(vm, a));
  Result<Value> result = iter_next_raw(vm, iterator);
  if (!result.is_error() && result.raw().is_unbound()) return raise_bare(vm, kTypeStopIteration);
  return anext_end(vm, a, std::move(result));
}
Result<Value> anext_proxy(VM& vm, const Args& args, const char* name,
                          std::initializer_list<Value> given) {
  const auto& a = args.self<AnextAwaitable>();
  const AnyRef keep(args[0]);
  const AnyRef iterator = TRY(anext_iterator(vm, a));
  const Ref<Str> method_name = TRY(intern(vm, name));
  return anext_end(vm, a, call_method(vm, iterator, *method_name, given));
}
Result<Value> anext_send(VM& vm, const Args& args) {
  return anext_proxy(vm, args, "send", {args[1]});
}
Result<Value> anext_throw(VM& vm, const Args& args) {
  const ThrowArgs given(args);
  if (given.count == 1) return anext_proxy(vm, args, "throw", {given.values[0]});
  if (given.count == 2) return anext_proxy(vm, args, "throw", {given.values[0], given.values[1]});
  return anext_proxy(vm, args, "throw", {given.values[0], given.values[1], given.values[2]});
}
Result<Value> anext_close(VM& vm, const Args& args) { return anext_proxy(vm, args, "close", {}); }
void anext_dealloc(VM&, Object* o) {
  replace_slot(static_cast<AnextAwaitable*>(o)->wrapped, kDead);
  replace_slot(static_cast<AnextAwaitable*>(o)->fallback, kDead);
}
void anext_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<AnextAwaitable*>(o)->wrapped);
  visitor.visit(static_cast<AnextAwaitable*>(o)->fallback);
}
constexpr Method kAnextMethods[] = {
    method("send", "(self, value, /)", anext_send, "Send a value into the awaited iterator."),
    method("throw", kThrowSignature, anext_throw, "Raise an exception in the awaited iterator."),
    method("close", "(self, /)", anext_close, "Close the awaited iterator."),
};

Result<Value> builtin_anext(VM& vm, const Args& args) {
  const UnarySlot slot = vm.type_of(args[0]).slots.anext;
  if (slot == nullptr)
    return vm.raise<TypeError>("'{}' object is not an async iterator", type_name_of(args[0]));
  AnyRef awaitable = TRY(slot(vm, args[0]));
  if (!args.has(1)) return awaitable;
  Ref<AnextAwaitable> made = TRY(allocate<AnextAwaitable>(vm));
  made->wrapped = awaitable.release();
  made->fallback = AnyRef(args[1]).release();
  return made;
}

// ---- the methods of asynchronous generators

Result<Value> agen_asend(VM& vm, const Args& args) {
  TRY(init_hooks(vm, args.self<Generator>()));
  return make_step(vm, kTypeAsyncGeneratorSend, args[0], args[1]);
}
Result<Value> agen_athrow(VM& vm, const Args& args) {
  const ThrowArgs given(args);
  TRY(warn_long_throw(vm, "athrow", given.count));
  TRY(init_hooks(vm, args.self<Generator>()));
  const Ref<Tuple> payload =
      TRY(make_tuple_from(vm, given.values, static_cast<ptrdiff_t>(given.count)));
  return make_step(vm, kTypeAsyncGeneratorThrow, args[0], payload);
}
Result<Value> agen_aclose(VM& vm, const Args& args) {
  TRY(init_hooks(vm, args.self<Generator>()));
  return make_step(vm, kTypeAsyncGeneratorThrow, args[0], Value::unbound());
}

// ---- sys

Result<void> set_hook(VM& vm, const Args& args, uint32_t i, const char* name, Value& slot) {
  if (!args.has(i)) return ok();
  if (!args[i].is_none() && !is_callable(vm, args[i])) {
    return vm.raise<TypeError>("callable {} expected, got {}", name, type_name_of(args[i]));
  }
  replace_slot(slot, args[i].is_none() ? kDead : AnyRef(args[i]).release());
  return ok();
}

Result<Value> sys_set_asyncgen_hooks(VM& vm, const Args& args) {
  TRY(set_hook(vm, args, 1, "finalizer", vm.interp->async_finalizer));
  TRY(set_hook(vm, args, 0, "firstiter", vm.interp->async_firstiter));
  return none();
}

constexpr GetSet kHookFields[] = {struct_field<0>("firstiter"), struct_field<1>("finalizer")};
constinit const StructSequenceSpec kHooksSpec =
    struct_sequence("sys.asyncgen_hooks", kHookFields, 2,
                    "What is called when asynchronous generators begin and when they are dropped.");

Result<Value> sys_get_asyncgen_hooks(VM& vm, const Args&) {
  const auto or_none = [](Value v) { return v.is_unbound() ? Value::none() : v; };
  const Value items[] = {or_none(vm.interp->async_firstiter), or_none(vm.interp->async_finalizer)};
  return make_struct_sequence(vm, kHooksSpec, items);
}

Result<Value> sys_set_origin_depth(VM& vm, const Args& args) {
  const ptrdiff_t depth = TRY(args.index(vm, 0));
  if (depth < 0) return vm.raise<ValueError>("depth must be >= 0");
  vm.interp->origin_depth = static_cast<uint32_t>(depth < 1000000 ? depth : 1000000);
  return none();
}
Result<Value> sys_get_origin_depth(VM& vm, const Args&) {
  return Value::small_int(vm.interp->origin_depth);
}

constexpr Method kSysFunctions[] = {
    function("set_asyncgen_hooks", "(firstiter=None, finalizer=None)", sys_set_asyncgen_hooks,
             "Set what is called when asynchronous generators begin and when they are dropped."),
    function("get_asyncgen_hooks", "()", sys_get_asyncgen_hooks,
             "Return the installed hooks as a named tuple (firstiter, finalizer)."),
    function("set_coroutine_origin_tracking_depth", "(depth)", sys_set_origin_depth,
             "Set how many frames cr_origin remembers of where a coroutine was made; 0: none."),
    function("get_coroutine_origin_tracking_depth", "()", sys_get_origin_depth,
             "Return how many frames cr_origin remembers."),
};
constexpr Method kBuiltinFunctions[] = {
    function("anext", "(aiterator, default=<unrepresentable>, /)", builtin_anext,
             "Return the next item of an asynchronous iterator, or the default at its end."),
};

}  // namespace

Result<void> add_async_functions(VM& vm, Dict& sys, Dict& builtins) {
  TRY(add_native_functions(vm, sys, "sys", kSysFunctions));
  return add_native_functions(vm, builtins, "builtins", kBuiltinFunctions);
}

Result<Value> async_generator_next(VM& vm, Value g) {
  TRY(init_hooks(vm, as<Generator>(g)));
  return make_step(vm, kTypeAsyncGeneratorSend, g, Value::none());
}

Result<Value> make_coroutine_wrapper(VM& vm, Value coroutine) {
  Ref<CoroutineWrapper> made = TRY(allocate<CoroutineWrapper>(vm));
  made->coroutine = AnyRef(coroutine).release();
  return made;
}

Result<Value> awaitable_iterator(VM& vm, Value v, AwaitPlace place) {
  if (v.is_object() && v.object()->type_index == kTypeCoroutine) {
    auto& g = as<Generator>(v);
    // Whoever awaits a coroutine has it suspended in what it awaits itself.
    if (place != AwaitPlace::kNext && g.state == GeneratorState::kSuspended && g.in_yield_from)
      return vm.raise<RuntimeError>("coroutine is being awaited already");
    return v;
  }
  if (is_exact<Generator>(v) && (as<Generator>(v).code->code_flags & kCodeIterableCoroutine))
    return v;
  const UnarySlot slot = vm.type_of(v).slots.await;
  Result<Value> made = Raised{};
  if (slot == nullptr) {
    if (place == AwaitPlace::kEnter || place == AwaitPlace::kExit) {
      return vm.raise<TypeError>(
          "'async with' received an object from {} that does not implement __await__: {}",
          place == AwaitPlace::kEnter ? "__aenter__" : "__aexit__", type_name_of(v));
    }
    static_cast<void>(
        vm.raise<TypeError>("object {} can't be used in 'await' expression", type_name_of(v)));
  } else {
    made = slot(vm, v);
  }
  AnyRef iterator;
  bool good = !made.is_error();
  if (good) {
    iterator = std::move(made).take();
    const bool coroutine = iterator->is_object() &&
                           (iterator->object()->type_index == kTypeCoroutine ||
                            (is_exact<Generator>(iterator) &&
                             (as<Generator>(iterator).code->code_flags & kCodeIterableCoroutine)));
    if (coroutine) {
      static_cast<void>(vm.raise<TypeError>("__await__() returned a coroutine"));
    } else if (vm.type_of(iterator).slots.next == nullptr) {
      static_cast<void>(vm.raise<TypeError>("__await__() returned non-iterator of type '{}'",
                                            type_name_of(iterator)));
    }
    good = vm.pending.is_unbound();
  }
  if (good) return iterator;
  if (place != AwaitPlace::kNext || !is_exception(vm, vm.pending)) return Raised{};
  const AnyRef cause = take_pending(vm);
  static_cast<void>(vm.raise<TypeError>("'async for' received an invalid object from __anext__: {}",
                                        type_name_of(v)));
  if (is_exception(vm, vm.pending)) {
    auto& error = as<ExceptionObject>(vm.pending);
    replace_slot(error.cause, AnyRef(cause).release());
    replace_slot(error.context, AnyRef(cause).release());
    error.suppress_context = true;
  }
  return Raised{};
}

Result<Value> exception_to_throw(VM& vm, const Value* args, uint32_t count) {
  const Value type = args[0];
  const Value value = count > 1 && !args[1].is_none() ? args[1] : kDead;
  const Value traceback = count > 2 && !args[2].is_none() ? args[2] : kDead;
  if (!traceback.is_unbound() && !is_exact<Traceback>(traceback))
    return vm.raise<TypeError>("throw() third argument must be a traceback object");
  AnyRef exception(type);
  if (is_exception_class(vm, type)) {
    if (!value.is_unbound() && is_exception(vm, value) &&
        vm.type_of(value).is_subtype_of(as<Type>(type))) {
      exception = AnyRef(value);
    } else {
      const Ref<Tuple> made =
          TRY(value.is_unbound() ? make_tuple(vm, 0)
              : is_a<Tuple>(vm, value)
                  ? make_tuple_from(vm, as<Tuple>(value).items, as<Tuple>(value).size)
                  : make_tuple_of(vm, {value}));
      // What cannot be made raises where it was to be thrown.
      Result<Value> instance = call_with(vm, type, *made, Value::unbound());
      if (instance.is_error()) {
        exception = take_pending(vm);
      } else {
        exception = std::move(instance).take();
        if (!is_exception(vm, exception)) {
          static_cast<void>(vm.raise<TypeError>(
              "calling {} should have returned an instance of BaseException, not {}", repr_of(type),
              type_name_of(exception)));
          exception = take_pending(vm);
        }
      }
      if (!is_exception(vm, exception)) return Raised{};
    }
  } else if (is_exception(vm, type)) {
    if (!value.is_unbound())
      return vm.raise<TypeError>("instance exception may not have a separate value");
  } else {
    return vm.raise<TypeError>(
        "exceptions must be classes or instances deriving from BaseException, not {}",
        type_name_of(type));
  }
  if (!traceback.is_unbound()) {
    replace_slot(as<ExceptionObject>(exception).traceback, AnyRef(traceback).release());
  }
  return exception;
}

Result<Value> generator_throw_arguments(VM& vm, Generator& g, const Value* args, uint32_t count) {
  TRY(warn_long_throw(vm, "throw", count));
  const AnyRef exception = TRY(exception_to_throw(vm, args, count));
  AnyRef returned(Value::none());
  AnyRef item = TRY(generator_throw(vm, g, exception, &returned));
  if (!item.is_unbound()) return item;
  return raise_stop_iteration(vm, returned);
}

void warn_never_awaited(VM& vm, Value coroutine) {
  const AnyRef saved = take_pending(vm);
  const auto by_module = [&]() -> Result<bool> {
    // Imported for this, as CPython does; but no imports once sys.modules has been cleared.
    AnyRef module;
    if (!vm.finalizing && vm.modules.is_object() && as<Dict>(vm.modules).used != 0) {
      const Ref<Str> module_name = TRY(intern(vm, "warnings"));
      Result<Value> imported = import_module(vm, *module_name);
      if (imported.is_error()) {
        if (!pending_is(vm, kTypeImportError)) return Raised{};
        take_pending(vm);
        return false;
      }
      module = std::move(imported).take();
    } else if (vm.modules.is_object()) {
      module = AnyRef(dict_get_str(vm, as<Dict>(vm.modules), "warnings"));
    }
    if (!module->is_object()) return false;
    const Ref<Str> name = TRY(intern(vm, "_warn_unawaited_coroutine"));
    const AnyRef function = TRY(try_get_attr(vm, module, *name));
    if (function.is_unbound() || function->is_none()) return false;
    TRY(call(vm, function, {coroutine}));
    return true;
  };
  const auto say = [&]() -> Result<void> {
    const Ref<Str> text =
        TRY(format(vm, "coroutine '{}' was never awaited", as<Generator>(coroutine).qualname));
    return warn(vm, kTypeRuntimeWarning, text);
  };
  const Result<bool> told = by_module();
  bool done = !told.is_error() && told.value();
  if (told.is_error()) {
    done = pending_is(vm, kTypeRuntimeWarning);
    report_unraisable(vm, "Exception ignored in", coroutine);
  }
  if (!done && say().is_error()) report_unraisable(vm, "Exception ignored in", coroutine);
  if (!saved.is_unbound()) vm.pending = AnyRef(saved).release();
}

Result<Value> coroutine_origin(VM& vm) {
  const uint32_t depth = vm.interp->origin_depth;
  if (depth == 0) return none();
  const Ref<List> places = TRY(make_list(vm));
  const Frame* frame = vm.interp->top;
  for (uint32_t k = 0; k < depth && frame->code != nullptr; ++k, --frame) {
    const Ref<Tuple> place = TRY(make_tuple_of(
        vm, {frame->code->filename, Value::small_int(frame_line(*frame)), frame->code->name}));
    TRY(list_append(vm, *places, place));
  }
  return make_tuple_from(vm, places->items, places->size);
}

constinit const Method kAsyncGeneratorMethods[4] = {
    method("asend", "(self, value, /)", agen_asend,
           "asend(v) -> send 'v' in generator: an awaitable."),
    method("athrow", kThrowSignature, agen_athrow,
           "athrow(value) -> raise exception in generator: an awaitable."),
    method("aclose", "(self, /)", agen_aclose,
           "aclose() -> raise GeneratorExit inside generator: an awaitable."),
    class_method("__class_getitem__", "(cls, item, /)", class_getitem, "See PEP 585"),
};

constinit const TypeSpec kAsyncGeneratorSendSpec = {
    .name = "async_generator_asend",
    .nbytes = sizeof(AsyncSend),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots = {.dealloc = step_dealloc,
              .traverse = step_traverse,
              .iter = itself,
              .next = step_next,
              .await = itself},
    .methods = kStepMethods,
};
constinit const TypeSpec kAsyncGeneratorThrowSpec = {
    .name = "async_generator_athrow",
    .nbytes = sizeof(AsyncThrow),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots = {.dealloc = step_dealloc,
              .traverse = step_traverse,
              .iter = itself,
              .next = step_next,
              .await = itself},
    .methods = kStepMethods,
};
constinit const TypeSpec kCoroutineWrapperSpec = {
    .name = "coroutine_wrapper",
    .nbytes = sizeof(CoroutineWrapper),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots = {.dealloc = wrapper_dealloc,
              .traverse = wrapper_traverse,
              .iter = itself,
              .next = wrapper_next},
    .methods = kWrapperMethods,
};
constinit const TypeSpec kAnextAwaitableSpec = {
    .name = "anext_awaitable",
    .nbytes = sizeof(AnextAwaitable),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots = {.dealloc = anext_dealloc,
              .traverse = anext_traverse,
              .iter = itself,
              .next = anext_next,
              .await = itself},
    .methods = kAnextMethods,
};

}  // namespace bufo
