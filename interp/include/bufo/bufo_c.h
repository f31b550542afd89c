/* bufo_c.h: the C ABI of Bufo, an embeddable Python interpreter. Plain C11; usable from C++.
 *
 *   bufo_interpreter *py = bufo_open(NULL);
 *   bufo_value result = bufo_eval(py, "6 * 7", BUFO_TEXT);
 *   int64_t answer;
 *   if (bufo_is_absent(result) || bufo_to_int(py, result, &answer) != 0) bufo_print_error(py);
 *   bufo_release(py, result);
 *   bufo_close(py);
 *
 * Values. A bufo_value is one word. What a function returns is owned by the caller, who gives it
 * back with bufo_release; what a function takes is borrowed. The absent value (bufo_is_absent)
 * means "failed" or "not given"; releasing it does nothing.
 *
 * Errors. A function that can fail returns the absent value, -1 or NULL, as its comment says; the
 * Python exception is then the interpreter's *error*, kept until it is taken (bufo_take_error) or
 * the next failure replaces it. Nothing here aborts and nothing throws.
 *
 * Threads. Interpreters share nothing; one may be used by one thread at a time. bufo_interrupt
 * alone may be called from any thread and from a signal handler. Debug builds stop the program when
 * two threads are found inside one interpreter.
 *
 * Text is UTF-8. A length of BUFO_TEXT stands for a NUL-terminated text. Sizes are in bytes, shapes
 * in items, strides in bytes (PEP 3118). */
#ifndef BUFO_C_H
#define BUFO_C_H

#include <stddef.h>
#include <stdint.h>

#ifndef BUFO_API
#if defined(__GNUC__)
#define BUFO_API __attribute__((visibility("default")))
#else
#define BUFO_API
#endif
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* The version of this header. A library of another major number does not fit. */
#define BUFO_VERSION_MAJOR 0
#define BUFO_VERSION_MINOR 1
#define BUFO_VERSION "0.1.0"
/* The version of the library that is linked: BUFO_VERSION's form. */
BUFO_API const char* bufo_version(void);

#define BUFO_TEXT ((size_t)-1)

typedef struct bufo_interpreter bufo_interpreter;
typedef struct bufo_value {
  uint64_t bits;
} bufo_value;

static inline bufo_value bufo_absent(void) {
  bufo_value v = {0};
  return v;
}
static inline int bufo_is_absent(bufo_value v) { return v.bits == 0; }

/* --- Interpreters ----------------------------------------------------------------------------- */

/* What a script may reach outside its interpreter; none by default. */
enum {
  BUFO_CAN_READ_FILES = 1 << 0,  /* open and list files, import modules from folders */
  BUFO_CAN_WRITE_FILES = 1 << 1, /* create, change and remove files */
  BUFO_CAN_ENVIRONMENT = 1 << 2, /* environment variables, user names, the working folder */
  BUFO_CAN_PROCESSES = 1 << 3,   /* start and signal processes, signal handlers */
  BUFO_CAN_SOCKETS = 1 << 4,     /* sockets, and waiting on descriptors */
  BUFO_CAN_SET_CLOCK = 1 << 5,
  BUFO_CAN_READ_INPUT = 1 << 6, /* sys.stdin is the process's */
  BUFO_CAN_ALL = 0xffff
};

typedef struct bufo_options {
  size_t struct_nbytes;  /* sizeof(bufo_options), for later versions */
  size_t heap_limit;     /* bytes; 0: none. More raises MemoryError. */
  uint32_t depth_limit;  /* nested calls; 0: 1000. More raises RecursionError. */
  uint32_t capabilities; /* BUFO_CAN_… */
  uint64_t hash_seed;    /* of str and bytes hashes; 0: not randomised */
  /* Gets what scripts print: stream 1 is sys.stdout, 2 sys.stderr. NULL: the process's own. */
  void (*write)(void* user, int stream, const char* text, size_t nbytes);
  void* user; /* for write and load */
  /* Gives the text of a module that is imported: *text and *nbytes, which must stay good until the
   * next call; 0 if there is no such module, -1 after bufo_raise. Asked before folders. */
  int (*load)(bufo_interpreter*, void* user, const char* name, const char** text, size_t* nbytes);
} bufo_options;

