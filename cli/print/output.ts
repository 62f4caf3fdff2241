/** The one JSON object of a command that was asked for JSON. */
export function printJson(value: object): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

export function printText(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** JSON where that is asked for, else text and, unless it is to be quiet, what stands in which folder. */
export function printOutcome(
  report: object,
  text: string,
  stored: string,
  { json, quiet }: { json?: boolean; quiet?: boolean },
): void {
  if (json) {
    printJson(report);
    return;
  }
  printText(text);
  if (!quiet) process.stderr.write(`${stored}\n`);
}
