import type { ComponentChildren } from 'preact';
import { addressOf, goTo } from '../../state/address.ts';
import { choice, type PageName } from '../../state/choice.ts';

interface LinkProps {
  page: PageName;
  /** That of the page; the chosen one where it is left out, null for the whole country. */
  region?: string | null;
  isCurrent?: boolean;
  children: ComponentChildren;
}

/** A way to a page that keeps what is chosen and that the browser's history knows. */
export function PageLink({ page, region = choice.region.value, isCurrent, children }: LinkProps) {
  return (
    <a
      href={addressOf(page, region)}
      aria-current={isCurrent === true ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        goTo(page, region);
      }}
    >
      {children}
    </a>
  );
}

/** A way to what is told of a region. */
export function RegionLink({ region, children }: { region: string; children: ComponentChildren }) {
  return (
    <PageLink page="region" region={region}>
      {children}
    </PageLink>
  );
}
