// Calls: argument binding, frames pushed and popped, the ways into Python code from C++.
//
// Guarantees: a call's window is consumed whatever happens; a failed binding leaves no reference
// behind; what a frame owned is released when it is popped. Error texts follow CPython 3.12.
#include "interp/slow.h"
#include "runtime/types/objects.h"

namespace bufo {

namespace {

Str& parameter_name(const Code& code, uint32_t reg) {
  return as<Str>(as<Tuple>(code.local_names).items[reg]);
}

bool is_suspendable(const Code& code) {
  return (code.code_flags & (kCodeGenerator | kCodeCoroutine | kCodeAsyncGenerator)) != 0;
}

/// "'a', 'b', and 'c'" of the unbound parameters in [from, to).
Result<Ref<Str>> list_missing(VM& vm, const Code& code, const Value* regs, uint32_t from,
                              uint32_t to, uint32_t count) {
  StrBuilder text(vm);
  uint32_t seen = 0;
  for (uint32_t k = from; k < to; ++k) {
    if (!regs[k].is_unbound()) continue;
    if (seen != 0) text.append_ascii(count == 2 ? " and " : seen + 1 == count ? ", and " : ", ");
    text.append_ascii("'");
    text.append(parameter_name(code, k));
    text.append_ascii("'");
    ++seen;
  }
  return text.finish();
}

Raised raise_missing(VM& vm, Function& f, const Value* regs, uint32_t from, uint32_t to,
                     const char* kind) {
  uint32_t count = 0;
  for (uint32_t k = from; k < to; ++k) count += regs[k].is_unbound();
  const Ref<Str> names = TRY(list_missing(vm, *f.code, regs, from, to, count));
  return vm.raise<TypeError>("{}() missing {} required {} argument{}: {}", f.qualname, count, kind,
                             count == 1 ? "" : "s", Value(names));
}

Raised raise_too_many(VM& vm, Function& f, const Value* regs, uint32_t given) {
  const Code& code = *f.code;
  const uint32_t positional = code.positional_count;
  const auto defaults =
      f.defaults.is_none() ? 0u : static_cast<uint32_t>(as<Tuple>(f.defaults).size);
  uint32_t keyword_given = 0;
  for (uint32_t k = positional; k < positional + code.keyword_only_count; ++k)
    keyword_given += !regs[k].is_unbound();
  const bool plural = defaults != 0 || positional != 1;
  const Ref<Str> takes =
      TRY(defaults != 0 ? format(vm, "from {} to {}", positional - defaults, positional)
                        : format(vm, "{}", positional));
  if (keyword_given != 0) {
    return vm.raise<TypeError>(
        "{}() takes {} positional argument{} but {} positional argument{} (and {} keyword-only "
        "argument{}) were given",
        f.qualname, Value(takes), plural ? "s" : "", given, given == 1 ? "" : "s", keyword_given,
        keyword_given == 1 ? "" : "s");
  }
  return vm.raise<TypeError>("{}() takes {} positional argument{} but {} {} given", f.qualname,
                             Value(takes), plural ? "s" : "", given, given == 1 ? "was" : "were");
}

/// Puts keyword arguments in their places. `args` are the values in the order of kwnames; moved
/// out.
Result<void> bind_keywords(VM& vm, Function& f, Value* regs, Value* args, Tuple& kwnames) {
  const Code& code = *f.code;
  const uint32_t named = code.positional_count + code.keyword_only_count;
  const bool has_kwargs = (code.code_flags & kCodeVarKeywords) != 0;
  const uint32_t kwargs_reg = named + ((code.code_flags & kCodeVarArgs) ? 1 : 0);
  for (ptrdiff_t n = 0; n < kwnames.size; ++n) {
    if (!is_a<Str>(vm, kwnames.items[n])) return vm.raise<TypeError>("keywords must be strings");
    Str& name = as<Str>(kwnames.items[n]);
    uint32_t at = code.positional_only_count;
    while (at < named && Value(&parameter_name(code, at)) != Value(&name)) ++at;
    if (at == named) {
      at = code.positional_only_count;
      while (at < named && !str_equal(parameter_name(code, at), name)) ++at;
    }
    if (at < named) {
      if (!regs[at].is_unbound()) {
        return vm.raise<TypeError>("{}() got multiple values for argument '{}'", f.qualname, &name);
      }
      regs[at] = std::exchange(args[n], kDead);
      continue;
    }
    if (has_kwargs) {
      TRY(dict_set(vm, as<Dict>(regs[kwargs_reg]), &name, args[n]));
      continue;
    }
    // Names of positional-only parameters given as keywords are told all at once.
    StrBuilder wrong(vm);
    bool any = false;
    for (uint32_t k = 0; k < code.positional_only_count; ++k) {
      for (ptrdiff_t m = 0; m < kwnames.size; ++m) {
        if (!is_a<Str>(vm, kwnames.items[m]) ||
            !str_equal(parameter_name(code, k), as<Str>(kwnames.items[m])))
          continue;
        if (any) wrong.append_ascii(", ");
        wrong.append(parameter_name(code, k));
        any = true;
      }
    }
    const Ref<Str> names = TRY(wrong.finish());
    if (any) {
      return vm.raise<TypeError>(
          "{}() got some positional-only arguments passed as keyword arguments: '{}'", f.qualname,
          Value(names));
    }
    return vm.raise<TypeError>("{}() got an unexpected keyword argument '{}'", f.qualname, &name);
  }
  return ok();
}

Result<void> bind_all(VM& vm, Function& f, Value* regs, Value* args, uint32_t argc,
                      Tuple* kwnames) {
  const Code& code = *f.code;
  const uint32_t positional = code.positional_count;
  const uint32_t named = positional + code.keyword_only_count;
  const auto keyword_count = kwnames == nullptr ? 0u : static_cast<uint32_t>(kwnames->size);
  const uint32_t given = argc - keyword_count;
  const uint32_t direct = given < positional ? given : positional;
  for (uint32_t k = 0; k < direct; ++k) regs[k] = std::exchange(args[k], kDead);
  if (code.code_flags & kCodeVarArgs) {
    Ref<Tuple> rest = TRY(make_tuple(vm, given - direct));
    for (uint32_t k = direct; k < given; ++k)
      rest->items[k - direct] = std::exchange(args[k], kDead);
    regs[named] = rest.release();
  }
  if (code.code_flags & kCodeVarKeywords) {
    Ref<Dict> keywords = TRY(make_dict(vm));
    regs[named + ((code.code_flags & kCodeVarArgs) ? 1 : 0)] = keywords.release();
  }
  if (keyword_count != 0) TRY(bind_keywords(vm, f, regs, args + given, *kwnames));
  if (given > positional && !(code.code_flags & kCodeVarArgs))
    return raise_too_many(vm, f, regs, given);
  if (given < positional) {
    const auto defaults =
        f.defaults.is_none() ? 0u : static_cast<uint32_t>(as<Tuple>(f.defaults).size);
    const uint32_t first_default = defaults > positional ? 0 : positional - defaults;
    for (uint32_t k = given; k < first_default; ++k) {
      if (regs[k].is_unbound()) return raise_missing(vm, f, regs, 0, first_default, "positional");
    }
    for (uint32_t k = given > first_default ? given : first_default; k < positional; ++k) {
      if (regs[k].is_unbound())
        regs[k] = AnyRef(as<Tuple>(f.defaults).items[k - first_default]).release();
    }
  }
  bool missing = false;
  for (uint32_t k = positional; k < named; ++k) {
    if (!regs[k].is_unbound()) continue;
    const Value fallback = f.kwdefaults.is_none()
                               ? Value::unbound()
                               : dict_get_str(vm, as<Dict>(f.kwdefaults), parameter_name(code, k));
    if (fallback.is_unbound()) {
      missing = true;
    } else {
      regs[k] = AnyRef(fallback).release();
    }
  }
  if (missing) return raise_missing(vm, f, regs, positional, named, "keyword-only");
  return ok();
}

void release_all(Value* regs, uint32_t count) { release_window(regs, 0, count); }

bool has_room(VM& vm, const Value* regs, const Code& code) {
  const Value* end = regs + code.register_count + 16;
  return end < vm.interp->stack_end || grow_stack(vm, end);
}

Raised raise_depth(VM& vm) { return vm.raise<RecursionError>("maximum recursion depth exceeded"); }

}  // namespace

Result<void> bind_arguments(VM& vm, Function& f, Value* regs, Value* args, uint32_t argc,
                            Tuple* kwnames) {
  if (!has_room(vm, regs, *f.code)) {
    release_all(args, argc);
    return raise_depth(vm);
  }
  for (uint32_t k = 0; k < f.code->release_count; ++k) regs[k] = kDead;
  const Result<void> bound = bind_all(vm, f, regs, args, argc, kwnames);
  release_all(args, argc);
  if (bound.is_error()) release_all(regs, f.code->release_count);
  return bound;
}

Result<Frame*> push_frame(VM& vm, Code& code, Function* function, Dict& globals, Dict& builtins,
                          Value* regs) {
  InterpreterState& state = *vm.interp;
  if (vm.depth >= vm.recursion_limit || state.top + 2 >= state.frames_end ||
      !has_room(vm, regs, code)) {
    return raise_depth(vm);
  }
  ++vm.depth;
  Frame* frame = ++state.top;
  *frame = Frame{};
  frame->code = &code;
  frame->pc = code.instructions;
  frame->regs = regs;
  frame->globals = &globals;
  frame->builtins = &builtins;
  frame->function = function == nullptr ? kDead : Value(function);
  if (function != nullptr && !(code.code_flags & kCodeOptimized)) {
    // A module's code as a function's: its names are globals.
    frame->locals = AnyRef(Value(&globals)).release();
    frame->flags = kFrameNamespace;
  }
  return frame;
}

void pop_frame(VM& vm, Frame& frame) {
  if (frame.flags & kFrameObserved) detach_frame_object(vm, frame);
  release_all(frame.regs, frame.code->release_count);
  // A finaliser among those may have asked for the frame.
  if (frame.flags & kFrameObserved) detach_frame_object(vm, frame);
  const Value callee = std::exchange(frame.regs[-1], kDead);
  const Value locals = (frame.flags & kFrameNamespace) ? frame.locals : kDead;
  const Value instance = (frame.flags & kFrameInit) ? frame.under_construction : kDead;
  --vm.depth;
  --vm.interp->top;
  decref(locals);
  decref(instance);
  decref(callee);
}

void raise_init_result(VM& vm, Value result) {
  static_cast<void>(
      vm.raise<TypeError>("__init__() should return None, not '{}'", type_name_of(result)));
}

namespace {

/// Calls a Python function whose window is consumed: pushes its frame, or makes its generator.
CallOutcome call_python(VM& vm, Frame& frame, uint32_t dst, uint32_t base, uint32_t argc,
                        Tuple* kwnames) {
  Value* window = frame.regs + base;
  Function& f = as<Function>(window[0]);
  Code& code = *f.code;
  Value* regs = window + 1;
  const auto defaults =
      f.defaults.is_none() ? 0u : static_cast<uint32_t>(as<Tuple>(f.defaults).size);
  if (kwnames == nullptr && code.simple_call && argc <= code.positional_count &&
      argc + defaults >= code.positional_count && has_room(vm, regs, code)) {
    // In place: the arguments are where the parameters are.
    for (uint32_t k = argc; k < code.positional_count; ++k) {
      regs[k] = AnyRef(as<Tuple>(f.defaults).items[k + defaults - code.positional_count]).release();
    }
    for (uint32_t k = code.positional_count; k < code.release_count; ++k) regs[k] = kDead;
  } else {
    regs = window + argc + 4;
    const Result<void> bound = bind_arguments(vm, f, regs, window + 1, argc, kwnames);
    if (kwnames != nullptr) consume_register(window, argc + 1);
    if (bound.is_error()) {
      consume_register(window, 0);
      return CallOutcome::kRaised;
    }
    regs[-1] = std::exchange(window[0], kDead);
  }
  if (is_suspendable(code)) {
    const Result<Value> made = make_generator(vm, f, regs);
    release_all(regs, code.release_count);
    consume_register(regs - 1, 0);
    if (made.is_error()) return CallOutcome::kRaised;
    set_register(frame.regs, dst, made.raw());
    return CallOutcome::kDone;
  }
  const Result<Frame*> pushed = push_frame(vm, code, &f, *f.globals, *f.builtins, regs);
  if (pushed.is_error()) {
    release_all(regs, code.release_count);
    consume_register(regs - 1, 0);
    return CallOutcome::kRaised;
  }
  pushed.value()->dst = static_cast<uint16_t>(dst);
  return CallOutcome::kPushed;
}

/// Makes room for one more argument before the others: window[1..] moves up by one.
void shift_window(Value* window, uint32_t count) {
  std::memmove(window + 2, window + 1, count * sizeof(Value));
  window[1] = kDead;
}

/// Classes whose instances are made by object.__new__ and a Python __init__: the frame of __init__
/// is pushed right here. False: not such a class.
bool construct_inline(VM& vm, Frame& frame, uint32_t dst, uint32_t base, uint32_t argc,
                      Tuple* kwnames, CallOutcome& outcome) {
  Value* window = frame.regs + base;
  Type& cls = as<Type>(window[0]);
  if (cls.type_index != kTypeType || !cls.has_flag(kTypeFlagHeap) ||
      cls.has_flag(kTypeFlagAbstract) || cls.slots.new_ != vm.type(kTypeObject).slots.new_) {
    return false;
  }
  const Value init = type_lookup(vm, cls, *vm.names.init_);
  if (!is_exact<Function>(init) || !has_room(vm, window + argc + 8, *as<Function>(init).code))
    return false;
  const AnyRef keep_init(init), keep_class(window[0]);
  const Result<Object*> made = allocate_object(vm, cls, 0);
  if (made.is_error()) {
    release_window(frame.regs, base, argc + 1 + (kwnames != nullptr));
    outcome = CallOutcome::kRaised;
    return true;
  }
  AnyRef instance = AnyRef::adopt(Value(made.value()));
  shift_window(window, argc + (kwnames != nullptr));
  window[1] = AnyRef(instance).release();
  set_register(window, 0, AnyRef(init).release());
  outcome = call_python(vm, frame, dst, base, argc + 1, kwnames);
  if (outcome == CallOutcome::kPushed) {
    Frame* pushed = vm.interp->top;
    pushed->flags |= kFrameInit;
    pushed->under_construction = instance.release();
  } else if (outcome == CallOutcome::kDone) {
    // A generator function as __init__.
    raise_init_result(vm, frame.regs[dst]);
    consume_register(frame.regs, dst);
    outcome = CallOutcome::kRaised;
  }
  return true;
}

}  // namespace

CallOutcome slow_call(VM& vm, Frame& frame, uint32_t dst, uint32_t base, uint32_t argc,
                      bool has_names) {
  Value* window = frame.regs + base;
  for (;;) {
    const Value callee = window[0];
    Tuple* kwnames = has_names ? &as<Tuple>(window[argc + 1]) : nullptr;
    if (!callee.is_object()) break;
    const uint16_t type = callee.object()->type_index;
    if (type == kTypeFunction) return call_python(vm, frame, dst, base, argc, kwnames);
    if (type == kTypeBoundMethod && window + argc + 8 < vm.interp->stack_end) {
      const AnyRef method = AnyRef::adopt(callee);
      shift_window(window, argc + has_names);
      window[0] = AnyRef(as<BoundMethod>(callee).function).release();
      window[1] = AnyRef(as<BoundMethod>(callee).self).release();
      ++argc;
      continue;
    }
    CallOutcome outcome;
    if (type == kTypeType && construct_inline(vm, frame, dst, base, argc, kwnames, outcome))
      return outcome;
    break;
  }
  Tuple* kwnames = has_names ? &as<Tuple>(window[argc + 1]) : nullptr;
  const CallArgs args{
      window + 1, argc - (kwnames == nullptr ? 0u : static_cast<uint32_t>(kwnames->size)), kwnames};
  const Value callee = window[0];
  const Result<Value> result =
      is_exact<NativeFunction>(callee)
          ? call_native_in(vm, *as<NativeFunction>(callee).method, args,
                           as<NativeFunction>(callee).self, as<NativeFunction>(callee).module)
          : call(vm, callee, args);
  release_window(frame.regs, base, argc + 1 + has_names);
  if (result.is_error()) return CallOutcome::kRaised;
  set_register(frame.regs, dst, result.raw());
  return CallOutcome::kDone;
}

CallOutcome slow_call_method(VM& vm, Frame& frame, uint32_t dst, uint32_t base, uint32_t argc,
                             bool has_names) {
  Value* window = frame.regs + base;
  if (window[1].is_unbound()) {
    // Not a method after all: the callee moves next to its arguments.
    window[1] = std::exchange(window[0], kDead);
    return slow_call(vm, frame, dst, base + 1, argc, has_names);
  }
  if (is_exact<MethodDescriptor>(window[0])) {
    Tuple* kwnames = has_names ? &as<Tuple>(window[argc + 2]) : nullptr;
    const uint32_t positional =
        argc + 1 - (kwnames == nullptr ? 0u : static_cast<uint32_t>(kwnames->size));
    const Result<Value> result =
        call_native(vm, *as<MethodDescriptor>(window[0]).method,
                    CallArgs{window + 1, positional, kwnames}, Value::unbound());
    release_window(frame.regs, base, argc + 2 + has_names);
    if (result.is_error()) return CallOutcome::kRaised;
    set_register(frame.regs, dst, result.raw());
    return CallOutcome::kDone;
  }
  return slow_call(vm, frame, dst, base, argc + 1, has_names);
}

CallOutcome slow_call_ex(VM& vm, Frame& frame, const Instruction& i) {
  Value* window = frame.regs + i.b;
  // A tuple of the positional arguments; a list comes from a display with several stars.
  AnyRef positional;
  const bool has_dict = i.c != 0;
  Result<Ref<Tuple>> as_tuple = is_exact<Tuple>(window[1])
                                    ? Result<Ref<Tuple>>(Ref<Tuple>(&as<Tuple>(window[1])))
                                    : tuple_from_iterable(vm, window[1]);
  if (as_tuple.is_error()) {
    const Type& type = vm.type_of(window[1]);
    if (pending_is(vm, kTypeTypeError) && type.slots.iter == nullptr &&
        type.slots.getitem == nullptr) {
      clear_pending(vm);
      Result<Ref<Str>> text = callee_text(vm, window[0]);
      if (!text.is_error()) {
        const Ref<Str> callee = std::move(text).take();
        static_cast<void>(vm.raise<TypeError>("{} argument after * must be an iterable, not {}",
                                              Value(callee), type_name_of(window[1])));
      }
    }
    release_window(frame.regs, i.b, has_dict ? 3 : 2);
    return CallOutcome::kRaised;
  }
  const Ref<Tuple> args = std::move(as_tuple).take();
  const Value keywords = has_dict ? window[2] : Value::unbound();
  const bool no_keywords = !has_dict || as<Dict>(keywords).used == 0;
  if (is_exact<Function>(window[0]) && grow_stack(vm, window + args->size + 32)) {
    // The arguments are laid out above the window and called from there.
    const auto count = static_cast<uint32_t>(args->size);
    uint32_t argc = count;
    Ref<Tuple> names;
    AnyRef keep = AnyRef(keywords);
    Value* flat = window + 4;
    flat[0] = AnyRef(window[0]).release();
    for (uint32_t k = 0; k < count; ++k) flat[k + 1] = AnyRef(args->items[k]).release();
    if (!no_keywords) {
      const Dict& dict = as<Dict>(keywords);
      Result<Ref<Tuple>> made = make_tuple(vm, dict.used);
      if (made.is_error()) {
        release_window(flat, 0, count + 1);
        release_window(frame.regs, i.b, 3);
        return CallOutcome::kRaised;
      }
      names = std::move(made).take();
      ptrdiff_t position = 0;
      Value key, value;
      for (ptrdiff_t n = 0; dict_next(dict, position, key, value); ++n) {
        names->items[n] = AnyRef(key).release();
        flat[++argc] = AnyRef(value).release();
      }
      flat[argc + 1] = AnyRef(Value(names)).release();
    }
    release_window(frame.regs, i.b, has_dict ? 3 : 2);
    const auto base = static_cast<uint32_t>(flat - frame.regs);
    return call_python(vm, frame, i.a, base, argc, no_keywords ? nullptr : names.get());
  }
  const Result<Value> result =
      call_with(vm, window[0], *args, no_keywords ? Value::unbound() : keywords);
  release_window(frame.regs, i.b, has_dict ? 3 : 2);
  if (result.is_error()) return CallOutcome::kRaised;
  set_register(frame.regs, i.a, result.raw());
  return CallOutcome::kDone;
}

Result<Value> call_function(VM& vm, Value callee, const CallArgs& args) {
  Function& f = as<Function>(callee);
  Code& code = *f.code;
  const char here = 0;
  if (&here < vm.native_stack_limit) return raise_depth(vm);
  Value* window = stack_top(vm);
  const uint32_t argc = args.positional + args.keyword_count();
  if (!grow_stack(vm, window + argc + code.register_count + 32)) return raise_depth(vm);
  const AnyRef keep(callee);
  Value* regs = window + 1;
  if (argc == code.positional_count && code.simple_call && !args.has_keywords()) {
    for (uint32_t k = 0; k < argc; ++k) regs[k] = AnyRef(args.values[k]).release();
    for (uint32_t k = argc; k < code.release_count; ++k) regs[k] = kDead;
  } else {
    for (uint32_t k = 0; k < argc; ++k) regs[k] = AnyRef(args.values[k]).release();
    regs = window + argc + 2;
    TRY(bind_arguments(vm, f, regs, window + 1, argc,
                       args.has_keywords() ? args.kwnames : nullptr));
  }
  regs[-1] = AnyRef(callee).release();
  if (is_suspendable(code)) {
    Result<Value> made = make_generator(vm, f, regs);
    release_window(regs - 1, 0, code.release_count + 1u);
    return made;
  }
  const Result<Frame*> pushed = push_frame(vm, code, &f, *f.globals, *f.builtins, regs);
  if (pushed.is_error()) {
    release_window(regs - 1, 0, code.release_count + 1u);
    return Raised{};
  }
  pushed.value()->flags |= kFrameEntry;
  return Result<Value>::adopt(run(vm));
}

Result<Value> run_code(VM& vm, Code& code, Dict& globals, Value locals, Function* function) {
  const char here = 0;
  if (&here < vm.native_stack_limit) return raise_depth(vm);
  Value* regs = stack_top(vm) + 1;
  if (!has_room(vm, regs, code)) return raise_depth(vm);
  Value builtins = dict_get_str(vm, globals, *vm.names.builtins_);
  if (is_exact<Module>(builtins)) builtins = as<Module>(builtins).dict;
  if (!is_exact<Dict>(builtins)) builtins = vm.builtins_dict;
  const AnyRef keep_code(&code), keep_globals(&globals), keep_builtins(builtins);
  for (uint32_t k = 0; k < code.release_count; ++k) regs[k] = kDead;
  regs[-1] = function == nullptr ? kDead : AnyRef(function).release();
  const Result<Frame*> pushed = push_frame(vm, code, function, globals, as<Dict>(builtins), regs);
  if (pushed.is_error()) {
    consume_register(regs - 1, 0);
    return Raised{};
  }
  Frame* frame = pushed.value();
  frame->flags |= kFrameEntry;
  if (!locals.is_unbound()) {
    replace_slot(frame->locals, AnyRef(locals).release());
    frame->flags |= kFrameNamespace;
  }
  return Result<Value>::adopt(run(vm));
}

}  // namespace bufo
