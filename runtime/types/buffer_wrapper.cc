// _buffer_wrapper: stands as the exporter for a class whose __buffer__ is written in Python.
//
// Guarantees: the memoryview that __buffer__ returned, its buffer and the class's instance stay
// alive until the consumer gives the buffer back; then __release_buffer__ gets that memoryview.
// Follows PEP 688 and Objects/typeobject.c (CPython 3.12) in behaviour.
#include <new>

#include "runtime/buffer.h"
#include "runtime/class.h"
#include "runtime/gc.h"
#include "runtime/types/memoryview.h"

namespace bufo {

namespace {

struct BufferWrapper : Object {
  static constexpr TypeIndex kIndex = kTypeBufferWrapper;
  Value exporter, view;  // owned; unbound after the release
  Buffer inner;          // acquired from the view
};

void buffer_wrapper_drop(VM&, Object* o) {
  BufferWrapper& self = *static_cast<BufferWrapper*>(o);
  self.inner.release();
  replace_slot(self.view, Value::unbound());
  replace_slot(self.exporter, Value::unbound());
}

void buffer_wrapper_dealloc(VM& vm, Object* o) {
  buffer_wrapper_drop(vm, o);
  static_cast<BufferWrapper*>(o)->inner.~Buffer();
}

void buffer_wrapper_traverse(Object* o, Visitor& visitor) {
  BufferWrapper& self = *static_cast<BufferWrapper*>(o);
  visitor.visit(self.exporter);
  visitor.visit(self.view);
  visitor.visit(self.inner.owner.get());
}

Result<void> buffer_wrapper_acquire(VM& vm, Value, BufferRequest, Buffer&) {
  return vm.raise<BufferError>("a buffer wrapper exports nothing by itself");
}

void buffer_wrapper_release(VM& vm, Value v, Buffer&) {
  BufferWrapper& self = as<BufferWrapper>(v);
  AnyRef view = AnyRef::adopt(std::exchange(self.view, Value::unbound()));
  AnyRef exporter = AnyRef::adopt(std::exchange(self.exporter, Value::unbound()));
  self.inner.release();
  if (view.is_unbound()) return;
  // A view of the exporter's own native buffer calls __release_buffer__ when it is released.
  const MemoryView& memory = as<MemoryView>(view);
  const bool own = (memory.flags & kViewAlive) != 0 && memory.block->buffer.owner.get() == exporter;
  if (!own) call_release_buffer(vm, exporter, view);
}

}  // namespace

Result<void> acquire_through_wrapper(VM& vm, Value exporter, Value view, BufferRequest request,
                                     Buffer& out) {
  Ref<BufferWrapper> wrapper = TRY(allocate<BufferWrapper>(vm));
  wrapper->exporter = Value::unbound();
  wrapper->view = Value::unbound();
  new (&wrapper->inner) Buffer();
  wrapper->inner = TRY(acquire_buffer(vm, view, request));
  wrapper->exporter = AnyRef(exporter).release();
  wrapper->view = AnyRef(view).release();
  const Buffer& inner = wrapper->inner;
  out.data = inner.data;
  out.nbytes = inner.nbytes;
  out.itemsize = inner.itemsize;
  out.ndim = inner.ndim;
  out.readonly = inner.readonly;
  out.format = inner.format;
  out.shape = inner.shape;
  out.strides = inner.strides;
  out.suboffsets = inner.suboffsets;
  out.owner = AnyRef(std::move(wrapper));
  return ok();
}

constinit const TypeSpec kBufferWrapperSpec = {
    .name = "_buffer_wrapper",
    .nbytes = sizeof(BufferWrapper),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots =
        {
            .dealloc = buffer_wrapper_dealloc,
            .traverse = buffer_wrapper_traverse,
            .clear = buffer_wrapper_drop,
            .buffer_acquire = buffer_wrapper_acquire,
            .buffer_release = buffer_wrapper_release,
        },
};

}  // namespace bufo
