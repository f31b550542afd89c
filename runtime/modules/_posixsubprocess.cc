// _posixsubprocess: fork_exec(), on which subprocess.Popen stands.
//
// Everything that can fail or allocate happens before the fork; the child calls only what is
// async-signal-safe, save for the script's preexec_fn. A child that cannot become the program
// writes "OSError:errno in hex:text" to the error pipe, as the parent's subprocess.py expects.
// Follows Modules/_posixsubprocess.c (CPython 3.12) in behaviour.
#include <dirent.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

#include "runtime/capability.h"
#include "runtime/modules.h"
#include "runtime/modules/posix.h"
#include "runtime/types/bytes.h"

extern char** environ;

namespace bufo {

namespace {

/// A null-terminated array of C strings, which are kept by a list of bytes objects.
class StringArray {
 public:
  explicit StringArray(VM& vm) : vm_(vm) {}
  StringArray(const StringArray&) = delete;
  StringArray& operator=(const StringArray&) = delete;
  ~StringArray() {
    if (strings_ != nullptr) vm_.heap.free(strings_);
  }
  /// From a sequence of paths, or of bytes only. Runs Python code.
  Result<void> set(Value sequence, bool only_bytes) {
    const Ref<List> items = TRY(list_from_iterable(vm_, sequence));
    kept_ = TRY(make_list(vm_));
    for (ptrdiff_t i = 0; i < items->size; ++i) {
      AnyRef item(items->items[i]);
      if (only_bytes && !is_a<Bytes>(vm_, item)) {
        return vm_.raise<TypeError>("expected bytes, {} found", type_name_of(item));
      }
      const bool text = is_a<Str>(vm_, item);
      if (text) item = TRY(encode_str(vm_, as<Str>(item), "utf-8", "surrogateescape"));
      if (!is_a<Bytes>(vm_, item)) {
        Path path;
        TRY(path.set(vm_, item, "fork_exec"));
        item = TRY(make_bytes(vm_, path.text(), static_cast<ptrdiff_t>(std::strlen(path.text()))));
      }
      const Bytes& bytes = as<Bytes>(item);
      if (std::memchr(bytes.data, 0, static_cast<size_t>(bytes.length)) != nullptr) {
        return vm_.raise<ValueError>("embedded null byte");
      }
      TRY(list_append(vm_, *kept_, item));
    }
    const auto count = static_cast<size_t>(kept_->size);
    strings_ = static_cast<char**>(vm_.heap.allocate_raw((count + 1) * sizeof(char*)));
    if (strings_ == nullptr) return raise_no_memory(vm_);
    for (size_t i = 0; i < count; ++i) {
      strings_[i] = reinterpret_cast<char*>(as<Bytes>(kept_->items[i]).data);
    }
    strings_[count] = nullptr;
    return ok();
  }
  char* const* get() const { return strings_; }
  size_t size() const { return static_cast<size_t>(kept_->size); }

