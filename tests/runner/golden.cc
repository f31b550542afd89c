// Suites that compare with a file beside the test, recorded from CPython 3.12.
//
// tracebacks  NAME.py and NAME.stderr: standard error, byte for byte.
// cli         NAME.sh and NAME.out: what the shell script prints, with $BUFO the program under
// test.

#include <stdlib.h>

#include <filesystem>
#include <string>
#include <system_error>

#include "tests/runner/process.h"
#include "tests/runner/suites.h"
#include "tests/runner/text.h"

namespace bufo::runner {

namespace {

std::string with_suffix(const std::string& path, const char* suffix) {
  return path.substr(0, path.rfind('.')) + suffix;
}

std::string compare_or_record(const Options& options, const std::string& golden,
                              const std::string& actual) {
  if (options.record) return write_file(golden, actual) ? "" : "    cannot write " + golden + "\n";
  if (!exists(golden)) return "    there is no " + golden + "\n";
  return diff(read_file(golden), actual);
}

}  // namespace

std::string check_traceback(const Options& options, const std::string& path) {
  Command command;
  command.argv = {options.program, path};
  command.timeout_seconds = options.timeout_seconds;
  const Outcome outcome = run(command);
  if (outcome.timed_out) return "    timeout\n";
  // 130 is how an uncaught KeyboardInterrupt ends.
  if (outcome.status >= 126 && outcome.status != 130)
    return "    exit status " + std::to_string(outcome.status) + "\n";
  // Paths are absolute in a traceback; the tests must pass in any checkout.
  const std::string errors = mask_addresses(replace_all(outcome.errors, options.root + "/", ""));
  return compare_or_record(options, with_suffix(path, ".stderr"), errors);
}

std::string check_cli(const Options& options, const std::string& path) {
  // Each script works in a folder of its own.
  char folder[] = "/tmp/bufo_cli_XXXXXX";
  if (mkdtemp(folder) == nullptr) return "    cannot make a folder in /tmp\n";
  Command command;
  command.argv = {"/bin/sh", options.root + "/" + path};
  command.folder = folder;
  command.merge_stderr = true;
  command.env = {"BUFO=" + options.program, "HOME=" + std::string(folder)};
  command.timeout_seconds = options.timeout_seconds;
  const Outcome outcome = run(command);
  std::error_code error;
  std::filesystem::remove_all(folder, error);
  if (outcome.timed_out) return "    timeout\n";
  std::string output = replace_all(outcome.output, options.program, "BUFO");
  output = mask_addresses(replace_all(output, folder, "FOLDER"));
  return compare_or_record(options, with_suffix(path, ".out"), output);
}

}  // namespace bufo::runner
