// The cycle collector: see gc.h.
//
// Objects carry no collector fields. For the time of one collection a side array has one number for
// each slot of the GC pages: first the object's count, then the count less the references from
// other containers, then marks. What no outside reference reaches is finalised, checked for
// resurrection, and cleared; the ordinary deallocation does the rest.
#include "runtime/gc.h"

#include <array>
#include <cstring>

#include "runtime/types/containers.h"
#include "runtime/weak_table.h"

namespace bufo {

namespace {

// Marks in the side array, above any count. Free slots have no mark and are never asked for.
constexpr uint32_t kReachable = 0xffffffff;
constexpr uint32_t kSkipped = 0xfffffffe;  // dying already: neither garbage nor a root

// Reads the head of a slot that may be free, hence poisoned.
__attribute__((no_sanitize("address"))) inline uint16_t slot_type_index(const Object* o) {
  return o->type_index;
}

template <class Fn>
void for_each_gc_slot(const Heap& heap, Fn&& fn) {
  for (PageHeader* page = heap.pages(PageKind::kGc); page != nullptr; page = page->next) {
    if (page->used == 0) continue;
    char* at = Heap::first_slot(page);
    const size_t count = page->slot_nbytes == 0 ? 1 : page->carved;
    for (size_t i = 0; i < count; ++i, at += page->slot_nbytes) {
      Object* o = reinterpret_cast<Object*>(at);
      if (slot_type_index(o) != kTypeFreeSlot) fn(o, page->first_index + i);
    }
  }
}

// 2^32 / slot size, rounded up. Multiplying by it is several times faster than dividing, and exact
// for the multiples of the slot size that lie in a page.
constexpr auto kReciprocal = [] {
  std::array<uint32_t, kSizeClasses> r{};
  for (size_t c = 0; c < kSizeClasses; ++c) {
    const uint64_t nbytes = heap_detail::kClassNbytes[c];
    r[c] = static_cast<uint32_t>(((uint64_t{1} << 32) + nbytes - 1) / nbytes);
  }
  return r;
}();

// A slot's place in a side array.
size_t index_of(const Object* o) {
  PageHeader* page = Heap::page_of(o);
  if (page->slot_nbytes == 0) return page->first_index;
  const auto offset =
      static_cast<uint64_t>(reinterpret_cast<const char*>(o) - Heap::first_slot(page));
  return page->first_index + (offset * kReciprocal[page->size_class] >> 32);
}

// A growing array outside the VM's heap: a collection must work when the heap is full. What it
// frees is far more than what this takes, and it lives only as long as the collection.
template <class T>
class Scratch {
 public:
  Scratch() = default;
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { std::free(items_); }
  [[nodiscard]] bool resize(size_t count) {
    void* block = std::realloc(items_, count * sizeof(T) + 1);
    if (block == nullptr) return false;
    items_ = static_cast<T*>(block);
    capacity_ = count;
    return true;
  }
  [[nodiscard]] bool push(T item) {
    if (count_ == capacity_ && !resize(capacity_ == 0 ? 1024 : capacity_ * 2)) return false;
    items_[count_++] = item;
    return true;
  }
  T pop() { return items_[--count_]; }
  T& operator[](size_t i) { return items_[i]; }
  size_t count() const { return count_; }
  bool empty() const { return count_ == 0; }
  T* begin() { return items_; }
  T* end() { return items_ + count_; }
  void truncate(size_t count) { count_ = count; }

 private:
  T* items_ = nullptr;
  size_t count_ = 0, capacity_ = 0;
};

class Collection {
 public:
  explicit Collection(VM& vm) : vm_(vm) {}

  /// The number of unreachable objects.
  size_t run() {
    if (!counts_.resize(number_slots())) return 0;
    count_references();
    if (!mark_reachable() || !gather_garbage()) return 0;
    if (garbage_.empty()) return 0;
    const size_t found = garbage_.count();
    handle_weakrefs();
    finalize();
    // Whatever the finalisers did to the heap, from here on only the garbage's own numbers count.
    drop_resurrected();
    clear_garbage();
    return found;
  }
  size_t live_count() const { return live_count_; }

 private:
  size_t number_slots() {
    size_t total = 0;
    for (PageHeader* page = vm_.heap.pages(PageKind::kGc); page != nullptr; page = page->next) {
      page->first_index = total;
      total += page->slot_nbytes == 0 ? 1 : page->carved;
    }
    return total;
  }

