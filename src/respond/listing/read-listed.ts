import type { Lang } from '../../kernel/lang.ts'
import { keepLooks, type Openable, why } from '../../looks/index.ts'
import {
  isPrincipalAt,
  listPeopleById,
  listSchools,
  notesReadBy,
  type Person,
  principalSchools,
  type Reader,
  type School,
  schoolNames,
} from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { leadEverywhere, leadsAt } from '../call-matter.ts'
import { followUpKinds } from '../contract.ts'
import { readPersonIds } from '../ids.ts'
import { type Stands, standsAt } from '../stands.ts'
import { words } from '../words/respond.ts'
import { type ListedRow, listOpenTo, listOwedAfter, listSeenCalls } from './store.ts'

export interface Owed {
  readonly id: string
  readonly what: string
  readonly owner: string
  readonly dueOn: string
  readonly stands: Stands
}

/** A call as a list shows it. */
export interface Listed extends Omit<ListedRow, 'school' | 'askedAt' | 'answeredAt' | 'student'> {
  readonly school: string
  readonly askedAt: string
  readonly answeredAt: string | null
  readonly owed: readonly Owed[]
}

export interface Asked {
  readonly schools: readonly string[] | null
  readonly kinds: readonly string[] | null
  readonly from: Date | null
  readonly to: Date | null
  readonly state: string | null
  /** Words that stand in the room or in what is still to be done. */
  readonly words: readonly string[]
  readonly before: string | null
  readonly limit: number
}

/** A school that nobody has for their own: whoever leads there leads everywhere. */
const anySchool = ''

/** Whose calls somebody may open, as the page of a call decides it: those who lead see theirs, everyone sees their own. */
export function seenBy(person: Person): { whose: 'all' | 'school' | 'own'; led: string[]; notes: string[] } {
  const notes = notesReadBy(person.roles)
  if (leadsAt(person, anySchool) || person.roles.includes('counsel')) return { whose: 'all', led: [], notes }
  const led = [...principalSchools(person)]
  return { whose: led.length > 0 ? 'school' : 'own', led, notes }
}

/** Of some calls, those that somebody may open, and why. */
export const callsOpenTo = async (tx: Tx, person: Person, ids: readonly string[]): Promise<Openable[]> =>
  (await tx.many(listOpenTo, { ...seenBy(person), person: person.id, ids: [...ids] })).map(({ id, school, student }) => ({
    ...{ id, kind: 'call', matter: id, student, why: whyListed(person, school) },
  }))

/** By the row alone: whoever neither leads there nor is counsel has a part in the call. */
export const whyListed = (person: Person, called: string): Openable['why'] => {
  const because = why(person, {
    ...{ school: isPrincipalAt(person, called) ? ['principal'] : [], district: leadEverywhere, counsel: ['counsel'] },
  })
  return because.may ? because : { may: true, through: 'part', as: person.roles[0] ?? null }
}

/** Calls the reader may open, newest first, with what is owed after each. */
export async function readListed(
  tx: Tx,
  { person, lang, medium = 'page' }: Reader,
  asked: Asked,
  now: Date,
): Promise<{ items: Listed[]; next: string | null; schools: readonly School[] }> {
  const [schools, names] = [await listSchools(tx), await schoolNames(tx)]
  const wanted = { ...asked, schools: asked.schools && [...asked.schools], kinds: asked.kinds && [...asked.kinds] }
  const rows = await tx.many(listSeenCalls, {
    ...wanted,
    ...seenBy(person),
    words: asked.words.map(plainly),
    person: person.id,
    limit: asked.limit + 1,
  })
  const shown = rows.slice(0, asked.limit)
  const looked = shown.map(({ id, school, student }) => ({
    ...({ kind: 'call', matter: id, student, part: 'line', why: whyListed(person, school) } as const),
  }))
  keepLooks(tx, { person, medium, at: now }, looked)
  const owed = await readOwedAfter(tx, shown, now, lang)
  const name = (id: string) => names.get(id) ?? words(lang).someSchool
  const items = shown.map(({ school, askedAt, answeredAt, student: _, ...row }) => ({
    ...row,
    school: name(school),
    askedAt: askedAt.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
    owed: owed.get(row.id) ?? [],
  }))
  return { items, schools, next: rows.length > asked.limit ? (shown.at(-1)?.id ?? null) : null }
}

async function readOwedAfter(tx: Tx, rows: readonly ListedRow[], now: Date, lang: Lang): Promise<Map<string, Owed[]>> {
  if (rows.length === 0) return new Map()
  const found = await tx.many(listOwedAfter, [tx.district, rows.map(({ id }) => id)])
  const people = await listPeopleById(tx, readPersonIds([...new Set(found.map(({ owner }) => owner))]))
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]))
  const after = new Map<string, Owed[]>()
  for (const { id, call, owner, dueOn, dueAt, what, kind: said } of found) {
    const kind = followUpKinds.find(each => each === said) ?? null
    const stands = standsAt({ dueOn, dueAt: dueAt?.toISOString() ?? null, doneAt: null, notOwedAt: null }, now)
    const one = { id, dueOn, stands, what: kind ? words(lang).owed.kinds[kind] : what, owner: names.get(owner) ?? words(lang).someone }
    after.set(call, [...(after.get(call) ?? []), one])
  }
  return after
}

/** A word in which nothing means anything but itself. */
const plainly = (word: string): string => word.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&')
