// posix: scandir() with its entries, and less common calls on files and descriptors.
#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <unistd.h>

#include <climits>
#include <cmath>
#include <csignal>

#include "runtime/buffer.h"
#include "runtime/gc.h"
#include "runtime/modules.h"
#include "runtime/modules/posix.h"
#include "runtime/types/bytes.h"
#include "runtime/types/str.h"
#include "runtime/types/struct_sequence.h"

namespace bufo {

namespace {

// --- DirEntry

struct DirEntry : Object {
  Value name, path;   // owned
  Value stat, lstat;  // owned stat_results, once asked for; or unbound
  uint64_t inode;
  uint8_t kind;  // DT_…
};

Result<Value> entry_stat(VM& vm, DirEntry& entry, bool follow) {
  Value& kept = follow ? entry.stat : entry.lstat;
  if (!kept.is_unbound()) return kept;
  Path path;
  TRY(path.set(vm, entry.path, "DirEntry"));
  struct stat info;
  const int failed = follow ? stat(path.text(), &info) : lstat(path.text(), &info);
  if (failed != 0) return path.raise(vm);
  const AnyRef value = TRY(stat_value(vm, info));
  replace_slot(kept, AnyRef(value).release());
  return value;
}

/// Is the entry, or what its link leads to, of this kind? What is gone is of none.
Result<bool> entry_is(VM& vm, DirEntry& entry, uint8_t kind, mode_t mode, bool follow) {
  const bool known = entry.kind != DT_UNKNOWN && (entry.kind != DT_LNK || !follow);
  if (known) return entry.kind == kind;
  const Result<Value> result = entry_stat(vm, entry, follow);
  if (result.is_error()) {
    if (!pending_is(vm, kTypeFileNotFoundError)) return Raised{};
    clear_pending(vm);
    return false;
  }
  const AnyRef info = AnyRef::adopt(result.raw());
  int64_t bits = 0;
  static_cast<void>(try_int64(as<Tuple>(info).items[0], bits));
  return (static_cast<mode_t>(bits) & S_IFMT) == mode;
}

Result<Value> direntry_is_dir(VM& vm, const Args& args) {
  const bool follow = TRY(args.truth_or(vm, 1, true));
  const bool yes = TRY(entry_is(vm, args.self<DirEntry>(), DT_DIR, S_IFDIR, follow));
  return Value::boolean(yes);
}
Result<Value> direntry_is_file(VM& vm, const Args& args) {
  const bool follow = TRY(args.truth_or(vm, 1, true));
  const bool yes = TRY(entry_is(vm, args.self<DirEntry>(), DT_REG, S_IFREG, follow));
  return Value::boolean(yes);
}
Result<Value> direntry_is_symlink(VM& vm, const Args& args) {
  const bool yes = TRY(entry_is(vm, args.self<DirEntry>(), DT_LNK, S_IFLNK, false));
  return Value::boolean(yes);
}
Result<Value> direntry_is_junction(VM&, const Args&) { return Value::false_(); }
Result<Value> direntry_stat(VM& vm, const Args& args) {
  const bool follow = TRY(args.truth_or(vm, 1, true));
  return entry_stat(vm, args.self<DirEntry>(), follow);
}
Result<Value> direntry_inode(VM& vm, const Args& args) {
  return make_int_unsigned(vm, args.self<DirEntry>().inode);
}
Result<Value> direntry_fspath(VM&, const Args& args) { return args.self<DirEntry>().path; }
Result<Value> direntry_name(VM&, Value self) { return as<DirEntry>(self).name; }
Result<Value> direntry_path(VM&, Value self) { return as<DirEntry>(self).path; }
Result<Value> direntry_repr(VM& vm, Value self) {
  return format(vm, "<DirEntry {}>", repr_of(as<DirEntry>(self).name));
}
void direntry_dealloc(VM&, Object* o) {
  auto& entry = *static_cast<DirEntry*>(o);
  for (Value* field : {&entry.name, &entry.path, &entry.stat, &entry.lstat}) {
    replace_slot(*field, Value::unbound());
  }
}

constexpr Method kEntryMethods[] = {
    method("is_dir", "(self, /, *, follow_symlinks=True)", direntry_is_dir,
           "Return True if the entry is a directory; cached per entry."),
    method("is_file", "(self, /, *, follow_symlinks=True)", direntry_is_file,
           "Return True if the entry is a file; cached per entry."),
    method("is_symlink", "(self, /)", direntry_is_symlink,
           "Return True if the entry is a symbolic link; cached per entry."),
    method("is_junction", "(self, /)", direntry_is_junction,
           "Return True if the entry is a junction; cached per entry."),
    method("stat", "(self, /, *, follow_symlinks=True)", direntry_stat,
           "Return stat_result object for the entry; cached per entry."),
    method("inode", "(self, /)", direntry_inode, "Return inode of the entry; cached per entry."),
    method("__fspath__", "(self, /)", direntry_fspath, "Returns the path for the entry."),
};
constexpr GetSet kEntryGetSets[] = {
    {"name", direntry_name, readonly_member, "the entry's base filename"},
    {"path", direntry_path, readonly_member, "the entry's full path name"},
};
constinit const TypeSpec kDirEntrySpec = {
    .name = "posix.DirEntry",
    .nbytes = sizeof(DirEntry),
    .flags = kTypeFlagNoInstantiation,
    .slots = {.dealloc = direntry_dealloc, .repr = direntry_repr},
    .methods = kEntryMethods,
    .getsets = kEntryGetSets,
};

// --- scandir: an iterator that holds the open directory

struct ScandirIterator : Object {
  Value path;  // owned, as given; or unbound for the current directory
  DIR* folder;
  bool as_bytes;
};

void close_folder(ScandirIterator& it) {
  if (it.folder != nullptr) closedir(std::exchange(it.folder, nullptr));
}
Result<Value> scandir_self(VM&, Value self) { return self; }

Result<Value> entry_path(VM& vm, const ScandirIterator& it, std::string_view name) {
  if (it.path.is_unbound()) return decode_path(vm, name, false);
  Path folder;
  TRY(folder.set(vm, it.path, "scandir"));
  const std::string_view before = folder.text();
  const Ref<ByteArray> joined =
      TRY(make_bytearray(vm, before.data(), static_cast<ptrdiff_t>(before.size())));
  const bool slash = !before.empty() && before.back() != '/';
  const ptrdiff_t at = joined->length;
  TRY(bytearray_resize(vm, *joined, at + slash + static_cast<ptrdiff_t>(name.size())));
  if (slash) joined->start[at] = '/';
  std::memcpy(joined->start + at + slash, name.data(), name.size());
  return decode_path(vm,
                     {reinterpret_cast<char*>(joined->start), static_cast<size_t>(joined->length)},
                     it.as_bytes);
}

Result<Value> scandir_next(VM& vm, Value self) {
  auto& it = as<ScandirIterator>(self);
  for (;;) {
    if (it.folder == nullptr) return Result<Value>::adopt(Value::unbound());
    errno = 0;
    const dirent* found = readdir(it.folder);
    if (found == nullptr) {
      const int code = errno;
      close_folder(it);
      if (code != 0) return raise_os_error(vm, code, it.path);
      return Result<Value>::adopt(Value::unbound());
    }
    const std::string_view text = found->d_name;
    if (text == "." || text == "..") continue;
    const uint64_t inode = found->d_ino;
    const uint8_t kind = found->d_type;
    AnyRef name = TRY(decode_path(vm, text, it.as_bytes));
    AnyRef path = TRY(entry_path(vm, it, text));
    Type* type = find_native_type(vm, kDirEntrySpec);
    if (type == nullptr) type = TRY(build_native_type(vm, kDirEntrySpec));
    Ref<DirEntry> entry = TRY(allocate<DirEntry>(vm, *type));
    entry->name = name.release();
    entry->path = path.release();
    entry->stat = entry->lstat = Value::unbound();
    entry->inode = inode;
    entry->kind = kind;
    return entry;
  }
}
Result<Value> scandir_close(VM&, const Args& args) {
  close_folder(args.self<ScandirIterator>());
  return none();
}
Result<Value> scandir_enter(VM&, const Args& args) { return args[0]; }
void scandir_dealloc(VM&, Object* o) {
  auto& it = *static_cast<ScandirIterator*>(o);
  close_folder(it);
  replace_slot(it.path, Value::unbound());
}
constexpr Method kScandirMethods[] = {
    method("__enter__", "(self)", scandir_enter),
    method("__exit__", "(self, *args)", scandir_close),
    method("close", "(self)", scandir_close),
};
constinit const TypeSpec kScandirSpec = {
    .name = "posix.ScandirIterator",
    .nbytes = sizeof(ScandirIterator),
    .flags = kTypeFlagNoInstantiation,
    .slots = {.dealloc = scandir_dealloc, .iter = scandir_self, .next = scandir_next},
    .methods = kScandirMethods,
};

Result<Value> posix_scandir(VM& vm, const Args& args) {
  Path path;
  const Ref<Str> here = TRY(make_str(vm, "."));
  TRY(path.set(vm, args.has_value(0) ? args[0] : Value(here), "scandir"));
  Type* type = find_native_type(vm, kScandirSpec);
  if (type == nullptr) type = TRY(build_native_type(vm, kScandirSpec));
  vm.end_is_observable = true;
  Ref<ScandirIterator> it = TRY(allocate<ScandirIterator>(vm, *type));
  it->path = AnyRef(args.has_value(0) ? args[0] : Value(here)).release();
  it->as_bytes = path.is_bytes();
  it->folder = opendir(path.text());
  if (it->folder == nullptr) return path.raise(vm);
  return it;
}

// --- descriptors and files

Result<Value> posix_getcwdb(VM& vm, const Args&) {
  char text[PATH_MAX];
  if (getcwd(text, sizeof text) == nullptr) return raise_os_error(vm, errno);
  return decode_path(vm, text, true);
}
Result<Value> posix_dup2(VM& vm, const Args& args) {
  const int from = TRY(descriptor_of(vm, args, 0));
  const int to = TRY(descriptor_of(vm, args, 1));
  const bool inheritable = TRY(args.truth_or(vm, 2, true));
  const int made = inheritable ? dup2(from, to) : dup3(from, to, O_CLOEXEC);
  if (made < 0) return raise_os_error(vm, errno);
  return Value::small_int(made);
}
Result<Value> posix_fsync(VM& vm, const Args& args) {
  const int fd = TRY(descriptor_of(vm, args, 0));
  if (fsync(fd) != 0) return raise_os_error(vm, errno);
  return none();
}
Result<Value> posix_truncate(VM& vm, const Args& args) {
  Path path;
  TRY(path.set(vm, args[0], "truncate", true));
  const ptrdiff_t length = TRY(args.index(vm, 1));
  const int failed =
      path.descriptor() >= 0 ? ftruncate(path.descriptor(), length) : truncate(path.text(), length);
  if (failed != 0) return path.raise(vm);
  return none();
}
Result<Value> posix_get_inheritable(VM& vm, const Args& args) {
  const int fd = TRY(descriptor_of(vm, args, 0));
  const int flags = fcntl(fd, F_GETFD);
  if (flags < 0) return raise_os_error(vm, errno);
  return Value::boolean((flags & FD_CLOEXEC) == 0);
}
Result<Value> posix_set_inheritable(VM& vm, const Args& args) {
  const int fd = TRY(descriptor_of(vm, args, 0));
  const bool inheritable = TRY(is_truthy(vm, args[1]));
  if (fcntl(fd, F_SETFD, inheritable ? 0 : FD_CLOEXEC) != 0) return raise_os_error(vm, errno);
  return none();
}
Result<Value> posix_pread(VM& vm, const Args& args) {
  const int fd = TRY(descriptor_of(vm, args, 0));
  const ptrdiff_t nbytes = TRY(args.index(vm, 1));
  const ptrdiff_t offset = TRY(args.index(vm, 2));
  if (nbytes < 0) return raise_os_error(vm, EINVAL);
  Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, nbytes));
  const ssize_t count = pread(fd, bytes->data, static_cast<size_t>(nbytes), offset);
  if (count < 0) return raise_os_error(vm, errno);
  return make_bytes(vm, bytes->data, count);
}
Result<Value> posix_pwrite(VM& vm, const Args& args) {
  const int fd = TRY(descriptor_of(vm, args, 0));
  const Buffer data = TRY(acquire_bytes(vm, args[1]));
  const ptrdiff_t offset = TRY(args.index(vm, 2));
  const ssize_t count = pwrite(fd, data.data, static_cast<size_t>(data.nbytes), offset);
  if (count < 0) return raise_os_error(vm, errno);
  return Value::small_int(count);
}

