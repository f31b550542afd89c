// What the container types share: hashing and comparing items with the common cases inline, the
// conversion of indices and counts, repr of items, and small things that several of them offer.
#pragma once

#include <cstring>

#include "runtime/gc.h"
#include "runtime/hash.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

namespace bufo {

// --- hashing and comparing items

/// The hash of an int of 62 bits; only the three values at the range's ends need a division.
BUFO_INLINE int64_t small_int_hash(int64_t i) {
  constexpr int64_t kLimit = static_cast<int64_t>(kHashModulus);
  if (BUFO_LIKELY(i > -kLimit && i < kLimit)) return i == -1 ? -2 : i;
  return hash_int64(i);
}

/// hash(v), without a call for small ints and for strs whose hash is known. Runs Python code for
/// other types.
BUFO_INLINE Result<int64_t> item_hash(VM& vm, Value v) {
  if (is_exact<Str>(v)) {
    Str& s = as<Str>(v);
    return s.hash_cache != 0 ? s.hash_cache : str_hash(vm, s);
  }
  if (v.is_small_int()) return small_int_hash(v.small_int());
  return hash(vm, v);
}

/// Equality of texts, for two strs that are not the same object.
inline bool same_text(const Str& a, const Str& b) {
  if (a.length != b.length || a.kind() != b.kind()) return false;
  if (a.is_interned() && b.is_interned()) return false;
  return std::memcmp(a.data(), b.data(), a.length * static_cast<size_t>(a.kind())) == 0;
}

/// Decides a == b (an identical object equals itself) where that needs no Python code and no call;
/// returns false if it cannot tell.
BUFO_INLINE bool quick_equals(Value a, Value b, bool& equal) {
  if (a == b) {
    equal = true;
    return true;
  }
  if (a.is_small_int() && b.is_small_int()) {
    equal = false;
    return true;
  }
  if (is_exact<Str>(a) && is_exact<Str>(b)) {
    equal = same_text(as<Str>(a), as<Str>(b));
    return true;
  }
  return false;
}

/// a == b as containers see it. The left operand is kept alive meanwhile, so it may come straight
/// from an item slot. Runs Python code.
BUFO_INLINE Result<bool> item_equals(VM& vm, Value a, Value b) {
  bool equal;
  if (BUFO_LIKELY(quick_equals(a, b, equal))) return equal;
  const AnyRef held = a;
  return equals(vm, held, b);
}

// --- indices, counts, bounds

/// v[key] with an integer key: its value, not yet adjusted. TypeError "list indices must be
/// integers or slices, not str", IndexError "cannot fit 'int' into an index-sized integer". Runs
/// Python code.
Result<ptrdiff_t> subscript_index(VM&, Value key, const char* type_name);
/// A `start` or `stop` argument of index(): clamped, `fallback` where absent; None is refused.
Result<ptrdiff_t> bound_argument(VM&, Value v, ptrdiff_t fallback);
/// Makes [start, stop) lie within a length, negative values counted from the end.
void clamp_bounds(ptrdiff_t& start, ptrdiff_t& stop, ptrdiff_t length);
/// slice.indices() for a length of any size. The parts must be None or have __index__.
Result<void> slice_long_indices(VM&, const Slice&, Value length, AnyRef& start, AnyRef& stop,
                                AnyRef& step);
/// Has v items by number? (What CPython's PySequence_Check says: dicts do not.)
bool is_sequence(VM&, Value v);
/// v[i] of such a one, i >= 0. Runs Python code.
Result<Value> sequence_item(VM&, Value v, ptrdiff_t i);
/// The right operand of sequence * count; 0 for negative ones. TypeError "can't multiply sequence
/// by non-int of type 'T'". Runs Python code.
Result<ptrdiff_t> repeat_count(VM&, Value v);
/// `size` items repeated: MemoryError if that is more than memory has.
Result<ptrdiff_t> repeated_size(VM&, ptrdiff_t size, ptrdiff_t count);

// --- bulk copies of items

/// Is one of four values an object? Most long lists are full of ints and floats, which need no
/// count.
BUFO_INLINE bool any_object_of_four(const Value* v) {
  uint64_t none_below_zero = 0;
  for (int i = 0; i < 4; ++i) none_below_zero |= (v[i].bits() & 7) - 1;
  return static_cast<int64_t>(none_below_zero) < 0;
}

/// Takes a reference to each of count values.
inline void incref_all(const Value* values, ptrdiff_t count) {
  ptrdiff_t i = 0;
  for (; i + 4 <= count; i += 4) {
    if (!any_object_of_four(values + i)) continue;
    for (int k = 0; k < 4; ++k) incref(values[i + k]);
  }
  for (; i < count; ++i) incref(values[i]);
}

/// Drops a reference to each of count values that nobody else can see any more, the last one first.
/// Runs Python code (destructors).
inline void decref_all(const Value* values, ptrdiff_t count) {
  for (; count >= 4; count -= 4) {
    if (!any_object_of_four(values + count - 4)) continue;
    for (int k = 1; k <= 4; ++k) decref(values[count - k]);
  }
  for (; count > 0; --count) decref(values[count - 1]);
}

/// Copies count values and takes a reference to each.
inline void copy_items(Value* to, const Value* from, ptrdiff_t count) {
  if (count >= 8) {
    std::memcpy(static_cast<void*>(to), from, static_cast<size_t>(count) * sizeof(Value));
    incref_all(to, count);
    return;
  }
  for (ptrdiff_t i = 0; i < count; ++i) {
    const Value v = from[i];
    incref(v);
    to[i] = v;
  }
}

/// How many values at the start of both arrays are identical.
inline ptrdiff_t identical_prefix(const Value* a, const Value* b, ptrdiff_t count) {
  ptrdiff_t i = 0;
  while (i < count && a[i] == b[i]) ++i;
  return i;
}

/// Fills `to` with `times` repetitions of count items, a reference taken for each.
void repeat_items(Value* to, const Value* from, ptrdiff_t count, ptrdiff_t times);

/// a op b, for sequences that differ in length only.
inline bool size_relation(ptrdiff_t a, ptrdiff_t b, CompareOp op) {
  switch (op) {
    case CompareOp::kLt:
      return a < b;
    case CompareOp::kLe:
      return a <= b;
    case CompareOp::kEq:
      return a == b;
    case CompareOp::kNe:
      return a != b;
    case CompareOp::kGt:
      return a > b;
    case CompareOp::kGe:
      return a >= b;
  }
  return false;
}

/// Owns a raw heap block for the length of a scope.
class RawBlock {
 public:
  RawBlock() = default;
  RawBlock(const RawBlock&) = delete;
  RawBlock& operator=(const RawBlock&) = delete;
  ~RawBlock() {
    if (block_ != nullptr) Heap::of(block_).free(block_);
  }
  /// False when refused.
  bool allocate(VM& vm, size_t nbytes) {
    block_ = vm.heap.allocate_raw(nbytes);
    return block_ != nullptr;
  }
  void* get() const { return block_; }
  void* release() { return std::exchange(block_, nullptr); }

