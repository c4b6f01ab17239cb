import type { DistrictId } from '../kernel/ids.ts'
import { listGone, listWhoHas } from '../people/index.ts'
import type { RespondKit } from './respond-kit.ts'

interface Sent {
  readonly asking: { readonly district: DistrictId; readonly person: string }
}

/**
 * Of what went to a number, what went to somebody whose number it is now: it may have been given to somebody else since, or its telephone may be
 * lost and the number taken off. Where it is nobody's who was asked, what went to whoever has left or may not sign in, who are told so.
 */
export async function withTheNumber<S extends Sent>(
  { database }: RespondKit,
  from: string | null,
  sent: readonly S[],
): Promise<readonly S[]> {
  if (from === null) return sent
  const [now, gone] = [new Set<string>(), new Set<string>()]
  for (const district of new Set(sent.map(({ asking }) => asking.district)))
    await database.transaction('app', district, async tx => {
      const own = sent.flatMap(({ asking }) => (asking.district === district ? [asking.person] : []))
      for (const id of await listWhoHas(tx, { number: from, people: own })) now.add(id)
      for (const person of await listGone(tx, own)) gone.add(person)
    })
  const theirs = sent.filter(({ asking }) => now.has(asking.person))
  return theirs.length > 0 ? theirs : sent.filter(({ asking }) => gone.has(asking.person))
}
