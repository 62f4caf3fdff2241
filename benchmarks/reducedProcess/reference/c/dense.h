// What both dense programs share: who may have an event, and what then happens.
#pragma once
#include "report.h"
#include "status.h"
#include "words.h"

static int32_t *status;
/** By status and region: what loses a job, or finds one, in a month. */
static int32_t changing[2 * ROOM];

static inline int mayHappen(int32_t now, int32_t event, int32_t going) {
  const int changes = event < changing[(now >> 30) * ROOM + regionOf(now)];
  // Nobody moves more often than those out of work.
  return changes | (going < moving[0]);
}

static inline void happen(int32_t who, int32_t event, int32_t going, Key drawing, Key choosing) {
  int32_t now = status[who];
  const int32_t region = regionOf(now);
  if (event < changing[(now >> 30) * ROOM + region]) {
    if (now >= AT_WORK) {
      pay[region] -= payOf(now);
      unemployed[region]++;
      now = region;
    } else {
      now = jobOf(region, word((uint32_t)who, drawing));
      pay[region] += payOf(now);
      unemployed[region]--;
    }
  }
  if (going < moving[now >> 30]) {
    const int32_t to = destination(region, (int32_t)word((uint32_t)who, choosing));
    if (now >= AT_WORK) pay[region] -= payOf(now);
    else unemployed[region]--;
    inhabitants[region]--;
    inhabitants[to]++;
    unemployed[to]++;
    now = to;
  }
  status[who] = now;
}

static void startWorld(void) {
  dealJobs(status);
  for (int region = 0; region < REGIONS; region++) {
    changing[region] = finding[region];
    changing[ROOM + region] = separation[region];
  }
  const Key key = keyOf(seed, START, 0);
  for (int32_t who = 0; who < persons; who++) {
    if (scrambled((uint32_t)who, key) >= unemployedAtStart) continue;
    const int32_t was = status[who], region = regionOf(was);
    status[who] = region;
    unemployed[region]++;
    pay[region] -= payOf(was);
  }
}

static void liveMonth(uint32_t month);

int main(void) {
  readProcess();
  status = malloc((size_t)persons * sizeof *status);
  snapshots = malloc((size_t)months * sizeof *snapshots);
  if (!status || !snapshots) return 1;
  startWorld();
  for (int month = 1; month <= months; month++) {
    updateDestinations();
    liveMonth((uint32_t)month);
    takeSnapshot(month);
  }
  report();
  return 0;
}
