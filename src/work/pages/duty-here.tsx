import type { PageContext } from '../../design/context.ts'
import type { DutyNow } from '../duty-now.ts'
import { words } from '../words/work.ts'

/** Who would be asked to come where this person works. */
export function DutyHere({ page, here }: { readonly page: PageContext; readonly here: DutyNow['here'] }) {
  const w = words(page.lang)
  if (here === null) return null
  if (here.people.length === 0) return <p>{w.dutyCount({ n: here.count, school: here.school })}</p>
  return (
    <>
      <h2>{w.dutyNow({ school: here.school })}</h2>
      <ul>
        {here.people.map(each => (
          <li key={each.name}>{w.dutyLine(each)}</li>
        ))}
      </ul>
    </>
  )
}
