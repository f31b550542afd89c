// Buffered streams: what BufferedReader, BufferedWriter and BufferedRandom do with their buffer.
//
// Bytes that were read ahead lie in [position, end), bytes that wait to be written in [0, pending);
// one of the two is always empty. The raw stream stands behind what was read ahead and before what
// waits. The block never moves once it is there, so raw streams written in Python may do what they
// like while it is being filled. The methods are in io_buffered_types.cc.
#include <algorithm>
#include <cerrno>

#include "runtime/modules/io.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"

namespace bufo {

Result<void> buffered_check(VM& vm, Buffered& b) {
  if (BUFO_LIKELY(!b.raw.is_unbound())) return ok();
  if (b.detached) return vm.raise<ValueError>("raw stream has been detached");
  return vm.raise<ValueError>("I/O operation on uninitialized object");
}

Result<void> buffered_check_open(VM& vm, Buffered& b, const char* what) {
  TRY(buffered_check(vm, b));
  bool closed = false;
  if (is_exact<FileIO>(b.raw)) {
    closed = as<FileIO>(b.raw).descriptor < 0;
  } else {
    closed = TRY(stream_is_closed(vm, b.raw));
  }
  // Bytes read ahead may still be had from a closed raw stream.
  if (!closed || b.end > b.position) return ok();
  return vm.raise<ValueError>("{}", what);
}

namespace {

/// A memoryview of the bytearray or bytes, as raw streams get it.
Result<Value> view_of(VM& vm, Value bytes) { return call(vm, &vm.type(kTypeMemoryView), {bytes}); }

/// raw.readinto(): the count, 0 at the end, -1 if there is nothing now. Runs Python code.
Result<ptrdiff_t> raw_read(VM& vm, Buffered& b, uint8_t* to, ptrdiff_t nbytes) {
  if (is_exact<FileIO>(b.raw)) return file_read(vm, as<FileIO>(b.raw), to, nbytes);
  const AnyRef raw(b.raw);
  const Ref<ByteArray> block = TRY(make_bytearray(vm, nullptr, nbytes));
  if (nbytes != 0) std::memset(block->start, 0, static_cast<size_t>(nbytes));
  const AnyRef view = TRY(view_of(vm, block));
  const AnyRef answer = TRY(call_method(vm, raw, *vm.names.readinto, {view}));
  if (answer->is_none()) return ptrdiff_t{-1};
  const ptrdiff_t count = TRY(to_ptrdiff(vm, answer));
  if (count < 0 || count > nbytes || count > block->length) {
    return vm.raise<OSError>(
        "raw readinto() returned invalid length {} (should have been between 0 and {})", count,
        nbytes);
  }
  std::memcpy(to, block->start, static_cast<size_t>(count));
  return count;
}

/// raw.write(): the count, -1 if nothing could be written now. Runs Python code.
Result<ptrdiff_t> raw_write(VM& vm, Buffered& b, const uint8_t* from, ptrdiff_t nbytes) {
  if (is_exact<FileIO>(b.raw)) return file_write(vm, as<FileIO>(b.raw), from, nbytes);
  const AnyRef raw(b.raw);
  const Ref<Bytes> bytes = TRY(make_bytes(vm, from, nbytes));
  const AnyRef view = TRY(view_of(vm, bytes));
  const AnyRef answer = TRY(call_method(vm, raw, *vm.names.write, {view}));
  if (answer->is_none()) return ptrdiff_t{-1};
  const ptrdiff_t count = TRY(to_ptrdiff(vm, answer));
  if (count < 0 || count > nbytes) {
    return vm.raise<OSError>(
        "raw write() returned invalid length {} (should have been between 0 and {})", count,
        nbytes);
  }
  return count;
}

Result<int64_t> raw_seek(VM& vm, Buffered& b, int64_t offset, int whence) {
  if (is_exact<FileIO>(b.raw)) return file_seek(vm, as<FileIO>(b.raw), offset, whence);
  const AnyRef raw(b.raw);
  const AnyRef wanted = TRY(make_int(vm, offset));
  const AnyRef answer =
      TRY(call_method(vm, raw, *vm.names.seek, {wanted, Value::small_int(whence)}));
  const int64_t at = TRY(offset_argument(vm, answer));
  if (at < 0) return vm.raise<OSError>("Raw stream returned invalid position {}", at);
  return at;
}

Result<int64_t> raw_tell(VM& vm, Buffered& b) {
  if (is_exact<FileIO>(b.raw)) return file_seek(vm, as<FileIO>(b.raw), 0, 1);
  const AnyRef raw(b.raw);
  const AnyRef answer = TRY(call_method(vm, raw, *vm.names.tell));
  const int64_t at = TRY(offset_argument(vm, answer));
  if (at < 0) return vm.raise<OSError>("Raw stream returned invalid position {}", at);
  return at;
}

Raised raise_blocked(VM& vm, ptrdiff_t written) {
  const Ref<Str> text = TRY(make_str(vm, "write could not complete without blocking"));
  const AnyRef error = TRY(call(vm, &vm.type(kTypeBlockingIOError),
                                {Value::small_int(EAGAIN), text, Value::small_int(written)}));
  return raise_object(vm, error);
}

/// Writes what is pending; what could not be written stays.
Result<void> write_pending(VM& vm, Buffered& b) {
  while (b.pending > 0) {
    const ptrdiff_t count = TRY(raw_write(vm, b, b.block, b.pending));
    if (count < 0) return raise_blocked(vm, 0);
    const ptrdiff_t done = std::min(count, b.pending);
    b.pending -= done;
    if (b.pending > 0) std::memmove(b.block, b.block + done, static_cast<size_t>(b.pending));
    TRY(vm.tick());
  }
  return ok();
}

/// One raw read into the empty buffer; as raw_read.
Result<ptrdiff_t> fill(VM& vm, Buffered& b) {
  b.position = b.end = 0;
  const ptrdiff_t count = TRY(raw_read(vm, b, b.block, b.capacity));
  if (count > 0) b.end = count;
  return count;
}

/// Moves up to `nbytes` that were read ahead.
ptrdiff_t take_ahead(Buffered& b, uint8_t* to, ptrdiff_t nbytes) {
  const ptrdiff_t count = std::min(nbytes, b.end - b.position);
  if (count > 0) std::memcpy(to, b.block + b.position, static_cast<size_t>(count));
  b.position += count;
  return count;
}

Result<Value> concatenate(VM& vm, const Bytes& front, const Bytes& back) {
  Ref<Bytes> all = TRY(make_bytes_uninitialized(vm, front.length + back.length));
  std::memcpy(all->data, front.data, static_cast<size_t>(front.length));
  std::memcpy(all->data + front.length, back.data, static_cast<size_t>(back.length));
  return all;
}

/// Everything to the end: raw.readall(), or raw.read() until it gives nothing.
Result<Value> read_rest(VM& vm, Buffered& b) {
  const Ref<Bytes> ahead = TRY(make_bytes(vm, b.block + b.position, b.end - b.position));
  b.position = b.end = 0;
  AnyRef rest;
  if (is_exact<FileIO>(b.raw)) {
    rest = TRY(file_read_all(vm, as<FileIO>(b.raw)));
  } else {
    const AnyRef raw(b.raw);
    const AnyRef readall = TRY(try_get_attr(vm, raw, *vm.names.readall));
    if (!readall.is_unbound()) {
      rest = TRY(call(vm, readall));
      if (!rest->is_none() && !is_a<Bytes>(vm, rest)) {
        return vm.raise<TypeError>("readall() should return bytes");
      }
    } else {
      const Ref<ByteArray> all = TRY(make_bytearray(vm, nullptr, 0));
      for (;;) {
        const AnyRef piece = TRY(call_method(vm, raw, *vm.names.read));
        if (!piece->is_none() && !is_a<Bytes>(vm, piece)) {
          return vm.raise<TypeError>("read() should return bytes");
        }
        if (piece->is_none() || as<Bytes>(piece).length == 0) {
          if (all->length == 0 && ahead->length == 0) return piece;
          break;
        }
        const auto& bytes = as<Bytes>(piece);
        const ptrdiff_t before = all->length;
        TRY(bytearray_resize(vm, *all, before + bytes.length));
        std::memcpy(all->start + before, bytes.data, static_cast<size_t>(bytes.length));
      }
      rest = TRY(make_bytes(vm, all->start, all->length));
    }
  }
  if (rest->is_none()) {
    if (ahead->length == 0) return none();
    return Value(ahead);
  }
  if (ahead->length == 0) return rest;
  return concatenate(vm, *ahead, as<Bytes>(rest));
}

}  // namespace

Result<void> buffered_rewind(VM& vm, Buffered& b) {
  TRY(write_pending(vm, b));
  if (b.readable && b.end > b.position) {
    const ptrdiff_t ahead = b.end - b.position;
    b.position = b.end = 0;
    const int64_t at = TRY(raw_seek(vm, b, -ahead, 1));
    static_cast<void>(at);
  }
  b.position = b.end = 0;
  return ok();
}

Result<void> buffered_flush(VM& vm, Buffered& b) {
  if (b.writable) return buffered_rewind(vm, b);
  const AnyRef raw(b.raw);
  const AnyRef done = TRY(call_method(vm, raw, *vm.names.flush));
  return ok();
}

Result<Value> buffered_read(VM& vm, Buffered& b, ptrdiff_t nbytes) {
  TRY(write_pending(vm, b));
  if (nbytes < 0) return read_rest(vm, b);
  if (nbytes <= b.end - b.position) {
    Ref<Bytes> bytes = TRY(make_bytes(vm, b.block + b.position, nbytes));
    b.position += nbytes;
    return bytes;
  }
  Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, nbytes));
  ptrdiff_t have = take_ahead(b, bytes->data, nbytes);
  while (have < nbytes) {
    const ptrdiff_t missing = nbytes - have;
    ptrdiff_t count;
    if (missing >= b.capacity) {
      // Whole buffers' worth needs no detour.
      b.position = b.end = 0;
      count = TRY(raw_read(vm, b, bytes->data + have, missing - missing % b.capacity));
      if (count > 0) have += count;
    } else {
      count = TRY(fill(vm, b));
      if (count > 0) have += take_ahead(b, bytes->data + have, missing);
    }
    if (count == 0) break;
    if (count < 0) {
      if (have == 0) return none();
      break;
    }
    TRY(vm.tick());
  }
  if (have == nbytes) return bytes;
  return make_bytes(vm, bytes->data, have);
}

