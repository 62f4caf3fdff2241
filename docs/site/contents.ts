/** The pages of the site by what readers come for (Diátaxis), in order. Paths are from the root. */
export const CONTENTS: { title: string; pages: string[] }[] = [
  { title: 'Start', pages: ['docs/index.md', 'docs/getting-started.md'] },
  {
    title: 'How to',
    pages: [
      'docs/new.md',
      'docs/scenarios.md',
      'docs/runs.md',
      'docs/cluster/README.md',
      'docs/reading-runs.md',
      'docs/viewer.md',
      'docs/server.md',
      'docs/notebooks.md',
      'docs/extending.md',
      'docs/programming.md',
      'docs/calibration.md',
      'docs/sensitivity.md',
      'docs/attribution.md',
      'CONTRIBUTING.md',
    ],
  },
  {
    title: 'Reference',
    pages: [
      'docs/commands.md',
      'docs/reference.md',
      'docs/parameters.md',
      'docs/indicators.md',
      'docs/tables.md',
      'docs/clusters.md',
      'docs/shocks.md',
      'docs/variants.md',
      'docs/glossary.md',
      'docs/dependencies.md',
      'CHANGELOG.md',
    ],
  },
  {
    title: 'Explanation',
    pages: [
      'docs/model.md',
      'docs/claims.md',
      'docs/validation.md',
      'docs/replications.md',
      'docs/randomness.md',
      'docs/performance.md',
      'docs/reliability.md',
      'docs/architecture.md',
    ],
  },
];

/** Name of a page's file in the site. */
export function pageName(source: string): string {
  const name = source.replace(/^docs\//, '').replace(/(\/README)?\.md$/, '');
  return `${name.replaceAll('/', '-').toLowerCase()}.html`;
}

/** Where another file stands in the site. */
export function placeOf(file: string): string {
  return file.startsWith('docs/') ? file.slice('docs/'.length) : `files/${file}`;
}
