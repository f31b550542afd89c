// Copies over shape, strides and suboffsets. See buffer_copy.h.
#include "runtime/buffer_copy.h"

#include <cstring>

#include "runtime/bulk.h"
#include "runtime/types/sequence.h"

namespace bufo {

void fill_c_strides(ptrdiff_t* strides, const ptrdiff_t* shape, int ndim, ptrdiff_t itemsize) {
  ptrdiff_t stride = itemsize;
  for (int i = ndim - 1; i >= 0; --i) {
    strides[i] = stride;
    stride *= shape[i];
  }
}

void fill_f_strides(ptrdiff_t* strides, const ptrdiff_t* shape, int ndim, ptrdiff_t itemsize) {
  ptrdiff_t stride = itemsize;
  for (int i = 0; i < ndim; ++i) {
    strides[i] = stride;
    stride *= shape[i];
  }
}

Region region_of(const Buffer& buffer, FullShape& storage) {
  Region region{buffer.data,  buffer.ndim,    buffer.itemsize,
                buffer.shape, buffer.strides, buffer.suboffsets};
  if (region.shape == nullptr && region.ndim > 0) {
    storage.shape[0] = buffer.itemsize != 0 ? buffer.nbytes / buffer.itemsize : 0;
    region.shape = storage.shape;
    region.ndim = 1;
  }
  if (region.strides == nullptr && region.ndim > 0) {
    fill_c_strides(storage.strides, region.shape, region.ndim, region.itemsize);
    region.strides = storage.strides;
  }
  return region;
}

static bool has_no_items(const Region& r) {
  for (int i = 0; i < r.ndim; ++i) {
    if (r.shape[i] == 0) return true;
  }
  return false;
}

bool is_c_contiguous(const Region& r) {
  if (r.suboffsets != nullptr) return false;
  if (has_no_items(r)) return true;
  ptrdiff_t expected = r.itemsize;
  for (int i = r.ndim - 1; i >= 0; --i) {
    if (r.shape[i] > 1 && r.strides[i] != expected) return false;
    expected *= r.shape[i];
  }
  return true;
}

bool is_f_contiguous(const Region& r) {
  if (r.suboffsets != nullptr) return false;
  if (has_no_items(r)) return true;
  ptrdiff_t expected = r.itemsize;
  for (int i = 0; i < r.ndim; ++i) {
    if (r.shape[i] > 1 && r.strides[i] != expected) return false;
    expected *= r.shape[i];
  }
  return true;
}

bool is_c_contiguous(const Buffer& b) {
  FullShape storage;
  return is_c_contiguous(region_of(b, storage));
}
bool is_f_contiguous(const Buffer& b) {
  FullShape storage;
  return is_f_contiguous(region_of(b, storage));
}

namespace {

/// The inner loops; source and destination do not overlap.
void copy_dimension(const Region& to, uint8_t* to_data, const Region& from, uint8_t* from_data,
                    int d) {
  if (d == to.ndim) {
    std::memcpy(to_data, from_data, static_cast<size_t>(to.itemsize));
    return;
  }
  const ptrdiff_t* to_sub = to.suboffsets != nullptr ? to.suboffsets + d : nullptr;
  const ptrdiff_t* from_sub = from.suboffsets != nullptr ? from.suboffsets + d : nullptr;
  const bool direct = (to_sub == nullptr || *to_sub < 0) && (from_sub == nullptr || *from_sub < 0);
  if (d == to.ndim - 1 && direct) {
    bulk::strided_copy(from_data, from.strides[d], to_data, to.strides[d],
                       static_cast<size_t>(to.shape[d]), static_cast<size_t>(to.itemsize));
    return;
  }
  for (ptrdiff_t i = 0; i < to.shape[d]; ++i) {
    copy_dimension(to, step_into(to_data, i, to.strides[d], to_sub), from,
                   step_into(from_data, i, from.strides[d], from_sub), d + 1);
  }
}

/// The bytes that a region without suboffsets touches.
void extent_of(const Region& r, uintptr_t& low, uintptr_t& high) {
  low = reinterpret_cast<uintptr_t>(r.data);
  high = low + static_cast<uintptr_t>(r.itemsize);
  for (int i = 0; i < r.ndim; ++i) {
    const ptrdiff_t reach = (r.shape[i] - 1) * r.strides[i];
    if (reach < 0) {
      low -= static_cast<uintptr_t>(-reach);
    } else {
      high += static_cast<uintptr_t>(reach);
    }
  }
}

bool may_overlap(const Region& a, const Region& b) {
  if (a.suboffsets != nullptr || b.suboffsets != nullptr) return true;
  uintptr_t a_low, a_high, b_low, b_high;
  extent_of(a, a_low, a_high);
  extent_of(b, b_low, b_high);
  return a_low < b_high && b_low < a_high;
}

}  // namespace

Result<void> copy_region(VM& vm, const Region& to, const Region& from) {
  if (has_no_items(to)) return ok();
  const ptrdiff_t nbytes = to.nbytes();
  TRY(vm.tick(nbytes >> 12));
  vm.bytes_copied += static_cast<uint64_t>(nbytes);
  if (is_c_contiguous(to) && is_c_contiguous(from)) {
    std::memmove(to.data, from.data, static_cast<size_t>(nbytes));
    return ok();
  }
  if (!may_overlap(to, from)) {
    copy_dimension(to, to.data, from, from.data, 0);
    return ok();
  }
  RawBlock block;
  if (!block.allocate(vm, static_cast<size_t>(nbytes))) return raise_no_memory(vm);
  auto* between = static_cast<uint8_t*>(block.get());
  copy_to_contiguous(from, between, 'C');
  ptrdiff_t strides[kMaxNdim];
  fill_c_strides(strides, from.shape, from.ndim, from.itemsize);
  const Region packed{between, from.ndim, from.itemsize, from.shape, strides, nullptr};
  copy_dimension(to, to.data, packed, between, 0);
  return ok();
}

void copy_to_contiguous(const Region& from, uint8_t* out, char order) {
  if (has_no_items(from)) return;
  const bool c_order = is_c_contiguous(from);
  bool fortran = order == 'F';
  if (order == 'A') fortran = !c_order && is_f_contiguous(from);
  if (fortran ? is_f_contiguous(from) : c_order) {
    std::memcpy(out, from.data, static_cast<size_t>(from.nbytes()));
    return;
  }
  ptrdiff_t strides[kMaxNdim];
  if (fortran) {
    fill_f_strides(strides, from.shape, from.ndim, from.itemsize);
  } else {
    fill_c_strides(strides, from.shape, from.ndim, from.itemsize);
  }
  const Region packed{out, from.ndim, from.itemsize, from.shape, strides, nullptr};
  copy_dimension(packed, out, from, from.data, 0);
}

void copy_to_contiguous(const Buffer& from, uint8_t* out, char order) {
  FullShape storage;
  copy_to_contiguous(region_of(from, storage), out, order);
}

}  // namespace bufo
