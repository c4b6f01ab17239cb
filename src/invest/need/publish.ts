import { canonical, type Json } from '../../kernel/canonical.ts'
import { type DistrictId, type PersonId, readId } from '../../kernel/ids.ts'
import { dayIn, daysAfter } from '../../kernel/time.ts'
import { malformed, type No, notPermitted, refused } from '../../kernel/refusal.ts'
import { decideOn } from '../../ledger/index.ts'
import { type Actor, findPerson, listPeopleWithRole, may, type Person, type Role, whoMay } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import type { NeedKit } from './audit/count-calls.ts'
import { readAudit } from './audit/read-audit.ts'
import type { NeedFact } from './facts.ts'
import { readInputs } from './read-inputs.ts'
import { resultDigest, valueDigest } from './result-digest.ts'
import { workOutOf } from './shown.ts'
import { addDeparture, addNeedSchools, addPublication } from './store.ts'
import { refusals } from './words/refusals.ts'

export interface PublishDeed {
  readonly district: DistrictId
  readonly timeZone: string
  readonly by: Actor
  readonly deed: string
  /** Other years than the plan sets; none for the plan's own. */
  readonly years: readonly string[]
  /** Who answers where the audit finds a departure; whoever publishes, if nobody is named. */
  readonly owner: string
}

/**
 * Works the index out and publishes it: one fact with the digests of figures, setting and result, and with it, for each departure the audit
 * finds, who owes an answer by when. The figures are worked on outside of any transaction.
 */
export async function publishIndex(invest: Omit<NeedKit, 'pageContext'>, asked: PublishDeed): Promise<{ publication: string } | No> {
  const { district, by, deed } = asked
  if (!may(by, 'plan-staffing')) return notPermitted(whoMay['plan-staffing'].says)
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => invest.database.transaction('app', district, work)
  const { inputs, owner } = await within(async tx => ({
    inputs: await readInputs(tx, invest, asked.years.length > 0 ? { years: asked.years } : {}),
    owner: await ownerNamed(tx, asked),
  }))
  const strange = asked.years.filter(year => !inputs.held.includes(year))
  if (strange.length > 0) return malformed([{ pointer: '/years', detail: refusals.noSuchYear }])
  if (!owner) return malformed([{ pointer: '/owner', detail: refusals.noSuchOwner }])
  const worked = await workOutOf(invest, district, inputs)
  if (worked.schools.length === 0) return refused('no-figures', refusals.noFigures)
  const publication = idFromName(`concord need ${district} ${deed}`)
  const at = invest.clock.now()
  const writer = by === 'operator' ? null : by.id
  return within(async tx => {
    const audit = await readAudit(tx, { ...worked, countCalls: invest.countCalls, at })
    const due = daysAfter(dayIn(asked.timeZone, at), inputs.targeting['answer-days'])
    const departures = audit.departures.map(each => ({
      ...each,
      id: idFromName(`concord departure ${publication} ${each.measure} ${each.group}`),
    }))
    const summary = canonical(JSON.parse(JSON.stringify(worked.summary)))
    const digests = { inputs: inputs.inputsDigest, setting: inputs.settingDigest, result: resultDigest(worked), audit: valueDigest(audit) }
    const { years } = worked.summary
    const facts: NeedFact[] = [
      { type: 'index.published', body: { publication, years, schools: worked.schools.length, ...digests } },
      ...departures.map(
        ({ id, measure, group }): NeedFact => ({
          type: 'audit.departure-opened',
          body: { publication, departure: id, measure, group, owner: owner.id, due },
        }),
      ),
    ]
    const decide = () => ({ facts, result: null })
    const done = await decideOn<Json>(tx, { matter: publication, deed, by: writer, at, decide, read: () => null })
    if (done.again) return { publication }
    const { inputs: inputsDigest, setting, result } = digests
    const row = { id: publication, at, by: writer, years, inputs: inputsDigest, setting, result, summary, audit: JSON.stringify(audit) }
    await tx.run(addPublication, row)
    await addNeedSchools(tx, publication, worked.schools)
    for (const { id, measure, group } of departures)
      await tx.run(addDeparture, { id, publication, measure, group, openedAt: at, owner: owner.id, dueOn: due })
    return { publication }
  })
}

const answering: readonly Role[] = ['superintendent', 'coordinator']

/** Everybody who may be named to answer. */
export async function listOwners(tx: Tx): Promise<Person[]> {
  const found: Person[] = []
  for (const role of answering) found.push(...(await listPeopleWithRole(tx, role)))
  return [...new Map(found.map(person => [person.id, person])).values()]
}

/** Whom the form names, or who publishes; where the command line does, the first of those who may. */
async function ownerNamed(tx: Tx, { owner, by }: PublishDeed): Promise<Person | undefined> {
  if (owner === '' && by === 'operator') return (await listOwners(tx))[0]
  const id = readId<PersonId>(owner === '' && by !== 'operator' ? by.id : owner)
  const found = id && (await findPerson(tx, id))
  return found && may(found, 'plan-staffing') ? found : undefined
}
