// Addresses of module _socket: parsing, showing, names, byte orders. See socket.h.
#include <arpa/inet.h>
#include <net/if.h>
#include <netdb.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>

#include "runtime/buffer.h"
#include "runtime/capability.h"
#include "runtime/class.h"
#include "runtime/codecs.h"
#include "runtime/modules/module_state.h"
#include "runtime/modules/posix.h"
#include "runtime/modules/socket.h"
#include "runtime/types/bytes.h"
#include "runtime/types/exception.h"
#include "runtime/types/int.h"
#include "runtime/types/str.h"

namespace bufo {

namespace {

/// An exception class of the module.
Result<Value> socket_class(VM& vm, const char* name) {
  const Ref<Str> module_name = TRY(intern(vm, "_socket"));
  const AnyRef module = TRY(import_module(vm, *module_name));
  const Ref<Str> attribute = TRY(intern(vm, name));
  return get_attr(vm, module, *attribute);
}

Raised raise_pair(VM& vm, const char* cls_name, int code, const char* text) {
  const AnyRef cls = TRY(socket_class(vm, cls_name));
  const Ref<Str> message = TRY(make_str(vm, text));
  const AnyRef exception = TRY(call(vm, cls, {Value::small_int(code), message}));
  return raise_object(vm, exception);
}

/// A host name as the system wants it: str (IDNA for what is not ASCII), bytes or bytearray.
class HostName {
 public:
  Result<void> set(VM& vm, Value v) {
    if (is_a<Str>(vm, v)) {
      Str& text = as<Str>(v);
      if (text.is_ascii()) {
        bytes_ = TRY(encode_str(vm, text, "ascii", "strict"));
      } else {
        const Ref<Str> name = TRY(intern(vm, "encode"));
        const Ref<Str> idna = TRY(make_str(vm, "idna"));
        bytes_ = TRY(call_method(vm, v, *name, {idna}));
      }
    } else if (is_a<Bytes>(vm, v)) {
      bytes_ = AnyRef(v);
    } else if (is_a<ByteArray>(vm, v)) {
      const ByteArray& array = as<ByteArray>(v);
      bytes_ = TRY(make_bytes(vm, array.start, array.length));
    } else {
      return vm.raise<TypeError>("str, bytes or bytearray expected, not {}", type_name_of(v));
    }
    const Bytes& bytes = as<Bytes>(bytes_);
    if (std::memchr(bytes.data, 0, static_cast<size_t>(bytes.length)) != nullptr) {
      return vm.raise<TypeError>("host name must not contain null character");
    }
    return ok();
  }
  const char* text() const { return reinterpret_cast<const char*>(as<Bytes>(bytes_).data); }

