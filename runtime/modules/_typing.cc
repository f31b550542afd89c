// _typing: TypeVar, ParamSpec, TypeVarTuple, TypeAliasType and Generic (PEP 484, 612, 646, 695).
//
// What subscription and substitution mean is written in Python, in typing; the types here import it
// when they need it, so that neither a type parameter nor an alias costs the import.
// Follows Objects/typevarobject.c (CPython 3.12) in behaviour.
#include "runtime/class.h"
#include "runtime/modules.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/owned_fields.h"
#include "runtime/types/typing.h"

namespace bufo {

namespace {

// --- shared

Result<Value> typing_attribute(VM& vm, std::string_view name) {
  const Ref<Str> module_name = TRY(intern(vm, "typing"));
  const AnyRef module = TRY(import_module(vm, *module_name));
  const Ref<Str> attribute = TRY(intern(vm, name));
  return get_attr(vm, module, *attribute);
}

/// typing.name(args...)
Result<Value> call_typing(VM& vm, std::string_view name, std::initializer_list<Value> args) {
  const AnyRef function = TRY(typing_attribute(vm, name));
  return call(vm, function, args);
}

/// None as a type is NoneType; anything else that is no type is refused.
Result<Value> check_type(VM& vm, Value type, const char* message) {
  if (type.is_none()) return Value(&vm.type(kTypeNoneType));
  const Ref<Str> text = TRY(make_str(vm, message));
  return call_typing(vm, "_type_check", {type, text});
}

/// The name of the module whose code runs, None if it has none; unbound if no code runs.
Value caller_module(VM& vm) {
  if (vm.hooks.current_globals == nullptr) return Value::unbound();
  Dict* globals = vm.hooks.current_globals(vm);
  if (globals == nullptr) return Value::unbound();
  const Value name = dict_get_str(vm, *globals, *vm.names.name_);
  return name.is_unbound() ? Value::none() : name;
}

Result<void> set_caller_module(VM& vm, Value made) {
  const AnyRef module = caller_module(vm);
  if (module.is_unbound()) return ok();
  return set_attr(vm, made, *vm.names.module_, module);
}

template <class T>
Result<Value> get_name(VM&, Value self) {
  return as<T>(self).name;
}
template <class T>
Result<Value> get_covariant(VM&, Value self) {
  return Value::boolean(as<T>(self).covariant);
}
template <class T>
Result<Value> get_contravariant(VM&, Value self) {
  return Value::boolean(as<T>(self).contravariant);
}
template <class T>
Result<Value> get_infer_variance(VM&, Value self) {
  return Value::boolean(as<T>(self).infer_variance);
}

/// ~T, +T, -T, or T alone where the variance is inferred.
template <class T>
Result<Value> variable_repr(VM& vm, Value self) {
  const T& variable = as<T>(self);
  if (variable.infer_variance) return variable.name;
  const char* sign = variable.covariant ? "+" : variable.contravariant ? "-" : "~";
  return format(vm, "{}{}", sign, variable.name);
}

/// They are pickled by name.
template <class T>
Result<Value> reduce_to_name(VM&, const Args& args) {
  return args.self<T>().name;
}

Result<Value> make_union(VM& vm, Value left, Value right) {
  return call_typing(vm, "_make_union", {left, right});
}

Result<Value> refuse_subclass(VM& vm, const Args& args) {
  const std::string_view name = type_name(vm.type_of(args[0]));
  return vm.raise<TypeError>("Cannot subclass an instance of {}", name.substr(name.rfind('.') + 1));
}

struct Variance {
  bool covariant = false, contravariant = false, infer = false;
};

/// Reads three flags, the first of which is parameter `first`.
Result<void> read_variance(VM& vm, const Args& args, uint32_t first, Variance& out) {
  out.covariant = TRY(args.truth_or(vm, first, false));
  out.contravariant = TRY(args.truth_or(vm, first + 1, false));
  out.infer = TRY(args.truth_or(vm, first + 2, false));
  if (out.covariant && out.contravariant) {
    return vm.raise<ValueError>("Bivariant types are not supported.");
  }
  if (out.infer && (out.covariant || out.contravariant)) {
    return vm.raise<ValueError>("Variance cannot be specified with infer_variance.");
  }
  return ok();
}

// --- TypeVar

Result<Value> type_var_new(VM& vm, Type& cls, const CallArgs& call_args) {
  static constexpr Signature kSignature = parse_signature(
      "(cls, name, *constraints, bound=None, covariant=False, contravariant=False, "
      "infer_variance=False)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "typevar", call_args, Value(&cls)));
  const Args& args = bound.args();
  Str* name = TRY(args.str(vm, 1, "typevar", "name"));
  Variance variance;
  TRY(read_variance(vm, args, 3, variance));
  AnyRef upper = Value::unbound();
  if (args.has_value(2)) upper = TRY(check_type(vm, args[2], "Bound must be a type."));
  AnyRef constraints = Value::unbound();
  if (args.rest().size() == 1) {
    return vm.raise<TypeError>("A single constraint is not allowed");
  }
  if (!args.rest().empty()) {
    if (!upper.is_unbound()) {
      return vm.raise<TypeError>("Constraints cannot be combined with bound=...");
    }
    constraints =
        TRY(make_tuple_from(vm, args.rest().data(), static_cast<ptrdiff_t>(args.rest().size())));
  }
  Ref<TypeVar> made = TRY(allocate_owner<TypeVar>(vm, cls));
  set_field(made->name, name);
  set_field(made->bound, upper);
  set_field(made->constraints, constraints);
  made->covariant = variance.covariant;
  made->contravariant = variance.contravariant;
  made->infer_variance = variance.infer;
  TRY(set_caller_module(vm, made));
  return made;
}

Result<Value> type_var_get_bound(VM& vm, Value self) {
  const Ref<TypeVar> variable(&as<TypeVar>(self));
  if (variable->bound.is_unbound()) {
    if (variable->evaluate_bound.is_unbound()) return none();
    const AnyRef evaluate = variable->evaluate_bound;
    const AnyRef bound = TRY(call(vm, evaluate));
    set_field(variable->bound, bound);
  }
  return variable->bound;
}

Result<Value> type_var_get_constraints(VM& vm, Value self) {
  const Ref<TypeVar> variable(&as<TypeVar>(self));
  if (variable->constraints.is_unbound()) {
    if (variable->evaluate_constraints.is_unbound()) return vm.empty_tuple;
    const AnyRef evaluate = variable->evaluate_constraints;
    const AnyRef constraints = TRY(call(vm, evaluate));
    set_field(variable->constraints, constraints);
  }
  return variable->constraints;
}

Result<Value> type_var_subst(VM& vm, const Args& args) {
  return call_typing(vm, "_typevar_subst", {args[0], args[1]});
}

constexpr Method kTypeVarMethods[] = {
    method("__typing_subst__", "($self, arg, /)", type_var_subst),
    method("__reduce__", "($self, /)", reduce_to_name<TypeVar>),
    method("__mro_entries__", "($self, bases, /)", refuse_subclass),
};
constexpr GetSet kTypeVarGetSets[] = {
    {"__name__", get_name<TypeVar>, readonly_member},
    {"__covariant__", get_covariant<TypeVar>, readonly_member},
    {"__contravariant__", get_contravariant<TypeVar>, readonly_member},
    {"__infer_variance__", get_infer_variance<TypeVar>, readonly_member},
    {"__bound__", type_var_get_bound},
    {"__constraints__", type_var_get_constraints},
};

// --- ParamSpec, and its args and kwargs

Result<Value> param_spec_new(VM& vm, Type& cls, const CallArgs& call_args) {
  static constexpr Signature kSignature = parse_signature(
      "(cls, name, *, bound=None, covariant=False, contravariant=False, infer_variance=False)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "paramspec", call_args, Value(&cls)));
  const Args& args = bound.args();
  Str* name = TRY(args.str(vm, 1, "paramspec", "name"));
  Variance variance;
  TRY(read_variance(vm, args, 3, variance));
  AnyRef upper = Value::unbound();
  if (args.has_value(2)) upper = TRY(check_type(vm, args[2], "Bound must be a type."));
  Ref<ParamSpec> made = TRY(allocate_owner<ParamSpec>(vm, cls));
  set_field(made->name, name);
  set_field(made->bound, upper);
  made->covariant = variance.covariant;
  made->contravariant = variance.contravariant;
  made->infer_variance = variance.infer;
  TRY(set_caller_module(vm, made));
  return made;
}

Result<Value> param_spec_get_bound(VM&, Value self) {
  const Value bound = as<ParamSpec>(self).bound;
  return bound.is_unbound() ? Value::none() : bound;
}

Result<Value> make_attribute(VM& vm, TypeIndex cls, Value origin) {
  const AnyRef held = origin;
  Ref<ParamSpecAttribute> made = TRY(allocate_owner<ParamSpecAttribute>(vm, vm.type(cls)));
  set_field(made->origin, held);
  return made;
}
Result<Value> param_spec_get_args(VM& vm, Value self) {
  return make_attribute(vm, kTypeParamSpecArgs, self);
}
Result<Value> param_spec_get_kwargs(VM& vm, Value self) {
  return make_attribute(vm, kTypeParamSpecKwargs, self);
}

Result<Value> param_spec_subst(VM& vm, const Args& args) {
  return call_typing(vm, "_paramspec_subst", {args[0], args[1]});
}
Result<Value> param_spec_prepare_subst(VM& vm, const Args& args) {
  return call_typing(vm, "_paramspec_prepare_subst", {args[0], args[1], args[2]});
}

constexpr Method kParamSpecMethods[] = {
    method("__typing_subst__", "($self, arg, /)", param_spec_subst),
    method("__typing_prepare_subst__", "($self, alias, args, /)", param_spec_prepare_subst),
    method("__reduce__", "($self, /)", reduce_to_name<ParamSpec>),
    method("__mro_entries__", "($self, bases, /)", refuse_subclass),
};
constexpr GetSet kParamSpecGetSets[] = {
    {"__name__", get_name<ParamSpec>, readonly_member},
    {"__bound__", param_spec_get_bound, readonly_member},
    {"__covariant__", get_covariant<ParamSpec>, readonly_member},
    {"__contravariant__", get_contravariant<ParamSpec>, readonly_member},
    {"__infer_variance__", get_infer_variance<ParamSpec>, readonly_member},
    {"args", param_spec_get_args, nullptr, "Represents positional arguments."},
    {"kwargs", param_spec_get_kwargs, nullptr, "Represents keyword arguments."},
};

template <TypeIndex kCls>
Result<Value> attribute_new(VM& vm, Type& cls, const CallArgs& call_args) {
  static constexpr Signature kSignature = parse_signature("(cls, origin)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, kCls == kTypeParamSpecArgs ? "paramspecargs" : "paramspeckwargs",
                 call_args, Value(&cls)));
  return make_attribute(vm, kCls, bound[1]);
}

template <TypeIndex kCls>
Result<Value> attribute_repr(VM& vm, Value self) {
  const char* tail = kCls == kTypeParamSpecArgs ? ".args" : ".kwargs";
  const Value origin = as<ParamSpecAttribute>(self).origin;
  if (is_exact<ParamSpec>(origin)) return format(vm, "{}{}", as<ParamSpec>(origin).name, tail);
  return format(vm, "{}{}", repr_of(origin), tail);
}

Result<Value> attribute_compare(VM& vm, Value self, Value other, CompareOp op) {
  if (type_index_of(self) != type_index_of(other)) return Value::not_implemented();
  if (op != CompareOp::kEq && op != CompareOp::kNe) return Value::not_implemented();
  const AnyRef a = as<ParamSpecAttribute>(self).origin, b = as<ParamSpecAttribute>(other).origin;
  return compare(vm, a, b, op);
}

Result<int64_t> attribute_hash(VM& vm, Value self) { return raise_unhashable(vm, self); }
Result<void> attribute_fill(VM& vm, Type&, Dict& dict) {
  return dict_set_str(vm, dict, "__hash__", Value::none());
}

Result<Value> attribute_get_origin(VM&, Value self) { return as<ParamSpecAttribute>(self).origin; }

constexpr Method kAttributeMethods[] = {
    method("__mro_entries__", "($self, bases, /)", refuse_subclass),
};
constexpr GetSet kAttributeGetSets[] = {
    {"__origin__", attribute_get_origin, readonly_member},
};

template <TypeIndex kCls>
constexpr TypeSpec attribute_spec(const char* name, const char* doc) {
  return {
      .name = name,
      .nbytes = sizeof(ParamSpecAttribute),
      .flags = kTypeFlagGc | kTypeFlagWeakrefable,
      .slots =
          {
              .dealloc = owned_dealloc<ParamSpecAttribute>,
              .traverse = owned_traverse<ParamSpecAttribute>,
              .clear = owned_dealloc<ParamSpecAttribute>,
              .new_ = attribute_new<kCls>,
              .repr = attribute_repr<kCls>,
              .hash = attribute_hash,
              .compare = attribute_compare,
          },
      .methods = kAttributeMethods,
      .getsets = kAttributeGetSets,
      .doc = doc,
      .fill = attribute_fill,
  };
}

// --- TypeVarTuple

Result<Value> type_var_tuple_new(VM& vm, Type& cls, const CallArgs& call_args) {
  static constexpr Signature kSignature = parse_signature("(cls, name)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "typevartuple", call_args, Value(&cls)));
  Str* name = TRY(bound.args().str(vm, 1, "typevartuple", "name"));
  Ref<TypeVarTuple> made = TRY(allocate_owner<TypeVarTuple>(vm, cls));
  set_field(made->name, name);
  TRY(set_caller_module(vm, made));
  return made;
}

/// typing.Unpack[self]
Result<Value> unpack(VM& vm, Value self) {
  const AnyRef form = TRY(typing_attribute(vm, "Unpack"));
  return get_item(vm, form, self);
}

Result<Value> type_var_tuple_iter(VM& vm, Value self) {
  const AnyRef unpacked = TRY(unpack(vm, self));
  const Ref<Tuple> one = TRY(make_tuple_of(vm, {unpacked}));
  return get_iter(vm, one);
}

Result<Value> type_var_tuple_repr(VM&, Value self) { return as<TypeVarTuple>(self).name; }

Result<Value> type_var_tuple_subst(VM& vm, const Args&) {
  return vm.raise<TypeError>("Substitution of bare TypeVarTuple is not supported");
}
Result<Value> type_var_tuple_prepare_subst(VM& vm, const Args& args) {
  return call_typing(vm, "_typevartuple_prepare_subst", {args[0], args[1], args[2]});
}

constexpr Method kTypeVarTupleMethods[] = {
    method("__typing_subst__", "($self, arg, /)", type_var_tuple_subst),
    method("__typing_prepare_subst__", "($self, alias, args, /)", type_var_tuple_prepare_subst),
    method("__reduce__", "($self, /)", reduce_to_name<TypeVarTuple>),
    method("__mro_entries__", "($self, bases, /)", refuse_subclass),
};
constexpr GetSet kTypeVarTupleGetSets[] = {
    {"__name__", get_name<TypeVarTuple>, readonly_member},
};

// --- TypeAliasType

Result<Ref<TypeAliasType>> new_type_alias(VM& vm, Value name, Value type_params) {
  Ref<TypeAliasType> made = TRY(allocate_owner<TypeAliasType>(vm, vm.type(kTypeTypeAliasType)));
  set_field(made->name, name);
  if (type_params.is_object() && as<Tuple>(type_params).size != 0) {
    set_field(made->type_params, type_params);
  }
  set_field(made->module, caller_module(vm));
  return made;
}

Result<Value> type_alias_new(VM& vm, Type& cls, const CallArgs& call_args) {
  static constexpr Signature kSignature =
      parse_signature("(cls, name, value, *, type_params=<unrepresentable>)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "typealias", call_args, Value(&cls)));
  Str* name = TRY(bound.args().str(vm, 1, "typealias", "name"));
  if (bound.args().has(3) && !is_exact<Tuple>(bound[3])) {
    return vm.raise<TypeError>("type_params must be a tuple");
  }
  Ref<TypeAliasType> made = TRY(new_type_alias(vm, name, bound[3]));
  set_field(made->value, bound[2]);
  return made;
}

Result<Value> type_alias_repr(VM&, Value self) { return as<TypeAliasType>(self).name; }

Result<Value> type_alias_get_value(VM& vm, Value self) {
  const Ref<TypeAliasType> alias(&as<TypeAliasType>(self));
  if (alias->value.is_unbound()) {
    const AnyRef evaluate = alias->evaluate;
    const AnyRef value = TRY(call(vm, evaluate));
    set_field(alias->value, value);
  }
  return alias->value;
}

Result<Value> type_alias_get_type_params(VM& vm, Value self) {
  const Value params = as<TypeAliasType>(self).type_params;
  return params.is_unbound() ? vm.empty_tuple : params;
}

/// The type parameters, a TypeVarTuple unpacked.
Result<Ref<Tuple>> unpack_parameters(VM& vm, Tuple& params) {
  const Ref<Tuple> held(&params);
  Ref<Tuple> result = TRY(make_tuple(vm, held->size));
  for (ptrdiff_t i = 0; i < held->size; ++i) {
    AnyRef item = held->items[i];
    if (is_exact<TypeVarTuple>(item)) item = TRY(unpack(vm, held->items[i]));
    result->items[i] = item.release();
  }
  return result;
}

Result<Value> type_alias_get_parameters(VM& vm, Value self) {
  const Value params = as<TypeAliasType>(self).type_params;
  if (params.is_unbound()) return vm.empty_tuple;
  return unpack_parameters(vm, as<Tuple>(params));
}

Result<Value> type_alias_get_module(VM&, Value self) {
  const Value module = as<TypeAliasType>(self).module;
  return module.is_unbound() ? Value::none() : module;
}

Result<Value> type_alias_getitem(VM& vm, Value self, Value key) {
  if (as<TypeAliasType>(self).type_params.is_unbound()) {
    return vm.raise<TypeError>("Only generic type aliases are subscriptable");
  }
  return call(vm, Value(&vm.type(kTypeGenericAlias)), {self, key});
}

constexpr Method kTypeAliasMethods[] = {
    method("__reduce__", "($self, /)", reduce_to_name<TypeAliasType>),
};
constexpr GetSet kTypeAliasGetSets[] = {
    {"__name__", get_name<TypeAliasType>, readonly_member},
    {"__parameters__", type_alias_get_parameters},
    {"__type_params__", type_alias_get_type_params},
    {"__value__", type_alias_get_value},
    {"__module__", type_alias_get_module},
};

// --- Generic

/// typing.name(cls, *args, **kwargs)
Result<Value> forward_to_typing(VM& vm, std::string_view name, const Args& args) {
  const AnyRef function = TRY(typing_attribute(vm, name));
  const std::span<const Value> rest = args.rest();
  Ref<Tuple> all = TRY(make_tuple(vm, static_cast<ptrdiff_t>(rest.size()) + 1));
  const Value cls = args[0];
  copy_items(all->items, &cls, 1);
  copy_items(all->items + 1, rest.data(), static_cast<ptrdiff_t>(rest.size()));
  return call_with(vm, function, *all, args.kwargs());
}

Result<Value> generic_class_getitem(VM& vm, const Args& args) {
  return forward_to_typing(vm, "_generic_class_getitem", args);
}
Result<Value> generic_init_subclass(VM& vm, const Args& args) {
  return forward_to_typing(vm, "_generic_init_subclass", args);
}

/// Instances are made as object makes them, and a class may inherit another __new__ behind Generic.
Result<void> generic_fill(VM& vm, Type&, Dict& dict) {
  TRY(dict_delete(vm, dict, vm.names.new_));
  return ok();
}

constexpr Method kGenericMethods[] = {
    class_method("__class_getitem__", "($cls, *args, **kwargs)", generic_class_getitem,
                 "The class with type arguments, or with parameters that make it generic."),
    class_method("__init_subclass__", "($cls, *args, **kwargs)", generic_init_subclass,
                 "Check the type parameters of a new subclass."),
};

}  // namespace

constinit const TypeSpec kTypeVarSpec = {
    .name = "typing.TypeVar",
    .nbytes = sizeof(TypeVar),
    .flags = kTypeFlagGc | kTypeFlagHasAttrs | kTypeFlagWeakrefable,
    .slots =
        {
            .dealloc = owned_dealloc<TypeVar>,
            .traverse = owned_traverse<TypeVar>,
            .clear = owned_dealloc<TypeVar>,
            .new_ = type_var_new,
            .repr = variable_repr<TypeVar>,
            .binary = {.or_ = make_union},
        },
    .methods = kTypeVarMethods,
    .getsets = kTypeVarGetSets,
    .doc = "A type variable: T in class C[T], def f[T]() and type A[T] = ..., or TypeVar('T').",
};

constinit const TypeSpec kParamSpecSpec = {
    .name = "typing.ParamSpec",
    .nbytes = sizeof(ParamSpec),
    .flags = kTypeFlagGc | kTypeFlagHasAttrs | kTypeFlagWeakrefable,
    .slots =
        {
            .dealloc = owned_dealloc<ParamSpec>,
            .traverse = owned_traverse<ParamSpec>,
            .clear = owned_dealloc<ParamSpec>,
            .new_ = param_spec_new,
            .repr = variable_repr<ParamSpec>,
            .binary = {.or_ = make_union},
        },
    .methods = kParamSpecMethods,
    .getsets = kParamSpecGetSets,
    .doc = "A variable for the parameters of a callable: P in def f[**P](), or ParamSpec('P').",
};

constinit const TypeSpec kParamSpecArgsSpec = attribute_spec<kTypeParamSpecArgs>(
    "typing.ParamSpecArgs", "The positional arguments of a ParamSpec: *args: P.args.");
constinit const TypeSpec kParamSpecKwargsSpec = attribute_spec<kTypeParamSpecKwargs>(
    "typing.ParamSpecKwargs", "The keyword arguments of a ParamSpec: **kwargs: P.kwargs.");

constinit const TypeSpec kTypeVarTupleSpec = {
    .name = "typing.TypeVarTuple",
    .nbytes = sizeof(TypeVarTuple),
    .flags = kTypeFlagGc | kTypeFlagHasAttrs | kTypeFlagWeakrefable,
    .slots =
        {
            .dealloc = owned_dealloc<TypeVarTuple>,
            .traverse = owned_traverse<TypeVarTuple>,
            .clear = owned_dealloc<TypeVarTuple>,
            .new_ = type_var_tuple_new,
            .repr = type_var_tuple_repr,
            .iter = type_var_tuple_iter,
        },
    .methods = kTypeVarTupleMethods,
    .getsets = kTypeVarTupleGetSets,
    .doc = "A variable for any number of types: Ts in class C[*Ts], or TypeVarTuple('Ts').",
};

constinit const TypeSpec kTypeAliasTypeSpec = {
    .name = "typing.TypeAliasType",
    .nbytes = sizeof(TypeAliasType),
    .flags = kTypeFlagGc,
    .slots =
        {
            .dealloc = owned_dealloc<TypeAliasType>,
            .traverse = owned_traverse<TypeAliasType>,
            .clear = owned_dealloc<TypeAliasType>,
            .new_ = type_alias_new,
            .repr = type_alias_repr,
            .binary = {.or_ = union_or},
            .getitem = type_alias_getitem,
        },
    .methods = kTypeAliasMethods,
    .getsets = kTypeAliasGetSets,
    .doc = "A type alias: what `type A = ...` makes. Its value is computed when first asked for.",
};

constinit const TypeSpec kGenericSpec = {
    .name = "typing.Generic",
    .flags = kTypeFlagBase,
    .slots = {.new_ = object_new},
    .methods = kGenericMethods,
    .doc = "The base of generic classes: class C[T], or class C(Generic[T]).",
    .fill = generic_fill,
};

// --- for compiled code

Result<Value> make_type_var(VM& vm, Value name, TypeVarLimit limit, Value evaluate) {
  Ref<TypeVar> made = TRY(allocate_owner<TypeVar>(vm, vm.type(kTypeTypeVar)));
  set_field(made->name, name);
  if (limit == TypeVarLimit::kBound) set_field(made->evaluate_bound, evaluate);
  if (limit == TypeVarLimit::kConstraints) set_field(made->evaluate_constraints, evaluate);
  made->infer_variance = true;
  TRY(set_caller_module(vm, made));
  return made;
}

Result<Value> make_param_spec(VM& vm, Value name) {
  Ref<ParamSpec> made = TRY(allocate_owner<ParamSpec>(vm, vm.type(kTypeParamSpec)));
  set_field(made->name, name);
  made->infer_variance = true;
  TRY(set_caller_module(vm, made));
  return made;
}

Result<Value> make_type_var_tuple(VM& vm, Value name) {
  Ref<TypeVarTuple> made = TRY(allocate_owner<TypeVarTuple>(vm, vm.type(kTypeTypeVarTuple)));
  set_field(made->name, name);
  TRY(set_caller_module(vm, made));
  return made;
}

Result<Value> make_type_alias(VM& vm, Value name, Value params, Value evaluate) {
  Ref<TypeAliasType> made = TRY(new_type_alias(vm, name, params));
  set_field(made->evaluate, evaluate);
  return made;
}

Result<Value> make_generic_base(VM& vm, Value params) {
  const Ref<Tuple> unpacked = TRY(unpack_parameters(vm, as<Tuple>(params)));
  return call_typing(vm, "_GenericAlias", {Value(&vm.type(kTypeGeneric)), unpacked});
}

// --- the module

namespace {

Result<Value> typing_idfunc(VM&, const Args& args) { return args[0]; }

constexpr Method kTypingFunctions[] = {
    function("_idfunc", "(argument, /)", typing_idfunc),
};

Result<void> typing_init(VM& vm, Dict& dict) {
  TRY(dict_set_str(vm, dict, "TypeVar", Value(&vm.type(kTypeTypeVar))));
  TRY(dict_set_str(vm, dict, "ParamSpec", Value(&vm.type(kTypeParamSpec))));
  TRY(dict_set_str(vm, dict, "ParamSpecArgs", Value(&vm.type(kTypeParamSpecArgs))));
  TRY(dict_set_str(vm, dict, "ParamSpecKwargs", Value(&vm.type(kTypeParamSpecKwargs))));
  TRY(dict_set_str(vm, dict, "TypeVarTuple", Value(&vm.type(kTypeTypeVarTuple))));
  TRY(dict_set_str(vm, dict, "TypeAliasType", Value(&vm.type(kTypeTypeAliasType))));
  return dict_set_str(vm, dict, "Generic", Value(&vm.type(kTypeGeneric)));
}

}  // namespace

constinit const ModuleSpec kTypingModule = {
    .name = "_typing",
    .functions = kTypingFunctions,
    .init = typing_init,
    .doc = "The types behind type parameters and type aliases.",
};

}  // namespace bufo
