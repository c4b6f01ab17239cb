import { Choices } from '../../../design/choices.tsx'
import { Field } from '../../../design/field.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { SelectField } from '../../../design/select-field.tsx'
import { outcomes, type ReasonNobodyCame, reasonsNobodyCame } from '../../contract.ts'
import { words } from '../../words/respond.ts'
import type { CallPageProps } from '../call-page-props.ts'
import type { CallView } from '../view.ts'
import { ReportBeforeClosing } from './report-fields.tsx'

type CloseFormProps = Pick<CallPageProps, 'page' | 'call' | 'colleagues' | 'reporters' | 'deeds' | 'problem'>

/** What was sent and could not be taken: it stays in the boxes. */
const typedIn = ({ problem }: CloseFormProps): Readonly<Record<string, string>> => (problem?.verb === 'close' ? problem.typed : {}) ?? {}

/** Somebody comes who still counts, or has handed over: of them it is said how the call ended. */
export const hasCome = ({ responders }: Pick<CallView, 'responders'>): boolean =>
  responders.some(({ stage, counts }) => counts || stage === 'handed-over')

/** A call ends with an outcome where someone came, or with a reason nobody did: two forms, so that it is never both. */
export function CloseForm(props: CloseFormProps) {
  const { page, call } = props
  if (!hasCome(call)) return <WithReason {...props} />
  return (
    <>
      <WithOutcome {...props} />
      <details open={typedIn(props)['nobodyCame'] !== undefined}>
        <summary>{words(page.lang).close.nobodyTitle}</summary>
        <WithReason {...props} />
      </details>
    </>
  )
}

function WithOutcome(props: CloseFormProps) {
  const { page, call, colleagues, reporters, deeds } = props
  const w = words(page.lang)
  const typed = typedIn(props)
  return (
    <form method="post" action={`/calls/${call.id}/close`}>
      <FormToken page={page} deed={deeds.close} />
      <Choices
        name="outcome"
        legend={w.close.how}
        columns="one"
        chosen={typed['outcome']}
        answers={outcomes.map(value => ({ value, ...w.outcome[value] }))}
      />
      <ReportBeforeClosing lang={page.lang} call={call} reporters={reporters} typed={typed} form="outcome" />
      <fieldset class="usa-fieldset">
        <legend class="usa-legend">{w.close.followUp}</legend>
        <span class="usa-hint">{w.close.followUpHint}</span>
        <Field name="followUp.what" label={w.close.followUpWhat} hint={w.close.followUpNoName} value={typed['followUp.what']} />
        <SelectField
          name="followUp.owner"
          label={w.close.followUpOwner}
          chosen={typed['followUp.owner']}
          options={[
            { value: '', label: w.close.followUpNobody },
            ...colleagues.map(one => ({ value: one.id, label: `${one.name}, ${one.role}` })),
          ]}
        />
        <Field name="followUp.dueOn" label={w.close.followUpDue} type="date" value={typed['followUp.dueOn']} />
      </fieldset>
      <div class="c-actions c-actions--stack">
        <button class="usa-button usa-button--big">{w.close.button}</button>
      </div>
    </form>
  )
}

/** A caller most often means one of their own reasons: those stand first. */
const callersFirst = (a: ReasonNobodyCame, b: ReasonNobodyCame): number => Number(a.startsWith('nobody')) - Number(b.startsWith('nobody'))

function WithReason(props: CloseFormProps) {
  const { page, call, reporters, deeds } = props
  const w = words(page.lang)
  const typed = typedIn(props)
  const isCaller = call.viewer.is === 'caller'
  return (
    <form method="post" action={`/calls/${call.id}/close`}>
      <FormToken page={page} deed={deeds.nobody} />
      <Choices
        name="nobodyCame"
        legend={isCaller ? w.close.cancelLegend : w.close.nobodyLegend}
        columns="one"
        chosen={typed['nobodyCame'] ?? (isCaller ? 'cancelled-by-caller' : undefined)}
        answers={(isCaller ? [...reasonsNobodyCame].sort(callersFirst) : reasonsNobodyCame).map(value => ({
          value,
          label: w.nobodyCame[value],
        }))}
      />
      <ReportBeforeClosing lang={page.lang} call={call} reporters={reporters} typed={typed} form="nobody" />
      <div class="c-actions c-actions--stack">
        <button class="usa-button usa-button--outline usa-button--big">{isCaller ? w.close.cancelButton : w.close.nobodyButton}</button>
      </div>
    </form>
  )
}
