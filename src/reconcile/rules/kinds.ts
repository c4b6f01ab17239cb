import type { Event, Ours } from '../contract.ts'

/** So many pairs as if what a list calls an event and what we call our record had nothing to do with each other: a short list learns next to nothing. */
const asIfUnrelated = 40

/** How much likelier what both sides say it was is of one matter than of two: worked out from the pairs themselves, as they become likely. */
export interface Kinds {
  /** The cell of a pair. */
  of(event: number, ours: number): number
  readonly cells: number
  /** By cell, 1 where nothing is known. `pairs` holds the pairs of each cell, as sums of their probabilities. */
  ratios(pairs: Float64Array): Float64Array
}

/** The share of a cell among pairs, over what it would be by chance: how often the list says the one, times how often we say the other. */
export function kindsOver(events: readonly Pick<Event, 'nature'>[], ours: readonly Pick<Ours, 'about'>[]): Kinds {
  const theirs = numbered(events.map(({ nature }) => nature))
  const own = numbered(ours.map(({ about }) => about))
  const columns = own.counts.length
  const byChance = Float64Array.from(
    theirs.counts.flatMap(lines => own.counts.map(records => (lines / events.length) * (records / ours.length))),
  )
  return {
    of: (event, record) => (theirs.places[event] ?? 0) * columns + (own.places[record] ?? 0),
    cells: byChance.length,
    ratios: pairs => {
      const all = pairs.reduce((sum, each) => sum + each, 0)
      return byChance.map((chance, cell) => ((pairs[cell] ?? 0) / chance + asIfUnrelated) / (all + asIfUnrelated))
    },
  }
}

/** Each word’s place among the different words, and how often each is there. */
function numbered(words: readonly string[]): { readonly places: Uint16Array; readonly counts: number[] } {
  const known = new Map<string, number>()
  const counts: number[] = []
  const places = Uint16Array.from(words, word => {
    const place = known.get(word) ?? known.size
    known.set(word, place)
    counts[place] = (counts[place] ?? 0) + 1
    return place
  })
  return { places, counts }
}
