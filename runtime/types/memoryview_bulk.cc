// memoryview: operations on all items of a view, in place, and what they come to.
//
// Every operation works over any shape and strides, row by row; rows that lie without gaps run in
// vector loops, chosen by the machine at run time, with a portable twin. Operands are scalars or
// views of the same shape and format. What overlaps in another order is copied first. Steps are
// counted per block of rows. CPython 3.12 has none of these methods.
#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <limits>
#include <type_traits>

#include "runtime/bulk.h"
#include "runtime/operators.h"
#include "runtime/types/byteslike.h"
#include "runtime/types/memoryview_internal.h"
#include "runtime/types/sequence.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

enum class Operation : uint8_t { kAdd, kSub, kMul, kAnd, kOr, kXor };

namespace plain {
#include "runtime/types/memoryview_bulk.inc"
}  // namespace plain

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define BUFO_HAS_WIDE_LOOPS 1
#pragma GCC push_options
#pragma GCC target("avx2")
#pragma GCC optimize("O3")
namespace wide {
#include "runtime/types/memoryview_bulk.inc"
}  // namespace wide
#pragma GCC pop_options
#endif

using RowLoop = void (*)(char, ptrdiff_t, Operation, uint8_t*, ptrdiff_t, const uint8_t*, ptrdiff_t,
                         ptrdiff_t);
RowLoop row_loop() {
#ifdef BUFO_HAS_WIDE_LOOPS
  if (__builtin_cpu_supports("avx2")) return wide::wrapping_row;
#endif
  return plain::wrapping_row;
}

// --- walking

constexpr ptrdiff_t kBlockItems = 1 << 16;

/// Calls fn(place, stride, count) for each row of a region; what lies without gaps is one row, cut
/// into blocks between which steps are counted.
template <class Fn>
Result<void> for_rows(VM& vm, const Region& r, uint8_t* data, int d, Fn&& fn) {
  if (d == 0 && r.ndim > 1 && is_c_contiguous(r)) {
    const ptrdiff_t count = r.itemsize == 0 ? 0 : r.nbytes() / r.itemsize;
    const Region row{data, 1, r.itemsize, &count, &r.itemsize, nullptr};
    return for_rows(vm, row, data, 0, fn);
  }
  if (d == r.ndim) {
    fn(data, ptrdiff_t{0}, ptrdiff_t{1});
    return ok();
  }
  const ptrdiff_t count = r.shape[d], stride = r.strides[d];
  const ptrdiff_t* sub = r.suboffsets == nullptr ? nullptr : r.suboffsets + d;
  if (d == r.ndim - 1 && (sub == nullptr || *sub < 0)) {
    for (ptrdiff_t i = 0; i < count; i += kBlockItems) {
      const ptrdiff_t block = std::min(kBlockItems, count - i);
      TRY(vm.tick((block >> 9) + 1));
      fn(data + i * stride, stride, block);
    }
    return ok();
  }
  for (ptrdiff_t i = 0; i < count; ++i) {
    TRY(for_rows(vm, r, step_into(data, i, stride, sub), d + 1, fn));
  }
  return ok();
}

