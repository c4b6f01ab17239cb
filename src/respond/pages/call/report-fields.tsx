import { Choices } from '../../../design/choices.tsx'
import { Field } from '../../../design/field.tsx'
import { SelectField } from '../../../design/select-field.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { type Agency, agencies, reasonsNoReport } from '../../contract.ts'
import { words } from '../../words/respond.ts'
import type { CallView, Colleague } from '../view.ts'

interface ReportFieldsProps {
  readonly lang: Lang
  /** What stands before the names of the fields, such as `report.` in the form that closes a call. */
  readonly under: '' | 'report.'
  /** Before the ids of the fields: several forms of one page may ask this. */
  readonly form: string
  readonly owedTo: readonly Agency[]
  readonly reporters: readonly Colleague[]
  readonly typed: Readonly<Record<string, string>>
}

/** Whom, who, when: never what. */
export function ReportFields({ lang, under, form, owedTo, reporters, typed }: ReportFieldsProps) {
  const { report: w, agencyFor } = words(lang).owed
  const choose = words(lang).close.followUpNobody
  const first = agencies.toSorted((a, b) => Number(owedTo.includes(b)) - Number(owedTo.includes(a)))
  return (
    <>
      <Choices
        name={`${under}to`}
        legend={w.to}
        columns="one"
        chosen={typed[`${under}to`]}
        answers={first.map(value => ({ value, label: agencyFor[value] }))}
      />
      <SelectField
        name={`${under}by`}
        id={`${form}.by`}
        label={w.by}
        chosen={typed[`${under}by`]}
        options={[{ value: '', label: choose }, ...reporters.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <Field name={`${under}at`} id={`${form}.at`} label={w.at} type="datetime-local" value={typed[`${under}at`]} />
    </>
  )
}

/** What the form that closes a call asks, where a report is owed and none is recorded. */
export function ReportBeforeClosing({
  lang,
  call,
  reporters,
  typed,
  form,
}: Omit<ReportFieldsProps, 'under' | 'owedTo'> & { readonly call: CallView }) {
  const { report: w, noReport } = words(lang).owed
  const { report } = call
  if (report === null || report.made !== null || report.notOwed !== null) return null
  return (
    <fieldset class="usa-fieldset">
      <legend class="usa-legend">{w.closing}</legend>
      <span class="usa-hint">{w.closingHint}</span>
      <ReportFields lang={lang} under="report." form={form} owedTo={report.owedTo} reporters={reporters} typed={typed} />
      <SelectField
        name="reportNotOwed"
        id={`${form}.reportNotOwed`}
        label={w.notOwedLegend}
        chosen={typed['reportNotOwed']}
        options={[{ value: '', label: w.owedAfterAll }, ...reasonsNoReport.map(value => ({ value, label: noReport[value] }))]}
      />
    </fieldset>
  )
}
