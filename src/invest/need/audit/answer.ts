import type { Json } from '../../../kernel/canonical.ts'
import type { DistrictId } from '../../../kernel/ids.ts'
import { malformed, type No, notFound, notPermitted, refused } from '../../../kernel/refusal.ts'
import { decideOn, type Fact } from '../../../ledger/index.ts'
import { may, type Person, whoMay } from '../../../people/index.ts'
import type { InvestKit } from '../../invest.ts'
import { type NeedFact, needFact } from '../facts.ts'
import { digestOf } from '../read-inputs.ts'
import { answerDeparture, findLastPublication, listDepartures } from '../store.ts'
import { refusals } from '../words/refusals.ts'

/** Which departure a fact answers. */
function answeredBy({ type, body }: Pick<Fact, 'type' | 'body'>): string | null {
  const read = needFact.safeParse({ type, body })
  return read.data?.type === 'audit.departure-answered' ? read.data.body.departure : null
}

export interface AnswerDeed {
  readonly district: DistrictId
  readonly person: Person
  readonly deed: string
  readonly departure: string
  readonly answer: string
}

export const answerAtMost = 4_000

/** The committee answers a departure in writing, once. Its words stand in a table that can be erased; the record keeps their digest. */
export async function answerDue(invest: InvestKit, { district, person, deed, departure, answer }: AnswerDeed): Promise<'answered' | No> {
  if (!may(person, 'plan-staffing')) return notPermitted(whoMay['plan-staffing'].says)
  const text = answer.trim()
  if (text.length < 40 || text.length > answerAtMost) return malformed([{ pointer: '/answer', detail: refusals.answerLength }])
  return invest.database.transaction('app', district, async tx => {
    const last = await tx.maybe(findLastPublication, [tx.district])
    const due = last && (await tx.many(listDepartures, [tx.district, last.id])).find(({ id }) => id === departure)
    if (!last || !due) return notFound(refusals.noSuchDeparture)
    const at = invest.clock.now()
    const fact: NeedFact = { type: 'audit.departure-answered', body: { publication: last.id, departure, answer: digestOf(text) } }
    let isLate = false
    const done = await decideOn<Json>(tx, {
      ...{ matter: last.id, deed, by: person.id, at },
      decide: facts => {
        isLate = facts.some(each => answeredBy(each) === departure)
        return { facts: isLate ? [] : [fact], result: isLate }
      },
      read: kept => kept === true,
    })
    if (isLate || done.result === true) return refused('already-answered', refusals.alreadyAnswered)
    if (!done.again) await tx.run(answerDeparture, { id: departure, answer: text, answeredAt: at, answeredBy: person.id })
    return 'answered'
  })
}
