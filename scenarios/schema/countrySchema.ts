import Type from 'typebox';
import { CONFIDENCES } from '../tables/cells.ts';
import { regionIdPattern, tableSchema } from './parts.ts';

const table = (description: string) => tableSchema(`${description} Path relative to this file.`);

const positive = (description: string) =>
  Type.Optional(
    Type.Number({ minimum: 0, description: `${description}, instead of the table’s.` }),
  );

export const dataSchema = Type.Object(
  {
    regions: table('Regions: region_id, name_en, name_ru, name_kk, latitude, longitude, area_km2.'),
    ageBands: table('Residents: region_id, sex, age_group, persons, source_id, confidence.'),
    baseYear: table(
      'Figures of the base year: region_id, indicator, value, unit, source_id, confidence, note.',
    ),
    flows: Type.Optional(
      table(
        'Observed migration between regions, persons a year: origin, destination, persons, source_id, confidence, note.',
      ),
    ),
    history: Type.Optional(
      table('Observed indicators: region_id, year, indicator, value, unit, source_id, confidence.'),
    ),
    translations: Type.Optional(
      table(
        'Names given in this file (title, arms, clusters, indicators) in other languages: en, ru, kk.',
      ),
    ),
    boundaries: Type.Optional(
      Type.String({
        pattern: '\\.(json|geojson|topojson)$',
        examples: ['boundaries.json'],
        description:
          'Boundaries of regions for the map, GeoJSON or TopoJSON: a feature a region, whose id (or property region_id) is that of the region; regions without one are drawn as points. Path relative to this file.',
      }),
    ),
    sources: table('Sources: source_id, publisher_and_title, where_found.'),
  },
  { additionalProperties: false, description: 'The tables of the country, and its boundaries.' },
);

/** Observed series, for forecasts and their scores. */
export const observedSeriesSchema = Type.Object(
  {
    table: table(
      'Observed figures: region_id, year, indicator, value, unit, source_id, confidence, note.',
    ),
    nation: Type.Optional(
      Type.String({
        pattern: regionIdPattern,
        default: 'all',
        description: 'The region_id of rows that are of the whole country.',
      }),
    ),
    regions: Type.Optional(
      table(
        'Regions in the shapes they have had: the columns of data.regions, from_year, to_year; those of data.regions where not given.',
      ),
    ),
    changes: Type.Optional(
      table('Which region was part of which: region_id, from_year, part_of_until_then.'),
    ),
    breaks: Type.Optional(
      table('Years from which on an indicator is measured anew: indicator, year, note.'),
    ),
  },
  {
    additionalProperties: false,
    description: 'Observed series by region and year, for forecasts and their scores.',
  },
);

export const nationSchema = Type.Object(
  {
    births: positive('Births a year'),
    deaths: positive('Deaths a year'),
    immigrants: positive('Immigrants a year'),
    emigrants: positive('Emigrants a year'),
    organisations: positive('Organisations of all kinds but the self-employed'),
    organisationsOnline: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 1,
        description: 'Share of organisations that use the Internet, instead of the table’s.',
      }),
    ),
    remoteWorkers: positive('Employed persons who work remotely at the start'),
  },
  { additionalProperties: false, description: 'National figures that differ from the table’s.' },
);

/** A region abroad; its efficiency states its origin, as a figure of a table would. */
export const outsideSchema = Type.Object(
  {
    name: Type.Object(
      {
        en: Type.String({ minLength: 1, description: 'In English.' }),
        ru: Type.String({ minLength: 1, description: 'In Russian.' }),
        kk: Type.String({ minLength: 1, description: 'In Kazakh.' }),
      },
      { additionalProperties: false, description: 'What readers see.' },
    ),
    latitude: Type.Number({ minimum: -90, maximum: 90, description: 'Degrees, of its partners.' }),
    longitude: Type.Number({ minimum: -180, maximum: 180, description: 'Degrees.' }),
    efficiency: Type.Number({
      minimum: -5,
      maximum: 5,
      description:
        'Log efficiency of its partners above the country’s mean organisation of the sector.',
    }),
    source: Type.String({ description: 'Ids of sources, several joined by +.' }),
    confidence: Type.Enum([...CONFIDENCES], { description: 'How firm the efficiency is.' }),
    note: Type.Optional(Type.String({ description: 'How the efficiency was found.' })),
  },
  { additionalProperties: false },
);
