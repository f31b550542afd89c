// types.UnionType: `int | str` (PEP 604).
//
// Guarantees: the arguments are flat, without repetitions, with NoneType for None; two unions are
// equal if they have the same arguments in any order.
// Follows Objects/unionobject.c (CPython 3.12) in behaviour.
#include "runtime/class.h"
#include "runtime/gc.h"
#include "runtime/types/generic_alias.h"

namespace bufo {

namespace {

bool is_unionable(VM& vm, Value v) {
  return v.is_none() || is_a<Type>(vm, v) || is_exact<UnionType>(v) || is_a<GenericAlias>(vm, v) ||
         (v.is_object() && std::string_view(type_name(vm.type_of(v))) == "typing.TypeAliasType");
}

/// Classes by identity, aliases by equality.
Result<void> add_argument(VM& vm, List& args, Value argument) {
  for (ptrdiff_t i = 0; i < args.size; ++i) {
    if (args.items[i] == argument) return ok();
    if (is_a<GenericAlias>(vm, args.items[i]) && is_a<GenericAlias>(vm, argument)) {
      const bool same = TRY(equals(vm, args.items[i], argument));
      if (same) return ok();
    }
  }
  return list_append(vm, args, argument);
}

Result<void> add_operand(VM& vm, List& args, Value operand) {
  if (operand.is_none()) return add_argument(vm, args, &vm.type(kTypeNoneType));
  if (!is_exact<UnionType>(operand)) return add_argument(vm, args, operand);
  const Tuple& inner = as<Tuple>(as<UnionType>(operand).args);
  for (ptrdiff_t i = 0; i < inner.size; ++i) TRY(add_argument(vm, args, inner.items[i]));
  return ok();
}

}  // namespace

Result<Value> union_or(VM& vm, Value left, Value right) {
  if (!is_unionable(vm, left) || !is_unionable(vm, right)) return Value::not_implemented();
  Ref<List> args = TRY(make_list(vm));
  TRY(add_operand(vm, *args, left));
  TRY(add_operand(vm, *args, right));
  if (args->size == 1) return args->items[0];
  Ref<Tuple> tuple = TRY(make_tuple_from(vm, args->items, args->size));
  Ref<UnionType> made = TRY(allocate<UnionType>(vm));
  made->args = tuple.release();
  made->parameters = Value::unbound();
  return AnyRef(std::move(made));
}

namespace {

void union_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<UnionType*>(o)->args);
  visitor.visit(static_cast<UnionType*>(o)->parameters);
}
void union_dealloc(VM&, Object* o) {
  decref(static_cast<UnionType*>(o)->parameters);
  decref(static_cast<UnionType*>(o)->args);
}

Result<Value> union_repr(VM& vm, Value v) {
  const Tuple& args = as<Tuple>(as<UnionType>(v).args);
  StrBuilder text(vm);
  for (ptrdiff_t i = 0; i < args.size; ++i) {
    if (i != 0) text.append_ascii(" | ");
    if (args.items[i] == Value(&vm.type(kTypeNoneType))) {
      text.append_ascii("None");
    } else {
      TRY(append_type_argument(text, args.items[i]));
    }
  }
  return text.finish();
}

Result<Ref<Set>> as_set(VM& vm, Value v) {
  Ref<Set> set = TRY(make_frozenset(vm));
  TRY(set_update(vm, *set, as<UnionType>(v).args));
  return set;
}

Result<int64_t> union_hash(VM& vm, Value v) {
  Ref<Set> set = TRY(as_set(vm, v));
  return hash(vm, set);
}

Result<Value> union_compare(VM& vm, Value v, Value other, CompareOp op) {
  if ((op != CompareOp::kEq && op != CompareOp::kNe) || !is_exact<UnionType>(other)) {
    return Value::not_implemented();
  }
  Ref<Set> a = TRY(as_set(vm, v));
  Ref<Set> b = TRY(as_set(vm, other));
  return compare(vm, a, b, op);
}

Result<Value> union_get_parameters(VM& vm, Value v) {
  if (as<UnionType>(v).parameters.is_unbound()) {
    Ref<Tuple> found = TRY(collect_parameters(vm, as<Tuple>(as<UnionType>(v).args)));
    replace_slot(as<UnionType>(v).parameters, found.release());
  }
  return as<UnionType>(v).parameters;
}

Result<Value> union_getitem(VM& vm, Value v, Value item) {
  AnyRef parameters = TRY(union_get_parameters(vm, v));
  Ref<Tuple> args = TRY(
      substitute_parameters(vm, v, as<Tuple>(as<UnionType>(v).args), as<Tuple>(parameters), item));
  AnyRef result(args->items[0]);
  for (ptrdiff_t i = 1; i < args->size; ++i) {
    AnyRef next = TRY(binary_op(vm, BinaryOp::kOr, result, args->items[i]));
    result = std::move(next);
  }
  return result;
}

/// isinstance(x, int | str) without making a tuple; an alias among the arguments is an error once
/// it is reached.
Result<Value> union_instancecheck(VM& vm, const Args& args) {
  AnyRef held(args.self<UnionType>().args);
  const Tuple& types = as<Tuple>(held);
  for (ptrdiff_t i = 0; i < types.size; ++i) {
    const bool found = TRY(is_instance(vm, args[1], types.items[i]));
    if (found) return Value::true_();
  }
  return Value::false_();
}

Result<Value> union_subclasscheck(VM& vm, const Args& args) {
  if (!is_a<Type>(vm, args[1])) return vm.raise<TypeError>("issubclass() arg 1 must be a class");
  AnyRef held(args.self<UnionType>().args);
  const Tuple& types = as<Tuple>(held);
  for (ptrdiff_t i = 0; i < types.size; ++i) {
    const bool found = TRY(is_subclass(vm, args[1], types.items[i]));
    if (found) return Value::true_();
  }
  return Value::false_();
}

Result<Value> union_get_module(VM& vm, Value) { return intern(vm, "types"); }
Result<Value> union_get_args(VM&, Value v) { return as<UnionType>(v).args; }

constexpr Method kUnionMethods[] = {
    method("__instancecheck__", "($self, instance, /)", union_instancecheck),
    method("__subclasscheck__", "($self, subclass, /)", union_subclasscheck),
};

constexpr GetSet kUnionGetSets[] = {
    {"__module__", union_get_module},
    {"__args__", union_get_args, readonly_member},
    {"__parameters__", union_get_parameters, nullptr, "The type variables among the arguments."},
};

}  // namespace

constinit const TypeSpec kUnionTypeSpec = {
    .name = "types.UnionType",
    .nbytes = sizeof(UnionType),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots =
        {
            .dealloc = union_dealloc,
            .traverse = union_traverse,
            .repr = union_repr,
            .hash = union_hash,
            .compare = union_compare,
            .getattr = generic_getattr,
            .binary = {.or_ = union_or},
            .getitem = union_getitem,
        },
    .methods = kUnionMethods,
    .getsets = kUnionGetSets,
    .doc = "One of several types, such as int | str (PEP 604).",
};

}  // namespace bufo
