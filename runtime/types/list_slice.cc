// list[a:b:c], its assignment and deletion.
//
// The order is always: everything that runs Python code, then the bounds against the length as it
// is now, then the change without interruption, then the drop of what was taken out.
// Follows Objects/listobject.c (CPython 3.12) in behaviour.
#include <algorithm>

#include "runtime/types/list.h"

namespace bufo {

static void move_items(Value* to, const Value* from, ptrdiff_t count) {
  if (count > 0) {
    std::memmove(static_cast<void*>(to), from, static_cast<size_t>(count) * sizeof(Value));
  }
}

Result<Value> as_list_or_tuple(VM& vm, Value v, std::string_view message) {
  if (is_exact<List>(v) || is_exact<Tuple>(v)) return v;
  Result<Value> iterator = get_iter(vm, v);
  if (iterator.is_error()) {
    if (!pending_is(vm, kTypeTypeError)) return Raised{};
    clear_pending(vm);
    return vm.raise<TypeError>("{}", message);
  }
  const AnyRef held = std::move(iterator).take();
  return Result<Value>(TRY(list_from_iterable(vm, held)));
}

Result<Value> list_get_slice(VM& vm, List& list, const Slice& slice) {
  SliceBounds bounds = TRY(slice_unpack(vm, slice));
  Ref<List> part = TRY(make_list(vm));
  slice_adjust(bounds, list.size);
  TRY(list_reserve(vm, *part, bounds.count));
  if (bounds.step == 1) {
    copy_items(part->items, list.items + bounds.start, bounds.count);
  } else {
    // One step past the last item may be past all numbers, so the places are multiplied out.
    for (ptrdiff_t i = 0; i < bounds.count; ++i) {
      copy_items(part->items + i, list.items + bounds.start + i * bounds.step, 1);
    }
  }
  part->size = bounds.count;
  return part;
}

// list[start:stop] = the items of `source`, an exact list or tuple but not this list; or, if it is
// unbound, del list[start:stop].
static Result<void> splice(VM& vm, List& list, ptrdiff_t start, ptrdiff_t stop, Value source) {
  BUFO_ASSERT(!(source == Value(&list)));
  start = std::clamp<ptrdiff_t>(start, 0, list.size);
  stop = std::clamp<ptrdiff_t>(stop, start, list.size);
  const ptrdiff_t removed = stop - start;
  std::span<const Value> new_items;
  if (!source.is_unbound()) new_items = items_of(source);
  const ptrdiff_t added = static_cast<ptrdiff_t>(new_items.size());
  DroppedItems dropped;
  TRY(dropped.reserve(vm, removed));
  if (added > removed) TRY(list_grow(vm, list, list.size + added - removed));
  // Nothing fails and no Python code runs from here on.
  dropped.push(list.items + start, removed);
  move_items(list.items + start + added, list.items + stop, list.size - stop);
  copy_items(list.items + start, new_items.data(), added);
  list.size += added - removed;
  if (added < removed) list_shrink(vm, list);
  return ok();
}

static Result<void> delete_extended(VM& vm, List& list, SliceBounds bounds) {
  if (bounds.count == 0) return ok();
  if (bounds.step < 0) {  // the same items, from the left
    bounds.start += bounds.step * (bounds.count - 1);
    bounds.step = -bounds.step;
  }
  DroppedItems dropped;
  TRY(dropped.reserve(vm, bounds.count));
  Value* to = list.items + bounds.start;
  for (ptrdiff_t i = 0; i < bounds.count; ++i) {
    const ptrdiff_t at = bounds.start + i * bounds.step;
    dropped.push(list.items[at]);
    const ptrdiff_t next = i + 1 < bounds.count ? at + bounds.step : list.size;
    move_items(to, list.items + at + 1, next - at - 1);
    to += next - at - 1;
  }
  list.size -= bounds.count;
  list_shrink(vm, list);
  return ok();
}

static Result<void> assign_extended(VM& vm, List& list, const SliceBounds& bounds, Value source) {
  const std::span<const Value> items = items_of(source);
  const ptrdiff_t size = static_cast<ptrdiff_t>(items.size());
  if (size != bounds.count) {
    return vm.raise<ValueError>(
        "attempt to assign sequence of size {} to extended slice of size {}", size, bounds.count);
  }
  DroppedItems dropped;
  TRY(dropped.reserve(vm, size));
  ptrdiff_t i = 0;
  for (const Value item : items) {
    const ptrdiff_t at = bounds.start + i++ * bounds.step;
    dropped.push(list.items[at]);
    incref(item);
    list.items[at] = item;
  }
  return ok();
}

Result<void> list_set_slice(VM& vm, List& list, const Slice& slice, Value value) {
  SliceBounds bounds = TRY(slice_unpack(vm, slice));
  const bool plain = bounds.step == 1;
  // A plain slice's bounds are those before the new items are asked for, cut to the list's length
  // afterwards; that is how CPython does it.
  if (plain) slice_adjust(bounds, list.size);
  AnyRef source;
  if (!value.is_unbound()) {
    source = TRY(as_list_or_tuple(
        vm, value,
        plain ? "can only assign an iterable" : "must assign iterable to extended slice"));
    if (source.get() == Value(&list)) source = TRY(list_copy(vm, list));
  }
  if (plain) return splice(vm, list, bounds.start, std::max(bounds.start, bounds.stop), source);
  slice_adjust(bounds, list.size);
  if (source.is_unbound()) return delete_extended(vm, list, bounds);
  return assign_extended(vm, list, bounds, source);
}

}  // namespace bufo
