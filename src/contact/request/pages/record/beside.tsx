import type { PageContext } from '../../../../design/context.ts'
import { besideWords } from '../../words/beside.ts'

/** What else was written down at this school about then, where the reader may see it: it may be the same visit. */
export interface BesideView {
  readonly id: string
  readonly askedAt: string
}

export function Beside({ page, beside }: { readonly page: PageContext; readonly beside: readonly BesideView[] }) {
  const w = besideWords[page.lang]
  if (beside.length === 0) return null
  return (
    <section class="c-answer c-answer--hold" aria-labelledby="beside">
      <h2 id="beside">{w.title}</h2>
      <p>{w.body}</p>
      <ul>
        {beside.map(({ id, askedAt }) => (
          <li key={id}>
            <a href={`/contacts/${id}`}>{w.see({ at: askedAt })}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
