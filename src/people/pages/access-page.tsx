import { Call911 } from '../../design/call-911.tsx'
import type { PageContext } from '../../design/context.ts'
import { Said } from '../../design/said.tsx'
import { officePhoneSaid } from '../../design/office-phone.ts'
import { Frame } from '../../design/frame.tsx'
import { Cell, Row, Table } from '../../design/table.tsx'
import type { Role } from '../roles.ts'
import { kept } from '../words/kept.ts'
import { words } from '../words/people.ts'
import { rolesSaid } from './may-list.tsx'

export interface AccessPageProps {
  readonly page: PageContext
  readonly rules: readonly { readonly permission: string; readonly says: string; readonly roles: readonly Role[] }[]
}

/** The whole table of who may do what, for everybody to read. */
export function AccessPage({ page, rules }: AccessPageProps) {
  const { lang } = page
  const w = words(lang).access
  return (
    <Frame page={page} title={w.title}>
      <h1>{w.heading}</h1>
      <p class="c-lede">{w.lede}</p>
      <Table class="c-list" caption={w.caption} heads={[w.what, w.roles]}>
        {rules.map(({ permission, says, roles }) => (
          <Row key={permission} head={says}>
            <Cell>{rolesSaid(roles, lang)}</Cell>
          </Row>
        ))}
      </Table>
      <p class="c-after">
        <Said>{w.ask({ phone: officePhoneSaid(page.district.officePhone) })}</Said>
      </p>
      <p>
        <a href="/people/kept">{kept[lang].title}</a>
      </p>
      <div class="c-after-lg">
        <Call911 lang={lang} />
      </div>
    </Frame>
  )
}
