#include "tests/runner/text.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <system_error>

namespace bufo::runner {

namespace fs = std::filesystem;

std::string read_file(const std::string& path) {
  std::string text;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return text;
  char chunk[65536];
  std::size_t count = 0;
  while ((count = std::fread(chunk, 1, sizeof chunk, file)) > 0) text.append(chunk, count);
  std::fclose(file);
  return text;
}

bool write_file(const std::string& path, std::string_view text) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return false;
  const bool written = std::fwrite(text.data(), 1, text.size(), file) == text.size();
  return std::fclose(file) == 0 && written;
}

bool exists(const std::string& path) {
  std::error_code error;
  return fs::exists(path, error);
}

std::vector<std::string> files_below(const std::string& folder, std::string_view suffix) {
  std::vector<std::string> found;
  std::error_code error;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end;
       it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (name.starts_with('_')) {
      it.disable_recursion_pending();
    } else if (!it->is_directory(error) && name.ends_with(suffix)) {
      found.push_back(it->path().string());
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<std::string> split_lines(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  if (from.empty()) return text;
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string mask_addresses(std::string_view text) {
  std::string masked;
  while (!text.empty()) {
    if (text.starts_with("0x")) {
      std::size_t end = 2;
      while (end < text.size() && std::isxdigit(static_cast<unsigned char>(text[end])) != 0) ++end;
      if (end > 2) {
        masked += "0x...";
        text.remove_prefix(end);
        continue;
      }
    }
    masked += text.front();
    text.remove_prefix(1);
  }
  return masked;
}

std::string diff(std::string_view expected, std::string_view actual) {
  if (expected == actual) return {};
  const std::vector<std::string> a = split_lines(expected);
  const std::vector<std::string> b = split_lines(actual);

  // longest[i][j]: lines in common between a[i..] and b[j..]. Outputs of tests are short; a huge
  // one is cut, as nobody reads its diff to the end anyway.
  const std::size_t n = std::min<std::size_t>(a.size(), 400);
  const std::size_t m = std::min<std::size_t>(b.size(), 400);
  std::vector<std::vector<int>> longest(n + 1, std::vector<int>(m + 1, 0));
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t j = m; j-- > 0;) {
      longest[i][j] =
          a[i] == b[j] ? longest[i + 1][j + 1] + 1 : std::max(longest[i + 1][j], longest[i][j + 1]);
    }
  }

  std::string text;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < n || j < m) {
    if (i < n && j < m && a[i] == b[j]) {
      text += "      " + a[i] + "\n";
      ++i;
      ++j;
    } else if (j == m || (i < n && longest[i + 1][j] >= longest[i][j + 1])) {
      text += "    - " + a[i++] + "\n";
    } else {
      text += "    + " + b[j++] + "\n";
    }
  }
  if (n < a.size() || m < b.size()) text += "    (cut)\n";
  if (a == b) text += "    (the last newline differs)\n";
  return text;
}

}  // namespace bufo::runner
