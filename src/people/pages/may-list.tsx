import { list } from '../../words/lists.ts'
import { Status } from '../../design/status.tsx'
import { roleName } from '../../design/words/frame.ts'
import type { Lang } from '../../kernel/lang.ts'
import { type Role, staffRoles } from '../roles.ts'
import { words } from '../words/people.ts'

/** One rule of the table of access, as it is for somebody. */
export interface MayLine {
  readonly permission: string
  readonly says: string
  readonly may: boolean
  /** Those of their roles that allow it; none where it is allowed to whoever has no role yet. */
  readonly through: readonly Role[]
  /** All roles that allow it. */
  readonly roles: readonly Role[]
}

/** What somebody may do and may not, each with its rule and the role that is the reason. */
export function MayList({ lang, title, lines }: { lang: Lang; title: string; lines: readonly MayLine[] }) {
  const w = words(lang).person
  const why = ({ may, through, roles }: MayLine): string => {
    if (!may) return w.needs({ n: roles.length, roles: rolesSaid(roles, lang) })
    if (through.length === 0) return w.becauseUnknown
    const said = through.map(role => roleName(role, lang))
    return w.because({ n: said.length, roles: list(said, lang) })
  }
  return (
    <section aria-labelledby="may">
      <h2 id="may">{title}</h2>
      <ul class="c-rows">
        {[...lines]
          .sort((a, b) => Number(b.may) - Number(a.may))
          .map(line => (
            <li key={line.permission}>
              <Status is={line.may ? 'there' : 'done'}>{line.may ? w.may : w.mayNot}</Status>
              <div>
                <p>{line.says}</p>
                <p class="c-small c-soft">{why(line)}</p>
              </div>
            </li>
          ))}
      </ul>
    </section>
  )
}

/** The roles of a rule, in words; all that work for the district are said in one. */
export function rolesSaid(roles: readonly Role[], lang: Lang): string {
  const isAllStaff = staffRoles.every(role => roles.includes(role))
  const rest = isAllStaff ? roles.filter(role => !staffRoles.includes(role)) : roles
  return list([...(isAllStaff ? [words(lang).person.allStaff] : []), ...rest.map(role => roleName(role, lang))], lang)
}
