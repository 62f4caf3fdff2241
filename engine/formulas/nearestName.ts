/** `; did you mean "x"?` where a name is near enough to be a slip of the pen, else nothing. */
export function suggestName(written: string, names: Iterable<string>): string {
  const name = nearestName(written, names);
  return name === undefined ? '' : `; did you mean "${name}"?`;
}

/** The name fewest edits away, if these are at most a third of its letters, rounded up. */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
  // A longer text is no slip of the pen, and the table below grows with its length.
  if (written.length > 60) return undefined;
  let nearest: string | undefined;
  let fewest = Infinity;
  for (const name of names) {
    const edits = editDistance(written.toLowerCase(), name.toLowerCase());
    if (edits < fewest && edits <= Math.ceil(name.length / 3) && edits < name.length / 2) {
      nearest = name;
      fewest = edits;
    }
  }
  return nearest;
}

/** Insertions, deletions, substitutions and swaps of neighbours between two words (Damerau 1964). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min(row[j - 1] + change, row[j] + 1, next[j - 1] + 1));
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) next[j] = Math.min(next[j], before[j - 2] + 1);
    }
    before = row;
    row = next;
  }
  return row[b.length];
}
