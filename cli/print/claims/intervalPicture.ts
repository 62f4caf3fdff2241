import type { ClaimOutcome, Effect } from '../../../engine/experiments/claims/claimOutcome.ts';
import type { Verdict } from '../../../engine/experiments/claims/verdict.ts';
import { escaped } from './blocks.ts';
import { effectText } from './effects.ts';

const WIDTH = 860;
const ROW = 30;
const TOP = 46;
/** Where zero is, and how far a bar may reach to either side. */
const ZERO = 300;
const REACH = 170;
const TEXT_AT = 490;

/** Colours that colour-blind readers tell apart (Okabe & Ito 2008), and a mark each. */
const LOOK: Record<Verdict, { colour: string; mark: 'disc' | 'cross' | 'ring' }> = {
  supported: { colour: '#0072b2', mark: 'disc' },
  refuted: { colour: '#b34700', mark: 'cross' },
  undecided: { colour: '#595959', mark: 'ring' },
};

/**
 * The interval of every claim against zero. Units differ, so every row has a scale of its own: the
 * end that is farther from zero reaches the margin; the figures stand beside it.
 */
export function intervalPicture(claims: readonly ClaimOutcome[]): string {
  const height = TOP + ROW * claims.length + 12;
  const bottom = height - 8;
  const rows = claims.map((claim, index) => row(claim, TOP + ROW * (index + 0.5)));
  const label = claims.map(({ id, verdict }) => `${id} ${verdict}`).join(', ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escaped(`Intervals of the effects: ${label}`)}" font-family="system-ui, sans-serif" font-size="13">
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<text x="${ZERO - 8}" y="20" text-anchor="end" fill="#444">against the claim ←</text>
<text x="${ZERO + 8}" y="20" fill="#444">→ for the claim</text>
<line x1="${ZERO}" x2="${ZERO}" y1="28" y2="${bottom}" stroke="#1a1a1a"/>
${rows.join('\n')}
</svg>`;
}

function row({ id, verdict, effect }: ClaimOutcome, y: number): string {
  const { colour } = LOOK[verdict];
  const texts = [
    `<text x="8" y="${y + 4}" font-weight="600">${escaped(id)}</text>`,
    `<text x="46" y="${y + 4}" fill="${colour}">${verdict}</text>`,
    `<text x="${TEXT_AT}" y="${y + 4}">${escaped(`${effectText(effect)} ${shortUnit(effect.unit)}`)}</text>`,
  ];
  return [...texts, ...bar(effect, verdict, y)].join('\n');
}

function bar({ estimate, low, high }: Effect, verdict: Verdict, y: number): string[] {
  if (estimate === null) return [];
  const { colour, mark } = LOOK[verdict];
  const [from, to] = [low ?? estimate, high ?? estimate];
  const farthest = Math.max(Math.abs(from), Math.abs(to));
  const x = (value: number) => round(farthest === 0 ? ZERO : ZERO + (REACH * value) / farthest);
  const line = `<line x1="${x(from)}" x2="${x(to)}" y1="${y}" y2="${y}" stroke="${colour}" stroke-width="2.5"/>`;
  return [line, point(x(estimate), y, colour, mark)];
}

function point(x: number, y: number, colour: string, mark: 'disc' | 'cross' | 'ring'): string {
  if (mark === 'cross') {
    return `<path d="M${x - 5} ${y - 5}l10 10M${x - 5} ${y + 5}l10 -10" stroke="${colour}" stroke-width="2.5"/>`;
  }
  const fill = mark === 'disc' ? colour : '#fff';
  return `<circle cx="${x}" cy="${y}" r="5" fill="${fill}" stroke="${colour}" stroke-width="2"/>`;
}

/** The table says which prices; here there is no room. */
const shortUnit = (unit: string): string => unit.replace(/, base-year prices$/, '');

const round = (value: number): number => Math.round(value * 10) / 10;
