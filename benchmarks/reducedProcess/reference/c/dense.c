// The reduced process as a dense loop: every person draws for every process in every month.
#include "dense.h"

static void liveMonth(uint32_t month) {
  const Key changes = keyOf(seed, DENSE_EVENT, month), moves = keyOf(seed, DENSE_MOVE, month);
  const Key drawing = keyOf(seed, DENSE_DRAW, month), choosing = keyOf(seed, GOING, month);
  for (int32_t who = 0; who < persons; who++) {
    const int32_t event = scrambled((uint32_t)who, changes);
    const int32_t going = scrambled((uint32_t)who, moves);
    if (__builtin_expect(mayHappen(status[who], event, going), 0)) {
      happen(who, event, going, drawing, choosing);
    }
  }
}
