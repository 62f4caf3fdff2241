import { shippedNames } from '../../scenarios/document/locateScenario.ts';
import type { CommandNode } from './commandTree.ts';

/** A script for fish that completes what the program knows. */
export function fishCompletion(tree: readonly CommandNode[]): string {
  const descriptions = new Map(tree.map(({ path, description }) => [path, description]));
  const lines = tree.flatMap((node) => [
    ...node.commands.map((name) => {
      const path = node.path === '' ? name : `${node.path} ${name}`;
      return `${at(node)} -f -a ${name} -d ${quoted(descriptions.get(path) ?? '')}`;
    }),
    ...(node.arguments[0]?.name === 'scenario' ? shippedNames() : []).map(
      (name) => `${at(node)} -a ${name} -d scenario`,
    ),
    ...node.options.map(({ long, description, takesValue, choices }) => {
      const values = choices.length > 0 ? ` -f -a ${quoted(choices.join(' '))}` : '';
      return `${at(node)} -l ${long}${takesValue ? ' -r' : ''}${values} -d ${quoted(description)}`;
    }),
  ]);
  return `# Completion of aimaq for fish.\n${lines.join('\n')}\n`;
}

/** Where a line holds: after the names of the command, and before any under it. */
function at({ path, commands }: CommandNode): string {
  const seen = path.split(' ').filter((name) => name !== '');
  const conditions = [
    ...seen.map((name) => `__fish_seen_subcommand_from ${name}`),
    ...(commands.length > 0 ? [`not __fish_seen_subcommand_from ${commands.join(' ')}`] : []),
  ];
  return `complete -c aimaq -n '${conditions.join('; and ')}'`;
}

const quoted = (text: string): string =>
  `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
