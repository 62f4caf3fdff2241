// The process in which the cells of one notebook run, on the command line. It is started without
// the right to write files, to start programs or to use the network: all that cells get, they ask
// of the command that started it.
import { JSDOM } from 'jsdom';
import type { NotebookCellState, NotebookContent, NotebookRequest } from '../../../server/api.ts';
import type { Evaluated, FromProcess, PlacedCell, ToProcess } from './messages.ts';

/** What the notebook's document offers when it stands alone: `NotebookProgram` of the viewer. */
interface NotebookProgram {
  read(text: string): NotebookContent;
  check(notebook: NotebookContent): NotebookCellState[];
  run(
    ask: (request: NotebookRequest) => Promise<unknown>,
    tell: () => void,
  ): {
    show(notebook: NotebookContent): void;
    states(): NotebookCellState[];
    isBusy(): boolean;
    exported(notebook: NotebookContent): string;
  };
}

/** Milliseconds without anything under way after which a notebook is done. */
const QUIET = 60;

/** Milliseconds that a cell may wait while no answer is under way. */
const PATIENCE = 2_000;

const waiting = new Map<number, { resolve(answer: unknown): void; reject(error: Error): void }>();
let asked = 0;

process.on('message', (message: ToProcess) => {
  if (message.type === 'start') {
    void evaluate(message).then((evaluated) => send({ type: 'ended', evaluated }));
    return;
  }
  const one = waiting.get(message.ask);
  waiting.delete(message.ask);
  if (message.type === 'answer') one?.resolve(message.answer);
  else one?.reject(new Error(message.message));
});

function send(message: FromProcess): void {
  process.send?.(message);
}

function ask(request: NotebookRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    asked++;
    waiting.set(asked, { resolve, reject });
    // As data: what cells hold may be more than a message can.
    send({ type: 'ask', ask: asked, request: JSON.parse(JSON.stringify(request)) });
  });
}

async function evaluate({
  text,
  frame,
  checkOnly,
}: Extract<ToProcess, { type: 'start' }>): Promise<Evaluated> {
  const program = openDocument(frame);
  const notebook = program.read(text);
  const cells = placed(text, notebook);
  const faults = program.check(notebook);
  const { title } = notebook;
  if (checkOnly || faults.length > 0) return { title, cells, states: faults, html: null };
  const running = program.run(ask, () => {});
  running.show(notebook);
  await settled(running);
  const states = running.states();
  const isWhole = states.every(({ state }) => state === 'done');
  return { title, cells, states, html: isWhole ? running.exported(notebook) : null };
}

function openDocument(frame: string): NotebookProgram {
  const { window } = new JSDOM(frame, { runScripts: 'outside-only', pretendToBeVisual: true });
  const program = window.document.getElementById('program')?.textContent ?? '';
  window.eval(program);
  return (window as unknown as { notebookProgram: NotebookProgram }).notebookProgram;
}

async function settled({ isBusy }: { isBusy(): boolean }): Promise<void> {
  let busyAt = Date.now();
  let answerAt = busyAt;
  while (Date.now() - busyAt < QUIET) {
    await new Promise((resolve) => setTimeout(resolve, QUIET / 4));
    const now = Date.now();
    if (isBusy()) busyAt = now;
    if (waiting.size > 0) answerAt = now;
    if (now - answerAt > PATIENCE) return;
  }
}

/** The lines of the file at which cells begin. */
function placed(text: string, { cells }: NotebookContent): PlacedCell[] {
  const dom = new JSDOM(text, { includeNodeLocations: true });
  const scripts = [...dom.window.document.querySelectorAll('notebook script')];
  return cells.map(({ id, mode }, index) => {
    const script = scripts[index];
    const place = script === undefined ? null : dom.nodeLocation(script);
    const tag = place === null || place === undefined ? 1 : (startTagLine(place) ?? 1);
    // Text that begins on a line of its own, as it usually does.
    const isBelow = /^[^\S\n]*\n/.test(script?.textContent ?? '');
    return { id, mode, line: tag + (isBelow ? 1 : 0) };
  });
}

function startTagLine(place: object): number | undefined {
  return (place as { startTag?: { endLine: number } }).startTag?.endLine;
}
