import type { PageContext } from '../../../../design/context.ts'
import { otherAgeWords } from '../../words/other-age.ts'
import type { Offers } from '../view.ts'
import { factSaid } from './said.ts'

/** The desk said one age and the roster has another: whoever tells and decides reads both, before anyone is told. */
export function OtherAgeLine({ page: { lang }, otherAge }: { page: PageContext; otherAge: Offers['otherAge'] }) {
  if (otherAge === null) return null
  const w = otherAgeWords[lang]
  const [roster, said] = [otherAge.roster, otherAge.said].map(age => factSaid('age', age, lang))
  return (
    <section class="c-answer c-answer--hold" aria-labelledby="other-age">
      <h2 id="other-age">{w.title}</h2>
      <p>{w.body({ roster: roster ?? '', said: said ?? '' })}</p>
    </section>
  )
}
