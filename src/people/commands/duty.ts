import { createHash } from 'node:crypto'
import { canonical } from '../../kernel/canonical.ts'
import { type OrgId, type PersonId, readId } from '../../kernel/ids.ts'
import type { Saying } from '../../kernel/lang.ts'
import { malformed, type No, notPermitted } from '../../kernel/refusal.ts'
import { instant, readInstant } from '../../kernel/time.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Actor, may } from '../access.ts'
import type { DutyAsked, DutyItem } from '../contract.ts'
import { recordDeed } from '../record.ts'
import { isRole, type Role, roles } from '../roles.ts'
import type { PhoneEntry } from '../store/phone-entries.ts'
import { type DutyRow, listDutyAt, listDutyRows, replaceDuty } from '../store/duty.ts'
import { lockRegister } from '../store/imports.ts'
import { findPerson, findPersonByHandle, findPersonBySource } from '../store/person.ts'
import { findSchool, findSchoolByName, type School } from '../store/school.ts'
import { dutyWrong, refusals, standing } from '../words/refusals.ts'
import { setBeforeDuty } from './before-duty.ts'

export interface OnDuty {
  readonly person: PersonId
  readonly role: Role
  readonly order: number
  readonly contact: PhoneEntry
}

/** Who is on duty at a school at an instant, in the order of asking, and how to reach them. */
export async function whoIsOnDuty(tx: Tx, { school, at }: { readonly school: OrgId; readonly at: Date }): Promise<OnDuty[]> {
  const rows = await listDutyAt(tx, school, at)
  return rows.flatMap(({ person, role, order, ...contact }) => (isRole(role) ? [{ person, role, order, contact }] : []))
}

export async function listDuty(tx: Tx): Promise<DutyItem[]> {
  return (await listDutyRows(tx)).flatMap(item)
}

export interface DutyDeed {
  readonly by: Actor
  readonly at: Date
  readonly deed: string
}

type DutyLine = DutyAsked['items'][number]

/** Replaces the whole list, or changes nothing and says what is wrong with which item. */
export async function setDuty(tx: Tx, asked: DutyDeed & { readonly items: readonly DutyLine[] }): Promise<DutyItem[] | No> {
  if (!may(asked.by, 'set-duty')) return mayNot()
  await lockRegister(tx)
  const finder = new Finder(tx)
  const rows: DutyRow[] = []
  const errors: { pointer: string; detail: Saying }[] = []
  for (const [index, wanted] of asked.items.entries()) {
    const row = await finder.row(wanted)
    if (Array.isArray(row))
      errors.push(
        ...row.map(({ field, detail }) => ({
          pointer: `/items/${index}/${field}`,
          detail: dutyWrong.ofItem({ number: index + 1, clause: detail }),
        })),
      )
    else rows.push(row)
  }
  return errors.length > 0 ? malformed(errors.slice(0, 100)) : saveDuty(tx, asked, rows)
}

/** One line more, or one line less; what somebody else changed in between stays. */
export async function changeDuty(
  tx: Tx,
  asked: DutyDeed & ({ readonly add: DutyLine } | { readonly remove: string }),
): Promise<DutyItem[] | No> {
  if (!may(asked.by, 'set-duty')) return mayNot()
  await lockRegister(tx)
  const rows = await listDutyRows(tx)
  if ('remove' in asked)
    return saveDuty(
      tx,
      asked,
      rows.filter(row => !item(row).some(entry => keyOf(entry) === asked.remove)),
    )
  const row = await new Finder(tx).row(asked.add)
  if (Array.isArray(row)) return malformed(row.map(({ field, detail }) => ({ pointer: `/${field}`, detail: standing(detail) })))
  return saveDuty(tx, asked, [...rows, row])
}

/** Names a line of duty for as long as it stays the same. */
export const keyOf = (entry: DutyItem): string =>
  createHash('sha256')
    .update(canonical({ ...entry }))
    .digest('hex')
    .slice(0, 20)

