// See readline_library.h.
#include "repl/readline_library.h"

#include <dlfcn.h>

#define BUFO_TEXT_OF(x) #x
#define BUFO_TEXT(x) BUFO_TEXT_OF(x)

namespace bufo {

const ReadlineLibrary* ReadlineLibrary::load() {
  static ReadlineLibrary library;
  static bool tried = false, found = false;
  if (tried) return found ? &library : nullptr;
  tried = true;
  // The version whose headers this was compiled with.
  void* const handle = dlopen("libreadline.so." BUFO_TEXT(RL_VERSION_MAJOR), RTLD_NOW);
  if (handle == nullptr) return nullptr;
  found = true;
#define BUFO_READLINE_FIND(name)                                                 \
  library.name = reinterpret_cast<decltype(library.name)>(dlsym(handle, #name)); \
  found = found && library.name != nullptr;
  BUFO_READLINE_NAMES(BUFO_READLINE_FIND)
#undef BUFO_READLINE_FIND
  return found ? &library : nullptr;
}

}  // namespace bufo
