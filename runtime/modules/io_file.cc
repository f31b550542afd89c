// FileIO: a file descriptor as a raw stream.
//
// Calls that a signal interrupts are made again after its handler has run (PEP 475).
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "runtime/modules/io.h"
#include "runtime/types/containers.h"
#include "runtime/types/exception.h"
#include "runtime/types/int.h"

namespace bufo {

namespace {

// One call of read or write takes no more than this, as the kernel's own limit has it.
constexpr ptrdiff_t kMaxTransferNbytes = 0x7ffff000;

Result<void> check_open(VM& vm, const FileIO& file) {
  if (file.descriptor < 0) return vm.raise<ValueError>("I/O operation on closed file");
  return ok();
}
Raised raise_not_open_for(VM& vm, bool reading) {
  return raise_unsupported(vm, reading ? "File not open for reading" : "File not open for writing");
}

/// A path argument in the file system's encoding. Runs Python code.
Result<Ref<Bytes>> file_system_path(VM& vm, Value v) {
  AnyRef path(v);
  if (!is_a<Str>(vm, v) && !is_a<Bytes>(vm, v)) {
    const AnyRef method = TRY(lookup_special(vm, v, *vm.names.fspath_));
    if (method.is_unbound()) {
      return vm.raise<TypeError>("expected str, bytes or os.PathLike object, not {}",
                                 type_name_of(v));
    }
    path = TRY(call(vm, method));
    if (!is_a<Str>(vm, path) && !is_a<Bytes>(vm, path)) {
      return vm.raise<TypeError>("expected {}.__fspath__() to return str or bytes, not {}",
                                 type_name_of(v), type_name_of(path));
    }
  }
  Ref<Bytes> encoded;
  if (is_a<Str>(vm, path)) {
    encoded = TRY(encode_str(vm, as<Str>(path), "utf-8", "surrogateescape"));
  } else {
    encoded = Ref<Bytes>(&as<Bytes>(path));
  }
  if (std::memchr(encoded->data, 0, static_cast<size_t>(encoded->length)) != nullptr) {
    return vm.raise<ValueError>("embedded null byte");
  }
  return encoded;
}

Result<int> parse_mode(VM& vm, FileIO& file, std::string_view mode) {
  int kinds = 0, plusses = 0, flags = 0;
  for (const char c : mode) {
    switch (c) {
      case 'x':
        ++kinds;
        file.created = file.writable = true;
        flags |= O_EXCL | O_CREAT;
        break;
      case 'r':
        ++kinds;
        file.readable = true;
        break;
      case 'w':
        ++kinds;
        file.writable = true;
        flags |= O_CREAT | O_TRUNC;
        break;
      case 'a':
        ++kinds;
        file.writable = file.appending = true;
        flags |= O_APPEND | O_CREAT;
        break;
      case 'b':
        break;
      case '+':
        ++plusses;
        file.readable = file.writable = true;
        break;
      default:
        return vm.raise<ValueError>("invalid mode: {}", mode);
    }
    if (kinds > 1 || plusses > 1) kinds = 2;
  }
  if (kinds != 1) {
    return vm.raise<ValueError>(
        "Must have exactly one of create/read/write/append mode and at most one plus");
  }
  flags |= file.readable && file.writable ? O_RDWR : file.readable ? O_RDONLY : O_WRONLY;
  return flags | O_CLOEXEC;
}

/// Opens by name, itself or through the opener. Runs Python code.
Result<int> open_by_name(VM& vm, Value name, int flags, Value opener) {
  if (!opener.is_none() && !opener.is_unbound()) {
    const AnyRef made = TRY(call(vm, opener, {name, Value::small_int(flags)}));
    if (!is_int(vm, made)) return vm.raise<TypeError>("expected integer from opener");
    const ptrdiff_t descriptor = TRY(to_ptrdiff(vm, made));
    if (descriptor < 0) return vm.raise<ValueError>("opener returned {}", descriptor);
    return static_cast<int>(descriptor);
  }
  const Ref<Bytes> path = TRY(file_system_path(vm, name));
  for (;;) {
    const int descriptor = open(reinterpret_cast<const char*>(path->data), flags, 0666);
    if (descriptor >= 0) return descriptor;
    if (errno != EINTR) return raise_os_error(vm, errno, name);
    TRY(vm.step_slow());
  }
}

void close_silently(FileIO& file) {
  if (file.descriptor >= 0 && file.closefd) close(file.descriptor);
  file.descriptor = -1;
}

/// What must hold of the descriptor, and its block size.
Result<void> examine(VM& vm, FileIO& file, Value name, bool own) {
  struct stat info;
  file.block_nbytes = kDefaultBufferNbytes;
  if (fstat(file.descriptor, &info) != 0) {
    const int code = errno;
    if (code != EBADF) return ok();
    // The caller's descriptor is not ours to close.
    if (!own) file.descriptor = -1;
    return raise_os_error(vm, code);
  }
  if (S_ISDIR(info.st_mode)) {
    if (!own) file.descriptor = -1;
    return raise_os_error(vm, EISDIR, name);
  }
  if (info.st_blksize > 1) file.block_nbytes = static_cast<uint32_t>(info.st_blksize);
  return ok();
}

Result<void> open_file(VM& vm, FileIO& file, Value name, std::string_view mode, bool closefd,
                       Value opener) {
  file.created = file.readable = file.writable = file.appending = false;
  file.seekable = -1;
  const int flags = TRY(parse_mode(vm, file, mode));
  file.closefd = closefd;
  int64_t given = -1;
  const bool number =
      is_int(vm, name) && try_int64(name, given) && given == static_cast<int>(given);
  if (number && given < 0) return vm.raise<ValueError>("negative file descriptor");
  if (number) {
    file.descriptor = static_cast<int>(given);
  } else {
    if (!closefd) return vm.raise<ValueError>("Cannot use closefd=False with file name");
    file.descriptor = TRY(open_by_name(vm, name, flags, opener));
  }
  TRY(examine(vm, file, name, !number));
  TRY(set_attr(vm, &file, *vm.names.name, name));
  if (file.appending) static_cast<void>(lseek(file.descriptor, 0, SEEK_END));
  return ok();
}

Result<Value> file_new(VM& vm, Type& cls, const CallArgs&) {
  Ref<FileIO> file = TRY(allocate<FileIO>(vm, cls));
  file->descriptor = -1;
  file->seekable = -1;
  file->closefd = true;
  return file;
}

Result<void> file_init(VM& vm, Value self, const CallArgs& call_args) {
  static constexpr Signature kSignature =
      parse_signature("(self, file, mode='r', closefd=True, opener=None)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, "FileIO", call_args, self));
  vm.end_is_observable = true;
  auto& file = as<FileIO>(self);
  std::string_view mode = "r";
  if (bound.args().has(2)) {
    Str* text = TRY(bound.args().str(vm, 2, "FileIO", "mode"));
    mode = TRY(str_utf8(vm, *text));
  }
  const bool closefd = TRY(bound.args().truth_or(vm, 3, true));
  close_silently(file);
  const Result<void> done = open_file(vm, file, bound[1], mode, closefd, bound[4]);
  if (done.is_error()) {
    const AnyRef error = take_pending(vm);
    close_silently(file);
    return raise_object(vm, error);
  }
  return ok();
}

// --- methods

Result<Value> fileio_readinto(VM& vm, const Args& args) {
  auto& file = args.self<FileIO>();
  TRY(check_open(vm, file));
  if (!file.readable) return raise_not_open_for(vm, true);
  Buffer buffer = TRY(writable_argument(vm, args[1], "readinto() argument 1"));
  const ptrdiff_t count = TRY(file_read(vm, file, buffer.data, buffer.nbytes));
  if (count < 0) return none();
  return Value::small_int(count);
}

Result<Value> fileio_readall(VM& vm, const Args& args) {
  return file_read_all(vm, args.self<FileIO>());
}

Result<Value> fileio_read(VM& vm, const Args& args) {
  auto& file = args.self<FileIO>();
  TRY(check_open(vm, file));
  if (!file.readable) return raise_not_open_for(vm, true);
  ptrdiff_t nbytes = TRY(size_argument(vm, args[1]));
  if (nbytes < 0) return file_read_all(vm, file);
  if (nbytes > kMaxTransferNbytes) nbytes = kMaxTransferNbytes;
  Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, nbytes));
  if (nbytes == 0) return bytes;
  const ptrdiff_t count = TRY(file_read(vm, file, bytes->data, nbytes));
  if (count < 0) return none();
  if (count == nbytes) return bytes;
  return make_bytes(vm, bytes->data, count);
}

Result<Value> fileio_write(VM& vm, const Args& args) {
  auto& file = args.self<FileIO>();
  TRY(check_open(vm, file));
  if (!file.writable) return raise_not_open_for(vm, false);
  const Buffer data = TRY(acquire_bytes(vm, args[1]));
  const ptrdiff_t count = TRY(file_write(vm, file, data.data, data.nbytes));
  if (count < 0) return none();
  return Value::small_int(count);
}

Result<Value> fileio_seek(VM& vm, const Args& args) {
  auto& file = args.self<FileIO>();
  TRY(check_open(vm, file));
  const int64_t offset = TRY(offset_argument(vm, args[1]));
  const ptrdiff_t whence = TRY(args.index_or(vm, 2, 0));
  const int64_t at = TRY(file_seek(vm, file, offset, static_cast<int>(whence)));
  return make_int(vm, at);
}

Result<Value> fileio_tell(VM& vm, const Args& args) {
  TRY(check_open(vm, args.self<FileIO>()));
  const int64_t at = TRY(file_seek(vm, args.self<FileIO>(), 0, SEEK_CUR));
  return make_int(vm, at);
}

Result<Value> fileio_truncate(VM& vm, const Args& args) {
  auto& file = args.self<FileIO>();
  TRY(check_open(vm, file));
  if (!file.writable) return raise_not_open_for(vm, false);
  int64_t nbytes = 0;
  if (args.has_value(1)) {
    nbytes = TRY(offset_argument(vm, args[1]));
  } else {
    nbytes = TRY(file_seek(vm, file, 0, SEEK_CUR));
  }
  while (ftruncate(file.descriptor, nbytes) != 0) {
    if (errno != EINTR) return raise_os_error(vm, errno);
    TRY(vm.step_slow());
  }
  return make_int(vm, nbytes);
}

Result<Value> fileio_close(VM& vm, const Args& args) {
  auto& file = args.self<FileIO>();
  if (file.descriptor < 0) return none();
  AnyRef error;
  if (!is_exact<FileIO>(args[0])) {
    // A subclass may have a flush() of its own.
    const Result<Value> flushed = call_method(vm, args[0], *vm.names.flush);
    if (flushed.is_error()) {
      error = take_pending(vm);
    } else {
      decref(flushed.raw());
    }
    TRY(set_attr(vm, args[0], *vm.names.iobase_closed, Value::true_()));
  }
  if (file.finalizing && file.closefd) warn_unclosed(vm, args[0]);
  const int descriptor = std::exchange(file.descriptor, -1);
  if (file.closefd && descriptor >= 0 && close(descriptor) != 0 && errno != EINTR) {
    const int code = errno;
    if (error.is_unbound()) return raise_os_error(vm, code);
  }
  if (!error.is_unbound()) return raise_object(vm, error);
  return none();
}

Result<Value> fileio_seekable(VM& vm, const Args& args) {
  auto& file = args.self<FileIO>();
  TRY(check_open(vm, file));
  if (file.seekable < 0) file.seekable = lseek(file.descriptor, 0, SEEK_CUR) >= 0;
  return Value::boolean(file.seekable == 1);
}
Result<Value> fileio_readable(VM& vm, const Args& args) {
  TRY(check_open(vm, args.self<FileIO>()));
  return Value::boolean(args.self<FileIO>().readable);
}
Result<Value> fileio_writable(VM& vm, const Args& args) {
  TRY(check_open(vm, args.self<FileIO>()));
  return Value::boolean(args.self<FileIO>().writable);
}
Result<Value> fileio_fileno(VM& vm, const Args& args) {
  TRY(check_open(vm, args.self<FileIO>()));
  return Value::small_int(args.self<FileIO>().descriptor);
}
Result<Value> fileio_isatty(VM& vm, const Args& args) {
  TRY(check_open(vm, args.self<FileIO>()));
  return Value::boolean(isatty(args.self<FileIO>().descriptor) == 1);
}
Result<Value> fileio_dealloc_warn(VM& vm, const Args& args) {
  const auto& file = args.self<FileIO>();
  if (file.descriptor >= 0 && file.closefd) warn_unclosed(vm, args[1]);
  return none();
}

const char* mode_text(const FileIO& file) {
  if (file.created) return file.readable ? "xb+" : "xb";
  if (file.appending) return file.readable ? "ab+" : "ab";
  if (file.readable) return file.writable ? "rb+" : "rb";
  return "wb";
}

Result<Value> fileio_repr(VM& vm, Value self) {
  const auto& file = as<FileIO>(self);
  if (file.descriptor < 0) return format(vm, "<_io.FileIO [closed]>");
  const AnyRef name = TRY(try_get_attr(vm, self, *vm.names.name));
  const char* closefd = file.closefd ? "True" : "False";
  if (name.is_unbound()) {
    return format(vm, "<_io.FileIO fd={} mode='{}' closefd={}>", file.descriptor, mode_text(file),
                  closefd);
  }
  return format(vm, "<_io.FileIO name={} mode='{}' closefd={}>", repr_of(name), mode_text(file),
                closefd);
}

Result<Value> get_closed(VM&, Value self) {
  return Value::boolean(as<FileIO>(self).descriptor < 0);
}
Result<Value> get_closefd(VM&, Value self) { return Value::boolean(as<FileIO>(self).closefd); }
Result<Value> get_mode(VM& vm, Value self) { return make_str(vm, mode_text(as<FileIO>(self))); }
Result<Value> get_block(VM&, Value self) { return Value::small_int(as<FileIO>(self).block_nbytes); }
Result<void> set_block(VM& vm, Value self, Value v) {
  const ptrdiff_t nbytes = TRY(to_ptrdiff(vm, v));
  as<FileIO>(self).block_nbytes = static_cast<uint32_t>(nbytes);
  return ok();
}
Result<Value> get_finalizing(VM&, Value self) {
  return Value::boolean(as<FileIO>(self).finalizing);
}
Result<void> set_finalizing(VM& vm, Value self, Value v) {
  const bool finalizing = TRY(is_truthy(vm, v));
  as<FileIO>(self).finalizing = finalizing;
  return ok();
}

void file_dealloc(VM&, Object* o) { close_silently(*static_cast<FileIO*>(o)); }
void file_traverse(Object*, Visitor&) {}

constexpr Method kMethods[] = {
    method("read", "(self, size=-1, /)", fileio_read,
           "Read at most size bytes, returned as bytes."),
    method("readall", "(self, /)", fileio_readall,
           "Read all data from the file, returned as bytes."),
    method("readinto", "(self, buffer, /)", fileio_readinto, "Same as RawIOBase.readinto()."),
    method("write", "(self, b, /)", fileio_write,
           "Write buffer b to file, return number of bytes written."),
    method("seek", "(self, pos, whence=0, /)", fileio_seek,
           "Move to new file position and return the file position."),
    method("tell", "(self, /)", fileio_tell, "Current file position."),
    method("truncate", "(self, size=None, /)", fileio_truncate,
           "Truncate the file to at most size bytes and return the truncated size."),
    method("close", "(self, /)", fileio_close, "Close the file."),
    method("seekable", "(self, /)", fileio_seekable, "True if file supports random-access."),
    method("readable", "(self, /)", fileio_readable, "True if file was opened in a read mode."),
    method("writable", "(self, /)", fileio_writable, "True if file was opened in a write mode."),
    method("fileno", "(self, /)", fileio_fileno, "Return the underlying file descriptor."),
    method("isatty", "(self, /)", fileio_isatty, "True if the file is connected to a TTY device."),
    method("_dealloc_warn", "(self, source, /)", fileio_dealloc_warn),
    method("__reduce__", "(self, /)", stream_reduce),
    method("__reduce_ex__", "(self, protocol, /)", stream_reduce_ex),
};
constexpr GetSet kGetSets[] = {
    {"closed", get_closed, nullptr, "True if the file is closed"},
    {"closefd", get_closefd, nullptr, "True if the file descriptor will be closed by close()."},
    {"mode", get_mode, nullptr, "String giving the file mode"},
    {"_blksize", get_block, set_block},
    {"_finalizing", get_finalizing, set_finalizing},
};

}  // namespace

