import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { LongField } from '../../design/field.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { Status } from '../../design/status.tsx'
import { Cell, Row, Table } from '../../design/table.tsx'
import type { OrgId } from '../../kernel/ids.ts'
import { wallClock } from '../../words/times.ts'
import { type Bell, typedFrom } from '../bells.ts'
import { bells as catalogue } from '../words/bells.ts'

export interface SchoolBells {
  readonly id: OrgId
  readonly name: string
  readonly bells: readonly Bell[]
}

export interface BellsPageProps {
  readonly page: PageContext
  readonly schools: readonly SchoolBells[]
  /** The one that is shown; undefined where the district has none. */
  readonly shown: SchoolBells | undefined
  /** Null where this person may look and not change. */
  readonly change: {
    readonly deed: string
    /** What was typed, where it could not be taken. */
    readonly typed: string | undefined
    readonly problems: readonly string[]
    readonly isSaved: boolean
  } | null
}

/** When the periods of a school are, and of which other schools that is known. */
export function BellsPage({ page, schools, shown, change }: BellsPageProps) {
  const w = catalogue[page.lang]
  const others = schools.filter(({ id }) => id !== shown?.id)
  return (
    <Frame page={page} title={w.title}>
      {change === null || change.problems.length === 0 ? null : (
        <ErrorSummary title={w.wrong} errors={change.problems.map(says => ({ href: '#times', says }))} />
      )}
      <p class="c-kicker">
        <a href="/calendar">{w.calendar}</a>
        {shown === undefined ? null : ` · ${shown.name}`}
      </p>
      <h1>{shown === undefined ? w.title : w.heading({ n: shown.bells.length })}</h1>
      <p class="c-lede">{w.lede}</p>
      {change?.isSaved ? (
        <p role="status">
          <Status is="there">{w.saved}</Status>
        </p>
      ) : null}
      {shown === undefined ? null : <Periods page={page} school={shown} />}
      {shown === undefined ? null : change === null ? (
        <p class="c-after">{w.seen}</p>
      ) : (
        <Times page={page} school={shown} change={change} />
      )}
      {others.length === 0 ? null : (
        <section aria-labelledby="others">
          <h2 id="others">{w.schools}</h2>
          <ul>
            {others.map(({ id, name, bells }) => (
              <li key={id}>
                <a href={`/bells?school=${id}`}>{w.schoolLine({ school: name, n: bells.length })}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Frame>
  )
}

function Periods({ page, school }: { readonly page: PageContext; readonly school: SchoolBells }) {
  const w = catalogue[page.lang]
  return school.bells.length === 0 ? (
    <Empty>{w.none}</Empty>
  ) : (
    <Table class="c-list" caption={w.caption({ school: school.name })} heads={[w.period, w.time]}>
      {school.bells.map(({ period, from, to }) => (
        <Row key={period} head={w.named({ period })}>
          <Cell>{w.span({ from: wallClock(from, page.lang), to: wallClock(to, page.lang) })}</Cell>
        </Row>
      ))}
    </Table>
  )
}

function Times({
  page,
  school,
  change,
}: {
  readonly page: PageContext
  readonly school: SchoolBells
  readonly change: NonNullable<BellsPageProps['change']>
}) {
  const w = catalogue[page.lang]
  return (
    <section class="c-narrow" aria-labelledby="change">
      <h2 id="change">{w.change({ school: school.name })}</h2>
      <form method="post" action="/bells">
        <FormToken page={page} deed={change.deed} />
        <input type="hidden" name="school" value={school.id} />
        <LongField
          name="times"
          label={w.times}
          hint={`${w.timesHint} ${w.rotating}`}
          rows={Math.max(6, school.bells.length + 1)}
          value={change.typed ?? typedFrom(school.bells)}
          error={change.problems[0]}
        />
        <div class="c-actions">
          <button class="usa-button">{w.button}</button>
        </div>
      </form>
    </section>
  )
}
