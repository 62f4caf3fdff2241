import type { NotebookCellState, NotebookContent } from '../../../server/api.ts';
import { readNotebook } from '../format/notebook.ts';
import type { Ask } from '../request.ts';
import { checkNotebook } from './checkNotebook.ts';
import { exportDocument, recordedHere } from './exportDocument.ts';
import { replayingAsk } from './recording.ts';
import { runNotebook } from './runNotebook.ts';
import { talkToPage } from './talkToPage.ts';
import './frame.css';

/*
 * The program of a notebook's document. It stands in three places: in the closed frame of the
 * notebook page, in exported files, and in the document of the command line.
 */

export interface NotebookProgram {
  read(text: string): NotebookContent;
  /** What is wrong with a notebook that can be said without running it. */
  check(notebook: NotebookContent): NotebookCellState[];
  run(
    ask: Ask,
    tell: (states: NotebookCellState[]) => void,
  ): ReturnType<typeof runNotebook> & { exported(notebook: NotebookContent): string };
}

const root = document.getElementById('notebook')!;

const program: NotebookProgram = {
  read: (text) => {
    const { title, titles, cells } = readNotebook(text);
    return { title, titles, cells };
  },
  check: checkNotebook,
  run(ask, tell) {
    const running = runNotebook(root, ask, tell);
    const { recording } = running;
    return { ...running, exported: (notebook) => exportDocument({ notebook, recording }) };
  },
};

// A content policy does not bind calls between browsers.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection']) {
  Reflect.deleteProperty(window, name);
}

const recorded = recordedHere();
if (recorded !== null) {
  program.run(replayingAsk(recorded.recording), () => {}).show(recorded.notebook);
} else if (window.parent !== window) {
  talkToPage(program);
} else {
  Object.assign(window, { notebookProgram: program });
}
