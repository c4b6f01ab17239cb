import { openCallsThatAskedForHelp } from './calls-for-help.ts'
import { isFearedInCalls } from './feared-in-calls.ts'
import { callsOpenTo } from './listing/read-listed.ts'

/** What requests of police and agencies ask of calls for support. */
export const callsForGate = { openCalls: openCallsThatAskedForHelp, isFearedInCalls, callsOpenTo }
