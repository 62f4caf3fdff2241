// One word a person: region (5 bits), part of the distribution of pay (10), organisation within the
// region (15), at work (1). Out of work all but the region is 0.
#pragma once
#include "regions.h"

#define AT_WORK (1 << 30)

static inline int32_t regionOf(int32_t status) { return status & (ROOM - 1); }

static inline int32_t payOf(int32_t status) { return PAY[status >> 5 & (PREMIUMS - 1)]; }

static inline int32_t jobOf(int32_t region, uint32_t drawn) {
  const uint32_t organisation = drawn & organisationBits[region];
  return (int32_t)(AT_WORK | organisation << 15 | drawn >> 22 << 5 | (uint32_t)region);
}

/** Everybody at work, premiums and organisations dealt out in turn. */
static void dealJobs(int32_t *status) {
  for (int32_t region = 0, who = 0; region < REGIONS; region++) {
    inhabitants[region] = personsAtStart[region];
    for (uint32_t turn = 0; turn < (uint32_t)personsAtStart[region]; turn++, who++) {
      const uint32_t premium = turn & (PREMIUMS - 1);
      const uint32_t organisation = turn >> 6 & organisationBits[region];
      status[who] = (int32_t)(AT_WORK | organisation << 15 | premium << 5 | (uint32_t)region);
      pay[region] += PAY[premium];
    }
  }
}
