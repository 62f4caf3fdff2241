import Type, { type TSchema } from 'typebox';

/** Parts of answers. */
export const text = Type.String();
export const number = Type.Number();
export const whole = Type.Integer();
export const orNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

export const translation = Type.Object({ en: text, ru: text, kk: text });
export const named = Type.Object({ id: text, name: text });

/** Mean and quantiles over members; a quantile is null where it is infinite. */
const quantile = orNull(number);
export const spread = {
  mean: number,
  ...{ p5: quantile, p10: quantile, p25: quantile, p50: quantile },
  ...{ p75: quantile, p90: quantile, p95: quantile },
};

/** How a spread splits into luck and parameters; null where parameters are the same in all members. */
export const split = {
  varianceLuck: orNull(number),
  varianceParameters: orNull(number),
  luckP10: orNull(number),
  luckP90: orNull(number),
};
