// BytesIO: a stream over bytes in memory.
//
// Bytes that were given or handed out are shared until somebody writes. While getbuffer() exports
// the memory, it neither moves nor changes length.
#include "runtime/modules/io.h"

#include <algorithm>

#include "runtime/gc.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"
#include "runtime/types/memoryview.h"

namespace bufo {

namespace {

Result<void> check_open(VM& vm, const BytesIO& b) {
  if (b.closed) return raise_closed_file(vm);
  return ok();
}
Result<void> check_unexported(VM& vm, const BytesIO& b) {
  if (b.export_count == 0) return ok();
  return raise_exported(vm, &b, "Existing exports of data: object cannot be re-sized",
                        [](Value owner, Value exporter) {
                          return owner.is_object() &&
                                 owner.object()->type_index == kTypeBytesIOBuffer &&
                                 as<BytesIOBuffer>(owner).source == exporter;
                        });
}

void drop_data(VM& vm, BytesIO& b) {
  if (b.block != nullptr) vm.heap.free(std::exchange(b.block, nullptr));
  replace_slot(b.source, Value::unbound());
  b.length = b.capacity = b.position = 0;
}

/// Makes the data our own with room for `nbytes`. Copies what was shared.
Result<void> own_data(VM& vm, BytesIO& b, ptrdiff_t nbytes) {
  if (b.source.is_unbound() && b.block != nullptr && nbytes <= b.capacity) return ok();
  nbytes = std::max(nbytes, b.length);
  const ptrdiff_t capacity = nbytes > b.length ? nbytes + (nbytes >> 3) + 64 : nbytes + 1;
  if (capacity < 0) return raise_no_memory(vm);
  void* block = b.source.is_unbound() && b.block != nullptr
                    ? vm.heap.reallocate_raw(b.block, static_cast<size_t>(capacity))
                    : vm.heap.allocate_raw(static_cast<size_t>(capacity));
  if (block == nullptr) return raise_no_memory(vm);
  if (b.source.is_object()) {
    std::memcpy(block, as<Bytes>(b.source).data, static_cast<size_t>(b.length));
  }
  b.block = static_cast<uint8_t*>(block);
  b.capacity = capacity;
  replace_slot(b.source, Value::unbound());
  return ok();
}

Result<void> write_bytes(VM& vm, BytesIO& b, const uint8_t* data, ptrdiff_t nbytes) {
  if (nbytes == 0) return ok();
  ptrdiff_t end;
  if (__builtin_add_overflow(b.position, nbytes, &end)) {
    return vm.raise<OverflowError>("new position too large");
  }
  TRY(own_data(vm, b, end));
  if (b.position > b.length) {
    std::memset(b.block + b.length, 0, static_cast<size_t>(b.position - b.length));
  }
  std::memcpy(b.block + b.position, data, static_cast<size_t>(nbytes));
  b.position = end;
  b.length = std::max(b.length, end);
  return ok();
}

ptrdiff_t bytes_left(const BytesIO& b) { return std::max<ptrdiff_t>(b.length - b.position, 0); }

Result<Value> take(VM& vm, BytesIO& b, ptrdiff_t nbytes) {
  if (nbytes == b.length && b.position == 0 && nbytes > 1 && b.source.is_object() &&
      as<Bytes>(b.source).length == nbytes) {
    b.position = nbytes;
    return b.source;
  }
  if (nbytes == 0) return make_bytes(vm, nullptr, 0);
  Ref<Bytes> bytes = TRY(make_bytes(vm, b.data() + b.position, nbytes));
  b.position += nbytes;
  return bytes;
}

/// The length of the line at the position.
ptrdiff_t line_nbytes(const BytesIO& b, ptrdiff_t limit) {
  ptrdiff_t count = bytes_left(b);
  if (limit >= 0 && count > limit) count = limit;
  if (count == 0) return 0;
  const uint8_t* from = b.data() + b.position;
  const void* newline = std::memchr(from, '\n', static_cast<size_t>(count));
  return newline == nullptr ? count : static_cast<const uint8_t*>(newline) - from + 1;
}

Result<Value> bytesio_new(VM& vm, Type& cls, const CallArgs&) {
  Ref<BytesIO> b = TRY(allocate<BytesIO>(vm, cls));
  b->source = Value::unbound();
  return b;
}

Result<void> set_initial(VM& vm, BytesIO& b, Value initial) {
  drop_data(vm, b);
  if (initial.is_unbound() || initial.is_none()) return ok();
  if (is_exact<Bytes>(initial)) {
    b.length = as<Bytes>(initial).length;
    replace_slot(b.source, AnyRef(initial).release());
    return ok();
  }
  const Buffer data = TRY(acquire_bytes(vm, initial));
  TRY(write_bytes(vm, b, data.data, data.nbytes));
  b.position = 0;
  return ok();
}

Result<void> bytesio_init(VM& vm, Value self, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature("(self, initial_bytes=b'')");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "BytesIO", args, self));
  auto& b = as<BytesIO>(self);
  TRY(check_unexported(vm, b));
  b.closed = false;
  return set_initial(vm, b, bound[1]);
}

