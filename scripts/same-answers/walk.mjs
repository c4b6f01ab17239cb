import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { patternOf } from './both.mjs'
import { linksOf } from './page.mjs'

/** Addresses of GET as the sources of a checkout write them: where a walk begins, and what it ought to reach. */
export function addressesIn(checkout) {
  const files = readdirSync(join(checkout, 'src'), { recursive: true, encoding: 'utf8' }).filter(file => /(?<!\.test)\.tsx?$/.test(file))
  const found = files.flatMap(file => [...readFileSync(join(checkout, 'src', file), 'utf8').matchAll(/\.get\(\s*'(\/[^']*)'/g)])
  return [...new Set(found.map(([, address]) => address))].sort()
}

/**
 * Every address of GET as one person: those that stand in the sources, those that pages lead to, and those that ids in lists make. The
 * first side leads the way. Of addresses alike in all but ids and values only `each` are asked for, and of those in `seen`, which show
 * others the same, one in English: so a walk takes seconds. Returns the addresses of pages, and of everything that was answered.
 */
export async function walk(both, who, { addresses, templates, each, seen = new Set() }) {
  const asked = new Set()
  const pages = []
  const answered = new Set()
  const counts = new Map()
  const waiting = [...addresses.filter(address => !address.includes(':')), ...templates.filter(path => !path.includes('{'))]
  const isOneTooMany = path => {
    const kinds = [kindOf(path), patternOf(path)]
    const most = kinds.map((kind, at) => (seen.has(kind) ? 1 : at === 0 && path.includes('?') ? 3 * each : each))
    if (kinds.some((kind, at) => (counts.get(kind) ?? 0) >= most[at])) return true
    for (const kind of new Set(kinds)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    return false
  }
  for (let at = 0; at < waiting.length; at++) {
    const path = waiting[at]
    if (asked.has(path) || leaves(path) || isOneTooMany(path)) continue
    asked.add(path)
    const answer = await both.ask(who, { path })
    if (!seen.has(kindOf(path))) await both.ask(who, { path, headers: { cookie: `${who.headers.cookie ?? ''}; concord_lang=es` } })
    if (answer.location?.startsWith('/')) waiting.push(answer.location)
    if (answer.status === 200) for (const kind of [kindOf(path), patternOf(path)]) answered.add(kind)
    if (answer.status === 200 && /text\/html/.test(answer.headers)) pages.push(path)
    if (/text\/html/.test(answer.headers)) waiting.push(...linksOf(answer.body))
    else if (/application\/json/.test(answer.headers) && answer.status === 200) waiting.push(...fromList(path, answer.body, templates))
  }
  return { pages, answered }
}

/** An address with a query counts among all of its path, so that no page of many choices takes the whole walk. */
const kindOf = path => `${patternOf(path.split('?')[0])}${path.includes('?') ? '?' : ''}`

/** A language chosen on a page would stay for the rest of the walk, and a link to sign in is used up. */
const leaves = path => /[?&](lang|link)=/.test(path)

/** `/api/calls` lists what `/api/calls/{id}` and `/api/calls/{id}/pages` show. */
function fromList(path, body, templates) {
  const { items, next, person } = JSON.parse(body)
  const [list] = path.split('?')
  const listed = [...(Array.isArray(items) ? items : []), ...(person ? [person] : [])].flatMap(item => item?.id ?? [])
  const home = path === '/api/session' ? '/api/people' : list
  const made = templates
    .filter(template => template.startsWith(`${home}/{`) && template.indexOf('{') === template.lastIndexOf('{'))
    .flatMap(template => spread(listed).map(id => template.replace(/\{\w+\}/, id)))
  return [...(next ? [`${list}?after=${next}`] : []), ...made]
}

/** The first, the last, and what lies between them at even steps. */
const spread = (all, most = 6) =>
  all.length <= most ? all : Array.from({ length: most }, (_, at) => all[Math.floor((at * (all.length - 1)) / (most - 1))])
