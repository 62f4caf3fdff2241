// Completion as shells do it, with the scripts that the program prints.
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { bashCompletion } from '../../cli/completion/bash.ts';
import { commandTree } from '../../cli/completion/commandTree.ts';
import { fishCompletion } from '../../cli/completion/fish.ts';
import { createProgram } from '../../cli/program.ts';
import { scratch } from '../results/syntheticRun.ts';

const folder = scratch();
afterAll(folder.remove);
const tree = commandTree(createProgram());
const scripts = { bash: folder.at('aimaq.bash'), fish: folder.at('aimaq.fish') };
writeFileSync(scripts.bash, bashCompletion(tree));
writeFileSync(scripts.fish, fishCompletion(tree));

/** What bash offers after a line is typed and Tab is pressed. */
function offersOfBash(line: string): string[] {
  const words = line.split(' ');
  const program = `source "$1"; COMP_WORDS=("\${@:2}"); COMP_CWORD=$(($# - 2)); _aimaq
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  const found = execFileSync('bash', ['-c', program, 'bash', scripts.bash, ...words], {
    encoding: 'utf8',
  });
  return found.split('\n').filter((word) => word !== '');
}

test.each([
  ['aimaq ru', ['run']],
  ['aimaq run kazakhstan-p', ['kazakhstan-pandemic']],
  ['aimaq run kazakhstan --sh', ['--shard', '--shared-folder']],
  ['aimaq bench sp', ['speed']],
  ['aimaq bench speed --pa', ['--parts']],
  ['aimaq export some/run --to ', ['csv', 'parquet', 'xlsx']],
  ['aimaq run --out ', []],
])('bash offers for "%s": %j', (line, expected) => {
  expect(offersOfBash(line)).toEqual(expected);
});

const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;

test.skipIf(!has('zsh'))('zsh offers the same through its bashcompinit', () => {
  const program = `autoload -U +X compinit && compinit -u -D
    autoload -U +X bashcompinit && bashcompinit
    source "$1"; setopt ksh_arrays; COMP_WORDS=(aimaq bench sp); COMP_CWORD=2
    _aimaq; print -r -- "\${COMPREPLY[@]}"`;
  const found = execFileSync('zsh', ['-f', '-c', program, 'zsh', scripts.bash], {
    encoding: 'utf8',
  });
  // It keeps those that begin so itself, afterwards.
  expect(found.trim().split(' ')).toContain('speed');
  expect(found.trim().split(' ')).not.toContain('export');
});

test.skipIf(!has('fish'))('fish offers the same, with descriptions', () => {
  const offers = (line: string) =>
    execFileSync('fish', ['-N', '-c', `source ${scripts.fish}; complete -C "${line}"`], {
      encoding: 'utf8',
    })
      .trim()
      .split('\n')
      .map((offer) => offer.split('\t')[0]);
  expect(offers('aimaq ru')).toEqual(['run']);
  expect(offers('aimaq bench sp')).toEqual(['speed']);
  expect(offers('aimaq run kazakhstan --mem')).toEqual(['--members']);
});