Result<Ref<Bytes>> buffered_read1(VM& vm, Buffered& b, ptrdiff_t nbytes) {
  TRY(write_pending(vm, b));
  if (nbytes < 0) nbytes = b.capacity;
  if (b.end > b.position || nbytes == 0) {
    const ptrdiff_t count = std::min(nbytes, b.end - b.position);
    Ref<Bytes> bytes = TRY(make_bytes(vm, b.block + b.position, count));
    b.position += count;
    return bytes;
  }
  b.position = b.end = 0;
  Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, nbytes));
  ptrdiff_t count = TRY(raw_read(vm, b, bytes->data, nbytes));
  if (count < 0) count = 0;
  if (count == nbytes) return bytes;
  return make_bytes(vm, bytes->data, count);
}

Result<ptrdiff_t> buffered_readinto(VM& vm, Buffered& b, uint8_t* to, ptrdiff_t nbytes, bool once) {
  TRY(write_pending(vm, b));
  ptrdiff_t have = take_ahead(b, to, nbytes);
  while (have < nbytes) {
    const ptrdiff_t missing = nbytes - have;
    ptrdiff_t count = 0;
    if (missing > b.capacity) {
      b.position = b.end = 0;
      count = TRY(raw_read(vm, b, to + have, missing));
      if (count > 0) have += count;
    } else if (!once || have == 0) {
      count = TRY(fill(vm, b));
      if (count > 0) have += take_ahead(b, to + have, missing);
    }
    if (count < 0 && have == 0) return ptrdiff_t{-1};
    if (count <= 0 || once) break;
    TRY(vm.tick());
  }
  return have;
}

