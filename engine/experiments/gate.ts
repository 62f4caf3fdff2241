/**
 * Where worker threads wait between two months while it is closed, so that others have the processor.
 * One number, shared by all threads: 1 where it is closed.
 */
export type Gate = Int32Array<SharedArrayBuffer>;

/** One number, shared by all threads: 1 where what they simulate is not wanted any more. */
export type Stop = Int32Array<SharedArrayBuffer>;

const OPEN = 0;
const CLOSED = 1;

/** A gate that is open, or a stop that is not asked for. */
export function sharedFlag(): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}

export function closeGate(gate: Gate): void {
  Atomics.store(gate, 0, CLOSED);
}

export function openGate(gate: Gate): void {
  Atomics.store(gate, 0, OPEN);
  Atomics.notify(gate, 0);
}

/** In a worker thread: returns at once where the gate is open. */
export function passGate(gate: Gate): void {
  Atomics.wait(gate, 0, CLOSED);
}

export function askToStop(stop: Stop): void {
  Atomics.store(stop, 0, 1);
}

/** In a worker thread: throws where what it simulates is not wanted any more. */
export function throwIfStopped(stop: Stop): void {
  if (Atomics.load(stop, 0) === 1) throw new Error('stopped');
}
