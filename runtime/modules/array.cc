// Module array: compact sequences of machine numbers.
//
// Guarantees: while a buffer is exported the items neither move nor change in number. Items are
// converted before the array is looked at, since that runs Python code.
// Follows Modules/arraymodule.c (CPython 3.12) in behaviour.
#include <algorithm>
#include <cstring>
#include <limits>

#include "runtime/buffer_item.h"
#include "runtime/bulk.h"
#include "runtime/codecs.h"
#include "runtime/modules.h"
#include "runtime/struct_format.h"
#include "runtime/types/byteslike.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/owned_fields.h"

namespace bufo {

extern const TypeSpec kArrayTypeSpec;
extern const TypeSpec kArrayIteratorSpec;

namespace {

struct Array : Object {
  uint8_t* items;  // raw heap block, null when empty
  ptrdiff_t length, capacity;
  ptrdiff_t export_count;
  uint8_t itemsize;
  char code;
};

bool is_array(VM& vm, Value v) {
  return v.is_object() && vm.types[vm.type_of(v).layout]->spec == &kArrayTypeSpec;
}
Array& array_of(Value v) { return *static_cast<Array*>(v.object()); }
/// The module's own type, whatever subclass the value is of.
Type& base_type(VM& vm, Value v) { return *vm.types[vm.type_of(v).layout]; }

ptrdiff_t itemsize_of(char code) {
  switch (code) {
    case 'u':
      return static_cast<ptrdiff_t>(sizeof(wchar_t));
    case 'b':
    case 'B':
    case 'h':
    case 'H':
    case 'i':
    case 'I':
    case 'l':
    case 'L':
    case 'q':
    case 'Q':
    case 'f':
    case 'd':
      return native_itemsize(code);
    default:
      return 0;
  }
}

// --- storage

Result<void> resize(VM& vm, Array& self, ptrdiff_t length) {
  if (length == self.length) return ok();
  if (self.export_count > 0) {
    return raise_exported(vm, &self, "cannot resize an array that is exporting buffers");
  }
  if (length > self.capacity) {
    const ptrdiff_t wanted = length + (length >> 4) + (length < 8 ? 3 : 7);
    ptrdiff_t nbytes;
    if (wanted < 0 ||
        __builtin_mul_overflow(wanted, static_cast<ptrdiff_t>(self.itemsize), &nbytes)) {
      return raise_no_memory(vm);
    }
    void* block = self.items == nullptr
                      ? vm.heap.allocate_raw(static_cast<size_t>(nbytes))
                      : vm.heap.reallocate_raw(self.items, static_cast<size_t>(nbytes));
    if (block == nullptr) return raise_no_memory(vm);
    self.items = static_cast<uint8_t*>(block);
    self.capacity = wanted;
  } else if (length < self.capacity / 4 && self.capacity > 1024) {
    void* block = vm.heap.reallocate_raw(
        self.items, static_cast<size_t>(std::max<ptrdiff_t>(length, 16) * self.itemsize));
    if (block != nullptr) {
      self.items = static_cast<uint8_t*>(block);
      self.capacity = std::max<ptrdiff_t>(length, 16);
    }
  }
  self.length = length;
  return ok();
}

/// [at, at + old) becomes `wanted` items wide; the rest moves.
Result<void> resize_gap(VM& vm, Array& self, ptrdiff_t at, ptrdiff_t old, ptrdiff_t wanted) {
  const ptrdiff_t size = self.itemsize, tail = (self.length - at - old) * size;
  if (wanted == old) return ok();
  if (self.export_count > 0) {
    return raise_exported(vm, &self, "cannot resize an array that is exporting buffers");
  }
  const auto move = [&] {
    if (tail > 0) {
      std::memmove(self.items + (at + wanted) * size, self.items + (at + old) * size,
                   static_cast<size_t>(tail));
    }
  };
  if (wanted < old) move();
  TRY(resize(vm, self, self.length + wanted - old));
  if (wanted > old) move();
  return ok();
}

Result<Ref<Array>> make_array(VM& vm, Type& cls, char code, ptrdiff_t length) {
  Ref<Array> made = TRY(allocate<Array>(vm, cls));
  made->code = code;
  made->itemsize = static_cast<uint8_t>(itemsize_of(code));
  TRY(resize(vm, *made, length));
  return made;
}

Result<Ref<Array>> copy_range(VM& vm, Value self, const SliceBounds& s) {
  const char code = array_of(self).code;
  Ref<Array> made = TRY(make_array(vm, base_type(vm, self), code, s.count));
  const Array& from = array_of(self);
  if (s.count > 0) {
    TRY(vm.tick(s.count >> 6));
    bulk::strided_copy(from.items + s.start * from.itemsize, s.step * from.itemsize, made->items,
                       from.itemsize, static_cast<size_t>(s.count), from.itemsize);
  }
  return made;
}
Result<Ref<Array>> copy_array(VM& vm, Value self) {
  const ptrdiff_t length = array_of(self).length;
  return copy_range(vm, self, SliceBounds{0, length, 1, length});
}

// --- items

Result<Value> load(VM& vm, const Array& self, ptrdiff_t i) {
  const uint8_t* at = self.items + i * self.itemsize;
  if (BUFO_UNLIKELY(self.code == 'u')) {
    const auto c = load_item<uint32_t>(at);
    if (c > 0x10ffff) {
      return vm.raise<ValueError>("character U+{} is not in range [U+0000; U+10ffff]",
                                  static_cast<unsigned>(c));
    }
    return make_str_char(vm, static_cast<char32_t>(c));
  }
  return unpack_item(vm, self.code, at);
}

Raised raise_bound(VM& vm, const char* what, bool above) {
  return vm.raise<OverflowError>("{} is {} than {}", what, above ? "greater" : "less",
                                 above ? "maximum" : "minimum");
}

template <class T>
Result<void> convert_small(VM& vm, uint8_t* out, Value v, const char* what) {
  int64_t i;
  if (BUFO_LIKELY(v.is_small_int())) {
    i = v.small_int();
  } else {
    AnyRef index = TRY(to_index(vm, v));
    if (!try_int64(index, i)) {
      return vm.raise<OverflowError>("Python int too large to convert to C long");
    }
  }
  if (i > static_cast<int64_t>(std::numeric_limits<T>::max())) return raise_bound(vm, what, true);
  if (i < static_cast<int64_t>(std::numeric_limits<T>::min())) return raise_bound(vm, what, false);
  store_item(out, static_cast<T>(i));
  return ok();
}

/// One item's bytes. Runs Python code.
Result<void> convert(VM& vm, char code, uint8_t* out, Value v) {
  switch (code) {
    case 'b':
      return convert_small<signed char>(vm, out, v, "signed char");
    case 'B':
      return convert_small<unsigned char>(vm, out, v, "unsigned byte integer");
    case 'h':
      return convert_small<short>(vm, out, v, "signed short integer");
    case 'H':
      return convert_small<unsigned short>(vm, out, v, "unsigned short");
    case 'i':
      return convert_small<int>(vm, out, v, "signed integer");
    case 'l':
    case 'q': {
      AnyRef index = TRY(to_index(vm, v));
      int64_t i;
      if (!try_int64(index, i)) {
        return vm.raise<OverflowError>(code == 'l' ? "Python int too large to convert to C long"
                                                   : "int too big to convert");
      }
      if (code == 'l') {
        store_item(out, static_cast<long>(i));
      } else {
        store_item(out, static_cast<long long>(i));
      }
      return ok();
    }
    case 'I':
    case 'L':
    case 'Q': {
      AnyRef index = TRY(to_index(vm, v));
      uint64_t u;
      if (int_sign(index) < 0) {
        return vm.raise<OverflowError>(code == 'Q'
                                           ? "can't convert negative int to unsigned"
                                           : "can't convert negative value to unsigned int");
      }
      if (!try_uint64(index, u)) {
        return vm.raise<OverflowError>(code == 'Q'
                                           ? "int too big to convert"
                                           : "Python int too large to convert to C unsigned long");
      }
      if (code == 'I') {
        if (u > UINT32_MAX) return raise_bound(vm, "unsigned int", true);
        store_item(out, static_cast<unsigned>(u));
      } else {
        store_item(out, u);
      }
      return ok();
    }
    case 'u': {
      const Str* s = try_as<Str>(vm, v);
      if (s == nullptr || s->length != 1) {
        return vm.raise<TypeError>("array item must be unicode character");
      }
      store_item(out, static_cast<uint32_t>(s->at(0)));
      return ok();
    }
    case 'f': {
      const double d = TRY(to_double(vm, v));
      store_item(out, static_cast<float>(d));
      return ok();
    }
    default: {
      const double d = TRY(to_double(vm, v));
      store_item(out, d);
      return ok();
    }
  }
}

Result<void> append_value(VM& vm, Array& self, Value v) {
  uint8_t item[8];
  TRY(convert(vm, self.code, item, v));
  TRY(resize(vm, self, self.length + 1));
  std::memcpy(self.items + (self.length - 1) * self.itemsize, item, self.itemsize);
  return ok();
}

Result<void> append_items(VM& vm, Array& self, const uint8_t* items, ptrdiff_t count) {
  const ptrdiff_t at = self.length;
  TRY(resize(vm, self, at + count));
  if (count > 0) {
    std::memcpy(self.items + at * self.itemsize, items, static_cast<size_t>(count * self.itemsize));
  }
  return ok();
}

Result<void> extend_from(VM& vm, Value self, Value source, bool only_same_kind) {
  if (is_array(vm, source)) {
    const Array& other = array_of(source);
    Array& array = array_of(self);
    if (other.code == array.code) {
      // Of itself, too: what there is to copy is counted first.
      const ptrdiff_t at = array.length, count = other.length;
      TRY(resize(vm, array, at + count));
      if (count > 0) {
        std::memcpy(array.items + at * array.itemsize, array_of(source).items,
                    static_cast<size_t>(count * array.itemsize));
      }
      return ok();
    }
    if (only_same_kind) return vm.raise<TypeError>("can only extend with array of same kind");
  }
  return for_each(vm, source, [&](AnyRef item) -> Result<bool> {
    TRY(append_value(vm, array_of(self), item));
    return true;
  });
}

Result<void> append_bytes(VM& vm, Array& self, const uint8_t* data, ptrdiff_t nbytes) {
  if (nbytes % self.itemsize != 0) {
    return vm.raise<ValueError>("bytes length not a multiple of item size");
  }
  TRY(tick_for_bytes(vm, nbytes));
  return append_items(vm, self, data, nbytes / self.itemsize);
}

Result<void> append_text(VM& vm, Array& self, const Str& text) {
  const ptrdiff_t at = self.length, count = static_cast<ptrdiff_t>(text.length);
  TRY(resize(vm, self, at + count));
  for (ptrdiff_t i = 0; i < count; ++i) {
    store_item(self.items + (at + i) * 4, static_cast<uint32_t>(text.at(static_cast<size_t>(i))));
  }
  return ok();
}

// --- construction

Result<Value> array_new(VM& vm, Type& cls, const CallArgs& call) {
  Type* base = &cls;
  while (base->spec != &kArrayTypeSpec) base = base->base;
  if (call.has_keywords() && (&cls == base || cls.slots.init == base->slots.init)) {
    return vm.raise<TypeError>("array.array() takes no keyword arguments");
  }
  if (call.positional < 1 || call.positional > 2) {
    return vm.raise<TypeError>("array() takes at {} {} argument{} ({} given)",
                               call.positional < 1 ? "least" : "most", call.positional < 1 ? 1 : 2,
                               call.positional < 1 ? "" : "s", call.positional);
  }
  const Str* letter = try_as<Str>(vm, call[0]);
  if (letter == nullptr || letter->length != 1) {
    return vm.raise<TypeError>("array() argument 1 must be a unicode character, not {}",
                               type_name_of(call[0]));
  }
  const char32_t c = letter->at(0);
  const char code = c < 128 ? static_cast<char>(c) : '?';
  const Value source = call.positional > 1 ? call[1] : Value::unbound();
  const bool has_source = call.positional > 1;
  if (has_source && code != 'u') {
    if (is_a<Str>(vm, source)) {
      return vm.raise<TypeError>("cannot use a str to initialize an array with typecode '{}'",
                                 code);
    }
    if (is_array(vm, source) && array_of(source).code == 'u') {
      return vm.raise<TypeError>(
          "cannot use a unicode array to initialize an array with typecode '{}'", code);
    }
  }
  AnyRef iterator;
  const bool direct = has_source && (is_exact<List>(source) || is_exact<Tuple>(source) ||
                                     is_bytes_or_array(vm, source) || is_array(vm, source) ||
                                     is_a<Str>(vm, source));
  if (has_source && !direct) iterator = TRY(get_iter(vm, source));
  if (itemsize_of(code) == 0) {
    return vm.raise<ValueError>("bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)");
  }
  Ref<Array> self = TRY(make_array(vm, cls, code, 0));
  if (!has_source) return self;
  if (is_bytes_or_array(vm, source)) {
    const PinnedBytes bytes(vm, source);
    TRY(append_bytes(vm, *self, bytes.data, bytes.nbytes));
  } else if (is_a<Str>(vm, source)) {
    TRY(append_text(vm, *self, as<Str>(source)));
  } else {
    TRY(extend_from(vm, self, direct ? source : iterator.get(), false));
  }
  return self;
}

// --- slots

void array_dealloc(VM& vm, Object* o) {
  auto& self = *static_cast<Array*>(o);
  if (self.items != nullptr) vm.heap.free(self.items);
}

Result<Value> list_of(VM& vm, Value self) {
  Ref<List> list = TRY(make_list(vm, array_of(self).length));
  for (ptrdiff_t i = 0; i < array_of(self).length; ++i) {
    AnyRef item = TRY(load(vm, array_of(self), i));
    TRY(list_append(vm, *list, item));
  }
  TRY(vm.tick(list->size >> 6));
  return list;
}

Result<Ref<Str>> text_of(VM& vm, const Array& self) {
  for (ptrdiff_t i = 0; i < self.length; ++i) {
    const auto c = load_item<uint32_t>(self.items + 4 * i);
    if (c > 0x10ffff) {
      Ref<Str> digits = TRY(int_to_str(vm, Value::small_int(c), 16));
      return vm.raise<ValueError>("character U+{} is not in range [U+0000; U+10ffff]",
                                  Value(digits));
    }
  }
  return make_str_units(vm, self.items, static_cast<size_t>(self.length), 4);
}

Result<Value> array_repr(VM& vm, Value self) {
  const Array& array = array_of(self);
  const char code = array.code;
  if (array.length == 0) return format(vm, "{}('{}')", base_name(vm, self), code);
  AnyRef items;
  if (code == 'u') {
    items = TRY(text_of(vm, array));
  } else {
    items = TRY(list_of(vm, self));
  }
  return format(vm, "{}('{}', {})", base_name(vm, self), code, repr_of(items));
}

Result<Value> array_compare(VM& vm, Value self, Value other, CompareOp op) {
  if (!is_array(vm, other)) return Value::not_implemented();
  const auto a = [&]() -> const Array& { return array_of(self); };
  const auto b = [&]() -> const Array& { return array_of(other); };
  const bool equality = op == CompareOp::kEq || op == CompareOp::kNe;
  if (equality && a().length != b().length) return Value::boolean(op == CompareOp::kNe);
  ptrdiff_t i = 0;
  const bool bitwise = a().code == b().code && a().code != 'f' && a().code != 'd';
  if (bitwise) {
    const auto nbytes = static_cast<size_t>(std::min(a().length, b().length) * a().itemsize);
    TRY(vm.tick(static_cast<int64_t>(nbytes >> 12)));
    i = nbytes == 0
            ? 0
            : static_cast<ptrdiff_t>(bulk::mismatch(a().items, b().items, nbytes)) / a().itemsize;
  }
  for (; i < a().length && i < b().length; ++i) {
    if ((i & 63) == 0) TRY(vm.tick());
    AnyRef x = TRY(load(vm, a(), i));
    AnyRef y = TRY(load(vm, b(), i));
    AnyRef result = TRY(compare(vm, x, y, CompareOp::kEq));
    const bool same = TRY(is_truthy(vm, result));
    if (same) continue;
    if (equality) return Value::boolean(op == CompareOp::kNe);
    return compare(vm, x, y, op);
  }
  return Value::boolean(size_relation(a().length, b().length, op));
}

Result<ptrdiff_t> array_length(VM&, Value self) { return array_of(self).length; }

Result<Value> array_item(VM& vm, Value self, ptrdiff_t i) {
  if (i < 0 || i >= array_of(self).length) {
    return vm.raise<IndexError>("array index out of range");
  }
  return load(vm, array_of(self), i);
}

Result<ptrdiff_t> index_of_key(VM& vm, Value key) {
  if (key.is_small_int()) return static_cast<ptrdiff_t>(key.small_int());
  if (vm.type_of(key).slots.to_index == nullptr) {
    return vm.raise<TypeError>("array indices must be integers");
  }
  return subscript_index(vm, key, "array");
}

Result<Value> array_getitem(VM& vm, Value self, Value key) {
  if (is_exact<Slice>(key)) {
    SliceBounds s = TRY(slice_unpack(vm, as<Slice>(key)));
    slice_adjust(s, array_of(self).length);
    return copy_range(vm, self, s);
  }
  ptrdiff_t i = TRY(index_of_key(vm, key));
  if (i < 0) i += array_of(self).length;
  return array_item(vm, self, i);
}

Result<void> delete_extended(VM& vm, Array& self, SliceBounds s) {
  if (s.count == 0) return ok();
  if (self.export_count > 0) {
    return raise_exported(vm, &self, "cannot resize an array that is exporting buffers");
  }
  if (s.step < 0) {
    s.start += s.step * (s.count - 1);
    s.step = -s.step;
  }
  const ptrdiff_t size = self.itemsize;
  uint8_t* out = self.items + s.start * size;
  for (ptrdiff_t i = 0; i < s.count; ++i) {
    const ptrdiff_t from = s.start + i * s.step + 1;
    const ptrdiff_t end = i + 1 == s.count ? self.length : s.start + (i + 1) * s.step;
    std::memmove(out, self.items + from * size, static_cast<size_t>((end - from) * size));
    out += (end - from) * size;
  }
  return resize(vm, self, self.length - s.count);
}

Result<void> assign_slice(VM& vm, Value self_value, const Slice& key, Value value) {
  SliceBounds s = TRY(slice_unpack(vm, key));
  Array& self = array_of(self_value);
  slice_adjust(s, self.length);
  if (value.is_unbound()) {
    if (s.step == 1) return resize_gap(vm, self, s.start, s.count, 0);
    return delete_extended(vm, self, s);
  }
  if (!is_array(vm, value)) {
    return vm.raise<TypeError>("can only assign array (not \"{}\") to array slice",
                               type_name_of(value));
  }
  AnyRef source = value;
  if (value == self_value) source = TRY(copy_array(vm, value));
  const Array& from = array_of(source);
  if (from.code != self.code) {
    return vm.raise<TypeError>("bad argument type for built-in operation");
  }
  if (s.step == 1) {
    TRY(resize_gap(vm, self, s.start, s.count, from.length));
    if (from.length > 0) {
      std::memcpy(self.items + s.start * self.itemsize, from.items,
                  static_cast<size_t>(from.length * self.itemsize));
    }
    return ok();
  }
  if (from.length == 0) return delete_extended(vm, self, s);
  if (from.length != s.count) {
    return vm.raise<ValueError>("attempt to assign array of size {} to extended slice of size {}",
                                from.length, s.count);
  }
  bulk::strided_copy(from.items, from.itemsize, self.items + s.start * self.itemsize,
                     s.step * self.itemsize, static_cast<size_t>(s.count), self.itemsize);
  return ok();
}

Result<void> array_setitem(VM& vm, Value self_value, Value key, Value value) {
  if (is_exact<Slice>(key)) return assign_slice(vm, self_value, as<Slice>(key), value);
  ptrdiff_t i = TRY(index_of_key(vm, key));
  Array& self = array_of(self_value);
  if (i < 0) i += self.length;
  const auto require_inside = [&]() -> Result<void> {
    if (i < 0 || i >= self.length) {
      return vm.raise<IndexError>("array assignment index out of range");
    }
    return ok();
  };
  TRY(require_inside());
  if (value.is_unbound()) return resize_gap(vm, self, i, 1, 0);
  uint8_t item[8];
  TRY(convert(vm, self.code, item, value));
  TRY(require_inside());
  std::memcpy(self.items + i * self.itemsize, item, self.itemsize);
  return ok();
}

/// The index of the first item equal to v in [start, stop), or -1.
Result<ptrdiff_t> find_value(VM& vm, Value self, Value v, ptrdiff_t start, ptrdiff_t stop) {
  for (ptrdiff_t i = start; i < stop && i < array_of(self).length; ++i) {
    if ((i & 63) == 0) TRY(vm.tick());
    AnyRef item = TRY(load(vm, array_of(self), i));
    const bool same = TRY(equals(vm, item, v));
    if (same) return i;
  }
  return ptrdiff_t{-1};
}

Result<bool> array_contains(VM& vm, Value self, Value v) {
  const ptrdiff_t at = TRY(find_value(vm, self, v, 0, PTRDIFF_MAX));
  return at >= 0;
}

Result<Value> array_concat(VM& vm, Value left, Value right) {
  if (!is_array(vm, right)) {
    return vm.raise<TypeError>("can only append array (not \"{}\") to array", type_name_of(right));
  }
  if (array_of(left).code != array_of(right).code) {
    return vm.raise<TypeError>("bad argument type for built-in operation");
  }
  Ref<Array> made = TRY(copy_array(vm, left));
  TRY(append_items(vm, *made, array_of(right).items, array_of(right).length));
  return made;
}

Result<Value> array_iconcat(VM& vm, Value self, Value other) {
  if (!is_array(vm, other)) {
    return vm.raise<TypeError>("can only extend array with array (not \"{}\")",
                               type_name_of(other));
  }
  TRY(extend_from(vm, self, other, true));
  return self;
}

/// self[:n] repeated to the given total.
void repeat_into(Array& self, ptrdiff_t count, ptrdiff_t total) {
  const ptrdiff_t size = self.itemsize;
  for (ptrdiff_t done = count; done < total && count > 0;) {
    const ptrdiff_t more = std::min(done, total - done);
    std::memcpy(self.items + done * size, self.items, static_cast<size_t>(more * size));
    done += more;
  }
}

Result<Value> repeat_in_place(VM& vm, Value self, ptrdiff_t times) {
  Array& array = array_of(self);
  const ptrdiff_t count = array.length;
  ptrdiff_t total;
  if (__builtin_mul_overflow(count, times, &total)) return raise_no_memory(vm);
  TRY(vm.tick(total >> 9));
  TRY(resize(vm, array, total));
  repeat_into(array, count, total);
  return self;
}

Result<Value> array_irepeat(VM& vm, Value self, Value count_value) {
  const ptrdiff_t times = TRY(repeat_count(vm, count_value));
  return repeat_in_place(vm, self, times);
}

Result<Value> array_repeat(VM& vm, Value self, Value count_value) {
  const ptrdiff_t times = TRY(repeat_count(vm, count_value));
  if (times == 0) {
    return Result<Value>(make_array(vm, base_type(vm, self), array_of(self).code, 0));
  }
  Ref<Array> made = TRY(copy_array(vm, self));
  return repeat_in_place(vm, made, times);
}

const char* buffer_format(char code) {
  switch (code) {
#define BUFO_FORMAT(letter, type, kind)      \
  case letter: {                             \
    static const char kText[] = {letter, 0}; \
    return kText;                            \
  }
#include "runtime/buffer_format.def"
#undef BUFO_FORMAT
    default:
      return "w";
  }
}

Result<void> array_acquire(VM& vm, Value self, BufferRequest request, Buffer& out) {
  Array& array = array_of(self);
  static const uint8_t kNothing[8] = {};
  uint8_t* data = array.items == nullptr ? const_cast<uint8_t*>(kNothing) : array.items;
  TRY(fill_simple_buffer(vm, out, self, data, array.length * array.itemsize, false, request));
  out.itemsize = array.itemsize;
  out.shape_storage = array.length;
  if (asks(request, BufferRequest::kFormat)) out.format = buffer_format(array.code);
  ++array.export_count;
  return ok();
}
void array_release(VM&, Value self, Buffer&) { --array_of(self).export_count; }

// --- the iterator

struct ArrayIterator : Object {
  static constexpr int kOwned = 1;
  Value array;  // owned; unbound when exhausted
  ptrdiff_t next;
};
ArrayIterator& iterator_of(Value v) { return *static_cast<ArrayIterator*>(v.object()); }

Result<Value> array_iter(VM& vm, Value self) {
  // Built right after the type of arrays, it has one of the next numbers.
  uint32_t i = base_type(vm, self).index;
  while (vm.types[i] == nullptr || vm.types[i]->spec != &kArrayIteratorSpec) {
    if (++i == vm.type_count) i = kTypeFirstFree;
  }
  Type* type = vm.types[i];
  Ref<ArrayIterator> it = TRY(allocate_owner<ArrayIterator>(vm, *type));
  set_field(it->array, self);
  return it;
}

Result<Value> iterator_next(VM& vm, Value self) {
  ArrayIterator& it = iterator_of(self);
  if (it.array.is_unbound()) return Value::unbound();
  const Array& array = array_of(it.array);
  if (it.next < array.length) return load(vm, array, it.next++);
  clear_field(it.array);
  return Value::unbound();
}

Result<Value> iterator_reduce(VM& vm, const Args& args) {
  AnyRef iter = TRY(builtin_named(vm, "iter"));
  const ArrayIterator& it = iterator_of(args[0]);
  if (it.array.is_unbound()) {
    Ref<Tuple> nothing = TRY(make_tuple(vm, 0));
    Ref<Tuple> empty = TRY(make_tuple_of(vm, {nothing}));
    return make_tuple_of(vm, {iter, empty});
  }
  const ptrdiff_t at = it.next;
  Ref<Tuple> arguments = TRY(make_tuple_of(vm, {it.array}));
  return make_tuple_of(vm, {iter, arguments, Value::small_int(at)});
}

Result<Value> iterator_setstate(VM& vm, const Args& args) {
  const ptrdiff_t at = TRY(args.index(vm, 1));
  ArrayIterator& it = iterator_of(args[0]);
  if (!it.array.is_unbound()) {
    it.next = std::clamp<ptrdiff_t>(at, 0, array_of(it.array).length);
  }
  return none();
}

constexpr Method kIteratorMethods[] = {
    method("__reduce__", "(self, /)", iterator_reduce, nullptr),
    method("__setstate__", "(self, state, /)", iterator_setstate, nullptr),
};

// --- methods

Result<Value> array_append(VM& vm, const Args& args) {
  TRY(append_value(vm, array_of(args[0]), args[1]));
  return none();
}
Result<Value> array_extend(VM& vm, const Args& args) {
  TRY(extend_from(vm, args[0], args[1], true));
  return none();
}
Result<Value> array_insert(VM& vm, const Args& args) {
  ptrdiff_t at = TRY(args.index(vm, 1));
  Array& self = array_of(args[0]);
  uint8_t item[8];
  TRY(convert(vm, self.code, item, args[2]));
  if (at < 0) at = std::max<ptrdiff_t>(at + self.length, 0);
  at = std::min(at, self.length);
  TRY(resize_gap(vm, self, at, 0, 1));
  std::memcpy(self.items + at * self.itemsize, item, self.itemsize);
  return none();
}
Result<Value> array_pop(VM& vm, const Args& args) {
  ptrdiff_t at = TRY(args.index_or(vm, 1, -1));
  Array& self = array_of(args[0]);
  if (self.length == 0) return vm.raise<IndexError>("pop from empty array");
  if (at < 0) at += self.length;
  if (at < 0 || at >= self.length) return vm.raise<IndexError>("pop index out of range");
  AnyRef item = TRY(load(vm, self, at));
  TRY(resize_gap(vm, self, at, 1, 0));
  return item;
}
Result<Value> array_remove(VM& vm, const Args& args) {
  const ptrdiff_t at = TRY(find_value(vm, args[0], args[1], 0, PTRDIFF_MAX));
  if (at < 0 || at >= array_of(args[0]).length) {
    return vm.raise<ValueError>("array.remove(x): x not in array");
  }
  TRY(resize_gap(vm, array_of(args[0]), at, 1, 0));
  return none();
}
/// A bound of a search: unlike a slice's, it cannot be None.
Result<ptrdiff_t> search_bound(VM& vm, const Args& args, uint32_t i, ptrdiff_t fallback) {
  if (!args.has(i)) return fallback;
  const Value v = args[i];
  if (!v.is_small_int() && vm.type_of(v).slots.to_index == nullptr) {
    return vm.raise<TypeError>("slice indices must be integers or have an __index__ method");
  }
  return to_ptrdiff(vm, v, OnOverflow::kClamp);
}

Result<Value> array_index(VM& vm, const Args& args) {
  ptrdiff_t start = TRY(search_bound(vm, args, 2, 0));
  ptrdiff_t stop = TRY(search_bound(vm, args, 3, PTRDIFF_MAX));
  clamp_bounds(start, stop, array_of(args[0]).length);
  const ptrdiff_t at = TRY(find_value(vm, args[0], args[1], start, stop));
  if (at < 0) return vm.raise<ValueError>("array.index(x): x not in array");
  return Value::small_int(at);
}
Result<Value> array_count(VM& vm, const Args& args) {
  int64_t count = 0;
  for (ptrdiff_t i = 0; i < array_of(args[0]).length; ++i) {
    if ((i & 63) == 0) TRY(vm.tick());
    AnyRef item = TRY(load(vm, array_of(args[0]), i));
    const bool same = TRY(equals(vm, item, args[1]));
    count += same;
  }
  return Value::small_int(count);
}
Result<Value> array_reverse(VM&, const Args& args) {
  Array& self = array_of(args[0]);
  if (self.length > 1) {
    bulk::reverse_in_place(self.items, static_cast<size_t>(self.length), self.itemsize);
  }
  return none();
}
Result<Value> array_byteswap(VM&, const Args& args) {
  Array& self = array_of(args[0]);
  for (ptrdiff_t i = 0; i < self.length; ++i) {
    uint8_t* at = self.items + i * self.itemsize;
    std::reverse(at, at + self.itemsize);
  }
  return none();
}
Result<Value> array_buffer_info(VM& vm, const Args& args) {
  const Array& self = array_of(args[0]);
  AnyRef address = TRY(make_int(vm, static_cast<int64_t>(reinterpret_cast<intptr_t>(self.items))));
  return make_tuple_of(vm, {address, Value::small_int(self.length)});
}
Result<Value> array_tolist(VM& vm, const Args& args) { return list_of(vm, args[0]); }
Result<Value> array_tobytes(VM& vm, const Args& args) {
  const Array& self = array_of(args[0]);
  return make_bytes(vm, self.items, self.length * self.itemsize);
}
Result<Value> array_frombytes(VM& vm, const Args& args) {
  Buffer buffer = TRY(acquire_bytes(vm, args[1]));
  TRY(append_bytes(vm, array_of(args[0]), buffer.data, buffer.nbytes));
  return none();
}
Result<Value> array_fromlist(VM& vm, const Args& args) {
  if (!is_a<List>(vm, args[1])) return vm.raise<TypeError>("arg must be list");
  const auto self = [&]() -> Array& { return array_of(args[0]); };
  const List& list = as<List>(args[1]);
  const ptrdiff_t before = self().length, count = list.size;
  // All or nothing: what was added goes away again on an error.
  for (ptrdiff_t i = 0; i < count; ++i) {
    if (i >= list.size) {
      TRY(resize(vm, self(), before));
      return vm.raise<RuntimeError>("list changed size during iteration");
    }
    const AnyRef item = list.items[i];
    if (append_value(vm, self(), item).is_error()) {
      const AnyRef error = take_pending(vm);
      if (self().length > before && resize(vm, self(), before).is_error()) clear_pending(vm);
      return raise_object(vm, error);
    }
  }
  return none();
}
Result<Value> array_tounicode(VM& vm, const Args& args) {
  if (array_of(args[0]).code != 'u') {
    return vm.raise<ValueError>("tounicode() may only be called on unicode type arrays");
  }
  return text_of(vm, array_of(args[0]));
}
Result<Value> array_fromunicode(VM& vm, const Args& args) {
  const Str* text = TRY(str_argument(vm, args[1], "fromunicode() argument"));
  if (array_of(args[0]).code != 'u') {
    return vm.raise<ValueError>("fromunicode() may only be called on unicode type arrays");
  }
  TRY(append_text(vm, array_of(args[0]), *text));
  return none();
}
Result<Value> array_fromfile(VM& vm, const Args& args) {
  const ptrdiff_t count = TRY(args.index(vm, 2));
  if (count < 0) return vm.raise<ValueError>("negative count");
  ptrdiff_t nbytes;
  if (__builtin_mul_overflow(count, static_cast<ptrdiff_t>(array_of(args[0]).itemsize), &nbytes)) {
    return raise_no_memory(vm);
  }
  AnyRef wanted = TRY(make_int(vm, nbytes));
  AnyRef data = TRY(call_method(vm, args[1], *vm.names.read, {wanted}));
  if (!is_a<Bytes>(vm, data)) return vm.raise<TypeError>("read() didn't return bytes");
  const Bytes& bytes = as<Bytes>(data);
  TRY(append_bytes(vm, array_of(args[0]), bytes.data, bytes.length));
  if (bytes.length != nbytes) return vm.raise<EOFError>("read() didn't return enough bytes");
  return none();
}
Result<Value> array_tofile(VM& vm, const Args& args) {
  constexpr ptrdiff_t kBlockNbytes = 64 * 1024;
  const auto nbytes = [&] { return array_of(args[0]).length * array_of(args[0]).itemsize; };
  if (nbytes() == 0) return none();
  Ref<Str> write = TRY(intern(vm, "write"));
  for (ptrdiff_t at = 0; at < nbytes(); at += kBlockNbytes) {
    const ptrdiff_t count = std::min(kBlockNbytes, nbytes() - at);
    Ref<Bytes> block = TRY(make_bytes(vm, array_of(args[0]).items + at, count));
    TRY(call_method(vm, args[1], *write, {block}));
  }
  return none();
}
Result<Value> array_dunder_copy(VM& vm, const Args& args) { return copy_array(vm, args[0]); }

/// The number by which pickles tell items apart (machine format codes).
int machine_format(char code) {
  switch (code) {
    case 'B':
      return 0;
    case 'b':
      return 1;
    case 'u':
      return 20;
    case 'f':
      return 14;
    case 'd':
      return 16;
    default:
      break;
  }
  const bool is_signed = native_kind(code) == ItemKind::kSigned;
  switch (native_itemsize(code)) {
    case 2:
      return is_signed ? 4 : 2;
    case 4:
      return is_signed ? 8 : 6;
    default:
      return is_signed ? 12 : 10;
  }
}

Result<Value> array_reduce_ex(VM& vm, const Args& args) {
  const ptrdiff_t protocol = TRY(args.index(vm, 1));
  AnyRef state = TRY(try_get_attr(vm, args[0], *vm.names.dict_));
  if (state.is_unbound()) state = AnyRef(Value::none());
  Ref<Str> letter =
      TRY(make_str_char(vm, static_cast<char32_t>(static_cast<uint8_t>(array_of(args[0]).code))));
  Type& type = vm.type_of(args[0]);
  if (protocol < 3) {
    AnyRef list = TRY(list_of(vm, args[0]));
    Ref<Tuple> arguments = TRY(make_tuple_of(vm, {letter, list}));
    return make_tuple_of(vm, {&type, arguments, state});
  }
  Ref<Str> name = TRY(intern(vm, "array"));
  AnyRef module = TRY(dict_get(vm, as<Dict>(vm.modules), name));
  if (module.is_unbound()) return vm.raise<ImportError>("module array is not there");
  Ref<Str> function_name = TRY(intern(vm, "_array_reconstructor"));
  AnyRef function = TRY(get_attr(vm, module, *function_name));
  AnyRef bytes = TRY(array_tobytes(vm, args));
  Ref<Tuple> arguments = TRY(make_tuple_of(
      vm, {&type, letter, Value::small_int(machine_format(array_of(args[0]).code)), bytes}));
  return make_tuple_of(vm, {function, arguments, state});
}
Result<Value> array_sizeof(VM&, const Args& args) {
  const Array& self = array_of(args[0]);
  return Value::small_int(static_cast<int64_t>(sizeof(Array)) + self.capacity * self.itemsize);
}

constexpr Method kArrayMethods[] = {
    method("append", "(self, v, /)", array_append, "Adds an item at the end."),
    method("buffer_info", "(self, /)", array_buffer_info, "The memory's address and item count."),
    method("byteswap", "(self, /)", array_byteswap, "Reverses the bytes of each item."),
    method("count", "(self, v, /)", array_count, "How many items are equal to v."),
    method("extend", "(self, bb, /) of class", array_extend,
           "Adds the items of an iterable at the end."),
    method("frombytes", "(self, buffer, /)", array_frombytes, "Adds items from machine bytes."),
    method("fromfile", "(self, f, n, /) of class", array_fromfile, "Reads n items from a file."),
    method("fromlist", "(self, list, /)", array_fromlist, "Adds the items of a list."),
    method("fromunicode", "(self, ustr, /)", array_fromunicode, "Adds the characters of a str."),
    method("index", "(self, v, start=0, stop=sys.maxsize, /)", array_index,
           "The first index of an item equal to v."),
    method("insert", "(self, i, v, /)", array_insert, "Inserts an item before index i."),
    method("pop", "(self, i=-1, /)", array_pop, "Removes and returns the item at index i."),
    method("remove", "(self, v, /)", array_remove, "Removes the first item equal to v."),
    method("reverse", "(self, /)", array_reverse, "Reverses the order in place."),
    method("tobytes", "(self, /)", array_tobytes, "The items as machine bytes."),
    method("tofile", "(self, f, /) of class", array_tofile, "Writes the items to a file."),
    method("tolist", "(self, /)", array_tolist, "The items as a list."),
    method("tounicode", "(self, /)", array_tounicode, "The characters as a str."),
    method("__copy__", "(self, /)", array_dunder_copy, nullptr),
    method("__deepcopy__", "(self, unused, /)", array_dunder_copy, nullptr),
    method("__reduce_ex__", "(self, value, /) of class", array_reduce_ex, nullptr),
    method("__sizeof__", "(self, /)", array_sizeof, "The size in memory, in bytes."),
    class_method("__class_getitem__", "(cls, object, /)", class_getitem, nullptr),
};

Result<Value> get_typecode(VM& vm, Value self) {
  return make_str_char(vm, static_cast<char32_t>(static_cast<uint8_t>(array_of(self).code)));
}
Result<Value> get_itemsize(VM&, Value self) { return Value::small_int(array_of(self).itemsize); }

constexpr GetSet kArrayGetSets[] = {
    {"typecode", get_typecode, nullptr, "The letter of the items' type."},
    {"itemsize", get_itemsize, nullptr, "The size of an item, in bytes."},
};

// --- the module

Result<Value> array_reconstructor(VM& vm, const Args& args) {
  // Formats of machines: the letters that struct has for them, in pairs of byte orders from 2 on.
  static constexpr char kLetters[] = "Bb__HHhhIIiiQQqqffdd";
  if (!args[0].is_object() || !is_a<Type>(vm, args[0])) {
    return vm.raise<TypeError>("first argument must be a type object, not {}",
                               type_name_of(args[0]));
  }
  const ptrdiff_t machine = TRY(args.index(vm, 2));
  if (!is_a<Bytes>(vm, args[3])) {
    return vm.raise<TypeError>("fourth argument should be bytes, not {}", type_name_of(args[3]));
  }
  if (machine < 0 || machine > 21) {
    return vm.raise<ValueError>("third argument must be a valid machine format code.");
  }
  const Bytes& bytes = as<Bytes>(args[3]);
  if (machine >= 18) {
    static constexpr const char* kEncodings[] = {"utf-16-le", "utf-16-be", "utf-32-le",
                                                 "utf-32-be"};
    Ref<Str> text =
        TRY(decode_bytes(vm, bytes.data, bytes.length, kEncodings[machine - 18], "strict"));
    return call(vm, args[0], {args[1], text});
  }
  const char letter = machine < 2 ? kLetters[machine] : kLetters[machine + 2];
  const char order = (machine & 1) != 0 && machine > 1 ? '>' : '<';
  const char text[] = {order, letter};
  const char* problem = nullptr;
  StructFormat* compiled = compile_struct_format(vm, {text, 2}, problem);
  if (compiled == nullptr) return Raised{};
  const StructFormatRef format(compiled);
  if (bytes.length % format->nbytes != 0) {
    return vm.raise<ValueError>("bytes length not a multiple of item size");
  }
  Ref<List> list = TRY(make_list(vm, bytes.length / format->nbytes));
  for (ptrdiff_t at = 0; at < bytes.length; at += format->nbytes) {
    Value item;
    TRY(unpack_struct(vm, *format, bytes.data + at, &item));
    const AnyRef owned = AnyRef::adopt(item);
    TRY(list_append(vm, *list, owned));
  }
  return call(vm, args[0], {args[1], list});
}

constexpr Method kArrayFunctions[] = {
    function("_array_reconstructor", "(arraytype, typecode, mformat_code, items, /)",
             array_reconstructor, "For pickles."),
};

/// An array is a MutableSequence. Where that class is not there yet, _abc does this when it is
/// made.
Result<void> register_as_sequence(VM& vm, Type& type) {
  const Ref<Str> name = TRY(intern(vm, "_collections_abc"));
  const AnyRef module = TRY(dict_get(vm, as<Dict>(vm.modules), name));
  if (module.is_unbound() || module->is_none()) return ok();
  const Ref<Str> class_name = TRY(intern(vm, "MutableSequence"));
  const AnyRef cls = TRY(try_get_attr(vm, module, *class_name));
  if (cls.is_unbound()) return ok();
  const Ref<Str> method = TRY(intern(vm, "register"));
  TRY(call_method(vm, cls, *method, {&type}));
  return ok();
}

Result<void> array_module_init(VM& vm, Dict& dict) {
  Type* type = TRY(build_native_type(vm, kArrayTypeSpec));
  TRY(build_native_type(vm, kArrayIteratorSpec));
  TRY(register_as_sequence(vm, *type));
  TRY(dict_set_str(vm, dict, "array", type));
  TRY(dict_set_str(vm, dict, "ArrayType", type));
  Ref<Str> codes = TRY(make_str(vm, "bBuhHiIlLqQfd"));
  return dict_set_str(vm, dict, "typecodes", codes);
}

}  // namespace

constinit const TypeSpec kArrayTypeSpec = {
    .name = "array.array",
    .nbytes = sizeof(Array),
    .flags = kTypeFlagBase | kTypeFlagSequence | kTypeFlagWeakrefable,
    .slots =
        {
            .dealloc = array_dealloc,
            .new_ = array_new,
            .repr = array_repr,
            .compare = array_compare,
            .iter = array_iter,
            .length = array_length,
            .getitem = array_getitem,
            .setitem = array_setitem,
            .item = array_item,
            .contains = array_contains,
            .concat = array_concat,
            .inplace_concat = array_iconcat,
            .repeat = array_repeat,
            .inplace_repeat = array_irepeat,
            .buffer_acquire = array_acquire,
            .buffer_release = array_release,
        },
    .methods = kArrayMethods,
    .getsets = kArrayGetSets,
    .doc =
        "array(typecode [, initializer]) -> array\n\n"
        "A mutable sequence of numbers of one machine type, which the letter names.",
};

constinit const TypeSpec kArrayIteratorSpec = {
    .name = "array.arrayiterator",
    .nbytes = sizeof(ArrayIterator),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots =
        {
            .dealloc = owned_dealloc<ArrayIterator>,
            .traverse = owned_traverse<ArrayIterator>,
            .clear = owned_dealloc<ArrayIterator>,
            .iter = iter_self,
            .next = iterator_next,
        },
    .methods = kIteratorMethods,
};

constinit const ModuleSpec kArrayModule = {
    .name = "array",
    .functions = kArrayFunctions,
    .init = array_module_init,
    .doc = "Compact sequences of machine numbers.",
};

}  // namespace bufo