/* The defaults: no limits, no capabilities, output to the process's own streams. */
BUFO_API void bufo_options_init(bufo_options*);
/* A new interpreter; NULL when memory is refused. `options` may be NULL. */
BUFO_API bufo_interpreter* bufo_open(const bufo_options* options);
/* Runs finalisers and frees everything. Values, exports and buffers of this interpreter must not be
 * used afterwards; memory that is still exported is given back first. Returns the bytes that
 * leaked: those kept by values which the host did not release. */
BUFO_API size_t bufo_close(bufo_interpreter*);
/* The host's own pointer (bufo_options.user). */
BUFO_API void* bufo_user(bufo_interpreter*);

/* --- Running ---------------------------------------------------------------------------------- */

/* Runs statements in __main__; None. `filename` may be NULL ("<string>"). */
BUFO_API bufo_value bufo_run(bufo_interpreter*, const char* text, size_t nbytes,
                             const char* filename);
/* The value of an expression, evaluated in __main__. */
BUFO_API bufo_value bufo_eval(bufo_interpreter*, const char* text, size_t nbytes);
/* Runs a file in __main__. The host reads it: no capability is needed. OSError if it cannot. */
BUFO_API bufo_value bufo_run_file(bufo_interpreter*, const char* path);
/* Runs text as a new module `name`, enters it in sys.modules and gives it. An existing module of
 * that name is run anew in its old namespace: values and functions that were taken from it stay. */
BUFO_API bufo_value bufo_load_module(bufo_interpreter*, const char* name, const char* text,
                                     size_t nbytes, const char* filename);
/* import name: the module itself ("a.b" gives b). */
BUFO_API bufo_value bufo_import(bufo_interpreter*, const char* name);
/* A global of __main__; NameError if there is none. */
BUFO_API bufo_value bufo_global(bufo_interpreter*, const char* name);
BUFO_API int bufo_set_global(bufo_interpreter*, const char* name, bufo_value); /* 0, or -1 */

/* --- Values ----------------------------------------------------------------------------------- */

/* A further reference: the same value, owned once more. */
BUFO_API bufo_value bufo_retain(bufo_interpreter*, bufo_value);
/* May run finalisers. The absent value is allowed. */
BUFO_API void bufo_release(bufo_interpreter*, bufo_value);

typedef enum bufo_kind {
  BUFO_ABSENT,
  BUFO_NONE,
  BUFO_BOOL,
  BUFO_INT,
  BUFO_FLOAT,
  BUFO_COMPLEX,
  BUFO_STR,
  BUFO_BYTES,
  BUFO_BYTEARRAY,
  BUFO_MEMORYVIEW,
  BUFO_LIST,
  BUFO_TUPLE,
  BUFO_DICT,
  BUFO_SET,
  BUFO_FROZENSET,
  BUFO_FUNCTION,
  BUFO_TYPE,
  BUFO_MODULE,
  BUFO_EXCEPTION,
  BUFO_OTHER
} bufo_kind;
/* Which built-in type it is, or derives from. */
BUFO_API bufo_kind bufo_kind_of(bufo_interpreter*, bufo_value);
/* The name of its type, as error messages show it. Good while the type lives. */
BUFO_API const char* bufo_type_name(bufo_interpreter*, bufo_value);
/* isinstance(value, cls): 1, 0, or -1. */
BUFO_API int bufo_is_instance(bufo_interpreter*, bufo_value, bufo_value cls);

BUFO_API bufo_value bufo_none(void);
BUFO_API bufo_value bufo_bool(int truth);
BUFO_API bufo_value bufo_int(bufo_interpreter*, int64_t);
BUFO_API bufo_value bufo_uint(bufo_interpreter*, uint64_t);
BUFO_API bufo_value bufo_float(bufo_interpreter*, double);
/* UnicodeDecodeError if the text is not UTF-8. Copies. */
BUFO_API bufo_value bufo_str(bufo_interpreter*, const char* text, size_t nbytes);
BUFO_API bufo_value bufo_bytes(bufo_interpreter*, const void* data, size_t nbytes);     /* copies */
BUFO_API bufo_value bufo_bytearray(bufo_interpreter*, const void* data, size_t nbytes); /* copies */
BUFO_API bufo_value bufo_list(bufo_interpreter*, const bufo_value* items, size_t count);
BUFO_API bufo_value bufo_tuple(bufo_interpreter*, const bufo_value* items, size_t count);
BUFO_API bufo_value bufo_dict(bufo_interpreter*);

