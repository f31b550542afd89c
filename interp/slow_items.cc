// Subscripts, slices, loops and unpacking on operands without a fast path; quickening of
// subscripts.
#include "interp/slow.h"
#include "runtime/types/bytes.h"
#include "runtime/types/memoryview.h"

namespace bufo {

namespace {

Op quick_index(VM& vm, Value container, Value key) {
  static_cast<void>(vm);
  if (!container.is_object()) return Op::INDEX;
  const uint16_t type = container.object()->type_index;
  if (key.is_small_int()) {
    switch (type) {
      case kTypeList:
        return Op::INDEX_LIST_INT;
      case kTypeTuple:
        return Op::INDEX_TUPLE_INT;
      case kTypeBytes:
        return Op::INDEX_BYTES;
      case kTypeByteArray:
        return Op::INDEX_BYTEARRAY;
      case kTypeMemoryView:
        return Op::INDEX_VIEW;
      default:
        return Op::INDEX;
    }
  }
  return type == kTypeDict && is_exact<Str>(key) ? Op::INDEX_DICT : Op::INDEX;
}

Op quick_store_index(Value container, Value key) {
  if (!container.is_object() || !key.is_small_int()) return Op::STORE_INDEX;
  switch (container.object()->type_index) {
    case kTypeList:
      return Op::STORE_INDEX_LIST_INT;
    case kTypeByteArray:
      return Op::STORE_INDEX_BYTEARRAY;
    case kTypeMemoryView:
      return Op::STORE_INDEX_VIEW;
    default:
      return Op::STORE_INDEX;
  }
}

}  // namespace

bool slow_index(VM& vm, Frame& frame, Instruction& i) {
  Value* regs = frame.regs;
  const Value container = regs[i.b], key = regs[i.c];
  if (container.is_unbound()) return slow_unbound_local(vm, frame, i.b);
  if (key.is_unbound()) return slow_unbound_local(vm, frame, i.c);
  i.op = quick_index(vm, container, key);
  const Result<Value> item = get_item(vm, container, key);
  if (item.is_error()) return false;
  set_register(regs, i.a, item.raw());
  consume_operands(regs, i);
  return true;
}

bool slow_index_imm(VM& vm, Frame& frame, const Instruction& i) {
  Value* regs = frame.regs;
  if (regs[i.b].is_unbound()) return slow_unbound_local(vm, frame, i.b);
  const Result<Value> item = get_item(vm, regs[i.b], Value::small_int(static_cast<int16_t>(i.c)));
  if (item.is_error()) return false;
  set_register(regs, i.a, item.raw());
  if (i.flags & kTempB) consume_register(regs, i.b);
  return true;
}

bool slow_store_index(VM& vm, Frame& frame, Instruction& i) {
  Value* regs = frame.regs;
  for (const uint16_t reg : {i.a, i.b, i.c}) {
    if (regs[reg].is_unbound()) return slow_unbound_local(vm, frame, reg);
  }
  i.op = quick_store_index(regs[i.a], regs[i.b]);
  const bool done = is_exact<Dict>(regs[i.a])
                        ? !dict_set(vm, as<Dict>(regs[i.a]), regs[i.b], regs[i.c]).is_error()
                        : !set_item(vm, regs[i.a], regs[i.b], regs[i.c]).is_error();
  if (!done) return false;
  consume_operands(regs, i);
  if (i.flags & kTempA) consume_register(regs, i.a);
  return true;
}

bool slow_delete_index(VM& vm, Frame& frame, const Instruction& i) {
  Value* regs = frame.regs;
  for (const uint16_t reg : {i.a, i.b}) {
    if (regs[reg].is_unbound()) return slow_unbound_local(vm, frame, reg);
  }
  if (del_item(vm, regs[i.a], regs[i.b]).is_error()) return false;
  if (i.flags & kTempB) consume_register(regs, i.b);
  if (i.flags & kTempA) consume_register(regs, i.a);
  return true;
}

namespace {

/// A slice bound as an index: None gives the fallback. False: not a plain int, take the general
/// way.
bool plain_bound(Value v, ptrdiff_t fallback, ptrdiff_t length, ptrdiff_t& out) {
  if (v.is_none()) {
    out = fallback;
    return true;
  }
  if (!v.is_small_int()) return false;
  int64_t i = v.small_int();
  if (i < 0) i += length;
  out = i < 0 ? 0 : i > length ? length : i;
  return true;
}

}  // namespace

bool slow_slice(VM& vm, Frame& frame, const Instruction& i) {
  Value* regs = frame.regs;
  const Value container = regs[i.b];
  if (container.is_unbound()) return slow_unbound_local(vm, frame, i.b);
  AnyRef piece;
  ptrdiff_t start, stop;
  if (is_exact<MemoryView>(container)) {
    MemoryView& view = as<MemoryView>(container);
    constexpr uint16_t kMask = kViewPlain1D | kViewAlive;
    if ((view.flags & kMask) == kMask && !view.block->revoked &&
        plain_bound(regs[i.c], 0, view.length, start) &&
        plain_bound(regs[i.c + 1], view.length, view.length, stop)) {
      Result<Ref<MemoryView>> made =
          memoryview_slice_1d(vm, view, start, 1, stop < start ? 0 : stop - start);
      if (made.is_error()) return false;
      piece = std::move(made).take();
    }
  } else if (is_exact<List>(container)) {
    const List& list = as<List>(container);
    if (plain_bound(regs[i.c], 0, list.size, start) &&
        plain_bound(regs[i.c + 1], list.size, list.size, stop)) {
      Result<Ref<List>> made =
          make_list_from(vm, list.items + start, stop < start ? 0 : stop - start);
      if (made.is_error()) return false;
      piece = std::move(made).take();
    }
  } else if (is_exact<Str>(container)) {
    Str& text = as<Str>(container);
    const auto length = static_cast<ptrdiff_t>(text.length);
    if (plain_bound(regs[i.c], 0, length, start) &&
        plain_bound(regs[i.c + 1], length, length, stop)) {
      if (stop < start) stop = start;
      Result<Ref<Str>> made =
          str_slice(vm, text, static_cast<size_t>(start), static_cast<size_t>(stop));
      if (made.is_error()) return false;
      piece = std::move(made).take();
    }
  }
  if (piece.is_unbound()) {
    Result<Ref<Slice>> slice = make_slice(vm, regs[i.c], regs[i.c + 1], Value::none());
    if (slice.is_error()) return false;
    const Ref<Slice> key = std::move(slice).take();
    Result<Value> made = get_item(vm, container, key);
    if (made.is_error()) return false;
    piece = std::move(made).take();
  }
  set_register(regs, i.a, piece.release());
  // Dst may be the first register of the window: it must not be consumed then.
  for (uint32_t k = 0; k < 2; ++k) {
    if (i.c + k != i.a) consume_register(regs, i.c + k);
  }
  if (i.flags & kTempB) consume_register(regs, i.b);
  return true;
}

bool slow_store_slice(VM& vm, Frame& frame, const Instruction& i) {
  Value* regs = frame.regs;
  if (regs[i.a].is_unbound()) return slow_unbound_local(vm, frame, i.a);
  if (regs[i.c].is_unbound()) return slow_unbound_local(vm, frame, i.c);
  Result<Ref<Slice>> slice = make_slice(vm, regs[i.b], regs[i.b + 1], Value::none());
  if (slice.is_error()) return false;
  const Ref<Slice> key = std::move(slice).take();
  if (set_item(vm, regs[i.a], key, regs[i.c]).is_error()) return false;
  release_window(regs, i.b, 2);
  if (i.flags & kTempC) consume_register(regs, i.c);
  if (i.flags & kTempA) consume_register(regs, i.a);
  return true;
}

// ---- loops

namespace {

void set_loop(Value* s, int64_t index, int64_t left, LoopKind kind) {
  s[1] = Value::small_int(index);
  s[2] = Value::small_int(left);
  s[3] = Value::small_int(kind);
}

/// Loop state of a range: its values need no objects. The value after the last must fit too.
void set_range_loop(Value* s, int64_t start, int64_t step, int64_t count) {
  consume_register(s, 0);
  s[0] = Value::small_int(start);
  set_loop(s, step, count, kLoopRange);
}

bool range_fits(int64_t start, int64_t step, int64_t count) {
  int64_t end;
  return Value::fits_small_int(step) && !__builtin_mul_overflow(step, count, &end) &&
         !__builtin_add_overflow(start, end, &end) && Value::fits_small_int(end) &&
         Value::fits_small_int(start);
}

int64_t range_count(int64_t start, int64_t stop, int64_t step) {
  if (step > 0) return start < stop ? (stop - start - 1) / step + 1 : 0;
  return start > stop ? (start - stop - 1) / -step + 1 : 0;
}

}  // namespace

bool slow_for_prep(VM& vm, Frame& frame, uint32_t b) {
  Value* s = frame.regs + b;
  const Value iterable = s[0];
  if (iterable.is_object()) {
    switch (iterable.object()->type_index) {
      case kTypeList:
        set_loop(s, 0, 0, kLoopList);
        return true;
      case kTypeTuple:
        set_loop(s, 0, 0, kLoopTuple);
        return true;
      case kTypeGenerator:
        set_loop(s, 0, 0, kLoopGenerator);
        return true;
      case kTypeBytes:
        set_loop(s, 0, 0, kLoopBytes);
        return true;
      case kTypeByteArray:
        set_loop(s, 0, 0, kLoopByteArray);
        return true;
      case kTypeRange: {
        int64_t start, step, count;
        if (range_as_small(as<Range>(iterable), start, step, count) &&
            range_fits(start, step, count)) {
          set_range_loop(s, start, step, count);
          return true;
        }
        break;
      }
      case kTypeMemoryView: {
        const MemoryView& view = as<MemoryView>(iterable);
        constexpr uint16_t kMask = kViewPlain1D | kViewAlive;
        if ((view.flags & kMask) == kMask && !view.block->revoked) {
          set_loop(s, 0, 0, kLoopView);
          return true;
        }
        break;
      }
      default:
        break;
    }
  }
  Result<Value> made = get_iter(vm, iterable);
  if (made.is_error()) return false;
  set_register(s, 0, made.raw());
  set_loop(s, 0, 0, is_exact<Generator>(s[0]) ? kLoopGenerator : kLoopIterator);
  return true;
}

bool slow_for_prep_range(VM& vm, Frame& frame, const Instruction& i) {
  Value* s = frame.regs + i.b;
  bool small = s[0] == Value(&vm.type(kTypeRange));
  for (uint32_t k = 1; k <= i.c; ++k) small = small && s[k].is_small_int();
  if (small) {
    const int64_t start = i.c == 1 ? 0 : s[1].small_int();
    const int64_t stop = i.c == 1 ? s[1].small_int() : s[2].small_int();
    const int64_t step = i.c == 3 ? s[3].small_int() : 1;
    if (step != 0) {
      const int64_t count = range_count(start, stop, step);
      if (range_fits(start, step, count)) {
        set_range_loop(s, start, step, count);
        return true;
      }
    }
  }
  const Result<Value> made = call(vm, s[0], CallArgs{s + 1, i.c, nullptr});
  if (made.is_error()) return false;
  release_window(s, 1, i.c);
  set_register(s, 0, made.raw());
  return slow_for_prep(vm, frame, i.b);
}

int slow_for_iter(VM& vm, Frame& frame, const Instruction& i) {
  Value* s = frame.regs + i.b;
  if (s[3] == Value::small_int(kLoopView)) {
    // Not the plain case any more (released, revoked, an odd format): by the view's own iteration
    // rules.
    const ptrdiff_t at = s[1].small_int();
    if (at < as<MemoryView>(s[0]).length) {
      const Result<Value> item = get_item(vm, s[0], s[1]);
      if (item.is_error()) return -1;
      s[1] = Value::small_int(at + 1);
      set_register(frame.regs, i.a, item.raw());
      return 1;
    }
  }
  consume_register(frame.regs, i.b);
  return 0;
}

// ---- unpacking

bool slow_unpack(VM& vm, Frame& frame, const Instruction& i) {
  Value* regs = frame.regs;
  if (regs[i.b].is_unbound()) return slow_unbound_local(vm, frame, i.b);
  const AnyRef source =
      (i.flags & kTempB) ? AnyRef::adopt(std::exchange(regs[i.b], kDead)) : AnyRef(regs[i.b]);
  constexpr uint32_t kOnStack = 16;
  Value few[kOnStack];
  Value* items = few;
  if (i.c > kOnStack) {
    items = static_cast<Value*>(vm.heap.allocate_raw(i.c * sizeof(Value)));
    if (items == nullptr) return static_cast<void>(raise_no_memory(vm)), false;
  }
  const bool good = !unpack_iterable(vm, source, i.c, -1, items).is_error();
  if (good) {
    for (uint32_t k = 0; k < i.c; ++k) set_register(regs, i.a + k, items[k]);
  }
  if (items != few) vm.heap.free(items);
  return good;
}

bool slow_unpack_star(VM& vm, Frame& frame, const Instruction& i) {
  Value* regs = frame.regs;
  if (regs[i.b].is_unbound()) return slow_unbound_local(vm, frame, i.b);
  const uint32_t before = i.c & 0xff, after = i.c >> 8, total = before + after + 1;
  const AnyRef source =
      (i.flags & kTempB) ? AnyRef::adopt(std::exchange(regs[i.b], kDead)) : AnyRef(regs[i.b]);
  auto* items = static_cast<Value*>(vm.heap.allocate_raw(total * sizeof(Value)));
  if (items == nullptr) return static_cast<void>(raise_no_memory(vm)), false;
  const bool good = !unpack_iterable(vm, source, before, after, items).is_error();
  if (good) {
    for (uint32_t k = 0; k < total; ++k) set_register(regs, i.a + k, items[k]);
  }
  vm.heap.free(items);
  return good;
}

}  // namespace bufo
