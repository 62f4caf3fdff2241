import type { ComponentChildren } from 'preact';
import { FigureHead, type HeadProps } from './FigureHead.tsx';
import { FiguresLoading } from './FiguresLoading.tsx';
import { Notes } from './Notes.tsx';
import { Picture } from './Picture.tsx';

interface CardProps extends HeadProps {
  /** Stands above the picture, where it is not the figure's subtitle. */
  lead?: ComponentChildren;
}

/** A figure as a card: what it is called, what it says, its picture, how to read it, its table. */
export function FigureCard({ figure, run, source, isReady = true, lead, children }: CardProps) {
  return (
    <section class="card">
      <FigureHead figure={figure} run={run} source={source} isReady={isReady} />
      {isReady ? (
        <>
          {lead ?? <p class="subtitle">{figure.subtitle}</p>}
          {figure.draw.map((draw, at) => (
            <Picture key={at} draw={draw} />
          ))}
          <Notes notes={figure.notes} />
          {children}
        </>
      ) : (
        <FiguresLoading />
      )}
    </section>
  );
}
