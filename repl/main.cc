// The program: CPython 3.12's command line over the library.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

#include "interp/import.h"
#include "interp/interpreter.h"
#include "interp/print_exception.h"
#include "repl/options.h"
#include "repl/repl.h"
#include "runtime/file.h"
#include "runtime/modules/atexit.h"
#include "runtime/modules/io.h"
#include "runtime/modules/sys.h"
#include "runtime/types/exception.h"
#include "runtime/types/int.h"
#include "runtime/types/objects.h"

namespace bufo {

namespace {

VM* g_interrupted_vm = nullptr;  // whom SIGINT interrupts; set once, before the handler is

void on_sigint(int) {
  g_interrupted_vm->interrupt_requested.store(true, std::memory_order_relaxed);
}

Dict& sys_of(VM& vm) { return as<Dict>(vm.sys_dict); }

Result<void> set_streams(VM& vm, const Options& options) {
  const bool out_tty = isatty(1) == 1;
  const Buffering out = options.unbuffered                     ? Buffering::kNone
                        : out_tty || options.force_interactive ? Buffering::kLine
                                                               : Buffering::kBlock;
  const auto make = [&](int descriptor, const char* name, Buffering buffering,
                        const char* errors) -> Result<Value> {
    if (fcntl(descriptor, F_GETFD) < 0) return none();  // closed before the program began
    return make_std_stream(vm, descriptor, name, descriptor != 0, buffering, errors);
  };
  const AnyRef in = TRY(make(0, "<stdin>", Buffering::kBlock, "strict"));
  const AnyRef stdout_stream = TRY(make(1, "<stdout>", out, "strict"));
  const AnyRef err = TRY(make(
      2, "<stderr>", options.unbuffered ? Buffering::kNone : Buffering::kLine, "backslashreplace"));
  TRY(dict_set_str(vm, sys_of(vm), "stdin", in));
  TRY(dict_set_str(vm, sys_of(vm), "stdout", stdout_stream));
  TRY(dict_set_str(vm, sys_of(vm), "stderr", err));
  TRY(dict_set_str(vm, sys_of(vm), "__stdin__", in));
  TRY(dict_set_str(vm, sys_of(vm), "__stdout__", stdout_stream));
  return dict_set_str(vm, sys_of(vm), "__stderr__", err);
}

Result<void> set_arguments(VM& vm, const Options& options, const char* program) {
  const Ref<List> argv = TRY(make_list(vm));
  for (const std::string& text : options.argv) {
    const AnyRef value = TRY(decode_argument(vm, text));
    TRY(list_append(vm, *argv, value));
  }
  TRY(dict_set_str(vm, sys_of(vm), "argv", argv));
  const auto set_list = [&](const char* name,
                            const std::vector<std::string>& texts) -> Result<void> {
    const Ref<List> list = TRY(make_list(vm));
    for (const std::string& text : texts) {
      const AnyRef value = TRY(decode_argument(vm, text));
      TRY(list_append(vm, *list, value));
    }
    return dict_set_str(vm, sys_of(vm), name, list);
  };
  TRY(set_list("orig_argv", options.original));
  TRY(set_list("warnoptions", options.warnings));
  const AnyRef x_options(dict_get_str(vm, sys_of(vm), "_xoptions"));
  for (const std::string& text : options.x_options) {
    const size_t equal = text.find('=');
    const AnyRef key = TRY(decode_argument(vm, text.substr(0, equal)));
    AnyRef value = Value::true_();
    if (equal != std::string::npos) value = TRY(decode_argument(vm, text.substr(equal + 1)));
    TRY(dict_set(vm, as<Dict>(x_options), key, value));
    if (text.rfind("pycache_prefix=", 0) == 0) {
      TRY(dict_set_str(vm, sys_of(vm), "pycache_prefix", value));
    }
  }
  const Ref<List> path = TRY(make_list(vm));
  const auto add = [&](std::string_view folder) -> Result<void> {
    const AnyRef value = TRY(decode_argument(vm, folder));
    return list_append(vm, *path, value);
  };
  if (!options.safe_path) {
    if (options.mode == Options::Mode::kFile) {
      const std::string folder = is_directory(options.target) ? absolute_path(options.target)
                                                              : folder_of_script(options.target);
      TRY(add(folder));
    } else if (options.mode == Options::Mode::kModule) {
      char current[4096];
      TRY(add(getcwd(current, sizeof current) == nullptr ? "" : current));
    } else {
      TRY(add(""));
    }
  }
  if (!options.ignore_environment) {
    if (const char* extra = std::getenv("PYTHONPATH"); extra != nullptr && *extra != 0) {
      std::string_view rest = extra;
      for (;;) {
        const size_t colon = rest.find(':');
        TRY(add(rest.substr(0, colon)));
        if (colon == std::string_view::npos) break;
        rest.remove_prefix(colon + 1);
      }
    }
  }
  for (const std::string& folder : options.library_folders) TRY(add(folder));
  TRY(dict_set_str(vm, sys_of(vm), "path", path));
  char executable[4096];
  const ssize_t n = readlink("/proc/self/exe", executable, sizeof executable);
  const AnyRef where = TRY(
      decode_argument(vm, n > 0 ? std::string_view(executable, static_cast<size_t>(n)) : program));
  return dict_set_str(vm, sys_of(vm), "executable", where);
}

Result<void> run_text(VM& vm, std::string_view text, std::string_view filename, SourceKind kind) {
  const AnyRef result = TRY(run_source(vm, text, filename, kind, ParseMode::File, main_dict(vm)));
  return ok();
}

/// The script's file; a message and status 2 when it cannot be read.
bool read_script(VM& vm, const Options& options, const char* program, FileText& text) {
  if (text.read(options.target)) return true;
  if (text.refused()) {
    std::fprintf(stderr, "MemoryError\n");
  } else {
    std::fprintf(stderr, "%s: can't open file '%s': [Errno %d] %s\n", program,
                 absolute_path(options.target).c_str(), text.error(), std::strerror(text.error()));
  }
  static_cast<void>(vm);
  return false;
}

Result<void> run_file(VM& vm, const Options& options, FileText& text) {
  const std::string path = absolute_path(options.target);
  const AnyRef name = TRY(decode_argument(vm, path));
  TRY(dict_set(vm, main_dict(vm), vm.names.file_, name));
  TRY(dict_set_str(vm, main_dict(vm), "__cached__", Value::none()));
  std::string_view view = text.view();
  // Its line end stays, so that line numbers are the file's.
  if (options.skip_first_line) view.remove_prefix(std::min(view.find('\n'), view.size()));
  return run_text(vm, view, path, SourceKind::File);
}

int dump(VM& vm, const Options& options, const char* program) {
  FileText text(vm);
  if (!read_script(vm, options, program, text)) return 2;
  return dump_file(vm, options.dump, text.view(), options.target);
}

int run_program(VM& vm, const Options& options, const char* program) {
  if (set_streams(vm, options).is_error() || set_arguments(vm, options, program).is_error()) {
    return finish_with_exception(vm);
  }
  vm.hooks.read_line = read_line_at_terminal;
  if (options.dump != Options::Dump::kNone) return dump(vm, options, program);
  g_interrupted_vm = &vm;
  struct sigaction action = {};
  action.sa_handler = on_sigint;
  sigaction(SIGINT, &action, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  if (prepare_main(vm, options).is_error()) return finish_with_exception(vm);
  Result<void> done = ok();
  bool interactive = options.mode == Options::Mode::kInteractive;
  FileText text(vm);
  switch (options.mode) {
    case Options::Mode::kCommand:
      done = run_text(vm, options.target + "\n", "<string>", SourceKind::String);
      break;
    case Options::Mode::kModule:
      done = run_main_module(vm, options);
      break;
    case Options::Mode::kFile:
      if (is_directory(options.target)) {
        done = run_main_module(vm, options);
        break;
      }
      if (!read_script(vm, options, program, text)) return 2;
      done = run_file(vm, options, text);
      break;
    case Options::Mode::kStdin:
      if (!text.read_descriptor(0)) return text.refused() ? 1 : 0;
      done = run_text(vm, text.view(), "<stdin>", SourceKind::File);
      break;
    case Options::Mode::kInteractive:
      break;
  }
  int status = done.is_error() ? finish_with_exception(vm, options.inspect) : 0;
  if (interactive || options.inspect) status = run_repl(vm, options);
  return status;
}

// Builds that look for leaks tear down what others leave to the system.
#if defined(BUFO_DEBUG)
constexpr bool kFreesAtExit = true;
#else
constexpr bool kFreesAtExit = false;
#endif

}  // namespace

}  // namespace bufo

int main(int argc, char** argv) {
  using namespace bufo;
  Options options;
  int status = 0;
  if (!parse_options(argc, argv, options, status)) return status;
  VM::Options vm_options;
  choose_hash_seed(options, vm_options);
  VM* vm = create_interpreter(vm_options);
  if (vm == nullptr) {
    std::fprintf(stderr, "%s: not enough memory to start\n", argv[0]);
    return 1;
  }
  vm->optimize = options.optimize;
  if (options.max_str_digits >= 0) vm->max_str_digits = options.max_str_digits;
  status = run_program(*vm, options, argv[0]);
  finish_threads(*vm);
  run_exit_callbacks(*vm);
  status = flush_streams(*vm, status);
  // The process takes the memory with it.
  if (kFreesAtExit || vm->end_is_observable) destroy_interpreter(vm);
  if (status == kKilledByInterrupt) {
    // As a shell expects it: the process dies of the signal.
    std::signal(SIGINT, SIG_DFL);
    std::raise(SIGINT);
  }
  return status;
}
