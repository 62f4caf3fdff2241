import { secondWord, threefry } from '../../engine/model/random/threefry.ts';
import type { Draw, Order } from './orders.ts';

/**
 * Fills `buffer` with the words of an order and calls `full` each time it is; stops when that
 * answers false. The words come from the engine's generator with the keys and counters of its draws.
 */
export function takeWords(
  order: Order,
  seed: string,
  buffer: Uint32Array,
  full: () => boolean,
): void {
  let filled = 0;
  let more = true;
  const put = (word: number) => {
    if (!more) return;
    buffer[filled++] = word;
    if (filled < buffer.length) return;
    more = full();
    filled = 0;
  };
  const draws: Record<Order['words'], Draw> = {
    both: ({ key0, key1 }, holder, counter) => {
      put(threefry(key0, key1, holder, counter));
      put(secondWord);
    },
    first: ({ key0, key1 }, holder, counter) => put(threefry(key0, key1, holder, counter)),
    second: ({ key0, key1 }, holder, counter) => {
      threefry(key0, key1, holder, counter);
      put(secondWord);
    },
  };
  for (const _ of order.walk(seed, draws[order.words])) if (!more) return;
}
