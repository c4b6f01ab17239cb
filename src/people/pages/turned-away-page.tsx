import type { PageContext } from '../../design/context.ts'
import { Empty } from '../../design/empty.tsx'
import { ErrorSummary } from '../../design/error-summary.tsx'
import { Field } from '../../design/field.tsx'
import { FilterLink } from '../../design/filter-link.tsx'
import { Frame } from '../../design/frame.tsx'
import { Cell, Row, Table } from '../../design/table.tsx'
import { count } from '../../words/numbers.ts'
import { clock, day } from '../../words/times.ts'
import { turnedAway } from '../words/turned-away.ts'
import { areaOf, isLook } from '../turned-away.ts'

export interface TurnedAwayPageProps {
  readonly page: PageContext
  readonly lines: readonly {
    readonly person: string | null
    /** Null where nobody was signed in; undefined where the register does not know them. */
    readonly name: string | null | undefined
    readonly address: string
    readonly times: number
    readonly firstAt: string
    readonly lastAt: string
  }[]
  /** As whom wrong codes of a second step were typed in these days. */
  readonly codes: readonly {
    readonly person: string
    readonly name: string | undefined
    readonly times: number
    readonly firstAt: string
    readonly lastAt: string
  }[]
  /** Days as they were asked for. */
  readonly from: string
  readonly to: string
  readonly isWrong: boolean
  readonly person: { readonly id: string; readonly name: string } | null
  readonly next: string | null
}

/** Who asked for what was not theirs; strangers are counted and named by nothing. */
export function TurnedAwayPage({ page, lines, codes, from, to, isWrong, person, next }: TurnedAwayPageProps) {
  const { lang } = page
  const w = turnedAway[lang]
  const moment = (at: string): string => w.once({ day: day(at, lang), time: clock(at, lang) })
  const timesAndSpan = ({ times, firstAt, lastAt }: { readonly times: number; readonly firstAt: string; readonly lastAt: string }) => (
    <>
      <Cell head={w.times} isNumber>
        {count(times, lang)}
      </Cell>
      <Cell head={w.when}>{times === 1 ? moment(lastAt) : w.between({ first: moment(firstAt), last: moment(lastAt) })}</Cell>
    </>
  )
  return (
    <Frame page={page} title={w.title}>
      {isWrong ? <ErrorSummary title={w.title} errors={[{ href: '#from', says: w.badDay }]} /> : null}
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      <div class="c-cols">
        <div>
          {lines.length === 0 ? null : <FilterLink lang={lang} />}
          {person === null ? null : <p>{w.person({ name: person.name })}</p>}
          {lines.length === 0 ? <Empty>{w.none}</Empty> : null}
          {lines.length === 0 ? null : (
            <Table class="c-stack" caption={w.caption} heads={[w.who, w.what, { says: w.times, isNumber: true }, w.when]}>
              {lines.map(line => {
                const what = w.areas[areaOf(line.address)]
                return (
                  <Row
                    key={`${line.person} ${line.address}`}
                    head={
                      line.name === null ? (
                        w.stranger
                      ) : line.name === undefined ? (
                        w.gone
                      ) : (
                        <a href={`/people/turned-away?person=${line.person}`}>{line.name}</a>
                      )
                    }
                  >
                    <Cell head={w.what}>
                      {isLook(line.address) ? w.looked({ what }) : w.tried({ what })} <code class="c-hash">{line.address}</code>
                    </Cell>
                    {timesAndSpan(line)}
                  </Row>
                )
              })}
            </Table>
          )}
          {codes.length === 0 ? null : (
            <>
              <h2>{w.codes}</h2>
              <p>{w.codesHint}</p>
              <Table class="c-stack" caption={w.codes} heads={[w.codesAs, { says: w.times, isNumber: true }, w.when]}>
                {codes.map(line => (
                  <Row key={line.person} head={line.name === undefined ? w.gone : <a href={`/people/${line.person}`}>{line.name}</a>}>
                    {timesAndSpan(line)}
                  </Row>
                ))}
              </Table>
            </>
          )}
          {next === null ? null : (
            <div class="c-actions">
              <a class="usa-button usa-button--outline" href={next}>
                {w.more}
              </a>
            </div>
          )}
        </div>
        <aside aria-labelledby="filter">
          <h2 id="filter">{w.filter}</h2>
          <form method="get" action="/people/turned-away">
            {person === null ? null : <input type="hidden" name="person" value={person.id} />}
            <Field name="from" type="date" label={w.from} value={from} error={isWrong ? w.badDay : undefined} />
            <Field name="to" type="date" label={w.to} value={to} />
            <div class="c-actions c-actions--stack">
              <button class="usa-button">{w.button}</button>
            </div>
          </form>
          {person === null ? null : (
            <p class="c-after">
              <a href="/people/turned-away">{w.everybody}</a>
            </p>
          )}
          <p class="c-after">
            <a href="/emergency-openings">{w.openings}</a>
          </p>
          <p class="c-after">
            <a href="/people/kept">{w.kept}</a>
          </p>
        </aside>
      </div>
    </Frame>
  )
}
