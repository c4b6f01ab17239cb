import { type Actor, may } from '../../../people/index.ts'

/** What somebody is to the register. */
export interface AgreementStanding {
  /** The superintendent and counsel keep it. */
  readonly keeps: boolean
  /** The request for officers, every letter and the district's signature are the superintendent's. Law: G.L. c.71 s.37P(d) (verified). */
  readonly signs: boolean
}

export const standingOf = (person: Exclude<Actor, 'operator'> | null): AgreementStanding => ({
  keeps: person !== null && may(person, 'keep-agreements'),
  signs: person !== null && may(person, 'sign-agreements'),
})
