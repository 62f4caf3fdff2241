// Stands in for `aimaq` where commands of the pages are run: the same program, made small.
import { commandTree } from '../../../cli/completion/commandTree.ts';
import { createProgram } from '../../../cli/program.ts';
import { sizesFor } from './sizes.ts';

process.argv.push(...sizesFor(process.argv.slice(2), commandTree(createProgram())));
await import('../../../cli/main.ts');
