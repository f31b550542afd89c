// Of the module sys: the names of the standard library's modules, and auditing (PEP 578).
//
// Hooks stay until the interpreter ends; the runtime itself raises no events, library modules do.
#include "runtime/modules/module_state.h"
#include "runtime/modules/sys.h"
#include "runtime/operators.h"
#include "runtime/types/containers.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

// As CPython 3.12 has them on all platforms together.
constexpr std::string_view kLibraryNames =
    "__future__ _abc _aix_support _ast _asyncio _bisect _blake2 _bz2 _codecs _codecs_cn "
    "_codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw _collections _collections_abc "
    "_compat_pickle _compression _contextvars _crypt _csv _ctypes _curses _curses_panel _datetime "
    "_dbm _decimal _elementtree _frozen_importlib _frozen_importlib_external _functools _gdbm "
    "_hashlib _heapq _imp _io _json _locale _lsprof _lzma _markupbase _md5 _msi _multibytecodec "
    "_multiprocessing _opcode _operator _osx_support _overlapped _pickle _posixshmem "
    "_posixsubprocess _py_abc _pydatetime _pydecimal _pyio _pylong _queue _random _scproxy _sha1 "
    "_sha2 _sha3 _signal _sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics _string "
    "_strptime _struct _symtable _thread _threading_local _tkinter _tokenize _tracemalloc _typing "
    "_uuid _warnings _weakref _weakrefset _winapi _zoneinfo abc aifc antigravity argparse array "
    "ast asyncio atexit audioop base64 bdb binascii bisect builtins bz2 cProfile calendar cgi "
    "cgitb chunk cmath cmd code codecs codeop collections colorsys compileall concurrent "
    "configparser contextlib contextvars copy copyreg crypt csv ctypes curses dataclasses "
    "datetime dbm decimal difflib dis doctest email encodings ensurepip enum errno faulthandler "
    "fcntl filecmp fileinput fnmatch fractions ftplib functools gc genericpath getopt getpass "
    "gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr importlib "
    "inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma mailbox "
    "mailcap marshal math mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis "
    "nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev pathlib pdb "
    "pickle pickletools pipes pkgutil platform plistlib poplib posix posixpath pprint profile "
    "pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline "
    "reprlib resource rlcompleter runpy sched secrets select selectors shelve shlex shutil signal "
    "site smtplib sndhdr socket socketserver spwd sqlite3 sre_compile sre_constants sre_parse ssl "
    "stat statistics string stringprep struct subprocess sunau symtable sys sysconfig syslog "
    "tabnanny tarfile telnetlib tempfile termios textwrap this threading time timeit tkinter "
    "token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing "
    "unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser winreg winsound "
    "wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo ";

/// The hooks are called in order; an exception of one ends the operation that is audited.
Result<Value> sys_audit(VM& vm, const Args& args) {
  const Ref<List> hooks(&as<List>(args[0]));
  if (!is_a<Str>(vm, args[1])) {
    return vm.raise<TypeError>("expected str for argument 'event', not {}", type_name_of(args[1]));
  }
  if (hooks->size == 0) return none();
  const std::span<const Value> rest = args.rest();
  const Ref<Tuple> values =
      TRY(make_tuple_from(vm, rest.data(), static_cast<ptrdiff_t>(rest.size())));
  for (ptrdiff_t k = 0; k < hooks->size; ++k) {
    const AnyRef hook(hooks->items[k]);
    const AnyRef ignored = TRY(call(vm, hook, {args[1], values}));
  }
  return none();
}

/// A hook may refuse another one by raising a RuntimeError, which is not passed on.
Result<Value> sys_addaudithook(VM& vm, const Args& args) {
  const Ref<List> hooks(&as<List>(args[0]));
  if (hooks->size != 0) {
    const Ref<Str> event = TRY(make_str(vm, "sys.addaudithook"));
    const Ref<Tuple> values = TRY(make_tuple(vm, 0));
    for (ptrdiff_t k = 0; k < hooks->size; ++k) {
      const AnyRef hook(hooks->items[k]);
      Result<Value> refused = call(vm, hook, {event, values});
      if (!refused.is_error()) {
        const AnyRef ignored = std::move(refused).take();
        continue;
      }
      if (!is_kind(vm, vm.pending, kTypeRuntimeError)) return Raised{};
      clear_pending(vm);
      return none();
    }
  }
  TRY(list_append(vm, *hooks, args[1]));
  return none();
}

constexpr Method kAuditFunctions[] = {
    function("addaudithook", "(state, hook)", sys_addaudithook, "Adds a new audit hook callback."),
    function("audit", "(state, event, /, *args)", sys_audit,
             "Passes the event to any hooks that are attached."),
};

}  // namespace

Result<void> add_library_names(VM& vm, Dict& dict) {
  const Ref<Set> names = TRY(make_frozenset(vm));
  std::string_view rest = kLibraryNames;
  while (!rest.empty()) {
    const size_t end = rest.find(' ');
    const Ref<Str> name = TRY(make_str(vm, rest.substr(0, end)));
    TRY(set_add(vm, *names, name));
    rest.remove_prefix(end + 1);
  }
  return dict_set_str(vm, dict, "stdlib_module_names", names);
}

Result<void> add_audit_functions(VM& vm, Dict& dict) {
  const Ref<List> hooks = TRY(make_list(vm));
  return add_functions(vm, dict, "sys", kAuditFunctions, hooks);
}

}  // namespace bufo
