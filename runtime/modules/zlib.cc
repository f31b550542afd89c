// Module zlib: deflate and inflate by the library of that name.
//
// Guarantees: what zlib allocates is accounted in the interpreter's heap; output grows as CPython's
// does, so that a small input never asks for much memory at once. Every class of the module keeps a
// reference to zlib.error in its state. Follows Modules/zlibmodule.c (CPython 3.12) in behaviour.
#include <zlib.h>

#include <algorithm>
#include <climits>
#include <cstring>

#include "runtime/modules/module_state.h"
#include "runtime/operators.h"
#include "runtime/types/byteslike.h"
#include "runtime/types/int.h"
#include "runtime/types/owned_fields.h"
#include "runtime/types/str.h"

namespace bufo {

extern const TypeSpec kZlibCompressSpec;
extern const TypeSpec kZlibDecompressSpec;
extern const TypeSpec kZlibDecompressorSpec;

namespace {

constexpr ptrdiff_t kBlockNbytes = 16 * 1024;

// --- the library's side

voidpf zlib_allocate(voidpf vm, uInt count, uInt nbytes) {
  return static_cast<VM*>(vm)->heap.allocate_raw(size_t{count} * nbytes);
}
void zlib_free(voidpf vm, voidpf block) { static_cast<VM*>(vm)->heap.free(block); }

void init_stream(VM& vm, z_stream& stream) {
  std::memset(static_cast<void*>(&stream), 0, sizeof stream);
  stream.zalloc = zlib_allocate;
  stream.zfree = zlib_free;
  stream.opaque = &vm;
}

BUFO_COLD Raised raise_zlib(VM& vm, Value error, const z_stream& stream, int code,
                            const char* what) {
  const char* detail = code == Z_VERSION_ERROR ? "library version mismatch" : stream.msg;
  if (detail == nullptr) {
    if (code == Z_BUF_ERROR) detail = "incomplete or truncated stream";
    if (code == Z_STREAM_ERROR) detail = "inconsistent stream state";
    if (code == Z_DATA_ERROR) detail = "invalid input data";
  }
  if (detail == nullptr) return raise_class(vm, error, "Error {} {}", {code, what});
  return raise_class(vm, error, "Error {} {}: {}", {code, what, detail});
}

/// Bytes that come out piece by piece.
class Output {
 public:
  explicit Output(VM& vm) : vm_(vm) {}
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output() {
    if (block_ != nullptr) vm_.heap.free(block_);
  }
  ptrdiff_t nbytes() const { return nbytes_; }

  /// Gives the stream room: `first` bytes, later as much again as there is, never more than
  /// `limit` in all (negative: none). False when the limit is reached.
  Result<bool> make_room(z_stream& stream, ptrdiff_t first, ptrdiff_t limit) {
    if (nbytes_ == capacity_) {
      ptrdiff_t wanted = capacity_ == 0 ? first : capacity_ + std::min(capacity_, kMostGrowth);
      if (limit >= 0 && wanted > limit) wanted = limit;
      if (wanted <= capacity_ && capacity_ != 0) return false;
      void* block = block_ == nullptr
                        ? vm_.heap.allocate_raw(static_cast<size_t>(std::max<ptrdiff_t>(wanted, 1)))
                        : vm_.heap.reallocate_raw(block_, static_cast<size_t>(wanted));
      if (block == nullptr) return raise_no_memory(vm_);
      block_ = static_cast<uint8_t*>(block);
      capacity_ = wanted;
    }
    stream.next_out = block_ + nbytes_;
    stream.avail_out = static_cast<uInt>(std::min<ptrdiff_t>(capacity_ - nbytes_, UINT_MAX));
    return capacity_ > nbytes_;
  }
  /// What the stream has written since make_room.
  void took(const z_stream& stream) { nbytes_ = stream.next_out - block_; }

  Result<Value> finish() { return make_bytes(vm_, block_, nbytes_); }

