import type { PageContext } from '../../design/context.ts'
import { Tick } from '../../design/tick.tsx'
import { list } from '../../words/lists.ts'
import { count } from '../../words/numbers.ts'
import type { KeptDifference } from '../contract.ts'
import { words } from '../words/people.ts'

/** Before an id becomes somebody else’s, whoever saves it says that they have looked. */
export function OthersUnderAnId({ page, others }: { page: PageContext; others: NonNullable<KeptDifference['otherPeople']> }) {
  const { lang } = page
  const w = words(lang).roster.otherPeople
  const lines = others.lines.map(line => count(line, lang))
  return (
    <div class="c-receipt">
      <h2 id="other-people">{w.heading({ n: others.count })}</h2>
      <p>{w.lines({ lines: list(lines, lang) })}</p>
      <p>{w.why}</p>
      <Tick name="others" value="yes" label={w.sure({ n: others.count })} />
    </div>
  )
}