 private:
  VM& vm_;
  Ref<List> kept_;
  char** strings_ = nullptr;
};

/// All that the child needs, as plain data.
struct Launch {
  char* const* arguments;
  char* const* executables;
  char* const* environment;  // null: the parent's own
  const char* directory;     // null: the parent's
  const int* kept;           // descriptors to leave open, ascending
  size_t kept_count;
  const gid_t* groups;
  int group_count;  // -1: leave them
  int p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite, errpipe_read, errpipe_write;
  bool close_fds, restore_signals, new_session, set_gid, set_uid;
  int process_group, umask;  // -1: leave
  gid_t gid;
  uid_t uid;
  Value preexec;  // None: nothing
};

// --- the child

void write_error(int fd, const char* kind, int error, const char* text) {
  char buffer[96];
  size_t n = 0;
  const auto put = [&](const char* s) {
    while (*s != 0 && n < sizeof buffer) buffer[n++] = *s++;
  };
  put(kind);
  put(":");
  char digits[16] = {'0'};
  size_t count = error == 0 ? 1 : 0;
  for (auto e = static_cast<unsigned>(error); e != 0; e >>= 4) {
    digits[count++] = "0123456789ABCDEF"[e & 15];
  }
  while (count > 0 && n < sizeof buffer) buffer[n++] = digits[--count];
  put(":");
  put(text);
  for (size_t at = 0; at < n;) {
    const ssize_t written = write(fd, buffer + at, n - at);
    if (written < 0 && errno != EINTR) return;
    if (written > 0) at += static_cast<size_t>(written);
  }
}

bool is_kept(const Launch& l, int fd) {
  for (size_t i = 0; i < l.kept_count; ++i) {
    if (l.kept[i] == fd) return true;
  }
  return false;
}

/// Closes all from `low` on that are not to be kept.
void close_others(const Launch& l, int low) {
  // Runs between the kept ones, in ascending order.
  int from = low;
  const auto close_run = [](int first, int last) {  // last exclusive; -1: to the end
    const unsigned end = last < 0 ? ~0U : static_cast<unsigned>(last - 1);
    if (last >= 0 && last <= first) return;
#if defined(SYS_close_range)
    if (syscall(SYS_close_range, static_cast<unsigned>(first), end, 0U) == 0) return;
#endif
    const long limit = last < 0 ? sysconf(_SC_OPEN_MAX) : last;
    for (int fd = first; fd < limit; ++fd) close(fd);
  };
  for (size_t i = 0; i < l.kept_count; ++i) {
    if (l.kept[i] < from) continue;
    close_run(from, l.kept[i]);
    from = l.kept[i] + 1;
  }
  close_run(from, -1);
}

bool set_inheritable(int fd) {
  const int flags = fcntl(fd, F_GETFD);
  return flags >= 0 && fcntl(fd, F_SETFD, flags & ~FD_CLOEXEC) == 0;
}

/// Puts a descriptor in the place of one of the first three.
bool place(int from, int to) {
  if (from == to) return set_inheritable(from);
  return from < 0 || dup2(from, to) >= 0;
}

/// The part that may fail: false with errno set. `stage` names what the parent is told.
bool prepare_child(VM& vm, Launch& l, const char*& stage) {
  for (size_t i = 0; i < l.kept_count; ++i) {
    if (l.kept[i] != l.errpipe_write && !set_inheritable(l.kept[i])) return false;
  }
  for (const int fd : {l.p2cwrite, l.c2pread, l.errread}) {
    if (fd >= 0) close(fd);
  }
  close(l.errpipe_read);
  // What lies in the way of the first three moves.
  if (l.c2pwrite == 0 && (l.c2pwrite = dup(l.c2pwrite)) < 0) return false;
  while (l.errwrite == 0 || l.errwrite == 1) {
    if ((l.errwrite = dup(l.errwrite)) < 0) return false;
  }
  if (!place(l.p2cread, 0) || !place(l.c2pwrite, 1) || !place(l.errwrite, 2)) return false;
  for (const int fd : {l.p2cread, l.c2pwrite, l.errwrite}) {
    if (fd > 2 && !is_kept(l, fd)) close(fd);
  }
  if (l.directory != nullptr && chdir(l.directory) != 0) {
    stage = "noexec";
    return false;
  }
  if (l.umask >= 0) umask(static_cast<mode_t>(l.umask));
  if (l.restore_signals) {
    for (const int number : {SIGPIPE, SIGXFSZ}) signal(number, SIG_DFL);
  }
  if (l.new_session) setsid();
  if (l.process_group >= 0 && setpgid(0, l.process_group) != 0) return false;
  if (l.group_count >= 0 && setgroups(static_cast<size_t>(l.group_count), l.groups) != 0) {
    return false;
  }
  if (l.set_gid && setregid(l.gid, l.gid) != 0) return false;
  if (l.set_uid && setreuid(l.uid, l.uid) != 0) return false;
  if (!l.preexec.is_none()) {
    const Result<Value> done = call(vm, l.preexec);
    if (done.is_error()) {
      clear_pending(vm);
      write_error(l.errpipe_write, "SubprocessError", 0, "Exception occurred in preexec_fn.");
      _exit(255);
    }
  }
  if (l.close_fds) close_others(l, 3);
  return true;
}

[[noreturn]] void run_child(VM& vm, Launch& l) {
  // The signals of the parent's handlers become the system's again with the new program.
  const char* stage = "";
  int error = 0;
  if (prepare_child(vm, l, stage)) {
    for (char* const* path = l.executables; *path != nullptr; ++path) {
      if (l.environment != nullptr) {
        execve(*path, l.arguments, l.environment);
      } else {
        execv(*path, l.arguments);
      }
      if (errno != ENOENT && errno != ENOTDIR) error = errno;
    }
    if (error != 0) errno = error;
  } else if (*stage == 0) {
    stage = "noexec";
  }
  write_error(l.errpipe_write, "OSError", errno, stage);
  _exit(255);
}

// --- the parent

/// Descriptors as ascending ints in a raw block.
class Descriptors {
 public:
  explicit Descriptors(VM& vm) : vm_(vm) {}
  Descriptors(const Descriptors&) = delete;
  Descriptors& operator=(const Descriptors&) = delete;
  ~Descriptors() {
    if (fds_ != nullptr) vm_.heap.free(fds_);
  }
  Result<void> set(Value v) {
    Tuple* tuple = try_as<Tuple>(vm_, v);
    if (tuple == nullptr) {
      return vm_.raise<TypeError>("fork_exec() argument 4 must be tuple, not {}", type_name_of(v));
    }
    fds_ = static_cast<int*>(
        vm_.heap.allocate_raw(static_cast<size_t>(tuple->size + 1) * sizeof(int)));
    if (fds_ == nullptr) return raise_no_memory(vm_);
    int last = -1;
    for (ptrdiff_t i = 0; i < tuple->size; ++i) {
      int64_t fd;
      if (!is_int(vm_, tuple->items[i]) || !try_int64(tuple->items[i], fd) || fd < 0 ||
          fd <= last || fd > INT32_MAX) {
        return vm_.raise<ValueError>("bad value(s) in fds_to_keep");
      }
      last = fds_[count_++] = static_cast<int>(fd);
    }
    return ok();
  }
  const int* data() const { return fds_; }
  size_t size() const { return count_; }