timespec to_timespec(double seconds) {
  const double whole = std::floor(seconds);
  timespec t;
  t.tv_sec = static_cast<time_t>(whole);
  t.tv_nsec = static_cast<long>((seconds - whole) * 1e9);
  return t;
}
Result<Value> posix_utime(VM& vm, const Args& args) {
  Path path;
  TRY(path.set(vm, args[0], "utime"));
  timespec times[2] = {{0, UTIME_NOW}, {0, UTIME_NOW}};
  const bool exact = args.has_value(2);
  if (exact && args.has_value(1)) {
    return vm.raise<ValueError>("utime: you may specify either 'times' or 'ns' but not both");
  }
  if (exact || args.has_value(1)) {
    const Value pair = args[exact ? 2 : 1];
    if (!is_a<Tuple>(vm, pair) || as<Tuple>(pair).size != 2) {
      return vm.raise<TypeError>(exact
                                     ? "utime: 'ns' must be a tuple of two ints"
                                     : "utime: 'times' must be either a tuple of two ints or None");
    }
    const Ref<Tuple> held(&as<Tuple>(pair));
    for (int i = 0; i < 2; ++i) {
      if (exact) {
        const ptrdiff_t ns = TRY(to_ptrdiff(vm, held->items[i]));
        times[i] = {ns / 1000000000, ns % 1000000000};
      } else {
        const double seconds = TRY(to_double(vm, held->items[i]));
        times[i] = to_timespec(seconds);
      }
    }
  }
  const bool follow = TRY(args.truth_or(vm, 4, true));
  if (utimensat(AT_FDCWD, path.text(), times, follow ? 0 : AT_SYMLINK_NOFOLLOW) != 0) {
    return path.raise(vm);
  }
  return none();
}

