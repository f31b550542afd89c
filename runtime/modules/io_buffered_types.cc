// BufferedReader, BufferedWriter, BufferedRandom and BufferedRWPair: their methods.
#include "runtime/gc.h"
#include "runtime/modules/io.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"

namespace bufo {

namespace {

Result<Value> buffered_new(VM& vm, Type& cls, const CallArgs&) {
  Ref<Buffered> b = TRY(allocate<Buffered>(vm, cls));
  b->raw = Value::unbound();
  return b;
}

Result<void> require(VM& vm, Value raw, Str& method, bool has, std::string_view message) {
  if (is_exact<FileIO>(raw)) {
    if (has && as<FileIO>(raw).descriptor >= 0) return ok();
  }
  const AnyRef answer = TRY(call_method(vm, raw, method));
  if (!answer->is_true()) return raise_unsupported(vm, message);
  return ok();
}
Result<void> require_readable(VM& vm, Value raw) {
  return require(vm, raw, *vm.names.readable, is_exact<FileIO>(raw) && as<FileIO>(raw).readable,
                 "File or stream is not readable.");
}
Result<void> require_writable(VM& vm, Value raw) {
  return require(vm, raw, *vm.names.writable, is_exact<FileIO>(raw) && as<FileIO>(raw).writable,
                 "File or stream is not writable.");
}
Result<void> require_seekable(VM& vm, Value raw) {
  return require(vm, raw, *vm.names.seekable,
                 is_exact<FileIO>(raw) && as<FileIO>(raw).seekable == 1,
                 "File or stream is not seekable.");
}

Result<void> init_with(VM& vm, Value self, const CallArgs& args, const char* name, bool readable,
                       bool writable) {
  static constexpr Signature kSignature = parse_signature("(self, raw, buffer_size=8192)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, name, args, self));
  vm.end_is_observable = true;
  auto& b = as<Buffered>(self);
  const ptrdiff_t capacity = TRY(bound.args().index_or(vm, 2, kDefaultBufferNbytes));
  if (readable && writable) TRY(require_seekable(vm, bound[1]));
  if (readable) TRY(require_readable(vm, bound[1]));
  if (writable) TRY(require_writable(vm, bound[1]));
  TRY(buffered_attach(vm, b, bound[1], capacity));
  b.readable = readable;
  b.writable = writable;
  return ok();
}
Result<void> reader_init(VM& vm, Value self, const CallArgs& args) {
  return init_with(vm, self, args, "BufferedReader", true, false);
}
Result<void> writer_init(VM& vm, Value self, const CallArgs& args) {
  return init_with(vm, self, args, "BufferedWriter", false, true);
}
Result<void> random_init(VM& vm, Value self, const CallArgs& args) {
  return init_with(vm, self, args, "BufferedRandom", true, true);
}

// --- reading

Result<Value> method_read(VM& vm, const Args& args) {
  auto& b = args.self<Buffered>();
  const ptrdiff_t nbytes = TRY(size_argument(vm, args[1]));
  TRY(buffered_check(vm, b));
  if (nbytes < -1) return vm.raise<ValueError>("read length must be non-negative or -1");
  TRY(buffered_check_open(vm, b, "read of closed file"));
  return buffered_read(vm, b, nbytes);
}
Result<Value> method_read1(VM& vm, const Args& args) {
  auto& b = args.self<Buffered>();
  const ptrdiff_t nbytes = TRY(args.index_or(vm, 1, -1));
  TRY(buffered_check_open(vm, b, "read of closed file"));
  return buffered_read1(vm, b, nbytes);
}
Result<Value> method_peek(VM& vm, const Args& args) {
  auto& b = args.self<Buffered>();
  const ptrdiff_t ignored = TRY(args.index_or(vm, 1, 0));
  static_cast<void>(ignored);
  TRY(buffered_check_open(vm, b, "peek of closed file"));
  return buffered_peek(vm, b);
}
Result<Value> read_into(VM& vm, const Args& args, bool once) {
  auto& b = args.self<Buffered>();
  Buffer buffer =
      TRY(writable_argument(vm, args[1], once ? "readinto1() argument" : "readinto() argument"));
  TRY(buffered_check_open(vm, b, "readinto of closed file"));
  const ptrdiff_t count = TRY(buffered_readinto(vm, b, buffer.data, buffer.nbytes, once));
  if (count < 0) return none();
  return Value::small_int(count);
}
Result<Value> method_readinto(VM& vm, const Args& args) { return read_into(vm, args, false); }
Result<Value> method_readinto1(VM& vm, const Args& args) { return read_into(vm, args, true); }
Result<Value> method_readline(VM& vm, const Args& args) {
  auto& b = args.self<Buffered>();
  const ptrdiff_t limit = TRY(size_argument(vm, args[1]));
  TRY(buffered_check_open(vm, b, "readline of closed file"));
  return buffered_readline(vm, b, limit);
}
Result<Value> buffered_next(VM& vm, Value self) {
  if (!is_plain_buffered(self)) return iobase_next(vm, self);
  auto& b = as<Buffered>(self);
  TRY(buffered_check_open(vm, b, "readline of closed file"));
  Ref<Bytes> line = TRY(buffered_readline(vm, b, -1));
  if (line->length == 0) return Result<Value>::adopt(Value::unbound());
  return line;
}

// --- writing

Result<Value> method_write(VM& vm, const Args& args) {
  auto& b = args.self<Buffered>();
  TRY(buffered_check(vm, b));
  const Buffer data = TRY(acquire_bytes(vm, args[1]));
  TRY(buffered_check_open(vm, b, "write to closed file"));
  TRY(buffered_write(vm, b, data.data, data.nbytes));
  return Value::small_int(data.nbytes);
}
Result<Value> method_flush(VM& vm, const Args& args) {
  auto& b = args.self<Buffered>();
  if (!b.writable || b.raw.is_unbound()) {
    TRY(buffered_check(vm, b));
  } else {
    TRY(buffered_check_open(vm, b, "flush of closed file"));
  }
  TRY(buffered_flush(vm, b));
  return none();
}
Result<Value> method_truncate(VM& vm, const Args& args) {
  auto& b = args.self<Buffered>();
  TRY(buffered_check_open(vm, b, "truncate of closed file"));
  if (!b.writable) return raise_unsupported(vm, "truncate");
  TRY(buffered_rewind(vm, b));
  const AnyRef raw(b.raw);
  return call_method(vm, raw, *vm.names.truncate, {args.has(1) ? args[1] : Value::none()});
}

// --- position

Result<Value> method_tell(VM& vm, const Args& args) {
  auto& b = args.self<Buffered>();
  TRY(buffered_check(vm, b));
  const int64_t at = TRY(buffered_tell(vm, b));
  return make_int(vm, at);
}
Result<Value> method_seek(VM& vm, const Args& args) {
  auto& b = args.self<Buffered>();
  const ptrdiff_t whence = TRY(args.index_or(vm, 2, 0));
  TRY(buffered_check(vm, b));
  if (whence < 0 || whence > 4) {
    return vm.raise<ValueError>("whence value {} unsupported", whence);
  }
  TRY(buffered_check_open(vm, b, "seek of closed file"));
  TRY(require_seekable(vm, b.raw));
  const int64_t offset = TRY(offset_argument(vm, args[1]));
  const int64_t at = TRY(buffered_seek(vm, b, offset, static_cast<int>(whence)));
  return make_int(vm, at);
}

// --- the raw stream

Result<Value> raw_method(VM& vm, const Args& args, Str& name) {
  auto& b = args.self<Buffered>();
  TRY(buffered_check(vm, b));
  const AnyRef raw(b.raw);
  return call_method(vm, raw, name);
}
Result<Value> method_seekable(VM& vm, const Args& args) {
  return raw_method(vm, args, *vm.names.seekable);
}
Result<Value> method_readable(VM& vm, const Args& args) {
  return raw_method(vm, args, *vm.names.readable);
}
Result<Value> method_writable(VM& vm, const Args& args) {
  return raw_method(vm, args, *vm.names.writable);
}
Result<Value> method_fileno(VM& vm, const Args& args) {
  return raw_method(vm, args, *vm.names.fileno);
}
Result<Value> method_isatty(VM& vm, const Args& args) {
  return raw_method(vm, args, *vm.names.isatty);
}

Result<Value> method_close(VM& vm, const Args& args) {
  auto& b = args.self<Buffered>();
  TRY(buffered_check(vm, b));
  const AnyRef raw(b.raw);
  const bool closed = TRY(stream_is_closed(vm, raw));
  if (closed) return none();
  if (b.finalizing) {
    if (is_exact<FileIO>(raw)) {
      if (as<FileIO>(raw).closefd) warn_unclosed(vm, args[0]);
    } else {
      const Ref<Str> name = TRY(intern(vm, "_dealloc_warn"));
      const Result<Value> warned = call_method(vm, raw, *name, {args[0]});
      if (warned.is_error()) {
        clear_pending(vm);
      } else {
        decref(warned.raw());
      }
    }
  }
  TRY(close_over(vm, args[0], raw));
  return none();
}
Result<Value> method_detach(VM& vm, const Args& args) {
  auto& b = args.self<Buffered>();
  TRY(buffered_check(vm, b));
  const AnyRef done = TRY(call_method(vm, args[0], *vm.names.flush));
  b.detached = true;
  return Result<Value>::adopt(std::exchange(b.raw, Value::unbound()));
}
Result<Value> method_dealloc_warn(VM& vm, const Args& args) {
  auto& b = args.self<Buffered>();
  if (!b.raw.is_unbound()) {
    const AnyRef raw(b.raw);
    const Ref<Str> name = TRY(intern(vm, "_dealloc_warn"));
    const AnyRef done = TRY(call_method(vm, raw, *name, {args[1]}));
  }
  return none();
}

Result<Value> get_raw(VM& vm, Value self) {
  const Value raw = as<Buffered>(self).raw;
  if (raw.is_unbound()) {
    if (as<Buffered>(self).detached) return none();
    return vm.raise<AttributeError>("'{}' object has no attribute 'raw'", type_name_of(self));
  }
  return raw;
}
Result<Value> raw_attribute(VM& vm, Value self, Str& name) {
  TRY(buffered_check(vm, as<Buffered>(self)));
  const AnyRef raw(as<Buffered>(self).raw);
  return get_attr(vm, raw, name);
}
Result<Value> get_closed(VM& vm, Value self) { return raw_attribute(vm, self, *vm.names.closed); }
Result<Value> get_name(VM& vm, Value self) { return raw_attribute(vm, self, *vm.names.name); }
Result<Value> get_mode(VM& vm, Value self) { return raw_attribute(vm, self, *vm.names.mode); }
Result<Value> get_finalizing(VM&, Value self) {
  return Value::boolean(as<Buffered>(self).finalizing);
}
Result<void> set_finalizing(VM& vm, Value self, Value v) {
  const bool finalizing = TRY(is_truthy(vm, v));
  as<Buffered>(self).finalizing = finalizing;
  return ok();
}

Result<Value> buffered_repr(VM& vm, Value self) {
  Result<Value> name = try_get_attr(vm, self, *vm.names.name);
  if (name.is_error()) {
    if (!pending_is(vm, kTypeValueError)) return Raised{};
    clear_pending(vm);
    return format(vm, "<{}>", type_name_of(self));
  }
  const AnyRef held = std::move(name).take();
  if (held.is_unbound()) return format(vm, "<{}>", type_name_of(self));
  if (self.object()->has(kFlagReprActive)) {
    return vm.raise<RuntimeError>("reentrant call inside {}.__repr__", type_name_of(self));
  }
  self.object()->set(kFlagReprActive);
  Result<Ref<Str>> text = format(vm, "<{} name={}>", type_name_of(self), repr_of(held));
  self.object()->clear(kFlagReprActive);
  return text;
}

Result<Value> method_sizeof(VM& vm, const Args& args) {
  return make_int(vm, static_cast<int64_t>(sizeof(Buffered)) + args.self<Buffered>().capacity);
}

void buffered_dealloc(VM& vm, Object* o) {
  auto& b = *static_cast<Buffered*>(o);
  if (b.block != nullptr) vm.heap.free(std::exchange(b.block, nullptr));
  replace_slot(b.raw, Value::unbound());
}
void buffered_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<Buffered*>(o)->raw);
}
void buffered_clear(VM&, Object* o) {
  replace_slot(static_cast<Buffered*>(o)->raw, Value::unbound());
}

consteval Method reading(int i) {
  constexpr Method kRows[] = {
      method("read", "(self, size=-1, /)", method_read, "Read and return up to n bytes."),
      method("peek", "(self, size=0, /)", method_peek),
      method("read1", "(self, size=-1, /)", method_read1),
      method("readinto", "(self, buffer, /)", method_readinto),
      method("readinto1", "(self, buffer, /)", method_readinto1),
      method("readline", "(self, size=-1, /)", method_readline),
      method("readable", "(self, /)", method_readable),
  };
  return kRows[i];
}
consteval Method writing(int i) {
  constexpr Method kRows[] = {
      method("write", "(self, buffer, /)", method_write,
             "Write the given buffer to the IO stream."),
      method("writable", "(self, /)", method_writable),
  };
  return kRows[i];
}
consteval Method common(int i) {
  constexpr Method kRows[] = {
      method("flush", "(self, /)", method_flush),
      method("close", "(self, /)", method_close),
      method("detach", "(self, /)", method_detach),
      method("seekable", "(self, /)", method_seekable),
      method("fileno", "(self, /)", method_fileno),
      method("isatty", "(self, /)", method_isatty),
      method("seek", "(self, target, whence=0, /)", method_seek),
      method("tell", "(self, /)", method_tell),
      method("truncate", "(self, pos=None, /)", method_truncate),
      method("_dealloc_warn", "(self, source, /)", method_dealloc_warn),
      method("__sizeof__", "(self, /)", method_sizeof),
      method("__reduce__", "(self, /)", stream_reduce),
      method("__reduce_ex__", "(self, protocol, /)", stream_reduce_ex),
  };
  return kRows[i];
}
constexpr Method kReaderMethods[] = {reading(0), reading(1), reading(2), reading(3), reading(4),
                                     reading(5), reading(6), common(0),  common(1),  common(2),
                                     common(3),  common(4),  common(5),  common(6),  common(7),
                                     common(8),  common(9),  common(10), common(11), common(12)};
constexpr Method kWriterMethods[] = {writing(0), writing(1), common(0),  common(1),  common(2),
                                     common(3),  common(4),  common(5),  common(6),  common(7),
                                     common(8),  common(9),  common(10), common(11), common(12)};
constexpr Method kRandomMethods[] = {
    reading(0), reading(1), reading(2), reading(3), reading(4), reading(5), reading(6), writing(0),
    writing(1), common(0),  common(1),  common(2),  common(3),  common(4),  common(5),  common(6),
    common(7),  common(8),  common(9),  common(10), common(11), common(12)};
constexpr GetSet kGetSets[] = {
    {"raw", get_raw, readonly_member},
    {"closed", get_closed},
    {"name", get_name},
    {"mode", get_mode},
    {"_finalizing", get_finalizing, set_finalizing},
};

// --- BufferedRWPair

Result<Value> pair_new(VM& vm, Type& cls, const CallArgs&) {
  Ref<BufferedRWPair> pair = TRY(allocate<BufferedRWPair>(vm, cls));
  pair->reader = pair->writer = Value::unbound();
  return pair;
}
Result<void> pair_init(VM& vm, Value self, const CallArgs& args) {
  static constexpr Signature kSignature =
      parse_signature("(self, reader, writer, buffer_size=8192, /)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "BufferedRWPair", args, self));
  const ptrdiff_t capacity = TRY(bound.args().index_or(vm, 3, kDefaultBufferNbytes));
  TRY(require_readable(vm, bound[1]));
  TRY(require_writable(vm, bound[2]));
  vm.end_is_observable = true;
  const Ref<Buffered> reader = TRY(make_buffered(vm, kTypeBufferedReader, bound[1], capacity));
  const Ref<Buffered> writer = TRY(make_buffered(vm, kTypeBufferedWriter, bound[2], capacity));
  auto& pair = as<BufferedRWPair>(self);
  replace_slot(pair.reader, AnyRef(Value(reader)).release());
  replace_slot(pair.writer, AnyRef(Value(writer)).release());
  return ok();
}
Result<Value> pair_forward(VM& vm, Value half, const char* name, const Args& args) {
  if (half.is_unbound()) return vm.raise<ValueError>("I/O operation on uninitialized object");
  const AnyRef held(half);
  const Ref<Str> method = TRY(intern(vm, name));
  if (args.has(1)) return call_method(vm, held, *method, {args[1]});
  return call_method(vm, held, *method);
}
#define BUFO_FORWARD(half, name)                                            \
  Result<Value> pair_##name(VM& vm, const Args& args) {                     \
    return pair_forward(vm, args.self<BufferedRWPair>().half, #name, args); \
  }
BUFO_FORWARD(reader, read)
BUFO_FORWARD(reader, peek)
BUFO_FORWARD(reader, read1)
BUFO_FORWARD(reader, readinto)
BUFO_FORWARD(reader, readinto1)
BUFO_FORWARD(reader, readable)
BUFO_FORWARD(writer, write)
BUFO_FORWARD(writer, flush)
BUFO_FORWARD(writer, writable)
#undef BUFO_FORWARD
Result<Value> pair_close(VM& vm, const Args& args) {
  auto& pair = args.self<BufferedRWPair>();
  Result<Value> first = pair_forward(vm, pair.writer, "close", args);
  if (!first.is_error()) {
    decref(first.raw());
    return pair_forward(vm, pair.reader, "close", args);
  }
  const AnyRef error = take_pending(vm);
  const Result<Value> second = pair_forward(vm, pair.reader, "close", args);
  if (second.is_error()) {
    clear_pending(vm);
  } else {
    decref(second.raw());
  }
  return raise_object(vm, error);
}
Result<Value> pair_isatty(VM& vm, const Args& args) {
  auto& pair = args.self<BufferedRWPair>();
  const AnyRef writer = TRY(pair_forward(vm, pair.writer, "isatty", args));
  if (!writer->is_false()) return writer;
  return pair_forward(vm, pair.reader, "isatty", args);
}
Result<Value> pair_get_closed(VM& vm, Value self) {
  const Value writer = as<BufferedRWPair>(self).writer;
  if (writer.is_unbound()) {
    return vm.raise<RuntimeError>("the BufferedRWPair object is being garbage-collected");
  }
  const AnyRef held(writer);
  return get_attr(vm, held, *vm.names.closed);
}
void pair_clear(VM&, Object* o) {
  auto& pair = *static_cast<BufferedRWPair*>(o);
  replace_slot(pair.reader, Value::unbound());
  replace_slot(pair.writer, Value::unbound());
}
void pair_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<BufferedRWPair*>(o)->reader);
  visitor.visit(static_cast<BufferedRWPair*>(o)->writer);
}
constexpr Method kPairMethods[] = {
    method("read", "(self, size=-1, /)", pair_read),
    method("peek", "(self, size=0, /)", pair_peek),
    method("read1", "(self, size=-1, /)", pair_read1),
    method("readinto", "(self, buffer, /)", pair_readinto),
    method("readinto1", "(self, buffer, /)", pair_readinto1),
    method("write", "(self, buffer, /)", pair_write),
    method("flush", "(self, /)", pair_flush),
    method("readable", "(self, /)", pair_readable),
    method("writable", "(self, /)", pair_writable),
    method("close", "(self, /)", pair_close),
    method("isatty", "(self, /)", pair_isatty),
};
constexpr GetSet kPairGetSets[] = {{"closed", pair_get_closed}};

