// StringIO: a text stream in memory, one array of units that widens when it must.
#include "runtime/modules/io.h"

#include <algorithm>

#include "runtime/gc.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"
#include "runtime/types/str_units.h"
#include "runtime/utf8.h"

namespace bufo {

namespace {

Result<void> check_open(VM& vm, const StringIO& s) {
  if (!s.initialised) return vm.raise<ValueError>("I/O operation on uninitialized object");
  if (s.closed) return vm.raise<ValueError>("I/O operation on closed file");
  return ok();
}

/// Room for `length` units that hold what units of `kind` bytes hold.
Result<void> reserve(VM& vm, StringIO& s, size_t length, int kind) {
  if (length <= s.capacity && kind <= s.kind) return ok();
  if (length > static_cast<size_t>(PTRDIFF_MAX) / 8) return raise_no_memory(vm);
  const int wide = std::max(kind, s.kind);
  const size_t capacity = length <= s.capacity ? s.capacity : length + length / 2 + 64;
  const size_t nbytes = capacity * static_cast<size_t>(wide);
  if (wide == s.kind && s.block != nullptr) {
    void* grown = vm.heap.reallocate_raw(s.block, nbytes);
    if (grown == nullptr) return raise_no_memory(vm);
    s.block = grown;
  } else {
    void* block = vm.heap.allocate_raw(nbytes);
    if (block == nullptr) return raise_no_memory(vm);
    if (s.length != 0) {
      with_raw_units(block, wide, [&](auto* to) {
        if (s.kind == 1) copy_units(static_cast<const uint8_t*>(s.block), s.length, to);
        if (s.kind == 2) copy_units(static_cast<const uint16_t*>(s.block), s.length, to);
        if (s.kind == 4) copy_units(static_cast<const uint32_t*>(s.block), s.length, to);
      });
    }
    if (s.block != nullptr) vm.heap.free(s.block);
    s.block = block;
    s.kind = wide;
  }
  s.capacity = capacity;
  return ok();
}

char* unit_at(const StringIO& s, size_t i) {
  return static_cast<char*>(s.block) + i * static_cast<size_t>(s.kind);
}

/// Writes text as it is at the position.
Result<void> put(VM& vm, StringIO& s, const Str& text) {
  if (text.length == 0) return ok();
  const size_t end = s.position + text.length;
  TRY(reserve(vm, s, end, text.kind()));
  if (s.position > s.length) {
    std::memset(unit_at(s, s.length), 0, (s.position - s.length) * static_cast<size_t>(s.kind));
  }
  with_raw_units(unit_at(s, s.position), s.kind, [&](auto* to) {
    if (text.kind() == 1) copy_units(text.data1(), text.length, to);
    if (text.kind() == 2) copy_units(text.data2(), text.length, to);
    if (text.kind() == 4) copy_units(text.data4(), text.length, to);
  });
  s.position = end;
  s.length = std::max(s.length, end);
  return ok();
}

Result<void> write_text(VM& vm, StringIO& s, Str& text) {
  Ref<Str> changed(&text);
  if (s.newline == Newline::kUniversal || s.newline == Newline::kUntranslated) {
    changed = TRY(decode_newlines(vm, s.state, text, true));
  }
  changed = TRY(encode_newlines(vm, s.newline, *changed));
  return put(vm, s, *changed);
}

void drop_text(VM& vm, StringIO& s) {
  if (s.block != nullptr) vm.heap.free(std::exchange(s.block, nullptr));
  s.length = s.capacity = s.position = 0;
  s.kind = 1;
}

Result<Ref<Str>> take(VM& vm, StringIO& s, size_t count) {
  Ref<Str> text = TRY(count == 0 ? make_str(vm, "")
                                 : make_str_units(vm, unit_at(s, s.position), count, s.kind));
  s.position += count;
  return text;
}

Result<Ref<Str>> take_line(VM& vm, StringIO& s, ptrdiff_t limit) {
  if (s.position >= s.length) return make_str(vm, "");
  size_t end = s.length;
  if (limit >= 0 && static_cast<size_t>(limit) < end - s.position) {
    end = s.position + static_cast<size_t>(limit);
  }
  const ptrdiff_t found = find_line_end(s.block, s.kind, s.position, end, s.newline);
  if (found >= 0) end = static_cast<size_t>(found);
  return take(vm, s, end - s.position);
}

Result<Value> stringio_new(VM& vm, Type& cls, const CallArgs&) {
  Ref<StringIO> s = TRY(allocate<StringIO>(vm, cls));
  s->kind = 1;
  return s;
}

Result<void> initialise(VM& vm, StringIO& s, Value initial, Newline newline) {
  drop_text(vm, s);
  s.newline = newline;
  s.state = {newline == Newline::kUniversal, false, 0};
  s.closed = false;
  s.initialised = true;
  if (is_a<Str>(vm, initial)) {
    TRY(write_text(vm, s, as<Str>(initial)));
    s.position = 0;
  }
  return ok();
}

Result<void> check_newline_type(VM& vm, Value v) {
  if (v.is_unbound() || v.is_none() || is_a<Str>(vm, v)) return ok();
  return vm.raise<TypeError>("newline must be str or None, not {}", type_name_of(v));
}

Result<void> stringio_init(VM& vm, Value self, const CallArgs& args) {
  static constexpr Signature kSignature =
      parse_signature("(self, initial_value='', newline='\\n')");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "StringIO", args, self));
  TRY(check_newline_type(vm, bound[2]));
  Newline newline = Newline::kLf;
  if (!bound[2].is_unbound()) newline = TRY(newline_argument(vm, bound[2], true));
  const Value initial = bound[1];
  if (!initial.is_unbound() && !initial.is_none() && !is_a<Str>(vm, initial)) {
    return vm.raise<TypeError>("initial_value must be str or None, not {}", type_name_of(initial));
  }
  return initialise(vm, as<StringIO>(self), initial, newline);
}

