import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { PageContext } from '../../design/context.ts'
import { htmlDocument } from '../../design/document.ts'
import type { OrgId } from '../../kernel/ids.ts'
import { instant } from '../../kernel/time.ts'
import { isNo, notFound, notPermitted, notSignedIn, type No } from '../../kernel/refusal.ts'
import { listSchools, may, type OwnSchool, ownSchoolOf, type Person, whoMay } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import type { App } from '../../platform/http/index.ts'
import type { GateKit } from '../request/gate-kit.ts'
import { DoorCardPage } from './pages/door-card-page.tsx'
import { DoorPage, type DoorPageProps } from './pages/door-page.tsx'
import type { RecordForm } from './pages/door-record.tsx'
import { PaperListPage, PaperPage } from './pages/door-papers-page.tsx'
import { isPaper, papers } from '../papers/kinds.ts'
import { noSuchPaper } from '../papers/words/papers.ts'
import { booksOver } from './book.ts'
import { readSeen } from './desk.ts'
import { packDesk } from './desk-pack.ts'
import { type Asked, postedAt, schoolsUnderAt } from '../agreements/posted.ts'
import { type Numbers, numbersAt } from '../request/numbers.ts'
import type { RegisterRead } from './register-said.ts'
import { doorView } from './view.ts'

export interface DoorKit extends Pick<GateKit, 'database' | 'clock' | 'plans'> {
  readonly pageContext: (request: FastifyRequest) => PageContext
}

const hidden = { schema: { hide: true } }

/** The front office. Anybody is shown the words and 911; whom to call by name, and the record, are for those who work here. */
export function doorRoutes(app: App, { database, clock, plans, pageContext }: DoorKit): void {
  const bookOf = booksOver(plans)

  app.get('/door', { ...hidden, config: { page: { name: 'door' } } }, async (request, reply) => {
    const page = pageContext(request)
    const { seen, isWrong } = readSeen(request.query)
    const person = atDesk(request)
    const props = await database.transaction('app', request.district.id, async (tx): Promise<Omit<DoorPageProps, 'page'>> => {
      const at = clock.now()
      const own = person && (await ownSchoolOf(tx, person, at))
      const [inForce, { until, ...read }] = await Promise.all([plans.inForce(tx, at), registerAt(tx, { at, school: deskOf(person, own) })])
      const book = bookOf(inForce, page.lang, 'sro')
      const booked = until && bookOf(inForce, page.lang, 'sro-under-agreement')
      return {
        ...{
          view: doorView(booked ?? book, seen, page.lang, { ...fresh, ...read, until: until && instant(until) }),
          seen,
          isWrong,
          pack: book && packDesk(book),
        },
        under: until && { pack: booked && packDesk(booked), until: instant(until), school: read.school, ...lastsFor(until, at) },
        elsewhere: read.elsewhere,
        numbers: await numbersFor(tx, deskOf(person, own), page, person !== null),
        record: person && own && (await recordFor(tx, person, own, page)),
        first: person && firstIn(request.query),
        mayReadPapers: person !== null && may(person, 'read-paper'),
      }
    })
    if (isWrong) reply.code(422)
    return reply.html(htmlDocument(<DoorPage page={page} {...props} />))
  })

  app.get('/door/card', { ...hidden, config: { page: { name: 'door-card' } } }, async (request, reply) => {
    const page = pageContext(request)
    const person = atDesk(request)
    const numbers = await database.transaction('app', request.district.id, async tx => {
      const own = person && (await ownSchoolOf(tx, person, clock.now()))
      return numbersFor(tx, deskOf(person, own), page, person !== null)
    })
    return reply.html(htmlDocument(<DoorCardPage page={page} numbers={numbers} />))
  })

  app.get('/door/papers', { ...hidden, config: { page: { name: 'papers' } } }, async (request, reply) => {
    const reader = paperReader(request)
    return isNo(reader) ? reply.no(reader) : reply.html(htmlDocument(<PaperListPage page={pageContext(request)} />))
  })

  app.get<{ Params: { kind: string } }>(
    '/door/papers/:kind',
    { ...hidden, config: { page: { name: 'paper' } } },
    async (request, reply) => {
      const reader = paperReader(request)
      if (isNo(reader)) return reply.no(reader)
      const { kind } = request.params
      return isPaper(kind)
        ? reply.html(htmlDocument(<PaperPage page={pageContext(request)} kind={kind} />))
        : reply.no(notFound(noSuchPaper({ kinds: papers.join(', ') })))
    },
  )
}

const fresh = { keptAt: null, isTooOld: false }

/** What the register says of an officer posted at this school, with the names of schools where only some have an agreement. */
async function registerAt(tx: Tx, asked: Asked): Promise<Pick<RegisterRead, 'school' | 'elsewhere'> & { readonly until: Date | null }> {
  const { until, ofSome } = await postedAt(tx, asked)
  const covered = until !== null && !ofSome ? [] : await schoolsUnderAt(tx, asked.at)
  const names = covered.length === 0 ? [] : (await listSchools(tx)).filter(({ id }) => covered.includes(id))
  return {
    until,
    school: ofSome ? (names.find(({ id }) => id === asked.school)?.name ?? null) : null,
    elsewhere: until === null ? names.map(({ name }) => name) : [],
  }
}

/** A withdrawal reaches no copy without a network: one that is a day old counts no agreement any longer. */
function lastsFor(until: Date, at: Date): { readonly lasts: number; readonly ends: number } {
  const ends = until.getTime() - at.getTime()
  return { lasts: Math.min(ends, 86_400_000), ends }
}

const following = z.object({ first: z.uuid() })

/** The request that let them in, as the address names it. */
const firstIn = (query: unknown): string | null => following.safeParse(query).data?.first ?? null

/** Whoever works here and is signed in. */
function atDesk({ visitor }: FastifyRequest): Person | null {
  return visitor?.session === 'current' && may(visitor.person, 'use-door') ? visitor.person : null
}

/** The school of this desk; whoever belongs to none, and is on duty at none, has none. */
const deskOf = (person: Person | null, own: OwnSchool | null): OrgId | null => (own?.isSure ? own.school?.id : person?.school) ?? null

const numbersFor = async (tx: Tx, desk: OrgId | null, { district }: PageContext, isSignedIn: boolean): Promise<Numbers> =>
  isSignedIn ? numbersAt(tx, desk, district.officePhone) : { officePhone: district.officePhone, held: {} }

/** Where it could be another school they choose, the one at which they are taken to be first. */
async function recordFor(tx: Tx, person: Person, { school, isSure, others }: OwnSchool, { csrf }: PageContext): Promise<RecordForm> {
  const form = { csrf, deed: tx.random.id() }
  if (isSure && school && others.length === 0) return { ...form, school: school.id, schools: [] }
  const first = person.school === null && !isSure ? undefined : school
  const all = (await listSchools(tx)).toSorted((a, b) => Number(b.id === first?.id) - Number(a.id === first?.id))
  return { ...form, school: null, schools: all.map(({ id, name }) => ({ value: id, label: name })) }
}

/** A paper is read by those R2 names, and by nobody else. */
function paperReader({ visitor }: FastifyRequest): Person | No {
  if (visitor?.session !== 'current') return notSignedIn()
  return may(visitor.person, 'read-paper') ? visitor.person : notPermitted(whoMay['read-paper'].says)
}
