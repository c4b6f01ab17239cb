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
import { words } from '../words/respond.ts'
import { OwedList } from './owed-list.tsx'
import type { OwedView } from './view.ts'
import { placeOrSchool, saidOf, whatOf } from './headline.ts'

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
  }
  readonly sentAt: string | null
  readonly nextAt: string | null
  readonly state: PageState
  /** May be answered still; the key is for the tap. */
  readonly mayAnswer: boolean
  readonly deeds: { readonly answer: string; readonly decline: string }
}

export interface MyPagesPageProps {
  readonly page: PageContext
  readonly asOf: string
  readonly onDuty: boolean
  /** Newest first in each: those that wait for an answer, those being answered now, those that are over. */
  readonly asking: readonly MyPage[]
  readonly open: readonly MyPage[]
  readonly past: readonly MyPage[]
  readonly owed: readonly OwedView[]
}

/** What this person is asked for, on the phone in their hand. */
export function MyPagesPage({ page, asOf, onDuty, asking, open, past, owed }: MyPagesPageProps) {
  const w = words(page.lang).mine
  const heading = asking.length > 0 ? w.asking({ n: asking.length }) : onDuty ? w.onDuty : w.offDuty
  const drill = asking.length + open.length > 0 && [...asking, ...open].every(one => one.call.drill)
  return (
    <Frame page={page} title={w.title} islands={['my-pages']} drill={drill}>
      <div class="c-narrow">
        <StoppedLine page={page} asOf={asOf} />
        <Island name="my-pages" props={{}} live="polite">
          <h1>{heading}</h1>
          <Lines page={page} lines={asking} under="h1" />
          {open.length === 0 ? null : <h2>{w.open}</h2>}
          <Lines page={page} lines={open} />
        </Island>
        <OwedList page={page} owed={owed} title={words(page.lang).owed.list.mine} />
        {asking.length + open.length + past.length + owed.length === 0 ? <Empty>{w.empty}</Empty> : null}
        {past.length === 0 ? null : <h2>{w.past}</h2>}
        <Lines page={page} lines={past} dated />
      </div>
    </Frame>
  )
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
  under = 'h2',
}: {
  page: PageContext
  lines: readonly MyPage[]
  dated?: boolean
  under?: 'h1' | 'h2'
}) {
  const { lang } = page
  const w = words(lang)
  const Heading = under === 'h1' ? 'h2' : 'h3'
  if (lines.length === 0) return null
  return (
    <ul class="c-plain-list">
      {lines.map(line => (
        <li key={line.id}>
          <p class="c-kicker">
            {line.call.drill ? <strong class="c-drill-word">{w.board.drill}</strong> : null} {w.respond.pagedAt}{' '}
            {line.sentAt === null ? null : <ClockTime at={line.sentAt} />}
            {dated && line.sentAt !== null ? `, ${day(line.sentAt, lang)}` : ''}
          </p>
          <Heading>
            <a href={`/calls/${line.call.id}`}>{`${placeOrSchool(line.call, lang)}. ${whatOf(line.call.facts, lang)}.`}</a>
          </Heading>
          <p>
            {placeOrSchool(line.call, lang) === line.call.school ? '' : `${line.call.school}. `}
            {saidOf(line.call.facts, lang)}
          </p>
          <p>
            {line.call.danger && line.call.stage !== 'closed' ? <Status is="danger">{w.board.dangerNow}</Status> : null}{' '}
            <Status is={line.call.stage === 'closed' ? 'done' : shapes[line.state]}>
              {line.call.stage === 'closed' ? w.stage.closed : w.pageState[line.state]}
            </Status>
          </p>
          {line.mayAnswer ? <Taps page={page} line={line} /> : null}
        </li>
      ))}
    </ul>
  )
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
        <FormToken page={page} deed={line.deeds.answer} />
        <button class="usa-button">{w.answer}</button>
      </form>
      <form method="post" action={`/calls/${line.call.id}/decline`}>
        <FormToken page={page} deed={line.deeds.decline} />
        <button class="usa-button usa-button--outline">{w.decline}</button>
      </form>
    </div>
  )
}
