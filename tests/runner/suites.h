// The suites of the test runner. A suite names its files and says of one file what is wrong.
#pragma once

#include <string>
#include <vector>

namespace bufo::runner {

struct Options {
  std::string program;        // the interpreter under test, absolute
  std::string root;           // the checkout, absolute
  std::string scratch;        // an empty folder, where scripts run and leave their files
  bool is_reference = false;  // the program is CPython: skip what only Bufo promises
  bool record = false;        // write the golden files instead of comparing
  double timeout_seconds = 10;
};

// An empty text means passed; otherwise it explains the failure, in indented lines.
using Check = std::string (*)(const Options& options, const std::string& path);

struct Suite {
  const char* name;
  const char* folder;
  const char* suffix;
  Check check;
};

std::string check_script(const Options& options, const std::string& path);
std::string check_traceback(const Options& options, const std::string& path);
std::string check_transcript(const Options& options, const std::string& path);
std::string check_cli(const Options& options, const std::string& path);

}  // namespace bufo::runner
