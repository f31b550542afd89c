// _abc: what ABCMeta asks for: registries of virtual subclasses and caches of the answers.
//
// Every abstract base class has an AbcData at `_abc_impl`. Its tables are keyed by type index and
// hold weak references, so that a class that has died is not mistaken for one that got its index.
// Follows PEP 3119.
#include "runtime/modules.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"
#include "runtime/types/struct_sequence.h"

namespace bufo {

extern const TypeSpec kArrayTypeSpec;

namespace {

struct AbcData : Object {
  Value registry, cache, negative;  // owned dicts: type index -> weak reference
  uint64_t negative_version;        // the token at which `negative` was begun
};

void data_dealloc(VM&, Object* o) {
  auto& data = *static_cast<AbcData*>(o);
  for (Value* field : {&data.registry, &data.cache, &data.negative}) {
    replace_slot(*field, Value::unbound());
  }
}
constinit const TypeSpec kAbcDataSpec = {
    .name = "_abc._abc_data",
    .nbytes = sizeof(AbcData),
    .flags = kTypeFlagNoInstantiation,
    .slots = {.dealloc = data_dealloc},
    .doc = "Internal state held by ABC machinery.",
};

Result<Ref<AbcData>> make_data(VM& vm) {
  Type* type = find_native_type(vm, kAbcDataSpec);
  if (type == nullptr) type = TRY(build_native_type(vm, kAbcDataSpec));
  Ref<Dict> registry = TRY(make_dict(vm)), cache = TRY(make_dict(vm)),
            negative = TRY(make_dict(vm));
  Ref<AbcData> data = TRY(allocate<AbcData>(vm, *type));
  data->registry = registry.release();
  data->cache = cache.release();
  data->negative = negative.release();
  data->negative_version = vm.abc_token;
  return data;
}

Result<Ref<AbcData>> data_of(VM& vm, Value cls) {
  const AnyRef value = TRY(get_attr(vm, cls, *vm.names.abc_impl));
  if (!value->is_object() || vm.type_of(value).spec != &kAbcDataSpec) {
    return vm.raise<TypeError>("_abc_impl is set to a wrong type");
  }
  return Ref<AbcData>(&as<AbcData>(value));
}

// Int keys: looking them up runs no Python code.
Result<bool> table_has(VM& vm, Value table, const Type& type) {
  const AnyRef entry = TRY(dict_get(vm, as<Dict>(table), Value::small_int(type.index)));
  return !entry.is_unbound() && as<WeakRef>(entry).referent == &type;
}
Result<void> table_add(VM& vm, Value table, Type& type) {
  const AnyRef reference = TRY(make_weakref(vm, &type, Value::unbound()));
  return dict_set(vm, as<Dict>(table), Value::small_int(type.index), reference);
}

// --- making a class

Result<bool> is_abstract(VM& vm, Value v) {
  const AnyRef mark = TRY(try_get_attr(vm, v, *vm.names.isabstractmethod_));
  if (mark.is_unbound()) return false;
  return is_truthy(vm, mark);
}

Result<void> add_inherited(VM& vm, Value cls, Value base, Set& names) {
  const AnyRef inherited = TRY(try_get_attr(vm, base, *vm.names.abstractmethods_));
  if (inherited.is_unbound()) return ok();
  return for_each(vm, inherited, [&](AnyRef name) -> Result<bool> {
    if (!is_a<Str>(vm, name)) return true;
    const AnyRef value = TRY(try_get_attr(vm, cls, as<Str>(name)));
    if (value.is_unbound()) return true;
    const bool abstract = TRY(is_abstract(vm, value));
    if (abstract) {
      const bool added = TRY(set_add(vm, names, name));
      static_cast<void>(added);
    }
    return true;
  });
}

Result<void> compute_abstract_methods(VM& vm, Type& cls) {
  const Ref<Set> names = TRY(make_frozenset(vm));
  // A copy, since asking the values may run Python code.
  const Ref<Dict> dict = TRY(dict_copy(vm, type_dict(vm, cls)));
  ptrdiff_t position = 0;
  Value key, value;
  while (dict_next(*dict, position, key, value)) {
    const bool abstract = TRY(is_abstract(vm, value));
    if (!abstract) continue;
    const bool added = TRY(set_add(vm, *names, key));
    static_cast<void>(added);
  }
  const AnyRef bases(cls.bases);
  for (ptrdiff_t i = 0; i < as<Tuple>(bases).size; ++i) {
    TRY(add_inherited(vm, &cls, as<Tuple>(bases).items[i], *names));
  }
  return set_attr(vm, &cls, *vm.names.abstractmethods_, names);
}

// `__abc_tpflags__` says which patterns match instances: bit 5 sequences, bit 6 mappings.
constexpr uint32_t kPatternFlags = kTypeFlagSequence | kTypeFlagMapping;

Result<void> take_pattern_flags(VM& vm, Type& cls) {
  const Value flags = dict_get_str(vm, type_dict(vm, cls), *vm.names.abc_tpflags);
  int64_t bits = 0;
  if (flags.is_unbound() || !is_int(vm, flags) || !try_int64(flags, bits)) return ok();
  constexpr int64_t kSequence = 1 << 5, kMapping = 1 << 6;
  if ((bits & kSequence) != 0 && (bits & kMapping) != 0) {
    return vm.raise<TypeError>(
        "__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING");
  }
  if ((bits & (kSequence | kMapping)) != 0) {
    cls.type_flags &= ~kPatternFlags;
    cls.type_flags |= (bits & kSequence) != 0 ? kTypeFlagSequence : kTypeFlagMapping;
  }
  return del_attr(vm, &cls, *vm.names.abc_tpflags);
}

Result<Value> abc_register(VM& vm, const Args& args);

/// array.array is a MutableSequence, whichever of the two modules comes first.
Result<Value> register_arrays(VM& vm, Value cls) {
  Type* array = find_native_type(vm, kArrayTypeSpec);
  if (array == nullptr || !str_equals(*as<Type>(cls).name, "MutableSequence")) return none();
  const Ref<Str> module = TRY(intern(vm, "__module__"));
  const AnyRef name = TRY(get_attr(vm, cls, *module));
  if (!is_a<Str>(vm, name) || !str_equals(as<Str>(name), "collections.abc")) return none();
  const Value pair[] = {cls, array};
  TRY(abc_register(vm, Args(pair, 2)));
  return none();
}

Result<Value> abc_init(VM& vm, const Args& args) {
  if (!is_a<Type>(vm, args[0])) return vm.raise<TypeError>("_abc_init() argument must be a class");
  auto& cls = as<Type>(args[0]);
  TRY(compute_abstract_methods(vm, cls));
  const Ref<AbcData> data = TRY(make_data(vm));
  TRY(set_attr(vm, &cls, *vm.names.abc_impl, data));
  TRY(take_pattern_flags(vm, cls));
  return register_arrays(vm, args[0]);
}

// --- registering

Result<Value> subclasses_of(VM& vm, Value cls) {
  return call_method(vm, cls, *vm.names.subclasses_);
}

/// A virtual subclass matches what the base does, and so do its own subclasses.
Result<void> spread_flags(VM& vm, Type& type, uint32_t flags) {
  if ((type.type_flags & kPatternFlags) == flags || !type.has_flag(kTypeFlagHeap)) return ok();
  type.type_flags = (type.type_flags & ~kPatternFlags) | flags;
  NativeDepth depth(vm);
  TRY(depth.enter());
  const AnyRef below = TRY(subclasses_of(vm, &type));
  return for_each(vm, below, [&](AnyRef subclass) -> Result<bool> {
    TRY(spread_flags(vm, as<Type>(subclass), flags));
    return true;
  });
}

Result<Value> abc_register(VM& vm, const Args& args) {
  if (!is_a<Type>(vm, args[1])) return vm.raise<TypeError>("Can only register classes");
  const bool known = TRY(is_subclass(vm, args[1], args[0]));
  if (known) return args[1];
  const bool cycle = TRY(is_subclass(vm, args[0], args[1]));
  if (cycle) return vm.raise<RuntimeError>("Refusing to create an inheritance cycle");
  const Ref<AbcData> data = TRY(data_of(vm, args[0]));
  TRY(table_add(vm, data->registry, as<Type>(args[1])));
  ++vm.abc_token;
  const uint32_t flags = is_a<Type>(vm, args[0]) ? as<Type>(args[0]).type_flags & kPatternFlags : 0;
  if (flags != 0) TRY(spread_flags(vm, as<Type>(args[1]), flags));
  return args[1];
}

// --- asking

Result<Value> remember(VM& vm, AbcData& data, Type& subclass, bool answer) {
  TRY(table_add(vm, answer ? data.cache : data.negative, subclass));
  return Value::boolean(answer);
}

Result<bool> in_registry(VM& vm, AbcData& data, Value subclass) {
  // A copy: the questions below may register more.
  const Ref<Dict> registry = TRY(dict_copy(vm, as<Dict>(data.registry)));
  ptrdiff_t position = 0;
  Value key, value;
  while (dict_next(*registry, position, key, value)) {
    Object* referent = as<WeakRef>(value).referent;
    if (referent == nullptr) continue;
    const AnyRef held{Value(referent)};
    const bool found = TRY(is_subclass(vm, subclass, held));
    if (found) return true;
  }
  return false;
}

Result<bool> in_subclasses(VM& vm, Value cls, Value subclass) {
  const AnyRef below = TRY(subclasses_of(vm, cls));
  if (!is_a<List>(vm, below)) {
    return vm.raise<TypeError>("__subclasses__() must return a list");
  }
  bool found = false;
  TRY(for_each(vm, below, [&](AnyRef candidate) -> Result<bool> {
    found = TRY(is_subclass(vm, subclass, candidate));
    return !found;
  }));
  return found;
}

Result<Value> abc_subclasscheck(VM& vm, const Args& args) {
  if (!is_a<Type>(vm, args[1])) return vm.raise<TypeError>("issubclass() arg 1 must be a class");
  auto& subclass = as<Type>(args[1]);
  const Ref<AbcData> data = TRY(data_of(vm, args[0]));
  const bool cached = TRY(table_has(vm, data->cache, subclass));
  if (cached) return Value::true_();
  if (data->negative_version < vm.abc_token) {
    dict_clear(vm, as<Dict>(data->negative));
    data->negative_version = vm.abc_token;
  } else {
    const bool refused = TRY(table_has(vm, data->negative, subclass));
    if (refused) return Value::false_();
  }
  const AnyRef hook = TRY(call_method(vm, args[0], *vm.names.subclasshook_, {args[1]}));
  if (hook->is_true()) return remember(vm, *data, subclass, true);
  if (hook->is_false()) return remember(vm, *data, subclass, false);
  if (!hook->is_not_implemented()) {
    return vm.raise<AssertionError>(
        "__subclasshook__ must return either False, True, or NotImplemented");
  }
  const auto& order = as<Tuple>(subclass.mro);
  for (ptrdiff_t i = 0; i < order.size; ++i) {
    if (order.items[i] == args[0]) return remember(vm, *data, subclass, true);
  }
  const bool registered = TRY(in_registry(vm, *data, args[1]));
  if (registered) return remember(vm, *data, subclass, true);
  const bool below = TRY(in_subclasses(vm, args[0], args[1]));
  return remember(vm, *data, subclass, below);
}

Result<Value> abc_instancecheck(VM& vm, const Args& args) {
  const Ref<AbcData> data = TRY(data_of(vm, args[0]));
  Type& type = vm.type_of(args[1]);
  const AnyRef subclass = TRY(get_attr(vm, args[1], *vm.names.class_));
  if (is_a<Type>(vm, subclass)) {
    const bool cached = TRY(table_has(vm, data->cache, as<Type>(subclass)));
    if (cached) return Value::true_();
  }
  if (subclass.get() == Value(&type)) {
    if (data->negative_version == vm.abc_token) {
      const bool refused = TRY(table_has(vm, data->negative, type));
      if (refused) return Value::false_();
    }
    return call_method(vm, args[0], *vm.names.subclasscheck_, {subclass});
  }
  AnyRef answer = TRY(call_method(vm, args[0], *vm.names.subclasscheck_, {subclass}));
  const bool good = TRY(is_truthy(vm, answer));
  if (good) return answer;
  return call_method(vm, args[0], *vm.names.subclasscheck_, {&type});
}

// --- for debugging

Result<Value> abc_token(VM& vm, const Args&) {
  return make_int(vm, static_cast<int64_t>(vm.abc_token));
}
Result<Ref<Set>> references(VM& vm, Value table) {
  const Ref<Set> set = TRY(make_set(vm));
  ptrdiff_t position = 0;
  Value key, value;
  while (dict_next(as<Dict>(table), position, key, value)) {
    if (as<WeakRef>(value).referent == nullptr) continue;
    const bool added = TRY(set_add(vm, *set, value));
    static_cast<void>(added);
  }
  return set;
}
Result<Value> abc_dump(VM& vm, const Args& args) {
  const Ref<AbcData> data = TRY(data_of(vm, args[0]));
  const Ref<Set> registry = TRY(references(vm, data->registry));
  const Ref<Set> cache = TRY(references(vm, data->cache));
  const Ref<Set> negative = TRY(references(vm, data->negative));
  const AnyRef version = TRY(make_int(vm, static_cast<int64_t>(data->negative_version)));
  return make_tuple_of(vm, {registry, cache, negative, version});
}
Result<Value> abc_reset_registry(VM& vm, const Args& args) {
  const Ref<AbcData> data = TRY(data_of(vm, args[0]));
  dict_clear(vm, as<Dict>(data->registry));
  return none();
}
Result<Value> abc_reset_caches(VM& vm, const Args& args) {
  const Ref<AbcData> data = TRY(data_of(vm, args[0]));
  dict_clear(vm, as<Dict>(data->cache));
  dict_clear(vm, as<Dict>(data->negative));
  return none();
}

constexpr Method kFunctions[] = {
    function("_abc_init", "(self, /)", abc_init,
             "Internal ABC helper for class set-up. Should be never used outside abc module."),
    function("_abc_register", "(self, subclass, /)", abc_register,
             "Internal ABC helper for subclass registration."),
    function("_abc_instancecheck", "(self, instance, /)", abc_instancecheck,
             "Internal ABC helper for instance checks."),
    function("_abc_subclasscheck", "(self, subclass, /)", abc_subclasscheck,
             "Internal ABC helper for subclass checks."),
    function("_get_dump", "(self, /)", abc_dump),
    function("_reset_caches", "(self, /)", abc_reset_caches),
    function("_reset_registry", "(self, /)", abc_reset_registry),
    function("get_cache_token", "()", abc_token, "Returns the current ABC cache token."),
};

}  // namespace

constinit const ModuleSpec kAbcModule = {
    .name = "_abc",
    .functions = kFunctions,
    .doc = "What abc.ABCMeta stands on.",
};

}  // namespace bufo
