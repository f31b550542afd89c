// memoryview: == and !=, by value across formats.
//
// Two views are equal if their shapes are and all items are, as module struct would unpack them.
// Formats that struct does not know make views unequal. Follows Objects/memoryobject.c (CPython
// 3.12): memory_richcompare.
#include <cstring>

#include "runtime/struct_format.h"
#include "runtime/types/bytes.h"
#include "runtime/types/containers.h"
#include "runtime/types/memoryview_internal.h"

namespace bufo {

namespace {

/// How the items of one side are read.
struct Reader {
  char code = 0;  // a native letter, or 0: the compiled format
  StructFormatRef format;
};

/// The one-letter formats whose equal bytes are equal values and the reverse.
bool is_bitwise(char code) {
  const ItemKind kind = native_kind(code);
  return kind == ItemKind::kSigned || kind == ItemKind::kUnsigned || kind == ItemKind::kPointer ||
         kind == ItemKind::kChar;
}

Result<Value> read_item(VM& vm, const Reader& reader, const uint8_t* at) {
  if (reader.code != 0) return unpack_item(vm, reader.code, at);
  const StructFormat& format = *reader.format;
  if (format.value_count == 1) {
    Value value;
    TRY(unpack_struct(vm, format, at, &value));
    return Result<Value>::adopt(value);
  }
  Ref<Tuple> tuple = TRY(make_tuple(vm, format.value_count));
  TRY(unpack_struct(vm, format, at, tuple->items));
  return tuple;
}

class Comparison {
 public:
  Comparison(VM& vm, const Region& a, const Region& b) : vm_(vm), a_(a), b_(b) {}

  /// False when a format means nothing to struct; then nothing is equal.
  Result<bool> prepare(const char* a_format, const char* b_format) {
    const bool known = TRY(prepare_reader(a_reader_, a_format, a_.itemsize));
    if (!known) return false;
    return prepare_reader(b_reader_, b_format, b_.itemsize);
  }
  Result<bool> equal() { return equal_from(a_.data, b_.data, 0); }

 private:
  Result<bool> prepare_reader(Reader& reader, const char* format, ptrdiff_t itemsize) {
    reader.code = native_format_code(format);
    if (reader.code != 0) return true;
    const char* problem = nullptr;
    StructFormat* compiled = compile_struct_format(vm_, format, problem);
    if (compiled == nullptr) {
      if (problem == nullptr) return Raised{};
      return false;
    }
    reader.format = StructFormatRef(compiled);
    return compiled->nbytes == itemsize;
  }

  template <class T>
  static bool equal_row(const uint8_t* a, ptrdiff_t a_stride, const uint8_t* b, ptrdiff_t b_stride,
                        ptrdiff_t count) {
    for (ptrdiff_t i = 0; i < count; ++i) {
      if (load_item<T>(a + i * a_stride) != load_item<T>(b + i * b_stride)) return false;
    }
    return true;
  }

  /// A row whose two sides have the same format, if there is a short way; false: there is none.
  bool quick_row(const uint8_t* a, const uint8_t* b, int d, bool& equal) const {
    const char code = a_reader_.code;
    if (code == 0 || code != b_reader_.code) return false;
    const ptrdiff_t as = a_.strides[d], bs = b_.strides[d], count = a_.shape[d];
    if (is_bitwise(code)) {
      if (as == a_.itemsize && bs == as) {
        equal = std::memcmp(a, b, static_cast<size_t>(count * as)) == 0;
        return true;
      }
      switch (a_.itemsize) {
        case 1:
          equal = equal_row<uint8_t>(a, as, b, bs, count);
          return true;
        case 2:
          equal = equal_row<uint16_t>(a, as, b, bs, count);
          return true;
        case 4:
          equal = equal_row<uint32_t>(a, as, b, bs, count);
          return true;
        default:
          equal = equal_row<uint64_t>(a, as, b, bs, count);
          return true;
      }
    }
    if (code == 'd') {
      equal = equal_row<double>(a, as, b, bs, count);
      return true;
    }
    if (code == 'f') {
      equal = equal_row<float>(a, as, b, bs, count);
      return true;
    }
    return false;
  }

