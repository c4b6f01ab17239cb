import type { PageContext } from '../../../design/context.ts'
import { Field, LongField } from '../../../design/field.tsx'
import { Tick } from '../../../design/tick.tsx'
import { formWords } from '../words/agreements.ts'

interface LetterFieldsProps {
  readonly page: PageContext
  readonly id: string
  readonly draft: string
  readonly typed: (name: string) => string | undefined
  readonly wrong: (name: string) => string | undefined
}

/** A letter to an office as a draft, and who signs it. */
export function LetterFields({ page: { lang }, id, draft, typed, wrong }: LetterFieldsProps) {
  const w = formWords(lang)
  return (
    <>
      <LongField
        {...{ id: `${id}-text`, name: 'text', rows: 10, language: 'en', label: w.letter, hint: w.letterHint }}
        value={typed('text') ?? draft}
        error={wrong('text')}
      />
      <Field id={`${id}-signer`} name="signer" label={w.signer} value={typed('signer')} error={wrong('signer')} />
      <div class="c-choices c-choices--one">
        <Tick name="isRead" value="yes" label={w.isRead} />
      </div>
    </>
  )
}
