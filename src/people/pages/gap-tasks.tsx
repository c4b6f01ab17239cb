import { roleName } from '../../design/words/frame.ts'
import type { Lang } from '../../kernel/lang.ts'
import { list } from '../../words/lists.ts'
import { words } from '../words/people.ts'
import type { DutyDay, DutyGap, SchoolOnDuty } from './duty-view.ts'
import { gapSaid } from './week-in-words.tsx'

export interface GapTasksProps {
  readonly lang: Lang
  readonly schools: readonly SchoolOnDuty[]
  readonly days: readonly DutyDay[]
  /** The instant at which it is read: what is over is nobody's task. */
  readonly at: string
  readonly monday: string
  readonly mayChange: boolean
}

interface Task {
  readonly role: string
  readonly when: string
  readonly begins: string
  readonly gap: DutyGap
  readonly schools: readonly SchoolOnDuty[]
}

const openAtMost = 5

/** What nobody covers, as things to do, the soonest first: gaps of one role at the same hours are one. */
export function GapTasks({ lang, schools, days, at, monday, mayChange }: GapTasksProps) {
  const w = words(lang).week
  const tasks = tasksOf(schools, at, lang)
  if (tasks.length === 0) return null
  const [open, more] = [tasks.slice(0, openAtMost), tasks.slice(openAtMost)]
  const listed = (some: readonly Task[], first: Task | undefined) => (
    <ul class="c-tasks">
      {some.map(task => (
        <li key={`${task.role} ${task.when}`}>
          <p>{task.when}</p>
          <div>
            <h3>{w.noRole({ role: roleName(task.role, lang) })}</h3>
            <p class="c-small c-soft">
              {list(
                task.schools.map(({ name }) => name),
                lang,
              )}
            </p>
          </div>
          {mayChange ? (
            <a class={task === first ? 'usa-button' : 'usa-button usa-button--outline'} href={hrefOf(task, days, monday)}>
              {w.find({ role: roleName(task.role, lang) })}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  )
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">{w.gaps}</h2>
      {listed(open, tasks[0])}
      {more.length === 0 ? null : (
        <details>
          <summary>{w.moreGaps({ n: more.length })}</summary>
          {listed(more, undefined)}
        </details>
      )}
    </section>
  )
}

function tasksOf(schools: readonly SchoolOnDuty[], at: string, lang: Lang): readonly Task[] {
  const tasks = new Map<string, Task>()
  for (const school of schools)
    for (const gap of school.gaps) {
      const begins = aheadOf(gap, at)[0]?.from
      if (begins === undefined) continue
      const when = gapSaid(gap, lang)
      const key = `${gap.role} ${when}`
      const known = tasks.get(key)
      tasks.set(key, known ? { ...known, schools: [...known.schools, school] } : { role: gap.role, when, begins, gap, schools: [school] })
    }
  return [...tasks.values()].sort((a, b) => (a.begins < b.begins ? -1 : a.begins > b.begins ? 1 : 0))
}

const aheadOf = ({ days }: DutyGap, at: string) => days.flatMap(({ spans }) => spans).filter(({ to }) => to > at)

/** Whether something of it is still to come. */
export const isAhead = (gap: DutyGap, at: string): boolean => aheadOf(gap, at).length > 0

/** The form with what is known of the gap: its role, its school where it is one, and its hours where they are one stretch. */
function hrefOf({ role, schools, gap }: Task, days: readonly DutyDay[], monday: string): string {
  const [only, ...others] = gap.days.flatMap(({ spans }) => spans)
  const schoolDays = days.filter(({ isSchoolDay }) => isSchoolDay)
  const hours = gap.everyDay ? { from: schoolDays[0]?.from, to: schoolDays.at(-1)?.to } : others.length === 0 ? only : undefined
  const given = { week: monday, role, school: schools.length === 1 ? schools[0]?.id : undefined, from: hours?.from, to: hours?.to }
  return `/duty?${new URLSearchParams(Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))}#add`
}
