import { AskSound } from '../../design/ask-sound.tsx'
import { ClockTime } from '../../design/clock-time.tsx'
import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { day } from '../../words/times.ts'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { Island } from '../../design/island.tsx'
import { Status, type StatusKind } from '../../design/status.tsx'
import { StoppedLine } from '../../design/stopped-line.tsx'
import { words as designWords } from '../../design/words/frame.ts'
import type { PageState, Stage } from '../contract.ts'
import { type RespondWords, words } from '../words/respond.ts'
import { OwedList } from './owed-list.tsx'
import type { OwedView } from './view.ts'
import { dangerOf, placeAndWhat, placeOrSchool, saidOf } from './headline.ts'

export interface MyPage {
  readonly id: string
  readonly call: {
    readonly id: string
    readonly room: string | null
    readonly school: string
    readonly facts: Readonly<Record<string, string>>
    readonly drill: boolean
    readonly stage: Stage
    readonly danger: boolean
    readonly askedAt: string
    /** Nobody has said that they come. */
    readonly unanswered: boolean
  }
  readonly sentAt: string | null
  readonly nextAt: string | null
  /** Null where this person was not asked. */
  readonly state: PageState | null
  /** May be answered still; the key is for the tap. */
  readonly mayAnswer: boolean
  readonly mayDecline: boolean
  readonly deeds: { readonly answer: string; readonly decline: string }
}

export interface MyPagesPageProps {
  readonly page: PageContext
  readonly asOf: string
  readonly onDuty: boolean
  /** The most urgent first: those that wait for this person's answer, those that nobody comes to, those that somebody does. */
  readonly asking: readonly MyPage[]
  readonly unanswered: readonly MyPage[]
  readonly open: readonly MyPage[]
  /** Newest first. */
  readonly past: readonly MyPage[]
  readonly owed: readonly OwedView[]
}

/** What this person is asked for, on the phone in their hand. */
export function MyPagesPage({ page, asOf, onDuty, asking, unanswered, open, past, owed }: MyPagesPageProps) {
  const w = words(page.lang).mine
  const now = [...asking, ...unanswered, ...open]
  const drill = now.length > 0 && now.every(one => one.call.drill)
  return (
    <Frame page={page} title={w.title} islands={['my-pages']} drill={drill}>
      <div class="c-narrow">
        <StoppedLine page={page} asOf={asOf} />
        <Island name="my-pages" props={{}} live="polite">
          <h1>{headingOf(w, { onDuty, asking: asking.length, unanswered: unanswered.length })}</h1>
          <Lines page={page} lines={asking} under="h1" asks />
          {asking.length === 0 || unanswered.length === 0 ? null : <h2>{w.unanswered({ n: unanswered.length })}</h2>}
          <Lines page={page} lines={unanswered} under={asking.length === 0 ? 'h1' : 'h2'} />
          {open.length === 0 ? null : <h2>{w.open}</h2>}
          <Lines page={page} lines={open} />
        </Island>
        <AskSound lang={page.lang} />
        <OwedList page={page} owed={owed} title={words(page.lang).owed.list.mine} />
        {now.length + past.length + owed.length === 0 ? <Empty>{w.empty}</Empty> : null}
        {past.length === 0 ? null : <h2>{w.past}</h2>}
        <Lines page={page} lines={past} dated />
      </div>
    </Frame>
  )
}

/** That nobody is asking is said only where no call that may be answered waits. */
function headingOf(
  w: RespondWords['mine'],
  is: { readonly onDuty: boolean; readonly asking: number; readonly unanswered: number },
): string {
  if (is.asking > 0) return w.asking({ n: is.asking })
  if (is.unanswered > 0) return w.unanswered({ n: is.unanswered })
  return is.onDuty ? w.onDuty : w.offDuty
}

const shapes: Record<PageState, StatusKind> = {
  waiting: 'waiting',
  answered: 'going',
  declined: 'done',
  'no-answer': 'done',
  failed: 'done',
}

function Lines({
  page,
  lines,
  dated = false,
  asks = false,
  under = 'h2',
}: {
  page: PageContext
  lines: readonly MyPage[]
  dated?: boolean
  asks?: boolean
  under?: 'h1' | 'h2'
}) {
  const { lang } = page
  const w = words(lang)
  const Heading = under === 'h1' ? 'h2' : 'h3'
  if (lines.length === 0) return null
  return (
    <ul class="c-plain-list">
      {lines.map(line => (
        <li key={line.id} data-asks={asks ? line.id : undefined}>
          <p class="c-kicker">
            {line.call.drill ? <strong class="c-drill-word">{w.board.drill}</strong> : null}{' '}
            {line.sentAt === null ? w.mine.calledAt : w.respond.pagedAt} <ClockTime at={line.sentAt ?? line.call.askedAt} />
            {dated ? `, ${day(line.sentAt ?? line.call.askedAt, lang)}` : ''}
          </p>
          <Heading>
            <a href={`/calls/${line.call.id}`}>{placeAndWhat(line.call, lang)}</a>
          </Heading>
          <p>
            {placeOrSchool(line.call, lang) === line.call.school ? '' : `${line.call.school}. `}
            {saidOf(line.call.facts, lang)}
          </p>
          <p>
            {line.call.danger && line.call.stage !== 'closed' ? <Status is="danger">{dangerOf(line.call.facts, lang)}</Status> : null}{' '}
            <State line={line} page={page} />
          </p>
          {line.mayAnswer ? <Taps page={page} line={line} /> : null}
        </li>
      ))}
    </ul>
  )
}

function State({ page, line }: { page: PageContext; line: MyPage }) {
  const w = words(page.lang)
  if (line.call.stage === 'closed') return <Status is="done">{w.stage.closed}</Status>
  if (line.state === null || (line.state !== 'waiting' && line.call.unanswered && line.mayAnswer))
    return <Status is="waiting">{w.board.nobody}</Status>
  return <Status is={shapes[line.state]}>{w.pageState[line.state]}</Status>
}

function Taps({ page, line }: { page: PageContext; line: MyPage }) {
  const w = words(page.lang).respond
  return (
    <div class="c-actions">
      {line.call.danger && !line.call.drill ? (
        <a class="usa-button usa-button--danger" href="tel:911">
          {designWords(page.lang).call911}
        </a>
      ) : null}
      <form method="post" action={`/calls/${line.call.id}/answer`}>
        <FormToken page={page} deed={line.deeds.answer} about={placeAndWhat(line.call, page.lang)} />
        <button class="usa-button">{w.answer}</button>
      </form>
      {line.mayDecline ? (
        <form method="post" action={`/calls/${line.call.id}/decline`}>
          <FormToken page={page} deed={line.deeds.decline} about={placeAndWhat(line.call, page.lang)} />
          <button class="usa-button usa-button--outline">{w.decline}</button>
        </form>
      ) : null}
    </div>
  )
}
