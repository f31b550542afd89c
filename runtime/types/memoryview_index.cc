// memoryview: items and slices, read and written, and iteration.
//
// A value is converted before the place is written, and the view looked at again in between: the
// conversion may run Python code that releases it.
#include <algorithm>
#include <cstring>

#include "runtime/gc.h"
#include "runtime/types/bytes.h"
#include "runtime/types/memoryview_internal.h"
#include "runtime/types/sequence.h"

namespace bufo {

namespace {

bool has_index(VM& vm, Value v) {
  return v.is_small_int() || vm.type_of(v).slots.to_index != nullptr;
}

Result<ptrdiff_t> index_of(VM& vm, Value key) {
  if (BUFO_LIKELY(key.is_small_int())) return static_cast<ptrdiff_t>(key.small_int());
  AnyRef index = TRY(to_index(vm, key));
  int64_t i;
  if (!try_int64(index, i)) {
    return vm.raise<IndexError>("cannot fit '{}' into an index-sized integer", type_name_of(key));
  }
  return static_cast<ptrdiff_t>(i);
}

/// One step down: into dimension d at an index that may be negative.
Result<uint8_t*> into_dimension(VM& vm, const MemoryView& m, uint8_t* data, int d, ptrdiff_t i) {
  const ptrdiff_t count = view_shape(m)[d];
  if (i < 0) i += count;
  if (BUFO_UNLIKELY(i < 0 || i >= count)) {
    return vm.raise<IndexError>("index out of bounds on dimension {}", d + 1);
  }
  return step_into(data, i, view_strides(m)[d],
                   m.has_suboffsets ? view_suboffsets(m) + d : nullptr);
}

Result<uint8_t*> place_of_tuple(VM& vm, const MemoryView& m, const Tuple& key) {
  if (key.size > m.ndim) {
    return vm.raise<TypeError>("cannot index {}-dimension view with {}-element tuple",
                               static_cast<int>(m.ndim), key.size);
  }
  uint8_t* data = m.data;
  for (ptrdiff_t d = 0; d < key.size; ++d) {
    const ptrdiff_t i = TRY(index_of(vm, key.items[d]));
    TRY(require_alive(vm, m));
    data = TRY(into_dimension(vm, m, data, static_cast<int>(d), i));
  }
  return data;
}

/// Where m[i, j, ...] is, if all indices are plain, positive and within bounds; null: who knows.
BUFO_INLINE uint8_t* quick_place(const MemoryView& m, Value key) {
  if (!is_exact<Tuple>(key) || m.has_suboffsets) return nullptr;
  const Tuple& tuple = as<Tuple>(key);
  const ptrdiff_t ndim = m.ndim;
  if (tuple.size != ndim) return nullptr;
  uint8_t* place = m.data;
  for (ptrdiff_t d = 0; d < ndim; ++d) {
    const Value index = tuple.items[d];
    if (!index.is_small_int()) return nullptr;
    const int64_t i = index.small_int();
    if (static_cast<uint64_t>(i) >= static_cast<uint64_t>(m.dims[d])) return nullptr;
    place += i * m.dims[ndim + d];
  }
  return place;
}

constexpr uint16_t kWritableBytes =
    static_cast<uint16_t>(static_cast<int>(ViewFormat::kB) << kFlagTypeBits) | kViewWritable;

enum class KeyKind : uint8_t { kIndex, kSlice, kMultiIndex, kMultiSlice, kOther };

KeyKind kind_of_key(VM& vm, Value key) {
  if (key.is_small_int()) return KeyKind::kIndex;
  if (is_exact<Slice>(key)) return KeyKind::kSlice;
  if (is_a<Tuple>(vm, key)) {
    const Tuple& tuple = as<Tuple>(key);
    bool indices = true, slices = tuple.size > 0;
    for (ptrdiff_t i = 0; i < tuple.size; ++i) {
      indices = indices && has_index(vm, tuple.items[i]);
      slices = slices && is_exact<Slice>(tuple.items[i]);
    }
    if (indices) return KeyKind::kMultiIndex;
    if (slices) return KeyKind::kMultiSlice;
    return KeyKind::kOther;
  }
  return has_index(vm, key) ? KeyKind::kIndex : KeyKind::kOther;
}

bool is_plain_bound(Value v) { return v.is_small_int() || v.is_none(); }

Result<Value> slice_view(VM& vm, MemoryView& m, const Slice& key) {
  if (!is_plain_bound(key.start) || !is_plain_bound(key.stop) || !is_plain_bound(key.step)) {
    // Converting may release the view; the slice is taken from what it was.
    Ref<MemoryView> whole = TRY(derive_view(vm, m, m.ndim, m.has_suboffsets));
    const int sizes = m.has_suboffsets ? 3 * m.ndim : 2 * m.ndim;
    for (int i = 0; i < sizes; ++i) whole->dims[i] = m.dims[i];
    finish_view(*whole, !view_readonly(m));
    SliceBounds s = TRY(slice_unpack(vm, key));
    const AnyRef start = TRY(make_int(vm, s.start)), stop = TRY(make_int(vm, s.stop));
    const AnyRef step = TRY(make_int(vm, s.step));
    const Ref<Slice> plain = TRY(make_slice(vm, start, stop, step));
    if (is_plain_bound(start) && is_plain_bound(stop) && is_plain_bound(step)) {
      return slice_view(vm, *whole, *plain);
    }
    TRY(require_alive(vm, m));
  }
  SliceBounds s = TRY(slice_unpack(vm, key));
  TRY(require_alive(vm, m));
  slice_adjust(s, m.length);
  if (m.ndim == 1 && !m.has_suboffsets) {
    return memoryview_slice_1d(vm, m, s.start, s.step, s.count);
  }
  Ref<MemoryView> view = TRY(derive_view(vm, m, m.ndim, m.has_suboffsets));
  const int count = m.has_suboffsets ? 3 * m.ndim : 2 * m.ndim;
  for (int i = 0; i < count; ++i) view->dims[i] = m.dims[i];
  const ptrdiff_t shift = s.start * view_strides(m)[0];
  // Past a pointer, the offset is applied after following it; that of the first dimension before.
  view->data = m.data + shift;
  view->dims[0] = s.count;
  view->dims[m.ndim] = stepped_stride(view_strides(m)[0], s.step);
  finish_view(*view, !view_readonly(m));
  return view;
}

/// Converts, then stores at a place that stays good as long as the view does.
Result<void> store(VM& vm, MemoryView& m, uint8_t* place, Value value) {
  const char code = view_native_code(m);
  if (BUFO_LIKELY(code != 0)) {
    uint8_t item[16];
    TRY(pack_item(vm, code, item, value));
    TRY(require_alive(vm, m));
    std::memcpy(place, item, static_cast<size_t>(m.itemsize));
    return ok();
  }
  ItemAccess items;
  TRY(items.prepare(vm, m));
  RawBlock scratch;
  if (!scratch.allocate(vm, static_cast<size_t>(m.itemsize) + 16)) return raise_no_memory(vm);
  TRY(items.write(vm, static_cast<uint8_t*>(scratch.get()), value));
  TRY(require_alive(vm, m));
  std::memcpy(place, scratch.get(), static_cast<size_t>(m.itemsize));
  return ok();
}

BUFO_NOINLINE Result<Value> read_unusual_item(VM& vm, const MemoryView& m, const uint8_t* place) {
  ItemAccess items;
  TRY(items.prepare(vm, m));
  return items.read(vm, place);
}
BUFO_INLINE Result<Value> read_item(VM& vm, const MemoryView& m, const uint8_t* place) {
  const char code = view_native_code(m);
  if (BUFO_LIKELY(code != 0)) return unpack_item(vm, code, place);
  return read_unusual_item(vm, m, place);
}

Result<void> assign_part(VM& vm, MemoryView& m, Value key, Value value) {
  TRY(check_assignable(vm, m, value));
  Selection part;
  TRY(select_part(vm, m, key, part));
  return assign_selection(vm, m, part, value);
}

/// Equal formats up to '@', and the same item size.
bool same_format(const char* a, const char* b, ptrdiff_t a_itemsize, ptrdiff_t b_itemsize) {
  if (a == nullptr) a = "B";
  if (b == nullptr) b = "B";
  if (*a == '@') ++a;
  if (*b == '@') ++b;
  return std::strcmp(a, b) == 0 && a_itemsize == b_itemsize;
}

Raised raise_different_structures(VM& vm) {
  return vm.raise<ValueError>("memoryview assignment: lvalue and rvalue have different structures");
}

Result<void> assign_slice(VM& vm, MemoryView& m, const Slice& key, Value value) {
  // Views and bytes are looked at directly; other exporters lend a buffer for the time of the copy.
  Region from;
  FullShape storage;
  Buffer buffer;
  const char* format = nullptr;
  const AnyRef held = value;
  MemoryView* view = is_exact<MemoryView>(value) ? &as<MemoryView>(value) : nullptr;
  if (view != nullptr) {
    TRY(require_alive(vm, *view));
  } else if (!is_exact<Bytes>(value)) {
    buffer = TRY(acquire_buffer(vm, value, BufferRequest::kFullRo));
  }
  SliceBounds s = TRY(slice_unpack(vm, key));
  TRY(require_alive(vm, m));
  slice_adjust(s, m.length);
  if (view != nullptr) {
    TRY(require_alive(vm, *view));
    from = view_region(*view);
    format = view->format;
  } else if (is_exact<Bytes>(value)) {
    storage.shape[0] = as<Bytes>(value).length;
    storage.strides[0] = 1;
    from = {as<Bytes>(value).data, 1, 1, storage.shape, storage.strides, nullptr};
  } else {
    from = region_of(buffer, storage);
    format = buffer.format;
  }
  if (!same_format(m.format, format, m.itemsize, from.itemsize) || from.ndim != 1 ||
      from.shape[0] != s.count) {
    return raise_different_structures(vm);
  }
  const ptrdiff_t strides = stepped_stride(view_strides(m)[0], s.step);
  const Region to{
      m.data + s.start * view_strides(m)[0], 1, m.itemsize, &s.count, &strides, view_suboffsets(m)};
  const BlockHold hold(m);
  return copy_region(vm, to, from);
}

}  // namespace

Result<Value> memoryview_item(VM& vm, Value self, ptrdiff_t i) {
  auto& m = as<MemoryView>(self);
  TRY(require_alive(vm, m));
  if (m.ndim == 0) return vm.raise<TypeError>("invalid indexing of 0-dim memory");
  if (m.ndim > 1) return memoryview_row(vm, m, i);
  const uint8_t* place = TRY(into_dimension(vm, m, m.data, 0, i));
  return read_item(vm, m, place);
}

Result<Value> memoryview_getitem(VM& vm, Value self, Value key) {
  auto& m = as<MemoryView>(self);
  TRY(require_alive(vm, m));
  if (const uint8_t* place = quick_place(m, key)) {
    const auto format = static_cast<ViewFormat>((m.flags & kViewFormatMask) >> kFlagTypeBits);
    if (format == ViewFormat::kB) return Value::small_int(*place);
    if (format != ViewFormat::kOther) return unpack_item(vm, view_native_code(m), place);
  }
  if (BUFO_UNLIKELY(m.ndim == 0)) {
    if (is_a<Tuple>(vm, key) && as<Tuple>(key).size == 0) {
      return read_item(vm, m, m.data);
    }
    if (key.is_ellipsis()) return self;
    return vm.raise<TypeError>("invalid indexing of 0-dim memory");
  }
  switch (kind_of_key(vm, key)) {
    case KeyKind::kIndex: {
      const ptrdiff_t i = TRY(index_of(vm, key));
      return memoryview_item(vm, self, i);
    }
    case KeyKind::kSlice:
      return slice_view(vm, m, as<Slice>(key));
    case KeyKind::kMultiIndex: {
      const Tuple& indices = as<Tuple>(key);
      // An empty tuple would be a slow way to write `...`.
      if (indices.size == 0) {
        return vm.raise<NotImplementedError>("sub-views are not implemented");
      }
      if (indices.size < m.ndim) return memoryview_subview(vm, m, key);
      const uint8_t* place = TRY(place_of_tuple(vm, m, indices));
      return read_item(vm, m, place);
    }
    case KeyKind::kMultiSlice:
      if (as<Tuple>(key).size > m.ndim) {
        return vm.raise<NotImplementedError>("multi-dimensional slicing is not implemented");
      }
      return memoryview_subview(vm, m, key);
    case KeyKind::kOther:
      if (is_selection_key(vm, key)) return memoryview_subview(vm, m, key);
      if (is_a<Str>(vm, key) && view_native_code(m) == 0) return field_view(vm, m, key);
      break;
  }
  return vm.raise<TypeError>("memoryview: invalid slice key");
}

Result<void> memoryview_setitem(VM& vm, Value self, Value key, Value value) {
  auto& m = as<MemoryView>(self);
  TRY(require_alive(vm, m));
  if ((m.flags & (kViewFormatMask | kViewWritable)) == kWritableBytes && value.is_small_int() &&
      static_cast<uint64_t>(value.small_int()) < 256) {
    if (uint8_t* place = quick_place(m, key)) {
      *place = static_cast<uint8_t>(value.small_int());
      return ok();
    }
  }
  if (view_readonly(m)) return vm.raise<TypeError>("cannot modify read-only memory");
  if (value.is_unbound()) return vm.raise<TypeError>("cannot delete memory");
  if (m.ndim == 0) {
    if (key.is_ellipsis() || (is_a<Tuple>(vm, key) && as<Tuple>(key).size == 0)) {
      return store(vm, m, m.data, value);
    }
    return vm.raise<TypeError>("invalid indexing of 0-dim memory");
  }
  switch (kind_of_key(vm, key)) {
    case KeyKind::kIndex: {
      if (m.ndim > 1) return assign_part(vm, m, key, value);
      const ptrdiff_t i = TRY(index_of(vm, key));
      TRY(require_alive(vm, m));
      uint8_t* place = TRY(into_dimension(vm, m, m.data, 0, i));
      return store(vm, m, place, value);
    }
    case KeyKind::kSlice:
      if (m.ndim == 1 && supports_buffer(vm, value)) {
        return assign_slice(vm, m, as<Slice>(key), value);
      }
      return assign_part(vm, m, key, value);
    case KeyKind::kMultiIndex: {
      const Tuple& indices = as<Tuple>(key);
      if (indices.size == 0) {
        return vm.raise<NotImplementedError>("sub-views are not implemented");
      }
      if (indices.size < m.ndim) return assign_part(vm, m, key, value);
      uint8_t* place = TRY(place_of_tuple(vm, m, indices));
      return store(vm, m, place, value);
    }
    case KeyKind::kMultiSlice:
      if (as<Tuple>(key).size > m.ndim) {
        return vm.raise<NotImplementedError>(
            "memoryview slice assignments are currently restricted to ndim = 1");
      }
      return assign_part(vm, m, key, value);
    case KeyKind::kOther:
      break;
  }
  if (is_selection_key(vm, key)) return assign_part(vm, m, key, value);
  return vm.raise<TypeError>("memoryview: invalid slice key");
}

// --- iteration

namespace {

struct MemoryViewIterator : Object {
  static constexpr TypeIndex kIndex = kTypeMemoryViewIterator;
  Value view;  // owned; unbound when exhausted
  ptrdiff_t next, length;
  char code;
};

void iterator_dealloc(VM&, Object* o) {
  replace_slot(static_cast<MemoryViewIterator*>(o)->view, Value::unbound());
}

void iterator_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<MemoryViewIterator*>(o)->view);
}