// --- the process and the system

Result<Value> posix_getgid(VM&, const Args&) { return Value::small_int(getgid()); }
Result<Value> posix_geteuid(VM&, const Args&) { return Value::small_int(geteuid()); }
Result<Value> posix_getegid(VM&, const Args&) { return Value::small_int(getegid()); }
Result<Value> posix_kill(VM& vm, const Args& args) {
  const ptrdiff_t pid = TRY(args.index(vm, 0));
  const ptrdiff_t signal = TRY(args.index(vm, 1));
  if (kill(static_cast<pid_t>(pid), static_cast<int>(signal)) != 0) {
    return raise_os_error(vm, errno);
  }
  // What this process sent to itself has arrived.
  TRY(vm.tick(vm.steps_left > 0 ? vm.steps_left + 1 : 1));
  return none();
}
Result<Value> posix_abort(VM&, const Args&) { std::abort(); }

constexpr GetSet kUnameFields[] = {
    struct_field<0>("sysname", "operating system name"),
    struct_field<1>("nodename", "name of machine on network (implementation-defined)"),
    struct_field<2>("release", "operating system release"),
    struct_field<3>("version", "operating system version"),
    struct_field<4>("machine", "hardware identifier")};
constinit const StructSequenceSpec kUnameResult =
    struct_sequence("posix.uname_result", kUnameFields, 5, "uname_result: Result from os.uname().");

