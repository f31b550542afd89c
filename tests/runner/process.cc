#include "tests/runner/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstddef>
#include <mutex>
#include <string_view>

#include "tests/runner/text.h"

extern char** environ;

namespace bufo::runner {

namespace {

using Clock = std::chrono::steady_clock;

// How long a program is left alone, in milliseconds, before Ctrl-C interrupts it.
constexpr int kInterruptDelay = 300;

// Held from the creation of a pipe until the fork, so that no other child inherits our ends and
// keeps them open.
std::mutex& spawn_mutex() {
  static std::mutex mutex;
  return mutex;
}

// argv and environment in the form that execve wants, made before the fork.
struct ExecArguments {
  std::vector<std::string> env;
  std::vector<char*> argv_pointers;
  std::vector<char*> env_pointers;

  explicit ExecArguments(const Command& command) {
    // The user's own Python settings must not decide whether a test passes.
    for (char** entry = environ; *entry != nullptr; ++entry) {
      const std::string_view text = *entry;
      if (!text.starts_with("PYTHON") && !text.starts_with("LC_") && !text.starts_with("TERM=") &&
          !text.starts_with("COLUMNS=") && !text.starts_with("LINES=")) {
        env.emplace_back(text);
      }
    }
    env.insert(env.end(),
               {"LC_ALL=C.UTF-8", "TERM=dumb", "INPUTRC=/dev/null", "PYTHONDONTWRITEBYTECODE=1"});
    env.insert(env.end(), command.env.begin(), command.env.end());
    for (const std::string& text : command.argv) {
      argv_pointers.push_back(const_cast<char*>(text.c_str()));
    }
    for (const std::string& text : env) env_pointers.push_back(const_cast<char*>(text.c_str()));
    argv_pointers.push_back(nullptr);
    env_pointers.push_back(nullptr);
  }
};

// In the child, after its descriptors are in place.
[[noreturn]] void become(const Command& command, ExecArguments& arguments) {
  signal(SIGPIPE, SIG_DFL);
  if (!command.folder.empty() && chdir(command.folder.c_str()) != 0) _exit(126);
  execve(arguments.argv_pointers[0], arguments.argv_pointers.data(), arguments.env_pointers.data());
  _exit(127);
}

int decode_status(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int milliseconds_left(Clock::time_point deadline) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
  return left.count() < 0 ? 0 : static_cast<int>(left.count());
}

Clock::time_point deadline_of(const Command& command) {
  return Clock::now() + std::chrono::milliseconds(static_cast<long>(command.timeout_seconds * 1e3));
}

// Kills the process group when asked to, and collects the child.
void finish(pid_t child, bool kill_it, Outcome& outcome) {
  if (kill_it) {
    outcome.timed_out = true;
    kill(-child, SIGKILL);
    kill(child, SIGKILL);
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  outcome.status = decode_status(status);
}

void close_on_exec(int fd) { fcntl(fd, F_SETFD, FD_CLOEXEC); }

bool make_pipe(int ends[2]) {
  if (pipe(ends) != 0) return false;
  close_on_exec(ends[0]);
  close_on_exec(ends[1]);
  return true;
}

bool write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = write(fd, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

}  // namespace

Outcome run(const Command& command) {
  Outcome outcome;
  ExecArguments arguments(command);
  const Clock::time_point deadline = deadline_of(command);

  int in[2];
  int out[2];
  int err[2];
  pid_t child = -1;
  {
    const std::lock_guard<std::mutex> lock(spawn_mutex());
    if (!make_pipe(in) || !make_pipe(out) || !make_pipe(err)) {
      outcome.status = 126;
      return outcome;
    }
    child = fork();
    if (child == 0) {
      setpgid(0, 0);
      dup2(in[0], 0);
      dup2(out[1], 1);
      dup2(command.merge_stderr ? out[1] : err[1], 2);
      become(command, arguments);
    }
    close(in[0]);
    close(out[1]);
    close(err[1]);
  }
  if (child < 0) {
    outcome.status = 126;
    close(in[1]);
    close(out[0]);
    close(err[0]);
    return outcome;
  }

  // Input is fed and both outputs are drained together: a program that fills one pipe while we
  // wait on another would never end.
  fcntl(in[1], F_SETFL, O_NONBLOCK);
  std::string_view input = command.input;
  pollfd fds[3] = {{in[1], POLLOUT, 0}, {out[0], POLLIN, 0}, {err[0], POLLIN, 0}};
  if (input.empty()) {
    close(in[1]);
    fds[0].fd = -1;
  }
  bool expired = false;
  while (fds[1].fd >= 0 || fds[2].fd >= 0) {
    if (poll(fds, 3, milliseconds_left(deadline)) == 0) {
      expired = true;
      break;
    }
    if (fds[0].fd >= 0 && fds[0].revents != 0) {
      const ssize_t count = write(in[1], input.data(), input.size());
      if (count > 0) input.remove_prefix(static_cast<std::size_t>(count));
      if ((count < 0 && errno != EAGAIN && errno != EINTR) || input.empty()) {
        close(in[1]);
        fds[0].fd = -1;
      }
    }
    for (int which = 1; which <= 2; ++which) {
      if (fds[which].fd < 0 || fds[which].revents == 0) continue;
      char chunk[65536];
      const ssize_t count = read(fds[which].fd, chunk, sizeof chunk);
      if (count > 0) {
        (which == 1 ? outcome.output : outcome.errors).append(chunk, static_cast<size_t>(count));
      } else if (count == 0 || errno != EINTR) {
        fds[which].fd = -1;
      }
    }
  }
  if (fds[0].fd >= 0) close(in[1]);
  close(out[0]);
  close(err[0]);
  finish(child, expired, outcome);
  return outcome;
}

Outcome run_session(const Command& command, const std::vector<std::string>& lines) {
  Outcome outcome;
  ExecArguments arguments(command);
  const Clock::time_point deadline = deadline_of(command);

  int master = -1;
  pid_t child = -1;
  {
    const std::lock_guard<std::mutex> lock(spawn_mutex());
    master = posix_openpt(O_RDWR | O_NOCTTY);
    if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0) {
      outcome.status = 126;
      return outcome;
    }
    close_on_exec(master);
    const std::string slave_name = ptsname(master);
    // So wide that no line wraps: line editing must not get a chance to scroll.
    winsize size = {};
    size.ws_row = 50;
    size.ws_col = 2000;
    ioctl(master, TIOCSWINSZ, &size);
    child = fork();
    if (child == 0) {
      setsid();
      const int slave = open(slave_name.c_str(), O_RDWR);
      ioctl(slave, TIOCSCTTY, 0);
      dup2(slave, 0);
      dup2(slave, 1);
      dup2(slave, 2);
      if (slave > 2) close(slave);
      become(command, arguments);
    }
  }

  std::size_t next = 0;
  std::size_t typed_at = 0;  // where the screen ended when the last line was typed
  bool expired = false;
  while (true) {
    pollfd fd = {master, POLLIN, 0};
    const bool interrupt = next < lines.size() && lines[next] == kInterruptRunning;
    int wait = milliseconds_left(deadline);
    if (interrupt && wait > kInterruptDelay) wait = kInterruptDelay;
    if (poll(&fd, 1, wait) == 0) {
      if (interrupt && milliseconds_left(deadline) > 0) {
        ++next;
        if (!write_all(master, kInterruptRunning)) break;
        continue;
      }
      expired = true;
      break;
    }
    char chunk[65536];
    const ssize_t count = read(master, chunk, sizeof chunk);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;  // Linux reports the closed terminal as EIO.
    outcome.output.append(chunk, static_cast<std::size_t>(count));

    // A prompt is at the start of a line, and comes after the echo of what was typed before.
    const std::string_view fresh = std::string_view(outcome.output).substr(typed_at);
    if (!fresh.ends_with(">>> ") && !fresh.ends_with("... ")) continue;
    const std::size_t prompt = fresh.size() - 4;
    if (interrupt) continue;
    if (prompt == 0 ? typed_at != 0 : fresh[prompt - 1] != '\n') continue;
    typed_at = outcome.output.size();
    const bool done = next == lines.size();
    std::string typed = done ? "\x04" : lines[next];
    if (!done && !typed.ends_with(kControlC)) typed += '\n';
    if (!write_all(master, typed)) break;
    if (!done) ++next;
  }
  close(master);
  finish(child, expired, outcome);
  outcome.output = replace_all(std::move(outcome.output), "\r\n", "\n");
  return outcome;
}

}  // namespace bufo::runner
