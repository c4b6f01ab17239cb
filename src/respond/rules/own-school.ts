/** What the register knows of where somebody may be. */
export interface Whereabouts {
  /** The school they belong to first; null for who works for the whole district. */
  readonly first: string | null
  /** Every school at which they have a place. */
  readonly own: readonly string[]
  /** Where they are on duty now. */
  readonly onDuty: readonly string[]
}

/**
 * At which school somebody who names none is taken to be: where they are on duty now, if that is one; else their only one. Of several the first is
 * taken, and of none whatever stands first in the district: of neither can anybody be sure. A call goes out all the same. Law: R0.
 */
export function ownSchool({ first, own, onDuty }: Whereabouts): { readonly school: string | null; readonly isSure: boolean } {
  const [duty, other] = onDuty
  if (duty !== undefined && other === undefined) return { school: duty, isSure: true }
  return { school: first, isSure: first !== null && own.every(school => school === first) }
}