/// The same for two regions of one shape: fn(place, stride, place, stride, count).
template <class Fn>
Result<void> for_row_pairs(VM& vm, const Region& a, uint8_t* a_data, const Region& b,
                           uint8_t* b_data, int d, Fn&& fn) {
  if (d == 0 && a.ndim > 1 && is_c_contiguous(a) && is_c_contiguous(b)) {
    const ptrdiff_t count = a.itemsize == 0 ? 0 : a.nbytes() / a.itemsize;
    const Region x{a_data, 1, a.itemsize, &count, &a.itemsize, nullptr};
    const Region y{b_data, 1, b.itemsize, &count, &b.itemsize, nullptr};
    return for_row_pairs(vm, x, a_data, y, b_data, 0, fn);
  }
  if (d == a.ndim) {
    fn(a_data, ptrdiff_t{0}, b_data, ptrdiff_t{0}, ptrdiff_t{1});
    return ok();
  }
  const ptrdiff_t count = a.shape[d], a_stride = a.strides[d], b_stride = b.strides[d];
  const ptrdiff_t* a_sub = a.suboffsets == nullptr ? nullptr : a.suboffsets + d;
  const ptrdiff_t* b_sub = b.suboffsets == nullptr ? nullptr : b.suboffsets + d;
  const bool flat = (a_sub == nullptr || *a_sub < 0) && (b_sub == nullptr || *b_sub < 0);
  if (d == a.ndim - 1 && flat) {
    for (ptrdiff_t i = 0; i < count; i += kBlockItems) {
      const ptrdiff_t block = std::min(kBlockItems, count - i);
      TRY(vm.tick((block >> 9) + 1));
      fn(a_data + i * a_stride, a_stride, b_data + i * b_stride, b_stride, block);
    }
    return ok();
  }
  for (ptrdiff_t i = 0; i < count; ++i) {
    TRY(for_row_pairs(vm, a, step_into(a_data, i, a_stride, a_sub), b,
                      step_into(b_data, i, b_stride, b_sub), d + 1, fn));
  }
  return ok();
}

// --- arguments

Result<void> require_writable(VM& vm, const MemoryView& m) {
  TRY(require_alive(vm, m));
  if (view_readonly(m)) return vm.raise<TypeError>("cannot modify read-only memory");
  return ok();
}

/// The kind of a view's items: 'i' and 'u' for ints, 'f' for floats; 0 for others.
char number_kind(char code) {
  switch (native_kind(code)) {
    case ItemKind::kSigned:
      return 'i';
    case ItemKind::kUnsigned:
      return 'u';
    case ItemKind::kFloat:
      return code == 'e' ? '\0' : 'f';
    default:
      return 0;
  }
}

Raised raise_no_numbers(VM& vm, const MemoryView& m, const char* method) {
  return vm.raise<TypeError>("memoryview.{}() is not for format '{}'", method, m.format);
}

/// The right side of an operation: a scalar, or a region of the view's shape and format.
class Operand {
 public:
  /// Runs Python code; the view may have been released since.
  Result<void> acquire(VM& vm, MemoryView& m, Value value) {
    const char code = view_native_code(m);
    if (!supports_buffer(vm, value) || (code == 'c' && is_a<Bytes>(vm, value))) {
      TRY(pack_item(vm, code, scalar_, value));
      return ok();
    }
    is_view_ = true;
    buffer_ = TRY(acquire_buffer(vm, value, BufferRequest::kFullRo));
    TRY(require_alive(vm, m));
    from_ = region_of(buffer_, storage_);
    const char* format = buffer_.format == nullptr ? "B" : buffer_.format;
    bool fits = native_format_code(format) == code && from_.ndim == m.ndim;
    for (int i = 0; fits && i < m.ndim; ++i) fits = from_.shape[i] == view_shape(m)[i];
    if (!fits) {
      return vm.raise<ValueError>(
          "memoryview: the operand must be a number or have the same format and shape");
    }
    return separate(vm, view_region(m));
  }
  /// fn(place, stride, place, stride, count) over the rows of both sides.
  template <class Fn>
  Result<void> with(VM& vm, const Region& to, Fn&& fn) {
    if (is_view_) return for_row_pairs(vm, to, to.data, from_, from_.data, 0, fn);
    return for_rows(vm, to, to.data, 0, [&](uint8_t* at, ptrdiff_t stride, ptrdiff_t count) {
      fn(at, stride, scalar_, ptrdiff_t{0}, count);
    });
  }

