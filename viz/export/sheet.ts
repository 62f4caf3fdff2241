import { create } from 'd3';
import type { Figure } from './figure.ts';
import { drawStandalone } from './standalone.ts';

const WIDTH = 760;
const MARGIN = 24;
const INNER = WIDTH - 2 * MARGIN;
const FONT = 'system-ui, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
const INK = '#1b2024';
const QUIET = '#5b646b';

/** A figure as a picture of its own: title, picture, key, how to read it, and where it is from. */
export function drawSheet(figure: Figure, source: string): SVGSVGElement {
  const sheet = create<SVGSVGElement>('svg:svg')
    .attr('xmlns', 'http://www.w3.org/2000/svg')
    .attr('font-family', FONT)
    .attr('fill', INK);
  const ground = sheet.append('rect').attr('width', WIDTH).attr('fill', '#ffffff');
  let y = MARGIN;

  const write = (text: string, size: number, colour: string, weight = 400) => {
    for (const line of wrap(text, `${weight} ${size}px ${FONT}`)) {
      y += size * 1.3;
      sheet
        .append('text')
        .attr('x', MARGIN)
        .attr('y', y - size * 0.3)
        .attr('font-size', size)
        .attr('font-weight', weight)
        .attr('fill', colour)
        .text(line);
    }
  };

  write(figure.title, 18, INK, 700);
  write(figure.subtitle, 13, QUIET);
  y += 10;
  for (const draw of figure.draw) {
    const picture = drawStandalone(draw, INNER);
    sheet.node()!.append(picture);
    picture.setAttribute('x', String(MARGIN));
    picture.setAttribute('y', String(y));
    picture.setAttribute('overflow', 'visible');
    y += Number(picture.getAttribute('height')) + 8;
  }
  for (const { name, colour, dash } of figure.lines) {
    const key = sheet
      .append('line')
      .attr('x1', MARGIN)
      .attr('x2', MARGIN + 30);
    key
      .attr('y1', y + 10)
      .attr('y2', y + 10)
      .attr('stroke', onPaper(colour));
    key.attr('stroke-width', 3).attr('stroke-dasharray', dash === '' ? null : dash);
    sheet
      .append('text')
      .attr('x', MARGIN + 38)
      .attr('y', y + 14)
      .attr('font-size', 12)
      .text(name);
    y += 18;
  }
  y += 4;
  if (figure.notes.length > 0) write(figure.notes.join(' '), 12, QUIET);
  y += 6;
  write(source, 11, QUIET);
  y += MARGIN - 6;
  const height = Math.ceil(y);
  ground.attr('height', height);
  const size = { width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` };
  for (const [name, value] of Object.entries(size)) sheet.attr(name, value);
  return sheet.node()!;
}

/** Lines of a text that fit into the sheet. */
function wrap(text: string, font: string): string[] {
  const brush = document.createElement('canvas').getContext('2d')!;
  brush.font = font;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && brush.measureText(longer).width <= INNER)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The light form of a colour of the style sheet. */
function onPaper(colour: string): string {
  const paper = document.createElement('div');
  paper.className = 'paper';
  const swatch = document.createElement('i');
  swatch.style.color = colour;
  paper.append(swatch);
  document.body.append(paper);
  const found = getComputedStyle(swatch).color;
  paper.remove();
  return found;
}
