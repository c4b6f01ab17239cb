import { Field } from '../../design/field.tsx'
import { optionsOf } from '../../design/options-of.ts'
import { SelectField } from '../../design/select-field.tsx'
import { Tick } from '../../design/tick.tsx'
import { wallIn } from '../../kernel/local-time.ts'
import { triedIn } from '../../matter/index.ts'
import { careWords, conditionWords, groundWords, holdWords, kindWords, noWitnessWords, triedWords } from '../words/codes.ts'
import { formWords } from '../words/restraint.ts'
import { type FormsProps, Ticks, typedIn, VerbForm, wrongIn } from './verb-form.tsx'

/** Who held whom, when, why and how. What stands already is in the boxes, so that it can be put right. */
export function DescribeForm({ forms, isMain = false }: { readonly forms: FormsProps; readonly isMain?: boolean }) {
  const { page, view, timeZone } = forms
  const { lang } = page
  const w = formWords(lang).describe
  const { described: was, student, limits } = view
  const wall = (at: string | undefined) => (at === undefined ? undefined : wallIn(timeZone, new Date(at)))
  const approval = was?.approval === 'none' ? null : was?.approval
  const known: Readonly<Record<string, string | undefined>> = {
    ...{
      student: student?.id,
      began: wall(was?.beganAt),
      ended: wall(was?.endedAt),
      approvedBy: approval?.by.id,
      approvedAt: wall(approval?.at),
    },
    ...{ held: was?.held.map(({ id }) => id).join(', '), witnesses: was?.witnesses.map(({ id }) => id).join(', ') },
  }
  const of = (name: string) => ({ value: typedIn(forms, 'describe', name) ?? known[name], error: wrongIn(forms, 'describe', name) })
  const isTicked = (name: string, isKnown = false) =>
    triedIn(forms.tried, 'describe', lang)
      .ticked(name, isKnown ? ['yes'] : [])
      .includes('yes')
  const ticks = { forms, verb: 'describe' as const }
  return (
    <VerbForm forms={forms} verb="describe" button={w.button} isMain={isMain}>
      <SelectField
        name="kind"
        label={w.kind}
        options={optionsOf(kindWords, lang)}
        chosen={typedIn(forms, 'describe', 'kind') ?? was?.kind}
      />
      <Field name="student" label={w.student} hint={formWords(lang).handleHint} {...of('student')} />
      <Field name="began" label={w.began} type="datetime-local" {...of('began')} />
      <Field name="ended" label={w.ended} type="datetime-local" {...of('ended')} />
      <Tick name="closedDay" value="yes" label={w.closedDay} checked={isTicked('closedDay')} />
      <Ticks {...ticks} name="grounds" legend={w.grounds} hint={w.groundsHint} says={groundWords} chosen={was?.grounds ?? []} />
      <Ticks {...ticks} name="tried" legend={w.tried} says={triedWords} chosen={was?.tried ?? []} />
      <Ticks {...ticks} name="holds" legend={w.holds} says={holdWords} chosen={was?.holds ?? []} />
      <Ticks {...ticks} name="conditions" legend={w.conditions} says={conditionWords} chosen={was?.conditions ?? []} />
      <Field name="held" label={w.held} hint={w.namesHint} {...of('held')} />
      <Field name="witnesses" label={w.witnesses} hint={w.namesHint} {...of('witnesses')} />
      <SelectField
        {...{ name: 'noWitness', label: w.noWitness, options: optionsOf(noWitnessWords, lang, w.somebody) }}
        chosen={typedIn(forms, 'describe', 'noWitness') ?? was?.noWitness ?? ''}
        error={wrongIn(forms, 'describe', 'noWitness')}
      />
      <fieldset class="usa-fieldset">
        <legend class="usa-legend">{w.long({ minutes: limits.approvalMinutes })}</legend>
        <Field name="approvedBy" label={w.approvedBy} {...of('approvedBy')} />
        <Tick name="ledThen" value="yes" label={formWords(lang).ledThen} checked={isTicked('ledThen', approval?.ledThen)} />
        <Field name="approvedAt" label={w.approvedAt} type="datetime-local" {...of('approvedAt')} />
        <Tick name="notApproved" value="yes" label={w.notApproved} checked={isTicked('notApproved', was?.approval === 'none')} />
      </fieldset>
      <Ticks {...ticks} name="care" legend={w.care} says={careWords} chosen={was?.care ?? []} />
    </VerbForm>
  )
}
