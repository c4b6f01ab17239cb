import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../design/context.ts'
import { Field, type FieldProps } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { optionsOf } from '../../design/options-of.ts'
import { SelectField } from '../../design/select-field.tsx'
import { Tick } from '../../design/tick.tsx'
import { triedIn, type TriedForm } from '../../matter/index.ts'
import type { DisciplineVerb } from '../contract.ts'
import type { IncidentView } from '../view.ts'

export interface FormsProps {
  readonly page: PageContext
  readonly view: IncidentView
  readonly today: string
  /** A fresh key for each form. */
  readonly deed: () => string
  readonly tried: TriedForm | undefined
}

/** A form that does one thing to an incident. `fixed` is sent unseen. */
export function VerbForm(props: {
  readonly forms: FormsProps
  readonly verb: DisciplineVerb
  readonly button: string
  readonly isMain?: boolean
  readonly fixed?: Readonly<Record<string, string>>
  readonly children?: ComponentChildren
}) {
  const { forms, verb, button, isMain = false, fixed = {}, children } = props
  return (
    <form class="c-narrow" method="post" action={`/discipline/${forms.view.id}/${verb}`}>
      <FormToken page={forms.page} deed={forms.deed()} />
      {Object.entries(fixed).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <div class="c-actions">
        <button class={isMain ? 'usa-button usa-button--big' : 'usa-button usa-button--outline'}>{button}</button>
      </div>
    </form>
  )
}

/** The fields of one verb's form: with what was typed, and what is wrong with it. */
export function fieldsOf({ page, tried }: FormsProps, verb: DisciplineVerb) {
  const { typed, wrong } = triedIn(tried, verb, page.lang)
  const about = (name: string) => {
    const error = wrong(name)
    return { id: `${verb}-${name}`, name, ...(error === undefined ? {} : { error }) }
  }
  return {
    field: (name: string, label: string, type: Exclude<FieldProps['type'], undefined>, value?: string) => (
      <Field {...about(name)} label={label} type={type} value={typed(name) ?? value} />
    ),
    select: (name: string, label: string, words: Parameters<typeof optionsOf>[0], chosen?: string) => (
      <SelectField {...about(name)} label={label} options={optionsOf(words, page.lang)} chosen={typed(name) ?? chosen} />
    ),
    options: (name: string, label: string, options: readonly { readonly value: string; readonly label: string }[]) => (
      <SelectField {...about(name)} label={label} options={options} chosen={typed(name)} />
    ),
    tick: (name: string, label: string) => <Tick name={name} value="yes" label={label} checked={typed(name) === 'yes'} />,
    errorOf: (name: string) => about(name).error,
    typed,
  }
}
