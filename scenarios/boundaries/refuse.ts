import type { InputError } from '../../engine/errors.ts';

/** Makes the error of what is wrong in a field of the file. */
export type Refuse = (field: string, code: InputError['code'], sentence: string) => InputError;
