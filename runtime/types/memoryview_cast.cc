// memoryview.cast(): the same memory with another format, or with dimensions.
//
// What CPython 3.12 allows goes its way, with its errors. Beyond it: any format that
// memoryview_record.cc reads, from any contiguous run, Fortran order, an offset, strides.
#include <cstring>

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

namespace {

/// The numbers of a list or tuple of sizes.
Result<int> read_sizes(VM& vm, Value sizes, const char* what, ptrdiff_t* out) {
  const bool is_list = is_a<List>(vm, sizes);
  if (!is_list && !is_a<Tuple>(vm, sizes)) {
    return vm.raise<TypeError>("{} must be a list or a tuple", what);
  }
  const ptrdiff_t count = is_list ? as<List>(sizes).size : as<Tuple>(sizes).size;
  if (count > kMaxNdim) {
    return vm.raise<ValueError>("memoryview: number of dimensions must not exceed {}", kMaxNdim);
  }
  for (ptrdiff_t i = 0; i < count; ++i) {
    const Value item = is_list ? as<List>(sizes).items[i] : as<Tuple>(sizes).items[i];
    int64_t size = 0;
    if (!is_int(vm, item)) {
      return vm.raise<TypeError>("memoryview.cast(): elements of {} must be integers", what);
    }
    if (!try_int64(item, size)) {
      return vm.raise<OverflowError>("Python int too large to convert to C ssize_t");
    }
    out[i] = size;
  }
  return static_cast<int>(count);
}

/// Do items of this shape and these strides lie within nbytes, the first one `offset` bytes in?
bool lies_within(ptrdiff_t nbytes, ptrdiff_t offset, ptrdiff_t itemsize, const ptrdiff_t* shape,
                 const ptrdiff_t* strides, int ndim) {
  ptrdiff_t low = offset, high;
  if (__builtin_add_overflow(offset, itemsize, &high)) return false;
  for (int i = 0; i < ndim; ++i) {
    if (shape[i] == 0) return offset >= 0 && offset <= nbytes;
    ptrdiff_t reach;
    if (__builtin_mul_overflow(shape[i] - 1, strides[i], &reach) ||
        __builtin_add_overflow(reach < 0 ? low : high, reach, reach < 0 ? &low : &high)) {
      return false;
    }
  }
  return low >= 0 && high <= nbytes;
}

/// What CPython's cast refuses: any format, order, offset and strides on any contiguous run.
BUFO_NOINLINE Result<Value> cast_freely(VM& vm, const Args& args, const Str& format) {
  auto& m = args.self<MemoryView>();
  bool fortran = false;
  if (args.has_value(3)) {
    const Str* order = TRY(args.str(vm, 3, "cast", "order"));
    if (!str_equals(*order, "C") && !str_equals(*order, "F")) {
      return vm.raise<ValueError>("order must be 'C' or 'F'");
    }
    fortran = str_equals(*order, "F");
  }
  const ptrdiff_t offset = TRY(args.index_or(vm, 4, 0));
  ptrdiff_t counts[kMaxNdim], strides[kMaxNdim];
  int ndim = -1;
  if (args.has_value(2)) ndim = TRY(read_sizes(vm, args[2], "shape", counts));
  int stride_count = -1;
  if (args.has_value(5)) stride_count = TRY(read_sizes(vm, args[5], "strides", strides));
  if (!format.is_ascii() || format.ascii_view().find('\0') != std::string_view::npos) {
    return vm.raise<ValueError>("memoryview: destination format must be ASCII text");
  }
  // The format's text has to live as long as views of the export do.
  const std::string_view text = format.ascii_view();
  TRY(require_alive(vm, m));
  const bool f_only = !view_c_contiguous(m);
  if (f_only && !view_f_contiguous(m)) {
    return vm.raise<TypeError>("memoryview: casts are restricted to C-contiguous views");
  }
  const char* kept = TRY(keep_format(vm, *m.block, text));
  RecordFormat record;
  if (!try_parse_record_format(kept, record)) {
    return vm.raise<ValueError>(
        "memoryview: destination format must be a native single character format prefixed with an "
        "optional '@'");
  }
  const ptrdiff_t itemsize = record.nbytes;
  if (itemsize == 0) return vm.raise<ValueError>("memoryview: destination format has no size");
  if (offset < 0 || offset > m.nbytes) {
    return vm.raise<ValueError>("memoryview.cast(): offset out of bounds");
  }
  if (ndim < 0) {
    if (stride_count > 1) {
      return vm.raise<ValueError>("memoryview.cast(): strides without a shape of the same length");
    }
    if (stride_count < 0 && (m.nbytes - offset) % itemsize != 0) {
      return vm.raise<TypeError>("memoryview: length is not a multiple of itemsize");
    }
    ndim = 1;
    counts[0] = (m.nbytes - offset) / itemsize;
    if (stride_count == 1) {
      // As many items as there is room for.
      const ptrdiff_t room = m.nbytes - offset - itemsize;
      counts[0] = room < 0 ? 0 : strides[0] > 0 ? room / strides[0] + 1 : 1;
    }
  }
  ptrdiff_t nbytes = itemsize;
  for (int i = 0; i < ndim; ++i) {
    if (counts[i] < 0) {
      return vm.raise<ValueError>("memoryview.cast(): elements of shape must not be negative");
    }
    if (__builtin_mul_overflow(nbytes, counts[i], &nbytes)) {
      return vm.raise<ValueError>("memoryview.cast(): product(shape) > SSIZE_MAX");
    }
  }
  if (stride_count >= 0) {
    if (stride_count != ndim) {
      return vm.raise<ValueError>("memoryview.cast(): strides and shape differ in length");
    }
  } else {
    if (fortran) {
      fill_f_strides(strides, counts, ndim, itemsize);
    } else {
      fill_c_strides(strides, counts, ndim, itemsize);
    }
    const bool whole = offset == 0 && args.has_value(2);
    if (whole ? nbytes != m.nbytes : nbytes > m.nbytes - offset) {
      return vm.raise<TypeError>("memoryview: product(shape) * itemsize != buffer size");
    }
  }
  if (!lies_within(m.nbytes, offset, itemsize, counts, strides, ndim)) {
    return vm.raise<ValueError>("memoryview.cast(): strides reach outside of the memory");
  }
  const bool writable = !view_readonly(m);
  Ref<MemoryView> view = TRY(derive_view(vm, m, ndim, false));
  view->itemsize = itemsize;
  view->format = kept;
  view->data = m.data + offset;
  for (int i = 0; i < ndim; ++i) {
    view->dims[i] = counts[i];
    view->dims[ndim + i] = strides[i];
  }
  finish_view(*view, writable);
  return view;
}

/// Would CPython's cast look at this call at all?
bool is_plain_cast(const Args& args, const MemoryView& m, const Str& format) {
  if (args.has(3) || args.has(4) || args.has(5)) return false;
  if (!view_c_contiguous(m) || view_native_code(m) == 0) return false;
  char text[4] = {};
  if (!format.is_ascii() || format.length > 2) return false;
  for (size_t i = 0; i < format.length; ++i) text[i] = static_cast<char>(format.at(i));
  const char to_code = native_format_code(text);
  if (to_code == 0) return format.length == 0;
  return is_byte_code(to_code) || is_byte_code(view_native_code(m));
}

}  // namespace

Result<Value> memoryview_cast(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  const Str* format = TRY(args.str(vm, 1, "cast", "format"));
  TRY(require_alive(vm, m));
  if (!is_plain_cast(args, m, *format)) return cast_freely(vm, args, *format);
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

  ptrdiff_t counts[kMaxNdim];
  counts[0] = m.nbytes / itemsize;
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
