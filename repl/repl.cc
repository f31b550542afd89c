// See repl.h.
#include "repl/repl.h"

#include <unistd.h>

#include <cstdio>
#include <string>

#include "interp/import.h"
#include "interp/interpreter.h"
#include "interp/print_exception.h"
#include "repl/editor.h"
#include "runtime/file.h"
#include "runtime/modules/io.h"
#include "runtime/modules/sys.h"
#include "runtime/types/exception.h"
#include "runtime/types/int.h"
#include "runtime/types/objects.h"

namespace bufo {

namespace {

/// sys.ps1 or sys.ps2 as text.
std::string prompt_text(VM& vm, Str& name, const char* fallback) {
  const Value v = dict_get_str(vm, as<Dict>(vm.sys_dict), name);
  if (v.is_unbound()) return fallback;
  Result<Ref<Str>> made = str(vm, v);
  if (made.is_error()) {
    clear_pending(vm);
    return "";
  }
  const Ref<Str> text = std::move(made).take();
  const Result<std::string_view> bytes = str_wtf8(vm, *text);
  if (bytes.is_error()) {
    clear_pending(vm);
    return "";
  }
  return std::string(bytes.value());
}

void flush_stdout(VM& vm) {
  const AnyRef out(dict_get_str(vm, as<Dict>(vm.sys_dict), *vm.names.stdout_));
  if (!out->is_object()) return;
  Result<Value> done = call_method(vm, out, *vm.names.flush);
  if (done.is_error()) return clear_pending(vm);
  static_cast<void>(std::move(done).take());
}

void write_to(VM& vm, Str& stream_name, std::string_view text) {
  const AnyRef out(dict_get_str(vm, as<Dict>(vm.sys_dict), stream_name));
  if (!out->is_object()) return;
  Result<Ref<Str>> made = make_str(vm, text);
  if (made.is_error()) return clear_pending(vm);
  Result<Value> done = call_method(vm, out, *vm.names.write, {std::move(made).take()});
  if (done.is_error()) return clear_pending(vm);
  static_cast<void>(std::move(done).take());
}

void write_out(VM& vm, std::string_view text) {
  write_to(vm, *vm.names.stdout_, text);
  flush_stdout(vm);
}
void write_error(VM& vm, std::string_view text) { write_to(vm, *vm.names.stderr_, text); }

/// Lines of a stdin that is no terminal: prompts and the lines themselves are written out, so that
/// the output reads like the session at a terminal.
class PipedLines {
 public:
  /// At a terminal (without an editor) the terminal shows what is typed.
  explicit PipedLines(bool echo) : echo_(echo) {}

  LineOutcome next(VM& vm, const std::string& prompt, std::string& line) {
    write_out(vm, prompt);
    line.clear();
    for (;;) {
      if (at_ == count_) {
        const ssize_t n = read(0, block_, sizeof block_);
        if (n < 0 && vm.interrupt_requested.exchange(false)) return LineOutcome::kInterrupted;
        at_ = 0;
        count_ = n > 0 ? static_cast<size_t>(n) : 0;
        if (count_ == 0) {
          if (line.empty()) return LineOutcome::kEnd;
          break;
        }
      }
      const char c = block_[at_++];
      if (c == '\n') break;
      line.push_back(c);
    }
    if (echo_) write_out(vm, line + "\n");
    return LineOutcome::kLine;
  }

