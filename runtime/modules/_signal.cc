// _signal: Ctrl-C as scripts see it, and the dispositions of other signals.
//
// An interpreter has one signal of its own, SIGINT: the program (or the host, by interrupt()) sets
// vm.interrupt_requested, and the step check calls the handler that stands here, in the VM. Other
// signals concern the whole process; a script may have them ignored or act as the system would, but
// a handler in Python for them would need state that interpreters share.
#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "runtime/modules.h"
#include "runtime/modules/signal.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

constexpr int64_t kDefault = 0, kIgnore = 1;  // SIG_DFL, SIG_IGN

/// Ctrl-C as the VM has it: a callable, or unbound for default_int_handler.
Value& interrupt_handler(VM& vm) { return vm.interrupt_handler; }

Result<int> signal_number(VM& vm, const Args& args, uint32_t i) {
  const ptrdiff_t number = TRY(args.index(vm, i));
  if (number < 1 || number >= NSIG) return vm.raise<ValueError>("signal number out of range");
  return static_cast<int>(number);
}

Result<Value> default_handler(VM& vm) {
  const Ref<Str> name = TRY(intern(vm, "_signal"));
  const Ref<Str> function_name = TRY(intern(vm, "default_int_handler"));
  const AnyRef module(dict_get_str(vm, as<Dict>(vm.modules), *name));
  if (module.is_unbound()) return none();
  return get_attr(vm, module, *function_name);
}

/// What handles the signal now: a callable, SIG_DFL, SIG_IGN, or None for what is not Python's.
Result<Value> disposition(VM& vm, int number) {
  struct sigaction action = {};
  if (sigaction(number, nullptr, &action) != 0) return none();
  if (action.sa_handler == SIG_IGN) return Value::small_int(kIgnore);
  if (action.sa_handler == SIG_DFL) {
    // Without the program's handler a Python one still serves the host's interrupt().
    const bool own = number == SIGINT && !interrupt_handler(vm).is_unbound();
    return own ? interrupt_handler(vm) : Value::small_int(kDefault);
  }
  if (number != SIGINT) return none();
  if (!interrupt_handler(vm).is_unbound()) return interrupt_handler(vm);
  return default_handler(vm);
}

Raised raise_bad_handler(VM& vm) {
  return vm.raise<TypeError>(
      "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");
}

Result<void> set_native(VM& vm, int number, void (*handler)(int)) {
  struct sigaction action = {}, before = {};
  action.sa_handler = handler;
  if (sigaction(number, &action, &before) != 0) return raise_os_error(vm, errno);
  // The program's own handler comes back when a Python one is set again.
  if (number == SIGINT && before.sa_handler != SIG_DFL && before.sa_handler != SIG_IGN) {
    vm.native_interrupt_handler = before.sa_handler;
  }
  return ok();
}

Result<Value> signal_signal(VM& vm, const Args& args) {
  const Value handler = args[1];
  AnyRef held(handler);
  const bool callable = is_callable(vm, handler);
  int64_t code = -1;
  const int number = TRY(signal_number(vm, args, 0));
  if (!callable) {
    // Handlers of module signal are ints with names.
    if (!is_int(vm, handler) || !try_int64(handler, code) ||
        (code != kDefault && code != kIgnore)) {
      return raise_bad_handler(vm);
    }
  } else if (number != SIGINT) {
    return vm.raise<ValueError>("signal {} cannot have a handler in Python; SIGINT can", number);
  }
  TRY(vm.tick(vm.steps_left > 0 ? vm.steps_left + 1 : 1));  // what came before meets the old one
  AnyRef before = TRY(disposition(vm, number));
  if (!callable) {
    TRY(set_native(vm, number, code == kDefault ? SIG_DFL : SIG_IGN));
    if (number == SIGINT) replace_slot(interrupt_handler(vm), Value::unbound());
    return before;
  }
  if (vm.native_interrupt_handler != nullptr)
    TRY(set_native(vm, number, vm.native_interrupt_handler));
  const AnyRef own = TRY(default_handler(vm));
  if (Value(own) == handler) {
    replace_slot(interrupt_handler(vm), Value::unbound());
  } else {
    replace_slot(interrupt_handler(vm), held.release());
  }
  return before;
}

Result<Value> signal_getsignal(VM& vm, const Args& args) {
  const int number = TRY(signal_number(vm, args, 0));
  return disposition(vm, number);
}

Result<Value> signal_default_int_handler(VM& vm, const Args&) {
  return raise_with_no_arguments(vm, kTypeKeyboardInterrupt);
}

Result<Value> signal_raise(VM& vm, const Args& args) {
  const ptrdiff_t number = TRY(args.index(vm, 0));
  if (number != static_cast<int>(number) || raise(static_cast<int>(number)) != 0) {
    return raise_os_error(vm, errno == 0 ? EINVAL : errno);
  }
  TRY(vm.tick(vm.steps_left > 0 ? vm.steps_left + 1 : 1));
  return none();
}

