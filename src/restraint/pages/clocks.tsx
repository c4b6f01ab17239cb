import type { PageContext } from '../../design/context.ts'
import { Status } from '../../design/status.tsx'
import type { ClockView } from '../view.ts'
import { clockWords, markWords } from '../words/codes.ts'
import { words } from '../words/restraint.ts'

/** Every clock of an entry: its day, how it stands, and how sure it is. */
export function Clocks({ page: { lang }, clocks }: { readonly page: PageContext; readonly clocks: readonly ClockView[] }) {
  const w = words(lang)
  if (clocks.length === 0) return null
  return (
    <section aria-labelledby="clocks">
      <h2 id="clocks">{w.clocks}</h2>
      <p>{w.counsel}</p>
      <ul class="c-plain-list">
        {clocks.map(({ clock, dueOn, doneAt, is, mark, by }) => (
          <li key={clock}>
            <h3>{clockWords[clock][lang]}</h3>
            <p>
              <Status is={is === 'done' ? 'done' : is === 'late' ? 'late' : 'waiting'}>
                {doneAt ? w.done({ day: doneAt }) : is === 'late' ? w.lateSince({ day: dueOn }) : w.dueBy({ day: dueOn })}
              </Status>
            </p>
            <p class="c-small c-soft">
              {markWords[mark][lang]} {by === null ? null : w.hours({ at: by.at })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