  class Subtract final : public Visitor {
   public:
    explicit Subtract(Scratch<uint32_t>& counts) : counts_(counts) {}
    void visit_object(Object* o) override {
      if (!o->has(kFlagGc)) return;
      uint32_t& count = counts_[index_of(o)];
      if (count == kSkipped) return;
      // More visits than references: a traverse slot visits what it does not own.
      BUFO_ASSERT(count > 0);
      if (count != 0) --count;
    }

   private:
    Scratch<uint32_t>& counts_;
  };

  void count_references() {
    for_each_gc_slot(vm_.heap, [&](Object* o, size_t i) {
      counts_[i] = o->has(kFlagDying) || o->refcount == 0 ? kSkipped : o->refcount;
      ++live_count_;
    });
    Subtract subtract(counts_);
    for_each_gc_slot(vm_.heap, [&](Object* o, size_t i) {
      if (counts_[i] != kSkipped) traverse_object(vm_, o, subtract);
    });
  }

  class Mark final : public Visitor {
   public:
    Mark(Scratch<uint32_t>& counts, Scratch<Object*>& stack) : counts_(counts), stack_(stack) {}
    void visit_object(Object* o) override {
      if (!o->has(kFlagGc)) return;
      uint32_t& count = counts_[index_of(o)];
      if (count >= kSkipped) return;
      count = kReachable;
      if (!stack_.push(o)) failed = true;
    }
    bool failed = false;

   private:
    Scratch<uint32_t>& counts_;
    Scratch<Object*>& stack_;
  };

  bool mark_reachable() {
    Scratch<Object*> stack;
    Mark mark(counts_, stack);
    for_each_gc_slot(vm_.heap, [&](Object* o, size_t i) {
      if (counts_[i] != 0 && counts_[i] < kSkipped) mark.visit_object(o);
      while (!stack.empty()) traverse_object(vm_, stack.pop(), mark);
    });
    return !mark.failed;
  }

  // From here on the collection holds a reference to each object that it takes for garbage.
  bool gather_garbage() {
    bool complete = true;
    for_each_gc_slot(vm_.heap, [&](Object* o, size_t i) {
      if (counts_[i] == 0 && complete) complete = garbage_.push(o);
    });
    if (!complete) return false;
    for (Object* o : garbage_) incref(o);
    return true;
  }

  bool is_garbage(const Object* o) { return o->has(kFlagGc) && counts_[index_of(o)] == 0; }

  // Weak references to garbage are cut off before any finaliser runs, so that none can get hold of
  // it; callbacks are called for references that are not garbage themselves.
  void handle_weakrefs() {
    struct Context {
      Collection* self;
      Scratch<WeakRef*> callbacks;
    } context{this, {}};
    for (Object* o : garbage_) {
      if (!o->has(kFlagWeakrefs)) continue;
      weakrefs_detach(
          vm_, o,
          [](void* c, WeakRef& ref) {
            auto& ctx = *static_cast<Context*>(c);
            if (ctx.self->is_garbage(&ref) || !ctx.callbacks.push(&ref)) return;
            incref(&ref);
          },
          &context);
    }
    // Python code runs now: the numbers of the slots are good no longer.
    for (WeakRef* ref : context.callbacks) {
      weakref_call_back(vm_, *ref);
      decref(ref);
    }
  }

  void finalize() {
    // After the interpreter's end nothing can run.
    if (vm_.finalizing) return;
    for (Object* o : garbage_) {
      Type& type = vm_.type_of(o);
      if (type.slots.finalize == nullptr || o->has(kFlagFinalized)) continue;
      o->set(kFlagFinalized);
      const Value pending = std::exchange(vm_.pending, Value::unbound());
      type.slots.finalize(vm_, o);
      BUFO_ASSERT(vm_.pending.is_unbound());
      vm_.pending = pending;
    }
  }

  // Visits objects of the garbage only.
  class WithinGarbage : public Visitor {
   public:
    explicit WithinGarbage(Collection& c) : collection_(c) {}
    void visit_object(Object* o) override {
      if (!o->has(kFlagGc)) return;
      const uint32_t place = collection_.places_[index_of(o)];
      if (place != 0) on_member(o, place - 1);
    }
    virtual void on_member(Object* o, size_t place) = 0;

