// Module time: clocks, sleeping, calendar times and their text.
//
// Clocks are POSIX's; calendar work is the C library's in the C locale, with Python's checks before
// it. sleep() wakes up for signals and for the host's interrupt(), handles them, and goes on.
// Follows Modules/timemodule.c and Python/pytime.c (CPython 3.12) in behaviour.
#include <sched.h>

#include <cerrno>
#include <cmath>
#include <ctime>

#include "runtime/types/containers.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"
#include "runtime/types/struct_sequence.h"

namespace bufo {

namespace {

constexpr int64_t kNanosPerSecond = 1'000'000'000;

// --- clocks

int64_t nanos_of(const timespec& t) { return int64_t{t.tv_sec} * kNanosPerSecond + t.tv_nsec; }

int64_t read_clock(clockid_t clock) {
  timespec t;
  clock_gettime(clock, &t);
  return nanos_of(t);
}

// Whole seconds stay exact however far from the epoch they are.
double seconds_of(int64_t nanos) {
  if (nanos % kNanosPerSecond == 0) return static_cast<double>(nanos / kNanosPerSecond);
  return static_cast<double>(nanos) / 1e9;
}

template <clockid_t clock>
Result<Value> clock_seconds(VM& vm, const Args&) {
  return make_float(vm, seconds_of(read_clock(clock)));
}

template <clockid_t clock>
Result<Value> clock_nanos(VM& vm, const Args&) {
  return make_int(vm, read_clock(clock));
}

Result<clockid_t> clock_argument(VM& vm, const Args& args) {
  AnyRef index = TRY(to_index(vm, args[0]));
  int64_t id;
  if (!try_int64(index, id)) {
    return vm.raise<OverflowError>("Python int too large to convert to C long");
  }
  if (id > INT32_MAX) return vm.raise<OverflowError>("signed integer is greater than maximum");
  if (id < INT32_MIN) return vm.raise<OverflowError>("signed integer is less than minimum");
  return static_cast<clockid_t>(id);
}

Result<int64_t> gettime(VM& vm, const Args& args) {
  const clockid_t clock = TRY(clock_argument(vm, args));
  timespec t;
  if (clock_gettime(clock, &t) != 0) return raise_os_error(vm, errno);
  return nanos_of(t);
}

Result<Value> time_clock_gettime(VM& vm, const Args& args) {
  const int64_t nanos = TRY(gettime(vm, args));
  return make_float(vm, seconds_of(nanos));
}

Result<Value> time_clock_gettime_ns(VM& vm, const Args& args) {
  const int64_t nanos = TRY(gettime(vm, args));
  return make_int(vm, nanos);
}

Result<Value> time_clock_getres(VM& vm, const Args& args) {
  const clockid_t clock = TRY(clock_argument(vm, args));
  timespec t;
  if (clock_getres(clock, &t) != 0) return raise_os_error(vm, errno);
  return make_float(vm, static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9);
}

// --- durations and timestamps as arguments

enum class Round : uint8_t { kFloor, kUp };  // kUp: away from zero, so that no sleep is cut short

Raised raise_time_t_range(VM& vm) {
  return vm.raise<OverflowError>("timestamp out of range for platform time_t");
}

Raised raise_nan_time(VM& vm) { return vm.raise<ValueError>("Invalid value NaN (not a number)"); }

Result<int64_t> nanos_argument(VM& vm, Value v, Round round) {
  if (is_float(vm, v)) {
    const double seconds = float_value(v);
    if (std::isnan(seconds)) return raise_nan_time(vm);
    double nanos = seconds * 1e9;
    nanos = round == Round::kFloor || nanos < 0 ? std::floor(nanos) : std::ceil(nanos);
    if (!(nanos >= -0x1p63 && nanos < 0x1p63)) return raise_time_t_range(vm);
    return static_cast<int64_t>(nanos);
  }
  AnyRef index = TRY(to_index(vm, v));
  int64_t seconds, nanos;
  if (!try_int64(index, seconds) || __builtin_mul_overflow(seconds, kNanosPerSecond, &nanos)) {
    return vm.raise<OverflowError>("timestamp too large to convert to C _PyTime_t");
  }
  return nanos;
}

/// The seconds of gmtime() and its kin; now when the argument is missing or None.
Result<time_t> timestamp_argument(VM& vm, const Args& args) {
  if (!args.has_value(0)) return std::time(nullptr);
  const Value v = args[0];
  if (is_float(vm, v)) {
    const double seconds = float_value(v);
    if (std::isnan(seconds)) return raise_nan_time(vm);
    const double whole = std::floor(seconds);
    if (!(whole >= -0x1p63 && whole < 0x1p63)) return raise_time_t_range(vm);
    return static_cast<time_t>(whole);
  }
  AnyRef index = TRY(to_index(vm, v));
  int64_t seconds;
  if (!try_int64(index, seconds)) return raise_time_t_range(vm);
  return static_cast<time_t>(seconds);
}

// --- sleep

Result<Value> time_sleep(VM& vm, const Args& args) {
  const int64_t nanos = TRY(nanos_argument(vm, args[0], Round::kUp));
  if (nanos < 0) return vm.raise<ValueError>("sleep length must be non-negative");
  if (nanos == 0) {
    sched_yield();
    TRY(vm.tick());
    return none();
  }
  int64_t deadline;
  if (__builtin_add_overflow(read_clock(CLOCK_MONOTONIC), nanos, &deadline)) deadline = INT64_MAX;
  // In slices, since a host's interrupt() from another thread sends no signal.
  constexpr int64_t kSlice = 20'000'000;
  for (;;) {
    const int64_t left = deadline - read_clock(CLOCK_MONOTONIC);
    if (left <= 0) return none();
    const int64_t slice = left < kSlice ? left : kSlice;
    timespec t;
    t.tv_sec = 0;
    t.tv_nsec = static_cast<long>(slice);
    clock_nanosleep(CLOCK_MONOTONIC, 0, &t, nullptr);  // interrupted by a signal or not
    // The slow check, whatever is left of the step slice: signals, fuel, deadline.
    TRY(vm.tick(vm.steps_left > 0 ? vm.steps_left + 1 : 1));
  }
}

// --- struct_time

constexpr GetSet kStructTimeFields[] = {
    struct_field<0>("tm_year", "The year, such as 1993."),
    struct_field<1>("tm_mon", "The month, from 1 to 12."),
    struct_field<2>("tm_mday", "The day of the month, from 1 to 31."),
    struct_field<3>("tm_hour", "The hour, from 0 to 23."),
    struct_field<4>("tm_min", "The minute, from 0 to 59."),
    struct_field<5>("tm_sec", "The second, from 0 to 61 for leap seconds."),
    struct_field<6>("tm_wday", "The day of the week, from 0, a Monday, to 6."),
    struct_field<7>("tm_yday", "The day of the year, from 1 to 366."),
    struct_field<8>("tm_isdst", "1 in summer time, 0 outside of it, -1 if unknown."),
    hidden_field<0>("tm_zone", "The abbreviated name of the time zone."),
    hidden_field<1>("tm_gmtoff", "Seconds east of UTC."),
};

constinit const StructSequenceSpec kStructTimeSpec = struct_sequence(
    "time.struct_time", kStructTimeFields, 9,
    "A calendar time: nine numbers as a tuple, with the time zone as further attributes.");

Result<Value> struct_time_of(VM& vm, const std::tm& tm) {
  AnyRef zone = TRY(make_str(vm, tm.tm_zone == nullptr ? "" : tm.tm_zone));
  const Value items[] = {
      Value::small_int(int64_t{tm.tm_year} + 1900),
      Value::small_int(tm.tm_mon + 1),
      Value::small_int(tm.tm_mday),
      Value::small_int(tm.tm_hour),
      Value::small_int(tm.tm_min),
      Value::small_int(tm.tm_sec),
      Value::small_int((tm.tm_wday + 6) % 7),
      Value::small_int(tm.tm_yday + 1),
      Value::small_int(tm.tm_isdst),
      zone,
      Value::small_int(tm.tm_gmtoff),
  };
  return make_struct_sequence(vm, kStructTimeSpec, items);
}

Result<std::tm> utc_of(VM& vm, time_t t) {
  std::tm tm{};
  errno = 0;
  if (gmtime_r(&t, &tm) == nullptr) return raise_os_error(vm, errno == 0 ? EINVAL : errno);
  return tm;
}

Result<std::tm> local_of(VM& vm, time_t t) {
  std::tm tm{};
  errno = 0;
  if (localtime_r(&t, &tm) == nullptr) return raise_os_error(vm, errno == 0 ? EINVAL : errno);
  return tm;
}

Result<Value> time_gmtime(VM& vm, const Args& args) {
  const time_t t = TRY(timestamp_argument(vm, args));
  const std::tm tm = TRY(utc_of(vm, t));
  return struct_time_of(vm, tm);
}

Result<Value> time_localtime(VM& vm, const Args& args) {
  const time_t t = TRY(timestamp_argument(vm, args));
  const std::tm tm = TRY(local_of(vm, t));
  return struct_time_of(vm, tm);
}

/// The nine numbers of a tuple as the C library has them. `function` names the caller in messages.
/// The zone's name is not kept: what it points to may go with the tuple.
Result<std::tm> tm_argument(VM& vm, Value v, const char* function) {
  Tuple* tuple = try_as<Tuple>(vm, v);
  if (tuple == nullptr) return vm.raise<TypeError>("Tuple or struct_time argument required");
  if (tuple->size != 9) {
    return vm.raise<TypeError>("{}(): illegal time tuple argument", function);
  }
  const Ref<Tuple> held(tuple);  // __index__ is Python code
  int fields[9];
  for (int i = 0; i < 9; ++i) {
    AnyRef index = TRY(to_index(vm, tuple->items[i]));
    int64_t field;
    if (!try_int64(index, field)) {
      return vm.raise<OverflowError>("Python int too large to convert to C long");
    }
    if (field > INT32_MAX) {
      return vm.raise<OverflowError>("signed integer is greater than maximum");
    }
    if (field < INT32_MIN) return vm.raise<OverflowError>("signed integer is less than minimum");
    fields[i] = static_cast<int>(field);
  }
  if (fields[0] < INT32_MIN + 1900) return vm.raise<OverflowError>("year out of range");
  std::tm tm{};
  tm.tm_year = fields[0] - 1900;
  tm.tm_mon = static_cast<int>(int64_t{fields[1]} - 1 < INT32_MIN ? INT32_MIN : fields[1] - 1);
  tm.tm_mday = fields[2];
  tm.tm_hour = fields[3];
  tm.tm_min = fields[4];
  tm.tm_sec = fields[5];
  tm.tm_wday = static_cast<int>((int64_t{fields[6]} + 1) % 7);
  tm.tm_yday = static_cast<int>(int64_t{fields[7]} - 1 < INT32_MIN ? INT32_MIN : fields[7] - 1);
  tm.tm_isdst = fields[8];
  return tm;
}

/// Zero for the month, day and day of the year means their first.
Result<void> check_ranges(VM& vm, std::tm& tm) {
  if (tm.tm_mon == -1) tm.tm_mon = 0;
  if (tm.tm_mday == 0) tm.tm_mday = 1;
  if (tm.tm_yday == -1) tm.tm_yday = 0;
  const struct {
    bool good;
    const char* message;
  } checks[] = {
      {tm.tm_mon >= 0 && tm.tm_mon <= 11, "month out of range"},
      {tm.tm_mday >= 0 && tm.tm_mday <= 31, "day of month out of range"},
      {tm.tm_hour >= 0 && tm.tm_hour <= 23, "hour out of range"},
      {tm.tm_min >= 0 && tm.tm_min <= 59, "minute out of range"},
      {tm.tm_sec >= 0 && tm.tm_sec <= 61, "seconds out of range"},
      {tm.tm_wday >= 0, "day of week out of range"},
      {tm.tm_yday >= 0 && tm.tm_yday <= 365, "day of year out of range"},
  };
  for (const auto& check : checks) {
    if (!check.good) return vm.raise<ValueError>(check.message);
  }
  return ok();
}

/// The optional tuple argument of asctime() and strftime(); the local time now when missing.
Result<std::tm> checked_tm_argument(VM& vm, const Args& args, uint32_t i, const char* function) {
  if (!args.has(i)) return local_of(vm, std::time(nullptr));
  std::tm tm = TRY(tm_argument(vm, args[i], function));
  TRY(check_ranges(vm, tm));
  return tm;
}

Result<Value> time_mktime(VM& vm, const Args& args) {
  std::tm tm = TRY(tm_argument(vm, args[0], "mktime"));
  tm.tm_wday = -1;  // what a success always changes
  const time_t t = std::mktime(&tm);
  if (t == static_cast<time_t>(-1) && tm.tm_wday == -1) {
    return vm.raise<OverflowError>("mktime argument out of range");
  }
  return make_float(vm, static_cast<double>(t));
}

// --- text

Result<Value> asctime_of(VM& vm, const std::tm& tm) {
  static constexpr char kDays[7][4] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr char kMonths[12][4] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                          "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  char text[64];
  const int count = std::snprintf(text, sizeof text, "%s %s%3d %.2d:%.2d:%.2d %lld",
                                  kDays[tm.tm_wday], kMonths[tm.tm_mon], tm.tm_mday, tm.tm_hour,
                                  tm.tm_min, tm.tm_sec, static_cast<long long>(tm.tm_year) + 1900);
  return make_str(vm, {text, static_cast<size_t>(count)});
}

Result<Value> time_asctime(VM& vm, const Args& args) {
  const std::tm tm = TRY(checked_tm_argument(vm, args, 0, "asctime"));
  return asctime_of(vm, tm);
}

Result<Value> time_ctime(VM& vm, const Args& args) {
  const time_t t = TRY(timestamp_argument(vm, args));
  const std::tm tm = TRY(local_of(vm, t));
  return asctime_of(vm, tm);
}

// A raw heap block of text.
class TextBlock {
 public:
  explicit TextBlock(VM& vm) : vm_(vm) {}
  TextBlock(const TextBlock&) = delete;
  TextBlock& operator=(const TextBlock&) = delete;
  ~TextBlock() {
    if (data_ != nullptr) vm_.heap.free(data_);
  }
  Result<char*> resize(size_t nbytes) {
    void* block =
        data_ == nullptr ? vm_.heap.allocate_raw(nbytes) : vm_.heap.reallocate_raw(data_, nbytes);
    if (block == nullptr) return raise_no_memory(vm_);
    data_ = static_cast<char*>(block);
    return data_;
  }

