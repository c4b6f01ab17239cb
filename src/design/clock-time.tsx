import { clock, clockBare, clockSeconds } from './format.ts'

const shown = { minute: clock, second: clockSeconds, bare: clockBare }

/** A time of day on the district's clock, with the instant for machines. */
export function ClockTime({ at, to = 'minute' }: { at: string; to?: keyof typeof shown }) {
  return <time dateTime={at}>{shown[to](at)}</time>
}
