import type { NotebookContent } from '../../../server/api.ts';
import type { Ask } from '../request.ts';
import type { NotebookProgram } from './main.ts';
import type { FromFrame, ToFrame } from './messages.ts';

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/**
 * Runs the notebook that the page around this frame gives it. The page hands over one end of a
 * channel; there is no other way out of the frame.
 */
export function talkToPage(program: NotebookProgram): void {
  addEventListener('message', ({ ports: [port] }) => port && listen(program, port), { once: true });
}

function listen(program: NotebookProgram, port: MessagePort): void {
  const waiting = new Map<number, Waiting>();
  const send = (message: FromFrame) => port.postMessage(message);
  let asked = 0;
  const ask: Ask = (request) =>
    new Promise((resolve, reject) => {
      asked++;
      waiting.set(asked, { resolve, reject });
      send({ type: 'ask', ask: asked, request });
    });
  const running = program.run(ask, (states) => send({ type: 'states', states }));
  let shown: NotebookContent | null = null;

  port.onmessage = ({ data }: MessageEvent<ToFrame>) => {
    if (data.type === 'show') {
      shown = data.notebook;
      running.show(shown);
    } else if (data.type === 'sources') {
      document.body.classList.toggle('with-sources', data.shown);
    } else if (data.type === 'export') {
      if (shown !== null) send({ type: 'exported', html: running.exported(shown) });
    } else {
      const one = waiting.get(data.ask);
      waiting.delete(data.ask);
      if (data.type === 'answer') one?.resolve(data.answer);
      else one?.reject(new Error(data.message));
    }
  };
  send({ type: 'ready' });
}
