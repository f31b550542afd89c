// memoryview.cast(): the same memory with another format, or with dimensions.
#include "runtime/types/containers.h"
#include "runtime/types/memoryview_internal.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

bool is_byte_code(char code) { return code == 'B' || code == 'b' || code == 'c'; }

/// The shape argument's numbers, into out; the number of bytes they make.
Result<ptrdiff_t> read_shape(VM& vm, Value shape, int ndim, ptrdiff_t itemsize, ptrdiff_t* out) {
  ptrdiff_t nbytes = itemsize;
  const bool is_list = is_a<List>(vm, shape);
  for (int i = 0; i < ndim; ++i) {
    const Value item = is_list ? as<List>(shape).items[i] : as<Tuple>(shape).items[i];
    if (!is_int(vm, item)) {
      return vm.raise<TypeError>("memoryview.cast(): elements of shape must be integers");
    }
    int64_t count;
    if (!try_int64(item, count)) {
      return vm.raise<OverflowError>("Python int too large to convert to C ssize_t");
    }
    if (count <= 0) {
      return vm.raise<ValueError>("memoryview.cast(): elements of shape must be integers > 0");
    }
    if (__builtin_mul_overflow(nbytes, count, &nbytes)) {
      return vm.raise<ValueError>("memoryview.cast(): product(shape) > SSIZE_MAX");
    }
    out[i] = count;
  }
  return nbytes;
}

}  // namespace

Result<Value> memoryview_cast(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  const Str* format = TRY(args.str(vm, 1, "cast", "format"));
  TRY(require_alive(vm, m));
  if (!view_c_contiguous(m)) {
    return vm.raise<TypeError>("memoryview: casts are restricted to C-contiguous views");
  }
  const Value shape = args[2];
  const bool has_shape = !shape.is_unbound();
  if (has_shape || m.ndim != 1) {
    for (int i = 0; i < m.ndim; ++i) {
      if (view_shape(m)[i] == 0) {
        return vm.raise<TypeError>("memoryview: cannot cast view with zeros in shape or strides");
      }
    }
  }
  int ndim = 1;
  if (has_shape) {
    ptrdiff_t count;
    if (is_a<List>(vm, shape)) {
      count = as<List>(shape).size;
    } else if (is_a<Tuple>(vm, shape)) {
      count = as<Tuple>(shape).size;
    } else {
      return vm.raise<TypeError>("shape must be a list or a tuple");
    }
    if (count > kMaxNdim) {
      return vm.raise<ValueError>("memoryview: number of dimensions must not exceed {}", kMaxNdim);
    }
    ndim = static_cast<int>(count);
    if (m.ndim != 1 && ndim != 1) {
      return vm.raise<TypeError>("memoryview: cast must be 1D -> ND or ND -> 1D");
    }
  }

  const char from_code = view_native_code(m);
  if (from_code == 0) {
    return vm.raise<ValueError>(
        "memoryview: source format must be a native single character format prefixed with an "
        "optional '@'");
  }
  char text[4] = {};
  if (format->is_ascii() && format->length <= 2) {
    for (size_t i = 0; i < format->length; ++i) text[i] = static_cast<char>(format->at(i));
  }
  const char to_code = native_format_code(text);
  if (to_code == 0) {
    return vm.raise<ValueError>(
        "memoryview: destination format must be a native single character format prefixed with an "
        "optional '@'");
  }
  if (!is_byte_code(from_code) && !is_byte_code(to_code)) {
    return vm.raise<TypeError>("memoryview: cannot cast between two non-byte formats");
  }
  const ptrdiff_t itemsize = native_itemsize(to_code);
  if (m.nbytes % itemsize != 0) {
    return vm.raise<TypeError>("memoryview: length is not a multiple of itemsize");
  }

  ptrdiff_t counts[kMaxNdim] = {m.nbytes / itemsize};
  if (has_shape) {
    const ptrdiff_t nbytes = TRY(read_shape(vm, shape, ndim, itemsize, counts));
    if (nbytes != m.nbytes) {
      return vm.raise<TypeError>("memoryview: product(shape) * itemsize != buffer size");
    }
  }
  const bool writable = !view_readonly(m);
  Ref<MemoryView> view = TRY(derive_view(vm, m, ndim, false));
  view->itemsize = itemsize;
  __builtin_memcpy(view->format_storage, text, sizeof text);
  view->format = view->format_storage;
  for (int i = 0; i < ndim; ++i) view->dims[i] = counts[i];
  fill_c_strides(view->dims + ndim, view->dims, ndim, itemsize);
  finish_view(*view, writable);
  return view;
}

}  // namespace bufo