constexpr TypeSpec buffered_type(const char* name,
                                 Result<void> (*init)(VM&, Value, const CallArgs&),
                                 std::span<const Method> methods, const char* doc,
                                 UnarySlot next = nullptr) {
  return {.name = name,
          .base = kTypeBufferedIOBase,
          .nbytes = sizeof(Buffered),
          .flags = kTypeFlagBase,
          .slots = {.dealloc = buffered_dealloc,
                    .traverse = buffered_traverse,
                    .clear = buffered_clear,
                    .new_ = buffered_new,
                    .init = init,
                    .repr = buffered_repr,
                    .next = next},
          .methods = methods,
          .getsets = kGetSets,
          .signature = "(raw, buffer_size=DEFAULT_BUFFER_SIZE)",
          .doc = doc};
}

}  // namespace

Result<Ref<Buffered>> make_buffered(VM& vm, TypeIndex type, Value raw, ptrdiff_t capacity) {
  const bool readable = type != kTypeBufferedWriter, writable = type != kTypeBufferedReader;
  AnyRef made = TRY(buffered_new(vm, vm.type(type), CallArgs{}));
  auto& b = as<Buffered>(made);
  if (readable && writable) TRY(require_seekable(vm, raw));
  if (readable) TRY(require_readable(vm, raw));
  if (writable) TRY(require_writable(vm, raw));
  TRY(buffered_attach(vm, b, raw, capacity));
  b.readable = readable;
  b.writable = writable;
  return Ref<Buffered>(&b);
}

