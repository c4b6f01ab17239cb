import { Status } from '../../design/status.tsx'
import type { WorkItem } from '../item.ts'

/** Each with how it stands, what it is and one button; the first is the filled one where it is the most urgent of the page. */
export function Tasks({
  items,
  filled,
  drillWord,
}: {
  readonly items: readonly WorkItem[]
  readonly filled: boolean
  readonly drillWord: string
}) {
  return (
    <ul class="c-tasks">
      {items.map((item, place) => (
        <li key={`${item.kind} ${item.id}`} data-asks={item.kind === 'asks-me' || item.kind === 'nobody-comes' ? item.id : undefined}>
          <p>
            <Stands item={item} />
          </p>
          <div>
            <h3 id={`task-${item.kind}-${item.id}`}>
              {item.drill ? <strong class="c-drill-word">{drillWord}</strong> : null} {item.title}
            </h3>
            {item.about === '' ? null : <p class="c-small c-soft">{item.about}</p>}
          </div>
          <a
            class={filled && place === 0 ? 'usa-button' : 'usa-button usa-button--outline'}
            href={item.href}
            aria-describedby={`task-${item.kind}-${item.id}`}
          >
            {item.verb}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** A day is owed, not waited for: late is bold ink, never amber. */
function Stands({ item: { stands } }: { readonly item: WorkItem }) {
  if (stands.is === 'late') return <strong>{stands.says}</strong>
  if (stands.is === 'due') return <>{stands.says}</>
  return <Status is={stands.is}>{stands.says}</Status>
}
