// The reduced process thinned: the algorithm of ../thinned, step by step, with the same bits.
#include <string.h>
#include "report.h"
#include "status.h"
#include "words.h"

enum { BLOCK = 32768 };

static int32_t person[BLOCK], level[BLOCK], place[BLOCK], before[BLOCK];
static uint16_t separated[BLOCK];
static int32_t payChange[ROOM];

static int32_t *status;
/** Of each block, from its first person on: the numbers within the block of those out of work. */
static uint16_t *list;
static int32_t *listed;

/** See candidates.ts. */
static int drawCandidates(const uint32_t *table, Key key, uint32_t month, uint32_t block,
                          int32_t first, int32_t end) {
  const uint32_t k0 = key.key0, k1 = key.key1;
  int count = 0;
  int32_t position = first;
  for (uint32_t draw = month << 16;; draw++) {
    const Key drawn = threefry((Key){k0, k1}, block, draw);
    const uint32_t column = drawn.key0 >> 20;
    const uint32_t entry = table[column];
    const int isOwn = (drawn.key0 & 0xfffff) < entry >> 12;
    const int32_t skip = isOwn ? (int32_t)column : (int32_t)(entry & NOBODY);
    position += skip;
    if (position >= end) return count;
    person[count] = position;
    level[count] = (int32_t)drawn.key1;
    const int met = skip != NOBODY;
    count += met;
    position += met;
  }
}

/** Reads the statuses of all candidates and forgets them; faster here than prefetching them. */
static void touch(int count) {
  for (int i = 0; i < count; i++) (void)*(volatile int32_t *)(status + person[i]);
}

static int separate(int count, int32_t start) {
  touch(count);
  int happened = 0;
  for (int i = 0; i < count; i++) {
    const int32_t who = person[i], was = status[who];
    person[happened] = who;
    before[happened] = was;
    happened += (was >= AT_WORK) & (level[i] < separationCandidate[regionOf(was)]);
  }
  for (int i = 0; i < happened; i++) {
    const int32_t was = before[i], region = regionOf(was), who = person[i];
    status[who] = region;
    unemployed[region]++;
    payChange[region] -= payOf(was);
    separated[i] = (uint16_t)(who - start);
  }
  return happened;
}

static int seekJobs(int32_t first, int32_t end, int32_t start, Key key) {
  int count = 0;
  for (int32_t i = first; i < end; i++) {
    const int32_t who = list[i] + start;
    const int32_t drawn = scrambled((uint32_t)who, key);
    person[count] = who;
    place[count] = i;
    level[count] = drawn;
    count += drawn < seeking;
  }
  return count;
}

static int32_t findJobs(int32_t end, int count, Key key) {
  touch(count);
  int happened = 0;
  for (int i = 0; i < count; i++) {
    const int32_t who = person[i], region = status[who];
    person[happened] = who;
    place[happened] = place[i];
    before[happened] = region;
    happened += level[i] < finding[region];
  }
  int32_t last = end;
  for (int i = happened - 1; i >= 0; i--) {
    const int32_t region = before[i], who = person[i];
    const int32_t now = jobOf(region, word((uint32_t)who, key));
    status[who] = now;
    unemployed[region]--;
    payChange[region] += payOf(now);
    list[place[i]] = list[--last];
  }
  return last;
}

static int32_t move(int32_t end, int count, int32_t start, Key key) {
  touch(count);
  int happened = 0;
  for (int i = 0; i < count; i++) {
    const int32_t who = person[i], was = status[who];
    person[happened] = who;
    before[happened] = was;
    happened += level[i] < movingCandidate[was >> 30];
  }
  int32_t last = end;
  for (int i = 0; i < happened; i++) {
    const int32_t was = before[i], region = regionOf(was), who = person[i];
    const int32_t to = destination(region, (int32_t)word((uint32_t)who, key));
    status[who] = to;
    inhabitants[region]--;
    inhabitants[to]++;
    unemployed[to]++;
    if (was >= AT_WORK) {
      payChange[region] -= payOf(was);
      list[last++] = (uint16_t)(who - start);
    } else {
      unemployed[region]--;
    }
  }
  return last;
}

static void addPay(void) {
  for (int r = 0; r < ROOM; r++) {
    pay[r] += payChange[r];
    payChange[r] = 0;
  }
}

static void startWorld(int32_t blocks) {
  dealJobs(status);
  const Key key = keyOf(seed, START, 0);
  for (int32_t block = 0; block < blocks; block++) {
    const int32_t start = block * BLOCK;
    const int32_t end = start + BLOCK < persons ? start + BLOCK : persons;
    const int found = drawCandidates(startSkips, key, 0, (uint32_t)block, start, end);
    for (int i = 0; i < found; i++) {
      const int32_t who = person[i], was = status[who], region = regionOf(was);
      status[who] = region;
      unemployed[region]++;
      payChange[region] -= payOf(was);
      list[start + i] = (uint16_t)(who - start);
    }
    listed[block] = found;
    addPay();
  }
}

static void liveMonth(int32_t blocks, uint32_t month) {
  const Key separating = keyOf(seed, SEPARATING, 0), movers = keyOf(seed, MOVING, 0);
  const Key seekers = keyOf(seed, SEEKING, month), finders = keyOf(seed, FINDING, month);
  const Key going = keyOf(seed, GOING, month);
  for (int32_t block = 0; block < blocks; block++) {
    const int32_t start = block * BLOCK;
    const int32_t end = start + BLOCK < persons ? start + BLOCK : persons;
    const uint32_t b = (uint32_t)block;
    int found = drawCandidates(separationSkips, separating, month, b, start, end);
    const int lost = separate(found, start);
    int32_t last = start + listed[block];
    found = seekJobs(start, last, start, seekers);
    last = findJobs(last, found, finders);
    memcpy(list + last, separated, (size_t)lost * sizeof *separated);
    last += lost;
    found = drawCandidates(movingSkips, movers, month, b, start, end);
    last = move(last, found, start, going);
    listed[block] = last - start;
    addPay();
  }
}

int main(void) {
  readProcess();
  const int32_t blocks = (persons + BLOCK - 1) / BLOCK;
  status = malloc((size_t)persons * sizeof *status);
  list = malloc((size_t)blocks * BLOCK * sizeof *list);
  listed = malloc((size_t)blocks * sizeof *listed);
  snapshots = malloc((size_t)months * sizeof *snapshots);
  if (!status || !list || !listed || !snapshots) return 1;
  startWorld(blocks);
  for (int month = 1; month <= months; month++) {
    updateDestinations();
    liveMonth(blocks, (uint32_t)month);
    takeSnapshot(month);
  }
  report();
  return 0;
}
