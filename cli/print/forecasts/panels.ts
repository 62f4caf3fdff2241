import { escaped } from '../claims/blocks.ts';

/** Small multiples: one frame an indicator, three beside each other. */
export interface PanelLayout {
  width: number;
  height: number;
  frame: { width: number; height: number };
  place(index: number): { x: number; y: number };
}

/** What a star after an indicator means. */
const STAR = '* judged by derived figures';
const COLUMNS = 3;
const FRAME = { width: 220, height: 150 };
const GAP = { x: 60, y: 64 };
const MARGIN = { left: 50, top: 44, bottom: 40 };

export function panelLayout(count: number): PanelLayout {
  const rows = Math.ceil(count / COLUMNS);
  return {
    width: MARGIN.left + COLUMNS * (FRAME.width + GAP.x),
    height: MARGIN.top + rows * (FRAME.height + GAP.y) + MARGIN.bottom,
    frame: FRAME,
    place: (index) => ({
      x: MARGIN.left + (index % COLUMNS) * (FRAME.width + GAP.x),
      y: MARGIN.top + Math.floor(index / COLUMNS) * (FRAME.height + GAP.y),
    }),
  };
}

/** The box of one frame and its title. */
export function frameOf({ frame, place }: PanelLayout, index: number, title: string): string[] {
  const { x, y } = place(index);
  return [
    text(x, y - 8, title, { weight: 600 }),
    `<rect x="${x}" y="${y}" width="${frame.width}" height="${frame.height}" fill="none" stroke="#ccc"/>`,
  ];
}

/**
 * A whole picture from its parts, readable without its page: white ground, its title, which is also
 * read aloud, and under it what a star means.
 */
export function picture({ width, height }: PanelLayout, title: string, parts: readonly string[]) {
  const note = parts.some((part) => part.includes(' *')) ? `. ${STAR}` : '';
  const label = `${title}${note}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(label)}" font-family="system-ui, sans-serif" font-size="12">
<rect width="${width}" height="${height}" fill="#fff"/>
${[text(8, 20, label), ...parts].join('\n')}
</svg>
`;
}

export function text(
  x: number,
  y: number,
  content: string,
  { anchor = 'start', colour = '#1a1a1a', weight = 400 } = {},
): string {
  return `<text x="${round(x)}" y="${round(y)}" text-anchor="${anchor}" fill="${colour}" font-weight="${weight}">${escaped(content)}</text>`;
}

export function line(
  from: { x: number; y: number },
  to: { x: number; y: number },
  colour = '#999',
  dash = '',
): string {
  const dashed = dash === '' ? '' : ` stroke-dasharray="${dash}"`;
  return `<line x1="${round(from.x)}" y1="${round(from.y)}" x2="${round(to.x)}" y2="${round(to.y)}" stroke="${colour}"${dashed}/>`;
}

export const round = (value: number): number => Math.round(value * 10) / 10;
