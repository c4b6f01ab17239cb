import type { Plan } from './document.ts'
import { type Fault, faultAt } from './fault.ts'
import type { Question } from './question.ts'

/** An hour: longer than that nobody who calls for support is left with the one who did not answer. */
const longestSeconds = 3_600

/** Seconds of the plan's own rules that keep the next person from being asked, where they are more than anybody can mean. A plan in force may say so, and decides. */
export function longWaits({ blocks, file }: Plan, questions: readonly Question[]): Fault[] {
  return blocks.flatMap(({ name, provision, body }) => {
    const parts = questions.find(each => each.name === name.value)?.parts.filter(({ unit }) => unit === 'seconds') ?? []
    const said = body.entries.flatMap(({ value }) => (value.kind === 'map' ? value.entries : []))
    return said.flatMap(({ key, value }) => {
      if (value.kind !== 'number' || value.value <= longestSeconds || !parts.some(part => part.name === key)) return []
      const message = `“${key}” is ${value.value} seconds, which is ${spanOf(value.value)}: that long nobody else would be asked. Meant to be at most ${longestSeconds}, one hour?`
      return [faultAt('long-wait', file, value.at, message, { provision, question: name.value })]
    })
  })
}

function spanOf(seconds: number): string {
  const [unit, size] =
    seconds >= 2 * 86_400 ? (['days', 86_400] as const) : seconds >= 2 * 3_600 ? (['hours', 3_600] as const) : (['minutes', 60] as const)
  return `${Math.floor(seconds / size)} ${unit}`
}
