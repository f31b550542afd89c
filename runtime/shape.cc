// Shapes and attribute storage: see shape.h.
#include "runtime/shape.h"

#include <cstring>
#include <new>

#include "runtime/gc.h"
#include "runtime/types/containers.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

constexpr uint32_t kTableFrom = 9;  // attributes; fewer are found by walking the chain of parents

// Keys are interned: the address is as good as the text.
size_t key_hash(const Str& key) {
  return static_cast<size_t>((reinterpret_cast<uintptr_t>(&key) >> 4) * 0x9e3779b97f4a7c15u >> 32);
}

// A failure here only means that look-ups go on walking.
void make_table(const Shape& shape) {
  Shape& s = const_cast<Shape&>(shape);
  uint32_t capacity = 32;
  while (capacity < s.count * 2) capacity *= 2;
  auto* table =
      static_cast<Shape::Entry*>(Heap::of(&s).allocate_raw(capacity * sizeof(Shape::Entry)));
  if (table == nullptr) return;
  std::memset(static_cast<void*>(table), 0, capacity * sizeof(Shape::Entry));
  for (const Shape* at = &s; at->key != nullptr; at = at->parent) {
    size_t i = key_hash(*at->key) & (capacity - 1);
    while (table[i].key != nullptr) i = (i + 1) & (capacity - 1);
    table[i] = {at->key, at->count - 1};
  }
  s.table = table;
  s.table_capacity = capacity;
}

Result<Shape*> make_shape(VM& vm, uint16_t type_index, Shape* parent, Str* key) {
  void* block = vm.heap.allocate_raw(sizeof(Shape));
  if (block == nullptr) return raise_no_memory(vm);
  auto* shape = new (block) Shape{};
  shape->id = vm.next_version++;
  shape->type_index = type_index;
  shape->parent = parent;
  if (parent != nullptr) {
    shape->count = parent->count + 1;
    incref(key);
    shape->key = key;
    shape->next_sibling = parent->first_child;
    parent->first_child = shape;
    ++parent->child_count;
  }
  return shape;
}

}  // namespace

// --- shapes

int shape_find(const Shape& shape, const Str& key) {
  if (!key.is_interned()) {
    for (const Shape* at = &shape; at->key != nullptr; at = at->parent) {
      if (str_equal(*at->key, key)) return static_cast<int>(at->count) - 1;
    }
    return -1;
  }
  if (shape.count >= kTableFrom) {
    if (shape.table == nullptr) make_table(shape);
    if (shape.table != nullptr) {
      const uint32_t mask = shape.table_capacity - 1;
      for (size_t i = key_hash(key) & mask; shape.table[i].key != nullptr; i = (i + 1) & mask) {
        if (shape.table[i].key == &key) return static_cast<int>(shape.table[i].slot);
      }
      return -1;
    }
  }
  for (const Shape* at = &shape; at->key != nullptr; at = at->parent) {
    if (at->key == &key) return static_cast<int>(at->count) - 1;
  }
  return -1;
}

Result<Shape*> shape_add(VM& vm, Shape& shape, Str& key) {
  BUFO_ASSERT(key.is_interned());
  for (Shape* child = shape.first_child; child != nullptr; child = child->next_sibling) {
    if (child->key == &key) return child;
  }
  if (shape.count >= kMaxShapeAttrs || shape.child_count >= kMaxShapeChildren) {
    return static_cast<Shape*>(nullptr);
  }
  return make_shape(vm, shape.type_index, &shape, &key);
}

void renew_shape_ids(VM& vm, Shape& root) {
  Shape* at = &root;
  for (;;) {
    at->id = vm.next_version++;
    if (at->first_child != nullptr) {
      at = at->first_child;
      continue;
    }
    while (at != &root && at->next_sibling == nullptr) at = at->parent;
    if (at == &root) return;
    at = at->next_sibling;
  }
}

Result<Shape*> make_root_shape(VM& vm, uint16_t type_index) {
  return make_shape(vm, type_index, nullptr, nullptr);
}

void free_shape_tree(VM& vm, Shape* root) {
  if (root == nullptr) return;
  // Leaves first, without recursion: a chain may be 128 long and the tree wide.
  Shape* at = root;
  for (;;) {
    if (at->first_child != nullptr) {
      Shape* child = at->first_child;
      at->first_child = child->next_sibling;
      at = child;
      continue;
    }
    Shape* parent = at->parent;
    const bool last = at == root;
    Str* key = at->key;
    if (at->table != nullptr) vm.heap.free(at->table);
    vm.heap.free(at);
    if (key != nullptr) decref(key);
    if (last) return;
    at = parent;
  }
}

