/** The words of training. Codes are permanent; what people read for each stands in `words/codes.ts`. */

export const tracks = [
  'restorative-practice',
  'de-escalation',
  'trauma-informed-care',
  'relationship-building',
  'bias',
  'restraint-rules',
] as const
export type Track = (typeof tracks)[number]

/** The parts of a course, the same for every track: a track of the plan says which of them it has. */
export const modules = ['basics', 'law-and-limits', 'practice', 'leading', 'language-and-culture', 'refresher'] as const
export type Module = (typeof modules)[number]

/** What a certificate may count for beside the roles that need it. */
export const uses = ['certified-responder', 'facilitating'] as const

/** By what it was seen that a certificate was earned elsewhere. */
export const evidences = ['paper-seen', 'issuer-confirmed', 'state-register'] as const
export type Evidence = (typeof evidences)[number]

export const reasonsWithdrawn = ['unsafe-practice', 'entered-in-error', 'asked-by-the-holder'] as const

/** Everything that may be done to a path, in the order in which it is offered. */
export const verbs = ['issue', 'module', 'shadow', 'observe', 'renew', 'enter', 'withdraw'] as const
export type PathVerb = (typeof verbs)[number]

/** How a certificate stands at an instant. */
export const standings = ['none', 'not-yet', 'valid', 'lapsed', 'withdrawn'] as const
export type CertificateStands = (typeof standings)[number]
