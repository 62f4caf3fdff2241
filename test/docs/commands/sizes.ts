// What makes a documented command small enough for a test, and nothing else of it.
import type { CommandNode } from '../../../cli/completion/commandTree.ts';

type Sizes = Record<string, string | undefined>;

/** The last option of a name counts, so these take the place of larger ones. */
const SMALL: Sizes = {
  sample: '0.001',
  members: '2',
  years: '2',
  points: '0',
  generations: '0',
  n: '8',
  mechanisms: 'seats,knowledge',
  parameters: 'layoffShare,birthTie',
  origins: '2018',
  horizons: '1',
  port: '0',
  threads: '1',
  quick: undefined,
};

/** Where an option means something else, or another one makes a command large. */
const SMALL_OF: Record<string, Sizes> = {
  calibrate: { years: '6' },
  'bench variants': { only: 'migration: gravity' },
};

/** A country of 100,000 needs more of its people. */
const SAMPLE_OF: Record<string, string> = { teaching: '0.01', islands: '0.01' };

/** The second of the two years that are left. */
const YEAR = '2021';

/** What the stand-in adds to the arguments of `aimaq`, as far as the command has these options. */
export function sizesFor(args: readonly string[], tree: readonly CommandNode[]): string[] {
  const command = commandOf(args, tree);
  const wanted = { ...SMALL, ...SMALL_OF[command?.path ?? ''] };
  // Workers have threads of their own, and the run that asks them none.
  if (args.includes('bullmq')) delete wanted.threads;
  const sample = args.map((arg) => SAMPLE_OF[arg]).find((found) => found !== undefined);
  if (sample !== undefined) wanted.sample = sample;
  const small = Object.entries(wanted)
    .filter(([long]) => command?.options.some((option) => option.long === long))
    .filter(([long, value]) => !isSmaller(args, long, value))
    .flatMap(([long, value]) => [`--${long}`, ...(value === undefined ? [] : [value])]);
  return args.includes('--year') ? [...small, '--year', YEAR] : small;
}

function commandOf(args: readonly string[], tree: readonly CommandNode[]): CommandNode | undefined {
  const names = [args.slice(0, 2).join(' '), args[0]];
  return names.map((name) => tree.find(({ path }) => path === name)).find((found) => found);
}

function isSmaller(args: readonly string[], long: string, value: string | undefined): boolean {
  const given = args[args.lastIndexOf(`--${long}`) + 1];
  return args.includes(`--${long}`) && (value === undefined || Number(given) <= Number(value));
}