 private:
  /// Items that are read after they were written elsewhere are copied first; the very same ones
  /// need not be.
  Result<void> separate(VM& vm, const Region& to) {
    if (from_.data == to.data && from_.suboffsets == nullptr && to.suboffsets == nullptr &&
        std::equal(from_.strides, from_.strides + from_.ndim, to.strides)) {
      return ok();
    }
    uint8_t *low, *high, *to_low, *to_high;
    if (bounds(from_, low, high) && bounds(to, to_low, to_high) &&
        (high <= to_low || to_high <= low)) {
      return ok();
    }
    if (!copy_.allocate(vm, static_cast<size_t>(from_.nbytes()) + 1)) return raise_no_memory(vm);
    copy_to_contiguous(from_, static_cast<uint8_t*>(copy_.get()), 'C');
    fill_c_strides(storage_.strides, from_.shape, from_.ndim, from_.itemsize);
    from_.data = static_cast<uint8_t*>(copy_.get());
    from_.strides = storage_.strides;
    from_.suboffsets = nullptr;
    return ok();
  }
  static bool bounds(const Region& r, uint8_t*& low, uint8_t*& high) {
    if (r.suboffsets != nullptr) return false;
    low = high = r.data;
    for (int i = 0; i < r.ndim; ++i) {
      const ptrdiff_t reach = (r.shape[i] - 1) * r.strides[i];
      (reach < 0 ? low : high) += reach;
    }
    high += r.itemsize;
    return true;
  }

  bool is_view_ = false;
  uint8_t scalar_[16] = {};
  Buffer buffer_;
  FullShape storage_;
  Region from_{};
  RawBlock copy_;
};

/// Calls fn with a value of the C++ type of a number format.
template <class Fn>
auto with_number_type(char code, Fn&& fn) {
  switch (code) {
    case 'b':
      return fn(int8_t{});
    case 'B':
      return fn(uint8_t{});
    case 'h':
      return fn(int16_t{});
    case 'H':
      return fn(uint16_t{});
    case 'i':
      return fn(int32_t{});
    case 'I':
      return fn(uint32_t{});
    case 'l':
    case 'q':
    case 'n':
      return fn(int64_t{});
    case 'f':
      return fn(float{});
    case 'd':
      return fn(double{});
    default:
      return fn(uint64_t{});
  }
}

// --- arithmetic

template <class T>
T saturated(Operation operation, T x, T y) {
  T result;
  bool over;
  switch (operation) {
    case Operation::kAdd:
      over = __builtin_add_overflow(x, y, &result);
      break;
    case Operation::kSub:
      over = __builtin_sub_overflow(x, y, &result);
      break;
    default:
      over = __builtin_mul_overflow(x, y, &result);
      break;
  }
  if (!over) return result;
  bool negative = false;
  if constexpr (std::is_signed_v<T>) {
    negative = operation == Operation::kMul ? (x < 0) != (y < 0) : x < 0;
  } else {
    negative = operation == Operation::kSub;
  }
  return negative ? std::numeric_limits<T>::min() : std::numeric_limits<T>::max();
}

Result<void> arithmetic(VM& vm, MemoryView& m, Value other, Operation operation, bool saturate,
                        const char* method) {
  TRY(require_writable(vm, m));
  const char code = view_native_code(m);
  const char kind = number_kind(code);
  const bool bits = operation >= Operation::kAnd;
  if (kind == 0 || (bits && kind == 'f')) return raise_no_numbers(vm, m, method);
  Operand operand;
  TRY(operand.acquire(vm, m, other));
  TRY(require_writable(vm, m));
  const BlockHold hold(m);
  const Region to = view_region(m);
  const ptrdiff_t itemsize = m.itemsize;
  if (!saturate || kind == 'f') {
    const RowLoop loop = row_loop();
    return operand.with(
        vm, to,
        [&](uint8_t* a, ptrdiff_t a_stride, const uint8_t* b, ptrdiff_t b_stride, ptrdiff_t count) {
          loop(kind, itemsize, operation, a, a_stride, b, b_stride, count);
        });
  }
  return with_number_type(code, [&](auto zero) -> Result<void> {
    using T = decltype(zero);
    if constexpr (std::is_integral_v<T>) {
      return operand.with(vm, to,
                          [&](uint8_t* a, ptrdiff_t a_stride, const uint8_t* b, ptrdiff_t b_stride,
                              ptrdiff_t count) {
                            for (ptrdiff_t i = 0; i < count; ++i, a += a_stride, b += b_stride) {
                              store_item(a, saturated(operation, load_item<T>(a), load_item<T>(b)));
                            }
                          });
    } else {
      return ok();
    }
  });
}

