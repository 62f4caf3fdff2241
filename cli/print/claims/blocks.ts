/** A report as blocks of content, written as Markdown or HTML alike. */
export type Block =
  | { kind: 'title' | 'heading' | 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; head: string[]; rows: string[][] }
  | { kind: 'picture'; svg: string; caption: string };

/** The picture is a file of its own, beside the report. */
export function markdown(blocks: readonly Block[], pictureFile: string): string {
  return `${blocks.map((block) => markdownBlock(block, pictureFile)).join('\n\n')}\n`;
}

function markdownBlock(block: Block, pictureFile: string): string {
  switch (block.kind) {
    case 'title':
      return `# ${block.text}`;
    case 'heading':
      return `## ${block.text}`;
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item, index) => `${index + 1}. ${item}`).join('\n');
    case 'table': {
      const line = (cells: string[]) =>
        `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
      return [line(block.head), line(block.head.map(() => '---')), ...block.rows.map(line)].join(
        '\n',
      );
    }
    case 'picture':
      return `![${block.caption}](${encodeURI(pictureFile)})`;
  }
}

/** One page that needs nothing beside it. */
export function html(blocks: readonly Block[]): string {
  const title = blocks.find(({ kind }) => kind === 'title');
  const heading = title !== undefined && 'text' in title ? title.text : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(heading)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${blocks.map(htmlBlock).join('\n')}
</main>
</body>
</html>
`;
}

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${escaped(block.text)}</h1>`;
    case 'heading':
      return `<h2>${escaped(block.text)}</h2>`;
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'list':
      return `<ol>\n${block.items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ol>`;
    case 'table': {
      const row = (cells: string[], tag: 'th' | 'td') =>
        `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
      const body = block.rows.map((cells) => row(cells, 'td')).join('\n');
      // Focusable, so that a keyboard can scroll it on a narrow page.
      return `<div class="scroll" tabindex="0" role="region" aria-label="Table of the claims"><table>\n<thead>${row(block.head, 'th')}</thead>\n<tbody>\n${body}\n</tbody>\n</table></div>`;
    }
    case 'picture':
      return `<figure class="scroll" tabindex="0">${block.svg}<figcaption>${escaped(block.caption)}</figcaption></figure>`;
  }
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const STYLE = `
body { margin: 0; background: #fff; color: #1a1a1a; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.15rem; margin-top: 2rem; }
.scroll { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; font-size: 0.9rem; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.6rem; border-bottom: 1px solid #ddd; }
th { border-bottom: 2px solid #555; }
figcaption { font-size: 0.85rem; color: #444; }
@media print { main { max-width: none; padding: 0; } h2 { break-after: avoid; } figure, tr { break-inside: avoid; } }
`;
