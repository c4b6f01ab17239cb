import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../design/context.ts'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { optionsOf } from '../../design/options-of.ts'
import { SelectField } from '../../design/select-field.tsx'
import { triedIn, type TriedForm } from '../../matter/index.ts'
import { modules, type PathVerb } from '../contract.ts'
import type { PathView } from '../view.ts'
import { evidenceWords, moduleWords, withdrawnWords } from '../words/codes.ts'
import { formWords } from '../words/training.ts'

export interface FormsProps {
  readonly page: PageContext
  readonly view: PathView
  /** A fresh key for each form. */
  readonly deed: () => string
  readonly tried: TriedForm | undefined
}

/** The form of each verb. */
export function FormOf({ verb, forms }: { readonly verb: PathVerb; readonly forms: FormsProps }) {
  const { page, view } = forms
  const { lang } = page
  const w = formWords(lang)
  const field = (name: string, label: string, type: 'date' | 'number' | 'text', hint?: string) => (
    <Field
      {...{ id: `${verb}-${name}`, name, label, type, ...(hint === undefined ? {} : { hint }) }}
      value={typedIn(forms, verb, name)}
      error={wrongIn(forms, verb, name)}
    />
  )
  const day = (name: string, label = w.on) => field(name, label, 'date')
  const handle = (name: string) => field(name, w.handle, 'text', w.handleHint)
  switch (verb) {
    case 'module': {
      const offered = modules.filter(each => view.asks.modules.includes(each) || each === 'refresher')
      const options = offered.map(each => ({ value: each, label: moduleWords[each][lang] }))
      return (
        <VerbForm {...{ verb, forms, button: w.module.button }}>
          <SelectField id="module-module" name="module" label={w.module.which} options={options} chosen={typedIn(forms, verb, 'module')} />
          {field('hours', w.hours, 'number')}
          {day('on')}
        </VerbForm>
      )
    }
    case 'shadow':
      return (
        <VerbForm {...{ verb, forms, button: w.shadow.button }}>
          {handle('with')}
          {field('hours', w.hours, 'number')}
          {day('on')}
        </VerbForm>
      )
    case 'observe':
      return (
        <VerbForm {...{ verb, forms, button: w.observe.button }}>
          {handle('by')}
          {day('on')}
        </VerbForm>
      )
    case 'issue':
      return <VerbForm {...{ verb, forms, button: w.issue.button, isMain: true }}>{day('from', w.issue.from)}</VerbForm>
    case 'renew':
      return <VerbForm {...{ verb, forms, button: w.renew.button }} />
    case 'enter':
      return (
        <VerbForm {...{ verb, forms, button: w.enter.button }}>
          {day('from', w.enter.from)}
          {day('until', w.enter.until)}
          <SelectField
            {...{ id: 'enter-evidence', name: 'evidence', label: w.enter.evidence, options: optionsOf(evidenceWords, lang) }}
            chosen={typedIn(forms, verb, 'evidence')}
          />
        </VerbForm>
      )
    case 'withdraw':
      return (
        <VerbForm {...{ verb, forms, button: w.withdraw.button }}>
          <SelectField
            id="withdraw-why"
            name="why"
            label={w.withdraw.why}
            options={optionsOf(withdrawnWords, lang)}
            chosen={typedIn(forms, verb, 'why')}
          />
        </VerbForm>
      )
  }
}

function VerbForm(props: {
  readonly verb: PathVerb
  readonly forms: FormsProps
  readonly button: string
  readonly isMain?: boolean
  readonly children?: ComponentChildren
}) {
  const { verb, forms, button, isMain = false, children } = props
  return (
    <form class="c-narrow" method="post" action={`/training/${forms.view.id}/${verb}`}>
      <FormToken page={forms.page} deed={forms.deed()} />
      {children}
      <div class="c-actions">
        <button class={isMain ? 'usa-button usa-button--big' : 'usa-button usa-button--outline'}>{button}</button>
      </div>
    </form>
  )
}

/** What was typed into a field of this form, where it was the one that could not be done. */
const typedIn = ({ tried, page }: FormsProps, verb: PathVerb, name: string): string | undefined =>
  triedIn(tried, verb, page.lang).typed(name)

const wrongIn = ({ tried, page }: FormsProps, verb: PathVerb, name: string): string | undefined =>
  triedIn(tried, verb, page.lang).wrong(name)
