/** Gives pictures that have a title, as Plot writes it, the same name for readers of the screen. */
export function namePictures(root: HTMLElement): void {
  for (const figure of root.querySelectorAll('figure')) {
    const name = figure.querySelector('h2, h3, figcaption')?.textContent;
    const picture = figure.querySelector(':scope > svg');
    if (picture === null || !name || picture.hasAttribute('aria-label')) continue;
    picture.setAttribute('role', 'img');
    picture.setAttribute('aria-label', name);
  }
}
