import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../../design/context.ts'
import { Field } from '../../../design/field.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { optionsOf } from '../../../design/options-of.ts'
import { SelectField } from '../../../design/select-field.tsx'
import { Tick } from '../../../design/tick.tsx'
import { languageOptions } from '../../languages.ts'
import { officialDraft } from '../../letters/official.ts'
import type { AgreementVerb } from '../contract.ts'
import { elementsOf, filledIn } from '../elements.ts'
import type { AgreementView } from '../view.ts'
import { formWords } from '../words/agreements.ts'
import { endedWords, identityWords, signerWords } from '../words/codes.ts'
import { LetterFields } from './letter-form.tsx'
import { RotaFields } from './rota-fields.tsx'
import { elementSaid, lastDaySaid } from './said.tsx'
import { triedIn, type TriedForm } from '../../../matter/index.ts'

export interface FormsProps {
  readonly page: PageContext
  readonly view: AgreementView
  /** A fresh key for each form. */
  readonly deed: () => string
  readonly tried: TriedForm | undefined
}

/** The form of each verb. */
export function FormOf({ verb, forms }: { readonly verb: AgreementVerb; readonly forms: FormsProps }) {
  const { page, view, tried } = forms
  const { lang } = page
  const w = formWords(lang)
  const { typed, wrong } = triedIn(tried, verb, lang)
  const field = (name: string, label: string, type: 'date' | 'text' | 'tel' = 'date', hint?: string) => (
    <Field
      {...{ id: `${verb}-${name}`, name, label, type, ...(hint === undefined ? {} : { hint }) }}
      value={typed(name)}
      error={wrong(name)}
    />
  )
  const letter = (draft: string) => <LetterFields {...{ page, typed, wrong, draft, id: verb }} />
  const values = { district: page.district.name, party: view.party, schools: view.schools.map(({ name }) => name) }
  switch (verb) {
    case 'version':
      return (
        <VerbForm {...{ verb, forms, button: w.version.button }}>
          {field('from', w.version.from)}
          {field('until', w.version.until)}
          <Elements {...{ forms, verb, part: 'agreement', legend: w.version.elements }} />
          {view.kind === 'police-mou' || view.kind === 'police-response' ? null : <Reached forms={forms} />}
        </VerbForm>
      )
    case 'sign':
      return (
        <VerbForm {...{ verb, forms, button: w.sign.button }}>
          <SelectField id="sign-as" name="as" label={w.sign.as} options={optionsOf(signerWords, lang)} chosen={typed('as')} />
          {field('on', w.on)}
        </VerbForm>
      )
    case 'request':
      return <VerbForm {...{ verb, forms, button: w.request.button }}>{field('from', w.request.from)}</VerbForm>
    case 'procedures':
      return (
        <VerbForm {...{ verb, forms, button: w.procedures.button }}>
          {field('on', w.on)}
          <Elements {...{ forms, verb, part: 'procedures', legend: w.procedures.elements }} />
        </VerbForm>
      )
    case 'review':
      return <VerbForm {...{ verb, forms, button: w.review.button }}>{field('on', w.on)}</VerbForm>
    case 'not-renew': {
      const day = lastDaySaid(view.over?.at ?? null, 'en')
      const draft = officialDraft('not-renewed', { ...values, day, isOver: view.over?.isPast ?? false })
      return <VerbForm {...{ verb, forms, button: w['not-renew'].button }}>{letter(draft)}</VerbForm>
    }
    case 'withdraw':
      return (
        <VerbForm {...{ verb, forms, button: w.withdraw.button }}>
          {field('from', w.withdraw.from)}
          {letter(officialDraft('request-withdrawn', { ...values, day: '{day}' }))}
        </VerbForm>
      )
    case 'end':
      return (
        <VerbForm {...{ verb, forms, button: w.end.button }}>
          <SelectField id="end-why" name="why" label={w.end.why} options={optionsOf(endedWords, lang)} />
        </VerbForm>
      )
  }
}

/** What of a list stands in the paper: ticked one by one. */
function Elements(props: { forms: FormsProps; verb: AgreementVerb; part: 'agreement' | 'procedures'; legend: string }) {
  const { forms, verb, part, legend } = props
  const { page, view, tried } = forms
  const offered = elementsOf(view.kind, part).filter(({ code }) => !filledIn.includes(code))
  const { ticked } = triedIn(tried, verb, page.lang)
  if (offered.length === 0) return null
  return (
    <fieldset class="c-choices c-choices--one">
      <legend>{legend}</legend>
      {offered.map(({ code }) => (
        <Tick
          key={code}
          name="elements"
          value={code}
          label={elementSaid(view.kind, code, page.lang)}
          checked={ticked('elements').includes(code)}
        />
      ))}
    </fieldset>
  )
}

/** How and when the other side is reached, and in which languages. */
function Reached({ forms: { page, view, tried } }: { readonly forms: FormsProps }) {
  const { lang } = page
  const w = formWords(lang).version
  const { typed, wrong, ticked } = triedIn(tried, 'version', lang)
  return (
    <>
      <Field id="version-hours" name="hours" label={w.hours} hint={w.hoursHint} value={typed('hours')} error={wrong('hours')} />
      <Field id="version-phone" name="phone" type="tel" label={w.phone} value={typed('phone')} error={wrong('phone')} />
      {view.kind === 'defender' ? <RotaFields {...{ typed, wrong, lang }} /> : null}
      {view.kind === 'defender' ? (
        <SelectField
          {...{ id: 'version-identity', name: 'identity', label: w.identity, options: optionsOf(identityWords, lang, w.notSaid) }}
          chosen={typed('identity')}
        />
      ) : null}
      <fieldset class="c-choices c-choices--one">
        <legend>{w.languages}</legend>
        {languageOptions(lang).map(({ value, label }) => (
          <Tick key={value} name="languages" value={value} label={label} checked={ticked('languages').includes(value)} />
        ))}
      </fieldset>
    </>
  )
}

function VerbForm(props: {
  readonly verb: AgreementVerb
  readonly forms: FormsProps
  readonly button: string
  readonly children?: ComponentChildren
}) {
  const { verb, forms, button } = props
  return (
    <form class="c-narrow" method="post" action={`/agreements/${forms.view.id}/${verb}`}>
      <FormToken page={forms.page} deed={forms.deed()} />
      {props.children}
      <div class="c-actions">
        <button class="usa-button usa-button--outline">{button}</button>
      </div>
    </form>
  )
}
