// See editor.h.
#include "repl/editor.h"

#include <cstdlib>
#include <cstring>

#include "interp/interpreter.h"
#include "runtime/types/containers.h"
#include "runtime/types/str.h"

// After our own: readline defines macros such as RETURN.
#include "repl/readline_library.h"

namespace bufo {

namespace {

constexpr int kHistoryLength = 1000;

const ReadlineLibrary* g_library = nullptr;
VM* g_vm = nullptr;         // readline's callbacks carry no context
List* g_matches = nullptr;  // names for the word being completed; owned
ptrdiff_t g_next_match = 0;

/// Readline waits in read(); its event hook is where an interrupt is seen.
int on_event() {
  if (g_vm->interrupt_requested.load(std::memory_order_relaxed)) *g_library->rl_done = 1;
  return 0;
}

Result<void> collect(VM& vm, std::string_view word) {
  const Ref<List> names = TRY(make_list(vm));
  const size_t dot = word.rfind('.');
  if (dot == std::string_view::npos) {
    for (Dict* dict : {&main_dict(vm), &as<Dict>(vm.builtins_dict)}) {
      ptrdiff_t position = 0;
      Value key, value;
      while (dict_next(*dict, position, key, value)) TRY(list_append(vm, *names, key));
    }
  } else {
    const AnyRef object = TRY(run_source(vm, word.substr(0, dot), "<completion>",
                                         SourceKind::String, ParseMode::Eval, main_dict(vm)));
    const AnyRef method = TRY(lookup_special(vm, object, *vm.names.dir_));
    const AnyRef listed = TRY(call(vm, method));
    TRY(list_extend(vm, *names, listed));
  }
  const Ref<List> found = TRY(make_list(vm));
  for (ptrdiff_t k = 0; k < names->size; ++k) {
    if (!is_a<Str>(vm, names->items[k])) continue;
    Ref<Str> full = dot == std::string_view::npos
                        ? Ref<Str>(&as<Str>(names->items[k]))
                        : TRY(format(vm, "{}.{}", word.substr(0, dot), names->items[k]));
    const std::string_view text = TRY(str_utf8(vm, *full));
    if (text.substr(0, word.size()) == word) TRY(list_append(vm, *found, full));
  }
  if (g_matches != nullptr) decref(g_matches);
  g_matches = Ref<List>(found).release_object();
  return ok();
}

char* next_match(const char* word, int state) {
  if (state == 0) {
    g_next_match = 0;
    if (collect(*g_vm, word).is_error()) {
      clear_pending(*g_vm);
      return nullptr;
    }
  }
  if (g_matches == nullptr || g_next_match >= g_matches->size) return nullptr;
  const Result<std::string_view> text = str_utf8(*g_vm, as<Str>(g_matches->items[g_next_match++]));
  if (text.is_error()) {
    clear_pending(*g_vm);
    return nullptr;
  }
  return strndup(text.value().data(), text.value().size());
}

char** complete(const char* word, int, int) {
  *g_library->rl_attempted_completion_over = 1;
  *g_library->rl_completion_append_character = 0;
  if (*word == 0) {
    g_library->rl_insert_text("    ");
    return nullptr;
  }
  return g_library->rl_completion_matches(word, next_match);
}

/// The file that keeps the history; empty when there is no home.
std::string history_file() {
  const char* home = std::getenv("HOME");
  return home == nullptr || *home == 0 ? std::string() : std::string(home) + "/.bufo_history";
}

}  // namespace

bool start_editor(VM& vm) {
  g_vm = &vm;
  if (g_library != nullptr) return true;
  g_library = ReadlineLibrary::load();
  if (g_library == nullptr) return false;
  const ReadlineLibrary& rl = *g_library;
  *rl.rl_readline_name = "bufo";
  *rl.rl_attempted_completion_function = complete;
  *rl.rl_completer_word_break_characters =
      const_cast<char*>(" \t\n`~!@#$%^&*()-=+[{]}\\|;:'\",<>/?");
  *rl.rl_catch_signals = 0;
  *rl.rl_event_hook = on_event;
  rl.rl_variable_bind("enable-bracketed-paste", "off");
  rl.using_history();
  return true;
}

void read_editor_history() {
  const std::string file = history_file();
  if (g_library == nullptr || file.empty()) return;
  g_library->read_history(file.c_str());
  g_library->stifle_history(kHistoryLength);
}

void write_editor_history() {
  const std::string file = history_file();
  if (g_library != nullptr && !file.empty()) g_library->write_history(file.c_str());
}

LineOutcome edit_line(VM& vm, const std::string& prompt, std::string& line) {
  vm.interrupt_requested.store(false, std::memory_order_relaxed);
  char* text = g_library->readline(prompt.c_str());
  if (vm.interrupt_requested.exchange(false, std::memory_order_relaxed)) {
    std::free(text);
    return LineOutcome::kInterrupted;
  }
  if (text == nullptr) return LineOutcome::kEnd;
  line = text;
  if (*text != 0) g_library->add_history(text);
  std::free(text);
  return LineOutcome::kLine;
}

}  // namespace bufo