/* 0, or -1: TypeError for another type, OverflowError for what does not fit. An int, bool or what
 * has __index__. */
BUFO_API int bufo_to_int(bufo_interpreter*, bufo_value, int64_t* out);
BUFO_API int bufo_to_uint(bufo_interpreter*, bufo_value, uint64_t* out);
/* A float, int, or what has __float__ or __index__. */
BUFO_API int bufo_to_float(bufo_interpreter*, bufo_value, double* out);
/* bool(value): 1, 0, or -1. */
BUFO_API int bufo_truth(bufo_interpreter*, bufo_value);
/* The UTF-8 of a str, NUL-terminated, good while the str lives: no copy for ASCII text. NULL for
 * another type (TypeError) and for lone surrogates. `nbytes` may be NULL. */
BUFO_API const char* bufo_to_str(bufo_interpreter*, bufo_value, size_t* nbytes);
/* str(value), repr(value). */
BUFO_API bufo_value bufo_str_of(bufo_interpreter*, bufo_value);
BUFO_API bufo_value bufo_repr_of(bufo_interpreter*, bufo_value);

/* --- Operations: what Python's own do; -1 or the absent value for an exception ------------------
 */

BUFO_API int64_t bufo_length(bufo_interpreter*, bufo_value);
BUFO_API bufo_value bufo_get_item(bufo_interpreter*, bufo_value, bufo_value key);
/* The item at a place of a sequence; negative from the end. */
BUFO_API bufo_value bufo_get_at(bufo_interpreter*, bufo_value, int64_t index);
BUFO_API int bufo_set_item(bufo_interpreter*, bufo_value, bufo_value key, bufo_value item);
BUFO_API int bufo_del_item(bufo_interpreter*, bufo_value, bufo_value key);
BUFO_API bufo_value bufo_get_attr(bufo_interpreter*, bufo_value, const char* name);
/* The absent value and no error when there is no such attribute. */
BUFO_API bufo_value bufo_find_attr(bufo_interpreter*, bufo_value, const char* name);
BUFO_API int bufo_set_attr(bufo_interpreter*, bufo_value, const char* name, bufo_value);
/* 1, 0, or -1. */
BUFO_API int bufo_equal(bufo_interpreter*, bufo_value, bufo_value);
BUFO_API int bufo_contains(bufo_interpreter*, bufo_value container, bufo_value item);
BUFO_API int bufo_append(bufo_interpreter*, bufo_value list, bufo_value item);
/* iter(value); then the next item each time, the absent value at the end. Whether an absent value
 * was an error tells bufo_failed, which is 1 from a failure until its error is taken. */
BUFO_API bufo_value bufo_iterate(bufo_interpreter*, bufo_value);
BUFO_API bufo_value bufo_next(bufo_interpreter*, bufo_value iterator);

/* callee(*args). */
BUFO_API bufo_value bufo_call(bufo_interpreter*, bufo_value callee, const bufo_value* args,
                              size_t count);
/* callee(*args, **{names[i]: values[i]}): `args` holds `count` positional values, then one for each
 * of the `name_count` names. */
BUFO_API bufo_value bufo_call_named(bufo_interpreter*, bufo_value callee, const bufo_value* args,
                                    size_t count, const char* const* names, size_t name_count);
/* value.name(*args). */
BUFO_API bufo_value bufo_call_method(bufo_interpreter*, bufo_value, const char* name,
                                     const bufo_value* args, size_t count);

/* --- Errors ----------------------------------------------------------------------------------- */

/* Is there an error that has not been taken? */
BUFO_API int bufo_failed(bufo_interpreter*);
/* The exception of the last failure, which is no longer the error then; absent if there is none. */
BUFO_API bufo_value bufo_take_error(bufo_interpreter*);
/* The traceback as CPython prints it, chained exceptions and notes included: a str. */
BUFO_API bufo_value bufo_format_error(bufo_interpreter*, bufo_value exception);
/* Takes the error and prints it to sys.stderr. */
BUFO_API void bufo_print_error(bufo_interpreter*);

typedef struct bufo_frame {
  const char* file;       /* good while the exception lives */
  const char* function;   /* "<module>" outside functions */
  int line, end_line;     /* from 1 */
  int column, end_column; /* from 0, in bytes of the line's UTF-8; -1: not known */
} bufo_frame;
/* The frames that an exception passed, the outermost first. */
BUFO_API size_t bufo_frame_count(bufo_interpreter*, bufo_value exception);
BUFO_API int bufo_frame_at(bufo_interpreter*, bufo_value exception, size_t index, bufo_frame* out);

