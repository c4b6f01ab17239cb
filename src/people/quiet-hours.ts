import { instantIn, wallIn } from '../kernel/local-time.ts'
import { addSeconds } from '../kernel/time.ts'
import { addDays } from './duty-week.ts'

/** Two times of day, `HH:MM`, on the clocks of the district; over midnight where the second is the earlier. */
export interface QuietHours {
  readonly begins: string
  readonly ends: string
}

/** When a reminder that is due at an instant may go: at once, or when the quiet hours end in which it falls. */
export function afterQuiet(quiet: QuietHours | undefined, zone: string, at: Date): Date {
  if (!quiet) return at
  const [day = '', time = ''] = wallIn(zone, at).split('T')
  const { begins, ends } = quiet
  const isOverNight = ends < begins
  const isQuiet = isOverNight ? time >= begins || time < ends : time >= begins && time < ends
  if (!isQuiet) return at
  const over = instantIn(zone, `${isOverNight && time >= begins ? addDays(day, 1) : day}T${ends}`) ?? at
  // In the hour that comes twice in autumn the first end is past already.
  return over < at ? addSeconds(over, 3_600) : over
}
