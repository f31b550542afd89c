import not_ready
not_ready.child
