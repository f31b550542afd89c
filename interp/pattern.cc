// See pattern.h.
#include "interp/pattern.h"

#include "interp/slow.h"
#include "runtime/types/typing.h"

namespace bufo {

namespace {

bool put(Frame& frame, uint32_t reg, Result<Value> result) {
  if (result.is_error()) return false;
  set_register(frame.regs, reg, result.raw());
  return true;
}

Result<Value> match_keys(VM& vm, Value subject, Tuple& keys) {
  Ref<Tuple> values = TRY(make_tuple(vm, keys.size));
  const Ref<Set> seen = TRY(make_set(vm));
  Ref<Str> get_name = TRY(intern(vm, "get"));
  const AnyRef get = TRY(get_attr(vm, subject, *get_name));
  const AnyRef missing = TRY(call(vm, &vm.type(kTypeObject)));
  for (ptrdiff_t k = 0; k < keys.size; ++k) {
    const bool fresh = TRY(set_add(vm, *seen, keys.items[k]));
    if (!fresh)
      return vm.raise<ValueError>("mapping pattern checks duplicate key ({})",
                                  repr_of(keys.items[k]));
    AnyRef value = TRY(call(vm, get, {keys.items[k], missing}));
    if (Value(value) == Value(missing)) return none();
    values->items[k] = value.release();
  }
  return values;
}

/// The attribute a class pattern looks at; unbound when the subject has none. A name twice is a
/// TypeError.
Result<Value> match_attribute(VM& vm, Value subject, Type& cls, Str& name, Set& seen) {
  const bool fresh = TRY(set_add(vm, seen, &name));
  if (!fresh)
    return vm.raise<TypeError>("{}() got multiple sub-patterns for attribute {}", type_name(cls),
                               repr_of(&name));
  return try_get_attr(vm, subject, name);
}

Result<Value> match_class(VM& vm, Value subject, Value cls_value, Tuple& keywords,
                          uint32_t positional) {
  if (!cls_value.is_object() || vm.type_of(cls_value).layout != kTypeType) {
    return vm.raise<TypeError>("called match pattern must be a class");
  }
  Type& cls = as<Type>(cls_value);
  const bool is = TRY(is_instance(vm, subject, cls_value));
  if (!is) return none();
  const Ref<List> found = TRY(make_list(vm));
  const Ref<Set> seen = TRY(make_set(vm));
  if (positional != 0) {
    const AnyRef match_args = TRY(try_get_attr(vm, cls_value, *vm.names.match_args_));
    bool match_self = false;
    ptrdiff_t allowed = 0;
    if (match_args.is_unbound()) {
      // Built-in types whose whole value is their one positional sub-pattern.
      for (const TypeIndex t :
           {kTypeBool, kTypeByteArray, kTypeBytes, kTypeDict, kTypeFloat, kTypeFrozenSet, kTypeInt,
            kTypeList, kTypeSet, kTypeStr, kTypeTuple}) {
        match_self = match_self || cls.is_subtype_of(vm.type(t));
      }
      allowed = match_self ? 1 : 0;
    } else if (!is_exact<Tuple>(match_args)) {
      return vm.raise<TypeError>("{}.__match_args__ must be a tuple (got {})", type_name(cls),
                                 type_name_of(match_args));
    } else {
      allowed = as<Tuple>(match_args).size;
    }
    if (allowed < static_cast<ptrdiff_t>(positional)) {
      return vm.raise<TypeError>("{}() accepts {} positional sub-pattern{} ({} given)",
                                 type_name(cls), allowed, allowed == 1 ? "" : "s", positional);
    }
    for (uint32_t k = 0; k < positional; ++k) {
      if (match_self) {
        TRY(list_append(vm, *found, subject));
        continue;
      }
      const Value name = as<Tuple>(match_args).items[k];
      if (!is_exact<Str>(name)) {
        return vm.raise<TypeError>("__match_args__ elements must be strings (got {})",
                                   type_name_of(name));
      }
      const AnyRef value = TRY(match_attribute(vm, subject, cls, as<Str>(name), *seen));
      if (value.is_unbound()) return none();
      TRY(list_append(vm, *found, value));
    }
  }
  for (ptrdiff_t k = 0; k < keywords.size; ++k) {
    const AnyRef value = TRY(match_attribute(vm, subject, cls, as<Str>(keywords.items[k]), *seen));
    if (value.is_unbound()) return none();
    TRY(list_append(vm, *found, value));
  }
  return make_tuple_from(vm, found->items, found->size);
}

Result<Value> match_rest(VM& vm, Value subject, Tuple& keys) {
  Ref<Dict> rest = TRY(make_dict(vm));
  TRY(dict_update(vm, *rest, subject));
  for (ptrdiff_t k = 0; k < keys.size; ++k) TRY(dict_delete(vm, *rest, keys.items[k]));
  return rest;
}

}  // namespace

bool match_instruction(VM& vm, Frame& frame, const Instruction& i) {
  Value* regs = frame.regs;
  switch (i.op) {
    case Op::MATCH_KEYS: {
      if (!put(frame, i.a, match_keys(vm, regs[i.b], as<Tuple>(regs[i.c])))) return false;
      break;
    }
    case Op::MATCH_REST: {
      if (!put(frame, i.a, match_rest(vm, regs[i.b], as<Tuple>(regs[i.c])))) return false;
      break;
    }
    default: {
      Result<Value> found =
          match_class(vm, regs[i.b], regs[i.b + 1], as<Tuple>(regs[i.b + 2]), i.c);
      if (found.is_error()) return false;
      release_window(regs, i.b, 3);
      set_register(regs, i.a, found.raw());
      return true;
    }
  }
  consume_operands(regs, i);
  return true;
}

namespace {
/// What an except* clause names: exception classes, groups excluded.
Result<void> check_star_type(VM& vm, Value type) {
  const auto check = [&](Value cls) -> Result<void> {
    if (!is_exception_class(vm, cls)) {
      return vm.raise<TypeError>(
          "catching classes that do not inherit from BaseException is not allowed");
    }
    return ok();
  };
  const auto is_group = [&](Value cls) {
    return as<Type>(cls).is_subtype_of(vm.type(kTypeBaseExceptionGroup));
  };
  bool group = false;
  if (is_a<Tuple>(vm, type)) {
    const Tuple& list = as<Tuple>(type);
    for (ptrdiff_t k = 0; k < list.size; ++k) TRY(check(list.items[k]));
    for (ptrdiff_t k = 0; k < list.size; ++k) group = group || is_group(list.items[k]);
  } else {
    TRY(check(type));
    group = is_group(type);
  }
  if (group) {
    return vm.raise<TypeError>(
        "catching ExceptionGroup with except* is not allowed. Use except instead.");
  }
  return ok();
}
}  // namespace

bool match_exception_star(VM& vm, Frame& frame, const Instruction& i) {
  Value* regs = frame.regs;
  const AnyRef group(regs[i.b]), type(regs[i.c]);
  if (i.flags & kTempC) consume_register(regs, i.c);
  const Result<void> valid = check_star_type(vm, type);
  if (valid.is_error()) return false;
  if (group->is_none()) return put(frame, i.a, none());
  AnyRef rest(Value::none());
  Result<Value> part = exception_group_split(vm, group, type, rest);
  if (part.is_error()) return false;
  AnyRef matched = std::move(part).take();
  if (!matched->is_none() && !is_exception_group(vm, group)) {
    // A naked exception is handled as a group of one.
    const Value one = matched;
    Result<Ref<Tuple>> listed = make_tuple_of(vm, {one});
    if (listed.is_error()) return false;
    Result<Ref<Tuple>> args = make_tuple_of(vm, {vm.names.empty, std::move(listed).take()});
    if (args.is_error()) return false;
    const Ref<Tuple> both = std::move(args).take();
    Result<Value> wrapped =
        call_with(vm, &vm.type(kTypeBaseExceptionGroup), *both, Value::unbound());
    if (wrapped.is_error()) return false;
    matched = std::move(wrapped).take();
  }
  set_register(regs, i.b, rest.release());
  return put(frame, i.a, Result<Value>(std::move(matched)));
}

bool prepare_reraise_star(VM& vm, Frame& frame, const Instruction& i) {
  Value* regs = frame.regs;
  const AnyRef original(regs[i.b]), raised(regs[i.c]);
  if (i.flags & kTempC) consume_register(regs, i.c);
  return put(frame, i.a, combine_star_exceptions(vm, original, as<List>(raised)));
}

namespace {

/// PEP 695: `parts` are the operands that the row of enum Intrinsic names.
Result<Value> make_typing_object(VM& vm, Intrinsic which, const Tuple& parts) {
  if (make_type_var == nullptr) return vm.raise<SystemError>("there is no module _typing");
  const Value* items = parts.items;
  switch (which) {
    case Intrinsic::kTypeVar:
      return make_type_var(vm, items[0], TypeVarLimit::kNone, Value::unbound());
    case Intrinsic::kTypeVarWithBound:
      return make_type_var(vm, items[0], TypeVarLimit::kBound, items[1]);
    case Intrinsic::kTypeVarWithConstraints:
      return make_type_var(vm, items[0], TypeVarLimit::kConstraints, items[1]);
    case Intrinsic::kParamSpec:
      return make_param_spec(vm, items[0]);
    case Intrinsic::kTypeVarTuple:
      return make_type_var_tuple(vm, items[0]);
    case Intrinsic::kTypeAlias:
      return make_type_alias(vm, items[0], items[1], items[2]);
    case Intrinsic::kSubscriptGeneric:
      return make_generic_base(vm, items[0]);
    case Intrinsic::kSetFunctionTypeParams:
      replace_slot(as<Function>(items[0]).type_params, AnyRef(items[1]).release());
      return items[0];
    default:
      return vm.raise<SystemError>("unknown intrinsic {}", static_cast<unsigned>(which));
  }
}

}  // namespace

bool intrinsic(VM& vm, Frame& frame, const Instruction& i) {
  const AnyRef parts(frame.regs[i.b]);
  if (i.flags & kTempB) consume_register(frame.regs, i.b);
  return put(frame, i.a, make_typing_object(vm, static_cast<Intrinsic>(i.c), as<Tuple>(parts)));
}

namespace {

/// Was this raised again as it was, rather than anew?
Result<bool> same_metadata(VM& vm, Value left, Value right) {
  const auto& a = as<ExceptionObject>(left);
  const auto& b = as<ExceptionObject>(right);
  if (a.traceback != b.traceback || a.cause != b.cause || a.context != b.context) return false;
  const Ref<Str> name = TRY(intern(vm, "__notes__"));
  const AnyRef left_notes = TRY(try_get_attr(vm, left, *name));
  const AnyRef right_notes = TRY(try_get_attr(vm, right, *name));
  return Value(left_notes) == Value(right_notes);
}

/// The exceptions at the leaves of a group, or the exception itself.
Result<void> add_leaves(VM& vm, Value exception, List& leaves) {
  NativeDepth depth(vm);
  TRY(depth.enter(""));
  if (!is_exception_group(vm, exception)) return list_append(vm, leaves, exception);
  const Ref<Str> name = TRY(intern(vm, "exceptions"));
  const AnyRef parts = TRY(get_attr(vm, exception, *name));
  const Ref<Tuple> list = TRY(tuple_from_iterable(vm, parts));
  for (ptrdiff_t k = 0; k < list->size; ++k) TRY(add_leaves(vm, list->items[k], leaves));
  return ok();
}

}  // namespace

Result<Value> combine_star_exceptions(VM& vm, Value original, List& raised) {
  // A naked exception went to one clause at most.
  if (!is_exception_group(vm, original)) {
    for (ptrdiff_t k = 0; k < raised.size; ++k) {
      if (!raised.items[k].is_none()) return raised.items[k];
    }
    return none();
  }
  // What the clauses raised anew stands beside one group of what they let pass or raised again,
  // nested as in the original.
  const Ref<List> fresh = TRY(make_list(vm));
  const Ref<List> leaves = TRY(make_list(vm));
  for (ptrdiff_t k = 0; k < raised.size; ++k) {
    const Value e = raised.items[k];
    if (e.is_none()) continue;
    const bool again = TRY(same_metadata(vm, e, original));
    if (again) {
      TRY(add_leaves(vm, e, *leaves));
    } else {
      TRY(list_append(vm, *fresh, e));
    }
  }
  AnyRef passed(Value::none());
  if (leaves->size != 0) passed = TRY(exception_group_projection(vm, original, *leaves));
  if (fresh->size == 0) return passed;
  if (!passed->is_none()) TRY(list_append(vm, *fresh, passed));
  if (fresh->size == 1) return fresh->items[0];
  const Ref<Tuple> args = TRY(make_tuple_of(vm, {vm.names.empty, fresh}));
  return call_with(vm, &vm.type(kTypeBaseExceptionGroup), *args, Value::unbound());
}

}  // namespace bufo
