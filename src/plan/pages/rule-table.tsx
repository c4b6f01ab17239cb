import { words as designWords } from '../../design/words/frame.ts'
import { Cell, Row, Table } from '../../design/table.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { planWords } from '../words/plan.ts'
import type { TableView } from './view.ts'

/** A section's decision table, read top to bottom. */
export const RuleTable = ({ table, lang }: { table: TableView; lang: Lang }) => (
  <WhenThen caption={planWords[lang].tables[table.is]({ question: table.question })} rows={table.rows} lang={lang} />
)

/** Rules or examples, one to a line: when, then, and all that comes with it. */
export function WhenThen({ caption, rows, lang }: { caption: string; rows: TableView['rows']; lang: Lang }) {
  const w = designWords(lang)
  return (
    <div class="c-rule">
      <Table caption={caption} captionClass={null} heads={[w.when, w.then]}>
        {rows.map((row, index) => (
          <Row
            key={index}
            head={row.when.length === 0 ? planWords[lang].rules.always : row.when.map(line => <span key={line}>{line}</span>)}
          >
            <Cell>
              {row.then}
              {row.notes.map(note => (
                <small key={note}>{note}</small>
              ))}
            </Cell>
          </Row>
        ))}
      </Table>
    </div>
  )
}
