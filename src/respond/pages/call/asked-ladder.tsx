import { ClockTime } from '../../../design/clock-time.tsx'
import { Status, type StatusKind } from '../../../design/status.tsx'
import { Steps } from '../../../design/steps.tsx'
import { roleName } from '../../../design/words/frame.ts'
import type { Lang } from '../../../kernel/lang.ts'
import type { PageState } from '../../contract.ts'
import { words } from '../../words/respond.ts'
import { stillAsking } from '../headline.ts'
import { askedOnce } from './asked-once.ts'
import type { CallView, PageView } from '../view.ts'

const shapes: Record<PageState, StatusKind> = {
  waiting: 'waiting',
  answered: 'going',
  declined: 'done',
  'no-answer': 'done',
  failed: 'done',
}

/** Who was asked, in order, with states and times. */
export function AskedLadder({ call, lang }: { call: CallView; lang: Lang }) {
  const w = words(lang)
  if (call.pages.length === 0) return <p>{w.sent.nobodyAsked}</p>
  return (
    <>
      <Steps
        steps={askedOnce(call.pages).map(({ page, times }) => ({
          key: page.id,
          title: `${page.name}, ${roleName(page.role, lang)}`,
          status: <PageStatus call={call} page={page} lang={lang} />,
          note: <Times call={call} page={page} times={times} lang={lang} />,
        }))}
      />
      {call.certifiedNotFree ? <p>{w.sent.certifiedNotFree}</p> : null}
      {call.passedOver.map(({ name, role }) => (
        <p key={name}>{w.sent.passedOver({ name, role: roleName(role, lang) })}</p>
      ))}
    </>
  )
}

/** Each one's own state: who no longer counts is not said to come, and the call's stage is that of whoever is furthest. */
function PageStatus({ call, page, lang }: { call: CallView; page: PageView; lang: Lang }) {
  const w = words(lang)
  const isOpen = call.stage !== 'closed'
  if (page.comes !== null) {
    const { stage, counts } = page.comes
    if (stage === 'handed-over') return <Status is="done">{w.stage['handed-over']}</Status>
    if (stage === 'there') return <Status is="there">{isOpen ? w.stage.there : w.wasThere}</Status>
    if (isOpen) return counts ? <Status is="going">{w.stage[stage]}</Status> : <Status is="done">{w.asksOthers}</Status>
  }
  if (!isOpen) return <Status is="done">{w.pageStateClosed[page.state]}</Status>
  if (page.state === 'waiting' && !stillAsking(call)) return <Status is="done">{w.pageStateClosed.waiting}</Status>
  return <Status is={shapes[page.state]}>{w.pageState[page.state]}</Status>
}

function Times({ call, page, times, lang }: { call: CallView; page: PageView; times: number; lang: Lang }) {
  const w = words(lang).sent
  const askedFor = page.askedFor === null ? '' : w.askedFor({ who: page.askedFor })
  if (page.sentAt === null)
    return (
      <>
        {page.state === 'waiting' ? (call.stage === 'closed' ? w.closedFirst : w.toBeSent) : ''}{' '}
        {page.unsent === 'held-back' ? w.heldBack : ''} {askedFor}
      </>
    )
  const isAwaited = stillAsking(call) && page.state === 'waiting' && page.nextAt !== null
  return (
    <>
      {times === 1 ? w.paged : w.pagedTimes({ n: times })} <ClockTime at={page.sentAt} to="second" stop={isAwaited} />
      {page.deliveredAt === null ? null : (
        <>
          , {w.deliveredAt} <ClockTime at={page.deliveredAt} to="second" />
        </>
      )}
      {page.openedAt === null ? null : (
        <>
          , {w.openedAt} <ClockTime at={page.openedAt} to="second" />
        </>
      )}
      {page.answeredAt === null ? null : (
        <>
          , {w.answeredAt} <ClockTime at={page.answeredAt} to="second" />
        </>
      )}
      {isAwaited && page.nextAt !== null ? (
        <>
          {' '}
          {w.pagedNext} <ClockTime at={page.nextAt} to="second" />
        </>
      ) : null}
      {askedFor === '' ? null : <> {askedFor}</>}
    </>
  )
}