Result<Value> signal_pause(VM& vm, const Args&) {
  pause();
  TRY(vm.tick(vm.steps_left > 0 ? vm.steps_left + 1 : 1));
  return none();
}

Result<Value> signal_alarm(VM& vm, const Args& args) {
  const ptrdiff_t seconds = TRY(args.index(vm, 0));
  return make_int(vm, alarm(static_cast<unsigned>(seconds)));
}

Result<Value> signal_strsignal(VM& vm, const Args& args) {
  const int number = TRY(signal_number(vm, args, 0));
  const char* text = strsignal(number);
  if (text == nullptr || std::strncmp(text, "Unknown signal", 14) == 0) return none();
  return make_str(vm, text);
}

Result<Value> signal_valid_signals(VM& vm, const Args&) {
  sigset_t all;
  sigfillset(&all);
  Ref<Set> set = TRY(make_set(vm));
  for (int number = 1; number < NSIG; ++number) {
    if (sigismember(&all, number) != 1) continue;
    const bool added = TRY(set_add(vm, *set, Value::small_int(number)));
    static_cast<void>(added);
  }
  return set;
}

constexpr Method kFunctions[] = {
    function(
        "signal", "(signalnum, handler, /)", signal_signal,
        "Set what a signal does: a function (of SIGINT), SIG_DFL or SIG_IGN. Gives what it did "
        "before."),
    function("getsignal", "(signalnum, /)", signal_getsignal, "What the signal does now."),
    function("default_int_handler", "(signalnum, frame, /)", signal_default_int_handler,
             "What Ctrl-C does at first: raise KeyboardInterrupt."),
    function("raise_signal", "(signalnum, /)", signal_raise, "Send a signal to this process."),
    function("pause", "()", signal_pause, "Wait for a signal."),
    function("alarm", "(seconds, /)", signal_alarm, "Have SIGALRM sent after some seconds."),
    function("strsignal", "(signalnum, /)", signal_strsignal, "What the system calls a signal."),
    function("valid_signals", "()", signal_valid_signals, "All signals of this system."),
};

Result<void> signal_init(VM& vm, Dict& dict) {
  const struct {
    const char* name;
    int number;
  } kNumbers[] = {
      {"SIG_DFL", kDefault},    {"SIG_IGN", kIgnore},   {"NSIG", NSIG},
      {"SIGABRT", SIGABRT},     {"SIGALRM", SIGALRM},   {"SIGBUS", SIGBUS},
      {"SIGCHLD", SIGCHLD},     {"SIGCONT", SIGCONT},   {"SIGFPE", SIGFPE},
      {"SIGHUP", SIGHUP},       {"SIGILL", SIGILL},     {"SIGINT", SIGINT},
      {"SIGIO", SIGIO},         {"SIGIOT", SIGABRT},    {"SIGKILL", SIGKILL},
      {"SIGPIPE", SIGPIPE},     {"SIGPROF", SIGPROF},   {"SIGQUIT", SIGQUIT},
      {"SIGSEGV", SIGSEGV},     {"SIGSTOP", SIGSTOP},   {"SIGSYS", SIGSYS},
      {"SIGTERM", SIGTERM},     {"SIGTRAP", SIGTRAP},   {"SIGTSTP", SIGTSTP},
      {"SIGTTIN", SIGTTIN},     {"SIGTTOU", SIGTTOU},   {"SIGURG", SIGURG},
      {"SIGUSR1", SIGUSR1},     {"SIGUSR2", SIGUSR2},   {"SIGVTALRM", SIGVTALRM},
      {"SIGWINCH", SIGWINCH},   {"SIGXCPU", SIGXCPU},   {"SIGXFSZ", SIGXFSZ},
#ifdef __linux__
      {"SIGCLD", SIGCHLD},      {"SIGPOLL", SIGPOLL},   {"SIGPWR", SIGPWR},
      {"SIGSTKFLT", SIGSTKFLT}, {"SIGRTMIN", SIGRTMIN}, {"SIGRTMAX", SIGRTMAX},
#endif
  };
  for (const auto& row : kNumbers) {
    TRY(dict_set_str(vm, dict, row.name, Value::small_int(row.number)));
  }
  return ok();
}

}  // namespace

Result<void> handle_interrupt(VM& vm) {
  if (vm.interrupt_handler.is_unbound()) {
    return raise_with_no_arguments(vm, kTypeKeyboardInterrupt);
  }
  const AnyRef handler(vm.interrupt_handler);
  AnyRef frame = Value::none();
  if (vm.hooks.current_frame != nullptr) {
    frame = TRY(vm.hooks.current_frame(vm, 0));
    if (frame.is_unbound()) frame = Value::none();
  }
  TRY(call(vm, handler, {Value::small_int(SIGINT), frame}));
  return ok();
}

constinit const ModuleSpec kSignalModule = {
    .name = "_signal",
    .functions = kFunctions,
    .init = signal_init,
    .doc = "Signals: SIGINT for the script, dispositions of the others.",
};

}  // namespace bufo
