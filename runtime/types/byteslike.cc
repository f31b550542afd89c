// bytes and bytearray: arguments, shared slots, and the methods that look at each byte.
//
// Follows Objects/bytesobject.c, bytearrayobject.c and bytes_methods.c (CPython 3.12) in behaviour.
#include "runtime/types/byteslike.h"

#include <algorithm>
#include <cstring>

#include "runtime/bulk.h"
#include "runtime/checked.h"
#include "runtime/codecs.h"
#include "runtime/percent_format.h"
#include "runtime/search.h"
#include "runtime/types/sequence.h"
#include "runtime/types/str_units.h"

namespace bufo {

// --- arguments and results

Result<uint8_t> byte_value(VM& vm, Value v) {
  int64_t i = -1;
  if (v.is_small_int()) {
    i = v.small_int();
  } else {
    AnyRef index = TRY(to_index(vm, v));
    if (!try_int64(index, i)) i = -1;
  }
  if (i < 0 || i > 255) return vm.raise<ValueError>("byte must be in range(0, 256)");
  return static_cast<uint8_t>(i);
}

Result<void> BytesArgument::acquire_or_byte(VM& vm, Value v) {
  if (supports_buffer(vm, v)) return acquire(vm, v);
  if (!v.is_small_int() && vm.type_of(v).slots.to_index == nullptr) {
    return vm.raise<TypeError>("argument should be integer or bytes-like object, not '{}'",
                               type_name_of(v));
  }
  byte_ = TRY(byte_value(vm, v));
  data = &byte_;
  nbytes = 1;
  return ok();
}

Result<Ref<Bytes>> make_byte_object(VM& vm, uint8_t byte) {
  Value& shared = vm.byte_objects[byte];
  if (BUFO_UNLIKELY(!shared.is_object())) {
    Ref<Bytes> made = TRY(allocate<Bytes>(vm, 1));
    made->length = 1;
    made->data[0] = byte;
    made->data[1] = 0;
    shared = made.release();
  }
  return Ref<Bytes>(&as<Bytes>(shared));
}

Result<Value> make_bytes_like(VM& vm, bool array, const void* data, ptrdiff_t nbytes) {
  if (array) return make_bytearray(vm, data, nbytes);
  return make_bytes(vm, data, nbytes);
}

Result<Value> make_bytes_like_uninitialized(VM& vm, bool array, ptrdiff_t nbytes, uint8_t*& data) {
  if (array) {
    Ref<ByteArray> made = TRY(make_bytearray(vm, nullptr, nbytes));
    data = made->start;
    return Result<Value>(std::move(made));
  }
  Ref<Bytes> made = TRY(make_bytes_uninitialized(vm, nbytes));
  data = made->data;
  return Result<Value>(std::move(made));
}

void copy_byte_slice(uint8_t* out, const uint8_t* data, const SliceBounds& s) {
  if (s.count <= 0) return;
  const auto count = static_cast<size_t>(s.count);
  if (s.step == 1) {
    std::memcpy(out, data + s.start, count);
  } else {
    bulk::strided_copy(data + s.start, s.step, out, 1, count, 1);
  }
}

// --- from iterables

Result<void> ByteCollector::add(Value item, const char* range_message) {
  int64_t i = -1;
  if (item.is_small_int()) {
    i = item.small_int();
  } else {
    AnyRef index = TRY(to_index(vm_, item));
    if (!try_int64(index, i)) i = -1;
  }
  if (i < 0 || i > 255) return vm_.raise<ValueError>("{}", range_message);
  if (nbytes_ == capacity_) {
    const ptrdiff_t capacity = capacity_ + (capacity_ >> 1) + 64;
    void* block = data_ == nullptr ? vm_.heap.allocate_raw(static_cast<size_t>(capacity))
                                   : vm_.heap.reallocate_raw(data_, static_cast<size_t>(capacity));
    if (block == nullptr) return raise_no_memory(vm_);
    data_ = static_cast<uint8_t*>(block);
    capacity_ = capacity;
  }
  data_[nbytes_++] = static_cast<uint8_t>(i);
  return ok();
}

Result<void> ByteCollector::collect(Value iterable, const char* range_message) {
  if (is_exact<List>(iterable)) {
    // By live index: an item's __index__ may change the list.
    const AnyRef held = iterable;
    List& list = as<List>(held);
    for (ptrdiff_t i = 0; i < list.size; ++i) {
      const Value item = list.items[i];
      if (item.is_small_int()) {
        TRY(add(item, range_message));
      } else {
        const AnyRef kept = item;
        TRY(add(kept, range_message));
      }
    }
    return vm_.tick(nbytes_ >> 6);
  }
  if (is_exact<Tuple>(iterable)) {
    const AnyRef held = iterable;
    const Tuple& tuple = as<Tuple>(held);
    for (ptrdiff_t i = 0; i < tuple.size; ++i) TRY(add(tuple.items[i], range_message));
    return vm_.tick(nbytes_ >> 6);
  }
  return for_each(vm_, iterable, [&](AnyRef item) -> Result<bool> {
    TRY(add(item, range_message));
    return true;
  });
}

// --- slots

Result<Value> byteslike_concat(VM& vm, Value left, Value right) {
  if (!supports_buffer(vm, right)) {
    return vm.raise<TypeError>("can't concat {} to {}", type_name_of(right), type_name_of(left));
  }
  BytesArgument a, b;
  TRY(a.acquire(vm, left));
  TRY(b.acquire(vm, right));
  const bool array = is_a<ByteArray>(vm, left);
  if (!array) {
    if (a.nbytes == 0 && is_exact<Bytes>(right)) return right;
    if (b.nbytes == 0 && is_exact<Bytes>(left)) return left;
  }
  ptrdiff_t total;
  if (!checked_add(a.nbytes, b.nbytes, total)) return raise_no_memory(vm);
  TRY(tick_for_bytes(vm, total));
  uint8_t* out;
  AnyRef result = TRY(make_bytes_like_uninitialized(vm, array, total, out));
  if (a.nbytes != 0) std::memcpy(out, a.data, static_cast<size_t>(a.nbytes));
  if (b.nbytes != 0) std::memcpy(out + a.nbytes, b.data, static_cast<size_t>(b.nbytes));
  return result;
}

Result<Value> byteslike_compare(VM& vm, Value self, Value other, CompareOp op) {
  const bool plain = is_a<Bytes>(vm, self);
  // bytes compare with bytes only; bytearray with any buffer, on either side.
  if (plain ? !is_a<Bytes>(vm, other) : !supports_buffer(vm, other)) {
    return Value::not_implemented();
  }
  BytesArgument right;
  if (right.acquire(vm, other).is_error()) {
    clear_pending(vm);
    return Value::not_implemented();
  }
  const PinnedBytes left(vm, self);
  if (op == CompareOp::kEq || op == CompareOp::kNe) {
    bool same = left.nbytes == right.nbytes;
    if (same && left.nbytes != 0 && left.data != right.data) {
      TRY(tick_for_bytes(vm, left.nbytes));
      same = std::memcmp(left.data, right.data, static_cast<size_t>(left.nbytes)) == 0;
    }
    return Value::boolean(same == (op == CompareOp::kEq));
  }
  const ptrdiff_t common = std::min(left.nbytes, right.nbytes);
  TRY(tick_for_bytes(vm, common));
  int order = common == 0 ? 0 : std::memcmp(left.data, right.data, static_cast<size_t>(common));
  if (order == 0) order = left.nbytes < right.nbytes ? -1 : left.nbytes > right.nbytes;
  return Value::boolean(compare_result(order < 0 ? -1 : order > 0, op));
}

Result<bool> byteslike_contains(VM& vm, Value self, Value item) {
  if (item.is_small_int() || vm.type_of(item).slots.to_index != nullptr) {
    const uint8_t byte = TRY(byte_value(vm, item));
    const PinnedBytes bytes(vm, self);
    TRY(tick_for_bytes(vm, bytes.nbytes));
    return search::find_unit(bytes.data, static_cast<size_t>(bytes.nbytes), byte) !=
           search::kNotFound;
  }
  BytesArgument needle;
  TRY(needle.acquire(vm, item));
  const PinnedBytes bytes(vm, self);
  TRY(tick_for_bytes(vm, bytes.nbytes));
  return search::find(bytes.data, static_cast<size_t>(bytes.nbytes), needle.data,
                      static_cast<size_t>(needle.nbytes)) != search::kNotFound;
}

Result<Value> byteslike_mod(VM& vm, Value left, Value right) {
  if (!is_bytes_or_array(vm, left)) return Value::not_implemented();
  const PinnedBytes format(vm, left);
  Ref<Bytes> result = TRY(bytes_percent_format(vm, format.data, format.nbytes, right));
  if (!format.is_array()) return result;
  return make_bytearray(vm, result->data, result->length);
}

Result<Value> byteslike_repeat(VM& vm, Value self, Value count_value) {
  const ptrdiff_t count = TRY(repeat_count(vm, count_value));
  if (count == 1 && is_exact<Bytes>(self)) return self;
  const PinnedBytes bytes(vm, self);
  ptrdiff_t total;
  if (!checked_mul(bytes.nbytes, count, total)) return raise_no_memory(vm);
  TRY(tick_for_bytes(vm, total));
  uint8_t* out;
  AnyRef result = TRY(make_bytes_like_uninitialized(vm, bytes.is_array(), total, out));
  if (total != 0) {
    bulk::fill(out, static_cast<size_t>(count), bytes.data, static_cast<size_t>(bytes.nbytes));
  }
  return result;
}

// --- case and predicates

namespace {

using Mapper = void (*)(const uint8_t*, size_t, uint8_t*);

Result<Value> mapped(VM& vm, const Args& args, Mapper map) {
  const PinnedBytes self(vm, args[0]);
  TRY(tick_for_bytes(vm, self.nbytes));
  uint8_t* out;
  AnyRef result = TRY(make_bytes_like_uninitialized(vm, self.is_array(), self.nbytes, out));
  if (self.nbytes != 0) map(self.data, static_cast<size_t>(self.nbytes), out);
  return result;
}

void title_all(const uint8_t* in, size_t nbytes, uint8_t* out) {
  bulk::ascii_title(in, nbytes, false, out);
}

using Predicate = bool (*)(const uint8_t*, size_t);

Result<Value> tested(VM& vm, const Args& args, Predicate predicate) {
  const PinnedBytes self(vm, args[0]);
  TRY(tick_for_bytes(vm, self.nbytes));
  return Value::boolean(predicate(self.data, static_cast<size_t>(self.nbytes)));
}

}  // namespace

Result<Value> byteslike_capitalize(VM& vm, const Args& args) {
  return mapped(vm, args, bulk::ascii_capitalize);
}
Result<Value> byteslike_lower(VM& vm, const Args& args) {
  return mapped(vm, args, bulk::ascii_lower);
}
Result<Value> byteslike_upper(VM& vm, const Args& args) {
  return mapped(vm, args, bulk::ascii_upper);
}
Result<Value> byteslike_swapcase(VM& vm, const Args& args) {
  return mapped(vm, args, bulk::ascii_swapcase);
}
Result<Value> byteslike_title(VM& vm, const Args& args) { return mapped(vm, args, title_all); }

Result<Value> byteslike_isalnum(VM& vm, const Args& args) {
  return tested(vm, args, bulk::is_alnum);
}
Result<Value> byteslike_isalpha(VM& vm, const Args& args) {
  return tested(vm, args, bulk::is_alpha);
}
Result<Value> byteslike_isascii(VM& vm, const Args& args) {
  return tested(vm, args, bulk::is_ascii);
}
Result<Value> byteslike_isdigit(VM& vm, const Args& args) {
  return tested(vm, args, bulk::is_digit);
}
Result<Value> byteslike_islower(VM& vm, const Args& args) {
  return tested(vm, args, bulk::is_lower);
}
Result<Value> byteslike_isspace(VM& vm, const Args& args) {
  return tested(vm, args, bulk::is_space);
}
Result<Value> byteslike_istitle(VM& vm, const Args& args) {
  return tested(vm, args, bulk::is_title);
}
Result<Value> byteslike_isupper(VM& vm, const Args& args) {
  return tested(vm, args, bulk::is_upper);
}

// --- padding and stripping

namespace {

/// The fill byte of center() and its kin.
Result<uint8_t> fill_byte(VM& vm, const Args& args, const char* function) {
  if (!args.has(2)) return uint8_t{' '};
  if (const Bytes* bytes = try_as<Bytes>(vm, args[2])) {
    if (bytes->length == 1) return bytes->data[0];
  } else if (const ByteArray* array = try_as<ByteArray>(vm, args[2])) {
    if (array->length == 1) return array->start[0];
  }
  return vm.raise<TypeError>("{}() argument 2 must be a byte string of length 1, not {}", function,
                             type_name_of(args[2]));
}

Result<Value> padded(VM& vm, const PinnedBytes& self, Value whole, ptrdiff_t left, ptrdiff_t right,
                     uint8_t fill) {
  left = std::max<ptrdiff_t>(left, 0);
  right = std::max<ptrdiff_t>(right, 0);
  if (left == 0 && right == 0) {
    if (is_exact<Bytes>(whole)) return whole;
    return make_bytes_like(vm, self.is_array(), self.data, self.nbytes);
  }
  const ptrdiff_t total = left + self.nbytes + right;
  TRY(tick_for_bytes(vm, total));
  uint8_t* out;
  AnyRef result = TRY(make_bytes_like_uninitialized(vm, self.is_array(), total, out));
  std::memset(out, fill, static_cast<size_t>(left));
  if (self.nbytes != 0) std::memcpy(out + left, self.data, static_cast<size_t>(self.nbytes));
  std::memset(out + left + self.nbytes, fill, static_cast<size_t>(right));
  return result;
}

enum Sides { kLeft = 1, kRight = 2 };

Result<Value> stripped(VM& vm, const Args& args, int sides) {
  search::ByteSet set = search::kAsciiWhitespace;
  if (args.has_value(1)) {
    BytesArgument bytes;
    TRY(bytes.acquire(vm, args[1]));
    set = search::ByteSet(bytes.data, static_cast<size_t>(bytes.nbytes));
  }
  const PinnedBytes self(vm, args[0]);
  TRY(tick_for_bytes(vm, self.nbytes));
  size_t start = 0, end = static_cast<size_t>(self.nbytes);
  if ((sides & kLeft) != 0) start = search::find_not_in_set(self.data, end, set);
  if ((sides & kRight) != 0) {
    end = start + search::rfind_not_in_set(self.data + start, end - start, set);
  }
  const auto nbytes = static_cast<ptrdiff_t>(end - start);
  if (nbytes == self.nbytes && is_exact<Bytes>(args[0])) return args[0];
  return make_bytes_like(vm, self.is_array(), self.data + start, nbytes);
}

}  // namespace

Result<Value> byteslike_center(VM& vm, const Args& args) {
  const ptrdiff_t width = TRY(args.index(vm, 1));
  const uint8_t fill = TRY(fill_byte(vm, args, "center"));
  const PinnedBytes self(vm, args[0]);
  const ptrdiff_t pad = std::max<ptrdiff_t>(width - self.nbytes, 0);
  // The odd one goes left if the width is odd.
  const ptrdiff_t left = pad / 2 + (pad & width & 1);
  return padded(vm, self, args[0], left, pad - left, fill);
}

Result<Value> byteslike_ljust(VM& vm, const Args& args) {
  const ptrdiff_t width = TRY(args.index(vm, 1));
  const uint8_t fill = TRY(fill_byte(vm, args, "ljust"));
  const PinnedBytes self(vm, args[0]);
  return padded(vm, self, args[0], 0, width - std::min(width, self.nbytes), fill);
}

Result<Value> byteslike_rjust(VM& vm, const Args& args) {
  const ptrdiff_t width = TRY(args.index(vm, 1));
  const uint8_t fill = TRY(fill_byte(vm, args, "rjust"));
  const PinnedBytes self(vm, args[0]);
  return padded(vm, self, args[0], width - std::min(width, self.nbytes), 0, fill);
}

Result<Value> byteslike_zfill(VM& vm, const Args& args) {
  const ptrdiff_t width = TRY(args.index(vm, 1));
  const PinnedBytes self(vm, args[0]);
  const ptrdiff_t pad = width - std::min(width, self.nbytes);
  AnyRef result = TRY(padded(vm, self, args[0], pad, 0, '0'));
  if (pad > 0 && self.nbytes > 0 && (self.data[0] == '+' || self.data[0] == '-')) {
    uint8_t* out = self.is_array() ? as<ByteArray>(result).start : as<Bytes>(result).data;
    out[0] = self.data[0];
    out[pad] = '0';
  }
  return result;
}

Result<Value> byteslike_strip(VM& vm, const Args& args) {
  return stripped(vm, args, kLeft | kRight);
}
Result<Value> byteslike_lstrip(VM& vm, const Args& args) { return stripped(vm, args, kLeft); }
Result<Value> byteslike_rstrip(VM& vm, const Args& args) { return stripped(vm, args, kRight); }

Result<Value> byteslike_expandtabs(VM& vm, const Args& args) {
  const ptrdiff_t tab_size = TRY(args.index_or(vm, 1, 8));
  if (tab_size > INT32_MAX || tab_size < INT32_MIN) {
    return vm.raise<OverflowError>(tab_size > 0 ? "signed integer is greater than maximum"
                                                : "signed integer is less than minimum");
  }
  const PinnedBytes self(vm, args[0]);
  // Two passes: the length, then the bytes.
  uint8_t* out = nullptr;
  AnyRef result;
  for (int pass = 0; pass < 2; ++pass) {
    ptrdiff_t total = 0, column = 0;
    for (ptrdiff_t i = 0; i < self.nbytes; ++i) {
      const uint8_t c = self.data[i];
      if (c == '\t') {
        if (tab_size <= 0) continue;
        const ptrdiff_t gap = tab_size - column % tab_size;
        if (out != nullptr) std::memset(out + total, ' ', static_cast<size_t>(gap));
        column += gap;
        if (!checked_add(total, gap, total)) {
          return vm.raise<OverflowError>("result too long");
        }
      } else {
        if (out != nullptr) out[total] = c;
        ++total;
        column = c == '\n' || c == '\r' ? 0 : column + 1;
      }
    }
    if (pass == 0) {
      TRY(tick_for_bytes(vm, total));
      result = TRY(make_bytes_like_uninitialized(vm, self.is_array(), total, out));
      if (total == 0) break;
    }
  }
  return result;
}

// --- tables

Result<Value> byteslike_maketrans(VM& vm, const Args& args) {
  BytesArgument from, to;
  TRY(from.acquire(vm, args[0]));
  TRY(to.acquire(vm, args[1]));
  if (from.nbytes != to.nbytes) {
    return vm.raise<ValueError>("maketrans arguments must have same length");
  }
  Ref<Bytes> table = TRY(make_bytes_uninitialized(vm, 256));
  for (int i = 0; i < 256; ++i) table->data[i] = static_cast<uint8_t>(i);
  for (ptrdiff_t i = 0; i < from.nbytes; ++i) table->data[from.data[i]] = to.data[i];
  return table;
}

Result<Value> byteslike_translate(VM& vm, const Args& args) {
  BytesArgument table, deleted;
  const bool mapping = !args[1].is_none();
  if (mapping) {
    TRY(table.acquire(vm, args[1]));
    if (table.nbytes != 256) {
      return vm.raise<ValueError>("translation table must be 256 characters long");
    }
  }
  if (args.has(2)) TRY(deleted.acquire(vm, args[2]));
  uint8_t identity[256];
  for (int i = 0; i < 256; ++i) identity[i] = static_cast<uint8_t>(i);
  const uint8_t* map = mapping ? table.data : identity;
  const PinnedBytes self(vm, args[0]);
  const auto nbytes = static_cast<size_t>(self.nbytes);
  TRY(tick_for_bytes(vm, self.nbytes));
  uint8_t* out;
  if (deleted.nbytes == 0) {
    if (!mapping && is_exact<Bytes>(args[0])) return args[0];
    AnyRef result = TRY(make_bytes_like_uninitialized(vm, self.is_array(), self.nbytes, out));
    if (nbytes != 0) bulk::translate(self.data, nbytes, map, out);
    return result;
  }
  const search::ByteSet set(deleted.data, static_cast<size_t>(deleted.nbytes));
  const size_t gone = bulk::count_in_set(self.data, nbytes, set);
  if (gone == 0 && !mapping && is_exact<Bytes>(args[0])) return args[0];
  AnyRef result = TRY(make_bytes_like_uninitialized(vm, self.is_array(),
                                                    static_cast<ptrdiff_t>(nbytes - gone), out));
  if (gone != nbytes) bulk::translate_deleting(self.data, nbytes, map, set, out);
  return result;
}

// --- text

Result<Value> byteslike_decode(VM& vm, const Args& args) {
  const CodecNames names = TRY(codec_arguments(vm, args, 1, "decode"));
  return decode_object(vm, args[0], names.encoding, names.errors);
}

Result<Value> hex_of_bytes(VM& vm, const uint8_t* data, ptrdiff_t nbytes, const Args& args,
                           HexResult kind) {
  ptrdiff_t group = 1;
  if (args.has(2)) {
    const AnyRef whole = TRY(to_index(vm, args[2]));
    int64_t wide = 0;
    if (!try_int64(whole, wide) || wide != static_cast<int>(wide)) {
      return vm.raise<OverflowError>("Python int too large to convert to C int");
    }
    group = static_cast<ptrdiff_t>(wide);
  }
  char separator = 0;
  if (args.has(1)) {
    const ptrdiff_t length = TRY(bufo::length(vm, args[1]));
    if (length != 1) return vm.raise<ValueError>("sep must be length 1.");
    uint32_t unit;
    if (const Str* s = try_as<Str>(vm, args[1])) {
      unit = s->at(0);
      if (unit > 255) return vm.raise<ValueError>("sep must be ASCII.");
    } else if (const Bytes* b = try_as<Bytes>(vm, args[1])) {
      unit = b->data[0];
    } else {
      return vm.raise<TypeError>("sep must be str or bytes.");
    }
    if (unit > 127 && kind == HexResult::kStr) return vm.raise<ValueError>("sep must be ASCII.");
    separator = static_cast<char>(unit);
  } else {
    group = 0;
  }
  size_t length;
  if (!bulk::hex_length(static_cast<size_t>(nbytes), group, length)) return raise_no_memory(vm);
  TRY(tick_for_bytes(vm, nbytes));
  AnyRef text;
  uint8_t* out;
  if (kind == HexResult::kStr) {
    Ref<Str> made = TRY(make_str_uninitialized(vm, length, 127));
    out = static_cast<uint8_t*>(made->data());
    text = std::move(made);
  } else {
    Ref<Bytes> made = TRY(make_bytes_uninitialized(vm, static_cast<ptrdiff_t>(length)));
    out = made->data;
    text = std::move(made);
  }
  if (group == 0) {
    bulk::hex_encode(data, static_cast<size_t>(nbytes), out);
  } else {
    bulk::hex_encode(data, static_cast<size_t>(nbytes), separator, group, out);
  }
  return text;
}

Result<Value> byteslike_hex(VM& vm, const Args& args) {
  const PinnedBytes self(vm, args[0]);
  return hex_of_bytes(vm, self.data, self.nbytes, args);
}

Result<Value> byteslike_fromhex(VM& vm, const Args& args) {
  const Str* text = TRY(str_argument(vm, args[1], "fromhex() argument"));
  const bool array = vm.types[args.cls().index]->layout == kTypeByteArray;
  TRY(tick_for_bytes(vm, static_cast<ptrdiff_t>(text->length)));
  // The digits may have spaces between them: the exact length is known at the end only.
  RawBlock block;
  if (!block.allocate(vm, text->length / 2 + 16)) return raise_no_memory(vm);
  auto* out = static_cast<uint8_t*>(block.get());
  const bulk::HexDecoded decoded =
      with_units(*text, [&](auto* units) { return bulk::hex_decode(units, text->length, out); });
  if (decoded.error_index != search::kNotFound) {
    return vm.raise<ValueError>("non-hexadecimal number found in fromhex() arg at position {}",
                                decoded.error_index);
  }
  AnyRef made = TRY(make_bytes_like(vm, array, out, static_cast<ptrdiff_t>(decoded.nbytes)));
  if (args.cls().index == (array ? kTypeByteArray : kTypeBytes)) return made;
  return call(vm, &args.cls(), {made});
}

}  // namespace bufo
