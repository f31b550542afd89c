// Processes in module posix: starting, waiting for and asking about them, terminals of a pair, and
// limits of the system.
#include <fcntl.h>
#include <pty.h>
#include <sched.h>
#include <sys/times.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>

#include "runtime/buffer.h"
#include "runtime/capability.h"
#include "runtime/modules/posix.h"
#include "runtime/types/bytes.h"
#include "runtime/types/float.h"
#include "runtime/types/struct_sequence.h"

extern char** environ;

namespace bufo {

namespace {

Result<int> int_of(VM& vm, const Args& args, uint32_t i) {
  const ptrdiff_t n = TRY(args.index(vm, i));
  if (n != static_cast<int>(n)) {
    return vm.raise<OverflowError>("signed integer is greater than maximum");
  }
  return static_cast<int>(n);
}

/// The result of a call that gives 0 or -1.
Result<Value> done(VM& vm, int result) {
  if (result < 0) return raise_os_error(vm, errno);
  return none();
}
Result<Value> number(VM& vm, int64_t result) {
  if (result < 0) return raise_os_error(vm, errno);
  return make_int(vm, result);
}

// --- starting and waiting

Result<Value> posix_fork(VM& vm, const Args&) {
  TRY(require_capability(vm, Capability::kProcesses));
  return number(vm, fork());
}

Result<Value> wait_for(VM& vm, pid_t pid, int options) {
  TRY(require_capability(vm, Capability::kProcesses));
  for (;;) {
    int status = 0;
    const pid_t found = waitpid(pid, &status, options);
    if (found >= 0) {
      return make_tuple_of(vm, {Value::small_int(found), Value::small_int(status)});
    }
    if (errno != EINTR) return raise_os_error(vm, errno);
    TRY(vm.step_slow());
  }
}
Result<Value> posix_waitpid(VM& vm, const Args& args) {
  const int pid = TRY(int_of(vm, args, 0)), options = TRY(int_of(vm, args, 1));
  return wait_for(vm, pid, options);
}
Result<Value> posix_wait(VM& vm, const Args&) { return wait_for(vm, -1, 0); }

/// A null-terminated array of texts, kept by a list.
Result<char**> texts_of(VM& vm, Value sequence, const char* what, Ref<List>& kept, AnyRef& block) {
  const Ref<List> items = TRY(list_from_iterable(vm, sequence));
  kept = TRY(make_list(vm));
  for (ptrdiff_t i = 0; i < items->size; ++i) {
    Path path;
    TRY(path.set(vm, items->items[i], what));
    const AnyRef text =
        TRY(make_bytes(vm, path.text(), static_cast<ptrdiff_t>(std::strlen(path.text()))));
    TRY(list_append(vm, *kept, text));
  }
  const ptrdiff_t nbytes = (kept->size + 1) * static_cast<ptrdiff_t>(sizeof(char*));
  const Ref<ByteArray> array = TRY(make_bytearray(vm, nullptr, nbytes));
  block = Value(array);
  auto** texts = reinterpret_cast<char**>(array->start);
  for (ptrdiff_t i = 0; i < kept->size; ++i) {
    texts[i] = reinterpret_cast<char*>(as<Bytes>(kept->items[i]).data);
  }
  texts[kept->size] = nullptr;
  return texts;
}

Result<Value> exec_program(VM& vm, const Args& args, const char* what, bool with_environment) {
  TRY(require_capability(vm, Capability::kProcesses));
  Path path;
  TRY(path.set(vm, args[0], what));
  if (!is_a<List>(vm, args[1]) && !is_a<Tuple>(vm, args[1])) {
    return with_environment ? vm.raise<TypeError>("execve: argv must be a tuple or list")
                            : vm.raise<TypeError>("execv() arg 2 must be a tuple or list");
  }
  Ref<List> kept_arguments, kept_environment;
  AnyRef argument_block, environment_block;
  char** arguments = TRY(texts_of(vm, args[1], what, kept_arguments, argument_block));
  const char* where = with_environment ? "execve: argv" : "execv() arg 2";
  if (kept_arguments->size == 0) return vm.raise<ValueError>("{} must not be empty", where);
  if (*arguments[0] == 0) {
    return vm.raise<ValueError>("{} first element cannot be empty", where);
  }
  char** environment = environ;
  if (with_environment) {
    const Ref<List> entries = TRY(make_list(vm));
    const Ref<Str> items_name = TRY(intern(vm, "items"));
    const AnyRef items = TRY(call_method(vm, args[2], *items_name));
    TRY(for_each(vm, items, [&](AnyRef pair) -> Result<bool> {
      Value both[2];
      TRY(unpack_iterable(vm, pair, 2, -1, both));
      const AnyRef name = AnyRef::adopt(both[0]), value = AnyRef::adopt(both[1]);
      Path name_text, value_text;
      TRY(name_text.set(vm, name, what));
      TRY(value_text.set(vm, value, what));
      const Ref<Str> joined = TRY(format(vm, "{}=", name_text.text()));
      AnyRef bytes = TRY(encode_str(vm, *joined, "utf-8", "surrogateescape"));
      const Ref<Bytes> tail = TRY(make_bytes(
          vm, value_text.text(), static_cast<ptrdiff_t>(std::strlen(value_text.text()))));
      bytes = TRY(binary_op(vm, BinaryOp::kAdd, bytes, tail));
      TRY(list_append(vm, *entries, bytes));
      return true;
    }));
    environment = TRY(texts_of(vm, entries, what, kept_environment, environment_block));
  }
  execve(path.text(), arguments, environment);
  return path.raise(vm);
}
Result<Value> posix_execv(VM& vm, const Args& args) {
  return exec_program(vm, args, "execv", false);
}
Result<Value> posix_execve(VM& vm, const Args& args) {
  return exec_program(vm, args, "execve", true);
}

Result<Value> posix_waitstatus_to_exitcode(VM& vm, const Args& args) {
  const int status = TRY(int_of(vm, args, 0));
  if (WIFEXITED(status)) return Value::small_int(WEXITSTATUS(status));
  if (WIFSIGNALED(status)) return Value::small_int(-WTERMSIG(status));
  if (WIFSTOPPED(status)) {
    return vm.raise<ValueError>("process stopped by delivery of signal {}", WSTOPSIG(status));
  }
  return vm.raise<ValueError>("invalid wait status: {}", status);
}

template <int (*read)(int)>
Result<Value> status_number(VM& vm, const Args& args) {
  const int status = TRY(int_of(vm, args, 0));
  return Value::small_int(read(status));
}
template <int (*read)(int)>
Result<Value> status_truth(VM& vm, const Args& args) {
  const int status = TRY(int_of(vm, args, 0));
  return Value::boolean(read(status) != 0);
}
int if_exited(int s) { return WIFEXITED(s); }
int if_signaled(int s) { return WIFSIGNALED(s); }
int if_stopped(int s) { return WIFSTOPPED(s); }
int if_continued(int s) { return WIFCONTINUED(s); }
int core_dump(int s) { return WCOREDUMP(s); }
int exit_status(int s) { return WEXITSTATUS(s); }
int term_signal(int s) { return WTERMSIG(s); }
int stop_signal(int s) { return WSTOPSIG(s); }

/// The shell's wait status, as system() has it.
Result<Value> posix_system(VM& vm, const Args& args) {
  TRY(require_capability(vm, Capability::kProcesses));
  Path command;
  TRY(command.set(vm, args[0], "system"));
  const int status = std::system(command.text());
  if (status == -1) return raise_os_error(vm, errno);
  return Value::small_int(status);
}

Result<Value> posix_killpg(VM& vm, const Args& args) {
  TRY(require_capability(vm, Capability::kProcesses));
  const int group = TRY(int_of(vm, args, 0)), number = TRY(int_of(vm, args, 1));
  TRY(done(vm, killpg(group, number)));
  return none();
}
Result<Value> posix_getpgid(VM& vm, const Args& args) {
  const int pid = TRY(int_of(vm, args, 0));
  return number(vm, getpgid(pid));
}
Result<Value> posix_getpgrp(VM& vm, const Args&) { return number(vm, getpgrp()); }
Result<Value> posix_setpgid(VM& vm, const Args& args) {
  const int pid = TRY(int_of(vm, args, 0)), group = TRY(int_of(vm, args, 1));
  return done(vm, setpgid(pid, group));
}
Result<Value> posix_setsid(VM& vm, const Args&) { return done(vm, setsid()); }
Result<Value> posix_getsid(VM& vm, const Args& args) {
  const int pid = TRY(int_of(vm, args, 0));
  return number(vm, getsid(pid));
}
Result<Value> posix_nice(VM& vm, const Args& args) {
  const int by = TRY(int_of(vm, args, 0));
  errno = 0;
  const int value = nice(by);
  if (value == -1 && errno != 0) return raise_os_error(vm, errno);
  return Value::small_int(value);
}
Result<Value> posix_sched_yield(VM& vm, const Args&) { return done(vm, sched_yield()); }
Result<Value> posix_sched_getaffinity(VM& vm, const Args& args) {
  const int pid = TRY(int_of(vm, args, 0));
  cpu_set_t set;
  if (sched_getaffinity(pid, sizeof set, &set) != 0) return raise_os_error(vm, errno);
  Ref<Set> result = TRY(make_set(vm));
  for (int i = 0; i < CPU_SETSIZE; ++i) {
    if (CPU_ISSET(i, &set)) TRY(set_add(vm, *result, Value::small_int(i)));
  }
  return result;
}
Result<Value> posix_getgroups(VM& vm, const Args&) {
  gid_t groups[256];
  const int count = getgroups(256, groups);
  if (count < 0) return raise_os_error(vm, errno);
  Ref<List> list = TRY(make_list(vm));
  for (int i = 0; i < count; ++i) TRY(list_append(vm, *list, Value::small_int(groups[i])));
  return list;
}
Result<Value> posix_getlogin(VM& vm, const Args&) {
  TRY(require_capability(vm, Capability::kEnvironment));
  char name[256];
  const int error = getlogin_r(name, sizeof name);
  if (error != 0) return raise_os_error(vm, error);
  return decode_path(vm, name, false);
}
Result<Value> posix_register_at_fork(VM&, const Args&) { return none(); }

// --- times and limits

constexpr GetSet kTimesFields[] = {
    struct_field<0>("user", "user time"),
    struct_field<1>("system", "system time"),
    struct_field<2>("children_user", "user time of children"),
    struct_field<3>("children_system", "system time of children"),
    struct_field<4>("elapsed", "elapsed time since an arbitrary point in the past"),
};
constinit const StructSequenceSpec kTimesSpec =
    struct_sequence("posix.times_result", kTimesFields, 5, "Processor times of a process.");

Result<Value> posix_times(VM& vm, const Args&) {
  struct tms t;
  const clock_t elapsed = times(&t);
  if (elapsed == static_cast<clock_t>(-1)) return raise_os_error(vm, errno);
  const auto per_second = static_cast<double>(sysconf(_SC_CLK_TCK));
  const clock_t ticks[] = {t.tms_utime, t.tms_stime, t.tms_cutime, t.tms_cstime, elapsed};
  AnyRef values[5];
  Value items[5];
  for (int i = 0; i < 5; ++i) {
    values[i] = TRY(make_float(vm, static_cast<double>(ticks[i]) / per_second));
    items[i] = values[i];
  }
  return make_struct_sequence(vm, kTimesSpec, items);
}

Result<Value> posix_getloadavg(VM& vm, const Args&) {
  double load[3];
  if (getloadavg(load, 3) != 3) return vm.raise<OSError>("Load averages are unobtainable");
  const AnyRef a = TRY(make_float(vm, load[0])), b = TRY(make_float(vm, load[1])),
               c = TRY(make_float(vm, load[2]));
  return make_tuple_of(vm, {a, b, c});
}

struct SysconfName {
  const char* name;
  int value;
};
constexpr SysconfName kSysconfNames[] = {
    {"SC_ARG_MAX", _SC_ARG_MAX},
    {"SC_CHILD_MAX", _SC_CHILD_MAX},
    {"SC_CLK_TCK", _SC_CLK_TCK},
    {"SC_IOV_MAX", _SC_IOV_MAX},
    {"SC_NGROUPS_MAX", _SC_NGROUPS_MAX},
    {"SC_NPROCESSORS_CONF", _SC_NPROCESSORS_CONF},
    {"SC_NPROCESSORS_ONLN", _SC_NPROCESSORS_ONLN},
    {"SC_OPEN_MAX", _SC_OPEN_MAX},
    {"SC_PAGESIZE", _SC_PAGESIZE},
    {"SC_PAGE_SIZE", _SC_PAGESIZE},
    {"SC_PHYS_PAGES", _SC_PHYS_PAGES},
    {"SC_AVPHYS_PAGES", _SC_AVPHYS_PAGES},
    {"SC_SYMLOOP_MAX", _SC_SYMLOOP_MAX},
    {"SC_TTY_NAME_MAX", _SC_TTY_NAME_MAX},
};

Result<Value> posix_sysconf(VM& vm, const Args& args) {
  long result;
  int name = -1;
  if (const Str* text = try_as<Str>(vm, args[0])) {
    for (const SysconfName& row : kSysconfNames) {
      if (str_equals(*text, row.name)) name = row.value;
    }
    if (name < 0) return vm.raise<ValueError>("unrecognized configuration name");
  } else if (is_int(vm, args[0])) {
    name = TRY(int_of(vm, args, 0));
  } else {
    return vm.raise<TypeError>("configuration names must be strings or integers");
  }
  errno = 0;
  result = sysconf(name);
  if (result == -1 && errno != 0) return raise_os_error(vm, errno);
  return make_int(vm, result);
}

// --- descriptors

Result<Value> posix_pipe2(VM& vm, const Args& args) {
  const int flags = TRY(int_of(vm, args, 0));
  int ends[2];
  if (pipe2(ends, flags) != 0) return raise_os_error(vm, errno);
  return make_tuple_of(vm, {Value::small_int(ends[0]), Value::small_int(ends[1])});
}
Result<Value> posix_openpty(VM& vm, const Args&) {
  TRY(require_capability(vm, Capability::kProcesses));
  int master, slave;
  if (openpty(&master, &slave, nullptr, nullptr, nullptr) != 0) return raise_os_error(vm, errno);
  for (const int fd : {master, slave}) fcntl(fd, F_SETFD, FD_CLOEXEC);
  return make_tuple_of(vm, {Value::small_int(master), Value::small_int(slave)});
}
Result<Value> posix_forkpty(VM& vm, const Args&) {
  TRY(require_capability(vm, Capability::kProcesses));
  int master = -1;
  const pid_t pid = forkpty(&master, nullptr, nullptr, nullptr);
  if (pid < 0) return raise_os_error(vm, errno);
  return make_tuple_of(vm, {Value::small_int(pid), Value::small_int(master)});
}
Result<Value> posix_ttyname(VM& vm, const Args& args) {
  const int fd = TRY(descriptor_of(vm, args, 0));
  char name[256];
  const int error = ttyname_r(fd, name, sizeof name);
  if (error != 0) return raise_os_error(vm, error);
  return decode_path(vm, name, false);
}
Result<Value> posix_ctermid(VM& vm, const Args&) {
  char name[L_ctermid];
  return decode_path(vm, ctermid(name), false);
}
Result<Value> posix_tcgetpgrp(VM& vm, const Args& args) {
  const int fd = TRY(descriptor_of(vm, args, 0));
  return number(vm, tcgetpgrp(fd));
}
Result<Value> posix_tcsetpgrp(VM& vm, const Args& args) {
  const int fd = TRY(descriptor_of(vm, args, 0)), group = TRY(int_of(vm, args, 1));
  return done(vm, tcsetpgrp(fd, group));
}
Result<Value> posix_get_blocking(VM& vm, const Args& args) {
  const int fd = TRY(descriptor_of(vm, args, 0));
  const int flags = fcntl(fd, F_GETFL);
  if (flags < 0) return raise_os_error(vm, errno);
  return Value::boolean((flags & O_NONBLOCK) == 0);
}
Result<Value> posix_set_blocking(VM& vm, const Args& args) {
  const int fd = TRY(descriptor_of(vm, args, 0));
  const bool blocking = TRY(args.truth_or(vm, 1, true));
  const int flags = fcntl(fd, F_GETFL);
  if (flags < 0) return raise_os_error(vm, errno);
  return done(vm, fcntl(fd, F_SETFL, blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK));
}
Result<Value> posix_closerange(VM& vm, const Args& args) {
  const int low = TRY(int_of(vm, args, 0)), high = TRY(int_of(vm, args, 1));
  for (int fd = low < 0 ? 0 : low; fd < high && fd < 1 << 20; ++fd) close(fd);
  return none();
}

/// Reads into or writes from several buffers.
Result<Value> transfer(VM& vm, const Args& args, bool writes) {
  const int fd = TRY(descriptor_of(vm, args, 0));
  const Ref<Tuple> items = TRY(tuple_from_iterable(vm, args[1]));
  constexpr ptrdiff_t kMax = 64;
  if (items->size > kMax) return raise_os_error(vm, EINVAL);
  Buffer buffers[kMax];
  iovec parts[kMax];
  for (ptrdiff_t i = 0; i < items->size; ++i) {
    buffers[i] = TRY(acquire_buffer(vm, items->items[i],
                                    writes ? BufferRequest::kSimple : BufferRequest::kWritable));
    parts[i] = {buffers[i].data, static_cast<size_t>(buffers[i].nbytes)};
  }
  for (;;) {
    const int count = static_cast<int>(items->size);
    const ssize_t n = writes ? writev(fd, parts, count) : readv(fd, parts, count);
    if (n >= 0) return make_int(vm, n);
    if (errno != EINTR) return raise_os_error(vm, errno);
    TRY(vm.step_slow());
  }
}
Result<Value> posix_readv(VM& vm, const Args& args) { return transfer(vm, args, false); }
Result<Value> posix_writev(VM& vm, const Args& args) { return transfer(vm, args, true); }

constexpr Method kFunctions[] = {
    function("fork", "()", posix_fork, "Fork a child process: 0 in the child."),
    function("forkpty", "()", posix_forkpty, "Fork a child on a new terminal: (pid, master)."),
    function("waitpid", "(pid, options, /)", posix_waitpid, "Wait for a child: (pid, status)."),
    function("wait", "()", posix_wait, "Wait for any child: (pid, status)."),
    function("execv", "(path, argv, /)", posix_execv, "Become another program."),
    function("execve", "(path, argv, env)", posix_execve,
             "Become another program with this environment."),
    function("waitstatus_to_exitcode", "(status)", posix_waitstatus_to_exitcode,
             "The exit code, or the negative signal number, of a wait status."),
    function("WIFEXITED", "(status)", status_truth<if_exited>, "Did it exit?"),
    function("WIFSIGNALED", "(status)", status_truth<if_signaled>, "Did a signal end it?"),
    function("WIFSTOPPED", "(status)", status_truth<if_stopped>, "Was it stopped?"),
    function("WIFCONTINUED", "(status)", status_truth<if_continued>, "Was it continued?"),
    function("WCOREDUMP", "(status, /)", status_truth<core_dump>, "Was its memory dumped?"),
    function("WEXITSTATUS", "(status)", status_number<exit_status>, "The exit code."),
    function("WTERMSIG", "(status)", status_number<term_signal>, "The signal that ended it."),
    function("WSTOPSIG", "(status)", status_number<stop_signal>, "The signal that stopped it."),
    function("system", "(command)", posix_system, "Run a command in the shell; its wait status."),
    function("killpg", "(pgid, signal, /)", posix_killpg, "Signal a process group."),
    function("getpgid", "(pid)", posix_getpgid, "The process group of a process."),
    function("getpgrp", "()", posix_getpgrp, "The process group of this process."),
    function("setpgid", "(pid, pgrp, /)", posix_setpgid, "Put a process in a group."),
    function("setsid", "()", posix_setsid, "Begin a session."),
    function("getsid", "(pid, /)", posix_getsid, "The session of a process."),
    function("nice", "(increment, /)", posix_nice, "Change the priority; the new one."),
    function("sched_yield", "()", posix_sched_yield, "Let other processes run."),
    function("sched_getaffinity", "(pid, /)", posix_sched_getaffinity,
             "The processors that a process may use."),
    function("getgroups", "()", posix_getgroups, "The supplemental groups."),
    function("getlogin", "()", posix_getlogin, "The login name."),
    function("register_at_fork", "(*, before=None, after_in_child=None, after_in_parent=None)",
             posix_register_at_fork, "Functions for forks; an interpreter has one thread."),
    function("times", "()", posix_times, "Processor times of this process and its children."),
    function("getloadavg", "()", posix_getloadavg, "The load of the last 1, 5 and 15 minutes."),
    function("sysconf", "(name, /)", posix_sysconf, "A limit or size of the system."),
    function("pipe2", "(flags, /)", posix_pipe2, "A pipe with flags: (read end, write end)."),
    function("openpty", "()", posix_openpty, "A pair of terminals: (master, slave)."),
    function("ttyname", "(fd, /)", posix_ttyname, "The name of a terminal."),
    function("ctermid", "()", posix_ctermid, "The name of the controlling terminal."),
    function("tcgetpgrp", "(fd, /)", posix_tcgetpgrp, "The process group of a terminal."),
    function("tcsetpgrp", "(fd, pgid, /)", posix_tcsetpgrp, "Give a terminal a process group."),
    function("get_blocking", "(fd, /)", posix_get_blocking, "Does the descriptor block?"),
    function("set_blocking", "(fd, blocking, /)", posix_set_blocking,
             "Make the descriptor block, or not."),
    function("closerange", "(fd_low, fd_high, /)", posix_closerange,
             "Close all descriptors from fd_low to fd_high, which is excluded."),
    function("readv", "(fd, buffers, /)", posix_readv, "Read into several buffers."),
    function("writev", "(fd, buffers, /)", posix_writev, "Write from several buffers."),
};

struct Constant {
  const char* name;
  int value;
};
constexpr Constant kConstants[] = {
    {"WNOHANG", WNOHANG}, {"WUNTRACED", WUNTRACED}, {"WCONTINUED", WCONTINUED},
    {"WEXITED", WEXITED}, {"WSTOPPED", WSTOPPED},   {"WNOWAIT", WNOWAIT},
    {"P_PID", P_PID},     {"P_PGID", P_PGID},       {"P_ALL", P_ALL},
    {"EX_USAGE", 64},     {"EX_DATAERR", 65},       {"EX_NOINPUT", 66},
    {"EX_NOUSER", 67},    {"EX_NOHOST", 68},        {"EX_UNAVAILABLE", 69},
    {"EX_SOFTWARE", 70},  {"EX_OSERR", 71},         {"EX_OSFILE", 72},
    {"EX_CANTCREAT", 73}, {"EX_IOERR", 74},         {"EX_TEMPFAIL", 75},
    {"EX_PROTOCOL", 76},  {"EX_NOPERM", 77},        {"EX_CONFIG", 78},
    {"PIPE_BUF", 4096},   {"NGROUPS_MAX", 65536},
};

}  // namespace

Result<void> add_posix_processes(VM& vm, Dict& dict) {
  const Ref<Str> module = TRY(intern(vm, "posix"));
  for (const Method& row : kFunctions) {
    const Ref<NativeFunction> made = TRY(make_native_function(vm, row, Value::unbound(), module));
    TRY(dict_set_str(vm, dict, std::string_view(row.name), made));
  }
  for (const Constant& row : kConstants) {
    TRY(dict_set_str(vm, dict, std::string_view(row.name), Value::small_int(row.value)));
  }
  const Ref<Dict> names = TRY(make_dict(vm));
  for (const SysconfName& row : kSysconfNames) {
    TRY(dict_set_str(vm, *names, std::string_view(row.name), Value::small_int(row.value)));
  }
  TRY(dict_set_str(vm, dict, "sysconf_names", names));
  Type* times_type = TRY(struct_sequence_type(vm, kTimesSpec));
  return dict_set_str(vm, dict, "times_result", times_type);
}

}  // namespace bufo