/* For host functions: makes an exception of a built-in class the error, and gives the absent value
 * to return. An unknown class name makes it a SystemError. */
BUFO_API bufo_value bufo_raise(bufo_interpreter*, const char* class_name, const char* message);
BUFO_API bufo_value bufo_raise_value(bufo_interpreter*, bufo_value exception);

/* --- Host functions and classes --------------------------------------------------------------- */

/* Called by scripts. `args` are borrowed: one for each parameter of the signature, in order, absent
 * where an optional one was not given; `*args` comes as a tuple, `**kwargs` as a dict. Returns an
 * owned value, or the absent one after bufo_raise. */
typedef bufo_value (*bufo_callback)(bufo_interpreter*, void* user, const bufo_value* args,
                                    size_t count);
typedef void (*bufo_free_fn)(void* user);

/* A function for scripts. `signature` is Python's, "(x, /, y=0, *, scale=1.0)": arity, keywords and
 * CPython's TypeErrors follow from it; ValueError if it cannot be read. `doc` may be NULL. `user`
 * is given to each call; `free_user` (may be NULL) is called once when the function is gone, also
 * when making it failed. */
BUFO_API bufo_value bufo_function(bufo_interpreter*, const char* name, const char* signature,
                                  const char* doc, bufo_callback, void* user,
                                  bufo_free_fn free_user);

/* A module that is entered in sys.modules, empty but for __name__ and __doc__ (may be NULL). */
BUFO_API bufo_value bufo_module(bufo_interpreter*, const char* name, const char* doc);

typedef struct bufo_memory bufo_memory;
/* Lends an instance's memory (buffer protocol); 0, or -1 after bufo_raise. The instance lives at
 * least as long as the memory is lent. */
typedef int (*bufo_memory_fn)(bufo_interpreter*, void* user, void* instance, bufo_memory* out);

typedef struct bufo_class_spec {
  const char* name; /* "module.Name" or "Name" */
  const char* doc;  /* may be NULL */
  /* Called once for each instance pointer that was set, when the Python object dies. May be NULL.
   */
  void (*destroy)(void* instance);
  bufo_memory_fn memory; /* may be NULL: the class is no exporter */
  void* user;            /* for `memory` */
} bufo_class_spec;

/* A class for scripts. Methods, properties and operators are attributes set with bufo_set_attr:
 * functions (self is the first parameter), or bufo_property. A function `__init__` makes instances
 * from scripts: it calls bufo_set_instance. */
BUFO_API bufo_value bufo_class(bufo_interpreter*, const bufo_class_spec*);
/* As the spec's `memory`, afterwards. 0, or -1. */
BUFO_API int bufo_class_set_memory(bufo_interpreter*, bufo_value cls, bufo_memory_fn, void* user);
/* property(get, set); either may be absent. `doc` may be NULL. */
BUFO_API bufo_value bufo_property(bufo_interpreter*, bufo_value get, bufo_value set,
                                  const char* doc);
/* A new Python object of the class around an instance pointer, without __init__. On failure the
 * instance stays the host's. */
BUFO_API bufo_value bufo_wrap(bufo_interpreter*, bufo_value cls, void* instance);
/* Gives an object of a host class its instance pointer; one it had is destroyed. -1: TypeError. */
BUFO_API int bufo_set_instance(bufo_interpreter*, bufo_value object, void* instance);
/* The instance pointer of an object of the class or of a derived one. NULL: TypeError for another
 * type, ValueError if it has none (an __init__ that did not call the base's). */
BUFO_API void* bufo_instance(bufo_interpreter*, bufo_value object, bufo_value cls);

/* --- Memory ------------------------------------------------------------------------------------
 */

enum { BUFO_MAX_NDIM = 64 };

/* A block of items. The texts and arrays are copied; `data` is not. */
struct bufo_memory {
  void* data;               /* the first item; NULL only for no bytes at all */
  const char* format;       /* struct's letters; NULL: "B" */
  size_t itemsize;          /* bytes; 0: that of the format */
  int ndim;                 /* 0 to 64 */
  const ptrdiff_t* shape;   /* items, `ndim` of them */
  const ptrdiff_t* strides; /* bytes, may be negative; NULL: C order without gaps */
  int readonly;
  void (*release)(void* owner); /* called once when no view is left; may be NULL */
  void* owner;
};

