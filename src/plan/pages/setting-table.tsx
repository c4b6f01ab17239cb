import type { Lang } from '../../kernel/lang.ts'
import { words } from '../wording.ts'
import type { SettingView } from './view.ts'

/** What a section sets, as a small table: the name, then its value. */
export function SettingTable({ settings, lang }: { settings: readonly SettingView[]; lang: Lang }) {
  return (
    <div class="c-rule">
      <table role="table">
        <caption>{words(lang).settings.caption}</caption>
        <tbody role="rowgroup">
          {settings.map(({ name, values }) => (
            <tr role="row" key={name}>
              <th role="rowheader" scope="row">
                {name}
              </th>
              <td role="cell">
                {values.map(value => (
                  <span key={value}>{value}</span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