Result<Value> named_arithmetic(VM& vm, const Args& args, Operation operation, const char* method) {
  const bool saturate = TRY(args.truth_or(vm, 2, false));
  TRY(arithmetic(vm, args.self<MemoryView>(), args[1], operation, saturate, method));
  return none();
}

}  // namespace

Result<Value> memoryview_add(VM& vm, const Args& args) {
  return named_arithmetic(vm, args, Operation::kAdd, "add");
}
Result<Value> memoryview_sub(VM& vm, const Args& args) {
  return named_arithmetic(vm, args, Operation::kSub, "sub");
}
Result<Value> memoryview_mul(VM& vm, const Args& args) {
  return named_arithmetic(vm, args, Operation::kMul, "mul");
}

static Result<Value> in_place(VM& vm, Value self, Value other, Operation operation,
                              const char* method) {
  if (!is_exact<MemoryView>(self)) return Value::not_implemented();
  TRY(arithmetic(vm, as<MemoryView>(self), other, operation, false, method));
  return self;
}
Result<Value> memoryview_iand(VM& vm, Value self, Value other) {
  return in_place(vm, self, other, Operation::kAnd, "__iand__");
}
Result<Value> memoryview_ior(VM& vm, Value self, Value other) {
  return in_place(vm, self, other, Operation::kOr, "__ior__");
}
Result<Value> memoryview_ixor(VM& vm, Value self, Value other) {
  return in_place(vm, self, other, Operation::kXor, "__ixor__");
}

Result<Value> memoryview_invert(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  TRY(require_writable(vm, m));
  const char kind = number_kind(view_native_code(m));
  if (kind != 'i' && kind != 'u') return raise_no_numbers(vm, m, "invert");
  const BlockHold hold(m);
  uint8_t ones[16];
  std::memset(ones, 0xff, sizeof ones);
  const RowLoop loop = row_loop();
  const Region to = view_region(m);
  TRY(for_rows(vm, to, to.data, 0, [&](uint8_t* at, ptrdiff_t stride, ptrdiff_t count) {
    loop('u', m.itemsize, Operation::kXor, at, stride, ones, 0, count);
  }));
  return none();
}

Result<Value> memoryview_clip(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  TRY(require_writable(vm, m));
  const char code = view_native_code(m);
  if (number_kind(code) == 0) return raise_no_numbers(vm, m, "clip");
  uint8_t low[16], high[16];
  const bool has_low = args.has_value(1), has_high = args.has_value(2);
  if (has_low) TRY(pack_item(vm, code, low, args[1]));
  if (has_high) TRY(pack_item(vm, code, high, args[2]));
  TRY(require_writable(vm, m));
  const BlockHold hold(m);
  const Region to = view_region(m);
  TRY(with_number_type(code, [&](auto zero) -> Result<void> {
    using T = decltype(zero);
    const T least = has_low ? load_item<T>(low) : std::numeric_limits<T>::lowest();
    const T most = has_high ? load_item<T>(high) : std::numeric_limits<T>::max();
    return for_rows(vm, to, to.data, 0, [&](uint8_t* at, ptrdiff_t stride, ptrdiff_t count) {
      for (ptrdiff_t i = 0; i < count; ++i, at += stride) {
        T x = load_item<T>(at);
        if (has_low && x < least) x = least;
        if (has_high && x > most) x = most;
        store_item(at, x);
      }
    });
  }));
  return none();
}

// --- filling, copying, order

Result<Value> memoryview_fill(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  TRY(require_writable(vm, m));
  Selection whole;
  TRY(select_part(vm, m, Value::ellipsis(), whole));
  TRY(fill_selection(vm, m, whole, args[1]));
  return none();
}

