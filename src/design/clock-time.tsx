import { SpokenLanguage } from './context.ts'
import { clock, clockBare, clockSeconds } from '../words/times.ts'

const shown = { minute: clock, second: clockSeconds, bare: clockBare }

/** A time of day on the district's clock, with the instant for machines. `stop` ends the sentence: once, where the time ends in a point itself. */
export function ClockTime({ at, to = 'minute', stop = false }: { at: string; to?: keyof typeof shown; stop?: boolean }) {
  return (
    <SpokenLanguage.Consumer>
      {lang => {
        const text = shown[to](at, lang)
        return (
          <>
            <time dateTime={at}>{text}</time>
            {stop && !text.endsWith('.') ? '.' : ''}
          </>
        )
      }}
    </SpokenLanguage.Consumer>
  )
}
