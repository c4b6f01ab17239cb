import { createHash } from 'node:crypto'
import { dayIn } from '../kernel/time.ts'
import { listClosedSchools, listSchoolSizes, listSchools } from '../people/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import { inColumns, type Tx } from '../platform/database/index.ts'
import { idFromName } from '../platform/name-id/index.ts'
import type { ListOurs } from './kit.ts'
import { begunAnew } from './reading/begun-anew.ts'
import { type Extract, readExtract, type ReadingFor, unknownSchools, withFaults } from './reading/read-extract.ts'
import { clockDoubted, type Doubts, silenceIn, withoutEvent } from './rules/doubts.ts'
import { furthest } from './rules/candidates.ts'
import { matchEvents } from './rules/match.ts'
import { withCounting } from './rules/stands-now.ts'
import { type KeptRow, keptRow, type Mapping, type Ours } from './contract.ts'
import { listEventsNumbered, listEventsOf, listHeldElsewhere, listNearElsewhere } from './store.ts'

/** An extract that was read, set beside what is held. */
export interface Prepared {
  readonly extract: Extract
  readonly unknownSchools: readonly string[]
  readonly digest: string
  readonly fromDay: string
  readonly toDay: string
  /** Every event of the file as it is to be kept; those that are held and unchanged too. */
  readonly rows: readonly Omit<KeptRow, 'denied'>[]
  readonly toWrite: readonly Omit<KeptRow, 'denied'>[]
  readonly counts: { readonly new: number; readonly changed: number; readonly same: number; readonly gone: number }
  readonly paired: number
  readonly ours: number
  /** What is likelier a mistake in the list than so; each school by its name. */
  readonly doubts: Doubts
}

export interface Preparing {
  readonly source: string
  readonly mapping: Mapping
  readonly bytes: Buffer
  readonly ours: ListOurs
  readonly at: Date
}

/** Reads an extract and says what is new in it and which of our records each event is. What somebody has said of a pair stays. */
export async function prepare(tx: Tx, { source, mapping, bytes, ours, at }: Preparing): Promise<Prepared> {
  const zone = (await findDistrict(tx))?.timeZone ?? 'UTC'
  const reading: ReadingFor = { mapping, zone, now: at, schools: await schoolsKnown(tx) }
  const read = await readExtract(bytes, reading, async () => {})
  const { span } = read
  const around = span && { from: new Date(span.from.getTime() - margin), to: new Date(span.to.getTime() + margin) }
  const within = span ? await tx.many(listEventsOf, { source, ...widely(span) }) : []
  const others = await heldElsewhere(tx, source, read, within)
  const extract = withFaults(
    read,
    begunAnew(
      read,
      others.filter(({ standing }) => standing !== 'gone'),
    ),
  )
  const records = around ? await ours(tx, around.from, around.to) : []
  const held = withCounting([...within, ...others], records)
  const rows = rowsOf(tx.district, source, extract, held, records)
  const before = new Map(held.map(each => [each.number, each]))
  const numbers = new Set(rows.map(({ number }) => number))
  const isCovered = (at: Date) => span !== null && at >= span.from && at <= span.to
  // What somebody confirmed did happen, whatever the list says now.
  const gone = held.filter(
    ({ number, at, standing }) => !numbers.has(number) && isCovered(at) && (standing === 'proposed' || standing === 'theirs-only'),
  )
  const toWrite = [...rows.filter(row => !isSame(row, before.get(row.number))), ...gone.map(goneOf)]
  const isNew = ({ number }: { readonly number: string }) => (before.get(number)?.standing ?? 'gone') === 'gone'
  const isMoved = (row: (typeof rows)[number]) => !isNew(row) && !isSameEvent(row, before.get(row.number))
  const days = span ? { fromDay: dayIn(zone, span.from), toDay: dayIn(zone, span.to) } : { fromDay: '', toDay: '' }
  return {
    ...{ extract, unknownSchools: unknownSchools(reading), rows, toWrite, ours: records.length, ...days },
    digest: createHash('sha256').update(bytes).digest('hex'),
    counts: {
      new: rows.filter(isNew).length,
      changed: rows.filter(isMoved).length,
      same: rows.filter(row => !isNew(row) && !isMoved(row)).length,
      gone: gone.length,
    },
    paired: rows.filter(({ ours: id }) => id !== null).length,
    doubts: {
      ...doubtsOf(
        extract,
        rows,
        records.filter(record => isCovered(record.at)),
        reading,
      ),
      ...(await heldElsewhereToo(tx, source, extract)),
    },
  }
}

function doubtsOf(
  { events, days }: Extract,
  rows: Prepared['rows'],
  records: Awaited<ReturnType<ListOurs>>,
  { schools }: ReadingFor,
): Omit<Doubts, 'twice' | 'near'> {
  const paired = new Set(rows.flatMap(({ ours: id }) => id ?? []))
  const alone = new Set(rows.flatMap(({ ours: id, number }) => (id === null ? [number] : [])))
  const nameOf = (school: string) => schools.find(({ id }) => id === school)?.names[0] ?? school
  return {
    clock: clockDoubted(
      events.filter(({ number }) => alone.has(number)),
      records.filter(({ id }) => !paired.has(id)),
    ),
    silence: silenceIn(days),
    noEvent: withoutEvent(events, records).map(({ school, records: count }) => ({ school: nameOf(school), records: count })),
  }
}

