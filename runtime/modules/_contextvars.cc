// _contextvars: context variables, contexts and tokens (PEP 567).
//
// A Context holds its values in a dict that copies of it share until one of them changes: copying
// is O(1). The current context hangs off the VM (vm.context) and is made when first needed.
#include "runtime/modules.h"
#include "runtime/types/containers.h"
#include "runtime/types/generic_alias.h"
#include "runtime/types/owned_fields.h"
#include "runtime/types/str.h"
#include "runtime/types/struct_sequence.h"

namespace bufo {

namespace {

struct Context : Object {
  static constexpr int kOwned = 1;
  Value values;  // Dict: ContextVar -> value; shared when its count is above one
  bool entered;
};
struct ContextVar : Object {
  static constexpr int kOwned = 2;
  Value name;
  Value default_value;  // unbound: none
};
struct Token : Object {
  static constexpr int kOwned = 3;
  Value variable;
  Value context;    // in which the variable was set
  Value old_value;  // unbound: it had none
  bool used;
};
struct Missing : Object {};

extern const TypeSpec kContextSpec, kContextVarSpec, kTokenSpec;

Result<Type*> type_of_spec(VM& vm, const TypeSpec& spec) {
  Type* type = find_native_type(vm, spec);
  if (type == nullptr) type = TRY(build_native_type(vm, spec));
  return type;
}
bool has_spec(VM& vm, Value v, const TypeSpec& spec) {
  return v.is_object() && vm.type_of(v).spec == &spec;
}

// --- contexts

Result<Ref<Context>> make_context(VM& vm, Dict* values) {
  Type* type = TRY(type_of_spec(vm, kContextSpec));
  AnyRef dict;
  if (values == nullptr) {
    dict = TRY(make_dict(vm));
  } else {
    dict = Value(values);
  }
  Ref<Context> context = TRY(allocate_owner<Context>(vm, *type));
  context->values = dict.release();
  context->entered = false;
  return context;
}

Result<Ref<Context>> current_context(VM& vm) {
  if (vm.context.is_unbound()) {
    Ref<Context> made = TRY(make_context(vm, nullptr));
    replace_slot(vm.context, made.release());
  }
  return Ref<Context>(&as<Context>(vm.context));
}

Dict& values_of(const Context& context) { return as<Dict>(context.values); }

/// The dict of values, this context's alone.
Result<Ref<Dict>> own_values(VM& vm, Context& context) {
  if (context.values.object()->refcount > 1) {
    Ref<Dict> copy = TRY(dict_copy(vm, values_of(context)));
    replace_slot(context.values, copy.release());
  }
  return Ref<Dict>(&values_of(context));
}

Result<Value> copy_context(VM& vm, const Args&) {
  const Ref<Context> current = TRY(current_context(vm));
  return make_context(vm, &values_of(*current));
}

Result<Value> context_new(VM& vm, Type&, const CallArgs& args) {
  if (args.positional != 0 || args.has_keywords()) {
    return vm.raise<TypeError>("Context() does not accept any arguments");
  }
  return make_context(vm, nullptr);
}

Result<void> require_variable(VM& vm, Value key) {
  if (has_spec(vm, key, kContextVarSpec)) return ok();
  return vm.raise<TypeError>("a ContextVar key was expected, got {}", repr_of(key));
}

Result<Value> context_getitem(VM& vm, Value self, Value key) {
  TRY(require_variable(vm, key));
  AnyRef value = TRY(dict_get(vm, values_of(as<Context>(self)), key));
  if (value.is_unbound()) return raise_with_value(vm, kTypeKeyError, key);
  return value;
}
Result<bool> context_contains(VM& vm, Value self, Value key) {
  TRY(require_variable(vm, key));
  const AnyRef value = TRY(dict_get(vm, values_of(as<Context>(self)), key));
  return !value.is_unbound();
}
Result<ptrdiff_t> context_length(VM&, Value self) {
  return static_cast<ptrdiff_t>(values_of(as<Context>(self)).used);
}
Result<Value> context_get(VM& vm, const Args& args) {
  TRY(require_variable(vm, args[1]));
  AnyRef value = TRY(dict_get(vm, values_of(args.self<Context>()), args[1]));
  if (!value.is_unbound()) return value;
  return args.has(2) ? args[2] : Value::none();
}
Result<Value> context_compare(VM& vm, Value self, Value other, CompareOp op) {
  if (!has_spec(vm, other, kContextSpec) || (op != CompareOp::kEq && op != CompareOp::kNe)) {
    return Value::not_implemented();
  }
  const AnyRef left(as<Context>(self).values), right(as<Context>(other).values);
  return compare(vm, left, right, op);
}

enum class Part : uint8_t { kKeys, kValues, kItems };

/// An iterator over what is in the context now.
Result<Value> iterate(VM& vm, const Context& context, Part part) {
  const Ref<Dict> values(&values_of(context));
  const Ref<List> list = TRY(make_list(vm));
  ptrdiff_t position = 0;
  Value key, value;
  while (dict_next(*values, position, key, value)) {
    AnyRef item = part == Part::kValues ? AnyRef(value) : AnyRef(key);
    if (part == Part::kItems) item = TRY(make_tuple_of(vm, {key, value}));
    TRY(list_append(vm, *list, item));
  }
  return get_iter(vm, list);
}
Result<Value> context_iter(VM& vm, Value self) {
  return iterate(vm, as<Context>(self), Part::kKeys);
}
Result<Value> context_keys(VM& vm, const Args& args) {
  return iterate(vm, args.self<Context>(), Part::kKeys);
}
Result<Value> context_values(VM& vm, const Args& args) {
  return iterate(vm, args.self<Context>(), Part::kValues);
}
Result<Value> context_items(VM& vm, const Args& args) {
  return iterate(vm, args.self<Context>(), Part::kItems);
}
Result<Value> context_copy(VM& vm, const Args& args) {
  return make_context(vm, &values_of(args.self<Context>()));
}

Result<Value> context_run(VM& vm, const Args& args) {
  const Ref<Context> context(&args.self<Context>());
  const auto given = args.rest();
  if (given.empty()) return vm.raise<TypeError>("run() missing 1 required positional argument");
  if (context->entered) {
    return vm.raise<RuntimeError>("cannot enter context: {} is already entered", repr_of(context));
  }
  const Ref<Tuple> rest =
      TRY(make_tuple_from(vm, given.data() + 1, static_cast<ptrdiff_t>(given.size()) - 1));
  const Ref<Context> outer = TRY(current_context(vm));
  replace_slot(vm.context, AnyRef(Value(context)).release());
  context->entered = true;
  Result<Value> result = call_with(vm, given[0], *rest, args.kwargs());
  context->entered = false;
  replace_slot(vm.context, AnyRef(Value(outer)).release());
  return result;
}

constexpr Method kContextMethods[] = {
    method("get", "(self, key, default=None, /)", context_get,
           "The variable's value in this context, or the default."),
    method("items", "(self, /)", context_items, "All variables with their values."),
    method("keys", "(self, /)", context_keys, "All variables that have a value."),
    method("values", "(self, /)", context_values, "The values of all variables."),
    method("copy", "(self, /)", context_copy, "A new context with the same values."),
    method("run", "(self, /, *args, **kwargs)", context_run,
           "run(callable, *args, **kwargs): call it with this context as the current one."),
};
constinit const TypeSpec kContextSpec = {
    .name = "_contextvars.Context",
    .nbytes = sizeof(Context),
    .flags = kTypeFlagGc | kTypeFlagWeakrefable,
    .slots =
        {
            .dealloc = owned_dealloc<Context>,
            .traverse = owned_traverse<Context>,
            .clear = [](VM&, Object*) {},  // a context always has its dict, which clears itself
            .new_ = context_new,
            .compare = context_compare,
            .iter = context_iter,
            .length = context_length,
            .getitem = context_getitem,
            .contains = context_contains,
        },
    .methods = kContextMethods,
    .doc = "A mapping of context variables to their values.",
};

// --- variables

Result<Value> variable_new(VM& vm, Type& cls, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature("(cls, name, *, default=None)");
  if (args.positional != 1) {
    return vm.raise<TypeError>("ContextVar() takes exactly 1 positional argument ({} given)",
                               args.positional);
  }
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "ContextVar", args, &cls));
  if (!is_a<Str>(vm, bound[1])) {
    return vm.raise<TypeError>("context variable name must be a str");
  }
  Ref<ContextVar> variable = TRY(allocate_owner<ContextVar>(vm, cls));
  set_field(variable->name, bound[1]);
  if (!bound[2].is_unbound()) set_field(variable->default_value, bound[2]);
  return variable;
}