  Result<bool> equal_from(uint8_t* a, uint8_t* b, int d) {
    if (d == a_.ndim) {
      AnyRef x = TRY(read_item(vm_, a_reader_, a));
      AnyRef y = TRY(read_item(vm_, b_reader_, b));
      // No shortcut for identical objects: a nan is not equal to itself.
      return compare_truth_of(x, y);
    }
    const ptrdiff_t* a_sub = a_.suboffsets != nullptr ? a_.suboffsets + d : nullptr;
    const ptrdiff_t* b_sub = b_.suboffsets != nullptr ? b_.suboffsets + d : nullptr;
    TRY(vm_.tick(a_.shape[d] >> 6));
    if (d == a_.ndim - 1 && a_sub == nullptr && b_sub == nullptr) {
      bool equal = false;
      if (quick_row(a, b, d, equal)) return equal;
    }
    for (ptrdiff_t i = 0; i < a_.shape[d]; ++i) {
      const bool equal = TRY(equal_from(step_into(a, i, a_.strides[d], a_sub),
                                        step_into(b, i, b_.strides[d], b_sub), d + 1));
      if (!equal) return false;
    }
    return true;
  }

  Result<bool> compare_truth_of(Value x, Value y) {
    if (is_exact<Tuple>(x) && is_exact<Tuple>(y)) {
      if (as<Tuple>(x).size != as<Tuple>(y).size) return false;
      for (ptrdiff_t i = 0; i < as<Tuple>(x).size; ++i) {
        const bool same = TRY(compare_truth_of(as<Tuple>(x).items[i], as<Tuple>(y).items[i]));
        if (!same) return false;
      }
      return true;
    }
    AnyRef result = TRY(compare(vm_, x, y, CompareOp::kEq));
    return is_truthy(vm_, result);
  }

  VM& vm_;
  Region a_, b_;
  Reader a_reader_, b_reader_;
};

/// The comparison proper; both sides stay in place meanwhile.
Result<bool> equal_regions(VM& vm, const Region& a, const char* a_format, const Region& b,
                           const char* b_format) {
  if (a.ndim != b.ndim) return false;
  for (int i = 0; i < a.ndim; ++i) {
    if (a.shape[i] != b.shape[i]) return false;
    // As CPython: nothing follows a dimension without items.
    if (a.shape[i] == 0) break;
  }
  const char a_code = native_format_code(a_format);
  if (a_code != 0 && a_code == native_format_code(b_format) && is_bitwise(a_code) &&
      is_c_contiguous(a) && is_c_contiguous(b)) {
    const ptrdiff_t nbytes = a.nbytes();
    TRY(vm.tick(nbytes >> 12));
    return nbytes == 0 || std::memcmp(a.data, b.data, static_cast<size_t>(nbytes)) == 0;
  }
  Comparison comparison(vm, a, b);
  const bool known = TRY(comparison.prepare(a_format, b_format));
  if (!known) return false;
  return comparison.equal();
}

}  // namespace

Result<Value> memoryview_compare(VM& vm, Value self, Value other, CompareOp op) {
  if (op != CompareOp::kEq && op != CompareOp::kNe) return Value::not_implemented();
  auto& m = as<MemoryView>(self);
  const bool want_equal = op == CompareOp::kEq;
  if (!view_usable(m)) return Value::boolean((self == other) == want_equal);
  const BlockHold hold(m);
  if (is_exact<MemoryView>(other)) {
    auto& n = as<MemoryView>(other);
    if (!view_usable(n)) return Value::boolean((self == other) == want_equal);
    if (view_plain(m) && view_plain(n) && m.length == n.length &&
        ((m.flags ^ n.flags) & kViewFormatMask) == 0) {
      const auto format = static_cast<ViewFormat>((m.flags & kViewFormatMask) >> kFlagTypeBits);
      if (format != ViewFormat::kOther && format < ViewFormat::kf) {
        TRY(vm.tick(m.nbytes >> 12));
        const bool same = std::memcmp(m.data, n.data, static_cast<size_t>(m.nbytes)) == 0;
        return Value::boolean(same == want_equal);
      }
    }
    const BlockHold other_hold(n);
    const bool equal = TRY(equal_regions(vm, view_region(m), m.format, view_region(n), n.format));
    return Value::boolean(equal == want_equal);
  }
  if (!supports_buffer(vm, other)) return Value::not_implemented();
  Result<Buffer> acquired = acquire_buffer(vm, other, BufferRequest::kFullRo);
  if (acquired.is_error()) {
    clear_pending(vm);
    return Value::not_implemented();
  }
  const Buffer buffer = std::move(acquired).take();
  FullShape storage;
  if (!view_usable(m)) return Value::boolean(!want_equal);
  const bool equal =
      TRY(equal_regions(vm, view_region(m), m.format, region_of(buffer, storage), buffer.format));
  return Value::boolean(equal == want_equal);
}

}  // namespace bufo
