import { type PersonId, readId } from '../../kernel/ids.ts'
import { type No, notPermitted } from '../../kernel/refusal.ts'
import { loadFacts } from '../../ledger/index.ts'
import { listPeopleById, readAs, type Reader } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { heldBy } from '../holds.ts'
import { momentAt } from '../moment.ts'
import { certifiedFor, certifiedOnDay } from '../rules/certified.ts'
import { standsAt } from '../rules/valid.ts'
import { type TrainingSetting, tracksOfRole } from '../setting.ts'
import { dutyAfter } from './contract.ts'
import { readTransitionFacts } from './facts.ts'
import { nextForTransition } from './rules/next.ts'
import { overlapCost } from './rules/overlap.ts'
import { transitionOpensTo, transitionStanding } from './rules/standing.ts'
import { foldTransition, stageOf, type TransitionState } from './state.ts'
import { findTransition, listTransitions } from './store.ts'
import type { PayOnFile, TransitionKit } from './transition-kit.ts'
import { transitions } from './transition-matter.ts'
import type { TransitionLine, TransitionView } from './view.ts'
import { transitionRefusals } from './words/refusals.ts'

/** Lines to a page. */
export const transitionsShown = 500
const notYours = notPermitted(transitionRefusals.notYours)

interface ListedTransitions {
  readonly lines: readonly TransitionLine[]
  /** The last line, where there are more. */
  readonly next: string | null
  readonly keeps: boolean
  readonly formerPolice: TrainingSetting['formerPolice']
}

/** A page of the changes of duty that open to somebody, and whether they keep those of others. */
export const readTransitions = (kit: TransitionKit, reader: Reader, after: string | null = null): Promise<ListedTransitions> =>
  readAs(kit, reader, async tx => {
    const { person } = reader
    const { today, setting } = await momentAt(kit, tx, kit.clock.now())
    const open = (await tx.many(listTransitions, [tx.district])).filter(row => transitionOpensTo(transitionStanding(person, row)))
    const from = open.findIndex(({ id }) => id === after) + 1
    const rows = open.slice(from, from + transitionsShown)
    const next = open.length > from + rows.length ? (rows.at(-1)?.id ?? null) : null
    const names = await namesIn(
      tx,
      rows.map(row => row.person),
    )
    const lines = rows.map(row => ({
      ...{ id: row.id, person: row.person, name: names.get(row.person) ?? '', stage: stageOf(row, today), isOwn: row.person === person.id },
    }))
    const { keeps } = transitionStanding(person, { person: '', school: person.school })
    return { lines, next, keeps, formerPolice: setting.formerPolice }
  })

/** One change of duty. Whoever it does not open to is told the same whether there is one or not. */
export const readTransition = (kit: TransitionKit, reader: Reader, id: string): Promise<TransitionView | No> =>
  readAs(kit, reader, async tx => {
    const { person } = reader
    const row = await tx.maybe(findTransition, [tx.district, id])
    if (!row) return person.roles.includes('coordinator') || person.roles.includes('superintendent') ? transitions.noSuch : notYours
    const standing = transitionStanding(person, row)
    const state = transitionOpensTo(standing) ? foldTransition(readTransitionFacts(await loadFacts(tx, id))) : undefined
    if (!state) return notYours
    const { at, today, setting } = await momentAt(kit, tx, kit.clock.now())
    const needed = tracksOfRole(setting, dutyAfter)
    const [names, held, pay] = [await namesIn(tx, [row.person]), await heldBy(tx, row.person), await kit.payOnFile(tx)]
    const { told, noticed, settled, training, shadowing, began, oldEnds } = state
    const certified = began?.certifiedOn ?? certifiedOnDay(null, certifiedFor(needed, held, at))
    const next = nextForTransition(state, standing)
    return {
      ...{ id, person: row.person, name: names.get(row.person) ?? '', stage: stageOf(row, today), isOwn: standing.isOwn },
      steps: { told, noticed, settled: settled?.on ?? null, training, shadowing, certified, began: began?.on ?? null, oldEnds },
      ...{ sworn: state.sworn, how: settled?.how ?? null, lines: state.lines },
      certificates: needed.map(track => {
        const own = held.filter(each => each.track === track)
        return { track, stands: standsAt(own, at) }
      }),
      overlap: overlapOf(state, pay),
      offered: next.includes('pay') ? [...pay.lines] : [],
      next,
    }
  })

/** The same days of both positions, by the lines of the books that were named. */
function overlapOf({ person, began, oldEnds, lines }: TransitionState, pay: PayOnFile): TransitionView['overlap'] {
  if (!began || oldEnds === null || oldEnds < began.on) return null
  const line = (id: string | undefined) => pay.lines.find(each => each.id === id)
  const [before, after] = [line(lines?.oldLine), line(lines?.newLine)]
  if (!before || !after) return null
  const hundredths = pay.shareOf(person, dutyAfter) ?? 100
  const cost = overlapCost(began.on, oldEnds, { yearCents: before.yearCents, hundredths: 100 }, { yearCents: after.yearCents, hundredths })
  return { from: began.on, to: oldEnds, hundredths, oldYearCents: before.yearCents, newYearCents: after.yearCents, ...cost }
}

async function namesIn(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const known = [...new Set(ids)].flatMap(id => readId<PersonId>(id) ?? [])
  const people = known.length > 0 ? await listPeopleById(tx, known) : []
  return new Map(people.map(({ id, name }) => [id, name]))
}