 private:
  AnyRef bytes_;
};

/// A host's first address in this family.
Result<void> resolve(VM& vm, const char* host, int family, SocketAddress& out) {
  addrinfo hints = {};
  hints.ai_family = family;
  if (*host == 0) {
    hints.ai_socktype = SOCK_DGRAM;
    hints.ai_flags = AI_PASSIVE;
  } else if (std::strcmp(host, "<broadcast>") == 0) {
    if (family != AF_INET && family != AF_UNSPEC) {
      return vm.raise<OSError>("address family mismatched");
    }
    out.in = {};
    out.in.sin_family = AF_INET;
    out.in.sin_addr.s_addr = INADDR_BROADCAST;
    out.nbytes = sizeof out.in;
    return ok();
  }
  addrinfo* found = nullptr;
  const int code =
      getaddrinfo(*host == 0 ? nullptr : host, *host == 0 ? "0" : nullptr, &hints, &found);
  if (code != 0) return raise_gaierror(vm, code);
  std::memcpy(&out.storage, found->ai_addr, found->ai_addrlen);
  out.nbytes = found->ai_addrlen;
  freeaddrinfo(found);
  return ok();
}

Result<void> parse_internet(VM& vm, int family, Value v, const char* function, SocketAddress& out) {
  const char* wanted = family == AF_INET ? "AF_INET" : "AF_INET6";
  const Tuple* tuple = try_as<Tuple>(vm, v);
  if (tuple == nullptr) {
    return vm.raise<TypeError>("{}(): {} address must be tuple, not {}", function, wanted,
                               type_name_of(v));
  }
  const ptrdiff_t most = family == AF_INET ? 2 : 4;
  if (tuple->size < 2 || tuple->size > most) {
    return vm.raise<TypeError>(family == AF_INET
                                   ? "{} address must be a pair (host, port)"
                                   : "{} address must be a tuple (host, port[, flowinfo[, "
                                     "scopeid]])",
                               wanted);
  }
  const Ref<Tuple> keep(&as<Tuple>(v));
  HostName host;
  TRY(host.set(vm, tuple->items[0]));
  int64_t numbers[3] = {};
  for (ptrdiff_t i = 1; i < tuple->size; ++i) {
    const AnyRef index = TRY(to_index(vm, tuple->items[i]));
    if (!try_int64(index, numbers[i - 1])) numbers[i - 1] = -1;
  }
  if (numbers[0] < 0 || numbers[0] > 0xffff) {
    return vm.raise<OverflowError>("{}(): port must be 0-65535.", function);
  }
  if (numbers[1] < 0 || numbers[1] > 0xfffff) {
    return vm.raise<OverflowError>("{}(): flowinfo must be 0-1048575.", function);
  }
  TRY(resolve(vm, host.text(), family, out));
  const in_port_t port = htons(static_cast<uint16_t>(numbers[0]));
  if (family == AF_INET) {
    out.in.sin_port = port;
  } else {
    out.in6.sin6_port = port;
    out.in6.sin6_flowinfo = htonl(static_cast<uint32_t>(numbers[1]));
    if (tuple->size > 3) out.in6.sin6_scope_id = static_cast<uint32_t>(numbers[2]);
  }
  return ok();
}

Result<void> parse_unix(VM& vm, Value v, SocketAddress& out) {
  AnyRef path(v);
  if (is_a<Str>(vm, v)) path = TRY(encode_str(vm, as<Str>(v), "utf-8", "surrogateescape"));
  const Buffer bytes = TRY(acquire_bytes(vm, path));
  const auto nbytes = static_cast<size_t>(bytes.nbytes);
  out.un = {};
  out.un.sun_family = AF_UNIX;
  // An abstract name begins with a NUL and is not terminated by one.
  const bool is_abstract = nbytes > 0 && bytes.data[0] == 0;
  if (nbytes + (is_abstract ? 0 : 1) > sizeof out.un.sun_path) {
    return vm.raise<OSError>("AF_UNIX path too long");
  }
  std::memcpy(out.un.sun_path, bytes.data, nbytes);
  out.nbytes =
      static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + nbytes + (is_abstract ? 0 : 1));
  return ok();
}

Result<Ref<Str>> numeric_host(VM& vm, const SocketAddress& a) {
  char text[NI_MAXHOST];
  const int code = getnameinfo(&a.any, a.nbytes, text, sizeof text, nullptr, 0, NI_NUMERICHOST);
  if (code != 0) return raise_gaierror(vm, code);
  return make_str(vm, text);
}

}  // namespace

Raised raise_gaierror(VM& vm, int code) {
  if (code == EAI_SYSTEM) return raise_os_error(vm, errno);
  return raise_pair(vm, "gaierror", code, gai_strerror(code));
}

Result<void> parse_address(VM& vm, int family, Value v, const char* function, SocketAddress& out) {
  switch (family) {
    case AF_INET:
    case AF_INET6:
      return parse_internet(vm, family, v, function, out);
    case AF_UNIX:
      return parse_unix(vm, v, out);
    default:
      return vm.raise<OSError>("{}(): bad family", function);
  }
}

Result<Value> address_value(VM& vm, const SocketAddress& a) {
  if (a.nbytes == 0) return none();
  switch (a.any.sa_family) {
    case AF_INET: {
      const Ref<Str> host = TRY(numeric_host(vm, a));
      return make_tuple_of(vm, {host, Value::small_int(ntohs(a.in.sin_port))});
    }
    case AF_INET6: {
      const Ref<Str> host = TRY(numeric_host(vm, a));
      return make_tuple_of(vm, {host, Value::small_int(ntohs(a.in6.sin6_port)),
                                Value::small_int(ntohl(a.in6.sin6_flowinfo)),
                                Value::small_int(a.in6.sin6_scope_id)});
    }
    case AF_UNIX: {
      const size_t head = offsetof(sockaddr_un, sun_path);
      const size_t nbytes = a.nbytes > head ? a.nbytes - head : 0;
      if (nbytes > 0 && a.un.sun_path[0] == 0) {
        return make_bytes(vm, a.un.sun_path, static_cast<ptrdiff_t>(nbytes));
      }
      return decode_path(vm, std::string_view(a.un.sun_path, strnlen(a.un.sun_path, nbytes)),
                         false);
    }
    default: {
      const Ref<Bytes> data = TRY(make_bytes(
          vm, a.any.sa_data, static_cast<ptrdiff_t>(a.nbytes - offsetof(sockaddr, sa_data))));
      return make_tuple_of(vm, {Value::small_int(a.any.sa_family), data});
    }
  }
}

