import { createHash } from 'node:crypto'
import { type No, notFound, notPermitted } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { Actor } from '../access.ts'
import { otherSuperintendents, tell } from '../commands/tell.ts'
import { recordDeed } from '../record.ts'
import { dropIssuer, saveIssuer, unbindAccounts } from '../store/issuer.ts'
import { findPersonByHandle, type Person } from '../store/person.ts'
import { issuerRefusals, issuerTexts } from '../words/issuer.ts'
import { handleUnknown } from '../words/refusals.ts'
import type { IssuerSetting } from './setting.ts'

interface Deed {
  readonly by: Actor
  readonly at: Date
  readonly deed: string
}

/**
 * From now on people sign in by this issuer. Whoever sets it could sign in as anybody, so it is for the operator alone, and superintendents are
 * told. The record has the kind, the roles that claims may give and the digest of the whole.
 */
export async function setIssuer(tx: Tx, { setting, ...deed }: Deed & { readonly setting: IssuerSetting }): Promise<No | undefined> {
  if (deed.by !== 'operator') return notPermitted(issuerRefusals.notYours)
  const digest = createHash('sha256').update(JSON.stringify(setting)).digest('base64url')
  const body = { kind: setting.kind, roles: [...new Set(setting.roles.map(({ role }) => role))], digest }
  if (!(await recordDeed(tx, { ...deed, matter: tx.district, type: 'people.issuer-set', body }))) return undefined
  await saveIssuer(tx, setting, deed.at, null)
  const people = await otherSuperintendents(tx, [])
  await tell(tx, { people, subject: tx.district, at: deed.at, says: lang => issuerTexts[lang].set({ issuer: setting.issuer }) })
  return undefined
}

/** From now on people sign in by links alone. Whose account is whose stays known. */
export async function removeIssuer(tx: Tx, deed: Deed): Promise<No | undefined> {
  if (deed.by !== 'operator') return notPermitted(issuerRefusals.notYours)
  if ((await dropIssuer(tx)) === 0) return notFound(issuerRefusals.none)
  await recordDeed(tx, { ...deed, matter: tx.district, type: 'people.issuer-removed', body: {} })
  const people = await otherSuperintendents(tx, [])
  await tell(tx, { people, subject: tx.district, at: deed.at, says: lang => issuerTexts[lang].removed })
  return undefined
}

/** The next account that names this person is theirs: for an account that was made anew. Returns how many were released. */
export async function unbindPerson(
  tx: Tx,
  { handle, ...deed }: Deed & { readonly handle: string },
): Promise<{ readonly person: Person; readonly released: number } | No> {
  if (deed.by !== 'operator') return notPermitted(issuerRefusals.notYours)
  const person = await findPersonByHandle(tx, handle)
  if (!person) return notFound(handleUnknown({ handle }))
  const released = await unbindAccounts(tx, person.id)
  if (released > 0) await recordDeed(tx, { ...deed, matter: person.id, type: 'people.account-unbound', body: { person: person.id } })
  return { person, released }
}
