/** What passes from an element to those inside it. */
const inherited = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray'],
  ...['stroke-linejoin', 'stroke-linecap', 'paint-order', 'font-size', 'font-weight'],
  ...['font-variant-numeric', 'text-anchor', 'dominant-baseline', 'visibility'],
];
const own = { opacity: '1', display: 'inline' };

/**
 * Draws a picture on paper, which is light whatever the screen is, and writes what style sheets say
 * of its parts into the parts themselves, so that it looks the same where there are none.
 */
export function drawStandalone(
  draw: (width: number) => SVGSVGElement,
  width: number,
): SVGSVGElement {
  const paper = document.createElement('div');
  paper.className = 'paper';
  paper.style.width = `${width}px`;
  document.body.append(paper);
  try {
    const drawn = draw(width);
    paper.append(drawn);
    const copy = drawn.cloneNode(true) as SVGSVGElement;
    resolve(drawn, copy, getComputedStyle(paper));
    return copy;
  } finally {
    paper.remove();
  }
}

function resolve(drawn: Element, copy: Element, outer: CSSStyleDeclaration): void {
  const style = getComputedStyle(drawn);
  const values: [string, string][] = [];
  for (const name of inherited) {
    const value = style.getPropertyValue(name);
    if (copy.hasAttribute(name) || value !== outer.getPropertyValue(name)) {
      values.push([name, value]);
    }
  }
  for (const [name, initial] of Object.entries(own)) {
    const value = style.getPropertyValue(name);
    if (copy.tagName !== 'svg' && value !== initial) values.push([name, value]);
  }
  for (const { name } of [...copy.attributes]) {
    if (/^(class|style|role|href|tabindex|font-family|aria-.*|data-.*)$/.test(name)) {
      copy.removeAttribute(name);
    }
  }
  for (const [name, value] of values) copy.setAttribute(name, value);
  const children = [...copy.children];
  for (const [at, child] of [...drawn.children].entries()) {
    if (child.tagName === 'style') children[at]!.remove();
    else resolve(child, children[at]!, style);
  }
}