Result<Value> posix_uname(VM& vm, const Args&) {
  utsname names;
  if (uname(&names) != 0) return raise_os_error(vm, errno);
  const AnyRef a = TRY(decode_path(vm, names.sysname, false));
  const AnyRef b = TRY(decode_path(vm, names.nodename, false));
  const AnyRef c = TRY(decode_path(vm, names.release, false));
  const AnyRef d = TRY(decode_path(vm, names.version, false));
  const AnyRef e = TRY(decode_path(vm, names.machine, false));
  const Value items[] = {a, b, c, d, e};
  return make_struct_sequence(vm, kUnameResult, items);
}

constexpr Method kFunctions[] = {
    function("abort", "()", posix_abort, "Abort the interpreter immediately."),
    function("dup2", "(fd, fd2, inheritable=True)", posix_dup2, "Duplicate file descriptor."),
    function("fsync", "(fd)", posix_fsync, "Force write of fd to disk."),
    function("get_inheritable", "(fd, /)", posix_get_inheritable,
             "Get the close-on-exe flag of the specified file descriptor."),
    function("getcwdb", "()", posix_getcwdb,
             "Return a bytes string representing the current working directory."),
    function("getegid", "()", posix_getegid, "Return the current process's effective group id."),
    function("geteuid", "()", posix_geteuid, "Return the current process's effective user id."),
    function("getgid", "()", posix_getgid, "Return the current process's group id."),
    function("kill", "(pid, signal, /)", posix_kill, "Kill a process with a signal."),
    function("pread", "(fd, length, offset, /)", posix_pread,
             "Read a number of bytes from a file descriptor starting at a particular offset."),
    function("pwrite", "(fd, buffer, offset, /)", posix_pwrite,
             "Write bytes to a file descriptor starting at a particular offset."),
    function("scandir", "(path=None)", posix_scandir,
             "Return an iterator of DirEntry objects for given path."),
    function("set_inheritable", "(fd, inheritable, /)", posix_set_inheritable,
             "Set the inheritable flag of the specified file descriptor."),
    function("truncate", "(path, length)", posix_truncate,
             "Truncate a file, specified by path, to a specific length."),
    function("uname", "()", posix_uname,
             "Return an object identifying the current operating system."),
    function("utime", "(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True)",
             posix_utime, "Set the access and modified time of path."),
};

}  // namespace

Result<void> add_posix_files(VM& vm, Dict& dict) {
  const Ref<Str> module = TRY(intern(vm, "posix"));
  for (const Method& row : kFunctions) {
    const Ref<NativeFunction> made = TRY(make_native_function(vm, row, Value::unbound(), module));
    TRY(dict_set_str(vm, dict, row.name, made));
  }
  Type* entry = find_native_type(vm, kDirEntrySpec);
  if (entry == nullptr) entry = TRY(build_native_type(vm, kDirEntrySpec));
  TRY(dict_set_str(vm, dict, "DirEntry", entry));
  const Ref<List> nothing = TRY(make_list(vm));
  return dict_set_str(vm, dict, "_have_functions", nothing);
}

}  // namespace bufo
