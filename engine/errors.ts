/** Every way in which an input can be wrong: a code scripts can rely on, and its HTTP status. */
export const INPUT_ERRORS = {
  'file-missing': 404,
  syntax: 400,
  'unknown-key': 400,
  'missing-key': 400,
  'wrong-type': 400,
  'out-of-range': 400,
  'duplicate-id': 400,
  'unknown-name': 400,
  'incomplete-data': 400,
  'inconsistent-data': 400,
  'bad-formula': 400,
  'bad-extension': 400,
  'bad-option': 400,
  'run-missing': 404,
  'report-missing': 404,
  'run-unreadable': 409,
  'members-missing': 409,
  'not-writable': 409,
  'scenario-missing': 404,
  'name-taken': 409,
  'job-missing': 404,
  'too-large': 413,
  'too-many-jobs': 429,
  'read-only': 403,
  'notebook-missing': 404,
  'edited-meanwhile': 412,
  'version-missing': 428,
  'bad-cell': 400,
} as const;
export type InputErrorCode = keyof typeof INPUT_ERRORS;

export interface Place {
  file?: string;
  line?: number;
  column?: number;
  /** Path of the field, such as `arms.physical.clusters.0.sector`. */
  field?: string;
}

/** Something the user gave is wrong: one sentence, where it is and what was expected. Exit code 2. */
export class InputError extends Error {
  readonly code: InputErrorCode;
  readonly place: Place;

  constructor(code: InputErrorCode, message: string, place: Place = {}) {
    super(message);
    this.name = 'InputError';
    this.code = code;
    this.place = place;
  }
}

/** `file:line:column field: sentence`, as far as the place is known, on one line. */
export function describeInputError(error: InputError): string {
  const { file, line, column, field } = error.place;
  const parts = [file === undefined ? undefined : oneLine(file, 250), line, column];
  const spot = parts.filter((part) => part !== undefined).join(':');
  const lead = [spot, oneLine(field ?? '', 150)].filter((part) => part !== '').join(' ');
  const sentence = oneLine(error.message);
  return lead === '' ? sentence : `${lead}: ${sentence}`;
}

/**
 * A text as one line that a terminal shows and does not obey: what a user gave may hold line breaks,
 * control characters, marks that turn the direction of writing, and no end. What is too long loses
 * its middle.
 */
export function oneLine(text: string, most = 500): string {
  const half = Math.floor((most - 1) / 2);
  const short = text.length > most ? `${text.slice(0, half)}…${text.slice(-half)}` : text;
  return short
    .replaceAll(/\s*[\n\r\u2028\u2029]\s*/g, ' ')
    .replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .toWellFormed();
}
