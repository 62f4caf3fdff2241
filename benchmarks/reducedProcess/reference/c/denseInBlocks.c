// The dense loop in two steps, so that the compiler draws for many persons in one instruction: who of
// a block may have an event, without a branch, and then what happens to them.
#include "dense.h"

enum { BLOCK = 4096 };

static void liveMonth(uint32_t month) {
  static int32_t event[BLOCK], going[BLOCK], hit[BLOCK];
  static uint8_t may[BLOCK];
  const Key changes = keyOf(seed, DENSE_EVENT, month), moves = keyOf(seed, DENSE_MOVE, month);
  const Key drawing = keyOf(seed, DENSE_DRAW, month), choosing = keyOf(seed, GOING, month);
  for (int32_t start = 0; start < persons; start += BLOCK) {
    const int inside = persons - start < BLOCK ? persons - start : BLOCK;
    for (int i = 0; i < inside; i++) {
      event[i] = scrambled((uint32_t)(start + i), changes);
      going[i] = scrambled((uint32_t)(start + i), moves);
      may[i] = (uint8_t)mayHappen(status[start + i], event[i], going[i]);
    }
    int hits = 0;
    for (int i = 0; i < inside; i++) {
      hit[hits] = i;
      hits += may[i];
    }
    for (int i = 0; i < hits; i++) {
      happen(start + hit[i], event[hit[i]], going[hit[i]], drawing, choosing);
    }
  }
}