Result<Value> variable_get(VM& vm, const Args& args) {
  const auto& variable = args.self<ContextVar>();
  if (!vm.context.is_unbound()) {
    AnyRef value = TRY(dict_get(vm, values_of(as<Context>(vm.context)), args[0]));
    if (!value.is_unbound()) return value;
  }
  if (args.has(1)) return args[1];
  if (!variable.default_value.is_unbound()) return variable.default_value;
  return raise_with_value(vm, kTypeLookupError, args[0]);
}

Result<Value> variable_set(VM& vm, const Args& args) {
  Type* type = TRY(type_of_spec(vm, kTokenSpec));
  const Ref<Context> context = TRY(current_context(vm));
  const Ref<Dict> values = TRY(own_values(vm, *context));
  const AnyRef old = TRY(dict_get(vm, *values, args[0]));
  Ref<Token> token = TRY(allocate_owner<Token>(vm, *type));
  set_field(token->variable, args[0]);
  set_field(token->context, context);
  if (!old.is_unbound()) set_field(token->old_value, old);
  token->used = false;
  TRY(dict_set(vm, *values, args[0], args[1]));
  return token;
}

Result<Value> variable_reset(VM& vm, const Args& args) {
  if (!has_spec(vm, args[1], kTokenSpec)) {
    return vm.raise<TypeError>("expected an instance of Token, got {}", repr_of(args[1]));
  }
  const Ref<Token> token(&as<Token>(args[1]));
  if (token->used) {
    return vm.raise<RuntimeError>("{} has already been used once", repr_of(token));
  }
  if (token->variable != args[0]) {
    return vm.raise<ValueError>("{} was created by a different ContextVar", repr_of(token));
  }
  const Ref<Context> context = TRY(current_context(vm));
  if (token->context != Value(context)) {
    return vm.raise<ValueError>("{} was created in a different Context", repr_of(token));
  }
  const Ref<Dict> values = TRY(own_values(vm, *context));
  token->used = true;
  const AnyRef old(token->old_value);
  if (old.is_unbound()) {
    TRY(dict_delete(vm, *values, args[0]));
  } else {
    TRY(dict_set(vm, *values, args[0], old));
  }
  return none();
}

