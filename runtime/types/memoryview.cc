// memoryview: a Python object holding one acquired Buffer.
#include "runtime/types/memoryview.h"

namespace bufo {

Result<Ref<MemoryView>> memoryview_slice_1d(VM& vm, MemoryView&, ptrdiff_t, ptrdiff_t, ptrdiff_t) {
  return vm.raise<SystemError>("memoryview is being built");
}
Result<Ref<MemoryView>> make_memoryview_from(VM& vm, Buffer&&) {
  return vm.raise<SystemError>("memoryview is being built");
}

constinit const TypeSpec kMemoryViewSpec = {.name = "memoryview", .nbytes = sizeof(MemoryView)};
constinit const TypeSpec kMemoryViewIteratorSpec = {.name = "memory_iterator",
                                                    .flags = kTypeFlagNoInstantiation};

}  // namespace bufo
