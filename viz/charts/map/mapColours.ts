import { interpolateRgbBasis, rgb, scaleDiverging, scaleSequential } from 'd3';

export type MapColours = (value: number) => string;

/** Brown below zero, blue above: told apart by every kind of colour vision, and no verdict. */
const twoSided = interpolateRgbBasis([
  '#7a3b06',
  '#c46f16',
  '#edc48d',
  '#f4f3ee',
  '#9fcbe3',
  '#2f82bd',
  '#0b4276',
]);
const oneSided = interpolateRgbBasis(['#f3f6d8', '#9ed3bb', '#3f9fbd', '#245d9c', '#162b63']);

/** Two-sided around zero where the domain lies on both sides of it, one-sided elsewhere. */
export function mapColours([low, high]: [number, number]): MapColours {
  const scale =
    low < 0 && high > 0
      ? scaleDiverging(twoSided).domain([low, 0, high])
      : scaleSequential(oneSided).domain([low, high]);
  return (value) => scale(value);
}

/** Black or white, whichever reads better on a colour (WCAG relative luminance). */
export function inkOn(colour: string): string {
  const { r, g, b } = rgb(colour);
  const [red, green, blue] = [r, g, b].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! > 0.179 ? '#111' : '#fff';
}