 private:
  static constexpr ptrdiff_t kMostGrowth = 64 * 1024 * 1024;
  VM& vm_;
  uint8_t* block_ = nullptr;
  ptrdiff_t nbytes_ = 0, capacity_ = 0;
};

/// Input that may be longer than zlib counts.
class Input {
 public:
  Input(const uint8_t* data, ptrdiff_t nbytes) : data_(data), left_(nbytes) {}
  /// Refills the stream.
  void feed(z_stream& stream) {
    const uInt piece = static_cast<uInt>(std::min<ptrdiff_t>(left_, kPiece));
    stream.next_in = const_cast<Bytef*>(data_);
    stream.avail_in = piece;
    data_ += piece;
    left_ -= piece;
  }
  bool done() const { return left_ == 0; }
  /// What has not been looked at, the stream's part included.
  ptrdiff_t left(const z_stream& stream) const {
    return left_ + static_cast<ptrdiff_t>(stream.avail_in);
  }

 private:
  static constexpr ptrdiff_t kPiece = 1 << 20;  // a step is counted for each
  const uint8_t* data_;
  ptrdiff_t left_;
};

/// A C int argument.
Result<int> int_argument(VM& vm, const Args& args, uint32_t i, int fallback) {
  if (!args.has(i)) return fallback;
  const AnyRef whole = TRY(to_index(vm, args[i]));
  int64_t n;
  if (!try_int64(whole, n) || n != static_cast<int>(n)) {
    return vm.raise<OverflowError>("Python int too large to convert to C int");
  }
  return static_cast<int>(n);
}

Result<uint32_t> checksum_argument(VM& vm, const Args& args, uint32_t i, uint32_t fallback) {
  if (!args.has(i)) return fallback;
  const AnyRef whole = TRY(to_index(vm, args[i]));
  const IntView view(whole);
  const uint32_t low = view.count() == 0 ? 0 : static_cast<uint32_t>(view.limbs()[0]);
  return view.negative() ? 0 - low : low;
}

// --- functions

Result<Value> zlib_adler32(VM& vm, const Args& args) {
  BytesArgument data;
  TRY(data.acquire(vm, args[1]));
  const uint32_t start = TRY(checksum_argument(vm, args, 2, 1));
  TRY(tick_for_bytes(vm, data.nbytes));
  return make_int(
      vm, static_cast<int64_t>(adler32_z(start, data.data, static_cast<size_t>(data.nbytes))));
}

Result<Value> zlib_crc32(VM& vm, const Args& args) {
  BytesArgument data;
  TRY(data.acquire(vm, args[1]));
  const uint32_t start = TRY(checksum_argument(vm, args, 2, 0));
  TRY(tick_for_bytes(vm, data.nbytes));
  return make_int(
      vm, static_cast<int64_t>(crc32_z(start, data.data, static_cast<size_t>(data.nbytes))));
}

/// Calls deflate until it asks for nothing more; Z_STREAM_END or Z_OK, or zlib's error.
Result<int> deflate_all(VM& vm, z_stream& stream, Input& input, Output& output, int flush) {
  int code = Z_OK;
  do {
    TRY(vm.tick(Z_DEFAULT_COMPRESSION + 64));
    input.feed(stream);
    const int mode = input.done() ? flush : Z_NO_FLUSH;
    do {
      TRY(output.make_room(stream, kBlockNbytes, -1));
      code = deflate(&stream, mode);
      output.took(stream);
      if (code == Z_STREAM_ERROR) return code;
    } while (stream.avail_out == 0);
  } while (code != Z_STREAM_END && !input.done());
  return code;
}

Result<Value> zlib_compress(VM& vm, const Args& args) {
  const Value error = args[0];
  BytesArgument data;
  TRY(data.acquire(vm, args[1]));
  const int level = TRY(int_argument(vm, args, 2, Z_DEFAULT_COMPRESSION));
  const int wbits = TRY(int_argument(vm, args, 3, MAX_WBITS));
  z_stream stream;
  init_stream(vm, stream);
  int code = deflateInit2(&stream, level, Z_DEFLATED, wbits, MAX_MEM_LEVEL - 1, Z_DEFAULT_STRATEGY);
  if (code == Z_MEM_ERROR) {
    return vm.raise<MemoryError>("Out of memory while compressing data");
  }
  if (code == Z_STREAM_ERROR) return raise_class(vm, error, "Bad compression level");
  if (code != Z_OK) {
    deflateEnd(&stream);
    return raise_zlib(vm, error, stream, code, "while compressing data");
  }
  Input input(data.data, data.nbytes);
  Output output(vm);
  Result<int> done = deflate_all(vm, stream, input, output, Z_FINISH);
  if (done.is_error() || done.value() != Z_STREAM_END) {
    deflateEnd(&stream);
    if (done.is_error()) return Raised{};
    return raise_zlib(vm, error, stream, done.value(), "while compressing data");
  }
  code = deflateEnd(&stream);
  if (code != Z_OK) return raise_zlib(vm, error, stream, code, "while finishing compression");
  return output.finish();
}

/// Inflates until the end of the input or the stream, or `limit` bytes (negative: no limit).
/// `zdict` may be unbound. Returns zlib's last word, Z_STREAM_ERROR included.
Result<int> inflate_all(VM& vm, z_stream& stream, Input& input, Output& output, ptrdiff_t first,
                        ptrdiff_t limit, Value zdict, int flush, Value error) {
  int code = Z_OK;
  do {
    TRY(vm.tick(64));
    input.feed(stream);
    do {
      const bool room = TRY(output.make_room(stream, first, limit));
      if (!room && limit >= 0) return code;
      code = inflate(&stream, flush);
      output.took(stream);
      if (code == Z_NEED_DICT && !zdict.is_unbound()) {
        BytesArgument dictionary;
        TRY(dictionary.acquire(vm, zdict));
        if (dictionary.nbytes > UINT_MAX) {
          return vm.raise<OverflowError>("zdict length does not fit in an unsigned int");
        }
        code = inflateSetDictionary(&stream, dictionary.data, static_cast<uInt>(dictionary.nbytes));
        if (code != Z_OK) {
          return raise_zlib(vm, error, stream, code, "while setting zdict");
        }
        // The data is looked at again, now with the dictionary.
        continue;
      }
      if (code != Z_OK && code != Z_BUF_ERROR && code != Z_STREAM_END) return code;
    } while (code != Z_STREAM_END &&
             (stream.avail_out == 0 || (code == Z_OK && stream.avail_in > 0)));
  } while (code != Z_STREAM_END && !input.done());
  return code;
}

Result<Value> zlib_decompress(VM& vm, const Args& args) {
  const Value error = args[0];
  BytesArgument data;
  TRY(data.acquire(vm, args[1]));
  const int wbits = TRY(int_argument(vm, args, 2, MAX_WBITS));
  const ptrdiff_t bufsize = TRY(args.index_or(vm, 3, kBlockNbytes));
  if (bufsize < 0) return vm.raise<ValueError>("bufsize must be non-negative");
  z_stream stream;
  init_stream(vm, stream);
  int code = inflateInit2(&stream, wbits);
  if (code == Z_MEM_ERROR) {
    return vm.raise<MemoryError>("Out of memory while decompressing data");
  }
  if (code != Z_OK) {
    inflateEnd(&stream);
    return raise_zlib(vm, error, stream, code, "while preparing to decompress data");
  }
  Input input(data.data, data.nbytes);
  Output output(vm);
  Result<int> done = inflate_all(vm, stream, input, output, std::max<ptrdiff_t>(bufsize, 1), -1,
                                 Value::unbound(), Z_SYNC_FLUSH, error);
  if (done.is_error() || done.value() != Z_STREAM_END) {
    inflateEnd(&stream);
    if (done.is_error()) return Raised{};
    if (done.value() == Z_MEM_ERROR) {
      return vm.raise<MemoryError>("Out of memory while decompressing data");
    }
    code = done.value() == Z_OK ? Z_BUF_ERROR : done.value();
    return raise_zlib(vm, error, stream, code, "while decompressing data");
  }
  code = inflateEnd(&stream);
  if (code != Z_OK) return raise_zlib(vm, error, stream, code, "while finishing decompression");
  return output.finish();
}

// --- the classes

struct ZlibObject : Object {
  static constexpr int kOwned = 4;
  Value error;            // owned: zlib.error
  Value zdict;            // owned, or unbound
  Value unused_data;      // owned bytes; Decompress only
  Value unconsumed_tail;  // owned bytes; of the one-shot decompressor: input kept for later
  z_stream stream;
  bool initialised;
  bool eof;
  bool inflates;
  bool needs_input;
};

ZlibObject& zlib_self(const Args& args) { return *static_cast<ZlibObject*>(args[0].object()); }
ZlibObject& zlib_object(Value v) { return *static_cast<ZlibObject*>(v.object()); }

int end_stream(ZlibObject& self) {
  self.initialised = false;
  return self.inflates ? inflateEnd(&self.stream) : deflateEnd(&self.stream);
}

void zlib_object_dealloc(VM& vm, Object* o) {
  auto& self = *static_cast<ZlibObject*>(o);
  if (self.initialised) end_stream(self);
  owned_dealloc<ZlibObject>(vm, o);
}

Result<Ref<ZlibObject>> new_zlib_object(VM& vm, const TypeSpec& spec, Value error, bool inflates) {
  Ref<ZlibObject> self = TRY(allocate_owner<ZlibObject>(vm, *find_native_type(vm, spec)));
  set_field(self->error, error);
  set_field(self->unused_data, vm.empty_bytes);
  set_field(self->unconsumed_tail, vm.empty_bytes);
  init_stream(vm, self->stream);
  self->initialised = self->eof = false;
  self->inflates = inflates;
  self->needs_input = true;
  return self;
}

Result<void> set_bytes(VM& vm, Value& field, const uint8_t* data, ptrdiff_t nbytes) {
  Ref<Bytes> bytes = TRY(make_bytes(vm, data, nbytes));
  replace_slot(field, bytes.release());
  return ok();
}

Result<Value> zlib_compressobj(VM& vm, const Args& args) {
  const int level = TRY(int_argument(vm, args, 1, Z_DEFAULT_COMPRESSION));
  const int method = TRY(int_argument(vm, args, 2, Z_DEFLATED));
  const int wbits = TRY(int_argument(vm, args, 3, MAX_WBITS));
  const int mem_level = TRY(int_argument(vm, args, 4, MAX_MEM_LEVEL - 1));
  const int strategy = TRY(int_argument(vm, args, 5, Z_DEFAULT_STRATEGY));
  BytesArgument zdict;
  if (args.has_value(6)) {
    TRY(zdict.acquire(vm, args[6]));
    if (zdict.nbytes > UINT_MAX) {
      return vm.raise<OverflowError>("zdict length does not fit in an unsigned int");
    }
  } else if (args.has(6)) {
    return vm.raise<TypeError>("a bytes-like object is required, not 'NoneType'");
  }
  Ref<ZlibObject> self = TRY(new_zlib_object(vm, kZlibCompressSpec, args[0], false));
  const int code = deflateInit2(&self->stream, level, method, wbits, mem_level, strategy);
  if (code == Z_MEM_ERROR) {
    return vm.raise<MemoryError>("Can't allocate memory for compression object");
  }
  if (code == Z_STREAM_ERROR) return vm.raise<ValueError>("Invalid initialization option");
  if (code != Z_OK) {
    return raise_zlib(vm, args[0], self->stream, code, "while creating compression object");
  }
  self->initialised = true;
  if (args.has(6)) {
    const int set =
        deflateSetDictionary(&self->stream, zdict.data, static_cast<uInt>(zdict.nbytes));
    if (set == Z_STREAM_ERROR) return vm.raise<ValueError>("Invalid dictionary");
    if (set != Z_OK) return vm.raise<ValueError>("deflateSetDictionary()");
  }
  return self;
}

/// Raw streams have no place for the dictionary's checksum: it is set at once.
Result<void> set_raw_dictionary(VM& vm, ZlibObject& self, int wbits) {
  if (wbits >= 0 || self.zdict.is_unbound()) return ok();
  BytesArgument dictionary;
  TRY(dictionary.acquire(vm, self.zdict));
  const int code =
      inflateSetDictionary(&self.stream, dictionary.data, static_cast<uInt>(dictionary.nbytes));
  if (code != Z_OK) {
    return raise_zlib(vm, self.error, self.stream, code, "while setting zdict");
  }
  return ok();
}

Result<void> start_inflating(VM& vm, ZlibObject& self, Value zdict, int wbits) {
  if (!zdict.is_unbound()) {
    if (!supports_buffer(vm, zdict)) {
      return vm.raise<TypeError>("zdict argument must support the buffer protocol");
    }
    set_field(self.zdict, zdict);
  }
  const int code = inflateInit2(&self.stream, wbits);
  if (code == Z_STREAM_ERROR) return vm.raise<ValueError>("Invalid initialization option");
  if (code == Z_MEM_ERROR) {
    return vm.raise<MemoryError>("Can't allocate memory for decompression object");
  }
  if (code != Z_OK) {
    return raise_zlib(vm, self.error, self.stream, code, "while creating decompression object");
  }
  self.initialised = true;
  return set_raw_dictionary(vm, self, wbits);
}

Result<Value> zlib_decompressobj(VM& vm, const Args& args) {
  const int wbits = TRY(int_argument(vm, args, 1, MAX_WBITS));
  Ref<ZlibObject> self = TRY(new_zlib_object(vm, kZlibDecompressSpec, args[0], true));
  TRY(start_inflating(vm, *self, args[2], wbits));
  return self;
}

Result<Value> compress_compress(VM& vm, const Args& args) {
  BytesArgument data;
  TRY(data.acquire(vm, args[1]));
  ZlibObject& self = zlib_self(args);
  Input input(data.data, data.nbytes);
  Output output(vm);
  const int code = TRY(deflate_all(vm, self.stream, input, output, Z_NO_FLUSH));
  if (code == Z_STREAM_ERROR) {
    return raise_zlib(vm, self.error, self.stream, code, "while compressing data");
  }
  return output.finish();
}

Result<Value> compress_flush(VM& vm, const Args& args) {
  const int mode = TRY(int_argument(vm, args, 1, Z_FINISH));
  ZlibObject& self = zlib_self(args);
  // Nothing is to be done, and deflate would complain.
  if (mode == Z_NO_FLUSH) return make_bytes(vm, nullptr, 0);
  Input input(nullptr, 0);
  Output output(vm);
  int code = TRY(deflate_all(vm, self.stream, input, output, mode));
  if (code == Z_STREAM_ERROR) {
    return raise_zlib(vm, self.error, self.stream, code, "while flushing");
  }
  if (code == Z_STREAM_END && mode == Z_FINISH) {
    code = end_stream(self);
    if (code != Z_OK) {
      return raise_zlib(vm, self.error, self.stream, code, "while finishing compression");
    }
  } else if (code != Z_OK && code != Z_BUF_ERROR) {
    return raise_zlib(vm, self.error, self.stream, code, "while flushing");
  }
  return output.finish();
}

Result<Value> zlib_object_copy(VM& vm, const Args& args) {
  ZlibObject& self = zlib_self(args);
  const TypeSpec& spec = self.inflates ? kZlibDecompressSpec : kZlibCompressSpec;
  const AnyRef error = self.error;
  Ref<ZlibObject> copy = TRY(new_zlib_object(vm, spec, error, self.inflates));
  const int code = !self.initialised ? Z_STREAM_ERROR
                   : self.inflates   ? inflateCopy(&copy->stream, &self.stream)
                                     : deflateCopy(&copy->stream, &self.stream);
  if (code == Z_STREAM_ERROR) return vm.raise<ValueError>("Inconsistent stream state");
  const char* kind = self.inflates ? "decompression" : "compression";
  if (code == Z_MEM_ERROR) {
    return vm.raise<MemoryError>("Can't allocate memory for {} object", kind);
  }
  if (code != Z_OK) {
    return raise_zlib(
        vm, error, self.stream, code,
        self.inflates ? "while copying decompression object" : "while copying compression object");
  }
  copy->initialised = true;
  copy->eof = self.eof;
  set_field(copy->zdict, self.zdict);
  set_field(copy->unused_data, self.unused_data);
  set_field(copy->unconsumed_tail, self.unconsumed_tail);
  return copy;
}

/// After the end of the stream the rest of the input is unused data; before it, what was not
/// looked at because of max_length is kept as the unconsumed tail.
Result<void> save_input(VM& vm, ZlibObject& self, const uint8_t* data, ptrdiff_t nbytes,
                        ptrdiff_t left, int code) {
  const uint8_t* rest = data + (nbytes - left);
  const bool unused = code == Z_STREAM_END && left > 0;
  if (unused) {
    const Bytes& old = as<Bytes>(self.unused_data);
    Ref<Bytes> joined = TRY(make_bytes_uninitialized(vm, old.length + left));
    if (old.length != 0) std::memcpy(joined->data, old.data, static_cast<size_t>(old.length));
    std::memcpy(joined->data + old.length, rest, static_cast<size_t>(left));
    replace_slot(self.unused_data, joined.release());
  }
  // A tail that was there before is replaced even by what is unused, as CPython does.
  if ((left > 0 && !unused) || as<Bytes>(self.unconsumed_tail).length != 0) {
    TRY(set_bytes(vm, self.unconsumed_tail, rest, left));
  }
  return ok();
}

Result<Value> decompress_decompress(VM& vm, const Args& args) {
  BytesArgument data;
  TRY(data.acquire(vm, args[1]));
  const ptrdiff_t max_length = TRY(args.index_or(vm, 2, 0));
  if (max_length < 0) return vm.raise<ValueError>("max_length must be non-negative");
  ZlibObject& self = zlib_self(args);
  const AnyRef zdict = self.zdict;
  const ptrdiff_t limit = max_length == 0 ? -1 : max_length;
  Input input(data.data, data.nbytes);
  Output output(vm);
  int code = TRY(inflate_all(vm, self.stream, input, output,
                             limit < 0 ? kBlockNbytes : std::min(limit, kBlockNbytes), limit, zdict,
                             Z_SYNC_FLUSH, self.error));
  const ptrdiff_t left = input.left(self.stream);
  if (code == Z_OK || code == Z_BUF_ERROR || code == Z_STREAM_END) {
    TRY(save_input(vm, self, data.data, data.nbytes, left, code));
  }
  if (code == Z_STREAM_END) {
    self.eof = true;
  } else if (code != Z_OK && code != Z_BUF_ERROR) {
    return raise_zlib(vm, self.error, self.stream, code, "while decompressing data");
  }
  return output.finish();
}

Result<Value> decompress_flush(VM& vm, const Args& args) {
  const ptrdiff_t length = TRY(args.index_or(vm, 1, kBlockNbytes));
  if (length <= 0) return vm.raise<ValueError>("length must be greater than zero");
  ZlibObject& self = zlib_self(args);
  const AnyRef tail = self.unconsumed_tail;
  const AnyRef zdict = self.zdict;
  const Bytes& data = as<Bytes>(tail);
  Input input(data.data, data.length);
  Output output(vm);
  int code =
      TRY(inflate_all(vm, self.stream, input, output, length, -1, zdict, Z_FINISH, self.error));
  TRY(save_input(vm, self, data.data, data.length, input.left(self.stream), code));
  if (code == Z_STREAM_END) {
    self.eof = true;
    if (self.initialised) {
      code = end_stream(self);
      if (code != Z_OK) {
        return raise_zlib(vm, self.error, self.stream, code, "while finishing decompression");
      }
    }
  } else if (code != Z_OK && code != Z_BUF_ERROR && code != Z_NEED_DICT && code != Z_STREAM_ERROR) {
    return raise_zlib(vm, self.error, self.stream, code, "while decompressing data");
  }
  return output.finish();
}

Result<Value> get_unused_data(VM&, Value self) { return zlib_object(self).unused_data; }
Result<Value> get_unconsumed_tail(VM&, Value self) { return zlib_object(self).unconsumed_tail; }
Result<Value> get_eof(VM&, Value self) { return Value::boolean(zlib_object(self).eof); }
Result<Value> get_needs_input(VM&, Value self) {
  return Value::boolean(zlib_object(self).needs_input);
}

// --- _ZlibDecompressor: keeps input that it could not use yet

Result<Value> decompressor_new(VM& vm, Type& cls, const CallArgs& call) {
  static constexpr Signature kSignature = parse_signature("(cls, wbits=MAX_WBITS, zdict=b'')");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "_ZlibDecompressor", call, &cls));
  const int wbits = TRY(int_argument(vm, bound.args(), 1, MAX_WBITS));
  const Value error =
      dict_get_str(vm, type_dict(vm, *find_native_type(vm, kZlibDecompressorSpec)), "_error");
  Ref<ZlibObject> self = TRY(new_zlib_object(vm, kZlibDecompressorSpec, error, true));
  TRY(start_inflating(vm, *self, bound[2], wbits));
  return self;
}

