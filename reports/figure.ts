/** One measured number beside its goal, as every command that measures reports it. */
export interface Figure {
  name: string;
  /** Null where it could not be measured. */
  value: number | null;
  unit: string;
  /** A readable bound such as "<= 30", and whether it is met; both null where there is none. */
  goal: string | null;
  holds: boolean | null;
}

export type Goal = { atMost: number } | { atLeast: number };

export function figure(name: string, value: number | null, unit: string, goal?: Goal): Figure {
  if (goal === undefined) return { name, value, unit, goal: null, holds: null };
  return {
    name,
    value,
    unit,
    goal: goalText(goal),
    holds: value === null ? null : meets(value, goal),
  };
}

export function withoutGoal(figure: Figure): Figure {
  return { ...figure, goal: null, holds: null };
}

function goalText(goal: Goal): string {
  return 'atMost' in goal ? `<= ${goal.atMost}` : `>= ${goal.atLeast}`;
}

function meets(value: number, goal: Goal): boolean {
  return 'atMost' in goal ? value <= goal.atMost : value >= goal.atLeast;
}