 private:
  void* block_ = nullptr;
};

/// Values taken out of a container, to be dropped when the container is in its final state: a
/// destructor may look at it. A few need no allocation.
class DroppedItems {
 public:
  DroppedItems() = default;
  DroppedItems(const DroppedItems&) = delete;
  DroppedItems& operator=(const DroppedItems&) = delete;
  ~DroppedItems() {
    for (ptrdiff_t i = 0; i < count_; ++i) decref(items_[i]);
  }
  /// Room for `count` values; call once, before the container changes.
  Result<void> reserve(VM& vm, ptrdiff_t count) {
    if (count <= kInline) return ok();
    if (!block_.allocate(vm, static_cast<size_t>(count) * sizeof(Value))) {
      return raise_no_memory(vm);
    }
    items_ = static_cast<Value*>(block_.get());
    return ok();
  }
  void push(Value owned) { items_[count_++] = owned; }
  void push(const Value* owned, ptrdiff_t count) {
    if (count == 0) return;
    std::memcpy(static_cast<void*>(items_ + count_), owned,
                static_cast<size_t>(count) * sizeof(Value));
    count_ += count;
  }
  Value* items() { return items_; }

 private:
  static constexpr ptrdiff_t kInline = 8;
  RawBlock block_;  // destroyed after the values: declared first
  Value inline_[kInline];
  Value* items_ = inline_;
  ptrdiff_t count_ = 0;
};

/// An object of exactly the built-in type T, which lives in GC pages and has no attribute storage:
/// allocate without the general cases. What is behind the head is not initialised; the caller fills
/// all of `nbytes` at once.
template <class T>
BUFO_INLINE Result<Ref<T>> allocate_exact(VM& vm, size_t nbytes) {
#if defined(BUFO_DEBUG) || defined(BUFO_STRESS)
  return allocate<T>(vm, nbytes - vm.type(T::kIndex).instance_nbytes);
#else
  maybe_collect(vm);
  void* block = vm.heap.allocate(nbytes, PageKind::kGc);
  if (BUFO_UNLIKELY(block == nullptr)) return raise_no_memory(vm);
  T* object = static_cast<T*>(block);
  object->refcount = 1;
  object->type_index = T::kIndex;
  object->flags = kFlagGc;
  ++vm.heap.gc_debt;
  return Ref<T>::adopt(object);
#endif
}

// --- what several types offer

/// Marks an object as "its repr is under way"; entered() is false if it already was, and then the
/// caller prints dots.
class ReprGuard {
 public:
  explicit ReprGuard(Object* object) : object_(object), entered_(!object->has(kFlagReprActive)) {
    if (entered_) object_->set(kFlagReprActive);
  }
  ReprGuard(const ReprGuard&) = delete;
  ReprGuard& operator=(const ReprGuard&) = delete;
  ~ReprGuard() {
    if (entered_) object_->clear(kFlagReprActive);
  }
  bool entered() const { return entered_; }

 private:
  Object* object_;
  bool entered_;
};

/// iter slot of iterators: the object itself.
Result<Value> iter_self(VM&, Value self);
/// A member of the builtins module, as `__reduce__` methods name it: new reference.
Result<Value> builtin_named(VM&, std::string_view name);
/// new_ slots of types whose arguments a subclass's __init__ may want: true if keywords are to be
/// refused, i.e. the class is the built-in one or has its __init__.
bool refuses_keywords(VM&, const Type& cls, TypeIndex base);
/// TypeError "T() takes no keyword arguments".
Raised raise_no_keywords(VM&, const char* name);
/// Checks the count of positional arguments of a constructor: "T expected at most 1 argument, got
/// 2".
Result<void> check_positional(VM&, const CallArgs&, const char* name, uint32_t least,
                              uint32_t most);

/// The type's name without its module, as in repr(itertools.count()).
std::string_view base_name(VM&, Value v);

/// list[int], made by types/generic_alias.cc.
Result<Value> make_generic_alias(VM&, Value origin, Value args);
/// The native of `__class_getitem__` rows.
Result<Value> class_getitem(VM&, const Args&);

}  // namespace bufo
