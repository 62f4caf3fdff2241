/** A number of persons as messages say it. */
export const inPersons = (count: number): string => Math.round(count).toLocaleString('en');
