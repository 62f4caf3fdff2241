import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';

export interface LineFault {
  line: number;
  message: string;
}

interface LinesProps {
  area: RefObject<HTMLTextAreaElement>;
  text: string;
  faults: LineFault[];
  label: string;
  /** Ids of what describes the field. */
  hint: string;
  onText: (text: string) => void;
}

/** A text field with the numbers of its lines; those with a fault are marked. */
export function Lines({ area, text, faults, label, hint, onText }: LinesProps) {
  const numbers = useRef<HTMLPreElement>(null);
  const faulty = new Set(faults.map(({ line }) => line));
  const count = text.split('\n').length;
  return (
    <div class="lines">
      <pre ref={numbers} aria-hidden="true">
        {Array.from({ length: count }, (_, at) => (
          <span key={at} class={faulty.has(at + 1) ? 'faulty' : ''}>
            {`${at + 1}\n`}
          </span>
        ))}
      </pre>
      <textarea
        ref={area}
        name="yaml"
        aria-label={label}
        aria-describedby={hint}
        aria-invalid={faults.length > 0}
        spellcheck={false}
        autocapitalize="off"
        wrap="off"
        value={text}
        onScroll={({ currentTarget }) => {
          if (numbers.current) numbers.current.scrollTop = currentTarget.scrollTop;
        }}
        onInput={({ currentTarget }) => onText(currentTarget.value)}
      />
    </div>
  );
}
