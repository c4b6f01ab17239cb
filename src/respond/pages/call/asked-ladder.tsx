import { ClockTime } from '../../../design/clock-time.tsx'
import { Status, type StatusKind } from '../../../design/status.tsx'
import { Steps } from '../../../design/steps.tsx'
import { roleName } from '../../../design/wording.ts'
import type { Lang } from '../../../kernel/lang.ts'
import type { PageState } from '../../contract.ts'
import { words } from '../../wording.ts'
import type { CallView, PageView } from '../view.ts'

const shapes: Record<PageState, StatusKind> = { waiting: 'waiting', answered: 'going', declined: 'done', 'no-answer': 'done', failed: 'done' }

/** Who was asked, in order, with states and times. */
export function AskedLadder({ call, lang }: { call: CallView; lang: Lang }) {
  const w = words(lang)
  if (call.pages.length === 0) return <p>{w.sent.nobodyAsked}</p>
  return (
    <Steps
      steps={call.pages.map(page => ({
        key: page.id,
        title: `${page.name}, ${roleName(page.role, lang)}`,
        status: <Status is={shapes[page.state]}>{w.pageState[page.state]}</Status>,
        note: <Times page={page} lang={lang} />,
      }))}
    />
  )
}

function Times({ page, lang }: { page: PageView; lang: Lang }) {
  const w = words(lang).sent
  if (page.sentAt === null) return <>{w.toBeSent}</>
  return (
    <>
      {w.paged} <ClockTime at={page.sentAt} to="second" />
      {page.answeredAt === null ? null : (
        <>
          , {w.answeredAt} <ClockTime at={page.answeredAt} to="second" />
        </>
      )}
      {page.state === 'waiting' && page.nextAt !== null ? (
        <>
          . {w.pagedNext} <ClockTime at={page.nextAt} to="second" />
        </>
      ) : null}
    </>
  )
}
