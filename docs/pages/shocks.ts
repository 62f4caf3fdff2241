import { FACTOR_SHOCKS, SHOCK_KINDS, type ShockKind } from '../../engine/model/shock.ts';
import { SHOCK_SCOPES } from '../../scenarios/assemble/shocks.ts';
import { SHOCK_PRESETS, type ShockPreset } from '../../scenarios/shockPresets.ts';
import { code, page, section, table, yaml } from './page.ts';

export function shocksPage(): string {
  const kinds = Object.entries(SHOCK_KINDS).map(([kind, meaning]) => [
    code(kind),
    meaning,
    FACTOR_SHOCKS.includes(kind as ShockKind) ? 'factor, 0 to 10' : 'share, 0 to 1',
    SHOCK_SCOPES[kind as ShockKind].map(code).join(', '),
  ]);
  const presets = Object.entries<ShockPreset>(SHOCK_PRESETS).map(([name, preset]) => [
    code(name),
    preset.description,
    code(preset.kind),
    (preset.sectors ?? []).join(', '),
    code(preset.path),
  ]);
  return page(
    'Shocks',
    'Exogenous paths under `shocks`, by id: one value a month from the month `from` (the first simulated one where it is not said). A path is a list, a formula of `t` (years since its first month), `month` (months since then) and `year`, or a column of a CSV file.',
    section(
      'Kinds',
      'What a shock falls on may be narrowed by the fields in the last column; where they are left out it falls on all.',
      table(['Kind', 'A value means', 'Values', 'Narrowed by'], kinds),
    ),
    section(
      'Ready-made shocks',
      'Named by `preset`; fields of your own win.',
      yaml(
        'shocks:\n  slump: { preset: commodity-slump, from: 2026-01 }\n  closed-border: { preset: border-closing, from: 2027-01, partners: [russia] }',
      ),
      table(['Preset', 'What it is', 'Kind', 'Sectors', 'Path'], presets),
      'The closures of the pandemic, by sector and month, are in the scenario `kazakhstan-pandemic`: extend it, or name its table.',
    ),
  );
}
