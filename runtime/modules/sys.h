// What a program tells module sys about its command line.
#pragma once

#include "runtime/vm.h"

namespace bufo {

struct CommandLineFlags {
  bool inspect = false, interactive = false, dont_write_bytecode = false, no_site = false;
  bool ignore_environment = false, quiet = false, isolated = false, safe_path = false;
  bool no_user_site = false, dev_mode = false;
  int debug = 0, verbose = 0, bytes_warning = 0;
};

/// sys.flags, made anew; its `optimize` is vm.optimize. builtins.__debug__ follows.
Result<void> set_command_line_flags(VM&, const CommandLineFlags&);

/// sys.stdlib_module_names, sys.audit and sys.addaudithook (sys_library.cc).
Result<void> add_library_names(VM&, Dict& sys_dict);
Result<void> add_audit_functions(VM&, Dict& sys_dict);

}  // namespace bufo
