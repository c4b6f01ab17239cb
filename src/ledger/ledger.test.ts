import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DistrictId, freshId } from '../kernel/ids.ts'
import type { Database } from '../platform/database/index.ts'
import { statement } from '../platform/database/index.ts'
import { openTestDatabase } from '../platform/database/testing.ts'
import { decideOn, sequence, verify } from './index.ts'
import { append, emptyTree, leafHash, root } from './tree.ts'

describe('the tree', () => {
  // RFC 6962's own definition, written the slow way: the split is at the largest power of two below n.
  const naive = (leaves: Buffer[]): Buffer => {
    if (leaves.length === 1 && leaves[0]) return leaves[0]
    let split = 1
    while (split * 2 < leaves.length) split *= 2
    const two = { size: 0n, frontier: [] }
    return root(append(append(two, naive(leaves.slice(0, split))), naive(leaves.slice(split))))
  }
  test('of 1 to 70 leaves has the root that RFC 6962 defines', () => {
    let tree: Parameters<typeof append>[0] = emptyTree
    const leaves: Buffer[] = []
    for (let n = 1; n <= 70; n++) {
      const leaf = leafHash(`line ${n}`)
      leaves.push(leaf)
      tree = append(tree, leaf)
      expect(root(tree).toString('hex')).toBe(naive(leaves).toString('hex'))
    }
  })
  test('of nothing is the hash of nothing, and a leaf of nothing is the one that certificate logs publish', () => {
    expect(root(emptyTree).toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(leafHash('').toString('hex')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d')
  })
})

describe('the record', () => {
  let database: Database
  const district = freshId<DistrictId>()
  beforeAll(async () => {
    database = await openTestDatabase()
  })
  afterAll(() => database.close())

  const at = new Date('2026-10-01T12:00:00.123Z')
  const deed = (matter: string, id: string, said: string) =>
    database.transaction('app', district, tx =>
      decideOn(tx, {
        matter,
        deed: id,
        by: null,
        at,
        decide: facts => ({ facts: [{ type: 'test.said', body: { said, after: facts.length } }], result: said }),
        read: String,
      }),
    )

  test('does a deed once, however often it is sent, and answers it the same', async () => {
    const matter = freshId()
    const id = freshId()
    const sent = await Promise.all(Array.from({ length: 20 }, (_, n) => deed(matter, id, `try ${n}`)))
    expect(new Set(sent.map(done => done.result)).size).toBe(1)
    expect(sent.filter(done => !done.again)).toHaveLength(1)
    expect(sent[0]?.facts).toHaveLength(1)
  })

  test('an answer that is not kept leaves no trace, and the same deed is then a new try', async () => {
    const [matter, id] = [freshId(), freshId()]
    const unread = await database.transaction('app', district, tx =>
      decideOn(tx, { matter, deed: id, by: null, at, decide: () => ({ facts: [], result: 'unread', kept: false }), read: String }),
    )
    expect(unread).toEqual({ result: 'unread', added: [], facts: [], again: false })
    expect(await deed(matter, id, 'mended')).toMatchObject({ result: 'mended', again: false, facts: [{ seq: 1 }] })
  })

  test('numbers what is pending and verifies; a body changed under it is found', async () => {
    const matter = freshId()
    for (let n = 0; n < 5; n++) await deed(matter, freshId(), `line ${n}`)
    await sequence(database, district)
    const sound = await verify(database, district)
    expect(sound).toMatchObject({ ok: true, faults: [], size: sound.facts })
    expect(sound.facts).toBeGreaterThan(5)
  })

  const tampering = {
    update: "update ledger.fact set kind = 'test.forged'",
    delete: 'delete from ledger.fact',
    truncate: 'truncate ledger.fact cascade',
    'update of bodies': "update ledger.fact_body set body = '{}'",
    'delete of bodies': 'delete from ledger.fact_body',
    'truncate of bodies': 'truncate ledger.fact_body',
    'update of the order': 'update ledger.leaf set leaf = leaf',
  }
  for (const [what, sql] of Object.entries(tampering)) {
    const said = statement({ name: `test.${what.replaceAll(' ', '-')}`, sql })
    for (const role of ['app', 'clock'] as const)
      test(`${what} as ${role} is refused`, async () => {
        await expect(database.transaction(role, district, tx => tx.run(said, []))).rejects.toThrow(/permission denied|append-only/)
      })
  }
})
