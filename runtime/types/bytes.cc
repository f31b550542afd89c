// bytes: an immutable sequence of bytes.
//
// Methods shared with bytearray are in byteslike.cc and byteslike_search.cc. Follows
// Objects/bytesobject.c (CPython 3.12) in behaviour.
#include "runtime/types/bytes.h"

#include "runtime/buffer_copy.h"
#include "runtime/codecs.h"
#include "runtime/hash.h"
#include "runtime/types/byteslike.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/sequence.h"

namespace bufo {

Result<Ref<Bytes>> make_bytes_uninitialized(VM& vm, ptrdiff_t nbytes) {
  if (nbytes == 0 && vm.empty_bytes.is_object()) return Ref<Bytes>(&as<Bytes>(vm.empty_bytes));
  Ref<Bytes> bytes = TRY(allocate<Bytes>(vm, static_cast<size_t>(nbytes)));
  bytes->length = nbytes;
  bytes->data[nbytes] = 0;
  return bytes;
}

Result<Ref<Bytes>> make_bytes(VM& vm, const void* data, ptrdiff_t nbytes) {
  if (nbytes == 1) return make_byte_object(vm, *static_cast<const uint8_t*>(data));
  Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, nbytes));
  if (nbytes != 0) std::memcpy(bytes->data, data, static_cast<size_t>(nbytes));
  return bytes;
}

void bytes_append_repr(StrBuilder& out, const uint8_t* data, ptrdiff_t nbytes) {
  append_bytes_repr(out, data, nbytes, '\\');
}

void append_bytes_repr(StrBuilder& out, const uint8_t* data, ptrdiff_t nbytes, char escaped) {
  const auto length = static_cast<size_t>(nbytes);
  const bool single = nbytes != 0 && std::memchr(data, '\'', length) != nullptr;
  const bool twice = nbytes != 0 && std::memchr(data, '"', length) != nullptr;
  const char quote = single && !twice ? '"' : '\'';
  out.append(U'b');
  out.append(static_cast<char32_t>(quote));
  for (size_t k = 0; k < length;) {
    // Runs that need no escape go over as a whole.
    const size_t run = k;
    while (k < length && data[k] >= ' ' && data[k] < 0x7f && data[k] != '\\' && data[k] != quote &&
           data[k] != escaped) {
      ++k;
    }
    if (k > run) out.append_ascii({reinterpret_cast<const char*>(data) + run, k - run});
    if (k == length) break;
    const uint8_t c = data[k++];
    if (c == quote || c == '\\' || c == escaped) {
      out.append(U'\\');
      out.append(c);
    } else if (c == '\t' || c == '\n' || c == '\r') {
      out.append_ascii(c == '\t' ? "\\t" : c == '\n' ? "\\n" : "\\r");
    } else {
      constexpr char kDigits[] = "0123456789abcdef";
      const char text[4] = {'\\', 'x', kDigits[c >> 4], kDigits[c & 15]};
      out.append_ascii({text, 4});
    }
  }
  out.append(static_cast<char32_t>(quote));
}

namespace {

// --- construction

constexpr Signature kBytesSignature =
    parse_signature("(cls, source=b'', encoding='utf-8', errors='strict')");
constexpr const char* kRangeMessage = "bytes must be in range(0, 256)";

/// bytes(v) for anything but strs, counts and objects with __bytes__.
Result<Ref<Bytes>> bytes_from_object(VM& vm, Value v) {
  if (is_exact<Bytes>(v)) return Ref<Bytes>(&as<Bytes>(v));
  if (supports_buffer(vm, v)) {
    Buffer buffer = TRY(acquire_buffer(vm, v, BufferRequest::kFullRo));
    TRY(tick_for_bytes(vm, buffer.nbytes));
    Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, buffer.nbytes));
    copy_to_contiguous(buffer, bytes->data, 'C');
    return bytes;
  }
  const Type& type = vm.type_of(v);
  if (is_a<Str>(vm, v) || (type.slots.iter == nullptr && !is_sequence(vm, v))) {
    return vm.raise<TypeError>("cannot convert '{}' object to bytes", type_name_of(v));
  }
  ByteCollector collector(vm);
  TRY(collector.collect(v, kRangeMessage));
  return make_bytes(vm, collector.data(), collector.nbytes());
}

