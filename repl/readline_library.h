// GNU readline, loaded when a terminal needs it: a script neither waits for it to be linked in nor
// needs it to be installed.
#pragma once

#include <readline/history.h>
#include <readline/readline.h>

#include <cstdio>

namespace bufo {

/// What the editor uses of the library, one row each: functions and variables by their own names.
#define BUFO_READLINE_NAMES(X)          \
  X(add_history)                        \
  X(read_history)                       \
  X(readline)                           \
  X(rl_attempted_completion_function)   \
  X(rl_attempted_completion_over)       \
  X(rl_catch_signals)                   \
  X(rl_completer_word_break_characters) \
  X(rl_completion_append_character)     \
  X(rl_completion_matches)              \
  X(rl_done)                            \
  X(rl_event_hook)                      \
  X(rl_insert_text)                     \
  X(rl_readline_name)                   \
  X(rl_variable_bind)                   \
  X(stifle_history)                     \
  X(using_history)                      \
  X(write_history)

struct ReadlineLibrary {
#define BUFO_READLINE_MEMBER(name) decltype(&::name) name;
  BUFO_READLINE_NAMES(BUFO_READLINE_MEMBER)
#undef BUFO_READLINE_MEMBER

  /// Null when the library is not there. It stays loaded until the process ends.
  static const ReadlineLibrary* load();
};

}  // namespace bufo
