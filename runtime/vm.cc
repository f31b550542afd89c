// VM: start-up and end of an interpreter, the step counter, and the recursion guard.
#include "runtime/vm.h"

#include <new>

#include "runtime/codecs.h"
#include "runtime/gc.h"
#include "runtime/modules/signal.h"
#include "runtime/pages.h"
#include "runtime/shape.h"
#include "runtime/types/bytes.h"
#include "runtime/types/containers.h"
#include "runtime/types/exception.h"
#include "runtime/types/str.h"
#include "runtime/weak_table.h"

namespace bufo {

namespace {

void drop(Value& field) { decref(std::exchange(field, Value::unbound())); }

}  // namespace

// --- start

VM* VM::create(const Options& options) {
  VM* vm = new (std::nothrow) VM;
  if (vm == nullptr) return nullptr;
  if (!vm->init(options)) {
    // What was built so far goes with the heap's pages.
    delete vm;
    return nullptr;
  }
  return vm;
}

VM::~VM() = default;

bool VM::init(const Options& options) {
  heap.set_limit(options.heap_limit);
  recursion_limit = static_cast<uint32_t>(options.recursion_limit);
  hash_key = hash_key_of(options.hash_seed);
  const pages::StackRange stack = pages::native_stack();
  native_stack_limit = stack.low;
  native_stack_top = stack.high;

  void* gc_block = heap.allocate_raw(sizeof(GcState));
  void* shape_block = heap.allocate_raw(sizeof(Shape));
  if (gc_block == nullptr || shape_block == nullptr) return false;
  gc = new (gc_block) GcState;
  gc->enabled = false;  // until there is something to collect
  dict_shape = new (shape_block) Shape{};
  dict_shape->id = next_version++;

  if (!init_native_types(*this)) return false;

  Result<Ref<ExceptionObject>> no_memory = new_exception(*this, type(kTypeMemoryError), nullptr, 0);
  if (no_memory.is_error()) return false;
  memory_error = std::move(no_memory).take().release();
  memory_error.object()->set(kFlagImmortal);
  memory_error.object()->refcount = kImmortalCount;
  gc->enabled = true;
  heap.gc_debt = 0;
  return true;
}

bool init_core_objects(VM& vm) {
  Result<Ref<Tuple>> empty = allocate<Tuple>(vm);
  if (empty.is_error()) return false;
  vm.empty_tuple = std::move(empty).take().release();
  Result<Ref<Bytes>> no_bytes = make_bytes_uninitialized(vm, 0);
  if (no_bytes.is_error()) return false;
  vm.empty_bytes = std::move(no_bytes).take().release();
  if (!init_strings(vm)) return false;
  struct Row {
    Str* Names::*field;
    const char* text;
  };
  static constexpr Row kRows[] = {
#define BUFO_NAME(id, text) {&Names::id, text},
#include "runtime/names.def"
#undef BUFO_NAME
  };
  for (const Row& row : kRows) {
    if (vm.names.*row.field != nullptr) continue;
    Result<Ref<Str>> name = intern(vm, row.text);
    if (name.is_error()) return false;
    vm.names.*row.field = std::move(name).take().release_object();
  }
  return true;
}

// --- end

namespace {

// What a type refers to. The struct and its slots stay: instances may still die.
void drop_type_contents(VM& vm, Type& type) {
  free_shape_tree(vm, std::exchange(type.root_shape, nullptr));
  for (Value* field : {&type.dict, &type.bases, &type.mro, &type.qualname, &type.subclasses}) {
    drop(*field);
  }
  if (Str* name = std::exchange(type.name, nullptr)) decref(name);
}

void drop_names(VM& vm) {
#define BUFO_NAME(id, text) \
  if (Str* name = std::exchange(vm.names.id, nullptr)) decref(name);
#include "runtime/names.def"
#undef BUFO_NAME
}

#if defined(BUFO_DEBUG)
__attribute__((no_sanitize("address"))) uint16_t slot_type_index(const Object* o) {
  return o->type_index;
}

// What is still there: objects by type, raw blocks by size.
void report_leaks(const Heap& heap, size_t leaked) {
  std::fprintf(stderr, "bufo: %zu bytes leaked\n", leaked);
  int lines = 0;
  for (const PageKind kind : {PageKind::kGc, PageKind::kLeaf}) {
    for (PageHeader* page = heap.pages(kind); page != nullptr; page = page->next) {
      const size_t count = page->slot_nbytes == 0 ? 1 : page->carved;
      for (size_t i = 0; i < count && lines < 20; ++i) {
        auto* o = reinterpret_cast<Object*>(Heap::first_slot(page) + i * page->slot_nbytes);
        if (slot_type_index(o) == kTypeFreeSlot) continue;
        std::fprintf(stderr, "bufo: leaked object of type index %u, refcount %u", o->type_index,
                     o->refcount);
        if (o->type_index == kTypeStr && static_cast<Str*>(o)->is_ascii()) {
          const std::string_view text = static_cast<Str*>(o)->ascii_view();
          std::fprintf(stderr, ": %.*s", static_cast<int>(text.size()), text.data());
        }
        std::fprintf(stderr, "\n");
        ++lines;
      }
    }
  }
  for (PageHeader* page = heap.pages(PageKind::kRaw); page != nullptr; page = page->next) {
    if (page->used == 0) continue;
    std::fprintf(stderr, "bufo: leaked %d raw blocks of %zu bytes\n", page->used,
                 page->slot_nbytes != 0 ? page->slot_nbytes : page->block_nbytes);
  }
}
#endif

}  // namespace

size_t VM::destroy(VM* vm) {
  vm->finalizing = true;
  drop(vm->pending);
  drop(vm->handled);
  // Modules die first, while everything that their finalisers may use still stands.
  drop(vm->modules);
  drop(vm->context);
  drop(vm->interrupt_handler);
  drop(vm->importer);
  vm->gc->enabled = true;
  collect_garbage(*vm);
  drop(vm->sys_dict);
  drop(vm->builtins_dict);
  collect_garbage(*vm);
  destroy_codecs(*vm);
  drop(vm->gc->callbacks);
  drop(vm->gc->garbage);

  drop(vm->unsupported_operation);
  Object* reserve = std::exchange(vm->memory_error, Value::unbound()).object();
  reserve->clear(kFlagImmortal);
  if (reserve->refcount >= kImmortalCount) {
    reserve->refcount = 1;
    decref(reserve);
  }
  drop(vm->frozen_empty);
  drop(vm->empty_bytes);
  for (Value& v : vm->byte_objects) drop(v);

  // Script classes are in cycles with their own MRO and go now; then the built-in ones.
  collect_garbage(*vm);
  for (uint32_t i = 1; i < vm->type_count; ++i) {
    if (vm->types[i] != nullptr && vm->types[i]->has(kFlagImmortal)) {
      drop_type_contents(*vm, *vm->types[i]);
    }
  }
  collect_garbage(*vm);
  drop_names(*vm);
  for (Value& v : vm->latin1_chars) drop(v);
  drop(vm->empty_tuple);
  destroy_strings(*vm);
  destroy_weak_table(*vm);
  destroy_deferred(*vm);
  free_type_state(*vm);
  Heap& heap = vm->heap;
  heap.free(vm->dict_shape);
  heap.free(vm->gc);
  for (uint32_t i = 1; i < vm->type_count; ++i) {
    if (vm->types[i] != nullptr && vm->types[i]->has(kFlagImmortal)) heap.free(vm->types[i]);
  }
  heap.free(vm->types);
  vm->types = nullptr;
  const size_t leaked = heap.usage();
#if defined(BUFO_DEBUG)
  if (leaked != 0) report_leaks(heap, leaked);
#endif
  delete vm;
  return leaked;
}

// --- steps

Result<void> VM::step_slow() {
  steps_used += static_cast<uint64_t>(step_slice - steps_left);
  step_slice = kStepSlice;
  if (fuel - steps_used < static_cast<uint64_t>(kStepSlice)) {
    step_slice = fuel > steps_used ? static_cast<int64_t>(fuel - steps_used) : 0;
  }
  steps_left = step_slice;
  if (steps_used >= fuel) {
    if (hooks.on_fuel_exhausted != nullptr) return hooks.on_fuel_exhausted(*this);
    return raise<KeyboardInterrupt>("fuel exhausted");
  }
  if (hooks.on_step != nullptr) return hooks.on_step(*this);
  if (interrupt_requested.exchange(false, std::memory_order_relaxed)) {
    return handle_interrupt(*this);
  }
  return ok();
}

// --- recursion

namespace {

// The stack of the running thread as far as it is known, or true when it is not.
BUFO_NOINLINE bool native_stack_has_room(VM& vm, const char* here) {
  const pages::StackRange stack = pages::native_stack();
  vm.native_stack_limit = stack.low;
  vm.native_stack_top = stack.high;
  return stack.low == nullptr || here >= stack.low;
}

}  // namespace

Result<void> NativeDepth::enter(const char* where) {
  const char* here = static_cast<const char*>(__builtin_frame_address(0));
  if (BUFO_UNLIKELY(here < vm_.native_stack_limit || here >= vm_.native_stack_top) &&
      !native_stack_has_room(vm_, here)) {
    return vm_.raise<RecursionError>("maximum recursion depth exceeded{}", where);
  }
  if (BUFO_UNLIKELY(vm_.depth >= vm_.recursion_limit)) {
    return vm_.raise<RecursionError>("maximum recursion depth exceeded{}", where);
  }
  ++vm_.depth;
  entered_ = 1;
  return ok();
}

}  // namespace bufo
