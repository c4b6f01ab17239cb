import { z } from 'zod'
import { at } from './calendar.ts'
import { later, schoolDayAfter, todayOf } from './days.ts'
import type { Dice } from './dice.ts'
import { type Chapter, type Moment, personWith, type Somebody, type World } from './world.ts'

const shape = z.object({
  id: z.string(),
  grade: z.string(),
  alternatives: z.array(z.object({ alternative: z.string(), ended: z.unknown() })),
  exclusions: z.array(z.object({ exclusion: z.string(), from: z.string() })),
  next: z.array(z.string()),
})

/** How an incident goes: answered without an exclusion, held apart, or decided after an exception or an alternative that did not settle it. */
type Way = 'settled' | 'held-apart' | 'exception' | 'tried-first'
/** Term by term, school by school; what is held apart, where somebody may lead it. */
const ways: readonly (readonly Way[])[] = [
  ['exception', 'settled', 'tried-first'],
  ['held-apart', 'tried-first', 'settled'],
]

interface Incident {
  readonly id: string
  readonly principal: Somebody
  readonly way: Way
}

/** Incidents that a principal considers for exclusion: one at every school in each term. */
export const exclusions: Chapter = {
  name: 'exclusions',
  begin: async (world, dice) =>
    world.stretch.terms.flatMap((days, term) =>
      world.schools.map((school, place): Moment => {
        const principal = personWith(world, 'principal', school)
        const way = ways[term]?.[place] ?? 'settled'
        const day = days[dice.between(3, Math.floor(days.length / 2))] ?? ''
        return { at: at(day, '11:10', dice.between(0, 900)), act: () => open(world, dice, { principal, way }) }
      }),
    ),
}

async function open(world: World, dice: Dice, { principal, way }: Omit<Incident, 'id'>): Promise<readonly Moment[]> {
  const on = todayOf(world)
  const student = dice.pick(world.people.filter(({ school, roles }) => school === principal.school && roles.includes('student')))
  const about = { student: student.id, on, ground: 'other', language: dice.pick(['en', 'en', 'es']) }
  const { id } = z.object({ id: z.string() }).parse(await world.send(principal, 'POST', '/api/discipline', about))
  const incident: Incident = { id, principal, way }
  if (way === 'exception') {
    await act(world, incident, 'unsuitable', { reason: 'would-do-more-harm', where: 'incident-file', on })
    return later(world, 1, '13:20', () => propose(world, incident))
  }
  const kind = { settled: 'conflict-resolution', 'held-apart': 'mediation', 'tried-first': 'collaborative-problem-solving' }[way]
  await act(world, incident, 'begin', { kind })
  if (way === 'held-apart') return later(world, 45, '14:10', () => close(world, incident))
  return later(world, dice.between(3, 6), '13:20', () => ended(world, incident))
}

async function ended(world: World, incident: Incident): Promise<readonly Moment[]> {
  const { alternatives } = await read(world, incident)
  const result = incident.way === 'settled' ? 'settled' : 'not-settled'
  await act(world, incident, 'result', { alternative: alternatives[0]?.alternative, result, on: todayOf(world) })
  return incident.way === 'settled'
    ? later(world, 10, '14:10', () => close(world, incident))
    : later(world, 1, '13:20', () => propose(world, incident))
}

/** Three days, after a hearing on the day before; in the lowest grades the superintendent is told first. */
async function propose(world: World, incident: Incident): Promise<readonly Moment[]> {
  const today = todayOf(world)
  const [hearingOn, from, last] = [1, 2, 6].map(n => schoolDayAfter(world, today, n))
  if (hearingOn === undefined || from === undefined || last === undefined) return []
  if ((await read(world, incident)).grade === 'prek-3') await act(world, incident, 'tell-superintendent', { on: today })
  await act(world, incident, 'propose', { kind: 'short-term', from, days: 3 })
  await act(world, incident, 'notice', { hearingOn, hearingAt: '09:00', room: 'conference-room', language: 'en' })
  return later(world, 1, '14:10', () => decide(world, incident))
}

async function decide(world: World, incident: Incident): Promise<readonly Moment[]> {
  await act(world, incident, 'hearing', { on: todayOf(world), familyCame: true })
  await act(world, incident, 'exclude')
  return [
    ...later(world, 1, '15:10', () => support(world, incident, 'education-services')),
    ...later(world, 4, '15:10', () => support(world, incident, 're-entry-meeting')),
    ...later(world, 5, '15:10', () => support(world, incident, 'support-plan')),
    ...later(world, 6, '15:10', () => close(world, incident)),
  ]
}

async function support(world: World, incident: Incident, what: string): Promise<readonly Moment[]> {
  const [excluded] = (await read(world, incident)).exclusions
  await act(world, incident, 'support', { exclusion: excluded?.exclusion, what, on: todayOf(world) })
  return []
}

/** What is held apart may not be over yet: such an incident stays open. */
async function close(world: World, incident: Incident): Promise<readonly Moment[]> {
  if ((await read(world, incident)).next.includes('close')) await act(world, incident, 'close')
  return []
}

const read = async (world: World, { id, principal }: Incident) => shape.parse(await world.get(principal, `/api/discipline/${id}`))
const act = (world: World, { id, principal }: Incident, verb: string, body: object = {}): Promise<unknown> =>
  world.send(principal, 'POST', `/api/discipline/${id}/${verb}`, body)
