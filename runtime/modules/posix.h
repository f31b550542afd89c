// What the files of module posix share: paths as arguments, descriptors, names as results.
#pragma once

#include <cerrno>
#include <cstring>

#include "runtime/codecs.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"

struct stat;

namespace bufo {

/// A path argument as the system wants it, and as it was given.
class Path {
 public:
  /// TypeError "f: path should be string, bytes, os.PathLike or integer, not T"-like; ValueError
  /// for a NUL. Runs Python code.
  Result<void> set(VM& vm, Value v, const char* function, bool allow_descriptor = false) {
    given_ = AnyRef(v);
    if (allow_descriptor && is_int(vm, v)) {
      const ptrdiff_t fd = TRY(to_ptrdiff(vm, v));
      descriptor_ = static_cast<int>(fd);
      return ok();
    }
    AnyRef path(v);
    if (!is_a<Str>(vm, path) && !is_a<Bytes>(vm, path)) {
      const AnyRef method = TRY(lookup_special(vm, v, *vm.names.fspath_));
      if (method.is_unbound()) {
        return vm.raise<TypeError>(
            allow_descriptor ? "{}: path should be string, bytes, os.PathLike or integer, not {}"
                             : "{}: path should be string, bytes or os.PathLike, not {}",
            function, type_name_of(v));
      }
      path = TRY(call(vm, method));
    }
    if (is_a<Str>(vm, path)) path = TRY(encode_str(vm, as<Str>(path), "utf-8", "surrogateescape"));
    if (!is_a<Bytes>(vm, path))
      return vm.raise<TypeError>("expected {}.__fspath__() to return str or bytes",
                                 type_name_of(v));
    is_bytes_ = is_a<Bytes>(vm, v);
    const auto& bytes = as<Bytes>(path);
    if (std::memchr(bytes.data, 0, static_cast<size_t>(bytes.length)) != nullptr)
      return vm.raise<ValueError>("embedded null byte");
    encoded_ = std::move(path);
    return ok();
  }
  const char* text() const { return reinterpret_cast<const char*>(as<Bytes>(encoded_).data); }
  int descriptor() const { return descriptor_; }
  bool is_bytes() const { return is_bytes_; }
  Raised raise(VM& vm) const { return raise_os_error(vm, errno, given_); }

 private:
  AnyRef given_, encoded_;
  int descriptor_ = -1;
  bool is_bytes_ = false;
};

/// A descriptor argument; OverflowError if it is no C int.
inline Result<int> descriptor_of(VM& vm, const Args& args, uint32_t i) {
  const ptrdiff_t fd = TRY(args.index(vm, i));
  if (fd != static_cast<int>(fd))
    return vm.raise<OverflowError>("Python int too large to convert to C int");
  return static_cast<int>(fd);
}

/// A name as the system has it, in the type of the path it was asked with.
inline Result<Value> decode_path(VM& vm, std::string_view text, bool as_bytes) {
  if (as_bytes) return make_bytes(vm, text.data(), static_cast<ptrdiff_t>(text.size()));
  return decode_bytes(vm, reinterpret_cast<const uint8_t*>(text.data()),
                      static_cast<ptrdiff_t>(text.size()), "utf-8", "surrogateescape");
}

/// An os.stat_result.
Result<Value> stat_value(VM&, const struct stat&);
/// Adds scandir, DirEntry and what else is in posix_files.cc.
Result<void> add_posix_files(VM&, Dict&);
/// Adds fork, waitpid and what else is in posix_process.cc.
Result<void> add_posix_processes(VM&, Dict&);

}  // namespace bufo