Result<Value> variable_repr(VM& vm, Value self) {
  const Ref<ContextVar> variable(&as<ContextVar>(self));
  StrBuilder text(vm);
  text.append_ascii("<ContextVar name=");
  TRY(text.append_repr(variable->name));
  if (!variable->default_value.is_unbound()) {
    text.append_ascii(" default=");
    ReprGuard guard(self.object());
    if (guard.entered()) {
      TRY(text.append_repr(variable->default_value));
    } else {
      text.append_ascii("...");
    }
  }
  text.append_ascii(" at ");
  text.append_ascii(address_text(self.object()).text);
  text.append(U'>');
  return text.finish();
}

Result<Value> variable_name(VM&, Value self) { return as<ContextVar>(self).name; }

constexpr Method kContextVarMethods[] = {
    method("get", "(self, default=None, /)", variable_get,
           "The value in the current context, or the default, or LookupError."),
    method("set", "(self, value, /)", variable_set,
           "Give the variable a value in the current context; the token undoes that."),
    method("reset", "(self, token, /)", variable_reset,
           "Give the variable the value that it had before the set() that made the token."),
    class_method("__class_getitem__", "(cls, item, /)", class_getitem, "See PEP 585"),
};
constexpr GetSet kContextVarGetSets[] = {{"name", variable_name, readonly_member}};
constinit const TypeSpec kContextVarSpec = {
    .name = "_contextvars.ContextVar",
    .nbytes = sizeof(ContextVar),
    .flags = kTypeFlagGc | kTypeFlagWeakrefable,
    .slots =
        {
            .dealloc = owned_dealloc<ContextVar>,
            .traverse = owned_traverse<ContextVar>,
            .clear = owned_dealloc<ContextVar>,
            .new_ = variable_new,
            .repr = variable_repr,
        },
    .methods = kContextVarMethods,
    .getsets = kContextVarGetSets,
    .doc = "A variable whose value depends on the context.",
};

