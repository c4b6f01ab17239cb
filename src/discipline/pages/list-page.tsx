import type { PageContext } from '../../design/context.ts'
import { Frame } from '../../design/frame.tsx'
import { MoreLink } from '../../design/more-link.tsx'
import { UnderWayThenOver } from '../../design/under-way-then-over.tsx'
import { Status } from '../../design/status.tsx'
import type { AvoidedRead, IncidentLine } from '../view.ts'
import { dutyWords, stageWords } from '../words/codes.ts'
import { words } from '../words/discipline.ts'

export interface ListPageProps {
  readonly page: PageContext
  readonly items: readonly IncidentLine[]
  /** The last line, where there are more. */
  readonly next: string | null
  /** The first page of the list: the open ones begin there. */
  readonly isFirst: boolean
  readonly mayOpen: boolean
  /** For whoever reads it for the school: of this school year, and of the one before. */
  readonly avoided: AvoidedRead | null
  readonly avoidedBefore: AvoidedRead | null
}

/** The incidents somebody decides on or reads: what waits first, what is over last. */
export function ListPage({ page, items, next, isFirst, mayOpen, avoided, avoidedBefore }: ListPageProps) {
  const { lang } = page
  const w = words(lang)
  const isDone = ({ stage }: IncidentLine) => stage === 'over' || stage === 'taken-back'
  const [open, over] = [items.filter(each => !isDone(each)), items.filter(isDone)]
  return (
    <Frame page={page} title={w.title}>
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      {mayOpen ? (
        <p class="c-actions">
          <a class="usa-button" href="/discipline/new">
            {w.openLink}
          </a>
        </p>
      ) : null}
      <UnderWayThenOver {...{ lang, over, isFirst }} underWay={open} says={w} draw={lines => <Lines page={page} lines={lines} />} />
      <MoreLink lang={lang} address="/discipline" next={next} />
      <AvoidedIn lang={lang} title={w.avoided.title} avoided={avoided} />
      <AvoidedIn lang={lang} title={w.avoided.titleBefore} avoided={avoidedBefore} />
      <p class="c-small c-soft">{w.whoSees}</p>
    </Frame>
  )
}

function AvoidedIn({ lang, title, avoided }: Pick<PageContext, 'lang'> & Pick<ListPageProps, 'avoided'> & { readonly title: string }) {
  if (avoided === null || avoided.incidents === 0) return null
  const w = words(lang).avoided
  return (
    <>
      <h2>{title}</h2>
      <p>
        {w.counts(avoided)} {w.recorded(avoided)}
      </p>
      <p class="c-small c-soft">{w.meaning(avoided)}</p>
    </>
  )
}

function Lines({ page: { lang }, lines }: Pick<ListPageProps, 'page'> & { readonly lines: readonly IncidentLine[] }) {
  const w = words(lang)
  return (
    <ul class="c-plain-list">
      {lines.map(({ id, studentName, on, schoolName, stage, duty, dueOn, isLate }) => (
        <li key={id}>
          <h3>
            <a href={`/discipline/${id}`}>{w.who({ student: studentName, day: on })}</a>
          </h3>
          <p>
            <Status is={stage === 'over' || stage === 'taken-back' ? 'done' : duty ? 'waiting' : 'going'}>
              {duty ? dutyWords[duty][lang] : stageWords[stage][lang]}
            </Status>{' '}
            {dueOn === null ? null : isLate ? <strong>{w.lateSince({ day: dueOn })}</strong> : w.dueBy({ day: dueOn })}
          </p>
          <p class="c-small c-soft">{schoolName}</p>
        </li>
      ))}
    </ul>
  )
}