Result<Value> decompressor_decompress(VM& vm, const Args& args) {
  BytesArgument data;
  TRY(data.acquire(vm, args[1]));
  const ptrdiff_t max_length = TRY(args.index_or(vm, 2, -1));
  ZlibObject& self = zlib_self(args);
  if (self.eof) return vm.raise<EOFError>("End of stream already reached");
  // What was kept goes first.
  const AnyRef kept = self.unconsumed_tail;
  const AnyRef zdict = self.zdict;
  const Bytes& old = as<Bytes>(kept);
  AnyRef joined = kept;
  const uint8_t* in = data.data;
  ptrdiff_t nbytes = data.nbytes;
  if (old.length != 0) {
    if (data.nbytes != 0) {
      Ref<Bytes> both = TRY(make_bytes_uninitialized(vm, old.length + data.nbytes));
      std::memcpy(both->data, old.data, static_cast<size_t>(old.length));
      std::memcpy(both->data + old.length, data.data, static_cast<size_t>(data.nbytes));
      joined = AnyRef(std::move(both));
    }
    in = as<Bytes>(joined).data;
    nbytes = as<Bytes>(joined).length;
  }
  Input input(in, nbytes);
  Output output(vm);
  const ptrdiff_t limit = max_length < 0 ? -1 : max_length;
  const int code = TRY(inflate_all(vm, self.stream, input, output,
                                   limit < 0 ? kBlockNbytes : std::min(limit, kBlockNbytes), limit,
                                   zdict, Z_SYNC_FLUSH, self.error));
  if (code != Z_OK && code != Z_BUF_ERROR && code != Z_STREAM_END) {
    return raise_zlib(vm, self.error, self.stream, code, "while decompressing data");
  }
  const ptrdiff_t left = input.left(self.stream);
  const uint8_t* rest = in + (nbytes - left);
  if (code == Z_STREAM_END) {
    self.eof = true;
    self.needs_input = false;
    TRY(set_bytes(vm, self.unused_data, rest, left));
    set_field(self.unconsumed_tail, vm.empty_bytes);
  } else {
    self.needs_input = left == 0;
    TRY(set_bytes(vm, self.unconsumed_tail, rest, left));
  }
  return output.finish();
}

