import type { IndicatorDefinition } from '../../../engine/model/indicators/definitions.ts';
import {
  type ParameterSensitivity,
  type SensitivityReport,
  strength,
} from '../../../reports/sensitivity/sensitivityReport.ts';
import { bar } from '../bar.ts';
import { columns } from '../columns.ts';
import { counted, difference, level, percentage } from '../numbers.ts';

/** Parameters listed; the JSON has all of them. */
const LISTED = 15;
const BAR = 24;

/** What a sensitivity analysis found, for people. */
export function sensitivityText(
  report: SensitivityReport,
  kind: IndicatorDefinition['kind'],
): string {
  const shown = report.parameters.slice(0, LISTED);
  const rest = report.parameters.slice(LISTED);
  const blocks = [
    heading(report),
    [design(report), spread(report, kind), luck(report)].join('\n'),
    report.method === 'morris' ? effectsTable(shown) : indicesTable(shown),
    rest.length === 0 ? '' : `${counted(rest.length, 'more parameter')}, ${weaker(rest)}.`,
    report.method === 'morris' ? howToReadEffects(report) : howToReadIndices(report),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function heading({ title, of, arms }: SensitivityReport): string {
  const place = of.region === 'all' ? 'whole country' : of.region;
  const what = arms.length === 1 ? `arm ${arms[0]}` : `${arms[1]} less ${arms[0]}`;
  return `${title}: what moves “${of.label}” (${of.unit}), ${place}, ${of.year}, ${what}`;
}

function design({ method, n, points, members, sample }: SensitivityReport): string {
  const name =
    method === 'morris'
      ? `Screening by Morris, ${counted(n, 'trajectory').replace(/ys$/, 'ies')}`
      : `Sobol’ indices, ${counted(n, 'row')}`;
  return `${name}: ${counted(points, 'point')}, ${counted(members, 'member')} at each, sample ${percentage(sample)}`;
}

function spread(
  { mean, standardDeviation, arms }: SensitivityReport,
  kind: IndicatorDefinition['kind'],
): string {
  const middle = arms.length === 1 ? level(mean, kind) : difference(mean);
  return `Over the parameter space: mean ${middle}, standard deviation ${level(standardDeviation, kind)}`;
}

function luck({ noiseShare }: SensitivityReport): string {
  return noiseShare === null
    ? 'With one member luck cannot be told from parameters: use --members 2 or more'
    : `Luck makes up ${percentage(noiseShare)} of the variance between points`;
}

function effectsTable(parameters: readonly ParameterSensitivity[]): string {
  const most = Math.max(...parameters.map(({ muStar }) => muStar?.high ?? 0));
  return columns(
    ['Parameter', 'mu*', '95 %', '', 'luck', 'mu', 'sigma'],
    parameters.flatMap(({ id, muStar, mu, sigma, luck }) =>
      muStar === null
        ? []
        : [
            [
              id,
              plain(muStar.estimate),
              `${plain(muStar.low)} … ${plain(muStar.high)}`,
              bar(muStar, most, BAR),
              luck === null ? '–' : plain(luck),
              difference(mu ?? 0),
              plain(sigma ?? Number.NaN),
            ],
          ],
    ),
    ['left', 'right', 'right', 'left'],
  );
}

function indicesTable(parameters: readonly ParameterSensitivity[]): string {
  const most = Math.max(...parameters.map(({ total }) => total?.high ?? 0));
  return columns(
    ['Parameter', 'Alone', '95 %', 'In all', '95 %', '', 'luck'],
    parameters.flatMap(({ id, first, total, luck }) =>
      first === null || total === null
        ? []
        : [
            [
              id,
              share(first.estimate),
              `${share(first.low)} … ${share(first.high)}`,
              share(total.estimate),
              `${share(total.low)} … ${share(total.high)}`,
              bar(total, most, BAR),
              luck === null ? '–' : share(luck),
            ],
          ],
    ),
    ['left', 'right', 'right', 'right', 'right', 'left'],
  );
}

function weaker(rest: readonly ParameterSensitivity[]): string {
  const strongest = strength(rest[0]);
  return rest[0].muStar === null
    ? `none above ${share(strongest)} in all`
    : `none with mu* above ${plain(strongest)}`;
}

function howToReadEffects({ of, noiseShare }: SensitivityReport): string {
  const lines = [
    `mu*: how far the figure moves, on average, when the parameter crosses its whole range (${of.unit});`,
    'luck: the mu* that luck alone would make; mu: the same with its sign; sigma: how much that depends on',
    'the other parameters.',
  ];
  if (noiseShare !== null && noiseShare > 0.5) {
    lines.push('Most of what is measured here is luck: use more members or a larger sample.');
  }
  return lines.join('\n');
}

function howToReadIndices({ parameters }: SensitivityReport): string {
  const alone = parameters.reduce((sum, { first }) => sum + (first?.estimate ?? 0), 0);
  return [
    'Alone: share of the variance that would go if the parameter were known; in all: with its interactions;',
    'luck: the part of “in all” that luck alone makes.',
    `“Alone” adds up to ${share(alone)}; what is missing to 1 is interaction and luck.`,
  ].join('\n');
}

const plain = (value: number): string =>
  Number.isFinite(value)
    ? new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(value)
    : '–';

const share = (value: number): string =>
  new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    .format(value)
    .replace(/^-0\.00$/, '0.00');
