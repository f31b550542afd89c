// collections.deque: a queue with two ends, as a ring of items in one raw block; and its iterators.
//
// Guarantees: adding and removing at both ends takes constant time; `changes` counts every change
// of the items' number or places, so that an iterator, or a search that runs Python code, notices.
// Follows Modules/_collectionsmodule.c (CPython 3.12) in behaviour.
#include <algorithm>

#include "runtime/modules/collections.h"

namespace bufo {

struct Deque : Object {
  static constexpr TypeIndex kIndex = kTypeDeque;
  Value* ring;  // raw heap block of `capacity` values, a power of two; null before the first
  ptrdiff_t capacity;
  ptrdiff_t head;  // place of the first item
  ptrdiff_t size;
  ptrdiff_t max_size;  // -1: none
  uint64_t changes;

  Value& at(ptrdiff_t i) const { return ring[(head + i) & (capacity - 1)]; }
};

// --- the ring

static Result<void> deque_reserve(VM& vm, Deque& deque, ptrdiff_t size) {
  if (size <= deque.capacity) return ok();
  ptrdiff_t capacity = std::max<ptrdiff_t>(deque.capacity, 4);
  while (capacity < size) {
    if (capacity > PTRDIFF_MAX / 32) return raise_no_memory(vm);
    capacity *= 2;
  }
  Value* ring =
      static_cast<Value*>(vm.heap.allocate_raw(static_cast<size_t>(capacity) * sizeof(Value)));
  if (ring == nullptr) return raise_no_memory(vm);
  for (ptrdiff_t i = 0; i < deque.size; ++i) ring[i] = deque.at(i);
  if (deque.ring != nullptr) vm.heap.free(deque.ring);
  deque.ring = ring;
  deque.capacity = capacity;
  deque.head = 0;
  return ok();
}

static AnyRef take_first(Deque& deque) {
  const Value item = deque.at(0);
  deque.head = (deque.head + 1) & (deque.capacity - 1);
  --deque.size;
  ++deque.changes;
  return AnyRef::adopt(item);
}

static AnyRef take_last(Deque& deque) {
  const Value item = deque.at(deque.size - 1);
  --deque.size;
  ++deque.changes;
  return AnyRef::adopt(item);
}

static bool overflows(const Deque& deque) {
  return deque.max_size >= 0 && deque.size > deque.max_size;
}

// Adds an item; one at the other end falls out of a full deque.
static Result<void> push_last(VM& vm, Deque& deque, Value item) {
  TRY(deque_reserve(vm, deque, deque.size + 1));
  incref(item);
  ++deque.size;
  deque.at(deque.size - 1) = item;
  ++deque.changes;
  if (overflows(deque)) const AnyRef dropped = take_first(deque);
  return ok();
}

static Result<void> push_first(VM& vm, Deque& deque, Value item) {
  TRY(deque_reserve(vm, deque, deque.size + 1));
  incref(item);
  deque.head = (deque.head - 1) & (deque.capacity - 1);
  ++deque.size;
  deque.at(0) = item;
  ++deque.changes;
  if (overflows(deque)) const AnyRef dropped = take_last(deque);
  return ok();
}

// To the right; only the shorter way round is moved.
static void rotate(Deque& deque, ptrdiff_t steps) {
  if (deque.size < 2) return;
  steps %= deque.size;
  if (steps < 0) steps += deque.size;
  if (steps == 0) return;
  ++deque.changes;
  const ptrdiff_t mask = deque.capacity - 1;
  if (steps <= deque.size / 2) {
    for (; steps > 0; --steps) {
      const Value item = deque.at(deque.size - 1);
      deque.head = (deque.head - 1) & mask;
      deque.at(0) = item;
    }
  } else {
    for (steps = deque.size - steps; steps > 0; --steps) {
      const Value item = deque.at(0);
      deque.head = (deque.head + 1) & mask;
      deque.at(deque.size - 1) = item;
    }
  }
}

static AnyRef take_at(Deque& deque, ptrdiff_t i) {
  const Value item = deque.at(i);
  for (; i + 1 < deque.size; ++i) deque.at(i) = deque.at(i + 1);
  --deque.size;
  ++deque.changes;
  return AnyRef::adopt(item);
}

static void deque_clear(VM& vm, Deque& deque) {
  Deque old = deque;
  if (old.ring == nullptr) return;
  deque.ring = nullptr;
  deque.capacity = deque.head = deque.size = 0;
  ++deque.changes;
  for (ptrdiff_t i = 0; i < old.size; ++i) decref(old.at(i));
  vm.heap.free(old.ring);
}

template <bool at_end>
static Result<void> extend(VM& vm, Deque& deque, Value iterable) {
  AnyRef source = iterable;
  if (iterable == Value(&deque)) source = TRY(list_from_iterable(vm, iterable));
  return for_each(vm, source, [&](AnyRef item) -> Result<bool> {
    if (at_end) {
      TRY(push_last(vm, deque, item));
    } else {
      TRY(push_first(vm, deque, item));
    }
    return true;
  });
}

// --- life cycle

static Result<Value> deque_new(VM& vm, Type& cls, const CallArgs&) {
  Ref<Deque> made = TRY(allocate<Deque>(vm, cls));
  made->max_size = -1;
  return made;
}

static Result<void> deque_init(VM& vm, Value self, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature("(self, iterable=(), maxlen=None)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "deque", args, self));
  ptrdiff_t max_size = -1;
  if (bound.args().has_value(2)) {
    if (!is_int(vm, bound[2])) return vm.raise<TypeError>("an integer is required");
    max_size = TRY(bound.args().index(vm, 2));
    if (max_size < 0) return vm.raise<ValueError>("maxlen must be non-negative");
  }
  Deque& deque = as<Deque>(self);
  deque.max_size = max_size;
  if (deque.size > 0) deque_clear(vm, deque);
  if (bound.args().has(1)) TRY(extend<true>(vm, deque, bound[1]));
  return ok();
}

static void deque_dealloc(VM& vm, Object* self) { deque_clear(vm, *static_cast<Deque*>(self)); }

static void deque_traverse(Object* self, Visitor& visitor) {
  const Deque& deque = *static_cast<Deque*>(self);
  for (ptrdiff_t i = 0; i < deque.size; ++i) visitor.visit(deque.at(i));
}

// A deque of the same class: through the class's constructor if that is a script's.
static Result<Value> deque_copy(VM& vm, Value self) {
  const Deque& deque = as<Deque>(self);
  Type& cls = vm.type_of(self);
  if (cls.index == kTypeDeque) {
    Ref<Deque> copy = TRY(allocate<Deque>(vm));
    copy->max_size = deque.max_size;
    TRY(deque_reserve(vm, *copy, deque.size));
    for (ptrdiff_t i = 0; i < deque.size; ++i) MUST(push_last(vm, *copy, deque.at(i)));  // reserved
    return copy;
  }
  AnyRef made;
  if (deque.max_size < 0) {
    made = TRY(call(vm, Value(&cls), {self}));
  } else {
    made = TRY(call(vm, Value(&cls), {self, Value::small_int(deque.max_size)}));
  }
  if (!is_a<Deque>(vm, made)) {
    return vm.raise<TypeError>("{}() must return a deque, not {}", type_name(cls),
                               type_name_of(made));
  }
  return made;
}

// --- slots

static Result<Value> deque_repr(VM& vm, Value self) {
  Deque& deque = as<Deque>(self);
  ReprGuard guard(&deque);
  if (!guard.entered()) return Result<Value>(TRY(make_str(vm, "[...]")));
  Ref<List> items = TRY(list_from_iterable(vm, self));
  const std::string_view name = base_name(vm, self);
  if (deque.max_size < 0) return Result<Value>(TRY(format(vm, "{}({})", name, repr_of(items))));
  return Result<Value>(TRY(format(vm, "{}({}, maxlen={})", name, repr_of(items), deque.max_size)));
}

static Raised raise_mutated(VM& vm) {
  return vm.raise<RuntimeError>("deque mutated during iteration");
}

static Result<Value> deque_compare(VM& vm, Value self, Value other, CompareOp op) {
  if (!is_a<Deque>(vm, other)) return Value::not_implemented();
  const Deque &a = as<Deque>(self), &b = as<Deque>(other);
  const bool equality = op == CompareOp::kEq || op == CompareOp::kNe;
  if (equality && (self == other || a.size != b.size)) {
    return Value::boolean((self == other) == (op == CompareOp::kEq));
  }
  const uint64_t a_changes = a.changes, b_changes = b.changes;
  for (ptrdiff_t i = 0; i < a.size && i < b.size; ++i) {
    if ((i & 63) == 63) TRY(vm.tick());
    const AnyRef x = a.at(i), y = b.at(i);
    const bool equal = TRY(item_equals(vm, x, y));
    if (!equal) {
      if (equality) return Value::boolean(op == CompareOp::kNe);
      return compare(vm, x, y, op);
    }
    if (a.changes != a_changes || b.changes != b_changes) return raise_mutated(vm);
  }
  return Value::boolean(size_relation(a.size, b.size, op));
}

static Result<ptrdiff_t> deque_length(VM&, Value self) { return as<Deque>(self).size; }
static Result<bool> deque_truth(VM&, Value self) { return as<Deque>(self).size != 0; }

static Result<ptrdiff_t> deque_index_of(VM& vm, const Deque& deque, Value key) {
  if (!key.is_small_int() && vm.type_of(key).slots.to_index == nullptr) {
    return vm.raise<TypeError>("sequence index must be integer, not '{}'", type_name_of(key));
  }
  ptrdiff_t i = TRY(subscript_index(vm, key, "deque"));
  if (i < 0) i += deque.size;
  if (i < 0 || i >= deque.size) return vm.raise<IndexError>("deque index out of range");
  return i;
}

static Result<Value> deque_getitem(VM& vm, Value self, Value key) {
  const Deque& deque = as<Deque>(self);
  const ptrdiff_t i = TRY(deque_index_of(vm, deque, key));
  return deque.at(i);
}

static Result<Value> deque_item(VM& vm, Value self, ptrdiff_t i) {
  const Deque& deque = as<Deque>(self);
  if (i < 0 || i >= deque.size) return vm.raise<IndexError>("deque index out of range");
  return deque.at(i);
}

static Result<void> deque_setitem(VM& vm, Value self, Value key, Value value) {
  Deque& deque = as<Deque>(self);
  const AnyRef index = TRY(to_index(vm, key));
  const ptrdiff_t i = TRY(deque_index_of(vm, deque, index));
  if (value.is_unbound()) {
    const AnyRef old = take_at(deque, i);
    return ok();
  }
  incref(value);
  replace_slot(deque.at(i), value);
  return ok();
}

// The first place of the value in [start, stop), or -1. RuntimeError if a comparison changed the
// deque.
static Result<ptrdiff_t> deque_find(VM& vm, const Deque& deque, Value v, ptrdiff_t start,
                                    ptrdiff_t stop) {
  const uint64_t changes = deque.changes;
  for (ptrdiff_t i = start; i < stop; ++i) {
    if ((i & 63) == 63) TRY(vm.tick());
    const bool equal = TRY(item_equals(vm, deque.at(i), v));
    if (equal) return i;
    if (deque.changes != changes) return raise_mutated(vm);
  }
  return -1;
}

static Result<bool> deque_contains(VM& vm, Value self, Value v) {
  const Deque& deque = as<Deque>(self);
  const ptrdiff_t at = TRY(deque_find(vm, deque, v, 0, deque.size));
  return at >= 0;
}

static Result<Value> deque_concat(VM& vm, Value left, Value right) {
  if (!is_a<Deque>(vm, right)) {
    return vm.raise<TypeError>("can only concatenate deque (not \"{}\") to deque",
                               type_name_of(right));
  }
  AnyRef joined = TRY(deque_copy(vm, left));
  TRY(extend<true>(vm, as<Deque>(joined), right));
  return joined;
}

static Result<Value> deque_inplace_concat(VM& vm, Value self, Value other) {
  TRY(extend<true>(vm, as<Deque>(self), other));
  return self;
}

static Result<void> multiply(VM& vm, Deque& deque, ptrdiff_t count) {
  if (deque.size == 0 || count == 1) return ok();
  if (count == 0) {
    deque_clear(vm, deque);
    return ok();
  }
  const ptrdiff_t size = deque.size;
  // Of a bounded deque only the end remains; enough repetitions to fill it do.
  if (deque.max_size >= 0) count = std::min(count, deque.max_size / size + 2);
  const ptrdiff_t more = TRY(repeated_size(vm, size, count)) - size;
  TRY(vm.tick(more / 64));
  Ref<List> items = TRY(list_from_iterable(vm, Value(&deque)));
  for (ptrdiff_t i = 0; i < more && items->size > 0; ++i) {
    TRY(push_last(vm, deque, items->items[i % items->size]));
  }
  return ok();
}

static Result<Value> deque_repeat(VM& vm, Value self, Value times) {
  const ptrdiff_t count = TRY(repeat_count(vm, times));
  AnyRef made = TRY(deque_copy(vm, self));
  TRY(multiply(vm, as<Deque>(made), count));
  return made;
}

static Result<Value> deque_inplace_repeat(VM& vm, Value self, Value times) {
  const ptrdiff_t count = TRY(repeat_count(vm, times));
  TRY(multiply(vm, as<Deque>(self), count));
  return self;
}

// --- methods

static Result<Value> deque_append(VM& vm, const Args& args) {
  TRY(push_last(vm, args.self<Deque>(), args[1]));
  return none();
}

static Result<Value> deque_appendleft(VM& vm, const Args& args) {
  TRY(push_first(vm, args.self<Deque>(), args[1]));
  return none();
}

static Result<Value> deque_extend(VM& vm, const Args& args) {
  TRY(extend<true>(vm, args.self<Deque>(), args[1]));
  return none();
}

static Result<Value> deque_extendleft(VM& vm, const Args& args) {
  TRY(extend<false>(vm, args.self<Deque>(), args[1]));
  return none();
}

static Result<Value> deque_pop(VM& vm, const Args& args) {
  Deque& deque = args.self<Deque>();
  if (deque.size == 0) return vm.raise<IndexError>("pop from an empty deque");
  return take_last(deque);
}

static Result<Value> deque_popleft(VM& vm, const Args& args) {
  Deque& deque = args.self<Deque>();
  if (deque.size == 0) return vm.raise<IndexError>("pop from an empty deque");
  return take_first(deque);
}

static Result<Value> deque_clear_method(VM& vm, const Args& args) {
  deque_clear(vm, args.self<Deque>());
  return none();
}

static Result<Value> deque_copy_method(VM& vm, const Args& args) { return deque_copy(vm, args[0]); }

static Result<Value> deque_count(VM& vm, const Args& args) {
  const Deque& deque = args.self<Deque>();
  const uint64_t changes = deque.changes;
  ptrdiff_t count = 0;
  for (ptrdiff_t i = 0; i < deque.size; ++i) {
    if ((i & 63) == 63) TRY(vm.tick());
    const bool equal = TRY(item_equals(vm, deque.at(i), args[1]));
    if (deque.changes != changes) return raise_mutated(vm);
    if (equal) ++count;
  }
  return Value::small_int(count);
}

static Result<Value> deque_index(VM& vm, const Args& args) {
  ptrdiff_t start = TRY(bound_argument(vm, args[2], 0));
  ptrdiff_t stop = TRY(bound_argument(vm, args[3], PTRDIFF_MAX));
  const Deque& deque = args.self<Deque>();
  clamp_bounds(start, stop, deque.size);
  const ptrdiff_t at = TRY(deque_find(vm, deque, args[1], start, stop));
  if (at < 0) return vm.raise<ValueError>("{} is not in deque", repr_of(args[1]));
  return Value::small_int(at);
}

static Result<Value> deque_insert(VM& vm, const Args& args) {
  ptrdiff_t at = TRY(args.index(vm, 1));
  Deque& deque = args.self<Deque>();
  if (deque.max_size >= 0 && deque.size >= deque.max_size) {
    return vm.raise<IndexError>("deque already at its maximum size");
  }
  TRY(push_last(vm, deque, args[2]));
  const ptrdiff_t last = deque.size - 1;
  if (at < 0) at = std::max<ptrdiff_t>(at + last, 0);
  for (ptrdiff_t i = last; i > at; --i) std::swap(deque.at(i), deque.at(i - 1));
  return none();
}

static Result<Value> deque_remove(VM& vm, const Args& args) {
  Deque& deque = args.self<Deque>();
  const uint64_t changes = deque.changes;
  for (ptrdiff_t i = 0; i < deque.size; ++i) {
    if ((i & 63) == 63) TRY(vm.tick());
    const bool equal = TRY(item_equals(vm, deque.at(i), args[1]));
    if (deque.changes != changes) {
      return vm.raise<IndexError>("deque mutated during iteration");
    }
    if (equal) {
      const AnyRef old = take_at(deque, i);
      return none();
    }
  }
  return vm.raise<ValueError>("{} is not in deque", repr_of(args[1]));
}

static Result<Value> deque_reverse(VM& vm, const Args& args) {
  Deque& deque = args.self<Deque>();
  TRY(vm.tick(deque.size / 64));
  for (ptrdiff_t i = 0, j = deque.size - 1; i < j; ++i, --j) std::swap(deque.at(i), deque.at(j));
  ++deque.changes;
  return none();
}

static Result<Value> deque_rotate(VM& vm, const Args& args) {
  const ptrdiff_t steps = TRY(args.index_or(vm, 1, 1));
  rotate(args.self<Deque>(), steps);
  return none();
}

// (type, () or ((), maxlen), attributes, iterator)
static Result<Value> deque_reduce(VM& vm, const Args& args) {
  const Value self = args[0];
  AnyRef state = TRY(call_method(vm, self, *vm.names.getstate_));
  AnyRef iterator = TRY(get_iter(vm, self));
  Ref<Tuple> arguments = TRY(make_tuple(vm, 0));
  if (args.self<Deque>().max_size >= 0) {
    arguments = TRY(make_tuple_of(vm, {arguments, Value::small_int(args.self<Deque>().max_size)}));
  }
  return Result<Value>(
      TRY(make_tuple_of(vm, {Value(&vm.type_of(self)), arguments, state, iterator})));
}

static Result<Value> deque_sizeof(VM& vm, const Args& args) {
  return make_int(vm, static_cast<int64_t>(vm.type_of(args[0]).instance_nbytes) +
                          args.self<Deque>().capacity * static_cast<int64_t>(sizeof(Value)));
}

static Result<Value> deque_maxlen(VM&, Value self) {
  const ptrdiff_t max_size = as<Deque>(self).max_size;
  return max_size < 0 ? Value::none() : Value::small_int(max_size);
}

// --- iterators

struct DequeIterator : Object {
  static constexpr int kOwned = 1;
  Value deque;
  ptrdiff_t next;
  uint64_t changes;  // of the deque when the iterator was made
  bool broken;       // the deque has been found changed
};

static Result<Value> make_deque_iterator(VM& vm, Value deque, TypeIndex kind) {
  Ref<DequeIterator> made = TRY(allocate_owner<DequeIterator>(vm, vm.type(kind)));
  set_field(made->deque, deque);
  made->changes = as<Deque>(deque).changes;
  return made;
}

template <TypeIndex kind>
static Result<Value> deque_iterator_new(VM& vm, Type&, const CallArgs& args) {
  if (args.has_keywords()) return raise_no_keywords(vm, "_deque_iterator");
  TRY(check_positional(vm, args, "_deque_iterator", 1, 2));
  if (!is_a<Deque>(vm, args[0])) {
    return vm.raise<TypeError>("argument 1 must be collections.deque, not {}",
                               type_name_of(args[0]));
  }
  ptrdiff_t start = 0;
  if (args.positional == 2) start = TRY(to_ptrdiff(vm, args[1]));
  AnyRef made = TRY(make_deque_iterator(vm, args[0], kind));
  static_cast<DequeIterator*>(made->object())->next =
      std::clamp<ptrdiff_t>(start, 0, as<Deque>(args[0]).size);
  return made;
}

static Result<Value> deque_iter(VM& vm, Value self) {
  return make_deque_iterator(vm, self, kTypeDequeIterator);
}
static Result<Value> deque_reversed(VM& vm, const Args& args) {
  return make_deque_iterator(vm, args[0], kTypeDequeReverseIterator);
}

template <TypeIndex kind>
static Result<Value> deque_iterator_next(VM& vm, Value self) {
  DequeIterator& it = *static_cast<DequeIterator*>(self.object());
  if (it.deque.is_unbound()) return Value::unbound();
  const Deque& deque = as<Deque>(it.deque);
  if (deque.changes != it.changes) {
    it.broken = true;
    return raise_mutated(vm);
  }
  if (it.next >= deque.size) return Value::unbound();
  const ptrdiff_t i = it.next++;
  return deque.at(kind == kTypeDequeIterator ? i : deque.size - 1 - i);
}

static Result<Value> deque_iterator_length_hint(VM&, const Args& args) {
  const DequeIterator& it = args.self<DequeIterator>();
  if (it.deque.is_unbound() || it.broken) return Value::small_int(0);
  return Value::small_int(std::max<ptrdiff_t>(as<Deque>(it.deque).size - it.next, 0));
}

static Result<Value> deque_iterator_reduce(VM& vm, const Args& args) {
  const DequeIterator& it = args.self<DequeIterator>();
  const Value index = Value::small_int(it.next);
  Ref<Tuple> arguments = TRY(make_tuple_of(vm, {it.deque, index}));
  return Result<Value>(TRY(make_tuple_of(vm, {Value(&vm.type_of(args[0])), arguments})));
}

// --- specs

static constexpr Method kDequeMethods[] = {
    method("append", "(self, item, /)", deque_append, "Add an item at the right end."),
    method("appendleft", "(self, item, /)", deque_appendleft, "Add an item at the left end."),
    method("extend", "(self, iterable, /)", deque_extend, "Add items at the right end."),
    method("extendleft", "(self, iterable, /)", deque_extendleft,
           "Add items at the left end, one after the other."),
    method("pop", "(self, /)", deque_pop, "Remove and return the rightmost item."),
    method("popleft", "(self, /)", deque_popleft, "Remove and return the leftmost item."),
    method("clear", "(self, /)", deque_clear_method, "Remove all items."),
    method("copy", "(self, /)", deque_copy_method, "A shallow copy."),
    method("__copy__", "(self, /)", deque_copy_method, "A shallow copy."),
    method("count", "(self, value, /)", deque_count, "How often the value occurs."),
    method("index", "(self, value, start=0, stop=sys.maxsize, /)", deque_index,
           "The first index of the value; ValueError if it is absent."),
    method("insert", "(self, index, value, /)", deque_insert, "Put a value before an index."),
    method("remove", "(self, value, /)", deque_remove,
           "Remove the first item equal to the value; ValueError if there is none."),
    method("reverse", "(self, /)", deque_reverse, "Reverse the items in place."),
    method("rotate", "(self, n=1, /)", deque_rotate,
           "Move n items from the right end to the left one; to the right if n is negative."),
    method("__reversed__", "(self, /)", deque_reversed, "An iterator over the items, last first."),
    method("__reduce__", "(self, /)", deque_reduce, "State for pickling."),
    method("__sizeof__", "(self, /)", deque_sizeof, "The size in memory, in bytes."),
    class_method("__class_getitem__", "(cls, item, /)", class_getitem, "See PEP 585"),
};

static constexpr GetSet kDequeGetSets[] = {
    {"maxlen", deque_maxlen, nullptr, "The largest size, or None if there is none."},
};

constinit const TypeSpec kDequeSpec = {
    .name = "collections.deque",
    .nbytes = sizeof(Deque),
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagSequence | kTypeFlagWeakrefable,
    .slots =
        {
            .dealloc = deque_dealloc,
            .traverse = deque_traverse,
            .clear = deque_dealloc,
            .new_ = deque_new,
            .init = deque_init,
            .repr = deque_repr,
            .compare = deque_compare,
            .iter = deque_iter,
            .truth = deque_truth,
            .length = deque_length,
            .getitem = deque_getitem,
            .setitem = deque_setitem,
            .item = deque_item,
            .contains = deque_contains,
            .concat = deque_concat,
            .inplace_concat = deque_inplace_concat,
            .repeat = deque_repeat,
            .inplace_repeat = deque_inplace_repeat,
        },
    .methods = kDequeMethods,
    .getsets = kDequeGetSets,
    .doc = "deque([iterable[, maxlen]]): a queue to which items are added at both ends.",
};

static constexpr Method kDequeIteratorMethods[] = {
    method("__length_hint__", "(self, /)", deque_iterator_length_hint, "How many items are left."),
    method("__reduce__", "(self, /)", deque_iterator_reduce, "State for pickling."),
};

template <TypeIndex kind>
static consteval TypeSpec deque_iterator_spec(const char* name) {
  TypeSpec spec = iterator_type<DequeIterator>(
      name, deque_iterator_new<kind>, deque_iterator_next<kind>, kDequeIteratorMethods, nullptr);
  spec.flags = kTypeFlagGc;
  return spec;
}

constinit const TypeSpec kDequeIteratorSpec =
    deque_iterator_spec<kTypeDequeIterator>("collections._deque_iterator");
constinit const TypeSpec kDequeReverseIteratorSpec =
    deque_iterator_spec<kTypeDequeReverseIterator>("collections._deque_reverse_iterator");

}  // namespace bufo
