// Copying and comparing over shape, strides and suboffsets (PEP 3118).
//
// Guarantees: source and destination may overlap in any way; contiguous and one-dimensional strided
// copies run at memory speed; no Python code runs.
#pragma once

#include "runtime/buffer.h"

namespace bufo {

/// Items in memory, as a memoryview or a Buffer describes them.
struct Region {
  uint8_t* data;
  int ndim;
  ptrdiff_t itemsize;
  const ptrdiff_t* shape;       // null only for ndim 0
  const ptrdiff_t* strides;     // the same
  const ptrdiff_t* suboffsets;  // or null

  ptrdiff_t nbytes() const {
    ptrdiff_t total = itemsize;
    for (int i = 0; i < ndim; ++i) total *= shape[i];
    return total;
  }
};

/// Storage for what a Buffer need not have: shape and strides.
struct FullShape {
  ptrdiff_t shape[kMaxNdim];
  ptrdiff_t strides[kMaxNdim];
};
/// The region of a buffer, missing parts filled in.
Region region_of(const Buffer&, FullShape& storage);

bool is_c_contiguous(const Region&);
bool is_f_contiguous(const Region&);
void fill_c_strides(ptrdiff_t* strides, const ptrdiff_t* shape, int ndim, ptrdiff_t itemsize);
void fill_f_strides(ptrdiff_t* strides, const ptrdiff_t* shape, int ndim, ptrdiff_t itemsize);

/// Where the item i of a dimension is, seen from where the dimension begins.
BUFO_INLINE uint8_t* step_into(uint8_t* data, ptrdiff_t i, ptrdiff_t stride,
                               const ptrdiff_t* suboffset) {
  data += i * stride;
  if (suboffset != nullptr && *suboffset >= 0) {
    uint8_t* target;
    __builtin_memcpy(&target, data, sizeof target);
    data = target + *suboffset;
  }
  return data;
}

/// Copies item by item; both have the same shape and itemsize. MemoryError where an overlap needs a
/// copy in between.
Result<void> copy_region(VM&, const Region& to, const Region& from);
/// The items in C or Fortran order, 'A' being 'F' for what is Fortran-contiguous only.
void copy_to_contiguous(const Region& from, uint8_t* out, char order);
void copy_to_contiguous(const Buffer& from, uint8_t* out, char order);

}  // namespace bufo