// --- attribute storage

Value* slot_members_at_end(const Type& type, Object* o) {
  char* end = reinterpret_cast<char*>(o) + Heap::usable_nbytes(o);
  if (type.attrs_offset != kAttrsNone) end -= kAttrsHeaderNbytes;
  return reinterpret_cast<Value*>(end) - type.slot_members;
}

Attrs* attrs_of(VM& vm, Object* o) {
  if (o->has(kFlagShaped)) return &static_cast<Instance*>(o)->attrs;
  const uint32_t offset = vm.type_of(o).attrs_offset;
  if (offset == kAttrsNone) return nullptr;
  char* at = offset == kAttrsAtEnd
                 ? reinterpret_cast<char*>(o) + Heap::usable_nbytes(o) - kAttrsHeaderNbytes
                 : reinterpret_cast<char*>(o) + offset;
  return reinterpret_cast<Attrs*>(at);
}

Result<void> attrs_init(VM& vm, Type& type, Object* o) {
  if (BUFO_UNLIKELY(type.root_shape == nullptr)) {
    type.root_shape = TRY(make_root_shape(vm, type.index));
  }
  Attrs& attrs = *attrs_of(vm, o);
  attrs.shape = type.root_shape;
  attrs.overflow = nullptr;
  return ok();
}

namespace {

// Room for slot number `slot`, which is the next one.
Result<void> reserve_slot(VM& vm, Object* o, Attrs& attrs, uint32_t slot) {
  const uint32_t capacity = inline_capacity(o);
  if (slot < capacity) return ok();
  const uint32_t needed = slot - capacity + 1;
  const size_t have =
      attrs.overflow == nullptr ? 0 : Heap::usable_nbytes(attrs.overflow) / sizeof(Value);
  if (needed <= have) return ok();
  // Later instances get room for as many inside.
  if (o->has(kFlagShaped)) {
    Type& type = vm.type_of(o);
    if (slot >= type.inline_attrs && slot < kMaxInlineAttrs) type.inline_attrs = slot + 1;
  }
  void* block = vm.heap.reallocate_raw(attrs.overflow, (needed + needed / 2) * sizeof(Value));
  if (block == nullptr) return raise_no_memory(vm);
  attrs.overflow = block;
  return ok();
}

// Moves the attributes to a dict, which becomes the storage. They keep their order.
Result<Dict*> turn_into_dict(VM& vm, Object* o, Attrs& attrs) {
  Ref<Dict> dict = TRY(make_dict(vm));
  const uint32_t count = attrs.shape->count;
  // The chain of parents runs from the last name to the first.
  Str* keys[kMaxShapeAttrs];
  for (const Shape* at = attrs.shape; at->key != nullptr; at = at->parent) {
    keys[at->count - 1] = at->key;
  }
  for (uint32_t i = 0; i < count; ++i) {
    TRY(dict_set_str(vm, *dict, *keys[i], attrs_slot(o, attrs, i)));
  }
  const uint32_t capacity = inline_capacity(o);
  void* overflow = attrs.overflow;
  attrs.shape = vm.dict_shape;
  attrs.overflow = dict.release_object();
  // The dict holds every value, so no destructor runs here.
  for (uint32_t i = 0; i < count; ++i) {
    decref(i < capacity ? attrs.slots[i] : static_cast<Value*>(overflow)[i - capacity]);
  }
  if (overflow != nullptr) vm.heap.free(overflow);
  return static_cast<Dict*>(attrs.overflow);
}

Dict* as_dict(VM& vm, const Attrs& attrs) {
  return attrs.shape == vm.dict_shape ? static_cast<Dict*>(attrs.overflow) : nullptr;
}

}  // namespace

Value attrs_get(VM& vm, Object* o, Str& name) {
  Attrs* attrs = attrs_of(vm, o);
  if (attrs == nullptr) return Value::unbound();
  if (const Dict* dict = as_dict(vm, *attrs)) return dict_get_str(vm, *dict, name);
  const int slot = shape_find(*attrs->shape, name);
  return slot < 0 ? Value::unbound() : attrs_slot(o, *attrs, static_cast<uint32_t>(slot));
}

