// Module select: select(), poll objects and epoll objects.
//
// select() stands on poll(), so that it knows no highest descriptor. Waiting lets signals and the
// host's interrupt() through (PEP 475). Follows Modules/selectmodule.c (CPython 3.12) in behaviour.
#include <sys/epoll.h>
#include <unistd.h>

#include <cerrno>
#include <climits>

#include "runtime/capability.h"
#include "runtime/gc.h"
#include "runtime/modules/descriptor_wait.h"
#include "runtime/modules/module_state.h"
#include "runtime/types/containers.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

namespace bufo {

extern const TypeSpec kPollSpec;
extern const TypeSpec kEpollSpec;

namespace {

/// A raw block of pollfds that is freed with it.
class PollFds {
 public:
  explicit PollFds(VM& vm) : vm_(vm) {}
  PollFds(const PollFds&) = delete;
  PollFds& operator=(const PollFds&) = delete;
  ~PollFds() {
    if (fds_ != nullptr) vm_.heap.free(fds_);
  }
  Result<void> reserve(size_t count) {
    fds_ = static_cast<pollfd*>(vm_.heap.allocate_raw((count + 1) * sizeof(pollfd)));
    if (fds_ == nullptr) return raise_no_memory(vm_);
    return ok();
  }
  pollfd& add(int fd, short events) {
    fds_[count_] = {fd, events, 0};
    return fds_[count_++];
  }
  pollfd* data() { return fds_; }
  pollfd& operator[](size_t i) { return fds_[i]; }
  size_t size() const { return count_; }

