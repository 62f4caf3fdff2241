import Type from 'typebox';
import { named, number, orNull, split, spread, text, translation, whole } from './parts.ts';

/** Answers about runs. */
export const RunList = Type.Array(
  Type.Object({ run: text, title: translation, complete: Type.Boolean() }),
);

const indicator = Type.Object({
  ...{ id: text, label: text, unit: text, definition: text },
  level: Type.Enum(['region', 'nation']),
  kind: Type.Enum(['count', 'money', 'percent', 'index']),
  higherIsBetter: orNull(Type.Boolean()),
});

const region = Type.Object({
  id: text,
  name: translation,
  macroRegion: text,
  latitude: number,
  longitude: number,
});

export const Run = Type.Object({
  ...{ run: text, scenario: text, title: text, complete: Type.Boolean(), modelVersion: text },
  ...{ seed: text, sample: number, members: whole, membersDone: whole },
  drawnParameters: Type.Array(text),
  ...{ currency: text, firstYear: whole, lastYear: whole, referenceArm: text },
  arms: Type.Array(named),
  regions: Type.Array(region),
  hasBoundaries: Type.Boolean(),
  indicators: Type.Array(indicator),
  sources: Type.Array(Type.Object({ id: text, title: text })),
  translations: Type.Array(translation),
  history: Type.Array(Type.Object({ indicator: text, region: text, year: whole, value: number })),
});

const cell = { indicator: text, arm: text, region: text, year: whole };
const change = { ...cell, ...spread, probabilityPositive: number };

export const Summary = Type.Array(Type.Object({ ...cell, ...spread, ...split }));
export const Differences = Type.Array(Type.Object({ ...change, ...split }));

export const Compared = Type.Object({
  paired: Type.Boolean(),
  members: whole,
  rows: Type.Array(Type.Object({ ...change, base: number, other: number })),
});

export const Flows = Type.Array(Type.Object({ origin: text, destination: text, persons: number }));

export const RemotePay = Type.Array(Type.Object({ workplace: text, residence: text, pay: number }));

export const Clusters = Type.Array(
  Type.Object({
    ...{ cluster: text, name: text, regions: Type.Array(text), year: whole },
    ...{ output: number, exports: number, jobs: number, fundedJobs: number },
    ...{ remoteJobs: number, seats: number, outlays: number },
    jobsByResidence: Type.Array(Type.Object({ region: text, jobs: number })),
  }),
);

export const Growths = Type.Object({
  regions: Type.Array(Type.Object({ region: text, start: number, ...spread })),
  slope: orNull(Type.Object({ ...spread, probabilityNegative: number, intercept: number })),
});
