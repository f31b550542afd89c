// The instructions without a fast path.
#include "interp/async_generator.h"
#include "interp/import.h"
#include "interp/pattern.h"
#include "interp/slow.h"
#include "runtime/format_value.h"
#include "runtime/types/objects.h"

namespace bufo {

namespace {

/// Stores the result and gives true; false if it is an error.
bool put(Frame& frame, uint32_t reg, Result<Value> result) {
  if (result.is_error()) return false;
  set_register(frame.regs, reg, result.raw());
  return true;
}

bool put_and_consume_b(Frame& frame, const Instruction& i, Result<Value> result) {
  if (!put(frame, i.a, result)) return false;
  if (i.flags & kTempB) consume_register(frame.regs, i.b);
  return true;
}

/// True when a register that an instruction reads is bound; raises otherwise.
bool readable(VM& vm, Frame& frame, uint32_t reg) {
  return !frame.regs[reg].is_unbound() || slow_unbound_local(vm, frame, reg);
}

// ---- building

bool build_list(VM& vm, Frame& frame, const Instruction& i) {
  Result<Ref<List>> made = make_list(vm, i.c);
  if (made.is_error()) return false;
  Ref<List> list = std::move(made).take();
  for (uint32_t k = 0; k < i.c; ++k) list->items[k] = std::exchange(frame.regs[i.b + k], kDead);
  list->size = i.c;
  set_register(frame.regs, i.a, list.release());
  return true;
}

bool build_set(VM& vm, Frame& frame, const Instruction& i) {
  Result<Ref<Set>> made = make_set(vm);
  if (made.is_error()) return false;
  Ref<Set> set = std::move(made).take();
  for (uint32_t k = 0; k < i.c; ++k) {
    if (set_add(vm, *set, frame.regs[i.b + k]).is_error()) return false;
  }
  release_window(frame.regs, i.b, i.c);
  set_register(frame.regs, i.a, set.release());
  return true;
}

bool build_map(VM& vm, Frame& frame, const Instruction& i) {
  Result<Ref<Dict>> made = make_dict(vm);
  if (made.is_error()) return false;
  Ref<Dict> dict = std::move(made).take();
  for (uint32_t k = 0; k < i.c; ++k) {
    if (dict_set(vm, *dict, frame.regs[i.b + 2 * k], frame.regs[i.b + 2 * k + 1]).is_error())
      return false;
  }
  release_window(frame.regs, i.b, 2u * i.c);
  set_register(frame.regs, i.a, dict.release());
  return true;
}

bool build_string(VM& vm, Frame& frame, const Instruction& i) {
  Result<Ref<Str>> made = str_concat_many(vm, frame.regs + i.b, i.c);
  if (made.is_error()) return false;
  release_window(frame.regs, i.b, i.c);
  return put(frame, i.a, std::move(made));
}

bool format_instruction(VM& vm, Frame& frame, const Instruction& i) {
  Value* window = frame.regs + i.b;
  const char conversion = static_cast<char>(i.c & 0xff);
  const bool has_spec = (i.c & 0x100) != 0;
  AnyRef value(window[0]);
  if (conversion != 0) {
    Result<Ref<Str>> converted = conversion == 'r'   ? repr(vm, value)
                                 : conversion == 'a' ? ascii(vm, value)
                                                     : str(vm, value);
    if (converted.is_error()) return false;
    value = std::move(converted).take();
  }
  Str& spec = has_spec ? as<Str>(window[1]) : *vm.names.empty;
  if (!is_exact<Str>(value) || spec.length != 0) {
    Result<Ref<Str>> formatted = format_value(vm, value, spec);
    if (formatted.is_error()) return false;
    value = std::move(formatted).take();
  }
  release_window(frame.regs, i.b, has_spec ? 2 : 1);
  set_register(frame.regs, i.a, value.release());
  return true;
}

bool list_extend_star(VM& vm, Frame& frame, const Instruction& i) {
  if (!readable(vm, frame, i.b)) return false;
  const Value iterable = frame.regs[i.b];
  if (list_extend(vm, as<List>(frame.regs[i.a]), iterable).is_error()) {
    const Type& type = vm.type_of(iterable);
    if (pending_is(vm, kTypeTypeError) && type.slots.iter == nullptr &&
        type.slots.getitem == nullptr) {
      clear_pending(vm);
      static_cast<void>(
          vm.raise<TypeError>("Value after * must be an iterable, not {}", type_name_of(iterable)));
    }
    return false;
  }
  if (i.flags & kTempB) consume_register(frame.regs, i.b);
  return true;
}

}  // namespace

Result<Ref<Str>> callee_text(VM& vm, Value callee) {
  Result<Value> name = try_get_attr(vm, callee, *vm.names.qualname_);
  if (!name.is_error()) {
    const AnyRef text = std::move(name).take();
    if (is_a<Str>(vm, text)) {
      Result<Value> module = try_get_attr(vm, callee, *vm.names.module_);
      if (module.is_error()) return Raised{};
      const AnyRef where = std::move(module).take();
      if (is_a<Str>(vm, where) && !str_equals(as<Str>(where), "builtins"))
        return format(vm, "{}.{}()", Value(where), Value(text));
      return format(vm, "{}()", Value(text));
    }
  }
  return format(vm, "{}", str_of(callee));
}

namespace {

bool dict_merge_call(VM& vm, Frame& frame, const Instruction& i) {
  if (!readable(vm, frame, i.b)) return false;
  const Value mapping = frame.regs[i.b];
  if (dict_merge(vm, as<Dict>(frame.regs[i.a]), mapping, false).is_error()) {
    const bool duplicate = pending_is(vm, kTypeKeyError);
    const bool no_mapping = pending_is(vm, kTypeTypeError) && !is_a<Dict>(vm, mapping);
    if (!duplicate && !no_mapping) return false;
    const AnyRef error = take_pending(vm);
    Result<Ref<Str>> made = callee_text(vm, frame.regs[i.c]);
    if (made.is_error()) return false;
    const Ref<Str> callee = std::move(made).take();
    if (no_mapping) {
      static_cast<void>(vm.raise<TypeError>("{} argument after ** must be a mapping, not {}",
                                            Value(callee), type_name_of(mapping)));
      return false;
    }
    const Tuple& args = as<Tuple>(as<ExceptionObject>(error).args);
    const Value key = args.size == 1 ? args.items[0] : Value::none();
    static_cast<void>(vm.raise<TypeError>("{} got multiple values for keyword argument '{}'",
                                          Value(callee), str_of(key)));
    return false;
  }
  if (i.flags & kTempB) consume_register(frame.regs, i.b);
  return true;
}

bool make_function_instruction(VM& vm, Frame& frame, const Instruction& i) {
  Value* window = frame.regs + i.b;
  Result<Ref<Function>> made = make_function(vm, as<Code>(window[0]), *frame.globals);
  if (made.is_error()) return false;
  Ref<Function> f = std::move(made).take();
  uint32_t at = 1;
  const auto take = [&](uint32_t bit, Value& slot) {
    if (i.c & bit) replace_slot(slot, std::exchange(window[at++], kDead));
  };
  take(1, f->defaults);
  take(2, f->kwdefaults);
  take(4, f->annotations);
  take(8, f->closure);
  consume_register(window, 0);
  set_register(frame.regs, i.a, f.release());
  return true;
}

// ---- names and namespaces

bool load_locals(VM&, Frame& frame, const Instruction& i) {
  set_register(frame.regs, i.a, AnyRef(frame.locals).release());
  return true;
}

bool setup_annotations(VM& vm, Frame& frame) {
  const Value name = vm.names.annotations_;
  Result<Value> found =
      is_exact<Dict>(frame.locals)
          ? Result<Value>(dict_get_str(vm, as<Dict>(frame.locals), *vm.names.annotations_))
          : get_item(vm, frame.locals, name);
  if (found.is_error()) {
    if (!pending_is(vm, kTypeKeyError)) return false;
    clear_pending(vm);
  } else {
    const AnyRef have = std::move(found).take();
    if (!have.is_unbound()) return true;
  }
  Result<Ref<Dict>> made = make_dict(vm);
  if (made.is_error()) return false;
  const Ref<Dict> dict = std::move(made).take();
  return !set_item(vm, frame.locals, name, dict).is_error();
}

bool delete_cell(VM& vm, Frame& frame, const Instruction& i) {
  Cell& cell = as<Cell>(frame.regs[i.a]);
  if (cell.contents.is_unbound()) {
    Instruction read = i;
    read.b = i.a;
    return slow_load_cell(vm, frame, read);
  }
  replace_slot(cell.contents, kDead);
  return true;
}

bool load_build_class(VM& vm, Frame& frame, const Instruction& i) {
  const Value function = dict_get_str(vm, *frame.builtins, *vm.names.build_class_);
  if (function.is_unbound())
    return static_cast<void>(vm.raise<NameError>("__build_class__ not found")), false;
  set_register(frame.regs, i.a, AnyRef(function).release());
  return true;
}

// ---- raising

/// An instance for `raise x`: x itself, or x() for a class.
Result<Value> exception_instance(VM& vm, Value v, const char* message) {
  if (is_exception(vm, v)) return v;
  if (is_exception_class(vm, v)) {
    AnyRef made = TRY(call(vm, v));
    if (!is_exception(vm, made)) {
      return vm.raise<TypeError>(
          "calling {} should have returned an instance of BaseException, not {}", repr_of(v),
          repr_of(&vm.type_of(made)));
    }
    return made;
  }
  return vm.raise<TypeError>(message);
}

bool raise_instruction(VM& vm, Frame& frame, const Instruction& i) {
  if (!readable(vm, frame, i.b)) return false;
  const AnyRef operand(frame.regs[i.b]);
  if (i.flags & kTempB) consume_register(frame.regs, i.b);
  AnyRef cause;
  if (i.op == Op::RAISE_FROM) {
    if (!readable(vm, frame, i.c)) return false;
    cause = AnyRef(frame.regs[i.c]);
    if (i.flags & kTempC) consume_register(frame.regs, i.c);
  }
  Result<Value> made = exception_instance(vm, operand, "exceptions must derive from BaseException");
  if (made.is_error()) return false;
  const AnyRef exception = std::move(made).take();
  if (i.op == Op::RAISE_FROM) {
    if (!cause->is_none()) {
      Result<Value> instance =
          exception_instance(vm, cause, "exception causes must derive from BaseException");
      if (instance.is_error()) return false;
      cause = std::move(instance).take();
    }
    auto& e = as<ExceptionObject>(exception);
    e.suppress_context = true;
    replace_slot(e.cause, cause.release());
  }
  static_cast<void>(raise_object(vm, exception));
  return false;
}

// ---- with

bool with_enter(VM& vm, Frame& frame, const Instruction& i) {
  if (!readable(vm, frame, i.b)) return false;
  const bool is_async = i.c != 0;
  const AnyRef manager(frame.regs[i.b]);
  Str& enter_name = is_async ? *vm.names.aenter_ : *vm.names.enter_;
  Str& exit_name = is_async ? *vm.names.aexit_ : *vm.names.exit_;
  Result<Value> enter = lookup_special(vm, manager, enter_name);
  if (enter.is_error()) return false;
  const AnyRef enter_method = std::move(enter).take();
  Result<Value> exit = enter_method.is_unbound() ? Result<Value>(Value::unbound())
                                                 : lookup_special(vm, manager, exit_name);
  if (exit.is_error()) return false;
  AnyRef exit_method = std::move(exit).take();
  if (enter_method.is_unbound() || exit_method.is_unbound()) {
    const char* protocol =
        is_async ? "asynchronous context manager protocol" : "context manager protocol";
    static_cast<void>(vm.raise<TypeError>("'{}' object does not support the {}{}",
                                          type_name_of(manager), protocol,
                                          enter_method.is_unbound() ? ""
                                          : is_async                ? " (missed __aexit__ method)"
                                                                    : " (missed __exit__ method)"));
    return false;
  }
  Result<Value> entered = call(vm, enter_method);
  if (entered.is_error()) return false;
  if (i.flags & kTempB) consume_register(frame.regs, i.b);
  set_register(frame.regs, i.a, exit_method.release());
  set_register(frame.regs, i.a + 1u, entered.raw());
  return true;
}

bool with_exit(VM& vm, Frame& frame, const Instruction& i) {
  const AnyRef exit = AnyRef::adopt(std::exchange(frame.regs[i.b], kDead));
  if (i.op == Op::WITH_EXIT)
    return put(frame, i.a, call(vm, exit, {Value::none(), Value::none(), Value::none()}));
  const AnyRef exception(frame.regs[i.c]);
  const AnyRef traceback(as<ExceptionObject>(exception).traceback);
  return put(frame, i.a, call(vm, exit, {&vm.type_of(exception), exception, traceback}));
}

// ---- generators

bool get_yield_from_iter(VM& vm, Frame& frame, const Instruction& i) {
  if (!readable(vm, frame, i.b)) return false;
  const AnyRef v(frame.regs[i.b]);
  if (is_exact<Generator>(v))
    return i.a == i.b || put_and_consume_b(frame, i, Result<Value>(Value(v)));
  if (v->is_object() && v->object()->type_index == kTypeCoroutine &&
      !(frame.code->code_flags & (kCodeCoroutine | kCodeIterableCoroutine))) {
    static_cast<void>(
        vm.raise<TypeError>("cannot 'yield from' a coroutine object in a non-coroutine generator"));
    return false;
  }
  if (v->is_object() && v->object()->type_index == kTypeCoroutine)
    return i.a == i.b || put_and_consume_b(frame, i, Result<Value>(Value(v)));
  return put_and_consume_b(frame, i, get_iter(vm, v));
}

Result<Value> async_iterator(VM& vm, Value v) {
  const UnarySlot slot = vm.type_of(v).slots.aiter;
  if (slot == nullptr) {
    return vm.raise<TypeError>("'async for' requires an object with __aiter__ method, got {}",
                               type_name_of(v));
  }
  AnyRef iterator = TRY(slot(vm, v));
  if (vm.type_of(iterator).slots.anext == nullptr) {
    return vm.raise<TypeError>(
        "'async for' received an object from __aiter__ that does not implement __anext__: {}",
        type_name_of(iterator));
  }
  return iterator;
}

Result<Value> async_next(VM& vm, Value v) {
  const UnarySlot slot = vm.type_of(v).slots.anext;
  if (slot == nullptr) {
    return vm.raise<TypeError>("'async for' requires an iterator with __anext__ method, got {}",
                               type_name_of(v));
  }
  return slot(vm, v);
}

// ---- import

bool import_name(VM& vm, Frame& frame, const Instruction& i) {
  const AnyRef fromlist = AnyRef::adopt(std::exchange(frame.regs[i.b], kDead));
  const Value level = std::exchange(frame.regs[i.b + 1], kDead);
  Str& name = *frame.code->names[i.c];
  const Value function = dict_get_str(vm, *frame.builtins, *vm.names.import_);
  if (function.is_unbound())
    return static_cast<void>(vm.raise<ImportError>("__import__ not found")), false;
  const Value locals = frame.locals.is_unbound() ? Value::none() : frame.locals;
  return put(frame, i.a, call(vm, function, {&name, frame.globals, locals, fromlist, level}));
}

bool display(VM& vm, Frame& frame, const Instruction& i) {
  if (!readable(vm, frame, i.b)) return false;
  const Value hook = dict_get_str(vm, as<Dict>(vm.sys_dict), *vm.names.displayhook);
  if (hook.is_unbound())
    return static_cast<void>(vm.raise<RuntimeError>("lost sys.displayhook")), false;
  const AnyRef keep(hook);
  Result<Value> shown = call(vm, hook, {frame.regs[i.b]});
  if (shown.is_error()) return false;
  static_cast<void>(std::move(shown).take());
  if (i.flags & kTempB) consume_register(frame.regs, i.b);
  return true;
}

}  // namespace

bool slow_other(VM& vm, Frame& frame, const Instruction& i) {
  Value* regs = frame.regs;
  switch (i.op) {
    case Op::DELETE_CELL:
      return delete_cell(vm, frame, i);
    case Op::LOAD_CLASS_CELL:
      return slow_load_class_cell(vm, frame, i);
    case Op::LOAD_DICT_OR_CELL:
      return slow_load_dict_or_cell(vm, frame, i);
    case Op::LOAD_DICT_OR_GLOBAL:
      return slow_load_dict_or_global(vm, frame, i);
    case Op::DELETE_GLOBAL:
      return slow_delete_global(vm, frame, i);
    case Op::DELETE_NAME:
      return slow_delete_name(vm, frame, i);
    case Op::LOAD_LOCALS:
      return load_locals(vm, frame, i);
    case Op::SETUP_ANNOTATIONS:
      return setup_annotations(vm, frame);
    case Op::DELETE_ATTR:
      return slow_delete_attr(vm, frame, i);
    case Op::LOAD_SUPER_ATTR:
      return slow_load_super_attr(vm, frame, i);
    case Op::DELETE_INDEX:
      return slow_delete_index(vm, frame, i);
    case Op::BUILD_SLICE: {
      if (!put(frame, i.a, make_slice(vm, regs[i.b], regs[i.b + 1], regs[i.b + 2]))) return false;
      for (uint32_t k = 0; k < 3; ++k) {
        if (i.b + k != i.a) consume_register(regs, i.b + k);
      }
      return true;
    }
    case Op::GET_ITER:
      return readable(vm, frame, i.b) && put_and_consume_b(frame, i, get_iter(vm, regs[i.b]));
    case Op::GET_YIELD_FROM_ITER:
      return get_yield_from_iter(vm, frame, i);
    case Op::GET_AWAITABLE:
      return readable(vm, frame, i.b) &&
             put_and_consume_b(frame, i,
                               awaitable_iterator(vm, regs[i.b], static_cast<AwaitPlace>(i.c)));
    case Op::GET_AITER:
      return readable(vm, frame, i.b) && put_and_consume_b(frame, i, async_iterator(vm, regs[i.b]));
    case Op::GET_ANEXT:
      return put_and_consume_b(frame, i, async_next(vm, regs[i.b]));
    case Op::ASYNC_WRAP:
      if (!readable(vm, frame, i.b)) return false;
      frame.generator->yielded = true;
      return i.a == i.b || put_and_consume_b(frame, i, Result<Value>(regs[i.b]));
    case Op::BUILD_LIST:
      return build_list(vm, frame, i);
    case Op::BUILD_SET:
      return build_set(vm, frame, i);
    case Op::BUILD_MAP:
      return build_map(vm, frame, i);
    case Op::BUILD_STRING:
      return build_string(vm, frame, i);
    case Op::FORMAT_VALUE:
      return format_instruction(vm, frame, i);
    case Op::LIST_APPEND: {
      if (!readable(vm, frame, i.b) || list_append(vm, as<List>(regs[i.a]), regs[i.b]).is_error())
        return false;
      if (i.flags & kTempB) consume_register(regs, i.b);
      return true;
    }
    case Op::SET_ADD: {
      if (!readable(vm, frame, i.b) || set_add(vm, as<Set>(regs[i.a]), regs[i.b]).is_error())
        return false;
      if (i.flags & kTempB) consume_register(regs, i.b);
      return true;
    }
    case Op::MAP_ADD: {
      if (!readable(vm, frame, i.b) || !readable(vm, frame, i.c)) return false;
      if (dict_set(vm, as<Dict>(regs[i.a]), regs[i.b], regs[i.c]).is_error()) return false;
      consume_operands(regs, i);
      return true;
    }
    case Op::LIST_EXTEND:
      return list_extend_star(vm, frame, i);
    case Op::SET_UPDATE: {
      if (!readable(vm, frame, i.b) || set_update(vm, as<Set>(regs[i.a]), regs[i.b]).is_error())
        return false;
      if (i.flags & kTempB) consume_register(regs, i.b);
      return true;
    }
    case Op::DICT_UPDATE: {
      if (!readable(vm, frame, i.b) ||
          dict_merge(vm, as<Dict>(regs[i.a]), regs[i.b], true).is_error())
        return false;
      if (i.flags & kTempB) consume_register(regs, i.b);
      return true;
    }
    case Op::DICT_MERGE:
      return dict_merge_call(vm, frame, i);
    case Op::LIST_TO_TUPLE: {
      const List& list = as<List>(regs[i.b]);
      return put_and_consume_b(frame, i, make_tuple_from(vm, list.items, list.size));
    }
    case Op::MAKE_FUNCTION:
      return make_function_instruction(vm, frame, i);
    case Op::LOAD_BUILD_CLASS:
      return load_build_class(vm, frame, i);
    case Op::IMPORT_NAME:
      return import_name(vm, frame, i);
    case Op::IMPORT_FROM:
      return put(frame, i.a, import_from(vm, regs[i.b], *frame.code->names[i.c]));
    case Op::IMPORT_STAR: {
      const AnyRef module = AnyRef::adopt(std::exchange(regs[i.b], kDead));
      return !import_star(vm, module, frame.locals).is_error();
    }
    case Op::RAISE:
    case Op::RAISE_FROM:
      return raise_instruction(vm, frame, i);
    case Op::LOAD_ASSERTION_ERROR:
      return put(frame, i.a, Result<Value>(Value(&vm.type(kTypeAssertionError))));
    case Op::MATCH_EXC_STAR:
      return match_exception_star(vm, frame, i);
    case Op::PREP_RERAISE_STAR:
      return prepare_reraise_star(vm, frame, i);
    case Op::WITH_ENTER:
      return with_enter(vm, frame, i);
    case Op::WITH_EXIT:
    case Op::WITH_EXCEPT:
      return with_exit(vm, frame, i);
    case Op::MATCH_SEQUENCE:
      return put(frame, i.a,
                 Result<Value>(Value::boolean(vm.type_of(regs[i.b]).has_flag(kTypeFlagSequence))));
    case Op::MATCH_MAPPING:
      return put(frame, i.a,
                 Result<Value>(Value::boolean(vm.type_of(regs[i.b]).has_flag(kTypeFlagMapping))));
    case Op::GET_LEN: {
      const Result<ptrdiff_t> count = length(vm, regs[i.b]);
      return !count.is_error() && put(frame, i.a, Result<Value>(Value::small_int(count.value())));
    }
    case Op::MATCH_KEYS:
    case Op::MATCH_CLASS:
    case Op::MATCH_REST:
      return match_instruction(vm, frame, i);
    case Op::PRINT_EXPR:
      return display(vm, frame, i);
    case Op::INTRINSIC:
      return intrinsic(vm, frame, i);
    default:
      break;
  }
  static_cast<void>(vm.raise<SystemError>("unknown opcode"));
  return false;
}

}  // namespace bufo
