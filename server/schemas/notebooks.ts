import Type from 'typebox';
import { text, translation } from './parts.ts';

/** Answers about notebooks. */
export const NotebookList = Type.Array(Type.Object({ notebook: text, title: translation }));

export const Notebook = Type.Object({ notebook: text, text, version: text });
