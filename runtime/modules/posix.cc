// posix: the system calls behind os and io.
//
// Paths are str, bytes or os.PathLike; failures are OSErrors with the file name. Calls that a
// signal interrupts are made again after its handler has run (PEP 475). Follows
// Modules/posixmodule.c (CPython 3.12) in behaviour.
#include "runtime/modules/posix.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdlib>

#include "runtime/buffer.h"
#include "runtime/codecs.h"
#include "runtime/modules.h"
#include "runtime/types/bytes.h"
#include "runtime/types/containers.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"
#include "runtime/types/struct_sequence.h"

extern char** environ;

namespace bufo {

namespace {

// ---- descriptors

Result<Value> posix_open(VM& vm, const Args& args) {
  Path path;
  TRY(path.set(vm, args[0], "open"));
  const ptrdiff_t flags = TRY(args.index(vm, 1));
  const ptrdiff_t mode = TRY(args.index_or(vm, 2, 0777));
  for (;;) {
    const int fd =
        open(path.text(), static_cast<int>(flags) | O_CLOEXEC, static_cast<mode_t>(mode));
    if (fd >= 0) return Value::small_int(fd);
    if (errno != EINTR) return path.raise(vm);
    TRY(vm.step_slow());
  }
}

Result<Value> posix_close(VM& vm, const Args& args) {
  const int fd = TRY(descriptor_of(vm, args, 0));
  if (close(fd) != 0 && errno != EINTR) return raise_os_error(vm, errno);
  return none();
}

Result<Value> posix_read(VM& vm, const Args& args) {
  const int fd = TRY(descriptor_of(vm, args, 0));
  const ptrdiff_t wanted = TRY(args.index(vm, 1));
  if (wanted < 0) return raise_os_error(vm, EINVAL);
  const Ref<ByteArray> block = TRY(make_bytearray(vm, nullptr, wanted));
  for (;;) {
    const ssize_t n = read(fd, block->start, static_cast<size_t>(wanted));
    if (n >= 0) return make_bytes(vm, block->start, n);
    if (errno != EINTR) return raise_os_error(vm, errno);
    TRY(vm.step_slow());
  }
}

Result<Value> posix_write(VM& vm, const Args& args) {
  const int fd = TRY(descriptor_of(vm, args, 0));
  const Buffer data = TRY(acquire_bytes(vm, args[1]));
  for (;;) {
    const ssize_t n = write(fd, data.data, static_cast<size_t>(data.nbytes));
    if (n >= 0) return Value::small_int(n);
    if (errno != EINTR) return raise_os_error(vm, errno);
    TRY(vm.step_slow());
  }
}

Result<Value> posix_lseek(VM& vm, const Args& args) {
  const int fd = TRY(descriptor_of(vm, args, 0));
  const ptrdiff_t offset = TRY(args.index(vm, 1));
  const ptrdiff_t whence = TRY(args.index(vm, 2));
  const off_t at = lseek(fd, offset, static_cast<int>(whence));
  if (at < 0) return raise_os_error(vm, errno);
  return make_int(vm, at);
}

Result<Value> posix_isatty(VM& vm, const Args& args) {
  const int fd = TRY(descriptor_of(vm, args, 0));
  return Value::boolean(isatty(fd) == 1);
}
Result<Value> posix_dup(VM& vm, const Args& args) {
  const int fd = TRY(descriptor_of(vm, args, 0));
  const int copy = fcntl(fd, F_DUPFD_CLOEXEC, 0);
  if (copy < 0) return raise_os_error(vm, errno);
  return Value::small_int(copy);
}
Result<Value> posix_pipe(VM& vm, const Args&) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return raise_os_error(vm, errno);
  return make_tuple_of(vm, {Value::small_int(ends[0]), Value::small_int(ends[1])});
}
Result<Value> posix_ftruncate(VM& vm, const Args& args) {
  const int fd = TRY(descriptor_of(vm, args, 0));
  const ptrdiff_t length = TRY(args.index(vm, 1));
  if (ftruncate(fd, length) != 0) return raise_os_error(vm, errno);
  return none();
}

// ---- stat

constexpr GetSet kStatFields[] = {struct_field<0>("st_mode", "protection bits"),
                                  struct_field<1>("st_ino", "inode"),
                                  struct_field<2>("st_dev", "device"),
                                  struct_field<3>("st_nlink", "number of hard links"),
                                  struct_field<4>("st_uid", "user ID of owner"),
                                  struct_field<5>("st_gid", "group ID of owner"),
                                  struct_field<6>("st_size", "total size, in bytes"),
                                  hidden_field<0>("st_atime", "time of last access"),
                                  hidden_field<1>("st_mtime", "time of last modification"),
                                  hidden_field<2>("st_ctime", "time of last change"),
                                  hidden_field<3>("st_atime_ns"),
                                  hidden_field<4>("st_mtime_ns"),
                                  hidden_field<5>("st_ctime_ns")};
constinit const StructSequenceSpec kStatResult = struct_sequence(
    "os.stat_result", kStatFields, 10, "stat_result: Result from stat, fstat, or lstat.", 3);

}  // namespace

