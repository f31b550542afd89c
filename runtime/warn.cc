// warn(): warnings that native code gives.
//
// With the warnings module imported it decides; without it the filters that CPython starts with
// apply: deprecations are shown for __main__ only, each place warns once.
#include <cstring>

#include "runtime/error.h"
#include "runtime/types/containers.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

// What the filter list says that an interpreter without -W options begins with.
bool ignored_by_default(VM& vm, TypeIndex category, Value module) {
  switch (category) {
    case kTypeDeprecationWarning:
      return !(is_a<Str>(vm, module) && str_equals(as<Str>(module), "__main__"));
    case kTypePendingDeprecationWarning:
    case kTypeImportWarning:
    case kTypeResourceWarning:
      return true;
    default:
      return false;
  }
}

// True the first time a (text, category, line) comes up in these globals.
Result<bool> first_time(VM& vm, Dict& globals, TypeIndex category, Value text, int line) {
  AnyRef registry = dict_get_str(vm, globals, "__warningregistry__");
  if (!is_exact<Dict>(registry)) {
    registry = TRY(make_dict(vm));
    TRY(dict_set_str(vm, globals, "__warningregistry__", registry));
  }
  const Ref<Tuple> key = TRY(make_tuple_of(vm, {text, &vm.type(category), Value::small_int(line)}));
  const AnyRef seen = TRY(dict_get(vm, as<Dict>(registry), key));
  if (!seen.is_unbound()) return false;
  TRY(dict_set(vm, as<Dict>(registry), key, Value::true_()));
  return true;
}

// The line of a source file without its indentation, or nothing.
void append_source_line(StrBuilder& out, const char* filename, int line) {
  std::FILE* file = std::fopen(filename, "rb");
  if (file == nullptr) return;
  char text[1024];
  bool at_start = true;
  for (int at = 1; std::fgets(text, sizeof text, file) != nullptr;) {
    const bool complete = std::strchr(text, '\n') != nullptr;
    if (at == line && at_start) {
      const char* from = text + std::strspn(text, " \t\f");
      const size_t length = std::strcspn(from, "\r\n");
      if (length != 0) {
        out.append_ascii("  ");
        out.append_utf8({from, length});
        out.append('\n');
      }
      break;
    }
    at_start = complete;
    if (complete) ++at;
  }
  std::fclose(file);
}

Result<void> show(VM& vm, TypeIndex category, Value text, Str& filename, int line) {
  StrBuilder out(vm);
  out.append(filename);
  out.append(':');
  out.append_int(line);
  out.append_ascii(": ");
  out.append_utf8(type_name(vm.type(category)));
  out.append_ascii(": ");
  TRY(out.append_str(text));
  out.append('\n');
  const std::string_view path = TRY(str_wtf8(vm, filename));
  if (path.size() < 4096) {
    char buffer[4096];
    std::memcpy(buffer, path.data(), path.size());
    buffer[path.size()] = 0;
    append_source_line(out, buffer, line);
  }
  const Ref<Str> message = TRY(out.finish());
  const AnyRef stream = vm.sys_dict.is_unbound()
                            ? Value::unbound()
                            : dict_get_str(vm, as<Dict>(vm.sys_dict), "stderr");
  if (stream.is_unbound() || stream->is_none()) return ok();
  TRY(call_method(vm, stream, *vm.names.write, {message}));
  return ok();
}

}  // namespace

Result<void> warn(VM& vm, TypeIndex category, Value message_str, int stack_level) {
  if (vm.modules.is_object()) {
    const AnyRef module = dict_get_str(vm, as<Dict>(vm.modules), "warnings");
    if (module->is_object()) {
      Ref<Str> name = TRY(intern(vm, "warn"));
      const AnyRef function = TRY(try_get_attr(vm, module, *name));
      // A native one may well be the caller of this.
      if (!function.is_unbound() && !is_exact<NativeFunction>(function)) {
        TRY(call(vm, function, {message_str, &vm.type(category), Value::small_int(stack_level)}));
        return ok();
      }
    }
  }
  AnyRef filename;
  int line = 1;
  Dict* globals = nullptr;
  if (vm.hooks.current_location == nullptr ||
      !vm.hooks.current_location(vm, stack_level, filename, line, globals) || globals == nullptr) {
    // No script runs, as at the end: CPython says sys:1.
    if (!vm.sys_dict.is_object()) return ok();
    globals = &as<Dict>(vm.sys_dict);
    filename = TRY(intern(vm, "sys"));
    line = 1;
  }
  const Ref<Dict> held(globals);
  const AnyRef module = dict_get_str(vm, *globals, "__name__");
  if (ignored_by_default(vm, category, module)) return ok();
  const bool show_it = TRY(first_time(vm, *globals, category, message_str, line));
  if (!show_it || !is_a<Str>(vm, filename)) return ok();
  return show(vm, category, message_str, as<Str>(filename), line);
}

Result<void> warn_explicit(VM& vm, TypeIndex category, Value message_str, Value filename,
                           int line) {
  if (vm.modules.is_object()) {
    const AnyRef module = dict_get_str(vm, as<Dict>(vm.modules), "warnings");
    if (module->is_object()) {
      Ref<Str> name = TRY(intern(vm, "warn_explicit"));
      const AnyRef function = TRY(try_get_attr(vm, module, *name));
      if (!function.is_unbound() && !is_exact<NativeFunction>(function)) {
        TRY(call(vm, function,
                 {message_str, &vm.type(category), filename, Value::small_int(line)}));
        return ok();
      }
    }
  }
  return show(vm, category, message_str, as<Str>(filename), line);
}

}  // namespace bufo
