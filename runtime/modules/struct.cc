// Module struct: records of machine numbers to bytes and back.
//
// The functions are bound to one state object, which keeps compiled formats by the format object:
// in a loop, struct.unpack_from("<IH", ...) finds its format by one pointer comparison.
// Follows Modules/_struct.c (CPython 3.12) in behaviour.
#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <new>

#include "runtime/codecs.h"
#include "runtime/modules/module_state.h"
#include "runtime/struct_format.h"
#include "runtime/types/byteslike.h"
#include "runtime/types/owned_fields.h"

namespace bufo {

extern const TypeSpec kStructTypeSpec;
extern const TypeSpec kStructIteratorSpec;
extern const TypeSpec kStructStateSpec;

namespace {

// --- the state

struct StructState : Object {
  static constexpr uint32_t kEntries = 128;
  struct Entry {
    Value key;             // owned str or bytes, or unbound
    StructFormat* format;  // owned, null with an unbound key
  };
  Value error;  // owned: the class struct.error
  Type* struct_type;
  Type* iterator_type;
  Entry entries[kEntries];
};

void drop_entry(StructState::Entry& entry) {
  StructFormatRef format(std::exchange(entry.format, nullptr));
  replace_slot(entry.key, Value::unbound());
}

void state_dealloc(VM&, Object* o) {
  auto& state = *static_cast<StructState*>(o);
  for (StructState::Entry& entry : state.entries) drop_entry(entry);
  replace_slot(state.error, Value::unbound());
}

BUFO_COLD Raised raise_struct_error(VM& vm, const StructState& state, std::string_view pattern,
                                    std::initializer_list<FormatArg> arguments = {}) {
  Ref<Str> text = TRY(format_text(vm, pattern, arguments));
  AnyRef exception = TRY(call(vm, state.error, {text}));
  return raise_object(vm, exception);
}

Result<StructFormatRef> compile_value(VM& vm, const StructState& state, Value format) {
  std::string_view text;
  if (const Str* s = try_as<Str>(vm, format)) {
    if (!s->is_ascii()) {
      // The encoder says which character is to blame.
      Ref<Bytes> coded = TRY(encode_str(vm, as<Str>(format), "ascii", "strict"));
      static_cast<void>(coded);
    }
    text = s->ascii_view();
  } else if (const Bytes* b = try_as<Bytes>(vm, format)) {
    text = {reinterpret_cast<const char*>(b->data), static_cast<size_t>(b->length)};
  } else {
    return vm.raise<TypeError>("Struct() argument 1 must be a str or bytes object, not {}",
                               type_name_of(format));
  }
  if (text.find('\0') != std::string_view::npos) {
    return raise_struct_error(vm, state, "embedded null character");
  }
  const char* problem = nullptr;
  StructFormat* compiled = compile_struct_format(vm, text, problem);
  if (compiled == nullptr) {
    if (problem == nullptr) return Raised{};
    return raise_struct_error(vm, state, problem);
  }
  return StructFormatRef(compiled);
}

BUFO_INLINE StructState::Entry& entry_for(StructState& state, Value key) {
  const uint64_t bits = key.bits();
  return state.entries[((bits >> 4) ^ (bits >> 11)) % StructState::kEntries];
}

BUFO_NOINLINE Result<StructFormatRef> find_format_slow(VM& vm, StructState& state, Value key) {
  // CPython looks the key up in a dict first.
  if (!is_exact<Str>(key) && !is_exact<Bytes>(key)) TRY(hash(vm, key));
  StructFormatRef format = TRY(compile_value(vm, state, key));
  if (is_exact<Str>(key) || is_exact<Bytes>(key)) {
    StructState::Entry& entry = entry_for(state, key);
    drop_entry(entry);
    ++format->refcount;
    entry.format = format.get();
    entry.key = AnyRef(key).release();
  }
  return format;
}

/// The compiled format. A further reference is held: Python code that runs while values are
/// converted may push the format out of the cache.
BUFO_INLINE Result<StructFormatRef> find_format(VM& vm, StructState& state, Value key) {
  StructState::Entry& entry = entry_for(state, key);
  if (BUFO_LIKELY(entry.key == key)) return StructFormatRef::share(*entry.format);
  return find_format_slow(vm, state, key);
}

// --- packing

BUFO_COLD Raised raise_range(VM& vm, const StructState& state, const StructField& field) {
  const int bits = field.itemsize * 8;
  switch (field.letter) {
    case 'P':
      return raise_struct_error(vm, state, "int too large to convert");
    case 'b':
    case 'h':
    case 'i':
    case 'l':
    case 'q':
    case 'n': {
      const int64_t high = static_cast<int64_t>((uint64_t{1} << (bits - 1)) - 1);
      return raise_struct_error(vm, state, "'{}' format requires {} <= number <= {}",
                                {field.letter, -high - 1, high});
    }
    default: {
      const uint64_t high = bits == 64 ? UINT64_MAX : (uint64_t{1} << bits) - 1;
      AnyRef number = TRY(make_int_unsigned(vm, high));
      return raise_struct_error(vm, state, "'{}' format requires 0 <= number <= {}",
                                {field.letter, str_of(number)});
    }
  }
}

template <class T>
BUFO_INLINE void put(uint8_t* at, T value, bool swapped) {
  if constexpr (sizeof(T) > 1) {
    using U = std::conditional_t<sizeof(T) == 2, uint16_t,
                                 std::conditional_t<sizeof(T) == 4, uint32_t, uint64_t>>;
    U u = std::bit_cast<U>(value);
    if (swapped) u = byte_swapped(u);
    store_item(at, u);
  } else {
    static_cast<void>(swapped);
    store_item(at, value);
  }
}

/// The int that a value stands for; struct.error "required argument is not an integer".
Result<Value> integer_of(VM& vm, const StructState& state, Value v) {
  if (is_int(vm, v)) return v;
  if (vm.type_of(v).slots.to_index == nullptr) {
    return raise_struct_error(vm, state, "required argument is not an integer");
  }
  return to_index(vm, v);
}

template <class T>
BUFO_INLINE Result<void> pack_integer(VM& vm, const StructState& state, const StructField& field,
                                      uint8_t* at, Value v) {
  if (BUFO_LIKELY(v.is_small_int())) {
    const int64_t i = v.small_int();
    bool fits;
    if constexpr (sizeof(T) == 8) {
      fits = std::is_signed_v<T> || i >= 0;
    } else {
      fits = i >= static_cast<int64_t>(std::numeric_limits<T>::min()) &&
             i <= static_cast<int64_t>(std::numeric_limits<T>::max());
    }
    if (BUFO_UNLIKELY(!fits)) {
      if (field.letter != 'P') return raise_range(vm, state, field);
    }
    put(at, static_cast<T>(i), field.swapped);
    return ok();
  }
  AnyRef index = TRY(integer_of(vm, state, v));
  if constexpr (std::is_signed_v<T>) {
    int64_t i;
    if (!try_int64(index, i) || i < std::numeric_limits<T>::min() ||
        i > std::numeric_limits<T>::max()) {
      return raise_range(vm, state, field);
    }
    put(at, static_cast<T>(i), field.swapped);
  } else {
    uint64_t u;
    int64_t i;
    if (field.letter == 'P' && try_int64(index, i)) {
      u = static_cast<uint64_t>(i);
    } else if (!try_uint64(index, u) || u > std::numeric_limits<T>::max()) {
      return raise_range(vm, state, field);
    }
    put(at, static_cast<T>(u), field.swapped);
  }
  return ok();
}

Result<double> number_of(VM& vm, const StructState& state, Value v) {
  if (v.is_inline_float()) return v.inline_float();
  Result<double> number = to_double(vm, v);
  if (number.is_error()) {
    clear_pending(vm);
    return raise_struct_error(vm, state, "required argument is not a float");
  }
  return number;
}

Result<void> pack_item_of(VM& vm, const StructState& state, const StructField& field, uint8_t* at,
                          Value v) {
  switch (field.code) {
    case 'b':
      return pack_integer<int8_t>(vm, state, field, at, v);
    case 'B':
      return pack_integer<uint8_t>(vm, state, field, at, v);
    case 'h':
      return pack_integer<int16_t>(vm, state, field, at, v);
    case 'H':
      return pack_integer<uint16_t>(vm, state, field, at, v);
    case 'i':
      return pack_integer<int32_t>(vm, state, field, at, v);
    case 'I':
      return pack_integer<uint32_t>(vm, state, field, at, v);
    case 'q':
      return pack_integer<int64_t>(vm, state, field, at, v);
    case 'Q':
      return pack_integer<uint64_t>(vm, state, field, at, v);
    case 'd': {
      const double d = TRY(number_of(vm, state, v));
      put(at, d, field.swapped);
      return ok();
    }
    case 'f': {
      const double d = TRY(number_of(vm, state, v));
      float f;
      if (!double_to_float(d, f)) {
        return vm.raise<OverflowError>("float too large to pack with f format");
      }
      put(at, f, field.swapped);
      return ok();
    }
    case 'e': {
      const double d = TRY(number_of(vm, state, v));
      uint16_t half;
      if (!double_to_half(d, half)) {
        return vm.raise<OverflowError>("float too large to pack with e format");
      }
      put(at, half, field.swapped);
      return ok();
    }
    case '?': {
      const bool truth = TRY(is_truthy(vm, v));
      *at = truth;
      return ok();
    }
    default: {  // 'c'
      const Bytes* bytes = try_as<Bytes>(vm, v);
      if (bytes == nullptr || bytes->length != 1) {
        return raise_struct_error(vm, state, "char format requires a bytes object of length 1");
      }
      *at = bytes->data[0];
      return ok();
    }
  }
}

/// A bytes or bytearray value into a field of 's' or 'p', whose bytes are zero.
Result<void> pack_text(VM& vm, const StructState& state, const StructField& field, uint8_t* at,
                       Value v) {
  if (!is_bytes_or_array(vm, v)) {
    return raise_struct_error(vm, state, "argument for '{}' must be a bytes object",
                              {field.letter});
  }
  const PinnedBytes bytes(vm, v);
  ptrdiff_t room = field.count;
  if (room == 0) return ok();
  if (field.code == 'p') --room;
  const ptrdiff_t nbytes = std::min(bytes.nbytes, room);
  if (field.code == 'p') *at++ = static_cast<uint8_t>(std::min<ptrdiff_t>(nbytes, 255));
  if (nbytes > 0) std::memcpy(at, bytes.data, static_cast<size_t>(nbytes));
  return ok();
}

/// `values` are as many as the format wants; the record is cleared first.
Result<void> pack_record(VM& vm, const StructState& state, const StructFormat& format,
                         const Value* values, uint8_t* out) {
  std::memset(out, 0, static_cast<size_t>(format.nbytes));
  for (uint32_t f = 0; f < format.field_count; ++f) {
    const StructField& field = format.fields[f];
    uint8_t* at = out + field.at;
    if (BUFO_UNLIKELY(field.itemsize == 0)) {
      TRY(pack_text(vm, state, field, at, *values++));
      continue;
    }
    for (ptrdiff_t i = 0; i < field.count; ++i, at += field.itemsize) {
      TRY(pack_item_of(vm, state, field, at, *values++));
    }
  }
  return ok();
}

Result<Value> pack_values(VM& vm, const StructState& state, const StructFormat* format,
                          std::span<const Value> values) {
  const ptrdiff_t wanted = format == nullptr ? -1 : format->value_count;
  if (static_cast<ptrdiff_t>(values.size()) != wanted) {
    return raise_struct_error(vm, state, "pack expected {} items for packing (got {})",
                              {wanted, values.size()});
  }
  if (format->nbytes == 1) {
    // One byte: the shared object must not be written to.
    uint8_t byte;
    TRY(pack_record(vm, state, *format, values.data(), &byte));
    return make_bytes(vm, &byte, 1);
  }
  Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, format->nbytes));
  TRY(pack_record(vm, state, *format, values.data(), bytes->data));
  return bytes;
}

