import { Field } from '../../../design/field.tsx'
import { optionsOf } from '../../../design/options-of.ts'
import { SelectField } from '../../../design/select-field.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { boxOf, placeOf, type RotaField, rotaLines } from '../rota-form.ts'
import { formWords } from '../words/agreements.ts'
import { rotaDaysWords } from '../words/codes.ts'

interface RotaFieldsProps {
  readonly typed: (name: string) => string | undefined
  readonly wrong: (name: string) => string | undefined
  readonly lang: Lang
}

/** When they answer, by lines that a clock can read; a fault stands at its box. */
export function RotaFields({ typed, wrong, lang }: RotaFieldsProps) {
  const w = formWords(lang).version
  const box = (field: RotaField, n: (typeof rotaLines)[number]) => {
    const name = boxOf(field, n)
    return { id: `version-${name}`, name, error: wrong(placeOf(field, n, typed)) }
  }
  return (
    <>
      <p class="c-small c-soft">{w.rotaHint}</p>
      {rotaLines.map(n => (
        <fieldset key={n} class="c-choices c-choices--one">
          <legend>{w.rota({ n })}</legend>
          <SelectField
            {...box('days', n)}
            {...{ label: w.days, options: optionsOf(rotaDaysWords, lang, w.noDays) }}
            chosen={typed(boxOf('days', n))}
          />
          <Field {...box('opens', n)} type="time" label={w.opens} value={typed(boxOf('opens', n))} />
          <Field {...box('closes', n)} type="time" label={w.closes} value={typed(boxOf('closes', n))} />
          <Field {...box('phone', n)} type="tel" label={w.rotaPhone} value={typed(boxOf('phone', n))} />
        </fieldset>
      ))}
    </>
  )
}
