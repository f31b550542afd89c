// types.GenericAlias: `list[int]` and its kin (PEP 585, PEP 646).
//
// Guarantees: attributes that the alias does not have itself are the origin's; a call makes an
// instance of the origin.
// Follows Objects/genericaliasobject.c (CPython 3.12) in behaviour.
#include "runtime/types/generic_alias.h"

#include "runtime/class.h"
#include "runtime/gc.h"
#include "runtime/types/sequence.h"

namespace bufo {

// --- type parameters, for unions too

namespace {

Result<void> add_once(VM& vm, List& parameters, Value parameter) {
  for (ptrdiff_t i = 0; i < parameters.size; ++i) {
    if (parameters.items[i] == parameter) return ok();
  }
  return list_append(vm, parameters, parameter);
}

}  // namespace

Result<Ref<Tuple>> collect_parameters(VM& vm, Tuple& args) {
  Ref<List> found = TRY(make_list(vm));
  for (ptrdiff_t i = 0; i < args.size; ++i) {
    const Value argument = args.items[i];
    // A class may have these attributes for its instances; it is no parameter itself.
    if (is_a<Type>(vm, argument)) continue;
    AnyRef substitute = TRY(try_get_attr(vm, argument, *vm.names.typing_subst_));
    if (!substitute.is_unbound()) {
      TRY(add_once(vm, *found, argument));
      continue;
    }
    AnyRef inner = TRY(try_get_attr(vm, argument, *vm.names.parameters_));
    if (inner.is_unbound() || !is_a<Tuple>(vm, inner)) continue;
    for (ptrdiff_t j = 0; j < as<Tuple>(inner).size; ++j) {
      TRY(add_once(vm, *found, as<Tuple>(inner).items[j]));
    }
  }
  return make_tuple_from(vm, found->items, found->size);
}

namespace {

/// Subscript arguments as a list, with unpacked tuples (`*tuple[int, str]`) laid out.
Result<Ref<Tuple>> unpack_arguments(VM& vm, Value item) {
  Ref<Tuple> given =
      is_a<Tuple>(vm, item) ? Ref<Tuple>(&as<Tuple>(item)) : TRY(make_tuple_of(vm, {item}));
  Ref<List> flat = TRY(make_list(vm));
  for (ptrdiff_t i = 0; i < given->size; ++i) {
    const Value argument = given->items[i];
    if (!is_a<Type>(vm, argument)) {
      AnyRef inner = TRY(try_get_attr(vm, argument, *vm.names.typing_unpacked_tuple_args_));
      if (!inner.is_unbound() && is_a<Tuple>(vm, inner)) {
        const Tuple& parts = as<Tuple>(inner);
        // `*tuple[int, ...]` has no definite length and stays.
        if (parts.size == 0 || !parts.items[parts.size - 1].is_ellipsis()) {
          for (ptrdiff_t j = 0; j < parts.size; ++j) {
            TRY(list_append(vm, *flat, parts.items[j]));
          }
          continue;
        }
      }
    }
    TRY(list_append(vm, *flat, argument));
  }
  return make_tuple_from(vm, flat->items, flat->size);
}

ptrdiff_t index_of(const Tuple& tuple, Value v) {
  for (ptrdiff_t i = 0; i < tuple.size; ++i) {
    if (tuple.items[i] == v) return i;
  }
  return -1;
}

/// `dict[K, list[V]]`'s inner alias with the arguments of the outer one.
Result<Value> substitute_inside(VM& vm, Value argument, Tuple& parameters, Tuple& items) {
  AnyRef inner = TRY(try_get_attr(vm, argument, *vm.names.parameters_));
  if (inner.is_unbound() || !is_a<Tuple>(vm, inner) || as<Tuple>(inner).size == 0) return argument;
  Ref<List> sub_items = TRY(make_list(vm));
  for (ptrdiff_t i = 0; i < as<Tuple>(inner).size; ++i) {
    const Value parameter = as<Tuple>(inner).items[i];
    const ptrdiff_t at = index_of(parameters, parameter);
    if (at < 0) {
      TRY(list_append(vm, *sub_items, parameter));
      continue;
    }
    const Value item = items.items[at];
    // The arguments of a TypeVarTuple come as one tuple.
    if (is_a<Tuple>(vm, item) && vm.type_of(parameter).slots.iter != nullptr) {
      for (ptrdiff_t j = 0; j < as<Tuple>(item).size; ++j) {
        TRY(list_append(vm, *sub_items, as<Tuple>(item).items[j]));
      }
    } else {
      TRY(list_append(vm, *sub_items, item));
    }
  }
  Ref<Tuple> key = TRY(make_tuple_from(vm, sub_items->items, sub_items->size));
  return get_item(vm, argument, key);
}

Result<bool> is_unpacked_variable(VM& vm, Value argument) {
  AnyRef flag = TRY(try_get_attr(vm, argument, *vm.names.typing_is_unpacked_typevartuple_));
  if (flag.is_unbound()) return false;
  return is_truthy(vm, flag);
}

}  // namespace

Result<Ref<Tuple>> substitute_parameters(VM& vm, Value self, Tuple& args, Tuple& parameters,
                                         Value item) {
  if (parameters.size == 0) {
    return vm.raise<TypeError>("{} is not a generic class", repr_of(self));
  }
  Ref<Tuple> unpacked = TRY(unpack_arguments(vm, item));
  AnyRef items(std::move(unpacked));
  for (ptrdiff_t i = 0; i < parameters.size; ++i) {
    AnyRef prepare = TRY(try_get_attr(vm, parameters.items[i], *vm.names.typing_prepare_subst_));
    if (prepare.is_unbound() || prepare->is_none()) continue;
    const Value given = items.get();
    items = TRY(call(vm, prepare, {self, given}));
  }
  Ref<Tuple> values =
      is_a<Tuple>(vm, items) ? Ref<Tuple>(&as<Tuple>(items)) : TRY(make_tuple_of(vm, {items}));
  if (values->size != parameters.size) {
    return vm.raise<TypeError>("Too {} arguments for {}; actual {}, expected {}",
                               values->size > parameters.size ? "many" : "few", repr_of(self),
                               values->size, parameters.size);
  }
  Ref<List> result = TRY(make_list(vm));
  for (ptrdiff_t i = 0; i < args.size; ++i) {
    AnyRef argument(args.items[i]);
    if (is_a<Type>(vm, argument)) {
      TRY(list_append(vm, *result, argument));
      continue;
    }
    const bool unpack = TRY(is_unpacked_variable(vm, argument));
    AnyRef substitute = TRY(try_get_attr(vm, argument, *vm.names.typing_subst_));
    if (!substitute.is_unbound()) {
      const ptrdiff_t at = index_of(parameters, argument);
      BUFO_ASSERT(at >= 0);
      argument = TRY(call(vm, substitute, {values->items[at]}));
    } else {
      argument = TRY(substitute_inside(vm, argument, parameters, *values));
    }
    if (unpack && is_a<Tuple>(vm, argument)) {
      TRY(list_extend(vm, *result, argument));
    } else {
      TRY(list_append(vm, *result, argument));
    }
  }
  return make_tuple_from(vm, result->items, result->size);
}

Result<void> append_type_argument(StrBuilder& text, Value argument) {
  VM& vm = text.vm();
  if (argument.is_ellipsis()) {
    text.append_ascii("...");
    return ok();
  }
  AnyRef origin = TRY(try_get_attr(vm, argument, *vm.names.origin_));
  if (!origin.is_unbound()) {
    AnyRef args = TRY(try_get_attr(vm, argument, *vm.names.args_));
    if (!args.is_unbound()) return text.append_repr(argument);
  }
  AnyRef qualname = TRY(try_get_attr(vm, argument, *vm.names.qualname_));
  if (qualname.is_unbound()) return text.append_repr(argument);
  AnyRef module = TRY(try_get_attr(vm, argument, *vm.names.module_));
  if (module.is_unbound() || module->is_none()) return text.append_repr(argument);
  if (!is_a<Str>(vm, module) || !str_equal(as<Str>(module), *vm.names.builtins)) {
    TRY(text.append_str(module));
    text.append('.');
  }
  return text.append_str(qualname);
}

// --- the alias

Result<Value> make_generic_alias(VM& vm, Value origin, Value args) {
  Ref<Tuple> tuple =
      is_a<Tuple>(vm, args) ? Ref<Tuple>(&as<Tuple>(args)) : TRY(make_tuple_of(vm, {args}));
  Ref<GenericAlias> alias = TRY(allocate<GenericAlias>(vm));
  alias->origin = AnyRef(origin).release();
  alias->args = tuple.release();
  alias->parameters = Value::unbound();
  return AnyRef(std::move(alias));
}

namespace {

Result<Value> alias_new(VM& vm, Type& cls, const CallArgs& args) {
  if (args.has_keywords()) return vm.raise<TypeError>("GenericAlias() takes no keyword arguments");
  if (args.positional != 2) {
    return vm.raise<TypeError>("GenericAlias expected 2 arguments, got {}", args.positional);
  }
  Ref<Tuple> tuple = is_a<Tuple>(vm, args[1]) ? Ref<Tuple>(&as<Tuple>(args[1]))
                                              : TRY(make_tuple_of(vm, {args[1]}));
  Ref<GenericAlias> alias = TRY(allocate<GenericAlias>(vm, cls));
  alias->origin = AnyRef(args[0]).release();
  alias->args = tuple.release();
  alias->parameters = Value::unbound();
  return AnyRef(std::move(alias));
}

void alias_traverse(Object* o, Visitor& visitor) {
  GenericAlias& self = *static_cast<GenericAlias*>(o);
  for (Value v : {self.origin, self.args, self.parameters}) visitor.visit(v);
}
void alias_dealloc(VM&, Object* o) {
  GenericAlias& self = *static_cast<GenericAlias*>(o);
  for (Value v : {self.parameters, self.args, self.origin}) decref(v);
}

Result<Value> alias_get_parameters(VM& vm, Value v) {
  if (as<GenericAlias>(v).parameters.is_unbound()) {
    Ref<Tuple> found = TRY(collect_parameters(vm, as<Tuple>(as<GenericAlias>(v).args)));
    replace_slot(as<GenericAlias>(v).parameters, found.release());
  }
  return as<GenericAlias>(v).parameters;
}

Result<Value> alias_getitem(VM& vm, Value v, Value item) {
  AnyRef parameters = TRY(alias_get_parameters(vm, v));
  const GenericAlias& self = as<GenericAlias>(v);
  Ref<Tuple> args =
      TRY(substitute_parameters(vm, v, as<Tuple>(self.args), as<Tuple>(parameters), item));
  AnyRef made = TRY(make_generic_alias(vm, self.origin, args));
  as<GenericAlias>(made).starred = self.starred;
  return made;
}

/// The marks are ignored by classes that have no place for __orig_class__.
Result<Value> alias_call(VM& vm, Value v, const CallArgs& args) {
  AnyRef origin(as<GenericAlias>(v).origin);
  AnyRef made = TRY(call(vm, origin, args));
  Result<void> marked = set_attr(vm, made, *vm.names.orig_class_, v);
  if (marked.is_error()) {
    if (!pending_is(vm, kTypeAttributeError) && !pending_is(vm, kTypeTypeError)) return Raised{};
    clear_pending(vm);
  }
  return made;
}

/// The names that an alias answers itself although its origin has them, too.
constexpr std::string_view kOwnNames[] = {
    "__class__",       "__origin__",     "__args__",
    "__unpacked__",    "__parameters__", "__typing_unpacked_tuple_args__",
    "__mro_entries__", "__reduce_ex__",  "__reduce__",
    "__copy__",        "__deepcopy__"};

bool is_own_name(const Str& name) {
  for (std::string_view own : kOwnNames) {
    if (str_equals(name, own)) return true;
  }
  return false;
}

Result<Value> alias_getattr(VM& vm, Value v, Str& name) {
  if (!is_own_name(name)) {
    AnyRef origin(as<GenericAlias>(v).origin);
    return get_attr(vm, origin, name);
  }
  return generic_getattr(vm, v, name);
}

Result<Value> alias_repr(VM& vm, Value v) {
  const GenericAlias& self = as<GenericAlias>(v);
  StrBuilder text(vm);
  if (self.starred) text.append('*');
  TRY(append_type_argument(text, self.origin));
  text.append('[');
  const Tuple& args = as<Tuple>(self.args);
  for (ptrdiff_t i = 0; i < args.size; ++i) {
    if (i != 0) text.append_ascii(", ");
    // The parameter list of a Callable or ParamSpec.
    if (is_a<List>(vm, args.items[i])) {
      Ref<List> list(&as<List>(args.items[i]));
      text.append('[');
      for (ptrdiff_t j = 0; j < list->size; ++j) {
        if (j != 0) text.append_ascii(", ");
        AnyRef item(list->items[j]);
        TRY(append_type_argument(text, item));
      }
      text.append(']');
    } else {
      TRY(append_type_argument(text, args.items[i]));
    }
  }
  if (args.size == 0) text.append_ascii("()");
  text.append(']');
  return text.finish();
}

Result<int64_t> alias_hash(VM& vm, Value v) {
  const int64_t origin = TRY(hash(vm, as<GenericAlias>(v).origin));
  const int64_t args = TRY(hash(vm, as<GenericAlias>(v).args));
  const int64_t mixed = origin ^ args;
  return mixed == -1 ? -2 : mixed;
}

Result<Value> alias_compare(VM& vm, Value v, Value other, CompareOp op) {
  if ((op != CompareOp::kEq && op != CompareOp::kNe) || !is_a<GenericAlias>(vm, other)) {
    return Value::not_implemented();
  }
  const GenericAlias& a = as<GenericAlias>(v);
  const GenericAlias& b = as<GenericAlias>(other);
  bool equal = a.starred == b.starred;
  if (equal) equal = TRY(equals(vm, a.origin, b.origin));
  if (equal) equal = TRY(equals(vm, a.args, b.args));
  return Value::boolean(equal == (op == CompareOp::kEq));
}

/// `*alias` in a subscript: one item, the starred alias.
Result<Value> alias_iter(VM& vm, Value v) {
  const GenericAlias& self = as<GenericAlias>(v);
  AnyRef starred = TRY(make_generic_alias(vm, self.origin, self.args));
  as<GenericAlias>(starred).starred = true;
  Ref<Tuple> once = TRY(make_tuple_of(vm, {starred}));
  return get_iter(vm, once);
}

// --- methods and attributes

Result<Value> alias_mro_entries(VM& vm, const Args& args) {
  return make_tuple_of(vm, {args.self<GenericAlias>().origin});
}
Result<Value> alias_instancecheck(VM& vm, const Args&) {
  return vm.raise<TypeError>("isinstance() argument 2 cannot be a parameterized generic");
}
Result<Value> alias_subclasscheck(VM& vm, const Args&) {
  return vm.raise<TypeError>("issubclass() argument 2 cannot be a parameterized generic");
}

Result<Value> alias_reduce(VM& vm, const Args& args) {
  const GenericAlias& self = args.self<GenericAlias>();
  if (self.starred) {
    AnyRef plain = TRY(make_generic_alias(vm, self.origin, self.args));
    AnyRef iterator = TRY(get_iter(vm, plain));
    Ref<Str> next = TRY(intern(vm, "next"));
    AnyRef module = TRY(import_module(vm, *vm.names.builtins));
    AnyRef function = TRY(get_attr(vm, module, *next));
    Ref<Tuple> arguments = TRY(make_tuple_of(vm, {iterator}));
    return make_tuple_of(vm, {function, arguments});
  }
  Ref<Tuple> arguments = TRY(make_tuple_of(vm, {self.origin, self.args}));
  return make_tuple_of(vm, {&vm.type_of(args[0]), arguments});
}

Result<Value> alias_dir(VM& vm, const Args& args) {
  Ref<Dict> names = TRY(make_dict(vm));
  TRY(merge_class_dict(vm, *names, args.self<GenericAlias>().origin));
  for (std::string_view own : kOwnNames) TRY(dict_set_str(vm, *names, own, Value::none()));
  return list_from_iterable(vm, names);
}

Result<Value> alias_get_origin(VM&, Value v) { return as<GenericAlias>(v).origin; }
Result<Value> alias_get_args(VM&, Value v) { return as<GenericAlias>(v).args; }
Result<Value> alias_get_unpacked(VM&, Value v) {
  return Value::boolean(as<GenericAlias>(v).starred);
}
Result<Value> alias_get_unpacked_tuple_args(VM&, Value v) {
  const GenericAlias& self = as<GenericAlias>(v);
  if (self.starred && self.origin.is_object() && is_exact<Type>(self.origin) &&
      as<Type>(self.origin).index == kTypeTuple) {
    return self.args;
  }
  return Value::none();
}

constexpr Method kAliasMethods[] = {
    method("__mro_entries__", "($self, bases, /) untold", alias_mro_entries),
    method("__instancecheck__", "($self, instance, /) untold", alias_instancecheck),
    method("__subclasscheck__", "($self, subclass, /) untold", alias_subclasscheck),
    method("__reduce__", "($self, /) untold", alias_reduce),
    method("__dir__", "($self, /) untold", alias_dir),
};

constexpr GetSet kAliasGetSets[] = {
    {"__origin__", alias_get_origin, readonly_member},
    {"__args__", alias_get_args, readonly_member},
    {"__unpacked__", alias_get_unpacked, readonly_member},
    {"__parameters__", alias_get_parameters, nullptr, "The type variables among the arguments."},
    {"__typing_unpacked_tuple_args__", alias_get_unpacked_tuple_args},
};

}  // namespace

constinit const TypeSpec kGenericAliasSpec = {
    .name = "types.GenericAlias",
    .nbytes = sizeof(GenericAlias),
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagWeakrefable,
    .slots =
        {
            .dealloc = alias_dealloc,
            .traverse = alias_traverse,
            .new_ = alias_new,
            .repr = alias_repr,
            .hash = alias_hash,
            .compare = alias_compare,
            .call = alias_call,
            .getattr = alias_getattr,
            .setattr = generic_setattr,
            .iter = alias_iter,
            .binary = {.or_ = union_or},
            .getitem = alias_getitem,
        },
    .methods = kAliasMethods,
    .getsets = kAliasGetSets,
    .signature = "(origin, args, /)",
    .doc = "A class with type arguments, such as list[int] (PEP 585).",
};

}  // namespace bufo
