import { csvFormat } from 'd3';
import type { DataRow, Figure } from './figure.ts';
import { handOver } from './handOver.ts';
import { drawSheet } from './sheet.ts';

export type Format = 'svg' | 'png' | 'csv';

/** Pixels of the PNG to one of the sheet: sharp in print at the width of a page. */
const SHARPNESS = 2;

/** Hands the figure over as a file. `source` stands in it. */
export async function saveFigure(figure: Figure, format: Format, source: string): Promise<void> {
  handOver(await fileOf(figure, format, source), `${figure.name}.${format}`);
}

async function fileOf(figure: Figure, format: Format, source: string): Promise<Blob> {
  if (format === 'csv') return tableFile(figure.rows(), source);
  const sheet = drawSheet(figure, source);
  const text = new XMLSerializer().serializeToString(sheet);
  const picture = new Blob([text], { type: 'image/svg+xml;charset=utf-8' });
  return format === 'svg' ? picture : inPixels(picture, sheet);
}

/** Each row says where it is from. The mark at the start lets spreadsheets see that this is UTF-8. */
function tableFile(rows: DataRow[], source: string): Blob {
  const columns = new Set(rows.flatMap((row) => Object.keys(row)));
  const sourced = rows.map((row) => ({ ...row, source }));
  const text = csvFormat<DataRow>(sourced, [...columns, 'source']);
  return new Blob([`\ufeff${text}\n`], { type: 'text/csv;charset=utf-8' });
}

async function inPixels(picture: Blob, sheet: SVGSVGElement): Promise<Blob> {
  const address = URL.createObjectURL(picture);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Number(sheet.getAttribute('width')) * SHARPNESS;
    canvas.height = Number(sheet.getAttribute('height')) * SHARPNESS;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)));
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
