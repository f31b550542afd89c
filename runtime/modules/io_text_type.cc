// TextIOWrapper: its methods and attributes.
#include "runtime/gc.h"
#include "runtime/modules/io.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"

namespace bufo {

namespace {

Result<Value> text_new(VM& vm, Type& cls, const CallArgs&) {
  Ref<TextIOWrapper> t = TRY(allocate<TextIOWrapper>(vm, cls));
  for (Value* field : {&t->buffer, &t->encoding, &t->errors, &t->decoder, &t->encoder, &t->decoded,
                       &t->snapshot}) {
    *field = Value::unbound();
  }
  return t;
}

/// A str, or null for None. TypeError "f() argument 'name' must be str or None, not T".
Result<Str*> text_or_none(VM& vm, Value v, const char* function, const char* parameter) {
  if (v.is_unbound() || v.is_none()) return static_cast<Str*>(nullptr);
  if (Str* text = try_as<Str>(vm, v)) {
    const std::string_view utf8 = TRY(str_wtf8(vm, *text));
    if (utf8.find('\0') != std::string_view::npos) {
      return vm.raise<ValueError>("embedded null character");
    }
    return text;
  }
  return vm.raise<TypeError>("{}() argument '{}' must be str or None, not {}", function, parameter,
                             type_name_of(v));
}

Result<Ref<Str>> encoding_of(VM& vm, Str* given) {
  if (given != nullptr && !str_equals(*given, "locale")) return Ref<Str>(given);
  return default_encoding(vm);
}

Result<void> text_init(VM& vm, Value self, const CallArgs& args) {
  static constexpr Signature kSignature = parse_signature(
      "(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, "
      "write_through=False)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "TextIOWrapper", args, self));
  vm.end_is_observable = true;
  Str* given_encoding = TRY(text_or_none(vm, bound[2], "TextIOWrapper", "encoding"));
  Str* given_errors = TRY(text_or_none(vm, bound[3], "TextIOWrapper", "errors"));
  Str* given_newline = TRY(text_or_none(vm, bound[4], "TextIOWrapper", "newline"));
  const bool line_buffering = TRY(bound.args().truth_or(vm, 5, false));
  const bool write_through = TRY(bound.args().truth_or(vm, 6, false));
  const Newline newline = TRY(
      newline_argument(vm, given_newline == nullptr ? Value::none() : Value(given_newline), false));
  const Ref<Str> encoding = TRY(encoding_of(vm, given_encoding));
  const Ref<Str> errors =
      given_errors != nullptr ? Ref<Str>(given_errors) : TRY(intern(vm, "strict"));
  return text_attach(vm, as<TextIOWrapper>(self), bound[1], *encoding, *errors, newline,
                     line_buffering, write_through);
}

// --- methods

Result<Value> method_write(VM& vm, const Args& args) {
  auto& t = args.self<TextIOWrapper>();
  if (!is_a<Str>(vm, args[1])) {
    return vm.raise<TypeError>("write() argument must be str, not {}", type_name_of(args[1]));
  }
  TRY(text_write(vm, t, as<Str>(args[1])));
  return Value::small_int(static_cast<int64_t>(as<Str>(args[1]).length));
}
Result<Value> method_read(VM& vm, const Args& args) {
  const ptrdiff_t count = TRY(size_argument(vm, args[1]));
  return text_read(vm, args.self<TextIOWrapper>(), count);
}
Result<Value> method_readline(VM& vm, const Args& args) {
  const ptrdiff_t limit = TRY(args.index_or(vm, 1, -1));
  return text_readline(vm, args.self<TextIOWrapper>(), limit);
}
Result<Value> method_flush(VM& vm, const Args& args) {
  auto& t = args.self<TextIOWrapper>();
  TRY(text_check_open(vm, t));
  TRY(text_flush(vm, t));
  return none();
}
Result<Value> method_tell(VM& vm, const Args& args) {
  return text_tell(vm, args.self<TextIOWrapper>());
}
Result<Value> method_seek(VM& vm, const Args& args) {
  const ptrdiff_t whence = TRY(args.index_or(vm, 2, 0));
  return text_seek(vm, args.self<TextIOWrapper>(), args[1], whence);
}
Result<Value> method_truncate(VM& vm, const Args& args) {
  auto& t = args.self<TextIOWrapper>();
  TRY(text_check_attached(vm, t));
  const AnyRef done = TRY(call_method(vm, args[0], *vm.names.flush));
  const AnyRef buffer(t.buffer);
  return call_method(vm, buffer, *vm.names.truncate, {args.has(1) ? args[1] : Value::none()});
}

Result<Value> buffer_method(VM& vm, const Args& args, Str& name) {
  auto& t = args.self<TextIOWrapper>();
  TRY(text_check_attached(vm, t));
  const AnyRef buffer(t.buffer);
  return call_method(vm, buffer, name);
}
Result<Value> method_fileno(VM& vm, const Args& args) {
  return buffer_method(vm, args, *vm.names.fileno);
}
Result<Value> method_seekable(VM& vm, const Args& args) {
  return buffer_method(vm, args, *vm.names.seekable);
}
Result<Value> method_readable(VM& vm, const Args& args) {
  return buffer_method(vm, args, *vm.names.readable);
}
Result<Value> method_writable(VM& vm, const Args& args) {
  return buffer_method(vm, args, *vm.names.writable);
}
Result<Value> method_isatty(VM& vm, const Args& args) {
  return buffer_method(vm, args, *vm.names.isatty);
}

Result<Value> method_close(VM& vm, const Args& args) {
  auto& t = args.self<TextIOWrapper>();
  TRY(text_check_attached(vm, t));
  const AnyRef buffer(t.buffer);
  const bool closed = TRY(stream_is_closed(vm, buffer));
  if (closed) return none();
  if (t.finalizing) {
    const Ref<Str> name = TRY(intern(vm, "_dealloc_warn"));
    const Result<Value> warned = call_method(vm, buffer, *name, {args[0]});
    if (warned.is_error()) {
      clear_pending(vm);
    } else {
      decref(warned.raw());
    }
  }
  TRY(close_over(vm, args[0], buffer));
  return none();
}
Result<Value> method_detach(VM& vm, const Args& args) {
  auto& t = args.self<TextIOWrapper>();
  TRY(text_check_attached(vm, t));
  const AnyRef done = TRY(call_method(vm, args[0], *vm.names.flush));
  t.detached = true;
  return Result<Value>::adopt(std::exchange(t.buffer, Value::unbound()));
}

Result<Value> method_reconfigure(VM& vm, const Args& args) {
  auto& t = args.self<TextIOWrapper>();
  TRY(text_check_attached(vm, t));
  const bool codec = args.has_value(1) || args.has_value(2) || args.has(3);
  if (t.readable && codec && !t.decoded.is_unbound()) {
    return raise_unsupported(vm,
                             "It is not possible to set the encoding or newline of stream after "
                             "the first read");
  }
  Str* given_encoding = TRY(text_or_none(vm, args[1], "reconfigure", "encoding"));
  Str* given_errors = TRY(text_or_none(vm, args[2], "reconfigure", "errors"));
  Newline newline = t.newline;
  if (args.has(3)) {
    Str* text = TRY(text_or_none(vm, args[3], "reconfigure", "newline"));
    newline = TRY(newline_argument(vm, text == nullptr ? Value::none() : Value(text), false));
  }
  const bool line_buffering = args.has_value(4) ? TRY(is_truthy(vm, args[4])) : t.line_buffering;
  const bool write_through = args.has_value(5) ? TRY(is_truthy(vm, args[5])) : t.write_through;
  const AnyRef flushed = TRY(call_method(vm, args[0], *vm.names.flush));
  if (codec) {
    const Ref<Str> encoding = given_encoding == nullptr ? Ref<Str>(&as<Str>(t.encoding))
                                                        : TRY(encoding_of(vm, given_encoding));
    const Ref<Str> errors = given_errors != nullptr     ? Ref<Str>(given_errors)
                            : given_encoding != nullptr ? TRY(intern(vm, "strict"))
                                                        : Ref<Str>(&as<Str>(t.errors));
    const AnyRef buffer(t.buffer);
    const ptrdiff_t chunk = t.chunk_nbytes;
    TRY(text_attach(vm, t, buffer, *encoding, *errors, newline, line_buffering, write_through));
    t.chunk_nbytes = chunk;
  }
  t.line_buffering = line_buffering;
  t.write_through = write_through;
  return none();
}

Result<Value> text_next(VM& vm, Value self) {
  auto& t = as<TextIOWrapper>(self);
  TRY(text_check_attached(vm, t));
  t.telling = false;
  AnyRef line;
  if (is_exact<TextIOWrapper>(self)) {
    line = TRY(text_readline(vm, t, -1));
  } else {
    line = TRY(call_method(vm, self, *vm.names.readline));
    if (!is_a<Str>(vm, line)) {
      return vm.raise<OSError>("readline() should have returned a str object, not '{}'",
                               type_name_of(line));
    }
  }
  if (as<Str>(line).length != 0) return line;
  replace_slot(t.snapshot, Value::unbound());
  t.carry_nbytes = 0;
  t.telling = t.seekable;
  return Result<Value>::adopt(Value::unbound());
}

Result<Value> text_repr(VM& vm, Value self) {
  auto& t = as<TextIOWrapper>(self);
  if (t.encoding.is_unbound()) {
    return vm.raise<ValueError>("I/O operation on uninitialized object");
  }
  if (self.object()->has(kFlagReprActive)) {
    return vm.raise<RuntimeError>("reentrant call inside {}.__repr__", type_name_of(self));
  }
  StrBuilder out(vm);
  out.append_ascii("<_io.TextIOWrapper");
  for (Str* attribute : {vm.names.name, vm.names.mode}) {
    Result<Value> value = try_get_attr(vm, self, *attribute);
    if (value.is_error()) {
      // A detached buffer has no name.
      if (!pending_is(vm, kTypeValueError)) return Raised{};
      clear_pending(vm);
      continue;
    }
    const AnyRef held = std::move(value).take();
    if (held.is_unbound()) continue;
    out.append_ascii(attribute == vm.names.name ? " name=" : " mode=");
    self.object()->set(kFlagReprActive);
    const Result<void> shown = out.append_repr(held);
    self.object()->clear(kFlagReprActive);
    if (shown.is_error()) return Raised{};
  }
  out.append_ascii(" encoding=");
  TRY(out.append_repr(t.encoding));
  out.append_ascii(">");
  return out.finish();
}

// --- attributes

Result<Value> known(VM& vm, Value field) {
  if (field.is_unbound()) return vm.raise<ValueError>("I/O operation on uninitialized object");
  return field;
}
Result<Value> get_encoding(VM& vm, Value self) {
  return known(vm, as<TextIOWrapper>(self).encoding);
}
Result<Value> get_errors(VM& vm, Value self) { return known(vm, as<TextIOWrapper>(self).errors); }
Result<Value> get_buffer(VM& vm, Value self) {
  auto& t = as<TextIOWrapper>(self);
  if (t.buffer.is_unbound() && t.detached) return none();
  return known(vm, t.buffer);
}
Result<Value> buffer_attribute(VM& vm, Value self, Str& name) {
  TRY(text_check_attached(vm, as<TextIOWrapper>(self)));
  const AnyRef buffer(as<TextIOWrapper>(self).buffer);
  return get_attr(vm, buffer, name);
}
Result<Value> get_name(VM& vm, Value self) { return buffer_attribute(vm, self, *vm.names.name); }
Result<Value> get_closed(VM& vm, Value self) {
  return buffer_attribute(vm, self, *vm.names.closed);
}
Result<Value> get_newlines(VM& vm, Value self) {
  TRY(text_check_attached(vm, as<TextIOWrapper>(self)));
  return newlines_seen(vm, as<TextIOWrapper>(self).state.seen);
}
Result<Value> get_line_buffering(VM&, Value self) {
  return Value::boolean(as<TextIOWrapper>(self).line_buffering);
}
Result<Value> get_write_through(VM&, Value self) {
  return Value::boolean(as<TextIOWrapper>(self).write_through);
}
Result<Value> get_chunk(VM& vm, Value self) {
  TRY(text_check_attached(vm, as<TextIOWrapper>(self)));
  return Value::small_int(as<TextIOWrapper>(self).chunk_nbytes);
}
Result<void> set_chunk(VM& vm, Value self, Value v) {
  TRY(text_check_attached(vm, as<TextIOWrapper>(self)));
  if (v.is_unbound()) return vm.raise<AttributeError>("cannot delete attribute");
  const ptrdiff_t nbytes = TRY(to_ptrdiff(vm, v));
  if (nbytes <= 0) return vm.raise<ValueError>("a strictly positive integer is required");
  as<TextIOWrapper>(self).chunk_nbytes = nbytes;
  return ok();
}
Result<Value> get_finalizing(VM&, Value self) {
  return Value::boolean(as<TextIOWrapper>(self).finalizing);
}
Result<void> set_finalizing(VM& vm, Value self, Value v) {
  const bool finalizing = TRY(is_truthy(vm, v));
  as<TextIOWrapper>(self).finalizing = finalizing;
  return ok();
}

// --- memory

Value* const* fields_of(TextIOWrapper& t, Value* (&out)[7]) {
  Value* fields[] = {&t.buffer,  &t.encoding, &t.errors,  &t.decoder,
                     &t.encoder, &t.decoded,  &t.snapshot};
  for (size_t i = 0; i < 7; ++i) out[i] = fields[i];
  return out;
}
void text_clear(VM&, Object* o) {
  Value* fields[7];
  fields_of(*static_cast<TextIOWrapper*>(o), fields);
  for (Value* field : fields) replace_slot(*field, Value::unbound());
}
void text_dealloc(VM& vm, Object* o) {
  auto& t = *static_cast<TextIOWrapper*>(o);
  if (t.pending != nullptr) vm.heap.free(std::exchange(t.pending, nullptr));
  text_clear(vm, o);
}
void text_traverse(Object* o, Visitor& visitor) {
  Value* fields[7];
  fields_of(*static_cast<TextIOWrapper*>(o), fields);
  for (Value* field : fields) visitor.visit(*field);
}

constexpr Method kMethods[] = {
    method("detach", "(self, /)", method_detach),
    method("reconfigure",
           "(self, /, *, encoding=None, errors=None, newline=None, line_buffering=None, "
           "write_through=None)",
           method_reconfigure, "Reconfigure the text stream with new parameters."),
    method("write", "(self, text, /)", method_write),
    method("read", "(self, size=-1, /)", method_read),
    method("readline", "(self, size=-1, /)", method_readline),
    method("flush", "(self, /)", method_flush),
    method("close", "(self, /)", method_close),
    method("fileno", "(self, /)", method_fileno),
    method("seekable", "(self, /)", method_seekable),
    method("readable", "(self, /)", method_readable),
    method("writable", "(self, /)", method_writable),
    method("isatty", "(self, /)", method_isatty),
    method("seek", "(self, cookie, whence=0, /)", method_seek,
           "Set the stream position, and return the new stream position."),
    method("tell", "(self, /)", method_tell, "Return the stream position as an opaque number."),
    method("truncate", "(self, pos=None, /)", method_truncate),
    method("__reduce__", "(self, /)", stream_reduce),
    method("__reduce_ex__", "(self, protocol, /)", stream_reduce_ex),
};
constexpr GetSet kGetSets[] = {
    {"encoding", get_encoding, readonly_member},
    {"buffer", get_buffer, readonly_member},
    {"line_buffering", get_line_buffering, readonly_member},
    {"write_through", get_write_through, readonly_member},
    {"_finalizing", get_finalizing, set_finalizing},
    {"name", get_name},
    {"closed", get_closed},
    {"newlines", get_newlines},
    {"errors", get_errors},
    {"_CHUNK_SIZE", get_chunk, set_chunk},
};

}  // namespace

TextIOWrapper* stream_of_write(Value callable) {
  if (!is_exact<NativeFunction>(callable)) return nullptr;
  const auto& function = as<NativeFunction>(callable);
  const bool write =
      function.method->code == method_write && is_exact<TextIOWrapper>(function.self);
  return write ? &as<TextIOWrapper>(function.self) : nullptr;
}

Result<Value> make_std_stream(VM& vm, int descriptor, const char* name, bool writable,
                              Buffering buffering, const char* errors) {
  const Ref<Str> label = TRY(make_str(vm, name));
  const Ref<FileIO> raw = TRY(make_file(vm, descriptor, writable, false, label));
  AnyRef buffer(raw);
  if (buffering != Buffering::kNone || !writable) {
    const TypeIndex type = writable ? kTypeBufferedWriter : kTypeBufferedReader;
    buffer = TRY(make_buffered(vm, type, raw, kDefaultBufferNbytes));
  }
  AnyRef made = TRY(text_new(vm, vm.type(kTypeTextIOWrapper), CallArgs{}));
  const Ref<Str> encoding = TRY(intern(vm, "utf-8")), handler = TRY(intern(vm, errors));
  TRY(text_attach(vm, as<TextIOWrapper>(made), buffer, *encoding, *handler, Newline::kLf,
                  buffering == Buffering::kLine, buffering == Buffering::kNone));
  const Ref<Str> mode = TRY(intern(vm, writable ? "w" : "r"));
  TRY(set_attr(vm, made, *vm.names.mode, mode));
  return made;
}

constinit const TypeSpec kTextIOWrapperSpec = {
    .name = "_io.TextIOWrapper",
    .base = kTypeTextIOBase,
    .nbytes = sizeof(TextIOWrapper),
    .flags = kTypeFlagBase,
    .slots = {.dealloc = text_dealloc,
              .traverse = text_traverse,
              .clear = text_clear,
              .new_ = text_new,
              .init = text_init,
              .repr = text_repr,
              .next = text_next},
    .methods = kMethods,
    .getsets = kGetSets,
    .signature =
        "(buffer, encoding=None, errors=None, newline=None,\n"
        "              line_buffering=False, write_through=False)",
    .doc = "Character and line based layer over a BufferedIOBase object, buffer.",
};

}  // namespace bufo
