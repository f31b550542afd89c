// bytearray: storage. While export_count > 0 the data neither moves nor changes length.
#include "runtime/types/bytes.h"
#include "runtime/types/str.h"

namespace bufo {

Result<void> bytearray_resize(VM& vm, ByteArray& self, ptrdiff_t nbytes) {
  if (nbytes == self.length) return ok();
  if (self.export_count > 0) {
    return vm.raise<BufferError>("Existing exports of data: object cannot be re-sized");
  }
  if (nbytes > self.capacity || self.block == nullptr) {
    const ptrdiff_t capacity = nbytes + (nbytes >> 3) + 16;
    auto* block = static_cast<uint8_t*>(vm.heap.allocate_raw(static_cast<size_t>(capacity)));
    if (block == nullptr) return raise_no_memory(vm);
    if (self.length != 0) std::memcpy(block, self.start, static_cast<size_t>(self.length));
    if (self.block != nullptr) vm.heap.free(self.block);
    self.block = self.start = block;
    self.capacity = capacity;
  }
  self.length = nbytes;
  return ok();
}

Result<Ref<ByteArray>> make_bytearray(VM& vm, const void* data, ptrdiff_t nbytes) {
  Ref<ByteArray> b = TRY(allocate<ByteArray>(vm));
  TRY(bytearray_resize(vm, *b, nbytes));
  if (nbytes != 0 && data != nullptr) std::memcpy(b->start, data, static_cast<size_t>(nbytes));
  return b;
}

namespace {

Result<Value> bytearray_repr(VM& vm, Value self) {
  StrBuilder out(vm);
  out.append_ascii("bytearray(");
  bytes_append_repr(out, as<ByteArray>(self).start, as<ByteArray>(self).length);
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
  TRY(fill_simple_buffer(vm, out, self, b.start, b.length, false, request));
  ++b.export_count;
  return ok();
}
void bytearray_release(VM&, Value self, Buffer&) { --as<ByteArray>(self).export_count; }

}  // namespace

constinit const TypeSpec kByteArraySpec = {
    .name = "bytearray",
    .nbytes = sizeof(ByteArray),
    .flags = kTypeFlagBase,
    .slots = {.dealloc = bytearray_dealloc,
              .repr = bytearray_repr,
              .length = bytearray_length,
              .buffer_acquire = bytearray_acquire,
              .buffer_release = bytearray_release},
};
constinit const TypeSpec kByteArrayIteratorSpec = {.name = "bytearray_iterator",
                                                   .flags = kTypeFlagNoInstantiation};

}  // namespace bufo
