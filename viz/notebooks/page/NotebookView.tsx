import { useEffect, useRef } from 'preact/hooks';
import { notebookTexts } from '../../texts/notebooks/texts.ts';
import type { NotebookFile } from '../format/notebook.ts';
import { type FrameHost, holdFrame } from '../host/frameHost.ts';
import { state } from '../state.ts';
import { Editor } from './Editor.tsx';
import { Toolbar } from './Toolbar.tsx';

/** Milliseconds without a keystroke after which the cells follow the editor. */
const PAUSE = 400;

/** An open notebook: its results in the closed frame, and beside them its source, if it is edited. */
export function NotebookView({ file }: { file: NotebookFile }) {
  const say = notebookTexts.value;
  const host = useRef<FrameHost | null>(null);
  const isEditing = state.isEditing.value;

  useEffect(() => () => host.current?.close(), []);
  useEffect(() => {
    const timer = setTimeout(() => host.current?.show(contentOf(file)), PAUSE);
    return () => clearTimeout(timer);
  }, [file]);
  useEffect(() => host.current?.showSources(state.showCode.value), [state.showCode.value]);

  function open(frame: HTMLIFrameElement): void {
    host.current?.close();
    host.current = holdFrame(frame, {
      onStates: (cells) => {
        state.cells.value = cells;
      },
      onJobs: (jobs) => {
        state.jobs.value = jobs;
      },
    });
    host.current.show(contentOf(state.file.value ?? file));
    host.current.showSources(state.showCode.value);
  }

  return (
    <>
      <Toolbar host={host} />
      <div class={isEditing ? 'desk editing' : 'desk'}>
        {isEditing && <Editor file={file} />}
        <iframe
          title={say.result}
          src="notebook-frame.html"
          sandbox="allow-scripts"
          onLoad={(event) => open(event.currentTarget)}
        />
      </div>
    </>
  );
}

function contentOf({ title, titles, cells }: NotebookFile) {
  return { title, titles, cells };
}