Result<Value> pack_values_into(VM& vm, const StructState& state, const StructFormat* format,
                               std::span<const Value> arguments) {
  if (arguments.empty()) {
    return raise_struct_error(vm, state, "pack_into expected buffer argument");
  }
  if (arguments.size() == 1) {
    return raise_struct_error(vm, state, "pack_into expected offset argument");
  }
  const std::span<const Value> values = arguments.subspan(2);
  const ptrdiff_t wanted = format == nullptr ? -1 : format->value_count;
  if (static_cast<ptrdiff_t>(values.size()) != wanted) {
    return raise_struct_error(vm, state, "pack_into expected {} items for packing (got {})",
                              {wanted, values.size()});
  }
  const Value target = arguments[0];
  Buffer buffer;
  ByteArray* array = is_exact<ByteArray>(target) ? &as<ByteArray>(target) : nullptr;
  if (array == nullptr) {
    Result<Buffer> acquired = Raised{};
    const bool lends = supports_buffer(vm, target);
    if (lends) acquired = acquire_buffer(vm, target, BufferRequest::kWritable);
    if (acquired.is_error()) {
      if (lends) clear_pending(vm);
      return vm.raise<TypeError>("argument must be read-write bytes-like object, not {}",
                                 type_name_of(target));
    }
    buffer = std::move(acquired).take();
  }
  ptrdiff_t offset;
  if (BUFO_LIKELY(arguments[1].is_small_int())) {
    offset = arguments[1].small_int();
  } else {
    AnyRef index = TRY(to_index(vm, arguments[1]));
    int64_t i;
    if (!try_int64(index, i)) {
      return vm.raise<IndexError>("cannot fit '{}' into an index-sized integer",
                                  type_name_of(arguments[1]));
    }
    offset = i;
  }
  // A bytearray is pinned instead of acquired: the same effect at less cost.
  struct Pin {
    ByteArray* pinned;
    explicit Pin(ByteArray* a) : pinned(a) {
      if (pinned != nullptr) ++pinned->export_count;
    }
    Pin(const Pin&) = delete;
    Pin& operator=(const Pin&) = delete;
    ~Pin() {
      if (pinned != nullptr) --pinned->export_count;
    }
  } pin(array);
  const ptrdiff_t nbytes = array != nullptr ? array->length : buffer.nbytes;
  uint8_t* data = array != nullptr ? array->start : buffer.data;
  if (offset < 0) {
    if (offset + format->nbytes > 0) {
      return raise_struct_error(vm, state, "no space to pack {} bytes at offset {}",
                                {format->nbytes, offset});
    }
    if (offset + nbytes < 0) {
      return raise_struct_error(vm, state, "offset {} out of range for {}-byte buffer",
                                {offset, nbytes});
    }
    offset += nbytes;
  }
  if (nbytes - offset < format->nbytes) {
    return raise_struct_error(
        vm, state,
        "pack_into requires a buffer of at least {} bytes for packing {} "
        "bytes at offset {} (actual buffer size is {})",
        {static_cast<uint64_t>(offset) + static_cast<uint64_t>(format->nbytes), format->nbytes,
         offset, nbytes});
  }
  TRY(pack_record(vm, state, *format, values.data(), data + offset));
  return none();
}

