import Type from 'typebox';

/** Parts of questions that several routes ask in. */
export const name = Type.String({ minLength: 1, maxLength: 200 });
export const year = Type.Integer({ minimum: 1, maximum: 9999 });
export const closed = { additionalProperties: false };
export const Nothing = Type.Object({}, closed);
