import { capital } from '../../words/capital.ts'
import type { PageContext } from '../../design/context.ts'
import { day } from '../../words/times.ts'
import { FormToken } from '../../design/form-token.tsx'
import { roleName } from '../../design/words/frame.ts'
import type { Lang } from '../../kernel/lang.ts'
import { issuerWords } from '../words/issuer.ts'
import { words } from '../words/people.ts'

/** What the roster says somebody is, and where. `since` and `until` are days. */
export interface PositionLine {
  readonly role: string
  readonly place: string
  readonly since: string | null
  readonly until: string | null
}

/** A role with every place it comes from; a role the district gave may be taken away. */
export interface RoleLine {
  readonly role: string
  readonly positions: readonly PositionLine[]
  readonly given: {
    readonly at: string
    readonly by: string | null
    readonly claimed: boolean
    readonly schoolName: string | null
  } | null
  /** Schools beside the first one for which it is held. */
  readonly also: readonly { readonly school: string; readonly name: string; readonly isOfRoster: boolean }[]
}

export interface RoleListProps {
  readonly page: PageContext
  readonly personId: string
  readonly roles: readonly RoleLine[]
  readonly otherPositions: readonly PositionLine[]
  /** Null where whoever looks may not take a role away. */
  readonly deed: string | null
}

/** Somebody's roles, and where each comes from. */
export function RoleList({ page, personId, roles, otherPositions, deed }: RoleListProps) {
  const { lang } = page
  const w = words(lang).person
  return (
    <section aria-labelledby="roles">
      <h2 id="roles">{w.rolesTitle}</h2>
      {roles.length === 0 ? <p>{w.noRole}</p> : null}
      <ul class="c-plain-list">
        {roles.map(({ role, positions, given, also }) => (
          <li key={role}>
            <h3>{capital(roleName(role, lang))}</h3>
            {sentences(positions, lang, w.fromRoster).map(says => (
              <p key={says}>{says}</p>
            ))}
            {given === null ? null : (
              <p>
                {given.claimed
                  ? issuerWords[lang].roleClaimed({ day: day(given.at, lang) })
                  : given.by === null
                    ? w.givenOnMachine({ day: day(given.at, lang) })
                    : w.givenBy({ day: day(given.at, lang), who: given.by })}
              </p>
            )}
            {given?.schoolName ? <p>{words(lang).offices.forSchool({ school: given.schoolName })}</p> : null}
            {also.map(({ school, name, isOfRoster }) => (
              <div key={school}>
                <p>{w.alsoForSchool({ school: name })}</p>
                {isOfRoster || deed === null ? null : (
                  <form method="post" action={`/people/${personId}`}>
                    <FormToken page={page} deed={`${deed}-${school}`} />
                    <input type="hidden" name="narrow" value={school} />
                    <button class="c-plain-button">{w.narrow({ school: name })}</button>
                  </form>
                )}
              </div>
            ))}
            {given === null || given.claimed || deed === null ? null : (
              <form method="post" action={`/people/${personId}`}>
                <FormToken page={page} deed={`${deed}-${role}`} />
                <input type="hidden" name="take" value={role} />
                <button class="c-plain-button">{w.take({ role: roleName(role, lang) })}</button>
              </form>
            )}
          </li>
        ))}
        {sentences(otherPositions, lang, w.noRoleWithIt).map(says => (
          <li key={says}>
            <p>{says}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function sentences(positions: readonly PositionLine[], lang: Lang, says: (of: { as: string; place: string }) => string): readonly string[] {
  const w = words(lang).person
  const known: Readonly<Record<string, string>> = w.positions
  const told = positions.map(({ role, place, since, until }) =>
    [
      says({ as: known[role] ?? role, place }),
      since === null ? '' : w.since({ day: day(since, lang) }),
      until === null ? '' : w.until({ day: day(until, lang) }),
    ]
      .filter(sentence => sentence !== '')
      .join(' '),
  )
  return [...new Set(told)]
}
