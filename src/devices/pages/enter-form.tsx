import { hardeningWords } from '../../contact/index.ts'
import type { PageContext } from '../../design/context.ts'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { optionsOf } from '../../design/options-of.ts'
import { SelectField } from '../../design/select-field.tsx'
import type { BookLine } from '../devices-kit.ts'
import { formWords, words } from '../words/devices.ts'
import { triedIn, type TriedForm } from '../../matter/index.ts'

export interface EnterProps {
  readonly page: PageContext
  readonly schools: readonly { readonly id: string; readonly name: string }[]
  readonly lines: readonly BookLine[]
  readonly deed: () => string
  readonly tried: TriedForm | undefined
}

/** A device is entered. */
export function EnterForm({ page, schools, lines, deed, tried }: EnterProps) {
  const { lang } = page
  const [w, f] = [words(lang), formWords(lang)]
  const { typed: chosen, wrong } = triedIn(tried, 'enter', lang)
  const asked = (name: string, label: string) => ({ ...{ name, label }, error: wrong(name) })
  return (
    <form class="c-narrow" method="post" action="/devices">
      <FormToken page={page} deed={deed()} />
      <SelectField {...asked('measure', f.measure)} options={optionsOf(hardeningWords.measure.values, lang)} chosen={chosen('measure')} />
      <SelectField
        {...asked('school', f.school)}
        options={[...schools.map(({ id, name }) => ({ value: id, label: name })), { value: '', label: w.wholeDistrict }]}
        chosen={chosen('school')}
      />
      <Field {...asked('place', f.place)} hint={f.placeHint} value={chosen('place')} />
      <Field {...asked('dollars', f.dollars)} value={chosen('dollars')} />
      <SelectField
        {...asked('line', f.line)}
        options={[{ value: '', label: f.noLine }, ...lines.map(({ id, title }) => ({ value: id, label: title[lang] }))]}
        chosen={chosen('line')}
      />
      <SelectField
        {...asked('access', hardeningWords['police-access'].label[lang])}
        options={optionsOf(hardeningWords['police-access'].values, lang)}
        chosen={chosen('access')}
      />
      <Field {...asked('reviewedOn', f.reviewedOn)} type="date" value={chosen('reviewedOn')} />
      <Field {...asked('reviewBy', f.reviewBy)} type="date" value={chosen('reviewBy')} />
      <Field {...asked('sunset', f.sunset)} type="date" value={chosen('sunset')} />
      <div class="c-actions">
        <button class="usa-button">{f.enterButton}</button>
      </div>
    </form>
  )
}