// --- unpacking

Result<Value> unpack_record(VM& vm, const StructFormat& format, const uint8_t* at) {
  Ref<Tuple> tuple = TRY(make_tuple(vm, format.value_count));
  if (format.value_count != 0) TRY(unpack_struct(vm, format, at, tuple->items));
  return tuple;
}

Result<Value> unpack_buffer(VM& vm, const StructState& state, const StructFormat& format,
                            Value source) {
  BytesArgument bytes;
  TRY(bytes.acquire(vm, source));
  if (bytes.nbytes != format.nbytes) {
    return raise_struct_error(vm, state, "unpack requires a buffer of {} bytes", {format.nbytes});
  }
  return unpack_record(vm, format, bytes.data);
}

Result<Value> unpack_at(VM& vm, const StructState& state, const StructFormat& format, Value source,
                        ptrdiff_t offset) {
  BytesArgument bytes;
  TRY(bytes.acquire(vm, source));
  if (offset < 0) {
    if (offset + format.nbytes > 0) {
      return raise_struct_error(vm, state, "not enough data to unpack {} bytes at offset {}",
                                {format.nbytes, offset});
    }
    if (offset + bytes.nbytes < 0) {
      return raise_struct_error(vm, state, "offset {} out of range for {}-byte buffer",
                                {offset, bytes.nbytes});
    }
    offset += bytes.nbytes;
  }
  if (bytes.nbytes - offset < format.nbytes) {
    return raise_struct_error(vm, state,
                              "unpack_from requires a buffer of at least {} bytes for unpacking {} "
                              "bytes at offset {} (actual buffer size is {})",
                              {static_cast<uint64_t>(offset) + static_cast<uint64_t>(format.nbytes),
                               format.nbytes, offset, bytes.nbytes});
  }
  return unpack_record(vm, format, bytes.data + offset);
}

