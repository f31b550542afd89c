// The table of weak references, and the weakref type's C++ side. The Python side is in
// types/weakref.cc.
#include "runtime/weak_table.h"

#include <cstring>

#include "runtime/gc.h"

namespace bufo {

/// Open addressing by address; a removed entry is filled by moving up what follows.
struct WeakTable {
  struct Entry {
    const Object* object;  // null: free
    WeakRef* first;        // borrowed: a dying reference unlinks itself
  };
  Entry* entries;
  size_t mask;
  size_t used;
};

namespace {

constexpr size_t kFirstCapacity = 32;

size_t home_of(const WeakTable& table, const Object* o) {
  const auto address = static_cast<uint64_t>(reinterpret_cast<uintptr_t>(o));
  return static_cast<size_t>((address >> 4) * 0x9e3779b97f4a7c15u >> 32) & table.mask;
}

WeakTable::Entry* find(WeakTable& table, const Object* o) {
  size_t at = home_of(table, o);
  while (table.entries[at].object != nullptr && table.entries[at].object != o) {
    at = (at + 1) & table.mask;
  }
  return &table.entries[at];
}

WeakTable::Entry* allocate_entries(VM& vm, size_t capacity) {
  void* block = vm.heap.allocate_raw(capacity * sizeof(WeakTable::Entry));
  if (block != nullptr) std::memset(block, 0, capacity * sizeof(WeakTable::Entry));
  return static_cast<WeakTable::Entry*>(block);
}

bool reserve(VM& vm) {
  if (vm.weakrefs == nullptr) {
    auto* table = static_cast<WeakTable*>(vm.heap.allocate_raw(sizeof(WeakTable)));
    if (table == nullptr) return false;
    *table = {allocate_entries(vm, kFirstCapacity), kFirstCapacity - 1, 0};
    if (table->entries == nullptr) {
      vm.heap.free(table);
      return false;
    }
    vm.weakrefs = table;
  }
  WeakTable& table = *vm.weakrefs;
  if ((table.used + 1) * 2 <= table.mask + 1) return true;
  const WeakTable old = table;
  WeakTable::Entry* entries = allocate_entries(vm, (old.mask + 1) * 2);
  if (entries == nullptr) return false;
  table.entries = entries;
  table.mask = old.mask * 2 + 1;
  for (size_t i = 0; i <= old.mask; ++i) {
    if (old.entries[i].object != nullptr) *find(table, old.entries[i].object) = old.entries[i];
  }
  vm.heap.free(old.entries);
  return true;
}

void remove(WeakTable& table, WeakTable::Entry* entry) {
  size_t hole = static_cast<size_t>(entry - table.entries);
  for (size_t at = (hole + 1) & table.mask; table.entries[at].object != nullptr;
       at = (at + 1) & table.mask) {
    const size_t home = home_of(table, table.entries[at].object);
    if (((at - home) & table.mask) >= ((at - hole) & table.mask)) {
      table.entries[hole] = table.entries[at];
      hole = at;
    }
  }
  table.entries[hole] = {};
  --table.used;
}

bool is_shared_reference(const WeakRef& ref) {
  return ref.callback.is_unbound() && is_exact<WeakRef>(&ref);
}

bool is_proxy_type(const Type& type) {
  return type.spec == &kWeakProxySpec || type.spec == &kCallableWeakProxySpec;
}

}  // namespace

WeakRef* first_weakref(VM& vm, const Object* o) {
  if (!o->has(kFlagWeakrefs)) return nullptr;
  return find(*vm.weakrefs, o)->first;
}

Result<void> weakref_link(VM& vm, WeakRef& ref, Object* referent) {
  if (!reserve(vm)) return raise_no_memory(vm);
  WeakTable& table = *vm.weakrefs;
  WeakTable::Entry* entry = find(table, referent);
  if (entry->object == nullptr) {
    *entry = {referent, nullptr};
    ++table.used;
    referent->set(kFlagWeakrefs);
  }
  // Those that are shared by all who ask for one without a callback stay first: the reference, then
  // the proxy. After them, the youngest is the first.
  WeakRef** link = &entry->first;
  const bool shared = ref.callback.is_unbound();
  if (!(shared && is_exact<WeakRef>(&ref))) {
    if (*link != nullptr && is_shared_reference(**link)) link = &(*link)->next;
    if (!(shared && is_proxy_type(vm.type_of(&ref)))) {
      if (*link != nullptr && (*link)->callback.is_unbound() && is_proxy_type(vm.type_of(*link))) {
        link = &(*link)->next;
      }
    }
  }
  ref.next = *link;
  *link = &ref;
  ref.referent = referent;
  return ok();
}

void weakref_unlink(VM& vm, WeakRef& ref) {
  Object* referent = std::exchange(ref.referent, nullptr);
  if (referent == nullptr) return;
  WeakTable::Entry* entry = find(*vm.weakrefs, referent);
  WeakRef** link = &entry->first;
  while (*link != &ref) link = &(*link)->next;
  *link = ref.next;
  ref.next = nullptr;
  if (entry->first == nullptr) {
    referent->clear(kFlagWeakrefs);
    remove(*vm.weakrefs, entry);
  }
}

void weakrefs_detach(VM& vm, Object* o, void (*fn)(void* context, WeakRef&), void* context) {
  WeakTable::Entry* entry = find(*vm.weakrefs, o);
  WeakRef* ref = entry->first;
  o->clear(kFlagWeakrefs);
  remove(*vm.weakrefs, entry);
  while (ref != nullptr) {
    WeakRef* next = std::exchange(ref->next, nullptr);
    ref->referent = nullptr;
    if (!ref->callback.is_unbound() && !ref->has(kFlagDying)) fn(context, *ref);
    ref = next;
  }
}

void weakref_call_back(VM& vm, WeakRef& ref) {
  const AnyRef held(&ref);
  const AnyRef callback = AnyRef::adopt(std::exchange(ref.callback, Value::unbound()));
  // After the interpreter's end nothing can run.
  if (callback.is_unbound() || vm.finalizing) return;
  const Value pending = std::exchange(vm.pending, Value::unbound());
  const Result<Value> result = call(vm, callback, {&ref});
  if (result.is_error()) {
    report_unraisable(vm, "Exception ignored in", callback);
  } else {
    decref(result.raw());
  }
  vm.pending = pending;
}

void weakrefs_clear(VM& vm, Object* o) {
  // Callbacks run only when every reference is cut off. They are chained through `next`, which is
  // free now, each held by one count.
  struct Chain {
    WeakRef* first;
    WeakRef** end;
  } found{nullptr, &found.first};
  weakrefs_detach(
      vm, o,
      [](void* c, WeakRef& ref) {
        auto& list = *static_cast<Chain*>(c);
        incref(&ref);
        *list.end = &ref;
        list.end = &ref.next;
      },
      &found);
  WeakRef* chain = found.first;
  while (chain != nullptr) {
    WeakRef* ref = chain;
    chain = std::exchange(ref->next, nullptr);
    weakref_call_back(vm, *ref);
    decref(ref);
  }
}

void destroy_weak_table(VM& vm) {
  if (vm.weakrefs == nullptr) return;
  vm.heap.free(vm.weakrefs->entries);
  vm.heap.free(vm.weakrefs);
  vm.weakrefs = nullptr;
}

}  // namespace bufo
