// Writes the pages of reference that follow from the program's own tables:
//   node run.mjs docs/generate.ts
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { clustersPage } from './pages/clusters.ts';
import { commandsPage } from './pages/commands.ts';
import { indicatorsPage } from './pages/indicators.ts';
import { manualPage } from './pages/manual.ts';
import { parametersPage } from './pages/parameters.ts';
import { shocksPage } from './pages/shocks.ts';
import { tablesPage } from './pages/tables.ts';
import { variantsPage } from './pages/variants.ts';

/** Pages by file name, from this folder. */
export function generatedPages(): Record<string, string> {
  return {
    'parameters.md': parametersPage(),
    'indicators.md': indicatorsPage(),
    'tables.md': tablesPage(),
    'clusters.md': clustersPage(),
    'variants.md': variantsPage(),
    'shocks.md': shocksPage(),
    'commands.md': commandsPage(),
    '../man/aimaq.1': manualPage(),
  };
}

if (import.meta.main) {
  for (const [name, text] of Object.entries(generatedPages())) {
    writeFileSync(path.join(import.meta.dirname, name), text);
  }
}
