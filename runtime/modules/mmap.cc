// Module mmap: files and anonymous memory mapped into the address space, as exporters.
//
// Guarantees: while a view of it exists, the memory is neither unmapped nor moved; every method
// looks again whether the map is open after it has converted its arguments. Follows
// Modules/mmapmodule.c (CPython 3.12) in behaviour. The system calls are those of POSIX and Linux.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <cstring>

#include "runtime/bulk.h"
#include "runtime/modules/module_state.h"
#include "runtime/operators.h"
#include "runtime/search.h"
#include "runtime/types/byteslike.h"
#include "runtime/types/int.h"
#include "runtime/types/memoryview.h"
#include "runtime/types/str.h"

namespace bufo {

extern const TypeSpec kMmapSpec;

namespace {

enum class Access : uint8_t { kDefault, kRead, kWrite, kCopy };

struct Mmap : Object {
  uint8_t* data;  // null when closed
  ptrdiff_t length, position;
  int64_t offset;
  ptrdiff_t export_count;
  int descriptor;  // a duplicate, or -1 for anonymous memory
  Access access;
};

Mmap& mmap_of(Value v) { return *static_cast<Mmap*>(v.object()); }

Result<void> check_open(VM& vm, const Mmap& m) {
  if (m.data == nullptr) return vm.raise<ValueError>("mmap closed or invalid");
  return ok();
}
Result<void> check_writable(VM& vm, const Mmap& m) {
  if (m.access != Access::kRead) return ok();
  return vm.raise<TypeError>("mmap can't modify a readonly memory map.");
}
Result<Mmap*> open_self(VM& vm, const Args& args) {
  Mmap& m = mmap_of(args[0]);
  TRY(check_open(vm, m));
  return &m;
}

void unmap(Mmap& m) {
  if (m.data == nullptr) return;
  ::munmap(std::exchange(m.data, nullptr), static_cast<size_t>(m.length));
  if (m.descriptor >= 0) ::close(std::exchange(m.descriptor, -1));
}
void mmap_dealloc(VM&, Object* o) { unmap(*static_cast<Mmap*>(o)); }

Result<int> int_argument(VM& vm, const Args& args, uint32_t i, int fallback) {
  if (!args.has(i)) return fallback;
  const AnyRef whole = TRY(to_index(vm, args[i]));
  int64_t n;
  if (!try_int64(whole, n)) {
    return vm.raise<OverflowError>("Python int too large to convert to C long");
  }
  if (n > INT_MAX) return vm.raise<OverflowError>("signed integer is greater than maximum");
  if (n < INT_MIN) return vm.raise<OverflowError>("signed integer is less than minimum");
  return static_cast<int>(n);
}

/// What the access argument stands for, or the access that flags and protection amount to.
Result<void> settle_access(VM& vm, int& access, int& flags, int& protection) {
  constexpr int kBoth = PROT_READ | PROT_WRITE;
  switch (access) {
    case 1:
      flags = MAP_SHARED;
      protection = PROT_READ;
      return ok();
    case 2:
      flags = MAP_SHARED;
      protection = kBoth;
      return ok();
    case 3:
      flags = MAP_PRIVATE;
      protection = kBoth;
      return ok();
    case 0:
      if ((protection & kBoth) == kBoth) return ok();
      access = (protection & PROT_WRITE) != 0 ? 2 : 1;
      return ok();
    default:
      return vm.raise<ValueError>("mmap invalid access parameter.");
  }
}

/// The length to map of a file, checked against its size.
Result<ptrdiff_t> file_length(VM& vm, int descriptor, ptrdiff_t length, int64_t offset) {
  struct stat status;
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return length;
  const int64_t size = status.st_size;
  if (length == 0) {
    if (size == 0) return vm.raise<ValueError>("cannot mmap an empty file");
    if (offset >= size) return vm.raise<ValueError>("mmap offset is greater than file size");
    return static_cast<ptrdiff_t>(size - offset);
  }
  if (offset > size || size - offset < length) {
    return vm.raise<ValueError>("mmap length is greater than file size");
  }
  return length;
}

Result<Value> mmap_new(VM& vm, Type& cls, const CallArgs& call) {
  static constexpr Signature kSignature = parse_signature(
      "(cls, fileno, length, flags=MAP_SHARED, prot=PROT_WRITE|PROT_READ, access=ACCESS_DEFAULT, "
      "offset=0)");
  BoundArgs bound;
  TRY(bound.bind(vm, kSignature, nullptr, call, &cls));
  const Args& args = bound.args();
  int descriptor = TRY(int_argument(vm, args, 1, -1));
  ptrdiff_t length = TRY(args.index(vm, 2));
  int flags = TRY(int_argument(vm, args, 3, MAP_SHARED));
  int protection = TRY(int_argument(vm, args, 4, PROT_READ | PROT_WRITE));
  int access = TRY(int_argument(vm, args, 5, 0));
  const ptrdiff_t offset = TRY(args.index_or(vm, 6, 0));
  if (length < 0) return vm.raise<OverflowError>("memory mapped length must be positive");
  if (offset < 0) return vm.raise<OverflowError>("memory mapped offset must be positive");
  if (access != 0 && (flags != MAP_SHARED || protection != (PROT_READ | PROT_WRITE))) {
    return vm.raise<ValueError>("mmap can't specify both access and flags, prot.");
  }
  TRY(settle_access(vm, access, flags, protection));
  if (descriptor != -1) length = TRY(file_length(vm, descriptor, length, offset));
  Ref<Mmap> m = TRY(allocate<Mmap>(vm, cls));
  m->descriptor = -1;
  m->offset = offset;
  m->access = static_cast<Access>(access);
  if (descriptor == -1) {
    flags |= MAP_ANONYMOUS;
  } else {
    m->descriptor = ::fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
    if (m->descriptor < 0) return raise_os_error(vm, errno);
  }
  void* data =
      ::mmap(nullptr, static_cast<size_t>(length), protection, flags, m->descriptor, offset);
  if (data == MAP_FAILED) {
    const int error = errno;
    if (m->descriptor >= 0) ::close(std::exchange(m->descriptor, -1));
    return raise_os_error(vm, error);
  }
  m->data = static_cast<uint8_t*>(data);
  m->length = length;
  return m;
}

// --- as a buffer and a sequence

Result<void> mmap_acquire(VM& vm, Value self, BufferRequest request, Buffer& out) {
  Mmap& m = mmap_of(self);
  TRY(check_open(vm, m));
  TRY(fill_simple_buffer(vm, out, self, m.data, m.length, m.access == Access::kRead, request));
  ++m.export_count;
  return ok();
}
void mmap_release(VM&, Value self, Buffer&) { --mmap_of(self).export_count; }

Result<ptrdiff_t> mmap_length(VM& vm, Value self) {
  TRY(check_open(vm, mmap_of(self)));
  return mmap_of(self).length;
}

Result<Value> mmap_item(VM& vm, Value self, ptrdiff_t i) {
  const Mmap& m = mmap_of(self);
  TRY(check_open(vm, m));
  if (i < 0 || i >= m.length) return vm.raise<IndexError>("mmap index out of range");
  return make_byte_object(vm, m.data[i]);
}

bool is_index(VM& vm, Value v) {
  return v.is_small_int() || vm.type_of(v).slots.to_index != nullptr;
}

/// An index that is in range after its conversion.
Result<ptrdiff_t> index_in(VM& vm, Value self, Value key) {
  const AnyRef whole = TRY(to_index(vm, key));
  int64_t wide = 0;
  if (!try_int64(whole, wide)) {
    return vm.raise<IndexError>("cannot fit '{}' into an index-sized integer", type_name_of(key));
  }
  ptrdiff_t i = static_cast<ptrdiff_t>(wide);
  const Mmap& m = mmap_of(self);
  TRY(check_open(vm, m));
  if (i < 0) i += m.length;
  if (i < 0 || i >= m.length) return vm.raise<IndexError>("mmap index out of range");
  return i;
}

Result<Value> mmap_getitem(VM& vm, Value self, Value key) {
  TRY(check_open(vm, mmap_of(self)));
  if (is_index(vm, key)) {
    const ptrdiff_t i = TRY(index_in(vm, self, key));
    return Value::small_int(mmap_of(self).data[i]);
  }
  if (!is_exact<Slice>(key)) return vm.raise<TypeError>("mmap indices must be integers");
  SliceBounds bounds = TRY(slice_unpack(vm, as<Slice>(key)));
  const Mmap& m = mmap_of(self);
  TRY(check_open(vm, m));
  slice_adjust(bounds, m.length);
  TRY(tick_for_bytes(vm, bounds.count));
  Ref<Bytes> bytes = TRY(make_bytes_uninitialized(vm, bounds.count));
  copy_byte_slice(bytes->data, m.data, bounds);
  return bytes;
}

Result<void> mmap_setitem(VM& vm, Value self, Value key, Value value) {
  TRY(check_open(vm, mmap_of(self)));
  TRY(check_writable(vm, mmap_of(self)));
  if (is_index(vm, key)) {
    ptrdiff_t i = TRY(index_in(vm, self, key));
    if (value.is_unbound()) return vm.raise<TypeError>("mmap doesn't support item deletion");
    if (!is_index(vm, value)) return vm.raise<TypeError>("mmap item value must be an int");
    const ptrdiff_t byte = TRY(to_ptrdiff(vm, value, OnOverflow::kClamp));
    if (byte < 0 || byte > 255) {
      return vm.raise<ValueError>("mmap item value must be in range(0, 256)");
    }
    Mmap& m = mmap_of(self);
    TRY(check_open(vm, m));
    if (i >= m.length) return vm.raise<IndexError>("mmap index out of range");
    m.data[i] = static_cast<uint8_t>(byte);
    return ok();
  }
  if (!is_exact<Slice>(key)) return vm.raise<TypeError>("mmap indices must be integer");
  SliceBounds bounds = TRY(slice_unpack(vm, as<Slice>(key)));
  if (value.is_unbound()) return vm.raise<TypeError>("mmap object doesn't support slice deletion");
  BytesArgument data;
  TRY(data.acquire(vm, value));
  Mmap& m = mmap_of(self);
  TRY(check_open(vm, m));
  slice_adjust(bounds, m.length);
  if (data.nbytes != bounds.count) {
    return vm.raise<IndexError>("mmap slice assignment is wrong size");
  }
  if (bounds.count == 0) return ok();
  if (bounds.step == 1) {
    std::memmove(m.data + bounds.start, data.data, static_cast<size_t>(bounds.count));
  } else {
    for (ptrdiff_t i = 0; i < bounds.count; ++i) {
      m.data[bounds.start + i * bounds.step] = data.data[i];
    }
  }
  return ok();
}

// --- methods

Result<Value> mmap_close(VM& vm, const Args& args) {
  Mmap& m = mmap_of(args[0]);
  if (m.export_count > 0) return raise_exported(vm, &m, "cannot close exported pointers exist");
  unmap(m);
  return none();
}

Result<Value> mmap_find_either(VM& vm, const Args& args, bool reverse) {
  TRY(open_self(vm, args));
  BytesArgument needle;
  TRY(needle.acquire(vm, args[1]));
  ptrdiff_t start = TRY(args.index_or(vm, 2, mmap_of(args[0]).position));
  ptrdiff_t end = TRY(args.index_or(vm, 3, mmap_of(args[0]).length));
  const Mmap* m = TRY(open_self(vm, args));
  const auto clamp = [m](ptrdiff_t i) {
    return std::clamp<ptrdiff_t>(i < 0 ? i + m->length : i, 0, m->length);
  };
  start = clamp(start);
  end = clamp(end);
  if (end < start) return Value::small_int(-1);
  TRY(tick_for_bytes(vm, end - start));
  const size_t length = static_cast<size_t>(end - start);
  const size_t needle_length = static_cast<size_t>(needle.nbytes);
  const size_t at = reverse ? search::rfind(m->data + start, length, needle.data, needle_length)
                            : search::find(m->data + start, length, needle.data, needle_length);
  if (at == search::kNotFound) return Value::small_int(-1);
  return Value::small_int(start + static_cast<ptrdiff_t>(at));
}
Result<Value> mmap_find(VM& vm, const Args& args) { return mmap_find_either(vm, args, false); }
Result<Value> mmap_rfind(VM& vm, const Args& args) { return mmap_find_either(vm, args, true); }

Result<Value> mmap_flush(VM& vm, const Args& args) {
  TRY(open_self(vm, args));
  const ptrdiff_t offset = TRY(args.index_or(vm, 1, 0));
  const ptrdiff_t nbytes = TRY(args.index_or(vm, 2, mmap_of(args[0]).length));
  const Mmap* m = TRY(open_self(vm, args));
  if (nbytes < 0 || offset < 0 || m->length - offset < nbytes) {
    return vm.raise<ValueError>("flush values out of range");
  }
  if (m->access == Access::kRead || m->access == Access::kCopy) return none();
  if (::msync(m->data + offset, static_cast<size_t>(nbytes), MS_SYNC) != 0) {
    return raise_os_error(vm, errno);
  }
  return none();
}

Result<Value> mmap_madvise(VM& vm, const Args& args) {
  TRY(open_self(vm, args));
  const int option = TRY(int_argument(vm, args, 1, 0));
  const ptrdiff_t start = TRY(args.index_or(vm, 2, 0));
  ptrdiff_t nbytes = TRY(args.index_or(vm, 3, mmap_of(args[0]).length));
  const Mmap* m = TRY(open_self(vm, args));
  if (start < 0 || start >= m->length) {
    return vm.raise<ValueError>("madvise start out of bounds");
  }
  if (nbytes < 0) return vm.raise<ValueError>("madvise length invalid");
  if (PTRDIFF_MAX - start < nbytes) return vm.raise<OverflowError>("madvise length too large");
  nbytes = std::min(nbytes, m->length - start);
  if (::madvise(m->data + start, static_cast<size_t>(nbytes), option) != 0) {
    return raise_os_error(vm, errno);
  }
  return none();
}

Result<Value> mmap_move(VM& vm, const Args& args) {
  const ptrdiff_t to = TRY(args.index(vm, 1));
  const ptrdiff_t from = TRY(args.index(vm, 2));
  const ptrdiff_t nbytes = TRY(args.index(vm, 3));
  const Mmap* m = TRY(open_self(vm, args));
  TRY(check_writable(vm, *m));
  if (to < 0 || from < 0 || nbytes < 0 || m->length - to < nbytes || m->length - from < nbytes) {
    return vm.raise<ValueError>("source, destination, or count out of range");
  }
  TRY(tick_for_bytes(vm, nbytes));
  std::memmove(m->data + to, m->data + from, static_cast<size_t>(nbytes));
  return none();
}

ptrdiff_t bytes_left(const Mmap& m) { return m.position < m.length ? m.length - m.position : 0; }

Result<Value> mmap_read(VM& vm, const Args& args) {
  TRY(open_self(vm, args));
  ptrdiff_t wanted = PTRDIFF_MAX;
  if (args.has_value(1)) {
    if (!is_index(vm, args[1])) {
      return vm.raise<TypeError>("argument should be integer or None, not '{}'",
                                 type_name_of(args[1]));
    }
    wanted = TRY(args.index(vm, 1));
  }
  Mmap* m = TRY(open_self(vm, args));
  const ptrdiff_t left = bytes_left(*m);
  const ptrdiff_t nbytes = wanted < 0 || wanted > left ? left : wanted;
  TRY(tick_for_bytes(vm, nbytes));
  AnyRef bytes = TRY(make_bytes(vm, m->data + m->position, nbytes));
  m->position += nbytes;
  return bytes;
}

Result<Value> mmap_read_byte(VM& vm, const Args& args) {
  Mmap* m = TRY(open_self(vm, args));
  if (bytes_left(*m) == 0) return vm.raise<ValueError>("read byte out of range");
  return Value::small_int(m->data[m->position++]);
}

Result<Value> mmap_readline(VM& vm, const Args& args) {
  Mmap* m = TRY(open_self(vm, args));
  const ptrdiff_t left = bytes_left(*m);
  if (left == 0) return make_bytes(vm, nullptr, 0);
  const uint8_t* from = m->data + m->position;
  const void* newline = std::memchr(from, '\n', static_cast<size_t>(left));
  const ptrdiff_t nbytes =
      newline == nullptr ? left : static_cast<const uint8_t*>(newline) - from + 1;
  AnyRef bytes = TRY(make_bytes(vm, from, nbytes));
  m->position += nbytes;
  return bytes;
}

Result<Value> mmap_resize(VM& vm, const Args& args) {
  TRY(open_self(vm, args));
  const ptrdiff_t length = TRY(args.index(vm, 1));
  Mmap* m = TRY(open_self(vm, args));
  if (m->export_count > 0) {
    return raise_exported(vm, args[0], "mmap can't resize with extant buffers exported.");
  }
  if (m->access != Access::kDefault && m->access != Access::kWrite) {
    return vm.raise<TypeError>("mmap can't resize a readonly or copy-on-write memory map.");
  }
  if (length < 0 || PTRDIFF_MAX - length < m->offset) {
    return vm.raise<ValueError>("new size out of range");
  }
#ifdef __linux__
  if (m->descriptor >= 0 && ::ftruncate(m->descriptor, m->offset + length) != 0) {
    return raise_os_error(vm, errno);
  }
  void* data = ::mremap(m->data, static_cast<size_t>(m->length), static_cast<size_t>(length),
                        MREMAP_MAYMOVE);
  if (data == MAP_FAILED) return raise_os_error(vm, errno);
  m->data = static_cast<uint8_t*>(data);
  m->length = length;
  return none();
#else
  return vm.raise<SystemError>("mmap: resizing not available--no mremap()");
#endif
}

Result<Value> mmap_seek(VM& vm, const Args& args) {
  TRY(open_self(vm, args));
  const ptrdiff_t distance = TRY(args.index(vm, 1));
  const int how = TRY(int_argument(vm, args, 2, 0));
  Mmap* m = TRY(open_self(vm, args));
  ptrdiff_t base = 0;
  if (how == 1) {
    base = m->position;
  } else if (how == 2) {
    base = m->length;
  } else if (how != 0) {
    return vm.raise<ValueError>("unknown seek type");
  }
  ptrdiff_t where;
  if (__builtin_add_overflow(base, distance, &where) || where < 0 || where > m->length) {
    return vm.raise<ValueError>("seek out of range");
  }
  m->position = where;
  return none();
}

Result<Value> mmap_size(VM& vm, const Args& args) {
  const Mmap* m = TRY(open_self(vm, args));
  struct stat status;
  if (::fstat(m->descriptor, &status) != 0) return raise_os_error(vm, errno);
  return make_int(vm, status.st_size);
}

Result<Value> mmap_tell(VM& vm, const Args& args) {
  const Mmap* m = TRY(open_self(vm, args));
  return Value::small_int(m->position);
}

Result<Value> mmap_write(VM& vm, const Args& args) {
  TRY(open_self(vm, args));
  BytesArgument data;
  TRY(data.acquire(vm, args[1]));
  Mmap* m = TRY(open_self(vm, args));
  TRY(check_writable(vm, *m));
  if (m->position > m->length || m->length - m->position < data.nbytes) {
    return vm.raise<ValueError>("data out of range");
  }
  TRY(tick_for_bytes(vm, data.nbytes));
  if (data.nbytes != 0) {
    std::memmove(m->data + m->position, data.data, static_cast<size_t>(data.nbytes));
  }
  m->position += data.nbytes;
  return Value::small_int(data.nbytes);
}

Result<Value> mmap_write_byte(VM& vm, const Args& args) {
  TRY(open_self(vm, args));
  const AnyRef whole = TRY(to_index(vm, args[1]));
  const int sign = int_sign(whole);
  int64_t byte = -1;
  if (sign < 0) return vm.raise<OverflowError>("unsigned byte integer is less than minimum");
  if (!try_int64(whole, byte) || byte > 255) {
    return vm.raise<OverflowError>("unsigned byte integer is greater than maximum");
  }
  Mmap* m = TRY(open_self(vm, args));
  TRY(check_writable(vm, *m));
  if (bytes_left(*m) == 0) return vm.raise<ValueError>("write byte out of range");
  m->data[m->position++] = static_cast<uint8_t>(byte);
  return none();
}

Result<Value> mmap_enter(VM& vm, const Args& args) {
  TRY(open_self(vm, args));
  return args[0];
}
Result<Value> mmap_exit(VM& vm, const Args& args) { return mmap_close(vm, args); }

Result<Value> mmap_repr(VM& vm, Value self) {
  const Mmap& m = mmap_of(self);
  const char* name = type_name(vm.type_of(self));
  if (m.data == nullptr) return format(vm, "<{} closed=True>", name);
  static constexpr const char* kAccess[] = {"ACCESS_DEFAULT", "ACCESS_READ", "ACCESS_WRITE",
                                            "ACCESS_COPY"};
  return format(vm, "<{} closed=False, access={}, length={}, pos={}, offset={}>", name,
                kAccess[static_cast<int>(m.access)], m.length, m.position, m.offset);
}

Result<Value> get_closed(VM&, Value self) { return Value::boolean(mmap_of(self).data == nullptr); }

constexpr Method kMethods[] = {
    method("close", "(self, /) parsed", mmap_close, "Unmap the memory."),
    method("find", "(self, sub, start=0, end=0, /) parsed", mmap_find,
           "The lowest index of sub from the position or start on, or -1."),
    method("rfind", "(self, sub, start=0, end=0, /) parsed", mmap_rfind,
           "The highest index of sub from the position or start on, or -1."),
    method("flush", "(self, offset=0, size=0, /) parsed", mmap_flush,
           "Write changes back to the file."),
    method("madvise", "(self, option, start=0, length=0, /) parsed", mmap_madvise,
           "Advise the system how the memory will be used."),
    method("move", "(self, dest, src, count, /) parsed", mmap_move,
           "Copy count bytes from src to dest; they may overlap."),
    method("read", "(self, n=None, /) parsed", mmap_read, "Up to n bytes from the position on."),
    method("read_byte", "(self, /)", mmap_read_byte, "The byte at the position, as an int."),
    method("readline", "(self, /)", mmap_readline, "A line from the position on."),
    method("resize", "(self, newsize, /) parsed", mmap_resize,
           "Resize the map, and the file under it."),
    method("seek", "(self, pos, whence=0, /) parsed", mmap_seek, "Set the position."),
    method("size", "(self, /)", mmap_size, "The size of the file."),
    method("tell", "(self, /)", mmap_tell, "The position."),
    method("write", "(self, bytes, /) parsed", mmap_write, "Write bytes at the position."),
    method("write_byte", "(self, byte, /) parsed", mmap_write_byte, "Write one byte."),
    method("__enter__", "(self, /)", mmap_enter, nullptr),
    method("__exit__", "(self, /, *args)", mmap_exit, nullptr),
};

constexpr GetSet kGetSets[] = {{"closed", get_closed, nullptr, "Whether the map is closed."}};

struct Constant {
  const char* name;
  int64_t value;
};
constexpr Constant kConstants[] = {
    {"PROT_EXEC", PROT_EXEC},
    {"PROT_READ", PROT_READ},
    {"PROT_WRITE", PROT_WRITE},
    {"MAP_SHARED", MAP_SHARED},
    {"MAP_PRIVATE", MAP_PRIVATE},
    {"MAP_ANON", MAP_ANONYMOUS},
    {"MAP_ANONYMOUS", MAP_ANONYMOUS},
    {"ACCESS_DEFAULT", 0},
    {"ACCESS_READ", 1},
    {"ACCESS_WRITE", 2},
    {"ACCESS_COPY", 3},
    {"MADV_NORMAL", MADV_NORMAL},
    {"MADV_RANDOM", MADV_RANDOM},
    {"MADV_SEQUENTIAL", MADV_SEQUENTIAL},
    {"MADV_WILLNEED", MADV_WILLNEED},
    {"MADV_DONTNEED", MADV_DONTNEED},
#ifdef __linux__
    {"MAP_DENYWRITE", MAP_DENYWRITE},
    {"MAP_EXECUTABLE", MAP_EXECUTABLE},
    {"MAP_POPULATE", MAP_POPULATE},
    {"MAP_STACK", MAP_STACK},
    {"MADV_REMOVE", MADV_REMOVE},
    {"MADV_DONTFORK", MADV_DONTFORK},
    {"MADV_DOFORK", MADV_DOFORK},
    {"MADV_HWPOISON", MADV_HWPOISON},
    {"MADV_MERGEABLE", MADV_MERGEABLE},
    {"MADV_UNMERGEABLE", MADV_UNMERGEABLE},
    {"MADV_HUGEPAGE", MADV_HUGEPAGE},
    {"MADV_NOHUGEPAGE", MADV_NOHUGEPAGE},
    {"MADV_DONTDUMP", MADV_DONTDUMP},
    {"MADV_DODUMP", MADV_DODUMP},
    {"MADV_FREE", MADV_FREE},
#endif
};

Result<void> mmap_init(VM& vm, Dict& dict) {
  TRY(add_native_type(vm, dict, kMmapSpec));
  TRY(dict_set_str(vm, dict, "error", &vm.type(kTypeOSError)));
  for (const Constant& c : kConstants) {
    TRY(dict_set_str(vm, dict, c.name, Value::small_int(c.value)));
  }
  const int64_t page = ::sysconf(_SC_PAGESIZE);
  TRY(dict_set_str(vm, dict, "PAGESIZE", Value::small_int(page)));
  return dict_set_str(vm, dict, "ALLOCATIONGRANULARITY", Value::small_int(page));
}

}  // namespace

constinit const TypeSpec kMmapSpec = {
    .name = "mmap.mmap",
    .nbytes = sizeof(Mmap),
    .flags = kTypeFlagBase | kTypeFlagWeakrefable,
    .slots =
        {
            .dealloc = mmap_dealloc,
            .new_ = mmap_new,
            .repr = mmap_repr,
            .length = mmap_length,
            .getitem = mmap_getitem,
            .setitem = mmap_setitem,
            .item = mmap_item,
            .buffer_acquire = mmap_acquire,
            .buffer_release = mmap_release,
        },
    .methods = kMethods,
    .getsets = kGetSets,
    .doc =
        "mmap(fileno, length[, flags[, prot[, access[, offset]]]])\n\n"
        "Maps length bytes of a file into memory, or with fileno -1 anonymous memory.",
};

constinit const ModuleSpec kMmapModule = {
    .name = "mmap",
    .init = mmap_init,
    .doc = "Files mapped into memory.",
};

}  // namespace bufo
