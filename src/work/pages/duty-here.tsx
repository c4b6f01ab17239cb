import type { PageContext } from '../../design/context.ts'
import type { DutyAt } from '../duty-now.ts'
import { words } from '../words/work.ts'

/** Who would be asked to come where this person works. */
export function DutyHere({ page, here }: { readonly page: PageContext; readonly here: readonly DutyAt[] }) {
  const w = words(page.lang)
  return here.map(({ school, count, people }) =>
    people.length === 0 ? (
      <p key={school}>{w.dutyCount({ n: count, school })}</p>
    ) : (
      <section key={school}>
        <h2>{w.dutyNow({ school })}</h2>
        <ul>
          {people.map(each => (
            <li key={each.name}>{w.dutyLine(each)}</li>
          ))}
        </ul>
      </section>
    ),
  )
}