constinit const TypeSpec kBufferedReaderSpec = buffered_type(
    "_io.BufferedReader", reader_init, kReaderMethods,
    "Create a new buffered reader using the given readable raw IO object.", buffered_next);
constinit const TypeSpec kBufferedWriterSpec = buffered_type(
    "_io.BufferedWriter", writer_init, kWriterMethods,
    "A buffer for a writeable sequential RawIO object.\n\nThe constructor creates a BufferedWriter "
    "for the given writeable raw\nstream. If the buffer_size is not given, it defaults to\n"
    "DEFAULT_BUFFER_SIZE.");
constinit const TypeSpec kBufferedRandomSpec =
    buffered_type("_io.BufferedRandom", random_init, kRandomMethods,
                  "A buffered interface to random access streams.", buffered_next);
constinit const TypeSpec kBufferedRWPairSpec = {
    .name = "_io.BufferedRWPair",
    .base = kTypeBufferedIOBase,
    .nbytes = sizeof(BufferedRWPair),
    .flags = kTypeFlagBase,
    .slots = {.dealloc = pair_clear,
              .traverse = pair_traverse,
              .clear = pair_clear,
              .new_ = pair_new,
              .init = pair_init},
    .methods = kPairMethods,
    .getsets = kPairGetSets,
    .signature = "(reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /)",
    .doc = "A buffered reader and writer object together.",
};

}  // namespace bufo
