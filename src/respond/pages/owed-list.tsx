import type { PageContext } from '../../design/context.ts'
import { words } from '../words/respond.ts'
import { Due } from './call/due.tsx'
import type { OwedView } from './view.ts'

/** What is owed after calls, each with its day, who owes it and the way to its call. */
export function OwedList({
  page,
  owed,
  title,
}: {
  readonly page: PageContext
  readonly owed: readonly OwedView[]
  readonly title: string
}) {
  const { board, owed: w } = words(page.lang)
  if (owed.length === 0) return null
  return (
    <>
      <h2 id="owed">{title}</h2>
      <ul class="c-plain-list">
        {owed.map(one => (
          <li key={one.id}>
            <p>
              {one.drill ? <strong class="c-drill-word">{board.drill}</strong> : null}{' '}
              <a href={`/calls/${one.call}`}>{w.list.by({ what: one.what, owner: one.owner })}</a>
            </p>
            <p>
              <Due one={one} lang={page.lang} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
