import * as Plot from '@observablehq/plot';
import { asImage, CHART_STYLE } from '../asImage.ts';

export interface RankLine {
  id: string;
  name: string;
  /** By year, in the order of the years; 1 is the highest. */
  ranks: { year: number; rank: number; said: string }[];
}

export interface RankOptions {
  width: number;
  yearLabel: string;
  /** Up to which year ranks are compared with the first. */
  year: number;
  /** Id of the region that stands out, if any. */
  chosen: string | null;
  ariaLabel: string;
}

/** Width of a letter, px. */
const LETTER = 6.6;

/** Narrower pictures name the lines at one end only, px. */
const NARROW = 520;

/** Ranks over time, each line named at both ends. */
export function rankChart(lines: RankLine[], options: RankOptions): SVGSVGElement {
  const { width, yearLabel, year, chosen, ariaLabel } = options;
  const first = lines[0]?.ranks[0]?.year ?? year;
  const longest = Math.max(1, ...lines.map(({ name }) => name.length));
  const before = width < NARROW ? 0 : longest * LETTER;
  const drawn = lines.map((line) => {
    const up = climb(line, year);
    const colour = up > 0 ? 'var(--arm-2)' : up < 0 ? 'var(--arm-1)' : 'var(--quiet)';
    return { ...line, up, colour, at: line.ranks.filter((rank) => rank.year <= year) };
  });
  const ends = (which: 0 | -1) =>
    drawn.map((line) => ({
      ...line,
      ...line.at.at(which)!,
      label: labelOf(line, which, before > 0),
    }));
  const names = (which: 0 | -1, isChosen: boolean) =>
    Plot.text(
      ends(which).filter(({ id }) => (id === chosen) === isChosen),
      {
        x: 'year',
        y: 'rank',
        text: 'label',
        textAnchor: which === 0 ? 'end' : 'start',
        dx: which === 0 ? -9 : 9,
        fill: 'currentColor',
        fontWeight: isChosen ? 700 : 400,
      },
    );
  const picture = Plot.plot({
    width,
    height: 48 + lines.length * 24,
    marginLeft: 34 + before,
    marginRight: 52 + longest * LETTER,
    marginTop: 10,
    marginBottom: 36,
    style: CHART_STYLE,
    x: {
      domain: [first, Math.max(year, first + 1)],
      label: yearLabel,
      labelArrow: 'none',
      tickFormat: String,
      ticks: Math.max(2, Math.floor((width - before - longest * LETTER - 90) / 62)),
    },
    y: { domain: [lines.length + 0.5, 0.5], axis: null },
    marks: [
      ...drawn.map(({ id, at, colour }) =>
        Plot.lineY(at, {
          x: 'year',
          y: 'rank',
          stroke: colour,
          strokeWidth: id === chosen ? 4 : 2,
          curve: 'bump-x',
        }),
      ),
      Plot.dot(ends(0), { x: 'year', y: 'rank', r: 3.4, fill: 'colour' }),
      Plot.dot(ends(-1), { x: 'year', y: 'rank', r: 3.4, fill: 'colour' }),
      ...[false, true].flatMap((isChosen) => [names(0, isChosen), names(-1, isChosen)]),
      Plot.tip(
        drawn.flatMap(({ at }) => at),
        Plot.pointer({
          x: 'year',
          y: 'rank',
          title: ({ said }: { said: string }) => said,
          fill: 'var(--surface)',
          stroke: 'var(--line)',
          fontSize: 12,
        }),
      ),
    ],
  });
  return asImage(picture, ariaLabel);
}

/** Ranks won from the first year to `year`; negative where lost. */
export function climb({ ranks }: RankLine, year: number): number {
  const now = ranks.find((rank) => rank.year === year);
  return now === undefined || ranks[0] === undefined ? 0 : ranks[0].rank - now.rank;
}

function labelOf(
  { name, ranks, at, up }: RankLine & { at: RankLine['ranks']; up: number },
  which: 0 | -1,
  isNamed: boolean,
) {
  if (which === 0) return isNamed ? `${name}  ${ranks[0]!.rank}` : `${ranks[0]!.rank}`;
  const moved = up > 0 ? `  ▲${up}` : up < 0 ? `  ▼${-up}` : '';
  return `${at.at(-1)!.rank}  ${name}${moved}`;
}