 private:
  VM& vm_;
  char* data_ = nullptr;
};

Result<Value> time_strftime(VM& vm, const Args& args) {
  Str* format = try_as<Str>(vm, args[0]);
  if (format == nullptr) {
    return vm.raise<TypeError>("strftime() argument 1 must be str, not {}", type_name_of(args[0]));
  }
  std::tm tm = TRY(checked_tm_argument(vm, args, 1, "strftime"));
  tm.tm_isdst = tm.tm_isdst < -1 ? -1 : tm.tm_isdst > 1 ? 1 : tm.tm_isdst;
  // A struct_time brings its zone; for other tuples the C library takes the local one by isdst.
  AnyRef zone_holder;
  Type* type = find_native_type(vm, kStructTimeSpec.type);
  if (args.has(1) && type != nullptr && &vm.type_of(args[1]) == type) {
    zone_holder = TRY(struct_get_hidden(vm, args[1], 0));
    AnyRef offset = TRY(struct_get_hidden(vm, args[1], 1));
    if (Str* zone = try_as<Str>(vm, zone_holder)) {
      const std::string_view text = TRY(str_wtf8(vm, *zone));
      tm.tm_zone = text.data();
    }
    int64_t seconds;
    if (is_int(vm, offset) && try_int64(offset, seconds)) tm.tm_gmtoff = seconds;
  }
  const std::string_view text = TRY(str_wtf8(vm, *format));
  if (text.find('\0') != std::string_view::npos) {
    return vm.raise<ValueError>("embedded null character");
  }
  if (text.empty()) return Value(vm.names.empty);
  // An empty result looks like one that did not fit: a conversion may be empty (%p, %Z), so give up
  // when there is room for more than any conversion gives.
  TextBlock block(vm);
  for (size_t room = 1024;; room *= 2) {
    char* const out = TRY(block.resize(room));
    const size_t count = std::strftime(out, room, text.data(), &tm);
    if (count != 0 || room >= 256 * text.size()) return make_str(vm, {out, count});
  }
}

// The parser is written in Python, in the standard library's module _strptime.
Result<Value> time_strptime(VM& vm, const Args& args) {
  const Value import = dict_get_str(vm, as<Dict>(vm.builtins_dict), "__import__");
  if (import.is_unbound()) return vm.raise<ImportError>("__import__ not found");
  AnyRef name = TRY(make_str(vm, "_strptime"));
  AnyRef module = TRY(call(vm, import, {name}));
  Ref<Str> function = TRY(intern(vm, "_strptime_time"));
  AnyRef parser = TRY(get_attr(vm, module, *function));
  return call(vm, parser, CallArgs{args.rest().data(), static_cast<uint32_t>(args.rest().size())});
}

// --- the zone

Result<void> set_zone(VM& vm, Dict& dict) {
  tzset();
  // The zone in a winter and in a summer of this year, whichever hemisphere they are in.
  constexpr time_t kYear = (365 * 24 + 6) * 3600;
  const time_t winter = std::time(nullptr) / kYear * kYear;
  std::tm january = TRY(local_of(vm, winter));
  std::tm july = TRY(local_of(vm, winter + kYear / 2));
  const bool southern = january.tm_gmtoff > july.tm_gmtoff;
  const std::tm& standard = southern ? july : january;
  const std::tm& summer = southern ? january : july;
  TRY(dict_set_str(vm, dict, "timezone", Value::small_int(-standard.tm_gmtoff)));
  TRY(dict_set_str(vm, dict, "altzone", Value::small_int(-summer.tm_gmtoff)));
  TRY(dict_set_str(vm, dict, "daylight", Value::small_int(standard.tm_gmtoff != summer.tm_gmtoff)));
  AnyRef first = TRY(make_str(vm, standard.tm_zone));
  AnyRef second = TRY(make_str(vm, summer.tm_zone));
  Ref<Tuple> names = TRY(make_tuple_of(vm, {first, second}));
  return dict_set_str(vm, dict, "tzname", names);
}

Result<Value> time_tzset(VM& vm, const Args&) {
  Ref<Str> name = TRY(intern(vm, "time"));
  AnyRef module = TRY(get_item(vm, vm.modules, name));
  AnyRef dict = TRY(get_attr(vm, module, *vm.names.dict_));
  TRY(set_zone(vm, as<Dict>(dict)));
  return none();
}

// --- information

Result<Value> time_get_clock_info(VM& vm, const Args& args) {
  Str* name = try_as<Str>(vm, args[0]);
  if (name == nullptr) {
    return vm.raise<TypeError>("get_clock_info() argument 1 must be str, not {}",
                               type_name_of(args[0]));
  }
  constexpr struct {
    const char* name;
    const char* implementation;
    clockid_t clock;
    bool monotonic;
  } kClocks[] = {
      {"time", "clock_gettime(CLOCK_REALTIME)", CLOCK_REALTIME, false},
      {"monotonic", "clock_gettime(CLOCK_MONOTONIC)", CLOCK_MONOTONIC, true},
      {"perf_counter", "clock_gettime(CLOCK_MONOTONIC)", CLOCK_MONOTONIC, true},
      {"process_time", "clock_gettime(CLOCK_PROCESS_CPUTIME_ID)", CLOCK_PROCESS_CPUTIME_ID, true},
      {"thread_time", "clock_gettime(CLOCK_THREAD_CPUTIME_ID)", CLOCK_THREAD_CPUTIME_ID, true},
  };
  for (const auto& clock : kClocks) {
    if (!str_equals(*name, clock.name)) continue;
    timespec t;
    clock_getres(clock.clock, &t);
    AnyRef implementation = TRY(make_str(vm, clock.implementation));
    AnyRef resolution =
        TRY(make_float(vm, static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9));
    Ref<Tuple> names = TRY(make_tuple(vm, 4));
    static constexpr const char* kNames[] = {"implementation", "monotonic", "adjustable",
                                             "resolution"};
    for (int i = 0; i < 4; ++i) {
      Ref<Str> key = TRY(intern(vm, kNames[i]));
      names->items[i] = key.release();
    }
    const Value values[] = {implementation, Value::boolean(clock.monotonic),
                            Value::boolean(!clock.monotonic), resolution};
    return call(vm, Value(&vm.type(kTypeSimpleNamespace)), CallArgs{values, 0, names.get()});
  }
  return vm.raise<ValueError>("unknown clock");
}

constexpr Method kTimeFunctions[] = {
    function("time", "()", clock_seconds<CLOCK_REALTIME>, "Seconds since the epoch."),
    function("time_ns", "()", clock_nanos<CLOCK_REALTIME>, "Nanoseconds since the epoch."),
    function("monotonic", "()", clock_seconds<CLOCK_MONOTONIC>,
             "Seconds of a clock that never goes backwards."),
    function("monotonic_ns", "()", clock_nanos<CLOCK_MONOTONIC>,
             "Nanoseconds of a clock that never goes backwards."),
    function("perf_counter", "()", clock_seconds<CLOCK_MONOTONIC>,
             "Seconds of the clock that measures best."),
    function("perf_counter_ns", "()", clock_nanos<CLOCK_MONOTONIC>,
             "Nanoseconds of the clock that measures best."),
    function("process_time", "()", clock_seconds<CLOCK_PROCESS_CPUTIME_ID>,
             "Seconds of processor time of the process."),
    function("process_time_ns", "()", clock_nanos<CLOCK_PROCESS_CPUTIME_ID>,
             "Nanoseconds of processor time of the process."),
    function("thread_time", "()", clock_seconds<CLOCK_THREAD_CPUTIME_ID>,
             "Seconds of processor time of the thread."),
    function("thread_time_ns", "()", clock_nanos<CLOCK_THREAD_CPUTIME_ID>,
             "Nanoseconds of processor time of the thread."),
    function("clock_gettime", "(clk_id, /)", time_clock_gettime, "Seconds of the clock."),
    function("clock_gettime_ns", "(clk_id, /)", time_clock_gettime_ns, "Nanoseconds of the clock."),
    function("clock_getres", "(clk_id, /)", time_clock_getres,
             "The resolution of the clock in seconds."),
    function("sleep", "(seconds, /)", time_sleep, "Wait for at least so many seconds."),
    function("gmtime", "(seconds=None, /)", time_gmtime, "A timestamp as calendar time in UTC."),
    function("localtime", "(seconds=None, /)", time_localtime,
             "A timestamp as calendar time in the local zone."),
    function("mktime", "(tuple, /)", time_mktime, "Local calendar time as a timestamp."),
    function("asctime", "(tuple=None, /)", time_asctime,
             "Calendar time as text like 'Sat Jun 06 16:26:11 1998'."),
    function("ctime", "(seconds=None, /)", time_ctime, "A timestamp as text in local time."),
    function("strftime", "(format, tuple=None, /)", time_strftime,
             "Calendar time as text by a format with % codes."),
    function("strptime", "(*args)", time_strptime, "Text as calendar time, by a format."),
    function("tzset", "()", time_tzset, "Take the time zone from the environment again."),
    function("get_clock_info", "(name, /)", time_get_clock_info, "What is known of a clock."),
};

Result<void> time_init(VM& vm, Dict& dict) {
  constexpr struct {
    const char* name;
    int value;
  } kConstants[] = {
    {"CLOCK_REALTIME", CLOCK_REALTIME},
    {"CLOCK_MONOTONIC", CLOCK_MONOTONIC},
    {"CLOCK_PROCESS_CPUTIME_ID", CLOCK_PROCESS_CPUTIME_ID},
    {"CLOCK_THREAD_CPUTIME_ID", CLOCK_THREAD_CPUTIME_ID},
#if defined(CLOCK_MONOTONIC_RAW)
    {"CLOCK_MONOTONIC_RAW", CLOCK_MONOTONIC_RAW},
#endif
#if defined(CLOCK_BOOTTIME)
    {"CLOCK_BOOTTIME", CLOCK_BOOTTIME},
#endif
#if defined(CLOCK_TAI)
    {"CLOCK_TAI", CLOCK_TAI},
#endif
    {"_STRUCT_TM_ITEMS", 11},
  };
  for (const auto& constant : kConstants) {
    TRY(dict_set_str(vm, dict, constant.name, Value::small_int(constant.value)));
  }
  Type* struct_time = TRY(struct_sequence_type(vm, kStructTimeSpec));
  TRY(dict_set_str(vm, dict, "struct_time", Value(struct_time)));
  return set_zone(vm, dict);
}

}  // namespace

extern const ModuleSpec kTimeModule;
constinit const ModuleSpec kTimeModule = {
    .name = "time",
    .functions = kTimeFunctions,
    .init = time_init,
    .doc = "Clocks, sleeping, and calendar times.",
};

}  // namespace bufo
