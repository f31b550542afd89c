// tuple: making, comparing, hashing, slicing.
//
// Guarantees: the empty tuple exists once per VM; what an operation gives is exactly a tuple, also
// for instances of subclasses. A tuple's items are set before it is shown to anyone.
// Follows Objects/tupleobject.c (CPython 3.12) in behaviour.
#include <algorithm>

#include "runtime/types/sequence.h"

namespace bufo {

static constexpr size_t kItemsOffset = sizeof(Tuple) - sizeof(Value);
static constexpr ptrdiff_t kMaxPlainSize = ptrdiff_t{1} << 32;  // no overflow to look for

// --- making

static Result<Ref<Tuple>> allocate_tuple(VM& vm, Type& cls, ptrdiff_t size) {
  size_t nbytes;
  if (__builtin_mul_overflow(static_cast<size_t>(size), sizeof(Value), &nbytes) ||
      nbytes > PTRDIFF_MAX - kItemsOffset) {
    return raise_no_memory(vm);
  }
  Ref<Tuple> tuple = TRY(allocate<Tuple>(vm, cls, nbytes));
  tuple->size = size;
  std::fill_n(tuple->items, size, Value::unbound());
  return tuple;
}

Result<Ref<Tuple>> make_tuple(VM& vm, ptrdiff_t size) {
  if (BUFO_UNLIKELY(size == 0)) {
    if (vm.empty_tuple.is_unbound()) {
      Ref<Tuple> empty = TRY(allocate_tuple(vm, vm.type(kTypeTuple), 0));
      vm.empty_tuple = empty.release();
    }
    return Ref<Tuple>(&as<Tuple>(vm.empty_tuple));
  }
  if (BUFO_UNLIKELY(size > kMaxPlainSize)) return allocate_tuple(vm, vm.type(kTypeTuple), size);
  Ref<Tuple> tuple =
      TRY(allocate_exact<Tuple>(vm, kItemsOffset + static_cast<size_t>(size) * sizeof(Value)));
  tuple->size = size;
  std::fill_n(tuple->items, size, Value::unbound());
  return tuple;
}

Result<Ref<Tuple>> make_tuple_from(VM& vm, const Value* items, ptrdiff_t count) {
  Ref<Tuple> tuple = TRY(make_tuple(vm, count));
  copy_items(tuple->items, items, count);
  return tuple;
}

Result<Ref<Tuple>> make_tuple_of(VM& vm, std::initializer_list<Value> items) {
  return make_tuple_from(vm, items.begin(), static_cast<ptrdiff_t>(items.size()));
}

Result<Ref<Tuple>> tuple_from_list(VM& vm, List& list) {
  for (;;) {
    const ptrdiff_t size = list.size;
    Ref<Tuple> tuple = TRY(make_tuple(vm, size));
    // Allocating may have collected, and a finaliser may have changed the list.
    if (list.size != size) continue;
    copy_items(tuple->items, list.items, size);
    return tuple;
  }
}

Result<Ref<Tuple>> tuple_from_iterable(VM& vm, Value iterable) {
  if (is_exact<Tuple>(iterable)) return Ref<Tuple>(&as<Tuple>(iterable));
  if (is_exact<List>(iterable)) return tuple_from_list(vm, as<List>(iterable));
  Ref<List> items = TRY(list_from_iterable(vm, iterable));
  Ref<Tuple> tuple = TRY(make_tuple(vm, items->size));
  // Nobody else has seen the list: its references can move.
  std::copy_n(items->items, items->size, tuple->items);
  items->size = 0;
  return tuple;
}

static Result<Value> tuple_new(VM& vm, Type& cls, const CallArgs& args) {
  if (args.has_keywords() && refuses_keywords(vm, cls, kTypeTuple)) {
    return raise_no_keywords(vm, "tuple");
  }
  TRY(check_positional(vm, args, "tuple", 0, 1));
  Ref<Tuple> items;
  if (args.positional == 1) {
    items = TRY(tuple_from_iterable(vm, args[0]));
  } else {
    items = TRY(make_tuple(vm, 0));
  }
  if (cls.index == kTypeTuple) return items;
  Ref<Tuple> made = TRY(allocate_tuple(vm, cls, items->size));
  copy_items(made->items, items->items, items->size);
  return made;
}

// --- life cycle

static void tuple_dealloc(VM&, Object* self) {
  Tuple& tuple = *static_cast<Tuple*>(self);
  decref_all(tuple.items, tuple.size);
}

static void tuple_traverse(Object* self, Visitor& visitor) {
  const Tuple& tuple = *static_cast<Tuple*>(self);
  for (ptrdiff_t i = 0; i < tuple.size; ++i) visitor.visit(tuple.items[i]);
}

// There is no clear: a cycle through a tuple has a mutable member as well, and that one breaks it.
// So nobody sees a tuple whose items have gone, a type's MRO least of all.

static size_t tuple_nbytes(const Object* self) {
  return kItemsOffset + static_cast<size_t>(static_cast<const Tuple*>(self)->size) * sizeof(Value);
}

// --- slots

static Result<Value> tuple_repr(VM& vm, Value self) {
  Tuple& tuple = as<Tuple>(self);
  ReprGuard guard(&tuple);
  StrBuilder out(vm);
  if (tuple.size == 0) {
    out.append_ascii("()");
  } else if (!guard.entered()) {
    out.append_ascii("(...)");
  } else {
    out.append(U'(');
    for (ptrdiff_t i = 0; i < tuple.size; ++i) {
      TRY(vm.tick());
      if (i > 0) out.append_ascii(", ");
      TRY(out.append_repr(tuple.items[i]));
    }
    out.append_ascii(tuple.size == 1 ? ",)" : ")");
  }
  return Result<Value>(TRY(out.finish()));
}

namespace {

// The tuples around the one that is being hashed, outermost first: nested tuples take no native
// stack. Their owners are inside each other, and the outermost is the caller's.
class HashStack {
 public:
  struct Level {
    const Tuple* tuple;
    ptrdiff_t next;
    TupleHasher hasher;
  };
  explicit HashStack(VM& vm) : vm_(vm) {}
  HashStack(const HashStack&) = delete;
  HashStack& operator=(const HashStack&) = delete;
  ~HashStack() {
    if (levels_ != nullptr) vm_.heap.free(levels_);
  }

