import type { AgreementKind } from './contract.ts'

/**
 * What an agreement is to hold, as data: each with where we have it from and how far we have read that. The model agreement of the state
 * (2022) was not read, so nothing here is from its text. What is `ours` no law asks for.
 */
export const elements = [
  ...mou('reporting-duties', 'verified', 'Criminal Justice Reform Act of 2018, as quoted in requests under the public records law'),
  ...mou('officer-selection', 'verified', 'Model agreement of 2018, mass.gov'),
  ...mou('roles-in-misbehavior', 'verified', 'Model agreement of 2018, mass.gov'),
  ...mou('information-sharing', 'verified', 'Model agreement of 2018, mass.gov'),
  ...mou('officer-training', 'verified', 'Model agreement of 2018, mass.gov'),
  ...mou('mission', 'unverified', 'G.L. c.71 s.37P'),
  ...mou('goals', 'unverified', 'G.L. c.71 s.37P'),
  ...mou('cost-and-funding', 'unverified', 'G.L. c.71 s.37P'),
  ...mou('annual-review', 'unverified', 'G.L. c.71 s.37P'),
  ...procedure('uniform'),
  ...procedure('force-and-arrest'),
  ...procedure('student-rights'),
  ...procedure('chain-of-command'),
  ...procedure('performance-standards'),
  ...procedure('diversion'),
  ...procedure('sharing-in-procedures'),
  ...own('police-response', 'when-to-call'),
  ...own('police-response', 'dispatch-extract'),
  ...own('defender', 'hours'),
  ...own('defender', 'languages'),
  ...own('defender', 'telephone'),
  ...own('defender', 'name-given'),
  ...own('mobile-crisis', 'hours'),
  ...own('mobile-crisis', 'telephone'),
  ...own('interpreters', 'languages'),
  ...own('interpreters', 'telephone'),
] as const

export type ElementMark = 'verified' | 'unverified' | 'ours'
export type ElementCode = (typeof elements)[number]['code']

export interface Element {
  readonly code: ElementCode
  readonly of: AgreementKind
  /** Whether it stands in the agreement or in the operating procedures to it. */
  readonly part: 'agreement' | 'procedures'
  readonly mark: ElementMark
  readonly source: string
}

/** Everything that this part of an agreement of this kind is to hold. */
export const elementsOf = (kind: AgreementKind, part: Element['part'] = 'agreement'): readonly Element[] =>
  elements.filter(each => each.of === kind && each.part === part)

/** What is filled in as a value of its own, and so is never ticked. */
export const filledIn: readonly ElementCode[] = ['hours', 'languages', 'telephone', 'name-given']

/** Each that is to be there and is not. */
export const missingOf = (kind: AgreementKind, there: readonly string[], part: Element['part'] = 'agreement'): readonly Element[] =>
  elementsOf(kind, part).filter(({ code }) => !there.includes(code))

function mou<const Code extends string, const Mark extends ElementMark>(code: Code, mark: Mark, source: string) {
  return [{ code, of: 'police-mou', part: 'agreement', mark, source }] as const
}
function procedure<const Code extends string>(code: Code) {
  return [{ code, of: 'police-mou', part: 'procedures', mark: 'unverified', source: 'G.L. c.71 s.37P' }] as const
}
function own<const Kind extends AgreementKind, const Code extends string>(kind: Kind, code: Code) {
  return [{ code, of: kind, part: 'agreement', mark: 'ours', source: '' }] as const
}
