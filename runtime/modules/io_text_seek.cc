// TextIOWrapper: tell() and seek().
//
// A position is a byte offset where decoding can start afresh. Where it cannot (inside of what an
// error handler made, between '\r' and what follows it), the int has more parts, 64 bits each: the
// offset, the decoder's state there, the bytes to feed it, the characters to skip then, and whether
// the end of the file was part of it.
#include <algorithm>

#include "runtime/modules/io.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"

namespace bufo {

namespace {

struct Cookie {
  uint64_t start = 0;
  uint64_t flags = 0;
  uint64_t feed_nbytes = 0;
  uint64_t skip_chars = 0;
  uint64_t need_eof = 0;
};

Result<Value> make_cookie(VM& vm, const Cookie& c) {
  const mp_limb_t limbs[] = {c.start, c.flags, c.feed_nbytes, c.skip_chars, c.need_eof};
  size_t count = std::size(limbs);
  while (count > 0 && limbs[count - 1] == 0) --count;
  return make_int_limbs(vm, limbs, count, false);
}

Cookie read_cookie(Value v) {
  const IntView view(v);
  uint64_t parts[5] = {};
  for (size_t i = 0; i < std::min<size_t>(view.count(), 5); ++i) parts[i] = view.limbs()[i];
  return {parts[0], parts[1], parts[2], parts[3], parts[4]};
}

bool decodes_newlines(const TextIOWrapper& t) {
  return t.newline == Newline::kUniversal || t.newline == Newline::kUntranslated;
}

/// The decoder's state as one number: what a codec with a byte order mark knows, and whether a '\r'
/// waits.
uint64_t state_flags(const TextIOWrapper& t, int order, bool pending_cr) {
  uint64_t flags = 0;
  if (t.codec == Codec::kUtf16 || t.codec == Codec::kUtf32) {
    flags = order == 0 ? 2 : order > 0 ? 1 : 0;
  } else if (t.codec == Codec::kUtf8Sig) {
    flags = order == 0 ? 1 : 0;
  }
  return decodes_newlines(t) ? flags << 1 | (pending_cr ? 1 : 0) : flags;
}

void restore_state(TextIOWrapper& t, const Cookie& c) {
  uint64_t flags = c.flags;
  t.state.pending_cr = false;
  if (decodes_newlines(t)) {
    t.state.pending_cr = (flags & 1) != 0;
    flags >>= 1;
  }
  t.byte_order = 0;
  if (t.codec == Codec::kUtf16 || t.codec == Codec::kUtf32) {
    t.byte_order = flags == 2 || c.start == 0 ? 0 : flags == 1 ? 1 : -1;
  } else if (t.codec == Codec::kUtf8Sig) {
    t.byte_order = flags == 1 || c.start == 0 ? 0 : 1;
  }
}

/// What decoding the first bytes of the snapshot gives.
struct Probe {
  size_t chars;
  bool clean;  // nothing left over
  int order;
};

/// Decodes `nbytes` of the snapshot from its beginning and leaves the stream as it was.
Result<Probe> probe(VM& vm, TextIOWrapper& t, const Bytes& snapshot, ptrdiff_t nbytes) {
  const NewlineState state = t.state, before = t.state_before;
  const int order = t.byte_order, order_before = t.order_before;
  const ptrdiff_t carry = std::exchange(t.carry_nbytes, 0);
  const AnyRef held(t.snapshot);
  t.state = before;
  t.byte_order = order_before;
  Result<Ref<Bytes>> part = make_bytes(vm, snapshot.data, nbytes);
  Result<Ref<Str>> text = Raised{};
  if (!part.is_error()) {
    const Ref<Bytes> bytes = std::move(part).take();
    text = text_decode(vm, t, bytes, false);
  }
  const bool clean = t.carry_nbytes == 0 && !t.state.pending_cr;
  const int order_after = t.byte_order;
  t.state = state;
  t.state_before = before;
  t.byte_order = order;
  t.order_before = order_before;
  t.carry_nbytes = carry;
  replace_slot(t.snapshot, AnyRef(held).release());
  if (text.is_error()) return Raised{};
  const Ref<Str> decoded = std::move(text).take();
  return Probe{decoded->length, clean, order_after};
}

/// The cookie of the place `used` characters behind the snapshot's beginning at `base`.
Result<Cookie> locate(VM& vm, TextIOWrapper& t, uint64_t base, size_t used) {
  const AnyRef held(t.snapshot);
  const auto& snapshot = as<Bytes>(held);
  Cookie cookie;
  cookie.start = base;
  cookie.flags = state_flags(t, t.order_before, t.state_before.pending_cr);
  if (used == 0) return cookie;
  if (t.codec == Codec::kUnknown) {
    // A codec that only Python knows: it starts at the snapshot again.
    cookie.flags = 0;
    cookie.feed_nbytes = static_cast<uint64_t>(snapshot.length);
    cookie.skip_chars = used;
    return cookie;
  }
  // The shortest part that gives at least so many characters.
  ptrdiff_t low = 0, high = snapshot.length + 1;
  while (high - low > 1) {
    const ptrdiff_t middle = low + (high - low) / 2;
    const Probe found = TRY(probe(vm, t, snapshot, middle));
    if (found.chars >= used) {
      high = middle;
    } else {
      low = middle;
    }
  }
  if (high <= snapshot.length) {
    const Probe found = TRY(probe(vm, t, snapshot, high));
    if (found.chars == used && found.clean) {
      cookie.start = base + static_cast<uint64_t>(high);
      cookie.flags = state_flags(t, found.order, false);
      return cookie;
    }
  }
  // No clean place there: back to one, from which bytes are fed and characters skipped.
  ptrdiff_t clean = std::min(high, snapshot.length);
  size_t chars = 0;
  int order = t.order_before;
  for (; clean > 0; --clean) {
    const Probe found = TRY(probe(vm, t, snapshot, clean));
    if (!found.clean || found.chars > used) continue;
    chars = found.chars;
    order = found.order;
    break;
  }
  cookie.start = base + static_cast<uint64_t>(clean);
  if (clean > 0) cookie.flags = state_flags(t, order, false);
  cookie.need_eof = high > snapshot.length;
  cookie.feed_nbytes = static_cast<uint64_t>(std::min(high, snapshot.length) - clean);
  cookie.skip_chars = used - chars;
  return cookie;
}

Result<int64_t> buffer_seek(VM& vm, TextIOWrapper& t, int64_t offset, int whence) {
  const AnyRef buffer(t.buffer);
  if (is_plain_buffered(buffer)) {
    return buffered_seek(vm, as<Buffered>(buffer), offset, whence);
  }
  const AnyRef wanted = TRY(make_int(vm, offset));
  const AnyRef at =
      TRY(call_method(vm, buffer, *vm.names.seek, {wanted, Value::small_int(whence)}));
  return offset_argument(vm, at);
}

Result<void> reset_encoder(VM& vm, TextIOWrapper& t, bool at_start) {
  t.start_of_stream = at_start;
  if (t.encoder.is_unbound()) return ok();
  const AnyRef encoder(t.encoder);
  if (at_start) {
    const AnyRef done = TRY(call_method(vm, encoder, *vm.names.reset));
  } else {
    const AnyRef done = TRY(call_method(vm, encoder, *vm.names.setstate, {Value::small_int(0)}));
  }
  return ok();
}

Result<void> flush_self(VM& vm, TextIOWrapper& t) {
  const AnyRef done = TRY(call_method(vm, &t, *vm.names.flush));
  return ok();
}

Result<Value> seek_to_end(VM& vm, TextIOWrapper& t) {
  TRY(flush_self(vm, t));
  text_forget(t);
  TRY(text_reset_decoder(vm, t));
  const int64_t at = TRY(buffer_seek(vm, t, 0, 2));
  if (t.writable) TRY(reset_encoder(vm, t, at == 0));
  return make_int(vm, at);
}

}  // namespace

Result<Value> text_tell(VM& vm, TextIOWrapper& t) {
  TRY(text_check_open(vm, t));
  if (!t.seekable) return raise_unsupported(vm, "underlying stream is not seekable");
  if (!t.telling) return vm.raise<OSError>("telling position disabled by next() call");
  TRY(text_write_pending(vm, t));
  TRY(flush_self(vm, t));
  const AnyRef buffer(t.buffer);
  const AnyRef answer = TRY(call_method(vm, buffer, *vm.names.tell));
  if (!t.readable || t.snapshot.is_unbound()) return answer;
  const int64_t at = TRY(offset_argument(vm, answer));
  const int64_t base = at - as<Bytes>(t.snapshot).length;
  const Cookie cookie = TRY(locate(vm, t, static_cast<uint64_t>(base), t.decoded_used));
  return make_cookie(vm, cookie);
}

Result<Value> text_seek(VM& vm, TextIOWrapper& t, Value given, int64_t whence) {
  TRY(text_check_open(vm, t));
  if (!t.seekable) return raise_unsupported(vm, "underlying stream is not seekable");
  AnyRef cookie(given);
  if (whence == 1 || whence == 2) {
    const bool zero = TRY(equals(vm, given, Value::small_int(0)));
    if (!zero) {
      return raise_unsupported(vm, whence == 1 ? "can't do nonzero cur-relative seeks"
                                               : "can't do nonzero end-relative seeks");
    }
    if (whence == 2) return seek_to_end(vm, t);
    cookie = TRY(call_method(vm, &t, *vm.names.tell));
  } else if (whence != 0) {
    return vm.raise<ValueError>("invalid whence ({}, should be 0, 1 or 2)", whence);
  }
  const bool negative = TRY(compare_truth(vm, cookie, Value::small_int(0), CompareOp::kLt));
  if (negative) return vm.raise<ValueError>("negative seek position {}", repr_of(cookie));
  TRY(flush_self(vm, t));
  const AnyRef number = TRY(to_index(vm, cookie));
  const Cookie place = read_cookie(number);
  const int64_t at = TRY(buffer_seek(vm, t, static_cast<int64_t>(place.start), 0));
  static_cast<void>(at);
  text_forget(t);
  if (t.readable) {
    TRY(text_reset_decoder(vm, t));
    restore_state(t, place);
  }
  if (place.skip_chars != 0) {
    const AnyRef buffer(t.buffer);
    const AnyRef wanted = TRY(make_int(vm, static_cast<int64_t>(place.feed_nbytes)));
    const AnyRef bytes = TRY(call_method(vm, buffer, *vm.names.read, {wanted}));
    if (!is_a<Bytes>(vm, bytes)) {
      return vm.raise<TypeError>("underlying read() should have returned a bytes object, not '{}'",
                                 type_name_of(bytes));
    }
    Ref<Str> text = TRY(text_decode(vm, t, bytes, place.need_eof != 0));
    if (text->length < place.skip_chars) {
      return vm.raise<OSError>("can't restore logical file position");
    }
    replace_slot(t.decoded, text.release());
    t.decoded_used = place.skip_chars;
  }
  if (t.writable) TRY(reset_encoder(vm, t, place.start == 0 && place.flags == 0));
  return cookie;
}

}  // namespace bufo
