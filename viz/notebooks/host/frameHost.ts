import type { Job, NotebookCellState, NotebookContent } from '../../../server/api.ts';
import type { FromFrame, ToFrame } from '../frame/messages.ts';
import { type Allowance, permit } from './permit.ts';
import { askServer } from './server.ts';

/** A notebook's closed frame, from outside. */
export interface FrameHost {
  show(notebook: NotebookContent): void;
  showSources(shown: boolean): void;
  /** The page to give away. */
  exported(): Promise<string>;
  stopJobs(): void;
  close(): void;
}

export interface FrameListener {
  onStates(states: NotebookCellState[]): void;
  /** The jobs of the notebook that go on. */
  onJobs(jobs: Job[]): void;
}

/**
 * Takes up the notebook's document in a frame that has loaded. Cells are programs by anybody: the
 * frame has no origin and no network, and what comes from it is answered only if it is permitted.
 */
export function holdFrame(frame: HTMLIFrameElement, listener: FrameListener): FrameHost {
  const { port1: port, port2: theirs } = new MessageChannel();
  const allowance: Allowance = { jobs: new Map() };
  const going = new Map<string, Job>();
  const send = (message: ToFrame) => port.postMessage(message);
  let onExported: ((html: string) => void) | null = null;

  function follow(answer: unknown, topic: string | undefined): void {
    if (topic !== 'jobs') return;
    const job = answer as Job;
    const goesOn = job.state === 'queued' || job.state === 'running';
    allowance.jobs.set(job.job, goesOn);
    if (goesOn) going.set(job.job, job);
    else going.delete(job.job);
    listener.onJobs([...going.values()]);
  }

  async function answer({ ask, request }: Extract<FromFrame, { type: 'ask' }>): Promise<void> {
    try {
      const permitted = permit(request, allowance);
      const found = await askServer(permitted);
      follow(found, permitted.path[0]);
      send({ type: 'answer', ask, answer: found });
    } catch (error) {
      send({ type: 'refusal', ask, message: (error as Error).message });
    }
  }

  port.onmessage = ({ data }: MessageEvent<FromFrame>) => {
    if (data.type === 'ask') void answer(data);
    else if (data.type === 'states') listener.onStates(data.states);
    else if (data.type === 'exported') onExported?.(String(data.html));
  };
  // A frame without an origin cannot be named as the receiver; only the frame has this window.
  frame.contentWindow?.postMessage('open', '*', [theirs]);

  const stopJobs = () => {
    for (const job of going.keys()) {
      void askServer({ method: 'DELETE', path: ['jobs', job] })
        .then((ended) => follow(ended, 'jobs'))
        .catch(() => {});
    }
  };
  return {
    show: (notebook) => send({ type: 'show', notebook }),
    showSources: (shown) => send({ type: 'sources', shown }),
    exported: () =>
      new Promise((resolve) => {
        onExported = resolve;
        send({ type: 'export' });
      }),
    stopJobs,
    close() {
      stopJobs();
      port.close();
    },
  };
}