constexpr Method kCompressMethods[] = {
    method("compress", "(self, data, /) of class", compress_compress, "Compress a block of data."),
    method("flush", "(self, mode=zlib.Z_FINISH, /) of class", compress_flush,
           "What is still to come out, by the mode."),
    method("copy", "(self, /) of class", zlib_object_copy, "A copy of the whole state."),
    method("__copy__", "(self, /) of class", zlib_object_copy, nullptr),
    method("__deepcopy__", "(self, memo, /) of class", zlib_object_copy, nullptr),
};
constexpr Method kDecompressMethods[] = {
    method("decompress", "(self, data, /, max_length=0)", decompress_decompress,
           "Decompress a block, at most max_length bytes of output."),
    method("flush", "(self, length=zlib.DEF_BUF_SIZE, /) of class", decompress_flush,
           "What is still to come out."),
    method("copy", "(self, /) of class", zlib_object_copy, "A copy of the whole state."),
    method("__copy__", "(self, /) of class", zlib_object_copy, nullptr),
    method("__deepcopy__", "(self, memo, /) of class", zlib_object_copy, nullptr),
};
constexpr Method kDecompressorMethods[] = {
    method("decompress", "(self, data, max_length=-1)", decompressor_decompress,
           "Decompress data; input that is too much for max_length is kept."),
};
constexpr GetSet kDecompressGetSets[] = {
    {"unused_data", get_unused_data, readonly_member, "What came after the end of the stream."},
    {"unconsumed_tail", get_unconsumed_tail, readonly_member, "What max_length kept from use."},
    {"eof", get_eof, readonly_member, "Whether the end of the stream was reached."},
};
constexpr GetSet kDecompressorGetSets[] = {
    {"unused_data", get_unused_data, readonly_member, "What came after the end of the stream."},
    {"eof", get_eof, readonly_member, "Whether the end of the stream was reached."},
    {"needs_input", get_needs_input, readonly_member, "Whether more input is needed."},
};

