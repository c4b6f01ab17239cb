/** What somebody who dials is asked: what to send for, and then for which school. Nothing else stands before a call. */

/** What the first key says: to send someone, or that someone is being hurt. */
export const kinds = ['send', 'hurt'] as const
export type Kind = (typeof kinds)[number]

export interface Asked {
  /** In the order in which they are offered: their own first, where there is one. */
  readonly schools: readonly { readonly id: string; readonly name: string }[]
  /** Whether the first is their own: it is taken where no school is chosen. */
  readonly isFirstOwn: boolean
}

export type Step =
  | { readonly is: 'ask-kind'; readonly again: boolean }
  | { readonly is: 'ask-school'; readonly kind: Kind; readonly page: number; readonly again: boolean }
  /** `chosen` is false where nobody chose the school: it is the only one, or their own. */
  | { readonly is: 'call'; readonly kind: Kind; readonly school: string; readonly chosen: 'by-key' | 'only-one' | 'own' }
  | { readonly is: 'nothing' }

export const schoolsAtOnce = 9
export const moreKey = '0'
const missesAtMost = 3

export const pagesOf = ({ schools }: Asked): number => Math.max(1, Math.ceil(schools.length / schoolsAtOnce))
export const schoolsOn = ({ schools }: Asked, page: number) => schools.slice(page * schoolsAtOnce, (page + 1) * schoolsAtOnce)

/**
 * Where a call that was dialled stands, by what was pressed at each step: a digit, `x` for another key, `-` for none in time. The first step is
 * what is pressed while 911 is said: it counts where it answers the first question. After three misses in a row nothing more is asked.
 */
export function dialogue(pressed: string, asked: Asked): Step {
  let kind: Kind | undefined
  let [page, misses] = [0, 0]
  for (const [at, key] of [...pressed].entries()) {
    if (kind === undefined) {
      kind = key === '1' ? 'send' : key === '2' ? 'hurt' : undefined
      misses = kind || at === 0 ? 0 : misses + 1
      const [only, another] = asked.schools
      if (kind && only && !another) return { is: 'call', kind, school: only.id, chosen: 'only-one' }
      if (kind && !only) return { is: 'nothing' }
    } else {
      const chosen = key === moreKey ? undefined : schoolsOn(asked, page)[Number(key) - 1]
      if (chosen) return { is: 'call', kind, school: chosen.id, chosen: 'by-key' }
      const isMore = key === moreKey && pagesOf(asked) > 1
      if (isMore) page = (page + 1) % pagesOf(asked)
      misses = isMore ? 0 : misses + 1
    }
    if (misses === missesAtMost) return gaveUp(kind, asked)
  }
  if (kind === undefined) return { is: 'ask-kind', again: misses > 0 }
  return { is: 'ask-school', kind, page, again: misses > 0 }
}

/** Whoever said what they need and then fell silent has called: for their own school, where they have one. */
function gaveUp(kind: Kind | undefined, { schools: [first], isFirstOwn }: Asked): Step {
  return kind && first && isFirstOwn ? { is: 'call', kind, school: first.id, chosen: 'own' } : { is: 'nothing' }
}