// --- methods

Result<Value> bytesio_true(VM& vm, const Args& args) {
  TRY(check_open(vm, args.self<BytesIO>()));
  return Value::true_();
}
Result<Value> bytesio_isatty(VM& vm, const Args& args) {
  TRY(check_open(vm, args.self<BytesIO>()));
  return Value::false_();
}
Result<Value> bytesio_flush(VM& vm, const Args& args) {
  TRY(check_open(vm, args.self<BytesIO>()));
  return none();
}
Result<Value> bytesio_close(VM& vm, const Args& args) {
  auto& b = args.self<BytesIO>();
  TRY(check_unexported(vm, b));
  drop_data(vm, b);
  b.closed = true;
  return none();
}
Result<Value> bytesio_tell(VM& vm, const Args& args) {
  TRY(check_open(vm, args.self<BytesIO>()));
  return Value::small_int(args.self<BytesIO>().position);
}
Result<Value> bytesio_write(VM& vm, const Args& args) {
  auto& b = args.self<BytesIO>();
  TRY(check_open(vm, b));
  TRY(check_unexported(vm, b));
  const Buffer data = TRY(acquire_bytes(vm, args[1]));
  // Acquiring may have run Python code.
  TRY(check_open(vm, b));
  TRY(check_unexported(vm, b));
  TRY(write_bytes(vm, b, data.data, data.nbytes));
  return Value::small_int(data.nbytes);
}
Result<Value> bytesio_writelines(VM& vm, const Args& args) {
  TRY(check_open(vm, args.self<BytesIO>()));
  TRY(for_each(vm, args[1], [&](AnyRef line) -> Result<bool> {
    auto& b = args.self<BytesIO>();
    const Buffer data = TRY(acquire_bytes(vm, line));
    TRY(check_open(vm, b));
    TRY(check_unexported(vm, b));
    TRY(write_bytes(vm, b, data.data, data.nbytes));
    return true;
  }));
  return none();
}
Result<Value> bytesio_read(VM& vm, const Args& args) {
  auto& b = args.self<BytesIO>();
  const ptrdiff_t wanted = TRY(size_argument(vm, args[1]));
  TRY(check_open(vm, b));
  const ptrdiff_t left = bytes_left(b);
  return take(vm, b, wanted < 0 || wanted > left ? left : wanted);
}
Result<Value> bytesio_readline(VM& vm, const Args& args) {
  auto& b = args.self<BytesIO>();
  const ptrdiff_t limit = TRY(size_argument(vm, args[1]));
  TRY(check_open(vm, b));
  return take(vm, b, line_nbytes(b, limit));
}
Result<Value> bytesio_readlines(VM& vm, const Args& args) {
  auto& b = args.self<BytesIO>();
  ptrdiff_t hint = 0;
  if (args.has_value(1)) {
    if (vm.type_of(args[1]).slots.to_index == nullptr) {
      return vm.raise<TypeError>("integer argument expected, got '{}'", type_name_of(args[1]));
    }
    hint = TRY(to_ptrdiff(vm, args[1]));
  }
  TRY(check_open(vm, b));
  const Ref<List> lines = TRY(make_list(vm));
  for (ptrdiff_t total = 0;;) {
    const ptrdiff_t count = line_nbytes(b, -1);
    if (count == 0) break;
    const AnyRef line = TRY(take(vm, b, count));
    TRY(list_append(vm, *lines, line));
    TRY(vm.tick());
    total += count;
    if (hint > 0 && total >= hint) break;
  }
  return Value(lines);
}
Result<Value> bytesio_readinto(VM& vm, const Args& args) {
  auto& b = args.self<BytesIO>();
  Buffer buffer = TRY(writable_argument(vm, args[1], "readinto() argument"));
  TRY(check_open(vm, b));
  const ptrdiff_t count = std::min(buffer.nbytes, bytes_left(b));
  // The target may be this very memory.
  if (count > 0) {
    std::memmove(buffer.data, b.data() + b.position, static_cast<size_t>(count));
  }
  b.position += count;
  return Value::small_int(count);
}
Result<Value> bytesio_getvalue(VM& vm, const Args& args) {
  auto& b = args.self<BytesIO>();
  TRY(check_open(vm, b));
  if (b.source.is_object() && as<Bytes>(b.source).length == b.length) return b.source;
  Ref<Bytes> bytes = TRY(make_bytes(vm, b.data(), b.length));
  if (b.export_count == 0) {
    // From now on the two share it; asking again costs nothing.
    if (b.block != nullptr) vm.heap.free(std::exchange(b.block, nullptr));
    b.capacity = 0;
    replace_slot(b.source, AnyRef(Value(bytes)).release());
  }
  return bytes;
}
Result<Value> bytesio_getbuffer(VM& vm, const Args& args) {
  TRY(check_open(vm, args.self<BytesIO>()));
  const Ref<BytesIOBuffer> exporter = TRY(allocate<BytesIOBuffer>(vm));
  exporter->source = AnyRef(args[0]).release();
  return call(vm, &vm.type(kTypeMemoryView), {exporter});
}
Result<Value> bytesio_seek(VM& vm, const Args& args) {
  auto& b = args.self<BytesIO>();
  ptrdiff_t offset = TRY(args.index(vm, 1));
  const ptrdiff_t whence = TRY(args.index_or(vm, 2, 0));
  TRY(check_open(vm, b));
  if (offset < 0 && whence == 0) return vm.raise<ValueError>("negative seek value {}", offset);
  if (whence < 0 || whence > 2) {
    return vm.raise<ValueError>("invalid whence ({}, should be 0, 1 or 2)", whence);
  }
  const ptrdiff_t base = whence == 0 ? 0 : whence == 1 ? b.position : b.length;
  if (__builtin_add_overflow(base, offset, &offset)) {
    return vm.raise<OverflowError>("new position too large");
  }
  b.position = std::max<ptrdiff_t>(offset, 0);
  return Value::small_int(b.position);
}
Result<Value> bytesio_truncate(VM& vm, const Args& args) {
  auto& b = args.self<BytesIO>();
  TRY(check_open(vm, b));
  TRY(check_unexported(vm, b));
  ptrdiff_t nbytes = b.position;
  if (args.has_value(1)) {
    nbytes = TRY(size_argument(vm, args[1]));
    if (nbytes < 0) return vm.raise<ValueError>("negative size value {}", nbytes);
  }
  if (nbytes < b.length) {
    TRY(own_data(vm, b, 0));
    b.length = nbytes;
  }
  return Value::small_int(nbytes);
}
Result<Value> bytesio_getstate(VM& vm, const Args& args) {
  const AnyRef value = TRY(bytesio_getvalue(vm, args));
  const AnyRef dict = TRY(try_get_attr(vm, args[0], *vm.names.dict_));
  const bool empty = !is_a<Dict>(vm, dict) || as<Dict>(dict).used == 0;
  const AnyRef copy = empty ? AnyRef(Value::none()) : AnyRef(TRY(dict_copy(vm, as<Dict>(dict))));
  return make_tuple_of(vm, {value, Value::small_int(args.self<BytesIO>().position), copy});
}
Result<Value> bytesio_setstate(VM& vm, const Args& args) {
  auto& b = args.self<BytesIO>();
  if (!is_a<Tuple>(vm, args[1]) || as<Tuple>(args[1]).size < 3) {
    return vm.raise<TypeError>("{}.__setstate__ argument should be 3-tuple, got {}",
                               type_name_of(args[0]), type_name_of(args[1]));
  }
  const auto& state = as<Tuple>(args[1]);
  TRY(check_open(vm, b));
  TRY(check_unexported(vm, b));
  TRY(set_initial(vm, b, state.items[0]));
  if (!is_int(vm, state.items[1])) {
    return vm.raise<TypeError>("second item of state must be an integer, not {}",
                               type_name_of(state.items[1]));
  }
  const ptrdiff_t position = TRY(to_ptrdiff(vm, state.items[1]));
  if (position < 0) return vm.raise<ValueError>("position value cannot be negative");
  b.position = position;
  if (state.items[2].is_none()) return none();
  if (!is_a<Dict>(vm, state.items[2])) {
    return vm.raise<TypeError>("third item of state should be a dict, got a {}",
                               type_name_of(state.items[2]));
  }
  const AnyRef dict = TRY(get_attr(vm, args[0], *vm.names.dict_));
  TRY(dict_update(vm, as<Dict>(dict), state.items[2]));
  return none();
}
Result<Value> bytesio_sizeof(VM& vm, const Args& args) {
  return make_int(vm, static_cast<int64_t>(sizeof(BytesIO)) + args.self<BytesIO>().capacity);
}

