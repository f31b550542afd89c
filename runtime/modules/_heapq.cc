// _heapq: a list as a heap, in which no item is smaller than its parent at (index - 1) / 2.
//
// Guarantees: a comparison that changes the list's size is noticed (RuntimeError).
// Follows Modules/_heapqmodule.c (CPython 3.12) in behaviour, the order of comparisons included.
#include "runtime/modules.h"
#include "runtime/types/list.h"

namespace bufo {

enum class Top : uint8_t { kSmallest, kLargest };

static Result<List*> heap_argument(VM& vm, Value v, const char* text) {
  if (is_a<List>(vm, v)) return &as<List>(v);
  return vm.raise<TypeError>("{} must be list, not {}", text, type_name_of(v));
}

// Does the item at `a` belong above the one at `b`? The list has `size` items, still.
template <Top top>
static Result<bool> above(VM& vm, const List& heap, ptrdiff_t size, ptrdiff_t a, ptrdiff_t b) {
  const AnyRef x = heap.items[top == Top::kSmallest ? a : b];
  const AnyRef y = heap.items[top == Top::kSmallest ? b : a];
  const bool less = TRY(compare_truth(vm, x, y, CompareOp::kLt));
  if (heap.size != size) return vm.raise<RuntimeError>("list changed size during iteration");
  return less;
}

// Moves the item at `at` towards the root, not above `start`.
template <Top top>
static Result<void> rise(VM& vm, List& heap, ptrdiff_t start, ptrdiff_t at) {
  const ptrdiff_t size = heap.size;
  if (at >= size) return vm.raise<IndexError>("index out of range");
  while (at > start) {
    const ptrdiff_t parent = (at - 1) >> 1;
    const bool up = TRY(above<top>(vm, heap, size, at, parent));
    if (!up) break;
    std::swap(heap.items[at], heap.items[parent]);
    at = parent;
  }
  return ok();
}

// Moves the item at `at` down to a leaf, the better child taking its place each time, and then up
// to where it belongs: fewer comparisons than to stop on the way down.
template <Top top>
static Result<void> sink(VM& vm, List& heap, ptrdiff_t at) {
  const ptrdiff_t size = heap.size, start = at;
  if (at >= size) return vm.raise<IndexError>("index out of range");
  const ptrdiff_t first_leaf = size >> 1;
  while (at < first_leaf) {
    ptrdiff_t child = 2 * at + 1;
    if (child + 1 < size) {
      const bool left = TRY(above<top>(vm, heap, size, child, child + 1));
      if (!left) ++child;
    }
    std::swap(heap.items[at], heap.items[child]);
    at = child;
  }
  return rise<top>(vm, heap, start, at);
}

template <Top top>
static Result<Value> heapify(VM& vm, const Args& args) {
  List* heap = TRY(heap_argument(
      vm, args[0], top == Top::kSmallest ? "heapify() argument" : "_heapify_max() argument"));
  for (ptrdiff_t i = heap->size / 2; i-- > 0;) {
    TRY(vm.tick());
    TRY(sink<top>(vm, *heap, i));
  }
  return none();
}

template <Top top>
static Result<Value> heappop(VM& vm, const Args& args) {
  List* heap = TRY(heap_argument(
      vm, args[0], top == Top::kSmallest ? "heappop() argument" : "_heappop_max() argument"));
  if (heap->size == 0) return vm.raise<IndexError>("index out of range");
  AnyRef last = AnyRef::adopt(heap->items[--heap->size]);
  list_shrink(vm, *heap);
  if (heap->size == 0) return last;
  AnyRef result = AnyRef::adopt(std::exchange(heap->items[0], last.release()));
  TRY(sink<top>(vm, *heap, 0));
  return result;
}

template <Top top>
static Result<Value> heapreplace(VM& vm, const Args& args) {
  List* heap = TRY(heap_argument(
      vm, args[0],
      top == Top::kSmallest ? "heapreplace() argument 1" : "_heapreplace_max() argument 1"));
  if (heap->size == 0) return vm.raise<IndexError>("index out of range");
  AnyRef item = args[1];
  AnyRef result = AnyRef::adopt(std::exchange(heap->items[0], item.release()));
  TRY(sink<top>(vm, *heap, 0));
  return result;
}

static Result<Value> heappush(VM& vm, const Args& args) {
  List* heap = TRY(heap_argument(vm, args[0], "heappush() argument 1"));
  TRY(list_append(vm, *heap, args[1]));
  TRY(rise<Top::kSmallest>(vm, *heap, 0, heap->size - 1));
  return none();
}

static Result<Value> heappushpop(VM& vm, const Args& args) {
  List* heap = TRY(heap_argument(vm, args[0], "heappushpop() argument 1"));
  if (heap->size == 0) return args[1];
  const AnyRef first = heap->items[0];
  const bool smaller = TRY(compare_truth(vm, first, args[1], CompareOp::kLt));
  if (!smaller) return args[1];
  if (heap->size == 0) return vm.raise<IndexError>("index out of range");
  AnyRef item = args[1];
  AnyRef result = AnyRef::adopt(std::exchange(heap->items[0], item.release()));
  TRY(sink<Top::kSmallest>(vm, *heap, 0));
  return result;
}

static constexpr Method kHeapqFunctions[] = {
    function("heapify", "(heap, /)", heapify<Top::kSmallest>, "Make a list a heap, in place."),
    function("heappush", "(heap, item, /)", heappush, "Add an item to the heap."),
    function("heappop", "(heap, /)", heappop<Top::kSmallest>,
             "Remove and return the heap's smallest item."),
    function("heappushpop", "(heap, item, /)", heappushpop,
             "Add an item, then remove and return the smallest."),
    function("heapreplace", "(heap, item, /)", heapreplace<Top::kSmallest>,
             "Remove and return the smallest item, then add one."),
    function("_heapify_max", "(heap, /)", heapify<Top::kLargest>,
             "Make a list a heap whose first item is the largest, in place."),
    function("_heappop_max", "(heap, /)", heappop<Top::kLargest>,
             "Remove and return the largest item of such a heap."),
    function("_heapreplace_max", "(heap, item, /)", heapreplace<Top::kLargest>,
             "Remove and return the largest item of such a heap, then add one."),
};

constinit const ModuleSpec kHeapqModule = {
    .name = "_heapq",
    .functions = kHeapqFunctions,
    .doc = "A list as a heap: a queue whose smallest item comes first.",
};

}  // namespace bufo