// --- iter_unpack

struct StructIterator : Object {
  StructFormat* format;  // owned
  ptrdiff_t at;
  Buffer buffer;  // empty when exhausted
};

void iterator_drop(StructIterator& it) {
  StructFormatRef format(std::exchange(it.format, nullptr));
  it.buffer.release();
}
void iterator_clear(VM&, Object* o) { iterator_drop(*static_cast<StructIterator*>(o)); }
void iterator_dealloc(VM&, Object* o) {
  auto& it = *static_cast<StructIterator*>(o);
  iterator_drop(it);
  it.buffer.~Buffer();
}
void iterator_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<StructIterator*>(o)->buffer.owner.get());
}

Result<Value> iterator_next(VM& vm, Value self) {
  auto& it = *static_cast<StructIterator*>(self.object());
  if (it.format == nullptr) return Value::unbound();
  if (it.at >= it.buffer.nbytes) {
    iterator_drop(it);
    return Value::unbound();
  }
  const StructFormatRef format = StructFormatRef::share(*it.format);
  const ptrdiff_t at = it.at;
  it.at += format->nbytes;
  return unpack_record(vm, *format, it.buffer.data + at);
}

Result<Value> iterator_length_hint(VM&, const Args& args) {
  const auto& it = *static_cast<StructIterator*>(args[0].object());
  if (it.format == nullptr) return Value::small_int(0);
  return Value::small_int((it.buffer.nbytes - it.at) / it.format->nbytes);
}

