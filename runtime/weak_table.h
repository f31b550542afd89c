// The VM's table of weak references: from an object to the first of its weak references.
//
// Objects carry no link to their weak references; kFlagWeakrefs tells that the table has some.
#pragma once

#include "runtime/types/objects.h"

namespace bufo {

/// Enters the reference into its referent's list. MemoryError.
Result<void> weakref_link(VM&, WeakRef&, Object* referent);
/// Takes it out again; it is dead then. For its deallocation.
void weakref_unlink(VM&, WeakRef&);
/// What a weak reference gives: its referent unless that is gone or going (borrowed), else null.
inline Object* weakref_get(const WeakRef& ref) {
  return ref.referent == nullptr || ref.referent->has(kFlagDying) ? nullptr : ref.referent;
}
/// The first weak reference to the object, borrowed, or null.
WeakRef* first_weakref(VM&, const Object*);
/// Cuts every weak reference to the object off and gives those with callbacks to `fn`, which may
/// keep a reference. Runs no Python code.
void weakrefs_detach(VM&, Object*, void (*fn)(void* context, WeakRef&), void* context);
/// Calls the callback of a weak reference whose referent has died. Runs Python code; its error is
/// reported, not raised.
void weakref_call_back(VM&, WeakRef&);
/// A weak reference of this class (weakref.ref, a subclass, or a proxy type), shared where that is
/// possible. TypeError "cannot create weak reference to 'T' object".
Result<Value> new_weakref(VM&, Type& cls, Value referent, Value callback);
void weakref_dealloc(VM&, Object*);
void weakref_traverse(Object*, Visitor&);
/// The specs of weakref.proxy()'s two types; module _weakref builds them.
extern const TypeSpec kWeakProxySpec, kCallableWeakProxySpec;
/// VM end.
void destroy_weak_table(VM&);

}  // namespace bufo
