import type { Tx } from '../../platform/database/index.ts'
import { recordDeed } from '../record.ts'
import { addClaimedRoles, dropClaimedRoles, listGiven } from '../store/roles.ts'
import type { Person } from '../store/person.ts'
import { type Claims, rolesClaimed, rolesUnsaid } from './claims.ts'
import type { IssuerSetting } from './setting.ts'

interface Taken {
  readonly person: Person
  readonly setting: IssuerSetting
  readonly claims: Claims
  readonly at: Date
}

/**
 * Roles that claims give are there from now on; those that claims gave and no longer do are gone. What the district gave itself
 * stays, and so does what the claims say nothing of.
 */
export async function takeClaims(tx: Tx, { person, setting, claims, at }: Taken): Promise<void> {
  const given = await listGiven(tx, person.id)
  const said = rolesClaimed(claims, setting)
  const fresh = said.filter(role => !given.some(each => each.role === role))
  const kept = [...said, ...rolesUnsaid(claims, setting)]
  const gone = given.filter(({ role, claimed }) => claimed && !kept.includes(role)).map(({ role }) => role)
  const deed = { matter: person.id, by: person, at } as const
  if (fresh.length > 0) {
    const body = { person: person.id, roles: fresh }
    await recordDeed(tx, { ...deed, deed: tx.random.id(), type: 'people.roles-claimed', body })
    await addClaimedRoles(tx, { person: person.id, roles: fresh, at })
  }
  if (gone.length > 0) {
    const body = { person: person.id, roles: gone }
    await recordDeed(tx, { ...deed, deed: tx.random.id(), type: 'people.roles-unclaimed', body })
    await dropClaimedRoles(tx, person.id, gone)
  }
}
