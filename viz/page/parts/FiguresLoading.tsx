import { texts } from '../../texts/texts.ts';

/** Holds the place of what is drawn from figures on their way. */
export function FiguresLoading() {
  return <p class="empty tall">{texts.value.page.figuresLoading}</p>;
}
