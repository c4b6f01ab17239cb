import { plain, type Verb, verbsOf } from '../matter/index.ts'
import type { DeviceVerb } from './contract.ts'
import type { DeviceKinds } from './device-matter.ts'
import { accessSent, reviewSent, takeOutSent, voteSent } from './input.ts'
import { decideAccess, decideReview, decideTakeOut, decideVote } from './rules/device.ts'
import { questions } from './rules/next.ts'

const verb = verbsOf<DeviceKinds>()
const { know } = plain

/** What may be done to a device: each verb once. JSON and form routes, OpenAPI and the menu of next verbs are made from it. */
export const deviceVerbs = {
  vote: verb({
    ...{ ...questions.vote, name: 'vote', summary: 'How the school committee voted on a device', sent: voteSent, know },
    decide: ({ state, body, moment }) => decideVote(state, body, moment),
  }),
  review: verb({
    ...{ ...questions.review, name: 'review', summary: 'A device was reviewed', sent: reviewSent, know },
    decide: ({ state, body, moment }) => decideReview(state, body, moment),
  }),
  'police-access': verb({
    ...{ ...questions['police-access'], name: 'police-access', summary: 'Whether police can see what it shows', sent: accessSent, know },
    decide: ({ state, body }) => decideAccess(state, body),
  }),
  'take-out': verb({
    ...{ ...questions['take-out'], name: 'take-out', summary: 'A device was taken out', sent: takeOutSent, know },
    decide: ({ body, moment }) => decideTakeOut(body, moment),
  }),
} satisfies Record<DeviceVerb, Verb<DeviceKinds>>
