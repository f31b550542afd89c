// sys: the interpreter as a module.
//
// argv, path, the standard streams, ps1 and ps2 are entered by the program or the host; what is
// here depends on the VM alone. Follows Python/sysmodule.c (CPython 3.12) in behaviour and texts.
#include "runtime/modules/sys.h"

#include <cfloat>
#include <cstdlib>
#include <string>

#include "runtime/modules.h"
#include "runtime/shape.h"
#include "runtime/types/containers.h"
#include "runtime/types/exception.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"
#include "runtime/types/struct_sequence.h"

#if defined(__clang__)
#define BUFO_COMPILER "Clang " __clang_version__
#else
#define BUFO_COMPILER "GCC " __VERSION__
#endif

namespace bufo {

namespace {

// ---- exceptions and leaving

Value handled_or_none(VM& vm) { return vm.handled.is_unbound() ? Value::none() : vm.handled; }

Result<Value> sys_exception(VM& vm, const Args&) { return handled_or_none(vm); }

Result<Value> sys_exc_info(VM& vm, const Args&) {
  const Value e = handled_or_none(vm);
  if (e.is_none()) return make_tuple_of(vm, {e, e, e});
  return make_tuple_of(vm, {&vm.type_of(e), e, as<ExceptionObject>(e).traceback});
}

Result<Value> sys_exit(VM& vm, const Args& args) {
  if (!args.has(0) || args[0].is_none()) return raise_with_no_arguments(vm, kTypeSystemExit);
  if (is_a<Tuple>(vm, args[0])) {
    const AnyRef error = TRY(make_exception(vm, vm.type(kTypeSystemExit), as<Tuple>(args[0])));
    return raise_object(vm, error);
  }
  return raise_with_value(vm, kTypeSystemExit, args[0]);
}

Result<Value> sys_excepthook(VM& vm, const Args& args) {
  if (vm.hooks.print_exception != nullptr && is_exception(vm, args[1]))
    vm.hooks.print_exception(vm, args[1]);
  return none();
}

Result<Value> sys_displayhook(VM& vm, const Args& args) {
  const Value v = args[0];
  if (v.is_none()) return none();
  Dict& builtins = as<Dict>(vm.builtins_dict);
  TRY(dict_set(vm, builtins, vm.names.underscore, Value::none()));
  const AnyRef out(dict_get_str(vm, as<Dict>(vm.sys_dict), *vm.names.stdout_));
  if (out.is_unbound() || out->is_none()) return vm.raise<RuntimeError>("lost sys.stdout");
  Ref<Str> text = TRY(repr(vm, v));
  Result<Value> written = call_method(vm, out, *vm.names.write, {text});
  if (written.is_error()) {
    // What the stream's encoding cannot say is written in escapes.
    if (!pending_is(vm, kTypeUnicodeEncodeError)) return Raised{};
    clear_pending(vm);
    text = TRY(ascii(vm, text));
    written = call_method(vm, out, *vm.names.write, {text});
    if (written.is_error()) return Raised{};
  }
  static_cast<void>(std::move(written).take());
  const Ref<Str> newline = TRY(make_str_char(vm, U'\n'));
  const AnyRef end = TRY(call_method(vm, out, *vm.names.write, {newline}));
  TRY(dict_set(vm, builtins, vm.names.underscore, v));
  return none();
}

// ---- limits and memory

Result<Value> sys_getrecursionlimit(VM& vm, const Args&) {
  return Value::small_int(vm.recursion_limit);
}
Result<Value> sys_setrecursionlimit(VM& vm, const Args& args) {
  const ptrdiff_t limit = TRY(args.index(vm, 0));
  if (limit != static_cast<int32_t>(limit))
    return vm.raise<OverflowError>("Python int too large to convert to C int");
  if (limit < 1) return vm.raise<ValueError>("recursion limit must be greater or equal than 1");
  if (vm.depth >= static_cast<uint32_t>(limit)) {
    return vm.raise<RecursionError>(
        "cannot set the recursion limit to {} at the recursion depth {}: the limit is too low",
        limit, vm.depth);
  }
  vm.recursion_limit = static_cast<uint32_t>(limit);
  return none();
}

Result<Value> sys_get_int_max_str_digits(VM& vm, const Args&) {
  return Value::small_int(vm.max_str_digits);
}
Result<Value> sys_set_int_max_str_digits(VM& vm, const Args& args) {
  const ptrdiff_t digits = TRY(args.index(vm, 0));
  if (digits != 0 && (digits < 640 || digits > INT32_MAX)) {
    return vm.raise<ValueError>("maxdigits must be 0 or larger than 640");
  }
  vm.max_str_digits = static_cast<int>(digits);
  return none();
}

Result<Value> sys_getrefcount(VM&, const Args& args) {
  // The caller's argument counts as one.
  return Value::small_int(args[0].is_object() ? args[0].object()->refcount : 4294967295);
}

Result<Value> sys_getsizeof(VM& vm, const Args& args) {
  const AnyRef method = TRY(lookup_special(vm, args[0], *vm.names.sizeof_));
  Result<Value> size = method.is_unbound()
                           ? Result<Value>(vm.raise<TypeError>("Type {} doesn't define __sizeof__",
                                                               type_name_of(args[0])))
                           : call(vm, method);
  if (size.is_error()) {
    if (args.has(1) && pending_is(vm, kTypeTypeError)) {
      clear_pending(vm);
      return args[1];
    }
    return Raised{};
  }
  return size;
}

Result<Value> sys_intern(VM& vm, const Args& args) {
  if (!is_exact<Str>(args[0])) {
    if (is_a<Str>(vm, args[0]))
      return vm.raise<TypeError>("can't intern {}", type_name_of(args[0]));
    return vm.raise<TypeError>("intern() argument must be str, not {}", type_name_of(args[0]));
  }
  return intern(vm, Ref<Str>(&as<Str>(args[0])));
}

Result<Value> sys_getframe(VM& vm, const Args& args) {
  const ptrdiff_t depth = TRY(args.index_or(vm, 0, 0));
  AnyRef frame = TRY(vm.hooks.current_frame(vm, depth < 0 ? 0 : depth));
  if (frame.is_unbound()) return vm.raise<ValueError>("call stack is not deep enough");
  return frame;
}

Result<Value> sys_getframemodulename(VM& vm, const Args& args) {
  const ptrdiff_t depth = TRY(args.index_or(vm, 0, 0));
  AnyRef filename;
  int line;
  Dict* globals = nullptr;
  if (!vm.hooks.current_location(vm, static_cast<int>(depth) + 1, filename, line, globals))
    return none();
  const Value name = dict_get_str(vm, *globals, *vm.names.name_);
  return name.is_unbound() ? Value::none() : name;
}

Result<Value> sys_getdefaultencoding(VM& vm, const Args&) { return make_str(vm, "utf-8"); }
Result<Value> sys_getfilesystemencodeerrors(VM& vm, const Args&) {
  return make_str(vm, "surrogateescape");
}
Result<Value> sys_is_finalizing(VM&, const Args&) { return Value::false_(); }
Result<Value> sys_none(VM&, const Args&) { return none(); }
Result<Value> sys_getswitchinterval(VM& vm, const Args&) { return make_float(vm, 0.005); }
Result<Value> sys_getallocatedblocks(VM& vm, const Args&) {
  return make_int(vm, static_cast<int64_t>(vm.heap.usage() / 64));
}

/// What PYTHONBREAKPOINT names, pdb.set_trace if it names nothing; "0": nothing at all.
Result<Value> sys_breakpointhook(VM& vm, const Args& args) {
  const char* given = std::getenv("PYTHONBREAKPOINT");
  const Value flags = dict_get_str(vm, as<Dict>(vm.sys_dict), "flags");
  bool ignored = false;
  if (flags.is_object()) {
    const Ref<Str> name = TRY(intern(vm, "ignore_environment"));
    const AnyRef set = TRY(try_get_attr(vm, flags, *name));
    ignored = !set.is_unbound() && TRY(is_truthy(vm, set));
  }
  const std::string path = given == nullptr || *given == 0 || ignored ? "pdb.set_trace" : given;
  if (path == "0") return none();
  const size_t dot = path.rfind('.');
  const std::string module_name = dot == std::string::npos ? "builtins" : path.substr(0, dot);
  const std::string attribute = dot == std::string::npos ? path : path.substr(dot + 1);
  AnyRef hook;
  if (!module_name.empty() && !attribute.empty()) {
    const Ref<Str> name = TRY(intern(vm, module_name)), wanted = TRY(intern(vm, attribute));
    const Ref<Tuple> names = TRY(make_tuple_of(vm, {wanted}));
    Result<Value> module = vm.hooks.import_module(vm, *name, Value::none(), names, 0);
    if (module.is_error()) {
      if (!pending_is(vm, kTypeImportError)) return Raised{};
      clear_pending(vm);
    } else {
      const AnyRef held = std::move(module).take();
      hook = TRY(try_get_attr(vm, held, *wanted));
    }
  }
  if (hook.is_unbound()) {
    const Ref<Str> message =
        TRY(format(vm, "Ignoring unimportable $PYTHONBREAKPOINT: \"{}\"", path.c_str()));
    TRY(warn(vm, kTypeRuntimeWarning, message));
    return none();
  }
  const auto rest = args.rest();
  const Ref<Tuple> positional =
      TRY(make_tuple_from(vm, rest.data(), static_cast<ptrdiff_t>(rest.size())));
  return call_with(vm, hook, *positional, args.kwargs());
}

constexpr Method kFunctions[] = {
    function("__breakpointhook__", "(*args, **kws)", sys_breakpointhook,
             "Call what PYTHONBREAKPOINT names."),
    function("breakpointhook", "(*args, **kws)", sys_breakpointhook,
             "Call what PYTHONBREAKPOINT names, by default the debugger; breakpoint() calls it."),
    function("_getframe", "(depth=0, /)", sys_getframe,
             "Return a frame object from the call stack."),
    function("_getframemodulename", "(depth=0)", sys_getframemodulename,
             "Return the name of the module for a calling frame."),
    function("displayhook", "(object, /)", sys_displayhook,
             "Print an object to sys.stdout and also save it in builtins._"),
    function("exc_info", "()", sys_exc_info,
             "Return current exception information: (type, value, traceback)."),
    function("excepthook", "(exctype, value, traceback, /)", sys_excepthook,
             "Handle an exception by displaying it with a traceback on sys.stderr."),
    function("exception", "()", sys_exception, "Return the current exception."),
    function("exit", "(status=None, /)", sys_exit,
             "Exit the interpreter by raising SystemExit(status)."),
    function("get_int_max_str_digits", "()", sys_get_int_max_str_digits,
             "Return the maximum string digits limit for non-binary int<->str conversions."),
    function("getallocatedblocks", "()", sys_getallocatedblocks,
             "Return the number of memory blocks currently allocated."),
    function("getdefaultencoding", "()", sys_getdefaultencoding,
             "Return the current default encoding used by the Unicode implementation."),
    function("getfilesystemencodeerrors", "()", sys_getfilesystemencodeerrors,
             "Return the error mode used for Unicode to OS filename conversion."),
    function("getfilesystemencoding", "()", sys_getdefaultencoding,
             "Return the encoding used to convert Unicode filenames to OS filenames."),
    function("getprofile", "()", sys_none,
             "Return the profiling function set with sys.setprofile."),
    function("getrecursionlimit", "()", sys_getrecursionlimit,
             "Return the current value of the recursion limit."),
    function("getrefcount", "(object, /)", sys_getrefcount,
             "Return the reference count of object."),
    function("getsizeof", "(object, default=None)", sys_getsizeof,
             "getsizeof(object [, default]) -> int\n\nReturn the size of object in bytes."),
    function("getswitchinterval", "()", sys_getswitchinterval,
             "Return the current thread switch interval; see sys.setswitchinterval()."),
    function("gettrace", "()", sys_none,
             "Return the global debug tracing function set with sys.settrace."),
    function("intern", "(string, /)", sys_intern, "``Intern'' the given string."),
    function("is_finalizing", "()", sys_is_finalizing, "Return True if Python is exiting."),
    function("set_int_max_str_digits", "(maxdigits)", sys_set_int_max_str_digits,
             "Set the maximum string digits limit for non-binary int<->str conversions."),
    function("setprofile", "(function, /)", sys_none, "Set the profiling function."),
    function("setrecursionlimit", "(limit, /)", sys_setrecursionlimit,
             "Set the maximum depth of the Python interpreter stack to n."),
    function("setswitchinterval", "(interval, /)", sys_none,
             "Set the ideal thread switching delay inside the Python interpreter."),
    function("settrace", "(function, /)", sys_none, "Set the global debug tracing function."),
};

// ---- named tuples of constants

constexpr GetSet kVersionFields[] = {
    struct_field<0>("major", "Major release number"),
    struct_field<1>("minor", "Minor release number"),
    struct_field<2>("micro", "Patch release number"),
    struct_field<3>("releaselevel", "'alpha', 'beta', 'candidate', or 'final'"),
    struct_field<4>("serial", "Serial release number")};
constinit const StructSequenceSpec kVersionInfo =
    struct_sequence("sys.version_info", kVersionFields, 5,
                    "sys.version_info\n\nVersion information as a named tuple.");

constexpr GetSet kFlagsFields[] = {struct_field<0>("debug"),
                                   struct_field<1>("inspect"),
                                   struct_field<2>("interactive"),
                                   struct_field<3>("optimize"),
                                   struct_field<4>("dont_write_bytecode"),
                                   struct_field<5>("no_user_site"),
                                   struct_field<6>("no_site"),
                                   struct_field<7>("ignore_environment"),
                                   struct_field<8>("verbose"),
                                   struct_field<9>("bytes_warning"),
                                   struct_field<10>("quiet"),
                                   struct_field<11>("hash_randomization"),
                                   struct_field<12>("isolated"),
                                   struct_field<13>("dev_mode"),
                                   struct_field<14>("utf8_mode"),
                                   struct_field<15>("warn_default_encoding"),
                                   struct_field<16>("safe_path"),
                                   struct_field<17>("int_max_str_digits")};
constinit const StructSequenceSpec kFlags =
    struct_sequence("sys.flags", kFlagsFields, 18, "sys.flags");

constexpr GetSet kFloatFields[] = {
    struct_field<0>("max"),   struct_field<1>("max_exp"),  struct_field<2>("max_10_exp"),
    struct_field<3>("min"),   struct_field<4>("min_exp"),  struct_field<5>("min_10_exp"),
    struct_field<6>("dig"),   struct_field<7>("mant_dig"), struct_field<8>("epsilon"),
    struct_field<9>("radix"), struct_field<10>("rounds")};
constinit const StructSequenceSpec kFloatInfo =
    struct_sequence("sys.float_info", kFloatFields, 11, "sys.float_info");

constexpr GetSet kIntFields[] = {struct_field<0>("bits_per_digit"), struct_field<1>("sizeof_digit"),
                                 struct_field<2>("default_max_str_digits"),
                                 struct_field<3>("str_digits_check_threshold")};
constinit const StructSequenceSpec kIntInfo =
    struct_sequence("sys.int_info", kIntFields, 4, "sys.int_info");

constexpr GetSet kHashFields[] = {
    struct_field<0>("width"),     struct_field<1>("modulus"),   struct_field<2>("inf"),
    struct_field<3>("nan"),       struct_field<4>("imag"),      struct_field<5>("algorithm"),
    struct_field<6>("hash_bits"), struct_field<7>("seed_bits"), struct_field<8>("cutoff")};
constinit const StructSequenceSpec kHashInfo =
    struct_sequence("sys.hash_info", kHashFields, 9, "sys.hash_info");

Result<void> set_ints(VM& vm, Dict& dict, const char* name, const StructSequenceSpec& spec,
                      std::initializer_list<int64_t> ints) {
  const Ref<Tuple> values = TRY(make_tuple(vm, static_cast<ptrdiff_t>(ints.size())));
  ptrdiff_t k = 0;
  for (const int64_t i : ints) {
    AnyRef v = TRY(make_int(vm, i));
    values->items[k++] = v.release();
  }
  const Ref<Tuple> made = TRY(make_struct_sequence(vm, spec, {values->items, ints.size()}));
  return dict_set_str(vm, dict, name, made);
}

Result<void> set_flags(VM& vm, Dict& dict, const CommandLineFlags& f) {
  const auto number = [](bool set) { return Value::small_int(set ? 1 : 0); };
  const Value no = Value::small_int(0);
  const Value fields[] = {Value::small_int(f.debug),
                          number(f.inspect),
                          number(f.interactive),
                          Value::small_int(vm.optimize),
                          number(f.dont_write_bytecode),
                          number(f.isolated || f.no_user_site),
                          number(f.no_site),
                          number(f.ignore_environment),
                          Value::small_int(f.verbose),
                          Value::small_int(f.bytes_warning),
                          number(f.quiet),
                          number((vm.hash_key.k0 | vm.hash_key.k1) != 0),
                          number(f.isolated),
                          Value::boolean(f.dev_mode),
                          number(true),  // utf8_mode
                          no,
                          Value::boolean(f.safe_path),
                          Value::small_int(vm.max_str_digits)};
  const Ref<Tuple> made = TRY(make_struct_sequence(vm, kFlags, fields));
  return dict_set_str(vm, dict, "flags", made);
}

Result<void> set_string(VM& vm, Dict& dict, const char* name, std::string_view text) {
  const Ref<Str> value = TRY(make_str(vm, text));
  return dict_set_str(vm, dict, name, value);
}

Result<void> add_version(VM& vm, Dict& dict) {
  const Ref<Str> level = TRY(intern(vm, "final"));
  const Value fields[] = {Value::small_int(3), Value::small_int(12), Value::small_int(1), level,
                          Value::small_int(0)};
  const Ref<Tuple> info = TRY(make_struct_sequence(vm, kVersionInfo, fields));
  TRY(dict_set_str(vm, dict, "version_info", info));
  TRY(set_string(vm, dict, "version", "3.12.1 (Bufo 0.1) [" BUFO_COMPILER "]"));
  TRY(dict_set_str(vm, dict, "hexversion", Value::small_int(0x030c01f0)));
  TRY(dict_set_str(vm, dict, "api_version", Value::small_int(1013)));
  TRY(set_string(vm, dict, "copyright", "Copyright (c) 2026 The Bufo authors."));
  const AnyRef implementation = TRY(call(vm, &vm.type(kTypeSimpleNamespace)));
  const AnyRef fields_dict = TRY(get_attr(vm, implementation, *vm.names.dict_));
  Dict& d = as<Dict>(fields_dict);
  TRY(set_string(vm, d, "name", "bufo"));
  TRY(set_string(vm, d, "cache_tag", "bufo-312"));
  // Where sysconfig looks for the settings of an installed library.
#if defined(__aarch64__)
  TRY(set_string(vm, d, "_multiarch", "aarch64-linux-gnu"));
#else
  TRY(set_string(vm, d, "_multiarch", "x86_64-linux-gnu"));
#endif
  TRY(dict_set_str(vm, d, "version", info));
  TRY(dict_set_str(vm, d, "hexversion", Value::small_int(0x030c01f0)));
  return dict_set_str(vm, dict, "implementation", implementation);
}

Result<void> add_numbers(VM& vm, Dict& dict) {
  TRY(set_flags(vm, dict, {.dont_write_bytecode = true}));
  TRY(set_ints(vm, dict, "int_info", kIntInfo, {30, 4, 4300, 640}));
  const AnyRef largest = TRY(make_float(vm, DBL_MAX)), smallest = TRY(make_float(vm, DBL_MIN));
  const AnyRef epsilon = TRY(make_float(vm, DBL_EPSILON));
  const Value floats[] = {largest,
                          Value::small_int(1024),
                          Value::small_int(308),
                          smallest,
                          Value::small_int(-1021),
                          Value::small_int(-307),
                          Value::small_int(15),
                          Value::small_int(53),
                          epsilon,
                          Value::small_int(2),
                          Value::small_int(1)};
  const Ref<Tuple> float_info = TRY(make_struct_sequence(vm, kFloatInfo, floats));
  TRY(dict_set_str(vm, dict, "float_info", float_info));
  const AnyRef modulus = TRY(make_int(vm, (int64_t{1} << 61) - 1));
  const Ref<Str> algorithm = TRY(make_str(vm, "siphash13"));
  const Value hashes[] = {
      Value::small_int(64),      modulus,   Value::small_int(314159), Value::small_int(0),
      Value::small_int(1000003), algorithm, Value::small_int(64),     Value::small_int(128),
      Value::small_int(0)};
  const Ref<Tuple> hash_info = TRY(make_struct_sequence(vm, kHashInfo, hashes));
  TRY(dict_set_str(vm, dict, "hash_info", hash_info));
  const AnyRef maxsize = TRY(make_int(vm, INT64_MAX));
  TRY(dict_set_str(vm, dict, "maxsize", maxsize));
  return dict_set_str(vm, dict, "maxunicode", Value::small_int(0x10ffff));
}

Result<void> sys_init(VM& vm, Dict& dict) {
  // The hooks as they were at first.
  for (const auto& [saved, hook] : {std::pair{"__displayhook__", "displayhook"},
                                    {"__excepthook__", "excepthook"},
                                    {"__unraisablehook__", "unraisablehook"}}) {
    TRY(dict_set_str(vm, dict, saved, dict_get_str(vm, dict, hook)));
  }
  TRY(add_version(vm, dict));
  TRY(add_numbers(vm, dict));
  TRY(set_string(vm, dict, "abiflags", ""));
  TRY(set_string(vm, dict, "platform", "linux"));
  TRY(set_string(vm, dict, "byteorder", "little"));
  TRY(set_string(vm, dict, "float_repr_style", "short"));
  for (const char* name :
       {"executable", "prefix", "exec_prefix", "base_prefix", "base_exec_prefix"}) {
    TRY(set_string(vm, dict, name, ""));
  }
  TRY(set_string(vm, dict, "platlibdir", "lib"));
  for (const char* name : {"argv", "orig_argv", "path", "warnoptions"}) {
    const Ref<List> list = TRY(make_list(vm));
    TRY(dict_set_str(vm, dict, name, list));
  }
  // meta_path, path_hooks and path_importer_cache are made on demand (import_spec.h).
  const Ref<Dict> options = TRY(make_dict(vm));
  TRY(dict_set_str(vm, dict, "_xoptions", options));
  TRY(dict_set_str(vm, dict, "modules", vm.modules));
  TRY(dict_set_str(vm, dict, "dont_write_bytecode", Value::true_()));
  TRY(dict_set_str(vm, dict, "pycache_prefix", Value::none()));
  const std::span<const ModuleSpec* const> modules = native_modules();
  const Ref<Tuple> names = TRY(make_tuple(vm, static_cast<ptrdiff_t>(modules.size())));
  for (size_t k = 0; k < modules.size(); ++k) {
    Ref<Str> name = TRY(intern(vm, modules[k]->name));
    names->items[k] = name.release();
  }
  TRY(dict_set_str(vm, dict, "builtin_module_names", names));
  TRY(add_audit_functions(vm, dict));
  return add_library_names(vm, dict);
}

}  // namespace

Result<void> set_command_line_flags(VM& vm, const CommandLineFlags& flags) {
  TRY(dict_set_str(vm, as<Dict>(vm.builtins_dict), "__debug__", Value::boolean(vm.optimize == 0)));
  return set_flags(vm, as<Dict>(vm.sys_dict), flags);
}

constinit const ModuleSpec kSysModule = {
    .name = "sys",
    .functions = kFunctions,
    .init = sys_init,
    .doc =
        "This module provides access to some objects used or maintained by the\ninterpreter and to "
        "functions that "
        "interact strongly with the interpreter.",
};

}  // namespace bufo
