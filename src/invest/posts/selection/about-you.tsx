import { SelectField } from '../../../design/select-field.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import type { Texts } from '../../../platform/http/index.ts'
import { asked } from './groups.ts'
import { words } from './words.ts'

/** What somebody who applies may say of themselves, or not. */
export function AboutYou({ lang, typed }: { readonly lang: Lang; readonly typed: Texts }) {
  const { form, groups } = words(lang)
  const none = { value: '', label: form.none }
  return (
    <fieldset class="usa-fieldset">
      <legend class="usa-legend">{form.title}</legend>
      <p class="usa-hint">{form.lede}</p>
      <SelectField
        name="race"
        label={form.race}
        chosen={typed.race}
        options={[none, ...asked.race.map(value => ({ value, label: groups[value] }))]}
      />
      <SelectField
        name="sex"
        label={form.sex}
        chosen={typed.sex}
        options={[none, ...asked.sex.map(value => ({ value, label: groups[value] }))]}
      />
    </fieldset>
  )
}
