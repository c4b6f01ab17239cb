import { sayings } from '../../words/sayings.ts'

export const nobodySignedIn = sayings('kernel.refusal.nobodySignedIn', 'Nobody is signed in. Sign in, then try again.')
