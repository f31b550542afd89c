// The buffer protocol: acquiring, releasing, simple exporters. See buffer.h.
#include "runtime/buffer.h"

namespace bufo {

namespace {

/// A one-dimensional exporter may point shape and strides into the Buffer itself; moves re-point
/// them.
void take_over(Buffer& to, Buffer& from) {
  to.data = from.data;
  to.nbytes = from.nbytes;
  to.itemsize = from.itemsize;
  to.ndim = from.ndim;
  to.readonly = from.readonly;
  to.format = from.format;
  to.shape = from.shape == &from.shape_storage ? &to.shape_storage : from.shape;
  to.strides = from.strides == &from.itemsize ? &to.itemsize : from.strides;
  to.suboffsets = from.suboffsets;
  to.internal = from.internal;
  to.shape_storage = from.shape_storage;
  to.owner = std::move(from.owner);
}

}  // namespace

Buffer::Buffer(Buffer&& other) noexcept { take_over(*this, other); }

Buffer& Buffer::operator=(Buffer&& other) noexcept {
  if (this != &other) {
    release();
    take_over(*this, other);
  }
  return *this;
}

void Buffer::release() {
  if (owner.is_unbound()) return;
  // The exporter's slot may run Python code, which must find this Buffer empty already.
  const AnyRef exporter = std::move(owner);
  owner = AnyRef();
  if (!exporter->is_object()) return;
  VM& vm = Heap::of(exporter->object()).vm();
  const auto slot = vm.type_of(exporter).slots.buffer_release;
  if (slot != nullptr) slot(vm, exporter, *this);
}

bool supports_buffer(VM& vm, Value v) { return vm.type_of(v).slots.buffer_acquire != nullptr; }

Result<Buffer> acquire_buffer(VM& vm, Value exporter, BufferRequest request) {
  const auto slot = vm.type_of(exporter).slots.buffer_acquire;
  if (slot == nullptr) {
    return vm.raise<TypeError>("a bytes-like object is required, not '{}'", type_name_of(exporter));
  }
  Buffer buffer;
  TRY(slot(vm, exporter, request, buffer));
  return buffer;
}

Result<Buffer> acquire_bytes(VM& vm, Value v) {
  return acquire_buffer(vm, v, BufferRequest::kSimple);
}

Result<void> fill_simple_buffer(VM& vm, Buffer& out, Value exporter, void* data, ptrdiff_t nbytes,
                                bool readonly, BufferRequest request) {
  if (readonly && asks(request, BufferRequest::kWritable))
    return vm.raise<BufferError>("Object is not writable.");
  out.data = static_cast<uint8_t*>(data);
  out.nbytes = nbytes;
  out.itemsize = 1;
  out.ndim = 1;
  out.readonly = readonly;
  out.format = asks(request, BufferRequest::kFormat) ? "B" : nullptr;
  out.shape_storage = nbytes;
  out.shape = asks(request, BufferRequest::kNd) ? &out.shape_storage : nullptr;
  out.strides = asks(request, BufferRequest::kStrides) ? &out.itemsize : nullptr;
  out.suboffsets = nullptr;
  out.internal = nullptr;
  out.owner = AnyRef(exporter);
  return ok();
}

}  // namespace bufo
