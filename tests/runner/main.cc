// The test runner: everything that is tested through the program and not through C++.
//
//   test_runner SUITE [--bufo PROGRAM] [--reference] [--record] [--jobs N] [--timeout S]
//   [FILTER...]
//
// Runs the files of the suite in parallel, those whose path contains a FILTER if any is given.
// Prints each failure with a diff, then `N passed, N failed`. With --reference the program is a
// CPython 3.12, which proves that the expectations are right. With --record the golden files are
// written from what the program does.

#include <stdlib.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#include "tests/runner/suites.h"
#include "tests/runner/text.h"

namespace bufo::runner {

namespace {

constexpr Suite kSuites[] = {
    {"scripts", "tests/scripts", ".py", check_script},
    {"differences", "tests/differences", ".py", check_script},
    {"tracebacks", "tests/tracebacks", ".py", check_traceback},
    {"transcripts", "tests/transcripts", ".txt", check_transcript},
    {"cli", "tests/cli", ".sh", check_cli},
};

const Suite* find_suite(std::string_view name) {
  for (const Suite& suite : kSuites) {
    if (name == suite.name) return &suite;
  }
  return nullptr;
}

// The results, in the order of the files whatever the order of the runs.
std::vector<std::string> run_all(const Suite& suite, const Options& options,
                                 const std::vector<std::string>& files, unsigned jobs) {
  std::vector<std::string> reports(files.size());
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < files.size(); i = next++) {
      reports[i] = suite.check(options, files[i]);
    }
  };
  std::vector<std::thread> threads;
  for (unsigned i = 1; i < jobs; ++i) threads.emplace_back(work);
  work();
  for (std::thread& thread : threads) thread.join();
  return reports;
}

/// The tests listed in tests/pending.txt: what Bufo does not do yet. They run, and fail nobody; one
/// that passes is pointed out so that its line is taken away.
std::set<std::string> pending_tests() {
  std::set<std::string> names;
  std::ifstream list("tests/pending.txt");
  for (std::string line; std::getline(list, line);) {
    const std::size_t end = line.find_first_of(" #");
    if (end != 0 && !line.empty()) names.insert(line.substr(0, end));
  }
  return names;
}

int usage() {
  std::fprintf(
      stderr,
      "usage: test_runner scripts|differences|tracebacks|transcripts|cli [--bufo PROGRAM]\n"
      "       [--reference] [--record] [--jobs N] [--timeout SECONDS] [FILTER...]\n");
  return 2;
}

int main_program(const std::vector<std::string>& arguments) {
  if (arguments.empty()) return usage();
  const Suite* suite = find_suite(arguments[0]);
  if (suite == nullptr) return usage();

  Options options;
  options.program = "build/bufo";
  unsigned jobs = std::thread::hardware_concurrency();
  std::vector<std::string> filters;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    const bool has_value = i + 1 < arguments.size();
    if (argument == "--bufo" && has_value) {
      options.program = arguments[++i];
    } else if (argument == "--jobs" && has_value) {
      jobs = static_cast<unsigned>(std::atoi(arguments[++i].c_str()));
    } else if (argument == "--timeout" && has_value) {
      options.timeout_seconds = std::atof(arguments[++i].c_str());
    } else if (argument == "--reference") {
      options.is_reference = true;
    } else if (argument == "--record") {
      options.record = true;
    } else if (argument.starts_with("--")) {
      return usage();
    } else {
      filters.push_back(argument);
    }
  }
  std::error_code error;
  options.root = std::filesystem::current_path(error).string();
  options.program = std::filesystem::absolute(options.program, error).string();
  if (access(options.program.c_str(), X_OK) != 0) {
    std::fprintf(stderr, "test_runner: %s cannot be run\n", options.program.c_str());
    return 2;
  }

  std::vector<std::string> files;
  for (const std::string& path : files_below(suite->folder, suite->suffix)) {
    bool wanted = filters.empty();
    for (const std::string& filter : filters) {
      if (path.find(filter) != std::string::npos) wanted = true;
    }
    if (wanted) files.push_back(path);
  }

  char scratch[] = "/tmp/bufo_test_XXXXXX";
  if (mkdtemp(scratch) == nullptr) return 2;
  options.scratch = scratch;
  const std::vector<std::string> reports = run_all(*suite, options, files, jobs);
  std::filesystem::remove_all(scratch, error);

  const std::set<std::string> pending = pending_tests();
  std::size_t failed = 0, waiting = 0;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const bool is_pending = pending.contains(files[i]);
    if (reports[i].empty()) {
      if (is_pending) std::printf("PASSES NOW %s\n", files[i].c_str());
      continue;
    }
    if (is_pending) {
      ++waiting;
      if (filters.empty()) continue;
    } else {
      ++failed;
    }
    std::printf("FAIL %s\n%s", files[i].c_str(), reports[i].c_str());
  }
  if (waiting != 0) std::printf("%zu pending (tests/pending.txt)\n", waiting);
  std::printf("%zu passed, %zu failed\n", files.size() - failed - waiting, failed);
  return failed == 0 ? 0 : 1;
}

}  // namespace

}  // namespace bufo::runner

int main(int argc, char** argv) {
  return bufo::runner::main_program(std::vector<std::string>(argv + 1, argv + argc));
}
