/** No body of ours is a quarter as deep; code that walks a value by calling itself would run out of stack some thousands down. */
const deepest = 64

/**
 * The largest form, a call for support, has 55 fields. Each field is looked at several times, so 100,000 of them, which a body of one
 * megabyte holds, would keep everybody else waiting for half a second.
 */
export const mostFields = 1_000

/** What JSON text holds more of than anybody here reads. One look at each character, before any of it is read. A list may be longer: whoever reads it bounds it. */
export function beyondBounds(json: string): 'depth' | 'fields' | undefined {
  /** How many fields each open object has so far; null for a list. */
  const open: (number | null)[] = []
  let quoted = false
  for (let at = 0; at < json.length; at++) {
    const character = json[at]
    if (quoted) {
      if (character === '\\') at++
      else if (character === '"') quoted = false
    } else if (character === '"') quoted = true
    else if (character === '[' || character === '{') {
      if (open.length === deepest) return 'depth'
      open.push(character === '{' ? 0 : null)
    } else if (character === ']' || character === '}') open.pop()
    else if (character === ':') {
      const fields = open.at(-1)
      if (typeof fields !== 'number') continue
      if (fields === mostFields) return 'fields'
      open[open.length - 1] = fields + 1
    }
  }
  return undefined
}

/** Whether `mark`, which stands once for each field of a form, stands in it more often than there may be fields. */
export function hasTooMany(form: Buffer, mark: string): boolean {
  let found = 0
  for (let at = form.indexOf(mark); at !== -1; at = form.indexOf(mark, at + mark.length)) if (++found > mostFields) return true
  return false
}

const fault = (says: string, code: string, statusCode: number): Error => Object.assign(new Error(says), { code, statusCode })

export const tooDeep = (): Error => fault(`it nests lists and objects more than ${deepest} deep.`, 'CONCORD_TOO_DEEP', 400)
export const tooManyFields = (): Error => fault(`it has more than ${mostFields} fields.`, 'CONCORD_TOO_MANY_FIELDS', 413)
