import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { FormToken } from '../../design/form-token.tsx'
import { Frame } from '../../design/frame.tsx'
import { LinkRow } from '../../design/link-row.tsx'
import { Cell, Row, Table } from '../../design/table.tsx'
import { percent } from '../../words/numbers.ts'
import { month as monthSaid } from '../../words/times.ts'
import type { Ours } from '../contract.ts'
import type { MonthRead } from '../reads.ts'
import type { EventRow } from '../contract.ts'
import { countPaired } from '../rules/gap.ts'
import { words } from '../words/reconcile.ts'
import { RecordLink, timeOf } from './record-link.tsx'

export interface MonthPageProps extends MonthRead {
  readonly page: PageContext
  readonly deed: () => string
}

/** A month of both lists: pairs to confirm first, then what only one side has. */
export function MonthPage(props: MonthPageProps) {
  const { page, months, month, events, oursOnly } = props
  const { lang } = page
  const w = words(lang)
  const of = (standing: EventRow['standing']) => events.filter(each => each.standing === standing)
  const both = countPaired(events)
  const counted = { theirs: both + of('theirs-only').length, both }
  const shown = { ...props, hasLists: new Set(events.map(({ source }) => source)).size > 1 }
  return (
    <Frame page={page} title={w.title}>
      {month === null ? null : (
        <p class="c-kicker">
          {w.title} · {monthSaid(month, lang)}
        </p>
      )}
      <h1>{month === null ? w.title : w.fact(counted)}</h1>
      <p class="c-lede">{w.lede}</p>
      {month === null ? (
        <Empty>{w.noneYet}</Empty>
      ) : (
        <>
          <LinkRow
            label={w.months}
            links={months.map(each => ({ href: `/reconcile?month=${each}`, says: monthSaid(each, lang), isHere: each === month }))}
          />
          <p>{w.counts({ ...counted, ours: oursOnly.length })}</p>
          <Events
            {...shown}
            caption={w.toConfirm}
            events={of('proposed').toSorted((a, b) => (a.probability ?? 0) - (b.probability ?? 0))}
          />
          <Events {...shown} caption={w.theirsOnly} events={of('theirs-only')} />
          <OursOnly {...props} />
          <Events {...shown} caption={w.confirmed} events={of('confirmed')} />
        </>
      )}
      <p class="c-small c-soft">{w.kept}</p>
      <p>
        <a href="/gap">{w.public.title}</a>
      </p>
    </Frame>
  )
}

/** Those least likely first: there somebody has to look. */
function Events({
  page,
  events,
  ours,
  schools,
  caption,
  deed,
  hasLists,
}: MonthPageProps & { readonly caption: string; readonly hasLists: boolean }) {
  const { lang } = page
  const w = words(lang)
  if (events.length === 0) return null
  const recordOf = (event: EventRow): Ours | undefined => ours.find(({ id }) => id === event.ours)
  const isPaired = events.some(event => event.ours !== null)
  const heads = [w.event, ...(hasLists ? [w.list] : []), w.when, w.school, w.kind, ...(isPaired ? [w.record, w.likely] : [])]
  return (
    <>
      <h2>{caption}</h2>
      <Table class="c-stack" caption={caption} heads={heads}>
        {events.map(event => (
          <Row key={event.id} head={<a href={`/reconcile/${event.id}`}>{event.number}</a>}>
            {hasLists ? <Cell head={w.list}>{event.source}</Cell> : null}
            <Cell head={w.when}>{timeOf(event.at, lang)}</Cell>
            <Cell head={w.school}>{schools.get(event.school) ?? ''}</Cell>
            <Cell head={w.kind}>{w.natures[event.nature]}</Cell>
            {isPaired ? (
              <>
                <Cell head={w.record}>
                  <RecordLink page={page} record={recordOf(event)} />
                </Cell>
                <Cell head={w.likely}>
                  {event.probability === null ? '–' : percent(Math.round(event.probability * 100) / 100, lang)}
                  {event.standing === 'proposed' ? <Same page={page} event={event} deed={deed()} /> : null}
                </Cell>
              </>
            ) : null}
          </Row>
        ))}
      </Table>
    </>
  )
}

const Same = ({ page, event, deed }: { page: PageContext; event: EventRow; deed: string }) => (
  <form method="post" action={`/reconcile/${event.id}/judge`}>
    <FormToken page={page} deed={deed} />
    <button class="usa-button usa-button--outline" name="verdict" value="same" aria-label={`${words(page.lang).same}: ${event.number}`}>
      {words(page.lang).same}
    </button>
  </form>
)

function OursOnly({ page, oursOnly, schools }: MonthPageProps) {
  const { lang } = page
  const w = words(lang)
  if (oursOnly.length === 0) return null
  return (
    <>
      <h2>{w.oursOnly}</h2>
      <Table class="c-stack" caption={w.oursOnly} heads={[w.record, w.when, w.school]}>
        {oursOnly.map(record => (
          <Row key={record.id} head={<RecordLink page={page} record={record} />}>
            <Cell head={w.when}>{timeOf(record.at, lang)}</Cell>
            <Cell head={w.school}>{schools.get(record.school) ?? ''}</Cell>
          </Row>
        ))}
      </Table>
    </>
  )
}
