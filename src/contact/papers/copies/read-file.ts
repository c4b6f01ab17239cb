import type { Lang } from '../../../kernel/lang.ts'
import { readAs, type Reader } from '../../../people/index.ts'
import { isNo, type No, notPermitted } from '../../../kernel/refusal.ts'
import { loadFacts } from '../../../ledger/index.ts'
import type { Account, ContactFactRecorded } from '../../request/facts.ts'
import { readHistory } from '../../request/history.ts'
import type { GateKit } from '../../request/gate-kit.ts'
import { standingOf } from '../../request/on-contact.ts'
import { type Described, findVisitOf, readContact } from '../../request/reads.ts'
import { mayRead } from '../../request/rules/standing.ts'
import { refusals } from '../../request/words/refusals.ts'
import type { Visit } from '../../request/visit.ts'

/** Everything there is of a request: what its record says, who came, what was found on a paper, and each account as it stood. */
export interface CounselFile extends Described {
  readonly visit: Visit | null
  readonly papers: readonly {
    readonly at: string
    readonly basis: string
    readonly seen: readonly string[]
    readonly returnOn: string | null
  }[]
  readonly accounts: readonly (Account & { readonly at: string; readonly person: string; readonly reason: string | null })[]
}

/** For those whom R2 names: the superintendent, a designee, counsel. */
export async function readFile(gate: GateKit, reader: Reader, id: string): Promise<CounselFile | No> {
  const unless = ({ state }: Described) => (mayRead(standingOf(reader.person, state.school)) ? null : notPermitted(refusals.notYoursToFile))
  const described = await readContact(gate, reader, id, { part: 'file', unless })
  if (isNo(described)) return described
  return readAs(gate, reader, async tx => {
    const [facts, visit] = await Promise.all([loadFacts(tx, id), findVisitOf(tx, id)])
    const history = readHistory(facts)
    return {
      ...described,
      visit: visit ?? null,
      papers: history.flatMap(({ at, fact }) => {
        if (fact.type !== 'contact.paper-read') return []
        const { basis, seen, returnOn } = fact.body
        return [{ at: at.toISOString(), basis, seen, returnOn }]
      }),
      accounts: history.flatMap(({ at, fact }) => accountIn(fact).map(account => ({ at: at.toISOString(), ...account }))),
    }
  })
}

function accountIn(fact: ContactFactRecorded): (Account & { person: string; reason: string | null })[] {
  if (fact.type !== 'contact.stated' && fact.type !== 'contact.amended') return []
  const { statement: _, drill: __, ...body } = fact.body
  return [{ reason: null, ...body }]
}

/** The same for programs. */
export const fileAsJson = ({ contact, state, visit, papers, accounts }: CounselFile, lang: Lang) => ({
  ...{ contact, papers, accounts, lang },
  visit: visit && { ...visit, arrivedAt: visit.arrivedAt?.toISOString() ?? null, leftAt: visit.leftAt?.toISOString() ?? null },
  settings: state.decided?.settings ?? null,
})
