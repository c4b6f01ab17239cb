import { type PersonId, readId } from '../kernel/ids.ts'
import { instant } from '../kernel/time.ts'
import { type No, notPermitted } from '../kernel/refusal.ts'
import { loadFacts } from '../ledger/index.ts'
import { listPeopleById, readAs, type Reader } from '../people/index.ts'
import { onePage, type Tx } from '../platform/database/index.ts'
import { readPathFacts } from './facts.ts'
import { momentAt } from './moment.ts'
import { paths } from './path-matter.ts'
import { nextForPath } from './rules/next.ts'
import { missingOf } from './rules/path.ts'
import { opensTo, standingOf } from './rules/standing.ts'
import { lapsesWithin, standsAt, validUntil } from './rules/valid.ts'
import type { TrainingSetting } from './setting.ts'
import { type Certificate, foldPath } from './state.ts'
import { findPath, type HeldRow, listHeld, listPaths, type PathRow } from './store.ts'
import type { TrainingKit } from './training-kit.ts'
import type { PathLine, PathView } from './view.ts'
import { trainingRefusals } from './words/refusals.ts'

const pageSize = 500
const notYours = notPermitted(trainingRefusals.notYours)

export interface Listed {
  readonly lines: readonly PathLine[]
  /** The last line, where there are more. */
  readonly next: string | null
  readonly setting: TrainingSetting
  /** They keep the training of others. */
  readonly keeps: boolean
}

/** A page of the paths that open to somebody: their own, and those they keep; what lapses first, first. */
export const readPaths = (kit: TrainingKit, reader: Reader, after: string | null = null): Promise<Listed> =>
  readAs(kit, reader, async tx => {
    const { person } = reader
    const { at, setting } = await momentAt(kit, tx, kit.clock.now())
    const { items: own, next } = await onePage({
      ...{ after, size: pageSize, fetch: (last, size) => tx.many(listPaths, { at, limit: size, after: last }) },
      open: async row => (opensTo(standingOf(person, row, setting.tracks[row.track])) ? row : undefined),
    })
    const held = own.length > 0 ? await tx.many(listHeld, [tx.district]) : []
    const names = await namesIn(
      tx,
      own.map(row => row.person),
    )
    const lines = own.map(row => lineOf(row, held.filter(isOf(row)), { at, reader: person.id, names }))
    const keeps = person.roles.some(role => role === 'coordinator' || role === 'superintendent' || role === 'principal')
    return { lines, next, setting, keeps }
  })

const isOf = (row: PathRow) => (each: HeldRow) => each.person === row.person && each.track === row.track

interface Seen {
  readonly at: Date
  readonly reader: string
  readonly names: ReadonlyMap<string, string>
}

function lineOf(
  { id, person, track }: PathRow,
  certificates: readonly Pick<Certificate, 'from' | 'until' | 'withdrawnAt'>[],
  { at, reader, names }: Seen,
): PathLine {
  const last = certificates.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ until }) => until.getTime())
  const until = validUntil(certificates, at) ?? (last.length > 0 ? new Date(Math.max(...last)) : null)
  const within = ([30, 60] as const).find(days => lapsesWithin(certificates, at, days))
  return {
    ...{ id, person, name: names.get(person) ?? '', track, stands: standsAt(certificates, at), until: until && instant(until) },
    ...{ lapsesWithin: within ?? null, isOwn: person === reader },
  }
}

/** One path. Whoever it does not open to is told the same whether there is one or not. */
export const readPath = (kit: TrainingKit, reader: Reader, id: string): Promise<PathView | No> =>
  readAs(kit, reader, async tx => {
    const { person } = reader
    const row = await tx.maybe(findPath, [tx.district, id])
    if (!row) return person.roles.includes('coordinator') || person.roles.includes('superintendent') ? paths.noSuch : notYours
    const { at, setting } = await momentAt(kit, tx, kit.clock.now())
    const track = setting.tracks[row.track]
    const standing = standingOf(person, row, track)
    const state = opensTo(standing) ? foldPath(readPathFacts(await loadFacts(tx, id))) : undefined
    if (!state) return notYours
    const ids = [...state.shadowed.map(each => each.with), ...state.observed.map(({ by }) => by), ...state.certificates.map(({ by }) => by)]
    const names = await namesIn(tx, [row.person, ...ids.flatMap(each => each ?? [])])
    const nameOf = (each: string) => names.get(each) ?? ''
    return {
      ...lineOf(row, state.certificates, { at, reader: person.id, names }),
      asks: {
        ...{ modules: [...track.modules], hours: track.hours, shadowing: track['shadowing-hours'], observed: track.observed },
        ...{ months: track['months-valid'], renewalHours: track['renewal-hours'], countsFor: [...track['counts-for']] },
      },
      missing: { ...missingOf(state, track), modules: [...missingOf(state, track).modules] },
      modules: [...state.modules],
      shadowed: state.shadowed.map(each => ({ hours: each.hours, on: each.on, name: nameOf(each.with) })),
      observed: state.observed.map(each => ({ on: each.on, name: nameOf(each.by) })),
      certificates: state.certificates.map(({ how, from, until, withdrawnAt, by, evidence }) => ({
        ...{ how, from: instant(from), until: instant(until), withdrawnAt: withdrawnAt && instant(withdrawnAt) },
        ...{ by: by === null ? null : nameOf(by), evidence },
      })),
      next: nextForPath(state, standing),
    }
  })

async function namesIn(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const known = [...new Set(ids)].flatMap(id => readId<PersonId>(id) ?? [])
  const people = known.length > 0 ? await listPeopleById(tx, known) : []
  return new Map(people.map(({ id, name }) => [id, name]))
}
