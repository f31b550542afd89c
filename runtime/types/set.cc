// set and frozenset: operations, operators, methods and their iterator.
//
// Guarantees: any __hash__, __eq__ or destructor that runs may change the sets at hand. Operators
// take sets only, methods any iterable; what they give is exactly a set or frozenset, after the
// left operand. Results are filled in CPython's order of steps (see set_table.h). Follows
// Objects/setobject.c (CPython 3.12) in behaviour.
#include "runtime/types/dict_table.h"
#include "runtime/types/set_table.h"

namespace bufo {

static bool is_frozen(VM& vm, const Set& set) { return vm.type_of(&set).layout == kTypeFrozenSet; }

// --- making

// An empty set or frozenset, as `like` is.
static Result<Ref<Set>> make_like(VM& vm, const Set& like) {
  return is_frozen(vm, like) ? make_frozenset(vm) : make_set(vm);
}

static Result<Ref<Set>> set_copy(VM& vm, Set& set) {
  Ref<Set> copy = TRY(make_like(vm, set));
  TRY(set_merge(vm, *copy, set));
  return copy;
}

// Calls fn(key, hash) -> Result<bool> for each item of a set, dict or iterable; false stops.
template <class Fn>
static Result<void> for_each_hashed(VM& vm, Value items, Fn&& fn) {
  if (is_any_set(vm, items)) {
    const Set& set = as<Set>(items);
    for (ptrdiff_t at = 0; const Set::Entry* entry = set_next_entry(set, at);) {
      const AnyRef key = entry->key;
      if ((at & 63) == 0) TRY(vm.tick());
      const bool go_on = TRY(fn(key.get(), entry->hash));
      if (!go_on) return ok();
    }
    return ok();
  }
  if (is_exact<Dict>(items)) {
    const Dict& dict = as<Dict>(items);
    for (ptrdiff_t i = 0; i < dict.entry_count; ++i) {
      const int64_t hash = dict.entries[i].hash;
      if (hash == -1) continue;
      const AnyRef key = dict.entries[i].key;
      if ((i & 63) == 63) TRY(vm.tick());
      const bool go_on = TRY(fn(key.get(), hash));
      if (!go_on) return ok();
    }
    return ok();
  }
  return for_each(vm, items, [&](AnyRef key) -> Result<bool> {
    const int64_t hash = TRY(item_hash(vm, key));
    return fn(key.get(), hash);
  });
}

// --- changing

Result<void> set_update(VM& vm, Set& set, Value iterable) {
  if (is_any_set(vm, iterable)) return set_merge(vm, set, as<Set>(iterable));
  if (is_exact<Dict>(iterable)) TRY(set_reserve_more(vm, set, as<Dict>(iterable).used));
  return for_each_hashed(vm, iterable, [&](Value key, int64_t hash) -> Result<bool> {
    TRY(set_add_hashed(vm, set, key, hash));
    return true;
  });
}

Result<void> set_difference_update(VM& vm, Set& set, Value iterable) {
  if (iterable == Value(&set)) {
    set_clear(vm, set);
    return ok();
  }
  AnyRef others = iterable;
  if (is_any_set(vm, iterable) && (as<Set>(iterable).used >> 3) > set.used) {
    others = TRY(set_intersection(vm, set, iterable));  // far fewer than all
  }
  TRY(for_each_hashed(vm, others, [&](Value key, int64_t hash) -> Result<bool> {
    TRY(set_discard_hashed(vm, set, key, hash));
    return true;
  }));
  // A table that consists of deleted entries to more than a quarter slows down every miss.
  if (set.filled - set.used <= set.mask / 4) return ok();
  const size_t used = static_cast<size_t>(set.used);
  return set_resize(vm, set, used > 50000 ? used * 2 : used * 4);
}

static Result<Ref<Set>> set_from(VM& vm, const Set& like, Value iterable) {
  Ref<Set> made = TRY(make_like(vm, like));
  TRY(set_update(vm, *made, iterable));
  return made;
}

Result<void> set_symmetric_difference_update(VM& vm, Set& set, Value iterable) {
  if (iterable == Value(&set)) {
    set_clear(vm, set);
    return ok();
  }
  AnyRef others = iterable;
  // An iterable may give a key twice, which counts once.
  if (!is_any_set(vm, iterable) && !is_exact<Dict>(iterable)) {
    others = TRY(set_from(vm, set, iterable));
  }
  return for_each_hashed(vm, others, [&](Value key, int64_t hash) -> Result<bool> {
    const bool found = TRY(set_discard_hashed(vm, set, key, hash));
    if (!found) TRY(set_add_hashed(vm, set, key, hash));
    return true;
  });
}

// --- combining

Result<Ref<Set>> set_intersection(VM& vm, Set& set, Value iterable) {
  if (iterable == Value(&set)) return set_copy(vm, set);
  Ref<Set> result = TRY(make_like(vm, set));
  Value walked = iterable, asked = Value(&set);
  if (is_any_set(vm, iterable) && as<Set>(iterable).used > set.used) std::swap(walked, asked);
  TRY(for_each_hashed(vm, walked, [&](Value key, int64_t hash) -> Result<bool> {
    const ptrdiff_t at = TRY(set_find(vm, as<Set>(asked), key, hash));
    if (at >= 0) TRY(set_add_hashed(vm, *result, key, hash));
    return true;
  }));
  return result;
}

static Result<Ref<Set>> set_difference(VM& vm, Set& set, Value iterable) {
  const bool is_dict = is_exact<Dict>(iterable);
  const bool is_set = is_any_set(vm, iterable);
  const ptrdiff_t others = is_set ? as<Set>(iterable).used : is_dict ? as<Dict>(iterable).used : -1;
  if (others < 0 || (set.used >> 2) > others) {
    Ref<Set> result = TRY(set_copy(vm, set));
    TRY(set_difference_update(vm, *result, iterable));
    return result;
  }
  Ref<Set> result = TRY(make_like(vm, set));
  TRY(for_each_hashed(vm, Value(&set), [&](Value key, int64_t hash) -> Result<bool> {
    ptrdiff_t at;
    if (is_dict) {
      at = TRY(dict_find(vm, as<Dict>(iterable), key, hash));
    } else {
      at = TRY(set_find(vm, as<Set>(iterable), key, hash));
    }
    if (at < 0) TRY(set_add_hashed(vm, *result, key, hash));
    return true;
  }));
  return result;
}

static Result<Ref<Set>> set_symmetric_difference(VM& vm, Set& set, Value iterable) {
  Ref<Set> result = TRY(set_from(vm, set, iterable));
  TRY(set_symmetric_difference_update(vm, *result, Value(&set)));
  return result;
}

static Result<Ref<Set>> set_union(VM& vm, Set& set, Value iterable) {
  Ref<Set> result = TRY(set_copy(vm, set));
  TRY(set_update(vm, *result, iterable));
  return result;
}

// --- comparing

static Result<bool> set_is_subset(VM& vm, Set& set, Value iterable) {
  if (!is_any_set(vm, iterable)) {
    Ref<Set> common = TRY(set_intersection(vm, set, iterable));
    return common->used == set.used;
  }
  Set& other = as<Set>(iterable);
  if (set.used > other.used) return false;
  bool all = true;
  TRY(for_each_hashed(vm, Value(&set), [&](Value key, int64_t hash) -> Result<bool> {
    const ptrdiff_t at = TRY(set_find(vm, other, key, hash));
    all = at >= 0;
    return all;
  }));
  return all;
}

static Result<bool> set_is_superset(VM& vm, Set& set, Value iterable) {
  if (is_any_set(vm, iterable)) return set_is_subset(vm, as<Set>(iterable), Value(&set));
  bool all = true;
  TRY(for_each_hashed(vm, iterable, [&](Value key, int64_t hash) -> Result<bool> {
    const ptrdiff_t at = TRY(set_find(vm, set, key, hash));
    all = at >= 0;
    return all;
  }));
  return all;
}

static Result<Value> set_compare(VM& vm, Value self, Value other, CompareOp op) {
  if (!is_any_set(vm, other)) return Value::not_implemented();
  Set &a = as<Set>(self), &b = as<Set>(other);
  bool result = false;
  switch (op) {
    case CompareOp::kEq:
    case CompareOp::kNe: {
      const bool hashes_differ =
          a.hash_cache != 0 && b.hash_cache != 0 && a.hash_cache != b.hash_cache;
      if (a.used == b.used && !hashes_differ) result = TRY(set_is_subset(vm, a, other));
      if (op == CompareOp::kNe) result = !result;
      break;
    }
    case CompareOp::kLt:
      if (a.used < b.used) result = TRY(set_is_subset(vm, a, other));
      break;
    case CompareOp::kLe:
      result = TRY(set_is_subset(vm, a, other));
      break;
    case CompareOp::kGt:
      if (a.used > b.used) result = TRY(set_is_subset(vm, b, self));
      break;
    case CompareOp::kGe:
      result = TRY(set_is_subset(vm, b, self));
      break;
  }
  return Value::boolean(result);
}

static Result<int64_t> frozenset_hash(VM&, Value self) {
  Set& set = as<Set>(self);
  if (set.hash_cache == 0) {
    FrozenSetHasher hasher;
    for (ptrdiff_t at = 0; const Set::Entry* entry = set_next_entry(set, at);) {
      hasher.add(entry->hash);
    }
    set.hash_cache = hasher.finish();
  }
  return set.hash_cache;
}

// --- life cycle

static void set_dealloc(VM& vm, Object* self) { set_clear(vm, *static_cast<Set*>(self)); }

static void set_traverse(Object* self, Visitor& visitor) {
  for (ptrdiff_t at = 0; const Set::Entry* entry = set_next_entry(*static_cast<Set*>(self), at);) {
    visitor.visit(entry->key);
  }
}

static Result<Value> set_new(VM& vm, Type& cls, const CallArgs&) {
  return Result<Value>(TRY(allocate<Set>(vm, cls)));
}

static Result<void> set_init(VM& vm, Value self, const CallArgs& args) {
  if (args.has_keywords()) return raise_no_keywords(vm, "set");
  TRY(check_positional(vm, args, "set", 0, 1));
  Set& set = as<Set>(self);
  set_clear(vm, set);
  if (args.positional == 1) TRY(set_update(vm, set, args[0]));
  return ok();
}

static Result<Value> frozenset_new(VM& vm, Type& cls, const CallArgs& args) {
  if (args.has_keywords() && refuses_keywords(vm, cls, kTypeFrozenSet)) {
    return raise_no_keywords(vm, "frozenset");
  }
  TRY(check_positional(vm, args, "frozenset", 0, 1));
  const bool exact = cls.index == kTypeFrozenSet;
  if (exact && args.positional == 1 && type_index_of(args[0]) == kTypeFrozenSet) return args[0];
  Ref<Set> set = TRY(allocate<Set>(vm, cls));
  if (args.positional == 1) TRY(set_update(vm, *set, args[0]));
  return set;
}

// --- slots

static Result<Value> set_repr(VM& vm, Value self) {
  Set& set = as<Set>(self);
  const Type& type = vm.type_of(self);
  ReprGuard guard(&set);
  StrBuilder out(vm);
  const bool plain = type.index == kTypeSet;
  if (!guard.entered() || set.used == 0) {
    out.append_utf8(type_name(type));
    out.append_ascii(guard.entered() ? "()" : "(...)");
    return Result<Value>(TRY(out.finish()));
  }
  Ref<List> items = TRY(list_from_iterable(vm, self));
  if (!plain) {
    out.append_utf8(type_name(type));
    out.append(U'(');
  }
  out.append(U'{');
  for (ptrdiff_t i = 0; i < items->size; ++i) {
    TRY(vm.tick());
    if (i > 0) out.append_ascii(", ");
    const AnyRef item = items->items[i];
    TRY(out.append_repr(item));
  }
  out.append_ascii(plain ? "}" : "})");
  return Result<Value>(TRY(out.finish()));
}

static Result<ptrdiff_t> set_length(VM&, Value self) { return as<Set>(self).used; }

// A set is not hashable, but one may ask whether an equal frozenset is in a set.
static Result<int64_t> key_hash(VM& vm, Value key) {
  Result<int64_t> hash = item_hash(vm, key);
  if (!hash.is_error()) return hash;
  if (!is_any_set(vm, key) || is_frozen(vm, as<Set>(key)) || !pending_is(vm, kTypeTypeError)) {
    return Raised{};
  }
  clear_pending(vm);
  FrozenSetHasher hasher;
  for (ptrdiff_t at = 0; const Set::Entry* entry = set_next_entry(as<Set>(key), at);) {
    hasher.add(entry->hash);
  }
  return hasher.finish();
}

static Result<bool> set_contains_slot(VM& vm, Value self, Value key) {
  const int64_t hash = TRY(key_hash(vm, key));
  const ptrdiff_t at = TRY(set_find(vm, as<Set>(self), key, hash));
  return at >= 0;
}

template <Result<Ref<Set>> (*combine)(VM&, Set&, Value)>
static Result<Value> set_operator(VM& vm, Value left, Value right) {
  if (!is_any_set(vm, left) || !is_any_set(vm, right)) return Value::not_implemented();
  Ref<Set> result = TRY(combine(vm, as<Set>(left), right));
  return result;
}

static Result<void> set_intersection_update(VM& vm, Set& set, Value iterable) {
  Ref<Set> common = TRY(set_intersection(vm, set, iterable));
  set_swap(set, *common);
  return ok();
}

template <Result<void> (*update)(VM&, Set&, Value)>
static Result<Value> set_inplace_operator(VM& vm, Value left, Value right) {
  if (!is_any_set(vm, right)) return Value::not_implemented();
  TRY(update(vm, as<Set>(left), right));
  return left;
}

// --- methods

// copy(), then each argument in turn; without arguments a plain copy.
static Result<Value> set_union_method(VM& vm, const Args& args) {
  Ref<Set> result = TRY(set_copy(vm, args.self<Set>()));
  for (const Value other : args.rest()) TRY(set_update(vm, *result, other));
  return result;
}

static Result<Ref<Set>> intersection_of_all(VM& vm, const Args& args) {
  if (args.rest().empty()) return set_copy(vm, args.self<Set>());
  Ref<Set> result(&args.self<Set>());
  for (const Value other : args.rest()) result = TRY(set_intersection(vm, *result, other));
  return result;
}

static Result<Value> set_intersection_method(VM& vm, const Args& args) {
  return Result<Value>(TRY(intersection_of_all(vm, args)));
}

static Result<Value> set_difference_method(VM& vm, const Args& args) {
  if (args.rest().empty()) return Result<Value>(TRY(set_copy(vm, args.self<Set>())));
  Ref<Set> result = TRY(set_difference(vm, args.self<Set>(), args.rest()[0]));
  for (const Value other : args.rest().subspan(1)) {
    TRY(set_difference_update(vm, *result, other));
  }
  return result;
}

static Result<Value> set_symmetric_difference_method(VM& vm, const Args& args) {
  return Result<Value>(TRY(set_symmetric_difference(vm, args.self<Set>(), args[1])));
}

static Result<Value> set_update_method(VM& vm, const Args& args) {
  for (const Value other : args.rest()) TRY(set_update(vm, args.self<Set>(), other));
  return none();
}

static Result<Value> set_intersection_update_method(VM& vm, const Args& args) {
  Ref<Set> result = TRY(intersection_of_all(vm, args));
  set_swap(args.self<Set>(), *result);
  return none();
}

static Result<Value> set_difference_update_method(VM& vm, const Args& args) {
  for (const Value other : args.rest()) TRY(set_difference_update(vm, args.self<Set>(), other));
  return none();
}

static Result<Value> set_symmetric_difference_update_method(VM& vm, const Args& args) {
  TRY(set_symmetric_difference_update(vm, args.self<Set>(), args[1]));
  return none();
}

static Result<Value> set_isdisjoint(VM& vm, const Args& args) {
  const Value other = args[1];
  if (other == args[0]) return Value::boolean(args.self<Set>().used == 0);
  Value walked = other, asked = args[0];
  const uint16_t kind = type_index_of(other);
  if ((kind == kTypeSet || kind == kTypeFrozenSet) && as<Set>(other).used > as<Set>(asked).used) {
    std::swap(walked, asked);
  }
  bool disjoint = true;
  TRY(for_each_hashed(vm, walked, [&](Value key, int64_t hash) -> Result<bool> {
    const ptrdiff_t at = TRY(set_find(vm, as<Set>(asked), key, hash));
    disjoint = at < 0;
    return disjoint;
  }));
  return Value::boolean(disjoint);
}

static Result<Value> set_issubset(VM& vm, const Args& args) {
  const bool result = TRY(set_is_subset(vm, args.self<Set>(), args[1]));
  return Value::boolean(result);
}

static Result<Value> set_issuperset(VM& vm, const Args& args) {
  const bool result = TRY(set_is_superset(vm, args.self<Set>(), args[1]));
  return Value::boolean(result);
}

static Result<Value> set_add_method(VM& vm, const Args& args) {
  TRY(set_add(vm, args.self<Set>(), args[1]));
  return none();
}

static Result<Value> set_discard_method(VM& vm, const Args& args) {
  const int64_t hash = TRY(key_hash(vm, args[1]));
  TRY(set_discard_hashed(vm, args.self<Set>(), args[1], hash));
  return none();
}

static Result<Value> set_remove(VM& vm, const Args& args) {
  const int64_t hash = TRY(key_hash(vm, args[1]));
  const bool found = TRY(set_discard_hashed(vm, args.self<Set>(), args[1], hash));
  if (!found) return raise_with_value(vm, kTypeKeyError, args[1]);
  return none();
}

static Result<Value> set_pop(VM& vm, const Args& args) {
  Set& set = args.self<Set>();
  if (set.used == 0) return vm.raise<KeyError>("pop from an empty set");
  // Where the last search ended: popping everything takes linear time.
  ptrdiff_t at = set.finger & set.mask;
  while (!set.table[at].live()) at = (at + 1) & set.mask;
  set.finger = at + 1;
  return set_take(set, at);
}

static Result<Value> set_clear_method(VM& vm, const Args& args) {
  set_clear(vm, args.self<Set>());
  return none();
}

static Result<Value> set_copy_method(VM& vm, const Args& args) {
  if (type_index_of(args[0]) == kTypeFrozenSet) return args[0];
  return Result<Value>(TRY(set_copy(vm, args.self<Set>())));
}

// (type, ([items],), attributes)
static Result<Value> set_reduce(VM& vm, const Args& args) {
  Ref<List> items = TRY(list_from_iterable(vm, args[0]));
  Ref<Tuple> arguments = TRY(make_tuple_of(vm, {items}));
  AnyRef state = TRY(call_method(vm, args[0], *vm.names.getstate_));
  return Result<Value>(TRY(make_tuple_of(vm, {Value(&vm.type_of(args[0])), arguments, state})));
}

static Result<Value> set_sizeof(VM& vm, const Args& args) {
  return make_int(vm, static_cast<int64_t>(vm.type_of(args[0]).instance_nbytes +
                                           set_table_nbytes(args.self<Set>())));
}

static Result<Value> set_contains_method(VM& vm, const Args& args) {
  const bool found = TRY(set_contains_slot(vm, args[0], args[1]));
  return Value::boolean(found);
}

// --- the iterator

struct SetIterator : Object {
  static constexpr TypeIndex kIndex = kTypeSetIterator;
  Value set;            // owned; unbound when exhausted
  ptrdiff_t used;       // of the set at the start; -1 after its size was found changed
  ptrdiff_t position;   // in the table
  ptrdiff_t remaining;  // items still to come, for __length_hint__
};

static Result<Value> set_iter(VM& vm, Value self) {
  Ref<SetIterator> it = TRY(allocate<SetIterator>(vm));
  incref(self);
  it->set = self;
  it->used = it->remaining = as<Set>(self).used;
  return it;
}

static void set_iterator_dealloc(VM&, Object* self) {
  replace_slot(static_cast<SetIterator*>(self)->set, Value::unbound());
}

static void set_iterator_traverse(Object* self, Visitor& visitor) {
  visitor.visit(static_cast<SetIterator*>(self)->set);
}

static Result<Value> set_iterator_next(VM& vm, Value self) {
  SetIterator& it = as<SetIterator>(self);
  if (it.set.is_unbound()) return Value::unbound();
  const Set& set = as<Set>(it.set);
  if (BUFO_UNLIKELY(it.used != set.used)) {
    it.used = -1;  // the error stays
    return vm.raise<RuntimeError>("Set changed size during iteration");
  }
  const Set::Entry* entry = set_next_entry(set, it.position);
  if (entry == nullptr) {
    replace_slot(it.set, Value::unbound());
    return Value::unbound();
  }
  --it.remaining;
  return entry->key;
}

static Result<Value> set_iterator_length_hint(VM&, const Args& args) {
  const SetIterator& it = args.self<SetIterator>();
  const bool valid = !it.set.is_unbound() && it.used == as<Set>(it.set).used;
  return Value::small_int(valid ? it.remaining : 0);
}

// (iter, ([what is left],)); the iterator itself does not advance.
static Result<Value> set_iterator_reduce(VM& vm, const Args& args) {
  const SetIterator& self = args.self<SetIterator>();
  AnyRef iter = TRY(builtin_named(vm, "iter"));
  Ref<SetIterator> copy = TRY(allocate<SetIterator>(vm));
  incref(self.set);
  copy->set = self.set;
  copy->used = self.used;
  copy->position = self.position;
  copy->remaining = self.remaining;
  Ref<List> rest = TRY(list_from_iterable(vm, copy));
  Ref<Tuple> arguments = TRY(make_tuple_of(vm, {rest}));
  return Result<Value>(TRY(make_tuple_of(vm, {iter, arguments})));
}

static constexpr Method kSetIteratorMethods[] = {
    method("__length_hint__", "(self, /) untold", set_iterator_length_hint,
           "How many items are left."),
    method("__reduce__", "(self, /) untold", set_iterator_reduce, "State for pickling."),
};

constinit const TypeSpec kSetIteratorSpec = {
    .name = "set_iterator",
    .nbytes = sizeof(SetIterator),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots =
        {
            .dealloc = set_iterator_dealloc,
            .traverse = set_iterator_traverse,
            .clear = set_iterator_dealloc,
            .iter = iter_self,
            .next = set_iterator_next,
        },
    .methods = kSetIteratorMethods,
};

// --- specs

// What both have, once.
#define BUFO_SET_METHODS                                                                         \
  method("__contains__", "(self, object, /) untold", set_contains_method,                        \
         "Whether the set has the item."),                                                       \
      method("copy", "(self, /) untold", set_copy_method, "A shallow copy."),                    \
      method("union", "(self, /, *others) untold", set_union_method,                             \
             "The items that are in this set or in any of the others."),                         \
      method("intersection", "(self, /, *others) untold", set_intersection_method,               \
             "The items that are in this set and in all others."),                               \
      method("difference", "(self, /, *others) untold", set_difference_method,                   \
             "The items that are in this set and in none of the others."),                       \
      method("symmetric_difference", "(self, other, /) untold", set_symmetric_difference_method, \
             "The items that are in one of both only."),                                         \
      method("isdisjoint", "(self, other, /) untold", set_isdisjoint,                            \
             "True if both have no item in common."),                                            \
      method("issubset", "(self, other, /) untold", set_issubset,                                \
             "True if the other has all of this set's items."),                                  \
      method("issuperset", "(self, other, /) untold", set_issuperset,                            \
             "True if this set has all items of the other."),                                    \
      method("__reduce__", "(self, /) untold", set_reduce, "State for pickling."),               \
      method("__sizeof__", "(self, /) untold", set_sizeof, "The size in memory, in bytes."),     \
      class_method("__class_getitem__", "(cls, item, /) untold", class_getitem, "See PEP 585")

static constexpr Method kSetMethods[] = {
    BUFO_SET_METHODS,
    method("add", "(self, object, /) untold", set_add_method, "Add an item unless it is there."),
    method("discard", "(self, object, /) untold", set_discard_method,
           "Remove an item if it is there."),
    method("remove", "(self, object, /) untold", set_remove,
           "Remove an item; KeyError if it is absent."),
    method("pop", "(self, /) untold", set_pop,
           "Remove and return some item; KeyError if there is none."),
    method("clear", "(self, /) untold", set_clear_method, "Remove all items."),
    method("update", "(self, /, *others) untold", set_update_method,
           "Add the items of the others."),
    method("intersection_update", "(self, /, *others) untold", set_intersection_update_method,
           "Keep only the items that all others have."),
    method("difference_update", "(self, /, *others) untold", set_difference_update_method,
           "Remove the items of the others."),
    method("symmetric_difference_update", "(self, other, /) untold",
           set_symmetric_difference_update_method, "Keep the items that are in one of both only."),
};

static constexpr Method kFrozenSetMethods[] = {BUFO_SET_METHODS};

static constexpr BinarySlots kSetOperators = {.sub = set_operator<set_difference>,
                                              .and_ = set_operator<set_intersection>,
                                              .or_ = set_operator<set_union>,
                                              .xor_ = set_operator<set_symmetric_difference>};

constinit const TypeSpec kSetSpec = {
    .name = "set",
    .nbytes = sizeof(Set),
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagWeakrefable,
    .slots =
        {
            .dealloc = set_dealloc,
            .traverse = set_traverse,
            .clear = set_dealloc,
            .new_ = set_new,
            .init = set_init,
            .repr = set_repr,
            .compare = set_compare,
            .iter = set_iter,
            .binary = kSetOperators,
            .inplace = {.sub = set_inplace_operator<set_difference_update>,
                        .and_ = set_inplace_operator<set_intersection_update>,
                        .or_ = set_inplace_operator<set_update>,
                        .xor_ = set_inplace_operator<set_symmetric_difference_update>},
            .length = set_length,
            .contains = set_contains_slot,
        },
    .methods = kSetMethods,
    .doc = "set() is empty; set(iterable) has the iterable's distinct items, in no order.",
};

constinit const TypeSpec kFrozenSetSpec = {
    .name = "frozenset",
    .nbytes = sizeof(Set),
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagWeakrefable,
    .slots =
        {
            .dealloc = set_dealloc,
            .traverse = set_traverse,
            .clear = set_dealloc,
            .new_ = frozenset_new,
            .repr = set_repr,
            .hash = frozenset_hash,
            .compare = set_compare,
            .iter = set_iter,
            .binary = kSetOperators,
            .length = set_length,
            .contains = set_contains_slot,
        },
    .methods = kFrozenSetMethods,
    .doc =
        "frozenset() is empty; frozenset(iterable) has the iterable's distinct items, and never\n"
        "changes: it can be hashed.",
};

}  // namespace bufo