 private:
  VM& vm_;
  int* fds_ = nullptr;
  size_t count_ = 0;
};

Result<int> int_argument(VM& vm, const Args& args, uint32_t i) {
  const ptrdiff_t n = TRY(args.index(vm, i));
  if (n != static_cast<int>(n))
    return vm.raise<OverflowError>("signed integer is greater than maximum");
  return static_cast<int>(n);
}

Result<uint32_t> id_argument(VM& vm, Value v, const char* what) {
  const ptrdiff_t id = TRY(to_ptrdiff(vm, v));
  if (id < -1 || id > int64_t{UINT32_MAX})
    return vm.raise<OverflowError>("{} is out of range", what);
  return static_cast<uint32_t>(id);
}

constexpr int kMaxGroups = 256;

Result<void> read_groups(VM& vm, Value v, gid_t* groups, int& count) {
  count = -1;
  if (v.is_none()) return ok();
  if (!is_a<List>(vm, v)) return vm.raise<TypeError>("setgroups argument must be a sequence");
  const Ref<Tuple> items = TRY(tuple_from_list(vm, as<List>(v)));
  if (items->size > kMaxGroups) return vm.raise<ValueError>("too many extra_groups");
  count = 0;
  for (ptrdiff_t i = 0; i < items->size; ++i)
    groups[count++] = TRY(id_argument(vm, items->items[i], "gid"));
  return ok();
}

Result<Value> fork_exec(VM& vm, const Args& args) {
  TRY(require_capability(vm, Capability::kProcesses));
  Launch l = {};
  StringArray arguments(vm), executables(vm), environment(vm);
  TRY(executables.set(args[1], true));
  if (executables.size() == 0) return vm.raise<ValueError>("executable_list is empty");
  TRY(arguments.set(args[0], false));
  l.close_fds = TRY(args.truth_or(vm, 2, true));
  Descriptors kept(vm);
  TRY(kept.set(args[3]));
  Path directory;
  if (!args[4].is_none()) {
    TRY(directory.set(vm, args[4], "fork_exec"));
    l.directory = directory.text();
  }
  if (!args[5].is_none()) {
    TRY(environment.set(args[5], true));
    l.environment = environment.get();
  }
  int* const fds[] = {&l.p2cread, &l.p2cwrite, &l.c2pread,      &l.c2pwrite,
                      &l.errread, &l.errwrite, &l.errpipe_read, &l.errpipe_write};
  for (uint32_t i = 0; i < 8; ++i) *fds[i] = TRY(int_argument(vm, args, 6 + i));
  l.restore_signals = TRY(args.truth_or(vm, 14, true));
  l.new_session = TRY(args.truth_or(vm, 15, false));
  l.process_group = TRY(int_argument(vm, args, 16));
  if (!args[17].is_none()) {
    l.set_gid = true;
    l.gid = TRY(id_argument(vm, args[17], "gid"));
  }
  gid_t groups[kMaxGroups];
  TRY(read_groups(vm, args[18], groups, l.group_count));
  l.groups = groups;
  if (!args[19].is_none()) {
    l.set_uid = true;
    l.uid = TRY(id_argument(vm, args[19], "uid"));
  }
  l.umask = TRY(int_argument(vm, args, 20));
  l.preexec = args[21];
  if (l.close_fds && l.errpipe_write < 3) {
    return vm.raise<ValueError>("errpipe_write must be >= 3");
  }
  l.arguments = arguments.get();
  l.executables = executables.get();
  l.kept = kept.data();
  l.kept_count = kept.size();
  const pid_t pid = fork();
  if (pid == 0) run_child(vm, l);
  if (pid < 0) return raise_os_error(vm, errno);
  return make_int(vm, pid);
}

constexpr Method kFunctions[] = {
    function("fork_exec",
             "(args, executable_list, close_fds, pass_fds, cwd, env, p2cread, p2cwrite, c2pread, "
             "c2pwrite, errread, errwrite, errpipe_read, errpipe_write, restore_signals, "
             "call_setsid, pgid_to_set, gid, extra_groups, uid, child_umask, preexec_fn, "
             "allow_vfork, /)",
             fork_exec, "Start a program in a new process and give the process's number."),
};

}  // namespace

constinit const ModuleSpec kPosixsubprocessModule = {
    .name = "_posixsubprocess",
    .functions = kFunctions,
    .doc = "What module subprocess stands on.",
};

}  // namespace bufo
