import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { Frame } from '../../../design/frame.tsx'
import { LinkRow } from '../../../design/link-row.tsx'
import { CountCell, numbers, Row, ScrollTable, Table } from '../../../design/table.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { deliverySeconds } from '../../../platform/outbox/index.ts'
import { day } from '../../../words/times.ts'
import type { MessageFigures } from '../messages-sent.ts'
import { periods, type Span } from '../period.ts'
import { words } from '../../words/respond.ts'

export interface MessagesPageProps {
  readonly page: PageContext
  readonly span: Pick<Span, 'period' | 'first' | 'last'>
  readonly figures: MessageFigures
  /** What was asked for and is no time that can be chosen. */
  readonly isUnknown?: boolean
}

/** What became of messages, of all schools: by who took them, by what way and how soon they were delivered, and why nobody took the others. */
export function MessagesPage({ page, span, figures, isUnknown = false }: MessagesPageProps) {
  const { lang } = page
  const w = words(lang).figures
  const m = w.messages
  const { carriers, taken, notTaken } = figures
  return (
    <Frame page={page} title={m.heading}>
      {isUnknown ? (
        <div class="c-error" role="alert">
          <p>{w.noSuchPeriod}</p>
        </div>
      ) : null}
      <p class="c-kicker">
        {w.periods[span.period]} · {w.span({ first: day(span.first, lang), last: day(span.last, lang) })} · {w.allSchools}
      </p>
      <h1>{m.heading}</h1>
      <p class="c-lede">{m.lede}</p>
      <LinkRow
        label={w.choose}
        links={periods.map(each => ({
          href: each === 'school-year' ? '/figures?view=messages' : `/figures?view=messages&period=${each}`,
          says: w.periods[each],
          isHere: each === span.period,
        }))}
      />
      {carriers.length + notTaken.length === 0 ? <Empty>{m.none}</Empty> : null}
      {taken.total === 'hidden' ? <Empty>{m.few}</Empty> : null}
      {carriers.length === 0 || taken.total === 'hidden' ? null : (
        <>
          <ScrollTable caption={m.taken} captionClass={null} heads={[m.provider, ...numbers([m.all, ...headsOf(lang)])]}>
            {carriers.map((taker, at) => (
              <Row key={`${taker.carrier} ${taker.wentBy}`} head={takerIn(taker, lang)}>
                {[taken.rowTotals[at] ?? 0, ...(taken.cells[at] ?? [])].map((shown, column) => (
                  <CountCell key={column} lang={lang} shown={shown} hidden={w.hidden} />
                ))}
              </Row>
            ))}
          </ScrollTable>
          <p class="c-small c-soft c-after">{m.unheardWhy}</p>
        </>
      )}
      {notTaken.length === 0 ? null : (
        <Table class="c-figtable" caption={m.notTaken} captionClass={null} heads={[m.reason, ...numbers([m.messages])]}>
          {notTaken.map(({ because, messages }) => (
            <Row key={because} head={reasonIn(because, lang)}>
              <CountCell lang={lang} shown={messages} hidden={w.hidden} />
            </Row>
          ))}
        </Table>
      )}
      <p class="c-after">
        <a href="/figures">{m.back}</a>
      </p>
    </Frame>
  )
}

function headsOf(lang: Lang): string[] {
  const m = words(lang).figures.messages
  const [first = 0] = deliverySeconds
  const between = deliverySeconds.slice(1).map((to, at) => m.between({ from: deliverySeconds[at] ?? first, to }))
  return [m.under({ seconds: first }), ...between, m.longer({ seconds: deliverySeconds.at(-1) ?? first }), m.undelivered, m.unheard]
}

/** Of a provider that both texts and calls it is said which. */
function takerIn({ carrier, wentBy }: MessageFigures['carriers'][number], lang: Lang): string {
  const m = words(lang).figures.messages
  const names: Readonly<Record<string, string>> = m.carriers
  const provider = names[carrier] ?? carrier
  if (wentBy === 'text') return m.texts({ provider })
  return wentBy === 'voice' ? m.spoken({ provider }) : provider
}

function reasonIn(code: string, lang: Lang): string {
  const reasons: Readonly<Record<string, string>> = words(lang).figures.messages.reasons
  return reasons[code] ?? code
}