Result<Value> stat_value(VM& vm, const struct stat& s) {
  const Ref<Tuple> keep = TRY(make_tuple(vm, 16));
  ptrdiff_t at = 0;
  for (const int64_t i :
       {static_cast<int64_t>(s.st_mode), static_cast<int64_t>(s.st_ino),
        static_cast<int64_t>(s.st_dev), static_cast<int64_t>(s.st_nlink),
        static_cast<int64_t>(s.st_uid), static_cast<int64_t>(s.st_gid),
        static_cast<int64_t>(s.st_size), static_cast<int64_t>(s.st_atim.tv_sec),
        static_cast<int64_t>(s.st_mtim.tv_sec), static_cast<int64_t>(s.st_ctim.tv_sec)}) {
    AnyRef v = TRY(make_int(vm, i));
    keep->items[at++] = v.release();
  }
  for (const timespec& t : {s.st_atim, s.st_mtim, s.st_ctim}) {
    AnyRef v =
        TRY(make_float(vm, static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec)));
    keep->items[at++] = v.release();
  }
  for (const timespec& t : {s.st_atim, s.st_mtim, s.st_ctim}) {
    AnyRef v = TRY(make_int(vm, static_cast<int64_t>(t.tv_sec) * 1000000000 + t.tv_nsec));
    keep->items[at++] = v.release();
  }
  return make_struct_sequence(vm, kStatResult, {keep->items, 16});
}

