import { Command } from 'commander';
import { bibtexOf, citationOf } from '../../engine/results/manifest/citation.ts';
import { readManifest } from '../../engine/results/manifest/readManifest.ts';
import { findRun } from '../options/runFolder.ts';
import { printJson, printText } from '../print/output.ts';

export function citeCommand(): Command {
  return new Command('cite')
    .description('say how to cite a run, with the hash that tells it from all others')
    .argument('<run>', 'run folder, or its name in runs')
    .option('--json', 'print one JSON object instead of text')
    .addHelpText('after', '\nExample:\n  $ aimaq cite my-run')
    .action((run: string, { json }: { json?: boolean }) => {
      const manifest = readManifest(findRun(run));
      const [citation, bibtex] = [citationOf(manifest), bibtexOf(manifest)];
      if (json) printJson({ citation, bibtex, hash: manifest.hashes.question });
      else printText(`${citation}\n\n${bibtex}`);
    });
}
