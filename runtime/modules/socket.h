// What the files of module _socket share: addresses between Python and the system.
#pragma once

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "runtime/types/containers.h"

namespace bufo {

struct SocketAddress {
  union {
    sockaddr any;
    sockaddr_in in;
    sockaddr_in6 in6;
    sockaddr_un un;
    sockaddr_storage storage;
  };
  socklen_t nbytes = 0;
};

/// From what a script gives for this family; `function` is the method's name in messages. Host
/// names are looked up. Runs Python code.
Result<void> parse_address(VM&, int family, Value v, const char* function, SocketAddress& out);
/// As scripts see it: a tuple, a str, bytes, or None for no address.
Result<Value> address_value(VM&, const SocketAddress&);

/// socket.gaierror with this code of getaddrinfo().
Raised raise_gaierror(VM&, int code);
/// The functions on names, addresses and byte orders.
Result<void> add_address_functions(VM&, Dict& dict);

}  // namespace bufo
