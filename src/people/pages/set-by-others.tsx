import { Cell, Row, Table } from '../../design/table.tsx'
import type { ComponentChildren } from 'preact'
import type { Lang } from '../../kernel/lang.ts'
import { words } from '../words/people.ts'

/** One thing the plan sets, in words, and where the section stands that sets it. */
export interface PlanSetting {
  readonly name: string
  readonly values: readonly string[]
  readonly href: string
}

export interface SetByOthersProps {
  readonly lang: Lang
  readonly terms: readonly { readonly title: string; readonly from: string; readonly to: string }[]
  readonly plan: readonly PlanSetting[] | null
}

/** What is read here and changed elsewhere: the school calendar of the roster, and what the plan sets. */
export function SetByOthers({ lang, terms, plan }: SetByOthersProps) {
  const w = words(lang).settings
  return (
    <>
      <h2>{w.calendar}</h2>
      <p>
        <a href="/calendar">{w.readCalendar}</a>
      </p>
      {terms.length === 0 ? (
        <p>{w.noCalendar}</p>
      ) : (
        <>
          <p>{w.calendarFrom}</p>
          <Listed heads={[w.term, w.from, w.to]} caption={w.calendar} rows={terms.map(term => [term.title, term.from, term.to])} />
        </>
      )}
      <h2>{w.plan}</h2>
      {plan === null || plan.length === 0 ? <p>{w.noPlan}</p> : <p>{w.planOnly}</p>}
      {plan === null || plan.length === 0 ? null : (
        <Listed
          heads={[w.setting, w.value]}
          caption={w.plan}
          rows={plan.map(({ name, values, href }) => [<a href={href}>{name}</a>, values.join('; ')])}
        />
      )}
      <div class="c-actions">
        <a href="/plan">{w.readPlan}</a>
        <a href="/plan/versions">{w.versions}</a>
      </div>
    </>
  )
}

function Listed({ heads, caption, rows }: { heads: readonly string[]; caption: string; rows: readonly (readonly ComponentChildren[])[] }) {
  return (
    <Table class="c-list" caption={caption} heads={heads}>
      {rows.map(([first, ...rest], at) => (
        <Row key={at} head={first}>
          {rest.map((cell, index) => (
            <Cell key={index}>{cell}</Cell>
          ))}
        </Row>
      ))}
    </Table>
  )
}