Result<Ref<Bytes>> bytes_from_args(VM& vm, const Args& args) {
  const bool has_encoding = args.has(2), has_errors = args.has(3);
  const CodecNames names = TRY(codec_arguments(vm, args, 2, "bytes"));
  if (!args.has(1)) {
    if (has_encoding) return vm.raise<TypeError>("encoding without a string argument");
    if (has_errors) return vm.raise<TypeError>("errors without a string argument");
    return make_bytes(vm, nullptr, 0);
  }
  const Value source = args[1];
  if (has_encoding || has_errors) {
    if (!is_a<Str>(vm, source)) {
      return vm.raise<TypeError>("{} without a string argument",
                                 has_encoding ? "encoding" : "errors");
    }
    if (!has_encoding) return vm.raise<TypeError>("string argument without an encoding");
    return encode_str(vm, as<Str>(source), names.encoding, names.errors);
  }
  if (is_exact<Bytes>(source)) return Ref<Bytes>(&as<Bytes>(source));
  // Views and bytearrays, the usual ones, have no __bytes__ to look for.
  if (source.is_object() && !is_exact<MemoryView>(source) && !is_exact<ByteArray>(source)) {
    AnyRef method = TRY(lookup_special(vm, source, *vm.names.bytes_));
    if (!method.is_unbound()) {
      AnyRef made = TRY(call(vm, method));
      if (!is_a<Bytes>(vm, made)) {
        return vm.raise<TypeError>("__bytes__ returned non-bytes (type {})", type_name_of(made));
      }
      return Ref<Bytes>(&as<Bytes>(made));
    }
  }
  if (is_a<Str>(vm, source)) return vm.raise<TypeError>("string argument without an encoding");
  if (source.is_small_int() || vm.type_of(source).slots.to_index != nullptr) {
    Result<ptrdiff_t> count = to_ptrdiff(vm, source);
    if (count.is_error()) {
      // A TypeError of __index__ means that the object is no count after all.
      if (!pending_is(vm, kTypeTypeError)) return Raised{};
      clear_pending(vm);
    } else {
      if (count.value() < 0) return vm.raise<ValueError>("negative count");
      TRY(tick_for_bytes(vm, count.value()));
      Ref<Bytes> zeros = TRY(make_bytes_uninitialized(vm, count.value()));
      std::memset(zeros->data, 0, static_cast<size_t>(count.value()));
      return zeros;
    }
  }
  return bytes_from_object(vm, source);
}

Result<Value> bytes_new(VM& vm, Type& cls, const CallArgs& call) {
  BoundArgs bound;
  TRY(bound.bind(vm, kBytesSignature, "bytes", call, &cls));
  Ref<Bytes> bytes = TRY(bytes_from_args(vm, bound.args()));
  if (cls.index == kTypeBytes) return bytes;
  Ref<Bytes> derived = TRY(allocate<Bytes>(vm, cls, static_cast<size_t>(bytes->length)));
  derived->length = bytes->length;
  std::memcpy(derived->data, bytes->data, static_cast<size_t>(bytes->length) + 1);
  return derived;
}

// --- slots

Result<Value> bytes_repr(VM& vm, Value self) {
  StrBuilder out(vm);
  bytes_append_repr(out, as<Bytes>(self).data, as<Bytes>(self).length);
  return out.finish();
}

Result<int64_t> bytes_hash(VM& vm, Value self) {
  Bytes& bytes = as<Bytes>(self);
  if (bytes.hash_cache == 0) {
    bytes.hash_cache = hash_bytes(bytes.data, static_cast<size_t>(bytes.length), vm.hash_key);
  }
  return bytes.hash_cache;
}

Result<ptrdiff_t> bytes_length(VM&, Value self) { return as<Bytes>(self).length; }

size_t bytes_nbytes(const Object* o) {
  return sizeof(Bytes) + static_cast<size_t>(static_cast<const Bytes*>(o)->length);
}

Result<void> bytes_acquire(VM& vm, Value self, BufferRequest request, Buffer& out) {
  auto& b = as<Bytes>(self);
  return fill_simple_buffer(vm, out, self, b.data, b.length, true, request);
}

Result<Value> bytes_item(VM& vm, Value self, ptrdiff_t i) {
  const Bytes& bytes = as<Bytes>(self);
  if (i < 0 || i >= bytes.length) return vm.raise<IndexError>("index out of range");
  return Value::small_int(bytes.data[i]);
}

Result<Value> bytes_getitem(VM& vm, Value self, Value key) {
  const Bytes& bytes = as<Bytes>(self);
  if (is_exact<Slice>(key)) {
    const SliceBounds s = TRY(slice_indices(vm, as<Slice>(key), bytes.length));
    if (s.step == 1 && s.count == bytes.length && is_exact<Bytes>(self)) return self;
    if (s.step == 1) return make_bytes(vm, bytes.data + s.start, s.count);
    TRY(tick_for_bytes(vm, s.count));
    Ref<Bytes> piece = TRY(make_bytes_uninitialized(vm, s.count));
    copy_byte_slice(piece->data, bytes.data, s);
    return piece;
  }
  ptrdiff_t i = TRY(subscript_index(vm, key, "byte"));
  if (i < 0) i += bytes.length;
  return bytes_item(vm, self, i);
}

Result<Value> bytes_iter(VM& vm, Value self) {
  Ref<BytesIterator> iterator = TRY(allocate<BytesIterator>(vm));
  incref(self);
  iterator->bytes = self;
  iterator->next = 0;
  return iterator;
}

