import type { NotebookContent } from '../../../server/api.ts';
import { notebookDocument } from './notebookDocument.ts';
import type { Recording } from './recording.ts';

/** What an exported file holds beside this program. */
export interface Recorded {
  notebook: NotebookContent;
  recording: Recording;
}

const PLACE = 'recorded';

/**
 * One file that stands alone: this document's own program and style with the notebook and the
 * answers that its cells were given. Its policy lets it ask nobody.
 */
export function exportDocument(recorded: Recorded): string {
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
  const title = document.createElement('title');
  title.textContent = recorded.notebook.title;
  const data = JSON.stringify(recorded).replaceAll('<', '\\u003c');
  return notebookDocument({
    language: document.documentElement.lang,
    policy: policy?.outerHTML ?? '',
    title: title.innerHTML,
    style: textOf('style'),
    before: `<noscript>The cells of this notebook run with JavaScript.</noscript>
<script type="application/json" id="${PLACE}">${data}</script>
`,
    program: textOf('program'),
  });
}

const textOf = (id: string): string => document.getElementById(id)?.textContent ?? '';

/** What stands in this document, if it is an exported one. */
export function recordedHere(): Recorded | null {
  const text = document.getElementById(PLACE)?.textContent;
  return text == null ? null : (JSON.parse(text) as Recorded);
}