Result<Value> memoryview_copy_from(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  TRY(require_writable(vm, m));
  if (!supports_buffer(vm, args[1])) {
    return vm.raise<TypeError>("a bytes-like object is required, not '{}'", type_name_of(args[1]));
  }
  const Ref<MemoryView> from = TRY(make_memoryview(vm, args[1]));
  TRY(require_writable(vm, m));
  bool same_shape = from->ndim == m.ndim;
  for (int i = 0; same_shape && i < m.ndim; ++i)
    same_shape = view_shape(*from)[i] == view_shape(m)[i];
  if (!same_shape) {
    return vm.raise<ValueError>("memoryview.copy_from(): the shapes differ");
  }
  if (std::strcmp(from->format, m.format) == 0 && from->itemsize == m.itemsize) {
    const BlockHold hold(m);
    TRY(copy_region(vm, view_region(m), view_region(*from)));
    return none();
  }
  // Other formats are converted value by value, from a copy: the memory may be the same.
  ItemAccess read, write;
  TRY(read.prepare(vm, *from));
  TRY(write.prepare(vm, m));
  RawBlock copy, scratch;
  if (!copy.allocate(vm, static_cast<size_t>(from->nbytes) + 1) ||
      !scratch.allocate(vm, static_cast<size_t>(m.itemsize) + 16)) {
    return raise_no_memory(vm);
  }
  auto* values = static_cast<uint8_t*>(copy.get());
  auto* item = static_cast<uint8_t*>(scratch.get());
  copy_to_contiguous(view_region(*from), values, 'C');
  const BlockHold hold(m);
  const Region to = view_region(m);
  bool failed = false;
  TRY(for_rows(vm, to, to.data, 0, [&](uint8_t* at, ptrdiff_t stride, ptrdiff_t count) {
    for (ptrdiff_t i = 0; i < count && !failed; ++i, at += stride, values += from->itemsize) {
      Result<Value> value = read.read(vm, values);
      failed = value.is_error();
      if (failed) return;
      const AnyRef owned = std::move(value).take();
      failed = write.write(vm, item, owned).is_error();
      if (!failed) std::memcpy(at, item, static_cast<size_t>(m.itemsize));
    }
  }));
  if (failed) return Raised{};
  return none();
}

Result<Value> memoryview_byteswap(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  TRY(require_writable(vm, m));
  RecordFormat format;
  TRY(parse_record_format(vm, m.format, format));
  if (format.is_record || format.nbytes != m.itemsize || format.fields[0].code == 's' ||
      format.fields[0].code == 'p') {
    return raise_no_numbers(vm, m, "byteswap");
  }
  const BlockHold hold(m);
  const ptrdiff_t itemsize = m.itemsize;
  const Region to = view_region(m);
  TRY(for_rows(vm, to, to.data, 0, [&](uint8_t* at, ptrdiff_t stride, ptrdiff_t count) {
    for (ptrdiff_t i = 0; i < count; ++i, at += stride) {
      switch (itemsize) {
        case 1:
          return;
        case 2:
          store_item(at, byte_swapped(load_item<uint16_t>(at)));
          break;
        case 4:
          store_item(at, byte_swapped(load_item<uint32_t>(at)));
          break;
        default:
          store_item(at, byte_swapped(load_item<uint64_t>(at)));
          break;
      }
    }
  }));
  return none();
}

/// Exchanges the items below two places of one shape.
static void exchange(const Region& r, uint8_t* a, uint8_t* b, int d) {
  if (d == r.ndim) {
    std::swap_ranges(a, a + r.itemsize, b);
    return;
  }
  const ptrdiff_t* sub = r.suboffsets == nullptr ? nullptr : r.suboffsets + d;
  for (ptrdiff_t i = 0; i < r.shape[d]; ++i) {
    exchange(r, step_into(a, i, r.strides[d], sub), step_into(b, i, r.strides[d], sub), d + 1);
  }
}

Result<Value> memoryview_reverse(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  TRY(require_writable(vm, m));
  if (m.ndim == 0) return none();
  const BlockHold hold(m);
  TRY(vm.tick(m.nbytes >> 11));
  if (view_c_contiguous(m)) {
    if (m.length > 1 && m.nbytes > 0) {
      bulk::reverse_in_place(m.data, static_cast<size_t>(m.length),
                             static_cast<size_t>(m.nbytes / m.length));
    }
    return none();
  }
  const Region r = view_region(m);
  for (ptrdiff_t i = 0, j = m.length - 1; i < j; ++i, --j) {
    exchange(r, step_into(m.data, i, r.strides[0], r.suboffsets),
             step_into(m.data, j, r.strides[0], r.suboffsets), 1);
  }
  return none();
}

