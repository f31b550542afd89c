// The io module's types as C++ sees them: files, buffers around them, text over both.
//
// A stream that is made of our own exact types is driven without Python calls: text over
// BufferedWriter over FileIO ends in one write(2). Everything else goes through the methods that
// the io documentation names, so that scripts can put their own classes in any place.
// Follows the io reference and PEP 3116.
#pragma once

#include "runtime/codec_core.h"
#include "runtime/types/bytes.h"
#include "runtime/types/str.h"

namespace bufo {

inline constexpr ptrdiff_t kDefaultBufferNbytes = 8192;

struct IOBase : Object {
  static constexpr TypeIndex kIndex = kTypeIOBase;
};

struct FileIO : Object {
  static constexpr TypeIndex kIndex = kTypeFileIO;
  int descriptor;  // -1: closed
  bool created, readable, writable, appending, closefd, finalizing;
  int8_t seekable;  // -1: not asked yet
  uint32_t block_nbytes;
};

/// BufferedReader, BufferedWriter and BufferedRandom. Either bytes that were read ahead lie in
/// [position, end) or bytes that wait to be written in [0, pending), never both.
struct Buffered : Object {
  Value raw;  // owned; unbound before __init__ and after detach()
  uint8_t* block;
  ptrdiff_t capacity;
  ptrdiff_t position, end;
  ptrdiff_t pending;
  bool detached, readable, writable, finalizing;
};

struct BytesIO : Object {
  static constexpr TypeIndex kIndex = kTypeBytesIO;
  Value source;    // owned bytes whose data this is, unshared before a change; or unbound
  uint8_t* block;  // own data otherwise
  ptrdiff_t capacity, length, position;
  ptrdiff_t export_count;
  bool closed;
  const uint8_t* data() const { return source.is_object() ? as<Bytes>(source).data : block; }
};

/// What exports a BytesIO's memory: `memoryview.obj` of getbuffer().
struct BytesIOBuffer : Object {
  static constexpr TypeIndex kIndex = kTypeBytesIOBuffer;
  Value source;  // owned BytesIO
};

struct BufferedRWPair : Object {
  static constexpr TypeIndex kIndex = kTypeBufferedRWPair;
  Value reader, writer;  // owned; unbound before __init__
};

/// Which line ends a reader knows and what a writer makes of '\n'.
enum class Newline : uint8_t { kUniversal, kUntranslated, kLf, kCr, kCrLf };

/// Line ends over pieces of text: translation, and which kinds came by.
struct NewlineState {
  bool translate;
  bool pending_cr;
  uint8_t seen;  // kSeen…
};
inline constexpr uint8_t kSeenCr = 1, kSeenLf = 2, kSeenCrLf = 4;

struct IncrementalNewlineDecoder : Object {
  static constexpr TypeIndex kIndex = kTypeIncrementalNewlineDecoder;
  Value decoder;  // owned, or None; unbound before __init__
  NewlineState state;
};

struct StringIO : Object {
  static constexpr TypeIndex kIndex = kTypeStringIO;
  void* block;  // units of `kind` bytes
  size_t length, capacity, position;
  int kind;
  Newline newline;
  NewlineState state;
  bool closed, initialised;
};

struct TextIOWrapper : Object {
  static constexpr TypeIndex kIndex = kTypeTextIOWrapper;
  Value buffer;            // unbound before __init__ and after detach()
  Value encoding, errors;  // strs
  Value decoder, encoder;  // of codecs that are not native; unbound otherwise
  Value decoded;           // str: characters not yet handed out begin at decoded_used
  Value snapshot;          // bytes: what `decoded` and `carry_nbytes` more bytes were made of
  size_t decoded_used;
  ptrdiff_t carry_nbytes;  // bytes at the snapshot's end that are no character yet
  ptrdiff_t chunk_nbytes;
  char* pending;  // raw heap block of text that waits to be written, encoded
  ptrdiff_t pending_nbytes, pending_capacity;
  Codec codec;  // kUnknown: decoder and encoder
  Newline newline;
  NewlineState state, state_before;  // now; when `snapshot` began
  int byte_order, order_before;      // of utf-16 and utf-32 being read
  bool readable, writable, detached, line_buffering, write_through, seekable, telling, has_read1;
  bool finalizing;
  bool start_of_stream;  // the encoder has still to write its byte order mark
};

// --- io_base.cc

Raised raise_unsupported(VM&, std::string_view text);
Result<Type*> unsupported_operation(VM&);
/// ValueError "I/O operation on closed file."
Raised raise_closed_file(VM&);
/// The truth of self.closed. Runs Python code.
Result<bool> stream_is_closed(VM&, Value self);
Result<void> check_not_closed(VM&, Value self);
/// self.name(), as a truth value. Runs Python code.
Result<bool> ask_stream(VM&, Value stream, Str& method);
/// A size argument: None or missing is -1. TypeError "argument should be integer or None, not 'T'".
Result<ptrdiff_t> size_argument(VM&, Value v);
/// `object` as int, with the errors of a position argument.
Result<int64_t> offset_argument(VM&, Value v);
/// A buffer to read into. TypeError "readinto() argument must be read-write bytes-like object, …".
Result<Buffer> writable_argument(VM&, Value v, const char* function);
/// TypeError "cannot pickle 'X' instances" for __reduce__ and __reduce_ex__.
Result<Value> stream_reduce(VM&, const Args&);
Result<Value> stream_reduce_ex(VM&, const Args&);
/// The finaliser of all streams: closes what is open.
void stream_finalize(VM&, Object*);
/// close() of a stream that stands on another: flushes, closes the other one, keeps the first
/// error. Runs Python code.
Result<void> close_over(VM&, Value self, Value below);
/// ResourceWarning "unclosed file <…>". Errors are shown and dropped.
void warn_unclosed(VM&, Value stream);
Result<Value> iobase_iter(VM&, Value self);
Result<Value> iobase_next(VM&, Value self);

// --- io_file.cc

/// Bytes read, 0 at the end, -1 if there is nothing now (non-blocking).
Result<ptrdiff_t> file_read(VM&, FileIO&, uint8_t* to, ptrdiff_t nbytes);
Result<ptrdiff_t> file_write(VM&, FileIO&, const uint8_t* from, ptrdiff_t nbytes);
Result<Value> file_read_all(VM&, FileIO&);
Result<int64_t> file_seek(VM&, FileIO&, int64_t offset, int whence);
/// A FileIO over an open descriptor.
Result<Ref<FileIO>> make_file(VM&, int descriptor, bool writable, bool closefd, Value name);

// --- io_buffered.cc, io_buffered_types.cc

inline bool is_plain_buffered(Value v) {
  if (!v.is_object()) return false;
  const uint16_t index = v.object()->type_index;
  return index == kTypeBufferedReader || index == kTypeBufferedWriter ||
         index == kTypeBufferedRandom;
}
Result<void> buffered_check(VM&, Buffered&);
/// ValueError "read of closed file" and its kin.
Result<void> buffered_check_open(VM&, Buffered&, const char* what);
Result<Value> buffered_read(VM&, Buffered&, ptrdiff_t nbytes);
Result<Ref<Bytes>> buffered_read1(VM&, Buffered&, ptrdiff_t nbytes);
Result<ptrdiff_t> buffered_readinto(VM&, Buffered&, uint8_t* to, ptrdiff_t nbytes, bool once);
Result<Ref<Bytes>> buffered_peek(VM&, Buffered&);
Result<Ref<Bytes>> buffered_readline(VM&, Buffered&, ptrdiff_t limit);
Result<void> buffered_write(VM&, Buffered&, const uint8_t* data, ptrdiff_t nbytes);
/// Writes what is pending and, of a reader, gives back what was read ahead.
Result<void> buffered_flush(VM&, Buffered&);
Result<void> buffered_rewind(VM&, Buffered&);
Result<int64_t> buffered_tell(VM&, Buffered&);
Result<int64_t> buffered_seek(VM&, Buffered&, int64_t offset, int whence);
Result<Ref<Buffered>> make_buffered(VM&, TypeIndex, Value raw, ptrdiff_t capacity);
Result<void> buffered_attach(VM&, Buffered&, Value raw, ptrdiff_t capacity);

// --- io_newlines.cc

/// Translates and notes line ends. The text itself where nothing changes.
Result<Ref<Str>> decode_newlines(VM&, NewlineState&, Str& text, bool final);
/// None, a str, or a tuple of the kinds seen.
Result<Value> newlines_seen(VM&, uint8_t seen);
/// The newline argument; `quoted` chooses between the two spellings of the ValueError.
Result<Newline> newline_argument(VM&, Value v, bool quoted);
/// Where the line that starts at `start` ends, its line end included; -1: not before `end`.
/// `complete` false: a '\r' at the very end may be half a line end, which does not count.
ptrdiff_t find_line_end(const void* units, int kind, size_t start, size_t end, Newline,
                        bool complete = true);
/// '\n' replaced by what the Newline writes.
Result<Ref<Str>> encode_newlines(VM&, Newline, Str& text);

// --- io_text.cc, io_text_read.cc, io_text_seek.cc

Result<void> text_check_attached(VM&, TextIOWrapper&);
Result<void> text_check_open(VM&, TextIOWrapper&);
Result<void> text_attach(VM&, TextIOWrapper&, Value buffer, Str& encoding, Str& errors, Newline,
                         bool line_buffering, bool write_through);
Result<void> text_write(VM&, TextIOWrapper&, Str& text);
/// The stream if `callable` is the write method of a TextIOWrapper itself, bound to it; or null.
TextIOWrapper* stream_of_write(Value callable);
/// Hands the pending text to the buffer.
Result<void> text_write_pending(VM&, TextIOWrapper&);
Result<void> text_flush(VM&, TextIOWrapper&);
/// Drops what was decoded ahead.
void text_forget(TextIOWrapper&);
Result<void> text_reset_decoder(VM&, TextIOWrapper&);
Result<Ref<Str>> text_decode(VM&, TextIOWrapper&, Value bytes, bool final);
Result<Value> text_read(VM&, TextIOWrapper&, ptrdiff_t count);
Result<Ref<Str>> text_readline(VM&, TextIOWrapper&, ptrdiff_t limit);
Result<Value> text_tell(VM&, TextIOWrapper&);
Result<Value> text_seek(VM&, TextIOWrapper&, Value cookie, int64_t whence);
Result<Ref<Str>> default_encoding(VM&);

/// A standard stream over a descriptor: TextIOWrapper over a buffer over FileIO.
enum class Buffering : uint8_t { kNone, kLine, kBlock };
Result<Value> make_std_stream(VM&, int descriptor, const char* name, bool writable, Buffering,
                              const char* errors);

/// io.open().
Result<Value> io_open(VM&, const Args&);
/// The function object, of module _io; builtins and _io share one.
Result<Value> make_open_function(VM&);

}  // namespace bufo
