import { ClockTime } from '../../design/clock-time.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Frame } from '../../design/frame.tsx'
import { Island } from '../../design/island.tsx'
import { StoppedLine } from '../../design/stopped-line.tsx'
import { Tel } from '../../design/tel.tsx'
import { words } from '../words/respond.ts'
import { About } from './call/about.tsx'
import { AddFacts } from './call/add-facts.tsx'
import { AskAgain } from './call/ask-again.tsx'
import { AskedLadder } from './call/asked-ladder.tsx'
import { CloseForm } from './call/close-form.tsx'
import { FollowUps } from './call/follow-ups.tsx'
import { HandOverForm } from './call/hand-over-form.tsx'
import { HeadlineBlock } from './call/headline-block.tsx'
import { Hurt } from './call/hurt.tsx'
import { History } from './call/history.tsx'
import { Outside } from './call/outside.tsx'
import { ResponderBlock } from './call/responder-block.tsx'
import { ReportBlock } from './call/report.tsx'
import { Rights } from './call/rights.tsx'
import { ComesNext } from './call/comes-next.tsx'
import { Sent } from './call/sent.tsx'
import { Why } from './call/why.tsx'
import { whoComes } from './headline.ts'
import type { CallPageProps } from './call-page-props.ts'

/** One call, whole: for its caller, for whoever was asked to come, and for whoever may read its record. */
export function CallPage(props: CallPageProps) {
  const { page, call, problem } = props
  const { lang } = page
  const w = words(lang)
  const open = call.stage !== 'closed'
  const title = { caller: open ? whoComes(call, lang) : w.sent.title, responder: w.respond.title, reader: w.record.title }[call.viewer.is]
  return (
    <Frame page={page} title={title} drill={call.drill} islands={open ? ['call-sent'] : []}>
      {problem === undefined ? null : <ErrorSummary title={w.notDone} errors={problem.says.map(says => ({ says }))} />}
      {open ? <StoppedLine page={page} asOf={call.asOf} /> : null}
      {open && call.viewer.is === 'caller' ? <Sent {...props} /> : <Whole {...props} />}
    </Frame>
  )
}

/** The same for whoever was asked to come, for whoever reads the record, and for the caller once it is closed. */
function Whole({ page, call, callerPhone = null, colleagues, reporters, deeds, problem }: CallPageProps) {
  const { lang } = page
  const w = words(lang)
  const open = call.stage !== 'closed'
  const typed = problem?.typed ?? {}
  return (
    <div class="c-cols">
      <div>
        <Island name="call-sent" props={{ part: 'now' }} live="polite">
          {call.viewer.is === 'responder' ? (
            <>
              <ResponderBlock page={page} call={call} viewer={call.viewer} deeds={deeds} />
              {callerPhone === null ? null : (
                <p>
                  {w.respond.callCaller({ name: call.askedBy })} <Tel number={callerPhone} />
                </p>
              )}
            </>
          ) : (
            <HeadlineBlock page={page} call={call} />
          )}
        </Island>
        <ReportBlock
          page={page}
          call={call}
          reporters={reporters}
          deeds={{ report: deeds.report, written: deeds['report-written'] }}
          typed={typed}
        />
        <Rights call={call} lang={lang} />
        <Outside page={page} call={call} />
        <h2>{w.sent.whoAsked}</h2>
        <Island name="call-sent" props={{ part: 'asked' }}>
          <AskedLadder call={call} lang={lang} />
          {open ? (
            <p class="c-small c-soft">
              {w.sent.asOf} <ClockTime at={call.asOf} to="second" stop /> {w.sent.checks}
            </p>
          ) : null}
        </Island>
        {open ? (
          <div class="c-actions">
            <a class="usa-button usa-button--outline" href={`/calls/${call.id}`}>
              {w.sent.checkAgain}
            </a>
            <AskAgain page={page} call={call} deed={deeds['ask-again']} />
          </div>
        ) : null}
        {open && call.viewer.is === 'responder' ? <ComesNext lang={lang} /> : null}
        <Hurt page={page} call={call} deed={deeds.hurt} />
        {call.next.includes('facts') ? <AddFacts page={page} call={call} deed={deeds.facts} /> : null}
        {call.next.includes('hand-over') ? (
          <HandOverForm page={page} call={call} colleagues={colleagues} deed={deeds['hand-over']} />
        ) : null}
        {call.next.includes('close') ? (
          <CloseForm
            page={page}
            call={call}
            colleagues={colleagues}
            reporters={reporters}
            deeds={{ close: deeds.close, nobody: deeds.nobody }}
            typed={typed}
          />
        ) : null}
        <FollowUps page={page} call={call} deeds={{ done: deeds['follow-ups'], notOwed: deeds['follow-up-not-owed'] }} />
        <Why call={call} lang={lang} />
        <History call={call} lang={lang} />
      </div>
      <About call={call} lang={lang} />
    </div>
  )
}
