/**
 * Pay follows the common trend only: neither own productivity nor unemployment moves it.
 *
 * Falsified if relative pay of regions changes.
 */
export const fixed = (): number => 0;
