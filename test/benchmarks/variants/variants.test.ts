import { describe, expect, it } from 'vitest';
import { scoreVariants, type VariantScore } from '../../../benchmarks/variants/scoreVariants.ts';
import {
  csvTable,
  latexTable,
  markdownTable,
  ratioTable,
} from '../../../benchmarks/variants/tables.ts';
import { variantsOf } from '../../../benchmarks/variants/variants.ts';
import type { Series } from '../../../engine/experiments/forecasts/series/series.ts';
import { defaultRules, RULES } from '../../../engine/model/rules.ts';
import { questionFromKnown } from '../../../scenarios/fromSeries/questionFromSeries.ts';
import { loadScenario } from '../../../scenarios/loadScenario.ts';
import { writeFolder } from '../../scenarios/smallScenario.ts';
import { SMALL_WITH_SERIES } from '../../scenarios/smallSeries.ts';

it('every named rule is a variant, once', () => {
  const variants = variantsOf();
  const rules = Object.values(RULES).flat();
  const own = Object.keys(defaultRules()).length;
  expect(variants).toHaveLength(1 + rules.length - own);
  expect(variants[0].rules).toEqual(defaultRules());
  for (const { rules: changed } of variants.slice(1)) {
    const phases = Object.keys(changed) as (keyof typeof changed)[];
    expect(phases.filter((phase) => changed[phase] !== defaultRules()[phase])).toHaveLength(1);
  }
});

it('variants share their luck: rules of clusters alone change nothing without clusters', async () => {
  const { question, series } = loadScenario(writeFolder(SMALL_WITH_SERIES), {
    set: ['sample=0.02'],
  });
  const plan = {
    series: series as Series,
    origins: [2013, 2014, 2015],
    horizons: [1],
    ask: (known: Parameters<typeof questionFromKnown>[1], years: number) =>
      questionFromKnown(question, known, years),
  };
  const chosen = variantsOf().filter(({ name }) =>
    ['default', 'migration: none', 'remoteHiring: quota'].includes(name),
  );
  const scores = (await scoreVariants(plan, chosen, { members: 2, threads: 1 })) ?? [];
  const of = (variant: string) =>
    scores.find((one) => one.variant === variant && one.indicator === 'population_average');
  expect(of('default')).toMatchObject({ crpsRatio: 1, test: null, n: 6 });
  expect(of('remoteHiring: quota')).toMatchObject({ crpsRatio: 1, differs: false });
  // Hill gains by moving and lake loses: who knows of no moves errs more.
  expect(of('migration: none')?.maseRatio).toBeGreaterThan(1.5);
});

describe('tables for a paper', () => {
  const score = (variant: string, horizon: number, crpsRatio: number, p: number | null) =>
    ({
      ...{
        variant,
        indicator: 'employed',
        horizon,
        n: 3,
        derived: horizon - 1,
        scaledCrps: 1,
        mase: 1,
      },
      ...{ coverage80: 0.8, crpsRatio, maseRatio: 1, differs: variant !== 'same' },
      test: p === null ? null : { difference: 0, statistic: 2, pValue: p, n: 3 },
    }) as VariantScore;
  const scores = [
    score('default', 1, 1, null),
    score('default', 3, 1, null),
    score('pay: fixed', 1, 1.25, 0.005),
    score('pay: fixed', 3, 0.9, 0.05),
    score('same', 1, 1, null),
    score('same', 3, 1, null),
  ];

  it('say how much better or worse, and whether that is luck', () => {
    const { head, rows } = ratioTable(scores);
    expect(head).toEqual(['Rule', 'Employed, 1', 'Employed†, 3']);
    expect(rows).toEqual([
      ['default', '1.00', '1.00'],
      ['pay: fixed', '1.25**', '0.90*'],
      ['same', '=', '='],
    ]);
  });

  it('come in Markdown, LaTeX and CSV', () => {
    const table = ratioTable(scores);
    expect(markdownTable(table)).toContain('| pay: fixed | 1.25** | 0.90* |\n');
    expect(latexTable(table)).toContain('pay: fixed & 1.25** & 0.90* \\\\\n');
    expect(latexTable(table)).toContain('\\begin{tabular}{lrr}');
    const [head, , , third] = csvTable(scores).split('\n');
    expect(head.split(',')).toHaveLength(13);
    expect(third).toBe('pay: fixed,employed,1,3,0,1,1,0.8,1.25,1,2,0.005,true');
  });
});
