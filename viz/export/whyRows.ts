import type { AttributionReport, DifferenceRow } from '../../server/api.ts';
import type { DataRow } from './figure.ts';

/** Every part of a difference; the intervals are of 95 %. */
export function partRows({ of, arms, mechanisms, rest, total }: AttributionReport): DataRow[] {
  const shared = {
    ...{ indicator: of.indicator, unit: of.unit, region: of.region, year: of.year },
    ...{ arm: arms[1], less: arms[0] },
  };
  const row = (mechanism: string, { estimate, low, high }: AttributionReport['total']) => ({
    ...shared,
    ...{ mechanism, part: estimate, low, high },
  });
  return [
    ...mechanisms.map((one) => ({ ...row(one.id, one), alone: one.alone, without: one.last })),
    { ...row('(all of these off)', rest), alone: null, without: null },
    { ...row('(whole difference)', total), alone: null, without: null },
  ];
}

/** The change of an index between the arms by component, of every region and of all of them. */
export function gapRows(
  { arms }: AttributionReport,
  { indicator, year, betweenArms }: AttributionReport['disproportion'][number],
): DataRow[] {
  const shared = { indicator, year, arm: arms[1], less: arms[0] };
  const { components, total, regions } = betweenArms;
  const ids = components.map(({ id }) => id);
  return [
    { ...shared, region: 'all', total: total.estimate, ...byId(components) },
    ...regions.map((row) => ({
      ...{ ...shared, region: row.region, total: row.total },
      ...Object.fromEntries(ids.map((id) => [id, row[id] ?? null])),
    })),
  ];
}

const byId = (components: readonly { id: string; estimate: number }[]) =>
  Object.fromEntries(components.map(({ id, estimate }) => [id, estimate]));

/** Gross jobs, net ones, and what is between them. */
export function jobRows(
  rows: readonly { region: string; gross: number; net: DifferenceRow }[],
): DataRow[] {
  return rows.map(({ region, gross, net }) => ({
    ...{ region, year: net.year, arm: net.arm, unit: 'persons', gross, net: net.mean },
    ...{ net_p10: net.p10, net_p90: net.p90, displaced: gross - net.mean },
  }));
}
