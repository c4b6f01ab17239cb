/**
 * What is minted anew on each side: ids, keys of forms and sessions, digests over them, references of faults. Names of built files carry
 * a digest of their content, which is another as soon as the code is.
 */
const minted =
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\b[0-9a-f]{64}\b|(?<![\w+/-])[\w+/-]{43}(?![\w+/-])=?|(?<=reference[^0-9a-f]{1,40})[0-9a-f]{8}\b/gi
const builtName = /(\/assets\/[\w.-]+?)-[\w-]{8}(?=\.(?:js|css|woff2))/g

/** Pairs what one side minted with what the other minted in its place: a pair holds for the whole run. */
export function pairing() {
  const there = new Map()
  const back = new Map()
  const fits = (one, other) => (there.get(one) ?? other) === other && (back.get(other) ?? one) === one
  const pair = (one, other) => {
    there.set(one, other)
    back.set(other, one)
  }
  const sameText = (one, other) => {
    const [ours, theirs] = [one, other].map(text => text.replace(builtName, '$1'))
    const [those, these] = [ours, theirs].map(text => text.match(minted) ?? [])
    const isSame =
      ours.replace(minted, '*') === theirs.replace(minted, '*') &&
      those.length === these.length &&
      those.every((token, at) => fits(token, these[at]))
    if (isSame) for (const [at, token] of those.entries()) pair(token, these[at])
    return isSame
  }
  return {
    sameText,
    /** A text of the first side as the second has to hear it. */
    translate: text => text?.replace(minted, token => there.get(token) ?? token),
  }
}

/** What differs between two answers: lines for a person to read, and the keys that only the second has. */
export function differencesOf(one, other, pairs) {
  if (one.status !== other.status) return { found: `status ${one.status} | ${other.status}\n${other.body.slice(0, 200)}`, keys: [] }
  if (!pairs.sameText(one.headers, other.headers)) return { found: excerpt(one.headers, other.headers), keys: [] }
  if (pairs.sameText(one.body, other.body)) return { found: null, keys: [] }
  if (!/content-type: application\/([\w.]+\+)?json/.test(one.headers)) return { found: excerpt(one.body, other.body), keys: [] }
  const keys = []
  const found = inJson(JSON.parse(one.body), JSON.parse(other.body), '', { pairs, keys })
  return { found: found ?? (keys.length > 0 ? null : excerpt(one.body, other.body)), keys }
}

function inJson(one, other, at, { pairs, keys }) {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return pairs.sameText(JSON.stringify(one) ?? '', JSON.stringify(other) ?? '') ? null : `${at}: ${short(one)} | ${short(other)}`
  if (Array.isArray(one) && one.length !== other.length) return `${at}: ${one.length} items | ${other.length} items`
  const wanted = Object.keys(one)
  const there = Object.keys(other)
  const known = wanted.map(key => (key in other ? key : pairs.translate(key)))
  keys.push(...there.filter(key => !known.includes(key)).map(key => `${at}/${key}`.replace(/\/\d+(?=\/)/g, '/*')))
  const kept = there.filter(key => known.includes(key))
  if (kept.join() !== known.join()) return `${at}: keys ${short(wanted)} | ${short(there)}`
  for (const [place, key] of wanted.entries()) {
    const found = inJson(one[key], other[known[place]], `${at}/${key}`, { pairs, keys })
    if (found !== null) return found
  }
  return null
}

const short = value => JSON.stringify(value)?.slice(0, 160)

function excerpt(one, other) {
  const [ours, theirs] = [one, other].map(text => text.replace(builtName, '$1').replace(minted, '*'))
  let at = 0
  while (at < ours.length && ours[at] === theirs[at]) at++
  const part = text => text.slice(Math.max(0, at - 60), at + 140).replaceAll('\n', '⏎')
  return at === ours.length && at === theirs.length ? 'an id stands in another place' : `${part(ours)}\n${part(theirs)}`
}
