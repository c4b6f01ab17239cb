import { z } from 'zod'
import { addSeconds } from '../../kernel/time.ts'
import type { Dice } from './dice.ts'
import { followUpBy, followUpDone } from './follow-ups.ts'
import type { Situation } from './situations.ts'
import { type Moment, personWith, type Somebody, type World } from './world.ts'

const shape = z.object({
  id: z.string(),
  stage: z.string(),
  pages: z.array(z.object({ id: z.string(), person: z.string(), state: z.string(), nextAt: z.string().nullable() })),
  responders: z.array(z.string()),
  followUps: z.array(
    z.object({ id: z.string(), owner: z.string(), dueOn: z.string(), kind: z.string().nullable(), doneAt: z.string().nullable() }),
  ),
  history: z.array(z.object({ type: z.string() })),
  next: z.array(z.string()),
})
type Call = z.infer<typeof shape>

interface CallAsked extends Situation {
  readonly caller: Somebody
  readonly school: string
  readonly drill: boolean
  readonly student?: string
}

/** Places a call and lives it to its end: who answers, who is late or cannot come, who is on the way, what becomes of it. */
export async function liveCall(world: World, dice: Dice, asked: CallAsked): Promise<readonly Moment[]> {
  const { caller, school, drill, room, facts, student } = asked
  const sent = { school, drill, facts, ...(room === null ? {} : { room }), ...(student === undefined ? {} : { student }) }
  const { id } = shape.parse(await world.send(caller, 'POST', '/api/calls', sent))
  const life = new LifeOfCall(world, dice, asked, id)
  return life.begin()
}

const secondsUntilGivenUp = 15 * 60
const secondsUntilOver = 90 * 60

class LifeOfCall {
  private readonly seen = new Set<string>()
  private isPassedOn = false

  constructor(
    private readonly world: World,
    private readonly dice: Dice,
    private readonly asked: CallAsked,
    private readonly id: string,
  ) {}

  async begin(): Promise<readonly Moment[]> {
    const { dice } = this
    return [
      ...(await this.look()),
      ...(dice.chance(9) ? [this.after(dice.between(20, 110), () => this.notNeeded())] : []),
      ...(dice.chance(12) ? [this.after(dice.between(30, 150), () => this.sayMore())] : []),
      this.after(secondsUntilGivenUp, () => this.giveUp()),
      this.after(secondsUntilOver, () => this.end()),
    ]
  }

  /** Everyone who has been asked since the last look does something about it, or nothing; then it is looked again when the next will be asked. */
  private async look(): Promise<readonly Moment[]> {
    const call = await this.read(this.asked.caller)
    if (call.stage === 'closed') return []
    const waiting = call.pages.filter(page => page.state === 'waiting')
    const fresh = waiting.filter(page => !this.seen.has(page.id))
    for (const page of fresh) this.seen.add(page.id)
    // Where enough people come, whoever else was asked is not asked anew: their page stays as it is, and there is nothing to wait for.
    const [soonest] = waiting
      .flatMap(page => page.nextAt ?? [])
      .filter(nextAt => new Date(nextAt) >= this.world.now())
      .sort()
    const again = soonest === undefined ? [] : [{ at: addSeconds(new Date(soonest), 1), act: () => this.look() }]
    return [...fresh.flatMap(page => this.react(page.person)), ...again]
  }

  private react(id: string): readonly Moment[] {
    const who = this.somebody(id)
    const way = this.isPassedOn ? 'answers' : this.dice.weighted({ answers: 70, declines: 8, late: 7, silent: 15 })
    if (way === 'silent') return []
    if (way === 'declines') return [this.after(this.dice.between(5, 35), () => this.decline(who))]
    return [this.after(way === 'late' ? this.dice.between(65, 170) : this.dice.between(6, 50), () => this.answer(who))]
  }

  private async decline(who: Somebody): Promise<readonly Moment[]> {
    if (!(await this.may(who, 'decline'))) return []
    await this.do(who, 'decline')
    return this.look()
  }

  private async answer(who: Somebody): Promise<readonly Moment[]> {
    if (!(await this.may(who, 'answer'))) return []
    await this.do(who, 'answer')
    const { dice } = this
    const leaves = dice.between(4, 45)
    const comes = leaves + dice.between(40, 420)
    return [this.after(leaves, () => this.step(who, 'on-the-way')), this.after(comes, () => this.arrive(who))]
  }

  private async step(who: Somebody, verb: string): Promise<readonly Moment[]> {
    if (await this.may(who, verb)) await this.do(who, verb)
    return []
  }