Result<Value> bytes_dunder_bytes(VM& vm, const Args& args) {
  if (is_exact<Bytes>(args[0])) return args[0];
  const Bytes& self = args.self<Bytes>();
  return make_bytes(vm, self.data, self.length);
}

Result<Value> bytes_getnewargs(VM& vm, const Args& args) {
  const Bytes& self = args.self<Bytes>();
  Ref<Bytes> copy = TRY(make_bytes(vm, self.data, self.length));
  return make_tuple_of(vm, {copy});
}

constexpr Method kBytesMethods[] = {
    BUFO_BYTESLIKE_METHODS,
    method("__bytes__", "(self, /)", bytes_dunder_bytes, "The same as exact bytes."),
    method("__getnewargs__", "(self, /) untold", bytes_getnewargs, nullptr),
};

// --- the iterator, shared in layout with bytearray's

Result<Value> iterator_next(VM&, Value self) {
  auto& it = as<BytesIterator>(self);
  if (it.bytes.is_unbound()) return Value::unbound();
  const Bytes& bytes = as<Bytes>(it.bytes);
  if (it.next < bytes.length) return Value::small_int(bytes.data[it.next++]);
  replace_slot(it.bytes, Value::unbound());
  return Value::unbound();
}

}  // namespace

void bytes_iterator_dealloc(VM&, Object* o) {
  replace_slot(static_cast<BytesIterator*>(o)->bytes, Value::unbound());
}

Result<Value> bytes_iterator_length_hint(VM&, const Args& args) {
  const auto& it = args.self<BytesIterator>();
  if (it.bytes.is_unbound()) return Value::small_int(0);
  const ptrdiff_t length = it.type_index == kTypeBytesIterator ? as<Bytes>(it.bytes).length
                                                               : as<ByteArray>(it.bytes).length;
  return Value::small_int(length > it.next ? length - it.next : 0);
}

Result<Value> bytes_iterator_reduce(VM& vm, const Args& args) {
  AnyRef iter = TRY(builtin_named(vm, "iter"));
  const auto& it = args.self<BytesIterator>();
  if (it.bytes.is_unbound()) {
    Ref<Tuple> nothing = TRY(make_tuple(vm, 0));
    Ref<Tuple> empty = TRY(make_tuple_of(vm, {nothing}));
    return make_tuple_of(vm, {iter, empty});
  }
  const ptrdiff_t at = it.next;
  Ref<Tuple> arguments = TRY(make_tuple_of(vm, {it.bytes}));
  return make_tuple_of(vm, {iter, arguments, Value::small_int(at)});
}

Result<Value> bytes_iterator_setstate(VM& vm, const Args& args) {
  const ptrdiff_t at = TRY(args.index(vm, 1));
  auto& it = args.self<BytesIterator>();
  if (it.bytes.is_unbound()) return none();
  const ptrdiff_t length = it.type_index == kTypeBytesIterator ? as<Bytes>(it.bytes).length
                                                               : as<ByteArray>(it.bytes).length;
  it.next = at < 0 ? 0 : at > length ? length : at;
  return none();
}

namespace {

constexpr Method kBytesIteratorMethods[] = {BUFO_BYTES_ITERATOR_METHODS};

}  // namespace

constinit const TypeSpec kBytesSpec = {
    .name = "bytes",
    .nbytes = sizeof(Bytes),
    .item_nbytes = 1,
    .flags = kTypeFlagBase,
    .slots =
        {
            .nbytes_of = bytes_nbytes,
            .new_ = bytes_new,
            .repr = bytes_repr,
            .hash = bytes_hash,
            .compare = byteslike_compare,
            .iter = bytes_iter,
            .binary = {.mod = byteslike_mod},
            .length = bytes_length,
            .getitem = bytes_getitem,
            .item = bytes_item,
            .contains = byteslike_contains,
            .concat = byteslike_concat,
            .repeat = byteslike_repeat,
            .buffer_acquire = bytes_acquire,
        },
    .methods = kBytesMethods,
    .signature = nullptr,
    .doc =
        "bytes(iterable_of_ints) -> bytes\n"
        "bytes(string, encoding[, errors]) -> bytes\n"
        "bytes(bytes_or_buffer) -> a copy that cannot be changed\n"
        "bytes(int) -> that many zero bytes\n"
        "bytes() -> none\n\n"
        "An immutable sequence of bytes.",
};

constinit const TypeSpec kBytesIteratorSpec = {
    .name = "bytes_iterator",
    .nbytes = sizeof(BytesIterator),
    .flags = kTypeFlagNoInstantiation,
    .slots = {.dealloc = bytes_iterator_dealloc, .iter = iter_self, .next = iterator_next},
    .methods = kBytesIteratorMethods,
};

}  // namespace bufo
