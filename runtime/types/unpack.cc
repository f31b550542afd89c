// Unpacking: `a, b = v` and `a, *b, c = v`.
//
// Follows Python/ceval.c (CPython 3.12): unpack_iterable, in behaviour: the messages, and that one
// item more than needed is asked for.
#include "runtime/types/list.h"

namespace bufo {

namespace {

// The targets filled so far; given back on an error.
class Targets {
 public:
  explicit Targets(Value* out) : out_(out) {}
  Targets(const Targets&) = delete;
  Targets& operator=(const Targets&) = delete;
  ~Targets() {
    for (ptrdiff_t i = 0; i < count_; ++i) replace_slot(out_[i], Value::unbound());
  }
  void push(Value owned) { out_[count_++] = owned; }
  ptrdiff_t count() const { return count_; }
  /// All went well: the caller owns them.
  void keep() { count_ = 0; }

 private:
  Value* out_;
  ptrdiff_t count_ = 0;
};

Raised raise_too_few(VM& vm, ptrdiff_t expected, ptrdiff_t got, bool at_least) {
  return vm.raise<ValueError>("not enough values to unpack (expected {}{}, got {})",
                              at_least ? "at least " : "", expected, got);
}

Raised raise_too_many(VM& vm, ptrdiff_t expected) {
  return vm.raise<ValueError>("too many values to unpack (expected {})", expected);
}

// The whole of a list or tuple, no star.
Result<void> unpack_array(VM& vm, Value v, ptrdiff_t expected, Value* out) {
  const std::span<const Value> items = items_of(v);
  const ptrdiff_t size = static_cast<ptrdiff_t>(items.size());
  if (BUFO_UNLIKELY(size != expected)) {
    return size < expected ? raise_too_few(vm, expected, size, false)
                           : raise_too_many(vm, expected);
  }
  copy_items(out, items.data(), size);
  return ok();
}

}  // namespace

Result<void> unpack_iterable(VM& vm, Value v, ptrdiff_t before, ptrdiff_t after, Value* out) {
  const bool starred = after >= 0;
  const ptrdiff_t slots = starred ? before + 1 + after : before;
  for (ptrdiff_t i = 0; i < slots; ++i) out[i] = Value::unbound();
  if (!starred && (is_exact<Tuple>(v) || is_exact<List>(v))) {
    return unpack_array(vm, v, before, out);
  }
  if (vm.type_of(v).slots.iter == nullptr && !is_sequence(vm, v)) {
    return vm.raise<TypeError>("cannot unpack non-iterable {} object", type_name_of(v));
  }
  const AnyRef iterator = TRY(get_iter(vm, v));
  Targets targets(out);
  while (targets.count() < before) {
    AnyRef item = TRY(iter_next(vm, iterator));
    if (item.is_unbound()) {
      return raise_too_few(vm, starred ? before + after : before, targets.count(), starred);
    }
    targets.push(item.release());
  }
  if (!starred) {
    AnyRef extra = TRY(iter_next(vm, iterator));
    if (!extra.is_unbound()) return raise_too_many(vm, before);
    targets.keep();
    return ok();
  }
  Ref<List> rest = TRY(list_from_iterable(vm, iterator));
  if (rest->size < after) return raise_too_few(vm, before + after, before + rest->size, true);
  // The last items move from the list to their targets.
  List& list = *rest;
  list.size -= after;
  const ptrdiff_t middle = list.size;
  targets.push(rest.release());
  for (ptrdiff_t i = 0; i < after; ++i) targets.push(list.items[middle + i]);
  targets.keep();
  return ok();
}

}  // namespace bufo