  private async arrive(who: Somebody): Promise<readonly Moment[]> {
    if (!(await this.may(who, 'there'))) return []
    await this.do(who, 'there')
    const { dice, asked } = this
    const minutes = dice.between(4, 38)
    if (!this.isPassedOn && !asked.drill && dice.chance(6)) return [this.after(minutes * 60, () => this.passOn(who))]
    return [this.after(minutes * 60, () => this.close(who))]
  }

  /** Hands over to a colleague of the school, who comes and ends it. */
  private async passOn(who: Somebody): Promise<readonly Moment[]> {
    const { world, asked, dice } = this
    const colleagues = world.people.filter(
      each => each.school === asked.school && each.roles.some(role => ['nurse', 'counselor', 'principal'].includes(role)),
    )
    const call = await this.read(who)
    const free = colleagues.filter(each => each.id !== asked.caller.id && !call.responders.includes(each.id))
    if (!call.next.includes('hand-over') || free.length === 0) return this.close(who)
    this.isPassedOn = true
    await this.do(who, 'hand-over', { to: dice.pick(free).id })
    return this.look()
  }

  private async close(who: Somebody): Promise<readonly Moment[]> {
    const { world, dice, asked } = this
    const call = await this.read(who)
    if (!call.next.includes('close') || (this.isPassedOn && call.stage === 'handed-over')) return []
    const outside = /^handed-to-(mobile-crisis|ems|police|caregiver)$/.exec(asked.outcome)?.[1]
    if (outside !== undefined && call.next.includes('hand-over')) await this.do(who, 'hand-over', { to: outside })
    const followUp = asked.drill ? null : followUpBy(dice, who, world.now())
    const closed = shape.parse(
      await this.do(who, 'close', { outcome: asked.drill ? 'settled' : asked.outcome, ...(followUp ? { followUp } : {}) }),
    )
    return this.followUp(closed)
  }

  /** What is owed after it is done by whoever owes it; the written report has a verb of its own. */
  private followUp({ followUps }: Call): readonly Moment[] {
    const owed = followUps.filter(({ kind, doneAt }) => doneAt === null && kind !== 'written-report')
    return owed.flatMap(({ id, owner, dueOn, kind }) =>
      followUpDone(this.world, this.dice, { call: this.id, owner: this.somebody(owner), id, dueOn }, kind === null),
    )
  }

  /** It was settled before anybody came, or it was the same as another. */
  private async notNeeded(): Promise<readonly Moment[]> {
    const nobodyCame = this.dice.weighted({ 'handled-in-room': 55, 'cancelled-by-caller': 35, duplicate: 10 })
    if (!(await this.isStillAlone())) return []
    return this.followUp(shape.parse(await this.do(this.asked.caller, 'close', { nobodyCame })))
  }

  private async giveUp(): Promise<readonly Moment[]> {
    const call = await this.read(this.asked.caller)
    if (call.responders.length > 0 || !call.next.includes('close')) return []
    const ended = { nobodyCame: call.pages.length === 0 ? 'nobody-on-duty' : 'nobody-answered' }
    return this.followUp(shape.parse(await this.do(this.asked.caller, 'close', ended)))
  }

  private async sayMore(): Promise<readonly Moment[]> {
    const { caller, facts } = this.asked
    if (!(await this.may(caller, 'facts'))) return []
    await this.do(caller, 'facts', { facts: facts['what'] === undefined ? { what: 'conflict', danger: 'none' } : { danger: 'none' } })
    return this.look()
  }

  /** Nothing stays open over night: the principal asks what became of it. */
  private async end(): Promise<readonly Moment[]> {
    const principal = personWith(this.world, 'principal', this.asked.school)
    const call = await this.read(principal)
    if (call.stage === 'closed') return []
    const ended = call.responders.length > 0 ? { outcome: 'settled' } : { nobodyCame: 'nobody-answered' }
    return this.followUp(shape.parse(await this.do(principal, 'close', ended)))
  }

  private async isStillAlone(): Promise<boolean> {
    const call = await this.read(this.asked.caller)
    return call.next.includes('close') && !call.history.some(({ type }) => type === 'call.there' || type === 'call.handed-over')
  }

  private readonly may = async (who: Somebody, verb: string): Promise<boolean> => (await this.read(who)).next.includes(verb)
  private readonly read = async (who: Somebody): Promise<Call> => shape.parse(await this.world.get(who, `/api/calls/${this.id}`))
  private readonly do = (who: Somebody, verb: string, body?: object): Promise<unknown> =>
    this.world.send(who, 'POST', `/api/calls/${this.id}/${verb}`, body)

  private after(seconds: number, act: () => Promise<readonly Moment[]>): Moment {
    return { at: addSeconds(this.world.now(), seconds), act }
  }

  private somebody(id: string): Somebody {
    const found = this.world.people.find(each => each.id === id)
    if (!found) throw new Error(`${id} was asked to come, and nobody has that id`)
    return found
  }
}