namespace {

// --- names

Result<Value> socket_gethostname(VM& vm, const Args&) {
  TRY(require_capability(vm, Capability::kEnvironment));
  char name[256];
  if (gethostname(name, sizeof name - 1) != 0) return raise_os_error(vm, errno);
  name[sizeof name - 1] = 0;
  return decode_path(vm, name, false);
}

Result<Value> socket_gethostbyname(VM& vm, const Args& args) {
  TRY(require_capability(vm, Capability::kSockets));
  HostName host;
  TRY(host.set(vm, args[0]));
  SocketAddress address;
  TRY(resolve(vm, host.text(), AF_INET, address));
  return numeric_host(vm, address);
}

Result<Value> host_entry(VM& vm, const hostent* found) {
  const Ref<Str> name = TRY(make_str(vm, found->h_name));
  const Ref<List> aliases = TRY(make_list(vm)), addresses = TRY(make_list(vm));
  for (char** alias = found->h_aliases; *alias != nullptr; ++alias) {
    const Ref<Str> text = TRY(make_str(vm, *alias));
    TRY(list_append(vm, *aliases, text));
  }
  for (char** address = found->h_addr_list; *address != nullptr; ++address) {
    char text[INET6_ADDRSTRLEN];
    inet_ntop(found->h_addrtype, *address, text, sizeof text);
    const Ref<Str> shown = TRY(make_str(vm, text));
    TRY(list_append(vm, *addresses, shown));
  }
  return make_tuple_of(vm, {name, aliases, addresses});
}

Result<Value> socket_gethostbyname_ex(VM& vm, const Args& args) {
  TRY(require_capability(vm, Capability::kSockets));
  HostName host;
  TRY(host.set(vm, args[0]));
  hostent entry, *found = nullptr;
  char block[8192];
  int error = 0;
  gethostbyname2_r(host.text(), AF_INET, &entry, block, sizeof block, &found, &error);
  if (found == nullptr) return raise_pair(vm, "herror", error, hstrerror(error));
  return host_entry(vm, found);
}

Result<Value> socket_gethostbyaddr(VM& vm, const Args& args) {
  TRY(require_capability(vm, Capability::kSockets));
  HostName host;
  TRY(host.set(vm, args[0]));
  SocketAddress a;
  TRY(resolve(vm, host.text(), AF_UNSPEC, a));
  const void* raw = a.any.sa_family == AF_INET ? static_cast<const void*>(&a.in.sin_addr)
                                               : static_cast<const void*>(&a.in6.sin6_addr);
  const socklen_t nbytes = a.any.sa_family == AF_INET ? 4 : 16;
  hostent entry, *found = nullptr;
  char block[8192];
  int error = 0;
  gethostbyaddr_r(raw, nbytes, a.any.sa_family, &entry, block, sizeof block, &found, &error);
  if (found == nullptr) return raise_pair(vm, "herror", error, hstrerror(error));
  return host_entry(vm, found);
}

Result<Value> socket_getaddrinfo(VM& vm, const Args& args) {
  TRY(require_capability(vm, Capability::kSockets));
  HostName host;
  const bool has_host = args.has_value(0);
  if (has_host) TRY(host.set(vm, args[0]));
  Ref<Str> port_text;
  HostName port;
  const bool has_port = args.has_value(1);
  if (has_port) {
    if (is_int(vm, args[1])) {
      port_text = TRY(int_to_str(vm, args[1]));
      TRY(port.set(vm, port_text));
    } else if (is_a<Str>(vm, args[1]) || is_a<Bytes>(vm, args[1])) {
      TRY(port.set(vm, args[1]));
    } else {
      return vm.raise<OSError>("Int or String expected");
    }
  }
  int numbers[4];
  for (uint32_t i = 0; i < 4; ++i) {
    const ptrdiff_t n = TRY(args.index_or(vm, 2 + i, 0));
    numbers[i] = static_cast<int>(n);
  }
  addrinfo hints = {};
  hints.ai_family = numbers[0];
  hints.ai_socktype = numbers[1];
  hints.ai_protocol = numbers[2];
  hints.ai_flags = numbers[3];
  addrinfo* found = nullptr;
  const int code = getaddrinfo(has_host ? host.text() : nullptr, has_port ? port.text() : nullptr,
                               &hints, &found);
  if (code != 0) return raise_gaierror(vm, code);
  const auto collect = [&]() -> Result<Value> {
    Ref<List> result = TRY(make_list(vm));
    for (const addrinfo* a = found; a != nullptr; a = a->ai_next) {
      SocketAddress address;
      std::memcpy(&address.storage, a->ai_addr, a->ai_addrlen);
      address.nbytes = a->ai_addrlen;
      const AnyRef shown = TRY(address_value(vm, address));
      const Ref<Str> name = TRY(make_str(vm, a->ai_canonname == nullptr ? "" : a->ai_canonname));
      const Ref<Tuple> row =
          TRY(make_tuple_of(vm, {Value::small_int(a->ai_family), Value::small_int(a->ai_socktype),
                                 Value::small_int(a->ai_protocol), name, shown}));
      TRY(list_append(vm, *result, row));
    }
    return result;
  };
  Result<Value> result = collect();
  freeaddrinfo(found);
  return result;
}

Result<Value> socket_getnameinfo(VM& vm, const Args& args) {
  TRY(require_capability(vm, Capability::kSockets));
  const ptrdiff_t flags = TRY(args.index(vm, 1));
  const Tuple* tuple = try_as<Tuple>(vm, args[0]);
  if (tuple == nullptr) {
    return vm.raise<TypeError>("getnameinfo() argument 1 must be a tuple");
  }
  if (tuple->size < 2 || tuple->size > 4) {
    return vm.raise<TypeError>("getnameinfo(): illegal sockaddr argument");
  }
  if (!is_a<Str>(vm, tuple->items[0])) {
    return vm.raise<TypeError>("getnameinfo(): illegal sockaddr argument");
  }
  HostName host;
  TRY(host.set(vm, tuple->items[0]));
  addrinfo hints = {};
  hints.ai_flags = AI_NUMERICHOST;
  hints.ai_socktype = SOCK_DGRAM;
  addrinfo* found = nullptr;
  const int looked_up = getaddrinfo(host.text(), "0", &hints, &found);
  if (looked_up != 0) return raise_gaierror(vm, looked_up);
  const int family = found->ai_family;
  freeaddrinfo(found);
  SocketAddress address;
  TRY(parse_internet(vm, family, args[0], "getnameinfo", address));
  char name[NI_MAXHOST], service[NI_MAXSERV];
  const int code = getnameinfo(&address.any, address.nbytes, name, sizeof name, service,
                               sizeof service, static_cast<int>(flags));
  if (code != 0) return raise_gaierror(vm, code);
  const Ref<Str> host_text = TRY(make_str(vm, name)), service_text = TRY(make_str(vm, service));
  return make_tuple_of(vm, {host_text, service_text});
}

Result<Value> socket_getservbyname(VM& vm, const Args& args) {
  const Str* name = TRY(args.str(vm, 0, "getservbyname", "name"));
  const std::string_view text = TRY(str_utf8(vm, as<Str>(args[0])));
  static_cast<void>(name);
  std::string_view protocol;
  if (args.has(1)) protocol = TRY(str_utf8(vm, as<Str>(args[1])));
  servent entry, *found = nullptr;
  char block[2048];
  getservbyname_r(text.data(), protocol.empty() ? nullptr : protocol.data(), &entry, block,
                  sizeof block, &found);
  if (found == nullptr) return vm.raise<OSError>("service/proto not found");
  return Value::small_int(ntohs(static_cast<uint16_t>(found->s_port)));
}

Result<Value> socket_getservbyport(VM& vm, const Args& args) {
  const ptrdiff_t port = TRY(args.index(vm, 0));
  if (port < 0 || port > 0xffff) {
    return vm.raise<OverflowError>("getservbyport: port must be 0-65535.");
  }
  std::string_view protocol;
  if (args.has(1)) protocol = TRY(str_utf8(vm, as<Str>(args[1])));
  servent entry, *found = nullptr;
  char block[2048];
  getservbyport_r(htons(static_cast<uint16_t>(port)), protocol.empty() ? nullptr : protocol.data(),
                  &entry, block, sizeof block, &found);
  if (found == nullptr) return vm.raise<OSError>("port/proto not found");
  return make_str(vm, found->s_name);
}

Result<Value> socket_getprotobyname(VM& vm, const Args& args) {
  TRY(args.str(vm, 0, "getprotobyname", "name"));
  const std::string_view text = TRY(str_utf8(vm, as<Str>(args[0])));
  protoent entry, *found = nullptr;
  char block[2048];
  getprotobyname_r(text.data(), &entry, block, sizeof block, &found);
  if (found == nullptr) return vm.raise<OSError>("protocol not found");
  return Value::small_int(found->p_proto);
}

// --- addresses as bytes

Result<Value> socket_inet_aton(VM& vm, const Args& args) {
  TRY(args.str(vm, 0, "inet_aton", "ip_addr"));
  const std::string_view text = TRY(str_utf8(vm, as<Str>(args[0])));
  in_addr address;
  if (inet_aton(text.data(), &address) == 0) {
    return vm.raise<OSError>("illegal IP address string passed to inet_aton");
  }
  return make_bytes(vm, &address, sizeof address);
}
Result<Value> socket_inet_ntoa(VM& vm, const Args& args) {
  const Buffer packed = TRY(acquire_bytes(vm, args[0]));
  if (packed.nbytes != 4) return vm.raise<OSError>("packed IP wrong length for inet_ntoa");
  char text[INET_ADDRSTRLEN];
  inet_ntop(AF_INET, packed.data, text, sizeof text);
  return make_str(vm, text);
}
Result<Value> socket_inet_pton(VM& vm, const Args& args) {
  const ptrdiff_t family = TRY(args.index(vm, 0));
  TRY(args.str(vm, 1, "inet_pton", "ip_string"));
  const std::string_view text = TRY(str_utf8(vm, as<Str>(args[1])));
  uint8_t packed[16];
  const int result = inet_pton(static_cast<int>(family), text.data(), packed);
  if (result < 0) return raise_os_error(vm, errno);
  if (result == 0) return vm.raise<OSError>("illegal IP address string passed to inet_pton");
  return make_bytes(vm, packed, family == AF_INET ? 4 : 16);
}
Result<Value> socket_inet_ntop(VM& vm, const Args& args) {
  const ptrdiff_t family = TRY(args.index(vm, 0));
  const Buffer packed = TRY(acquire_bytes(vm, args[1]));
  if (family != AF_INET && family != AF_INET6) {
    return vm.raise<ValueError>("unknown address family {}", family);
  }
  if (packed.nbytes != (family == AF_INET ? 4 : 16)) {
    return vm.raise<ValueError>("invalid length of packed IP address string");
  }
  char text[INET6_ADDRSTRLEN];
  inet_ntop(static_cast<int>(family), packed.data, text, sizeof text);
  return make_str(vm, text);
}

// --- byte orders

template <class T>
T swap_to_network(T x) {
  return sizeof(T) == 2 ? static_cast<T>(htons(static_cast<uint16_t>(x)))
                        : static_cast<T>(htonl(static_cast<uint32_t>(x)));
}
template <class T>
Result<Value> swapped(VM& vm, const Args& args, const char* function) {
  constexpr int kBits = sizeof(T) * 8;
  int64_t x;
  if (sizeof(T) == 4 && !is_int(vm, args[0])) {
    return vm.raise<TypeError>("expected int, {} found", type_name_of(args[0]));
  }
  const AnyRef index = TRY(to_index(vm, args[0]));
  if (!try_int64(index, x)) {
    return vm.raise<OverflowError>(sizeof(T) == 2 ? "Python int too large to convert to C int"
                                                  : "int too big to convert");
  }
  if (x < 0) {
    if (sizeof(T) == 2) {
      return vm.raise<OverflowError>(
          "{}: can't convert negative Python int to C {}-bit unsigned "
          "integer",
          function, kBits);
    }
    return vm.raise<OverflowError>("can't convert negative value to unsigned int");
  }
  if (x > static_cast<int64_t>(static_cast<T>(~T{0}))) {
    if (sizeof(T) == 2) {
      return vm.raise<OverflowError>(
          "{}: Python int too large to convert to C {}-bit unsigned integer", function, kBits);
    }
    return vm.raise<OverflowError>("int larger than {} bits", kBits);
  }
  return Value::small_int(swap_to_network(static_cast<T>(x)));
}
Result<Value> socket_htons(VM& vm, const Args& a) { return swapped<uint16_t>(vm, a, "htons"); }
Result<Value> socket_ntohs(VM& vm, const Args& a) { return swapped<uint16_t>(vm, a, "ntohs"); }
Result<Value> socket_htonl(VM& vm, const Args& a) { return swapped<uint32_t>(vm, a, "htonl"); }
Result<Value> socket_ntohl(VM& vm, const Args& a) { return swapped<uint32_t>(vm, a, "ntohl"); }

// --- interfaces

Result<Value> socket_if_nameindex(VM& vm, const Args&) {
  TRY(require_capability(vm, Capability::kSockets));
  struct if_nameindex* found = ::if_nameindex();
  if (found == nullptr) return raise_os_error(vm, errno);
  const auto collect = [&]() -> Result<Value> {
    Ref<List> result = TRY(make_list(vm));
    for (const struct if_nameindex* i = found; i->if_index != 0; ++i) {
      const Ref<Str> name = TRY(make_str(vm, i->if_name));
      const Ref<Tuple> pair = TRY(make_tuple_of(vm, {Value::small_int(i->if_index), name}));
      TRY(list_append(vm, *result, pair));
    }
    return result;
  };
  Result<Value> result = collect();
  if_freenameindex(found);
  return result;
}
Result<Value> socket_if_nametoindex(VM& vm, const Args& args) {
  HostName name;
  TRY(name.set(vm, args[0]));
  const unsigned index = if_nametoindex(name.text());
  if (index == 0) return vm.raise<OSError>("no interface with this name");
  return Value::small_int(index);
}
Result<Value> socket_if_indextoname(VM& vm, const Args& args) {
  const ptrdiff_t index = TRY(args.index(vm, 0));
  if (index < 0) return vm.raise<OverflowError>("can't convert negative value to unsigned int");
  char name[IF_NAMESIZE];
  if (if_indextoname(static_cast<unsigned>(index), name) == nullptr) {
    return raise_os_error(vm, errno);
  }
  return decode_path(vm, name, false);
}

constexpr Method kFunctions[] = {
    function("gethostname", "()", socket_gethostname, "The name of this host."),
    function("gethostbyname", "(host, /)", socket_gethostbyname, "The IPv4 address of a host."),
    function("gethostbyname_ex", "(host, /)", socket_gethostbyname_ex,
             "A host's name, aliases and addresses."),
    function("gethostbyaddr", "(host, /)", socket_gethostbyaddr,
             "An address's name, aliases and addresses."),
    function("getaddrinfo", "(host, port, family=0, type=0, proto=0, flags=0)", socket_getaddrinfo,
             "How to reach a service: (family, type, proto, name, address)s."),
    function("getnameinfo", "(sockaddr, flags, /)", socket_getnameinfo,
             "The host and port of an address as text."),
    function("getservbyname", "(servicename, protocolname='', /)", socket_getservbyname,
             "The port of a service."),
    function("getservbyport", "(port, protocolname='', /)", socket_getservbyport,
             "The service at a port."),
    function("getprotobyname", "(name, /)", socket_getprotobyname, "The number of a protocol."),
    function("inet_aton", "(ip_addr, /)", socket_inet_aton, "An IPv4 address as four bytes."),
    function("inet_ntoa", "(packed_ip, /)", socket_inet_ntoa, "Four bytes as an IPv4 address."),
    function("inet_pton", "(af, ip, /)", socket_inet_pton, "An address as bytes."),
    function("inet_ntop", "(af, packed_ip, /)", socket_inet_ntop, "Bytes as an address."),
    function("htons", "(x, /)", socket_htons, "16 bits from host to network order."),
    function("ntohs", "(x, /)", socket_ntohs, "16 bits from network to host order."),
    function("htonl", "(x, /)", socket_htonl, "32 bits from host to network order."),
    function("ntohl", "(x, /)", socket_ntohl, "32 bits from network to host order."),
    function("if_nameindex", "()", socket_if_nameindex, "The network interfaces."),
    function("if_nametoindex", "(name, /)", socket_if_nametoindex, "The number of an interface."),
    function("if_indextoname", "(index, /)", socket_if_indextoname, "The name of an interface."),
};

}  // namespace

Result<void> add_address_functions(VM& vm, Dict& dict) {
  const Ref<Str> module = TRY(intern(vm, "_socket"));
  for (const Method& row : kFunctions) {
    const Ref<NativeFunction> made = TRY(make_native_function(vm, row, Value::unbound(), module));
    TRY(dict_set_str(vm, dict, std::string_view(row.name), made));
  }
  return ok();
}

}  // namespace bufo
