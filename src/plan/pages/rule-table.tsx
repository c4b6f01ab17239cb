import { words as designWords } from '../../design/wording.ts'
import type { Lang } from '../../kernel/lang.ts'
import { words } from '../wording.ts'
import type { TableView } from './view.ts'

/** A section's decision table, read top to bottom: when, then, and all that comes with it. */
export function RuleTable({ table, lang }: { table: TableView; lang: Lang }) {
  const w = designWords(lang)
  return (
    <div class="c-rule">
      <table role="table">
        <caption>{words(lang).tables[table.is](table.question)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {w.when}
            </th>
            <th role="columnheader" scope="col">
              {w.then}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {table.rows.map((row, index) => (
            <tr role="row" key={index}>
              <th role="rowheader" scope="row">
                {row.when.length === 0 ? words(lang).rules.always : row.when.map(line => <span key={line}>{line}</span>)}
              </th>
              <td role="cell">
                {row.then}
                {row.notes.map(note => (
                  <small key={note}>{note}</small>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