// --- methods

Result<Value> stringio_true(VM& vm, const Args& args) {
  TRY(check_open(vm, args.self<StringIO>()));
  return Value::true_();
}
Result<Value> stringio_close(VM& vm, const Args& args) {
  auto& s = args.self<StringIO>();
  drop_text(vm, s);
  s.closed = true;
  return none();
}
Result<Value> stringio_getvalue(VM& vm, const Args& args) {
  auto& s = args.self<StringIO>();
  TRY(check_open(vm, s));
  if (s.length == 0) return make_str(vm, "");
  return make_str_units(vm, s.block, s.length, s.kind);
}
Result<Value> stringio_tell(VM& vm, const Args& args) {
  TRY(check_open(vm, args.self<StringIO>()));
  return Value::small_int(static_cast<int64_t>(args.self<StringIO>().position));
}
Result<Value> stringio_read(VM& vm, const Args& args) {
  auto& s = args.self<StringIO>();
  const ptrdiff_t wanted = TRY(size_argument(vm, args[1]));
  TRY(check_open(vm, s));
  const size_t left = s.position < s.length ? s.length - s.position : 0;
  const size_t count =
      wanted < 0 || static_cast<size_t>(wanted) > left ? left : static_cast<size_t>(wanted);
  return take(vm, s, count);
}
Result<Value> stringio_readline(VM& vm, const Args& args) {
  auto& s = args.self<StringIO>();
  const ptrdiff_t limit = TRY(size_argument(vm, args[1]));
  TRY(check_open(vm, s));
  return take_line(vm, s, limit);
}
Result<Value> stringio_write(VM& vm, const Args& args) {
  auto& s = args.self<StringIO>();
  if (!is_a<Str>(vm, args[1])) {
    return vm.raise<TypeError>("string argument expected, got '{}'", type_name_of(args[1]));
  }
  TRY(check_open(vm, s));
  TRY(write_text(vm, s, as<Str>(args[1])));
  return Value::small_int(static_cast<int64_t>(as<Str>(args[1]).length));
}
Result<Value> stringio_truncate(VM& vm, const Args& args) {
  auto& s = args.self<StringIO>();
  TRY(check_open(vm, s));
  ptrdiff_t count = static_cast<ptrdiff_t>(s.position);
  if (args.has_value(1)) {
    count = TRY(size_argument(vm, args[1]));
    if (count < 0) return vm.raise<ValueError>("Negative size value {}", count);
  }
  s.length = std::min(s.length, static_cast<size_t>(count));
  return Value::small_int(count);
}
Result<Value> stringio_seek(VM& vm, const Args& args) {
  auto& s = args.self<StringIO>();
  const ptrdiff_t offset = TRY(args.index(vm, 1));
  const ptrdiff_t whence = TRY(args.index_or(vm, 2, 0));
  TRY(check_open(vm, s));
  if (whence < 0 || whence > 2) {
    return vm.raise<ValueError>("Invalid whence ({}, should be 0, 1 or 2)", whence);
  }
  if (offset < 0 && whence == 0) {
    return vm.raise<ValueError>("Negative seek position {}", offset);
  }
  if (whence != 0 && offset != 0) {
    return vm.raise<OSError>("Can't do nonzero cur-relative seeks");
  }
  if (whence == 0) s.position = static_cast<size_t>(offset);
  if (whence == 2) s.position = s.length;
  return Value::small_int(static_cast<int64_t>(s.position));
}
Result<Value> newline_text(VM& vm, Newline newline) {
  switch (newline) {
    case Newline::kUniversal:
      return none();
    case Newline::kUntranslated:
      return make_str(vm, "");
    case Newline::kLf:
      return make_str(vm, "\n");
    case Newline::kCr:
      return make_str(vm, "\r");
    case Newline::kCrLf:
      break;
  }
  return make_str(vm, "\r\n");
}
Result<Value> stringio_getstate(VM& vm, const Args& args) {
  const AnyRef value = TRY(stringio_getvalue(vm, args));
  const auto& s = args.self<StringIO>();
  const AnyRef newline = TRY(newline_text(vm, s.newline));
  const AnyRef dict = TRY(try_get_attr(vm, args[0], *vm.names.dict_));
  const bool empty = !is_a<Dict>(vm, dict) || as<Dict>(dict).used == 0;
  const AnyRef copy = empty ? AnyRef(Value::none()) : AnyRef(TRY(dict_copy(vm, as<Dict>(dict))));
  return make_tuple_of(vm,
                       {value, newline, Value::small_int(static_cast<int64_t>(s.position)), copy});
}
Result<Value> stringio_setstate(VM& vm, const Args& args) {
  auto& s = args.self<StringIO>();
  if (s.closed) return raise_closed_file(vm);
  if (!is_a<Tuple>(vm, args[1]) || as<Tuple>(args[1]).size < 4) {
    return vm.raise<TypeError>("{}.__setstate__ argument should be 4-tuple, got {}",
                               type_name_of(args[0]), type_name_of(args[1]));
  }
  const Ref<Tuple> state(&as<Tuple>(args[1]));
  TRY(check_newline_type(vm, state->items[1]));
  const Newline newline = TRY(newline_argument(vm, state->items[1], true));
  TRY(initialise(vm, s, Value::none(), newline));
  // The text has its line ends already.
  if (!is_a<Str>(vm, state->items[0])) {
    return vm.raise<TypeError>("initial_value must be str or None, not {}",
                               type_name_of(state->items[0]));
  }
  TRY(put(vm, s, as<Str>(state->items[0])));
  if (!is_int(vm, state->items[2])) {
    return vm.raise<TypeError>("third item of state must be an integer, got {}",
                               type_name_of(state->items[2]));
  }
  const ptrdiff_t position = TRY(to_ptrdiff(vm, state->items[2]));
  if (position < 0) return vm.raise<ValueError>("position value cannot be negative");
  s.position = static_cast<size_t>(position);
  if (state->items[3].is_none()) return none();
  if (!is_a<Dict>(vm, state->items[3])) {
    return vm.raise<TypeError>("fourth item of state should be a dict, got a {}",
                               type_name_of(state->items[3]));
  }
  const AnyRef dict = TRY(get_attr(vm, args[0], *vm.names.dict_));
  TRY(dict_update(vm, as<Dict>(dict), state->items[3]));
  return none();
}

