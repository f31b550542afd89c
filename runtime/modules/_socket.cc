// _socket: the socket type, on which module socket stands.
//
// A socket with a timeout is a non-blocking descriptor that is waited on; one that blocks is waited
// on as well, so that signals and the host's interrupt() get through (PEP 475). Buffers of scripts
// are handed to the system as they are. Follows Modules/socketmodule.c (CPython 3.12) in behaviour.
#include <fcntl.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <climits>

#include "runtime/buffer.h"
#include "runtime/capability.h"
#include "runtime/class.h"
#include "runtime/codecs.h"
#include "runtime/modules/descriptor_wait.h"
#include "runtime/modules/module_state.h"
#include "runtime/modules/socket.h"
#include "runtime/types/bytes.h"
#include "runtime/types/exception.h"
#include "runtime/types/float.h"
#include "runtime/types/int.h"

namespace bufo {

extern const TypeSpec kSocketSpec;

namespace {

struct Socket : Object {
  int fd;  // -1: closed
  int family, type, proto;
  int64_t timeout;  // nanoseconds; -1: none, it blocks
};

Socket& socket_of(Value v) { return *static_cast<Socket*>(v.object()); }
Socket& self_of(const Args& args) { return socket_of(args[0]); }

/// The default timeout of new sockets lives with the module, so that interpreters do not share it.
Result<int64_t> default_timeout(VM& vm) {
  const Ref<Str> name = TRY(intern(vm, "_socket"));
  const AnyRef module = TRY(import_module(vm, *name));
  const Ref<Str> attribute = TRY(intern(vm, "_default_timeout_ns"));
  const AnyRef value = TRY(try_get_attr(vm, module, *attribute));
  return value->is_small_int() ? value->small_int() : int64_t{-1};
}

Raised raise_timeout(VM& vm) { return vm.raise<TimeoutError>("timed out"); }

bool set_blocking(int fd, bool blocking) {
  const int flags = fcntl(fd, F_GETFL);
  if (flags < 0) return false;
  const int wanted = blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK;
  return wanted == flags || fcntl(fd, F_SETFL, wanted) == 0;
}

enum class Wait : uint8_t { kRead, kWrite, kConnect };

/// Until the socket is ready; TimeoutError. `deadline` is monotonic, -1: none.
Result<void> wait_ready(VM& vm, const Socket& s, Wait what, int64_t deadline) {
  if (s.fd < 0) return ok();  // the call itself tells
  int64_t left = -1;
  if (deadline >= 0) {
    left = deadline - monotonic_nanos();
    if (left < 0) return raise_timeout(vm);
  }
  pollfd p = {s.fd, 0, 0};
  p.events = what == Wait::kRead ? POLLIN : POLLOUT;
  if (what == Wait::kConnect) p.events |= POLLERR;
  const int ready = TRY(poll_descriptors(vm, &p, 1, left));
  if (ready == 0) return raise_timeout(vm);
  return ok();
}

int64_t deadline_of(const Socket& s) { return s.timeout > 0 ? monotonic_nanos() + s.timeout : -1; }

/// Runs a call that gives -1 with errno, after waiting unless the socket never waits. Its result.
template <class Call>
Result<ssize_t> run_call(VM& vm, const Socket& s, Wait what, Call&& system_call) {
  const int64_t deadline = deadline_of(s);
  for (;;) {
    if (s.timeout != 0) TRY(wait_ready(vm, s, what, deadline));
    const ssize_t n = system_call(s.fd);
    if (n >= 0) return n;
    if (errno == EINTR) {
      TRY(vm.step_slow());
      continue;
    }
    if (s.timeout != 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) continue;
    return raise_os_error(vm, errno);
  }
}

// --- life

Result<Value> wrap_descriptor(VM& vm, Type& cls, int fd, int family, int type, int proto) {
  const Result<int64_t> timeout = default_timeout(vm);
  Result<Ref<Socket>> made =
      timeout.is_error() ? Result<Ref<Socket>>(Raised{}) : allocate<Socket>(vm, cls);
  if (made.is_error()) {
    close(fd);
    return Raised{};
  }
  Ref<Socket> s = std::move(made).take();
  s->fd = fd;
  s->family = family;
  s->type = type & ~(SOCK_CLOEXEC | SOCK_NONBLOCK);
  s->proto = proto;
  s->timeout = type & SOCK_NONBLOCK ? 0 : timeout.value();
  if (s->timeout >= 0) set_blocking(fd, false);
  return s;
}

Result<Value> socket_new(VM& vm, Type& cls, const CallArgs&) {
  Ref<Socket> s = TRY(allocate<Socket>(vm, cls));
  s->fd = -1;
  s->timeout = -1;
  return s;
}

constexpr Signature kInitSignature =
    parse_signature("(self, family=-1, type=-1, proto=-1, fileno=None)");

/// What a descriptor of unknown origin is.
Result<void> ask_descriptor(VM& vm, int fd, int& family, int& type, int& proto) {
  SocketAddress address;
  address.nbytes = sizeof address.storage;
  if (getsockname(fd, &address.any, &address.nbytes) != 0) return raise_os_error(vm, errno);
  if (family == -1) family = address.any.sa_family;
  const auto ask = [&](int option, int& value) {
    socklen_t nbytes = sizeof value;
    return value != -1 || getsockopt(fd, SOL_SOCKET, option, &value, &nbytes) == 0;
  };
  if (!ask(SO_TYPE, type) || !ask(SO_PROTOCOL, proto)) return raise_os_error(vm, errno);
  return ok();
}

Result<void> socket_init(VM& vm, Value self, const CallArgs& call_args) {
  TRY(require_capability(vm, Capability::kSockets));
  BoundArgs bound;
  TRY(bound.bind(vm, kInitSignature, "socket", call_args, self));
  int numbers[3];
  for (uint32_t i = 0; i < 3; ++i) {
    const ptrdiff_t n = TRY(bound.args().index_or(vm, 1 + i, -1));
    numbers[i] = static_cast<int>(n);
  }
  int family = numbers[0], type = numbers[1], proto = numbers[2], fd;
  if (bound.args().has_value(4)) {
    if (is_float(vm, bound[4])) {
      return vm.raise<TypeError>("integer argument expected, got float");
    }
    const AnyRef index = TRY(to_index(vm, bound[4]));
    int64_t wide;
    if (!try_int64(index, wide) || wide != static_cast<int>(wide)) {
      return vm.raise<OverflowError>("Python int too large to convert to C int");
    }
    if (wide < 0) return vm.raise<ValueError>("negative file descriptor");
    fd = static_cast<int>(wide);
    TRY(ask_descriptor(vm, fd, family, type, proto));
  } else {
    if (family == -1) family = AF_INET;
    if (type == -1) type = SOCK_STREAM;
    if (proto == -1) proto = 0;
    fd = ::socket(family, type | SOCK_CLOEXEC, proto);
    if (fd < 0) return raise_os_error(vm, errno);
  }
  Socket& s = socket_of(self);
  s.timeout = TRY(default_timeout(vm));
  const int old = std::exchange(s.fd, fd);
  if (old >= 0 && old != fd) close(old);
  s.family = family;
  s.type = type & ~(SOCK_CLOEXEC | SOCK_NONBLOCK);
  s.proto = proto;
  if (type & SOCK_NONBLOCK) {
    s.timeout = 0;
  } else if (s.timeout >= 0 && !set_blocking(fd, false)) {
    return raise_os_error(vm, errno);
  }
  return ok();
}

/// A socket that was not closed is worth a warning.
void socket_finalize(VM& vm, Object* o) {
  auto& s = *static_cast<Socket*>(o);
  if (s.fd < 0) return;
  const AnyRef kept = take_pending(vm);
  Result<Ref<Str>> message = format(vm, "unclosed {}", repr_of(Value(o)));
  const bool failed =
      message.is_error() || warn(vm, kTypeResourceWarning, std::move(message).take()).is_error();
  if (failed) {
    if (pending_is(vm, kTypeResourceWarning)) {
      report_unraisable(vm, nullptr, Value(o));
    } else {
      clear_pending(vm);
    }
  }
  const int fd = std::exchange(s.fd, -1);
  if (fd >= 0) close(fd);
  vm.pending = AnyRef(kept).release();
}

Result<Value> socket_close(VM& vm, const Args& args) {
  const int fd = std::exchange(self_of(args).fd, -1);
  if (fd >= 0 && close(fd) != 0 && errno != ECONNRESET) return raise_os_error(vm, errno);
  return none();
}
Result<Value> socket_detach(VM&, const Args& args) {
  return Value::small_int(std::exchange(self_of(args).fd, -1));
}
Result<Value> socket_fileno(VM&, const Args& args) { return Value::small_int(self_of(args).fd); }

Result<Value> socket_repr(VM& vm, Value self) {
  const Socket& s = socket_of(self);
  return format(vm, "<socket object, fd={}, family={}, type={}, proto={}>", s.fd, s.family, s.type,
                s.proto);
}

// --- connecting

Result<Value> socket_bind(VM& vm, const Args& args) {
  SocketAddress address;
  TRY(parse_address(vm, self_of(args).family, args[1], "bind", address));
  if (bind(self_of(args).fd, &address.any, address.nbytes) != 0) {
    return raise_os_error(vm, errno);
  }
  return none();
}

Result<Value> socket_listen(VM& vm, const Args& args) {
  const ptrdiff_t backlog = TRY(args.index_or(vm, 1, 128));
  const int clamped = backlog < 0 ? 0 : backlog > INT_MAX ? INT_MAX : static_cast<int>(backlog);
  if (listen(self_of(args).fd, clamped) != 0) return raise_os_error(vm, errno);
  return none();
}

Result<Value> socket_accept(VM& vm, const Args& args) {
  SocketAddress address;
  const ssize_t fd = TRY(run_call(vm, self_of(args), Wait::kRead, [&](int s) -> ssize_t {
    address.nbytes = sizeof address.storage;
    return accept4(s, &address.any, &address.nbytes, SOCK_CLOEXEC);
  }));
  Result<Value> shown = address_value(vm, address);
  if (shown.is_error()) {
    close(static_cast<int>(fd));
    return Raised{};
  }
  const AnyRef from = std::move(shown).take();
  return make_tuple_of(vm, {Value::small_int(fd), from});
}

/// 0 or the errno of the attempt; timeouts are EWOULDBLOCK for connect_ex.
Result<int> try_connect(VM& vm, Socket& s, const SocketAddress& address) {
  if (connect(s.fd, &address.any, address.nbytes) == 0) return 0;
  if (errno == EINTR) {
    TRY(vm.step_slow());
  } else if (errno != EINPROGRESS || s.timeout == 0) {
    return errno;
  }
  TRY(wait_ready(vm, s, Wait::kConnect, deadline_of(s)));
  int error = 0;
  socklen_t nbytes = sizeof error;
  if (getsockopt(s.fd, SOL_SOCKET, SO_ERROR, &error, &nbytes) != 0) return errno;
  return error == EISCONN ? 0 : error;
}
Result<Value> socket_connect(VM& vm, const Args& args) {
  SocketAddress address;
  TRY(parse_address(vm, self_of(args).family, args[1], "connect", address));
  const int error = TRY(try_connect(vm, self_of(args), address));
  if (error != 0) return raise_os_error(vm, error);
  return none();
}
Result<Value> socket_connect_ex(VM& vm, const Args& args) {
  SocketAddress address;
  TRY(parse_address(vm, self_of(args).family, args[1], "connect_ex", address));
  const Result<int> error = try_connect(vm, self_of(args), address);
  if (!error.is_error()) return Value::small_int(error.value());
  if (!pending_is(vm, kTypeTimeoutError)) return Raised{};
  clear_pending(vm);
  return Value::small_int(EWOULDBLOCK);
}
Result<Value> socket_shutdown(VM& vm, const Args& args) {
  const ptrdiff_t how = TRY(args.index(vm, 1));
  if (shutdown(self_of(args).fd, static_cast<int>(how)) != 0) return raise_os_error(vm, errno);
  return none();
}
Result<Value> name_of(VM& vm, const Args& args, int (*ask)(int, sockaddr*, socklen_t*)) {
  SocketAddress address;
  address.nbytes = sizeof address.storage;
  if (ask(self_of(args).fd, &address.any, &address.nbytes) != 0) return raise_os_error(vm, errno);
  return address_value(vm, address);
}
Result<Value> socket_getsockname(VM& vm, const Args& args) {
  return name_of(vm, args, getsockname);
}
Result<Value> socket_getpeername(VM& vm, const Args& args) {
  return name_of(vm, args, getpeername);
}

// --- sending and receiving

Result<int> flags_argument(VM& vm, const Args& args, uint32_t i) {
  const ptrdiff_t flags = TRY(args.index_or(vm, i, 0));
  return static_cast<int>(flags);
}

/// recv() and recvfrom(): new bytes of at most so many.
Result<Value> receive_bytes(VM& vm, const Args& args, const char* function, SocketAddress* from) {
  const ptrdiff_t wanted = TRY(args.index(vm, 1));
  const int flags = TRY(flags_argument(vm, args, 2));
  if (wanted < 0) return vm.raise<ValueError>("negative buffersize in {}", function);
  const Ref<ByteArray> block = TRY(make_bytearray(vm, nullptr, wanted));
  const ssize_t n = TRY(run_call(vm, self_of(args), Wait::kRead, [&](int s) {
    if (from == nullptr) return recv(s, block->start, static_cast<size_t>(wanted), flags);
    from->nbytes = sizeof from->storage;
    return recvfrom(s, block->start, static_cast<size_t>(wanted), flags, &from->any, &from->nbytes);
  }));
  return make_bytes(vm, block->start, n);
}
Result<Value> socket_recv(VM& vm, const Args& args) {
  return receive_bytes(vm, args, "recv", nullptr);
}
Result<Value> socket_recvfrom(VM& vm, const Args& args) {
  SocketAddress from;
  const AnyRef data = TRY(receive_bytes(vm, args, "recvfrom", &from));
  const AnyRef address = TRY(address_value(vm, from));
  return make_tuple_of(vm, {data, address});
}

/// recv_into() and recvfrom_into(): into the script's memory.
Result<ssize_t> receive_into(VM& vm, const Args& args, const char* function, SocketAddress* from) {
  ptrdiff_t wanted = TRY(args.index_or(vm, 2, 0));
  const int flags = TRY(flags_argument(vm, args, 3));
  const Buffer memory = TRY(acquire_buffer(vm, args[1], BufferRequest::kWritable));
  if (wanted < 0) return vm.raise<ValueError>("negative buffersize in {}", function);
  if (wanted == 0) wanted = memory.nbytes;
  if (wanted > memory.nbytes) {
    return vm.raise<ValueError>(from == nullptr
                                    ? "buffer too small for requested bytes"
                                    : "nbytes is greater than the length of the buffer");
  }
  return run_call(vm, self_of(args), Wait::kRead, [&](int s) {
    if (from == nullptr) return recv(s, memory.data, static_cast<size_t>(wanted), flags);
    from->nbytes = sizeof from->storage;
    return recvfrom(s, memory.data, static_cast<size_t>(wanted), flags, &from->any, &from->nbytes);
  });
}
Result<Value> socket_recv_into(VM& vm, const Args& args) {
  const ssize_t n = TRY(receive_into(vm, args, "recv_into", nullptr));
  return Value::small_int(n);
}
Result<Value> socket_recvfrom_into(VM& vm, const Args& args) {
  SocketAddress from;
  const ssize_t n = TRY(receive_into(vm, args, "recvfrom_into", &from));
  const AnyRef address = TRY(address_value(vm, from));
  return make_tuple_of(vm, {Value::small_int(n), address});
}

Result<Value> socket_send(VM& vm, const Args& args) {
  const int flags = TRY(flags_argument(vm, args, 2));
  const Buffer data = TRY(acquire_bytes(vm, args[1]));
  const ssize_t n = TRY(run_call(vm, self_of(args), Wait::kWrite, [&](int s) {
    return send(s, data.data, static_cast<size_t>(data.nbytes), flags);
  }));
  return Value::small_int(n);
}
Result<Value> socket_sendall(VM& vm, const Args& args) {
  const int flags = TRY(flags_argument(vm, args, 2));
  const Buffer data = TRY(acquire_bytes(vm, args[1]));
  const Socket& s = self_of(args);
  const int64_t deadline = deadline_of(s);
  for (ptrdiff_t at = 0;;) {
    if (s.timeout != 0) TRY(wait_ready(vm, s, Wait::kWrite, deadline));
    const ssize_t n = send(s.fd, data.data + at, static_cast<size_t>(data.nbytes - at), flags);
    if (n < 0) {
      if (errno != EINTR && (s.timeout == 0 || errno != EAGAIN)) return raise_os_error(vm, errno);
      TRY(vm.step_slow());
      continue;
    }
    at += n;
    if (at >= data.nbytes) return none();
    TRY(vm.tick());
  }
}
/// sendto(data, address) or sendto(data, flags, address).
Result<Value> socket_sendto(VM& vm, const Args& args) {
  const std::span<const Value> rest = args.rest();
  if (rest.size() < 2 || rest.size() > 3) {
    return vm.raise<TypeError>("sendto() takes 2 or 3 arguments ({} given)", rest.size());
  }
  int flags = 0;
  if (rest.size() == 3) {
    const ptrdiff_t given = TRY(to_ptrdiff(vm, rest[1]));
    flags = static_cast<int>(given);
  }
  const Buffer data = TRY(acquire_bytes(vm, rest[0]));
  SocketAddress to;
  TRY(parse_address(vm, self_of(args).family, rest.back(), "sendto", to));
  const ssize_t n = TRY(run_call(vm, self_of(args), Wait::kWrite, [&](int s) {
    return sendto(s, data.data, static_cast<size_t>(data.nbytes), flags, &to.any, to.nbytes);
  }));
  return Value::small_int(n);
}

// --- messages with ancillary data

constexpr ptrdiff_t kMaxParts = 64;
constexpr size_t kMaxControl = 4096;

Result<Value> control_list(VM& vm, msghdr& message) {
  Ref<List> result = TRY(make_list(vm));
  for (cmsghdr* c = CMSG_FIRSTHDR(&message); c != nullptr; c = CMSG_NXTHDR(&message, c)) {
    const size_t head = CMSG_LEN(0);
    if (c->cmsg_len < head) break;
    const Ref<Bytes> data =
        TRY(make_bytes(vm, CMSG_DATA(c), static_cast<ptrdiff_t>(c->cmsg_len - head)));
    const Ref<Tuple> row = TRY(
        make_tuple_of(vm, {Value::small_int(c->cmsg_level), Value::small_int(c->cmsg_type), data}));
    TRY(list_append(vm, *result, row));
  }
  return result;
}

Result<Value> socket_sendmsg(VM& vm, const Args& args) {
  const Ref<Tuple> parts = TRY(tuple_from_iterable(vm, args[1]));
  if (parts->size > kMaxParts) return vm.raise<OSError>("sendmsg() argument 1 is too long");
  Buffer buffers[kMaxParts];
  iovec vectors[kMaxParts];
  for (ptrdiff_t i = 0; i < parts->size; ++i) {
    buffers[i] = TRY(acquire_bytes(vm, parts->items[i]));
    vectors[i] = {buffers[i].data, static_cast<size_t>(buffers[i].nbytes)};
  }
  alignas(cmsghdr) uint8_t control[kMaxControl] = {};
  size_t control_nbytes = 0;
  if (args.has(2)) {
    const Ref<Tuple> rows = TRY(tuple_from_iterable(vm, args[2]));
    for (ptrdiff_t i = 0; i < rows->size; ++i) {
      const Ref<Tuple> row = TRY(tuple_from_iterable(vm, rows->items[i]));
      if (row->size != 3) {
        return vm.raise<TypeError>(
            "[sendmsg() ancillary data items] must be sequence of length 3, "
            "not {}",
            row->size);
      }
      const ptrdiff_t level = TRY(to_ptrdiff(vm, row->items[0]));
      const ptrdiff_t type = TRY(to_ptrdiff(vm, row->items[1]));
      const Buffer data = TRY(acquire_bytes(vm, row->items[2]));
      const auto nbytes = static_cast<size_t>(data.nbytes);
      if (control_nbytes + CMSG_SPACE(nbytes) > kMaxControl) {
        return vm.raise<OSError>("ancillary data item too large");
      }
      auto* head = reinterpret_cast<cmsghdr*>(control + control_nbytes);
      head->cmsg_level = static_cast<int>(level);
      head->cmsg_type = static_cast<int>(type);
      head->cmsg_len = CMSG_LEN(nbytes);
      std::memcpy(CMSG_DATA(head), data.data, nbytes);
      control_nbytes += CMSG_SPACE(nbytes);
    }
  }
  const int flags = TRY(flags_argument(vm, args, 3));
  SocketAddress to;
  if (args.has_value(4)) TRY(parse_address(vm, self_of(args).family, args[4], "sendmsg", to));
  msghdr message = {};
  message.msg_iov = vectors;
  message.msg_iovlen = static_cast<size_t>(parts->size);
  message.msg_control = control_nbytes == 0 ? nullptr : control;
  message.msg_controllen = control_nbytes;
  message.msg_name = to.nbytes == 0 ? nullptr : &to.any;
  message.msg_namelen = to.nbytes;
  const ssize_t n = TRY(run_call(vm, self_of(args), Wait::kWrite,
                                 [&](int s) { return sendmsg(s, &message, flags); }));
  return Value::small_int(n);
}

/// What recvmsg() and recvmsg_into() give: data or count, ancillary data, flags, address.
Result<Value> receive_message(VM& vm, const Args& args, iovec* vectors, size_t count,
                              ByteArray* block) {
  const ptrdiff_t control_nbytes = TRY(args.index_or(vm, 2, 0));
  const int flags = TRY(flags_argument(vm, args, 3));
  if (control_nbytes < 0 || static_cast<size_t>(control_nbytes) > kMaxControl) {
    return vm.raise<ValueError>("invalid ancillary data buffer length");
  }
  alignas(cmsghdr) uint8_t control[kMaxControl];
  SocketAddress from;
  msghdr message;
  const ssize_t n = TRY(run_call(vm, self_of(args), Wait::kRead, [&](int s) {
    message = {};
    message.msg_iov = vectors;
    message.msg_iovlen = count;
    message.msg_control = control_nbytes == 0 ? nullptr : control;
    message.msg_controllen = static_cast<size_t>(control_nbytes);
    message.msg_name = &from.any;
    message.msg_namelen = sizeof from.storage;
    return recvmsg(s, &message, flags);
  }));
  from.nbytes = message.msg_namelen;
  const AnyRef ancillary = TRY(control_list(vm, message));
  const AnyRef address = TRY(address_value(vm, from));
  AnyRef first = Value::small_int(n);
  if (block != nullptr) first = TRY(make_bytes(vm, block->start, n));
  return make_tuple_of(vm, {first, ancillary, Value::small_int(message.msg_flags), address});
}
Result<Value> socket_recvmsg(VM& vm, const Args& args) {
  const ptrdiff_t wanted = TRY(args.index(vm, 1));
  if (wanted < 0) return vm.raise<ValueError>("negative buffer size in recvmsg()");
  const Ref<ByteArray> block = TRY(make_bytearray(vm, nullptr, wanted));
  iovec vector = {block->start, static_cast<size_t>(wanted)};
  return receive_message(vm, args, &vector, 1, block.get());
}
Result<Value> socket_recvmsg_into(VM& vm, const Args& args) {
  const Ref<Tuple> parts = TRY(tuple_from_iterable(vm, args[1]));
  if (parts->size > kMaxParts) return vm.raise<OSError>("recvmsg_into() argument 1 is too long");
  Buffer buffers[kMaxParts];
  iovec vectors[kMaxParts];
  for (ptrdiff_t i = 0; i < parts->size; ++i) {
    buffers[i] = TRY(acquire_buffer(vm, parts->items[i], BufferRequest::kWritable));
    vectors[i] = {buffers[i].data, static_cast<size_t>(buffers[i].nbytes)};
  }
  return receive_message(vm, args, vectors, static_cast<size_t>(parts->size), nullptr);
}

// --- options

Result<Value> socket_setsockopt(VM& vm, const Args& args) {
  const ptrdiff_t level = TRY(args.index(vm, 1)), option = TRY(args.index(vm, 2));
  const int fd = self_of(args).fd;
  int result;
  if (args.has(4)) {
    if (!args[3].is_none()) {
      return vm.raise<TypeError>("setsockopt() argument 3 must be None when there is a fourth");
    }
    const ptrdiff_t nbytes = TRY(args.index(vm, 4));
    result = setsockopt(fd, static_cast<int>(level), static_cast<int>(option), nullptr,
                        static_cast<socklen_t>(nbytes));
  } else if (is_int(vm, args[3])) {
    const ptrdiff_t wide = TRY(args.index(vm, 3));
    const int value = static_cast<int>(wide);
    result =
        setsockopt(fd, static_cast<int>(level), static_cast<int>(option), &value, sizeof value);
  } else {
    const Buffer value = TRY(acquire_bytes(vm, args[3]));
    result = setsockopt(fd, static_cast<int>(level), static_cast<int>(option), value.data,
                        static_cast<socklen_t>(value.nbytes));
  }
  if (result != 0) return raise_os_error(vm, errno);
  return none();
}
Result<Value> socket_getsockopt(VM& vm, const Args& args) {
  const ptrdiff_t level = TRY(args.index(vm, 1)), option = TRY(args.index(vm, 2));
  const ptrdiff_t nbytes = TRY(args.index_or(vm, 3, 0));
  const int fd = self_of(args).fd;
  if (nbytes == 0) {
    int value = 0;
    socklen_t length = sizeof value;
    if (getsockopt(fd, static_cast<int>(level), static_cast<int>(option), &value, &length) != 0) {
      return raise_os_error(vm, errno);
    }
    return Value::small_int(value);
  }
  if (nbytes < 0 || nbytes > 1024) return vm.raise<OSError>("getsockopt buflen out of range");
  uint8_t block[1024];
  auto length = static_cast<socklen_t>(nbytes);
  if (getsockopt(fd, static_cast<int>(level), static_cast<int>(option), block, &length) != 0) {
    return raise_os_error(vm, errno);
  }
  return make_bytes(vm, block, length);
}

Result<int64_t> timeout_argument(VM& vm, Value v) {
  if (v.is_none()) return int64_t{-1};
  const int64_t nanos = TRY(timeout_nanos(vm, v, nullptr));
  if (nanos < 0) return vm.raise<ValueError>("Timeout value out of range");
  return nanos;
}
Result<Value> socket_settimeout(VM& vm, const Args& args) {
  const int64_t timeout = TRY(timeout_argument(vm, args[1]));
  Socket& s = self_of(args);
  s.timeout = timeout;
  if (!set_blocking(s.fd, timeout < 0)) return raise_os_error(vm, errno);
  return none();
}
Result<Value> seconds_value(VM& vm, int64_t timeout) {
  if (timeout < 0) return none();
  return make_float(vm, static_cast<double>(timeout) / 1e9);
}
Result<Value> socket_gettimeout(VM& vm, const Args& args) {
  return seconds_value(vm, self_of(args).timeout);
}
Result<Value> socket_setblocking(VM& vm, const Args& args) {
  const bool blocking = TRY(args.truth_or(vm, 1, true));
  Socket& s = self_of(args);
  s.timeout = blocking ? -1 : 0;
  if (!set_blocking(s.fd, blocking)) return raise_os_error(vm, errno);
  return none();
}
Result<Value> socket_getblocking(VM&, const Args& args) {
  return Value::boolean(self_of(args).timeout != 0);
}

Result<Value> get_family(VM&, Value self) { return Value::small_int(socket_of(self).family); }
Result<Value> get_type(VM&, Value self) { return Value::small_int(socket_of(self).type); }
Result<Value> get_proto(VM&, Value self) { return Value::small_int(socket_of(self).proto); }
Result<Value> get_timeout(VM& vm, Value self) { return seconds_value(vm, socket_of(self).timeout); }

constexpr Method kSocketMethods[] = {
    method("_accept", "(self, /)", socket_accept, "A new descriptor and the peer's address."),
    method("bind", "(self, address, /)", socket_bind, "Give the socket a local address."),
    method("close", "(self, /)", socket_close, "Close the socket."),
    method("connect", "(self, address, /)", socket_connect, "Connect to an address."),
    method("connect_ex", "(self, address, /)", socket_connect_ex,
           "Connect; the error's number instead of an exception."),
    method("detach", "(self, /)", socket_detach, "Give up the descriptor, which stays open."),
    method("fileno", "(self, /)", socket_fileno, "The descriptor, -1 when closed."),
    method("getpeername", "(self, /)", socket_getpeername, "The peer's address."),
    method("getsockname", "(self, /)", socket_getsockname, "The local address."),
    method("getsockopt", "(self, level, option, buffersize=0, /)", socket_getsockopt,
           "A socket option."),
    method("setsockopt", "(self, level, option, value, optlen=None, /)", socket_setsockopt,
           "Set a socket option."),
    method("listen", "(self, backlog=128, /)", socket_listen, "Accept connections from now on."),
    method("recv", "(self, buffersize, flags=0, /)", socket_recv, "Receive bytes."),
    method("recv_into", "(self, buffer, nbytes=0, flags=0)", socket_recv_into,
           "Receive into memory; how many bytes."),
    method("recvfrom", "(self, buffersize, flags=0, /)", socket_recvfrom,
           "Receive bytes, and where they come from."),
    method("recvfrom_into", "(self, buffer, nbytes=0, flags=0)", socket_recvfrom_into,
           "Receive into memory; how many bytes and where from."),
    method("recvmsg", "(self, bufsize, ancbufsize=0, flags=0, /)", socket_recvmsg,
           "Receive a message: (data, ancdata, msg_flags, address)."),
    method("recvmsg_into", "(self, buffers, ancbufsize=0, flags=0, /)", socket_recvmsg_into,
           "Receive a message into memory: (nbytes, ancdata, msg_flags, address)."),
    method("send", "(self, data, flags=0, /)", socket_send, "Send; how many bytes were taken."),
    method("sendall", "(self, data, flags=0, /)", socket_sendall, "Send all of it."),
    method("sendmsg", "(self, buffers, ancdata=(), flags=0, address=None, /)", socket_sendmsg,
           "Send a message with ancillary data."),
    method("sendto", "(self, /, *args)", socket_sendto, "Send to an address."),
    method("setblocking", "(self, flag, /)", socket_setblocking, "Wait, or never wait."),
    method("getblocking", "(self, /)", socket_getblocking, "Does it ever wait?"),
    method("settimeout", "(self, timeout, /)", socket_settimeout, "Seconds to wait, or None."),
    method("gettimeout", "(self, /)", socket_gettimeout, "Seconds to wait, or None."),
    method("shutdown", "(self, flag, /)", socket_shutdown, "End reading, writing or both."),
};
constexpr GetSet kSocketGetSets[] = {
    {"family", get_family, readonly_member, "the socket family"},
    {"type", get_type, readonly_member, "the socket type"},
    {"proto", get_proto, readonly_member, "the socket protocol"},
    {"timeout", get_timeout, nullptr, "the socket timeout"},
};

// --- functions of the module

Result<Value> module_socketpair(VM& vm, const Args& args) {
  TRY(require_capability(vm, Capability::kSockets));
  const ptrdiff_t family = TRY(args.index_or(vm, 0, AF_UNIX));
  const ptrdiff_t type = TRY(args.index_or(vm, 1, SOCK_STREAM));
  const ptrdiff_t proto = TRY(args.index_or(vm, 2, 0));
  int fds[2];
  if (socketpair(static_cast<int>(family), static_cast<int>(type) | SOCK_CLOEXEC,
                 static_cast<int>(proto), fds) != 0) {
    return raise_os_error(vm, errno);
  }
  Type& cls = *find_native_type(vm, kSocketSpec);
  Result<Value> first = wrap_descriptor(vm, cls, fds[0], static_cast<int>(family),
                                        static_cast<int>(type), static_cast<int>(proto));
  if (first.is_error()) {
    close(fds[1]);
    return Raised{};
  }
  const AnyRef a = std::move(first).take();
  const AnyRef b = TRY(wrap_descriptor(vm, cls, fds[1], static_cast<int>(family),
                                       static_cast<int>(type), static_cast<int>(proto)));
  return make_tuple_of(vm, {a, b});
}
Result<Value> module_close(VM& vm, const Args& args) {
  const int fd = TRY(fileno_of(vm, args[0]));
  if (close(fd) != 0 && errno != ECONNRESET) return raise_os_error(vm, errno);
  return none();
}
Result<Value> module_dup(VM& vm, const Args& args) {
  const int fd = TRY(fileno_of(vm, args[0]));
  const int copy = fcntl(fd, F_DUPFD_CLOEXEC, 0);
  if (copy < 0) return raise_os_error(vm, errno);
  return Value::small_int(copy);
}
Result<Value> module_getdefaulttimeout(VM& vm, const Args&) {
  const int64_t timeout = TRY(default_timeout(vm));
  return seconds_value(vm, timeout);
}
Result<Value> module_setdefaulttimeout(VM& vm, const Args& args) {
  const int64_t timeout = TRY(timeout_argument(vm, args[0]));
  const Ref<Str> name = TRY(intern(vm, "_socket"));
  const AnyRef module = TRY(import_module(vm, *name));
  const Ref<Str> attribute = TRY(intern(vm, "_default_timeout_ns"));
  TRY(set_attr(vm, module, *attribute, Value::small_int(timeout)));
  return none();
}
Result<Value> module_cmsg_len(VM& vm, const Args& args) {
  const ptrdiff_t length = TRY(args.index(vm, 0));
  if (length < 0 || length > INT_MAX - 64) {
    return vm.raise<OverflowError>("CMSG_LEN() argument out of range");
  }
  return Value::small_int(static_cast<int64_t>(CMSG_LEN(static_cast<size_t>(length))));
}
Result<Value> module_cmsg_space(VM& vm, const Args& args) {
  const ptrdiff_t length = TRY(args.index(vm, 0));
  if (length < 0 || length > INT_MAX - 64) {
    return vm.raise<OverflowError>("CMSG_SPACE() argument out of range");
  }
  return Value::small_int(static_cast<int64_t>(CMSG_SPACE(static_cast<size_t>(length))));
}
Result<Value> module_sethostname(VM& vm, const Args& args) {
  TRY(require_capability(vm, Capability::kProcesses));
  AnyRef name(args[0]);
  if (is_a<Str>(vm, name)) name = TRY(encode_str(vm, as<Str>(name), "utf-8", "strict"));
  const Buffer bytes = TRY(acquire_bytes(vm, name));
  if (sethostname(reinterpret_cast<const char*>(bytes.data), static_cast<size_t>(bytes.nbytes)) !=
      0) {
    return raise_os_error(vm, errno);
  }
  return none();
}

constexpr Method kFunctions[] = {
    function("socketpair", "(family=AF_UNIX, type=SOCK_STREAM, proto=0, /)", module_socketpair,
             "Two sockets that are connected with each other."),
    function("close", "(integer, /)", module_close, "Close a socket's descriptor."),
    function("dup", "(integer, /)", module_dup, "A further descriptor of the same socket."),
    function("getdefaulttimeout", "()", module_getdefaulttimeout, "The timeout of new sockets."),
    function("setdefaulttimeout", "(timeout, /)", module_setdefaulttimeout,
             "Set the timeout of new sockets."),
    function("CMSG_LEN", "(length, /)", module_cmsg_len, "The length of an ancillary item."),
    function("CMSG_SPACE", "(length, /)", module_cmsg_space, "The room that an item takes."),
    function("sethostname", "(name, /)", module_sethostname, "Set the name of this host."),
};

struct Constant {
  const char* name;
  int64_t value;
};
#define BUFO_CONSTANT(name) \
  { #name, name }
constexpr Constant kConstants[] = {
    BUFO_CONSTANT(AF_UNSPEC),
    BUFO_CONSTANT(AF_INET),
    BUFO_CONSTANT(AF_INET6),
    BUFO_CONSTANT(AF_UNIX),
    BUFO_CONSTANT(AF_NETLINK),
    BUFO_CONSTANT(AF_PACKET),
    BUFO_CONSTANT(SOCK_STREAM),
    BUFO_CONSTANT(SOCK_DGRAM),
    BUFO_CONSTANT(SOCK_RAW),
    BUFO_CONSTANT(SOCK_SEQPACKET),
    BUFO_CONSTANT(SOCK_RDM),
    BUFO_CONSTANT(SOCK_CLOEXEC),
    BUFO_CONSTANT(SOCK_NONBLOCK),
    BUFO_CONSTANT(SOL_SOCKET),
    BUFO_CONSTANT(SO_DEBUG),
    BUFO_CONSTANT(SO_ACCEPTCONN),
    BUFO_CONSTANT(SO_REUSEADDR),
    BUFO_CONSTANT(SO_KEEPALIVE),
    BUFO_CONSTANT(SO_DONTROUTE),
    BUFO_CONSTANT(SO_BROADCAST),
    BUFO_CONSTANT(SO_LINGER),
    BUFO_CONSTANT(SO_OOBINLINE),
    BUFO_CONSTANT(SO_REUSEPORT),
    BUFO_CONSTANT(SO_SNDBUF),
    BUFO_CONSTANT(SO_RCVBUF),
    BUFO_CONSTANT(SO_SNDLOWAT),
    BUFO_CONSTANT(SO_RCVLOWAT),
    BUFO_CONSTANT(SO_SNDTIMEO),
    BUFO_CONSTANT(SO_RCVTIMEO),
    BUFO_CONSTANT(SO_ERROR),
    BUFO_CONSTANT(SO_TYPE),
    BUFO_CONSTANT(SO_PASSCRED),
    BUFO_CONSTANT(SO_PEERCRED),
    BUFO_CONSTANT(SO_PROTOCOL),
    BUFO_CONSTANT(SO_DOMAIN),
    BUFO_CONSTANT(SO_PRIORITY),
    BUFO_CONSTANT(SO_BINDTODEVICE),
    BUFO_CONSTANT(SO_MARK),
    BUFO_CONSTANT(SO_INCOMING_CPU),
    BUFO_CONSTANT(SOMAXCONN),
    BUFO_CONSTANT(SCM_RIGHTS),
    BUFO_CONSTANT(SCM_CREDENTIALS),
    BUFO_CONSTANT(MSG_OOB),
    BUFO_CONSTANT(MSG_PEEK),
    BUFO_CONSTANT(MSG_DONTROUTE),
    BUFO_CONSTANT(MSG_DONTWAIT),
    BUFO_CONSTANT(MSG_EOR),
    BUFO_CONSTANT(MSG_TRUNC),
    BUFO_CONSTANT(MSG_CTRUNC),
    BUFO_CONSTANT(MSG_WAITALL),
    BUFO_CONSTANT(MSG_NOSIGNAL),
    BUFO_CONSTANT(MSG_CMSG_CLOEXEC),
    BUFO_CONSTANT(MSG_ERRQUEUE),
    BUFO_CONSTANT(MSG_CONFIRM),
    BUFO_CONSTANT(MSG_MORE),
    BUFO_CONSTANT(MSG_FASTOPEN),
    BUFO_CONSTANT(IPPROTO_IP),
    BUFO_CONSTANT(IPPROTO_ICMP),
    BUFO_CONSTANT(IPPROTO_IGMP),
    BUFO_CONSTANT(IPPROTO_TCP),
    BUFO_CONSTANT(IPPROTO_UDP),
    BUFO_CONSTANT(IPPROTO_IPV6),
    BUFO_CONSTANT(IPPROTO_RAW),
    BUFO_CONSTANT(IPPROTO_ICMPV6),
    BUFO_CONSTANT(IPPROTO_SCTP),
    BUFO_CONSTANT(IPPORT_RESERVED),
    BUFO_CONSTANT(IPPORT_USERRESERVED),
    {"INADDR_ANY", 0},
    {"INADDR_BROADCAST", 0xffffffff},
    {"INADDR_LOOPBACK", 0x7f000001},
    {"INADDR_NONE", 0xffffffff},
    {"INADDR_UNSPEC_GROUP", 0xe0000000},
    {"INADDR_ALLHOSTS_GROUP", 0xe0000001},
    {"INADDR_MAX_LOCAL_GROUP", 0xe00000ff},
    BUFO_CONSTANT(IP_OPTIONS),
    BUFO_CONSTANT(IP_HDRINCL),
    BUFO_CONSTANT(IP_TOS),
    BUFO_CONSTANT(IP_TTL),
    BUFO_CONSTANT(IP_MULTICAST_IF),
    BUFO_CONSTANT(IP_MULTICAST_TTL),
    BUFO_CONSTANT(IP_MULTICAST_LOOP),
    BUFO_CONSTANT(IP_ADD_MEMBERSHIP),
    BUFO_CONSTANT(IP_DROP_MEMBERSHIP),
    BUFO_CONSTANT(IPV6_V6ONLY),
    BUFO_CONSTANT(IPV6_UNICAST_HOPS),
    BUFO_CONSTANT(IPV6_MULTICAST_IF),
    BUFO_CONSTANT(IPV6_MULTICAST_HOPS),
    BUFO_CONSTANT(IPV6_MULTICAST_LOOP),
    BUFO_CONSTANT(IPV6_JOIN_GROUP),
    BUFO_CONSTANT(IPV6_LEAVE_GROUP),
    BUFO_CONSTANT(IPV6_RECVTCLASS),
    BUFO_CONSTANT(IPV6_TCLASS),
    BUFO_CONSTANT(TCP_NODELAY),
    BUFO_CONSTANT(TCP_MAXSEG),
    BUFO_CONSTANT(TCP_CORK),
    BUFO_CONSTANT(TCP_KEEPIDLE),
    BUFO_CONSTANT(TCP_KEEPINTVL),
    BUFO_CONSTANT(TCP_KEEPCNT),
    BUFO_CONSTANT(TCP_SYNCNT),
    BUFO_CONSTANT(TCP_LINGER2),
    BUFO_CONSTANT(TCP_DEFER_ACCEPT),
    BUFO_CONSTANT(TCP_WINDOW_CLAMP),
    BUFO_CONSTANT(TCP_INFO),
    BUFO_CONSTANT(TCP_QUICKACK),
    BUFO_CONSTANT(TCP_FASTOPEN),
    BUFO_CONSTANT(TCP_USER_TIMEOUT),
    BUFO_CONSTANT(TCP_CONGESTION),
    BUFO_CONSTANT(EAI_ADDRFAMILY),
    BUFO_CONSTANT(EAI_AGAIN),
    BUFO_CONSTANT(EAI_BADFLAGS),
    BUFO_CONSTANT(EAI_FAIL),
    BUFO_CONSTANT(EAI_FAMILY),
    BUFO_CONSTANT(EAI_MEMORY),
    BUFO_CONSTANT(EAI_NODATA),
    BUFO_CONSTANT(EAI_NONAME),
    BUFO_CONSTANT(EAI_OVERFLOW),
    BUFO_CONSTANT(EAI_SERVICE),
    BUFO_CONSTANT(EAI_SOCKTYPE),
    BUFO_CONSTANT(EAI_SYSTEM),
    BUFO_CONSTANT(AI_PASSIVE),
    BUFO_CONSTANT(AI_CANONNAME),
    BUFO_CONSTANT(AI_NUMERICHOST),
    BUFO_CONSTANT(AI_NUMERICSERV),
    BUFO_CONSTANT(AI_ALL),
    BUFO_CONSTANT(AI_V4MAPPED),
    BUFO_CONSTANT(AI_ADDRCONFIG),
    BUFO_CONSTANT(NI_MAXHOST),
    BUFO_CONSTANT(NI_MAXSERV),
    BUFO_CONSTANT(NI_NOFQDN),
    BUFO_CONSTANT(NI_NUMERICHOST),
    BUFO_CONSTANT(NI_NAMEREQD),
    BUFO_CONSTANT(NI_NUMERICSERV),
    BUFO_CONSTANT(NI_DGRAM),
    BUFO_CONSTANT(SHUT_RD),
    BUFO_CONSTANT(SHUT_WR),
    BUFO_CONSTANT(SHUT_RDWR),
};
#undef BUFO_CONSTANT

Result<void> init_socket(VM& vm, Dict& dict) {
  for (const Constant& row : kConstants) {
    TRY(dict_set_str(vm, dict, std::string_view(row.name), Value::small_int(row.value)));
  }
  TRY(dict_set_str(vm, dict, "has_ipv6", Value::true_()));
  TRY(dict_set_str(vm, dict, "_default_timeout_ns", Value::small_int(-1)));
  TRY(dict_set_str(vm, dict, "error", &vm.type(kTypeOSError)));
  TRY(dict_set_str(vm, dict, "timeout", &vm.type(kTypeTimeoutError)));
  for (const char* name : {"herror", "gaierror"}) {
    static_cast<void>(TRY(add_exception(vm, dict, "socket", name, kTypeOSError)));
  }
  Type* type = TRY(add_native_type(vm, dict, kSocketSpec));
  TRY(dict_set_str(vm, dict, "SocketType", type));
  return add_address_functions(vm, dict);
}

}  // namespace

constinit const TypeSpec kSocketSpec = {
    .name = "_socket.socket",
    .nbytes = sizeof(Socket),
    .flags = kTypeFlagBase,
    .slots = {.finalize = socket_finalize,
              .new_ = socket_new,
              .init = socket_init,
              .repr = socket_repr},
    .methods = kSocketMethods,
    .getsets = kSocketGetSets,
    .signature = "(family=AF_INET, type=SOCK_STREAM, proto=0, fileno=None)",
    .doc = "An end of a connection, or a place to be connected to.",
};

constinit const ModuleSpec kSocketModule = {
    .name = "_socket",
    .functions = kFunctions,
    .init = init_socket,
    .doc = "What module socket stands on.",
};

}  // namespace bufo
