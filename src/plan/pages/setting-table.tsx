import { Cell, Row, Table } from '../../design/table.tsx'
import type { Lang } from '../../kernel/lang.ts'
import { planWords } from '../words/plan.ts'
import type { SettingView } from './view.ts'

/** What a section sets, as a small table: the name, then its value. */
export function SettingTable({ settings, lang }: { settings: readonly SettingView[]; lang: Lang }) {
  return (
    <div class="c-rule">
      <Table caption={planWords[lang].settings.caption} captionClass={null}>
        {settings.map(({ name, values }) => (
          <Row key={name} head={name}>
            <Cell>
              {values.map(value => (
                <span key={value}>{value}</span>
              ))}
            </Cell>
          </Row>
        ))}
      </Table>
    </div>
  )
}