Result<bool> attrs_set(VM& vm, Object* o, Str& name, Value value) {
  Attrs* attrs = attrs_of(vm, o);
  if (attrs == nullptr) return false;
  Dict* dict = as_dict(vm, *attrs);
  if (dict == nullptr) {
    const int found = shape_find(*attrs->shape, name);
    if (found < 0 && value.is_unbound()) return false;
    if (found >= 0 && !value.is_unbound()) {
      incref(value);
      replace_slot(attrs_slot(o, *attrs, static_cast<uint32_t>(found)), value);
      return true;
    }
    if (found < 0) {
      Ref<Str> key =
          TRY(name.is_interned() ? Result<Ref<Str>>(Ref<Str>(&name)) : intern(vm, Ref<Str>(&name)));
      Shape* shape = TRY(shape_add(vm, *attrs->shape, *key));
      if (shape != nullptr) {
        TRY(reserve_slot(vm, o, *attrs, shape->count - 1));
        incref(value);
        attrs_slot(o, *attrs, shape->count - 1) = value;
        attrs->shape = shape;
        return true;
      }
    }
    dict = TRY(turn_into_dict(vm, o, *attrs));
  }
  // A destructor may give the instance another __dict__ meanwhile.
  Ref<Dict> held(dict);
  if (value.is_unbound()) return dict_delete(vm, *held, Value(&name));
  TRY(dict_set_str(vm, *held, name, value));
  return true;
}

Result<Ref<Dict>> attrs_dict(VM& vm, Object* o) {
  Attrs* attrs = attrs_of(vm, o);
  BUFO_ASSERT(attrs != nullptr);
  Dict* dict = as_dict(vm, *attrs);
  if (dict == nullptr) dict = TRY(turn_into_dict(vm, o, *attrs));
  return Ref<Dict>(dict);
}

Result<void> attrs_set_dict(VM& vm, Object* o, Dict& dict) {
  Attrs* attrs = attrs_of(vm, o);
  BUFO_ASSERT(attrs != nullptr);
  Dict* old = as_dict(vm, *attrs);
  if (old == nullptr) old = TRY(turn_into_dict(vm, o, *attrs));
  incref(&dict);
  attrs->overflow = &dict;
  decref(old);
  return ok();
}

void attrs_dealloc(VM& vm, Object* o) {
  Attrs* attrs = attrs_of(vm, o);
  if (attrs == nullptr || attrs->shape == nullptr) return;
  if (Dict* dict = as_dict(vm, *attrs)) {
    // Empty storage of the type's own takes over before a destructor can look.
    Shape* root = vm.type_of(o).root_shape;
    attrs->shape = root;
    attrs->overflow = nullptr;
    decref(dict);
    return;
  }
  const uint32_t count = attrs->shape->count;
  if (count == 0) return;
  const uint32_t capacity = inline_capacity(o);
  Value* overflow = static_cast<Value*>(attrs->overflow);
  const Shape* root = attrs->shape;
  while (root->parent != nullptr) root = root->parent;
  attrs->shape = const_cast<Shape*>(root);
  attrs->overflow = nullptr;
  // The object is empty as far as anyone can see; only now may destructors run. They could set
  // attributes anew if the object is being cleared, so inline values are taken out first.
  Value taken[kMaxInlineAttrs];
  const uint32_t inside = count < capacity ? count : capacity;
  std::memcpy(static_cast<void*>(taken), attrs->slots, inside * sizeof(Value));
  for (uint32_t i = 0; i < inside; ++i) decref(taken[i]);
  if (overflow != nullptr) {
    for (uint32_t i = capacity; i < count; ++i) decref(overflow[i - capacity]);
    vm.heap.free(overflow);
  }
}

void attrs_traverse(VM& vm, Object* o, Visitor& visitor) {
  Attrs* attrs = attrs_of(vm, o);
  if (attrs == nullptr || attrs->shape == nullptr) return;
  if (const Dict* dict = as_dict(vm, *attrs)) {
    visitor.visit(dict);
    return;
  }
  const uint32_t count = attrs->shape->count;
  for (uint32_t i = 0; i < count; ++i) visitor.visit(attrs_slot(o, *attrs, i));
}

}  // namespace bufo