  bool empty() const { return count_ == 0; }
  Result<void> push(const Level& level) {
    if (count_ == capacity_) {
      const size_t capacity = capacity_ == 0 ? 16 : capacity_ * 2;
      void* block = levels_ == nullptr ? vm_.heap.allocate_raw(capacity * sizeof(Level))
                                       : vm_.heap.reallocate_raw(levels_, capacity * sizeof(Level));
      if (block == nullptr) return raise_no_memory(vm_);
      levels_ = static_cast<Level*>(block);
      capacity_ = capacity;
    }
    levels_[count_++] = level;
    return ok();
  }
  Level pop() { return levels_[--count_]; }

 private:
  VM& vm_;
  Level* levels_ = nullptr;
  size_t count_ = 0;
  size_t capacity_ = 0;
};

}  // namespace

static Result<int64_t> tuple_hash(VM& vm, Value self) {
  HashStack outer(vm);
  HashStack::Level level{&as<Tuple>(self), 0, TupleHasher()};
  for (;;) {
    if (level.next == level.tuple->size) {
      const Hash done = level.hasher.finish();
      if (outer.empty()) return done;
      level = outer.pop();
      level.hasher.add(done);
      continue;
    }
    const Value item = level.tuple->items[level.next++];
    if (is_exact<Tuple>(item)) {
      TRY(vm.tick());
      TRY(outer.push(level));
      level = HashStack::Level{&as<Tuple>(item), 0, TupleHasher()};
      continue;
    }
    const int64_t h = TRY(item_hash(vm, item));
    level.hasher.add(h);
  }
}

static Result<Value> tuple_compare(VM& vm, Value self, Value other, CompareOp op) {
  if (!is_a<Tuple>(vm, other)) return Value::not_implemented();
  const Tuple &a = as<Tuple>(self), &b = as<Tuple>(other);
  const ptrdiff_t common = std::min(a.size, b.size);
  for (ptrdiff_t i = 0; i < common; ++i) {
    if ((i & 63) == 63) TRY(vm.tick());
    if (a.items[i] == b.items[i]) continue;
    bool equal;
    if (!quick_equals(a.items[i], b.items[i], equal)) {
      equal = TRY(equals(vm, a.items[i], b.items[i]));
    }
    if (equal) continue;
    if (op == CompareOp::kEq) return Value::false_();
    if (op == CompareOp::kNe) return Value::true_();
    return compare(vm, a.items[i], b.items[i], op);
  }
  return Value::boolean(size_relation(a.size, b.size, op));
}

static Result<Value> tuple_iter(VM& vm, Value self) {
  Ref<TupleIterator> it = TRY(allocate<TupleIterator>(vm));
  incref(self);
  it->tuple = self;
  return it;
}

static Result<ptrdiff_t> tuple_length(VM&, Value self) { return as<Tuple>(self).size; }

static Result<Value> tuple_item(VM& vm, Value self, ptrdiff_t i) {
  const Tuple& tuple = as<Tuple>(self);
  if (i < 0 || i >= tuple.size) return vm.raise<IndexError>("tuple index out of range");
  return tuple.items[i];
}

static Result<Value> tuple_slice(VM& vm, Value self, const Slice& slice) {
  const Tuple& tuple = as<Tuple>(self);
  const SliceBounds bounds = TRY(slice_indices(vm, slice, tuple.size));
  if (bounds.count == tuple.size && bounds.step == 1 && is_exact<Tuple>(self)) return self;
  Ref<Tuple> part = TRY(make_tuple(vm, bounds.count));
  if (bounds.step == 1) {
    copy_items(part->items, tuple.items + bounds.start, bounds.count);
  } else {
    for (ptrdiff_t i = 0; i < bounds.count; ++i) {
      copy_items(part->items + i, tuple.items + bounds.start + i * bounds.step, 1);
    }
  }
  return part;
}

static Result<Value> tuple_getitem(VM& vm, Value self, Value key) {
  ptrdiff_t i;
  if (key.is_small_int()) {
    i = key.small_int();
  } else if (is_exact<Slice>(key)) {
    return tuple_slice(vm, self, as<Slice>(key));
  } else {
    i = TRY(subscript_index(vm, key, "tuple"));
  }
  if (i < 0) i += as<Tuple>(self).size;
  return tuple_item(vm, self, i);
}

static Result<ptrdiff_t> tuple_find(VM& vm, const Tuple& tuple, Value v, ptrdiff_t start,
                                    ptrdiff_t stop) {
  for (ptrdiff_t i = start; i < stop; ++i) {
    if ((i & 63) == 63) TRY(vm.tick());
    bool equal;
    if (!quick_equals(tuple.items[i], v, equal)) equal = TRY(equals(vm, tuple.items[i], v));
    if (equal) return i;
  }
  return -1;
}

static Result<bool> tuple_contains(VM& vm, Value self, Value v) {
  const Tuple& tuple = as<Tuple>(self);
  const ptrdiff_t at = TRY(tuple_find(vm, tuple, v, 0, tuple.size));
  return at >= 0;
}

static Result<Value> tuple_concat(VM& vm, Value left, Value right) {
  if (!is_a<Tuple>(vm, right)) {
    return vm.raise<TypeError>("can only concatenate tuple (not \"{}\") to tuple",
                               type_name_of(right));
  }
  const Tuple &a = as<Tuple>(left), &b = as<Tuple>(right);
  if (a.size == 0 && is_exact<Tuple>(right)) return right;
  if (b.size == 0 && is_exact<Tuple>(left)) return left;
  Ref<Tuple> joined = TRY(make_tuple(vm, a.size + b.size));
  copy_items(joined->items, a.items, a.size);
  copy_items(joined->items + a.size, b.items, b.size);
  return joined;
}

static Result<Value> tuple_repeat(VM& vm, Value self, Value times) {
  const ptrdiff_t count = TRY(repeat_count(vm, times));
  const Tuple& tuple = as<Tuple>(self);
  if (is_exact<Tuple>(self) && (count == 1 || tuple.size == 0)) return self;
  const ptrdiff_t total = TRY(repeated_size(vm, tuple.size, count));
  TRY(vm.tick(total / 64));
  Ref<Tuple> repeated = TRY(make_tuple(vm, total));
  repeat_items(repeated->items, tuple.items, tuple.size, count);
  return repeated;
}

// --- methods

static Result<Value> tuple_index(VM& vm, const Args& args) {
  const Tuple& tuple = args.self<Tuple>();
  ptrdiff_t start = TRY(bound_argument(vm, args[2], 0));
  ptrdiff_t stop = TRY(bound_argument(vm, args[3], PTRDIFF_MAX));
  clamp_bounds(start, stop, tuple.size);
  const ptrdiff_t at = TRY(tuple_find(vm, tuple, args[1], start, stop));
  if (at < 0) return vm.raise<ValueError>("tuple.index(x): x not in tuple");
  return Value::small_int(at);
}

static Result<Value> tuple_count(VM& vm, const Args& args) {
  const Tuple& tuple = args.self<Tuple>();
  ptrdiff_t count = 0;
  for (ptrdiff_t at = 0;; ++at, ++count) {
    at = TRY(tuple_find(vm, tuple, args[1], at, tuple.size));
    if (at < 0) return Value::small_int(count);
  }
}

static Result<Value> tuple_getnewargs(VM& vm, const Args& args) {
  const Tuple& tuple = args.self<Tuple>();
  Ref<Tuple> copy = TRY(make_tuple_from(vm, tuple.items, tuple.size));
  return Result<Value>(TRY(make_tuple_of(vm, {copy})));
}

static constexpr Method kTupleMethods[] = {
    method("index", "(self, value, start=0, stop=sys.maxsize, /)", tuple_index,
           "The first index of the value; ValueError if it is absent."),
    method("count", "(self, value, /)", tuple_count, "How often the value occurs."),
    method("__getnewargs__", "(self, /)", tuple_getnewargs),
    class_method("__class_getitem__", "(cls, item, /) untold", class_getitem, "See PEP 585"),
};

constinit const TypeSpec kTupleSpec = {
    .name = "tuple",
    .nbytes = kItemsOffset,
    .item_nbytes = sizeof(Value),
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagSequence,
    .slots =
        {
            .dealloc = tuple_dealloc,
            .traverse = tuple_traverse,
            .nbytes_of = tuple_nbytes,
            .new_ = tuple_new,
            .repr = tuple_repr,
            .hash = tuple_hash,
            .compare = tuple_compare,
            .iter = tuple_iter,
            .length = tuple_length,
            .getitem = tuple_getitem,
            .item = tuple_item,
            .contains = tuple_contains,
            .concat = tuple_concat,
            .repeat = tuple_repeat,
        },
    .methods = kTupleMethods,
    .signature = "(iterable=(), /)",
    .doc =
        "An immutable sequence.\n\n"
        "tuple() is empty; tuple(iterable) has the iterable's items, and is the argument itself\n"
        "if that is a tuple.",
};

}  // namespace bufo
