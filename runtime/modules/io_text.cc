// TextIOWrapper: attaching to a buffer, and writing.
//
// Encoded text gathers in a block of its own, so that print() costs a copy; the buffer below gets
// it when it is a chunk, or at once where line_buffering or write_through say so. Reading is in
// io_text_read.cc, positions in io_text_seek.cc, the methods in io_text_type.cc.
#include <unistd.h>

#include <algorithm>
#include <cstdlib>

#include "runtime/modules/io.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"

namespace bufo {

Result<void> text_check_attached(VM& vm, TextIOWrapper& t) {
  if (BUFO_LIKELY(!t.buffer.is_unbound())) return ok();
  if (t.detached) return vm.raise<ValueError>("underlying buffer has been detached");
  return vm.raise<ValueError>("I/O operation on uninitialized object");
}

Result<void> text_check_open(VM& vm, TextIOWrapper& t) {
  TRY(text_check_attached(vm, t));
  bool closed = false;
  if (is_plain_buffered(t.buffer) && is_exact<FileIO>(as<Buffered>(t.buffer).raw)) {
    closed = as<FileIO>(as<Buffered>(t.buffer).raw).descriptor < 0;
  } else {
    const AnyRef buffer(t.buffer);
    closed = TRY(stream_is_closed(vm, buffer));
  }
  if (closed) return raise_closed_file(vm);
  return ok();
}

Result<Ref<Str>> default_encoding(VM& vm) {
  // What the locale says; the C locale counts as UTF-8 mode, whose name is spelled otherwise.
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const char* value = std::getenv(name);
    if (value == nullptr || *value == 0) continue;
    const std::string_view locale = value;
    return make_str(vm, locale == "C" || locale == "POSIX" ? "utf-8" : "UTF-8");
  }
  return make_str(vm, "utf-8");
}

void text_forget(TextIOWrapper& t) {
  t.decoded_used = 0;
  t.carry_nbytes = 0;
  replace_slot(t.decoded, Value::unbound());
  replace_slot(t.snapshot, Value::unbound());
}

Result<void> text_reset_decoder(VM& vm, TextIOWrapper& t) {
  t.carry_nbytes = 0;
  t.byte_order = 0;
  t.state.pending_cr = false;
  if (t.decoder.is_unbound()) return ok();
  const AnyRef decoder(t.decoder);
  const AnyRef done = TRY(call_method(vm, decoder, *vm.names.reset));
  return ok();
}

