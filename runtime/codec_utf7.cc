// UTF-7 (RFC 2152): ASCII with runs of base 64 between '+' and '-', which hold UTF-16.
//
// Follows Objects/unicodeobject.c (CPython 3.12) in behaviour: where a run that is cut short begins
// again, and what each mistake is called.
#include "runtime/codec_core.h"

namespace bufo {

namespace {

int base64_value(uint32_t c) {
  if (c - 'A' < 26) return static_cast<int>(c - 'A');
  if (c - 'a' < 26) return static_cast<int>(c - 'a' + 26);
  if (c - '0' < 10) return static_cast<int>(c - '0' + 52);
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}
uint8_t base64_letter(uint32_t bits) {
  return static_cast<uint8_t>(
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"[bits & 63]);
}
/// Characters that stand for themselves outside of base 64: all of ASCII but some controls, '+',
/// '\\' and '~'.
bool stands_for_itself(uint32_t c) {
  if (c == '\t' || c == '\n' || c == '\r') return true;
  return c >= ' ' && c < 127 && c != '+' && c != '\\' && c != '~';
}
bool is_high_surrogate(uint32_t c) { return (c & 0xfffffc00) == 0xd800; }
bool is_low_surrogate(uint32_t c) { return (c & 0xfffffc00) == 0xdc00; }

/// The state of a run of base 64.
struct Run {
  bool inside = false;
  size_t start = 0;  // of its '+'
  uint32_t bits = 0;
  unsigned count = 0;
  uint32_t surrogate = 0;  // the first half of a pair, or 0
};

/// One digit more; a unit of UTF-16 may be complete.
void take_digit(Run& run, int digit, StrBuilder& out) {
  run.bits = run.bits << 6 | static_cast<uint32_t>(digit);
  run.count += 6;
  if (run.count < 16) return;
  const uint32_t unit = (run.bits >> (run.count - 16)) & 0xffff;
  run.count -= 16;
  run.bits &= (1U << run.count) - 1;
  if (run.surrogate != 0) {
    if (is_low_surrogate(unit)) {
      out.append(0x10000 + ((run.surrogate & 0x3ff) << 10 | (unit & 0x3ff)));
      run.surrogate = 0;
      return;
    }
    out.append(run.surrogate);
    run.surrogate = 0;
  }
  if (is_high_surrogate(unit)) {
    run.surrogate = unit;
  } else {
    out.append(unit);
  }
}

}  // namespace

Result<Ref<Str>> decode_utf7(VM& vm, const DecodeRequest& request, size_t& consumed) {
  StrBuilder out(vm);
  DecodeErrors errors(vm, request.codec, codec_error_name(request.codec), request.errors,
                      request.object, request.data, request.nbytes);
  Run run;
  size_t at = 0;
  for (;;) {
    if (at >= errors.nbytes()) {
      if (!run.inside || !request.final) break;
      run.inside = false;
      if (run.surrogate == 0 && run.count < 6 && (run.count == 0 || run.bits == 0)) break;
      at = TRY(errors.handle(out, run.start, errors.nbytes(), "unterminated shift sequence"));
      continue;
    }
    if ((at & 4095) == 0) TRY(vm.tick());
    const uint8_t c = errors.data()[at];
    const char* reason = nullptr;
    size_t start = at;
    if (run.inside) {
      const int digit = base64_value(c);
      if (digit >= 0) {
        take_digit(run, digit, out);
        ++at;
        continue;
      }
      run.inside = false;
      start = run.start;
      if (run.count >= 6) {
        reason = "partial character in shift sequence";
      } else if (run.count > 0 && run.bits != 0) {
        reason = "non-zero padding bits in shift sequence";
      } else {
        // The second half of a pair is missing.
        if (run.surrogate != 0 && c < 128 && c != '+') out.append(run.surrogate);
        if (c == '-') ++at;
        continue;
      }
    } else if (c == '+') {
      const size_t next = at + 1;
      if (next < errors.nbytes() && errors.data()[next] == '-') {
        out.append('+');
        at += 2;
        continue;
      }
      if (next < errors.nbytes() && base64_value(errors.data()[next]) < 0) {
        at = TRY(errors.handle(out, start, next + 1, "ill-formed sequence"));
        continue;
      }
      run = Run();
      run.inside = true;
      run.start = at++;
      continue;
    } else if (c < 128) {
      out.append(c);
      ++at;
      continue;
    } else {
      reason = "unexpected special character";
    }
    at = TRY(errors.handle(out, start, at + 1, reason));
  }
  consumed = at;
  if (!run.inside) return out.finish();
  // What the open run has given so far will come again, when the rest of it is there.
  DecodeRequest before = request;
  before.nbytes = run.start;
  Ref<Str> text = TRY(decode_utf7(vm, before, consumed));
  consumed = run.start;
  return text;
}

Result<Ref<Bytes>> encode_utf7(VM& vm, const Str& text) {
  ByteBuilder out(vm);
  uint32_t bits = 0;
  unsigned count = 0;
  bool inside = false;
  const auto put = [&](uint32_t unit) {
    bits = bits << 16 | unit;
    count += 16;
    for (; count >= 6; count -= 6) out.append_byte(base64_letter(bits >> (count - 6)));
  };
  const auto flush = [&] {
    if (count > 0) out.append_byte(base64_letter(bits << (6 - count)));
    bits = count = 0;
  };
  for (size_t i = 0; i < text.length; ++i) {
    if ((i & 4095) == 0) TRY(vm.tick());
    const uint32_t c = text.at(i);
    if (stands_for_itself(c)) {
      if (inside) {
        flush();
        inside = false;
        if (base64_value(c) >= 0 || c == '-') out.append_byte('-');
      }
      out.append_byte(static_cast<uint8_t>(c));
      continue;
    }
    if (!inside) {
      out.append_byte('+');
      if (c == '+') {
        out.append_byte('-');
        continue;
      }
      inside = true;
    }
    if (c >= 0x10000) {
      put(0xd7c0 + (c >> 10));
      put(0xdc00 + (c & 0x3ff));
    } else {
      put(c);
    }
  }
  flush();
  if (inside) out.append_byte('-');
  return out.finish();
}

}  // namespace bufo
