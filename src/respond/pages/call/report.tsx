import { agencyLines } from '../../../design/crisis-lines.ts'
import { Field } from '../../../design/field.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { Pairs } from '../../../design/pairs.tsx'
import { SelectField } from '../../../design/select-field.tsx'
import { Status } from '../../../design/status.tsx'
import { Tel } from '../../../design/tel.tsx'
import { clock, day } from '../../../words/times.ts'
import { agencies } from '../../contract.ts'
import { words } from '../../words/respond.ts'
import type { CallPageProps } from '../call-page-props.ts'
import type { CallView } from '../view.ts'
import { ReportFields } from './report-fields.tsx'

type ReportBlockProps = Pick<CallPageProps, 'page' | 'call' | 'reporters' | 'deeds' | 'problem'>

/** The report of abuse or neglect, which is its reporter's own: whom to telephone, whether it was made, and by when they write. */
export function ReportBlock(props: ReportBlockProps) {
  const { page, call } = props
  const w = words(page.lang).owed.report
  if (call.report === null && call.facts['what'] !== 'abuse-suspected') return null
  return (
    <section aria-labelledby="report" class="c-answer c-answer--hold c-after">
      <h2 id="report">{w.title}</h2>
      {isOver(call) ? null : <WhatToDo page={page} call={call} />}
      <Stands {...props} />
      <SayMade {...props} />
      <SayWritten {...props} />
    </section>
  )
}

const isOver = ({ report }: CallView): boolean => report !== null && (report.made !== null || report.notOwed !== null)

function WhatToDo({ page, call }: Pick<ReportBlockProps, 'page' | 'call'>) {
  const w = words(page.lang).owed
  return (
    <>
      {call.drill ? (
        <p>
          <strong>{w.report.drill}</strong>
        </p>
      ) : (
        <>
          <p>{w.report.body}</p>
          <Pairs row pairs={agencies.map(agency => [w.agencyFor[agency], <Tel number={agencyLines[agency]} />])} />
        </>
      )}
      <p>{w.report.yours}</p>
    </>
  )
}

function Stands({ page, call }: ReportBlockProps) {
  const { lang } = page
  const { report: w, agencies: names, noReport } = words(lang).owed
  const at = (instant: string) => ({ when: day(instant, lang), time: clock(instant, lang) })
  const { made, written, notOwed } = call.report ?? { made: null, written: null, notOwed: null }
  const due = call.followUps.find(each => each.kind === 'written-report')
  const lines = [
    made === null ? null : <Status is="there">{w.made({ who: made.by, agency: names[made.to], ...at(made.at) })}</Status>,
    made === null && notOwed !== null ? <Status is="done">{w.notOwed({ why: noReport[notOwed] })}</Status> : null,
    made === null && notOwed === null && !call.next.includes('report') ? <Status is="waiting">{w.none}</Status> : null,
    written === null ? null : <Status is="there">{w.written({ who: written.by, ...at(written.at) })}</Status>,
    written === null && due?.dueAt ? (
      <Status is={due.stands === 'overdue' ? 'late' : 'waiting'}>
        {(due.stands === 'overdue' ? w.writtenLate : w.writtenDue)(at(due.dueAt))}
      </Status>
    ) : null,
  ]
  return <>{lines.map((line, place) => (line === null ? null : <p key={place}>{line}</p>))}</>
}

function SayMade({ page, call, reporters, deeds, problem }: ReportBlockProps) {
  const w = words(page.lang).owed.report
  const typed = (problem?.verb === 'report' ? problem.typed : {}) ?? {}
  if (!call.next.includes('report')) return null
  return (
    <details open={call.stage === 'closed' || problem?.verb === 'report'}>
      <summary>{w.say}</summary>
      <p>
        <Status is="waiting">{w.none}</Status>
      </p>
      <p>{w.tellThem}</p>
      <form method="post" action={`/calls/${call.id}/report`}>
        <FormToken page={page} deed={deeds.report} />
        <ReportFields lang={page.lang} under="" form="made" owedTo={call.report?.owedTo ?? []} reporters={reporters} typed={typed} />
        <div class="c-actions">
          <button class="usa-button">{w.button}</button>
        </div>
      </form>
    </details>
  )
}

function SayWritten({ page, call, reporters, deeds, problem }: ReportBlockProps) {
  const w = words(page.lang).owed.report
  const typed = (problem?.verb === 'report-written' ? problem.typed : {}) ?? {}
  if (!call.next.includes('report-written')) return null
  return (
    <form method="post" action={`/calls/${call.id}/report-written`} aria-labelledby="report-written">
      <h3 id="report-written">{w.sayWritten}</h3>
      <FormToken page={page} deed={deeds['report-written']} />
      <SelectField
        name="by"
        id="written.by"
        label={w.byWritten}
        chosen={typed['by']}
        options={reporters.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field name="at" id="written.at" label={w.at} type="datetime-local" value={typed['at']} />
      <div class="c-actions">
        <button class="usa-button">{w.buttonWritten}</button>
      </div>
    </form>
  )
}
