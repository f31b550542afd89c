// -m MODULE, and the dumps of the compiler's stages.
#include <cstdio>

#include "interp/disasm.h"
#include "interp/dump.h"
#include "interp/import.h"
#include "interp/interpreter.h"
#include "interp/print_exception.h"
#include "interp/syntax_error.h"
#include "repl/repl.h"
#include "runtime/types/objects.h"

namespace bufo {

Result<void> run_main_module(VM& vm, std::string_view name) {
  const AnyRef source = TRY(find_main_source(vm, name));
  const Tuple& parts = as<Tuple>(source);  // filename, text, package
  const std::string_view filename = TRY(str_utf8(vm, as<Str>(parts.items[0])));
  const std::string_view text = TRY(str_utf8(vm, as<Str>(parts.items[1])));
  Dict& dict = main_dict(vm);
  TRY(dict_set(vm, dict, vm.names.file_, parts.items[0]));
  TRY(dict_set(vm, dict, vm.names.package_, parts.items[2]));
  const AnyRef argv(dict_get_str(vm, as<Dict>(vm.sys_dict), *vm.names.argv));
  if (is_a<List>(vm, argv) && as<List>(argv).size > 0) {
    replace_slot(as<List>(argv).items[0], AnyRef(parts.items[0]).release());
  }
  const AnyRef result =
      TRY(run_source(vm, text, filename, SourceKind::String, ParseMode::File, dict));
  return ok();
}

int dump_file(VM& vm, Options::Dump what, std::string_view text, std::string_view filename) {
  const Result<Ref<Str>> made = [&]() -> Result<Ref<Str>> {
    if (what == Options::Dump::kBytecode) {
      const Ref<Str> name = TRY(make_str(vm, filename));
      const Ref<Code> code =
          TRY(compile_source(vm, text, *name, SourceKind::File, ParseMode::File, 0, 0));
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