Result<Ref<Bytes>> buffered_peek(VM& vm, Buffered& b) {
  TRY(write_pending(vm, b));
  if (b.position == b.end) {
    const ptrdiff_t count = TRY(fill(vm, b));
    static_cast<void>(count);
  }
  return make_bytes(vm, b.block + b.position, b.end - b.position);
}

Result<Ref<Bytes>> buffered_readline(VM& vm, Buffered& b, ptrdiff_t limit) {
  TRY(write_pending(vm, b));
  Ref<ByteArray> line;
  for (;;) {
    const uint8_t* from = b.block + b.position;
    const ptrdiff_t have = line ? line->length : 0;
    ptrdiff_t count = b.end - b.position;
    bool complete = false;
    if (limit >= 0 && count >= limit - have) {
      count = limit - have;
      complete = true;
    }
    if (count > 0) {
      const void* newline = std::memchr(from, '\n', static_cast<size_t>(count));
      if (newline != nullptr) {
        count = static_cast<const uint8_t*>(newline) - from + 1;
        complete = true;
      }
    }
    if (complete && !line) {
      b.position += count;
      return make_bytes(vm, from, count);
    }
    if (!line) line = TRY(make_bytearray(vm, nullptr, 0));
    if (count > 0) {
      TRY(bytearray_resize(vm, *line, have + count));
      std::memcpy(line->start + have, from, static_cast<size_t>(count));
      b.position += count;
    }
    if (complete) break;
    const ptrdiff_t more = TRY(fill(vm, b));
    if (more <= 0) break;
    TRY(vm.tick());
  }
  return make_bytes(vm, line->start, line->length);
}

