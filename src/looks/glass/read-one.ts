import { loadFacts } from '../../ledger/index.ts'
import { type PersonId, readId } from '../../kernel/ids.ts'
import { type No, notPermitted } from '../../kernel/refusal.ts'
import { listPeopleById, type Reader, whoMay } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { inWords } from '../read-seen.ts'
import { listLooksBy } from '../store.ts'
import type { OpeningPageProps } from './pages/opening-page.tsx'
import { readOpening } from './reads.ts'
import { readsAll, reviewersBut } from './reviewers.ts'
import { noSuchOpening } from './rules.ts'
import { fold, readHistory } from './state.ts'

/** One opening, for whoever reads all of them, owes its review or opened it. */
export async function openingFor(tx: Tx, { person }: Pick<Reader, 'person'>, id: string, now: Date) {
  const opening = await readOpening(tx, id, now)
  const isTheirs = opening && (opening.owner?.id === person.id || opening.person.id === person.id)
  if (!readsAll(person) && !isTheirs) return notPermitted(whoMay['see-access-log'].says)
  return opening ?? noSuchOpening
}

/** The same with what its page shows besides. */
export async function openingProps(
  tx: Tx,
  reader: Reader,
  id: string,
  now: Date,
): Promise<Omit<OpeningPageProps, 'page' | 'href' | 'problems'> | No> {
  const opening = await openingFor(tx, reader, id, now)
  if ('says' in opening) return opening
  const { opening: folded } = fold(readHistory(await loadFacts(tx, opening.id)))
  const me = String(reader.person.id)
  const reviewers = await reviewersBut(tx, opening.person.id)
  const named = async (people: readonly string[] = []) =>
    (
      await listPeopleById(
        tx,
        people.flatMap(each => readId<PersonId>(each) ?? []),
      )
    ).map(({ name }) => name)
  return {
    opening,
    ...{ told: await named(folded?.told), notTold: await named(folded?.notTold), me },
    seen: await inWords(tx, await tx.many(listLooksBy, { glass: opening.id }), reader.lang),
    is: opening.person.id === me ? 'opener' : opening.owner?.id === me ? 'owner' : 'other',
    others: reviewers.filter(each => each.id !== opening.owner?.id).map(each => ({ value: each.id, label: each.name })),
    deeds: { review: tx.random.id(), passOn: tx.random.id() },
  }
}