Result<Value> memoryview_translate(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  TRY(require_writable(vm, m));
  if (m.itemsize != 1) return raise_no_numbers(vm, m, "translate");
  BytesArgument table;
  TRY(table.acquire(vm, args[1]));
  if (table.nbytes != 256) {
    return vm.raise<ValueError>("translation table must be 256 characters long");
  }
  TRY(require_writable(vm, m));
  // The table may be part of what is translated.
  uint8_t map[256];
  std::memcpy(map, table.data, sizeof map);
  const BlockHold hold(m);
  const Region to = view_region(m);
  TRY(for_rows(vm, to, to.data, 0, [&](uint8_t* at, ptrdiff_t stride, ptrdiff_t count) {
    if (stride == 1) {
      bulk::translate(at, static_cast<size_t>(count), map, at);
      return;
    }
    for (ptrdiff_t i = 0; i < count; ++i, at += stride) *at = map[*at];
  }));
  return none();
}

// --- what all items come to

namespace {

__extension__ typedef __int128 Int128;
__extension__ typedef unsigned __int128 UInt128;

/// A sum as sum() has it: ints are exact, floats compensated.
template <class T>
class Total {
 public:
  void add_row(const uint8_t* at, ptrdiff_t stride, ptrdiff_t count) {
    if constexpr (std::is_integral_v<T>) {
      if constexpr (sizeof(T) < 8) {
        int64_t row = 0;  // a block of 2^16 items of 32 bits fits
        for (ptrdiff_t i = 0; i < count; ++i, at += stride) row += load_item<T>(at);
        whole_ += row;
      } else {
        for (ptrdiff_t i = 0; i < count; ++i, at += stride) whole_ += load_item<T>(at);
      }
    } else {
      for (ptrdiff_t i = 0; i < count; ++i, at += stride) {
        const double x = static_cast<double>(load_item<T>(at));
        const double t = sum_ + x;
        correction_ += std::fabs(sum_) >= std::fabs(x) ? (sum_ - t) + x : (x - t) + sum_;
        sum_ = t;
      }
    }
    any_ = any_ || count > 0;
  }
  Result<Value> value(VM& vm) const {
    if constexpr (std::is_integral_v<T>) {
      const auto low = static_cast<int64_t>(whole_);
      if (static_cast<Int128>(low) == whole_) return make_int(vm, low);
      const bool negative = whole_ < 0;
      const auto size = negative ? 0 - static_cast<UInt128>(whole_) : static_cast<UInt128>(whole_);
      const mp_limb_t limbs[2] = {static_cast<mp_limb_t>(size), static_cast<mp_limb_t>(size >> 64)};
      return make_int_limbs(vm, limbs, 2, negative);
    } else {
      if (!any_) return Value::small_int(0);
      if (correction_ != 0 && std::isfinite(correction_)) return make_float(vm, sum_ + correction_);
      return make_float(vm, sum_);
    }
  }

