import { ClockTime } from '../../../design/clock-time.tsx'
import type { PageContext } from '../../../design/context.ts'
import { Field } from '../../../design/field.tsx'
import { Pairs } from '../../../design/pairs.tsx'
import { Tick } from '../../../design/tick.tsx'
import type { Saying } from '../../../kernel/lang.ts'
import type { AccessEntry } from '../../request/view.ts'
import { recordParts } from '../parts.ts'
import { sixTests } from '../six-tests.ts'
import { recordPartWords, recordsWords } from '../words/records.ts'
import { type FormsProps, tickedIn, typedIn, VerbForm } from '../../request/pages/record/verb-form.tsx'
import { list } from '../../../words/lists.ts'

/** What is let go of a record, to whom and what for: one line of the log of access. */
export function ReleaseForm(forms: FormsProps) {
  const w = recordsWords(forms.page.lang)
  return (
    <>
      <p>{w.body}</p>
      <VerbForm forms={forms} verb="release" button={w.button}>
        <LineFields forms={forms} verb="release" />
        <Field id="release-purpose" name="purpose" label={w.purpose} value={typedIn(forms, 'release').purpose} required />
      </VerbForm>
    </>
  )
}

/** What every line of the log asks: which parts, to whom, and who signs. */
export function LineFields({ forms, verb }: { forms: FormsProps; verb: 'release' | 'disclose' }) {
  const { lang, person } = forms.page
  const w = recordsWords(lang)
  const typed = typedIn(forms, verb)
  const ticked = tickedIn(forms, verb, 'parts')
  const ask = (name: 'recipientName' | 'recipientPosition' | 'recipientAffiliation' | 'position', label: string) => (
    <Field id={`${verb}-${name}`} name={name} label={label} value={typed[name]} required />
  )
  return (
    <>
      {forms.offers.asksWhose ? (
        <Field
          id={`${verb}-student`}
          name="student"
          label={w.student}
          hint={verb === 'disclose' ? w.emergency.student : w.studentHint}
          value={typed['student']}
          required={verb === 'release'}
        />
      ) : null}
      <fieldset class="usa-fieldset">
        <legend class="usa-legend">{w.parts}</legend>
        <div class="c-choices">
          {recordParts.map(part => (
            <Tick key={part} name="parts" value={part} label={recordPartWords[part][lang]} checked={ticked.includes(part)} />
          ))}
        </div>
      </fieldset>
      {ask('recipientName', w.recipient)}
      {ask('recipientPosition', w.recipientPosition)}
      {ask('recipientAffiliation', w.affiliation)}
      {ask('position', w.position)}
      <Field id={`${verb}-signature`} name="signature" label={w.signature} value={typed.signature ?? person?.name} required />
    </>
  )
}

/** The lines of the log of access that this request led to. */
export function Released({ page, released }: { page: PageContext; released: readonly AccessEntry[] }) {
  const { lang } = page
  const w = recordsWords(lang)
  const words: Readonly<Record<string, Saying>> = recordPartWords
  if (released.length === 0) return null
  return (
    <>
      {released.map(({ id, releaser, recipient, date, parts, purpose, tests }) => (
        <Pairs
          key={id}
          pairs={[
            [w.when, <ClockTime at={date} />],
            [w.by, `${releaser.name}, ${releaser.position}`],
            [w.to, `${recipient.name}, ${recipient.position}, ${recipient.affiliation}`],
            [
              w.parts,
              list(
                parts.map(part => words[part]?.[lang] ?? part),
                lang,
              ),
            ],
            [w.purpose, purpose],
            ...sixTests.flatMap(test => (tests?.[test] === undefined ? [] : [[w.tests[test], tests[test]] as const])),
          ]}
        />
      ))}
    </>
  )
}
