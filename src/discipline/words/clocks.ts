import type { Saying } from '../../kernel/lang.ts'
import type { ClockName } from '../rules/clocks.ts'
import { sayings } from '../../words/sayings.ts'

/** What each count of days is of. */
const said = sayings('discipline.clocks', {
  'short-term': 'A short suspension, at most',
  'long-term': 'A long suspension, at most',
  'emergency-removal': 'An emergency removal with its first day, at most',
  'in-school': 'In-school suspension, at most',
  'interim-setting': 'Another school setting, at most',
  'appeal-hearing': 'An appeal is heard within',
  'appeal-extension': 'More time for an appeal, at most',
  'appeal-37h': 'To appeal for a weapon, drugs or an assault on staff',
  'appeal-37h-half': 'To appeal after a felony charge or conviction',
  'appeal-other': 'To appeal for any other reason',
  review: 'The review of the cause is held within',
  support: 'Our own: some support is written down within',
  'support-until': 'Our own: support that is still to come begins after the last day within',
})

const whole: Readonly<Record<ClockName, Saying>> = said
export const clockWords: Readonly<Record<string, Saying>> = whole
