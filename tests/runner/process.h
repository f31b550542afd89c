// Running a program under test: with pipes, or in a pseudo-terminal.
//
// Guarantees: nothing outlives the call; a program that exceeds the timeout is killed together with
// its process group. The functions may be called from several threads.
#pragma once

#include <string>
#include <vector>

namespace bufo::runner {

struct Command {
  std::vector<std::string> argv;
  std::string input;             // what standard input holds
  std::string folder;            // working directory; empty: ours
  bool merge_stderr = false;     // one pipe for both streams, so that their order is kept
  std::vector<std::string> env;  // NAME=value, added to the runner's environment
  double timeout_seconds = 10;
};

struct Outcome {
  std::string output;
  std::string errors;  // empty with merge_stderr
  int status = 0;      // exit status, or 128 + signal as a shell reports it
  bool timed_out = false;
};

Outcome run(const Command& command);

// As the last character of a line it takes the place of Enter.
inline constexpr char kControlC = '\x03';

// A line that is not typed at a prompt but a moment later, while the program runs.
inline constexpr const char* kInterruptRunning = "\x03";

// Runs the program in a pseudo-terminal and types `lines`, each when a prompt (`>>> ` or `... `)
// has appeared, then end of file. The outcome's output is what the screen shows.
Outcome run_session(const Command& command, const std::vector<std::string>& lines);

}  // namespace bufo::runner
