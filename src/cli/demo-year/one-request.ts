import { z } from 'zod'
import { addSeconds } from '../../kernel/time.ts'
import type { Ask } from './asks.ts'
import type { Dice } from './dice.ts'
import { type Moment, personWith, type Somebody, type World } from './world.ts'

const shape = z.object({
  id: z.string(),
  stage: z.string(),
  decision: z.object({ answer: z.string().nullable(), sign: z.array(z.string()) }),
  notices: z.array(z.object({ notice: z.string(), to: z.string(), state: z.string(), when: z.string() })),
  statements: z.array(z.object({ person: z.string(), at: z.string().nullable() })),
  next: z.array(z.string()),
})
type Request = z.infer<typeof shape>

interface RequestAsked extends Ask {
  readonly desk: Somebody
  readonly school: string
  readonly drill: boolean
}

/** Writes a request down at the desk and lives it to its end: who is told and tried, who agrees, who decides, how it went, the review. */
export async function liveRequest(world: World, dice: Dice, asked: RequestAsked): Promise<readonly Moment[]> {
  const { desk, school, drill, facts } = asked
  const { id } = shape.parse(await world.send(desk, 'POST', '/api/contacts', { school, drill, facts }))
  return new LifeOfRequest(world, dice, asked, id).goOn()
}

interface Deed {
  readonly who: Somebody
  readonly verb: string
  readonly body: object
}

const before = ['asked', 'held', 'notices']
/** What is read, checked or waited for, and told to nobody. */
const notTold = ['paper-read', 'requester-verified', 'waiting-days-passed']

/** More deeds than any request takes; one that took them all would go round in a circle. */
const mostDeeds = 40

class LifeOfRequest {
  private deeds = 0
  private readonly tried = new Map<string, number>()
  /** What was decided, and by whom: where several decide, each does it once. */
  private readonly decided = new Set<string>()

  constructor(
    private readonly world: World,
    private readonly dice: Dice,
    private readonly asked: RequestAsked,
    private readonly id: string,
  ) {}

  /** The next thing somebody may do, some minutes on, until nobody may do more. */
  goOn(): readonly Moment[] {
    const seconds = this.asked.ends === 'unreachable' ? this.dice.between(900, 1_500) : this.dice.between(60, 720)
    return [{ at: addSeconds(this.world.now(), seconds), act: () => this.step() }]
  }

  private async step(): Promise<readonly Moment[]> {
    const deed = await this.deedDue()
    if (!deed) return []
    if (++this.deeds > mostDeeds) throw new Error(`request ${this.id} of the year does not come to an end: ${deed.verb} once more`)
    if (['open', 'comply', 'decline'].includes(deed.verb)) this.decided.add(`${deed.verb} ${deed.who.id}`)
    await this.world.send(deed.who, 'POST', `/api/contacts/${this.id}/${deed.verb}`, deed.body)
    return deed.verb === 'end' ? this.lookedBackOn() : this.goOn()
  }

  /** Accounts, what is owed and the review are not for the same hour. */
  private lookedBackOn(): readonly Moment[] {
    return [{ at: addSeconds(this.world.now(), this.dice.between(1, 3) * 3_600), act: () => this.step() }]
  }

  private async deedDue(): Promise<Deed | null> {
    for (const who of this.people()) {
      const request = shape.parse(await this.world.get(who, `/api/contacts/${this.id}`))
      const deed = this.deedOf(who, request)
      if (deed) return deed
    }
    return null
  }

  /** Those who may have something to do, the office of the district first. */
  private people(): readonly Somebody[] {
    const { world, asked } = this
    return [personWith(world, 'superintendent'), personWith(world, 'principal', asked.school), personWith(world, 'counsel'), asked.desk]
  }

