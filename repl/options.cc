// See options.h. Texts and exit statuses as CPython 3.12's.
#include "repl/options.h"

#include <sys/random.h>
#include <unistd.h>

#include <algorithm>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "runtime/codecs.h"

namespace bufo {

namespace {

constexpr const char* kUsage = "usage: %s [option] ... [-c cmd | -m mod | file | -] [arg] ...\n";

constexpr const char* kHelp =
    "Options (and corresponding environment variables):\n"
    "-c cmd : program passed in as string (terminates option list)\n"
    "-E     : ignore PYTHON* environment variables (such as PYTHONPATH)\n"
    "-h     : print this help message and exit (also -? or --help)\n"
    "-i     : inspect interactively after running script; forces a prompt even\n"
    "         if stdin does not appear to be a terminal\n"
    "-I     : isolate from the user's environment (implies -E and -P)\n"
    "-m mod : run library module as a script (terminates option list)\n"
    "-O     : remove assert and __debug__-dependent statements\n"
    "-OO    : do -O changes and also discard docstrings\n"
    "-P     : don't prepend a potentially unsafe path to sys.path\n"
    "-q     : don't print version and copyright messages on interactive startup\n"
    "-S     : don't add exit, quit, copyright, credits, license and help to the built-ins\n"
    "-u     : force the stdout and stderr streams to be unbuffered\n"
    "-V     : print the Python version number and exit (also --version)\n"
    "-b     : issue warnings about comparing bytes with str (-bb: issue errors)\n"
    "-R     : use a random seed for hashes, whatever PYTHONHASHSEED says\n"
    "-W arg : warning control; arg is action:message:category:module:lineno\n"
    "-x     : skip first line of source\n"
    "-X opt : dev, importtime, int_max_str_digits=N, pycache_prefix=PATH; see sys._xoptions\n"
    "-B -d -s -v : seen in sys.flags only\n"
    "--dump-tokens file, --dump-ast file, --dump-bytecode file : print a stage of the compilation\n"
    "--stdlib dir : a folder with CPython's library, searched last\n"
    "file   : program read from script file\n"
    "-      : program read from stdin (default; interactive mode if a tty)\n"
    "arg ...: arguments passed to program in sys.argv[1:]\n";

bool fail(const char* program, const char* text, int& status) {
  std::fputs(text, stderr);
  std::fprintf(stderr, kUsage, program);
  std::fprintf(stderr, "Try `%s -h' for more information.\n", program);
  status = 2;
  return false;
}

/// A variable's text; null when it is empty, not set or not to be looked at.
const char* variable(const Options& o, const char* name) {
  if (o.ignore_environment) return nullptr;
  const char* text = std::getenv(name);
  return text == nullptr || *text == 0 ? nullptr : text;
}

/// A flag's variable: a number counts as that often, any other text as once.
int flag_variable(const Options& o, const char* name, int given) {
  const char* text = variable(o, name);
  if (text == nullptr) return given;
  const int asked = std::atoi(text);
  return std::max(given, asked < 1 ? 1 : asked);
}

void split_commas(const char* text, std::vector<std::string>& out) {
  for (std::string_view rest = text;;) {
    const size_t comma = rest.find(',');
    if (comma != 0) out.emplace_back(rest.substr(0, comma));
    if (comma == std::string_view::npos) break;
    rest.remove_prefix(comma + 1);
    if (rest.empty()) break;
  }
}

void apply_environment(Options& o) {
  if (variable(o, "PYTHONUNBUFFERED") != nullptr) o.unbuffered = true;
  if (variable(o, "PYTHONOPTIMIZE") != nullptr) {
    o.optimize = std::min(flag_variable(o, "PYTHONOPTIMIZE", o.optimize), 2);
  }
  if (variable(o, "PYTHONINSPECT") != nullptr) o.inspect = o.mode != Options::Mode::kInteractive;
  if (variable(o, "PYTHONDONTWRITEBYTECODE") != nullptr) o.dont_write_bytecode = true;
  if (variable(o, "PYTHONNOUSERSITE") != nullptr) o.no_user_site = true;
  if (variable(o, "PYTHONSAFEPATH") != nullptr) o.safe_path = true;
  if (variable(o, "PYTHONDEVMODE") != nullptr) o.dev_mode = true;
  o.verbose = flag_variable(o, "PYTHONVERBOSE", o.verbose);
  o.debug = flag_variable(o, "PYTHONDEBUG", o.debug);
  if (const char* folder = variable(o, "BUFO_STDLIB")) o.library_folders.emplace_back(folder);
  for (const std::string& option : o.x_options) o.dev_mode = o.dev_mode || option == "dev";
  // In the order in which later ones win: -X dev, PYTHONWARNINGS, -W, -b.
  std::vector<std::string> filters;
  if (o.dev_mode) filters.emplace_back("default");
  if (const char* text = variable(o, "PYTHONWARNINGS")) split_commas(text, filters);
  for (std::string& option : o.warnings) filters.push_back(std::move(option));
  if (o.bytes_warning > 0) {
    filters.emplace_back(o.bytes_warning > 1 ? "error::BytesWarning" : "default::BytesWarning");
  }
  o.warnings = std::move(filters);
}

/// The options that mean something to the start of the program.
bool apply_x_options(Options& o, int& status) {
  const char* digits = variable(o, "PYTHONINTMAXSTRDIGITS");
  const char* source = "PYTHONINTMAXSTRDIGITS";
  for (const std::string& option : o.x_options) {
    if (option.rfind("int_max_str_digits", 0) != 0) continue;
    const size_t equal = option.find('=');
    digits = equal == std::string::npos ? "" : option.c_str() + equal + 1;
    source = "-X int_max_str_digits";
  }
  if (digits == nullptr) return true;
  char* end = nullptr;
  const long limit = std::strtol(digits, &end, 10);
  if (end == digits || *end != 0 || (limit != 0 && limit < 640) || limit > INT_MAX) {
    std::fprintf(stderr,
                 "Fatal Python error: config_init_int_max_str_digits: %s: invalid limit; must be "
                 ">= 640 or 0 for unlimited.\nPython runtime state: preinitialized\n\n"
                 "Current thread 0x0000000000000000 (most recent call first):\n"
                 "  <no Python frame>\n",
                 source);
    status = 1;
    return false;
  }
  o.max_str_digits = static_cast<int>(limit);
  return true;
}

}  // namespace

bool parse_options(int argc, char** argv, Options& o, int& status) {
  const char* program = argv[0];
  o.original.assign(argv, argv + argc);
  int at = 1;
  bool decided = false;
  for (; at < argc && !decided; ++at) {
    const char* arg = argv[at];
    if (arg[0] != '-' || arg[1] == 0) break;
    if (std::strncmp(arg, "--", 2) == 0) {
      if (std::strcmp(arg, "--help") == 0) {
        std::printf(kUsage, program);
        std::fputs(kHelp, stdout);
        return false;
      }
      if (std::strcmp(arg, "--version") == 0) {
        std::puts("Python 3.12.1 (Bufo 0.1)");
        return false;
      }
      if (std::strcmp(arg, "--") == 0) {
        ++at;
        break;
      }
      const bool tokens = std::strcmp(arg, "--dump-tokens") == 0,
                 ast = std::strcmp(arg, "--dump-ast") == 0;
      const bool bytecode = std::strcmp(arg, "--dump-bytecode") == 0,
                 stdlib = std::strcmp(arg, "--stdlib") == 0;
      if ((tokens || ast || bytecode || stdlib) && at + 1 < argc) {
        if (stdlib) {
          o.library_folders.emplace_back(argv[++at]);
          continue;
        }
        o.dump = tokens ? Options::Dump::kTokens
                 : ast  ? Options::Dump::kAst
                        : Options::Dump::kBytecode;
        continue;
      }
      const std::string text = std::string("unknown option ") + arg + "\n";
      return fail(program, text.c_str(), status);
    }
    for (const char* p = arg + 1; *p != 0; ++p) {
      const auto value = [&]() -> const char* {
        if (p[1] != 0) return p + 1;
        return at + 1 < argc ? argv[++at] : nullptr;
      };
      if (*p == 'c' || *p == 'm') {
        const char option = *p;
        const char* text = value();
        if (text == nullptr) {
          const std::string message =
              std::string("Argument expected for the -") + option + " option\n";
          return fail(program, message.c_str(), status);
        }
        o.mode = option == 'c' ? Options::Mode::kCommand : Options::Mode::kModule;
        o.target = text;
        decided = true;
        break;
      }
      if (*p == 'W' || *p == 'X') {
        const char option = *p;
        const char* text = value();
        if (text == nullptr) {
          const std::string message =
              std::string("Argument expected for the -") + option + " option\n";
          return fail(program, message.c_str(), status);
        }
        (option == 'W' ? o.warnings : o.x_options).emplace_back(text);
        break;
      }
      switch (*p) {
        case 'h':
        case '?':
          std::printf(kUsage, program);
          std::fputs(kHelp, stdout);
          return false;
        case 'V':
          std::puts("Python 3.12.1 (Bufo 0.1)");
          return false;
        case 'i':
          o.inspect = true;
          break;
        case 'q':
          o.quiet = true;
          break;
        case 'u':
          o.unbuffered = true;
          break;
        case 'E':
          o.ignore_environment = true;
          break;
        case 'I':
          o.isolated = o.ignore_environment = o.safe_path = true;
          break;
        case 'P':
          o.safe_path = true;
          break;
        case 'O':
          if (o.optimize < 2) ++o.optimize;
          break;
        case 'S':
          o.no_site = true;
          break;
        case 'B':
          o.dont_write_bytecode = true;
          break;
        case 'b':
          ++o.bytes_warning;
          break;
        case 'd':
          ++o.debug;
          break;
        case 'R':
          o.random_hash = true;
          break;
        case 's':
          o.no_user_site = true;
          break;
        case 'v':
          ++o.verbose;
          break;
        case 'x':
          o.skip_first_line = true;
          break;
        case 't':
          break;
        default: {
          const std::string message = std::string("Unknown option: -") + *p + "\n";
          return fail(program, message.c_str(), status);
        }
      }
    }
  }
  if (!decided) {
    if (at < argc && std::strcmp(argv[at], "-") != 0) {
      o.mode = Options::Mode::kFile;
      o.target = argv[at];
    } else if (at < argc) {
      o.mode = Options::Mode::kStdin;
    } else {
      o.mode = isatty(0) == 1 || o.inspect ? Options::Mode::kInteractive : Options::Mode::kStdin;
    }
    if (o.mode == Options::Mode::kStdin && isatty(0) == 1) o.mode = Options::Mode::kInteractive;
  }
  if (o.mode == Options::Mode::kInteractive && o.inspect) o.force_interactive = true;
  if (o.mode == Options::Mode::kInteractive) o.inspect = false;
  if (decided) {
    o.argv.emplace_back(o.mode == Options::Mode::kCommand ? "-c" : "-m");
  } else if (at >= argc) {
    o.argv.emplace_back("");
  }
  for (; at < argc; ++at) o.argv.emplace_back(argv[at]);
  apply_environment(o);
  return apply_x_options(o, status);
}

void choose_hash_seed(const Options& o, VM::Options& vm) {
  const char* text = o.ignore_environment ? nullptr : std::getenv("PYTHONHASHSEED");
  if (!o.random_hash && text != nullptr && *text != 0 && std::strcmp(text, "random") != 0) {
    vm.hash_seed = std::strtoull(text, nullptr, 10);
    vm.hash_randomized = vm.hash_seed != 0;
    return;
  }
  vm.hash_randomized = true;
  if (getrandom(&vm.hash_seed, sizeof vm.hash_seed, 0) != static_cast<ssize_t>(sizeof vm.hash_seed))
    vm.hash_seed = 1;
}

std::string absolute_path(const std::string& path) {
  if (!path.empty() && path[0] == '/') return path;
  char current[PATH_MAX];
  if (getcwd(current, sizeof current) == nullptr) return path;
  return std::string(current) + "/" + path;
}

std::string folder_of_script(const std::string& path) {
  char resolved[PATH_MAX];
  const std::string real =
      realpath(path.c_str(), resolved) != nullptr ? resolved : absolute_path(path);
  const size_t slash = real.rfind('/');
  return slash == std::string::npos ? "" : slash == 0 ? "/" : real.substr(0, slash);
}

Result<Value> decode_argument(VM& vm, std::string_view bytes) {
  return decode_bytes(vm, reinterpret_cast<const uint8_t*>(bytes.data()),
                      static_cast<ptrdiff_t>(bytes.size()), "utf-8", "surrogateescape");
}

}  // namespace bufo
