// Scripts with their expectations in comments.
//
//   print(1 + 1)  # expect: 2          the next line of standard output
//   1 / 0  # raises: ZeroDivisionError: division by zero
//                                      ends the script, in a frame at this line
//   x =  # syntax-error: invalid syntax  the file does not compile, error at this line
//
// A line that holds only `# expect: ...` continues the one before. Standard output is compared as a
// whole, and a script that is not expected to fail must leave standard error empty.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tests/runner/process.h"
#include "tests/runner/suites.h"
#include "tests/runner/text.h"

namespace bufo::runner {

namespace {

struct Expectations {
  std::string output;
  std::string error;           // the last line of standard error; empty: no error
  std::size_t error_line = 0;  // where the innermost frame of this file stands
};

// What follows `# word:` on the line, without the one space after the colon.
bool find_comment(std::string_view line, std::string_view word, std::string& text) {
  const std::string mark = "# " + std::string(word) + ":";
  const std::size_t at = line.find(mark);
  if (at == std::string_view::npos) return false;
  line.remove_prefix(at + mark.size());
  if (line.starts_with(' ')) line.remove_prefix(1);
  text = line;
  return true;
}

Expectations read_expectations(const std::string& path) {
  Expectations expected;
  std::size_t number = 0;
  for (const std::string& line : split_lines(read_file(path))) {
    ++number;
    std::string text;
    if (find_comment(line, "expect", text)) {
      expected.output += text + "\n";
    } else if (find_comment(line, "raises", text)) {
      expected.error = text;
      expected.error_line = number;
    } else if (find_comment(line, "syntax-error", text)) {
      const bool named = text.starts_with("IndentationError: ") || text.starts_with("TabError: ");
      expected.error = named ? text : "SyntaxError: " + text;
      expected.error_line = number;
    }
  }
  return expected;
}

// The line number in the last `File "path", line N` of a traceback; 0 if there is none.
std::size_t innermost_line(const std::string& errors, const std::string& path) {
  const std::string mark = path + "\", line ";
  const std::size_t at = errors.rfind(mark);
  if (at == std::string::npos) return 0;
  std::size_t line = 0;
  for (std::size_t i = at + mark.size(); i < errors.size() && errors[i] >= '0' && errors[i] <= '9';
       ++i) {
    line = line * 10 + static_cast<std::size_t>(errors[i] - '0');
  }
  return line;
}

std::string indent(std::string_view text) {
  std::string indented;
  for (const std::string& line : split_lines(text)) indented += "    " + line + "\n";
  return indented;
}

}  // namespace

std::string check_script(const Options& options, const std::string& path) {
  const Expectations expected = read_expectations(path);
  Command command;
  command.argv = {options.program, options.root + "/" + path};
  command.folder = options.scratch;
  command.timeout_seconds = options.timeout_seconds;
  Outcome outcome = run(command);
  if (outcome.timed_out) return "    timeout\n";

  // The same in any checkout.
  outcome.output = replace_all(std::move(outcome.output), options.root + "/", "");
  outcome.errors = replace_all(std::move(outcome.errors), options.root + "/", "");

  std::string report;
  if (!outcome.output.empty() && outcome.output.back() != '\n') outcome.output += '\n';
  if (outcome.output != expected.output) report += diff(expected.output, outcome.output);

  std::vector<std::string> errors = split_lines(outcome.errors);
  // Notes about who holds an export stand below the exception; CPython has none.
  while (!errors.empty() && errors.back().starts_with("held by ")) errors.pop_back();
  const std::string last_error = errors.empty() ? "" : errors.back();
  if (expected.error.empty()) {
    if (outcome.status != 0) {
      report += "    exit status " + std::to_string(outcome.status) + "\n";
    }
    if (!errors.empty()) report += "    unexpected on standard error:\n" + indent(outcome.errors);
    return report;
  }
  if (last_error != expected.error) {
    report += diff(expected.error, last_error);
    // Any other text says more than its last line does.
    if (errors.size() > 1) report += indent(outcome.errors);
  } else if (const std::size_t line = innermost_line(outcome.errors, path);
             line != expected.error_line) {
    report += "    raised at line " + std::to_string(line) + ", expected line " +
              std::to_string(expected.error_line) + "\n";
  }
  if (outcome.status != 1) {
    report += "    exit status " + std::to_string(outcome.status) + ", expected 1\n";
  }
  return report;
}

}  // namespace bufo::runner