namespace {

Result<Value> posix_stat(VM& vm, const Args& args) {
  Path path;
  TRY(path.set(vm, args[0], "stat", true));
  const bool follow = TRY(args.truth_or(vm, 2, true));
  struct stat s;
  const int failed = path.descriptor() >= 0 ? fstat(path.descriptor(), &s)
                     : follow               ? stat(path.text(), &s)
                                            : lstat(path.text(), &s);
  if (failed != 0) return path.raise(vm);
  return stat_value(vm, s);
}
Result<Value> posix_lstat(VM& vm, const Args& args) {
  Path path;
  TRY(path.set(vm, args[0], "lstat"));
  struct stat s;
  if (lstat(path.text(), &s) != 0) return path.raise(vm);
  return stat_value(vm, s);
}
Result<Value> posix_fstat(VM& vm, const Args& args) {
  const int fd = TRY(descriptor_of(vm, args, 0));
  struct stat s;
  if (fstat(fd, &s) != 0) return raise_os_error(vm, errno);
  return stat_value(vm, s);
}

// ---- folders and names

Result<Value> posix_getcwd(VM& vm, const Args&) {
  char text[PATH_MAX];
  if (getcwd(text, sizeof text) == nullptr) return raise_os_error(vm, errno);
  return decode_path(vm, text, false);
}

Result<Value> posix_listdir(VM& vm, const Args& args) {
  Path path;
  const Ref<Str> here = TRY(make_str(vm, "."));
  TRY(path.set(vm, args.has_value(0) ? args[0] : Value(here), "listdir"));
  const Ref<List> names = TRY(make_list(vm));
  DIR* folder = opendir(path.text());
  if (folder == nullptr) return path.raise(vm);
  Result<void> done = ok();
  while (const dirent* entry = readdir(folder)) {
    const std::string_view name = entry->d_name;
    if (name == "." || name == "..") continue;
    const Result<Value> value = decode_path(vm, name, path.is_bytes());
    if (value.is_error()) {
      done = Raised{};
      break;
    }
    const AnyRef held = AnyRef::adopt(value.raw());
    done = list_append(vm, *names, held);
    if (done.is_error()) break;
  }
  closedir(folder);
  if (done.is_error()) return Raised{};
  return Value(names);
}

/// Calls that take a path and give nothing.
template <int (*fn)(const char*)>
Result<Value> path_call(VM& vm, const Args& args, const char* name) {
  Path path;
  TRY(path.set(vm, args[0], name));
  if (fn(path.text()) != 0) return path.raise(vm);
  return none();
}
Result<Value> posix_chdir(VM& vm, const Args& args) { return path_call<chdir>(vm, args, "chdir"); }
Result<Value> posix_rmdir(VM& vm, const Args& args) { return path_call<rmdir>(vm, args, "rmdir"); }
Result<Value> posix_unlink(VM& vm, const Args& args) {
  return path_call<unlink>(vm, args, "unlink");
}
Result<Value> posix_remove(VM& vm, const Args& args) {
  return path_call<unlink>(vm, args, "remove");
}

Result<Value> posix_mkdir(VM& vm, const Args& args) {
  Path path;
  TRY(path.set(vm, args[0], "mkdir"));
  const ptrdiff_t mode = TRY(args.index_or(vm, 1, 0777));
  if (mkdir(path.text(), static_cast<mode_t>(mode)) != 0) return path.raise(vm);
  return none();
}
Result<Value> posix_chmod(VM& vm, const Args& args) {
  Path path;
  TRY(path.set(vm, args[0], "chmod"));
  const ptrdiff_t mode = TRY(args.index(vm, 1));
  if (chmod(path.text(), static_cast<mode_t>(mode)) != 0) return path.raise(vm);
  return none();
}
Result<Value> posix_access(VM& vm, const Args& args) {
  Path path;
  TRY(path.set(vm, args[0], "access"));
  const ptrdiff_t mode = TRY(args.index(vm, 1));
  return Value::boolean(access(path.text(), static_cast<int>(mode)) == 0);
}
template <int (*fn)(const char*, const char*)>
Result<Value> two_paths(VM& vm, const Args& args, const char* name) {
  Path from, to;
  TRY(from.set(vm, args[0], name));
  TRY(to.set(vm, args[1], name));
  if (fn(from.text(), to.text()) != 0) return raise_os_error(vm, errno, args[0], args[1]);
  return none();
}
Result<Value> posix_rename(VM& vm, const Args& args) {
  return two_paths<rename>(vm, args, "rename");
}
Result<Value> posix_replace(VM& vm, const Args& args) {
  return two_paths<rename>(vm, args, "replace");
}
Result<Value> posix_symlink(VM& vm, const Args& args) {
  return two_paths<symlink>(vm, args, "symlink");
}
Result<Value> posix_link(VM& vm, const Args& args) { return two_paths<link>(vm, args, "link"); }
Result<Value> posix_readlink(VM& vm, const Args& args) {
  Path path;
  TRY(path.set(vm, args[0], "readlink"));
  char text[PATH_MAX];
  const ssize_t n = readlink(path.text(), text, sizeof text);
  if (n < 0) return path.raise(vm);
  return decode_path(vm, {text, static_cast<size_t>(n)}, path.is_bytes());
}

// ---- the process and the system

Result<Value> posix_getpid(VM&, const Args&) { return Value::small_int(getpid()); }
Result<Value> posix_getppid(VM&, const Args&) { return Value::small_int(getppid()); }
Result<Value> posix_getuid(VM&, const Args&) { return Value::small_int(getuid()); }
Result<Value> posix_umask(VM& vm, const Args& args) {
  const ptrdiff_t mask = TRY(args.index(vm, 0));
  return Value::small_int(umask(static_cast<mode_t>(mask)));
}
Result<Value> posix_strerror(VM& vm, const Args& args) {
  const ptrdiff_t code = TRY(args.index(vm, 0));
  return make_str(vm, std::strerror(static_cast<int>(code)));
}
Result<Value> posix_urandom(VM& vm, const Args& args) {
  const ptrdiff_t count = TRY(args.index(vm, 0));
  if (count < 0) return vm.raise<ValueError>("negative argument not allowed");
  Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, count));
  for (ptrdiff_t at = 0; at < count;) {
    const ssize_t n = getrandom(bytes->data + at, static_cast<size_t>(count - at), 0);
    if (n < 0 && errno != EINTR) return raise_os_error(vm, errno);
    if (n > 0) at += n;
  }
  return bytes;
}
Result<Value> posix_cpu_count(VM&, const Args&) {
  return Value::small_int(sysconf(_SC_NPROCESSORS_ONLN));
}
Result<Value> posix_exit(VM& vm, const Args& args) {
  const ptrdiff_t status = TRY(args.index(vm, 0));
  _exit(static_cast<int>(status));
}
constexpr GetSet kTerminalFields[] = {
    struct_field<0>("columns", "width of the terminal window in characters"),
    struct_field<1>("lines", "height of the terminal window in characters")};
