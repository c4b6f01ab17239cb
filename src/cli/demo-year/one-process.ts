import { z } from 'zod'
import { at } from './calendar.ts'
import { later, schoolDayAfter, todayOf } from './days.ts'
import type { Dice } from './dice.ts'
import { type Moment, personWith, type Somebody, type World } from './world.ts'

/** How a process comes out. `withdrawn`: somebody goes no further after they met; `not-wanted`: whoever was harmed does not want it. */
export type Way = 'kept' | 'partly-kept' | 'not-kept' | 'withdrawn' | 'not-wanted'

const shape = z.object({
  id: z.string(),
  kind: z.enum(['circle', 'conference', 'mediation', 're-entry']),
  school: z.string(),
  ended: z.object({ as: z.string() }).nullable(),
  owed: z.object({ duty: z.string(), dueOn: z.string().nullable() }).nullable(),
  facilitator: z.object({ id: z.string() }).nullable(),
  parties: z.array(z.object({ person: z.string(), side: z.string(), minor: z.boolean() })),
  actions: z.array(z.object({ action: z.string(), isDone: z.boolean() })),
  checkIns: z.array(z.object({ which: z.string(), dueOn: z.string(), finding: z.string().nullable() })),
})
type Process = z.infer<typeof shape>

/** Whose work is which kind, as the school has it. */
const lead: Readonly<Record<Process['kind'], readonly string[]>> = {
  circle: ['mediator', 'restorative-adviser', 'counselor'],
  conference: ['mediator', 'restorative-adviser'],
  mediation: ['mediator', 'restorative-adviser'],
  're-entry': ['restorative-adviser', 'counselor'],
}

interface Living {
  readonly id: string
  readonly way: Way
}

/** Lives a process to its end, each step on a day of its own, from what waits next in it. */
export const lifeOfProcess = (world: World, dice: Dice, living: Living): readonly Moment[] => [
  { at: new Date(world.now().getTime() + dice.between(20, 90) * 60_000), act: () => step(world, dice, living) },
]

async function step(world: World, dice: Dice, living: Living): Promise<readonly Moment[]> {
  const coordinator = personWith(world, 'coordinator')
  const process = shape.parse(await world.get(coordinator, `/api/repair/${living.id}`))
  const deed = process.owed && deeds[process.owed.duty]
  if (process.ended || !deed) return []
  const leader = world.people.find(({ id }) => id === process.facilitator?.id) ?? coordinator
  const send = (verb: string, body: object = {}) => world.send(leader, 'POST', `/api/repair/${living.id}/${verb}`, body)
  return deed({ ...living, world, dice, process, send, onward: (n, on) => onward(world, dice, living, n, on) })
}

interface Scene extends Living {
  readonly world: World
  readonly dice: Dice
  readonly process: Process
  readonly send: (verb: string, body?: object) => Promise<unknown>
  /** The next step so many days of school from now, or on a day. */
  readonly onward: (days: number, on?: string) => readonly Moment[]
}

/** Before the day that something is due nothing is done about it. */
function onward(world: World, dice: Dice, living: Living, days: number, on: string | undefined): readonly Moment[] {
  const wall = `${String(dice.between(9, 13)).padStart(2, '0')}:${String(dice.between(0, 59)).padStart(2, '0')}`
  const act = () => step(world, dice, living)
  return on === undefined || on <= todayOf(world) ? later(world, days, wall, act) : [{ at: at(on, wall), act }]
}

const central = ({ parties }: Process) => parties.filter(({ side }) => side !== 'affected')

/** What whoever leads it does about each thing that waits. */
const deeds: Readonly<Record<string, (scene: Scene) => Promise<readonly Moment[]>>> = {
  'name-parties': async ({ world, dice, process, send, onward }) => {
    const named = process.parties.map(({ person }) => person)
    const students = world.people.filter(
      ({ id, school, roles }) => school === process.school && roles.includes('student') && !named.includes(id),
    )
    const harmed = dice.pick(students)
    await send('name-party', { person: harmed.id, side: 'harmed' })
    if (named.length === 0) await send('name-party', { person: dice.pick(students.filter(each => each !== harmed)).id, side: 'did-harm' })
    return onward(1)
  },
  screen: async ({ way, process, send, onward }) => {
    for (const { person } of process.parties.filter(({ side }) => side === 'harmed'))
      await send('screen', { person, alone: true, wants: way !== 'not-wanted' })
    return onward(1)
  },
  'choose-facilitator': async ({ world, process, send, onward }) => {
    const found = leaderFor(world, process)
    await (found ? send('facilitate', { person: found.id, speaks: ['en'] }) : send('end', { why: 'no-facilitator' }))
    return onward(2)
  },
  prepare: async ({ process, send, onward }) => {
    for (const party of central(process)) {
      await consent(send, party, 'prepare')
      await send('prepare', { person: party.person })
      await consent(send, party, 'meet')
    }
    return onward(1)
  },
  'plan-session': async ({ world, send, onward }) => {
    const on = schoolDayAfter(world, todayOf(world), 2)
    if (on === undefined) return []
    await send('plan-session', { on })
    return onward(2)
  },
  hold: async ({ process, send, onward }) => {
    await send('hold', { came: central(process).map(({ person }) => person) })
    return onward(1)
  },
  agree: async ({ way, world, dice, process, send, onward }) => {
    const owner = process.parties.find(({ side }) => side === 'did-harm')?.person
    if (way === 'withdrawn') await send('leave', { person: owner })
    const dueOn = schoolDayAfter(world, todayOf(world), dice.between(4, 8))
    if (way === 'withdrawn' || dueOn === undefined) return []
    const what = dice.pick(['apologize', 'mend-or-replace', 'help-out'])
    const second = way === 'partly-kept' ? [{ what: 'meet-weekly', owner, dueOn, evidence: 'attended' }] : []
    await send('agree', { actions: [{ what, owner, dueOn, evidence: 'told-by-the-other' }, ...second] })
    for (const party of central(process)) await consent(send, party, 'agree')
    return onward(1, dueOn)
  },
  action: async ({ way, process, send, onward }) => {
    const [first] = process.actions.filter(({ isDone }) => !isDone)
    if (way === 'not-kept' || process.actions.some(({ isDone }) => isDone)) {
      await send('close', { as: way === 'not-kept' ? 'not-kept' : 'partly-kept' })
      return []
    }
    await send(`actions/${first?.action}/done`)
    return onward(1)
  },
  confirm: async ({ process, send, onward }) => {
    for (const { person } of process.parties.filter(({ side }) => side === 'harmed')) await send('confirm', { person, says: 'complete' })
    return onward(1)
  },
  'check-in': async ({ world, process, send, onward }) => {
    const open = process.checkIns.find(({ finding }) => finding === null)
    if (open && open.dueOn > todayOf(world)) return onward(1, open.dueOn)
    await send('check-in', { which: open?.which, finding: 'going-well' })
    return onward(1)
  },
  close: async ({ send }) => {
    await send('close', { as: 'kept' })
    return []
  },
}

/** Themselves, and for a student who is not 18 a caregiver. */
async function consent(send: Scene['send'], { person, minor }: Process['parties'][number], stage: string): Promise<void> {
  await send('consent', { person, stage, of: 'party' })
  if (minor) await send('consent', { person, stage, of: 'caregiver' })
}

/** Somebody of the same school whose work it is, the mediator before an adviser, and both before a counselor. */
const leaderFor = ({ people }: World, { kind, school }: Process): Somebody | undefined =>
  lead[kind].flatMap(role => people.filter(each => each.school === school && each.roles.includes(role)))[0]