Result<ptrdiff_t> file_read(VM& vm, FileIO& file, uint8_t* to, ptrdiff_t nbytes) {
  if (nbytes > kMaxTransferNbytes) nbytes = kMaxTransferNbytes;
  TRY(check_open(vm, file));
  if (!file.readable) return raise_not_open_for(vm, true);
  for (;;) {
    const ssize_t count = read(file.descriptor, to, static_cast<size_t>(nbytes));
    if (count >= 0) return static_cast<ptrdiff_t>(count);
    if (errno == EAGAIN) return ptrdiff_t{-1};
    if (errno != EINTR) return raise_os_error(vm, errno);
    TRY(vm.step_slow());
  }
}

Result<ptrdiff_t> file_write(VM& vm, FileIO& file, const uint8_t* from, ptrdiff_t nbytes) {
  if (nbytes > kMaxTransferNbytes) nbytes = kMaxTransferNbytes;
  TRY(check_open(vm, file));
  if (!file.writable) return raise_not_open_for(vm, false);
  for (;;) {
    const ssize_t count = write(file.descriptor, from, static_cast<size_t>(nbytes));
    if (count >= 0) return static_cast<ptrdiff_t>(count);
    if (errno == EAGAIN) return ptrdiff_t{-1};
    if (errno != EINTR) return raise_os_error(vm, errno);
    TRY(vm.step_slow());
  }
}

