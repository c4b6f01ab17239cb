import { afterEach, describe, expect, test, vi } from 'vitest'
import { chromiumPath, need, postgresUrl } from './requirements.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe('what tests need of the machine', () => {
  test('a missing browser skips, and one line says how to get it', () => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium')
    vi.stubEnv('CONCORD_REQUIRE', 'postgres')
    expect(chromiumPath()).toBeNull()
    expect(need('browser', 'the journeys')).toBe(true)
    expect(said.mock.calls).toEqual([
      ['Skipped: the journeys. They need Chromium: apt-get install chromium, or CHROMIUM_PATH=/path/to/chromium.'],
    ])
  })

  test('where the skip is forbidden it is an error that says so', () => {
    vi.stubEnv('TEST_DATABASE_URL', '')
    vi.stubEnv('CONCORD_REQUIRE', 'browser,postgres')
    expect(postgresUrl()).toBeNull()
    expect(() => need('postgres', 'the crossing of districts')).toThrow(/TEST_DATABASE_URL=.*postgres is required here/)
  })

  test('what is here is not skipped, and nothing is said', () => {
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    vi.stubEnv('CHROMIUM_PATH', process.execPath)
    vi.stubEnv('TEST_DATABASE_URL', 'postgres://owner@127.0.0.1/postgres')
    expect([need('browser', 'a'), need('postgres', 'b')]).toEqual([false, false])
    expect(said).not.toHaveBeenCalled()
  })
})
