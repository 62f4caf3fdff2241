// Which lines of a page are commands.
import { codeIn } from '../pages.ts';

export interface ShownCommands {
  /** Lines of blocks marked `sh`, and lines after `$ ` in blocks that show what comes out, in order. */
  inBlocks: string[];
  /** Commands within the text, without those that leave something to be filled in. */
  inText: string[];
}

const TOOLS = /^(aimaq|npm|npx|node run\.mjs) /;
const FORM = /\b[A-Z]{2,}\b|…/;
const PROMPT = /^\s*\$ /;

/** The commands of a page, each as it would be typed. */
export function shownCommands(page: string): ShownCommands {
  const code = codeIn(page);
  const inText = code.filter(({ language, text }) => language === 'inline' && TOOLS.test(text));
  const inBlocks = code
    .filter(({ language }) => language !== 'inline')
    .flatMap(({ language, text }) => {
      if (language === 'sh') return linesOf(text);
      return linesOf(text)
        .filter((line) => PROMPT.test(line))
        .map((line) => line.replace(PROMPT, ''));
    });
  return {
    inBlocks,
    inText: inText.map(({ text }) => text).filter((text) => !FORM.test(text)),
  };
}

/** Without comments, with lines that go on joined. */
function linesOf(block: string): string[] {
  return block
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .map((line) => line.replace(/(^|\s+)#\s.*$/, '').trimEnd())
    .filter((line) => line !== '');
}
