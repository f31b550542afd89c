// The C header as C11, and the C ABI from C.
#include <bufo/bufo_c.h>
#include <stdio.h>
#include <string.h>

static int g_failures = 0;
#define CHECK(condition)                                                  \
  do {                                                                    \
    if (!(condition)) {                                                   \
      printf("%s:%d: CHECK(%s)\n", __FILE__, __LINE__, #condition);       \
      ++g_failures;                                                       \
    }                                                                     \
  } while (0)

static bufo_value twice(bufo_interpreter *py, void *user, const bufo_value *args, size_t count) {
  int64_t n;
  *(int *)user += 1;
  if (count != 1 || bufo_to_int(py, args[0], &n) != 0) return bufo_absent();
  if (n < 0) return bufo_raise(py, "ValueError", "negative");
  return bufo_int(py, 2 * n);
}

static int g_released = 0;
static void release(void *owner) { *(int *)owner += 1; }

int main(void) {
  CHECK(strcmp(bufo_version(), BUFO_VERSION) == 0);
  bufo_interpreter *py = bufo_open(NULL);
  CHECK(py != NULL);

  bufo_value result = bufo_eval(py, "6 * 7", BUFO_TEXT);
  int64_t answer = 0;
  CHECK(bufo_to_int(py, result, &answer) == 0 && answer == 42);
  bufo_release(py, result);

  int calls = 0;
  bufo_value function = bufo_function(py, "twice", "(n, /)", "Twice n.", twice, &calls, NULL);
  CHECK(bufo_set_global(py, "twice", function) == 0);
  bufo_release(py, function);
  result = bufo_run(py, "assert twice(21) == 42\ntwice(-1)", BUFO_TEXT, "c.py");
  CHECK(bufo_is_absent(result) && bufo_failed(py));
  bufo_value error = bufo_take_error(py);
  CHECK(strcmp(bufo_type_name(py, error), "ValueError") == 0);
  bufo_frame frame;
  CHECK(bufo_frame_count(py, error) == 1 && bufo_frame_at(py, error, 0, &frame) == 0);
  CHECK(strcmp(frame.file, "c.py") == 0 && frame.line == 2);
  bufo_release(py, error);
  CHECK(calls == 2 && !bufo_failed(py));

  uint16_t samples[6] = {1, 2, 3, 4, 5, 6};
  const ptrdiff_t shape[2] = {2, 3};
  bufo_memory memory = {samples, "H", 0, 2, shape, NULL, 0, release, &g_released};
  bufo_export *handle = NULL;
  bufo_value view = bufo_export_memory(py, &memory, &handle);
  CHECK(!bufo_is_absent(view) && bufo_set_global(py, "m", view) == 0);
  bufo_release(py, view);
  bufo_release(py, bufo_run(py, "m[1, 2] = 600", BUFO_TEXT, NULL));
  CHECK(samples[5] == 600 && bufo_bytes_copied(py) == 0);
  bufo_export_revoke(py, handle);
  CHECK(g_released == 1);
  bufo_export_free(py, handle);
  CHECK(bufo_is_absent(bufo_eval(py, "m[0, 0]", BUFO_TEXT)));

  bufo_buffer buffer;
  bufo_value data = bufo_bytes(py, "abc", 3);
  CHECK(bufo_acquire(py, data, BUFO_FULL_RO, &buffer) == 0);
  CHECK(buffer.nbytes == 3 && buffer.readonly && strcmp(buffer.format, "B") == 0);
  bufo_buffer_release(py, &buffer);
  CHECK(bufo_acquire(py, bufo_none(), BUFO_FULL_RO, &buffer) == -1);
  bufo_release(py, data);

  // Mistakes of the host are errors, not crashes.
  CHECK(bufo_is_absent(bufo_call(py, bufo_absent(), NULL, 0)));
  CHECK(bufo_is_absent(bufo_get_attr(py, bufo_none(), "no_such_thing")));
  CHECK(bufo_is_absent(bufo_str(py, "\xff", 1)));
  CHECK(bufo_instance(py, bufo_none(), bufo_none()) == NULL);
  CHECK(bufo_frame_at(py, bufo_none(), 0, &frame) == -1);
  bufo_release(py, bufo_take_error(py));

  CHECK(bufo_close(py) == 0);
  if (g_failures == 0) printf("good\n");
  return g_failures != 0;
}
