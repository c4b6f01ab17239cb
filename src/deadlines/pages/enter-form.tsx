import type { PageContext } from '../../design/context.ts'
import { Field } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { optionsOf } from '../../design/options-of.ts'
import { SelectField } from '../../design/select-field.tsx'
import { roleName } from '../../design/words/frame.ts'
import { triedIn, type TriedForm } from '../../matter/index.ts'
import { owners } from '../contract.ts'
import { kindWords } from '../words/codes.ts'
import { formWords } from '../words/deadlines.ts'

export interface EnterProps {
  readonly page: PageContext
  readonly deed: () => string
  readonly tried: TriedForm | undefined
}

/** A date of the district’s own is entered, or a meeting. */
export function EnterForm({ page, deed, tried }: EnterProps) {
  const { lang } = page
  const w = formWords(lang)
  const { typed, wrong } = triedIn(tried, 'enter', lang)
  const asked = (name: string, label: string) => ({ ...{ name, label }, error: wrong(name) })
  const offices = owners.map(value => ({ value, label: roleName(value, lang) }))
  return (
    <form class="c-narrow" method="post" action="/deadlines">
      <FormToken page={page} deed={deed()} />
      <Field {...asked('title', w.what)} value={typed('title')} />
      <SelectField {...asked('kind', w.kind)} options={optionsOf(kindWords, lang)} chosen={typed('kind')} />
      <Field {...asked('day', w.day)} type="date" value={typed('day')} />
      <Field {...asked('meets', w.meets)} type="datetime-local" value={typed('meets')} />
      <SelectField {...asked('owner', w.owner)} options={offices} chosen={typed('owner')} />
      <div class="c-actions">
        <button class="usa-button">{w.enter}</button>
      </div>
    </form>
  )
}
