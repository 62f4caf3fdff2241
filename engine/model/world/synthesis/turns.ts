/** Draws of the synthesis by purpose: turns of its stream; a second draw comes with each. */
export const EDUCATION_TURN = 0;
export const CONNECTED_TURN = 1;
export const SECTOR_TURN = 3;
