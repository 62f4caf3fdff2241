/** Texts of the page of notebooks; another language is another file of this shape. */
export const englishNotebooks = {
  heading: 'Notebooks',
  intro:
    'Documents of prose and live cells: change an input, and what depends on it is computed anew.',
  viewer: 'Viewer',
  none: 'There is no notebook here yet.',
  loading: 'Loading…',
  all: 'All notebooks',
  edit: 'Edit',
  done: 'Close the editor',
  save: 'Save',
  saved: 'Saved.',
  unsaved: 'Changes are not saved yet.',
  showCode: 'Show the code',
  exported: 'Save as one page',
  busy: 'The cells are at work; save the page when they are done.',
  readOnly: 'This server saves nothing: changes stay in this window.',
  result: 'The notebook and its results',
  editor: 'Cells',
  title: 'Title',
  kind: 'Kind',
  cell: (number: number) => `Cell ${number}`,
  source: (number: number) => `Text of cell ${number}`,
  up: (number: number) => `Move cell ${number} up`,
  down: (number: number) => `Move cell ${number} down`,
  remove: (number: number) => `Delete cell ${number}`,
  add: (number: number) => `Add a cell after cell ${number}`,
  addShort: 'Add a cell',
  failed: (number: number, line: number | null, message: string) =>
    `Cell ${number}${line === null ? '' : `, line ${line}`}: ${message}`,
  simulating: (title: string, done: number, members: number) =>
    `${title}: ${done} of ${members} members`,
  stop: 'Stop',
  newHeading: 'A notebook of your own',
  newName: 'Name of the file',
  newHint: 'Small letters, digits and hyphens.',
  create: 'Begin',
  template: {
    title: 'A new notebook',
    intro: (members: string) =>
      `Write prose here. Numbers come from cells: the run below has ${members} members.`,
    run: 'Move the slider, and the scenario is simulated anew.',
    slider: 'Weight of pay in moves',
  },
};

export type NotebookTexts = typeof englishNotebooks;
