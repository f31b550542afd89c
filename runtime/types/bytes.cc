// bytes: making them.
#include "runtime/types/bytes.h"

#include "runtime/hash.h"
#include "runtime/types/containers.h"
#include "runtime/types/str.h"

namespace bufo {

Result<Ref<Bytes>> make_bytes_uninitialized(VM& vm, ptrdiff_t nbytes) {
  if (nbytes == 0 && vm.empty_bytes.is_object()) return Ref<Bytes>(&as<Bytes>(vm.empty_bytes));
  Ref<Bytes> bytes = TRY(allocate<Bytes>(vm, static_cast<size_t>(nbytes)));
  bytes->length = nbytes;
  bytes->data[nbytes] = 0;
  return bytes;
}

Result<Ref<Bytes>> make_bytes(VM& vm, const void* data, ptrdiff_t nbytes) {
  Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, nbytes));
  if (nbytes != 0) std::memcpy(bytes->data, data, static_cast<size_t>(nbytes));
  return bytes;
}

void bytes_append_repr(StrBuilder& out, const uint8_t* data, ptrdiff_t nbytes) {
  bool single = false, twice = false;
  for (ptrdiff_t k = 0; k < nbytes; ++k) {
    single = single || data[k] == '\'';
    twice = twice || data[k] == '"';
  }
  const char quote = single && !twice ? '"' : '\'';
  out.append_ascii("b");
  out.append(static_cast<char32_t>(quote));
  for (ptrdiff_t k = 0; k < nbytes; ++k) {
    const uint8_t c = data[k];
    if (c == quote || c == '\\') {
      out.append(U'\\');
      out.append(c);
    } else if (c == '\t' || c == '\n' || c == '\r') {
      out.append_ascii(c == '\t' ? "\\t" : c == '\n' ? "\\n" : "\\r");
    } else if (c < ' ' || c >= 0x7f) {
      char text[8];
      std::snprintf(text, sizeof text, "\\x%02x", c);
      out.append_ascii(text);
    } else {
      out.append(c);
    }
  }
  out.append(static_cast<char32_t>(quote));
}

namespace {

Result<Value> bytes_repr(VM& vm, Value self) {
  StrBuilder out(vm);
  bytes_append_repr(out, as<Bytes>(self).data, as<Bytes>(self).length);
  return out.finish();
}
Result<ptrdiff_t> bytes_length(VM&, Value self) { return as<Bytes>(self).length; }
size_t bytes_nbytes(const Object* o) {
  return sizeof(Bytes) + static_cast<size_t>(static_cast<const Bytes*>(o)->length);
}
Result<void> bytes_acquire(VM& vm, Value self, BufferRequest request, Buffer& out) {
  auto& b = as<Bytes>(self);
  return fill_simple_buffer(vm, out, self, b.data, b.length, true, request);
}

}  // namespace

constinit const TypeSpec kBytesSpec = {
    .name = "bytes",
    .nbytes = sizeof(Bytes),
    .item_nbytes = 1,
    .flags = kTypeFlagBase,
    .slots = {.nbytes_of = bytes_nbytes,
              .repr = bytes_repr,
              .length = bytes_length,
              .buffer_acquire = bytes_acquire},
};
constinit const TypeSpec kBytesIteratorSpec = {.name = "bytes_iterator",
                                               .flags = kTypeFlagNoInstantiation};

}  // namespace bufo
