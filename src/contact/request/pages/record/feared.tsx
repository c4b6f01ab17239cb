import { agencyLines } from '../../../../design/crisis-lines.ts'
import type { PageContext } from '../../../../design/context.ts'
import { Tel } from '../../../../design/tel.tsx'
import { fearedWords } from '../../words/feared.ts'
import type { ContactView } from '../view.ts'

/** A caregiver is feared: nothing here tells them, and there is a way that does help. Only who may know of it is given the fact. Law: R4. */
export function Feared({ page, view }: { page: PageContext; view: Pick<ContactView, 'facts'> }) {
  const w = fearedWords(page.lang)
  if (view.facts['abuse-by-caregiver'] !== 'suspected') return null
  return (
    <section class="c-answer c-answer--hold" aria-labelledby="feared">
      <h2 id="feared">{w.title}</h2>
      <p>{w.body}</p>
      <p>
        {w.call} <Tel number={agencyLines.dcf} />
      </p>
      <p>{w.own}</p>
    </section>
  )
}
