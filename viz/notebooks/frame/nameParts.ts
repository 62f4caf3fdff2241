/** Names what readers of the screen meet in a result as others see it. */
export function nameParts(root: HTMLElement): void {
  for (const figure of root.querySelectorAll('figure')) namePicture(figure);
  // Plot labels groups of marks, which no reader of the screen may be told of.
  for (const group of root.querySelectorAll('svg g[aria-label]')) {
    group.setAttribute('data-mark', group.getAttribute('aria-label') ?? '');
    group.removeAttribute('aria-label');
  }
  // Of a slider and its field of figures, only the field has the label.
  for (const slider of root.querySelectorAll('form input[type="range"]')) {
    const label = slider.closest('form')?.querySelector('label')?.textContent;
    if (label) slider.setAttribute('aria-label', label);
  }
}

/** A picture that has a title, as Plot writes it, has it for a name. */
function namePicture(figure: HTMLElement): void {
  const name = figure.querySelector('h2, h3, figcaption')?.textContent;
  const picture = figure.querySelector(':scope > svg');
  if (picture === null || !name || picture.hasAttribute('aria-label')) return;
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', name);
}