namespace {

/// The incremental decoder and encoder of a codec from the registry. Runs Python code.
Result<void> make_coders(VM& vm, TextIOWrapper& t, Str& encoding, Str& errors) {
  const std::string_view name = TRY(str_utf8(vm, encoding));
  const AnyRef info = TRY(codec_lookup(vm, name));
  const Ref<Str> is_text_name = TRY(intern(vm, "_is_text_encoding"));
  const AnyRef is_text = TRY(try_get_attr(vm, info, *is_text_name));
  if (!is_text.is_unbound()) {
    const bool good = TRY(is_truthy(vm, is_text));
    if (!good) {
      return vm.raise<LookupError>(
          "'{}' is not a text encoding; use codecs.open() to handle arbitrary codecs", name);
    }
  }
  if (t.readable) {
    const Ref<Str> attribute = TRY(intern(vm, "incrementaldecoder"));
    const AnyRef factory = TRY(get_attr(vm, info, *attribute));
    AnyRef made = TRY(call(vm, factory, {&errors}));
    replace_slot(t.decoder, made.release());
  }
  if (t.writable) {
    const Ref<Str> attribute = TRY(intern(vm, "incrementalencoder"));
    const AnyRef factory = TRY(get_attr(vm, info, *attribute));
    AnyRef made = TRY(call(vm, factory, {&errors}));
    replace_slot(t.encoder, made.release());
  }
  return ok();
}

/// Chooses the codec. `encoding` and `errors` become those of the stream.
Result<void> set_codec(VM& vm, TextIOWrapper& t, Str& encoding, Str& errors) {
  const std::string_view name = TRY(str_utf8(vm, encoding));
  t.codec = find_native_codec(name);
  replace_slot(t.decoder, Value::unbound());
  replace_slot(t.encoder, Value::unbound());
  if (t.codec == Codec::kUnknown) TRY(make_coders(vm, t, encoding, errors));
  replace_slot(t.encoding, AnyRef(Value(&encoding)).release());
  replace_slot(t.errors, AnyRef(Value(&errors)).release());
  return ok();
}

/// A stream that is not at its beginning gets no byte order mark.
Result<void> find_start(VM& vm, TextIOWrapper& t) {
  t.start_of_stream = true;
  if (!t.seekable || !t.writable) return ok();
  const AnyRef buffer(t.buffer);
  int64_t at = 0;
  if (is_plain_buffered(buffer)) {
    at = TRY(buffered_tell(vm, as<Buffered>(buffer)));
  } else {
    const AnyRef answer = TRY(call_method(vm, buffer, *vm.names.tell));
    at = TRY(offset_argument(vm, answer));
  }
  if (at == 0) return ok();
  t.start_of_stream = false;
  if (t.encoder.is_unbound()) return ok();
  const AnyRef encoder(t.encoder);
  const AnyRef done = TRY(call_method(vm, encoder, *vm.names.setstate, {Value::small_int(0)}));
  return ok();
}

/// The codec that encodes what follows the first text: without a mark.
Codec without_mark(Codec codec) {
  switch (codec) {
    case Codec::kUtf16:
      return Codec::kUtf16Le;
    case Codec::kUtf32:
      return Codec::kUtf32Le;
    case Codec::kUtf8Sig:
      return Codec::kUtf8;
    default:
      return codec;
  }
}
bool keeps_ascii(Codec codec) {
  return codec == Codec::kUtf8 || codec == Codec::kLatin1 || codec == Codec::kAscii;
}

/// The text in bytes. Runs Python code (error handlers, registered codecs).
Result<Ref<Bytes>> encode_text(VM& vm, TextIOWrapper& t, Str& text) {
  if (t.codec == Codec::kUnknown) {
    const AnyRef encoder(t.encoder);
    const AnyRef bytes = TRY(call_method(vm, encoder, *vm.names.encode, {&text}));
    if (!is_a<Bytes>(vm, bytes)) {
      return vm.raise<TypeError>("encoder should return a bytes object, not '{}'",
                                 type_name_of(bytes));
    }
    return Ref<Bytes>(&as<Bytes>(bytes));
  }
  const AnyRef errors(t.errors);
  const std::string_view handler = TRY(str_utf8(vm, as<Str>(errors)));
  const Codec codec = t.start_of_stream ? t.codec : without_mark(t.codec);
  t.start_of_stream = false;
  return encode_native(vm, codec, text, handler);
}

bool has_line_end(const Str& text) {
  return find_line_end(text.data(), text.kind(), 0, text.length, Newline::kLf) >= 0 ||
         find_line_end(text.data(), text.kind(), 0, text.length, Newline::kCr) >= 0;
}

Result<void> write_to_buffer(VM& vm, TextIOWrapper& t, const char* data, ptrdiff_t nbytes) {
  const AnyRef buffer(t.buffer);
  if (is_plain_buffered(buffer) && as<Buffered>(buffer).writable) {
    auto& b = as<Buffered>(buffer);
    TRY(buffered_check_open(vm, b, "write to closed file"));
    return buffered_write(vm, b, reinterpret_cast<const uint8_t*>(data), nbytes);
  }
  const Ref<Bytes> bytes = TRY(make_bytes(vm, data, nbytes));
  const AnyRef done = TRY(call_method(vm, buffer, *vm.names.write, {bytes}));
  return ok();
}

Result<void> flush_buffer(VM& vm, TextIOWrapper& t) {
  const AnyRef buffer(t.buffer);
  if (is_plain_buffered(buffer) && as<Buffered>(buffer).writable) {
    TRY(buffered_check_open(vm, as<Buffered>(buffer), "flush of closed file"));
    return buffered_flush(vm, as<Buffered>(buffer));
  }
  const AnyRef done = TRY(call_method(vm, buffer, *vm.names.flush));
  return ok();
}

/// Adds bytes to the pending ones, which reach the buffer first if there are too many.
Result<void> append_pending(VM& vm, TextIOWrapper& t, const char* data, ptrdiff_t nbytes) {
  if (t.pending_nbytes + nbytes > t.chunk_nbytes && t.pending_nbytes > 0) {
    TRY(text_write_pending(vm, t));
  }
  if (t.pending_nbytes + nbytes > t.pending_capacity || t.pending == nullptr) {
    const ptrdiff_t capacity = std::max(t.chunk_nbytes, t.pending_nbytes + nbytes);
    void* block = t.pending == nullptr
                      ? vm.heap.allocate_raw(static_cast<size_t>(capacity))
                      : vm.heap.reallocate_raw(t.pending, static_cast<size_t>(capacity));
    if (block == nullptr) return raise_no_memory(vm);
    t.pending = static_cast<char*>(block);
    t.pending_capacity = capacity;
  }
  std::memcpy(t.pending + t.pending_nbytes, data, static_cast<size_t>(nbytes));
  t.pending_nbytes += nbytes;
  return ok();
}

}  // namespace

