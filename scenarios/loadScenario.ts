import path from 'node:path';
import { centreOf } from '../engine/experiments/uncertainty/drawParameters.ts';
import type { Country } from '../engine/model/country.ts';
import { defaultParameters } from '../engine/model/parameters.ts';
import { defaultRules } from '../engine/model/rules.ts';
import { assembleArms } from './assemble/arms/arms.ts';
import { checkSample } from './assemble/checkSample.ts';
import { assembleClaims } from './assemble/claims.ts';
import { checkNation } from './assemble/country/checkCountry.ts';
import { checkMagnitudes } from './assemble/country/checkMagnitudes.ts';
import { assembleCountry, stateFigures } from './assemble/country/country.ts';
import { readMacroRegions } from './assemble/country/macroRegions.ts';
import { assembleOutside } from './assemble/country/outside.ts';
import { readExtensions } from './assemble/extensions.ts';
import { horizonOf } from './assemble/horizon.ts';
import { assembleIndicators } from './assemble/indicators.ts';
import { assembleObservedSeries } from './assemble/observedSeries.ts';
import type { SaidFormula } from './assemble/series.ts';
import { assembleShocks } from './assemble/shocks.ts';
import { assembleUncertainty } from './assemble/uncertainty.ts';
import { readBoundaries } from './boundaries/readBoundaries.ts';
import { applyPresets } from './document/applyPresets.ts';
import { type FileReader, fileReader } from './document/files.ts';
import { locateScenario } from './document/locateScenario.ts';
import { locateTable } from './document/locateTable.ts';
import { bounded, type Override, parseOverride } from './document/overrides.ts';
import { type ResolvedScenario, resolveScenario } from './document/resolve.ts';
import { type SaidScenario, saidScenario } from './document/saidScenario.ts';
import { validate } from './document/validate.ts';
import { hashScenario } from './hashes.ts';
import type { Scenario } from './scenario.ts';
import type { ScenarioFile } from './schema/scenarioSchema.ts';
import { AGE_BAND_COLUMNS, readAgeBands } from './tables/ageBands.ts';
import { BASE_YEAR_COLUMNS, readBaseYear } from './tables/baseYear.ts';
import { FLOW_COLUMNS, readFlows } from './tables/flows.ts';
import { readHistory } from './tables/history.ts';
import { OBSERVATION_COLUMNS } from './tables/observations.ts';
import { REGION_COLUMNS, readRegions } from './tables/regions.ts';
import { readSources, SOURCE_COLUMNS } from './tables/sources.ts';
import { readTable, type Table } from './tables/table.ts';
import { readTranslations, TRANSLATION_COLUMNS } from './tables/translations.ts';

/** Applied in order, `set` first, before anything is checked. */
export interface ScenarioOverrides {
  /** `path=value` each, the value read as YAML. */
  set?: readonly string[];
  /** Files of code beside those that the scenario names, relative to the working folder. */
  extensions?: readonly string[];
  changes?: readonly Override[];
  /** Told of every formula that was compiled. */
  onFormula?: (formula: SaidFormula) => void;
}

const DEFAULTS = { years: 16, sample: 0.01, members: 16, seed: 'aimaq', audit: false } as const;

/**
 * Loads a scenario by its shipped name, its folder or its file (relative to the working folder), or
 * what such a file could say, as if it stood there. Errors: InputError for the first thing that is
 * wrong, with its place.
 */