 private:
  Int128 whole_ = 0;
  double sum_ = 0, correction_ = 0;
  bool any_ = false;
};

Result<Value> extreme_item(VM& vm, const Args& args, bool largest, const char* method) {
  auto& m = args.self<MemoryView>();
  TRY(require_alive(vm, m));
  const char code = view_native_code(m);
  if (number_kind(code) == 0) return raise_no_numbers(vm, m, method);
  const BlockHold hold(m);
  const Region r = view_region(m);
  return with_number_type(code, [&](auto zero) -> Result<Value> {
    using T = decltype(zero);
    bool any = false;
    T best{};
    TRY(for_rows(vm, r, r.data, 0, [&](uint8_t* at, ptrdiff_t stride, ptrdiff_t count) {
      if (count > 0 && !any) {
        best = load_item<T>(at);
        any = true;
      }
      if constexpr (std::is_same_v<T, uint8_t>) {
        if (stride == 1 && count > 0) {
          const uint8_t row = largest ? bulk::max_u8(at, static_cast<size_t>(count))
                                      : bulk::min_u8(at, static_cast<size_t>(count));
          if (largest ? row > best : row < best) best = row;
          return;
        }
      }
      T found = best;
      if (largest) {
        for (ptrdiff_t i = 0; i < count; ++i, at += stride) {
          const T x = load_item<T>(at);
          found = x > found ? x : found;
        }
      } else {
        for (ptrdiff_t i = 0; i < count; ++i, at += stride) {
          const T x = load_item<T>(at);
          found = x < found ? x : found;
        }
      }
      best = found;
    }));
    if (!any) return vm.raise<ValueError>("memoryview.{}() of a view without items", method);
    uint8_t item[16];
    store_item(item, best);
    return unpack_item(vm, code, item);
  });
}

}  // namespace

bool memoryview_has_numbers(Value v) {
  if (!is_exact<MemoryView>(v)) return false;
  const auto& m = as<MemoryView>(v);
  return m.ndim == 1 && view_usable(m) && number_kind(view_native_code(m)) != 0;
}

Result<Value> memoryview_sum(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  TRY(require_alive(vm, m));
  const char code = view_native_code(m);
  if (number_kind(code) == 0) return raise_no_numbers(vm, m, "sum");
  const BlockHold hold(m);
  const Region r = view_region(m);
  return with_number_type(code, [&](auto zero) -> Result<Value> {
    using T = decltype(zero);
    Total<T> total;
    TRY(for_rows(vm, r, r.data, 0, [&](uint8_t* at, ptrdiff_t stride, ptrdiff_t count) {
      total.add_row(at, stride, count);
    }));
    return total.value(vm);
  });
}
Result<Value> memoryview_min(VM& vm, const Args& args) {
  return extreme_item(vm, args, false, "min");
}
Result<Value> memoryview_max(VM& vm, const Args& args) {
  return extreme_item(vm, args, true, "max");
}

// --- masks

Result<Value> memoryview_compare_items(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  TRY(require_alive(vm, m));
  const char code = view_native_code(m);
  if (number_kind(code) == 0) return raise_no_numbers(vm, m, "compare");
  static constexpr struct {
    const char* text;
    CompareOp op;
  } kOperators[] = {{"<", CompareOp::kLt},  {"<=", CompareOp::kLe}, {"==", CompareOp::kEq},
                    {"!=", CompareOp::kNe}, {">", CompareOp::kGt},  {">=", CompareOp::kGe}};
  const auto* chosen = &kOperators[2];
  if (args.has(2)) {
    const Str* text = TRY(args.str(vm, 2, "compare", "op"));
    chosen = std::find_if(std::begin(kOperators), std::end(kOperators),
                          [text](const auto& o) { return str_equals(*text, o.text); });
  }
  if (chosen == std::end(kOperators)) {
    return vm.raise<ValueError>("op must be '<', '<=', '==', '!=', '>' or '>='");
  }
  Operand operand;
  TRY(operand.acquire(vm, m, args[1]));
  TRY(require_alive(vm, m));
  const ptrdiff_t count = m.itemsize == 0 ? 0 : m.nbytes / m.itemsize;
  Ref<ByteArray> mask = TRY(make_bytearray(vm, nullptr, 0));
  TRY(bytearray_resize(vm, *mask, count));
  TRY(require_alive(vm, m));
  const BlockHold hold(m);
  uint8_t* out = mask->start;
  const CompareOp op = chosen->op;
  TRY(with_number_type(code, [&](auto zero) -> Result<void> {
    using T = decltype(zero);
    return operand.with(vm, view_region(m),
                        [&](const uint8_t* a, ptrdiff_t a_stride, const uint8_t* b,
                            ptrdiff_t b_stride, ptrdiff_t row) {
                          const auto each = [&](auto holds) {
                            for (ptrdiff_t i = 0; i < row; ++i) {
                              out[i] = holds(load_item<T>(a + i * a_stride),
                                             load_item<T>(b + i * b_stride));
                            }
                          };
                          switch (op) {
                            case CompareOp::kLt:
                              each([](T x, T y) { return x < y; });
                              break;
                            case CompareOp::kLe:
                              each([](T x, T y) { return x <= y; });
                              break;
                            case CompareOp::kEq:
                              each([](T x, T y) { return x == y; });
                              break;
                            case CompareOp::kNe:
                              each([](T x, T y) { return x != y; });
                              break;
                            case CompareOp::kGt:
                              each([](T x, T y) { return x > y; });
                              break;
                            case CompareOp::kGe:
                              each([](T x, T y) { return x >= y; });
                              break;
                          }
                          out += row;
                        });
  }));
  const Ref<MemoryView> bytes = TRY(make_memoryview(vm, mask));
  Ref<MemoryView> view = TRY(derive_view(vm, *bytes, m.ndim, false));
  for (int i = 0; i < m.ndim; ++i) view->dims[i] = view_shape(m)[i];
  fill_c_strides(view->dims + m.ndim, view->dims, m.ndim, 1);
  view->format = "?";
  finish_view(*view, true);
  return view;
}

