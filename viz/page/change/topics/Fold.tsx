import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { faultsAt } from '../../../state/change/checking.ts';
import { differenceOf } from '../../../state/change/difference.ts';
import { base, baseValueAt, edited } from '../../../state/change/edit.ts';
import { isSame, type Path, valueAt } from '../../../state/change/values.ts';
import { changeTexts } from '../../../texts/change/texts.ts';

interface FoldProps {
  /** What of the scenario it holds: changes there are counted beside the title. */
  path?: Path;
  paths?: readonly Path[];
  title: string;
  /** Behind the title, in quiet letters. */
  note?: string;
  isOpen?: boolean;
  children: ComponentChildren;
}

/** Fields under a title, made only once they are unfolded. */
export function Fold({
  path,
  paths = path ? [path] : [],
  title,
  note,
  isOpen,
  children,
}: FoldProps) {
  const [wasOpened, setOpened] = useState(isOpen === true);
  const changed = paths.reduce((sum, at) => sum + changesAt(at), 0);
  const isFaulty = paths.some((at) => faultsAt(at).length > 0);
  return (
    <details
      class="fold"
      open={isOpen}
      onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}
    >
      <summary>
        <span class="fold-title">{title}</span>
        {note !== undefined && <small> {note}</small>}
        {changed > 0 && <small class="tag"> {changeTexts.value.topics.changed(changed)}</small>}
        {isFaulty && <small class="tag faulty"> !</small>}
      </summary>
      {wasOpened && <div class="fold-body">{children}</div>}
    </details>
  );
}

function changesAt(path: Path): number {
  if (base.value === undefined) return 0;
  const [now, before] = [valueAt(edited.value, path), baseValueAt(path)];
  if (now === undefined || before === undefined) return isSame(now, before) ? 0 : 1;
  return differenceOf(before, now).length;
}
