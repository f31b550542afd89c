// slice: the object, and the bounds it means for a length.
//
// Follows Objects/sliceobject.c (CPython 3.12) in behaviour: bounds that are too large for an index
// are clamped, and so nothing overflows.
#include <algorithm>

#include "runtime/types/sequence.h"

namespace bufo {

Result<Ref<Slice>> make_slice(VM& vm, Value start, Value stop, Value step) {
  Ref<Slice> slice = TRY(allocate<Slice>(vm));
  incref(start);
  incref(stop);
  incref(step);
  slice->start = start;
  slice->stop = stop;
  slice->step = step;
  return slice;
}

// --- bounds

static Result<ptrdiff_t> slice_part(VM& vm, Value v, ptrdiff_t fallback) {
  if (v.is_small_int()) return v.small_int();
  if (v.is_none()) return fallback;
  if (vm.type_of(v).slots.to_index == nullptr) {
    return vm.raise<TypeError>(
        "slice indices must be integers or None or have an __index__ method");
  }
  return to_ptrdiff(vm, v, OnOverflow::kClamp);
}

Result<SliceBounds> slice_unpack(VM& vm, const Slice& slice) {
  // The slice stays alive in its caller, its parts in it: they never change.
  SliceBounds bounds{};
  bounds.step = TRY(slice_part(vm, slice.step, 1));
  if (bounds.step == 0) return vm.raise<ValueError>("slice step cannot be zero");
  bounds.step = std::max(bounds.step, -PTRDIFF_MAX);  // so that it can be negated
  const bool backwards = bounds.step < 0;
  bounds.start = TRY(slice_part(vm, slice.start, backwards ? PTRDIFF_MAX : 0));
  bounds.stop = TRY(slice_part(vm, slice.stop, backwards ? PTRDIFF_MIN : PTRDIFF_MAX));
  return bounds;
}

void slice_adjust(SliceBounds& bounds, ptrdiff_t length) {
  const bool backwards = bounds.step < 0;
  const ptrdiff_t lowest = backwards ? -1 : 0;
  const ptrdiff_t highest = backwards ? length - 1 : length;
  const auto clamped = [&](ptrdiff_t at) {
    if (at < 0) at += length;  // cannot overflow: the signs differ
    return std::clamp(at, lowest, std::max(lowest, highest));
  };
  bounds.start = clamped(bounds.start);
  bounds.stop = clamped(bounds.stop);
  bounds.count = 0;
  if (backwards && bounds.stop < bounds.start) {
    bounds.count = (bounds.start - bounds.stop - 1) / -bounds.step + 1;
  } else if (!backwards && bounds.start < bounds.stop) {
    bounds.count = (bounds.stop - bounds.start - 1) / bounds.step + 1;
  }
}

Result<SliceBounds> slice_indices(VM& vm, const Slice& slice, ptrdiff_t length) {
  SliceBounds bounds = TRY(slice_unpack(vm, slice));
  slice_adjust(bounds, length);
  return bounds;
}

// --- the same on ints of any size, for indices() and range slices

static Result<Value> any_index(VM& vm, Value v) {
  if (vm.type_of(v).slots.to_index == nullptr) {
    return vm.raise<TypeError>(
        "slice indices must be integers or None or have an __index__ method");
  }
  return to_index(vm, v);
}

static Result<Value> clamped_index(VM& vm, Value v, Value fallback, Value lowest, Value highest,
                                   Value length) {
  if (v.is_none()) return fallback;
  AnyRef index = TRY(any_index(vm, v));
  if (int_sign(index) < 0) {
    AnyRef sum = TRY(int_binary(vm, BinaryOp::kAdd, index, length));
    return int_compare(sum, lowest) < 0 ? lowest : sum.get();
  }
  return int_compare(index, highest) > 0 ? highest : index.get();
}

Result<void> slice_long_indices(VM& vm, const Slice& slice, Value length, AnyRef& start,
                                AnyRef& stop, AnyRef& step) {
  if (slice.step.is_none()) {
    step = Value::small_int(1);
  } else {
    step = TRY(any_index(vm, slice.step));
    if (int_sign(step) == 0) return vm.raise<ValueError>("slice step cannot be zero");
  }
  const bool backwards = int_sign(step) < 0;
  AnyRef lowest = Value::small_int(0), highest = length;
  if (backwards) {
    lowest = Value::small_int(-1);
    highest = TRY(int_binary(vm, BinaryOp::kSub, length, Value::small_int(1)));
  }
  start =
      TRY(clamped_index(vm, slice.start, backwards ? highest : lowest, lowest, highest, length));
  stop = TRY(clamped_index(vm, slice.stop, backwards ? lowest : highest, lowest, highest, length));
  return ok();
}

// --- the type

static Result<Value> slice_new(VM& vm, Type&, const CallArgs& args) {
  if (args.has_keywords()) return raise_no_keywords(vm, "slice");
  TRY(check_positional(vm, args, "slice", 1, 3));
  Value start = Value::none(), stop = args[0], step = Value::none();
  if (args.positional > 1) {
    start = args[0];
    stop = args[1];
  }
  if (args.positional > 2) step = args[2];
  return Result<Value>(TRY(make_slice(vm, start, stop, step)));
}

static void slice_dealloc(VM&, Object* self) {
  Slice& slice = *static_cast<Slice*>(self);
  decref(slice.start);
  decref(slice.stop);
  decref(slice.step);
}

static void slice_traverse(Object* self, Visitor& visitor) {
  const Slice& slice = *static_cast<Slice*>(self);
  visitor.visit(slice.start);
  visitor.visit(slice.stop);
  visitor.visit(slice.step);
}

static void slice_clear(VM&, Object* self) {
  Slice& slice = *static_cast<Slice*>(self);
  replace_slot(slice.start, Value::none());
  replace_slot(slice.stop, Value::none());
  replace_slot(slice.step, Value::none());
}

static Result<Value> slice_repr(VM& vm, Value self) {
  const Slice& slice = as<Slice>(self);
  return Result<Value>(TRY(format(vm, "slice({}, {}, {})", repr_of(slice.start),
                                  repr_of(slice.stop), repr_of(slice.step))));
}

static Result<int64_t> slice_hash(VM& vm, Value self) {
  const Slice& slice = as<Slice>(self);
  TupleHasher hasher;
  for (const Value part : {slice.start, slice.stop, slice.step}) {
    const int64_t h = TRY(item_hash(vm, part));
    hasher.add(h);
  }
  return hasher.finish_slice();
}

static Result<Value> slice_compare(VM& vm, Value self, Value other, CompareOp op) {
  if (!is_exact<Slice>(other)) return Value::not_implemented();
  if (self == other) {
    return Value::boolean(op == CompareOp::kEq || op == CompareOp::kLe || op == CompareOp::kGe);
  }
  const Slice &a = as<Slice>(self), &b = as<Slice>(other);
  Ref<Tuple> left = TRY(make_tuple_of(vm, {a.start, a.stop, a.step}));
  Ref<Tuple> right = TRY(make_tuple_of(vm, {b.start, b.stop, b.step}));
  return compare(vm, left, right, op);
}

static Result<Value> slice_indices_method(VM& vm, const Args& args) {
  AnyRef length = TRY(to_index(vm, args[1]));
  if (int_sign(length) < 0) return vm.raise<ValueError>("length should not be negative");
  AnyRef start, stop, step;
  TRY(slice_long_indices(vm, args.self<Slice>(), length, start, stop, step));
  return Result<Value>(TRY(make_tuple_of(vm, {start, stop, step})));
}

static Result<Value> slice_reduce(VM& vm, const Args& args) {
  const Slice& slice = args.self<Slice>();
  Ref<Tuple> parts = TRY(make_tuple_of(vm, {slice.start, slice.stop, slice.step}));
  return Result<Value>(TRY(make_tuple_of(vm, {Value(&vm.type(kTypeSlice)), parts})));
}

static Result<Value> slice_start(VM&, Value self) { return as<Slice>(self).start; }
static Result<Value> slice_stop(VM&, Value self) { return as<Slice>(self).stop; }
static Result<Value> slice_step(VM&, Value self) { return as<Slice>(self).step; }

static constexpr Method kSliceMethods[] = {
    method("indices", "(self, length, /) untold", slice_indices_method,
           "(start, stop, step) that the slice means for a sequence of this length."),
    method("__reduce__", "(self, /) untold", slice_reduce, "State for pickling."),
};
static constexpr GetSet kSliceGetSets[] = {
    {"start", slice_start, readonly_member},
    {"stop", slice_stop, readonly_member},
    {"step", slice_step, readonly_member},
};

constinit const TypeSpec kSliceSpec = {
    .name = "slice",
    .nbytes = sizeof(Slice),
    .flags = kTypeFlagGc,
    .slots =
        {
            .dealloc = slice_dealloc,
            .traverse = slice_traverse,
            .clear = slice_clear,
            .new_ = slice_new,
            .repr = slice_repr,
            .hash = slice_hash,
            .compare = slice_compare,
        },
    .methods = kSliceMethods,
    .getsets = kSliceGetSets,
    .doc =
        "slice(stop) or slice(start, stop[, step]): what stands between the brackets in a[i:j:k].",
};

}  // namespace bufo
