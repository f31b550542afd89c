// See file.h.
#include "runtime/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>

namespace bufo {

namespace {

/// A path as the system wants it: NUL-terminated, in a buffer of its longest length.
struct SystemPath {
  char text[PATH_MAX];
  bool good;
  explicit SystemPath(std::string_view path)
      : good(path.size() < sizeof text && path.find('\0') == std::string_view::npos) {
    if (!good) return;
    std::memcpy(text, path.data(), path.size());
    text[path.size()] = 0;
  }
};

}  // namespace

FileText::~FileText() {
  if (data_ != nullptr) vm_.heap.free(data_);
}

bool FileText::read(std::string_view path) {
  const SystemPath system(path);
  if (!system.good) {
    error_ = ENAMETOOLONG;
    return false;
  }
  const int descriptor = open(system.text, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    error_ = errno;
    return false;
  }
  const bool good = read_descriptor(descriptor);
  close(descriptor);
  return good;
}

bool FileText::read_descriptor(int descriptor) {
  struct stat info;
  size_t capacity = 64 * 1024;
  if (fstat(descriptor, &info) == 0 && S_ISREG(info.st_mode) && info.st_size > 0) {
    capacity = static_cast<size_t>(info.st_size) + 1;
  }
  nbytes_ = 0;
  for (;;) {
    if (data_ == nullptr || nbytes_ == capacity) {
      if (data_ != nullptr) capacity *= 2;
      void* grown = data_ == nullptr ? vm_.heap.allocate_raw(capacity)
                                     : vm_.heap.reallocate_raw(data_, capacity);
      if (grown == nullptr) {
        refused_ = true;
        return false;
      }
      data_ = static_cast<char*>(grown);
    }
    const ssize_t got = ::read(descriptor, data_ + nbytes_, capacity - nbytes_);
    if (got < 0) {
      if (errno == EINTR) continue;
      error_ = errno;
      return false;
    }
    if (got == 0) return true;
    nbytes_ += static_cast<size_t>(got);
  }
}

bool is_directory(std::string_view path) {
  const SystemPath system(path);
  struct stat info;
  return system.good && stat(system.text, &info) == 0 && S_ISDIR(info.st_mode);
}

}  // namespace bufo
