// _re: what the module re is made of.
#include "runtime/modules.h"
#include "runtime/modules/re.h"
#include "runtime/types/bytes.h"
#include "runtime/types/owned_fields.h"
#include "runtime/unicode.h"

namespace bufo {

namespace re {

Raised raise_error(VM& vm, Str& message, Value pattern, ptrdiff_t position) {
  const auto raise = [&]() -> Result<void> {
    const Ref<Str> held(&message);
    // Without an interpreter there is no module re that has the class.
    if (!vm.modules.is_object() || vm.hooks.import_module == nullptr) {
      return raise_with_value(vm, kTypeValueError, held);
    }
    Ref<Str> module_name = TRY(intern(vm, "re"));
    Ref<Str> class_name = TRY(intern(vm, "error"));
    AnyRef module = dict_get_str(vm, as<Dict>(vm.modules), *module_name);
    if (module.is_unbound()) {
      module = TRY(vm.hooks.import_module(vm, *module_name, Value::unbound(), Value::none(), 0));
    }
    const AnyRef cls = TRY(get_attr(vm, module, *class_name));
    AnyRef exception;
    if (pattern.is_unbound()) {
      exception = TRY(call(vm, cls, {held}));
    } else {
      exception = TRY(call(vm, cls, {held, pattern, Value::small_int(position)}));
    }
    return raise_object(vm, exception);
  };
  static_cast<void>(raise());
  return Raised{};
}

static Result<uint32_t> flags_argument(VM& vm, const Args& args) {
  const ptrdiff_t flags = TRY(args.index_or(vm, 1, 0));
  if (flags < INT32_MIN || flags > INT32_MAX) {
    return vm.raise<OverflowError>("Python int too large to convert to C int");
  }
  return static_cast<uint32_t>(flags);
}

static Result<Ref<Pattern>> make_pattern(VM& vm, Value source, bool is_text) {
  Ref<Pattern> made = TRY(allocate_owner<Pattern>(vm, vm.type(kTypeRePattern)));
  set_field(made->source, source);
  const Ref<Dict> names = TRY(make_dict(vm));
  set_field(made->names, names);
  made->is_text = is_text;
  void* block = vm.heap.allocate_raw(sizeof(Program));
  if (block == nullptr) return raise_no_memory(vm);
  made->program = new (block) Program(vm);
  return made;
}

static Result<Value> re_compile(VM& vm, const Args& args) {
  const Value source = args[0];
  const bool is_text = is_a<Str>(vm, source);
  if (!is_text && !is_a<Bytes>(vm, source)) {
    return vm.raise<TypeError>("first argument must be string or compiled pattern");
  }
  const uint32_t flags = TRY(flags_argument(vm, args));
  Ref<Pattern> made = TRY(make_pattern(vm, source, is_text));
  Tree tree(vm);
  TRY(parse(vm, source, flags, tree, *made->program, as<Dict>(made->names)));
  TRY(compile(vm, tree, *made->program));
  return made;
}

// One pattern out of several: the number of the group that was closed last tells which it was.
static Result<Value> re_compile_lexicon(VM& vm, const Args& args) {
  const Ref<Tuple> patterns = TRY(tuple_from_iterable(vm, args[0]));
  bool is_text = true;
  for (ptrdiff_t i = 0; i < patterns->size; ++i) {
    is_text = is_a<Str>(vm, patterns->items[i]);
    if (!is_text && !is_a<Bytes>(vm, patterns->items[i])) {
      return vm.raise<TypeError>("first argument must be string or compiled pattern");
    }
  }
  const uint32_t flags = TRY(flags_argument(vm, args));
  Ref<Pattern> made = TRY(make_pattern(vm, Value::none(), is_text));
  Tree tree(vm);
  TRY(parse_lexicon(vm, *patterns, flags, tree, *made->program));
  made->program->flags = flags;
  TRY(compile(vm, tree, *made->program));
  return made;
}

static Result<Value> re_template(VM& vm, const Args& args) {
  if (!is_exact<Pattern>(args[0])) return vm.raise<TypeError>("expected a compiled pattern");
  return Result<Value>(template_of(vm, args.self<Pattern>(), args[1]));
}

static Result<uint32_t> code_argument(VM& vm, const Args& args) {
  const ptrdiff_t code = TRY(args.index(vm, 0));
  return static_cast<uint32_t>(code);
}
static Result<Value> re_ascii_iscased(VM& vm, const Args& args) {
  const uint32_t c = TRY(code_argument(vm, args));
  return Value::boolean(is_cased(c, false));
}
static Result<Value> re_unicode_iscased(VM& vm, const Args& args) {
  const uint32_t c = TRY(code_argument(vm, args));
  return Value::boolean(is_cased(c, true));
}
static Result<Value> re_ascii_tolower(VM& vm, const Args& args) {
  const uint32_t c = TRY(code_argument(vm, args));
  return Value::small_int(lower_of(c, false));
}
static Result<Value> re_unicode_tolower(VM& vm, const Args& args) {
  const uint32_t c = TRY(code_argument(vm, args));
  return Value::small_int(lower_of(c, true));
}

static constexpr Method kReFunctions[] = {
    function("compile", "(pattern, flags=0, /)", re_compile, "A Pattern; nothing is cached."),
    function("compile_lexicon", "(patterns, flags=0, /)", re_compile_lexicon,
             "A Pattern with the given ones as its branches, which are its first groups."),
    function("template", "(pattern, template, /)", re_template,
             "A replacement text taken apart: literals and group numbers in turns."),
    function("ascii_iscased", "(character, /)", re_ascii_iscased),
    function("unicode_iscased", "(character, /)", re_unicode_iscased),
    function("ascii_tolower", "(character, /)", re_ascii_tolower),
    function("unicode_tolower", "(character, /)", re_unicode_tolower),
};

static Result<void> re_init(VM& vm, Dict& dict) {
  TRY(dict_set_str(vm, dict, "Pattern", Value(&vm.type(kTypeRePattern))));
  TRY(dict_set_str(vm, dict, "Match", Value(&vm.type(kTypeReMatch))));
  TRY(dict_set_str(vm, dict, "MAXREPEAT", Value::small_int(kMaxRepeat)));
  return dict_set_str(vm, dict, "MAXGROUPS", Value::small_int(kMaxGroups));
}

}  // namespace re

constinit const ModuleSpec kReModule = {
    .name = "_re",
    .functions = re::kReFunctions,
    .init = re::re_init,
    .doc = "Regular expressions: what the module re is made of.",
};

}  // namespace bufo
