import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { reachedFrom, testProjects } from '../../scripts/test-projects.mjs'
import { openEmbedded, openPostgres } from '../../src/platform/database/index.ts'

const { rules, store, world, both, either } = testProjects()

describe('every test file is in one project', () => {
  test('told by where it lies and what it imports', () => {
    expect(rules).toContain('src/plan/core/decide.test.ts')
    expect(store).toContain('src/ledger/ledger.test.ts')
    expect(store).toContain('src/platform/http/in-hand.test.ts')
    expect(world).toContain('e2e/pages.test.ts')
    expect(world).toContain('tests/house/spoken.test.ts')
    expect(new Set([...rules, ...store, ...world]).size).toBe(rules.length + store.length + world.length)
  })

  test('what tries the store runs on both; to pages and browsers either is as good; a story that names its stores itself runs once', () => {
    for (const file of [
      'src/ledger/ledger.test.ts',
      'src/invest/posts/hiring.test.ts',
      'attacks/walls.test.ts',
      'stories/main-job.test.ts',
    ])
      expect(both).toContain(file)
    for (const file of ['e2e/door.test.ts', 'e2e/offline.test.ts', 'tests/house/spoken.test.ts']) expect(either).toContain(file)
    for (const file of ['stories/move.test.ts', 'stories/demo-year.test.ts', 'tests/plans/shipped.test.ts'])
      expect([...both, ...either]).not.toContain(file)
  })

  test('through helpers too, and not through a type', () => {
    expect(reachedFrom('src/invest/posts/hiring.test.ts')).toContain('src/platform/database/testing.ts')
    expect(reachedFrom('src/people/access.ts')).not.toContain('src/platform/database/database.ts')
  })
})

describe('a test of the rules opens nothing', () => {
  const opens = 'A test of the rules opens nothing'

  test('no database', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'concord-rules-'))
    await expect(openEmbedded(folder)).rejects.toThrow(opens)
    rmSync(folder, { recursive: true })
    const postgres = await openPostgres('postgres://nobody@127.0.0.1:1/nothing')
    expect(() => postgres.pool.query('select 1')).toThrow(opens)
  })

  test('no connection, no server and no process', () => {
    expect(() => connect(1, '127.0.0.1')).toThrow(opens)
    expect(() => Server.prototype.listen.call(createServer(), 0)).toThrow(opens)
    expect(() => spawn('true')).toThrow(opens)
  })
})
