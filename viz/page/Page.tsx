import type { ComponentChildren } from 'preact';
import { choice } from '../state/choice.ts';
import { resources } from '../state/resources.ts';
import { runs, type View, view } from '../state/run.ts';
import { texts } from '../texts/texts.ts';
import { failureSentence } from '../words/failureSentence.ts';
import { RunChooser } from './choosers/RunChooser.tsx';
import { Claims } from './claims/Claims.tsx';
import { Disproportion } from './disproportion/Disproportion.tsx';
import { lazily } from './lazily.tsx';
import { Overview } from './Overview.tsx';
import { PageLinks } from './PageLinks.tsx';
import { FiguresLoading } from './parts/FiguresLoading.tsx';
import { Masthead } from './parts/Masthead.tsx';
import { Region } from './region/Region.tsx';
import { Stamp } from './Stamp.tsx';
import { Why } from './why/Why.tsx';

const Change = lazily(async () => (await import('./change/Change.tsx')).Change);

export function Page() {
  const chosen = view.value;
  const title = chosen?.run.title ?? 'aimaq';
  return (
    <>
      <Masthead title={title} brand={chosen !== null && <p class="brand">aimaq</p>}>
        {choice.page.value !== 'change' && <RunChooser />}
      </Masthead>
      <PageLinks />
      {choice.page.value === 'change' ? (
        <main>
          <Change awaited={<FiguresLoading />} />
        </main>
      ) : (
        <>
          <main>
            <Notices chosen={chosen} />
            {chosen !== null && chosen.run.membersDone > 0 && <ChosenPage view={chosen} />}
          </main>
          {chosen !== null && <Stamp view={chosen} />}
        </>
      )}
    </>
  );
}

const pages = {
  overview: Overview,
  region: Region,
  disproportion: Disproportion,
  why: Why,
  claims: Claims,
};

function ChosenPage({ view }: { view: View }) {
  const page = choice.page.value;
  const Chosen = page === 'change' ? Overview : pages[page];
  return <Chosen view={view} />;
}

/** What stands between the reader and the figures, if anything. */
function Notices({ chosen }: { chosen: View | null }) {
  const failed = resources.find(({ state }) => state.value.status === 'failed');
  if (failed?.state.value.status === 'failed') {
    return (
      <Notice role="alert" title={texts.value.page.failed}>
        <p>{texts.value.page.failedHint(failureSentence(failed.state.value.failure))}</p>
        <button type="button" onClick={() => failed.refresh()}>
          {texts.value.page.retry}
        </button>
      </Notice>
    );
  }
  if (chosen === null) {
    const list = runs.state.value;
    const hasNone = list.status === 'ready' && list.value.length === 0;
    if (!hasNone || choice.run.value !== null) {
      return <Notice role="status" title={texts.value.page.loading} />;
    }
    return (
      <Notice role="status" title={texts.value.page.noRun}>
        <p>{texts.value.page.noRunHint}</p>
        <pre>
          <code>{texts.value.page.noRunCommand}</code>
        </pre>
      </Notice>
    );
  }
  const { complete, membersDone, members } = chosen.run;
  if (complete) return null;
  return (
    <div class="notice progress" role="status">
      <p>
        {membersDone === 0
          ? texts.value.page.noMember(members)
          : texts.value.page.unfinished(membersDone, members)}
      </p>
      <progress max={members} value={membersDone} aria-label={texts.value.stamp.members} />
    </div>
  );
}

function Notice(props: { role: 'alert' | 'status'; title: string; children?: ComponentChildren }) {
  return (
    <div class="notice" role={props.role}>
      <h2>{props.title}</h2>
      {props.children}
    </div>
  );
}
