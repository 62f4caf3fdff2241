import type { RunRegion } from '../../server/api.ts';
import { texts } from './texts.ts';

/** Region ids to names in the interface's language. */
export function regionNames(regions: RunRegion[]): Map<string, string> {
  return new Map(regions.map(({ id, name }) => [id, name[texts.value.language]]));
}

/** Names without "Region" and the like, as far as they still tell the regions apart. */
export function shortRegionNames(regions: RunRegion[]): Map<string, string> {
  const cut = regions.map(({ name }) =>
    name[texts.value.language].replace(texts.value.regionSuffix, ''),
  );
  return new Map(
    regions.map(({ id, name }, at) => {
      const withoutBrackets = name[texts.value.language].replace(/\s*\(.*\)$/, '');
      const isUnique = cut.filter((other) => other === cut[at]).length === 1;
      return [id, isUnique ? cut[at]! : withoutBrackets];
    }),
  );
}
