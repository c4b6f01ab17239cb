import { optionsOf } from '../../design/options-of.ts'
import { Choices } from '../../design/choices.tsx'
import { Field } from '../../design/field.tsx'
import { SelectField } from '../../design/select-field.tsx'
import { Tick } from '../../design/tick.tsx'
import { bars, languages } from '../contract.ts'
import { barWords, consentWords, keptOutWords, languageWords, sideWords } from '../words/codes.ts'
import { agreementIn } from '../state.ts'
import { formWords } from '../words/repair.ts'
import { type FormsProps, partiesOf, triedBy, VerbForm } from './verb-form.tsx'

/** Who takes part, the safety screen, who leads it, who agrees, and preparing it: what comes before they meet. */

export function NameParty({ forms, isMain = false }: { readonly forms: FormsProps; readonly isMain?: boolean }) {
  const { lang } = forms.page
  const w = formWords(lang)
  const { typed, wrong } = triedBy(forms, 'name-party')
  return (
    <VerbForm forms={forms} verb="name-party" button={w['name-party'].button} isMain={isMain}>
      <Field
        {...{ id: 'party-person', name: 'person', label: w.handle, hint: w.handleHint }}
        value={typed('person')}
        error={wrong('person')}
      />
      <SelectField id="party-side" name="side" label={w.side} options={optionsOf(sideWords, lang)} chosen={typed('side')} />
      <SelectField
        {...{ id: 'party-language', name: 'language', label: w.language, options: optionsOf(languageWords, lang) }}
        chosen={typed('language')}
      />
    </VerbForm>
  )
}

export function KeepOut({ forms }: { readonly forms: FormsProps }) {
  const { lang } = forms.page
  const w = formWords(lang)
  const { typed, wrong } = triedBy(forms, 'keep-out')
  return (
    <VerbForm forms={forms} verb="keep-out" button={w['keep-out'].button}>
      <Field
        {...{ id: 'out-person', name: 'person', label: w.handle, hint: w.handleHint }}
        value={typed('person')}
        error={wrong('person')}
      />
      <SelectField id="out-why" name="why" label={w['keep-out'].why} options={optionsOf(keptOutWords, lang)} chosen={typed('why')} />
    </VerbForm>
  )
}

export function Screen({ forms, isMain = false }: { readonly forms: FormsProps; readonly isMain?: boolean }) {
  const { page, view } = forms
  const { lang } = page
  const w = formWords(lang)
  const yesNo = [
    { value: 'yes', label: w.yes },
    { value: 'no', label: w.no },
  ]
  const { typed, ticked, wrong } = triedBy(forms, 'screen')
  // What was ticked stays so: a reason against it that was lost on the way would bring them together.
  const barred = ticked('bars')
  return (
    <VerbForm forms={forms} verb="screen" button={w.screen.button} isMain={isMain}>
      <p>{w.screen.lede}</p>
      <SelectField id="screen-person" name="person" label={w.person} options={partiesOf(view, view.may.screen)} chosen={typed('person')} />
      <Choices name="alone" legend={w.screen.alone} error={wrong('alone')} answers={yesNo} columns="two" chosen={typed('alone')} />
      <Choices name="wants" legend={w.screen.wants} error={wrong('wants')} answers={yesNo} columns="two" chosen={typed('wants')} />
      <fieldset class="usa-fieldset">
        <legend class="usa-legend">{w.screen.bars}</legend>
        <span class="usa-hint">{w.screen.barsHint}</span>
        <div class="c-choices">
          {bars.map(bar => (
            <Tick key={bar} name="bars" value={bar} label={barWords[bar][lang]} checked={barred.includes(bar)} />
          ))}
        </div>
      </fieldset>
      <Choices
        {...{ name: 'askedAfterPlan', legend: w.screen.askedAfterPlan, answers: yesNo, columns: 'two' }}
        chosen={typed('askedAfterPlan') ?? 'no'}
      />
    </VerbForm>
  )
}

export function Facilitate({ forms, isMain = false }: { readonly forms: FormsProps; readonly isMain?: boolean }) {
  const { page, candidates } = forms
  const { lang } = page
  const w = formWords(lang)
  const { typed, ticked, wrong } = triedBy(forms, 'facilitate')
  const spoken = ticked('speaks', languages.slice(0, 1))
  const needsInterpreter = wrong('interpreter')
  if (candidates.length === 0) return <p>{w.facilitate.none}</p>
  return (
    <VerbForm forms={forms} verb="facilitate" button={w.facilitate.button} isMain={isMain}>
      <SelectField
        {...{
          id: 'leads-person',
          name: 'person',
          label: w.person,
          options: candidates.map(({ id, name }) => ({ value: id, label: name })),
        }}
        chosen={typed('person')}
        error={wrong('person')}
      />
      <fieldset class="usa-fieldset">
        <legend class="usa-legend">{w.facilitate.speaks}</legend>
        <div class="c-choices">
          {languages.map(language => (
            <Tick key={language} name="speaks" value={language} label={languageWords[language][lang]} checked={spoken.includes(language)} />
          ))}
        </div>
      </fieldset>
      {needsInterpreter === undefined ? null : <p class="c-field__error">{needsInterpreter}</p>}
      <Tick name="interpreter" value="yes" label={w.facilitate.interpreter} checked={typed('interpreter') === 'yes'} />
    </VerbForm>
  )
}

export function Consents({ forms, verb }: { readonly forms: FormsProps; readonly verb: 'consent' | 'take-back' }) {
  const { page, view } = forms
  const { lang } = page
  const w = formWords(lang)[verb]
  const nameOf = (person: string) => view.parties.find(each => each.person === person)?.name ?? ''
  return (
    <>
      <p>{w.lede}</p>
      {(verb === 'consent' ? view.consentsOpen : view.consentsGiven).map(({ person, stage, of }) => {
        const said = { name: nameOf(person), stage: consentWords[stage][lang] }
        return (
          <VerbForm
            key={`${person} ${stage} ${of}`}
            {...{ forms, verb, fixed: { person, stage, of, ...(verb === 'consent' ? { agreement: agreementIn(view) } : {}) } }}
            button={of === 'party' ? w.each(said) : w.caregiver(said)}
          />
        )
      })}
    </>
  )
}

export function Prepare({ forms }: { readonly forms: FormsProps }) {
  const w = formWords(forms.page.lang).prepare
  return (
    <>
      {partiesOf(forms.view, forms.view.may.prepare).map(({ value, label }) => (
        <VerbForm key={value} forms={forms} verb="prepare" fixed={{ person: value }} button={w.button({ name: label })} />
      ))}
    </>
  )
}
