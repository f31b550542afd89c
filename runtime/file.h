// Files as the interpreter itself needs them: whole texts, and whether a folder is there.
#pragma once

#include <string_view>

#include "runtime/vm.h"

namespace bufo {

/// The bytes of a file in accounted memory.
class FileText {
 public:
  explicit FileText(VM& vm) : vm_(vm) {}
  FileText(const FileText&) = delete;
  FileText& operator=(const FileText&) = delete;
  ~FileText();
  /// Reads the file; false when it cannot be read (error() is the errno) or memory is refused
  /// (refused()).
  bool read(std::string_view path);
  /// Reads a descriptor to its end.
  bool read_descriptor(int descriptor);
  std::string_view view() const { return {data_, nbytes_}; }
  int error() const { return error_; }
  bool refused() const { return refused_; }

 private:
  VM& vm_;
  char* data_ = nullptr;
  size_t nbytes_ = 0;
  int error_ = 0;
  bool refused_ = false;
};

bool is_directory(std::string_view path);

}  // namespace bufo
