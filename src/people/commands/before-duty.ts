import { addSeconds } from '../../kernel/time.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { districtIdOf, findDistrict, listDistricts } from '../../platform/district/index.ts'
import { callOffJob, type JobKind, setJob } from '../../platform/jobs/index.ts'
import { outboxTopic, post, type Topic } from '../../platform/outbox/index.ts'
import type { Wakes } from '../../platform/wakes/index.ts'
import { leadSeconds, leads, leavesNow, lookAgainAt, owedAt, type Shift } from '../before-duty.ts'
import { afterQuiet } from '../quiet-hours.ts'
import { keepTold, listShiftsUnverified, nextShiftAfter, toldOf } from '../store/duty-told.ts'
import { addressedTo, phoneEntriesOf } from '../store/phone-entries.ts'
import { listPeopleWithRole, type Person } from '../store/person.ts'
import { quietHoursOf } from '../store/ways.ts'
import { beforeDutyTexts } from '../words/ways.ts'
import { officeJobs } from './office-changes.ts'

const beforeDutyKind = 'people.before-duty'
const only = 'next'
const beforeDutyTopic = 'people-before-duty'

/** A provider that is down for some minutes does not end it; an hour later it would not be so any more. */
export const beforeDutyTopics: Readonly<Record<string, Topic>> = {
  [beforeDutyTopic]: { pauses: [2, 10, 60, 300, 900], taken: async () => undefined, refused: async () => undefined },
}

interface BeforeDutyKit {
  readonly publicUrl: () => string
  readonly wakes: Wakes
}

/**
 * Tells each coordinator, or where there is none each superintendent, how many are due soon with no verified way that rings: a day before
 * their shift and an hour before it, each once.
 */
export const peopleJobs = (kit: BeforeDutyKit): Readonly<Record<string, JobKind>> => ({
  ...officeJobs,
  [beforeDutyKind]: async (tx, _, at) => {
    const shifts = await listShiftsUnverified(tx, at, addSeconds(at, leadSeconds.day))
    for (const { person, told, quietUntil } of await whoIsTold(tx, at)) {
      const leaving = owedAt(shifts, told, at).filter(each => leavesNow(each, quietUntil, at))
      const kept = await keepTold(tx, person.id, leaving, at)
      const entry = (await phoneEntriesOf(tx, [person.id])).get(person.id)
      for (const lead of leads) {
        const n = kept.filter(each => each === lead).length
        if (n === 0) continue
        const address = `${kit.publicUrl()}/duty`
        const to = { channel: 'text', person: person.id, ...addressedTo(entry, lang => beforeDutyTexts[lang][lead]({ n, address })) }
        post(tx, [{ id: tx.random.id(), topic: beforeDutyTopic, subject: tx.district, about: null, ...to }], at)
      }
    }
    tx.afterCommit(() => kit.wakes.send(outboxTopic))
    await setBeforeDuty(tx, at, shifts)
  },
})

/** Sets the clock for the next time that somebody is to be told. Called whenever the list of duty changes. */
export async function setBeforeDuty(tx: Tx, at: Date, known?: readonly Shift[]): Promise<void> {
  const shifts = known ?? (await listShiftsUnverified(tx, at, addSeconds(at, leadSeconds.day)))
  const owed = (await whoIsTold(tx, at)).flatMap(({ told, quietUntil }) => owedAt(shifts, told, at).map(each => ({ ...each, quietUntil })))
  const begins = [
    ...(await nextShiftAfter(tx, addSeconds(at, leadSeconds.hour))),
    ...(await nextShiftAfter(tx, addSeconds(at, leadSeconds.day))),
  ]
  const dueAt = lookAgainAt({ begins, owed, at })
  if (dueAt) setJob(tx, { kind: beforeDutyKind, payload: {}, dueAt, dedupe: only })
  else callOffJob(tx, beforeDutyKind, only)
}

/** A list of duty that is older than this had no clock set: each server that starts sets it. */
export async function setBeforeDutyLeft(database: Database, at: Date): Promise<void> {
  for (const { slug } of await listDistricts(database)) await database.transaction('app', districtIdOf(slug), tx => setBeforeDuty(tx, at))
}

async function whoIsTold(tx: Tx, at: Date): Promise<{ person: Person; told: ReadonlySet<string>; quietUntil: Date }[]> {
  const coordinators = await listPeopleWithRole(tx, 'coordinator')
  const people = coordinators.length > 0 ? coordinators : await listPeopleWithRole(tx, 'superintendent')
  const ids = people.map(({ id }) => id)
  const [quiet, zone] = [await quietHoursOf(tx, ids), (await findDistrict(tx))?.timeZone ?? 'UTC']
  const found: { person: Person; told: ReadonlySet<string>; quietUntil: Date }[] = []
  for (const person of people)
    found.push({ person, told: await toldOf(tx, person.id, at), quietUntil: afterQuiet(quiet.get(person.id), zone, at) })
  return found
}