Result<void> text_attach(VM& vm, TextIOWrapper& t, Value buffer, Str& encoding, Str& errors,
                         Newline newline, bool line_buffering, bool write_through) {
  text_forget(t);
  const AnyRef held(buffer);
  t.pending_nbytes = 0;
  t.newline = newline;
  t.state = {newline == Newline::kUniversal, false, 0};
  t.byte_order = 0;
  t.chunk_nbytes = kDefaultBufferNbytes;
  t.line_buffering = line_buffering;
  t.write_through = write_through;
  t.detached = false;
  bool seekable = false;
  if (is_plain_buffered(buffer) && is_exact<FileIO>(as<Buffered>(buffer).raw) &&
      as<FileIO>(as<Buffered>(buffer).raw).descriptor >= 0) {
    auto& file = as<FileIO>(as<Buffered>(buffer).raw);
    t.readable = as<Buffered>(buffer).readable;
    t.writable = as<Buffered>(buffer).writable;
    if (file.seekable < 0) file.seekable = lseek(file.descriptor, 0, SEEK_CUR) >= 0;
    seekable = file.seekable == 1;
    t.has_read1 = true;
  } else {
    t.readable = TRY(ask_stream(vm, buffer, *vm.names.readable));
    t.writable = TRY(ask_stream(vm, buffer, *vm.names.writable));
    seekable = TRY(ask_stream(vm, buffer, *vm.names.seekable));
    const AnyRef read1 = TRY(try_get_attr(vm, buffer, *vm.names.read1));
    t.has_read1 = !read1.is_unbound();
  }
  TRY(set_codec(vm, t, encoding, errors));
  t.seekable = t.telling = seekable;
  replace_slot(t.buffer, AnyRef(buffer).release());
  return find_start(vm, t);
}

Result<void> text_write_pending(VM& vm, TextIOWrapper& t) {
  if (t.pending_nbytes == 0) return ok();
  // Writing may run Python code that prints: it gets a block of its own.
  char* block = std::exchange(t.pending, nullptr);
  const ptrdiff_t nbytes = std::exchange(t.pending_nbytes, 0);
  const ptrdiff_t capacity = std::exchange(t.pending_capacity, 0);
  const Result<void> done = write_to_buffer(vm, t, block, nbytes);
  if (t.pending == nullptr) {
    t.pending = block;
    t.pending_capacity = capacity;
  } else {
    vm.heap.free(block);
  }
  return done;
}

Result<void> text_flush(VM& vm, TextIOWrapper& t) {
  t.telling = t.seekable;
  TRY(text_write_pending(vm, t));
  return flush_buffer(vm, t);
}

Result<void> text_write(VM& vm, TextIOWrapper& t, Str& given) {
  TRY(text_check_open(vm, t));
  if (!t.writable) return raise_unsupported(vm, "not writable");
  const bool line = t.line_buffering && has_line_end(given);
  Ref<Str> text(&given);
  if (t.newline == Newline::kCr || t.newline == Newline::kCrLf) {
    text = TRY(encode_newlines(vm, t.newline, given));
  }
  if (text->is_ascii() && keeps_ascii(t.codec)) {
    const std::string_view bytes = text->ascii_view();
    TRY(append_pending(vm, t, bytes.data(), static_cast<ptrdiff_t>(bytes.size())));
  } else {
    const Ref<Bytes> bytes = TRY(encode_text(vm, t, *text));
    TRY(append_pending(vm, t, reinterpret_cast<const char*>(bytes->data), bytes->length));
  }
  if (t.pending_nbytes >= t.chunk_nbytes || line || t.write_through) {
    TRY(text_write_pending(vm, t));
  }
  if (line) TRY(flush_buffer(vm, t));
  if (t.readable) {
    text_forget(t);
    TRY(text_reset_decoder(vm, t));
  }
  return ok();
}

}  // namespace bufo
