// memoryview: indices of several dimensions, sub-views and transposition, read and written.
//
// A key is an int, a slice, `...` or a tuple of these, by NumPy's basic indexing: ints drop a
// dimension, slices keep it, `...` stands for all that are not named. No item is copied: the result
// is a view on the same export. CPython 3.12 raises NotImplementedError
// or TypeError for all of this (tests/differences/).
#include <cstring>

#include "runtime/bulk.h"
#include "runtime/types/bytes.h"
#include "runtime/types/containers.h"
#include "runtime/types/memoryview_internal.h"
#include "runtime/types/sequence.h"

namespace bufo {

namespace {

bool has_index(VM& vm, Value v) {
  return v.is_small_int() || vm.type_of(v).slots.to_index != nullptr;
}

bool is_part(VM& vm, Value v) { return v.is_ellipsis() || is_exact<Slice>(v) || has_index(vm, v); }

/// A key's element after its conversion.
struct Part {
  enum class Kind : uint8_t { kIndex, kSlice, kEllipsis } kind;
  ptrdiff_t index;
  SliceBounds slice;
};

Result<void> convert_part(VM& vm, Value v, Part& out) {
  if (v.is_ellipsis()) {
    out.kind = Part::Kind::kEllipsis;
  } else if (is_exact<Slice>(v)) {
    out.kind = Part::Kind::kSlice;
    out.slice = TRY(slice_unpack(vm, as<Slice>(v)));
  } else {
    out.kind = Part::Kind::kIndex;
    const AnyRef whole = TRY(to_index(vm, v));
    int64_t i = 0;
    if (!try_int64(whole, i)) {
      return vm.raise<IndexError>("cannot fit '{}' into an index-sized integer", type_name_of(v));
    }
    out.index = static_cast<ptrdiff_t>(i);
  }
  return ok();
}

/// Builds a selection dimension by dimension.
class Selector {
 public:
  Selector(VM& vm, const MemoryView& m, Selection& out) : vm_(vm), m_(m), out_(out) {
    out_.data = m.data;
    out_.ndim = 0;
    out_.suboffsets = false;
  }
  int used() const { return d_; }

  Result<void> take(ptrdiff_t index) {
    const ptrdiff_t count = view_shape(m_)[d_];
    if (index < 0) index += count;
    if (index < 0 || index >= count) {
      return vm_.raise<IndexError>("index out of bounds on dimension {}", d_ + 1);
    }
    move(index * view_strides(m_)[d_]);
    const ptrdiff_t sub = suboffset();
    if (sub >= 0) {
      // The pointer can be followed only if it is one pointer for all items.
      if (out_.ndim > 0) {
        return vm_.raise<NotImplementedError>(
            "memoryview: cannot index a dimension of pointers behind one that is kept");
      }
      out_.data = step_into(out_.data, 0, 0, &sub);
    }
    ++d_;
    return ok();
  }
  Result<void> slice(SliceBounds bounds) {
    slice_adjust(bounds, view_shape(m_)[d_]);
    const ptrdiff_t stride = view_strides(m_)[d_];
    if (bounds.count > 0) move(bounds.start * stride);
    return keep(bounds.count, stepped_stride(stride, bounds.step));
  }
  Result<void> whole() { return keep(view_shape(m_)[d_], view_strides(m_)[d_]); }

 private:
  ptrdiff_t suboffset() const { return m_.has_suboffsets ? view_suboffsets(m_)[d_] : -1; }
  /// Shifts everything below: behind a pointer that is still to be followed, its suboffset.
  void move(ptrdiff_t nbytes) {
    if (pointer_ >= 0) {
      out_.subs[pointer_] += nbytes;
    } else {
      out_.data += nbytes;
    }
  }
  Result<void> keep(ptrdiff_t count, ptrdiff_t stride) {
    const ptrdiff_t sub = suboffset();
    TRY(append(count, stride, sub));
    if (sub >= 0) pointer_ = out_.ndim - 1;
    ++d_;
    return ok();
  }
  Result<void> append(ptrdiff_t count, ptrdiff_t stride, ptrdiff_t sub) {
    if (out_.ndim == kMaxNdim) {
      return vm_.raise<ValueError>("memoryview: number of dimensions must not exceed {}", kMaxNdim);
    }
    out_.shape[out_.ndim] = count;
    out_.strides[out_.ndim] = stride;
    out_.subs[out_.ndim] = sub;
    out_.suboffsets = out_.suboffsets || sub >= 0;
    ++out_.ndim;
    return ok();
  }