const mayNot = () => notPermitted(refusals.notYoursToSetDuty)

async function saveDuty(tx: Tx, deed: DutyDeed, rows: readonly DutyRow[]): Promise<DutyItem[]> {
  const items = rows.flatMap(item)
  const digest = createHash('sha256')
    .update(canonical(items.map(entry => ({ ...entry }))))
    .digest('hex')
  const body = { items: items.length, digest }
  if (await recordDeed(tx, { by: deed.by, at: deed.at, deed: deed.deed, matter: tx.district, type: 'people.duty-set', body })) {
    await replaceDuty(tx, rows)
    await setBeforeDuty(tx, deed.at)
  }
  return listDuty(tx)
}

const item = ({ school, person, role, order, from, to }: DutyRow): DutyItem[] =>
  isRole(role) ? [{ school, person, role, order, from: instant(from), to: instant(to) }] : []

/** An instant of a year somebody may be on duty in; nothing else could be kept either. */
function readWhen(text: string): Date | undefined {
  const at = readInstant(text)
  return at !== undefined && at.getUTCFullYear() >= 1900 && at.getUTCFullYear() < 2200 ? at : undefined
}

interface Wrong {
  readonly field: string
  readonly detail: Saying
}

/** Finds each school and person once, however many items name them. */
class Finder {
  private readonly schools = new Map<string, School | undefined>()
  private readonly people = new Map<string, PersonId | undefined>()
  private readonly tx: Tx

  constructor(tx: Tx) {
    this.tx = tx
  }

  async row(wanted: DutyAsked['items'][number]): Promise<DutyRow | Wrong[]> {
    const school = await this.school(wanted.school)
    const person = await this.person(wanted.person)
    const from = readWhen(wanted.from)
    const to = readWhen(wanted.to)
    const { role, order } = wanted
    const wrong: Wrong[] = []
    if (school === undefined || !school.active)
      wrong.push({ field: 'school', detail: dutyWrong.school({ school: wanted.school, hasSchool: wanted.school !== '' }) })
    if (person === undefined)
      wrong.push({ field: 'person', detail: dutyWrong.person({ person: wanted.person, hasPerson: wanted.person !== '' }) })
    if (!isRole(role) || role === 'student' || role === 'caregiver')
      wrong.push({ field: 'role', detail: dutyWrong.role({ role, roles: onDuty.join(', ') }) })
    if (from === undefined)
      wrong.push({ field: 'from', detail: dutyWrong.instant({ end: 'from', text: wanted.from, hasText: wanted.from !== '' }) })
    if (to === undefined) wrong.push({ field: 'to', detail: dutyWrong.instant({ end: 'to', text: wanted.to, hasText: wanted.to !== '' }) })
    if (from && to && from >= to) wrong.push({ field: 'to', detail: dutyWrong.order({ from: wanted.from, to: wanted.to }) })
    if (!school || !person || !from || !to || wrong.length > 0) return wrong
    return { school: school.id, person, role, order, from, to }
  }

  private async school(text: string): Promise<School | undefined> {
    if (!this.schools.has(text)) {
      const id = readId<OrgId>(text.toLowerCase())
      this.schools.set(text, (id && (await findSchool(this.tx, id))) ?? (await findSchoolByName(this.tx, text)))
    }
    return this.schools.get(text)
  }

  private async person(text: string): Promise<PersonId | undefined> {
    if (!this.people.has(text)) {
      const id = readId<PersonId>(text.toLowerCase())
      const person =
        (id && (await findPerson(this.tx, id))) ?? (await findPersonByHandle(this.tx, text)) ?? (await findPersonBySource(this.tx, text))
      this.people.set(text, person?.active ? person.id : undefined)
    }
    return this.people.get(text)
  }
}

const onDuty = roles.filter(role => role !== 'student' && role !== 'caregiver')
