/** One image with one name: Plot's names of its marks become plain data. */
export function asImage(picture: Element, ariaLabel: string): SVGSVGElement {
  for (const mark of picture.querySelectorAll('g[aria-label]')) {
    mark.setAttribute('data-mark', mark.getAttribute('aria-label') ?? '');
    mark.removeAttribute('aria-label');
  }
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', ariaLabel);
  return picture as SVGSVGElement;
}

/** What all charts of Plot share. */
export const CHART_STYLE = {
  background: 'none',
  fontSize: '12px',
  fontFamily: 'inherit',
  overflow: 'visible',
} as const;