Result<Value> stringio_next(VM& vm, Value self) {
  auto& s = as<StringIO>(self);
  TRY(check_open(vm, s));
  if (!is_exact<StringIO>(self)) return iobase_next(vm, self);
  if (s.position >= s.length) return Result<Value>::adopt(Value::unbound());
  return take_line(vm, s, -1);
}
Result<Value> get_closed(VM& vm, Value self) {
  const auto& s = as<StringIO>(self);
  if (!s.initialised) return vm.raise<ValueError>("I/O operation on uninitialized object");
  return Value::boolean(s.closed);
}
Result<Value> get_newlines(VM& vm, Value self) {
  TRY(check_open(vm, as<StringIO>(self)));
  return newlines_seen(vm, as<StringIO>(self).state.seen);
}
Result<Value> get_line_buffering(VM& vm, Value self) {
  TRY(check_open(vm, as<StringIO>(self)));
  return Value::false_();
}

void stringio_finalize(VM& vm, Object* o) {
  if (o->type_index != kTypeStringIO) stream_finalize(vm, o);
}
void stringio_dealloc(VM& vm, Object* o) { drop_text(vm, *static_cast<StringIO*>(o)); }
void stringio_traverse(Object*, Visitor&) {}

constexpr Method kMethods[] = {
    method("close", "(self, /)", stringio_close, "Close the IO object."),
    method("getvalue", "(self, /)", stringio_getvalue,
           "Retrieve the entire contents of the object."),
    method("read", "(self, size=-1, /)", stringio_read,
           "Read at most size characters, returned as a string."),
    method("readline", "(self, size=-1, /)", stringio_readline, "Read until newline or EOF."),
    method("tell", "(self, /)", stringio_tell, "Tell the current file position."),
    method("truncate", "(self, pos=None, /)", stringio_truncate, "Truncate size to pos."),
    method("seek", "(self, pos, whence=0, /)", stringio_seek, "Change stream position."),
    method("write", "(self, s, /)", stringio_write, "Write string to file."),
    method("seekable", "(self, /)", stringio_true, "Returns True if the IO object can be seeked."),
    method("readable", "(self, /)", stringio_true, "Returns True if the IO object can be read."),
    method("writable", "(self, /)", stringio_true, "Returns True if the IO object can be written."),
    method("__getstate__", "(self, /)", stringio_getstate),
    method("__setstate__", "(self, state, /)", stringio_setstate),
};
constexpr GetSet kGetSets[] = {
    {"closed", get_closed},
    {"newlines", get_newlines},
    {"line_buffering", get_line_buffering},
};

}  // namespace

constinit const TypeSpec kStringIOSpec = {
    .name = "_io.StringIO",
    .base = kTypeTextIOBase,
    .nbytes = sizeof(StringIO),
    .flags = kTypeFlagBase,
    .slots = {.dealloc = stringio_dealloc,
              .traverse = stringio_traverse,
              .finalize = stringio_finalize,
              .new_ = stringio_new,
              .init = stringio_init,
              .next = stringio_next},
    .methods = kMethods,
    .getsets = kGetSets,
    .signature = "(initial_value='', newline='\\n')",
    .doc = "Text I/O implementation using an in-memory buffer.",
};

}  // namespace bufo
