// The abstract classes of io: _IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase.
//
// They have no fields of their own; "closed" of a subclass that says nothing else is an attribute.
// Everything here works through the methods of the stream, so it serves subclasses that scripts
// write.
#include <cerrno>

#include "runtime/modules/io.h"
#include "runtime/types/containers.h"
#include "runtime/types/exception.h"
#include "runtime/types/int.h"

namespace bufo {

// --- errors

Result<Type*> unsupported_operation(VM& vm) {
  if (vm.unsupported_operation.is_object()) return &as<Type>(vm.unsupported_operation);
  const Ref<Str> name = TRY(intern(vm, "UnsupportedOperation"));
  const Ref<Tuple> bases =
      TRY(make_tuple_of(vm, {&vm.type(kTypeOSError), &vm.type(kTypeValueError)}));
  const Ref<Dict> dict = TRY(make_dict(vm));
  const Ref<Str> module = TRY(intern(vm, "io"));
  TRY(dict_set(vm, *dict, vm.names.module_, module));
  AnyRef made = TRY(make_class(vm, vm.type(kTypeType), *name, *bases, *dict, CallArgs{}));
  vm.unsupported_operation = made.release();
  return &as<Type>(vm.unsupported_operation);
}

Raised raise_unsupported(VM& vm, std::string_view text) {
  Type* cls = TRY(unsupported_operation(vm));
  const Ref<Str> message = TRY(make_str(vm, text));
  const AnyRef error = TRY(call(vm, cls, {message}));
  return raise_object(vm, error);
}

Raised raise_closed_file(VM& vm) { return vm.raise<ValueError>("I/O operation on closed file."); }

Result<bool> stream_is_closed(VM& vm, Value self) {
  const AnyRef closed = TRY(get_attr(vm, self, *vm.names.closed));
  return is_truthy(vm, closed);
}

Result<void> check_not_closed(VM& vm, Value self) {
  const bool closed = TRY(stream_is_closed(vm, self));
  if (closed) return raise_closed_file(vm);
  return ok();
}

Result<bool> ask_stream(VM& vm, Value stream, Str& method) {
  const AnyRef answer = TRY(call_method(vm, stream, method));
  return is_truthy(vm, answer);
}

// --- arguments

Result<ptrdiff_t> size_argument(VM& vm, Value v) {
  if (v.is_unbound() || v.is_none()) return ptrdiff_t{-1};
  if (v.is_small_int()) return static_cast<ptrdiff_t>(v.small_int());
  if (vm.type_of(v).slots.to_index == nullptr) {
    return vm.raise<TypeError>("argument should be integer or None, not '{}'", type_name_of(v));
  }
  return to_ptrdiff(vm, v);
}

Result<int64_t> offset_argument(VM& vm, Value v) {
  const AnyRef index = TRY(to_index(vm, v));
  int64_t offset = 0;
  if (!try_int64(index, offset)) {
    return vm.raise<OverflowError>("Python int too large to convert to C long");
  }
  return offset;
}

Result<Buffer> writable_argument(VM& vm, Value v, const char* function) {
  if (supports_buffer(vm, v)) {
    Result<Buffer> buffer = acquire_buffer(vm, v, BufferRequest::kWritable);
    if (!buffer.is_error()) return buffer;
    if (!pending_is(vm, kTypeBufferError)) return Raised{};
    clear_pending(vm);
  }
  return vm.raise<TypeError>("{} must be read-write bytes-like object, not {}", function,
                             v.is_none() ? "None" : type_name(vm.type_of(v)));
}

Result<Value> stream_reduce(VM& vm, const Args& args) {
  return vm.raise<TypeError>("cannot pickle '{}' instances", Value(vm.type_of(args[0]).name));
}
Result<Value> stream_reduce_ex(VM& vm, const Args& args) { return stream_reduce(vm, args); }

// --- the end of a stream

void warn_unclosed(VM& vm, Value stream) {
  if (vm.finalizing) return;
  Result<Ref<Str>> text = format(vm, "unclosed file {}", repr_of(stream));
  Result<void> done = ok();
  if (text.is_error()) {
    done = Raised{};
  } else {
    const Ref<Str> message = std::move(text).take();
    done = warn(vm, kTypeResourceWarning, message);
  }
  if (!done.is_error()) return;
  if (pending_is(vm, kTypeWarning)) {
    report_unraisable(vm, nullptr, stream);
  } else {
    clear_pending(vm);
  }
}

static Result<void> close_if_open(VM& vm, Object* self) {
  const bool closed = TRY(stream_is_closed(vm, self));
  if (closed) return ok();
  // So that close() knows, and warns about what was left open.
  if (set_attr(vm, self, *vm.names.finalizing, Value::true_()).is_error()) clear_pending(vm);
  const AnyRef done = TRY(call_method(vm, self, *vm.names.close));
  return ok();
}

void stream_finalize(VM& vm, Object* self) {
  // A stream whose only reference is gone may die while an exception is on its way.
  const Value pending = std::exchange(vm.pending, Value::unbound());
  if (close_if_open(vm, self).is_error()) clear_pending(vm);
  vm.pending = pending;
}

Result<void> close_over(VM& vm, Value self, Value below) {
  const AnyRef held(below);
  AnyRef first;
  const Result<Value> flushed = call_method(vm, self, *vm.names.flush);
  if (flushed.is_error()) {
    first = take_pending(vm);
  } else {
    decref(flushed.raw());
  }
  const Result<Value> closed = call_method(vm, held, *vm.names.close);
  if (!closed.is_error()) decref(closed.raw());
  if (first.is_unbound()) {
    if (closed.is_error()) return Raised{};
    return ok();
  }
  if (!closed.is_error()) return raise_object(vm, first);
  // Both failed: the second error tells of the first.
  const AnyRef second = take_pending(vm);
  auto& error = as<ExceptionObject>(second);
  if (error.context.is_none() || error.context.is_unbound()) {
    replace_slot(error.context, first.release());
  }
  return raise_object(vm, second);
}

// --- _IOBase

namespace {

Result<Value> iobase_new(VM& vm, Type& cls, const CallArgs&) { return allocate<IOBase>(vm, cls); }
void iobase_traverse(Object*, Visitor&) {}

Result<Value> iobase_unsupported(VM& vm, const char* name) { return raise_unsupported(vm, name); }
Result<Value> iobase_seek(VM& vm, const Args&) { return iobase_unsupported(vm, "seek"); }
Result<Value> iobase_truncate(VM& vm, const Args&) { return iobase_unsupported(vm, "truncate"); }
Result<Value> iobase_fileno(VM& vm, const Args& args) {
  if (!args.rest().empty()) return vm.raise<TypeError>("fileno() takes no arguments");
  return iobase_unsupported(vm, "fileno");
}
Result<Value> iobase_tell(VM& vm, const Args& args) {
  return call_method(vm, args[0], *vm.names.seek, {Value::small_int(0), Value::small_int(1)});
}

/// Whether IOBase.close() has run; says nothing about what a subclass calls closed.
Result<bool> base_closed(VM& vm, Value self) {
  if (const FileIO* file = try_as<FileIO>(vm, self)) return file->descriptor < 0;
  const AnyRef mark = TRY(try_get_attr(vm, self, *vm.names.iobase_closed));
  return !mark.is_unbound();
}
Result<Value> iobase_get_closed(VM& vm, Value self) {
  const bool closed = TRY(base_closed(vm, self));
  return Value::boolean(closed);
}

Result<Value> iobase_flush(VM& vm, const Args& args) {
  const bool closed = TRY(base_closed(vm, args[0]));
  if (closed) return raise_closed_file(vm);
  return none();
}

Result<Value> iobase_close(VM& vm, const Args& args) {
  const bool closed = TRY(base_closed(vm, args[0]));
  if (closed) return none();
  const Result<Value> flushed = call_method(vm, args[0], *vm.names.flush);
  AnyRef error;
  if (flushed.is_error()) error = take_pending(vm);
  TRY(set_attr(vm, args[0], *vm.names.iobase_closed, Value::true_()));
  if (!error.is_unbound()) return raise_object(vm, error);
  decref(flushed.raw());
  return none();
}

Result<Value> iobase_false(VM&, const Args&) { return Value::false_(); }
Result<Value> iobase_isatty(VM& vm, const Args& args) {
  TRY(check_not_closed(vm, args[0]));
  return Value::false_();
}

Result<Value> iobase_check_closed(VM& vm, const Args& args) {
  TRY(check_not_closed(vm, args[0]));
  return none();
}
Result<Value> check_ability(VM& vm, Value self, Str& method, std::string_view message) {
  const AnyRef answer = TRY(call_method(vm, self, method));
  if (!answer->is_true()) return raise_unsupported(vm, message);
  return answer;
}
Result<Value> iobase_check_seekable(VM& vm, const Args& args) {
  return check_ability(vm, args[0], *vm.names.seekable, "File or stream is not seekable.");
}
Result<Value> iobase_check_readable(VM& vm, const Args& args) {
  return check_ability(vm, args[0], *vm.names.readable, "File or stream is not readable.");
}
Result<Value> iobase_check_writable(VM& vm, const Args& args) {
  return check_ability(vm, args[0], *vm.names.writable, "File or stream is not writable.");
}

Result<Value> iobase_enter(VM& vm, const Args& args) {
  TRY(check_not_closed(vm, args[0]));
  return args[0];
}
Result<Value> iobase_exit(VM& vm, const Args& args) {
  return call_method(vm, args[0], *vm.names.close);
}

/// How many bytes the next read of readline() takes: up to the line end if peek() shows one.
Result<ptrdiff_t> line_step(VM& vm, Value self, Value peek, ptrdiff_t limit) {
  static_cast<void>(self);
  if (peek.is_unbound()) return ptrdiff_t{1};
  const AnyRef shown = TRY(call(vm, peek, {Value::small_int(1)}));
  if (!is_a<Bytes>(vm, shown)) {
    return vm.raise<OSError>("peek() should have returned a bytes object, not '{}'",
                             type_name_of(shown));
  }
  const auto& bytes = as<Bytes>(shown);
  if (bytes.length == 0) return ptrdiff_t{1};
  const void* newline = std::memchr(bytes.data, '\n', static_cast<size_t>(bytes.length));
  ptrdiff_t count =
      newline == nullptr ? bytes.length : static_cast<const uint8_t*>(newline) - bytes.data + 1;
  if (limit >= 0 && count > limit) count = limit;
  return count;
}

Result<Value> iobase_readline(VM& vm, const Args& args) {
  const Value self = args[0];
  const ptrdiff_t limit = TRY(size_argument(vm, args[1]));
  const AnyRef peek = TRY(try_get_attr(vm, self, *vm.names.peek));
  const Ref<ByteArray> line = TRY(make_bytearray(vm, nullptr, 0));
  while (limit < 0 || line->length < limit) {
    const ptrdiff_t step = TRY(line_step(vm, self, peek, limit < 0 ? -1 : limit - line->length));
    const AnyRef read = TRY(call_method(vm, self, *vm.names.read, {Value::small_int(step)}));
    if (!is_a<Bytes>(vm, read)) {
      return vm.raise<OSError>("read() should have returned a bytes object, not '{}'",
                               type_name_of(read));
    }
    const auto& bytes = as<Bytes>(read);
    if (bytes.length == 0) break;
    const ptrdiff_t before = line->length;
    TRY(bytearray_resize(vm, *line, before + bytes.length));
    std::memcpy(line->start + before, bytes.data, static_cast<size_t>(bytes.length));
    if (bytes.data[bytes.length - 1] == '\n') break;
  }
  return make_bytes(vm, line->start, line->length);
}

Result<Value> iobase_readlines(VM& vm, const Args& args) {
  const ptrdiff_t hint = TRY(size_argument(vm, args[1]));
  const Ref<List> lines = TRY(make_list(vm));
  ptrdiff_t total = 0;
  TRY(for_each(vm, args[0], [&](AnyRef line) -> Result<bool> {
    TRY(list_append(vm, *lines, line));
    if (hint <= 0) return true;
    const ptrdiff_t count = TRY(length(vm, line));
    total += count;
    return total < hint;
  }));
  return Value(lines);
}

Result<Value> iobase_writelines(VM& vm, const Args& args) {
  TRY(check_not_closed(vm, args[0]));
  TRY(for_each(vm, args[1], [&](AnyRef line) -> Result<bool> {
    const AnyRef written = TRY(call_method(vm, args[0], *vm.names.write, {line}));
    return true;
  }));
  return none();
}

constexpr Method kIOBaseMethods[] = {
    method("seek", "(self, offset, whence=0, /)", iobase_seek,
           "Change the stream position to the given byte offset."),
    method("tell", "(self, /)", iobase_tell, "Return current stream position."),
    method("truncate", "(self, size=None, /)", iobase_truncate, "Truncate file to size bytes."),
    method("flush", "(self, /)", iobase_flush, "Flush write buffers, if applicable."),
    method("close", "(self, /)", iobase_close, "Flush and close the IO object."),
    method("seekable", "(self, /)", iobase_false, "Return whether object supports random access."),
    method("readable", "(self, /)", iobase_false, "Return whether object was opened for reading."),
    method("writable", "(self, /)", iobase_false, "Return whether object was opened for writing."),
    method("_checkClosed", "(self, *args)", iobase_check_closed),
    method("_checkSeekable", "(self, *args)", iobase_check_seekable),
    method("_checkReadable", "(self, *args)", iobase_check_readable),
    method("_checkWritable", "(self, *args)", iobase_check_writable),
    method("fileno", "(self, *args, **kwargs)", iobase_fileno,
           "Return underlying file descriptor if one exists."),
    method("isatty", "(self, /)", iobase_isatty, "Return whether this is an 'interactive' stream."),
    method("__enter__", "(self)", iobase_enter),
    method("__exit__", "(self, *args)", iobase_exit),
    method("readline", "(self, size=-1, /)", iobase_readline,
           "Read and return a line from the stream."),
    method("readlines", "(self, hint=-1, /)", iobase_readlines,
           "Return a list of lines from the stream."),
    method("writelines", "(self, lines, /)", iobase_writelines, "Write a list of lines to stream."),
};
constexpr GetSet kIOBaseGetSets[] = {{"closed", iobase_get_closed}};

// --- _RawIOBase

Result<Value> rawiobase_read(VM& vm, const Args& args) {
  const ptrdiff_t nbytes = args.has(1) ? TRY(to_ptrdiff(vm, args[1])) : -1;
  if (nbytes < 0) return call_method(vm, args[0], *vm.names.readall);
  const Ref<ByteArray> block = TRY(make_bytearray(vm, nullptr, nbytes));
  const AnyRef count = TRY(call_method(vm, args[0], *vm.names.readinto, {block}));
  if (count->is_none()) return none();
  const ptrdiff_t got = TRY(to_ptrdiff(vm, count));
  if (got < 0 || got > block->length) {
    return vm.raise<ValueError>(
        "Buffered I/O: readinto() returned a count that is outside of the buffer");
  }
  return make_bytes(vm, block->start, got);
}

Result<Value> rawiobase_readall(VM& vm, const Args& args) {
  const Ref<ByteArray> all = TRY(make_bytearray(vm, nullptr, 0));
  bool any = false;
  for (;;) {
    const AnyRef data =
        TRY(call_method(vm, args[0], *vm.names.read, {Value::small_int(kDefaultBufferNbytes)}));
    if (data->is_none()) {
      if (!any) return none();
      break;
    }
    if (!is_a<Bytes>(vm, data)) return vm.raise<TypeError>("read() should return bytes");
    const auto& bytes = as<Bytes>(data);
    if (bytes.length == 0) break;
    any = true;
    const ptrdiff_t before = all->length;
    TRY(bytearray_resize(vm, *all, before + bytes.length));
    std::memcpy(all->start + before, bytes.data, static_cast<size_t>(bytes.length));
  }
  return make_bytes(vm, all->start, all->length);
}

Result<Value> rawiobase_abstract(VM& vm, const Args&) {
  return raise_with_no_arguments(vm, kTypeNotImplementedError);
}

constexpr Method kRawIOBaseMethods[] = {
    method("read", "(self, size=-1, /)", rawiobase_read),
    method("readall", "(self, /)", rawiobase_readall,
           "Read until EOF, using multiple read() call."),
    method("readinto", "(self, *args)", rawiobase_abstract),
    method("write", "(self, *args)", rawiobase_abstract),
};

// --- _BufferedIOBase

template <size_t n>
struct Name {
  char text[n];
  consteval Name(const char (&t)[n]) { std::copy(t, t + n, text); }
};
/// A method that a subclass has to supply: io.UnsupportedOperation with its name.
template <Name name>
Result<Value> unsupported(VM& vm, const Args&) {
  return raise_unsupported(vm, name.text);
}

Result<Value> readinto_through(VM& vm, const Args& args, Str& read, const char* name) {
  Buffer buffer = TRY(writable_argument(vm, args[1], name));
  const AnyRef data = TRY(call_method(vm, args[0], read, {Value::small_int(buffer.nbytes)}));
  if (!is_a<Bytes>(vm, data)) return vm.raise<TypeError>("read() should return bytes");
  const auto& bytes = as<Bytes>(data);
  if (bytes.length > buffer.nbytes) {
    return vm.raise<ValueError>("read() returned too much data: {} bytes requested, {} returned",
                                buffer.nbytes, bytes.length);
  }
  std::memcpy(buffer.data, bytes.data, static_cast<size_t>(bytes.length));
  return Value::small_int(bytes.length);
}
Result<Value> bufferediobase_readinto(VM& vm, const Args& args) {
  return readinto_through(vm, args, *vm.names.read, "readinto() argument");
}
Result<Value> bufferediobase_readinto1(VM& vm, const Args& args) {
  return readinto_through(vm, args, *vm.names.read1, "readinto1() argument");
}

constexpr Method kBufferedIOBaseMethods[] = {
    method("detach", "(self, /) of class", unsupported<"detach">,
           "Disconnect this buffer from its underlying raw stream and return it."),
    method("read", "(self, size=-1, /) of class", unsupported<"read">,
           "Read and return up to n bytes."),
    method("read1", "(self, size=-1, /) of class", unsupported<"read1">,
           "Read and return up to size bytes, with at most one read() call to the underlying raw "
           "stream."),
    method("readinto", "(self, buffer, /)", bufferediobase_readinto),
    method("readinto1", "(self, buffer, /)", bufferediobase_readinto1),
    method("write", "(self, b, /) of class", unsupported<"write">,
           "Write buffer b to the IO stream."),
};

// --- _TextIOBase

Result<Value> none_attribute(VM&, Value) { return none(); }
constexpr Method kTextIOBaseMethods[] = {
    method("detach", "(self, /) of class", unsupported<"detach">,
           "Separate the underlying buffer from the TextIOBase and return it."),
    method("read", "(self, size=-1, /) of class", unsupported<"read">,
           "Read at most size characters from stream."),
    method("readline", "(self, size=-1, /) of class", unsupported<"readline">,
           "Read until newline or EOF."),
    method("write", "(self, s, /) of class", unsupported<"write">, "Write string s to stream."),
};
constexpr GetSet kTextIOBaseGetSets[] = {
    {"encoding", none_attribute, nullptr, "Encoding of the text stream."},
    {"newlines", none_attribute, nullptr, "Line endings translated so far."},
    {"errors", none_attribute, nullptr, "The error setting of the decoder or encoder."}};

}  // namespace

Result<Value> iobase_iter(VM& vm, Value self) {
  TRY(check_not_closed(vm, self));
  return self;
}

Result<Value> iobase_next(VM& vm, Value self) {
  AnyRef line = TRY(call_method(vm, self, *vm.names.readline));
  const ptrdiff_t count = TRY(length(vm, line));
  if (count == 0) return Result<Value>::adopt(Value::unbound());
  return line;
}

constinit const TypeSpec kIOBaseSpec = {
    .name = "_io._IOBase",
    .nbytes = sizeof(IOBase),
    .flags = kTypeFlagGc | kTypeFlagBase | kTypeFlagHasAttrs | kTypeFlagWeakrefable,
    .slots = {.traverse = iobase_traverse,
              .finalize = stream_finalize,
              .new_ = iobase_new,
              .iter = iobase_iter,
              .next = iobase_next},
    .methods = kIOBaseMethods,
    .getsets = kIOBaseGetSets,
    .doc = "The abstract base class for all I/O classes.",
};
constinit const TypeSpec kRawIOBaseSpec = {
    .name = "_io._RawIOBase",
    .base = kTypeIOBase,
    .nbytes = sizeof(IOBase),
    .flags = kTypeFlagBase,
    .methods = kRawIOBaseMethods,
    .doc = "Base class for raw binary I/O.",
};
constinit const TypeSpec kBufferedIOBaseSpec = {
    .name = "_io._BufferedIOBase",
    .base = kTypeIOBase,
    .nbytes = sizeof(IOBase),
    .flags = kTypeFlagBase,
    .methods = kBufferedIOBaseMethods,
    .doc = "Base class for buffered IO objects.",
};
constinit const TypeSpec kTextIOBaseSpec = {
    .name = "_io._TextIOBase",
    .base = kTypeIOBase,
    .nbytes = sizeof(IOBase),
    .flags = kTypeFlagBase,
    .methods = kTextIOBaseMethods,
    .getsets = kTextIOBaseGetSets,
    .doc = "Base class for text I/O.",
};

}  // namespace bufo
