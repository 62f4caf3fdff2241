// The reduced process as the TypeScript hands it over: what `writeProcess` writes, in its order.
#pragma once
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum {
  REGIONS = 17,
  ROOM = 32, // for each region's figure: a power of two
  PREMIUMS = 1024,
  SKIPS = 4096,
  NOBODY = SKIPS - 1,
};
static const double PAY_UNITS = 4096;

static int32_t persons, months;
static uint32_t seed;
static int32_t personsAtStart[ROOM];
static uint32_t organisationBits[ROOM];
static double payIndex[REGIONS], pull[REGIONS][REGIONS];
static int32_t PAY[PREMIUMS];

// Thresholds that signed words are compared with; `…Candidate` are those among candidates.
static int32_t separation[ROOM], separationCandidate[ROOM], finding[ROOM];
static int32_t moving[2], movingCandidate[2];
static int32_t seeking, unemployedAtStart;
static uint32_t separationSkips[SKIPS], movingSkips[SKIPS], startSkips[SKIPS];

static double readNumber(void) {
  double value;
  if (scanf("%lf", &value) != 1) {
    fprintf(stderr, "the process ends too early\n");
    exit(1);
  }
  return value;
}

static void readWhole(void *into, int count) {
  int32_t *words = into;
  for (int i = 0; i < count; i++) words[i] = (int32_t)(int64_t)readNumber();
}

static void readProcess(void) {
  readWhole(&persons, 1);
  readWhole(&months, 1);
  readWhole(&seed, 1);
  readWhole(personsAtStart, REGIONS);
  readWhole(organisationBits, REGIONS);
  for (int r = 0; r < REGIONS; r++) payIndex[r] = readNumber();
  for (int i = 0; i < REGIONS * REGIONS; i++) pull[i / REGIONS][i % REGIONS] = readNumber();
  readWhole(PAY, PREMIUMS);
  readWhole(separation, REGIONS);
  readWhole(separationCandidate, REGIONS);
  readWhole(finding, REGIONS);
  readWhole(moving, 2);
  readWhole(movingCandidate, 2);
  readWhole(&seeking, 1);
  readWhole(&unemployedAtStart, 1);
  readWhole(separationSkips, SKIPS);
  readWhole(movingSkips, SKIPS);
  readWhole(startSkips, SKIPS);
}
