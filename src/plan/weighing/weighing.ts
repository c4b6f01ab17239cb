import { quartersOver } from '../../kernel/quarters.ts'
import type { Clock } from '../../kernel/time.ts'
import type { Database } from '../../platform/database/index.ts'
import type { District } from '../../platform/district/index.ts'
import { modelPlans } from '../comparing/model-plans.ts'
import type { Word } from '../core/index.ts'
import { type LongWork, longWorkOver } from '../long-work.ts'
import type { PlanRegister } from '../in-force.ts'
import { listVersions } from '../store.ts'
import { relianceIn } from './happenings.ts'
import type { Weighed, WeighedTwo } from './weigh.ts'
import { type Happened, readYear, type Year } from './year.ts'

/** Over which days, and of which question. */
interface Over {
  readonly question: Word
  readonly first: string
  readonly last: string
}
export type WeighedPlan = Over & { readonly weighed: Weighed }
export type WeighedPair = Over & { readonly weighed: WeighedTwo }

export interface Weighing {
  /** Of the plan in force, by question. */
  readonly inForce: (district: Asking) => Promise<readonly WeighedPlan[]>
  /** Of two plans, by the keys by which they are compared. */
  readonly two: (district: Asking, first: string | undefined, second: string | undefined) => Promise<readonly WeighedPair[]>
}

type Asking = Pick<District, 'id' | 'timeZone'>
interface Kit {
  readonly database: Database
  readonly clock: Clock
  readonly register: PlanRegister
  /** Who makes the tables of model plans: another thread where there is one. */
  readonly drafts?: Parameters<typeof longWorkOver>[1]
  readonly happened: Happened
  /** Whoever looks is answered by then, and the counting goes on. */
  readonly longestWaitMillis?: number
}

const yearsKept = 20

/** How often the plans that everyone reads rely on police, weighed by what happened in the last four settled quarters. */
export function weighingOver({ database, clock, register, drafts, happened, longestWaitMillis = 4_000 }: Kit): Weighing {
  const longWork = longWorkOver(register.questions, drafts)
  const kept = new Map<string, Promise<Year>>()

  const yearOf = (district: Asking): Promise<Year> =>
    database.transaction('app', district.id, async tx => {
      const quarters = quartersOver(clock.now(), district.timeZone)
      const versions = (await listVersions(tx)).toReversed()
      const key = [district.id, quarters[0]?.last, ...versions.map(({ digest }) => digest)].join(' ')
      const known = kept.get(key)
      if (known) return known
      const read = readYear(tx, { quarters, versions, questions: register.questions, happened })
      kept.set(key, read)
      read.catch(() => kept.delete(key))
      const [oldest] = kept.keys()
      if (kept.size > yearsKept && oldest !== undefined) kept.delete(oldest)
      return read
    })

  /** Asks the plans up to these, one after the other; stops at one that could not be made in time, to ask it again another time. */
  const askUpTo = (district: Asking, year: Year, keys: readonly string[]): Promise<void> => {
    const upTo = Math.max(...keys.map(key => year.order.indexOf(key))) + 1
    const isEnough = [...year.weights.values()].every(weights => !weights.isWeighed)
    const asking = async () => {
      for (let key = year.order[year.asked]; key !== undefined && year.asked < upTo && !isEnough; key = year.order[year.asked]) {
        const relying = await relianceOfKey(district, year, key, longWork)
        if (!relying) return
        for (const [question, weights] of year.weights) {
          const relies = relying[question]
          if (relies) weights.add(key, relies)
        }
        year.asked++
      }
    }
    year.turn = year.turn.then(asking, asking)
    return Promise.race([year.turn, new Promise<void>(resolve => setTimeout(resolve, longestWaitMillis).unref())])
  }

  const relianceOfKey = async (district: Asking, { happened: of }: Year, key: string, { atWeighing }: LongWork) => {
    const model = modelPlans().find(({ name }) => key === `model-${name}`)
    if (model) return atWeighing({ weighed: { is: 'shipped', file: model.file }, happened: Object.fromEntries(of) })
    const version = await database.transaction('app', district.id, tx => register.version(tx, Number(key.replace('version-', ''))))
    return (
      version &&
      Object.fromEntries(
        [...of].flatMap(([question, happenings]) => {
          const compiled = version.made.compiled(question)
          return compiled ? [[question, relianceIn(compiled, happenings)]] : []
        }),
      )
    )
  }

  const inForceKeyOf = async (district: Asking): Promise<string | undefined> => {
    const found = await database.transaction('app', district.id, tx => register.inForce(tx, clock.now()))
    return found && `version-${found.version}`
  }

  return {
    inForce: async district => {
      const key = await inForceKeyOf(district)
      if (key === undefined) return []
      const year = await yearOf(district)
      await askUpTo(district, year, [key])
      return [...year.weights].map(([question, weights]) => ({ question, first: year.first, last: year.last, weighed: weights.one(key) }))
    },
    two: async (district, ...asked) => {
      const own = asked.includes('in-force') ? await inForceKeyOf(district) : undefined
      const [first = '', second = ''] = asked.map(key => (key === 'in-force' ? own : key))
      const year = await yearOf(district)
      const isAsked = [first, second].every(key => year.order.includes(key))
      if (isAsked) await askUpTo(district, year, [first, second])
      return [...year.weights].map(([question, weights]) => ({
        ...{ question, first: year.first, last: year.last },
        weighed: isAsked ? weights.two(first, second) : { kind: 'not-known', why: 'not-adopted' },
      }))
    },
  }
}