 private:
  bool echo_;
  char block_[4096];
  size_t at_ = 0, count_ = 0;
};

bool is_blank_or_comment(std::string_view line) {
  const size_t at = line.find_first_not_of(" \t\f\r");
  return at == std::string_view::npos || line[at] == '#';
}

Result<void> run_statement(VM& vm, std::string_view text) {
  const AnyRef result = TRY(
      run_source(vm, text, "<stdin>", SourceKind::String, ParseMode::Interactive, main_dict(vm)));
  return ok();
}

/// Shows the pending exception and keeps it as sys.last_exc and its kin. True: it is SystemExit,
/// which leaves.
bool show_exception(VM& vm, int& status, bool at_prompt) {
  if (pending_is(vm, kTypeSystemExit)) {
    status = finish_with_exception(vm);
    return true;
  }
  const AnyRef exception = take_pending(vm);
  Dict& sys = as<Dict>(vm.sys_dict);
  const auto keep = [&](Str& name, Value v) {
    if (dict_set(vm, sys, &name, v).is_error()) clear_pending(vm);
  };
  keep(*vm.names.last_exc, exception);
  keep(*vm.names.last_type, &vm.type_of(exception));
  keep(*vm.names.last_value, exception);
  keep(*vm.names.last_traceback, as<ExceptionObject>(exception).traceback);
  if (at_prompt) flush_stdout(vm);
  const Value hook = dict_get_str(vm, sys, *vm.names.excepthook);
  if (hook.is_object()) {
    const AnyRef held(hook), traceback(as<ExceptionObject>(exception).traceback);
    Result<Value> shown = call(vm, hook, {&vm.type_of(exception), exception, traceback});
    if (!shown.is_error()) {
      static_cast<void>(std::move(shown).take());
      return false;
    }
    if (pending_is(vm, kTypeSystemExit)) {
      status = finish_with_exception(vm);
      return true;
    }
    const AnyRef failure = take_pending(vm);
    write_error(vm, "Error in sys.excepthook:\n");
    print_exception(vm, failure);
    write_error(vm, "\nOriginal exception was:\n");
  }
  print_exception(vm, exception);
  return false;
}

/// PYTHONSTARTUP: a file that is run before the first prompt. False: it leaves the program.
bool run_startup_file(VM& vm, int& status) {
  const char* path = std::getenv("PYTHONSTARTUP");
  if (path == nullptr || *path == 0) return true;
  FileText file(vm);
  const Result<void> done = [&]() -> Result<void> {
    if (!file.read(path)) {
      std::fputs("Could not open PYTHONSTARTUP\n", stderr);
      const AnyRef name = TRY(decode_argument(vm, path));
      return raise_os_error(vm, file.error(), name);
    }
    const AnyRef result =
        TRY(run_source(vm, file.view(), path, SourceKind::File, ParseMode::File, main_dict(vm)));
    return ok();
  }();
  return !done.is_error() || !show_exception(vm, status, true);
}

}  // namespace

int run_repl(VM& vm, const Options& options) {
  const bool terminal = isatty(0) == 1 && isatty(1) == 1;
  if (terminal && !options.quiet && options.mode == Options::Mode::kInteractive) {
    std::fprintf(stderr,
                 "Python 3.12.1 (Bufo 0.1) on linux\nType \"help\", \"copyright\", \"credits\" or "
                 "\"license\" for more information.\n");
  }
  const bool edited = terminal && start_editor(vm);
  if (edited) read_editor_history();
  Dict& sys = as<Dict>(vm.sys_dict);
  const auto set_prompt = [&](Str& name, const char* text) {
    Result<Ref<Str>> made = make_str(vm, text);
    if (made.is_error()) return clear_pending(vm);
    if (dict_set(vm, sys, &name, std::move(made).take()).is_error()) clear_pending(vm);
  };
  set_prompt(*vm.names.ps1, ">>> ");
  set_prompt(*vm.names.ps2, "... ");
  PipedLines piped(!terminal);
  std::string text, line;
  int status = 0;
  if (options.mode == Options::Mode::kInteractive && !options.ignore_environment &&
      !run_startup_file(vm, status)) {
    return status;
  }
  for (;;) {
    const std::string prompt =
        text.empty() ? prompt_text(vm, *vm.names.ps1, "") : prompt_text(vm, *vm.names.ps2, "");
    flush_stdout(vm);
    const LineOutcome outcome = edited ? edit_line(vm, prompt, line) : piped.next(vm, prompt, line);
    if (outcome == LineOutcome::kInterrupted) {
      std::fputs("KeyboardInterrupt\n", stderr);
      text.clear();
      continue;
    }
    const bool end = outcome == LineOutcome::kEnd;
    if (end && text.empty()) break;
    if (end) {
      write_out(vm, "\n");
    } else {
      if (text.empty() && is_blank_or_comment(line)) continue;
      text += line;
      text += "\n";
      if (check_completeness(text) == Completeness::Incomplete) continue;
    }
    const Result<void> done = run_statement(vm, text);
    text.clear();
    if (done.is_error() && show_exception(vm, status, true)) {
      if (edited) write_editor_history();
      return status;
    }
  }
  if (edited) write_editor_history();
  write_out(vm, "\n");
  return status;
}

int finish_with_exception(VM& vm, bool stay) {
  if (pending_is(vm, kTypeSystemExit) && !stay) {
    const AnyRef exception = take_pending(vm);
    const AnyRef code(as<ExceptionObject>(exception).members[0]);
    if (code.is_unbound() || code->is_none()) return 0;
    if (is_int(vm, code)) {
      int64_t status = 0;
      if (!try_int64(code, status)) status = -1;
      return static_cast<int>(status & 0xff);
    }
    Result<Ref<Str>> made = str(vm, code);
    if (made.is_error()) {
      clear_pending(vm);
      return 1;
    }
    const Ref<Str> text = std::move(made).take();
    const AnyRef err(dict_get_str(vm, as<Dict>(vm.sys_dict), *vm.names.stderr_));
    const Ref<Str> newline = MUST(make_str_char(vm, U'\n'));  // one-character strs are shared
    for (const Value piece : {Value(text), Value(newline)}) {
      if (!err->is_object()) break;
      Result<Value> written = call_method(vm, err, *vm.names.write, {piece});
      if (written.is_error()) {
        clear_pending(vm);
        break;
      }
      static_cast<void>(std::move(written).take());
    }
    return 1;
  }
  const bool interrupted = pending_is(vm, kTypeKeyboardInterrupt);
  int status = 1;
  if (show_exception(vm, status, false)) return status;
  return interrupted ? kKilledByInterrupt : 1;
}

int flush_streams(VM& vm, int status) {
  for (Str* name : {vm.names.stdout_, vm.names.stderr_}) {
    const AnyRef stream(dict_get_str(vm, as<Dict>(vm.sys_dict), *name));
    if (!stream->is_object()) continue;
    const AnyRef closed_result = [&] {
      Ref<Str> closed = MUST(intern(vm, "closed"));  // a name of the stream's own type
      Result<Value> closed_value = try_get_attr(vm, stream, *closed);
      if (!closed_value.is_error()) return std::move(closed_value).take();
      clear_pending(vm);
      return AnyRef();
    }();
    if (closed_result->is_true()) continue;
    Result<Value> done = call_method(vm, stream, *vm.names.flush);
    if (!done.is_error()) {
      static_cast<void>(std::move(done).take());
      continue;
    }
    const AnyRef exception = take_pending(vm);
    if (name == vm.names.stdout_) {
      print_unraisable(vm, exception, "Exception ignored in", stream);
      status = 120;
    }
  }
  return status;
}

Result<Value> read_line_at_terminal(VM& vm, Value in, Value out, Value prompt) {
  const Value real_in = dict_get_str(vm, as<Dict>(vm.sys_dict), "__stdin__");
  const Value real_out = dict_get_str(vm, as<Dict>(vm.sys_dict), "__stdout__");
  if (in != real_in || out != real_out || isatty(0) != 1 || isatty(1) != 1)
    return Result<Value>::adopt(Value::unbound());
  std::string text;
  if (!prompt.is_unbound()) {
    const Ref<Str> shown = TRY(str(vm, prompt));
    const std::string_view bytes = TRY(str_utf8(vm, *shown));
    text = std::string(bytes);
  }
  flush_stdout(vm);
  if (!start_editor(vm)) return Result<Value>::adopt(Value::unbound());
  std::string line;
  switch (edit_line(vm, text, line)) {
    case LineOutcome::kLine:
      return decode_argument(vm, line);
    case LineOutcome::kEnd:
      return vm.raise<EOFError>("");
    default:
      return raise_with_no_arguments(vm, kTypeKeyboardInterrupt);
  }
}

Result<void> prepare_main(VM& vm, const Options& o) {
  Dict& dict = main_dict(vm);
  TRY(set_command_line_flags(vm, {.inspect = o.inspect || o.force_interactive,
                                  .interactive = o.inspect || o.force_interactive,
                                  .dont_write_bytecode = o.dont_write_bytecode,
                                  .no_site = o.no_site,
                                  .ignore_environment = o.ignore_environment,
                                  .quiet = o.quiet,
                                  .isolated = o.isolated,
                                  .safe_path = o.safe_path,
                                  .no_user_site = o.no_user_site,
                                  .dev_mode = o.dev_mode,
                                  .debug = o.debug,
                                  .verbose = o.verbose,
                                  .bytes_warning = o.bytes_warning}));
  // The filters apply from the start, though nothing imports the module.
  if (!o.warnings.empty()) {
    const AnyRef warnings = TRY(import_by_name(vm, "warnings"));
    static_cast<void>(warnings);
  }
  if (!o.no_site) {
    const AnyRef site = TRY(import_by_name(vm, "_sitebuiltins"));
    const AnyRef names = TRY(get_attr(vm, site, *vm.names.dict_));
    for (const char* name : {"exit", "quit", "copyright", "credits", "license", "help"}) {
      const Value value = dict_get_str(vm, as<Dict>(names), name);
      if (!value.is_unbound()) TRY(dict_set_str(vm, as<Dict>(vm.builtins_dict), name, value));
    }
  }
  TRY(dict_set(vm, dict, vm.names.spec_, Value::none()));
  TRY(dict_set(vm, dict, vm.names.package_, Value::none()));
  TRY(dict_set(vm, dict, vm.names.doc_, Value::none()));
  return dict_set(vm, dict, vm.names.loader_, Value::none());
}

}  // namespace bufo
