/** What readers see of a field: its name, and what it means where the schema's own words do not do. */
export interface FieldText {
  label: string;
  help?: string;
}

/** Names of fields by their path without ids, of choices by field and value, and of units. */
export interface FieldTexts {
  fields: Record<string, FieldText>;
  choices: Record<string, Record<string, FieldText>>;
  units: Record<string, string>;
}

/** Names alone, the fields under one path. */
export function named(labels: Record<string, string>, under = ''): Record<string, FieldText> {
  const entries = Object.entries(labels);
  return Object.fromEntries(entries.map(([field, label]) => [`${under}${field}`, { label }]));
}
