/** What systems say where no more can be written: of the disk, a quota, rights, and a limit of files. */
const REASONS: readonly [RegExp, string][] = [
  [/\bENOSPC\b|no space left on device/i, 'the disk is full'],
  [/\bEDQUOT\b|quota exceeded/i, 'the quota of the disk is used up'],
  [/\bEROFS\b|read-only file system/i, 'the disk is read-only'],
  [/\b(EACCES|EPERM)\b|permission denied|not permitted/i, 'there is no right to write'],
  [/\bEFBIG\b|file too large/i, 'files may not be that large'],
];

/**
 * An error that happened while a run was written, as one sentence that says what to do where it is the
 * disk's; any other error as it is.
 */
export function unwritable(folder: string, error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  const reason = REASONS.find(([pattern]) => pattern.test(message))?.[1];
  if (reason === undefined) return error;
  return new Error(
    `The folder ${folder} cannot be written: ${reason}. What is done is kept; mend it and run again to go on.`,
    { cause: error },
  );
}
