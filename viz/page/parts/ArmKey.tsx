import type { ArmLook } from '../../charts/overTime/fanMarks.ts';

/** A sample of an arm's line. */
export function ArmKey({ look }: { look: ArmLook }) {
  return (
    <svg class="arm-key" width="26" height="10" aria-hidden="true">
      <line
        x1="1"
        x2="25"
        y1="5"
        y2="5"
        stroke={look.colour}
        stroke-width="3"
        stroke-dasharray={look.dash || undefined}
      />
    </svg>
  );
}
