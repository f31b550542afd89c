// Text helpers of the test runner: files, lines, masks and a small diff.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bufo::runner {

// The whole file; empty when it cannot be read (`exists` tells the cases apart).
std::string read_file(const std::string& path);
bool write_file(const std::string& path, std::string_view text);
bool exists(const std::string& path);

// Regular files below `folder` whose name ends with `suffix`, sorted. Folders whose name starts
// with an underscore hold what the tests import, and are skipped.
std::vector<std::string> files_below(const std::string& folder, std::string_view suffix);

// Without their newlines. A last line that lacks its newline counts like any other.
std::vector<std::string> split_lines(std::string_view text);

std::string replace_all(std::string text, std::string_view from, std::string_view to);

// Replaces each 0x1234abcd by 0x..., as addresses differ from run to run.
std::string mask_addresses(std::string_view text);

// A line diff: `-` is expected, `+` is what came, both indented. Empty when the texts are equal.
std::string diff(std::string_view expected, std::string_view actual);

}  // namespace bufo::runner
