import type { ComponentChildren } from 'preact'
import { hardeningWords } from '../../contact/index.ts'
import type { PageContext } from '../../design/context.ts'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { optionsOf } from '../../design/options-of.ts'
import { SelectField } from '../../design/select-field.tsx'
import type { DeviceVerb } from '../contract.ts'
import type { DeviceView } from '../view.ts'
import { votedWords } from '../words/codes.ts'
import { formWords } from '../words/devices.ts'
import { triedIn, type TriedForm } from '../../matter/index.ts'

export interface FormsProps {
  readonly page: PageContext
  readonly view: DeviceView
  /** A fresh key for each form. */
  readonly deed: () => string
  readonly tried: TriedForm | undefined
}

/** The form of each verb. */
export function FormOf({ verb, forms }: { readonly verb: DeviceVerb; readonly forms: FormsProps }) {
  const { page, view, tried } = forms
  const { lang } = page
  const w = formWords(lang)
  const { typed, wrong } = triedIn(tried, verb, lang)
  const asked = (name: string, label: string) => ({ id: `${verb}-${name}`, name, label, error: wrong(name) })
  const day = (name: string, label: string) => <Field {...asked(name, label)} type="date" value={typed(name)} />
  switch (verb) {
    case 'vote':
      return (
        <VerbForm {...{ verb, forms }}>
          <SelectField {...asked('vote', w.vote.how)} options={optionsOf(votedWords, lang)} chosen={typed('vote')} />
          {day('on', w.vote.on)}
          {day('sunset', w.sunset)}
        </VerbForm>
      )
    case 'review':
      return (
        <VerbForm {...{ verb, forms }}>
          {day('on', w.review.on)}
          {day('next', w.review.next)}
          {view.vote === 'none' ? day('sunset', w.sunset) : null}
        </VerbForm>
      )
    case 'police-access':
      return (
        <VerbForm {...{ verb, forms }}>
          <SelectField
            {...asked('access', hardeningWords['police-access'].label[lang])}
            options={optionsOf(hardeningWords['police-access'].values, lang)}
            chosen={typed('access') ?? view.access}
          />
        </VerbForm>
      )
    case 'take-out':
      return <VerbForm {...{ verb, forms }}>{day('on', w['take-out'].on)}</VerbForm>
  }
}

function VerbForm({
  verb,
  forms,
  children,
}: {
  readonly verb: DeviceVerb
  readonly forms: FormsProps
  readonly children: ComponentChildren
}) {
  const { page, view, deed } = forms
  return (
    <form class="c-narrow" method="post" action={`/devices/${view.id}/${verb}`}>
      <FormToken page={page} deed={deed()} />
      {children}
      <div class="c-actions">
        <button class="usa-button usa-button--outline">{formWords(page.lang)[verb].button}</button>
      </div>
    </form>
  )
}
