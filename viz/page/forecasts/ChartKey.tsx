import { texts } from '../../texts/texts.ts';
import type { Fans } from './fans.ts';

/** How to read a forecast, or a difference, in sentences. */
export function chartNotes(fans: Fans, reference: string, of: 'value' | 'difference'): string[] {
  const say = texts.value.forecasts;
  const bands = fans.isSplit ? say.keySplit : say.keyBands;
  return of === 'value'
    ? [bands, say.keyMedian, say.keyReference(reference), say.keyHistory, say.keyYear]
    : [bands, say.keyMedian, say.keyZero(reference), say.keyYear];
}

/** How to read both, beside the charts. */
export function ChartKey({ reference, fans }: { reference: string; fans: Fans }) {
  const notes = [
    ...chartNotes(fans, reference, 'value').slice(0, -1),
    ...chartNotes(fans, reference, 'difference').slice(-2),
  ];
  return (
    <div class="key">
      <h4>{texts.value.forecasts.key}</h4>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  );
}