  VM& vm_;
  const MemoryView& m_;
  Selection& out_;
  int d_ = 0;
  int pointer_ = -1;  // the last dimension kept whose items are pointers
};

constexpr ptrdiff_t kMaxParts = 2 * kMaxNdim;

}  // namespace

bool is_selection_key(VM& vm, Value key) {
  if (!is_a<Tuple>(vm, key)) return is_part(vm, key);
  const Tuple& tuple = as<Tuple>(key);
  for (ptrdiff_t i = 0; i < tuple.size; ++i) {
    if (!is_part(vm, tuple.items[i])) return false;
  }
  return true;
}

Result<void> select_part(VM& vm, MemoryView& m, Value key, Selection& out) {
  Part parts[kMaxParts];
  ptrdiff_t count = 1;
  if (is_a<Tuple>(vm, key)) {
    count = as<Tuple>(key).size;
    if (count > kMaxParts) return vm.raise<TypeError>("memoryview: invalid slice key");
    for (ptrdiff_t i = 0; i < count; ++i) TRY(convert_part(vm, as<Tuple>(key).items[i], parts[i]));
  } else {
    TRY(convert_part(vm, key, parts[0]));
  }
  int named = 0, ellipses = 0;
  for (ptrdiff_t i = 0; i < count; ++i) {
    named += parts[i].kind == Part::Kind::kIndex || parts[i].kind == Part::Kind::kSlice;
    ellipses += parts[i].kind == Part::Kind::kEllipsis;
  }
  TRY(require_alive(vm, m));
  if (ellipses > 1) {
    return vm.raise<IndexError>("an index can only have a single ellipsis ('...')");
  }
  if (named > m.ndim) {
    for (ptrdiff_t i = 0; i < count; ++i) {
      if (parts[i].kind != Part::Kind::kIndex) {
        return vm.raise<TypeError>("memoryview: invalid slice key");
      }
    }
    return vm.raise<TypeError>("cannot index {}-dimension view with {}-element tuple",
                               static_cast<int>(m.ndim), named);
  }
  Selector selector(vm, m, out);
  for (ptrdiff_t i = 0; i < count; ++i) {
    switch (parts[i].kind) {
      case Part::Kind::kIndex:
        TRY(selector.take(parts[i].index));
        break;
      case Part::Kind::kSlice:
        TRY(selector.slice(parts[i].slice));
        break;
      case Part::Kind::kEllipsis:
        for (int left = m.ndim - named; left > 0; --left) TRY(selector.whole());
        break;
    }
  }
  while (selector.used() < m.ndim) TRY(selector.whole());
  return ok();
}

Result<Ref<MemoryView>> view_of_selection(VM& vm, MemoryView& m, const Selection& part) {
  Ref<MemoryView> view = TRY(derive_view(vm, m, part.ndim, part.suboffsets));
  view->data = part.data;
  for (int i = 0; i < part.ndim; ++i) {
    view->dims[i] = part.shape[i];
    view->dims[part.ndim + i] = part.strides[i];
    if (part.suboffsets) view->dims[2 * part.ndim + i] = part.subs[i];
  }
  finish_view(*view, !view_readonly(m));
  return view;
}

Result<Value> memoryview_subview(VM& vm, MemoryView& m, Value key) {
  Selection part;
  TRY(select_part(vm, m, key, part));
  return view_of_selection(vm, m, part);
}

Result<Value> memoryview_row(VM& vm, MemoryView& m, ptrdiff_t i) {
  TRY(require_alive(vm, m));
  Selection part;
  Selector selector(vm, m, part);
  TRY(selector.take(i));
  while (selector.used() < m.ndim) TRY(selector.whole());
  return view_of_selection(vm, m, part);
}

// --- writing

namespace {

bool same_format(const char* a, const char* b) {
  if (b == nullptr) b = "B";
  if (*a == '@') ++a;
  if (*b == '@') ++b;
  return std::strcmp(a, b) == 0;
}

/// The item everywhere in the region.
Result<void> fill_region(VM& vm, const Region& to, uint8_t* data, int d, const uint8_t* item) {
  const auto itemsize = static_cast<size_t>(to.itemsize);
  if (d == to.ndim) {
    std::memcpy(data, item, itemsize);
    return ok();
  }
  const ptrdiff_t count = to.shape[d], stride = to.strides[d];
  const ptrdiff_t* sub = to.suboffsets == nullptr ? nullptr : to.suboffsets + d;
  if (d == to.ndim - 1 && (sub == nullptr || *sub < 0)) {
    TRY(vm.tick((count * to.itemsize >> 12) + 1));
    if (stride == to.itemsize) {
      bulk::fill(data, static_cast<size_t>(count), item, itemsize);
    } else {
      bulk::strided_copy(item, 0, data, stride, static_cast<size_t>(count), itemsize);
    }
    return ok();
  }
  for (ptrdiff_t i = 0; i < count; ++i) {
    TRY(fill_region(vm, to, step_into(data, i, stride, sub), d + 1, item));
  }
  return ok();
}

}  // namespace

Result<void> fill_selection(VM& vm, MemoryView& m, const Selection& part, Value value) {
  ItemAccess items;
  TRY(items.prepare(vm, m));
  RawBlock scratch;
  if (!scratch.allocate(vm, static_cast<size_t>(m.itemsize) + 16)) return raise_no_memory(vm);
  auto* item = static_cast<uint8_t*>(scratch.get());
  TRY(items.write(vm, item, value));
  TRY(require_alive(vm, m));
  const BlockHold hold(m);
  const Region to = part.region(m.itemsize);
  for (int i = 0; i < to.ndim; ++i) {
    if (to.shape[i] == 0) return ok();
  }
  // A contiguous region is one long row.
  if (to.ndim > 1 && is_c_contiguous(to)) {
    const ptrdiff_t count = to.nbytes() / to.itemsize;
    const Region row{to.data, 1, to.itemsize, &count, &to.itemsize, nullptr};
    return fill_region(vm, row, row.data, 0, item);
  }
  return fill_region(vm, to, to.data, 0, item);
}

Result<void> check_assignable(VM& vm, const MemoryView& m, Value value) {
  if (supports_buffer(vm, value)) return ok();
  // One number, or one record, goes everywhere.
  const Slots& slots = vm.type_of(value).slots;
  const bool scalar = value.is_small_int() || slots.to_index != nullptr ||
                      slots.to_float != nullptr ||
                      (is_a<Tuple>(vm, value) && view_native_code(m) == 0);
  if (scalar) return ok();
  return vm.raise<TypeError>("a bytes-like object is required, not '{}'", type_name_of(value));
}

Result<void> assign_selection(VM& vm, MemoryView& m, const Selection& part, Value value) {
  if (!supports_buffer(vm, value)) return fill_selection(vm, m, part, value);
  const Buffer buffer = TRY(acquire_buffer(vm, value, BufferRequest::kFullRo));
  TRY(require_alive(vm, m));
  FullShape storage;
  const Region from = region_of(buffer, storage);
  bool fits =
      same_format(m.format, buffer.format) && from.itemsize == m.itemsize && from.ndim == part.ndim;
  for (int i = 0; fits && i < part.ndim; ++i) fits = from.shape[i] == part.shape[i];
  if (!fits) {
    return vm.raise<ValueError>(
        "memoryview assignment: lvalue and rvalue have different structures");
  }
  const BlockHold hold(m);
  return copy_region(vm, part.region(m.itemsize), from);
}

// --- transposition

namespace {

Result<Value> transposed(VM& vm, MemoryView& m, const ptrdiff_t* axes) {
  Selection part;
  part.data = m.data;
  part.ndim = m.ndim;
  part.suboffsets = m.has_suboffsets;
  for (int i = 0; i < m.ndim; ++i) {
    const ptrdiff_t from = axes == nullptr ? m.ndim - 1 - i : axes[i];
    part.shape[i] = view_shape(m)[from];
    part.strides[i] = view_strides(m)[from];
    if (m.has_suboffsets) {
      part.subs[i] = view_suboffsets(m)[from];
      // Pointers have to be followed in the order in which they were laid.
      if (part.subs[i] >= 0 && from != i) {
        return vm.raise<NotImplementedError>("memoryview: cannot transpose a view of pointers");
      }
    }
  }
  return view_of_selection(vm, m, part);
}

}  // namespace

Result<Value> get_transposed(VM& vm, Value self) {
  auto& m = as<MemoryView>(self);
  TRY(require_alive(vm, m));
  return transposed(vm, m, nullptr);
}

Result<Value> memoryview_transpose(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  TRY(require_alive(vm, m));
  std::span<const Value> given = args.rest();
  if (given.size() == 1 && is_a<Tuple>(vm, given[0])) {
    given = {as<Tuple>(given[0]).items, static_cast<size_t>(as<Tuple>(given[0]).size)};
  }
  if (given.empty()) return transposed(vm, m, nullptr);
  if (given.size() != m.ndim) return vm.raise<ValueError>("axes don't match the view");
  ptrdiff_t axes[kMaxNdim];
  uint64_t seen = 0;
  for (size_t i = 0; i < given.size(); ++i) {
    ptrdiff_t axis = TRY(to_ptrdiff(vm, given[i]));
    if (axis < 0) axis += m.ndim;
    if (axis < 0 || axis >= m.ndim) {
      return vm.raise<ValueError>("axis {} is out of bounds for a view of dimension {}", axis,
                                  static_cast<int>(m.ndim));
    }
    if ((seen >> axis & 1) != 0) return vm.raise<ValueError>("repeated axis in transpose");
    seen |= uint64_t{1} << axis;
    axes[i] = axis;
  }
  TRY(require_alive(vm, m));
  return transposed(vm, m, axes);
}

}  // namespace bufo
