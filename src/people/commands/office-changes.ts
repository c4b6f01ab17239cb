import { z } from 'zod'
import { type OrgId, type PersonId, readId } from '../../kernel/ids.ts'
import type { Lang } from '../../kernel/lang.ts'
import { roleName } from '../../design/words/frame.ts'
import { type No, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import { wasDoneBy } from '../../ledger/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { districtIdOf, listDistricts } from '../../platform/district/index.ts'
import { type JobKind, setJob } from '../../platform/jobs/index.ts'
import { type Actor, idOf, may } from '../access.ts'
import { hasLapsed, lapseDays, lapsesAt, mayConfirm, mayRefuse, standingOf, type ChangeKind, officeOf } from '../office-changes.ts'
import { officeSchools } from '../principal-at.ts'
import { recordDeed } from '../record.ts'
import { isOfASchool } from '../roles.ts'
import { lockRegister } from '../store/imports.ts'
import {
  addChange,
  type Again,
  confirmChange,
  endChange,
  findOfficeChange,
  listOfficeChanges,
  type OfficeChangeRow,
  unconfirmChange,
} from '../store/office-changes.ts'
import { findPerson, type Person } from '../store/person.ts'
import { lockWays } from '../store/ways.ts'
import { officeRefusals, officeTexts } from '../words/offices.ts'
import { refusals } from '../words/refusals.ts'
import { carryOutChange } from './carry-out-change.ts'
import { holdersBeside, nameOfActor, otherSuperintendents, schoolSaid, tell, tellEveryWay } from './tell.ts'

const officeJob = 'people.office-change'
const lapseJob = 'people.office-lapse'

export interface By {
  readonly by: Exclude<Actor, 'operator'>
  readonly at: Date
  readonly deed: string
}

interface Asked {
  readonly person: Person
  readonly kind: ChangeKind
  /** A role, or what a roster says. */
  readonly what: object
  readonly by: Actor
  readonly at: Date
  readonly again?: Again
}

/** Writes down what waits for a second person, once, and tells its holder and the superintendents. False where the same waits already. */
export async function askChange(tx: Tx, { person, kind, what, by, at, again = 'even-if-refused' }: Asked): Promise<boolean> {
  const id = tx.random.id()
  if ((await addChange(tx, { id, person: person.id, kind, what, at, by: idOf(by), again })) === 0) return false
  await recordDeed(tx, {
    matter: person.id,
    deed: tx.random.id(),
    by,
    at,
    type: 'people.office-asked',
    body: { person: person.id, change: id, kind },
  })
  const who = (await nameOfActor(tx, by)) || 'Concord'
  const office = officeOf(person, what)
  const others = await otherSuperintendents(tx, [idOf(by)])
  // Then it takes effect by waiting (`standingOf`), and whoever is told must not take it for resting.
  const alone = others.length === 0 && kind !== 'steps' ? 'yes' : 'no'
  const named = { kind, who, alone, days: lapseDays, name: person.name, school: await schoolSaid(tx, schoolIn(what)) } as const
  const says = (lang: Lang) => officeTexts[lang].asked({ ...named, office: roleName(office, lang) })
  const about = { subject: person.id, at, says }
  // Whose second steps are to go may have lost a telephone with them.
  if (kind === 'steps') await tellEveryWay(tx, { ...about, person: person.id })
  await tell(tx, { ...about, people: (kind === 'steps' ? [] : [person.id]).concat(others) })
  // Whoever holds that office already can say no to nothing here: they are told whom to ask.
  const beside = await besideOf(tx, { person, kind, what }, [person.id, idOf(by), ...others])
  const ask = (lang: Lang) => officeTexts[lang].askedBeside({ ...named, office: roleName(office, lang) })
  await tell(tx, { subject: person.id, at, says: ask, people: beside })
  tryAt(tx, id, new Date(at.getTime() + dayMillis))
  lapseAt(tx, id, lapsesAt({ askedAt: at }))
  return true
}

const dayMillis = 86_400_000
const tryAt = (tx: Tx, change: string, dueAt: Date): void => setJob(tx, { kind: officeJob, payload: { change }, dueAt, dedupe: change })
const lapseAt = (tx: Tx, change: string, dueAt: Date): void => setJob(tx, { kind: lapseJob, payload: { change }, dueAt, dedupe: change })

/** Who holds the office already that somebody is to be given, or is to lose. */
const besideOf = async (
  tx: Tx,
  { person, kind, what }: Pick<Asked, 'person' | 'kind' | 'what'>,
  without: readonly (string | null)[],
): Promise<PersonId[]> => {
  if (kind === 'contact' || kind === 'steps') return []
  const given = schoolIn(what)
  // Who goes elsewhere comes beside whoever runs that school; designees stand beside each other nowhere in particular.
  if (kind === 'move' && (given === null || !isOfASchool(officeOf(person, what)))) return []
  const role = officeOf(person, what)
  return holdersBeside(tx, { role, schools: given === null ? officeSchools(person, role) : [given], without })
}
const readSchool = z.looseObject({ school: z.string().optional() })
const schoolIn = (what: object): OrgId | null => readId<OrgId>(readSchool.parse(what).school ?? '') ?? null

interface Answered extends By {
  readonly change: string
  /** Whom it is about. */
  readonly person: string
  readonly says: 'yes' | 'no'
}

/** A second person confirms what waits, or somebody whom it concerns says no. Sent again, it is done already. */
export async function answerChange(tx: Tx, asked: Answered): Promise<Person | No> {
  await lockRegister(tx)
  const id = readId(asked.change)
  const change = id && (await findOfficeChange(tx, id))
  const person = change && (await findPerson(tx, change.person))
  if (!change || !person) return (await answeredBefore(tx, asked)) ?? notFound(officeRefusals.noSuchChange)
  const { by, at, deed, says } = asked
  if (hasLapsed(change, at)) {
    await endLapsed(tx, change, person, at)
    return refused('lapsed', officeRefusals.lapsed)
  }
  // Before the person's record is: whoever adds a browser takes them in this order.
  if (change.kind === 'steps') await lockWays(tx)
  const body = { person: person.id, change: change.id, kind: change.kind }
  if (says === 'no') {
    if (!mayRefuse(change, by)) return notPermitted(officeRefusals.notYoursToRefuse)
    await recordDeed(tx, { matter: person.id, deed, by, at, type: 'people.office-refused', body })
    await endChange(tx, change.id, at, 'refused')
    await tellEnd(tx, { change, person, ended: 'refused', by, at })
    return person
  }
  if (!mayConfirm(change, by)) return notPermitted(officeRefusals.notYoursToConfirm)
  if (change.confirmedAt !== null) return person
  if (!(await isAskedStill(tx, change))) return refused('asker-gone', officeRefusals.askerGone)
  await recordDeed(tx, { matter: person.id, deed, by, at, type: 'people.office-confirmed', body })
  await confirmChange(tx, change.id, at, by.id)
  return (await carryOutIfDue(tx, { ...change, confirmedAt: at }, at)) ?? person
}

async function answeredBefore(tx: Tx, { by, deed, person }: Answered): Promise<Person | undefined> {
  const id = readId<PersonId>(person)
  return id && (await wasDoneBy(tx, { matter: id, deed, by: by.id })) ? findPerson(tx, id) : undefined
}

/** Undefined where it still waits, or has lapsed. */
async function carryOutIfDue(tx: Tx, change: OfficeChangeRow, at: Date): Promise<Person | No | undefined> {
  if (hasLapsed(change, at)) return undefined
  const others = await otherSuperintendents(tx, [change.askedBy])
  if (standingOf(change, others.length, at).is !== 'now') return undefined
  if (!((await isConfirmedStill(tx, change)) && (await isAskedStill(tx, change)))) {
    await unconfirmChange(tx, change.id)
    if (standingOf({ ...change, confirmedAt: null }, others.length, at).is !== 'now') return undefined
  }
  const person = await findPerson(tx, change.person)
  if (!person) return notFound(refusals.nothingHere)
  const done = await carryOutChange(tx, { change, person, at })
  if ('kind' in done) {
    // It goes on waiting until there is another superintendent, or another first school: nobody can confirm it a second time, so it is tried each day.
    tryAt(tx, change.id, new Date(at.getTime() + dayMillis))
    return done
  }
  await tellEnd(tx, { change, person, ended: 'done', by: 'operator', at })
  return done
}

/** Whoever confirmed it and was disabled, has left or lost the office before it took effect may have been somebody else at their desk. */
async function isConfirmedStill(tx: Tx, change: OfficeChangeRow): Promise<boolean> {
  if (change.confirmedBy === null) return true
  const by = await findPerson(tx, change.confirmedBy)
  return by ? by.active && by.enabled && mayConfirm(change, by) : false
}

/** The same of whoever asked that somebody’s second steps go: who is left would have done it alone. Offices are asked for by who leaves, too. */
async function isAskedStill(tx: Tx, { kind, askedBy }: OfficeChangeRow): Promise<boolean> {
  if (kind !== 'steps' || askedBy === null) return true
  const by = await findPerson(tx, askedBy)
  return by ? by.active && by.enabled && may(by, 'manage-users') : false
}

interface Ended {
  readonly change: OfficeChangeRow
  readonly person: Person
  readonly ended: 'done' | 'refused' | 'lapsed'
  readonly by: Actor
  readonly at: Date
}

async function tellEnd(tx: Tx, { change, person, ended, by, at }: Ended): Promise<void> {
  const without = idOf(by)
  const { kind, what } = change
  const concerned = [person.id, ...(change.askedBy === null ? [] : [change.askedBy]), ...(await otherSuperintendents(tx, []))]
  const people = [...concerned, ...(await besideOf(tx, { person, kind, what }, concerned))].filter(id => id !== without)
  const said = { kind, days: lapseDays, name: person.name, school: await schoolSaid(tx, schoolIn(what)) }
  const office = officeOf(person, what)
  const says = (lang: Parameters<typeof roleName>[1]) => officeTexts[lang][ended]({ ...said, office: roleName(office, lang) })
  const about = { subject: person.id, at, says }
  // As it was asked for: the telephone that comes first may be the one that was lost.
  const everyWay = kind === 'steps' && people.includes(person.id)
  if (everyWay) await tellEveryWay(tx, { ...about, person: person.id })
  await tell(tx, { ...about, people: everyWay ? people.filter(id => id !== person.id) : people })
}

const payload = z.object({ change: z.uuid() })

/** A day after it was asked for: it takes effect where it was confirmed, or where nobody else could. */
export const officeJobs: Readonly<Record<string, JobKind>> = {
  [officeJob]: async (tx, sent, at) => {
    await lockRegister(tx)
    const change = await findOfficeChange(tx, payload.parse(sent).change)
    if (change) await carryOutIfDue(tx, change, at)
  },
  [lapseJob]: async (tx, sent, at) => {
    await lockRegister(tx)
    const change = await findOfficeChange(tx, payload.parse(sent).change)
    const person = change && hasLapsed(change, at) && (await findPerson(tx, change.person))
    if (change && person) await endLapsed(tx, change, person, at)
  },
}

async function endLapsed(tx: Tx, change: OfficeChangeRow, person: Person, at: Date): Promise<void> {
  const body = { person: person.id, change: change.id, kind: change.kind }
  await recordDeed(tx, { matter: person.id, deed: tx.random.id(), by: 'operator', at, type: 'people.office-lapsed', body })
  await endChange(tx, change.id, at, 'lapsed')
  await tellEnd(tx, { change, person, ended: 'lapsed', by: 'operator', at })
}

/** What waited already when a release came in which it lapses had no clock set: each server that starts sets it. */
export async function setOfficeLapses(database: Database): Promise<void> {
  for (const { slug } of await listDistricts(database))
    await database.transaction('app', districtIdOf(slug), async tx => {
      for (const change of await listOfficeChanges(tx)) lapseAt(tx, change.id, lapsesAt(change))
    })
}