Result<int64_t> file_seek(VM& vm, FileIO& file, int64_t offset, int whence) {
  TRY(check_open(vm, file));
  const off_t at = lseek(file.descriptor, offset, whence);
  if (at < 0) {
    if (file.seekable < 0 && errno == ESPIPE) file.seekable = 0;
    return raise_os_error(vm, errno);
  }
  file.seekable = 1;
  return int64_t{at};
}

Result<Value> file_read_all(VM& vm, FileIO& file) {
  TRY(check_open(vm, file));
  if (!file.readable) {
    // CPython asks the system at once, which knows the mode, too.
    return raise_os_error(vm, EBADF);
  }
  // As many bytes as the file has left go straight into the result, and one more read tells that it
  // is the end. What is no such file comes in growing pieces.
  struct stat info;
  int64_t left = 0;
  if (fstat(file.descriptor, &info) == 0 && S_ISREG(info.st_mode)) {
    const off_t at = lseek(file.descriptor, 0, SEEK_CUR);
    if (at >= 0 && info.st_size > at) left = info.st_size - at;
  }
  Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, static_cast<ptrdiff_t>(left)));
  ptrdiff_t have = 0;
  uint8_t probe[512];
  ptrdiff_t extra = 0;
  while (have < bytes->length) {
    const ptrdiff_t count = TRY(file_read(vm, file, bytes->data + have, bytes->length - have));
    if (count < 0 && have == 0) return none();
    if (count <= 0) return make_bytes(vm, bytes->data, have);
    have += count;
  }
  extra = TRY(file_read(vm, file, probe, sizeof probe));
  if (extra < 0 && have == 0) return none();
  if (extra <= 0) return bytes;
  const Ref<ByteArray> all = TRY(make_bytearray(vm, bytes->data, have));
  TRY(bytearray_resize(vm, *all, have + extra));
  std::memcpy(all->start + have, probe, static_cast<size_t>(extra));
  have += extra;
  for (;;) {
    const ptrdiff_t step = std::max<ptrdiff_t>(kDefaultBufferNbytes, have / 2);
    TRY(bytearray_resize(vm, *all, have + step));
    const ptrdiff_t count = TRY(file_read(vm, file, all->start + have, step));
    if (count <= 0) break;
    have += count;
  }
  return make_bytes(vm, all->start, have);
}

Result<Ref<FileIO>> make_file(VM& vm, int descriptor, bool writable, bool closefd, Value name) {
  AnyRef made = TRY(file_new(vm, vm.type(kTypeFileIO), CallArgs{}));
  auto& file = as<FileIO>(made);
  file.descriptor = descriptor;
  file.readable = !writable;
  file.writable = writable;
  file.closefd = closefd;
  file.block_nbytes = kDefaultBufferNbytes;
  TRY(set_attr(vm, made, *vm.names.name, name));
  return Ref<FileIO>(&file);
}

constinit const TypeSpec kFileIOSpec = {
    .name = "_io.FileIO",
    .base = kTypeRawIOBase,
    .nbytes = sizeof(FileIO),
    .flags = kTypeFlagBase,
    .slots = {.dealloc = file_dealloc,
              .traverse = file_traverse,
              .new_ = file_new,
              .init = file_init,
              .repr = fileio_repr},
    .methods = kMethods,
    .getsets = kGetSets,
    .signature = "(file, mode='r', closefd=True, opener=None)",
    .doc = "Open a file.",
};

}  // namespace bufo
