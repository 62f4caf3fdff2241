// Random words: see words.ts and engine/model/random/threefry.ts, whose bits these have.
#pragma once
#include <stdint.h>

typedef struct {
  uint32_t key0, key1;
} Key;

enum Stream { SEPARATING, MOVING, START, SEEKING, FINDING, GOING, DENSE_EVENT, DENSE_MOVE, DENSE_DRAW };

static inline uint32_t rotl(uint32_t x, int by) { return x << by | x >> (32 - by); }

/** Threefry-2x32, 13 rounds. */
static inline Key threefry(Key key, uint32_t a, uint32_t b) {
  const uint32_t k0 = key.key0, k1 = key.key1, k2 = 0x1bd11bda ^ k0 ^ k1;
#define ROUND(by) (a += b, b = rotl(b, by) ^ a)
  a += k0, b += k1;
  ROUND(13), ROUND(15), ROUND(26), ROUND(6);
  a += k1, b += k2 + 1;
  ROUND(17), ROUND(29), ROUND(16), ROUND(24);
  a += k2, b += k0 + 2;
  ROUND(13), ROUND(15), ROUND(26), ROUND(6);
  a += k0, b += k1 + 3;
  ROUND(17);
#undef ROUND
  return (Key){a, b};
}

static inline Key keyOf(uint32_t seed, enum Stream stream, uint32_t month) {
  return threefry((Key){0x2545f491, 0x4f6cdd1d}, seed, ((uint32_t)stream << 16) + month);
}

/** Enough where it is compared: without the last xor-shift, which changes the lower half only. */
static inline int32_t scrambled(uint32_t person, Key key) {
  uint32_t x = person + key.key0;
  x ^= x >> 16;
  x = x * 0x21f0aaad + key.key1;
  x ^= x >> 15;
  return (int32_t)(x * 0xd35a2d97);
}

static inline uint32_t word(uint32_t person, Key key) {
  const uint32_t x = (uint32_t)scrambled(person, key);
  return x ^ x >> 15;
}
