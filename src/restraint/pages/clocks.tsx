import type { PageContext } from '../../design/context.ts'
import { Status } from '../../design/status.tsx'
import { Cell, Row, ScrollTable } from '../../design/table.tsx'
import { day } from '../../words/times.ts'
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
      <ScrollTable caption={w.clocks} class="usa-table" heads={[w.clock, w.due, w.stands, w.mark]}>
        {clocks.map(({ clock, dueOn, doneAt, is, mark, by }) => (
          <Row key={clock} head={clockWords[clock][lang]}>
            <Cell head={w.due}>
              {day(dueOn, lang)}
              {by === null ? null : <div class="c-small">{w.hours({ at: by.at })}</div>}
            </Cell>
            <Cell head={w.stands}>
              <Status is={is === 'done' ? 'done' : is === 'late' ? 'danger' : 'waiting'}>
                {doneAt ? w.done({ day: doneAt }) : is === 'late' ? w.late : w.waits}
              </Status>
            </Cell>
            <Cell head={w.mark}>
              <span class="c-small">{markWords[mark][lang]}</span>
            </Cell>
          </Row>
        ))}
      </ScrollTable>
    </section>
  )
}