typedef struct bufo_export bufo_export;

/* Lends memory to scripts: a memoryview, zero copies. With `handle` the host can take the memory
 * back; without it the memory must outlive every view that scripts keep of it. ValueError for a
 * shape that overflows or does not fit the format. After a failure nothing is released. */
BUFO_API bufo_value bufo_export_memory(bufo_interpreter*, const bufo_memory*, bufo_export** handle);
/* Ends every view, slice and cast of the export at once, in constant time: each later use of one
 * raises ValueError, and no byte is touched again. Then `release` is called, unless a native
 * operation is using the memory at this moment (bufo_export_busy): then when it ends. */
BUFO_API void bufo_export_revoke(bufo_interpreter*, bufo_export*);
BUFO_API int bufo_export_busy(const bufo_export*);
/* How many views stand on it. */
BUFO_API size_t bufo_export_views(const bufo_export*);
/* Gives the handle back, without revoking. NULL is allowed. */
BUFO_API void bufo_export_free(bufo_interpreter*, bufo_export*);

/* What to ask of an exporter: PEP 3118's flags. */
enum {
  BUFO_WRITABLE = 0x1,
  BUFO_FORMAT = 0x4,
  BUFO_STRIDES = 0x18,
  BUFO_C_CONTIGUOUS = 0x38,
  BUFO_FULL_RO = 0x11c, /* anything, read-only */
};

/* Memory of a script's object, lent to the host. The object neither moves nor resizes it meanwhile.
 */
typedef struct bufo_buffer {
  void* data;
  size_t nbytes, itemsize;
  int ndim, readonly;
  const char* format;                            /* never NULL after BUFO_FORMAT was asked for */
  const ptrdiff_t *shape, *strides, *suboffsets; /* NULL where not asked for */
  void* internal;
} bufo_buffer;
/* 0, or -1: TypeError for no exporter, BufferError for a refusal. Copies nothing. */
BUFO_API int bufo_acquire(bufo_interpreter*, bufo_value, int flags, bufo_buffer* out);
/* Once for each success. May run Python code (__release_buffer__). */
BUFO_API void bufo_buffer_release(bufo_interpreter*, bufo_buffer*);

/* Bytes that the buffer layer has copied since bufo_open: "this call copied 0 bytes". */
BUFO_API uint64_t bufo_bytes_copied(const bufo_interpreter*);

/* --- Limits: each may be changed at any time, also by host functions -----------------------------
 */

/* The reason why a run was stopped. */
typedef enum bufo_stop {
  BUFO_NOT_STOPPED,
  BUFO_STOPPED_BY_FUEL,
  BUFO_STOPPED_BY_DEADLINE,
  BUFO_STOPPED_BY_INTERRUPT
} bufo_stop;

BUFO_API void bufo_set_heap_limit(bufo_interpreter*, size_t nbytes); /* 0: none */
BUFO_API size_t bufo_heap_usage(const bufo_interpreter*);
BUFO_API void bufo_set_depth_limit(bufo_interpreter*, uint32_t depth);
/* Steps from now on: jumps back, calls, and items or blocks of bytes in native loops. UINT64_MAX:
 * none. */
BUFO_API void bufo_set_fuel(bufo_interpreter*, uint64_t steps);
BUFO_API uint64_t bufo_fuel_left(const bufo_interpreter*);
/* Nanoseconds from now; 0: none. */
BUFO_API void bufo_set_deadline(bufo_interpreter*, uint64_t nanoseconds);
/* Stops what runs, or what runs next. From any thread and from signal handlers. */
BUFO_API void bufo_interrupt(bufo_interpreter*);
/* By default a stop cannot be caught: no handler and no `finally` of the script runs. With 1 fuel
 * and deadline raise TimeoutError, an interrupt KeyboardInterrupt, like any exception. */
BUFO_API void bufo_set_stops_catchable(bufo_interpreter*, int catchable);
/* Why the last call into the interpreter was stopped. */
BUFO_API bufo_stop bufo_stopped(const bufo_interpreter*);

#ifdef __cplusplus
}
#endif

#endif /* BUFO_C_H */
