import { midnightIn } from './local-time.ts'
import { dayAfter, isDay } from './time.ts'

/** What somebody chose in a form that leads to an address, read one by one. */
export interface Chosen<Name extends string> {
  /** What was sent and names nothing that can be chosen. */
  readonly wrong: readonly Name[]
  readonly one: <T>(name: Name, read: (text: string) => T | undefined) => T | null
}

export function chosenIn<Name extends string>(sent: Readonly<Partial<Record<Name, string | undefined>>>): Chosen<Name> {
  const wrong: Name[] = []
  return {
    wrong,
    one: (name, read) => {
      const text = sent[name]?.trim() ?? ''
      if (text === '') return null
      const found = read(text)
      if (found === undefined) wrong.push(name)
      return found ?? null
    },
  }
}

/** A day of these times, as `YYYY-MM-DD`. */
export const readDay = (text: string): string | undefined => (isDay(text) ? text : undefined)

interface Days {
  readonly from: string | null
  readonly to: string | null
}

/** From midnight before the first day to midnight after the last, as the district's clocks show it. */
export const instantsOf = ({ from, to }: Days, zone: string): { from: Date | null; to: Date | null } => ({
  from: from === null ? null : midnightIn(zone, from),
  to: to === null ? null : midnightIn(zone, dayAfter(to)),
})

/** A path with what was chosen: what is null is left out. */
export function addressWith(path: string, chosen: Readonly<Record<string, string | null>>): string {
  const said = Object.entries(chosen).filter((entry): entry is [string, string] => entry[1] !== null)
  return said.length === 0 ? path : `${path}?${new URLSearchParams(said)}`
}
