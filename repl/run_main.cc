// -m MODULE, folders with a __main__.py, and the dumps of the compiler's stages.
#include <cstdio>

#include "interp/disasm.h"
#include "interp/dump.h"
#include "interp/import.h"
#include "interp/interpreter.h"
#include "interp/print_exception.h"
#include "interp/syntax_error.h"
#include "repl/repl.h"
#include "runtime/types/bytes.h"
#include "runtime/types/objects.h"

namespace bufo {

Result<void> run_main_module(VM& vm, const Options& options) {
  const bool folder = options.mode == Options::Mode::kFile;
  const AnyRef found = TRY(find_main_source(vm, folder ? "__main__" : options.target));
  const Tuple& parts = as<Tuple>(found);  // file name, text, full name; or a complaint
  Dict& sys = as<Dict>(vm.sys_dict);
  if (parts.size == 1) {
    const Value executable = dict_get_str(vm, sys, "executable");
    const AnyRef path(dict_get_str(vm, sys, *vm.names.path));
    const Ref<Str> message =
        TRY(folder ? format(vm, "{}: can't find '__main__' module in {}", str_of(executable),
                            repr_of(as<List>(path).items[0]))
                   : format(vm, "{}: {}", str_of(executable), Value(parts.items[0])));
    return raise_with_value(vm, kTypeSystemExit, message);
  }
  const AnyRef file(parts.items[0]);
  const auto& text = as<Bytes>(parts.items[1]);
  Dict& dict = main_dict(vm);
  TRY(dict_set(vm, dict, vm.names.file_, file));
  TRY(dict_set_str(vm, dict, "__cached__", Value::none()));
  TRY(set_main_spec(vm, as<Str>(parts.items[2]), file));
  const AnyRef argv(dict_get_str(vm, sys, *vm.names.argv));
  if (!folder && is_a<List>(vm, argv) && as<List>(argv).size > 0) {
    replace_slot(as<List>(argv).items[0], AnyRef(file).release());
  }
  const Ref<Code> code = TRY(compile_source(
      vm, {reinterpret_cast<const char*>(text.data), static_cast<size_t>(text.length)},
      as<Str>(file), SourceKind::Bytes, ParseMode::File, 0, vm.optimize));
  const AnyRef result = TRY(run_code(vm, *code, dict, &dict));
  return ok();
}

int dump_file(VM& vm, Options::Dump what, std::string_view text, std::string_view filename) {
  const Result<Ref<Str>> made = [&]() -> Result<Ref<Str>> {
    if (what == Options::Dump::kBytecode) {
      const Ref<Str> name = TRY(make_str(vm, filename));
      const Ref<Code> code =
          TRY(compile_source(vm, text, *name, SourceKind::File, ParseMode::File, 0, vm.optimize));
      return disassemble(vm, *code);
    }
    return dump_stage(vm, text, filename, what == Options::Dump::kTokens);
  }();
  if (made.is_error()) {
    const AnyRef exception = take_pending(vm);
    print_exception(vm, exception);
    return 1;
  }
  Result<Ref<Str>> copy = made;
  const Ref<Str> out = std::move(copy).take();
  const Result<std::string_view> bytes = str_wtf8(vm, *out);
  if (bytes.is_error()) return 1;
  std::fwrite(bytes.value().data(), 1, bytes.value().size(), stdout);
  std::fflush(stdout);
  return 0;
}

}  // namespace bufo
