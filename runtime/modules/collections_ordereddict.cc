// collections.OrderedDict: a dict whose order can be changed and counts in comparisons.
//
// A dict keeps its order anyway, so this has dict's layout; what it adds is moving entries, and the
// ways of a MutableMapping, which go through a subclass's own __setitem__ and the like.
// Follows Objects/odictobject.c (CPython 3.12) in behaviour.
#include "runtime/modules/collections.h"

namespace bufo {

static bool is_ordered(VM& vm, Value v) { return is_kind(vm, v, kTypeOrderedDict); }
static bool is_exact_ordered(Value v) { return type_index_of(v) == kTypeOrderedDict; }

// --- update

static Result<void> set_pair(VM& vm, Value self, Value pair) {
  AnyRef iterator = TRY(get_iter(vm, pair));
  AnyRef key = TRY(iter_next(vm, iterator));
  if (key.is_unbound()) return vm.raise<ValueError>("need more than 0 values to unpack");
  AnyRef value = TRY(iter_next(vm, iterator));
  if (value.is_unbound()) return vm.raise<ValueError>("need more than 1 value to unpack");
  AnyRef extra = TRY(iter_next(vm, iterator));
  if (!extra.is_unbound()) return vm.raise<ValueError>("too many values to unpack (expected 2)");
  return set_item(vm, self, key, value);
}

static Result<void> set_pairs(VM& vm, Value self, Value pairs) {
  return for_each(vm, pairs, [&](AnyRef pair) -> Result<bool> {
    TRY(set_pair(vm, self, pair));
    return true;
  });
}

static Result<void> set_dict_items(VM& vm, Value self, Dict& source) {
  const Ref<Dict> copy = TRY(dict_copy(vm, source));  // what is read must not change under us
  Value borrowed_key, borrowed_value;
  for (ptrdiff_t at = 0; dict_next(*copy, at, borrowed_key, borrowed_value);) {
    const AnyRef key = borrowed_key, value = borrowed_value;
    TRY(vm.tick());
    TRY(set_item(vm, self, key, value));
  }
  return ok();
}

static Result<void> update_from(VM& vm, Value self, Value other) {
  if (is_exact<Dict>(other)) return set_dict_items(vm, self, as<Dict>(other));
  AnyRef keys_method = TRY(try_get_attr(vm, other, *vm.names.keys));
  if (!keys_method.is_unbound()) {
    AnyRef keys = TRY(call(vm, keys_method));
    return for_each(vm, keys, [&](AnyRef key) -> Result<bool> {
      AnyRef value = TRY(get_item(vm, other, key));
      TRY(set_item(vm, self, key, value));
      return true;
    });
  }
  AnyRef items_method = TRY(try_get_attr(vm, other, *vm.names.items));
  if (!items_method.is_unbound()) {
    AnyRef items = TRY(call(vm, items_method));
    return set_pairs(vm, self, items);
  }
  return set_pairs(vm, self, other);
}

static Result<void> ordereddict_init(VM& vm, Value self, const CallArgs& args) {
  if (args.positional > 1) {
    return vm.raise<TypeError>("expected at most 1 arguments, got {}", args.positional);
  }
  if (args.positional == 1) TRY(update_from(vm, self, args[0]));
  for (uint32_t i = 0; i < args.keyword_count(); ++i) {
    TRY(set_item(vm, self, args.kwnames->items[i], args[args.positional + i]));
  }
  return ok();
}

static Result<Value> ordereddict_update(VM& vm, const Args& args) {
  if (args.rest().size() > 1) {
    return vm.raise<TypeError>("update() takes at most 1 positional argument ({} given)",
                               args.rest().size());
  }
  if (!args.rest().empty()) TRY(update_from(vm, args[0], args.rest()[0]));
  if (!args.kwargs().is_unbound()) {
    TRY(set_dict_items(vm, args[0], as<Dict>(args.kwargs())));
  }
  return none();
}

// --- iterators and views

struct OrderedDictIterator : Object {
  static constexpr int kOwned = 1;
  Value dict;  // unbound at the end
  ptrdiff_t position;
  uint64_t version;  // of the dict's keys when the iterator was made
  TypeIndex what;    // kTypeDictKeys, kTypeDictValues or kTypeDictItems
  bool backwards;
};

static Result<Value> make_iterator(VM& vm, Dict& dict, TypeIndex what, bool backwards) {
  Ref<OrderedDictIterator> made =
      TRY(allocate_owner<OrderedDictIterator>(vm, vm.type(kTypeOrderedDictIterator)));
  set_field(made->dict, Value(&dict));
  made->position = backwards ? dict.entry_count - 1 : static_cast<ptrdiff_t>(dict.first);
  made->version = dict.keys_version;
  made->what = what;
  made->backwards = backwards;
  return made;
}

static Result<Value> ordereddict_iterator_next(VM& vm, Value self) {
  OrderedDictIterator& it = *static_cast<OrderedDictIterator*>(self.object());
  if (it.dict.is_unbound()) return Value::unbound();
  const Dict& dict = as<Dict>(it.dict);
  if (dict.keys_version != it.version) {
    return vm.raise<RuntimeError>("OrderedDict mutated during iteration");
  }
  ptrdiff_t at = it.position;
  const ptrdiff_t step = it.backwards ? -1 : 1;
  while (at >= 0 && at < dict.entry_count && dict.entries[at].hash == -1) at += step;
  if (at < 0 || at >= dict.entry_count) {
    clear_field(it.dict);
    return Value::unbound();
  }
  it.position = at + step;
  const AnyRef key = dict.entries[at].key, value = dict.entries[at].value;
  if (it.what == kTypeDictKeys) return key;
  if (it.what == kTypeDictValues) return value;
  return Result<Value>(TRY(make_tuple_of(vm, {key, value})));
}

static Result<Value> ordereddict_iterator_reduce(VM& vm, const Args& args) {
  const OrderedDictIterator& self = args.self<OrderedDictIterator>();
  AnyRef iter = TRY(builtin_named(vm, "iter"));
  Ref<OrderedDictIterator> copy =
      TRY(allocate_owner<OrderedDictIterator>(vm, vm.type(kTypeOrderedDictIterator)));
  set_field(copy->dict, self.dict);
  copy->position = self.position;
  copy->version = self.version;
  copy->what = self.what;
  copy->backwards = self.backwards;
  Ref<List> rest = TRY(list_from_iterable(vm, copy));
  Ref<Tuple> arguments = TRY(make_tuple_of(vm, {rest}));
  return Result<Value>(TRY(make_tuple_of(vm, {iter, arguments})));
}

template <TypeIndex what>
static Result<Value> view_iter(VM& vm, Value self) {
  const AnyRef dict = static_cast<DictView*>(self.object())->dict;
  return make_iterator(vm, as<Dict>(dict), what, false);
}
template <TypeIndex what>
static Result<Value> view_reversed(VM& vm, const Args& args) {
  const AnyRef dict = args.self<DictView>().dict;
  return make_iterator(vm, as<Dict>(dict), what, true);
}
template <TypeIndex kind>
static Result<Value> ordereddict_view(VM& vm, const Args& args) {
  return make_dict_view(vm, args.self<Dict>(), kind);
}

static Result<Value> ordereddict_iter(VM& vm, Value self) {
  return make_iterator(vm, as<Dict>(self), kTypeDictKeys, false);
}
static Result<Value> ordereddict_reversed(VM& vm, const Args& args) {
  return make_iterator(vm, args.self<Dict>(), kTypeDictKeys, true);
}

// --- slots

static Result<Value> ordereddict_repr(VM& vm, Value self) {
  Dict& dict = as<Dict>(self);
  const std::string_view name = base_name(vm, self);
  if (dict.used == 0) return Result<Value>(TRY(format(vm, "{}()", name)));
  ReprGuard guard(&dict);
  if (!guard.entered()) return Result<Value>(TRY(make_str(vm, "...")));
  Ref<Dict> contents = TRY(dict_copy(vm, dict));
  return Result<Value>(TRY(format(vm, "{}({})", name, repr_of(contents))));
}

static Result<bool> same_key_order(VM& vm, const Dict& a, const Dict& b) {
  ptrdiff_t at_a = 0, at_b = 0;
  Value key_a, key_b, value;
  while (dict_next(a, at_a, key_a, value) && dict_next(b, at_b, key_b, value)) {
    const AnyRef x = key_a, y = key_b;
    const uint64_t version_a = a.keys_version, version_b = b.keys_version;
    const bool equal = TRY(item_equals(vm, x, y));
    if (!equal) return false;
    if (a.keys_version != version_a || b.keys_version != version_b) {
      return vm.raise<RuntimeError>("OrderedDict mutated during iteration");
    }
  }
  return true;
}

static Result<Value> ordereddict_compare(VM& vm, Value self, Value other, CompareOp op) {
  if (!is_a<Dict>(vm, other) || (op != CompareOp::kEq && op != CompareOp::kNe)) {
    return Value::not_implemented();
  }
  AnyRef as_dicts = TRY(dict_slots(vm).compare(vm, self, other, CompareOp::kEq));
  bool equal = as_dicts->is_true();
  if (equal && is_ordered(vm, other)) {
    equal = TRY(same_key_order(vm, as<Dict>(self), as<Dict>(other)));
  }
  return Value::boolean(equal == (op == CompareOp::kEq));
}

static Result<Value> ordereddict_or(VM& vm, Value left, Value right) {
  const bool left_is = is_ordered(vm, left);
  Type& cls = vm.type_of(left_is ? left : right);
  if (!is_a<Dict>(vm, left_is ? right : left)) return Value::not_implemented();
  AnyRef made = TRY(call(vm, Value(&cls), {left}));
  TRY(update_from(vm, made, right));
  return made;
}

static Result<Value> ordereddict_inplace_or(VM& vm, Value self, Value other) {
  TRY(update_from(vm, self, other));
  return self;
}

// --- methods

static Result<Value> ordereddict_setdefault(VM& vm, const Args& args) {
  const Value fallback = args.has(2) ? args[2] : Value::none();
  if (is_exact_ordered(args[0])) return dict_setdefault(vm, args.self<Dict>(), args[1], fallback);
  const bool found = TRY(contains(vm, args[0], args[1]));
  if (found) return get_item(vm, args[0], args[1]);
  TRY(set_item(vm, args[0], args[1], fallback));
  return fallback;
}

static Result<Value> ordereddict_pop(VM& vm, const Args& args) {
  if (is_exact_ordered(args[0])) {
    AnyRef value = TRY(dict_pop(vm, args.self<Dict>(), args[1]));
    if (!value.is_unbound()) return value;
  } else {
    const bool found = TRY(contains(vm, args[0], args[1]));
    if (found) {
      AnyRef value = TRY(get_item(vm, args[0], args[1]));
      TRY(del_item(vm, args[0], args[1]));
      return value;
    }
  }
  if (args.has(2)) return args[2];
  return raise_with_value(vm, kTypeKeyError, args[1]);
}

static Result<Value> ordereddict_popitem(VM& vm, const Args& args) {
  const bool last = TRY(args.truth_or(vm, 1, true));
  Ref<Tuple> pair = TRY(make_tuple(vm, 2));
  Dict& dict = args.self<Dict>();
  if (dict.used == 0) return vm.raise<KeyError>("dictionary is empty");
  if (is_exact_ordered(args[0])) {
    AnyRef key, value;
    if (last) {
      dict_take_last(vm, dict, key, value);
    } else {
      dict_take_entry(vm, dict, static_cast<ptrdiff_t>(dict.first), key, value);
    }
    pair->items[0] = key.release();
    pair->items[1] = value.release();
    return pair;
  }
  ptrdiff_t at = dict.first;
  if (last) {
    at = dict.entry_count - 1;
    while (dict.entries[at].hash == -1) --at;
  }
  AnyRef key = dict.entries[at].key;
  AnyRef value = TRY(get_item(vm, args[0], key));
  TRY(del_item(vm, args[0], key));
  pair->items[0] = key.release();
  pair->items[1] = value.release();
  return pair;
}

static Result<Value> ordereddict_move_to_end(VM& vm, const Args& args) {
  const bool last = TRY(args.truth_or(vm, 2, true));
  Dict& dict = args.self<Dict>();
  const ptrdiff_t at = TRY(dict_find(vm, dict, args[1]));
  if (at < 0) return raise_with_value(vm, kTypeKeyError, args[1]);
  TRY(dict_move_entry(vm, dict, at, last));
  return none();
}

static Result<Value> ordereddict_copy(VM& vm, const Args& args) {
  Type& cls = vm.type_of(args[0]);
  if (cls.index == kTypeOrderedDict) {
    Ref<Dict> copy = TRY(allocate<Dict>(vm, cls));
    TRY(dict_clone_into(vm, *copy, args.self<Dict>()));
    return copy;
  }
  AnyRef copy = TRY(call(vm, Value(&cls)));
  AnyRef iterator = TRY(ordereddict_iter(vm, args[0]));
  TRY(for_each(vm, iterator, [&](AnyRef key) -> Result<bool> {
    AnyRef value = TRY(get_item(vm, args[0], key));
    TRY(set_item(vm, copy, key, value));
    return true;
  }));
  return copy;
}

// (type, (), attributes, None, iterator over the items)
static Result<Value> ordereddict_reduce(VM& vm, const Args& args) {
  AnyRef state = TRY(call_method(vm, args[0], *vm.names.getstate_));
  AnyRef items = TRY(call_method(vm, args[0], *vm.names.items));
  AnyRef iterator = TRY(get_iter(vm, items));
  Ref<Tuple> empty = TRY(make_tuple(vm, 0));
  return Result<Value>(
      TRY(make_tuple_of(vm, {Value(&vm.type_of(args[0])), empty, state, Value::none(), iterator})));
}

static Result<Value> ordereddict_clear(VM& vm, const Args& args) {
  dict_clear(vm, args.self<Dict>());
  return none();
}

static Result<Value> ordereddict_fromkeys(VM& vm, const Args& args) {
  AnyRef made = TRY(call(vm, args[0]));
  const Value value = args.has(2) ? args[2] : Value::none();
  TRY(for_each(vm, args[1], [&](AnyRef key) -> Result<bool> {
    TRY(set_item(vm, made, key, value));
    return true;
  }));
  return made;
}

// --- specs

static constexpr Method kOrderedDictMethods[] = {
    class_method("fromkeys", "(type, /, iterable, value=None)", ordereddict_fromkeys,
                 "A new one with the keys of an iterable, all with one value."),
    method("setdefault", "(self, /, key, default=None)", ordereddict_setdefault,
           "The value of the key; if it is absent, insert it with the default first."),
    method("pop", "(self, /, key, default=<unrepresentable>)", ordereddict_pop,
           "Remove the key and return its value.\n\n"
           "If it is absent, return the default if given, else raise KeyError."),
    method("popitem", "(self, /, last=True)", ordereddict_popitem,
           "Remove and return the last pair, or the first one."),
    method("move_to_end", "(self, /, key, last=True)", ordereddict_move_to_end,
           "Move a key to the end, or to the start; KeyError if it is absent."),
    method("keys", "(self, /)", ordereddict_view<kTypeOrderedDictKeys>),
    method("values", "(self, /)", ordereddict_view<kTypeOrderedDictValues>),
    method("items", "(self, /)", ordereddict_view<kTypeOrderedDictItems>),
    method("update", "(self, /, *args, **kwargs)", ordereddict_update),
    method("clear", "(self, /)", ordereddict_clear, "Remove all items."),
    method("copy", "(self, /)", ordereddict_copy, "A shallow copy."),
    method("__reversed__", "(self, /)", ordereddict_reversed),
    method("__reduce__", "(self, /)", ordereddict_reduce, "State for pickling."),
};

constinit const TypeSpec kOrderedDictSpec = {
    .name = "collections.OrderedDict",
    .base = kTypeDict,
    .nbytes = sizeof(Dict),
    .flags =
        kTypeFlagGc | kTypeFlagBase | kTypeFlagMapping | kTypeFlagHasAttrs | kTypeFlagWeakrefable,
    .slots =
        {
            .init = ordereddict_init,
            .repr = ordereddict_repr,
            .compare = ordereddict_compare,
            .iter = ordereddict_iter,
            .binary = {.or_ = ordereddict_or},
            .inplace = {.or_ = ordereddict_inplace_or},
        },
    .methods = kOrderedDictMethods,
    .doc = "A dict whose order can be changed and counts when two of them are compared.",
};

template <TypeIndex what>
static constexpr Method kViewMethods[] = {
    method("__reversed__", "(self, /)", view_reversed<what>),
};

template <TypeIndex what>
static consteval TypeSpec view_spec(const char* name) {
  return {
      .name = name,
      .base = what,
      .nbytes = sizeof(DictView),
      .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
      .slots = {.iter = view_iter<what>},
      .methods = kViewMethods<what>,
  };
}

constinit const TypeSpec kOrderedDictKeysSpec = view_spec<kTypeDictKeys>("odict_keys");
constinit const TypeSpec kOrderedDictValuesSpec = view_spec<kTypeDictValues>("odict_values");
constinit const TypeSpec kOrderedDictItemsSpec = view_spec<kTypeDictItems>("odict_items");

static constexpr Method kOrderedDictIteratorMethods[] = {
    method("__reduce__", "(self, /)", ordereddict_iterator_reduce, "State for pickling."),
};

static consteval TypeSpec ordereddict_iterator_spec() {
  TypeSpec spec = iterator_type<OrderedDictIterator>(
      "odict_iterator", nullptr, ordereddict_iterator_next, kOrderedDictIteratorMethods, nullptr);
  spec.flags = kTypeFlagGc | kTypeFlagNoInstantiation;
  return spec;
}
constinit const TypeSpec kOrderedDictIteratorSpec = ordereddict_iterator_spec();

}  // namespace bufo
