import type { PageContext } from '../../design/context.ts'
import { list } from '../../words/lists.ts'
import { count } from '../../words/numbers.ts'
import { Tick } from '../../design/tick.tsx'
import type { KeptDifference } from '../contract.ts'
import { words } from '../words/people.ts'

/** Before so many leave somebody says that they have looked. */
export function ManyLeave({ page, many }: { page: PageContext; many: NonNullable<KeptDifference['manyLeave']> }) {
  const { lang } = page
  const w = words(lang).roster.manyLeave
  return (
    <div class="c-receipt">
      <h2 id="many-leave">{w.heading({ gone: count(many.gone, lang), of: count(many.of, lang) })}</h2>
      {many.schools.length === 0 ? null : <p>{w.schools({ names: list(many.schools.slice(0, schoolsNamed), lang) })}</p>}
      <p>{w.why}</p>
      <Tick name="sure" value="yes" label={w.sure({ gone: many.gone })} />
    </div>
  )
}

const schoolsNamed = 10
