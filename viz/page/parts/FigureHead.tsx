import type { ComponentChildren } from 'preact';
import type { Figure } from '../../export/figure.ts';
import type { View } from '../../state/run.ts';
import { ArmChooser } from '../choosers/ArmChooser.tsx';
import { SaveMenu, type SaveProps } from './SaveMenu.tsx';

export interface HeadProps extends SaveProps {
  /** Whether there is something to save. */
  isReady?: boolean;
  /** The heading, where it is not the figure's title as that of a card. */
  children?: ComponentChildren;
}

/** What a picture is called, and a way to save it. */
export function FigureHead({ figure, run, source, isReady = true, children }: HeadProps) {
  return (
    <div class="figure-head">
      {children ?? <h2>{figure.title}</h2>}
      {isReady && <SaveMenu figure={figure} run={run} source={source} />}
    </div>
  );
}

/** The same for what is told of one arm, which is chosen here. */
export function ArmFigureHead(props: { figure: Figure; view: View; isReady: boolean }) {
  const { figure, view, isReady } = props;
  return (
    <div class="title-row">
      <h2>{figure.title}</h2>
      <div class="title-end">
        <ArmChooser view={view} />
        {isReady && <SaveMenu figure={figure} run={view.run} />}
      </div>
    </div>
  );
}
