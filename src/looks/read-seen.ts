import { roleName } from '../design/words/frame.ts'
import type { Lang } from '../kernel/lang.ts'
import { type PersonId, readId } from '../kernel/ids.ts'
import { midnightIn } from '../kernel/local-time.ts'
import { dayAfter } from '../kernel/time.ts'
import { listPeopleById, type Reader } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import type { AskedOf, FamilySource, Released, ToldMatter } from './family.ts'
import { listReasons } from './glass/store.ts'
import { glassWords } from './glass/words/glass.ts'
import { keepLooks } from './keep.ts'
import { type Look, noPosition } from './look.ts'
import { listLooksForFamily } from './store.ts'
import { afterLook, cutAt, type Older } from './who-saw.ts'
import { looksWords } from './words/looks.ts'

/** One line of who looked, in words. */
export interface Seen {
  readonly id: string
  readonly at: string
  readonly name: string
  readonly position: string
  /** Which kind of record. */
  readonly kind: string
  readonly part: string
  readonly why: string
  readonly medium: string
  readonly matter: string
}

export interface FamilySeen {
  readonly matters: readonly ToldMatter[]
  readonly seen: readonly Seen[]
  readonly released: readonly Released[]
  /** Where there are older looks: from which one on the rest is read. */
  readonly older: Older | null
}

/** Looks that are read at once. */
export const familyReads = 1_000
/** What is written down of a family’s own reading is not shown to the family: it would tell one caregiver of another. */
const ofFamilies: readonly string[] = ['child', 'self']

/**
 * What a family reads of a student: which records name them and what was decided, who looked at these and why, and what left the school. Of a
 * record of which they may not be told there is nothing. That they read it is itself a look.
 */
export async function readForFamily(
  tx: Tx,
  reader: Reader,
  sources: readonly FamilySource[],
  asked: Pick<AskedOf, 'student' | 'isOwn' | 'today'> & {
    readonly until: string | null
    readonly olderThan: string
    readonly timeZone: string
  },
  now: Date,
): Promise<FamilySeen> {
  const { lang, person } = reader
  const matters: ToldMatter[] = []
  const released: Released[] = []
  const isKept = !asked.isOwn && (await mayBeKeptAway(tx, sources, asked.student))
  for (const source of isKept ? [] : sources) {
    matters.push(...(await source.told(tx, { ...asked, person, lang })))
    released.push(...((await source.released?.(tx, { student: asked.student, lang })) ?? []))
  }
  const told = new Set(matters.map(({ matter }) => matter))
  const { until, olderThan, timeZone } = asked
  const to = until === null ? null : midnightIn(timeZone, dayAfter(until))
  const after = (await afterLook(tx, olderThan)) ?? { afterAt: null, afterId: null }
  // Whoever had the record open before it named the student saw what is written of them all the same.
  const found = await tx.many(listLooksForFamily, {
    ...{ student: asked.student, told: [...told], except: ofFamilies, to, ...after, limit: familyReads + 1 },
  })
  const { looks, older } = cutAt(found, familyReads, timeZone)
  const through = asked.isOwn ? ('self' as const) : ('child' as const)
  keepLooks(
    tx,
    { ...reader, at: now },
    matters.map(({ kind, matter }) => ({
      ...{ kind, matter, student: asked.student, part: 'decided' },
      why: { may: true, through, as: asked.isOwn ? 'student' : 'caregiver' },
    })),
  )
  return {
    matters: matters.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    seen: await inWords(tx, looks, lang),
    older,
    released: released.filter(({ matter }) => told.has(matter)),
  }
}

async function mayBeKeptAway(tx: Tx, sources: readonly FamilySource[], student: PersonId): Promise<boolean> {
  for (const source of sources) if (await source.mayBeKeptAway?.(tx, student)) return true
  return false
}

/** Looks with the names of those who looked, the newest first. */
export async function inWords(tx: Tx, looks: readonly Look[], lang: Lang): Promise<Seen[]> {
  const w = looksWords[lang]
  const ids = [...new Set(looks.map(({ person }) => person))].flatMap(id => readId<PersonId>(id) ?? [])
  const names = new Map<string, string>((await listPeopleById(tx, ids)).map(({ id, name }) => [id, name]))
  const glasses = [...new Set(looks.flatMap(({ glass }) => glass ?? []))]
  const because = new Map(
    glasses.length === 0
      ? []
      : (await tx.many(listReasons, { ids: glasses })).map(({ id, reason }) => [id, glassWords[lang].because[reason]]),
  )
  return looks.map(({ id, at, person, position, part, through, kind, medium, matter, glass }) => ({
    ...{ id, at: at.toISOString(), matter, name: names.get(person) ?? w.someone },
    position: position === noPosition ? w.noPosition : roleName(position, lang),
    kind: w.kinds[kind],
    ...{ part: w.parts[part], why: because.get(glass ?? '') ?? w.through[through], medium: w.media[medium] },
  }))
}
