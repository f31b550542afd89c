// Arena: bump allocation for everything that lives exactly as long as one parse or compile.
//
// Guarantees: memory is taken in chunks through two function pointers, so that the owner can
// account for it and refuse it; a refusal makes allocate() return null and sets failed(), it never
// aborts. Nothing is destroyed one by one: only trivially destructible types may live here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string_view>
#include <type_traits>
#include <utility>

namespace bufo {

// A borrowed array whose elements live in an arena. Copying a Span copies two words.
template <typename T>
struct Span {
  T* items = nullptr;
  std::uint32_t count = 0;

  T* begin() const { return items; }
  T* end() const { return items + count; }
  std::uint32_t size() const { return count; }
  bool empty() const { return count == 0; }
  T& operator[](std::size_t index) const { return items[index]; }
  T& front() const { return items[0]; }
  T& back() const { return items[count - 1]; }
};

// Where an arena takes its chunks from. `free` gets the same nbytes that `alloc` was asked for.
struct ArenaMemory {
  void* (*alloc)(void* context, std::size_t nbytes);
  void (*free)(void* context, void* chunk, std::size_t nbytes);
  void* context;
};

inline constexpr ArenaMemory kMallocArenaMemory = {
    [](void*, std::size_t nbytes) { return std::malloc(nbytes); },
    [](void*, void* chunk, std::size_t) { std::free(chunk); },
    nullptr,
};

class Arena {
 public:
  explicit Arena(ArenaMemory memory = kMallocArenaMemory) : memory_(memory) {}
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena() {
    while (chunks_ != nullptr) {
      Chunk* const next = chunks_->next;
      memory_.free(memory_.context, chunks_, chunks_->nbytes);
      chunks_ = next;
    }
  }

  // Null when memory is refused; failed() stays set from then on.
  void* allocate(std::size_t nbytes, std::size_t alignment = alignof(std::max_align_t)) {
    const std::uintptr_t aligned = (next_ + (alignment - 1)) & ~(alignment - 1);
    if (aligned <= end_ && nbytes <= end_ - aligned && next_ != 0) {
      next_ = aligned + nbytes;
      return reinterpret_cast<void*>(aligned);
    }
    return allocate_slow(nbytes, alignment);
  }

  template <typename T, typename... A>
  T* make(A&&... arguments) {
    static_assert(std::is_trivially_destructible_v<T>);
    void* const place = allocate(sizeof(T), alignof(T));
    return place == nullptr ? nullptr : new (place) T{std::forward<A>(arguments)...};
  }

  // Uninitialised storage for `count` elements.
  template <typename T>
  T* make_array(std::size_t count) {
    static_assert(std::is_trivially_destructible_v<T>);
    if (count > SIZE_MAX / sizeof(T)) {
      failed_ = true;
      return nullptr;
    }
    return static_cast<T*>(allocate(count * sizeof(T), alignof(T)));
  }

  // Copies `text`. On failure the result has a null data().
  std::string_view copy(std::string_view text) {
    char* const place = static_cast<char*>(allocate(text.size() + 1, 1));
    if (place == nullptr) return {};
    if (!text.empty()) std::memcpy(place, text.data(), text.size());
    place[text.size()] = '\0';
    return {place, text.size()};
  }

  const ArenaMemory& memory() const { return memory_; }
  bool failed() const { return failed_; }
  std::size_t nbytes() const { return nbytes_; }

 private:
  struct Chunk {
    Chunk* next;
    std::size_t nbytes;
  };

  void* allocate_slow(std::size_t nbytes, std::size_t alignment) {
    constexpr std::size_t kFirstChunk = 8 * 1024, kLargestChunk = 256 * 1024;
    const std::size_t needed = nbytes + alignment + sizeof(Chunk);
    if (needed < nbytes) {
      failed_ = true;
      return nullptr;
    }
    // Chunks double, so that a one-line parse stays small and a long one makes few requests.
    std::size_t chunk_nbytes = chunks_ == nullptr ? kFirstChunk : nbytes_;
    if (chunk_nbytes > kLargestChunk) chunk_nbytes = kLargestChunk;
    if (chunk_nbytes < needed) chunk_nbytes = needed;
    void* const memory = memory_.alloc(memory_.context, chunk_nbytes);
    if (memory == nullptr) {
      failed_ = true;
      return nullptr;
    }
    chunks_ = new (memory) Chunk{chunks_, chunk_nbytes};
    nbytes_ += chunk_nbytes;
    const std::uintptr_t start = reinterpret_cast<std::uintptr_t>(memory) + sizeof(Chunk);
    const std::uintptr_t end = reinterpret_cast<std::uintptr_t>(memory) + chunk_nbytes;
    const std::uintptr_t aligned = (start + (alignment - 1)) & ~(alignment - 1);
    // An oversized request must not throw away the rest of the current chunk.
    if (end - (aligned + nbytes) >= end_ - next_) {
      next_ = aligned + nbytes;
      end_ = end;
    }
    return reinterpret_cast<void*>(aligned);
  }

  ArenaMemory memory_;
  Chunk* chunks_ = nullptr;
  std::uintptr_t next_ = 0;
  std::uintptr_t end_ = 0;
  std::size_t nbytes_ = 0;
  bool failed_ = false;
};

// A growing array in an arena. Outgrown storage is left to the arena.
template <typename T>
class ArenaVector {
 public:
  static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

  // False when memory is refused; the vector is then unchanged.
  bool push(Arena& arena, T item) {
    if (count_ == capacity_ && !grow(arena)) return false;
    items_[count_++] = item;
    return true;
  }
  // Room for `capacity` elements in all. False when memory is refused.
  bool reserve(Arena& arena, std::uint32_t capacity) {
    return capacity <= capacity_ || grow_to(arena, capacity);
  }
  void pop() { --count_; }
  void truncate(std::uint32_t count) { count_ = count; }

  std::uint32_t size() const { return count_; }
  bool empty() const { return count_ == 0; }
  T& operator[](std::size_t index) { return items_[index]; }
  const T& operator[](std::size_t index) const { return items_[index]; }
  T& back() { return items_[count_ - 1]; }
  T* begin() { return items_; }
  T* end() { return items_ + count_; }
  Span<T> span() const { return {items_, count_}; }

 private:
  bool grow(Arena& arena) {
    const std::uint32_t capacity = capacity_ == 0 ? 8 : capacity_ * 2;
    return capacity > capacity_ && grow_to(arena, capacity);
  }

  bool grow_to(Arena& arena, std::uint32_t capacity) {
    T* const items = arena.make_array<T>(capacity);
    if (items == nullptr) return false;
    if (count_ != 0) std::memcpy(static_cast<void*>(items), items_, count_ * sizeof(T));
    items_ = items;
    capacity_ = capacity;
    return true;
  }

  T* items_ = nullptr;
  std::uint32_t count_ = 0;
  std::uint32_t capacity_ = 0;
};

}  // namespace bufo
