// Sums by region and where to move from them: see regions.ts.
#pragma once
#include <math.h>
#include "process.h"

static int32_t inhabitants[ROOM], unemployed[ROOM];
static double pay[ROOM];
static int32_t upTo[ROOM * ROOM], from[ROOM * ROOM];

static int32_t threshold(double probability) {
  const double scaled = probability * 4294967296.0;
  const double whole = floor(scaled) + (scaled - floor(scaled) >= 0.5);
  return (int32_t)(fmin(whole, 4294967295.0) - 2147483648.0);
}

static void updateDestinations(void) {
  double attraction[REGIONS];
  for (int r = 0; r < REGIONS; r++) {
    const double employed = inhabitants[r] - unemployed[r];
    const double expected =
        payIndex[r] * (pay[r] / employed / PAY_UNITS) * (employed / inhabitants[r]);
    attraction[r] = employed == 0 ? 0 : expected * expected;
  }
  for (int origin = 0; origin < REGIONS; origin++) {
    double total = 0, sum = 0;
    for (int to = 0; to < REGIONS; to++) total += pull[origin][to] * attraction[to];
    for (int to = 0; to < REGIONS; to++) {
      sum += pull[origin][to] * attraction[to];
      const int isLast = to == (origin == REGIONS - 1 ? REGIONS - 2 : REGIONS - 1);
      upTo[origin * ROOM + to] = isLast ? INT32_MAX : threshold(sum / total);
    }
    for (int part = 0, to = 0; part < ROOM; part++) {
      const int32_t least = (int32_t)((int64_t)part * 134217728 - 2147483648);
      while (least >= upTo[origin * ROOM + to] && to < REGIONS - 1) to++;
      from[origin * ROOM + part] = to;
    }
  }
}

/** The region that a word chooses for a person of `origin`. */
static inline int32_t destination(int32_t origin, int32_t chosen) {
  int32_t to = from[(origin << 5) + (chosen >> 27) + 16];
  while (chosen >= upTo[(origin << 5) + to]) to++;
  return to;
}
