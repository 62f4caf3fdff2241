import type { MechanismId } from '../../../../server/api.ts';

/** What each mechanism is called, and what the model is like without it. */
export type MechanismTexts = Record<MechanismId, { label: string; off: string }>;
