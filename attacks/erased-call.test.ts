import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshId } from '../src/kernel/ids.ts'
import { channelsFromEnvironment } from '../src/platform/channels/index.ts'
import { type Calling, openFakeProvider, type Taken } from '../src/platform/channels/testing/fake-provider.ts'
import { openTestDatabase, ownerClient } from '../src/platform/database/testing.ts'
import { channelCarrier } from '../src/platform/outbox/index.ts'
import { falls, type SignedIn } from '../src/people/testing/open-test-app.ts'
import type { Call } from '../src/respond/view.ts'
import { openWholeApp, type WholeApp } from '../tests/open-whole-app.ts'
import { providers, publicUrl } from '../tests/telephone-providers.ts'

/** What a provider says of a message, and what a person answers to it, after the facts of its call were erased: heard in a clean way, and nothing is written. */
describe.each(providers)('$name', ({ name, shape, envOf }) => {
  let provider: Awaited<ReturnType<typeof openFakeProvider>>
  let whole: WholeApp
  let teacher: SignedIn
  beforeAll(async () => {
    provider = await openFakeProvider(shape)
    const { channels } = channelsFromEnvironment(envOf(provider.url))
    whole = await openWholeApp({ open: openTestDatabase, carrier: channelCarrier(channels), channels })
    teacher = await whole.as('teacher')
  }, 120_000)
  afterAll(async () => {
    await whole?.close()
    await provider?.close()
  })

  const called = async (): Promise<{ id: string; sent: Taken[] }> => {
    const before = provider.taken.length
    const asked = { method: 'POST', url: '/api/calls', headers: teacher.headers, payload: { facts: { what: 'fight' } } } as const
    const { id } = (await whole.app.inject(asked)).json<Call>()
    await whole.clockwork.settle()
    return { id, sent: provider.taken.slice(before).filter(({ text }) => text.includes('asked to come')) }
  }
  /** As the eraser, the one role that deletes the body of a fact. */
  const erase = (call: string, which: string): Promise<number> =>
    ownerClient(whole.database, async client => {
      const { rows } = await client.query<{ id: string }>(
        'select fact_id as id from ledger.fact where district_id = $1 and matter_id = $2 and kind like $3',
        [falls, call, which],
      )
      await client.query('begin')
      await client.query('set local role concord_eraser')
      await client.query("select set_config('app.district', $1, true)", [falls])
      const sql = 'delete from ledger.fact_body where district_id = $1 and fact_id = any($2::bigint[])'
      const { rowCount } = await client.query(sql, [falls, rows.map(({ id }) => id)])
      await client.query('commit')
      return rowCount ?? 0
    })
  /** Every fact of the district, and the rows of the call, of its pages and of its follow-ups. */
  const standing = (call: string) =>
    ownerClient(whole.database, async client => {
      const rowsOf = async (sql: string, values: string[]) => (await client.query(sql, values)).rows
      return {
        facts: await rowsOf('select fact_id, kind from ledger.fact where district_id = $1 order by fact_id', [falls]),
        call: await rowsOf('select * from respond.call where district_id = $1 and call_id = $2', [falls, call]),
        pages: await rowsOf('select * from respond.page where district_id = $1 and call_id = $2 order by page_id', [falls, call]),
        owed: await rowsOf('select * from respond.follow_up where district_id = $1 and call_id = $2', [falls, call]),
      }
    })
  const said = async ({ url, headers, body }: Calling) => {
    const answer = await whole.app.inject({ method: 'POST', url: new URL(url).pathname, headers, payload: body })
    await whole.clockwork.settle()
    return answer
  }
  const now = () => whole.clock.now()

  test.each([
    ['every fact', '%'],
    ['the first fact', 'call.asked'],
  ])(
    'of a call of which %s was erased nothing is written, whatever is said of its messages or answered to them',
    async (_, which) => {
      const { id, sent } = await called()
      expect(await erase(id, which)).toBeGreaterThan(0)
      const before = await standing(id)
      for (const its of sent)
        for (const state of ['sent', 'delivered', 'failed', 'failed'] as const)
          expect((await said(shape.status(its, state, now()))).statusCode).toBe(204)
      expect(await standing(id)).toEqual(before)
      const [first] = sent
      if (!first) throw new Error('nobody was asked')
      const reply = await said(shape.reply(`${publicUrl}/api/carriers/${name}/text`, { id: freshId(), from: first.to, text: '1' }, now()))
      expect(reply.statusCode).toBeLessThan(300)
      expect(provider.taken.at(-1)).toMatchObject({ to: first.to, text: expect.stringContaining('There is no such call') })
      expect((await said(shape.keys(first, '1', now()))).statusCode).toBeLessThan(300)
      whole.clock.set(new Date(now().getTime() + 600_000))
      await whole.clockwork.settle()
      expect(await standing(id)).toEqual(before)
    },
    60_000,
  )

  test.each(['call.paged', 'call.page-carried', 'call.decided'])(
    'the provider of a message of a call of which only %s was erased hears no error',
    async which => {
      const { id, sent } = await called()
      expect(await erase(id, which)).toBeGreaterThan(0)
      for (const its of sent)
        for (const state of ['delivered', 'failed'] as const) expect((await said(shape.status(its, state, now()))).statusCode).toBe(204)
    },
    60_000,
  )
})