Result<Value> iterator_next(VM& vm, Value self) {
  auto& it = as<MemoryViewIterator>(self);
  if (it.view.is_unbound()) return Value::unbound();
  auto& m = as<MemoryView>(it.view);
  if (it.next < it.length) {
    TRY(require_alive(vm, m));
    const ptrdiff_t i = it.next++;
    if (it.code == 0) return memoryview_item(vm, it.view, i);
    const uint8_t* place = step_into(m.data, i, view_strides(m)[0], view_suboffsets(m));
    return unpack_item(vm, it.code, place);
  }
  replace_slot(it.view, Value::unbound());
  return Value::unbound();
}

}  // namespace

Result<Value> memoryview_iter(VM& vm, Value self) {
  auto& m = as<MemoryView>(self);
  TRY(require_alive(vm, m));
  if (m.ndim == 0) return vm.raise<TypeError>("invalid indexing of 0-dim memory");
  // 0: rows, or items of an unusual format; then it is known at once whether that can be read.
  const char code = m.ndim > 1 ? '\0' : view_native_code(m);
  if (code == 0) {
    ItemAccess items;
    TRY(items.prepare(vm, m));
  }
  Ref<MemoryViewIterator> it = TRY(allocate<MemoryViewIterator>(vm));
  incref(self);
  it->view = self;
  it->next = 0;
  it->length = m.length;
  it->code = code;
  return it;
}

constinit const TypeSpec kMemoryViewIteratorSpec = {
    .name = "memory_iterator",
    .nbytes = sizeof(MemoryViewIterator),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots =
        {
            .dealloc = iterator_dealloc,
            .traverse = iterator_traverse,
            .clear = iterator_dealloc,
            .iter = iter_self,
            .next = iterator_next,
        },
};

}  // namespace bufo