constexpr Method kIteratorMethods[] = {
    method("__length_hint__", "(self, /)", iterator_length_hint, nullptr),
};

Result<Value> iterate(VM& vm, const StructState& state, StructFormat& format, Value source) {
  if (format.nbytes == 0) {
    return raise_struct_error(vm, state, "cannot iteratively unpack with a struct of length 0");
  }
  Buffer buffer = TRY(acquire_bytes(vm, source));
  if (buffer.nbytes % format.nbytes != 0) {
    return raise_struct_error(vm, state,
                              "iterative unpacking requires a buffer of a multiple of {} bytes",
                              {format.nbytes});
  }
  Ref<StructIterator> it = TRY(allocate<StructIterator>(vm, *state.iterator_type));
  new (&it->buffer) Buffer(std::move(buffer));
  ++format.refcount;
  it->format = &format;
  return it;
}

// --- Struct objects

struct StructObject : Object {
  Value format_text;     // owned str, or unbound before __init__
  Value state;           // owned StructState
  StructFormat* format;  // owned; null before __init__
};

StructObject& struct_self(const Args& args) {
  return *static_cast<StructObject*>(args[0].object());
}
const StructState& state_of(const StructObject& self) {
  return *static_cast<StructState*>(self.state.object());
}

// The state lies in the dict of its own type, which no script sees.
constexpr const char* kStateName = "_state";

