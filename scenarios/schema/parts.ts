import Type, { type TSchema } from 'typebox';

/** Ids are part of paths, addresses and tables: small letters, digits and hyphens. */
export const idPattern = '^[a-z][a-z0-9-]*$';
/** Regions may keep the ids that they have elsewhere, such as US-AL or 01. */
export const regionIdPattern = '^[A-Za-z0-9][A-Za-z0-9_-]*$';

/** Ids of indicators are names in formulas. */
export const indicatorPattern = '^[a-z][a-z0-9_]*$';

/** A CSV file by its path relative to the file that names it; nothing else is read as a table. */
export const tableSchema = (description: string) =>
  Type.String({ pattern: '\\.csv$', examples: ['table.csv'], description });

/** Values over time: a list, a formula, or a column of a table. */
export const seriesSchema = <T extends TSchema>(item: T, description: string) =>
  Type.Union(
    [
      Type.Array(item, { description: 'a list' }),
      Type.String({ minLength: 1, description: 'a formula' }),
      Type.Object(
        {
          table: tableSchema('CSV file, relative to the file that names it.'),
          column: Type.String({ minLength: 1, description: 'Column with the values.' }),
        },
        { additionalProperties: false, description: 'a column of a table' },
      ),
    ],
    { description },
  );

export const shareSchema = (description: string, otherwise?: number) =>
  Type.Number({
    minimum: 0,
    maximum: 1,
    ...(otherwise === undefined ? {} : { default: otherwise }),
    description: `${description} A number from 0 to 1.`,
  });

/** First month, YYYY-MM. */
export const monthSchema = (description: string) =>
  Type.String({
    pattern: '^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$',
    examples: ['2020-01'],
    description,
  });