constexpr Method kFunctions[] = {
    function("adler32", "(state, data, value=1, /)", zlib_adler32, "The Adler-32 checksum."),
    function("compress", "(state, data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS)",
             zlib_compress, "The data in compressed form."),
    function("compressobj",
             "(state, level=Z_DEFAULT_COMPRESSION, method=DEFLATED, wbits=MAX_WBITS, "
             "memLevel=DEF_MEM_LEVEL, strategy=Z_DEFAULT_STRATEGY, zdict=None)",
             zlib_compressobj, "A compressor object."),
    function("crc32", "(state, data, value=0, /)", zlib_crc32, "The CRC-32 of the data."),
    function("decompress", "(state, data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE)",
             zlib_decompress, "What was compressed."),
    function("decompressobj", "(state, wbits=MAX_WBITS, zdict=b'')", zlib_decompressobj,
             "A decompressor object."),
};

struct Constant {
  const char* name;
  int value;
};
constexpr Constant kConstants[] = {
    {"MAX_WBITS", MAX_WBITS},
    {"DEFLATED", Z_DEFLATED},
    {"DEF_MEM_LEVEL", MAX_MEM_LEVEL - 1},
    {"DEF_BUF_SIZE", static_cast<int>(kBlockNbytes)},
    {"Z_NO_COMPRESSION", Z_NO_COMPRESSION},
    {"Z_BEST_SPEED", Z_BEST_SPEED},
    {"Z_BEST_COMPRESSION", Z_BEST_COMPRESSION},
    {"Z_DEFAULT_COMPRESSION", Z_DEFAULT_COMPRESSION},
    {"Z_FILTERED", Z_FILTERED},
    {"Z_HUFFMAN_ONLY", Z_HUFFMAN_ONLY},
    {"Z_RLE", Z_RLE},
    {"Z_FIXED", Z_FIXED},
    {"Z_DEFAULT_STRATEGY", Z_DEFAULT_STRATEGY},
    {"Z_NO_FLUSH", Z_NO_FLUSH},
    {"Z_PARTIAL_FLUSH", Z_PARTIAL_FLUSH},
    {"Z_SYNC_FLUSH", Z_SYNC_FLUSH},
    {"Z_FULL_FLUSH", Z_FULL_FLUSH},
    {"Z_FINISH", Z_FINISH},
    {"Z_BLOCK", Z_BLOCK},
    {"Z_TREES", Z_TREES},
};

