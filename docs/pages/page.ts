/** A page of reference: its title, a lead, and how it came about. */
export function page(title: string, lead: string, ...blocks: string[]): string {
  const origin = 'Written by `docs/generate.ts` from the program’s own tables.';
  return `${[`# ${title}`, lead, origin, ...blocks].join('\n\n')}\n`;
}

export const section = (title: string, ...blocks: string[]): string =>
  [`## ${title}`, ...blocks].join('\n\n');

export function table(heads: string[], rows: string[][]): string {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

export const code = (name: string): string => `\`${name}\``;

export const yaml = (text: string): string => `\`\`\`yaml\n${text.trim()}\n\`\`\``;
