import { shippedNames } from '../../scenarios/document/locateScenario.ts';
import type { CommandNode } from './commandTree.ts';

/** A script for bash, and through its bashcompinit for zsh, that completes what the program knows. */
export function bashCompletion(tree: readonly CommandNode[]): string {
  const paths = tree.filter(({ path }) => path !== '').map(({ path }) => `"${path}"`);
  const values = tree.flatMap(({ path, options }) =>
    options
      .filter(({ choices }) => choices.length > 0)
      .map(({ long, choices }) => `    "${path} --${long}") words="${choices.join(' ')}" ;;`),
  );
  // An option without choices takes a file, a folder or a number: bash's own completion is left to it.
  const free = tree.flatMap(({ path, options }) =>
    options
      .filter(({ takesValue, choices }) => takesValue && choices.length === 0)
      .map(({ long }) => `"${path} --${long}"`),
  );
  const words = tree.map(({ path, commands, options, arguments: given }) => {
    const names = given[0]?.name === 'scenario' ? shippedNames() : [];
    const all = [...commands, ...names, ...options.map(({ long }) => `--${long}`)];
    return `    "${path}") words="${all.join(' ')}" ;;`;
  });
  return `# Completion of aimaq for bash; for zsh after: autoload -U +X bashcompinit && bashcompinit
_aimaq() {
  local current="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}"
  local place="" next words="" i
  for ((i = 1; i < COMP_CWORD; i++)); do
    next="\${place:+$place }\${COMP_WORDS[i]}"
    case "$next" in
      ${paths.join('|')}) place="$next" ;;
    esac
  done
  case "$place $before" in
${values.join('\n')}
    ${free.join('|')}) return ;;
    *)
      case "$place" in
    ${words.join('\n    ')}
      esac ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _aimaq aimaq
`;
}