Result<void> zlib_init(VM& vm, Dict& dict) {
  const AnyRef error = TRY(add_exception(vm, dict, "zlib", "error", kTypeException));
  for (const TypeSpec* spec : {&kZlibCompressSpec, &kZlibDecompressSpec}) {
    if (find_native_type(vm, *spec) == nullptr) TRY(build_native_type(vm, *spec));
  }
  Type* decompressor = TRY(add_native_type(vm, dict, kZlibDecompressorSpec));
  TRY(dict_set_str(vm, type_dict(vm, *decompressor), "_error", error));
  for (const Constant& c : kConstants) {
    TRY(dict_set_str(vm, dict, c.name, Value::small_int(c.value)));
  }
  const Ref<Str> compiled = TRY(make_str(vm, ZLIB_VERSION));
  TRY(dict_set_str(vm, dict, "ZLIB_VERSION", compiled));
  const Ref<Str> running = TRY(make_str(vm, zlibVersion()));
  TRY(dict_set_str(vm, dict, "ZLIB_RUNTIME_VERSION", running));
  const Ref<Str> version = TRY(make_str(vm, "1.0"));
  TRY(dict_set_str(vm, dict, "__version__", version));
  return add_functions(vm, dict, "zlib", kFunctions, error);
}

}  // namespace