Result<Value> bytesio_self(VM&, Value self) { return self; }
Result<Value> bytesio_next(VM& vm, Value self) {
  auto& b = as<BytesIO>(self);
  TRY(check_open(vm, b));
  const ptrdiff_t count = line_nbytes(b, -1);
  if (count == 0) return Result<Value>::adopt(Value::unbound());
  return take(vm, b, count);
}
Result<Value> get_closed(VM&, Value self) { return Value::boolean(as<BytesIO>(self).closed); }

/// There is nothing to flush in memory; a subclass may have its own close().
void bytesio_finalize(VM& vm, Object* o) {
  if (o->type_index != kTypeBytesIO) stream_finalize(vm, o);
}
void bytesio_dealloc(VM& vm, Object* o) { drop_data(vm, *static_cast<BytesIO*>(o)); }
void bytesio_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<BytesIO*>(o)->source);
}

constexpr Method kMethods[] = {
    method("readable", "(self, /)", bytesio_true, "Returns True if the IO object can be read."),
    method("seekable", "(self, /)", bytesio_true, "Returns True if the IO object can be seeked."),
    method("writable", "(self, /)", bytesio_true, "Returns True if the IO object can be written."),
    method("close", "(self, /)", bytesio_close, "Disable all I/O operations."),
    method("flush", "(self, /)", bytesio_flush, "Does nothing."),
    method("isatty", "(self, /)", bytesio_isatty, "Always returns False."),
    method("tell", "(self, /)", bytesio_tell, "Current file position, an integer."),
    method("write", "(self, b, /)", bytesio_write, "Write bytes to file."),
    method("writelines", "(self, lines, /)", bytesio_writelines, "Write lines to the file."),
    method("read1", "(self, size=-1, /)", bytesio_read,
           "Read at most size bytes, returned as a bytes object."),
    method("readinto", "(self, buffer, /)", bytesio_readinto, "Read bytes into buffer."),
    method("readline", "(self, size=-1, /)", bytesio_readline, "Next line from the file."),
    method("readlines", "(self, size=None, /)", bytesio_readlines, "List of bytes objects."),
    method("read", "(self, size=-1, /)", bytesio_read,
           "Read at most size bytes, returned as a bytes object."),
    method("getbuffer", "(self, /) of class", bytesio_getbuffer,
           "Get a read-write view over the contents of the BytesIO object."),
    method("getvalue", "(self, /)", bytesio_getvalue,
           "Retrieve the entire contents of the BytesIO object."),
    method("seek", "(self, pos, whence=0, /)", bytesio_seek, "Change stream position."),
    method("truncate", "(self, size=None, /)", bytesio_truncate,
           "Truncate the file to at most size bytes."),
    method("__getstate__", "(self, /)", bytesio_getstate),
    method("__setstate__", "(self, state, /)", bytesio_setstate),
    method("__sizeof__", "(self, /)", bytesio_sizeof),
};
constexpr GetSet kGetSets[] = {{"closed", get_closed, nullptr, "True if the file is closed."}};

