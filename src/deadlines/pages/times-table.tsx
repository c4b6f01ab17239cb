import { Status } from '../../design/status.tsx'
import { Cell, Row, Table } from '../../design/table.tsx'
import type { Lang } from '../../kernel/lang.ts'
import type { DeadlineView } from '../view.ts'
import { words } from '../words/deadlines.ts'
import { daySaid, ownerSaid, statusOf, titleOf } from './said.ts'

interface TimesTableProps {
  readonly caption: string
  readonly items: readonly DeadlineView[]
  readonly lang: Lang
}

/** A heading, and one line for each time that something falls due. Where the date is not confirmed, it says so. */
export function TimesTable({ caption, items, lang }: TimesTableProps) {
  const w = words(lang)
  if (items.length === 0) return null
  return (
    <>
      <h2>{caption}</h2>
      <Table class="c-stack" caption={caption} heads={[w.what, w.due, w.who, w.how]}>
        {items.map(each => (
          <Row key={each.id} head={<a href={each.href}>{titleOf(each, lang)}</a>}>
            <Cell head={w.due}>
              {daySaid(each, lang)}
              {each.date === 'to-confirm' && each.due !== null ? <> ({w.toConfirm})</> : null}
            </Cell>
            <Cell head={w.who}>{ownerSaid(each, lang)}</Cell>
            <Cell head={w.how}>
              <Status is={statusOf(each)}>{each.done === null ? w.stands[each.stands] : w.doneOn({ on: each.done.on })}</Status>
            </Cell>
          </Row>
        ))}
      </Table>
    </>
  )
}