  private deedOf(who: Somebody, request: Request): Deed | null {
    const { asked } = this
    const may = (verb: string) => request.next.includes(verb) && !this.decided.has(`${verb} ${who.id}`)
    const deed = (verb: string, body: object = {}): Deed => ({ who, verb, body })
    if (may('read-paper') && asked.paper !== null)
      return deed('read-paper', { basis: asked.paper, seen: [asked.paper.startsWith('administrative') ? 'agency-named' : 'court-named'] })
    const isBefore = before.includes(request.stage)
    if (isBefore && may('decline') && this.isOver(request) && this.isTheirs(who, request))
      return deed('decline', { reason: this.reason(request) })
    const tell = may('tell') ? this.telling(request) : null
    if (tell) return deed('tell', tell)
    const agree = request.notices.find(({ notice, state }) => notice.endsWith('-consented') && state === 'owed')
    if (isBefore && agree && may('consent'))
      return deed('consent', { notice: agree.notice, consent: asked.ends === 'refused' ? 'refused' : 'agreed' })
    if (may('open')) return deed('open')
    if (may('comply')) return deed('comply')
    if (may('begin')) return deed('begin', { place: 'private-room', adults: [who.id] })
    if (may('end')) return deed('end', this.ending())
    const owes = request.statements.some(({ person, at }) => person === who.id && at === null)
    if (may('statement') && owes) return deed('statement', { ...this.seen(), noticesKept: 'all', unionOffered: 'yes' })
    if (may('review') && request.stage === 'ended' && request.statements.every(({ at }) => at !== null))
      return deed('review', { finding: 'as-the-plan-says' })
    return null
  }

  /** Some whom the plan wants told are not reached at once; a caregiver whom nobody reaches is tried over an hour. */
  private telling(request: Request): object | null {
    const past = !before.includes(request.stage)
    const notice = request.notices.find(
      ({ notice: code, when, state }) =>
        ['owed', 'tried'].includes(state) && !(past && when === 'before') && !code.endsWith('-consented') && !notTold.includes(code),
    )
    if (!notice) return null
    const times = this.tried.get(notice.notice) ?? 0
    if (times > 3) return null
    this.tried.set(notice.notice, times + 1)
    if (notice.to !== 'caregiver') return { notice: notice.notice }
    const inHaitian = this.dice.chance(30)
    const spoken = inHaitian ? { language: 'ht', interpreter: 'by-phone' } : { language: 'en', interpreter: 'none' }
    const channel = (['phone', 'text', 'email'] as const)[times] ?? 'phone'
    const isReached = this.asked.ends !== 'unreachable' && (times > 0 || this.dice.chance(70))
    return { notice: notice.notice, channel, ...spoken, pointsAtCaregiver: 'no', outcome: isReached ? 'told' : 'no-answer' }
  }

  private isOver({ decision, notices }: Request): boolean {
    if (decision.answer === 'refuse') return true
    const { ends } = this.asked
    if (ends === 'leaves') return this.deeds > 1
    if (ends === 'refused') return notices.some(({ state }) => state === 'refused')
    return ends === 'unreachable' && notices.some(({ state }) => state === 'unreachable')
  }

  /** Whoever the plan names declines; that those who asked have left, whoever is part of it may write down. */
  private isTheirs(who: Somebody, request: Request): boolean {
    return this.reason(request) === 'requester-left' || who.roles.some(role => request.decision.sign.includes(role))
  }

  private reason({ decision, notices }: Request): string {
    if (decision.answer === 'refuse') return 'plan-refuses'
    if (notices.some(({ notice, state }) => notice === 'caregiver-consented' && state === 'refused')) return 'caregiver-refused'
    return notices.some(({ state }) => state === 'unreachable') ? 'caregiver-unreachable' : 'requester-left'
  }

  private seen(): object {
    const childrenSaw = this.asked.facts['target'] === 'adult-staff' ? 0 : this.dice.weighted({ '0': 70, '1': 20, '3': 10 })
    return { couldSee: Number(childrenSaw) > 0 ? ['students', 'staff'] : ['staff'], childrenSaw: Number(childrenSaw), force: 'none' }
  }

  private ending(): object {
    const action = this.asked.facts['target'] === 'student-taken' ? 'arrest' : 'none'
    return {
      ...this.seen(),
      place: 'private-room',
      route: 'out-of-sight',
      action,
      support: 'offered-and-taken',
      studentsAround: 'kept-in-class',
    }
  }
}
