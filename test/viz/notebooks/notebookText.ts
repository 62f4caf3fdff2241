// Notebooks for tests, over the small scenario.

/** A file of JavaScript cells, one after the other; of Markdown where it begins with "md:". */
export function notebookText(title: string, cells: string[]): string {
  const scripts = cells.map((cell, index) => {
    const [type, text] = cell.startsWith('md:')
      ? ['text/markdown', cell.slice(3)]
      : ['module', cell];
    const lines = text.split('\n').map((line) => (line === '' ? '' : `    ${line}`));
    return `  <script id="${index + 1}" type="${type}">\n${lines.join('\n')}\n  </script>\n`;
  });
  return `<!doctype html>\n<notebook theme="air">\n  <title>${title}</title>\n${scripts.join('')}</notebook>\n`;
}

/** A slider, a run whose length hangs on it, its figures and a picture of them. */
export const LIVE = notebookText('Live', [
  'md:# Two regions\n\n${run.members} members, until ${run.lastYear}, the slider at ${years}.',
  'const years = view(Inputs.range([1, 3], {label: "Years", step: 1, value: 1}));',
  'const run = aimaq.run("small", {changes: {years}, sample: 0.1, members: 2});',
  'const rows = aimaq.summary(run, {indicator: "employed", region: "all"});',
  'Plot.plot({title: "Employed", marks: [Plot.dot(rows, {x: "year", y: "mean", fill: "arm"})]})',
  'const half = view(Inputs.range([0, 10], {label: "Half of", step: 2, value: 4}));',
  'html`<p class="half">Half is ${half / 2}</p>`',
]);
