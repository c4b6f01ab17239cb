import type { PageContext } from '../../../design/context.ts'
import { Empty } from '../../../design/empty.tsx'
import { Frame } from '../../../design/frame.tsx'
import { Cell, Row, Table } from '../../../design/table.tsx'
import type { Lang } from '../../../kernel/lang.ts'
import { clock, day } from '../../../words/times.ts'
import type { OpeningShape } from '../contract.ts'
import { glassWords } from '../words/glass.ts'

/** For whoever reads who has looked: what was opened in an emergency, what still owes its review first. */
export function OpeningsPage({ page, items }: { page: PageContext; items: readonly OpeningShape[] }) {
  const { lang } = page
  const w = glassWords[lang].list
  const owed = items.filter(({ result }) => result === null)
  const past = items.filter(({ result }) => result !== null)
  return (
    <Frame page={page} title={w.title}>
      <h1>{w.title}</h1>
      <p class="c-lede">{w.lede}</p>
      {items.length === 0 ? <Empty>{w.none}</Empty> : null}
      {items.length === 0 ? null : owed.length === 0 ? <p>{w.noneOwed}</p> : <Openings lang={lang} caption={w.owed} items={owed} />}
      {past.length === 0 ? null : <Openings lang={lang} caption={w.past} items={past} />}
    </Frame>
  )
}

function Openings({ lang, caption, items }: { lang: Lang; caption: string; items: readonly OpeningShape[] }) {
  const all = glassWords[lang]
  const w = all.list
  return (
    <>
      <h2>{caption}</h2>
      <Table class="c-stack" caption={caption} heads={[w.who, w.when, w.why, w.owner, w.stands]}>
        {items.map(({ id, person, openedAt, reason, owner, stands, result, dueOn }) => (
          <Row key={id} head={<a href={`/emergency-openings/${id}`}>{person.name}</a>}>
            <Cell head={w.when}>{`${day(openedAt, lang)}, ${clock(openedAt, lang)}`}</Cell>
            <Cell head={w.why}>{all.reasons[reason]}</Cell>
            <Cell head={w.owner}>{owner?.name ?? w.nobody}</Cell>
            <Cell head={w.stands}>
              {stands === 'overdue' ? <strong>{all.stands.overdue}</strong> : result === null ? all.stands[stands] : all.results[result]}{' '}
              {result === null ? all.due({ day: day(dueOn, lang) }) : null}
            </Cell>
          </Row>
        ))}
      </Table>
    </>
  )
}