/** What is held of numbers of the file at another time than the file covers. */
async function heldElsewhere(tx: Tx, source: string, { events }: Extract, within: readonly KeptRow[]): Promise<KeptRow[]> {
  const known = new Set(within.map(({ number }) => number))
  const numbers = events.map(({ number }) => number).filter(number => !known.has(number))
  return numbers.length === 0 ? [] : tx.many(listEventsNumbered, { source, numbers })
}

/** Whether events of the list are held under another source: as where its name was typed in another way, or where two agencies came. */
async function heldElsewhereToo(tx: Tx, source: string, { events }: Extract): Promise<Pick<Doubts, 'twice' | 'near'>> {
  if (events.length === 0) return { twice: null, near: null }
  const own = inColumns(
    sameEvent,
    events.map(({ number, at, school }) => ({ number, at, school })),
  )
  const [twice, near] = [
    await tx.maybe(listHeldElsewhere, { source, ...own }),
    await tx.maybe(listNearElsewhere, { source, minutes: nearAnother, ...own }),
  ]
  const of = events.length
  return { twice: twice ? { ...twice, of } : null, near: near ? { ...near, of } : null }
}
/** So many minutes apart, two events at one school may be one matter. */
const nearAnother = 30
const sameEvent = keptRow.pick({ number: true, at: true, school: true })

const margin = furthest * 60_000

/** What a person confirmed may lie a day from its record, or be of the file before. */
const widely = ({ from, to }: { readonly from: Date; readonly to: Date }) => ({
  from: new Date(from.getTime() - dayMillis),
  to: new Date(to.getTime() + dayMillis),
})
const dayMillis = 86_400_000

/** Each school with its name and the code by which the state knows it, those that have closed too: a list of before goes on naming them, and a mapping. */
async function schoolsKnown(tx: Tx): Promise<ReadingFor['schools']> {
  const codes = new Map((await listSchoolSizes(tx)).map(({ id, code }) => [id, code]))
  const closed = (await listClosedSchools(tx)).map(school => ({ ...school, isClosed: true }))
  const open = (await listSchools(tx)).map(school => ({ ...school, code: codes.get(school.id) ?? null, isClosed: false }))
  return [...closed, ...open].map(({ id, name, sourcedId, code, isClosed }) => ({
    ...{ id, isClosed },
    names: [name, sourcedId, code ?? ''].filter(text => text !== ''),
  }))
}

function rowsOf(
  district: string,
  source: string,
  { events, span }: Extract,
  held: readonly KeptRow[],
  ours: Awaited<ReturnType<ListOurs>>,
): Omit<KeptRow, 'denied'>[] {
  const before = new Map(held.map(each => [each.number, each]))
  const confirmed = new Map(held.flatMap(each => (each.standing === 'confirmed' ? [[each.number, each] as const] : [])))
  // A record beside an event of the file before is free no more, though nobody has confirmed it yet.
  const numbers = new Set(events.map(({ number }) => number))
  const ofOtherFiles = held.filter(({ number, at }) => !numbers.has(number) && (!span || at < span.from || at > span.to))
  const taken = new Set([...confirmed.values(), ...ofOtherFiles].map(({ ours: id }) => id))
  const open = events.filter(({ number }) => !confirmed.has(number))
  const free = ours.filter(({ id }) => !taken.has(id))
  const denied = open.map(({ number }) => before.get(number)?.denied ?? [])
  const pairs = new Map(
    matchEvents(open, free, (event, at) => isDenied(denied[event], free[at])).map(pair => [open[pair.event]?.number, pair]),
  )
  return events.map(event => {
    const id = before.get(event.number)?.id ?? idFromName(`concord reconcile event ${district} ${source} ${event.number}`)
    const own = { ...event, id, fit: rounded(event.fit) }
    const said = confirmed.get(event.number)
    if (said) return { ...own, standing: 'confirmed', side: said.side, ours: said.ours, probability: said.probability }
    const pair = pairs.get(event.number)
    const record = pair && free[pair.ours]
    return record
      ? { ...own, standing: 'proposed', side: record.side, ours: record.id, probability: rounded(pair.probability) }
      : { ...own, standing: 'theirs-only', side: null, ours: null, probability: null }
  })
}

const isDenied = (denied: readonly string[] = [], record?: Ours): boolean =>
  record !== undefined && denied.length > 0 && [record.id, ...record.countsFor].some(id => denied.includes(id))

const goneOf = ({ denied: _, ...event }: KeptRow): Omit<KeptRow, 'denied'> => ({
  ...{ ...event, standing: 'gone', side: null, ours: null, probability: null },
})

/** As the table keeps it: to the thousandth. */
const rounded = (share: number): number => Math.round(share * 1000) / 1000

const isSameEvent = (a: Omit<KeptRow, 'denied'>, b: KeptRow | undefined): boolean =>
  b !== undefined && a.at.getTime() === b.at.getTime() && a.school === b.school && a.nature === b.nature
const isSame = (a: Omit<KeptRow, 'denied'>, b: KeptRow | undefined): boolean =>
  isSameEvent(a, b) &&
  b !== undefined &&
  a.standing === b.standing &&
  a.ours === b.ours &&
  near(a.probability, b.probability) &&
  near(a.fit, b.fit)
const near = (a: number | null, b: number | null): boolean => a === b || (a !== null && b !== null && Math.abs(a - b) < 0.0005)
