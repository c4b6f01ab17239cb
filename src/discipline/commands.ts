import { isNo, malformed, type No } from '../kernel/refusal.ts'
import { decideOn } from '../ledger/index.ts'
import { record } from '../matter/index.ts'
import {
  type Act,
  isCaregiverOf,
  isOfAge,
  isPrincipalAt,
  listCaregivers,
  type Person,
  personCalled,
  principalSchools,
} from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { idFromName } from '../platform/name-id/index.ts'
import type { Disability, Grade, Ground, HomeLanguage, Result } from './contract.ts'
import type { DisciplineKit } from './discipline-kit.ts'
import type { DisciplineFact } from './facts.ts'
import { foldedRowOf, incidents } from './incident.ts'
import { decideEndedApart } from './rules/alternatives.ts'
import { bandOf, dayWrong } from './rules/opening.ts'
import { notYours, ownChild } from './rules/reach.ts'
import { foldIncident, readIncident } from './state.ts'
import { addIncident } from './store.ts'
import { disciplineFields } from './words/refusals.ts'

export interface Opening {
  readonly student: string
  readonly on: string
  readonly ground: Ground
  /** Left out, it is what the roster says. */
  readonly grade: Grade | null
  readonly disability: Disability
  readonly daysBefore: number
  readonly language: HomeLanguage
}

/** A principal considers an exclusion of a student of their school after one incident. */
export const open = (kit: DisciplineKit, { district, person, deed }: Act, opening: Opening): Promise<string | No> =>
  kit.database.transaction('app', district, async tx => {
    if (principalSchools(person).length === 0) return notYours
    const moment = await incidents.moment(kit, tx)
    const student = await studentCalled(tx, opening.student)
    const school = student?.school ?? null
    if (!student || school === null || !isPrincipalAt(person, school))
      return malformed([{ pointer: '/student', detail: disciplineFields.student }])
    if (await isCaregiverOf(tx, person.id, student.id)) return ownChild
    const { today } = moment.days
    const wrong = dayWrong(opening.on, today)
    if (wrong) return wrong
    const band = bandOf(opening.grade, student)
    if (isNo(band)) return band
    const id = idFromName(`concord discipline ${district} ${deed}`)
    const first: DisciplineFact = {
      type: 'discipline.opened',
      body: { ...opening, grade: band, student: student.id, school },
    }
    const done = await decideOn(tx, {
      ...{ matter: id, deed, by: person.id, at: moment.at, read: () => null },
      decide: facts => ({ facts: facts.length > 0 ? [] : [{ type: first.type, body: first.body }], result: null }),
    })
    const state = foldIncident(readIncident(done.facts))
    if (done.added.length > 0 && state) {
      const studentReads = state.grade === '9-12' || (await isOfAge(tx, student.id, today)) === true
      const { grade, openedAt } = state
      tx.send(addIncident, {
        ...{ id, school, student: student.id, families: await listCaregivers(tx, student.id), studentReads },
        ...{ grade, openedAt, ...foldedRowOf(state) },
      })
    }
    return id
  })

async function studentCalled(tx: Tx, text: string): Promise<Person | undefined> {
  const found = await personCalled(tx, text)
  return found?.active && found.roles.includes('student') ? found : undefined
}

/** What repair tells of an alternative that was held apart. */
export interface EndedApart {
  readonly incident: string
  readonly alternative: string
  readonly result: Result
}

/** In the transaction of whoever ended it; the record of discipline names nobody for it. */
export async function alternativeEnded(kit: DisciplineKit, tx: Tx, { incident, alternative, result }: EndedApart): Promise<void> {
  const row = await incidents.find(tx, incident)
  if (!row) throw new Error(`The incident ${incident} that an alternative belongs to is not there.`)
  const moment = await incidents.moment(kit, tx)
  const deed = idFromName(`concord discipline ended ${tx.district} ${alternative}`)
  const decide = (state: Parameters<typeof decideEndedApart>[0]) => decideEndedApart(state, { alternative, result, on: moment.days.today })
  const done = await record(incidents, kit, tx, { row, deed, by: null, moment, rule: { decide } })
  if (isNo(done)) throw new Error(`What became of an alternative was not recorded: ${done.detail}`)
}
