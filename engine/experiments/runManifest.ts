import { horizonOf } from '../model/horizon.ts';
import { INDICATORS, type IndicatorDefinition } from '../model/indicators/definitions.ts';
import type { Manifest } from '../results/manifest/manifest.ts';
import { fingerprint } from './fingerprint.ts';
import type { Study } from './study.ts';

/**
 * What the run of a study says of itself. The hash of the question covers all that determines the
 * tables: two studies with the same hash leave the same bytes behind.
 */
export function runManifest(study: Study, versions: Manifest['versions']): Manifest {
  const { question, arms, members, uncertainty, indicators, sources, history, translations } =
    study;
  const { country, months, sample, seed, audit, parameters, rules } = question;
  const { first, last } = horizonOf(question);
  const format = 2;
  const determinesMembers = { format, versions, question, arms, uncertainty, indicators };
  return {
    format,
    scenario: study.id,
    title: study.title,
    versions,
    hashes: {
      ...study.hashes,
      question: fingerprint({ ...determinesMembers, members, history }),
      member: fingerprint(determinesMembers),
    },
    seed,
    sample,
    members,
    months,
    start: country.start,
    firstYear: first,
    lastYear: last,
    currency: country.currency,
    audit,
    parameters,
    uncertainty: uncertainty ?? null,
    rules,
    arms: arms.map(({ id, name, clusters }) => ({
      id,
      name,
      clusters: clusters.map(({ id, name, sector, regions }) => ({ id, name, sector, regions })),
    })),
    regions: country.regions.map(({ id, name, macroRegion, latitude, longitude }) => ({
      id,
      name,
      macroRegion,
      latitude,
      longitude,
    })),
    indicators: [...INDICATORS, ...indicators.map(withoutFormula)],
    sources,
    history,
    ...(translations === undefined ? {} : { translations }),
  };
}

function withoutFormula(indicator: IndicatorDefinition): IndicatorDefinition {
  const { id, label, unit, definition, level, kind, higherIsBetter } = indicator;
  return { id, label, unit, definition, level, kind, higherIsBetter };
}
