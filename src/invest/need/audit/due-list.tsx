import type { PageContext } from '../../../design/context.ts'
import { ErrorSummary } from '../../../design/error-summary.tsx'
import { day } from '../../../words/times.ts'
import { FormToken } from '../../../design/form-token.tsx'
import { Pairs } from '../../../design/pairs.tsx'
import { Status } from '../../../design/status.tsx'
import type { RaceGroup } from '../../state-data/race-shares.ts'
import { LongField } from '../../../design/field.tsx'
import { needAuditWords } from './words/audit.ts'
import type { Measure } from './who-is-served.ts'

/** A departure, who answers it, by when, and the answer. */
export interface DueView {
  /** Null in a draft, where nothing is due yet. */
  readonly id: string | null
  readonly measure: Measure
  readonly group: RaceGroup
  readonly owner: string | null
  readonly dueOn: string | null
  readonly isOverdue: boolean
  readonly answer: string | null
  readonly answeredOn: string | null
}

export interface DueListProps {
  readonly page: PageContext
  readonly due: readonly DueView[]
  readonly answering: { readonly deed: string; readonly typed: string; readonly departure: string; readonly problem: string | null } | null
}

export function DueList({ page, due, answering }: DueListProps) {
  const w = needAuditWords[page.lang]
  if (due.length === 0) return <p>{w.dueNone}</p>
  return (
    <>
      {answering?.problem ? (
        <ErrorSummary title={w.wrong} errors={[{ href: `#answer-${answering.departure}`, says: answering.problem }]} />
      ) : null}
      <ul class="c-plain-list">
        {due.map(each => (
          <li key={`${each.measure} ${each.group}`}>
            <h3>{w.departure[each.measure]({ group: w.groups[each.group] })}</h3>
            {each.id === null ? null : <Due page={page} due={each} answering={answering} id={each.id} />}
          </li>
        ))}
      </ul>
    </>
  )
}

function Due({ page, due, answering, id }: { page: PageContext; due: DueView; answering: DueListProps['answering']; id: string }) {
  const { lang } = page
  const w = needAuditWords[lang]
  const mine = answering?.departure === id ? answering : null
  const state =
    due.answeredOn !== null ? (
      <Status is="done">{w.answered({ day: due.answeredOn })}</Status>
    ) : due.isOverdue ? (
      <Status is="waiting">{w.overdue}</Status>
    ) : (
      <Status is="waiting">{w.open}</Status>
    )
  return (
    <>
      <Pairs
        row
        pairs={[
          [w.owner, due.owner ?? w.nobody],
          [w.due, due.dueOn === null ? '' : day(due.dueOn, lang)],
          [w.state, state],
        ]}
      />
      {due.answer === null ? null : <p class="c-quote">{due.answer}</p>}
      {answering === null || due.answer !== null ? null : (
        <form method="post" action="/invest/need/audit">
          <FormToken page={page} deed={`${answering.deed}-${id}`} />
          <input type="hidden" name="departure" value={id} />
          <LongField
            name="answer"
            id={`answer-${id}`}
            label={w.answer}
            hint={w.answerHint}
            error={mine?.problem ?? undefined}
            value={mine?.typed}
          />
          <div class="c-actions">
            <button class="usa-button usa-button--outline">{w.button}</button>
          </div>
        </form>
      )}
    </>
  )
}
