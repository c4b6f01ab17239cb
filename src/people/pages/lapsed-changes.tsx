import { roleName } from '../../design/words/frame.ts'
import type { Lang } from '../../kernel/lang.ts'
import { clock, day } from '../../words/times.ts'
import { lapseDays } from '../office-changes.ts'
import { words } from '../words/people.ts'
import type { WaitingChange } from './waiting-changes.tsx'

/** What waited for a second person and took effect in no time. */
export interface LapsedChange extends Pick<WaitingChange, 'id' | 'person' | 'kind' | 'office' | 'school' | 'asked'> {
  readonly lapsed: string
}

export function LapsedChanges({ lang, changes }: { readonly lang: Lang; readonly changes: readonly LapsedChange[] }) {
  const w = words(lang).offices
  if (changes.length === 0) return null
  return (
    <section aria-labelledby="lapsed">
      <h2 id="lapsed">{w.lapsedTitle}</h2>
      <p>{w.lapsedLede({ days: lapseDays })}</p>
      <ul class="c-plain-list">
        {changes.map(({ id, person, kind, office, school, asked, lapsed }) => (
          <li key={id}>
            <h3>
              <a href={`/people/${person.id}`}>{w.heading({ kind, name: person.name, office: roleName(office, lang) })}</a>
            </h3>
            {school === null ? null : <p>{w.forSchool({ school })}</p>}
            <p>
              {w.asked({ who: asked.by ?? 'none', day: day(asked.at, lang), time: clock(asked.at, lang) })}{' '}
              {w.lapsedOn({ day: day(lapsed, lang) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
