// _io: the module, and open().
#include "runtime/modules/io.h"

#include <unistd.h>

#include "runtime/modules.h"
#include "runtime/types/containers.h"

namespace bufo {

namespace {

/// What open()'s mode says.
struct Mode {
  bool creating = false, reading = false, writing = false, appending = false;
  bool updating = false, text = false, binary = false;
  char raw[8] = {};  // for FileIO
};

Result<Mode> parse_mode(VM& vm, std::string_view text) {
  Mode m;
  bool good = true;
  size_t at = 0;
  const auto note = [&](bool& flag, char c) {
    if (flag) good = false;
    flag = true;
    if (c != 0 && at + 1 < sizeof m.raw) m.raw[at++] = c;
  };
  for (const char c : text) {
    switch (c) {
      case 'x':
        note(m.creating, c);
        break;
      case 'r':
        note(m.reading, c);
        break;
      case 'w':
        note(m.writing, c);
        break;
      case 'a':
        note(m.appending, c);
        break;
      case '+':
        note(m.updating, c);
        break;
      case 't':
        note(m.text, 0);
        break;
      case 'b':
        note(m.binary, 0);
        break;
      default:
        good = false;
    }
  }
  if (!good) return vm.raise<ValueError>("invalid mode: '{}'", text);
  if (m.text && m.binary) {
    return vm.raise<ValueError>("can't have text and binary mode at once");
  }
  if (m.creating + m.reading + m.writing + m.appending > 1) {
    return vm.raise<ValueError>("must have exactly one of create/read/write/append mode");
  }
  return m;
}

Result<void> check_text_argument(VM& vm, Value v, const char* parameter) {
  if (v.is_unbound() || v.is_none() || is_a<Str>(vm, v)) return ok();
  return vm.raise<TypeError>("open() argument '{}' must be str or None, not {}", parameter,
                             type_name_of(v));
}

Result<void> check_binary(VM& vm, const Args& args) {
  constexpr const char* kTexts[] = {"an encoding", "an errors", "a newline"};
  for (uint32_t i = 0; i < 3; ++i) {
    if (args.has_value(3 + i)) {
      return vm.raise<ValueError>("binary mode doesn't take {} argument", kTexts[i]);
    }
  }
  return ok();
}

/// The layers above the raw file that the arguments ask for.
Result<Value> wrap(VM& vm, const Args& args, const Mode& mode, Value raw, ptrdiff_t buffering) {
  bool line_buffering = false;
  if (buffering == 1 && !mode.binary) {
    line_buffering = true;
    buffering = -1;
  }
  auto& file = as<FileIO>(raw);
  if (buffering < 0) {
    if (isatty(file.descriptor) == 1 && !mode.binary) line_buffering = true;
    buffering = file.block_nbytes;
  }
  if (buffering == 0) {
    if (!mode.binary) return vm.raise<ValueError>("can't have unbuffered text I/O");
    return raw;
  }
  const TypeIndex type = mode.updating  ? kTypeBufferedRandom
                         : mode.reading ? kTypeBufferedReader
                                        : kTypeBufferedWriter;
  const Ref<Buffered> buffer = TRY(make_buffered(vm, type, raw, buffering));
  if (mode.binary) return Value(buffer);
  const Value wrapper_args[] = {
      buffer, args.has(3) ? args[3] : Value::none(), args.has(4) ? args[4] : Value::none(),
      args.has(5) ? args[5] : Value::none(), Value::boolean(line_buffering)};
  CallArgs call_args;
  call_args.values = wrapper_args;
  call_args.positional = 5;
  AnyRef wrapper = TRY(call(vm, &vm.type(kTypeTextIOWrapper), call_args));
  const Value mode_text = args.has(1) ? args[1] : Value::unbound();
  const Ref<Str> default_mode = TRY(intern(vm, "r"));
  TRY(set_attr(vm, wrapper, *vm.names.mode,
               mode_text.is_unbound() ? Value(default_mode) : mode_text));
  return wrapper;
}

Result<Value> io_open_code(VM& vm, const Args& args) {
  if (!is_a<Str>(vm, args[0])) {
    return vm.raise<TypeError>("open_code() argument 'path' must be str, not {}",
                               type_name_of(args[0]));
  }
  const Ref<Str> mode = TRY(intern(vm, "rb"));
  const Value slots[] = {args[0], mode};
  return io_open(vm, Args(slots, 2));
}

Result<Value> io_text_encoding(VM& vm, const Args& args) {
  if (!args[0].is_none()) return args[0];
  return make_str(vm, "locale");
}

constexpr Method kOpen = function(
    "open",
    "(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, "
    "opener=None)",
    io_open, "Open file and return a stream.  Raise OSError upon failure.");

constexpr Method kFunctions[] = {
    function("open_code", "(path)", io_open_code,
             "Opens the provided file with the intent to import the contents."),
    function("text_encoding", "(encoding, stacklevel=2, /)", io_text_encoding,
             "A helper function to choose the text encoding."),
};

Result<void> io_init(VM& vm, Dict& dict) {
  for (const TypeIndex index :
       {kTypeIOBase, kTypeRawIOBase, kTypeBufferedIOBase, kTypeTextIOBase, kTypeFileIO,
        kTypeBytesIO, kTypeBytesIOBuffer, kTypeBufferedReader, kTypeBufferedWriter,
        kTypeBufferedRandom, kTypeBufferedRWPair, kTypeTextIOWrapper, kTypeStringIO,
        kTypeIncrementalNewlineDecoder, kTypeBlockingIOError}) {
    Type& type = vm.type(index);
    TRY(dict_set_str(vm, dict, *type.name, &type));
  }
  Type* unsupported = TRY(unsupported_operation(vm));
  TRY(dict_set_str(vm, dict, "UnsupportedOperation", unsupported));
  TRY(dict_set_str(vm, dict, "DEFAULT_BUFFER_SIZE", Value::small_int(kDefaultBufferNbytes)));
  // The very function that is built in.
  const Value open = dict_get_str(vm, as<Dict>(vm.builtins_dict), "open");
  if (!open.is_unbound()) return dict_set_str(vm, dict, "open", open);
  const AnyRef made = TRY(make_open_function(vm));
  return dict_set_str(vm, dict, "open", made);
}

}  // namespace

Result<Value> make_open_function(VM& vm) {
  const Ref<Str> module = TRY(intern(vm, "_io"));
  return make_native_function(vm, kOpen, Value::unbound(), module);
}

Result<Value> io_open(VM& vm, const Args& args) {
  std::string_view mode_text = "r";
  if (args.has(1)) {
    Str* text = TRY(args.str(vm, 1, "open", "mode"));
    mode_text = TRY(str_utf8(vm, *text));
  }
  const ptrdiff_t buffering = TRY(args.index_or(vm, 2, -1));
  TRY(check_text_argument(vm, args[3], "encoding"));
  TRY(check_text_argument(vm, args[4], "errors"));
  TRY(check_text_argument(vm, args[5], "newline"));
  const bool closefd = TRY(args.truth_or(vm, 6, true));
  const Mode mode = TRY(parse_mode(vm, mode_text));
  if (mode.binary) TRY(check_binary(vm, args));
  if (mode.binary && buffering == 1) {
    const Ref<Str> warning = TRY(make_str(
        vm,
        "line buffering (buffering=1) isn't supported in binary mode, the default buffer size "
        "will be used"));
    TRY(warn(vm, kTypeRuntimeWarning, warning));
  }
  const Ref<Str> raw_mode = TRY(make_str(vm, mode.raw));
  const Value file_args[] = {args[0], raw_mode, Value::boolean(closefd),
                             args.has(7) ? args[7] : Value::none()};
  CallArgs call_args;
  call_args.values = file_args;
  call_args.positional = 4;
  const AnyRef raw = TRY(call(vm, &vm.type(kTypeFileIO), call_args));
  Result<Value> stream = wrap(vm, args, mode, raw, mode.binary && buffering == 1 ? -1 : buffering);
  if (!stream.is_error()) return stream;
  const AnyRef error = take_pending(vm);
  const Result<Value> closed = call_method(vm, raw, *vm.names.close);
  if (closed.is_error()) {
    clear_pending(vm);
  } else {
    decref(closed.raw());
  }
  return raise_object(vm, error);
}

constinit const ModuleSpec kIoModule = {
    .name = "_io",
    .functions = kFunctions,
    .init = io_init,
    .doc = "The io module provides the Python interfaces to stream handling.",
};

}  // namespace bufo