constinit const StructSequenceSpec kTerminalSize =
    struct_sequence("os.terminal_size", kTerminalFields, 2,
                    "A tuple of (columns, lines) for holding terminal window size");

Result<Value> posix_terminal_size(VM& vm, const Args& args) {
  const ptrdiff_t fd = TRY(args.index_or(vm, 0, 1));
  winsize size{};
  if (ioctl(static_cast<int>(fd), TIOCGWINSZ, &size) != 0) return raise_os_error(vm, errno);
  const Value items[] = {Value::small_int(size.ws_col), Value::small_int(size.ws_row)};
  return make_struct_sequence(vm, kTerminalSize, items);
}
Result<Value> posix_putenv(VM& vm, const Args& args) {
  Path name, value;
  TRY(name.set(vm, args[0], "putenv"));
  TRY(value.set(vm, args[1], "putenv"));
  if (setenv(name.text(), value.text(), 1) != 0) return raise_os_error(vm, errno);
  return none();
}
Result<Value> posix_unsetenv(VM& vm, const Args& args) {
  Path name;
  TRY(name.set(vm, args[0], "unsetenv"));
  if (unsetenv(name.text()) != 0) return raise_os_error(vm, errno);
  return none();
}
Result<Value> posix_fspath(VM& vm, const Args& args) {
  if (is_a<Str>(vm, args[0]) || is_a<Bytes>(vm, args[0])) return args[0];
  const AnyRef method = TRY(lookup_special(vm, args[0], *vm.names.fspath_));
  if (method.is_unbound()) {
    return vm.raise<TypeError>("expected str, bytes or os.PathLike object, not {}",
                               type_name_of(args[0]));
  }
  AnyRef path = TRY(call(vm, method));
  if (!is_a<Str>(vm, path) && !is_a<Bytes>(vm, path)) {
    return vm.raise<TypeError>("expected {}.__fspath__() to return str or bytes, not {}",
                               type_name_of(args[0]), type_name_of(path));
  }
  return path;
}

constexpr Method kFunctions[] = {
    function("_exit", "(status)", posix_exit,
             "Exit to the system with specified status, without normal exit processing."),
    function("access", "(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)",
             posix_access, "Use the real uid/gid to test for access to a path."),
    function("chdir", "(path)", posix_chdir,
             "Change the current working directory to the specified path."),
    function("chmod", "(path, mode, *, dir_fd=None, follow_symlinks=True)", posix_chmod,
             "Change the access permissions of a file."),
    function("close", "(fd)", posix_close, "Close a file descriptor."),
    function("cpu_count", "()", posix_cpu_count,
             "Return the number of logical CPUs in the system."),
    function("dup", "(fd, /)", posix_dup, "Return a duplicate of a file descriptor."),
    function("fspath", "(path)", posix_fspath,
             "Return the file system path representation of the object."),
    function("fstat", "(fd)", posix_fstat,
             "Perform a stat system call on the given file descriptor."),
    function("ftruncate", "(fd, length, /)", posix_ftruncate,
             "Truncate a file, specified by file descriptor, to a specific length."),
    function("get_terminal_size", "(fd=1, /)", posix_terminal_size,
             "Return the size of the terminal window as (columns, lines)."),
    function("getcwd", "()", posix_getcwd,
             "Return a unicode string representing the current working directory."),
    function("getpid", "()", posix_getpid, "Return the current process id."),
    function("getppid", "()", posix_getppid, "Return the parent's process id."),
    function("getuid", "()", posix_getuid, "Return the current process's user id."),
    function("isatty", "(fd, /)", posix_isatty,
             "Return True if the fd is connected to a terminal."),
    function("link", "(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)",
             posix_link, "Create a hard link to a file."),
    function("listdir", "(path=None)", posix_listdir,
             "Return a list containing the names of the files in the directory."),
    function("lseek", "(fd, position, whence, /)", posix_lseek,
             "Set the position of a file descriptor."),
    function("lstat", "(path, *, dir_fd=None)", posix_lstat,
             "Perform a stat system call on the given path, without following symbolic links."),
    function("mkdir", "(path, mode=0o777, *, dir_fd=None)", posix_mkdir, "Create a directory."),
    function("open", "(path, flags, mode=0o777, *, dir_fd=None)", posix_open,
             "Open a file for low level IO.  Returns a file descriptor (integer)."),
    function("pipe", "()", posix_pipe, "Create a pipe."),
    function("putenv", "(name, value, /)", posix_putenv, "Change or add an environment variable."),
    function("read", "(fd, length, /)", posix_read,
             "Read from a file descriptor.  Returns a bytes object."),
    function("readlink", "(path, *, dir_fd=None)", posix_readlink,
             "Return a string representing the path to which the symbolic link points."),
    function("remove", "(path, *, dir_fd=None)", posix_remove, "Remove a file (same as unlink())."),
    function("rename", "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", posix_rename,
             "Rename a file or directory."),
    function("replace", "(src, dst, *, src_dir_fd=None, dst_dir_fd=None)", posix_replace,
             "Rename a file or directory, overwriting the destination."),
    function("rmdir", "(path, *, dir_fd=None)", posix_rmdir, "Remove a directory."),
    function("stat", "(path, *, dir_fd=None, follow_symlinks=True)", posix_stat,
             "Perform a stat system call on the given path."),
    function("strerror", "(code, /)", posix_strerror,
             "Translate an error code to a message string."),
    function("symlink", "(src, dst, target_is_directory=False, *, dir_fd=None)", posix_symlink,
             "Create a symbolic link pointing to src named dst."),
    function("umask", "(mask, /)", posix_umask,
             "Set the current numeric umask and return the previous umask."),
    function("unlink", "(path, *, dir_fd=None)", posix_unlink, "Remove a file (same as remove())."),
    function("unsetenv", "(name, /)", posix_unsetenv, "Delete an environment variable."),
    function("urandom", "(size, /)", posix_urandom,
             "Return a bytes object containing random bytes suitable for cryptographic use."),
    function("write", "(fd, data, /)", posix_write, "Write a bytes object to a file descriptor."),
};

