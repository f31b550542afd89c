// See interpreter.h.
#include "interp/interpreter.h"

#include <pthread.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <utility>

#include "interp/ast_object.h"
#include "interp/async_generator.h"
#include "interp/compiler.h"
#include "interp/import.h"
#include "interp/print_exception.h"
#include "interp/slow.h"
#include "interp/syntax_error.h"
#include "interp/sys_functions.h"
#include "runtime/buffer.h"
#include "runtime/codecs.h"
#include "runtime/gc.h"
#include "runtime/modules.h"
#include "runtime/modules/ast.h"
#include "runtime/modules/atexit.h"
#include "runtime/types/objects.h"
#include "runtime/unicode_names.h"

namespace bufo {

namespace {

/// Address space that costs memory only where it is touched; null when refused.
void* reserve(size_t nbytes) {
  void* p = mmap(nullptr, nbytes, PROT_READ | PROT_WRITE,
                 MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  return p == MAP_FAILED ? nullptr : p;
}

/// The lowest address that native recursion may reach on this thread.
const char* find_native_stack_limit() {
  constexpr size_t kMargin = 256 * 1024;
#if defined(__linux__)
  // The first thread's stack begins with the environment's texts and may grow down to its limit.
  // The way below would read all of /proc/self/maps to say so.
  rlimit limit;
  if (getpid() == static_cast<pid_t>(syscall(SYS_gettid)) && getrlimit(RLIMIT_STACK, &limit) == 0 &&
      limit.rlim_cur != RLIM_INFINITY) {
    const auto* here = static_cast<const char*>(__builtin_frame_address(0));
    const char* top = nullptr;
    for (char** text = environ; text != nullptr && *text != nullptr; ++text) {
      if (*text > here && *text > top) top = *text;
    }
    if (top != nullptr && static_cast<rlim_t>(top - here) + size_t{4} * kMargin < limit.rlim_cur)
      return top - limit.rlim_cur + size_t{2} * kMargin;
  }
#endif
  pthread_attr_t attributes;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return nullptr;
  void* base = nullptr;
  size_t nbytes = 0;
  pthread_attr_getstack(&attributes, &base, &nbytes);
  pthread_attr_destroy(&attributes);
  return static_cast<const char*>(base) + (nbytes < 2 * kMargin ? nbytes / 2 : kMargin);
}

/// How compile() treats a text.
struct SourceOptions {
  ParseMode mode = ParseMode::File;
  CompileOptions compile;
  bool only_tree = false;  // the tree as objects, not code
};
Result<Value> compile_text(VM&, std::string_view bytes, Str& filename, SourceKind,
                           const SourceOptions&);

Result<Value> current_frame(VM& vm, ptrdiff_t depth) {
  Frame* frame = vm.interp->top;
  for (; depth > 0 && frame->code != nullptr; --depth) --frame;
  if (frame->code == nullptr) return Result<Value>::adopt(Value::unbound());
  return frame_object_of(vm, *frame);
}

Dict* current_globals(VM& vm) {
  const Frame* frame = vm.interp->top;
  return frame->code == nullptr ? nullptr : frame->globals;
}

bool current_location(VM& vm, int level, AnyRef& filename, int& line, Dict*& globals) {
  Frame* frame = vm.interp->top;
  for (; level > 1 && frame->code != nullptr; --level) --frame;
  if (frame->code == nullptr) return false;
  filename = AnyRef(frame->code->filename);
  line = frame_line(*frame);
  globals = frame->globals;
  return true;
}

ParseMode parse_mode_of(std::string_view mode) {
  return mode == "eval"     ? ParseMode::Eval
         : mode == "single" ? ParseMode::Interactive
                            : ParseMode::File;
}

/// compile() of a tree that a script has made, or kept.
Result<Value> compile_tree(VM& vm, Value tree, Str& filename, std::string_view mode,
                           const CompileOptions& options) {
  Arena arena(heap_arena_memory(vm));
  const Ref<List> keep = TRY(make_list(vm));
  const ast::Mod* root = TRY(object_to_ast(vm, arena, tree, mode, *keep));
  const std::string_view name = TRY(str_wtf8(vm, filename));
  Source source;
  SyntaxErrorInfo error;
  if (!load_source(arena, "", name, SourceKind::String, &source, &error))
    return raise_syntax_error(vm, error);
  return compile_module(vm, *root, source, options);
}

Result<Value> compile_hook(VM& vm, Value source, Value filename, std::string_view mode, int flags,
                           int optimize) {
  const AnyRef name(filename);
  SourceOptions options;
  options.mode = parse_mode_of(mode);
  options.compile.optimize = optimize;
  options.compile.future_flags = static_cast<uint32_t>(flags & kFutureFlagsMask);
  options.only_tree = (flags & kCompileOnlyAst) != 0;
  const Frame* frame = vm.interp->top;
  if ((flags & kCompileInherit) && frame->code != nullptr)
    options.compile.future_flags |= frame->code->code_flags & kCodeFutureAnnotations;
  const Type* ast_type = ast_base_type(vm);
  if (ast_type != nullptr && vm.type_of(source).is_subtype_of(*ast_type)) {
    if (options.only_tree) return source;
    return compile_tree(vm, source, as<Str>(filename), mode, options.compile);
  }
  if (is_a<Str>(vm, source)) {
    const std::string_view text = TRY(str_utf8(vm, as<Str>(source)));
    return compile_text(vm, text, as<Str>(filename), SourceKind::String, options);
  }
  const Buffer bytes = TRY(acquire_bytes(vm, source));
  return compile_text(
      vm, {reinterpret_cast<const char*>(bytes.data), static_cast<size_t>(bytes.nbytes)},
      as<Str>(filename), SourceKind::Bytes, options);
}

Result<Value> exec_hook(VM& vm, Value code, Dict& globals, Value locals) {
  return run_code(vm, as<Code>(code), globals, locals);
}

Result<Value> run_class_body(VM& vm, Value function, Value namespace_) {
  if (!is_exact<Function>(function)) {
    return vm.raise<TypeError>("__build_class__: func must be a function");
  }
  auto& f = as<Function>(function);
  return run_code(vm, *f.code, *f.globals, namespace_, &f);
}

void visit_roots(VM& vm, Visitor& visitor) {
  for (const Value* v = vm.interp->stack; v < stack_top(vm); ++v) visitor.visit(*v);
}

void unraisable(VM& vm, Value exception, const char* message, Value where) {
  call_unraisable_hook(vm, exception, message, where);
}

}  // namespace

/// The specs of the types that know bytecode. runtime/ refers to them weakly, which alone would not
/// take their files out of the static library.
[[gnu::used]] static const TypeSpec* const kTypeSpecs[] = {&kFunctionSpec,
                                                           &kCodeSpec,
                                                           &kFrameSpec,
                                                           &kTracebackSpec,
                                                           &kGeneratorSpec,
                                                           &kCoroutineSpec,
                                                           &kAsyncGeneratorSpec,
                                                           &kAsyncGeneratorSendSpec,
                                                           &kAsyncGeneratorThrowSpec,
                                                           &kCoroutineWrapperSpec,
                                                           &kAnextAwaitableSpec};

/// Likewise for modules.
[[gnu::used]] static const ModuleSpec* const kModuleSpecs[] = {&kTokenizeModule};

bool interpreter_init(VM& vm) {
  for ([[maybe_unused]] const TypeSpec* spec : kTypeSpecs) BUFO_ASSERT(spec->name != nullptr);
  auto* state = static_cast<InterpreterState*>(vm.heap.allocate_raw(sizeof(InterpreterState)));
  if (state == nullptr) return false;
  *state = InterpreterState{};
  vm.interp = state;
  constexpr size_t kStackNbytes = size_t{256} << 20, kFramesNbytes = size_t{64} << 20;
  state->stack_nbytes = kStackNbytes;
  state->frames_nbytes = kFramesNbytes;
  state->stack = static_cast<Value*>(reserve(state->stack_nbytes));
  state->frames = static_cast<Frame*>(reserve(kFramesNbytes));
  if (state->stack == nullptr || state->frames == nullptr) return false;
  state->stack_end = state->stack;
  state->stack_limit = state->stack + state->stack_nbytes / sizeof(Value);
  state->frames_end = state->frames + kFramesNbytes / sizeof(Frame);

  state->top = state->frames;
  *state->top = Frame{};
  state->top->regs = state->stack + 1;
  if (!grow_stack(vm, state->stack + 1)) return false;
  vm.native_stack_limit = find_native_stack_limit();
  vm.hooks.current_globals = current_globals;
  vm.hooks.current_locals = current_locals;
  vm.hooks.current_location = current_location;
  vm.hooks.compile = compile_hook;
  vm.hooks.exec = exec_hook;
  vm.hooks.import_module = import_module;
  vm.hooks.print_exception = print_exception;
  vm.hooks.current_frame = current_frame;
  vm.hooks.run_class_body = run_class_body;
  vm.hooks.visit_roots = visit_roots;
  vm.hooks.unraisable = unraisable;
  return true;
}

/// The names of a module that outlives sys.modules become None: first those with one underscore, so
/// that what others stand on goes last.
static void clear_names(VM& vm, Dict& dict) {
  for (const bool private_names : {true, false}) {
    ptrdiff_t position = 0;
    Value key, value;
    while (dict_next(dict, position, key, value)) {
      if (value.is_none() || !is_a<Str>(vm, key)) continue;
      const Str& name = as<Str>(key);
      const bool underscore = name.length > 1 && name.at(0) == '_' && name.at(1) != '_';
      if (private_names != underscore || str_equals(name, "__builtins__")) continue;
      const AnyRef held(key);
      // The key is there already: the table stays as it is.
      if (dict_set(vm, dict, held, Value::none()).is_error()) clear_pending(vm);
    }
  }
}

/// What sys and builtins keep of the program goes first, and the standard streams are those of the
/// beginning again: what dies with an exception that nobody caught can still print.
static void clear_special_names(VM& vm) {
  if (!vm.sys_dict.is_object() || !vm.builtins_dict.is_object()) return;
  Dict& sys = as<Dict>(vm.sys_dict);
  const Result<void> done = [&]() -> Result<void> {
    for (const char* name :
         {"ps1", "ps2", "last_exc", "last_type", "last_value", "last_traceback"}) {
      const Ref<Str> key = TRY(intern(vm, name));
      if (!dict_get_str(vm, sys, *key).is_unbound()) TRY(dict_set(vm, sys, key, Value::none()));
    }
    for (const char* stream : {"stdin", "stdout", "stderr"}) {
      const Ref<Str> key = TRY(intern(vm, stream));
      const Ref<Str> original = TRY(format(vm, "__{}__", stream));
      const AnyRef file(dict_get_str(vm, sys, *original));
      TRY(dict_set(vm, sys, key, file.is_unbound() ? Value::none() : Value(file)));
    }
    const Ref<Str> last = TRY(intern(vm, "_"));
    if (!dict_get_str(vm, as<Dict>(vm.builtins_dict), *last).is_unbound()) {
      TRY(dict_set(vm, as<Dict>(vm.builtins_dict), last, Value::none()));
    }
    return ok();
  }();
  if (done.is_error()) clear_pending(vm);
}

/// At the end: modules are dropped while everything still works. Those that something keeps alive
/// have their names cleared, the last imported first.
static void clear_modules(VM& vm) {
  if (!vm.modules.is_object()) return;
  const AnyRef pending = take_pending(vm);
  clear_special_names(vm);
  const Result<void> done = [&]() -> Result<void> {
    const AnyRef modules(vm.modules);
    const Ref<List> remaining = TRY(make_list(vm));
    ptrdiff_t position = 0;
    Value key, module;
    while (dict_next(as<Dict>(modules), position, key, module)) {
      if (!is_a<Module>(vm, module)) continue;
      const Value dict = as<Module>(module).dict;
      if (dict == vm.builtins_dict || dict == vm.sys_dict || !is_exact<Dict>(dict)) continue;
      const AnyRef reference = TRY(make_weakref(vm, module.object(), Value::unbound()));
      TRY(list_append(vm, *remaining, reference));
    }
    dict_clear(vm, as<Dict>(modules));
    collect_garbage(vm);
    for (ptrdiff_t k = remaining->size; k-- > 0;) {
      Object* alive = as<WeakRef>(remaining->items[k]).referent;
      if (alive == nullptr) continue;
      const AnyRef held{Value(alive)};
      const AnyRef dict(as<Module>(held).dict);
      if (is_exact<Dict>(dict)) clear_names(vm, as<Dict>(dict));
    }
    return ok();
  }();
  if (done.is_error()) clear_pending(vm);
  collect_garbage(vm);
  // sys goes last: the standard streams write out what finalisers left in them.
  if (vm.sys_dict.is_object()) dict_clear(vm, as<Dict>(vm.sys_dict));
}

/// What threading does before the exit functions run, if a script has imported it.
void finish_threads(VM& vm) {
  if (!vm.modules.is_object() || std::exchange(vm.interp->threads_finished, true)) return;
  const AnyRef pending = take_pending(vm);
  const AnyRef module(dict_get_str(vm, as<Dict>(vm.modules), "threading"));
  if (module->is_object()) {
    const Result<void> done = [&]() -> Result<void> {
      const Ref<Str> name = TRY(intern(vm, "_shutdown"));
      const AnyRef shutdown = TRY(try_get_attr(vm, module, *name));
      if (!shutdown.is_unbound()) TRY(call(vm, shutdown));
      return ok();
    }();
    if (done.is_error()) report_unraisable(vm, "Exception ignored in", module);
  }
  if (!pending.is_unbound()) vm.pending = AnyRef(pending).release();
}

bool grow_stack(VM& vm, const Value* end) {
  constexpr ptrdiff_t kChunk = 1024;
  InterpreterState& state = *vm.interp;
  if (end < state.stack_end) return true;
  if (end + kChunk >= state.stack_limit) return false;
  // Fresh pages are zero, which no dead register is.
  Value* const to = state.stack_end + ((end - state.stack_end) / kChunk + 1) * kChunk;
  while (state.stack_end < to) *state.stack_end++ = Value::unbound();
  return true;
}

void interpreter_destroy(VM& vm) {
  InterpreterState* state = vm.interp;
  if (state == nullptr) return;
  replace_slot(state->async_firstiter, Value::unbound());
  replace_slot(state->async_finalizer, Value::unbound());
  if (state->stack != nullptr) munmap(state->stack, state->stack_nbytes);
  if (state->frames != nullptr) munmap(state->frames, state->frames_nbytes);
  vm.heap.free(state);
  vm.interp = nullptr;
}

namespace {

/// sys and builtins; the rest is imported on demand.
Result<void> make_core_modules(VM& vm) {
  Ref<Dict> modules = TRY(make_dict(vm));
  vm.modules = modules.release();
  const Ref<Module> builtins = TRY(make_native_module(vm, kBuiltinsModule));
  vm.builtins_dict = AnyRef(builtins->dict).release();
  const Ref<Module> sys = TRY(make_native_module(vm, kSysModule));
  vm.sys_dict = AnyRef(sys->dict).release();
  TRY(add_sys_functions(vm, as<Dict>(vm.sys_dict)));
  TRY(add_async_functions(vm, as<Dict>(vm.sys_dict), as<Dict>(vm.builtins_dict)));
  TRY(dict_set(vm, as<Dict>(vm.modules), vm.names.builtins, builtins));
  TRY(dict_set(vm, as<Dict>(vm.modules), vm.names.sys, sys));
  TRY(set_built_in_spec(vm, *builtins, *vm.names.builtins));
  TRY(set_built_in_spec(vm, *sys, *vm.names.sys));
  const Ref<Module> main = TRY(make_module(vm, *vm.names.main_));
  TRY(dict_set(vm, as<Dict>(main->dict), vm.names.builtins_, builtins));
  return dict_set(vm, as<Dict>(vm.modules), vm.names.main_, main);
}

}  // namespace

VM* create_interpreter(const VM::Options& options) {
  VM* vm = VM::create(options);
  if (vm == nullptr) return nullptr;
  if (!interpreter_init(*vm) || make_core_modules(*vm).is_error()) {
    destroy_interpreter(vm);
    return nullptr;
  }
  return vm;
}

size_t destroy_interpreter(VM* vm) {
  finish_threads(*vm);
  run_exit_callbacks(*vm);
  clear_modules(*vm);
  interpreter_destroy(*vm);
  return VM::destroy(vm);
}

Dict& main_dict(VM& vm) {
  return as<Dict>(as<Module>(dict_get_str(vm, as<Dict>(vm.modules), *vm.names.main_)).dict);
}

namespace {

int32_t look_up_character(void*, std::string_view name) {
  char32_t c;
  return unicode::find_name(name, c) ? static_cast<int32_t>(c) : -1;
}

Result<void> emit_parse_warnings(VM& vm, const ParseResult& parsed, const Source& source,
                                 Str& filename) {
  for (const ParseWarning& w : parsed.warnings) {
    const Ref<Str> message = TRY(make_str(vm, w.message));
    if (!warn_explicit(vm, kTypeSyntaxWarning, message, &filename, static_cast<int>(w.pos.line))
             .is_error())
      continue;
    if (!pending_is(vm, kTypeSyntaxWarning)) return Raised{};
    clear_pending(vm);
    return raise_syntax_error(vm, source, w.pos, message);
  }
  return ok();
}

}  // namespace

namespace {
/// The encoding that a source names and load_source() does not know; empty: another error.
std::string_view unknown_encoding(const SyntaxErrorInfo& error) {
  const std::string_view text = error.message;
  for (const std::string_view prefix : {"unknown encoding: ", "encoding problem: "}) {
    if (text.substr(0, prefix.size()) == prefix) return text.substr(prefix.size());
  }
  return {};
}

Result<Value> compile_text(VM& vm, std::string_view bytes, Str& filename, SourceKind kind,
                           const SourceOptions& how) {
  Arena arena(heap_arena_memory(vm));
  const std::string_view name = TRY(str_wtf8(vm, filename));
  Source source;
  SyntaxErrorInfo error;
  if (!load_source(arena, bytes, name, kind, &source, &error)) {
    // An encoding that only a codec of the script's library knows.
    const std::string_view encoding = unknown_encoding(error);
    if (encoding.empty()) return raise_syntax_error(vm, error);
    Result<Ref<Str>> decoded =
        decode_bytes(vm, reinterpret_cast<const uint8_t*>(bytes.data()),
                     static_cast<ptrdiff_t>(bytes.size()), encoding, "strict");
    if (decoded.is_error()) {
      if (!pending_is(vm, kTypeLookupError)) return Raised{};
      clear_pending(vm);
      return raise_syntax_error(vm, error);
    }
    const Ref<Str> text = std::move(decoded).take();
    const std::string_view utf8 = TRY(str_utf8(vm, *text));
    const std::string_view copy = arena.copy(utf8);
    if (copy.data() == nullptr) return raise_no_memory(vm);
    source = Source{};
    if (!load_source(arena, copy, name, SourceKind::String, &source, &error))
      return raise_syntax_error(vm, error);
  }
  ParseOptions options;
  options.character_lookup = look_up_character;
  const ParseResult parsed = parse(source, arena, how.mode, options);
  TRY(emit_parse_warnings(vm, parsed, source, filename));
  if (!parsed.ok()) return raise_syntax_error(vm, parsed.error);
  if (how.only_tree) return ast_to_object(vm, *parsed.root);
  return compile_module(vm, *parsed.root, source, how.compile);
}
}  // namespace

Result<Ref<Code>> compile_source(VM& vm, std::string_view bytes, Str& filename, SourceKind kind,
                                 ParseMode mode, uint32_t future_flags, int optimize) {
  SourceOptions options;
  options.mode = mode;
  options.compile.optimize = optimize;
  options.compile.future_flags = future_flags;
  const AnyRef code = TRY(compile_text(vm, bytes, filename, kind, options));
  return Ref<Code>(&as<Code>(code));
}

Result<Value> run_source(VM& vm, std::string_view bytes, std::string_view filename, SourceKind kind,
                         ParseMode mode, Dict& globals) {
  const Ref<Str> name = TRY(make_str(vm, filename));
  const Ref<Code> code = TRY(compile_source(vm, bytes, *name, kind, mode, 0, vm.optimize));
  return run_code(vm, *code, globals, &globals);
}

}  // namespace bufo
