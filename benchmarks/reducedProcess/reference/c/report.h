// The sums of every month, and what the process took.
#pragma once
#include <sys/resource.h>
#include "regions.h"

typedef struct {
  int32_t inhabitants[REGIONS], unemployed[REGIONS];
  double pay[REGIONS];
} Snapshot;

static Snapshot *snapshots;

static void takeSnapshot(int month) {
  Snapshot *taken = snapshots + month - 1;
  for (int r = 0; r < REGIONS; r++) {
    taken->inhabitants[r] = inhabitants[r];
    taken->unemployed[r] = unemployed[r];
    taken->pay[r] = pay[r];
  }
}

static double processorSeconds(const struct rusage *used) {
  return used->ru_utime.tv_sec + used->ru_stime.tv_sec +
         1e-6 * (used->ru_utime.tv_usec + used->ru_stime.tv_usec);
}

/** A line a month: persons, unemployed and pay of each region; then the seconds of the process. */
static void report(void) {
  for (int month = 0; month < months; month++) {
    const Snapshot *taken = snapshots + month;
    for (int r = 0; r < REGIONS; r++) printf("%d ", taken->inhabitants[r]);
    for (int r = 0; r < REGIONS; r++) printf("%d ", taken->unemployed[r]);
    for (int r = 0; r < REGIONS; r++) printf("%.0f ", taken->pay[r]);
    printf("\n");
  }
  struct rusage used;
  getrusage(RUSAGE_SELF, &used);
  printf("%.6f\n", processorSeconds(&used));
}
