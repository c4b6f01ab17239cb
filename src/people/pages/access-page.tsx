import { Call911 } from '../../design/call-911.tsx'
import type { PageContext } from '../../design/context.ts'
import { Frame } from '../../design/frame.tsx'
import type { Role } from '../roles.ts'
import { words } from '../wording.ts'
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
      <table role="table" class="c-list">
        <caption class="c-vh">{w.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {w.what}
            </th>
            <th role="columnheader" scope="col">
              {w.roles}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rules.map(({ permission, says, roles }) => (
            <tr role="row" key={permission}>
              <th role="rowheader" scope="row">
                {says}
              </th>
              <td role="cell">{rolesSaid(roles, lang)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="c-after">{w.ask(page.district.officePhone)}</p>
      <div class="c-after-lg">
        <Call911 lang={lang} />
      </div>
    </Frame>
  )
}
