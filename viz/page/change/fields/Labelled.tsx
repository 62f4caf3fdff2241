import type { ComponentChildren } from 'preact';

/** A control with its name above it. */
export function Labelled(props: { id: string; label: string; children: ComponentChildren }) {
  return (
    <div class="labelled">
      <label for={props.id}>{props.label}</label>
      {props.children}
    </div>
  );
}
