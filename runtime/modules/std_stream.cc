// See std_stream.h.
#include "runtime/modules/std_stream.h"

#include <unistd.h>

#include <cerrno>

#include "runtime/codecs.h"
#include "runtime/types/bytes.h"
#include "runtime/types/str.h"
#include "runtime/types/struct_sequence.h"

namespace bufo {

namespace {

constexpr size_t kBlockNbytes = 8192;

struct StdStream : Object {
  int descriptor;
  bool writable, closed;
  Buffering buffering;
  const char* name;
  const char* errors;
  char* block;   // raw heap block of kBlockNbytes
  size_t start;  // reading: first unread byte
  size_t end;    // bytes in the block
};

Raised raise_closed(VM& vm) { return vm.raise<ValueError>("I/O operation on closed file."); }

Result<void> write_all(VM& vm, int descriptor, const char* data, size_t nbytes) {
  while (nbytes > 0) {
    const ssize_t n = write(descriptor, data, nbytes);
    if (n < 0) {
      if (errno != EINTR) return raise_os_error(vm, errno);
      TRY(vm.step_slow());
      continue;
    }
    data += n;
    nbytes -= static_cast<size_t>(n);
  }
  return ok();
}

Result<void> flush(VM& vm, StdStream& s) {
  if (!s.writable || s.end == 0) return ok();
  const size_t nbytes = s.end;
  s.end = 0;
  return write_all(vm, s.descriptor, s.block, nbytes);
}

Result<Value> stream_write(VM& vm, const Args& args) {
  auto& s = args.self<StdStream>();
  if (!is_a<Str>(vm, args[1])) {
    return vm.raise<TypeError>("write() argument must be str, not {}", type_name_of(args[1]));
  }
  if (s.closed) return raise_closed(vm);
  if (!s.writable) return vm.raise<OSError>("not writable");
  Str& text = as<Str>(args[1]);
  std::string_view bytes;
  AnyRef encoded;
  if (text.is_ascii()) {
    bytes = text.ascii_view();
  } else {
    encoded = TRY(encode_str(vm, text, "utf-8", s.errors));
    bytes = {reinterpret_cast<const char*>(as<Bytes>(encoded).data),
             static_cast<size_t>(as<Bytes>(encoded).length)};
  }
  if (s.end + bytes.size() > kBlockNbytes) TRY(flush(vm, s));
  if (bytes.size() > kBlockNbytes) {
    TRY(write_all(vm, s.descriptor, bytes.data(), bytes.size()));
  } else {
    std::memcpy(s.block + s.end, bytes.data(), bytes.size());
    s.end += bytes.size();
  }
  const bool now =
      s.buffering == Buffering::kNone ||
      (s.buffering == Buffering::kLine && bytes.find_first_of("\n\r") != std::string_view::npos);
  if (now) TRY(flush(vm, s));
  return Value::small_int(static_cast<int64_t>(text.length));
}

Result<Value> stream_flush(VM& vm, const Args& args) {
  auto& s = args.self<StdStream>();
  if (s.closed) return raise_closed(vm);
  TRY(flush(vm, s));
  return none();
}

/// More input into the block; false at the end.
Result<bool> fill(VM& vm, StdStream& s) {
  s.start = s.end = 0;
  for (;;) {
    const ssize_t n = read(s.descriptor, s.block, kBlockNbytes);
    if (n >= 0) {
      s.end = static_cast<size_t>(n);
      return n > 0;
    }
    if (errno != EINTR) return raise_os_error(vm, errno);
    TRY(vm.step_slow());
  }
}

/// Up to and with the next line end, or all the rest.
Result<Ref<Str>> read_text(VM& vm, StdStream& s, bool one_line) {
  if (s.closed) return raise_closed(vm);
  if (s.writable) return vm.raise<OSError>("not readable");
  const Ref<ByteArray> bytes = TRY(make_bytearray(vm, nullptr, 0));
  for (;;) {
    if (s.start == s.end) {
      const bool more = TRY(fill(vm, s));
      if (!more) break;
    }
    const char* first = s.block + s.start;
    size_t count = s.end - s.start;
    const void* newline = one_line ? std::memchr(first, '\n', count) : nullptr;
    if (newline != nullptr)
      count = static_cast<size_t>(static_cast<const char*>(newline) - first) + 1;
    const ptrdiff_t before = bytes->length;
    TRY(bytearray_resize(vm, *bytes, before + static_cast<ptrdiff_t>(count)));
    std::memcpy(bytes->start + before, first, count);
    s.start += count;
    if (newline != nullptr) break;
  }
  return decode_bytes(vm, bytes->start, bytes->length, "utf-8", s.errors);
}

Result<Value> stream_readline(VM& vm, const Args& args) {
  return read_text(vm, args.self<StdStream>(), true);
}
Result<Value> stream_read(VM& vm, const Args& args) {
  return read_text(vm, args.self<StdStream>(), false);
}
Result<Value> stream_fileno(VM&, const Args& args) {
  return Value::small_int(args.self<StdStream>().descriptor);
}
Result<Value> stream_isatty(VM&, const Args& args) {
  return Value::boolean(isatty(args.self<StdStream>().descriptor) == 1);
}
Result<Value> stream_readable(VM&, const Args& args) {
  return Value::boolean(!args.self<StdStream>().writable);
}
Result<Value> stream_writable(VM&, const Args& args) {
  return Value::boolean(args.self<StdStream>().writable);
}
Result<Value> stream_close(VM& vm, const Args& args) {
  auto& s = args.self<StdStream>();
  if (s.closed) return none();
  TRY(flush(vm, s));
  s.closed = true;
  return none();
}
Result<Value> stream_iter(VM&, Value self) { return self; }
Result<Value> stream_next(VM& vm, Value self) {
  Ref<Str> line = TRY(read_text(vm, as<StdStream>(self), true));
  if (line->length == 0) return Result<Value>::adopt(Value::unbound());
  return line;
}
Result<Value> stream_repr(VM& vm, Value self) {
  const auto& s = as<StdStream>(self);
  return format(vm, "<_io.TextIOWrapper name='{}' mode='{}' encoding='utf-8'>", s.name,
                s.writable ? "w" : "r");
}
void stream_dealloc(VM& vm, Object* o) {
  auto& s = *static_cast<StdStream*>(o);
  if (!s.closed && flush(vm, s).is_error()) clear_pending(vm);
  if (s.block != nullptr) vm.heap.free(s.block);
}

Result<Value> get_closed(VM&, Value self) { return Value::boolean(as<StdStream>(self).closed); }
Result<Value> get_name(VM& vm, Value self) { return make_str(vm, as<StdStream>(self).name); }
Result<Value> get_mode(VM& vm, Value self) {
  return make_str(vm, as<StdStream>(self).writable ? "w" : "r");
}
Result<Value> get_encoding(VM& vm, Value) { return make_str(vm, "utf-8"); }
Result<Value> get_errors(VM& vm, Value self) { return make_str(vm, as<StdStream>(self).errors); }
Result<Value> get_line_buffering(VM&, Value self) {
  return Value::boolean(as<StdStream>(self).buffering == Buffering::kLine);
}

constexpr Method kMethods[] = {
    method("write", "(self, text, /)", stream_write),
    method("flush", "(self, /)", stream_flush),
    method("read", "(self, size=-1, /)", stream_read),
    method("readline", "(self, size=-1, /)", stream_readline),
    method("fileno", "(self, /)", stream_fileno),
    method("isatty", "(self, /)", stream_isatty),
    method("readable", "(self, /)", stream_readable),
    method("writable", "(self, /)", stream_writable),
    method("close", "(self, /)", stream_close),
};
constexpr GetSet kGetSets[] = {
    {"closed", get_closed},     {"name", get_name},     {"mode", get_mode},
    {"encoding", get_encoding}, {"errors", get_errors}, {"line_buffering", get_line_buffering},
};
constinit const TypeSpec kStdStreamSpec = {
    .name = "_io.TextIOWrapper",
    .nbytes = sizeof(StdStream),
    .flags = kTypeFlagNoInstantiation,
    .slots = {.dealloc = stream_dealloc,
              .repr = stream_repr,
              .iter = stream_iter,
              .next = stream_next},
    .methods = kMethods,
    .getsets = kGetSets,
};

}  // namespace

Result<Value> make_std_stream(VM& vm, int descriptor, const char* name, bool writable,
                              Buffering buffering, const char* errors) {
  Type* type = find_native_type(vm, kStdStreamSpec);
  if (type == nullptr) type = TRY(build_native_type(vm, kStdStreamSpec));
  Ref<StdStream> s = TRY(allocate<StdStream>(vm, *type));
  s->descriptor = descriptor;
  s->writable = writable;
  s->buffering = buffering;
  s->name = name;
  s->errors = errors;
  s->block = static_cast<char*>(vm.heap.allocate_raw(kBlockNbytes));
  if (s->block == nullptr) return raise_no_memory(vm);
  return s;
}

}  // namespace bufo
