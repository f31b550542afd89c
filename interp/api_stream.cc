// sys.stdout and sys.stderr of an embedded interpreter: the host's function, or the process's own
// streams. See api.h.
#include <cstdio>

#include "interp/api.h"
#include "runtime/modules/io.h"
#include "runtime/types/int.h"

namespace bufo {

extern const TypeSpec kHostStreamSpec;

namespace {

/// A text stream that ends in bufo_options.write.
struct HostStream : Object {
  int number;  // 1 or 2
};

HostStream& stream_of(const Args& args) { return *static_cast<HostStream*>(args[0].object()); }

Result<Value> stream_write(VM& vm, const Args& args) {
  const Str* text = TRY(args.str(vm, 1, "write", "s"));
  bufo_interpreter& py = host_of(vm);
  const std::string_view utf8 = TRY(str_wtf8(vm, as<Str>(args[1])));
  if (py.options.write != nullptr) {
    ++py.entered;
    py.options.write(py.options.user, stream_of(args).number, utf8.data(), utf8.size());
    --py.entered;
  }
  return make_int(vm, static_cast<int64_t>(text->length));
}
Result<Value> stream_flush(VM&, const Args&) { return none(); }
Result<Value> stream_false(VM&, const Args&) { return Result<Value>::adopt(Value::false_()); }
Result<Value> stream_true(VM&, const Args&) { return Result<Value>::adopt(Value::true_()); }

Result<Value> get_encoding(VM& vm, Value) { return make_str(vm, "utf-8"); }
Result<Value> get_errors(VM& vm, Value) { return make_str(vm, "surrogateescape"); }
Result<Value> get_closed(VM&, Value) { return Result<Value>::adopt(Value::false_()); }
Result<Value> get_name(VM& vm, Value self) {
  return make_str(vm,
                  static_cast<HostStream*>(self.object())->number == 1 ? "<stdout>" : "<stderr>");
}

constexpr Method kMethods[] = {
    method("write", "(self, s, /)", stream_write, "Gives the text to the host."),
    method("flush", "(self, /)", stream_flush, "Nothing is buffered."),
    method("isatty", "(self, /)", stream_false, "It is no terminal."),
    method("readable", "(self, /)", stream_false, "It cannot be read."),
    method("seekable", "(self, /)", stream_false, "It has no position."),
    method("writable", "(self, /)", stream_true, "It can be written to."),
};
constexpr GetSet kGetSets[] = {
    {"encoding", get_encoding},
    {"errors", get_errors},
    {"closed", get_closed},
    {"name", get_name},
};

Result<Value> make_stream(VM& vm, int number) {
  bufo_interpreter& py = host_of(vm);
  if (py.options.write == nullptr) {
    return make_std_stream(vm, number, number == 1 ? "<stdout>" : "<stderr>", true,
                           Buffering::kLine, number == 1 ? "strict" : "backslashreplace");
  }
  Type* type = TRY(host_type(vm, py.stream_type, kHostStreamSpec));
  Ref<HostStream> stream = TRY(allocate<HostStream>(vm, *type));
  stream->number = number;
  return stream;
}

}  // namespace

constinit const TypeSpec kHostStreamSpec = {
    .name = "host_stream",
    .nbytes = sizeof(HostStream),
    .flags = kTypeFlagNoInstantiation,
    .methods = kMethods,
    .getsets = kGetSets,
    .doc = "A text stream of the program that embeds the interpreter.",
};

Result<void> set_host_streams(bufo_interpreter& py) {
  VM& vm = *py.vm;
  Dict& sys = as<Dict>(vm.sys_dict);
  const AnyRef out = TRY(make_stream(vm, 1)), err = TRY(make_stream(vm, 2));
  AnyRef in = Value::none();
  if (is_allowed(vm, Capability::kReadInput)) {
    in = TRY(make_std_stream(vm, 0, "<stdin>", false, Buffering::kBlock, "strict"));
  }
  TRY(dict_set_str(vm, sys, "stdin", in));
  TRY(dict_set_str(vm, sys, "stdout", out));
  TRY(dict_set_str(vm, sys, "stderr", err));
  TRY(dict_set_str(vm, sys, "__stdin__", in));
  TRY(dict_set_str(vm, sys, "__stdout__", out));
  return dict_set_str(vm, sys, "__stderr__", err);
}

void flush_host_streams(bufo_interpreter& py) {
  VM& vm = *py.vm;
  for (const char* name : {"stdout", "stderr"}) {
    const AnyRef stream(dict_get_str(vm, as<Dict>(vm.sys_dict), std::string_view(name)));
    if (!stream->is_object()) continue;
    const Result<Value> done = call_method(vm, stream, *vm.names.flush);
    if (done.is_error()) clear_pending(vm);
  }
}

}  // namespace bufo
