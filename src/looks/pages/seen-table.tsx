import type { Lang } from '../../kernel/lang.ts'
import { Cell, Row, Table } from '../../design/table.tsx'
import { clock, day } from '../../words/times.ts'
import type { Seen } from '../read-seen.ts'
import { seenLines } from '../seen-lines.ts'
import { looksWords } from '../words/looks.ts'

/** Who looked: name and position, when, what they saw of which kind of record and by which medium, and why. On a phone each line is stacked. */
export function SeenTable({ lang, seen }: { lang: Lang; seen: readonly Seen[] }) {
  const w = looksWords[lang]
  return (
    <Table class="c-stack" caption={w.seen} heads={[w.who, w.position, w.when, w.what, w.whyHead]}>
      {seenLines(seen).map(({ id, at, name, position, kind, part, medium, why, nth, among }) => (
        <Row key={id} head={name}>
          <Cell head={w.position}>{position}</Cell>
          <Cell head={w.when}>{`${day(at, lang)}, ${clock(at, lang)}`}</Cell>
          <Cell head={w.what}>{among === 1 ? w.saw({ kind, part, medium }) : w.sawOneOf({ kind, part, medium, nth, among })}</Cell>
          <Cell head={w.whyHead}>{why}</Cell>
        </Row>
      ))}
    </Table>
  )
}
