import { createHash } from 'node:crypto'
import type { Tx } from '../../platform/database/index.ts'
import type { Identity } from '../../platform/issuers/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { otherSuperintendents, tell } from '../commands/tell.ts'
import { recordDeed } from '../record.ts'
import { bindAccount, findAccount, listNamed, refuseAccount } from '../store/issuer.ts'
import { findPerson, type Person } from '../store/person.ts'
import { issuerTexts } from '../words/issuer.ts'
import { isOfTheDistrict, matchedBy } from './claims.ts'
import type { IssuerSetting } from './setting.ts'
import { takeClaims } from './take-claims.ts'

interface Shown {
  readonly setting: IssuerSetting
  readonly identity: Identity
  readonly at: Date
}

/**
 * Whom of the register an issuer has shown: whose account it is already, else who is matched and has no other. Undefined for everybody else,
 * whatever the reason: nobody learns here who is known and who is not.
 */
export async function recognise(tx: Tx, shown: Shown): Promise<Person | undefined> {
  const { setting, identity, at } = shown
  if (!isOfTheDistrict(identity.claims, setting)) return undefined
  const person = await whoseAccount(tx, shown)
  if (!person?.active || !person.enabled) return undefined
  await takeClaims(tx, { person, setting, claims: identity.claims, at })
  return findPerson(tx, person.id)
}

async function whoseAccount(tx: Tx, { setting, identity, at }: Shown): Promise<Person | undefined> {
  const digest = accountOf(identity)
  const known = await findAccount(tx, digest)
  const value = matchedBy(identity.claims, setting)
  const named = value === undefined ? [] : await listNamed(tx, setting.match.with, value)
  if (known?.isBound) {
    const holder = await findPerson(tx, known.person)
    if (!holder || named.length === 0 || named.some(({ id }) => id === holder.id)) return holder
    await tellOfAnother(tx, { holder, digest, at })
    return undefined
  }
  const [person, another] = named
  if (!person || another) return undefined
  const account = { digest, issuer: identity.issuer, person: person.id, at }
  const body = { person: person.id }
  if (await bindAccount(tx, account)) {
    await recordDeed(tx, { matter: person.id, deed: tx.random.id(), by: person, at, type: 'people.account-bound', body })
    return person
  }
  // Begun in two windows at once, it may have been bound a moment ago.
  const now = await findAccount(tx, digest)
  if (now?.isBound) return findPerson(tx, now.person)
  if (await refuseAccount(tx, account)) {
    await recordDeed(tx, { matter: person.id, deed: tx.random.id(), by: 'operator', at, type: 'people.account-refused', body })
    const people = await otherSuperintendents(tx, [])
    await tell(tx, { people, subject: person.id, at, says: lang => issuerTexts[lang].otherAccount({ name: person.name }) })
  }
  return undefined
}

/**
 * An account that names somebody else by now: the issuer gave its name to another, as where an address is that name. Whoever came is not let in
 * as whose it was, and is not given it; superintendents are told once. An address that is nobody's changes nothing.
 */
async function tellOfAnother(tx: Tx, { holder, digest, at }: { holder: Person; digest: Buffer; at: Date }): Promise<void> {
  const deed = idFromName(`account that names another ${digest.toString('hex')}`)
  const fact = { matter: holder.id, deed, by: 'operator', at, type: 'people.account-refused', body: { person: holder.id } } as const
  if (!(await recordDeed(tx, fact))) return
  const people = await otherSuperintendents(tx, [])
  await tell(tx, { people, subject: holder.id, at, says: lang => issuerTexts[lang].namesAnother({ name: holder.name }) })
}

/** What is kept of an account: an issuer and its name for it, from which neither can be read. */
const accountOf = ({ issuer, subject }: Identity): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest()
