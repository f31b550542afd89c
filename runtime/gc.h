// The cycle collector: finds containers that only refer to each other and frees them.
//
// It walks the heap's GC pages (objects carry no links), copies counts to a side array, subtracts
// inner references, and what is not reached from outside is finalised (PEP 442) and cleared.
// Triggered by the number of new containers relative to the live ones.
#pragma once

#include "runtime/vm.h"

namespace bufo {

/// Receives every Value that an object owns.
class Visitor {
 public:
  void visit(Value v) {
    if (v.is_object()) visit_object(v.object());
  }
  void visit(const Object* o) {
    if (o != nullptr) visit_object(const_cast<Object*>(o));
  }
  virtual void visit_object(Object*) = 0;

 protected:
  ~Visitor() = default;
};

struct GcState {
  bool enabled = true;
  bool collecting = false;
  static constexpr ptrdiff_t kMinThreshold = 10000;
  /// New containers that start a collection; grows with the live count.
  ptrdiff_t threshold = kMinThreshold;
  int thresholds[3] = {700, 10, 10};  // what gc.get_threshold() reports
  uint64_t collections = 0, collected = 0, uncollectable = 0;
  uint64_t stress_count = 0;  // GC allocations, counted in stress builds
  int debug_flags = 0;        // gc.set_debug()
  Value callbacks;            // owned list: gc.callbacks
  Value garbage;              // owned list: gc.garbage
};

/// Collects now; the number of unreachable objects found. Runs Python code (finalisers).
size_t collect_garbage(VM&);
/// From allocation paths of GC objects: collects if due. Runs Python code.
BUFO_INLINE void maybe_collect(VM& vm) {
  if (BUFO_UNLIKELY(vm.heap.gc_debt > vm.gc->threshold)) {
    if (vm.gc->enabled && !vm.gc->collecting) collect_garbage(vm);
  }
}
/// Calls fn for every live GC object. Runs no Python code.
void for_each_gc_object(VM&, void (*fn)(void* context, Object*), void* context);

}  // namespace bufo