// --- the exporter

Result<void> exporter_acquire(VM& vm, Value self, BufferRequest request, Buffer& out) {
  auto& b = as<BytesIO>(as<BytesIOBuffer>(self).source);
  TRY(own_data(vm, b, b.length));
  TRY(fill_simple_buffer(vm, out, self, b.block, b.length, false, request));
  ++b.export_count;
  return ok();
}
void exporter_release(VM&, Value self, Buffer&) {
  --as<BytesIO>(as<BytesIOBuffer>(self).source).export_count;
}
void exporter_dealloc(VM&, Object* o) {
  replace_slot(static_cast<BytesIOBuffer*>(o)->source, Value::unbound());
}
void exporter_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<BytesIOBuffer*>(o)->source);
}

}  // namespace

constinit const TypeSpec kBytesIOSpec = {
    .name = "_io.BytesIO",
    .base = kTypeBufferedIOBase,
    .nbytes = sizeof(BytesIO),
    .flags = kTypeFlagBase,
    .slots = {.dealloc = bytesio_dealloc,
              .traverse = bytesio_traverse,
              .finalize = bytesio_finalize,
              .new_ = bytesio_new,
              .init = bytesio_init,
              .iter = bytesio_self,
              .next = bytesio_next},
    .methods = kMethods,
    .getsets = kGetSets,
    .signature = "(initial_bytes=b'')",
    .doc = "Buffered I/O implementation using an in-memory bytes buffer.",
};
// Its source is not cleared to break a cycle: an export that is still there needs it.
constinit const TypeSpec kBytesIOBufferSpec = {
    .name = "_io._BytesIOBuffer",
    .nbytes = sizeof(BytesIOBuffer),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots = {.dealloc = exporter_dealloc,
              .traverse = exporter_traverse,
              .buffer_acquire = exporter_acquire,
              .buffer_release = exporter_release},
};

}  // namespace bufo
