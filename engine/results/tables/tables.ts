/** The tables of a member: columns in order, with their unit and meaning. */

export interface Column {
  name: string;
  type: 'VARCHAR' | 'INTEGER' | 'SMALLINT' | 'DOUBLE';
  unit: string;
  meaning: string;
}

/** Values of the columns of a table, in their order. */
export type Row = (string | number)[];

const text = (name: string, meaning: string): Column => ({
  name,
  type: 'VARCHAR',
  unit: 'id',
  meaning,
});
const number = (name: string, unit: string, meaning: string): Column => ({
  name,
  type: 'DOUBLE',
  unit,
  meaning,
});

const ARM = text('arm', 'Policy that was simulated');
const REGION = text('region', 'Region of residence or place; "all" is the nation');
const INDICATOR = text('indicator', 'What was measured; see the table of indicators');
const CLUSTER = text('cluster', 'Cluster of the arm');
const YEAR: Column = { name: 'year', type: 'SMALLINT', unit: 'year', meaning: 'Year' };
const MEMBER: Column = {
  name: 'member',
  type: 'INTEGER',
  unit: 'number',
  meaning: 'Simulation with luck of its own; the same number is the same luck in every arm',
};
const PLACE_OF_WORK = text('workplace', 'Region where the employer stands');
const RESIDENCE = text('residence', 'Region where the employed person lives');
const money = 'million currency a year, base-year prices';

const MOVES = [
  text('origin', 'Region that was left'),
  text('destination', 'Region moved to'),
  number('persons', 'persons a year', 'Persons who moved, dependants included'),
];

export const CLUSTER_MEASURES = [
  number('output', money, 'Value added of the members of the cluster'),
  number('exports', money, 'Of it sold abroad, by the share of each member’s sector'),
  number('jobs', 'persons', 'Employed by members, mean of the year'),
  number('funded_jobs', 'persons', 'Of these on seats that the programme funded'),
  number('remote_jobs', 'persons', 'Of these remote'),
  number('seats', 'seats', 'Funded seats that stand at the end of the year'),
  number('outlays', money, 'Outlays of the programme'),
];

const CLUSTER_RESIDENCE = [
  RESIDENCE,
  number('jobs', 'persons', 'Employed by members who live there, mean of the year'),
];

const YEAR_PLACE = [INDICATOR, ARM, REGION, YEAR];
const SPREAD = [
  number('mean', '', 'Mean over members'),
  ...['p5', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95'].map((name) =>
    number(name, '', `Quantile over members: ${name.slice(1)} % lie below`),
  ),
];
const COUNT: Column = {
  name: 'members',
  type: 'INTEGER',
  unit: 'number',
  meaning: 'Members that have a value',
};

const drawnOnly = 'empty where parameters are not drawn or members are too few to tell';
const SPLIT = [
  number('variance_luck', 'unit²', `Part of the variance over members that is luck; ${drawnOnly}`),
  number('variance_parameters', 'unit²', `Part that is doubt about parameters; ${drawnOnly}`),
  number('luck_p10', '', `Quantile that luck alone would leave: 10 % lie below; ${drawnOnly}`),
  number('luck_p90', '', `Quantile that luck alone would leave: 90 % lie below; ${drawnOnly}`),
];

/** Tables over all members. */
export const SUMMARY = [...YEAR_PLACE, ...SPREAD, COUNT, ...SPLIT];
export const DIFFERENCES = [
  ...YEAR_PLACE,
  ...SPREAD,
  number('probability_positive', 'share', 'Members in which the arm is above the first arm'),
  COUNT,
  ...SPLIT,
];

export const MEMBER_TABLES = {
  indicators: [
    ARM,
    MEMBER,
    INDICATOR,
    YEAR,
    REGION,
    number('value', '', 'Value in the unit of the indicator'),
  ],
  migration_flows: [ARM, MEMBER, YEAR, ...MOVES],
  remote_pay: [
    ARM,
    MEMBER,
    YEAR,
    PLACE_OF_WORK,
    RESIDENCE,
    number('pay', money, 'Pay of remote workers'),
  ],
  clusters: [ARM, MEMBER, YEAR, CLUSTER, ...CLUSTER_MEASURES],
  cluster_jobs: [ARM, MEMBER, YEAR, CLUSTER, ...CLUSTER_RESIDENCE],
  parameters: [
    MEMBER,
    {
      name: 'draw',
      type: 'INTEGER',
      unit: 'number',
      meaning: 'Draw of the parameters; members that share one differ in luck only',
    },
    text('parameter', 'Parameter that is drawn'),
    number('value', 'unit of the parameter', 'Its value in this member'),
  ],
} satisfies Record<string, Column[]>;

export type MemberTable = keyof typeof MEMBER_TABLES;