export function loadScenario(
  source: string | SaidScenario,
  overrides: ScenarioOverrides = {},
): Scenario {
  const { set = [], changes = [], onFormula = () => {} } = overrides;
  const sets = [...set.map(parseOverride), ...changes].map(bounded);
  const location =
    typeof source === 'string' ? locateScenario(source, process.cwd()) : saidScenario(source);
  const folder = path.dirname(typeof location === 'string' ? location : location.file);
  const reader = fileReader(folder);
  const scenario = applyPresets(resolveScenario(location, sets, reader));
  const own = readExtensions(scenario, overrides.extensions ?? [], reader);
  const file = validate(scenario, own.rules);
  const warnings: string[] = [];
  const context = {
    ...{ scenario, reader, onFormula },
    warn: (sentence: string) => void warnings.push(sentence),
  };
  const horizon = horizonOf(file.start, file.years ?? DEFAULTS.years);

  const tables = readTables(file, scenario, reader);
  const { country } = tables;
  const rules = { ...defaultRules(), ...file.rules };
  const uncertainty = assembleUncertainty(file, scenario, reader);
  const arms = assembleArms(file, { country, rules }, horizon, context);
  const question = {
    country,
    parameters: {
      ...defaultParameters(),
      ...(uncertainty === undefined ? {} : centreOf(uncertainty)),
      ...file.parameters,
    },
    rules,
    ...(own.sources.length === 0 ? {} : { extensions: own.sources }),
    shocks: assembleShocks(file, country, horizon, context),
    months: horizon.months,
    sample: file.sample ?? DEFAULTS.sample,
    seed: String(file.seed ?? DEFAULTS.seed),
    audit: file.audit ?? DEFAULTS.audit,
  };
  checkSample(country, question.sample, scenario);
  const measures = Object.keys(own.measures);
  const indicators = assembleIndicators(file, scenario, measures, onFormula);
  const claims = assembleClaims(file, scenario);
  return {
    id: path.basename(folder),
    title: file.title,
    folder,
    question,
    arms,
    members: file.members ?? DEFAULTS.members,
    indicators,
    ...(claims === undefined ? {} : { claims }),
    ...(uncertainty === undefined ? {} : { uncertainty }),
    sources: tables.sources,
    history: tables.history,
    ...(tables.series === undefined ? {} : { series: tables.series }),
    ...(tables.translations === undefined ? {} : { translations: tables.translations }),
    ...(tables.boundaries === undefined ? {} : { boundaries: tables.boundaries }),
    figures: tables.figures,
    warnings: [...tables.warnings, ...warnings],
    hashes: {
      scenario: hashScenario({ question, arms, indicators, uncertainty }),
      files: reader.hashes(),
    },
  };
}

type CountryData = Pick<
  Scenario,
  'sources' | 'history' | 'figures' | 'warnings' | 'series' | 'translations' | 'boundaries'
> & { country: Country };

function readTables(
  file: ScenarioFile,
  scenario: ResolvedScenario,
  reader: FileReader,
): CountryData {
  const read = (key: keyof ScenarioFile['data'], columns: readonly string[]): Table | undefined => {
    const name = file.data[key];
    if (name === undefined) return undefined;
    return readTable(locateTable(scenario, ['data', key], name), columns, reader);
  };
  // The schema has made sure that these are named.
  const require = (key: keyof ScenarioFile['data'], columns: readonly string[]) =>
    read(key, columns) as Table;
  const sources = readSources(require('sources', SOURCE_COLUMNS));
  const sourceIds = sources.map(({ id }) => id);
  const places = readRegions(require('regions', REGION_COLUMNS));
  const ids = places.map(({ id }) => id);
  const ages = readAgeBands(require('ageBands', AGE_BAND_COLUMNS), ids, sourceIds);
  const baseTable = require('baseYear', BASE_YEAR_COLUMNS);
  const baseYear = readBaseYear(baseTable, ids, sourceIds, file.currency);
  const flowTable = read('flows', FLOW_COLUMNS);
  const { flows, figures } =
    flowTable === undefined ? { flows: [], figures: [] } : readFlows(flowTable, ids, sourceIds);
  const historyTable = read('history', OBSERVATION_COLUMNS);
  const translationTable = read('translations', TRANSLATION_COLUMNS);
  const { boundaries } = file.data;
  const abroad = assembleOutside(file, ids, sourceIds, scenario);
  const country = assembleCountry(
    file,
    { places, bands: ages.bands, baseYear, flows, outside: abroad.outside },
    readMacroRegions(file, ids, scenario),
  );
  checkMagnitudes(country, baseYear, scenario);
  const series = assembleObservedSeries(file, scenario, reader, {
    places,
    bands: ages.bands,
    sourceIds,
  });
  return {
    country,
    sources,
    history: historyTable === undefined ? [] : readHistory(historyTable, ids, sourceIds),
    figures: [
      ...stateFigures([...baseYear.figures, ...ages.figures, ...figures], file),
      ...abroad.figures,
    ],
    warnings: checkNation(country, baseYear, flows),
    ...(series === undefined ? {} : { series }),
    ...(translationTable === undefined ? {} : { translations: readTranslations(translationTable) }),
    ...(boundaries === undefined
      ? {}
      : {
          boundaries: readBoundaries(
            locateTable(scenario, ['data', 'boundaries'], boundaries),
            ids,
            reader,
          ),
        }),
  };
}
