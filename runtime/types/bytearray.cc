// bytearray: a mutable sequence of bytes.
//
// Guarantees: while export_count > 0 the data neither moves nor changes length; every method that
// would do so raises BufferError first. Deleting from the front moves `start`, not the bytes.
// Methods shared with bytes are in byteslike.cc. Follows Objects/bytearrayobject.c (CPython 3.12)
// in behaviour.
#include <algorithm>
#include <cstring>

#include "runtime/buffer_copy.h"
#include "runtime/bulk.h"
#include "runtime/codecs.h"
#include "runtime/search.h"
#include "runtime/types/byteslike.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/sequence.h"

namespace bufo {

// --- storage

static BUFO_COLD Raised raise_exported(VM& vm, ByteArray& self) {
  return raise_exported(vm, &self, "Existing exports of data: object cannot be re-sized");
}

/// Room for nbytes from `start` on, by moving the bytes to the front or the block elsewhere.
static Result<void> ensure_room(VM& vm, ByteArray& self, ptrdiff_t nbytes) {
  if (BUFO_LIKELY(nbytes <= self.capacity)) return ok();
  const ptrdiff_t offset = self.block == nullptr ? 0 : self.start - self.block;
  // Half of the block lies idle before the start: as many bytes were deleted as are moved now.
  if (offset > 0 && offset + self.capacity >= nbytes && offset >= self.length) {
    std::memmove(self.block, self.start, static_cast<size_t>(self.length));
    self.start = self.block;
    self.capacity += offset;
    return ok();
  }
  if (nbytes > PTRDIFF_MAX / 2) return raise_no_memory(vm);
  const ptrdiff_t wanted =
      self.block == nullptr ? nbytes : nbytes + (nbytes >> 3) + (nbytes < 9 ? 3 : 6);
  void* block;
  if (offset == 0 && self.block != nullptr) {
    block = vm.heap.reallocate_raw(self.block, static_cast<size_t>(wanted));
    if (block == nullptr) return raise_no_memory(vm);
  } else {
    block = vm.heap.allocate_raw(static_cast<size_t>(wanted));
    if (block == nullptr) return raise_no_memory(vm);
    if (self.length != 0) std::memcpy(block, self.start, static_cast<size_t>(self.length));
    if (self.block != nullptr) vm.heap.free(self.block);
  }
  self.block = self.start = static_cast<uint8_t*>(block);
  self.capacity = static_cast<ptrdiff_t>(Heap::usable_nbytes(block));
  return ok();
}

/// Gives back a block of which little is used. Failing to do so does no harm.
static void trim(VM& vm, ByteArray& self) {
  const ptrdiff_t total = self.capacity + (self.start - self.block);
  if (BUFO_LIKELY(self.block == nullptr || total < 8192 || self.length > total / 4)) return;
  if (self.start != self.block) {
    std::memmove(self.block, self.start, static_cast<size_t>(self.length));
    self.start = self.block;
    self.capacity = total;
  }
  const ptrdiff_t wanted = std::max<ptrdiff_t>(self.length + (self.length >> 1), 64);
  void* block = vm.heap.reallocate_raw(self.block, static_cast<size_t>(wanted));
  if (block == nullptr) return;
  self.block = self.start = static_cast<uint8_t*>(block);
  self.capacity = static_cast<ptrdiff_t>(Heap::usable_nbytes(block));
}

Result<void> bytearray_resize(VM& vm, ByteArray& self, ptrdiff_t nbytes) {
  if (nbytes == self.length) return ok();
  if (self.export_count > 0) return raise_exported(vm, self);
  if (nbytes > self.length) TRY(ensure_room(vm, self, nbytes));
  self.length = nbytes;
  trim(vm, self);
  return ok();
}

Result<Ref<ByteArray>> make_bytearray(VM& vm, const void* data, ptrdiff_t nbytes) {
  Ref<ByteArray> b = TRY(allocate<ByteArray>(vm));
  if (nbytes == 0) return b;
  TRY(bytearray_resize(vm, *b, nbytes));
  if (data != nullptr) std::memcpy(b->start, data, static_cast<size_t>(nbytes));
  return b;
}

namespace {

/// Makes room for `grown` bytes (may be negative) at [at, at + old) and leaves the rest in order.
Result<void> resize_gap(VM& vm, ByteArray& self, ptrdiff_t at, ptrdiff_t old, ptrdiff_t wanted) {
  const ptrdiff_t growth = wanted - old;
  if (growth == 0) return ok();
  if (self.export_count > 0) return raise_exported(vm, self);
  const ptrdiff_t tail = self.length - at - old;
  if (growth < 0) {
    if (at == 0) {
      self.start -= growth;
      self.capacity += growth;
    } else {
      std::memmove(self.start + at + wanted, self.start + at + old, static_cast<size_t>(tail));
    }
    self.length += growth;
    trim(vm, self);
    return ok();
  }
  if (at == 0 && self.block != nullptr && self.start - self.block >= growth) {
    self.start -= growth;
    self.capacity += growth;
    self.length += growth;
    return ok();
  }
  ptrdiff_t length;
  if (__builtin_add_overflow(self.length, growth, &length)) return raise_no_memory(vm);
  TRY(ensure_room(vm, self, length));
  if (tail > 0) {
    std::memmove(self.start + at + wanted, self.start + at + old, static_cast<size_t>(tail));
  }
  self.length = length;
  return ok();
}

// --- construction

constexpr Signature kByteArraySignature =
    parse_signature("(self, source=b'', encoding='utf-8', errors='strict')");
constexpr const char* kRangeMessage = "byte must be in range(0, 256)";

Result<void> append_bytes(VM& vm, ByteArray& self, const uint8_t* data, ptrdiff_t nbytes) {
  const ptrdiff_t at = self.length;
  ptrdiff_t length;
  if (__builtin_add_overflow(at, nbytes, &length)) return raise_no_memory(vm);
  // A script's buffer may lie inside this very array; then it is exported and resizing fails.
  TRY(bytearray_resize(vm, self, length));
  if (nbytes != 0) std::memcpy(self.start + at, data, static_cast<size_t>(nbytes));
  return ok();
}

Result<Value> bytearray_new(VM& vm, Type& cls, const CallArgs&) {
  return allocate<ByteArray>(vm, cls);
}

Result<void> bytearray_init(VM& vm, Value self_value, const CallArgs& call) {
  BoundArgs bound;
  TRY(bound.bind(vm, kByteArraySignature, "bytearray", call, self_value));
  const Args& args = bound.args();
  const auto self = [&]() -> ByteArray& { return as<ByteArray>(self_value); };
  TRY(bytearray_resize(vm, self(), 0));
  const bool has_encoding = args.has(2), has_errors = args.has(3);
  const CodecNames names = TRY(codec_arguments(vm, args, 2, "bytearray"));
  if (!args.has(1)) {
    if (has_encoding || has_errors) {
      return vm.raise<TypeError>("{} without a string argument",
                                 has_encoding ? "encoding" : "errors");
    }
    return ok();
  }
  const Value source = args[1];
  if (is_a<Str>(vm, source)) {
    if (!has_encoding) return vm.raise<TypeError>("string argument without an encoding");
    Ref<Bytes> coded = TRY(encode_str(vm, as<Str>(source), names.encoding, names.errors));
    return append_bytes(vm, self(), coded->data, coded->length);
  }
  if (has_encoding || has_errors) {
    return vm.raise<TypeError>("{} without a string argument",
                               has_encoding ? "encoding" : "errors");
  }
  if (source.is_small_int() || vm.type_of(source).slots.to_index != nullptr) {
    Result<ptrdiff_t> count = to_ptrdiff(vm, source);
    if (count.is_error()) {
      if (!pending_is(vm, kTypeTypeError)) return Raised{};
      clear_pending(vm);
    } else {
      const ptrdiff_t nbytes = count.value();
      if (nbytes < 0) return vm.raise<ValueError>("negative count");
      TRY(tick_for_bytes(vm, nbytes));
      TRY(bytearray_resize(vm, self(), nbytes));
      if (nbytes != 0) std::memset(self().start, 0, static_cast<size_t>(nbytes));
      return ok();
    }
  }
  if (supports_buffer(vm, source)) {
    Buffer buffer = TRY(acquire_buffer(vm, source, BufferRequest::kFullRo));
    TRY(tick_for_bytes(vm, buffer.nbytes));
    TRY(bytearray_resize(vm, self(), buffer.nbytes));
    if (buffer.nbytes != 0) copy_to_contiguous(buffer, self().start, 'C');
    return ok();
  }
  if (vm.type_of(source).slots.iter == nullptr && !is_sequence(vm, source)) {
    return vm.raise<TypeError>("cannot convert '{}' object to bytearray", type_name_of(source));
  }
  if (is_exact<List>(source) || is_exact<Tuple>(source)) {
    ByteCollector collector(vm);
    TRY(collector.collect(source, kRangeMessage));
    return append_bytes(vm, self(), collector.data(), collector.nbytes());
  }
  // A generator may look at what there is already.
  return for_each(vm, source, [&](AnyRef item) -> Result<bool> {
    const uint8_t byte = TRY(byte_value(vm, item));
    TRY(append_bytes(vm, self(), &byte, 1));
    return true;
  });
}

// --- slots

Result<Value> bytearray_repr(VM& vm, Value self) {
  StrBuilder out(vm);
  out.append_ascii(base_name(vm, self));
  out.append_ascii("(");
  {
    const PinnedBytes bytes(vm, self);
    append_bytes_repr(out, bytes.data, bytes.nbytes, '\'');
  }
  out.append_ascii(")");
  return out.finish();
}

Result<ptrdiff_t> bytearray_length(VM&, Value self) { return as<ByteArray>(self).length; }

void bytearray_dealloc(VM& vm, Object* o) {
  auto& self = *static_cast<ByteArray*>(o);
  if (self.block != nullptr) vm.heap.free(self.block);
}

Result<void> bytearray_acquire(VM& vm, Value self, BufferRequest request, Buffer& out) {
  auto& b = as<ByteArray>(self);
  // An empty array has no block, but consumers want a pointer.
  static const uint8_t kNothing[1] = {};
  uint8_t* data = b.block == nullptr ? const_cast<uint8_t*>(kNothing) : b.start;
  TRY(fill_simple_buffer(vm, out, self, data, b.length, false, request));
  ++b.export_count;
  return ok();
}
void bytearray_release(VM&, Value self, Buffer&) { --as<ByteArray>(self).export_count; }

Result<Value> bytearray_item(VM& vm, Value self, ptrdiff_t i) {
  const auto& bytes = as<ByteArray>(self);
  if (i < 0 || i >= bytes.length) return vm.raise<IndexError>("bytearray index out of range");
  return Value::small_int(bytes.start[i]);
}

Result<Value> bytearray_getitem(VM& vm, Value self, Value key) {
  const auto& bytes = as<ByteArray>(self);
  if (is_exact<Slice>(key)) {
    SliceBounds s = TRY(slice_unpack(vm, as<Slice>(key)));
    TRY(tick_for_bytes(vm, bytes.length));
    // No Python code from here on: the array keeps its length.
    slice_adjust(s, bytes.length);
    Ref<ByteArray> piece = TRY(make_bytearray(vm, nullptr, s.count));
    copy_byte_slice(piece->start, bytes.start, s);
    return piece;
  }
  ptrdiff_t i = TRY(subscript_index(vm, key, "bytearray"));
  if (i < 0) i += bytes.length;
  return bytearray_item(vm, self, i);
}

/// del self[s] for a step other than 1: the bytes between move together.
Result<void> delete_extended(VM& vm, ByteArray& self, SliceBounds s) {
  if (s.count == 0) return ok();
  if (self.export_count > 0) return raise_exported(vm, self);
  if (s.step < 0) {
    s.start += s.step * (s.count - 1);
    s.step = -s.step;
  }
  uint8_t* out = self.start + s.start;
  for (ptrdiff_t i = 0; i < s.count; ++i) {
    const ptrdiff_t from = s.start + i * s.step + 1;
    const ptrdiff_t end = i + 1 == s.count ? self.length : s.start + (i + 1) * s.step;
    std::memmove(out, self.start + from, static_cast<size_t>(end - from));
    out += end - from;
  }
  self.length -= s.count;
  trim(vm, self);
  return ok();
}

Result<void> assign_slice(VM& vm, Value self_value, Value key, const uint8_t* data,
                          ptrdiff_t nbytes) {
  SliceBounds s = TRY(slice_unpack(vm, as<Slice>(key)));
  ByteArray& self = as<ByteArray>(self_value);
  slice_adjust(s, self.length);
  if (s.step == 1) {
    TRY(tick_for_bytes(vm, self.length));
    TRY(resize_gap(vm, self, s.start, s.count, nbytes));
    if (nbytes != 0) std::memcpy(self.start + s.start, data, static_cast<size_t>(nbytes));
    return ok();
  }
  if (nbytes == 0) return delete_extended(vm, self, s);
  if (nbytes != s.count) {
    return vm.raise<ValueError>("attempt to assign bytes of size {} to extended slice of size {}",
                                nbytes, s.count);
  }
  TRY(tick_for_bytes(vm, nbytes));
  bulk::strided_copy(data, 1, self.start + s.start, s.step, static_cast<size_t>(nbytes), 1);
  return ok();
}

Result<void> bytearray_setitem(VM& vm, Value self_value, Value key, Value value) {
  if (is_exact<Slice>(key)) {
    if (value.is_unbound()) return assign_slice(vm, self_value, key, nullptr, 0);
    if (is_exact<Bytes>(value)) {
      return assign_slice(vm, self_value, key, as<Bytes>(value).data, as<Bytes>(value).length);
    }
    if (value == self_value || !supports_buffer(vm, value)) {
      if (is_a<Str>(vm, value) || value.is_small_int() ||
          vm.type_of(value).slots.to_index != nullptr ||
          vm.type_of(value).slots.to_float != nullptr) {
        return vm.raise<TypeError>(
            "can assign only bytes, buffers, or iterables of ints in range(0, 256)");
      }
      AnyRef copy = TRY(call(vm, &vm.type(kTypeByteArray), {value}));
      const PinnedBytes bytes(vm, copy);
      return assign_slice(vm, self_value, key, bytes.data, bytes.nbytes);
    }
    Buffer buffer = TRY(acquire_bytes(vm, value));
    return assign_slice(vm, self_value, key, buffer.data, buffer.nbytes);
  }
  ByteArray& self = as<ByteArray>(self_value);
  ptrdiff_t i = TRY(subscript_index(vm, key, "bytearray"));
  if (i < 0) i += self.length;
  if (i < 0 || i >= self.length) return vm.raise<IndexError>("bytearray index out of range");
  if (value.is_unbound()) return resize_gap(vm, self, i, 1, 0);
  const uint8_t byte = TRY(byte_value(vm, value));
  // The value's __index__ may have shrunk this array.
  if (i >= self.length) return vm.raise<IndexError>("bytearray index out of range");
  self.start[i] = byte;
  return ok();
}

Result<Value> bytearray_iter(VM& vm, Value self) {
  Ref<BytesIterator> iterator = TRY(allocate<BytesIterator>(vm, vm.type(kTypeByteArrayIterator)));
  incref(self);
  iterator->bytes = self;
  iterator->next = 0;
  return iterator;
}

Result<Value> bytearray_iconcat(VM& vm, Value self, Value other) {
  if (is_exact<Bytes>(other)) {
    TRY(append_bytes(vm, as<ByteArray>(self), as<Bytes>(other).data, as<Bytes>(other).length));
    return self;
  }
  if (!supports_buffer(vm, other)) {
    return vm.raise<TypeError>("can't concat {} to {}", type_name_of(other), type_name_of(self));
  }
  // Of itself, too: then the buffer forbids the resizing, as in CPython.
  Buffer buffer = TRY(acquire_bytes(vm, other));
  TRY(append_bytes(vm, as<ByteArray>(self), buffer.data, buffer.nbytes));
  return self;
}

Result<Value> bytearray_irepeat(VM& vm, Value self, Value count_value) {
  const ptrdiff_t count = TRY(repeat_count(vm, count_value));
  ByteArray& array = as<ByteArray>(self);
  const ptrdiff_t nbytes = array.length;
  ptrdiff_t total;
  if (__builtin_mul_overflow(nbytes, count, &total)) return raise_no_memory(vm);
  TRY(tick_for_bytes(vm, total));
  TRY(bytearray_resize(vm, array, total));
  for (ptrdiff_t done = nbytes; done < total;) {
    const ptrdiff_t more = std::min(done, total - done);
    std::memcpy(array.start + done, array.start, static_cast<size_t>(more));
    done += more;
  }
  return self;
}

// --- methods

Result<Value> bytearray_append(VM& vm, const Args& args) {
  const uint8_t byte = TRY(byte_value(vm, args[1]));
  auto& self = args.self<ByteArray>();
  if (BUFO_UNLIKELY(self.length >= self.capacity || self.export_count > 0)) {
    TRY(bytearray_resize(vm, self, self.length + 1));
    self.start[self.length - 1] = byte;
    return none();
  }
  self.start[self.length++] = byte;
  return none();
}

Result<Value> bytearray_extend(VM& vm, const Args& args) {
  if (args[0] == args[1]) {
    auto& self = args.self<ByteArray>();
    const ptrdiff_t nbytes = self.length;
    if (nbytes > PTRDIFF_MAX / 2) return raise_no_memory(vm);
    TRY(bytearray_resize(vm, self, nbytes * 2));
    if (nbytes != 0) std::memcpy(self.start + nbytes, self.start, static_cast<size_t>(nbytes));
    return none();
  }
  if (supports_buffer(vm, args[1])) {
    TRY(bytearray_iconcat(vm, args[0], args[1]));
    return none();
  }
  if (vm.type_of(args[1]).slots.iter == nullptr && !is_sequence(vm, args[1])) {
    return vm.raise<TypeError>("can't extend bytearray with {}", type_name_of(args[1]));
  }
  ByteCollector collector(vm);
  TRY(collector.collect(args[1], kRangeMessage));
  TRY(append_bytes(vm, args.self<ByteArray>(), collector.data(), collector.nbytes()));
  return none();
}

Result<Value> bytearray_insert(VM& vm, const Args& args) {
  ptrdiff_t at = TRY(args.index(vm, 1));
  const uint8_t byte = TRY(byte_value(vm, args[2]));
  auto& self = args.self<ByteArray>();
  if (at < 0) at = std::max<ptrdiff_t>(at + self.length, 0);
  at = std::min(at, self.length);
  TRY(resize_gap(vm, self, at, 0, 1));
  self.start[at] = byte;
  return none();
}

Result<Value> bytearray_pop(VM& vm, const Args& args) {
  ptrdiff_t at = TRY(args.index_or(vm, 1, -1));
  auto& self = args.self<ByteArray>();
  if (self.length == 0) return vm.raise<IndexError>("pop from empty bytearray");
  if (at < 0) at += self.length;
  if (at < 0 || at >= self.length) return vm.raise<IndexError>("pop index out of range");
  const uint8_t byte = self.start[at];
  TRY(resize_gap(vm, self, at, 1, 0));
  return Value::small_int(byte);
}

Result<Value> bytearray_remove(VM& vm, const Args& args) {
  const uint8_t byte = TRY(byte_value(vm, args[1]));
  auto& self = args.self<ByteArray>();
  const size_t at = search::find_unit(self.start, static_cast<size_t>(self.length), byte);
  if (at == search::kNotFound) return vm.raise<ValueError>("value not found in bytearray");
  TRY(resize_gap(vm, self, static_cast<ptrdiff_t>(at), 1, 0));
  return none();
}

Result<Value> bytearray_reverse(VM&, const Args& args) {
  auto& self = args.self<ByteArray>();
  if (self.length > 1) bulk::reverse_in_place(self.start, static_cast<size_t>(self.length), 1);
  return none();
}

Result<Value> bytearray_clear(VM& vm, const Args& args) {
  TRY(bytearray_resize(vm, args.self<ByteArray>(), 0));
  return none();
}

Result<Value> bytearray_copy(VM& vm, const Args& args) {
  const PinnedBytes self(vm, args[0]);
  return make_bytearray(vm, self.data, self.nbytes);
}

Result<Value> bytearray_alloc(VM&, const Args& args) {
  const auto& self = args.self<ByteArray>();
  if (self.block == nullptr) return Value::small_int(0);
  // With the place of a final NUL, which CPython always has.
  return Value::small_int(self.capacity + (self.start - self.block) + 1);
}

/// The state of a subclass's attributes and slots, None without any.
Result<Value> attributes_of(VM& vm, Value self) {
  Ref<Str> getstate = TRY(intern(vm, "__getstate__"));
  return call_method(vm, self, *getstate);
}

Result<Value> bytearray_reduce(VM& vm, const Args& args) {
  AnyRef state = TRY(attributes_of(vm, args[0]));
  Ref<Tuple> arguments;
  {
    const PinnedBytes self(vm, args[0]);
    if (self.nbytes == 0) {
      arguments = TRY(make_tuple(vm, 0));
    } else {
      Ref<Str> text = TRY(make_str_units(vm, self.data, static_cast<size_t>(self.nbytes), 1));
      Ref<Str> latin1 = TRY(make_str(vm, "latin-1"));
      arguments = TRY(make_tuple_of(vm, {text, latin1}));
    }
  }
  return make_tuple_of(vm, {&vm.type_of(args[0]), arguments, state});
}

Result<Value> bytearray_reduce_ex(VM& vm, const Args& args) {
  const ptrdiff_t protocol = TRY(args.index_or(vm, 1, 0));
  if (protocol < 3) return bytearray_reduce(vm, args);
  AnyRef state = TRY(attributes_of(vm, args[0]));
  Ref<Tuple> arguments;
  {
    const PinnedBytes self(vm, args[0]);
    if (self.nbytes == 0) {
      arguments = TRY(make_tuple(vm, 0));
    } else {
      Ref<Bytes> bytes = TRY(make_bytes(vm, self.data, self.nbytes));
      arguments = TRY(make_tuple_of(vm, {bytes}));
    }
  }
  return make_tuple_of(vm, {&vm.type_of(args[0]), arguments, state});
}

Result<Value> bytearray_sizeof(VM&, const Args& args) {
  const auto& self = args.self<ByteArray>();
  const ptrdiff_t block = self.block == nullptr ? 0 : self.capacity + (self.start - self.block);
  return Value::small_int(static_cast<int64_t>(sizeof(ByteArray)) + block);
}

constexpr Method kByteArrayMethods[] = {
    BUFO_BYTESLIKE_METHODS,
    method("append", "(self, item, /)", bytearray_append, "Adds one byte at the end."),
    method("clear", "(self, /)", bytearray_clear, "Removes all bytes."),
    method("copy", "(self, /)", bytearray_copy, "A copy."),
    method("extend", "(self, iterable_of_ints, /)", bytearray_extend,
           "Adds the bytes of an iterable or a buffer at the end."),
    method("insert", "(self, index, item, /)", bytearray_insert, "Inserts a byte before index."),
    method("pop", "(self, index=-1, /)", bytearray_pop, "Removes and returns the byte at index."),
    method("remove", "(self, value, /)", bytearray_remove, "Removes the first such byte."),
    method("reverse", "(self, /)", bytearray_reverse, "Reverses the order in place."),
    method("__alloc__", "(self, /) untold", bytearray_alloc, "How many bytes there is room for."),
    method("__reduce__", "(self, /)", bytearray_reduce, nullptr),
    method("__reduce_ex__", "(self, proto=0, /)", bytearray_reduce_ex, nullptr),
    method("__sizeof__", "(self, /)", bytearray_sizeof, "The size in memory, in bytes."),
};

Result<Value> iterator_next(VM&, Value self) {
  auto& it = *static_cast<BytesIterator*>(self.object());
  if (it.bytes.is_unbound()) return Value::unbound();
  const auto& bytes = as<ByteArray>(it.bytes);
  if (it.next < bytes.length) return Value::small_int(bytes.start[it.next++]);
  replace_slot(it.bytes, Value::unbound());
  return Value::unbound();
}

constexpr Method kByteArrayIteratorMethods[] = {BUFO_BYTES_ITERATOR_METHODS};

}  // namespace

constinit const TypeSpec kByteArraySpec = {
    .name = "bytearray",
    .nbytes = sizeof(ByteArray),
    .flags = kTypeFlagBase,
    .slots =
        {
            .dealloc = bytearray_dealloc,
            .new_ = bytearray_new,
            .init = bytearray_init,
            .repr = bytearray_repr,
            .str = bytearray_repr,
            .compare = byteslike_compare,
            .iter = bytearray_iter,
            .binary = {.mod = byteslike_mod},
            .length = bytearray_length,
            .getitem = bytearray_getitem,
            .setitem = bytearray_setitem,
            .item = bytearray_item,
            .contains = byteslike_contains,
            .concat = byteslike_concat,
            .inplace_concat = bytearray_iconcat,
            .repeat = byteslike_repeat,
            .inplace_repeat = bytearray_irepeat,
            .buffer_acquire = bytearray_acquire,
            .buffer_release = bytearray_release,
        },
    .methods = kByteArrayMethods,
    .doc =
        "bytearray(iterable_of_ints) -> bytearray\n"
        "bytearray(string, encoding[, errors]) -> bytearray\n"
        "bytearray(bytes_or_buffer) -> a copy, which can be changed\n"
        "bytearray(int) -> that many zero bytes\n"
        "bytearray() -> none\n\n"
        "A mutable sequence of bytes.",
};

constinit const TypeSpec kByteArrayIteratorSpec = {
    .name = "bytearray_iterator",
    .nbytes = sizeof(BytesIterator),
    .flags = kTypeFlagNoInstantiation,
    .slots = {.dealloc = bytes_iterator_dealloc, .iter = iter_self, .next = iterator_next},
    .methods = kByteArrayIteratorMethods,
};

}  // namespace bufo
