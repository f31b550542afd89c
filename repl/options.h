// The command line, read.
#pragma once

#include <string>
#include <vector>

#include "runtime/vm.h"

namespace bufo {

struct Options {
  enum class Mode : uint8_t {
    kInteractive,
    kFile,
    kCommand,
    kModule,
    kStdin
  } mode = Mode::kInteractive;
  enum class Dump : uint8_t { kNone, kTokens, kAst, kBytecode } dump = Dump::kNone;
  std::string target;                        // file, code or module name
  std::vector<std::string> argv;             // sys.argv
  std::vector<std::string> library_folders;  // --stdlib
  bool inspect = false;                      // -i
  bool force_interactive = false;            // -i without a script: a REPL whatever stdin is
  bool quiet = false;
  bool unbuffered = false;
  bool ignore_environment = false;
  bool isolated = false;
  bool safe_path = false;
  bool no_site = false;              // -S: no exit, help and the like
  bool no_user_site = false;         // -s
  bool dont_write_bytecode = false;  // -B
  bool skip_first_line = false;      // -x
  bool random_hash = false;          // -R
  bool dev_mode = false;             // -X dev
  int optimize = 0;
  int max_str_digits = -1;                        // -X int_max_str_digits; -1: not given
  int debug = 0, verbose = 0, bytes_warning = 0;  // how often -d, -v and -b came
  std::vector<std::string> warnings;              // sys.warnoptions
  std::vector<std::string> x_options;             // -X
  std::vector<std::string> original;              // sys.orig_argv
};

/// False: the program ends at once with `status` (help, version, a wrong option).
bool parse_options(int argc, char** argv, Options&, int& status);
/// PYTHONHASHSEED, or a random seed.
void choose_hash_seed(const Options&, VM::Options&);
/// The folder that `import` searches first for a script's neighbours.
std::string folder_of_script(const std::string& path);
std::string absolute_path(const std::string& path);
/// An argument or path as a str; bytes that are not UTF-8 become surrogate escapes.
Result<Value> decode_argument(VM&, std::string_view bytes);

}  // namespace bufo
