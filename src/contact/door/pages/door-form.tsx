import { SelectField } from '../../../design/select-field.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import type { DeskFact, Seen } from '../desk.ts'
import { questionOf, questionsIn } from '../view.ts'
import { doorWords } from '../words/door.ts'

/** Everything that was answered so far and what is always asked, to be changed at will. Nothing is chosen beforehand. */
export function DoorForm({ seen, first, next, lang }: { seen: Seen; first: string | null; next: DeskFact | null; lang: Lang }) {
  const w = doorWords(lang)
  return (
    <form method="get" action="/door">
      {first === null ? null : <input type="hidden" name="first" value={first} />}
      {questionsIn(seen, next)
        .map(fact => questionOf(w, fact))
        .map(({ fact, asks, options }, place) => (
          <SelectField
            key={fact}
            name={fact}
            label={`${place + 1}. ${asks}`}
            options={[{ value: '', label: w.notAnswered }, ...options]}
            chosen={seen[fact] ?? ''}
          />
        ))}
      <div class="c-actions c-actions--stack">
        <button class="usa-button">{w.show}</button>
        <a href="/door">{w.again}</a>
      </div>
    </form>
  )
}
