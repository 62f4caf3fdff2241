import {
  clear,
  type DefineState,
  type Definition,
  type DisplayState,
  NotebookRuntime,
  observe,
} from '@observablehq/notebook-kit/runtime';
import type { NotebookCell, NotebookCellState, NotebookContent } from '../../../server/api.ts';
import type { Ask } from '../request.ts';
import { createAimaq } from './aimaq.ts';
import { type CellView, createCellView } from './cellView.ts';
import { CellFault, type CompiledCell, compileCell, lineOfError } from './compileCell.ts';
import { libraryOf } from './library.ts';
import { nameParts } from './nameParts.ts';
import { recordingAsk } from './recording.ts';

export interface RunningNotebook {
  /** Shows these cells from now on; those that are as before go on as they are. */
  show(notebook: NotebookContent): void;
  states(): NotebookCellState[];
  /** True while a cell waits for a value or an answer is under way. */
  isBusy(): boolean;
  recording: Record<string, unknown>;
}

interface LiveCell {
  cell: NotebookCell;
  view: CellView;
  define: DefineState;
  state: NotebookCellState;
  /** Names that it defines. */
  outputs: string[];
}

/**
 * Runs the cells of a notebook in this document with Observable's runtime: each runs when what it
 * names has values, and again when they change.
 */
export function runNotebook(
  root: HTMLElement,
  given: Ask,
  tell: (states: NotebookCellState[]) => void,
): RunningNotebook {
  const { ask, recording } = recordingAsk(given);
  let underWay = 0;
  const counted: Ask = async (request) => {
    underWay++;
    try {
      return await ask(request);
    } catch (error) {
      // The runtime hands on what errors of its own realm say, and of no other.
      throw new Error((error as Error).message);
    } finally {
      underWay--;
    }
  };
  const kit = new NotebookRuntime(libraryOf(createAimaq(counted)));
  let live: LiveCell[] = [];
  const states = () => live.map(({ state }) => ({ ...state }));

  function set(
    one: LiveCell,
    state: NotebookCellState['state'],
    fault: Partial<NotebookCellState> = {},
  ): void {
    Object.assign(one.state, { state, message: null, line: null, input: null }, fault);
    one.view.mark(one.state);
    tell(states());
  }

  /** A cell that fails for want of another's value says so; the fault is the other's. */
  function fail(one: LiveCell, fault: Partial<NotebookCellState>, error: unknown): void {
    const input = (error as { input?: string } | null)?.input ?? null;
    const source = live.find(({ outputs }) => input !== null && outputs.includes(input));
    if (source === undefined || source === one) {
      set(one, 'failed', fault);
      return;
    }
    if (source.state.state !== 'failed') set(source, 'failed', { message: fault.message ?? null });
    set(one, 'failed', { message: `Needs “${input}”, which failed.`, input });
  }

  function observer(one: LiveCell, compiled: CompiledCell) {
    return (state: DisplayState, definition: Definition) => {
      const shown = observe(state, definition);
      const { pending, fulfilled } = shown;
      return Object.assign(shown, {
        pending() {
          pending.call(shown);
          set(one, 'pending');
        },
        fulfilled(value: unknown) {
          fulfilled.call(shown, value);
          nameParts(state.root);
          set(one, 'done');
        },
        rejected(error: unknown) {
          shown._error = true;
          clear(state);
          const message = (error as Partial<Error> | null)?.message ?? String(error);
          fail(one, { message, line: lineOfError(error, compiled) }, error);
        },
      });
    };
  }

  function start(cell: NotebookCell): LiveCell {
    const view = createCellView(cell);
    const define = { root: view.result, expanded: [], variables: [] };
    const one: LiveCell = {
      cell,
      view,
      define,
      outputs: [],
      state: { id: cell.id, state: 'pending', message: null, line: null, input: null },
    };
    try {
      const compiled = compileCell(cell);
      one.outputs = compiled.output === undefined ? (compiled.outputs ?? []) : [compiled.output];
      kit.define(define, compiled, observer(one, compiled));
    } catch (error) {
      const { message } = error as Error;
      set(one, 'failed', { message, line: error instanceof CellFault ? error.line : null });
    }
    return one;
  }

  return {
    recording,
    states,
    isBusy: () => underWay > 0 || live.some(({ state }) => state.state === 'pending'),
    show({ title, cells }) {
      document.title = title;
      const before = new Map(live.map((one) => [one.cell.id, one]));
      const kept = (cell: NotebookCell) => {
        const one = before.get(cell.id);
        return one !== undefined && JSON.stringify(one.cell) === JSON.stringify(cell) ? one : null;
      };
      const stays = new Set(cells.map(kept));
      for (const one of live) {
        if (stays.has(one)) continue;
        for (const variable of one.define.variables) variable.delete();
        one.define.variables = [];
      }
      live = cells.map((cell) => kept(cell) ?? start(cell));
      const sections = live.map(({ view }) => view.section);
      // Cells that stand where they should are not touched: a moved element would lose its focus.
      sections.forEach((section, place) => {
        const there = root.children[place];
        if (there !== section) root.insertBefore(section, there ?? null);
      });
      while (root.children.length > sections.length) root.lastElementChild?.remove();
      tell(states());
    },
  };
}