Result<void> buffered_write(VM& vm, Buffered& b, const uint8_t* data, ptrdiff_t nbytes) {
  if (BUFO_UNLIKELY(b.end != 0)) TRY(buffered_rewind(vm, b));
  if (BUFO_LIKELY(nbytes <= b.capacity - b.pending)) {
    std::memcpy(b.block + b.pending, data, static_cast<size_t>(nbytes));
    b.pending += nbytes;
    return ok();
  }
  TRY(write_pending(vm, b));
  ptrdiff_t done = 0;
  while (nbytes - done > b.capacity) {
    const ptrdiff_t count = TRY(raw_write(vm, b, data + done, nbytes - done));
    if (count < 0) {
      // Takes along what fits before it says how much was left out.
      const ptrdiff_t kept = std::min(b.capacity, nbytes - done);
      std::memcpy(b.block, data + done, static_cast<size_t>(kept));
      b.pending = kept;
      return raise_blocked(vm, done + kept);
    }
    done += count;
    TRY(vm.tick());
  }
  std::memcpy(b.block, data + done, static_cast<size_t>(nbytes - done));
  b.pending = nbytes - done;
  return ok();
}

Result<int64_t> buffered_tell(VM& vm, Buffered& b) {
  const int64_t at = TRY(raw_tell(vm, b));
  const int64_t here = at - (b.end - b.position) + b.pending;
  return here < 0 ? 0 : here;
}

Result<int64_t> buffered_seek(VM& vm, Buffered& b, int64_t offset, int whence) {
  if (b.readable && (whence == 0 || whence == 1) && b.end > b.position) {
    // Within what was read ahead nothing moves but the position.
    int64_t step = offset;
    int64_t here = 0;
    if (whence == 0 || offset != 0) here = TRY(buffered_tell(vm, b));
    if (whence == 0) step = offset - here;
    if (step >= -b.position && step <= b.end - b.position) {
      if (whence == 1 && offset == 0) here = TRY(buffered_tell(vm, b));
      b.position += step;
      return here + step;
    }
  }
  TRY(write_pending(vm, b));
  if (whence == 1) offset -= b.end - b.position;
  const int64_t at = TRY(raw_seek(vm, b, offset, whence));
  b.position = b.end = 0;
  return at;
}

Result<void> buffered_attach(VM& vm, Buffered& b, Value raw, ptrdiff_t capacity) {
  if (capacity <= 0) return vm.raise<ValueError>("buffer size must be strictly positive");
  if (b.block == nullptr) {
    b.block = static_cast<uint8_t*>(vm.heap.allocate_raw(static_cast<size_t>(capacity)));
    if (b.block == nullptr) return raise_no_memory(vm);
    b.capacity = capacity;
  }
  b.position = b.end = b.pending = 0;
  b.detached = false;
  replace_slot(b.raw, AnyRef(raw).release());
  return ok();
}

}  // namespace bufo
