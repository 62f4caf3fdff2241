import { InputError } from '../../../engine/errors.ts';

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** Stands where a size has not room enough and is given in the extra field of ZIP64. */
const ELSEWHERE = 0xffffffff;

/**
 * Bytes that a ZIP archive holds once unpacked, as its directory says; whoever unpacks it stops there.
 * Errors: `syntax` where the directory is broken or hides the size of an entry.
 */
export function unpackedSize(bytes: Uint8Array, file: string): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return sumOfEntries(view);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new InputError('syntax', 'this is not a whole XLSX file: it may be cut short', { file });
  }
}

function sumOfEntries(view: DataView): number {
  let { at, count } = directoryOf(view);
  let sum = 0;
  for (let entry = 0; entry < count; entry++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError('no entry');
    const packed = view.getUint32(at + 20, true);
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    );
    let size = view.getUint32(at + 24, true);
    if (size === ELSEWHERE) size = sizeInExtra(view, at + 46 + nameLength, extraLength);
    const isDeflated = view.getUint16(at + 10, true) !== 0;
    // Two bytes are the packed form of nothing.
    const hidesSize = isDeflated && size === 0 && packed !== 2;
    if (hidesSize) throw new RangeError('an entry without its size');
    sum += size;
    at += 46 + nameLength + extraLength + noteLength;
  }
  return sum;
}

function directoryOf(view: DataView): { at: number; count: number } {
  for (let at = view.byteLength - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const [count, start] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    if (count !== 0xffff && start !== ELSEWHERE) return { at: start, count };
    const record = Number(view.getBigUint64(at - 20 + 8, true));
    if (view.getUint32(record, true) !== END_OF_DIRECTORY_64) throw new RangeError('no record');
    return {
      at: Number(view.getBigUint64(record + 48, true)),
      count: Number(view.getBigUint64(record + 32, true)),
    };
  }
  throw new RangeError('no directory');
}

/** The first number of the ZIP64 field is the size of what is unpacked. */
function sizeInExtra(view: DataView, start: number, length: number): number {
  for (let at = start; at < start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return Number(view.getBigUint64(at + 4, true));
  }
  throw new RangeError('no size');
}