 private:
  VM& vm_;
  pollfd* fds_ = nullptr;
  size_t count_ = 0;
};

// --- select()

Result<Value> select_select(VM& vm, const Args& args) {
  TRY(require_capability(vm, Capability::kSockets));
  const int64_t timeout = TRY(timeout_nanos(vm, args[3], "timeout must be a float or None"));
  if (args.has_value(3) && timeout < 0) return vm.raise<ValueError>("timeout must be non-negative");
  Ref<List> lists[3];
  size_t total = 0;
  for (uint32_t k = 0; k < 3; ++k) {
    lists[k] = TRY(list_from_iterable(vm, args[k]));
    total += static_cast<size_t>(lists[k]->size);
  }
  PollFds fds(vm);
  TRY(fds.reserve(total));
  constexpr short kEvents[] = {POLLIN, POLLOUT, POLLPRI};
  for (int k = 0; k < 3; ++k) {
    for (ptrdiff_t i = 0; i < lists[k]->size; ++i) {
      const int fd = TRY(fileno_of(vm, lists[k]->items[i]));
      if (fd >= 1024) return vm.raise<ValueError>("filedescriptor out of range in select()");
      fds.add(fd, kEvents[k]);
    }
  }
  TRY(poll_descriptors(vm, fds.data(), fds.size(), timeout));
  Ref<List> ready[3];
  constexpr short kReady[] = {POLLIN | POLLHUP | POLLERR, POLLOUT | POLLERR, POLLPRI};
  size_t at = 0;
  for (int k = 0; k < 3; ++k) {
    ready[k] = TRY(make_list(vm));
    for (ptrdiff_t i = 0; i < lists[k]->size; ++i) {
      const short events = fds[at++].revents;
      if (events & POLLNVAL) return raise_os_error(vm, EBADF);
      if (events & kReady[k]) TRY(list_append(vm, *ready[k], lists[k]->items[i]));
    }
  }
  return make_tuple_of(vm, {ready[0], ready[1], ready[2]});
}

// --- poll objects: a dict of descriptors and their events

struct Poll : Object {
  Dict* registered;  // owned: int -> int
  bool polling;
};

Poll& poll_of(const Args& args) { return *static_cast<Poll*>(args[0].object()); }

Result<int> event_mask(VM& vm, const Args& args, uint32_t i, int fallback) {
  if (!args.has(i)) return fallback;
  const AnyRef index = TRY(to_index(vm, args[i]));
  int64_t mask;
  if (!try_int64(index, mask)) {
    return vm.raise<OverflowError>("Python int too large to convert to C int");
  }
  if (mask < 0) return vm.raise<ValueError>("value must be positive");
  if (mask > USHRT_MAX) {
    return vm.raise<OverflowError>("Python int too large to convert to C unsigned short");
  }
  return static_cast<int>(mask);
}

constexpr int kPollDefault = POLLIN | POLLPRI | POLLOUT;

Result<Value> select_poll(VM& vm, const Args&) {
  TRY(require_capability(vm, Capability::kSockets));
  Ref<Dict> registered = TRY(make_dict(vm));
  Ref<Poll> poll = TRY(allocate<Poll>(vm, *find_native_type(vm, kPollSpec)));
  poll->registered = registered.release_object();
  return poll;
}

Result<Value> poll_register(VM& vm, const Args& args) {
  const int fd = TRY(fileno_of(vm, args[1]));
  const int mask = TRY(event_mask(vm, args, 2, kPollDefault));
  TRY(dict_set(vm, *poll_of(args).registered, Value::small_int(fd), Value::small_int(mask)));
  return none();
}
Result<Value> poll_modify(VM& vm, const Args& args) {
  const int fd = TRY(fileno_of(vm, args[1]));
  const int mask = TRY(event_mask(vm, args, 2, kPollDefault));
  Dict& registered = *poll_of(args).registered;
  const bool known = TRY(dict_contains(vm, registered, Value::small_int(fd)));
  if (!known) return raise_os_error(vm, ENOENT);
  TRY(dict_set(vm, registered, Value::small_int(fd), Value::small_int(mask)));
  return none();
}
Result<Value> poll_unregister(VM& vm, const Args& args) {
  const int fd = TRY(fileno_of(vm, args[1]));
  const bool known = TRY(dict_delete(vm, *poll_of(args).registered, Value::small_int(fd)));
  if (!known) return raise_with_value(vm, kTypeKeyError, Value::small_int(fd));
  return none();
}

/// Milliseconds, None or negative: for ever.
Result<int64_t> milliseconds(VM& vm, const Args& args, uint32_t i) {
  if (!args.has_value(i)) return int64_t{-1};
  const Value v = args[i];
  if (vm.type_of(v).slots.to_index == nullptr && vm.type_of(v).slots.to_float == nullptr) {
    return vm.raise<TypeError>("timeout must be an integer or None");
  }
  const double ms = TRY(to_double(vm, v));
  if (!(ms < 2147483648.0 && ms > -2147483649.0)) {
    return vm.raise<OverflowError>("timeout is too large");
  }
  if (ms < 0) return int64_t{-1};
  return static_cast<int64_t>(ms * 1e6);
}

Result<Value> poll_poll(VM& vm, const Args& args) {
  Poll& self = poll_of(args);
  const int64_t timeout = TRY(milliseconds(vm, args, 1));
  if (self.polling) return vm.raise<RuntimeError>("concurrent poll() invocation");
  PollFds fds(vm);
  TRY(fds.reserve(static_cast<size_t>(self.registered->used)));
  ptrdiff_t position = 0;
  Value fd, mask;
  while (dict_next(*self.registered, position, fd, mask)) {
    fds.add(static_cast<int>(fd.small_int()), static_cast<short>(mask.small_int()));
  }
  self.polling = true;
  const Result<int> polled = poll_descriptors(vm, fds.data(), fds.size(), timeout);
  self.polling = false;
  if (polled.is_error()) return Raised{};
  Ref<List> result = TRY(make_list(vm));
  for (size_t i = 0; i < fds.size(); ++i) {
    if (fds[i].revents == 0) continue;
    const auto events = static_cast<unsigned short>(fds[i].revents);
    const Ref<Tuple> pair =
        TRY(make_tuple_of(vm, {Value::small_int(fds[i].fd), Value::small_int(events)}));
    TRY(list_append(vm, *result, pair));
  }
  return result;
}

void poll_traverse(Object* o, Visitor& visitor) {
  const auto& poll = *static_cast<Poll*>(o);
  if (poll.registered != nullptr) visitor.visit(poll.registered);
}
void poll_dealloc(VM&, Object* o) {
  Dict* registered = std::exchange(static_cast<Poll*>(o)->registered, nullptr);
  if (registered != nullptr) decref(registered);
}

constexpr Method kPollMethods[] = {
    method("register", "(self, fd, eventmask=POLLIN|POLLPRI|POLLOUT, /)", poll_register,
           "Watch a descriptor."),
    method("modify", "(self, fd, eventmask, /)", poll_modify, "Change what is watched for."),
    method("unregister", "(self, fd, /)", poll_unregister, "Watch a descriptor no more."),
    method("poll", "(self, timeout=None, /)", poll_poll, "The descriptors with events: pairs."),
};

// --- epoll objects

struct Epoll : Object {
  int fd;  // -1: closed
};

Epoll& epoll_of(Value v) { return *static_cast<Epoll*>(v.object()); }
Result<int> open_epoll(VM& vm, const Args& args) {
  const int fd = epoll_of(args[0]).fd;
  if (fd < 0) return vm.raise<ValueError>("I/O operation on closed epoll object");
  return fd;
}

constexpr Signature kEpollSignature = parse_signature("(cls, sizehint=-1, flags=0)");

Result<Value> make_epoll(VM& vm, Type& cls, int fd) {
  Result<Ref<Epoll>> made = allocate<Epoll>(vm, cls);
  if (made.is_error()) {
    close(fd);
    return Raised{};
  }
  Ref<Epoll> epoll = std::move(made).take();
  epoll->fd = fd;
  return epoll;
}

Result<Value> epoll_new(VM& vm, Type& cls, const CallArgs& call_args) {
  TRY(require_capability(vm, Capability::kSockets));
  BoundArgs bound;
  TRY(bound.bind(vm, kEpollSignature, "epoll", call_args, &cls));
  const ptrdiff_t hint = TRY(bound.args().index_or(vm, 1, -1));
  const ptrdiff_t flags = TRY(bound.args().index_or(vm, 2, 0));
  if (hint != -1 && hint <= 0) return vm.raise<ValueError>("negative sizehint");
  if (flags != 0 && flags != EPOLL_CLOEXEC) return vm.raise<OSError>("invalid flags");
  const int fd = epoll_create1(EPOLL_CLOEXEC);
  if (fd < 0) return raise_os_error(vm, errno);
  return make_epoll(vm, cls, fd);
}
Result<Value> epoll_fromfd(VM& vm, const Args& args) {
  const int fd = TRY(fileno_of(vm, args[1]));
  return make_epoll(vm, args.cls(), fd);
}
void epoll_dealloc(VM&, Object* o) {
  const int fd = std::exchange(static_cast<Epoll*>(o)->fd, -1);
  if (fd >= 0) close(fd);
}
Result<Value> epoll_close(VM& vm, const Args& args) {
  const int fd = std::exchange(epoll_of(args[0]).fd, -1);
  if (fd >= 0 && close(fd) != 0) return raise_os_error(vm, errno);
  return none();
}
Result<Value> epoll_fileno(VM& vm, const Args& args) {
  const int fd = TRY(open_epoll(vm, args));
  return Value::small_int(fd);
}
Result<Value> epoll_closed(VM&, Value self) { return Value::boolean(epoll_of(self).fd < 0); }

Result<uint32_t> epoll_events(VM& vm, const Args& args, uint32_t i, uint32_t fallback) {
  if (!args.has(i)) return fallback;
  const AnyRef index = TRY(to_index(vm, args[i]));
  int64_t events;
  if (!try_int64(index, events) || events < 0 || events > int64_t{UINT32_MAX}) {
    return vm.raise<OverflowError>("Python int too large to convert to C unsigned int");
  }
  return static_cast<uint32_t>(events);
}
Result<Value> control(VM& vm, const Args& args, int operation, uint32_t fallback) {
  const int epoll = TRY(open_epoll(vm, args));
  const int fd = TRY(fileno_of(vm, args[1]));
  epoll_event event = {};
  if (operation != EPOLL_CTL_DEL) event.events = TRY(epoll_events(vm, args, 2, fallback));
  event.data.fd = fd;
  if (epoll_ctl(epoll, operation, fd, &event) != 0) return raise_os_error(vm, errno);
  return none();
}
Result<Value> epoll_register(VM& vm, const Args& args) {
  return control(vm, args, EPOLL_CTL_ADD, EPOLLIN | EPOLLPRI | EPOLLOUT);
}
Result<Value> epoll_modify(VM& vm, const Args& args) { return control(vm, args, EPOLL_CTL_MOD, 0); }
Result<Value> epoll_unregister(VM& vm, const Args& args) {
  return control(vm, args, EPOLL_CTL_DEL, 0);
}

Result<Value> epoll_poll(VM& vm, const Args& args) {
  const int epoll = TRY(open_epoll(vm, args));
  int64_t timeout = TRY(timeout_nanos(vm, args[1], "timeout must be an integer or None"));
  if (timeout < 0) timeout = -1;
  ptrdiff_t most = TRY(args.index_or(vm, 2, -1));
  if (most == -1) most = 1023;
  if (most < 1) return vm.raise<ValueError>("maxevents must be greater than 0, got {}", most);
  if (most > 1023) most = 1023;
  // An epoll descriptor is itself ready to be read when it has events.
  pollfd waiting = {epoll, POLLIN, 0};
  TRY(poll_descriptors(vm, &waiting, 1, timeout));
  if (epoll_of(args[0]).fd != epoll) {
    return vm.raise<ValueError>("I/O operation on closed epoll object");
  }
  epoll_event events[1023];
  const int count = epoll_wait(epoll, events, static_cast<int>(most), 0);
  if (count < 0) return raise_os_error(vm, errno);
  Ref<List> result = TRY(make_list(vm));
  for (int i = 0; i < count; ++i) {
    const Ref<Tuple> pair = TRY(make_tuple_of(
        vm, {Value::small_int(events[i].data.fd), Value::small_int(events[i].events)}));
    TRY(list_append(vm, *result, pair));
  }
  return result;
}
Result<Value> epoll_enter(VM& vm, const Args& args) {
  TRY(open_epoll(vm, args));
  return args[0];
}

constexpr Method kEpollMethods[] = {
    class_method("fromfd", "(cls, fd, /)", epoll_fromfd, "An epoll object on this descriptor."),
    method("close", "(self, /)", epoll_close, "Close the descriptor."),
    method("fileno", "(self, /)", epoll_fileno, "The epoll descriptor."),
    method("register", "(self, fd, eventmask=EPOLLIN|EPOLLPRI|EPOLLOUT)", epoll_register,
           "Watch a descriptor."),
    method("modify", "(self, fd, eventmask)", epoll_modify, "Change what is watched for."),
    method("unregister", "(self, fd)", epoll_unregister, "Watch a descriptor no more."),
    method("poll", "(self, timeout=None, maxevents=-1)", epoll_poll,
           "The descriptors with events: pairs."),
    method("__enter__", "(self, /)", epoll_enter),
    method("__exit__", "(self, exc_type=None, exc_value=None, exc_tb=None, /)", epoll_close),
};
constexpr GetSet kEpollGetSets[] = {{"closed", epoll_closed, nullptr, "Is it closed?"}};

// --- the module

constexpr Method kFunctions[] = {
    function("select", "(rlist, wlist, xlist, timeout=None, /)", select_select,
             "Wait until descriptors are ready: three lists of those that are."),
    function("poll", "()", select_poll, "An object that watches descriptors."),
};

struct Constant {
  const char* name;
  int64_t value;
};
constexpr Constant kConstants[] = {
    {"POLLIN", POLLIN},
    {"POLLPRI", POLLPRI},
    {"POLLOUT", POLLOUT},
    {"POLLERR", POLLERR},
    {"POLLHUP", POLLHUP},
    {"POLLNVAL", POLLNVAL},
    {"POLLRDNORM", POLLRDNORM},
    {"POLLRDBAND", POLLRDBAND},
    {"POLLWRNORM", POLLWRNORM},
    {"POLLWRBAND", POLLWRBAND},
    {"POLLMSG", 0x400},
    {"POLLRDHUP", 0x2000},
    {"EPOLLIN", EPOLLIN},
    {"EPOLLOUT", EPOLLOUT},
    {"EPOLLPRI", EPOLLPRI},
    {"EPOLLERR", EPOLLERR},
    {"EPOLLHUP", EPOLLHUP},
    {"EPOLLRDHUP", EPOLLRDHUP},
    {"EPOLLRDNORM", EPOLLRDNORM},
    {"EPOLLRDBAND", EPOLLRDBAND},
    {"EPOLLWRNORM", EPOLLWRNORM},
    {"EPOLLWRBAND", EPOLLWRBAND},
    {"EPOLLMSG", EPOLLMSG},
    {"EPOLLET", int64_t{1} << 31},
    {"EPOLLONESHOT", EPOLLONESHOT},
    {"EPOLLEXCLUSIVE", EPOLLEXCLUSIVE},
    {"EPOLL_CLOEXEC", EPOLL_CLOEXEC},
    {"PIPE_BUF", 4096},
};

Result<void> init_select(VM& vm, Dict& dict) {
  for (const Constant& row : kConstants) {
    TRY(dict_set_str(vm, dict, std::string_view(row.name), Value::small_int(row.value)));
  }
  if (find_native_type(vm, kPollSpec) == nullptr) TRY(build_native_type(vm, kPollSpec));
  TRY(add_native_type(vm, dict, kEpollSpec));
  return dict_set_str(vm, dict, "error", &vm.type(kTypeOSError));
}

}  // namespace

constinit const TypeSpec kPollSpec = {
    .name = "select.poll",
    .nbytes = sizeof(Poll),
    .flags = kTypeFlagGc | kTypeFlagNoInstantiation,
    .slots = {.dealloc = poll_dealloc, .traverse = poll_traverse},
    .methods = kPollMethods,
    .doc = "Watches descriptors, as poll() does.",
};

constinit const TypeSpec kEpollSpec = {
    .name = "select.epoll",
    .nbytes = sizeof(Epoll),
    .flags = kTypeFlagBase,
    .slots = {.dealloc = epoll_dealloc, .new_ = epoll_new},
    .methods = kEpollMethods,
    .getsets = kEpollGetSets,
    .signature = "(sizehint=-1, flags=0)",
    .doc = "Watches descriptors, as epoll does.",
};

constinit const ModuleSpec kSelectModule = {
    .name = "select",
    .functions = kFunctions,
    .init = init_select,
    .doc = "Waiting until descriptors are ready.",
};

}  // namespace bufo
