/* Runs a battery of TestU01 on 32-bit words from standard input, lowest byte first:
 *   testu01 SmallCrush|Crush|BigCrush LEAST_WORDS
 * again and again on the words that follow, until at least so many are read. Passes alternate
 * between the words as they are and with their bits reversed, since the tests look at high bits
 * more than at low ones; both are done equally often. After the battery's own report of a pass come
 * lines "p-value TAB pass TAB direction TAB test TAB p", in full precision. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <testu01/bbattery.h>
#include <testu01/unif01.h>

#define CHUNK 16384

static uint32_t words[CHUNK];
static size_t next = 0, held = 0;
static unsigned long long taken = 0;

static unsigned int forward(void) {
  if (next == held) {
    next = 0;
    held = fread(words, sizeof words[0], CHUNK, stdin);
    if (held == 0) {
      fprintf(stderr, "the words ended after %llu\n", taken);
      exit(1);
    }
  }
  taken++;
  return words[next++];
}

static unsigned int reversed(void) {
  uint32_t w = forward();
  w = ((w >> 1) & 0x55555555u) | ((w & 0x55555555u) << 1);
  w = ((w >> 2) & 0x33333333u) | ((w & 0x33333333u) << 2);
  w = ((w >> 4) & 0x0f0f0f0fu) | ((w & 0x0f0f0f0fu) << 4);
  return __builtin_bswap32(w);
}

static void run(const char *battery, unif01_Gen *generator) {
  if (strcmp(battery, "SmallCrush") == 0) bbattery_SmallCrush(generator);
  else if (strcmp(battery, "Crush") == 0) bbattery_Crush(generator);
  else if (strcmp(battery, "BigCrush") == 0) bbattery_BigCrush(generator);
  else exit(2);
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  unsigned long long least = strtoull(argv[2], NULL, 10);
  for (int pass = 0; pass % 2 == 1 || pass == 0 || taken < least; pass++) {
    char *direction = pass % 2 == 0 ? "forward" : "reversed";
    unif01_Gen *generator =
        unif01_CreateExternGenBits(direction, pass % 2 == 0 ? forward : reversed);
    run(argv[1], generator);
    unif01_DeleteExternGenBits(generator);
    for (int test = 0; test < bbattery_NTests; test++) {
      printf("p-value\t%d\t%s\t%s\t%.17g\n", pass, direction, bbattery_TestNames[test],
             bbattery_pVal[test]);
    }
    fflush(stdout);
  }
  return 0;
}
