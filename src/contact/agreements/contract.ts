/** The words of agreements. Codes are permanent; what people read for each stands in `words/codes.ts`. */

export const kinds = ['police-mou', 'police-response', 'defender', 'mobile-crisis', 'interpreters'] as const
export type AgreementKind = (typeof kinds)[number]

/** Who signs: the superintendent for the district, one of the others for the other side. */
export const signers = ['superintendent', 'chief-of-police', 'director', 'other-office'] as const
export type Signer = (typeof signers)[number]

/** What a defender is told of a student. Policy §8.5: no name without consent. */
export const identities = ['no-name', 'name-with-consent'] as const
export type Identity = (typeof identities)[number]

/** On which days a line of a rota runs. */
export const rotaDays = [
  ...(['school-days', 'every-day', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const),
] as const
export type RotaDays = (typeof rotaDays)[number]

/** When the other side is reached, by times on the wall such as 07:30, over midnight where it closes earlier; the telephone where it is another. */
export interface RotaLine {
  readonly days: RotaDays
  readonly opens: string
  readonly closes: string
  readonly phone: string | null
}

export const reasonsEnded = ['both-agreed', 'other-side-ended-it', 'entered-in-error'] as const
export type ReasonEnded = (typeof reasonsEnded)[number]

/** Everything that may be done to an agreement, in the order in which it is offered. */
export const verbs = ['sign', 'request', 'procedures', 'review', 'not-renew', 'withdraw', 'version', 'end'] as const
export type AgreementVerb = (typeof verbs)[number]

/** How an agreement stands at an instant. */
export const standings = ['draft', 'not-yet', 'in-force', 'expired', 'ended'] as const
export type AgreementStands = (typeof standings)[number]

/** Why an officer posted at a school does not count as one under an agreement. */
export const whyNot = ['no-agreement-in-force', 'element-missing', 'no-request', 'request-withdrawn', 'procedures-not-filed'] as const
export type WhyNot = (typeof whyNot)[number]
