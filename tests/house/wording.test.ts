import { expect, test } from 'vitest'
import { alarmWording } from '../../src/invest/posts/wording-alarm.ts'
import { hiringWording } from '../../src/invest/posts/wording-hiring.ts'
import { postsInRecord } from '../../src/invest/posts/wording-record.ts'
import { refusals as postsRefusals } from '../../src/invest/posts/wording-refusals.ts'
import { rolesWording } from '../../src/invest/posts/wording-roles.ts'
import { staffingWords } from '../../src/invest/posts/wording-setting.ts'
import { postsWording } from '../../src/invest/posts/wording.ts'
import type { Saying } from '../../src/kernel/lang.ts'
import { whoMay } from '../../src/people/index.ts'
import { questions } from '../../src/questions.ts'

/** The sentences of every slice, by the name of its room. */
const wordings = {
  'invest posts': postsWording,
  'invest posts hiring': hiringWording,
  'invest posts roles': rolesWording,
  'invest posts alarm': alarmWording,
  'invest posts record': postsInRecord,
}

/** What is the same in both languages: names, signs, and words that Spanish took over. */
const alike = /^(English|Español|No|Plan|min|OneRoster .*|\[object Object\]|\d*)$/

/** Frequent English words that no Spanish sentence holds. */
const english =
  /\b(the|and|is|are|was|were|of|to|you|your|with|for|this|that|what|who|when|where|which|not|nobody|someone|somebody|from|have|has|been|they|their|will|would|call|school|plan of)\b/i

/** Everything a person could be given to read under this name, with the path to it; what a function says is tried with numbers, texts and an object. */
function* leaves(value: unknown, path: string): Generator<{ path: string; said: unknown }> {
  if (typeof value === 'function') {
    for (const [name, given] of Object.entries(tried)) yield { path: `${path}(${name})`, said: Reflect.apply(value, undefined, given) }
    yield { path: `${path}.length`, said: value.length }
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* leaves(inner, `${path}.${key}`)
  } else yield { path, said: value }
}

const told = { who: 'Ana', role: 'Rol', to: '', what: 'Eso', when: '2026' }
const tried = { several: ['3', 3, 3], none: [0, 0, 0], one: [1, 1, 1], told: [told, '9', '9'] }

test.each(Object.entries(wordings))('%s says everything in Spanish too, in functions that ask for as much', (room, { en, es }) => {
  const spanish = new Map([...leaves(es, room)].map(({ path, said }) => [path, said]))
  const englishLeaves = [...leaves(en, room)]
  expect([...spanish.keys()]).toEqual(englishLeaves.map(({ path }) => path))
  const lengths = englishLeaves.filter(({ path, said }) => path.endsWith('.length') && spanish.get(path) !== said)
  expect(lengths).toEqual([])
  const same = englishLeaves.filter(
    ({ path, said }) => typeof said === 'string' && said !== '' && !alike.test(said) && spanish.get(path) === said,
  )
  expect(same).toEqual([])
  const empty = englishLeaves.filter(({ path, said }) => said !== '' && spanish.get(path) === '')
  expect(empty).toEqual([])
})

test.each(Object.entries(wordings))('%s leaves no English in its Spanish', (room, { es }) => {
  const left = [...leaves(es, room)].filter(({ said }) => typeof said === 'string' && english.test(said))
  expect(left).toEqual([])
})

test('every refusal and every permission is said in Spanish', () => {
  const tables = [postsRefusals, staffingWords.words]
  const asked = questions.flatMap(({ facts }) => facts.flatMap(({ label, words }) => [label, ...Object.values(words)]))
  const answered = questions.flatMap(({ answers, label }) => [...answers.map(({ says }) => says), label])
  const parts = questions.flatMap(each => each.parts.flatMap(({ says, words }) => [says, ...Object.values(words)]))
  const all: Saying[] = [
    ...tables.flatMap(table => Object.values<Saying>(table)),
    ...Object.values(whoMay).map(({ says }) => says),
    ...asked,
    ...answered,
    ...parts,
  ]
  expect(all.length).toBeGreaterThan(150)
  expect(all.filter(({ en, es }) => es === '' || (es === en && !['no', '{}'].includes(en)))).toEqual([])
  expect(all.filter(({ es }) => english.test(es))).toEqual([])
})

test('what looks for English finds it, and lets Spanish pass', () => {
  expect(english.test('Llame al 911 and wait')).toBe(true)
  expect(english.test('Nadie está de guardia. Once personas no vienen; se los pide a ellos.')).toBe(false)
})
