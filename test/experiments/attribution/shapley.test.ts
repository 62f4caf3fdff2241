import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { describe, expect, test } from 'vitest';
import {
  coalitionsOn,
  type Game,
  pairedOrders,
  samplingErrors,
  shapley,
  shapleyOf,
} from '../../../engine/experiments/attribution/shapley.ts';

const has = (coalition: number, player: number) => ((coalition >> player) & 1) === 1;

/** One left glove or another and the right one make a pair: worth 1 with player 2 and any other. */
const gloves: Game = (s) => (has(s, 2) && (has(s, 0) || has(s, 1)) ? 1 : 0);

/** Littlechild & Owen (1973): a runway costs what its largest user needs. */
const needs = [1, 2, 4, 9];
const airport: Game = (s) => Math.max(0, ...needs.filter((_, player) => has(s, player)));

function anyGame(players: number): fc.Arbitrary<number[]> {
  const worth = fc.double({ min: -1e6, max: 1e6, noNaN: true });
  return fc.array(worth, { minLength: 2 ** players, maxLength: 2 ** players });
}

describe('Shapley values', () => {
  test('are those of games that are known', () => {
    for (const [player, value] of shapley(3, gloves).entries()) {
      expect(value).toBeCloseTo([1 / 6, 1 / 6, 2 / 3][player], 14);
    }
    // Each part of the runway is shared by those who need it: 1/4, then + 1/3, + 2/2, + 5.
    const shares = [1 / 4, 1 / 4 + 1 / 3, 1 / 4 + 1 / 3 + 1, 1 / 4 + 1 / 3 + 1 + 5];
    for (const [player, value] of shapley(4, airport).entries()) {
      expect(value).toBeCloseTo(shares[player], 12);
    }
    // Nobody to share among.
    expect(shapley(0, () => 5)).toEqual([]);
  });

  test('add up to the worth of all less that of none, in any game', () => {
    fc.assert(
      fc.property(anyGame(5), (worths) => {
        const values = shapley(5, (s) => worths[s]);
        const sum = values.reduce((a, b) => a + b, 0);
        expect(Math.abs(sum - (worths[31] - worths[0]))).toBeLessThan(1e-8);
      }),
    );
  });

  test('give a player who adds nothing nothing, and like players the same', () => {
    fc.assert(
      fc.property(anyGame(3), (worths) => {
        // Player 3 adds nothing; the game counts players 0 and 1 alike.
        const game: Game = (s) => worths[(has(s, 0) ? 1 : 0) + (has(s, 1) ? 1 : 0) + (s & 4)];
        const [first, second, , idle] = shapley(4, game);
        expect(idle).toBeCloseTo(0, 7);
        expect(first).toBeCloseTo(second, 7);
      }),
    );
  });
});

describe('Shapley values from random orders', () => {
  const orders = pairedOrders(4, 400, seedrandom('orders'));

  test('add up to the whole as well', () => {
    const few = pairedOrders(5, 3, seedrandom('few'));
    fc.assert(
      fc.property(anyGame(5), (worths) => {
        const sum = shapleyOf(few, (s) => worths[s]).reduce((a, b) => a + b, 0);
        expect(Math.abs(sum - (worths[31] - worths[0]))).toBeLessThan(1e-8);
      }),
    );
  });

  test('are within four of their standard errors of the exact ones', () => {
    const exact = shapley(4, airport);
    const errors = samplingErrors(orders, airport);
    for (const [player, value] of shapleyOf(orders, airport).entries()) {
      expect(errors[player]).toBeGreaterThan(0);
      expect(errors[player]).toBeLessThan(0.1);
      expect(Math.abs(value - exact[player])).toBeLessThan(4 * errors[player]);
    }
  });

  test('come in pairs of an order and its reverse, and need the coalitions on their way', () => {
    for (let pair = 0; pair < orders.length; pair += 2) {
      expect(orders[pair + 1]).toEqual(orders[pair].toReversed());
      expect([...orders[pair]].sort()).toEqual([0, 1, 2, 3]);
    }
    expect(
      coalitionsOn([
        [0, 1, 2],
        [2, 1, 0],
      ]),
    ).toEqual([0, 1, 3, 4, 6, 7]);
  });
});
