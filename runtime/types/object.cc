// object: the base of every class; what an instance can do when its class says nothing.
//
// Guarantees: constructor arguments that nobody takes are an error, as in CPython; __reduce_ex__
// follows the pickle protocol 2 rules through the copyreg module.
// Follows Objects/typeobject.c (CPython 3.12) in behaviour.
#include "runtime/class.h"
#include "runtime/types/int.h"

namespace bufo {

// --- construction

static bool has_any(const CallArgs& args) { return args.positional != 0 || args.has_keywords(); }

Result<Value> object_new(VM& vm, Type& cls, const CallArgs& args) {
  if (has_any(args)) {
    if (cls.slots.new_ != object_new) {
      return vm.raise<TypeError>(
          "object.__new__() takes exactly one argument (the type to instantiate)");
    }
    if (cls.slots.init == object_init) {
      return vm.raise<TypeError>("{}() takes no arguments", type_name(cls));
    }
  }
  if (BUFO_UNLIKELY(cls.has_flag(kTypeFlagAbstract))) return raise_abstract(vm, cls);
  Object* object = TRY(allocate_object(vm, cls, 0));
  return Result<Value>::adopt(Value(object));
}

Result<void> object_init(VM& vm, Value self, const CallArgs& args) {
  if (!has_any(args)) return ok();
  const Type& cls = vm.type_of(self);
  if (cls.slots.init != object_init) {
    return vm.raise<TypeError>(
        "object.__init__() takes exactly one argument (the instance to initialize)");
  }
  if (cls.slots.new_ == object_new) {
    return vm.raise<TypeError>(
        "{}.__init__() takes exactly one argument (the instance to initialize)", type_name(cls));
  }
  return ok();
}

namespace {

// --- text, comparison, hash

Result<Value> object_repr(VM& vm, Value self) {
  Ref<Str> name = TRY(full_type_name(vm, vm.type_of(self)));
  return format(vm, "<{} object at {}>", Value(name), address_of(self).text);
}

Result<Value> object_str(VM& vm, Value self) {
  const auto repr_slot = vm.type_of(self).slots.repr;
  return repr_slot == nullptr ? object_repr(vm, self) : repr_slot(vm, self);
}

Result<Value> object_compare(VM& vm, Value self, Value other, CompareOp op) {
  if (op == CompareOp::kEq) {
    return self == other ? Value::true_() : Value::not_implemented();
  }
  if (op != CompareOp::kNe) return Value::not_implemented();
  // != is the opposite of what the class says of ==.
  const auto compare_slot = vm.type_of(self).slots.compare;
  if (compare_slot == nullptr) return Value::not_implemented();
  AnyRef equal = TRY(compare_slot(vm, self, other, CompareOp::kEq));
  if (equal->is_not_implemented()) return equal;
  const bool truth = TRY(is_truthy(vm, equal));
  return Value::boolean(!truth);
}

Result<int64_t> object_hash(VM&, Value self) {
  // Objects are 16 bytes apart: the low bits go to the top.
  const uint64_t bits = self.bits();
  const int64_t hash = static_cast<int64_t>((bits >> 4) | (bits << 60));
  return hash == -1 ? -2 : hash;
}

// --- attributes

Result<Value> object_get_class(VM& vm, Value self) { return Value(&vm.type_of(self)); }
Result<void> object_set_class(VM& vm, Value self, Value value) {
  return set_class(vm, self, value);
}

Result<Value> object_dir(VM& vm, const Args& args) {
  const Value self = args[0];
  AnyRef own = TRY(try_get_attr(vm, self, *vm.names.dict_));
  Ref<Dict> names;
  if (!own.is_unbound() && is_a<Dict>(vm, own)) {
    names = TRY(dict_copy(vm, as<Dict>(own)));
  } else {
    names = TRY(make_dict(vm));
  }
  AnyRef cls = TRY(try_get_attr(vm, self, *vm.names.class_));
  if (!cls.is_unbound()) TRY(merge_class_dict(vm, *names, cls));
  return list_from_iterable(vm, names);
}

// --- formatting and size

Result<Value> object_format(VM& vm, const Args& args) {
  if (!is_a<Str>(vm, args[1])) {
    return vm.raise<TypeError>("__format__() argument must be str, not {}", type_name_of(args[1]));
  }
  if (as<Str>(args[1]).length != 0) {
    return vm.raise<TypeError>("unsupported format string passed to {}.__format__",
                               type_name_of(args[0]));
  }
  return str(vm, args[0]);
}

Result<Value> object_sizeof(VM& vm, const Args& args) {
  const Type& type = vm.type_of(args[0]);
  size_t nbytes = type.instance_nbytes;
  if (args[0].is_object() && type.slots.nbytes_of != nullptr) {
    nbytes = type.slots.nbytes_of(args[0].object());
  }
  return make_int(vm, static_cast<int64_t>(nbytes));
}

// --- pickling

/// The slots that have values, as a dict; null when there are none.
Result<Ref<Dict>> slot_state(VM& vm, Value self, Value copyreg) {
  Ref<Str> function = TRY(intern(vm, "_slotnames"));
  AnyRef names = TRY(call_method(vm, copyreg, *function, {&vm.type_of(self)}));
  if (names->is_none()) return Ref<Dict>();
  if (!is_a<List>(vm, names)) {
    return vm.raise<TypeError>("copyreg._slotnames didn't return a list or None");
  }
  Ref<Dict> state;
  for (ptrdiff_t i = 0; i < as<List>(names).size; ++i) {
    AnyRef name(as<List>(names).items[i]);
    if (!is_a<Str>(vm, name)) continue;
    AnyRef value = TRY(try_get_attr(vm, self, as<Str>(name)));
    if (value.is_unbound()) continue;
    if (!state) state = TRY(make_dict(vm));
    TRY(dict_set(vm, *state, name, value));
  }
  return state;
}

Raised raise_cannot_pickle(VM& vm, Value self) {
  return vm.raise<TypeError>("cannot pickle '{}' object", type_name_of(self));
}

/// `required`: nothing but the state can bring the object back, so all of it must be in attributes.
Result<Value> default_state(VM& vm, Value self, Value copyreg, bool required) {
  const Type& type = vm.type_of(self);
  const Type& layout = *vm.types[type.layout];
  if (required && (layout.instance_nbytes > sizeof(Object) || layout.item_nbytes != 0)) {
    return raise_cannot_pickle(vm, self);
  }
  AnyRef state(Value::none());
  AnyRef dict = TRY(try_get_attr(vm, self, *vm.names.dict_));
  if (!dict.is_unbound()) {
    const bool empty_dict = is_a<Dict>(vm, dict) && as<Dict>(dict).used == 0;
    if (!empty_dict) {
      state = is_a<Dict>(vm, dict) ? AnyRef(TRY(dict_copy(vm, as<Dict>(dict)))) : dict;
    }
  }
  Ref<Dict> slots = TRY(slot_state(vm, self, copyreg));
  if (slots) return make_tuple_of(vm, {state, slots});
  return state;
}

Result<Value> object_getstate(VM& vm, const Args& args) {
  AnyRef copyreg = TRY(import_module(vm, *vm.names.copyreg));
  return default_state(vm, args[0], copyreg, false);
}

Result<Value> get_state(VM& vm, Value self, Value copyreg, bool required) {
  const Value own = type_lookup(vm, vm.type_of(self), *vm.names.getstate_);
  const Value standard = dict_get_str(vm, type_dict(vm, vm.type(kTypeObject)), *vm.names.getstate_);
  if (own == standard) return default_state(vm, self, copyreg, required);
  return call_method(vm, self, *vm.names.getstate_);
}

struct NewArguments {
  AnyRef args;    // tuple, or unbound: the class says nothing
  AnyRef kwargs;  // dict, or unbound
};

Result<void> get_new_arguments(VM& vm, Value self, NewArguments& out) {
  AnyRef method = TRY(lookup_special(vm, self, *vm.names.getnewargs_ex_));
  if (!method.is_unbound()) {
    AnyRef pair = TRY(call(vm, method));
    if (!is_a<Tuple>(vm, pair)) {
      return vm.raise<TypeError>("__getnewargs_ex__ should return a tuple, not '{}'",
                                 type_name_of(pair));
    }
    const Tuple& parts = as<Tuple>(pair);
    if (parts.size != 2) {
      return vm.raise<ValueError>("__getnewargs_ex__ should return a tuple of length 2, not {}",
                                  parts.size);
    }
    const Value* items = parts.items;
    if (!is_a<Tuple>(vm, items[0])) {
      return vm.raise<TypeError>(
          "first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '{}'",
          type_name_of(items[0]));
    }
    if (!is_a<Dict>(vm, items[1])) {
      return vm.raise<TypeError>(
          "second item of the tuple returned by __getnewargs_ex__ must be a dict, not '{}'",
          type_name_of(items[1]));
    }
    out.args = AnyRef(items[0]);
    out.kwargs = AnyRef(items[1]);
    return ok();
  }
  method = TRY(lookup_special(vm, self, *vm.names.getnewargs_));
  if (method.is_unbound()) return ok();
  out.args = TRY(call(vm, method));
  if (!is_a<Tuple>(vm, out.args)) {
    return vm.raise<TypeError>("__getnewargs__ should return a tuple, not '{}'",
                               type_name_of(out.args));
  }
  return ok();
}

Result<Value> reduce_newobj(VM& vm, Value self) {
  Type& cls = vm.type_of(self);
  if (cls.slots.new_ == nullptr) return raise_cannot_pickle(vm, self);
  NewArguments with;
  TRY(get_new_arguments(vm, self, with));
  AnyRef copyreg = TRY(import_module(vm, *vm.names.copyreg));
  AnyRef function;
  Ref<Tuple> arguments;
  if (with.kwargs.is_unbound() || as<Dict>(with.kwargs).used == 0) {
    function = TRY(get_attr(vm, copyreg, *vm.names.newobj_));
    const ptrdiff_t count = with.args.is_unbound() ? 0 : as<Tuple>(with.args).size;
    arguments = TRY(make_tuple(vm, count + 1));
    arguments->items[0] = AnyRef(Value(&cls)).release();
    for (ptrdiff_t i = 0; i < count; ++i) {
      arguments->items[i + 1] = AnyRef(as<Tuple>(with.args).items[i]).release();
    }
  } else {
    function = TRY(get_attr(vm, copyreg, *vm.names.newobj_ex_));
    arguments = TRY(make_tuple_of(vm, {&cls, with.args, with.kwargs}));
  }
  const bool is_list = is_a<List>(vm, self), is_dict = is_a<Dict>(vm, self);
  const bool required = with.args.is_unbound() && !is_list && !is_dict;
  AnyRef state = TRY(get_state(vm, self, copyreg, required));
  AnyRef list_items(Value::none()), dict_items(Value::none());
  if (is_list) list_items = TRY(get_iter(vm, self));
  if (is_dict) {
    AnyRef items = TRY(call_method(vm, self, *vm.names.items));
    dict_items = TRY(get_iter(vm, items));
  }
  return make_tuple_of(vm, {function, arguments, state, list_items, dict_items});
}

Result<Value> reduce_with_protocol(VM& vm, Value self, ptrdiff_t protocol) {
  if (protocol >= 2) return reduce_newobj(vm, self);
  AnyRef copyreg = TRY(import_module(vm, *vm.names.copyreg));
  Ref<Str> function = TRY(intern(vm, "_reduce_ex"));
  return call_method(vm, copyreg, *function, {self, Value::small_int(protocol)});
}

Result<Value> object_reduce(VM& vm, const Args& args) {
  return reduce_with_protocol(vm, args[0], 0);
}

Result<Value> object_reduce_ex(VM& vm, const Args& args) {
  const ptrdiff_t protocol = TRY(args.index(vm, 1));
  // A class that has its own __reduce__ is asked there, whatever the protocol.
  const Value own = type_lookup(vm, vm.type_of(args[0]), *vm.names.reduce_);
  const Value standard = dict_get_str(vm, type_dict(vm, vm.type(kTypeObject)), *vm.names.reduce_);
  if (!(own == standard)) return call_method(vm, args[0], *vm.names.reduce_);
  return reduce_with_protocol(vm, args[0], protocol);
}

// --- subclassing

Result<Value> object_subclasshook(VM&, const Args&) { return Value::not_implemented(); }

Result<Value> object_init_subclass(VM& vm, const Args& args) {
  Type& cls = args.cls();
  if (!args.kwargs().is_unbound() && as<Dict>(args.kwargs()).used != 0) {
    return vm.raise<TypeError>("{}.__init_subclass__() takes no keyword arguments",
                               Value(cls.qualname));
  }
  if (!args.rest().empty()) {
    return vm.raise<TypeError>("{}.__init_subclass__() takes no arguments ({} given)",
                               Value(cls.qualname), args.rest().size());
  }
  return none();
}

constexpr Method kObjectMethods[] = {
    method("__reduce_ex__", "($self, protocol, /)", object_reduce_ex,
           "How pickle takes the object apart."),
    method("__reduce__", "($self, /)", object_reduce, "How pickle takes the object apart."),
    method("__getstate__", "($self, /)", object_getstate, "How pickle takes the object apart."),
    class_method("__subclasshook__", "($type, /, *args) untold", object_subclasshook,
                 "Decides issubclass() for abstract classes: True, False, or NotImplemented to "
                 "leave it to the usual rules."),
    class_method("__init_subclass__", "($type, /, *args, **kwargs) untold", object_init_subclass,
                 "Called for each new subclass; does nothing by itself."),
    method("__format__", "($self, format_spec, /)", object_format,
           "str(self) when the specification is empty; any other is a TypeError."),
    method("__sizeof__", "($self, /)", object_sizeof, "The size in memory, in bytes."),
    method("__dir__", "($self, /)", object_dir, "The names for dir()."),
};

constexpr GetSet kObjectGetSets[] = {
    {"__class__", object_get_class, object_set_class, "The class of the object."},
};

}  // namespace

Result<void> merge_class_dict(VM& vm, Dict& into, Value cls) {
  NativeDepth depth(vm);
  TRY(depth.enter(""));
  AnyRef own = TRY(try_get_attr(vm, cls, *vm.names.dict_));
  if (!own.is_unbound()) TRY(dict_update(vm, into, own));
  AnyRef bases = TRY(try_get_attr(vm, cls, *vm.names.bases_));
  if (bases.is_unbound() || !is_a<Tuple>(vm, bases)) return ok();
  for (ptrdiff_t i = 0; i < as<Tuple>(bases).size; ++i) {
    TRY(merge_class_dict(vm, into, as<Tuple>(bases).items[i]));
  }
  return ok();
}

Result<Value> import_module(VM& vm, Str& name) {
  if (vm.modules.is_object()) {
    const Value loaded = dict_get_str(vm, as<Dict>(vm.modules), name);
    if (!loaded.is_unbound() && !loaded.is_none()) return loaded;
  }
  const Value import = vm.builtins_dict.is_object()
                           ? dict_get_str(vm, as<Dict>(vm.builtins_dict), *vm.names.import_)
                           : Value::unbound();
  if (import.is_unbound()) return vm.raise<ImportError>("__import__ not found");
  return call(vm, import, {&name});
}

constinit const TypeSpec kObjectSpec = {
    .name = "object",
    .nbytes = sizeof(Object),
    .flags = kTypeFlagBase,
    .slots =
        {
            .new_ = object_new,
            .init = object_init,
            .repr = object_repr,
            .str = object_str,
            .hash = object_hash,
            .compare = object_compare,
            .getattr = generic_getattr,
            .setattr = generic_setattr,
        },
    .methods = kObjectMethods,
    .getsets = kObjectGetSets,
    .signature = "()",
    .doc = "object()\n\nThe base of all classes. Its instances have no attributes of their own.",
};

}  // namespace bufo
