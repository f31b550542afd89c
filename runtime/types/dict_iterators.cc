// Iterators over a dict: keys, values, items, each forwards and backwards.
//
// Guarantees: RuntimeError when the dict changed its size or, keys added and removed in equal
// number, when more entries turn up than there were; no stale pointer either way. Follows
// Objects/dictobject.c (CPython 3.12), the part on iterators, in behaviour.
#include "runtime/types/dict_table.h"
#include "runtime/types/dict_views.h"

namespace bufo {

enum class What : uint8_t { kKeys, kValues, kItems };
enum class Direction : uint8_t { kForwards, kBackwards };

Result<Value> make_dict_iterator(VM& vm, Dict& dict, TypeIndex kind) {
  const bool items = kind == kTypeDictItemIterator || kind == kTypeDictReverseItemIterator;
  const bool backwards = kind == kTypeDictReverseKeyIterator ||
                         kind == kTypeDictReverseValueIterator ||
                         kind == kTypeDictReverseItemIterator;
  Ref<DictIterator> it = TRY(allocate<DictIterator>(vm, vm.type(kind)));
  incref(&dict);
  it->dict = Value(&dict);
  it->result = Value::unbound();
  it->used = it->remaining = dict.used;
  it->position = backwards ? dict.entry_count - 1 : static_cast<ptrdiff_t>(dict.first);
  if (items) {
    Ref<Tuple> pair = TRY(make_tuple(vm, 2));
    pair->items[0] = pair->items[1] = Value::none();
    it->result = pair.release();
  }
  return it;
}

static void dict_iterator_dealloc(VM&, Object* self) {
  DictIterator& it = *static_cast<DictIterator*>(self);
  replace_slot(it.dict, Value::unbound());
  replace_slot(it.result, Value::unbound());
}

static void dict_iterator_traverse(Object* self, Visitor& visitor) {
  DictIterator& it = *static_cast<DictIterator*>(self);
  visitor.visit(it.dict);
  visitor.visit(it.result);
}

// The pair, in the tuple handed out before if nobody else has it any more.
static Result<Value> make_pair(VM& vm, DictIterator& it, Value key, Value value) {
  if (it.result.is_object() && it.result.object()->refcount == 1) {
    Tuple& pair = as<Tuple>(it.result);
    incref(key);
    incref(value);
    const Value old_key = pair.items[0], old_value = pair.items[1];
    pair.items[0] = key;
    pair.items[1] = value;
    // The result has its own reference before old items go: their destructors may advance this very
    // iterator, which then must not use the tuple again.
    Result<Value> result{it.result};
    decref(old_key);
    decref(old_value);
    return result;
  }
  const AnyRef held_key = key, held_value = value;
  Ref<Tuple> pair = TRY(make_tuple(vm, 2));
  incref(key);
  incref(value);
  pair->items[0] = key;
  pair->items[1] = value;
  return pair;
}

template <What what, Direction direction>
static Result<Value> dict_iterator_next(VM& vm, Value self) {
  DictIterator& it = *static_cast<DictIterator*>(self.object());
  if (it.dict.is_unbound()) return Value::unbound();
  Dict& dict = as<Dict>(it.dict);
  if (BUFO_UNLIKELY(it.used != dict.used)) {
    it.used = -1;  // the error stays
    return vm.raise<RuntimeError>("dictionary changed size during iteration");
  }
  constexpr bool kForwards = direction == Direction::kForwards;
  ptrdiff_t at = it.position;
  if constexpr (kForwards) {
    while (at < dict.entry_count && dict.entries[at].hash == -1) ++at;
  } else {
    at = at < dict.entry_count ? at : dict.entry_count - 1;
    while (at >= 0 && dict.entries[at].hash == -1) --at;
  }
  if (BUFO_UNLIKELY(kForwards ? at >= dict.entry_count : at < 0)) {
    replace_slot(it.dict, Value::unbound());
    return Value::unbound();
  }
  if (kForwards && BUFO_UNLIKELY(it.remaining == 0)) {
    replace_slot(it.dict, Value::unbound());
    return vm.raise<RuntimeError>("dictionary keys changed during iteration");
  }
  it.position = kForwards ? at + 1 : at - 1;
  --it.remaining;
  const DictEntry& entry = dict.entries[at];
  if constexpr (what == What::kKeys) return entry.key;
  if constexpr (what == What::kValues) return entry.value;
  return make_pair(vm, it, entry.key, entry.value);
}

// --- methods

static Result<Value> dict_iterator_length_hint(VM&, const Args& args) {
  const DictIterator& it = args.self<DictIterator>();
  const bool valid = !it.dict.is_unbound() && it.used == as<Dict>(it.dict).used;
  return Value::small_int(valid ? it.remaining : 0);
}

// (iter, ([what is left],)); the iterator itself does not advance.
static Result<Value> dict_iterator_reduce(VM& vm, const Args& args) {
  const DictIterator& self = args.self<DictIterator>();
  AnyRef iter = TRY(builtin_named(vm, "iter"));
  Ref<DictIterator> copy = TRY(allocate<DictIterator>(vm, vm.type_of(args[0])));
  incref(self.dict);
  copy->dict = self.dict;
  copy->used = self.used;
  copy->position = self.position;
  copy->remaining = self.remaining;
  copy->result = Value::unbound();
  Ref<List> rest = TRY(list_from_iterable(vm, copy));
  Ref<Tuple> arguments = TRY(make_tuple_of(vm, {rest}));
  return Result<Value>(TRY(make_tuple_of(vm, {iter, arguments})));
}

static constexpr Method kDictIteratorMethods[] = {
    method("__length_hint__", "(self, /) untold", dict_iterator_length_hint,
           "How many items are left."),
    method("__reduce__", "(self, /) untold", dict_iterator_reduce, "State for pickling."),
};

// --- specs

template <What what, Direction direction>
static consteval TypeSpec iterator_spec(const char* name) {
  return {
      .name = name,
      .nbytes = sizeof(DictIterator),
      .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
      .slots =
          {
              .dealloc = dict_iterator_dealloc,
              .traverse = dict_iterator_traverse,
              .clear = dict_iterator_dealloc,
              .iter = iter_self,
              .next = dict_iterator_next<what, direction>,
          },
      .methods = kDictIteratorMethods,
  };
}

constinit const TypeSpec kDictKeyIteratorSpec =
    iterator_spec<What::kKeys, Direction::kForwards>("dict_keyiterator");
constinit const TypeSpec kDictValueIteratorSpec =
    iterator_spec<What::kValues, Direction::kForwards>("dict_valueiterator");
constinit const TypeSpec kDictItemIteratorSpec =
    iterator_spec<What::kItems, Direction::kForwards>("dict_itemiterator");
constinit const TypeSpec kDictReverseKeyIteratorSpec =
    iterator_spec<What::kKeys, Direction::kBackwards>("dict_reversekeyiterator");
constinit const TypeSpec kDictReverseValueIteratorSpec =
    iterator_spec<What::kValues, Direction::kBackwards>("dict_reversevalueiterator");
constinit const TypeSpec kDictReverseItemIteratorSpec =
    iterator_spec<What::kItems, Direction::kBackwards>("dict_reverseitemiterator");

}  // namespace bufo
