// Built-in types: Type objects from TypeSpecs, and their dicts, filled when first looked at.
//
// Guarantees: after init_native_types every row of types.def and exceptions.def has its Type with
// name, bases, MRO and inherited slots. A dict is filled on the first look-up through it; filling
// neither runs Python code nor starts a collection, and is exempt from the heap's limit, since a
// look-up cannot fail.
#include "runtime/class.h"
#include "runtime/gc.h"
#include "runtime/types/int.h"

namespace bufo {

// The types that know bytecode are defined in interp/. A program of runtime/ alone links without
// them, and then nothing can make their instances. (interp/ refers to them strongly, so that the
// linker fetches them from an archive.)
[[gnu::weak]] extern const TypeSpec kFunctionSpec;
[[gnu::weak]] extern const TypeSpec kCodeSpec;
[[gnu::weak]] extern const TypeSpec kFrameSpec;
[[gnu::weak]] extern const TypeSpec kTracebackSpec;
[[gnu::weak]] extern const TypeSpec kTracebackSpec;
[[gnu::weak]] extern const TypeSpec kGeneratorSpec;
[[gnu::weak]] extern const TypeSpec kCoroutineSpec;
[[gnu::weak]] extern const TypeSpec kAsyncGeneratorSpec;
[[gnu::weak]] extern const TypeSpec kAsyncGeneratorSendSpec;
[[gnu::weak]] extern const TypeSpec kAsyncGeneratorThrowSpec;
[[gnu::weak]] extern const TypeSpec kCoroutineWrapperSpec;
[[gnu::weak]] extern const TypeSpec kAnextAwaitableSpec;

static const TypeSpec& spec_of(uint16_t index) {
  static constexpr const TypeSpec* kSpecs[] = {
      nullptr,
#define BUFO_TYPE(Name, spec) &spec,
#include "runtime/types.def"
#undef BUFO_TYPE
  };
  static constexpr TypeSpec kAbsent = {.name = "absent", .flags = kTypeFlagNoInstantiation};
  if (index >= std::size(kSpecs)) return exception_spec(static_cast<TypeIndex>(index));
  return kSpecs[index] == nullptr ? kAbsent : *kSpecs[index];
}

// --- Type objects

void init_type_fields(Type& type) {
  type.name = nullptr;
  type.base = nullptr;
  type.spec = nullptr;
  type.root_shape = nullptr;
  for (Value* field : {&type.qualname, &type.bases, &type.mro, &type.dict, &type.subclasses}) {
    *field = Value::unbound();
  }
  type.slots = Slots{};
}

/// The first half, which needs no other object: `type` and `str` may not exist yet.
static Type* allocate_native_type(VM& vm, const TypeSpec& spec, uint16_t index) {
  void* block = vm.heap.allocate(sizeof(Type), PageKind::kGc);
  if (block == nullptr) return nullptr;
  Type& type = *static_cast<Type*>(block);
  std::memset(block, 0, sizeof(Type));
  type.refcount = 1;
  type.type_index = kTypeType;
  type.flags = kFlagGc | kFlagImmortal;
  init_type_fields(type);
  type.index = index;
  type.spec = &spec;
  type.type_flags = spec.flags;
  type.version = vm.next_version++;
  vm.types[index] = &type;
  return &type;
}

static void inherit_slot(Slots& slots, const Slots& base, uint16_t offset) {
  if (read_slot(slots, offset) == nullptr) write_slot(slots, offset, read_slot(base, offset));
}

static void inherit_slots(Type& type, const Type& base) {
  const TypeSpec& spec = *type.spec;
  Slots& slots = type.slots;
  slots = spec.slots;
  // Everything is a word-sized function pointer; the exceptions follow below.
  for (uint16_t offset = 0; offset < sizeof(Slots); offset += sizeof(AnyFunction)) {
    inherit_slot(slots, base.slots, offset);
  }
  // Comparison and hash belong together: a type that defines one does not inherit the other.
  if (spec.slots.compare != nullptr || spec.slots.hash != nullptr) {
    slots.compare = spec.slots.compare;
    slots.hash = spec.slots.hash;
  }
  // A built-in type without a constructor cannot be instantiated; object's would make a bare head.
  if (spec.slots.new_ == nullptr && base.index == kTypeObject) slots.new_ = nullptr;
}

/// The second half: layout, slots, name, bases, MRO, an empty dict. `base` is complete.
static Result<void> complete_native_type(VM& vm, Type& type, Type* base) {
  const TypeSpec& spec = *type.spec;
  type.base = base;
  type.layout = type.index;
  if (base != nullptr) {
    const uint32_t inherited = kTypeFlagGc | kTypeFlagHasAttrs | kTypeFlagWeakrefable |
                               kTypeFlagSequence | kTypeFlagMapping | kTypeFlagException |
                               kTypeFlagIsMetaclass;
    type.type_flags |= base->type_flags & inherited;
    inherit_slots(type, *base);
    // What only adds fields to a base that has some shares its layout: code that knows the base
    // works on it. Bases without fields (the abstract classes of io) give no layout away.
    if (base->members_offset > sizeof(Object)) type.layout = base->layout;
  } else {
    type.slots = spec.slots;
  }
  if (type.index == kTypeBaseException) type.type_flags |= kTypeFlagException;
  if (type.index == kTypeType) type.type_flags |= kTypeFlagIsMetaclass;
  const uint32_t own_nbytes =
      base != nullptr && spec.nbytes < base->members_offset ? base->members_offset : spec.nbytes;
  type.members_offset = (own_nbytes + 7) & ~uint32_t{7};
  type.instance_nbytes = own_nbytes;
  type.item_nbytes =
      spec.item_nbytes != 0 || base == nullptr ? spec.item_nbytes : base->item_nbytes;
  type.attrs_offset = kAttrsNone;
  type.inline_attrs = 0;
  if (type.has_flag(kTypeFlagHasAttrs)) {
    if (type.slots.nbytes_of != nullptr) {
      type.attrs_offset = kAttrsAtEnd;
    } else {
      type.attrs_offset = type.members_offset;
      type.instance_nbytes = type.attrs_offset + kAttrsHeaderNbytes;
    }
  }

  const std::string_view full_name(spec.name);
  const size_t dot = full_name.rfind('.');
  const std::string_view name =
      dot == std::string_view::npos ? full_name : full_name.substr(dot + 1);
  type.name = TRY(intern(vm, name)).release_object();
  incref(type.name);
  type.qualname = Value(type.name);
  type.dict = TRY(make_dict(vm)).release();

  // ExceptionGroup alone has a second base.
  Type* second = type.index == kTypeExceptionGroup ? &vm.type(kTypeException) : nullptr;
  const ptrdiff_t base_count = base == nullptr ? 0 : second == nullptr ? 1 : 2;
  Ref<Tuple> bases = TRY(make_tuple(vm, base_count));
  if (base != nullptr) {
    bases->items[0] = AnyRef(Value(base)).release();
    Value* items = bases->items;  // of base_count values
    if (second != nullptr) items[1] = AnyRef(Value(second)).release();
  }
  type.bases = bases.release();
  if (base != nullptr) incref(base);

  if (second == nullptr) {
    const Tuple* tail = base == nullptr ? nullptr : &as<Tuple>(base->mro);
    const ptrdiff_t tail_size = tail == nullptr ? 0 : tail->size;
    Ref<Tuple> mro = TRY(make_tuple(vm, tail_size + 1));
    mro->items[0] = AnyRef(Value(&type)).release();
    for (ptrdiff_t i = 0; i < tail_size; ++i) {
      mro->items[i + 1] = AnyRef(tail->items[i]).release();
    }
    type.mro = mro.release();
  } else {
    Ref<Tuple> mro = TRY(compute_mro(vm, type));
    type.mro = mro.release();
    TRY(add_subclass(vm, *second, type));
  }
  if (base != nullptr) TRY(add_subclass(vm, *base, type));
  return ok();
}

bool init_native_types(VM& vm) {
  if (vm.lookup_cache == nullptr) {
    void* block = vm.heap.allocate_raw(sizeof(LookupCache));
    if (block == nullptr) return false;
    std::memset(block, 0, sizeof(LookupCache));
    vm.lookup_cache = static_cast<LookupCache*>(block);
    vm.lookup_cache->index_hint = kTypeFirstFree;
  }
  if (vm.types == nullptr) {
    constexpr uint32_t kFirstCapacity = kTypeFirstFree + 64;
    void* block = vm.heap.allocate_raw(kFirstCapacity * sizeof(Type*));
    if (block == nullptr) return false;
    std::memset(block, 0, kFirstCapacity * sizeof(Type*));
    vm.types = static_cast<Type**>(block);
    vm.type_capacity = kFirstCapacity;
    void* retired = vm.heap.allocate_raw(kFirstCapacity * sizeof(uint32_t));
    if (retired == nullptr) return false;
    std::memset(retired, 0, kFirstCapacity * sizeof(uint32_t));
    vm.lookup_cache->retired_offsets = static_cast<uint32_t*>(retired);
  }
  vm.type_count = kTypeFirstFree;
  for (uint16_t index = 1; index < kTypeFirstFree; ++index) {
    if (allocate_native_type(vm, spec_of(index), index) == nullptr) return false;
  }
  // Making a dict, a tuple and a str takes the layouts of those types; they are needed before
  // their turn comes, so all layouts are set before the first name is made.
  for (uint16_t index = 1; index < kTypeFirstFree; ++index) {
    Type& type = *vm.types[index];
    type.instance_nbytes = type.spec->nbytes;
    type.members_offset = (type.spec->nbytes + 7) & ~uint32_t{7};
    type.item_nbytes = type.spec->item_nbytes;
    type.slots = type.spec->slots;
    type.layout = index;
  }
  if (!init_core_objects(vm)) return false;
  for (uint16_t index = 1; index < kTypeFirstFree; ++index) {
    Type& type = *vm.types[index];
    Type* base = index == kTypeObject ? nullptr : vm.types[type.spec->base];
    if (complete_native_type(vm, type, base).is_error()) {
      clear_pending(vm);
      return false;
    }
  }
  return true;
}

Result<uint16_t> reserve_type_index(VM& vm, uint32_t attrs_offset) {
  uint32_t*& retired = vm.lookup_cache->retired_offsets;
  uint32_t index = vm.lookup_cache->index_hint;
  while (index < vm.type_count && vm.types[index] != nullptr) ++index;
  vm.lookup_cache->index_hint = index;
  while (index < vm.type_count &&
         (vm.types[index] != nullptr ||
          (retired[index] != 0 && retired[index] != 2 * attrs_offset + 1))) {
    ++index;
  }
  if (index > UINT16_MAX) return raise_no_memory(vm);
  if (index >= vm.type_capacity) {
    const uint32_t capacity = vm.type_capacity * 2;
    void* offsets = vm.heap.reallocate_raw(retired, capacity * sizeof(uint32_t));
    if (offsets == nullptr) return raise_no_memory(vm);
    retired = static_cast<uint32_t*>(offsets);
    std::memset(retired + vm.type_capacity, 0, (capacity - vm.type_capacity) * sizeof(uint32_t));
    void* block = vm.heap.reallocate_raw(vm.types, capacity * sizeof(Type*));
    if (block == nullptr) return raise_no_memory(vm);
    vm.types = static_cast<Type**>(block);
    std::memset(vm.types + vm.type_capacity, 0, (capacity - vm.type_capacity) * sizeof(Type*));
    vm.type_capacity = capacity;
  }
  if (index >= vm.type_count) vm.type_count = index + 1;
  return static_cast<uint16_t>(index);
}

Result<Type*> build_native_type(VM& vm, const TypeSpec& spec, uint16_t index) {
  if (index == 0) index = TRY(reserve_type_index(vm, kUnusedTypeIndex));
  Type* type = allocate_native_type(vm, spec, index);
  if (type == nullptr) return raise_no_memory(vm);
  TRY(complete_native_type(vm, *type, vm.types[spec.base]));
  return type;
}

void free_type_state(VM& vm) {
  if (vm.lookup_cache == nullptr) return;
  for (LookupCache::Entry& entry : vm.lookup_cache->entries) {
    if (entry.name != nullptr) decref(entry.name);
  }
  if (vm.lookup_cache->retired_offsets != nullptr) vm.heap.free(vm.lookup_cache->retired_offsets);
  vm.heap.free(vm.lookup_cache);
  vm.lookup_cache = nullptr;
}

// --- dicts

static Result<void> fill_slot_wrappers(VM& vm, Type& type, Dict& dict) {
  for (const SlotDef& def : slot_table()) {
    const AnyFunction function = read_slot(type.spec->slots, def.offset);
    // Rows without a wrapper (__getattr__) are for script classes alone.
    if (function == nullptr || def.wrap == nullptr) continue;
    Str& name = *(vm.names.*def.name);
    // `__add__` may stand for addition or concatenation; numbers come first.
    if (!dict_get_str(vm, dict, name).is_unbound()) continue;
    Ref<SlotWrapper> wrapper = TRY(make_slot_wrapper(vm, type, def, function));
    TRY(dict_set_str(vm, dict, name, wrapper));
  }
  return ok();
}

static Result<void> fill_methods(VM& vm, Type& type, Dict& dict) {
  for (const Method& method : type.spec->methods) {
    Ref<Str> name = TRY(intern(vm, method.name));
    AnyRef entry;
    switch (method.kind) {
      case MethodKind::kInstance: {
        Ref<MethodDescriptor> descriptor = TRY(allocate<MethodDescriptor>(vm));
        descriptor->method = &method;
        descriptor->owner = &type;
        entry = std::move(descriptor);
        break;
      }
      case MethodKind::kClass: {
        Ref<ClassMethodDescriptor> descriptor = TRY(allocate<ClassMethodDescriptor>(vm));
        descriptor->method = &method;
        descriptor->owner = &type;
        entry = std::move(descriptor);
        break;
      }
      case MethodKind::kStatic:
      case MethodKind::kFunction: {
        Ref<NativeFunction> function =
            TRY(make_native_function(vm, method, Value::unbound(), Value::unbound()));
        Ref<StaticMethod> wrapper = TRY(allocate<StaticMethod>(vm));
        wrapper->callable = function.release();
        entry = std::move(wrapper);
        break;
      }
    }
    TRY(dict_set_str(vm, dict, *name, entry));
  }
  return ok();
}

static Result<void> fill_dict(VM& vm, Type& type, Dict& dict) {
  const TypeSpec& spec = *type.spec;
  if (spec.slots.new_ != nullptr) {
    Ref<NativeFunction> function =
        TRY(make_native_function(vm, kNewMethod, &type, Value::unbound()));
    TRY(dict_set_str(vm, dict, *vm.names.new_, function));
  }
  TRY(fill_slot_wrappers(vm, type, dict));
  TRY(fill_methods(vm, type, dict));
  for (const GetSet& getset : spec.getsets) {
    Ref<Str> name = TRY(intern(vm, getset.name));
    AnyRef descriptor = TRY(make_getset_descriptor(vm, type, getset));
    TRY(dict_set_str(vm, dict, *name, descriptor));
  }
  const bool adds_dict = (spec.flags & kTypeFlagHasAttrs) != 0 &&
                         (type.base == nullptr || !type.base->has_flag(kTypeFlagHasAttrs));
  if (adds_dict && dict_get_str(vm, dict, *vm.names.dict_).is_unbound()) {
    AnyRef descriptor = TRY(make_getset_descriptor(vm, type, kInstanceDictGetSet));
    TRY(dict_set_str(vm, dict, *vm.names.dict_, descriptor));
  }
  if (dict_get_str(vm, dict, *vm.names.doc_).is_unbound()) {
    AnyRef doc(Value::none());
    if (spec.doc != nullptr) doc = TRY(make_str(vm, spec.doc));
    TRY(dict_set_str(vm, dict, *vm.names.doc_, doc));
  }
  // A type that compares by value and says nothing of hashing is unhashable.
  if (spec.slots.compare != nullptr && spec.slots.hash == nullptr) {
    TRY(dict_set_str(vm, dict, *vm.names.hash_, Value::none()));
  }
  if (spec.fill != nullptr) TRY(spec.fill(vm, type, dict));
  return ok();
}

static BUFO_COLD void fill_native_dict(VM& vm, Type& type) {
  type.type_flags |= kTypeFlagDictReady;  // first, since `fill` may look the type up
  const bool gc_enabled = vm.gc != nullptr && vm.gc->enabled;
  if (vm.gc != nullptr) vm.gc->enabled = false;
  const bool exempt = vm.heap.set_exempt(true);
  // An exception may be pending while an error path looks something up.
  const Value pending = std::exchange(vm.pending, Value::unbound());
  if (fill_dict(vm, type, as<Dict>(type.dict)).is_error()) {
    // The system itself has no memory: what is missing is filled in by the next look-up.
    clear_pending(vm);
    type.type_flags &= ~static_cast<uint32_t>(kTypeFlagDictReady);
  }
  vm.pending = pending;
  vm.heap.set_exempt(exempt);
  if (vm.gc != nullptr) vm.gc->enabled = gc_enabled;
}

Dict& type_dict(VM& vm, Type& type) {
  if (BUFO_UNLIKELY(!type.has_flag(kTypeFlagDictReady)) && type.spec != nullptr) {
    fill_native_dict(vm, type);
  }
  return as<Dict>(type.dict);
}

}  // namespace bufo