Result<void> posix_init(VM& vm, Dict& dict) {
  constexpr struct {
    const char* name;
    int value;
  } kConstants[] = {{"O_RDONLY", O_RDONLY},   {"O_WRONLY", O_WRONLY},
                    {"O_RDWR", O_RDWR},       {"O_CREAT", O_CREAT},
                    {"O_EXCL", O_EXCL},       {"O_TRUNC", O_TRUNC},
                    {"O_APPEND", O_APPEND},   {"O_NONBLOCK", O_NONBLOCK},
                    {"O_CLOEXEC", O_CLOEXEC}, {"F_OK", F_OK},
                    {"R_OK", R_OK},           {"W_OK", W_OK},
                    {"X_OK", X_OK},           {"EX_OK", 0},
                    {"O_SYNC", O_SYNC},       {"O_NOFOLLOW", O_NOFOLLOW},
                    {"O_NOCTTY", O_NOCTTY},   {"O_DIRECTORY", O_DIRECTORY},
                    {"O_ACCMODE", O_ACCMODE}, {"O_DSYNC", O_DSYNC}};
  for (const auto& c : kConstants) TRY(dict_set_str(vm, dict, c.name, Value::small_int(c.value)));
  const Ref<Dict> variables = TRY(make_dict(vm));
  for (char** entry = environ; entry != nullptr && *entry != nullptr; ++entry) {
    const std::string_view text = *entry;
    const size_t equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0) continue;
    const AnyRef name = TRY(decode_path(vm, text.substr(0, equals), true));
    const AnyRef value = TRY(decode_path(vm, text.substr(equals + 1), true));
    TRY(dict_set(vm, *variables, name, value));
  }
  TRY(dict_set_str(vm, dict, "environ", variables));
  Type* terminal = TRY(struct_sequence_type(vm, kTerminalSize));
  TRY(dict_set_str(vm, dict, "terminal_size", terminal));
  TRY(add_posix_files(vm, dict));
  TRY(add_posix_processes(vm, dict));
  Type* result = TRY(struct_sequence_type(vm, kStatResult));
  TRY(dict_set_str(vm, dict, "stat_result", result));
  return dict_set_str(vm, dict, "error", &vm.type(kTypeOSError));
}

}  // namespace

constinit const ModuleSpec kPosixModule = {
    .name = "posix",
    .functions = kFunctions,
    .init = posix_init,
    .doc =
        "This module provides access to operating system functionality that is\nstandardized by "
        "the C Standard and the "
        "POSIX standard (a thinly\ndisguised Unix interface).",
};

}  // namespace bufo