void struct_dealloc(VM&, Object* o) {
  auto& self = *static_cast<StructObject*>(o);
  { const StructFormatRef format(std::exchange(self.format, nullptr)); }
  replace_slot(self.format_text, Value::unbound());
  replace_slot(self.state, Value::unbound());
}

Result<void> struct_set_format(VM& vm, StructObject& self, Value format) {
  StructFormatRef compiled = TRY(compile_value(vm, state_of(self), format));
  AnyRef text = format;
  if (const Bytes* bytes = try_as<Bytes>(vm, format)) {
    text = TRY(make_str_units(vm, bytes->data, static_cast<size_t>(bytes->length), 1));
  }
  const StructFormatRef old(std::exchange(self.format, compiled.release()));
  replace_slot(self.format_text, text.release());
  return ok();
}

constexpr Signature kStructSignature = parse_signature("(self, format)");

Result<Value> struct_new(VM& vm, Type& cls, const CallArgs& call) {
  Type* state_type = find_native_type(vm, kStructStateSpec);
  const Value state = dict_get_str(vm, type_dict(vm, *state_type), kStateName);
  Ref<StructObject> self = TRY(allocate<StructObject>(vm, cls));
  self->format_text = Value::unbound();
  self->state = AnyRef(state).release();
  static_cast<void>(call);
  return self;
}

Result<void> struct_init(VM& vm, Value self, const CallArgs& call) {
  BoundArgs bound;
  TRY(bound.bind(vm, kStructSignature, "Struct", call, self));
  return struct_set_format(vm, *static_cast<StructObject*>(self.object()), bound[1]);
}

/// A Struct that has been initialised; RuntimeError otherwise.
Result<StructFormatRef> format_of(VM& vm, const StructObject& self) {
  if (self.format == nullptr) return vm.raise<RuntimeError>("Struct object is not initialized");
  return StructFormatRef::share(*self.format);
}

Result<Value> struct_pack_method(VM& vm, const Args& args) {
  const StructObject& self = struct_self(args);
  StructFormatRef held;
  if (self.format != nullptr) held = StructFormatRef::share(*self.format);
  return pack_values(vm, state_of(self), held.get(), args.rest());
}
Result<Value> struct_pack_into_method(VM& vm, const Args& args) {
  const StructObject& self = struct_self(args);
  StructFormatRef held;
  if (self.format != nullptr) held = StructFormatRef::share(*self.format);
  return pack_values_into(vm, state_of(self), held.get(), args.rest());
}
Result<Value> struct_unpack_method(VM& vm, const Args& args) {
  const StructObject& self = struct_self(args);
  const StructFormatRef format = TRY(format_of(vm, self));
  return unpack_buffer(vm, state_of(self), *format, args[1]);
}
Result<Value> struct_unpack_from_method(VM& vm, const Args& args) {
  const StructObject& self = struct_self(args);
  const ptrdiff_t offset = TRY(args.index_or(vm, 2, 0));
  const StructFormatRef format = TRY(format_of(vm, self));
  return unpack_at(vm, state_of(self), *format, args[1], offset);
}
Result<Value> struct_iter_unpack_method(VM& vm, const Args& args) {
  const StructObject& self = struct_self(args);
  const StructFormatRef format = TRY(format_of(vm, self));
  return iterate(vm, state_of(self), *format, args[1]);
}

Result<Value> struct_get_format(VM& vm, Value self) {
  const auto& s = *static_cast<StructObject*>(self.object());
  if (s.format_text.is_unbound()) {
    return vm.raise<RuntimeError>("Struct object is not initialized");
  }
  return s.format_text;
}
Result<Value> struct_get_size(VM&, Value self) {
  const auto& s = *static_cast<StructObject*>(self.object());
  return Value::small_int(s.format == nullptr ? -1 : s.format->nbytes);
}

