/** No body of ours is a quarter as deep; code that walks a value by calling itself would run out of stack some thousands down. */
const deepest = 64

/** Whether JSON text nests lists and objects more deeply than anybody here reads. One look at each character, before any of it is read. */
export function isTooDeep(json: string): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < json.length; at++) {
    const character = json[at]
    if (quoted) {
      if (character === '\\') at++
      else if (character === '"') quoted = false
    } else if (character === '"') quoted = true
    else if (character === '[' || character === '{') {
      if (++depth > deepest) return true
    } else if (character === ']' || character === '}') depth--
  }
  return false
}

export const tooDeep = (): Error =>
  Object.assign(new Error(`it nests lists and objects more than ${deepest} deep.`), { code: 'CONCORD_TOO_DEEP', statusCode: 400 })
