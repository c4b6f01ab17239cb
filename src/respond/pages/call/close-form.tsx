import { Choices } from '../../../design/choices.tsx'
import type { PageContext } from '../../../design/context.ts'
import { Field } from '../../../design/field.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { SelectField } from '../../../design/select-field.tsx'
import { outcomes, type ReasonNobodyCame, reasonsNobodyCame } from '../../contract.ts'
import { words } from '../../words/respond.ts'
import type { CallView, Colleague } from '../view.ts'
import { ReportBeforeClosing } from './report-fields.tsx'

export interface CloseFormProps {
  readonly page: PageContext
  readonly call: CallView
  readonly colleagues: readonly Colleague[]
  readonly reporters: readonly Colleague[]
  readonly deeds: { readonly close?: string | undefined; readonly nobody?: string | undefined }
  /** What was sent and could not be taken: it stays in the boxes. */
  readonly typed?: Readonly<Record<string, string>>
}

/** A call ends with an outcome where someone came, or with a reason nobody did: two forms, so that it is never both. */
export function CloseForm(props: CloseFormProps) {
  const { page, call } = props
  const w = words(page.lang)
  const came = call.responders.length > 0
  return (
    <section class="c-island" aria-labelledby="close">
      <h2 id="close">{came || call.viewer.is !== 'caller' ? w.close.title : w.close.cancelTitle}</h2>
      {came ? <WithOutcome {...props} /> : <WithReason {...props} />}
      {came ? (
        <details>
          <summary>{w.close.nobodyTitle}</summary>
          <WithReason {...props} />
        </details>
      ) : null}
    </section>
  )
}

function WithOutcome({ page, call, colleagues, reporters, deeds, typed = {} }: CloseFormProps) {
  const w = words(page.lang)
  return (
    <form method="post" action={`/calls/${call.id}/close`}>
      <p>{w.close.body}</p>
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

function WithReason({ page, call, reporters, deeds, typed = {} }: CloseFormProps) {
  const w = words(page.lang)
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
