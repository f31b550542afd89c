// range: an arithmetic progression of ints of any size, and its iterators.
//
// Guarantees: while the values fit machine words no object is made; beyond that everything is still
// exact. A range never changes, so its length is computed once.
// Follows Objects/rangeobject.c (CPython 3.12) in behaviour.
#include <algorithm>

#include "runtime/types/sequence.h"

namespace bufo {

// --- int arithmetic with a short way for small ones

static Result<Value> add(VM& vm, Value a, Value b) {
  if (a.is_small_int() && b.is_small_int()) return make_int(vm, a.small_int() + b.small_int());
  return int_binary(vm, BinaryOp::kAdd, a, b);
}

static Result<Value> multiply(VM& vm, Value a, Value b) {
  int64_t product;
  if (a.is_small_int() && b.is_small_int() &&
      !__builtin_mul_overflow(a.small_int(), b.small_int(), &product)) {
    return make_int(vm, product);
  }
  return int_binary(vm, BinaryOp::kMul, a, b);
}

// start + i * step.
static Result<Value> progression(VM& vm, Value start, Value i, Value step) {
  AnyRef offset = TRY(multiply(vm, i, step));
  return add(vm, start, offset);
}

static Result<Value> range_length_of(VM& vm, Value start, Value stop, Value step) {
  const bool backwards = int_sign(step) < 0;
  const Value low = backwards ? stop : start, high = backwards ? start : stop;
  if (start.is_small_int() && stop.is_small_int() && step.is_small_int()) {
    const int64_t span = high.small_int() - low.small_int();  // 63 bits: no overflow
    const int64_t stride = backwards ? -step.small_int() : step.small_int();
    return make_int(vm, span <= 0 ? 0 : (span - 1) / stride + 1);
  }
  if (int_compare(low, high) >= 0) return Value::small_int(0);
  AnyRef span = TRY(int_binary(vm, BinaryOp::kSub, high, low));
  AnyRef before_last = TRY(add(vm, span, Value::small_int(-1)));
  AnyRef stride = step;
  if (backwards) stride = TRY(multiply(vm, step, Value::small_int(-1)));
  AnyRef steps = TRY(int_binary(vm, BinaryOp::kFloorDiv, before_last, stride));
  return add(vm, steps, Value::small_int(1));
}

// --- making

// The index as an int proper: a range shows no bools and no instances of subclasses.
static Result<Value> exact_index(VM& vm, Value v) {
  if (v.is_small_int()) return v;
  AnyRef index = TRY(to_index(vm, v));
  if (index->is_small_int() || is_exact<Int>(index)) return index;
  return int_binary(vm, BinaryOp::kAdd, index, Value::small_int(0));
}

Result<Value> make_range(VM& vm, Value start_value, Value stop_value, Value step_value) {
  AnyRef start = TRY(exact_index(vm, start_value));
  AnyRef stop = TRY(exact_index(vm, stop_value));
  AnyRef step = TRY(exact_index(vm, step_value));
  if (int_sign(step) == 0) return vm.raise<ValueError>("range() arg 3 must not be zero");
  AnyRef length = TRY(range_length_of(vm, start, stop, step));
  Ref<Range> range = TRY(allocate<Range>(vm));
  range->start = start.release();
  range->stop = stop.release();
  range->step = step.release();
  range->length = length.release();
  return range;
}

bool range_as_small(const Range& range, int64_t& start, int64_t& step, int64_t& count) {
  if (!range.start.is_small_int() || !range.stop.is_small_int() || !range.step.is_small_int() ||
      !range.length.is_small_int()) {
    return false;
  }
  start = range.start.small_int();
  step = range.step.small_int();
  count = range.length.small_int();
  return true;
}

static Result<Value> range_new(VM& vm, Type&, const CallArgs& args) {
  if (args.has_keywords()) return raise_no_keywords(vm, "range");
  TRY(check_positional(vm, args, "range", 1, 3));
  const Value one = Value::small_int(1);
  if (args.positional == 1) return make_range(vm, Value::small_int(0), args[0], one);
  return make_range(vm, args[0], args[1], args.positional == 3 ? args[2] : one);
}

static void range_dealloc(VM&, Object* self) {
  Range& range = *static_cast<Range*>(self);
  decref(range.start);
  decref(range.stop);
  decref(range.step);
  decref(range.length);
}

// --- iteration

// The same progression with values of any size.
struct LongRangeIterator : Object {
  static constexpr TypeIndex kIndex = kTypeLongRangeIterator;
  Value next, step, remaining;  // owned ints
};

static Result<Value> make_range_iterator(VM& vm, Value start, Value step, Value count) {
  int64_t first, stride, length, span, end;
  if (try_int64(start, first) && try_int64(step, stride) && try_int64(count, length) &&
      !__builtin_mul_overflow(stride, length, &span) &&
      !__builtin_add_overflow(first, span, &end)) {
    Ref<RangeIterator> it = TRY(allocate<RangeIterator>(vm));
    it->next = first;
    it->step = stride;
    it->remaining = length;
    return it;
  }
  const AnyRef held_start = start, held_step = step, held_count = count;
  Ref<LongRangeIterator> it = TRY(allocate<LongRangeIterator>(vm));
  incref(start);
  incref(step);
  incref(count);
  it->next = start;
  it->step = step;
  it->remaining = count;
  return it;
}

static Result<Value> range_iter(VM& vm, Value self) {
  const Range& range = as<Range>(self);
  return make_range_iterator(vm, range.start, range.step, range.length);
}

static Result<Value> range_reversed(VM& vm, const Args& args) {
  const Range& range = args.self<Range>();
  AnyRef last_index = TRY(add(vm, range.length, Value::small_int(-1)));
  AnyRef last = TRY(progression(vm, range.start, last_index, range.step));
  AnyRef step = TRY(multiply(vm, range.step, Value::small_int(-1)));
  return make_range_iterator(vm, last, step, range.length);
}

static Result<Value> range_iterator_next(VM& vm, Value self) {
  RangeIterator& it = as<RangeIterator>(self);
  if (it.remaining <= 0) return Value::unbound();
  const int64_t value = it.next;
  it.next += it.step;
  --it.remaining;
  if (BUFO_LIKELY(Value::fits_small_int(value))) return Value::small_int(value);
  return make_int(vm, value);
}

static Result<Value> range_iterator_length_hint(VM& vm, const Args& args) {
  return make_int(vm, args.self<RangeIterator>().remaining);
}

// (iter, (range of what is left,), None)
static Result<Value> reduce_to_range(VM& vm, Value start, Value step, Value count) {
  AnyRef iter = TRY(builtin_named(vm, "iter"));
  AnyRef stop = TRY(progression(vm, start, count, step));
  AnyRef range = TRY(make_range(vm, start, stop, step));
  Ref<Tuple> arguments = TRY(make_tuple_of(vm, {range}));
  return Result<Value>(TRY(make_tuple_of(vm, {iter, arguments, Value::none()})));
}

static Result<Value> range_iterator_reduce(VM& vm, const Args& args) {
  const RangeIterator& it = args.self<RangeIterator>();
  AnyRef start = TRY(make_int(vm, it.next));
  AnyRef step = TRY(make_int(vm, it.step));
  AnyRef count = TRY(make_int(vm, it.remaining));
  return reduce_to_range(vm, start, step, count);
}

static Result<Value> range_iterator_setstate(VM& vm, const Args& args) {
  const ptrdiff_t at = TRY(to_ptrdiff(vm, args[1], OnOverflow::kClamp));
  RangeIterator& it = args.self<RangeIterator>();
  const int64_t skipped = std::clamp<int64_t>(at, 0, it.remaining);
  it.next += skipped * it.step;
  it.remaining -= skipped;
  return none();
}

static void long_range_iterator_dealloc(VM&, Object* self) {
  LongRangeIterator& it = *static_cast<LongRangeIterator*>(self);
  decref(it.next);
  decref(it.step);
  decref(it.remaining);
}

static Result<void> long_range_advance(VM& vm, LongRangeIterator& it, Value count) {
  AnyRef next = TRY(progression(vm, it.next, count, it.step));
  AnyRef rest = TRY(int_binary(vm, BinaryOp::kSub, it.remaining, count));
  replace_slot(it.next, next.release());
  replace_slot(it.remaining, rest.release());
  return ok();
}

static Result<Value> long_range_iterator_next(VM& vm, Value self) {
  LongRangeIterator& it = as<LongRangeIterator>(self);
  if (int_sign(it.remaining) <= 0) return Value::unbound();
  AnyRef value = it.next;
  TRY(long_range_advance(vm, it, Value::small_int(1)));
  return value;
}

static Result<Value> long_range_iterator_length_hint(VM&, const Args& args) {
  return args.self<LongRangeIterator>().remaining;
}

static Result<Value> long_range_iterator_reduce(VM& vm, const Args& args) {
  const LongRangeIterator& it = args.self<LongRangeIterator>();
  return reduce_to_range(vm, it.next, it.step, it.remaining);
}

static Result<Value> long_range_iterator_setstate(VM& vm, const Args& args) {
  LongRangeIterator& it = args.self<LongRangeIterator>();
  const bool negative = TRY(compare_truth(vm, args[1], Value::small_int(0), CompareOp::kLt));
  AnyRef skipped = TRY(to_index(vm, args[1]));
  if (negative) skipped = Value::small_int(0);
  if (int_compare(skipped, it.remaining) > 0) skipped = it.remaining;
  TRY(long_range_advance(vm, it, skipped));
  return none();
}

// --- slots

static Result<Value> range_repr(VM& vm, Value self) {
  const Range& range = as<Range>(self);
  if (range.step == Value::small_int(1)) {
    return Result<Value>(
        TRY(format(vm, "range({}, {})", repr_of(range.start), repr_of(range.stop))));
  }
  return Result<Value>(TRY(format(vm, "range({}, {}, {})", repr_of(range.start),
                                  repr_of(range.stop), repr_of(range.step))));
}

// Two ranges are equal if they give the same items, however they were written.
static Result<int64_t> range_hash(VM& vm, Value self) {
  const Range& range = as<Range>(self);
  const bool empty = int_sign(range.length) == 0;
  const bool single = range.length == Value::small_int(1);
  const Value parts[] = {range.length, empty ? Value::none() : range.start,
                         empty || single ? Value::none() : range.step};
  TupleHasher hasher;
  for (const Value part : parts) {
    const int64_t h = TRY(item_hash(vm, part));
    hasher.add(h);
  }
  return hasher.finish();
}

static Result<Value> range_compare(VM& vm, Value self, Value other, CompareOp op) {
  if (!is_a<Range>(vm, other) || (op != CompareOp::kEq && op != CompareOp::kNe)) {
    return Value::not_implemented();
  }
  const Range &a = as<Range>(self), &b = as<Range>(other);
  bool equal = int_compare(a.length, b.length) == 0;
  if (equal && int_sign(a.length) != 0) {
    equal = int_compare(a.start, b.start) == 0;
    if (equal && !(a.length == Value::small_int(1))) equal = int_compare(a.step, b.step) == 0;
  }
  return Value::boolean(equal == (op == CompareOp::kEq));
}

static Result<bool> range_truth(VM&, Value self) { return int_sign(as<Range>(self).length) != 0; }

static Result<ptrdiff_t> range_length(VM& vm, Value self) {
  int64_t length;
  if (!try_int64(as<Range>(self).length, length)) {
    return vm.raise<OverflowError>("Python int too large to convert to C ssize_t");
  }
  return length;
}

static Result<Value> range_at(VM& vm, const Range& range, Value index) {
  AnyRef i = index;
  if (int_sign(i) < 0) i = TRY(add(vm, i, range.length));
  if (int_sign(i) < 0 || int_compare(i, range.length) >= 0) {
    return vm.raise<IndexError>("range object index out of range");
  }
  return progression(vm, range.start, i, range.step);
}

static Result<Value> range_item(VM& vm, Value self, ptrdiff_t i) {
  AnyRef index = TRY(make_int(vm, i));
  return range_at(vm, as<Range>(self), index);
}

static Result<Value> range_getitem(VM& vm, Value self, Value key) {
  const Range& range = as<Range>(self);
  if (!is_exact<Slice>(key)) {
    if (!key.is_small_int() && vm.type_of(key).slots.to_index == nullptr) {
      return vm.raise<TypeError>("range indices must be integers or slices, not {}",
                                 type_name_of(key));
    }
    AnyRef index = TRY(to_index(vm, key));
    return range_at(vm, range, index);
  }
  AnyRef first, end, stride;
  TRY(slice_long_indices(vm, as<Slice>(key), range.length, first, end, stride));
  AnyRef step = TRY(multiply(vm, range.step, stride));
  AnyRef start = TRY(progression(vm, range.start, first, range.step));
  AnyRef stop = TRY(progression(vm, range.start, end, range.step));
  return make_range(vm, start, stop, step);
}

static bool is_plain_int(Value v) { return v.is_small_int() || v.is_bool() || is_exact<Int>(v); }

// For ints proper: no need to iterate.
static Result<bool> range_contains_int(VM& vm, const Range& range, Value v) {
  if (v.is_small_int() && range.start.is_small_int() && range.stop.is_small_int() &&
      range.step.is_small_int()) {
    const int64_t i = v.small_int(), start = range.start.small_int();
    const int64_t stop = range.stop.small_int(), step = range.step.small_int();
    if (step > 0 ? (i < start || i >= stop) : (i > start || i <= stop)) return false;
    return (i - start) % step == 0;
  }
  const bool forwards = int_sign(range.step) > 0;
  const int from_start = int_compare(v, range.start), from_stop = int_compare(v, range.stop);
  if (forwards ? (from_start < 0 || from_stop >= 0) : (from_start > 0 || from_stop <= 0)) {
    return false;
  }
  AnyRef offset = TRY(int_binary(vm, BinaryOp::kSub, v, range.start));
  AnyRef rest = TRY(int_binary(vm, BinaryOp::kMod, offset, range.step));
  return int_sign(rest) == 0;
}

// Calls fn(index) for each item equal to v; false stops.
template <class Fn>
static Result<void> search_items(VM& vm, Value self, Value v, Fn&& fn) {
  ptrdiff_t at = 0;
  return for_each(vm, self, [&](AnyRef item) -> Result<bool> {
    const bool equal = TRY(item_equals(vm, item, v));
    const ptrdiff_t here = at++;
    return equal ? fn(here) : true;
  });
}

static Result<bool> range_contains(VM& vm, Value self, Value v) {
  if (is_plain_int(v)) return range_contains_int(vm, as<Range>(self), v);
  bool found = false;
  TRY(search_items(vm, self, v, [&](ptrdiff_t) {
    found = true;
    return false;
  }));
  return found;
}

// --- methods

static Result<Value> range_count(VM& vm, const Args& args) {
  if (is_plain_int(args[1])) {
    const bool found = TRY(range_contains_int(vm, args.self<Range>(), args[1]));
    return Value::small_int(found);
  }
  ptrdiff_t count = 0;
  TRY(search_items(vm, args[0], args[1], [&](ptrdiff_t) {
    ++count;
    return true;
  }));
  return Value::small_int(count);
}

static Result<Value> range_index(VM& vm, const Args& args) {
  const Range& range = args.self<Range>();
  if (is_plain_int(args[1])) {
    const bool found = TRY(range_contains_int(vm, range, args[1]));
    if (!found) return vm.raise<ValueError>("{} is not in range", repr_of(args[1]));
    AnyRef offset = TRY(int_binary(vm, BinaryOp::kSub, args[1], range.start));
    return int_binary(vm, BinaryOp::kFloorDiv, offset, range.step);
  }
  ptrdiff_t found = -1;
  TRY(search_items(vm, args[0], args[1], [&](ptrdiff_t at) {
    found = at;
    return false;
  }));
  if (found < 0) return vm.raise<ValueError>("sequence.index(x): x not in sequence");
  return Value::small_int(found);
}

static Result<Value> range_reduce(VM& vm, const Args& args) {
  const Range& range = args.self<Range>();
  Ref<Tuple> parts = TRY(make_tuple_of(vm, {range.start, range.stop, range.step}));
  return Result<Value>(TRY(make_tuple_of(vm, {Value(&vm.type(kTypeRange)), parts})));
}

static Result<Value> range_start(VM&, Value self) { return as<Range>(self).start; }
static Result<Value> range_stop(VM&, Value self) { return as<Range>(self).stop; }
static Result<Value> range_step(VM&, Value self) { return as<Range>(self).step; }

static constexpr Method kRangeMethods[] = {
    method("__reversed__", "(self, /) untold", range_reversed,
           "An iterator over the items, last first."),
    method("__reduce__", "(self, /) untold", range_reduce),
    method("count", "(self, value, /) untold", range_count, "How often the value occurs."),
    method("index", "(self, value, /) untold", range_index,
           "The index of the value; ValueError if it is absent."),
};
static constexpr GetSet kRangeGetSets[] = {
    {"start", range_start, readonly_member},
    {"stop", range_stop, readonly_member},
    {"step", range_step, readonly_member},
};

constinit const TypeSpec kRangeSpec = {
    .name = "range",
    .nbytes = sizeof(Range),
    .flags = kTypeFlagSequence,
    .slots =
        {
            .dealloc = range_dealloc,
            .new_ = range_new,
            .repr = range_repr,
            .hash = range_hash,
            .compare = range_compare,
            .iter = range_iter,
            .truth = range_truth,
            .length = range_length,
            .getitem = range_getitem,
            .item = range_item,
            .contains = range_contains,
        },
    .methods = kRangeMethods,
    .getsets = kRangeGetSets,
    .doc =
        "range(stop) or range(start, stop[, step]): the ints from start (by default 0) up to but\n"
        "not including stop, step (by default 1) apart.",
};

static constexpr Method kRangeIteratorMethods[] = {
    method("__length_hint__", "(self, /) untold", range_iterator_length_hint,
           "How many items are left."),
    method("__reduce__", "(self, /) untold", range_iterator_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /) untold", range_iterator_setstate,
           "State from pickling."),
};

constinit const TypeSpec kRangeIteratorSpec = {
    .name = "range_iterator",
    .nbytes = sizeof(RangeIterator),
    .flags = kTypeFlagNoInstantiation,
    .slots = {.iter = iter_self, .next = range_iterator_next},
    .methods = kRangeIteratorMethods,
};

static constexpr Method kLongRangeIteratorMethods[] = {
    method("__length_hint__", "(self, /) untold", long_range_iterator_length_hint,
           "How many items are left."),
    method("__reduce__", "(self, /) untold", long_range_iterator_reduce, "State for pickling."),
    method("__setstate__", "(self, state, /) untold", long_range_iterator_setstate,
           "State from pickling."),
};

constinit const TypeSpec kLongRangeIteratorSpec = {
    .name = "longrange_iterator",
    .nbytes = sizeof(LongRangeIterator),
    .flags = kTypeFlagNoInstantiation,
    .slots = {.dealloc = long_range_iterator_dealloc,
              .iter = iter_self,
              .next = long_range_iterator_next},
    .methods = kLongRangeIteratorMethods,
};

}  // namespace bufo
