import { serialize } from '@observablehq/notebook-kit';

/** A notebook to begin with: a slider, a run that hangs on it, and a picture of the run. */
export function templateText(words: {
  title: string;
  intro(members: string): string;
  run: string;
  slider: string;
}): string {
  const cells = [
    { mode: 'md', value: `# ${words.title}\n\n${words.intro('${run.members}')}` },
    { mode: 'md', value: words.run },
    {
      mode: 'js',
      value: `const incomeUtility = view(Inputs.range([0.2, 2], {label: ${JSON.stringify(words.slider)}, step: 0.1, value: 1}));`,
    },
    {
      mode: 'js',
      value: `const run = aimaq.run("kazakhstan", {
  changes: {"parameters.incomeUtility": incomeUtility},
  sample: 0.002,
  members: 4
});`,
    },
    {
      mode: 'js',
      value: 'const rows = aimaq.summary(run, {indicator: "employed", region: "all"});',
    },
    {
      mode: 'js',
      value: `Plot.plot({
  width,
  x: {tickFormat: "d"},
  y: {grid: true},
  color: {legend: true},
  marks: [
    Plot.areaY(rows, {x: "year", y1: "p10", y2: "p90", fill: "arm", fillOpacity: 0.15}),
    Plot.lineY(rows, {x: "year", y: "p50", stroke: "arm"})
  ]
})`,
    },
  ];
  return serialize({
    title: words.title,
    theme: 'air',
    readOnly: false,
    cells: cells.map((cell, index) => ({
      id: index + 1,
      mode: cell.mode as 'js',
      value: cell.value,
      pinned: false,
      hidden: false,
    })),
  });
}
