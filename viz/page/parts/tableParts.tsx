import type { ComponentChildren } from 'preact';

/** A wide table scrolls inside its own box, also by keyboard. */
export function TableBox({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll the box.
    <section class="table-box" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}

/** The figures of a picture, folded away until asked for. */
export function TableTwin({ summary, children }: { summary: string; children: ComponentChildren }) {
  return (
    <details class="twin">
      <summary>{summary}</summary>
      <TableBox label={summary}>{children}</TableBox>
    </details>
  );
}
