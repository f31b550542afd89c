// Line ends in text: finding, translating, and remembering which kinds came by.
#include <algorithm>
#include <cstring>

#include "runtime/gc.h"
#include "runtime/modules/io.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"
#include "runtime/types/str_units.h"

namespace bufo {

namespace {

/// The first `c` in [start, end), or `end`.
template <class Unit>
size_t find_unit(const Unit* units, size_t start, size_t end, char c) {
  if constexpr (sizeof(Unit) == 1) {
    if (start >= end) return end;
    const void* found = std::memchr(units + start, c, end - start);
    return found == nullptr ? end : static_cast<size_t>(static_cast<const Unit*>(found) - units);
  } else {
    return static_cast<size_t>(std::find(units + start, units + end, static_cast<Unit>(c)) - units);
  }
}

template <class Unit>
ptrdiff_t line_end(const Unit* units, size_t start, size_t end, Newline newline, bool complete) {
  switch (newline) {
    case Newline::kUniversal:
    case Newline::kLf: {
      const size_t at = find_unit(units, start, end, '\n');
      return at == end ? -1 : static_cast<ptrdiff_t>(at + 1);
    }
    case Newline::kCr: {
      const size_t at = find_unit(units, start, end, '\r');
      return at == end ? -1 : static_cast<ptrdiff_t>(at + 1);
    }
    case Newline::kCrLf:
      for (size_t at = start;; ++at) {
        at = find_unit(units, at, end, '\r');
        if (at >= end || at + 1 == end) return -1;
        if (units[at + 1] == '\n') return static_cast<ptrdiff_t>(at + 2);
      }
    case Newline::kUntranslated:
      for (size_t at = start; at < end; ++at) {
        if (units[at] == '\n') return static_cast<ptrdiff_t>(at + 1);
        if (units[at] != '\r') continue;
        if (at + 1 < end) return static_cast<ptrdiff_t>(units[at + 1] == '\n' ? at + 2 : at + 1);
        return complete ? static_cast<ptrdiff_t>(at + 1) : -1;
      }
      return -1;
  }
  return -1;
}

/// Notes the line ends in the units.
template <class Unit>
uint8_t kinds_in(const Unit* units, size_t length, size_t first_cr) {
  uint8_t seen = find_unit(units, 0, first_cr, '\n') != first_cr ? kSeenLf : 0;
  for (size_t at = first_cr; at < length; ++at) {
    if (units[at] == '\n') {
      seen |= kSeenLf;
    } else if (units[at] == '\r') {
      if (at + 1 < length && units[at + 1] == '\n') {
        seen |= kSeenCrLf;
        ++at;
      } else {
        seen |= kSeenCr;
      }
    }
  }
  return seen;
}

template <class Unit>
void append_translated(StrBuilder& out, const Unit* units, size_t length) {
  for (size_t at = 0; at < length;) {
    const size_t cr = find_unit(units, at, length, '\r');
    out.append_units(units + at, cr - at, sizeof(Unit));
    if (cr == length) return;
    out.append('\n');
    at = cr + 1;
    if (at < length && units[at] == '\n') ++at;
  }
}

}  // namespace

ptrdiff_t find_line_end(const void* units, int kind, size_t start, size_t end, Newline newline,
                        bool complete) {
  if (kind == 1) {
    return line_end(static_cast<const uint8_t*>(units), start, end, newline, complete);
  }
  if (kind == 2) {
    return line_end(static_cast<const uint16_t*>(units), start, end, newline, complete);
  }
  return line_end(static_cast<const uint32_t*>(units), start, end, newline, complete);
}

Result<Ref<Str>> decode_newlines(VM& vm, NewlineState& state, Str& given, bool final) {
  Ref<Str> text(&given);
  if (state.pending_cr && (text->length != 0 || final)) {
    const Ref<Str> cr = TRY(make_str(vm, "\r"));
    text = TRY(str_concat(vm, *cr, *text));
    state.pending_cr = false;
  }
  if (!final && text->length != 0 && text->at(text->length - 1) == '\r') {
    // Its '\n' may be the next thing to come.
    text = TRY(str_slice(vm, *text, 0, text->length - 1));
    state.pending_cr = true;
  }
  const size_t length = text->length;
  if (length == 0) return text;
  const int kind = text->kind();
  size_t first_cr = length;
  uint8_t seen = state.seen;
  const auto look = [&](const auto* units) {
    first_cr = find_unit(units, 0, length, '\r');
    if (seen != (kSeenCr | kSeenLf | kSeenCrLf) && (first_cr != length || (seen & kSeenLf) == 0)) {
      seen = static_cast<uint8_t>(seen | kinds_in(units, length, first_cr));
    }
  };
  if (kind == 1) {
    look(text->data1());
  } else if (kind == 2) {
    look(text->data2());
  } else {
    look(text->data4());
  }
  state.seen = seen;
  if (!state.translate || first_cr == length) return text;
  StrBuilder out(vm);
  if (kind == 1) {
    append_translated(out, text->data1(), length);
  } else if (kind == 2) {
    append_translated(out, text->data2(), length);
  } else {
    append_translated(out, text->data4(), length);
  }
  return out.finish();
}

Result<Ref<Str>> encode_newlines(VM& vm, Newline newline, Str& text) {
  if (newline != Newline::kCr && newline != Newline::kCrLf) return Ref<Str>(&text);
  const int kind = text.kind();
  ptrdiff_t end = find_line_end(text.data(), kind, 0, text.length, Newline::kLf);
  if (end < 0) return Ref<Str>(&text);
  StrBuilder out(vm);
  size_t start = 0;
  while (end >= 0) {
    out.append(text, start, static_cast<size_t>(end) - 1);
    out.append_ascii(newline == Newline::kCr ? "\r" : "\r\n");
    start = static_cast<size_t>(end);
    end = find_line_end(text.data(), kind, start, text.length, Newline::kLf);
  }
  out.append(text, start, text.length);
  return out.finish();
}

Result<Value> newlines_seen(VM& vm, uint8_t seen) {
  if (seen == 0) return none();
  const Ref<Str> cr = TRY(make_str(vm, "\r")), lf = TRY(make_str(vm, "\n")),
                 crlf = TRY(make_str(vm, "\r\n"));
  Value kinds[3];
  ptrdiff_t count = 0;
  if ((seen & kSeenCr) != 0) kinds[count++] = cr;
  if ((seen & kSeenLf) != 0) kinds[count++] = lf;
  if ((seen & kSeenCrLf) != 0) kinds[count++] = crlf;
  if (count == 1) return kinds[0];
  return make_tuple_from(vm, kinds, count);
}

Result<Newline> newline_argument(VM& vm, Value v, bool quoted) {
  if (v.is_none() || v.is_unbound()) return Newline::kUniversal;
  const std::string_view text = TRY(str_wtf8(vm, as<Str>(v)));
  if (text.empty()) return Newline::kUntranslated;
  if (text == "\n") return Newline::kLf;
  if (text == "\r") return Newline::kCr;
  if (text == "\r\n") return Newline::kCrLf;
  if (quoted) return vm.raise<ValueError>("illegal newline value: {}", repr_of(v));
  return vm.raise<ValueError>("illegal newline value: {}", v);
}

// --- IncrementalNewlineDecoder

namespace {

using Decoder = IncrementalNewlineDecoder;

Result<Value> decoder_new(VM& vm, Type& cls, const CallArgs&) {
  Ref<Decoder> d = TRY(allocate<Decoder>(vm, cls));
  d->decoder = Value::unbound();
  return d;
}
Result<void> decoder_init(VM& vm, Value self, const CallArgs& args) {
  static constexpr Signature kSignature =
      parse_signature("(self, decoder, translate, errors='strict')");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "IncrementalNewlineDecoder", args, self));
  const bool translate = TRY(bound.args().truth_or(vm, 2, false));
  auto& d = as<Decoder>(self);
  d.state = {translate, false, 0};
  replace_slot(d.decoder, AnyRef(bound[1]).release());
  return ok();
}
Result<void> check_init(VM& vm, const Decoder& d) {
  if (!d.decoder.is_unbound()) return ok();
  return vm.raise<ValueError>("IncrementalNewlineDecoder.__init__() not called");
}
Result<Value> decoder_decode(VM& vm, const Args& args) {
  auto& d = args.self<Decoder>();
  TRY(check_init(vm, d));
  const bool final = TRY(args.truth_or(vm, 2, false));
  AnyRef text(args[1]);
  if (!d.decoder.is_none()) {
    const AnyRef decoder(d.decoder);
    text = TRY(call_method(vm, decoder, *vm.names.decode, {args[1], Value::boolean(final)}));
  }
  if (!is_a<Str>(vm, text)) {
    return vm.raise<TypeError>("decoder should return a string result, not '{}'",
                               type_name_of(text));
  }
  return decode_newlines(vm, d.state, as<Str>(text), final);
}
Result<Value> decoder_getstate(VM& vm, const Args& args) {
  auto& d = args.self<Decoder>();
  TRY(check_init(vm, d));
  AnyRef bytes = TRY(make_bytes(vm, nullptr, 0));
  int64_t flag = 0;
  if (!d.decoder.is_none()) {
    const AnyRef decoder(d.decoder);
    const AnyRef state = TRY(call_method(vm, decoder, *vm.names.getstate));
    if (!is_a<Tuple>(vm, state)) return vm.raise<TypeError>("illegal decoder state");
    const auto& pair = as<Tuple>(state);
    if (pair.size != 2 || !is_int(vm, pair.items[1]) || !try_int64(pair.items[1], flag)) {
      return vm.raise<TypeError>("illegal decoder state");
    }
    bytes = AnyRef(pair.items[0]);
  }
  const AnyRef number = TRY(make_int(vm, flag << 1 | (d.state.pending_cr ? 1 : 0)));
  return make_tuple_of(vm, {bytes, number});
}
Result<Value> decoder_setstate(VM& vm, const Args& args) {
  auto& d = args.self<Decoder>();
  TRY(check_init(vm, d));
  if (!is_a<Tuple>(vm, args[1])) return vm.raise<TypeError>("state argument must be a tuple");
  const auto& pair = as<Tuple>(args[1]);
  int64_t flag = 0;
  if (pair.size != 2 || !is_int(vm, pair.items[1]) || !try_int64(pair.items[1], flag)) {
    return vm.raise<TypeError>("setstate(): illegal state argument");
  }
  d.state.pending_cr = (flag & 1) != 0;
  if (d.decoder.is_none()) return none();
  const AnyRef decoder(d.decoder), number = TRY(make_int(vm, flag >> 1));
  const Ref<Tuple> state = TRY(make_tuple_of(vm, {pair.items[0], number}));
  return call_method(vm, decoder, *vm.names.setstate, {state});
}
Result<Value> decoder_reset(VM& vm, const Args& args) {
  auto& d = args.self<Decoder>();
  TRY(check_init(vm, d));
  d.state.seen = 0;
  d.state.pending_cr = false;
  if (d.decoder.is_none()) return none();
  const AnyRef decoder(d.decoder);
  return call_method(vm, decoder, *vm.names.reset);
}
Result<Value> decoder_newlines(VM& vm, Value self) {
  return newlines_seen(vm, as<Decoder>(self).state.seen);
}
void decoder_drop(VM&, Object* o) {
  replace_slot(static_cast<Decoder*>(o)->decoder, Value::unbound());
}
void decoder_traverse(Object* o, Visitor& visitor) {
  visitor.visit(static_cast<Decoder*>(o)->decoder);
}

constexpr Method kMethods[] = {
    method("decode", "(self, input, final=False)", decoder_decode),
    method("getstate", "(self, /)", decoder_getstate),
    method("setstate", "(self, state, /)", decoder_setstate),
    method("reset", "(self, /)", decoder_reset),
};
constexpr GetSet kGetSets[] = {{"newlines", decoder_newlines}};

}  // namespace

constinit const TypeSpec kIncrementalNewlineDecoderSpec = {
    .name = "_io.IncrementalNewlineDecoder",
    .nbytes = sizeof(IncrementalNewlineDecoder),
    .flags = kTypeFlagGc | kTypeFlagBase,
    .slots = {.dealloc = decoder_drop,
              .traverse = decoder_traverse,
              .clear = decoder_drop,
              .new_ = decoder_new,
              .init = decoder_init},
    .methods = kMethods,
    .getsets = kGetSets,
    .signature = "(decoder, translate, errors='strict')",
    .doc = "Codec used when reading a file in universal newlines mode.",
};

}  // namespace bufo
