// collections.defaultdict: a dict that makes missing values by calling a factory.
//
// Follows Modules/_collectionsmodule.c (CPython 3.12) in behaviour.
#include "runtime/modules/collections.h"

namespace bufo {

struct DefaultDict : Dict {
  static constexpr TypeIndex kIndex = kTypeDefaultDict;
  Value factory;  // owned; None: a missing key is an error
};

static DefaultDict& default_dict(Value v) { return *static_cast<DefaultDict*>(v.object()); }

static Result<Value> defaultdict_new(VM& vm, Type& cls, const CallArgs&) {
  Ref<DefaultDict> made = TRY(allocate<DefaultDict>(vm, cls));
  made->factory = Value::none();
  return made;
}

static Result<void> defaultdict_init(VM& vm, Value self, const CallArgs& args) {
  Value factory = Value::none();
  CallArgs rest = args;
  if (args.positional > 0) {
    factory = args[0];
    if (!factory.is_none() && !is_callable(vm, factory)) {
      return vm.raise<TypeError>("first argument must be callable or None");
    }
    ++rest.values;
    --rest.positional;
  }
  set_field(default_dict(self).factory, factory);
  return dict_slots(vm).init(vm, self, rest);
}

static void defaultdict_dealloc(VM& vm, Object* self) {
  replace_slot(static_cast<DefaultDict*>(self)->factory, Value::none());
  dict_slots(vm).dealloc(vm, self);
}

static void defaultdict_traverse(Object* self, Visitor& visitor) {
  visitor.visit(static_cast<DefaultDict*>(self)->factory);
  dict_traverse(self, visitor);
}

static Result<Value> make_missing(VM& vm, Value self, Value key) {
  const AnyRef factory = default_dict(self).factory;
  if (factory->is_none()) return raise_with_value(vm, kTypeKeyError, key);
  AnyRef value = TRY(call(vm, factory));
  TRY(set_item(vm, self, key, value));
  return value;
}

static Result<Value> defaultdict_missing(VM& vm, const Args& args) {
  return make_missing(vm, args[0], args[1]);
}

static Result<Value> defaultdict_getitem(VM& vm, Value self, Value key) {
  // A subclass may have a __missing__ of its own.
  if (type_index_of(self) != kTypeDefaultDict) return dict_slots(vm).getitem(vm, self, key);
  AnyRef found = TRY(dict_get(vm, default_dict(self), key));
  if (BUFO_LIKELY(!found.is_unbound())) return found;
  return make_missing(vm, self, key);
}

static Result<Value> defaultdict_repr(VM& vm, Value self) {
  AnyRef contents = TRY(dict_slots(vm).repr(vm, self));
  const AnyRef factory = default_dict(self).factory;
  // A factory that is a bound method of this very dict would go on for ever.
  AnyRef text;
  if (factory->is_object()) {
    ReprGuard guard(factory->object());
    if (guard.entered()) {
      text = TRY(repr(vm, factory));
    } else {
      text = TRY(make_str(vm, "..."));
    }
  } else {
    text = TRY(repr(vm, factory));
  }
  return Result<Value>(
      TRY(format(vm, "{}({}, {})", base_name(vm, self), text.get(), contents.get())));
}

// type(self)(factory, self)
static Result<Value> defaultdict_copy(VM& vm, Value self) {
  const AnyRef factory = default_dict(self).factory;
  return call(vm, Value(&vm.type_of(self)), {factory, self});
}

static Result<Value> defaultdict_copy_method(VM& vm, const Args& args) {
  return defaultdict_copy(vm, args[0]);
}

static Result<Value> defaultdict_or(VM& vm, Value left, Value right) {
  const bool left_is = is_kind(vm, left, kTypeDefaultDict);
  const Value self = left_is ? left : right, other = left_is ? right : left;
  if (!is_a<Dict>(vm, other)) return Value::not_implemented();
  AnyRef made;
  if (left_is) {
    made = TRY(defaultdict_copy(vm, self));
  } else {
    const AnyRef factory = default_dict(self).factory;
    made = TRY(call(vm, Value(&vm.type_of(self)), {factory, left}));
  }
  if (!is_a<Dict>(vm, made)) return Value::not_implemented();
  TRY(dict_update(vm, as<Dict>(made), right));
  return made;
}

// (type, (factory,), None, None, iterator over the items)
static Result<Value> defaultdict_reduce(VM& vm, const Args& args) {
  const AnyRef factory = default_dict(args[0]).factory;
  Ref<Tuple> arguments = TRY(make_tuple(vm, 0));
  if (!factory->is_none()) arguments = TRY(make_tuple_of(vm, {factory}));
  AnyRef items = TRY(call_method(vm, args[0], *vm.names.items));
  AnyRef iterator = TRY(get_iter(vm, items));
  return Result<Value>(TRY(make_tuple_of(
      vm, {Value(&vm.type_of(args[0])), arguments, Value::none(), Value::none(), iterator})));
}

static Result<Value> defaultdict_factory(VM&, Value self) { return default_dict(self).factory; }

static Result<void> defaultdict_set_factory(VM&, Value self, Value value) {
  set_field(default_dict(self).factory, value.is_unbound() ? Value::none() : value);
  return ok();
}

static constexpr Method kDefaultDictMethods[] = {
    method("__missing__", "(self, key, /)", defaultdict_missing,
           "Make the value of an absent key by calling the factory, and store it."),
    method("copy", "(self, /)", defaultdict_copy_method, "A shallow copy."),
    method("__copy__", "(self, /)", defaultdict_copy_method, "A shallow copy."),
    method("__reduce__", "(self, /)", defaultdict_reduce, "State for pickling."),
    class_method("__class_getitem__", "(cls, item, /)", class_getitem, "See PEP 585"),
};

static constexpr GetSet kDefaultDictGetSets[] = {
    {"default_factory", defaultdict_factory, defaultdict_set_factory,
     "Called without arguments for the value of an absent key."},
};

constinit const TypeSpec kDefaultDictSpec = {
    .name = "collections.defaultdict",
    .base = kTypeDict,
    .nbytes = sizeof(DefaultDict),
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagMapping,
    .slots =
        {
            .dealloc = defaultdict_dealloc,
            .traverse = defaultdict_traverse,
            .clear = defaultdict_dealloc,
            .new_ = defaultdict_new,
            .init = defaultdict_init,
            .repr = defaultdict_repr,
            .binary = {.or_ = defaultdict_or},
            .getitem = defaultdict_getitem,
        },
    .methods = kDefaultDictMethods,
    .getsets = kDefaultDictGetSets,
    .doc =
        "defaultdict(default_factory=None, /, [...]): a dict whose absent keys get the value that\n"
        "the factory returns. The other arguments are dict's.",
};

}  // namespace bufo