   protected:
    ~WithinGarbage() = default;
    Collection& collection_;
  };

  class SubtractWithin final : public WithinGarbage {
   public:
    using WithinGarbage::WithinGarbage;
    void on_member(Object*, size_t place) override { --collection_.outer_[place]; }
  };

  class MarkWithin final : public WithinGarbage {
   public:
    MarkWithin(Collection& c, Scratch<Object*>& stack) : WithinGarbage(c), stack_(stack) {}
    void on_member(Object* o, size_t place) override {
      if (collection_.outer_[place] == kReachable) return;
      collection_.outer_[place] = kReachable;
      if (!stack_.push(o)) failed = true;
    }
    bool failed = false;

   private:
    Scratch<Object*>& stack_;
  };

  // Fills outer_: kReachable for what has got a reference from outside the garbage, and for what
  // that reaches.
  bool find_resurrected() {
    // Numbered anew: pages have come and gone, those with garbage still stand.
    const size_t slot_count = number_slots();
    if (!places_.resize(slot_count) || !outer_.resize(garbage_.count())) return false;
    std::memset(places_.begin(), 0, slot_count * sizeof(uint32_t));
    for (size_t i = 0; i < garbage_.count(); ++i) {
      places_[index_of(garbage_[i])] = static_cast<uint32_t>(i) + 1;
      outer_[i] = garbage_[i]->refcount - 1;  // less the collection's own
    }
    SubtractWithin subtract(*this);
    for (Object* o : garbage_) traverse_object(vm_, o, subtract);
    Scratch<Object*> stack;
    MarkWithin mark(*this, stack);
    for (size_t i = 0; i < garbage_.count(); ++i) {
      if (outer_[i] != 0) mark.on_member(garbage_[i], i);
      while (!stack.empty()) traverse_object(vm_, stack.pop(), mark);
    }
    return !mark.failed;
  }

  void drop_resurrected() {
    const bool known = find_resurrected();
    // The garbage moves to the front.
    size_t kept = 0;
    const size_t count = garbage_.count();
    for (size_t i = 0; i < count; ++i) {
      if (known && outer_[i] != kReachable) std::swap(garbage_[kept++], garbage_[i]);
    }
    for (size_t i = kept; i < count; ++i) decref(garbage_[i]);
    garbage_.truncate(kept);
  }

  void clear_garbage() {
    for (Object* o : garbage_) {
      if (o->refcount > 1) clear_object(vm_, o);
    }
    for (Object* o : garbage_) decref(o);
  }

  VM& vm_;
  Scratch<uint32_t> counts_;  // by slot
  Scratch<Object*> garbage_;  // one reference held to each
  Scratch<uint32_t> places_;  // by slot: place in garbage_ + 1, or 0
  Scratch<uint32_t> outer_;   // by place in garbage_: references from outside it
  size_t live_count_ = 0;
};

}  // namespace

size_t collect_garbage(VM& vm) {
  GcState& gc = *vm.gc;
  if (gc.collecting) return 0;
  gc.collecting = true;
  vm.heap.gc_debt = 0;
  // Deferred deallocations are finished by whoever began them; here they are only skipped.
  const Value pending = std::exchange(vm.pending, Value::unbound());
  size_t found = 0;
  size_t live = 0;
  {
    Collection collection(vm);
    found = collection.run();
    live = collection.live_count();
  }
  BUFO_ASSERT(vm.pending.is_unbound());
  vm.pending = pending;
  ++gc.collections;
  gc.collected += found;
  // A large heap is walked less often: the work stays in proportion to what has been allocated.
  const ptrdiff_t survivors = static_cast<ptrdiff_t>(live - (found < live ? found : live));
  gc.threshold = survivors / 2 > GcState::kMinThreshold ? survivors / 2 : GcState::kMinThreshold;
  vm.heap.gc_debt = 0;
  vm.heap.set_collect_mark();
  gc.collecting = false;
  return found;
}

void for_each_gc_object(VM& vm, void (*fn)(void* context, Object*), void* context) {
  for_each_gc_slot(vm.heap, [&](Object* o, size_t) {
    if (!o->has(kFlagDying)) fn(context, o);
  });
}

}  // namespace bufo
