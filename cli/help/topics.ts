import {
  INDICATORS,
  type IndicatorDefinition,
  PUBLIC_COST_PER_NET_JOB,
} from '../../engine/model/indicators/definitions.ts';
import { PARAMETERS, type ParameterDefinition } from '../../engine/model/parameters.ts';
import { RULE_EFFECTS, RULES, type Rules } from '../../engine/model/rules.ts';
import { SHOCK_KINDS } from '../../engine/model/shock.ts';
import { type ClusterPreset, PRESETS } from '../../scenarios/presets.ts';
import { SHOCK_PRESETS, type ShockPreset } from '../../scenarios/shockPresets.ts';

/** Something that a scenario or an option may name. */
export interface HelpEntry {
  name: string;
  text: string;
}

/** What `aimaq help` explains beside commands. */
export interface HelpTopic {
  name: string;
  description: string;
  entries: HelpEntry[];
}

export function helpTopics(): HelpTopic[] {
  return [firstSteps, parameters(), indicators(), clusters(), shocks(), rules()];
}

const firstSteps: HelpTopic = {
  name: 'first-steps',
  description: 'from one table of regions to a page that others can open',
  entries: [
    {
      name: 'aimaq new my-country --regions regions.csv',
      text: 'a scenario from a table with name, latitude, longitude, population, employed, mean_wage',
    },
    { name: 'aimaq check my-country', text: 'what is missing, and what that costs in certainty' },
    { name: 'aimaq run my-country --out runs/before', text: 'simulates every arm; a table' },
    {
      name: 'aimaq run my-country --set rules.remoteHiring=priority --out runs/after',
      text: 'the same with something changed',
    },
    { name: 'aimaq compare before after', text: 'what the change gives, with intervals' },
    { name: 'aimaq export after --to xlsx', text: 'tables for others' },
    {
      name: 'aimaq notebook new mine.html --run before --run after',
      text: 'a notebook about both runs, to be changed with any editor',
    },
    { name: 'aimaq notebook mine.html --html page.html', text: 'one page that opens offline' },
    { name: 'aimaq serve --scenarios .', text: 'the viewer, with your runs and your scenario' },
  ],
};

function parameters(): HelpTopic {
  return {
    name: 'parameters',
    description: 'what --set parameters.NAME=VALUE may change, with ranges and sources',
    entries: Object.entries<ParameterDefinition>(PARAMETERS).map(([name, parameter]) => {
      const { label, value, min, max, unit, source, confidence } = parameter;
      const range = `${min} to ${max}${unit === '1' ? '' : `, ${unit}`}`;
      return { name, text: `${label}: ${value} (${range}). ${source}; ${confidence} confidence` };
    }),
  };
}

function indicators(): HelpTopic {
  const all: IndicatorDefinition[] = [...INDICATORS, PUBLIC_COST_PER_NET_JOB];
  return {
    name: 'indicators',
    description: 'what a run measures, by the names of tables and of --of',
    entries: all.map(({ id, label, unit, definition }) => ({
      name: id,
      text: `${label}, ${unit}. ${definition}`,
    })),
  };
}

function clusters(): HelpTopic {
  return {
    name: 'clusters',
    description: 'kinds of clusters that a scenario may name as preset',
    entries: Object.entries<ClusterPreset>(PRESETS).map(([name, preset]) => ({
      name,
      text: `${preset.name}. ${preset.description}`,
    })),
  };
}

function shocks(): HelpTopic {
  return {
    name: 'shocks',
    description: 'kinds of shocks, and ready-made ones that a scenario may name as preset',
    entries: [
      ...Object.entries(SHOCK_KINDS).map(([name, meaning]) => ({ name, text: `kind: ${meaning}` })),
      ...Object.entries<ShockPreset>(SHOCK_PRESETS).map(([name, { description }]) => ({
        name,
        text: `preset: ${description}`,
      })),
    ],
  };
}

function rules(): HelpTopic {
  const phases = Object.keys(RULES) as (keyof Rules)[];
  return {
    name: 'rules',
    description:
      'variants of the model, by --set rules.PHASE=NAME; the first of each is the default',
    entries: phases.flatMap((phase) => {
      const effects: Record<string, string> = RULE_EFFECTS[phase];
      return RULES[phase].map((name) => ({ name: `${phase}=${name}`, text: effects[name] }));
    }),
  };
}
