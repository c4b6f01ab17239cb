import { type Candidate, isScored, type Opening } from '../state.ts'

export interface Ranked {
  readonly application: string
  readonly letter: string
  readonly resident: boolean
  /** Weighted points, the mean of the panel. */
  readonly score: number
  /** With what the posting adds for a resident of the community. */
  readonly withPreference: number
  readonly rankWithout: number
  readonly rank: number
  /** Places gained by the preference, lost where negative. */
  readonly moved: number
}

/**
 * Candidates who have not withdrawn, best first, with and without the preference; equal scores share a rank. Undefined until the whole panel
 * has scored everyone. Sums are compared, never means, so that no rank hangs on a rounding.
 */
export function rankingOf(opening: Opening): Ranked[] | undefined {
  if (!isScored(opening)) return undefined
  const { panel, criteria, residentPoints } = opening
  const sums = opening.candidates
    .filter(({ withdrawn }) => !withdrawn)
    .map(candidate => {
      const sum = panel.reduce((all, member) => all + pointsOf(candidate, member, criteria), 0)
      return { candidate, sum, added: candidate.residenceSeen ? residentPoints * panel.length : 0 }
    })
  const rankAmong = (all: readonly number[], own: number) => 1 + all.filter(other => other > own).length
  const without = sums.map(({ sum }) => sum)
  const withAdded = sums.map(({ sum, added }) => sum + added)
  return sums
    .map(({ candidate, sum, added }): Ranked => {
      const rankWithout = rankAmong(without, sum)
      const rank = rankAmong(withAdded, sum + added)
      return {
        ...{ application: candidate.application, letter: candidate.letter, resident: candidate.residenceSeen },
        ...{ score: sum / panel.length, withPreference: (sum + added) / panel.length, rankWithout, rank, moved: rankWithout - rank },
      }
    })
    .sort((a, b) => a.rank - b.rank || a.letter.length - b.letter.length || a.letter.localeCompare(b.letter))
}

const pointsOf = ({ scores }: Candidate, member: string, criteria: Opening['criteria']): number =>
  criteria.reduce((sum, { code, weight }) => sum + weight * (scores[member]?.[code] ?? 0), 0)

export const mostPoints = (criteria: Opening['criteria']): number => criteria.reduce((sum, { weight }) => sum + 4 * weight, 0)

/** A to ZZ: a panel tells no more of them apart. */
export const mostLetters = 26 + 26 * 26

/** A, B … Z, AA, AB …: in the order of applying, and nothing more. */
export const letterAt = (place: number): string => {
  const letter = (n: number) => String.fromCharCode(65 + (n % 26))
  return place < 26 ? letter(place) : letter(Math.floor(place / 26) - 1) + letter(place)
}
