import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Less is no place for a picture, only a moment on the way to another layout, px. */
const NARROWEST = 80;

/**
 * Holds a picture drawn by a plain function at the width there is, and draws it anew when that or
 * `draw` changes. The keyboard's focus stays on the same part of the picture.
 */
export function Picture({ draw }: { draw: (width: number) => SVGElement }) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const box = frame.current!;
    const measure = () => setWidth(Math.floor(box.clientWidth));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const box = frame.current!;
    if (width < NARROWEST) return;
    const focused = box.contains(document.activeElement)
      ? document.activeElement?.getAttribute('data-key')
      : null;
    box.replaceChildren(draw(width));
    if (focused) box.querySelector<SVGElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }, [draw, width]);
  return <div class="picture" ref={frame} />;
}
