import { batch } from '@preact/signals';
import { notebookTexts } from '../texts/notebooks/texts.ts';
import { language } from '../texts/texts.ts';
import { readNotebook, writeNotebook } from './format/notebook.ts';
import { templateText } from './format/template.ts';
import { health, listNotebooks, openNotebook, saveNotebook } from './host/server.ts';
import { state } from './state.ts';

/** Runs an action, and says what went wrong if something does. */
export async function orNotice(action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    state.notice.value = { text: (error as Error).message, isBad: true };
  }
}

/** Shows what the address names: a notebook, or the list. */
export async function openAddress(): Promise<void> {
  const name = new URLSearchParams(location.search).get('notebook');
  const { readOnly } = await health();
  batch(() => {
    state.readOnly.value = readOnly;
    state.name.value = name;
  });
  if (name === null) state.list.value = await listNotebooks();
  else take(name, await openNotebook(name));
}

export async function save(): Promise<void> {
  const [name, file] = [state.name.value, state.file.value];
  if (name === null || file === null) return;
  const stored = await saveNotebook(name, writeNotebook(file), state.version.value);
  batch(() => {
    state.version.value = stored.version;
    // What was written while it was being saved is not saved yet.
    state.isChanged.value = state.file.value !== file;
    state.notice.value = { text: notebookTexts.value.saved, isBad: false };
  });
}

/** Makes a notebook of a few cells to begin with, and turns to it. */
export async function create(name: string): Promise<void> {
  await saveNotebook(name, templateText(notebookTexts.value.template), null);
  location.href = addressOf(name);
}

export function addressOf(name: string | null): string {
  const query = new URLSearchParams(location.search);
  query.delete('notebook');
  if (name !== null) query.set('notebook', name);
  query.set('lang', language.value);
  return `?${query}`;
}

function take(name: string, { text, version }: { text: string; version: string }): void {
  batch(() => {
    state.file.value = readNotebook(text);
    state.name.value = name;
    state.version.value = version;
    state.isChanged.value = false;
  });
}
