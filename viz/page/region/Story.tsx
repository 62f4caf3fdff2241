import { keyFigures, standing } from '../../state/region.ts';
import type { View } from '../../state/run.ts';
import { texts } from '../../texts/texts.ts';
import { rankSentence, storySentence } from '../../words/regionStory.ts';

/** The region in figures, in two sentences: how it changes, and where it stands among the others. */
export function Story({ view }: { view: View }) {
  const [own, all] = [keyFigures.value.value, standing.value.value];
  const isWaiting = own === undefined || all === undefined;
  return (
    <section class="story" aria-label={texts.value.region.label} aria-busy={isWaiting}>
      {isWaiting ? (
        <p class="unseen">{texts.value.page.figuresLoading}</p>
      ) : (
        <>
          <p>{storySentence(view, own)}</p>
          <p>{rankSentence(view, all)}</p>
        </>
      )}
    </section>
  );
}
