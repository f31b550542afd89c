// The birth and death of objects: allocate_object and dealloc.
//
// Death of an object whose last reference is gone: its finaliser runs once (PEP 442) and may
// resurrect it; weak references are cut off; the type's dealloc slot drops its fields; then slot
// members, attribute storage, the block, and the reference to a heap type.
// Dying objects nest only so deep: below that they are queued and die one after the other.
#include <cstring>

#include "runtime/gc.h"
#include "runtime/shape.h"
#include "runtime/weak_table.h"

namespace bufo {

// --- birth

namespace {

constexpr size_t kMaxObjectNbytes = static_cast<size_t>(PTRDIFF_MAX) / 2;

#if defined(BUFO_STRESS)
// Every so many GC allocations. A prime, so that it falls on all kinds of them.
constexpr ptrdiff_t kStressInterval = 97;
#endif

// Zeroes what follows the head, up to the next multiple of 16: every block has that much. Most
// objects are small, and a call of memset takes longer than its work.
BUFO_INLINE void zero_body(Object* o, size_t nbytes) {
  char* at = reinterpret_cast<char*>(o);
  if (BUFO_UNLIKELY(nbytes > 256)) {
    std::memset(at + sizeof(Object), 0, nbytes - sizeof(Object));
    return;
  }
  char* end = at + nbytes;
  std::memset(at + sizeof(Object), 0, sizeof(Object));
  for (at += 16; at < end; at += 16) {
    // Kept from being turned into the very call.
    __asm__("" : "+r"(at));
    std::memset(at, 0, 16);
  }
}

// Slot members and attribute storage. The object is not yet known to anyone.
Result<void> init_storage(VM& vm, Type& cls, Object* o) {
  if (cls.slot_members != 0) {
    Value* members = slot_members_of(cls, o);
    for (uint32_t i = 0; i < cls.slot_members; ++i) members[i] = Value::unbound();
  }
  if (cls.attrs_offset != kAttrsNone) return attrs_init(vm, cls, o);
  return ok();
}

}  // namespace

Result<Object*> allocate_object(VM& vm, Type& cls, size_t extra_nbytes) {
  uint16_t flags = 0;
  const bool gc = cls.has_flag(kTypeFlagGc);
  if (BUFO_UNLIKELY(extra_nbytes > kMaxObjectNbytes)) return raise_no_memory(vm);
  size_t nbytes = cls.instance_nbytes + extra_nbytes;
  bool storage = false;
  if ((cls.attrs_offset | cls.slot_members) != 0) {
    storage = true;
    if (cls.attrs_offset == sizeof(Object) && cls.layout == kTypeObject) {
      const uint32_t capacity = cls.inline_attrs;
      flags = static_cast<uint16_t>(kFlagShaped | capacity << kFlagTypeBits);
      nbytes += capacity * sizeof(Value);
    } else if (cls.slots.nbytes_of != nullptr) {
      nbytes = ((nbytes + 7) & ~size_t{7}) + cls.slot_members * sizeof(Value);
      if (cls.attrs_offset != kAttrsNone) nbytes += kAttrsHeaderNbytes;
    }
  }
  if (gc) {
    flags |= kFlagGc;
#if defined(BUFO_STRESS)
    if (++vm.gc->stress_count % kStressInterval == 0 && vm.gc->enabled && !vm.gc->collecting) {
      collect_garbage(vm);
    }
#endif
    maybe_collect(vm);
  }
  auto* o = static_cast<Object*>(vm.heap.allocate(nbytes, gc ? PageKind::kGc : PageKind::kLeaf));
  if (BUFO_UNLIKELY(o == nullptr)) {
    // At the limit garbage is worth looking for.
    if (gc && vm.heap.refused_by_limit() && vm.gc->enabled && collect_garbage(vm) != 0) {
      o = static_cast<Object*>(vm.heap.allocate(nbytes, PageKind::kGc));
    }
    if (o == nullptr) return raise_no_memory(vm);
  }
  const size_t zeroed = gc ? nbytes : cls.instance_nbytes;
#if defined(BUFO_DEBUG)
  // Whoever counts on zeros behind the fixed part finds out.
  std::memset(static_cast<void*>(o), 0xdd, Heap::usable_nbytes(o));
#endif
  zero_body(o, zeroed);
  o->refcount = 1;
  o->type_index = cls.index;
  o->flags = flags;
  if (gc) ++vm.heap.gc_debt;
  if (storage) {
    if (init_storage(vm, cls, o).is_error()) {
      if (gc) --vm.heap.gc_debt;
      vm.heap.free(o);
      return Raised{};
    }
  }
  if (cls.has_flag(kTypeFlagHeap)) incref(&cls);
  return o;
}

// --- what an object owns

void traverse_object(VM& vm, Object* o, Visitor& visitor) {
  Type& type = vm.type_of(o);
  if (type.slots.traverse != nullptr) type.slots.traverse(o, visitor);
  if (type.slot_members != 0) {
    const Value* members = slot_members_of(type, o);
    for (uint32_t i = 0; i < type.slot_members; ++i) visitor.visit(members[i]);
  }
  if (type.attrs_offset != kAttrsNone) attrs_traverse(vm, o, visitor);
  if (type.has_flag(kTypeFlagHeap)) visitor.visit(&type);
}

namespace {

void drop_storage(VM& vm, const Type& type, Object* o) {
  if (type.slot_members != 0) {
    Value* members = slot_members_of(type, o);
    for (uint32_t i = 0; i < type.slot_members; ++i) replace_slot(members[i], Value::unbound());
  }
  if (type.attrs_offset != kAttrsNone) attrs_dealloc(vm, o);
}

}  // namespace

void clear_object(VM& vm, Object* o) {
  const Type& type = vm.type_of(o);
  if (type.slots.clear != nullptr) type.slots.clear(vm, o);
  drop_storage(vm, type, o);
}

// --- death

/// Objects that wait for their deallocation. The block comes from the system and not from the VM's
/// heap: it must grow when the heap is full, and what it leads to frees more than it takes.
struct DeferredDealloc {
  Object** items = nullptr;
  size_t count = 0;
  size_t capacity = 0;
  size_t base = 0;  // what lies below waits for an outer loop, beyond a running finaliser
};

namespace {

constexpr uint32_t kMaxDeallocDepth = 50;

bool defer(VM& vm, Object* o) {
  if (vm.deferred == nullptr) {
    vm.deferred = static_cast<DeferredDealloc*>(std::calloc(1, sizeof(DeferredDealloc)));
    if (vm.deferred == nullptr) return false;
  }
  DeferredDealloc& queue = *vm.deferred;
  if (queue.count == queue.capacity) {
    const size_t capacity = queue.capacity == 0 ? 256 : queue.capacity * 2;
    void* block = std::realloc(queue.items, capacity * sizeof(Object*));
    if (block == nullptr) return false;
    queue.items = static_cast<Object**>(block);
    queue.capacity = capacity;
  }
  queue.items[queue.count++] = o;
  return true;
}

// Runs the finaliser of an object without references. True: it has been resurrected.
bool run_finalizer(VM& vm, Object* o) {
  // After the interpreter's end nothing can run.
  if (vm.finalizing) return false;
  o->set(kFlagFinalized);
  o->refcount = 1;
  // Python code starts with nothing pending, and dies at once what dies in it.
  const Value pending = std::exchange(vm.pending, Value::unbound());
  const uint32_t depth = std::exchange(vm.dealloc_depth, 0u);
  const size_t base =
      vm.deferred == nullptr ? 0 : std::exchange(vm.deferred->base, vm.deferred->count);
  vm.type_of(o).slots.finalize(vm, o);
  BUFO_ASSERT(vm.pending.is_unbound());
  if (vm.deferred != nullptr) vm.deferred->base = base;
  vm.dealloc_depth = depth;
  vm.pending = pending;
  return --o->refcount != 0;
}

void destroy(VM& vm, Object* o) {
  Type& type = vm.type_of(o);
  const bool heap_type = type.has_flag(kTypeFlagHeap);
  const bool gc = o->has(kFlagGc);
  o->set(kFlagDying);
  if (type.slots.dealloc != nullptr) type.slots.dealloc(vm, o);
  drop_storage(vm, type, o);
  if (gc) --vm.heap.gc_debt;
  vm.heap.free(o);
  if (heap_type) decref(&type);
}

BUFO_COLD void die_deferred(VM& vm) {
  // At depth 1, so that what dies here leaves the queue to this loop: no recursion here either.
  ++vm.dealloc_depth;
  while (vm.deferred->count > vm.deferred->base) {
    dealloc(vm.deferred->items[--vm.deferred->count]);
  }
  --vm.dealloc_depth;
}

}  // namespace

void destroy_deferred(VM& vm) {
  if (vm.deferred == nullptr) return;
  std::free(vm.deferred->items);
  std::free(vm.deferred);
  vm.deferred = nullptr;
}

void dealloc(Object* o) {
  VM& vm = Heap::of(o).vm();
  // The usual case: a str, an int, a bytes. Leaves of built-in types have no storage behind them,
  // no finaliser, and nothing below that could nest deeply.
  constexpr uint16_t kUnusual = kFlagGc | kFlagImmortal | kFlagWeakrefs | kFlagShaped;
  if (BUFO_LIKELY((o->flags & kUnusual) == 0 && o->type_index < kTypeFirstFree)) {
    const Type& type = vm.type_of(o);
    BUFO_ASSERT(type.attrs_offset == kAttrsNone && type.slots.finalize == nullptr);
    o->set(kFlagDying);
    if (type.slots.dealloc != nullptr) type.slots.dealloc(vm, o);
    vm.heap.free(o);
    return;
  }
  if (BUFO_UNLIKELY(o->has(kFlagImmortal))) {
    o->refcount = kImmortalCount;
    // Out of use again: what it held through its last raise goes.
    if (Value(o) == vm.memory_error) reset_memory_error(vm);
    return;
  }
  const bool gc = o->has(kFlagGc);
  // Nearly as usual: a tuple, a list, a dict.
  if (BUFO_LIKELY((o->flags & (kFlagWeakrefs | kFlagShaped)) == 0 &&
                  o->type_index < kTypeFirstFree && vm.dealloc_depth < kMaxDeallocDepth)) {
    const Type& type = vm.type_of(o);
    if (BUFO_LIKELY(type.slots.finalize == nullptr && type.attrs_offset == kAttrsNone)) {
      ++vm.dealloc_depth;
      o->set(kFlagDying);
      type.slots.dealloc(vm, o);
      --vm.heap.gc_debt;
      vm.heap.free(o);
      if (--vm.dealloc_depth == 0 && BUFO_UNLIKELY(vm.deferred != nullptr)) die_deferred(vm);
      return;
    }
  }
  if (BUFO_UNLIKELY(gc && vm.dealloc_depth >= kMaxDeallocDepth)) {
    o->set(kFlagDying);
    if (defer(vm, o)) return;
  }
  ++vm.dealloc_depth;
  if (vm.type_of(o).slots.finalize != nullptr && !o->has(kFlagFinalized)) {
    o->clear(kFlagDying);
    if (run_finalizer(vm, o)) {
      --vm.dealloc_depth;
      return;
    }
  }
  if (BUFO_UNLIKELY(o->has(kFlagWeakrefs))) {
    o->set(kFlagDying);
    weakrefs_clear(vm, o);
  }
  destroy(vm, o);
  if (--vm.dealloc_depth == 0 && BUFO_UNLIKELY(vm.deferred != nullptr)) die_deferred(vm);
}

}  // namespace bufo