constinit const TypeSpec kZlibCompressSpec = {
    .name = "zlib.Compress",
    .nbytes = sizeof(ZlibObject),
    .flags = kTypeFlagNoInstantiation,
    .slots = {.dealloc = zlib_object_dealloc},
    .methods = kCompressMethods,
};
constinit const TypeSpec kZlibDecompressSpec = {
    .name = "zlib.Decompress",
    .nbytes = sizeof(ZlibObject),
    .flags = kTypeFlagNoInstantiation,
    .slots = {.dealloc = zlib_object_dealloc},
    .methods = kDecompressMethods,
    .getsets = kDecompressGetSets,
};
constinit const TypeSpec kZlibDecompressorSpec = {
    .name = "zlib._ZlibDecompressor",
    .nbytes = sizeof(ZlibObject),
    .slots = {.dealloc = zlib_object_dealloc, .new_ = decompressor_new},
    .methods = kDecompressorMethods,
    .getsets = kDecompressorGetSets,
    .signature = "(wbits=MAX_WBITS, zdict=b'')",
    .doc = "Decompresses piece by piece; input that cannot be used yet is kept.",
};

constinit const ModuleSpec kZlibModule = {
    .name = "zlib",
    .init = zlib_init,
    .doc = "Compression and decompression by the zlib library, and its checksums.",
};

}  // namespace bufo
