import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { askBoth, json } from './same-answers/both.mjs'
import { play, sendForms, tryWrites } from './same-answers/deeds.mjs'
import { rememberedSide, startSide } from './same-answers/side.mjs'
import { addressesIn, walk } from './same-answers/walk.mjs'

/**
 * Whether two built checkouts answer alike: `node scripts/same-answers.mjs BEFORE AFTER DATA [EACH]`. Each serves its own copy of DATA; everyone
 * of the demonstration asks both for every page, list, table and picture, in both languages, and does the same things to both. What
 * differs is printed by address, and the exit code says whether anything did; keys that only AFTER answers are listed apart.
 * With SAME_ANSWERS_KEPT the answers of BEFORE are kept in that file, and BEFORE is not asked again. What is
 * sent to addresses that match SAME_ANSWERS_UNASKED is left out: a deed whose record is meant to be another would show everywhere after it.
 */
const [before, after, data] = process.argv.slice(2, 5).map(path => resolve(path))
const each = Number(process.argv[5] ?? 2)
if (data === undefined) {
  process.stderr.write(
    'Expected: node scripts/same-answers.mjs BEFORE AFTER DATA [EACH], two built checkouts, a data folder and how many addresses of a kind.\n',
  )
  process.exit(2)
}

const handles = [
  ...['teacher', 'responder-1', 'responder-2', 'clinician', 'nurse', 'principal', 'coordinator', 'superintendent', 'secretary', 'counsel'],
  ...['caregiver', 'student'],
]
/** Who tries what is not theirs to do: between them they hold every permission, and none. */
const trying = ['teacher', 'responder-1', 'superintendent', 'student']

const folder = mkdtempSync(join(tmpdir(), 'same-answers-'))
const sides = [
  await rememberedSide(process.env.SAME_ANSWERS_KEPT ?? join(folder, 'kept'), () => startSide(before, data, join(folder, 'before'))),
  await startSide(after, data, join(folder, 'after')),
]
const unasked = process.env.SAME_ANSWERS_UNASKED
const both = askBoth(sides, unasked ? new RegExp(unasked) : undefined)
try {
  await askEverything()
} finally {
  await Promise.all(sides.map(side => side.stop()))
}
for (const words of ['ledger verify', 'replay']) {
  const [one, other] = await Promise.all(sides.map(side => side.command(...words.split(' '))))
  both.compare(`bin/concord ${words}`, `bin/concord ${words}`, one, other)
  say(`${words}: ${other.body.trim().slice(0, 200)}`)
}
rmSync(folder, { recursive: true, force: true })
process.exitCode = report(both.found())

async function askEverything() {
  const stranger = { name: 'stranger', headers: {} }
  const document = JSON.parse((await both.ask(stranger, { path: '/api/openapi.json' })).body)
  const templates = Object.entries(document.paths).flatMap(([path, methods]) => (methods.get ? [path] : []))
  const addresses = addressesIn(before)
  const people = {}
  for (const handle of handles) people[handle] = await signIn(handle)
  const everyone = [stranger, ...Object.values(people)]

  const pages = new Map(everyone.map(who => [who.name, new Set()]))
  const walkAll = async walkers => {
    let seen
    for (const who of walkers) {
      const walked = await walk(both, who, { addresses, templates, each, seen })
      for (const page of walked.pages) pages.get(who.name).add(page)
      seen ??= walked.answered
    }
    say(`${both.found().asked} requests; ${walkers.length} people have asked for what they are led to`)
  }
  await walkAll(everyone)
  const matters = await play(both, people)
  say(`${matters.length} matters were played`)
  await walkAll([stranger, people.superintendent])
  const sent = new Map()
  for (const who of everyone) await sendForms(both, who, { pages: [...matters, ...pages.get(who.name)], sent, each })
  say(`${both.found().asked} requests; ${sent.size} forms were sent`)
  await tryWrites(both, [...trying.map(name => people[name]), stranger], { document, matters: matters.filter((_, at) => at % 3 === 0) })
  await both.settle(people.coordinator)
  say(`${both.found().asked} requests; every write was tried`)
  for (let next = 0; next !== null; )
    next = JSON.parse((await both.ask(people.coordinator, { path: `/api/ledger/facts?after=${next}` })).body).next
  await both.ask(stranger, { path: '/api/demo/messages' })
  await walkAll([people.coordinator, people['responder-1']])
}

async function signIn(handle) {
  const [one, other] = await Promise.all(sides.map(side => side.ask(json('/api/session', { handle }))))
  both.compare('POST /api/session', `sign in as ${handle}`, one, other)
  const who = { name: handle, headers: { cookie: `concord_session=${JSON.parse(one.body).token}` } }
  const { body } = await both.ask(who, { path: '/api/session' })
  return { ...who, csrf: JSON.parse(body).csrf }
}

function report({ asked, patterns, newKeys }) {
  for (const [pattern, { times, what, found }] of [...patterns].sort())
    process.stdout.write(`\n${pattern} (${times} times, first: ${what})\n${found}\n`)
  if (newKeys.length > 0) process.stdout.write(`\nNew keys:\n${newKeys.join('\n')}\n`)
  process.stdout.write(`\n${asked} requests asked of both; ${patterns.size} kinds of address answer otherwise.\n`)
  return patterns.size === 0 ? 0 : 1
}

function say(sentence) {
  process.stderr.write(`${Math.round(performance.now() / 1000)} s: ${sentence}\n`)
}
