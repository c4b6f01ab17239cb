import { differencesOf, pairing } from './alike.mjs'

/** Both sides asked the same: whoever asks speaks the first side's ids, and the second hears its own. */
export function askBoth(sides, unasked) {
  const pairs = pairing()
  const [first, second] = sides
  const patterns = new Map()
  const newKeys = new Set()
  let asked = 0

  const note = (pattern, what, found) => {
    if (!patterns.has(pattern)) process.stderr.write(`${pattern} (${what})\n${found}\n`)
    const kept = patterns.get(pattern) ?? { times: 0, what, found }
    patterns.set(pattern, { ...kept, times: kept.times + 1 })
  }

  async function ask(who, { method = 'GET', path, headers = {}, body }) {
    if (method !== 'GET' && unasked?.test(path)) return { status: 0, headers: '', body: '' }
    asked++
    const csrf = who.csrf && path.startsWith('/api/') ? { 'x-csrf-token': who.csrf } : {}
    const spoken = { method, path, body, headers: { ...who.headers, ...csrf, ...headers } }
    const heard = {
      ...{ method, path: pairs.translate(path), body: pairs.translate(body) },
      headers: Object.fromEntries(Object.entries(spoken.headers).map(([name, value]) => [name, pairs.translate(value)])),
    }
    const [one, other] = await Promise.all([first.ask(spoken), second.ask(heard)])
    compare(`${method} ${patternOf(path)}`, `${method} ${path} as ${who.name}${body ? ` with ${body.slice(0, 200)}` : ''}`, one, other)
    return one
  }

  function compare(pattern, what, one, other) {
    const { found, keys } = differencesOf(one, other, pairs)
    for (const key of keys) newKeys.add(`${pattern} ${key}`)
    if (found !== null) note(pattern, what, found)
  }

  return {
    ask,
    compare,
    /** Lets all that fell due run on both sides, so that no answer depends on how far the clockwork had come. */
    settle: who => ask(who, json('/api/demo/clock', { advance: 'PT1S' })),
    found: () => ({ asked, patterns, newKeys: [...newKeys].sort() }),
  }
}

/** An address without its ids, numbers and the values of its query. */
export function patternOf(address) {
  const [path, query = ''] = address.split('?')
  const keys = [...new URLSearchParams(query).keys()].sort()
  const plain = path.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=\/)\d+/g, ':id')
  return keys.length === 0 ? plain : `${plain}?${[...new Set(keys)].join('&')}`
}

export const json = (path, body, headers = {}) => ({
  ...{ method: 'POST', path, body: body === undefined ? undefined : JSON.stringify(body) },
  headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
})