constexpr Method kStructMethods[] = {
    method("iter_unpack", "(self, buffer, /)", struct_iter_unpack_method,
           "An iterator over the records of a buffer."),
    method("pack", "(self, /, *values)", struct_pack_method,
           "The values as the bytes of a record."),
    method("pack_into", "(self, /, *values)", struct_pack_into_method,
           "pack_into(buffer, offset, v1, v2, ...): writes a record into a buffer."),
    method("unpack", "(self, buffer, /)", struct_unpack_method,
           "The values of a record, which is the whole buffer, as a tuple."),
    method("unpack_from", "(self, /, buffer, offset=0)", struct_unpack_from_method,
           "The values of the record at offset, as a tuple."),
};

constexpr GetSet kStructGetSets[] = {
    {"format", struct_get_format, nullptr, "The format."},
    {"size", struct_get_size, nullptr, "The size of a record, in bytes."},
};

// --- the functions

StructState& state_arg(const Args& args) { return *static_cast<StructState*>(args[0].object()); }

Result<Value> struct_calcsize(VM& vm, const Args& args) {
  const StructFormatRef format = TRY(find_format(vm, state_arg(args), args[1]));
  return make_int(vm, format->nbytes);
}
Result<Value> struct_pack(VM& vm, const Args& args) {
  const std::span<const Value> rest = args.rest();
  if (rest.empty()) return vm.raise<TypeError>("missing format argument");
  const StructFormatRef format = TRY(find_format(vm, state_arg(args), rest[0]));
  return pack_values(vm, state_arg(args), format.get(), rest.subspan(1));
}
Result<Value> struct_pack_into(VM& vm, const Args& args) {
  const std::span<const Value> rest = args.rest();
  if (rest.empty()) return vm.raise<TypeError>("missing format argument");
  const StructFormatRef format = TRY(find_format(vm, state_arg(args), rest[0]));
  return pack_values_into(vm, state_arg(args), format.get(), rest.subspan(1));
}
Result<Value> struct_unpack(VM& vm, const Args& args) {
  const StructFormatRef format = TRY(find_format(vm, state_arg(args), args[1]));
  return unpack_buffer(vm, state_arg(args), *format, args[2]);
}
Result<Value> struct_unpack_from(VM& vm, const Args& args) {
  const ptrdiff_t offset = TRY(args.index_or(vm, 3, 0));
  const StructFormatRef format = TRY(find_format(vm, state_arg(args), args[1]));
  return unpack_at(vm, state_arg(args), *format, args[2], offset);
}
Result<Value> struct_iter_unpack(VM& vm, const Args& args) {
  const StructFormatRef format = TRY(find_format(vm, state_arg(args), args[1]));
  return iterate(vm, state_arg(args), *format, args[2]);
}
Result<Value> struct_clearcache(VM&, const Args& args) {
  for (StructState::Entry& entry : state_arg(args).entries) drop_entry(entry);
  return none();
}

constexpr Method kStructFunctions[] = {
    function("_clearcache", "(state, /)", struct_clearcache, "Forget compiled formats."),
    function("calcsize", "(state, format, /)", struct_calcsize, "The size of a record, in bytes."),
    function("iter_unpack", "(state, format, buffer, /)", struct_iter_unpack,
             "An iterator over the records of a buffer."),
    function("pack", "(state, /, *values)", struct_pack,
             "pack(format, v1, v2, ...): the values as the bytes of a record."),
    function("pack_into", "(state, /, *values)", struct_pack_into,
             "pack_into(format, buffer, offset, v1, v2, ...): writes a record into a buffer."),
    function("unpack", "(state, format, buffer, /)", struct_unpack,
             "The values of a record, which is the whole buffer, as a tuple."),
    function("unpack_from", "(state, format, /, buffer, offset=0)", struct_unpack_from,
             "The values of the record at offset, as a tuple."),
};

Result<void> fill_struct_module(VM& vm, Dict& dict, StructState& state);

