import { SelectField } from '../../../design/select-field.tsx'
import { Tick } from '../../../design/tick.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { recordFacts, type Seen } from '../desk.ts'
import { doorWords } from '../words/door.ts'

/** What it takes to start the record of this request; there is none for whoever is not signed in. */
export interface RecordForm {
  readonly csrf: string | null
  readonly deed: string
  /** The visitor's own school; null where they work for several, and choose. */
  readonly school: string | null
  readonly schools: readonly { readonly value: string; readonly label: string }[]
}

/** Starts the record with what is known so far. What nobody knows is left out. */
export function DoorRecord(props: { form: RecordForm; seen: Seen; first: string | null; lang: Lang }) {
  const {
    form: { csrf, deed, school, schools },
    seen,
    first,
    lang,
  } = props
  const w = doorWords(lang)
  return (
    <form method="post" action="/contacts" data-door-record>
      {csrf === null ? null : <input type="hidden" name="_csrf" value={csrf} />}
      <input type="hidden" name="deed" value={deed} />
      {first === null ? null : <input type="hidden" name="first" value={first} />}
      {recordFacts(seen).map(([fact, value]) => (
        <input key={fact} type="hidden" name={fact} value={value} />
      ))}
      {school === null ? (
        <SelectField name="school" label={w.school} options={schools} />
      ) : (
        <input type="hidden" name="school" value={school} />
      )}
      <Tick name="drill" value="true" label={w.drill} hint={w.drillHint} />
      <div class="c-actions">
        <button class="usa-button usa-button--outline">{w.record}</button>
      </div>
    </form>
  )
}
