// TextIOWrapper: reading and decoding.
//
// The buffer gives a chunk of bytes at a time; what it decodes to is handed out piece by piece.
// Bytes at a chunk's end that are no character yet are carried over to the next one.
#include <algorithm>

#include "runtime/modules/io.h"
#include "runtime/types/containers.h"

namespace bufo {

namespace {

/// The bytes of the snapshot that wait for more, followed by new ones.
Result<Ref<Bytes>> with_carry(VM& vm, TextIOWrapper& t, Value bytes) {
  if (t.carry_nbytes == 0) return Ref<Bytes>(&as<Bytes>(bytes));
  const auto& before = as<Bytes>(t.snapshot);
  const auto& more = as<Bytes>(bytes);
  Ref<Bytes> all = TRY(make_bytes_uninitialized(vm, t.carry_nbytes + more.length));
  std::memcpy(all->data, before.data + before.length - t.carry_nbytes,
              static_cast<size_t>(t.carry_nbytes));
  std::memcpy(all->data + t.carry_nbytes, more.data, static_cast<size_t>(more.length));
  return all;
}

constexpr uint8_t kUtf8Mark[] = {0xef, 0xbb, 0xbf};

/// utf-8-sig: drops a mark at the very beginning. byte_order is 1 once that is decided.
Result<Ref<Str>> decode_marked(VM& vm, const DecodeRequest& request, size_t& consumed,
                               int& decided) {
  DecodeRequest plain = request;
  plain.codec = Codec::kUtf8;
  size_t skip = 0;
  if (decided == 0) {
    const size_t shown = std::min(request.nbytes, sizeof kUtf8Mark);
    const bool matches = std::memcmp(request.data, kUtf8Mark, shown) == 0;
    if (matches && shown < sizeof kUtf8Mark && !request.final) {
      consumed = 0;
      return make_str(vm, "");
    }
    if (matches && shown == sizeof kUtf8Mark) skip = shown;
    decided = 1;
  }
  plain.data += skip;
  plain.nbytes -= skip;
  Ref<Str> text = TRY(decode_native(vm, plain, consumed));
  consumed += skip;
  return text;
}

/// Up to `wanted` of the characters decoded already.
Result<Ref<Str>> take_decoded(VM& vm, TextIOWrapper& t, size_t wanted) {
  if (t.decoded.is_unbound()) return make_str(vm, "");
  auto& decoded = as<Str>(t.decoded);
  const size_t start = t.decoded_used;
  const size_t end = std::min(decoded.length, start + std::min(wanted, decoded.length - start));
  t.decoded_used = end;
  return str_slice(vm, decoded, start, end);
}

size_t decoded_left(const TextIOWrapper& t) {
  return t.decoded.is_unbound() ? 0 : as<Str>(t.decoded).length - t.decoded_used;
}

/// What the buffer gives: bytes, or another bytes-like object made bytes. Runs Python code.
Result<Ref<Bytes>> checked_bytes(VM& vm, Value v, const char* method) {
  if (is_a<Bytes>(vm, v)) return Ref<Bytes>(&as<Bytes>(v));
  if (!supports_buffer(vm, v)) {
    return vm.raise<TypeError>("underlying {}() should have returned a bytes-like object, not '{}'",
                               method, type_name_of(v));
  }
  const Buffer data = TRY(acquire_bytes(vm, v));
  return make_bytes(vm, data.data, data.nbytes);
}

/// Decodes the next chunk; false at the end.
Result<bool> read_chunk(VM& vm, TextIOWrapper& t, size_t hint) {
  if (!t.readable) return raise_unsupported(vm, "not readable");
  const AnyRef buffer(t.buffer);
  const ptrdiff_t nbytes =
      std::max(t.chunk_nbytes, static_cast<ptrdiff_t>(std::min<size_t>(hint, size_t{1} << 30)));
  Ref<Bytes> bytes;
  if (is_plain_buffered(buffer)) {
    TRY(buffered_check_open(vm, as<Buffered>(buffer), "read of closed file"));
    bytes = TRY(buffered_read1(vm, as<Buffered>(buffer), nbytes));
  } else {
    const AnyRef chunk = TRY(call_method(vm, buffer, t.has_read1 ? *vm.names.read1 : *vm.names.read,
                                         {Value::small_int(nbytes)}));
    bytes = TRY(checked_bytes(vm, chunk, t.has_read1 ? "read1" : "read"));
  }
  const bool eof = bytes->length == 0;
  Ref<Str> text = TRY(text_decode(vm, t, bytes, eof));
  const bool any = text->length != 0;
  t.decoded_used = 0;
  replace_slot(t.decoded, text.release());
  return any || !eof;
}

}  // namespace

Result<Ref<Str>> text_decode(VM& vm, TextIOWrapper& t, Value bytes, bool final) {
  const Ref<Bytes> input = TRY(with_carry(vm, t, bytes));
  t.state_before = t.state;
  t.order_before = t.byte_order;
  Ref<Str> text;
  if (t.codec == Codec::kUnknown) {
    const AnyRef decoder(t.decoder);
    const AnyRef decoded =
        TRY(call_method(vm, decoder, *vm.names.decode, {input, Value::boolean(final)}));
    if (!is_a<Str>(vm, decoded)) {
      return vm.raise<TypeError>("decoder should return a string result, not '{}'",
                                 type_name_of(decoded));
    }
    text = Ref<Str>(&as<Str>(decoded));
    t.carry_nbytes = 0;
  } else {
    const AnyRef errors(t.errors);
    const std::string_view handler = TRY(str_utf8(vm, as<Str>(errors)));
    DecodeRequest request = {t.codec, input->data, static_cast<size_t>(input->length),
                             handler, input,       final};
    size_t consumed = 0;
    if (t.codec == Codec::kUtf8Sig) {
      text = TRY(decode_marked(vm, request, consumed, t.byte_order));
    } else {
      text = TRY(decode_native(vm, request, consumed, &t.byte_order));
    }
    t.carry_nbytes = input->length - static_cast<ptrdiff_t>(consumed);
  }
  replace_slot(t.snapshot, AnyRef(Value(input)).release());
  if (t.newline == Newline::kUniversal || t.newline == Newline::kUntranslated) {
    text = TRY(decode_newlines(vm, t.state, *text, final));
  }
  return text;
}

Result<Value> text_read(VM& vm, TextIOWrapper& t, ptrdiff_t count) {
  TRY(text_check_open(vm, t));
  if (!t.readable) return raise_unsupported(vm, "not readable");
  TRY(text_write_pending(vm, t));
  if (count < 0) {
    const AnyRef buffer(t.buffer);
    AnyRef all;
    if (is_plain_buffered(buffer)) {
      TRY(buffered_check_open(vm, as<Buffered>(buffer), "read of closed file"));
      all = TRY(buffered_read(vm, as<Buffered>(buffer), -1));
    } else {
      all = TRY(call_method(vm, buffer, *vm.names.read));
    }
    if (all->is_none()) all = TRY(make_bytes(vm, nullptr, 0));
    const Ref<Bytes> bytes = TRY(checked_bytes(vm, all, "read"));
    const Ref<Str> front = TRY(take_decoded(vm, t, SIZE_MAX));
    Ref<Str> text = TRY(text_decode(vm, t, bytes, true));
    text_forget(t);
    if (front->length == 0) return text;
    return str_concat(vm, *front, *text);
  }
  const size_t wanted = static_cast<size_t>(count);
  Ref<Str> text = TRY(take_decoded(vm, t, wanted));
  if (text->length == wanted) return text;
  StrBuilder out(vm);
  out.append(*text);
  while (out.length() < wanted && !out.failed()) {
    const bool more = TRY(read_chunk(vm, t, wanted - out.length()));
    if (!more) break;
    text = TRY(take_decoded(vm, t, wanted - out.length()));
    out.append(*text);
    TRY(vm.tick());
  }
  return out.finish();
}

Result<Ref<Str>> text_readline(VM& vm, TextIOWrapper& t, ptrdiff_t limit) {
  TRY(text_check_open(vm, t));
  TRY(text_write_pending(vm, t));
  StrBuilder line(vm);
  bool ends_with_cr = false;
  for (;;) {
    if (decoded_left(t) == 0) {
      const bool more = TRY(read_chunk(vm, t, 0));
      if (!more) {
        text_forget(t);
        break;
      }
      TRY(vm.tick());
      continue;
    }
    auto& decoded = as<Str>(t.decoded);
    const size_t start = t.decoded_used;
    size_t end = decoded.length;
    bool complete = false;
    if (limit >= 0 && static_cast<size_t>(limit) - line.length() <= end - start) {
      end = start + (static_cast<size_t>(limit) - line.length());
      complete = true;
    }
    if (ends_with_cr && end > start && decoded.at(start) == '\n') {
      // The chunk before ended between '\r' and '\n'.
      end = start + 1;
      complete = true;
    } else {
      const ptrdiff_t found = find_line_end(decoded.data(), decoded.kind(), start, end, t.newline);
      if (found >= 0) {
        end = static_cast<size_t>(found);
        complete = true;
      }
    }
    t.decoded_used = end;
    if (complete && line.length() == 0) return str_slice(vm, decoded, start, end);
    line.append(decoded, start, end);
    if (complete || line.failed()) break;
    ends_with_cr = t.newline == Newline::kCrLf && decoded.at(end - 1) == '\r';
  }
  return line.finish();
}

}  // namespace bufo
