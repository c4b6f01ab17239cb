import { optionsOf } from '../../design/options-of.ts'
import { Choices } from '../../design/choices.tsx'
import { Field } from '../../design/field.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { Tick } from '../../design/tick.tsx'
import { closings, confirmations } from '../contract.ts'
import { actionWords, checkInWords, closingWords, confirmationWords, evidenceWords, findingWords, reasonWords } from '../words/codes.ts'
import { agreementIn } from '../state.ts'
import { formWords } from '../words/repair.ts'
import { type FormsProps, partiesOf, triedBy, VerbForm } from './verb-form.tsx'

/** The day, who came, what was agreed, whether it was done, how it goes, and how it ends. */

export function PlanSession({ forms }: { readonly forms: FormsProps }) {
  const w = formWords(forms.page.lang)['plan-session']
  const { typed, wrong } = triedBy(forms, 'plan-session')
  return (
    <VerbForm forms={forms} verb="plan-session" button={w.button} isMain>
      <Field {...{ id: 'on', name: 'on', label: w.on, type: 'date' }} value={typed('on')} error={wrong('on')} />
    </VerbForm>
  )
}

export function Hold({ forms }: { readonly forms: FormsProps }) {
  const { page, view } = forms
  const w = formWords(page.lang).hold
  const come = partiesOf(view, view.may.come)
  const { ticked } = triedBy(forms, 'hold')
  const came = ticked(
    'came',
    come.map(({ value }) => value),
  )
  return (
    <VerbForm forms={forms} verb="hold" button={w.button} isMain>
      <fieldset class="usa-fieldset">
        <legend class="usa-legend">{w.came}</legend>
        <div class="c-choices">
          {come.map(({ value, label }) => (
            <Tick key={value} name="came" value={value} label={label} checked={came.includes(value)} />
          ))}
        </div>
      </fieldset>
    </VerbForm>
  )
}

/** How many actions the form takes at once. */
const rows = [0, 1, 2]

export function Agree({ forms, isMain = false }: { readonly forms: FormsProps; readonly isMain?: boolean }) {
  const { page, view } = forms
  const { lang } = page
  const w = formWords(lang).agree
  const tried = triedBy(forms, 'agree')
  return (
    <VerbForm forms={forms} verb="agree" button={w.button} isMain={isMain} fixed={{ agreement: agreementIn(view) }}>
      <p>{w.lede}</p>
      {view.agreement === 'none' ? null : <p>{w.again}</p>}
      {rows.map(at => {
        const typed = (name: string) => tried.typed(`${name}-${at}`)
        const wrong = (name: string) => tried.wrong(`actions/${at}/${name}`)
        return (
          <fieldset key={at} class="usa-fieldset">
            <legend class="usa-legend">{w.which({ n: at + 1 })}</legend>
            <SelectField name={`what-${at}`} label={w.what} options={optionsOf(actionWords, lang, w.nothing)} chosen={typed('what')} />
            <SelectField
              {...{ name: `owner-${at}`, label: w.owner, options: partiesOf(view), chosen: typed('owner') }}
              error={wrong('owner')}
            />
            <Field {...{ name: `dueOn-${at}`, label: w.dueOn, type: 'date' }} value={typed('dueOn')} error={wrong('dueOn')} />
            <SelectField name={`evidence-${at}`} label={w.evidence} options={optionsOf(evidenceWords, lang)} chosen={typed('evidence')} />
          </fieldset>
        )
      })}
    </VerbForm>
  )
}

export function Done({ forms }: { readonly forms: FormsProps }) {
  const { page, view } = forms
  const w = formWords(page.lang).done
  const mine = view.actions.filter(({ isDone, owner }) => !isDone && view.may.done.includes(owner))
  return (
    <>
      {mine.map(({ action, what, name }) => (
        <VerbForm
          key={action}
          {...{ forms, verb: 'done', path: `actions/${action}/done` }}
          button={w.button({ what: actionWords[what][page.lang], name })}
        />
      ))}
    </>
  )
}

export function Confirm({ forms, isMain = false }: { readonly forms: FormsProps; readonly isMain?: boolean }) {
  const { page, view } = forms
  const { lang } = page
  const w = formWords(lang)
  const { typed, wrong } = triedBy(forms, 'confirm')
  return (
    <VerbForm forms={forms} verb="confirm" button={w.confirm.button} isMain={isMain}>
      <p>{w.confirm.lede}</p>
      <SelectField
        id="confirm-person"
        name="person"
        label={w.person}
        options={partiesOf(view, view.may.confirm)}
        chosen={typed('person')}
      />
      <Choices
        {...{ name: 'says', legend: w.confirm.title, error: wrong('says'), columns: 'three', chosen: typed('says') }}
        answers={confirmations.map(value => ({ value, label: confirmationWords[value][lang] }))}
      />
    </VerbForm>
  )
}

export function CheckInForm({ forms, isMain = false }: { readonly forms: FormsProps; readonly isMain?: boolean }) {
  const { page, view } = forms
  const { lang } = page
  const w = formWords(lang)['check-in']
  const { typed, wrong } = triedBy(forms, 'check-in')
  const open = view.checkIns.filter(({ finding }) => finding === null).map(({ which }) => which)
  return (
    <VerbForm forms={forms} verb="check-in" button={w.button} isMain={isMain}>
      <SelectField
        {...{ name: 'which', label: w.which, options: open.map(value => ({ value, label: checkInWords[value][lang] })) }}
        chosen={typed('which')}
        error={wrong('which')}
      />
      <SelectField name="finding" label={w.finding} options={optionsOf(findingWords, lang)} chosen={typed('finding')} />
    </VerbForm>
  )
}

export function Close({ forms, isMain = false }: { readonly forms: FormsProps; readonly isMain?: boolean }) {
  const { lang } = forms.page
  const w = formWords(lang).close
  const { typed, wrong } = triedBy(forms, 'close')
  return (
    <VerbForm forms={forms} verb="close" button={w.button} isMain={isMain}>
      <Choices
        {...{ name: 'as', legend: w.as, error: wrong('as'), columns: 'three', chosen: typed('as') }}
        answers={closings.map(value => ({ value, label: closingWords[value][lang] }))}
      />
    </VerbForm>
  )
}

export function Leave({ forms }: { readonly forms: FormsProps }) {
  const w = formWords(forms.page.lang).leave
  return (
    <>
      <p>{w.lede}</p>
      {partiesOf(forms.view, forms.view.may.leave).map(({ value, label }) => (
        <VerbForm key={value} forms={forms} verb="leave" fixed={{ person: value }} button={w.button({ name: label })} />
      ))}
    </>
  )
}

export function End({ forms }: { readonly forms: FormsProps }) {
  const { lang } = forms.page
  const w = formWords(lang).end
  const { 'not-for-repair': _ofTheScreen, ...given } = reasonWords
  return (
    <VerbForm forms={forms} verb="end" button={w.button}>
      <SelectField name="why" label={w.why} options={optionsOf(given, lang)} chosen={triedBy(forms, 'end').typed('why')} />
    </VerbForm>
  )
}
