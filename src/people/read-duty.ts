import { keyTwice } from '../kernel/key-twice.ts'
import { type Malformed, malformed } from '../kernel/refusal.ts'
import { type DutyAsked, dutyAsked } from './contract.ts'

/** A list of duty from its JSON text: `{items: […]}`, or the list alone. */
export function readDuty(text: string): DutyAsked | Malformed {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (cause) {
    return malformed([{ pointer: '', detail: `This is not JSON: ${cause instanceof Error ? cause.message : 'it cannot be read'}.` }])
  }
  const twice = keyTwice(text)
  if (twice) {
    const { key, pointer, line, column } = twice
    const detail = `The key “${key}” stands twice in one object, the second time on line ${line}, column ${column}. Take one out.`
    return malformed([{ pointer, detail }])
  }
  const read = dutyAsked.safeParse(Array.isArray(json) ? { items: json } : json)
  if (read.success) return read.data
  return malformed(
    read.error.issues.slice(0, 100).map(issue => {
      const pointer = issue.path.map(part => `/${String(part)}`).join('')
      return {
        pointer,
        detail: `${pointer === '' ? 'The list' : pointer}: ${issue.message}. An item is {school, person, role, order, from, to}.`,
      }
    }),
  )
}