/// `struct` and `_struct` share one state, the classes included.
Result<void> struct_module_init(VM& vm, Dict& dict) {
  if (Type* built = find_native_type(vm, kStructStateSpec)) {
    const AnyRef state = dict_get_str(vm, type_dict(vm, *built), kStateName);
    return fill_struct_module(vm, dict, *static_cast<StructState*>(state->object()));
  }
  Type* state_type = TRY(build_native_type(vm, kStructStateSpec));
  Ref<StructState> state = TRY(allocate<StructState>(vm, *state_type));
  state->error = Value::unbound();
  for (StructState::Entry& entry : state->entries) entry.key = Value::unbound();
  state->struct_type = TRY(build_native_type(vm, kStructTypeSpec));
  state->iterator_type = TRY(build_native_type(vm, kStructIteratorSpec));
  TRY(dict_set_str(vm, type_dict(vm, *state_type), kStateName, state));

  Ref<Str> error_name = TRY(intern(vm, "error"));
  Ref<Str> module_name = TRY(intern(vm, "struct"));
  Ref<Tuple> bases = TRY(make_tuple_of(vm, {&vm.type(kTypeException)}));
  Ref<Dict> names = TRY(make_dict(vm));
  TRY(dict_set_str(vm, *names, *vm.names.module_, module_name));
  AnyRef error = TRY(make_class(vm, vm.type(kTypeType), *error_name, *bases, *names, CallArgs()));
  state->error = error.release();
  return fill_struct_module(vm, dict, *state);
}

Result<void> fill_struct_module(VM& vm, Dict& dict, StructState& state) {
  TRY(dict_set_str(vm, dict, "error", state.error));
  TRY(dict_set_str(vm, dict, "Struct", state.struct_type));
  // The functions tell the name of CPython's underlying module.
  Ref<Str> function_module = TRY(intern(vm, "_struct"));
  for (const Method& row : kStructFunctions) {
    Ref<NativeFunction> made = TRY(make_native_function(vm, row, &state, function_module));
    TRY(dict_set_str(vm, dict, row.name, made));
  }
  static constexpr const char* kPublic[] = {"calcsize",    "pack",        "pack_into", "unpack",
                                            "unpack_from", "iter_unpack", "Struct",    "error"};
  Ref<List> all = TRY(make_list(vm, 8));
  for (const char* name : kPublic) {
    Ref<Str> text = TRY(intern(vm, name));
    TRY(list_append(vm, *all, text));
  }
  return dict_set_str(vm, dict, *vm.names.all_, all);
}

}  // namespace

constinit const TypeSpec kStructStateSpec = {
    .name = "_struct._State",
    .nbytes = sizeof(StructState),
    .flags = kTypeFlagNoInstantiation,
    .slots = {.dealloc = state_dealloc},
};

constinit const TypeSpec kStructIteratorSpec = {
    .name = "_struct.unpack_iterator",
    .nbytes = sizeof(StructIterator),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots =
        {
            .dealloc = iterator_dealloc,
            .traverse = iterator_traverse,
            .clear = iterator_clear,
            .iter = iter_self,
            .next = iterator_next,
        },
    .methods = kIteratorMethods,
};

constinit const TypeSpec kStructTypeSpec = {
    .name = "_struct.Struct",
    .nbytes = sizeof(StructObject),
    .flags = kTypeFlagBase | kTypeFlagWeakrefable,
    .slots = {.dealloc = struct_dealloc, .new_ = struct_new, .init = struct_init},
    .methods = kStructMethods,
    .getsets = kStructGetSets,
    .doc = "Struct(fmt) --> compiled struct object",
};

constinit const ModuleSpec kUnderStructModule = {
    .name = "_struct",
    .init = struct_module_init,
    .doc = "Records of machine numbers to bytes and back, by format strings.",
};

constinit const ModuleSpec kStructModule = {
    .name = "struct",
    .init = struct_module_init,
    .doc = "Records of machine numbers to bytes and back, by format strings.",
};

}  // namespace bufo