// --- tokens

Result<Value> token_new(VM& vm, Type&, const CallArgs&) {
  return vm.raise<RuntimeError>("Tokens can only be created by ContextVars");
}
Result<Value> token_repr(VM& vm, Value self) {
  const Ref<Token> token(&as<Token>(self));
  return format(vm, "<Token{} var={} at {}>", token->used ? " used" : "", repr_of(token->variable),
                address_text(self.object()).text);
}
Result<Value> token_variable(VM&, Value self) { return as<Token>(self).variable; }
Result<Value> token_old_value(VM& vm, Value self) {
  const Value old = as<Token>(self).old_value;
  if (!old.is_unbound()) return old;
  const Ref<Str> name = TRY(intern(vm, "MISSING"));
  return get_attr(vm, &vm.type_of(self), *name);
}
Result<Value> token_equal(VM&, Value self, Value other, CompareOp op) {
  if (op != CompareOp::kEq && op != CompareOp::kNe) return Value::not_implemented();
  if (self == other) return Value::boolean(op == CompareOp::kEq);
  return Value::not_implemented();
}

Result<Value> missing_repr(VM& vm, Value) { return make_str(vm, "<Token.MISSING>"); }
constinit const TypeSpec kMissingSpec = {
    .name = "Token.MISSING",
    .nbytes = sizeof(Missing),
    .flags = kTypeFlagNoInstantiation,
    .slots = {.repr = missing_repr},
};
Result<void> token_fill(VM& vm, Type&, Dict& dict) {
  Type* type = TRY(type_of_spec(vm, kMissingSpec));
  const Ref<Missing> missing = TRY(allocate<Missing>(vm, *type));
  return dict_set_str(vm, dict, "MISSING", missing);
}

constexpr Method kTokenMethods[] = {
    class_method("__class_getitem__", "(cls, item, /)", class_getitem, "See PEP 585"),
};
constexpr GetSet kTokenGetSets[] = {{"var", token_variable}, {"old_value", token_old_value}};
constinit const TypeSpec kTokenSpec = {
    .name = "_contextvars.Token",
    .nbytes = sizeof(Token),
    .flags = kTypeFlagGc,
    .slots =
        {
            .dealloc = owned_dealloc<Token>,
            .traverse = owned_traverse<Token>,
            .clear = owned_dealloc<Token>,
            .new_ = token_new,
            .repr = token_repr,
            .compare = token_equal,
        },
    .methods = kTokenMethods,
    .getsets = kTokenGetSets,
    .doc = "What ContextVar.set() gives, for reset().",
    .fill = token_fill,
};

constexpr Method kFunctions[] = {
    function("copy_context", "()", copy_context, "A copy of the current context."),
};

Result<void> contextvars_init(VM& vm, Dict& dict) {
  const struct {
    const char* name;
    const TypeSpec* spec;
  } kTypes[] = {
      {"Context", &kContextSpec}, {"ContextVar", &kContextVarSpec}, {"Token", &kTokenSpec}};
  for (const auto& row : kTypes) {
    Type* type = TRY(type_of_spec(vm, *row.spec));
    TRY(dict_set_str(vm, dict, row.name, type));
  }
  return ok();
}

}  // namespace

constinit const ModuleSpec kContextvarsModule = {
    .name = "_contextvars",
    .functions = kFunctions,
    .init = contextvars_init,
    .doc = "Context variables.",
};

}  // namespace bufo
