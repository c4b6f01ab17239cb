import { sayings } from '../../words/sayings.ts'

export const nobodySignedIn = sayings(
  'kernel.refusal.nobodySignedIn',
  'Nobody is signed in. If someone is in danger, call 911. For anything else sign in, then try again.',
)
