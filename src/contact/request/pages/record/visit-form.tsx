import { z } from 'zod'
import type { PageContext } from '../../../../design/context.ts'
import { Field } from '../../../../design/field.tsx'
import { type Pair, Pairs } from '../../../../design/pairs.tsx'
import { SelectField } from '../../../../design/select-field.tsx'
import type { Lang } from '../../../../kernel/lang.ts'
import { pagesWords } from '../../words/pages.ts'
import { type Visit, visitFields } from '../../visit.ts'
import { writerField } from '../../writer-field.ts'
import type { VisitView } from '../view.ts'
import { clock, day } from '../../../../words/times.ts'
import { type FormsProps, typedIn, VerbForm } from './verb-form.tsx'

const hints: Readonly<Record<string, 'purposeHint' | 'callBackHint'>> = { purpose: 'purposeHint', callBack: 'callBackHint' }
const fields = visitFields

/** Who came, with what, why and when, as they said it. */
export function VisitPart({ forms, visit, wallOf }: { forms: FormsProps; visit: VisitView | null; wallOf: (at: Date) => string }) {
  const { lang } = forms.page
  const w = pagesWords(lang).visit
  const typed = typedIn(forms, 'visit')
  const isAgain = forms.problem?.verb === 'visit'
  const standing = (field: keyof Visit): string | undefined => {
    const value = visit?.[field] ?? undefined
    return value instanceof Date ? wallOf(value) : value
  }
  const was = isAgain ? typed['was'] : undefined
  const isMeanwhile = isAgain && forms.problem?.code === 'written-meanwhile'
  const before = isMeanwhile && was !== undefined ? shownBefore(was, wallOf) : {}
  const shownIn = (field: keyof Visit): string | undefined => {
    if (!isAgain) return standing(field)
    // Typed before they signed in anew: what they left open then may have been written since.
    if (was === undefined) return typed[field] ?? standing(field)
    return isMeanwhile && (typed[field] ?? '') === (before[field] ?? '') ? standing(field) : typed[field]
  }
  return (
    <>
      <VisitPairs page={forms.page} visit={visit} />
      <details open={isAgain}>
        <summary>{w.body}</summary>
        <VerbForm forms={forms} verb="visit" button={w.button}>
          {/* What stood here when the page was made: only what differs from it is changed. */}
          <input type="hidden" name="was" value={was === undefined || isMeanwhile ? JSON.stringify(visit ?? {}) : was} />
          {/* Sent by a session that is over, it is given back to whoever typed it, and to nobody else. */}
          {forms.page.who ? <input type="hidden" name={writerField} value={forms.page.who} /> : null}
          <div class="c-fields">
            {fields.map(field =>
              field === 'civilCriminal' ? (
                <SelectField
                  key={field}
                  id="visit-civilCriminal"
                  name={field}
                  label={w.fields[field]}
                  chosen={shownIn(field)}
                  options={[{ value: '', label: w.choose }, ...Object.entries(w.kinds).map(([value, label]) => ({ value, label }))]}
                />
              ) : (
                <Field
                  key={field}
                  id={`visit-${field}`}
                  name={field}
                  label={w.fields[field]}
                  hint={hints[field] && w[hints[field]]}
                  type={field === 'paperDate' ? 'date' : field === 'callBack' ? 'tel' : field.endsWith('At') ? 'datetime-local' : 'text'}
                  value={shownIn(field)}
                />
              ),
            )}
          </div>
        </VerbForm>
      </details>
    </>
  )
}

const wasShape = z.record(z.string(), z.string().nullable())

/** What the page showed from which somebody wrote, as the boxes had it. It was read before as what is sent. */
function shownBefore(was: string, wallOf: (at: Date) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(wasShape.parse(JSON.parse(was))).flatMap(([field, value]) =>
      value === null ? [] : [[field, field.endsWith('At') ? wallOf(new Date(value)) : value]],
    ),
  )
}

/** What is known of the people who came; fields that are not known are left out. */
export function VisitPairs({ page, visit }: { page: Pick<PageContext, 'lang'>; visit: VisitView | null }) {
  const w = pagesWords(page.lang).visit
  const pairs = visitPairs(visit, page.lang)
  return pairs.length === 0 ? <p>{w.none}</p> : <Pairs pairs={pairs} row />
}

export function visitPairs(visit: VisitView | null, lang: Lang): Pair[] {
  const w = pagesWords(lang).visit
  const kinds: Readonly<Record<string, string>> = w.kinds
  return fields.flatMap((field): Pair[] => {
    const value = visit?.[field] ?? null
    if (value === null) return []
    if (value instanceof Date) return [[w.fields[field], `${day(value.toISOString(), lang)}, ${clock(value.toISOString(), lang)}`]]
    return [[w.fields[field], field === 'civilCriminal' ? (kinds[value] ?? value) : field === 'paperDate' ? day(value, lang) : value]]
  })
}