// --- hexdump

Result<Value> memoryview_hexdump(VM& vm, const Args& args) {
  auto& m = args.self<MemoryView>();
  const ptrdiff_t width = TRY(args.index_or(vm, 1, 16));
  if (width < 1 || width > 256) return vm.raise<ValueError>("width must be between 1 and 256");
  TRY(require_alive(vm, m));
  const BlockHold hold(m);
  StrBuilder out(vm);
  const auto sizes = [&out](const char* name, const ptrdiff_t* values, int count) {
    out.append_ascii(name);
    out.append_ascii("(");
    for (int i = 0; i < count; ++i) {
      if (i > 0) out.append_ascii(" ");
      out.append_int(values[i]);
      if (i + 1 < count || count == 1) out.append_ascii(",");
    }
    out.append_ascii(")");
  };
  out.append_ascii("memoryview format='");
  out.append_utf8(m.format);
  out.append_ascii("'");
  sizes(" shape=", view_shape(m), m.ndim);
  sizes(" strides=", view_strides(m), m.ndim);
  out.append_ascii(" nbytes=");
  out.append_int(m.nbytes);
  if (view_readonly(m)) out.append_ascii(" readonly");
  RawBlock gathered;
  const uint8_t* data = m.data;
  if (!view_c_contiguous(m)) {
    if (!gathered.allocate(vm, static_cast<size_t>(m.nbytes) + 1)) return raise_no_memory(vm);
    copy_to_contiguous(view_region(m), static_cast<uint8_t*>(gathered.get()), 'C');
    data = static_cast<const uint8_t*>(gathered.get());
  }
  constexpr char kDigits[] = "0123456789abcdef";
  for (ptrdiff_t at = 0; at < m.nbytes; at += width) {
    TRY(vm.tick());
    out.append('\n');
    int digits = 8;
    while (digits < 16 && (static_cast<uint64_t>(m.nbytes) >> (4 * digits)) != 0) digits += 2;
    for (int d = digits - 1; d >= 0; --d) {
      out.append(static_cast<char32_t>(kDigits[(static_cast<uint64_t>(at) >> (4 * d)) & 15]));
    }
    out.append(' ');
    for (ptrdiff_t i = 0; i < width; ++i) {
      if (i % 8 == 0) out.append(' ');
      if (at + i < m.nbytes) {
        const uint8_t byte = data[at + i];
        out.append(static_cast<char32_t>(kDigits[byte >> 4]));
        out.append(static_cast<char32_t>(kDigits[byte & 15]));
        out.append(' ');
      } else {
        out.append_ascii("   ");
      }
    }
    out.append_ascii(" |");
    for (ptrdiff_t i = 0; i < width && at + i < m.nbytes; ++i) {
      const uint8_t byte = data[at + i];
      out.append(byte >= 32 && byte < 127 ? byte : U'.');
    }
    out.append('|');
  }
  return out.finish();
}

}  // namespace bufo
