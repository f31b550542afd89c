// _stat: the bits of file modes and the questions that module stat asks of them.
#include "runtime/modules.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

constexpr uint32_t kFormatMask = 0170000, kModeMask = 07777;
constexpr uint32_t kFifo = 0010000, kCharacter = 0020000, kDirectory = 0040000, kBlock = 0060000,
                   kRegular = 0100000, kLink = 0120000, kSocket = 0140000;

Result<uint32_t> mode_argument(VM& vm, const Args& args) {
  const AnyRef index = TRY(to_index(vm, args[0]));
  int64_t mode;
  if (!try_int64(index, mode)) {
    return vm.raise<OverflowError>("Python int too large to convert to C unsigned long");
  }
  if (mode < 0) {
    return vm.raise<OverflowError>("can't convert negative value to unsigned int");
  }
  if (mode > UINT32_MAX) return vm.raise<OverflowError>("mode out of range");
  return static_cast<uint32_t>(mode);
}

template <uint32_t format>
Result<Value> stat_is(VM& vm, const Args& args) {
  const uint32_t mode = TRY(mode_argument(vm, args));
  return Value::boolean((mode & kFormatMask) == format);
}
/// Doors, event ports and whiteouts: file types of other systems.
Result<Value> stat_is_other(VM& vm, const Args& args) {
  TRY(mode_argument(vm, args));
  return Value::false_();
}
Result<Value> stat_format(VM& vm, const Args& args) {
  const uint32_t mode = TRY(mode_argument(vm, args));
  return Value::small_int(mode & kFormatMask);
}
Result<Value> stat_mode(VM& vm, const Args& args) {
  const uint32_t mode = TRY(mode_argument(vm, args));
  return Value::small_int(mode & kModeMask);
}

char type_letter(uint32_t mode) {
  switch (mode & kFormatMask) {
    case kRegular:
      return '-';
    case kDirectory:
      return 'd';
    case kLink:
      return 'l';
    case kBlock:
      return 'b';
    case kCharacter:
      return 'c';
    case kFifo:
      return 'p';
    case kSocket:
      return 's';
    default:
      return '?';
  }
}

Result<Value> stat_filemode(VM& vm, const Args& args) {
  const uint32_t mode = TRY(mode_argument(vm, args));
  char text[11] = {};
  text[0] = type_letter(mode);
  for (int i = 0; i < 9; ++i) text[i + 1] = (mode >> (8 - i)) & 1 ? "rwx"[i % 3] : '-';
  if (mode & 04000) text[3] = text[3] == 'x' ? 's' : 'S';
  if (mode & 02000) text[6] = text[6] == 'x' ? 's' : 'S';
  if (mode & 01000) text[9] = text[9] == 'x' ? 't' : 'T';
  return make_str(vm, text);
}

constexpr Method kFunctions[] = {
    function("S_ISDIR", "(mode, /)", stat_is<kDirectory>, "Is it a directory?"),
    function("S_ISCHR", "(mode, /)", stat_is<kCharacter>, "Is it a character device?"),
    function("S_ISBLK", "(mode, /)", stat_is<kBlock>, "Is it a block device?"),
    function("S_ISREG", "(mode, /)", stat_is<kRegular>, "Is it a regular file?"),
    function("S_ISFIFO", "(mode, /)", stat_is<kFifo>, "Is it a named pipe?"),
    function("S_ISLNK", "(mode, /)", stat_is<kLink>, "Is it a symbolic link?"),
    function("S_ISSOCK", "(mode, /)", stat_is<kSocket>, "Is it a socket?"),
    function("S_ISDOOR", "(mode, /)", stat_is_other, "Is it a door?"),
    function("S_ISPORT", "(mode, /)", stat_is_other, "Is it an event port?"),
    function("S_ISWHT", "(mode, /)", stat_is_other, "Is it a whiteout?"),
    function("S_IMODE", "(mode, /)", stat_mode, "The bits that chmod() can set."),
    function("S_IFMT", "(mode, /)", stat_format, "The bits that tell the file's type."),
    function("filemode", "(mode, /)", stat_filemode, "The mode as text: '-rwxr-xr-x'."),
};

Result<void> stat_init(VM& vm, Dict& dict) {
  static constexpr struct {
    const char* name;
    uint32_t value;
  } kConstants[] = {
      {"S_IFDIR", kDirectory},
      {"S_IFCHR", kCharacter},
      {"S_IFBLK", kBlock},
      {"S_IFREG", kRegular},
      {"S_IFIFO", kFifo},
      {"S_IFLNK", kLink},
      {"S_IFSOCK", kSocket},
      {"S_IFDOOR", 0},
      {"S_IFPORT", 0},
      {"S_IFWHT", 0},
      {"S_ISUID", 04000},
      {"S_ISGID", 02000},
      {"S_ISVTX", 01000},
      {"S_ENFMT", 02000},
      {"S_IREAD", 0400},
      {"S_IWRITE", 0200},
      {"S_IEXEC", 0100},
      {"S_IRWXU", 0700},
      {"S_IRUSR", 0400},
      {"S_IWUSR", 0200},
      {"S_IXUSR", 0100},
      {"S_IRWXG", 070},
      {"S_IRGRP", 040},
      {"S_IWGRP", 020},
      {"S_IXGRP", 010},
      {"S_IRWXO", 07},
      {"S_IROTH", 04},
      {"S_IWOTH", 02},
      {"S_IXOTH", 01},
      {"UF_NODUMP", 1},
      {"UF_IMMUTABLE", 2},
      {"UF_APPEND", 4},
      {"UF_OPAQUE", 8},
      {"UF_NOUNLINK", 0x10},
      {"UF_COMPRESSED", 0x20},
      {"UF_HIDDEN", 0x8000},
      {"SF_ARCHIVED", 0x10000},
      {"SF_IMMUTABLE", 0x20000},
      {"SF_APPEND", 0x40000},
      {"SF_NOUNLINK", 0x100000},
      {"SF_SNAPSHOT", 0x200000},
      {"ST_MODE", 0},
      {"ST_INO", 1},
      {"ST_DEV", 2},
      {"ST_NLINK", 3},
      {"ST_UID", 4},
      {"ST_GID", 5},
      {"ST_SIZE", 6},
      {"ST_ATIME", 7},
      {"ST_MTIME", 8},
      {"ST_CTIME", 9},
  };
  for (const auto& row : kConstants) {
    TRY(dict_set_str(vm, dict, row.name, Value::small_int(row.value)));
  }
  return ok();
}

}  // namespace

constinit const ModuleSpec kStatModule = {
    .name = "_stat",
    .functions = kFunctions,
    .init = stat_init,
    .doc = "File modes: constants and tests.",
};

}  // namespace bufo
