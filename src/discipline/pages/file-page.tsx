import type { PageContext } from '../../design/context.ts'
import { Frame } from '../../design/frame.tsx'
import { Mark } from '../../design/mark.tsx'
import { clocks } from '../rules/clocks.ts'
import type { IncidentView } from '../view.ts'
import { words } from '../words/discipline.ts'
import { clockWords } from '../words/clocks.ts'
import { Notice } from './notice.tsx'
import { Before, PlanSays } from './plan-says.tsx'
import { About, ExclusionStands, Tried } from './stands.tsx'

/** All of it on one page, for counsel and for the family: nothing to press. */
export function FilePage({ page, view }: { readonly page: PageContext; readonly view: IncidentView }) {
  const { lang } = page
  const w = words(lang)
  return (
    <Frame page={page} title={w.fileTitle}>
      <p class="c-kicker">
        <a href={`/discipline/${view.id}`}>{w.who({ student: view.studentName, day: view.on })}</a>
      </p>
      <h1>{w.fileTitle}</h1>
      <p>{w.print}</p>
      <About page={page} view={view} />
      <Tried page={page} view={view} />
      <PlanSays page={page} view={view} />
      <Before page={page} view={view} />
      {view.exclusions.map(one => (
        <div key={one.exclusion}>
          <ExclusionStands page={page} one={one} />
          {one.notice ? <Notice page={page} view={view} one={one} /> : null}
        </div>
      ))}
      <h2>{w.clocksTitle}</h2>
      <ul>
        {Object.entries(clocks).map(([name, { count, of, citation, mark }]) => (
          <li key={name}>
            {w.clock({ what: clockWords[name]?.[lang] ?? name, n: count, of: of === 'school-days' ? w.schoolDays : w.calendarDays })}{' '}
            {citation === '' ? null : <span lang="en">{citation}</span>} {mark === 'ours' ? null : <Mark mark={mark} lang={lang} />}
          </li>
        ))}
      </ul>
    </Frame>
  )
}
