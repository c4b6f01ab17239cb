import type { ComponentChildren } from 'preact'
import type { PageContext } from '../../../design/context.ts'
import { Field } from '../../../design/field.tsx'
import { FormToken } from '../../../design/form-token.tsx'
import { optionsOf } from '../../../design/options-of.ts'
import { SelectField } from '../../../design/select-field.tsx'
import { Tick } from '../../../design/tick.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { triedIn, type TriedForm } from '../../../matter/index.ts'
import { dollars } from '../../../words/numbers.ts'
import type { TransitionVerb } from '../contract.ts'
import type { TransitionView } from '../view.ts'
import { settledWords, stoppedWords } from '../words/codes.ts'
import { formWords } from '../words/transition.ts'

export interface FormsProps {
  readonly page: PageContext
  readonly view: TransitionView
  /** A fresh key for each form. */
  readonly deed: () => string
  readonly tried: TriedForm | undefined
}

/** The form of each verb. */
export function FormOf({ verb, forms, isMain = false }: { readonly verb: TransitionVerb; readonly forms: FormsProps; isMain?: boolean }) {
  const { page, view } = forms
  const { lang } = page
  const f = formWords(lang)
  const asked = (name: string) => ({ id: `${verb}-${name}`, name, error: wrongIn(forms, verb, name) })
  const day = (name: string, label: string) => <Field {...asked(name)} label={label} type="date" value={typedIn(forms, verb, name)} />
  const choose = (name: string, label: string, options: readonly { value: string; label: string }[], chosen?: string) => (
    <SelectField {...asked(name)} label={label} options={options} chosen={typedIn(forms, verb, name) ?? chosen} />
  )
  const lines = view.offered.map(({ id, title, titleEs, yearCents }) => ({
    value: id,
    label: f.line({ title: titleIn(lang, { title, titleEs }), cost: dollars(yearCents, lang) }),
  }))
  const ending = (
    <>
      {day('oldEnds', f.oldEnds)}
      <Tick name="overlap" value="yes" label={f.overlap} checked={typedIn(forms, verb, 'overlap') === 'yes'} />
      <Wrong says={wrongIn(forms, verb, 'overlap')} />
    </>
  )
  const inside: Record<TransitionVerb, ComponentChildren> = {
    tell: day('on', f.on),
    notice: day('on', f.on),
    settle: [day('on', f.on), choose('how', f.how, optionsOf(settledWords, lang))],
    train: day('on', f.on),
    shadow: day('on', f.on),
    begin: [day('on', f.beginOn), ending],
    'end-old': ending,
    pay: [choose('oldLine', f.oldLine, lines, view.lines?.oldLine), choose('newLine', f.newLine, lines, view.lines?.newLine)],
    stop: choose('why', f.why, optionsOf(stoppedWords, lang)),
  }
  return (
    <form class="c-narrow" method="post" action={`/training/transitions/${view.id}/${verb}`}>
      <FormToken page={page} deed={forms.deed()} />
      {inside[verb]}
      <div class="c-actions">
        <button class={isMain ? 'usa-button usa-button--big' : 'usa-button usa-button--outline'}>{f[verb].button}</button>
      </div>
    </form>
  )
}

/** What is wrong with a box that is ticked or not. */
const Wrong = ({ says }: { readonly says: string | undefined }) => (says === undefined ? null : <span class="c-field__error">{says}</span>)

/** A line of the books as people who read this language know it. */
function titleIn(lang: Lang, { title, titleEs }: { readonly title: string; readonly titleEs: string | null }): string {
  const others: Partial<Record<Lang, string | null>> = { es: titleEs }
  return others[lang] ?? title
}

/** What was typed into a field of this form, where it was the one that could not be done. */
const typedIn = ({ tried, page }: FormsProps, verb: TransitionVerb, name: string): string | undefined =>
  triedIn(tried, verb, page.lang).typed(name)

const wrongIn = ({ tried, page }: FormsProps, verb: TransitionVerb, name: string): string | undefined =>
  triedIn(tried, verb, page.lang).wrong(name)
