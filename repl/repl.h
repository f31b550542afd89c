// The loop behind the prompt, and what the program does at its ends.
#pragma once

#include <string_view>

#include "repl/options.h"

namespace bufo {

inline constexpr int kKilledByInterrupt = 1000;

/// Reads statements and runs them until the end of input. The exit status.
int run_repl(VM&, const Options&);
/// Prints the pending exception, or takes its status if it is SystemExit. The exit status. `stay`:
/// -i, SystemExit is printed like any other exception.
int finish_with_exception(VM&, bool stay = false);
/// Flushes sys.stdout and sys.stderr; a failure makes the status 120.
int flush_streams(VM&, int status);
/// input() where stdin and stdout are the terminal.
Result<Value> read_line_at_terminal(VM&, Value in, Value out, Value prompt);
/// __main__'s names before the program runs; false: an exception is pending.
Result<void> prepare_main(VM&, const Options&);
/// -m, or a folder in place of a script: the module, or the package's or folder's __main__, run as
/// __main__.
Result<void> run_main_module(VM&, const Options&);
/// --dump-…: prints a stage of the compilation of this source.
int dump_file(VM&, Options::Dump, std::string_view text, std::string_view filename);

}  // namespace bufo
