import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type DistrictId, freshId } from '../kernel/ids.ts'
import { malformed, type No, notFound, notPermitted, notSignedIn, refused } from '../kernel/refusal.ts'
import type { Database } from '../platform/database/index.ts'
import { statement } from '../platform/database/index.ts'
import { openTestDatabase } from '../platform/database/testing.ts'
import { spoken } from '../words/kept.ts'
import type { Saying } from '../words/lang.ts'
import { decideOn, giveBack, type Kept, keep, keptResult } from './index.ts'
import { refusals } from './words/refusals.ts'

interface Words {
  readonly closed: Saying
  readonly noSuch: (given: { what: string | Saying }) => Saying
  readonly thing: Saying
}
const words = spoken('test.kept', [
  [['closed'], { en: 'It is closed.', es: 'Está cerrada.' }],
  [['thing'], { en: 'wick', es: 'mecha' }],
  [['noSuch'], { en: given => `No such ${said(given['what'], 'en')}.`, es: given => `No hay tal ${said(given['what'], 'es')}.` }],
]) as Words
const said = (given: unknown, lang: 'en' | 'es') => (typeof given === 'object' ? (given as Saying)[lang] : String(given))

const nos: readonly (readonly [string, No, object])[] = [
  ['a refusal', refused('closed', words.closed), { kind: 'refused', code: 'closed', id: 'test.kept.closed' }],
  ['an office', notPermitted(words.closed), { kind: 'not-permitted', id: 'test.kept.closed' }],
  ['an argument', notFound(words.noSuch({ what: 'lamp' })), { kind: 'not-found', id: 'test.kept.noSuch', args: { what: 'lamp' } }],
  [
    'a sentence in a sentence',
    refused('no-such', words.noSuch({ what: words.thing })),
    { kind: 'refused', code: 'no-such', id: 'test.kept.noSuch', args: { what: { id: 'test.kept.thing' } } },
  ],
  ['nobody signed in', notSignedIn(), { kind: 'not-signed-in' }],
  [
    'fields, each at its place',
    malformed([
      { pointer: '/wick', detail: words.noSuch({ what: words.thing }) },
      { pointer: '/to', detail: words.closed },
    ]),
    {
      kind: 'malformed',
      errors: [
        { pointer: '/wick', id: 'test.kept.noSuch', args: { what: { id: 'test.kept.thing' } } },
        { pointer: '/to', id: 'test.kept.closed' },
      ],
    },
  ],
]

describe('a "no" is kept without a sentence, and is said again as it was', () => {
  test.each(nos)('%s', (_, no, kept) => {
    expect(keep(no)).toEqual(kept)
    expect(giveBack(keptResult.parse(JSON.parse(JSON.stringify(kept))))).toEqual(no)
  })

  test('where the sentence is no longer in use, its kind and code are as they were', () => {
    const kept = keptResult.parse({ kind: 'refused', code: 'closed', id: 'test.kept.gone' })
    expect(giveBack(kept)).toEqual(refused('closed', refusals.noLongerSaid))
  })
})

describe('what was kept before is read', () => {
  let database: Database
  const district = freshId<DistrictId>()
  beforeAll(async () => {
    database = await openTestDatabase()
  })
  afterAll(() => database.close())

  const old: readonly (readonly [string, string, No])[] = [
    [
      'a refusal in two languages',
      '{"code":"closed","detail":"It is closed.","es":"Está cerrada.","kind":"refused"}',
      refused('closed', { en: 'It is closed.', es: 'Está cerrada.' }),
    ],
    ['one in English alone', '{"detail":"Not yours.","kind":"not-permitted"}', notPermitted({ en: 'Not yours.', es: 'Not yours.' })],
    ['one with nothing said', '{"kind":"not-found"}', notFound({ en: '', es: '' })],
  ]
  const addDeed = statement({
    name: 'test.add-old-deed',
    sql: 'insert into ledger.deed (district_id, deed_id, matter_id, at, result) values ($district, $deed, $matter, $at, $result)',
    takes: z.object({ deed: z.string(), matter: z.string(), at: z.date(), result: z.string() }),
  })

  test.each(old)('%s', async (_, result, no) => {
    const deed = { deed: freshId(), matter: freshId(), at: new Date() }
    const again = await database.transaction('app', district, async tx => {
      await tx.run(addDeed, { ...deed, result })
      return decideOn<Kept>(tx, {
        ...{ ...deed, by: null, read: kept => keptResult.parse(kept) },
        decide: () => ({ facts: [{ type: 'test.done', body: {} }], result: { kind: 'done' } }),
      })
    })
    expect([again.again, again.added, giveBack(again.result)]).toEqual([true, [], no])
  })
})
