import { ClockTime } from '../../../design/clock-time.tsx'
import { Fold, Folds } from '../../../design/fold.tsx'
import { Island } from '../../../design/island.tsx'
import { words } from '../../words/respond.ts'
import type { CallPageProps } from '../call-page-props.ts'
import { About } from './about.tsx'
import { AddFacts } from './add-facts.tsx'
import { Advice, IfDanger } from './advice.tsx'
import { AskAgain } from './ask-again.tsx'
import { AskedLadder } from './asked-ladder.tsx'
import { CloseForm } from './close-form.tsx'
import { FollowUps } from './follow-ups.tsx'
import { HeadlineBlock } from './headline-block.tsx'
import { Hurt } from './hurt.tsx'
import { History } from './history.tsx'
import { Outside } from './outside.tsx'
import { ReportBlock } from './report.tsx'
import { Rights } from './rights.tsx'
import { Why } from './why.tsx'

/** An open call for whoever sent it: how it stands, what to do until help comes, 911; all else is folded. */
export function Sent({ page, call, advice = null, colleagues, reporters, deeds, problem }: CallPageProps) {
  const { lang } = page
  const w = words(lang)
  const typed = problem?.typed ?? {}
  const reportDeeds = { report: deeds.report, written: deeds['report-written'] }
  const came = call.responders.length > 0
  return (
    <div class="c-narrow">
      <Island name="call-sent" props={{ part: 'now' }} live="polite">
        <HeadlineBlock page={page} call={call} />
      </Island>
      <Island name="call-sent" props={{ part: 'advice' }}>
        <Advice call={call} advice={advice} lang={lang} />
        <IfDanger call={call} lang={lang} />
      </Island>
      <Hurt page={page} call={call} deed={deeds.hurt} />
      <ReportBlock page={page} call={call} reporters={reporters} deeds={reportDeeds} typed={typed} />
      <Rights call={call} lang={lang} />
      <div class="c-actions">
        <a class="usa-button usa-button--outline" href={`/calls/${call.id}`}>
          {w.sent.checkAgain}
        </a>
        <AskAgain page={page} call={call} deed={deeds['ask-again']} />
      </div>
      <Island name="call-sent" props={{ part: 'as-of' }}>
        <p class="c-small c-soft">
          {w.sent.asOf} <ClockTime at={call.asOf} to="second" stop /> {w.sent.checks}
        </p>
      </Island>
      <Folds>
        {call.next.includes('facts') ? (
          <Fold id="more" title={w.sent.fold.more} inside={w.sent.fold.onlyKnown} open={problem !== undefined}>
            <AddFacts page={page} call={call} deed={deeds.facts} />
          </Fold>
        ) : null}
        <Fold id="asked" title={w.sent.fold.asked} inside={w.sent.fold.people({ n: askedOnce(call.pages) })}>
          <Island name="call-sent" props={{ part: 'asked' }}>
            <AskedLadder call={call} lang={lang} />
          </Island>
        </Fold>
        {call.next.includes('close') ? (
          <Fold id="end" title={came ? w.close.title : w.sent.fold.notNeeded} inside={w.sent.fold.endWhy} open={problem !== undefined}>
            <CloseForm
              page={page}
              call={call}
              colleagues={colleagues}
              reporters={reporters}
              deeds={{ close: deeds.close, nobody: deeds.nobody }}
              typed={typed}
            />
          </Fold>
        ) : null}
        <Fold id="record" title={w.record.what} inside={w.sent.fold.lines({ n: call.history.length })}>
          <FollowUps page={page} call={call} deeds={{ done: deeds['follow-ups'], notOwed: deeds['follow-up-not-owed'] }} />
          <Outside page={page} call={call} />
          <Why call={call} lang={lang} />
          <History call={call} lang={lang} />
          <About call={call} lang={lang} />
        </Fold>
      </Folds>
    </div>
  )
}

/** Each person once, however often they were asked. */
const askedOnce = (pages: CallPageProps['call']['pages']): number => new Set(pages.map(({ name, role }) => `${name} ${role}`)).size
