import type { NotebookContent } from '../../../server/api.ts';
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
  return `<!doctype html>
<html lang="${document.documentElement.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${policy?.outerHTML ?? ''}
${title.outerHTML}
<link rel="icon" href="data:,">
<style id="style">${document.getElementById('style')?.textContent ?? ''}</style>
</head>
<body>
<main id="notebook"></main>
<noscript>The cells of this notebook run with JavaScript.</noscript>
<script type="application/json" id="${PLACE}">${data}</script>
<script id="program">${document.getElementById('program')?.textContent ?? ''}</script>
</body>
</html>
`;
}

/** What stands in this document, if it is an exported one. */
export function recordedHere(): Recorded | null {
  const text = document.getElementById(PLACE)?.textContent;
  return text == null ? null : (JSON.parse(text) as Recorded);
}
