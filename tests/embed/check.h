// What the embedding tests share: CHECK, and the exit status.
#pragma once

#include <cstdio>
#include <string>

inline int g_failures = 0;

#define CHECK(condition)                                                 \
  do {                                                                   \
    if (!(condition)) {                                                  \
      std::printf("%s:%d: CHECK(%s)\n", __FILE__, __LINE__, #condition); \
      ++g_failures;                                                      \
    }                                                                    \
  } while (false)

#define CHECK_EQ(actual, expected)                                                  \
  do {                                                                              \
    const auto actual_value = (actual);                                             \
    const auto expected_value = (expected);                                         \
    if (!(actual_value == expected_value)) {                                        \
      std::printf("%s:%d: %s is not %s\n", __FILE__, __LINE__, #actual, #expected); \
      show(actual_value);                                                           \
      ++g_failures;                                                                 \
    }                                                                               \
  } while (false)

template <class T>
void show(const T& value) {
  if constexpr (requires { std::string(value); }) {
    std::printf("  actual: %s\n", std::string(value).c_str());
  } else if constexpr (requires { std::to_string(value); }) {
    std::printf("  actual: %s\n", std::to_string(value).c_str());
  }
}

inline int finish() { return g_failures == 0 ? 0 : 1; }
