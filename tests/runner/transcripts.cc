// Golden REPL sessions: what is typed and what is printed, as a terminal shows it.
//
// Each is played twice. In a pseudo-terminal, line by line, the screen must be the transcript. With
// the typed lines as standard input (`bufo -i < typed`), the program echoes what it reads, so that
// the output is the transcript again. Addresses are masked; nothing else is.
//
// Ctrl-C leaves its traces: a prompt line followed by `KeyboardInterrupt` was interrupted, and an
// output line that starts with `^C` is a running program that was. A file of typed lines, from
// which a transcript is recorded, says `^C` at the end of the line for the first and `^C!` for the
// second.

#include <stdlib.h>

#include <cstddef>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "tests/runner/process.h"
#include "tests/runner/suites.h"
#include "tests/runner/text.h"

namespace bufo::runner {

namespace {

// The lines after the prompts. The last prompt got end of file, so nothing was typed there.
std::vector<std::string> typed_lines(const std::string& transcript) {
  std::vector<std::string> typed;
  const std::vector<std::string> lines = split_lines(transcript);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i];
    if (line.starts_with(">>> ") || line.starts_with("... ")) {
      std::string text = line.substr(4);
      if (text == "^C!") {
        text = kInterruptRunning;
      } else if (text.ends_with("^C")) {
        text = text.substr(0, text.size() - 2) + kControlC;
      } else if (i + 1 < lines.size() && lines[i + 1] == "KeyboardInterrupt") {
        text += kControlC;
      }
      typed.push_back(text);
    } else if (line.starts_with("^C")) {
      typed.push_back(kInterruptRunning);
    }
  }
  // A session that the program itself ended has no such prompt.
  if (!lines.empty() && lines.back() == ">>> ") typed.pop_back();
  return typed;
}

}  // namespace

std::string check_transcript(const Options& options, const std::string& path) {
  const std::string transcript = read_file(path);
  const std::vector<std::string> typed = typed_lines(transcript);

  // The history file goes to a home of its own.
  char home[] = "/tmp/bufo_home_XXXXXX";
  if (mkdtemp(home) == nullptr) return "    cannot make a folder in /tmp\n";
  Command command;
  command.argv = {options.program, "-i", "-q"};
  command.env = {"HOME=" + std::string(home)};
  command.timeout_seconds = options.timeout_seconds;
  const Outcome terminal = run_session(command, typed);
  const std::string screen = mask_addresses(terminal.output);

  // A pipe has no Ctrl-C.
  bool interrupted = false;
  for (const std::string& line : typed) {
    if (line.ends_with(kControlC)) interrupted = true;
  }
  Outcome redirected;
  if (!options.is_reference && !interrupted) {
    command.argv = {options.program, "-i"};
    command.merge_stderr = true;
    for (const std::string& line : typed) command.input += line + "\n";
    redirected = run(command);
  }
  std::error_code error;
  std::filesystem::remove_all(home, error);

  if (terminal.timed_out || redirected.timed_out) {
    return "    timeout\n" + diff(transcript, screen);
  }
  if (options.record) return write_file(path, screen) ? "" : "    cannot write it\n";
  std::string report;
  if (const std::string text = diff(transcript, screen); !text.empty()) {
    report += "    in a terminal:\n" + text;
  }
  if (!options.is_reference && !interrupted) {
    const std::string text = diff(transcript, mask_addresses(redirected.output));
    if (!text.empty()) report += "    with redirected input:\n" + text;
  }
  return report;
}

}  // namespace bufo::runner
