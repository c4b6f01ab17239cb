import { digestOf, findSession } from '../src/people/commands/sign-in.ts'
import { falls } from '../src/people/testing/open-test-app.ts'
import { type Database, openPostgres, type Tx } from '../src/platform/database/index.ts'
import { openWholeApp } from '../tests/open-whole-app.ts'
import { benchDatabase, noDatabase } from './database.ts'
import { median, print, say, spreadOf } from './line.ts'
import { multiply } from './pages.ts'
import { sessionBefore } from './session-before.ts'

const rounds = 5
const requests = 20

/**
 * What the walls between the people of one district cost: each request with them (policies by relationship, the log of looks) and, over the
 * same database in the same run, without. 75,000 calls stand behind the one that is asked for. Then what it costs to find whose session it is, beside
 * the statement that did so before there were walls between people.
 */
export async function wallsBench(): Promise<void> {
  const made = await benchDatabase()
  if (!made) return say(noDatabase('walls'))
  const opened = await openPostgres(made.appUrl)
  let isWalled = true
  const database: Database = {
    ...opened,
    reading: (district, reader, work) =>
      isWalled ? opened.reading(district, reader, work) : opened.transaction('app', district, tx => work(withoutLooks(tx))),
  }
  const whole = await openWholeApp({ open: async () => database })
  try {
    const people = { responder: await whole.as('responder-1'), superintendent: await whole.as('superintendent') }
    const teacher = await whole.as('teacher')
    const called = await whole.app.inject({ method: 'POST', url: '/api/calls', headers: teacher.headers, payload: { room: 'Room 12' } })
    const { id } = called.json<{ id: string }>()
    await whole.clockwork.settle()
    await multiply(made, id)
    for (const [name, { headers }] of Object.entries(people))
      for (const url of [`/api/calls/${id}`, '/api/calls', '/api/board', '/api/me/pages', '/api/contacts']) {
        const ask = async () => {
          const began = performance.now()
          for (let time = 0; time < requests; time++) {
            const { statusCode } = await whole.app.inject({ url, headers })
            if (statusCode !== 200) throw new Error(`${url} as ${name}: ${statusCode}`)
          }
          return (requests * 1_000) / (performance.now() - began)
        }
        const [walled, bare]: [number[], number[]] = [[], []]
        for (let round = -1; round < rounds; round++)
          for (const [walls, figures] of [
            [true, walled],
            [false, bare],
          ] as const) {
            isWalled = walls
            const figure = await ask()
            if (round >= 0) figures.push(figure)
          }
        print({
          ...{ name: `walls ${url.replace(id, ':id')} as ${name}`, unit: 'requests/s', n: rounds * requests },
          ...{ ours: median(walled), theirs: median(bare), spread: spreadOf(walled), goal: 0.8 },
        })
      }
    for (const [name, { token }] of Object.entries(people)) await sessionBeside(opened, name, token)
  } finally {
    await whole.close()
    await made.drop()
  }
}

async function sessionBeside(database: Database, name: string, token: string): Promise<void> {
  const at = new Date()
  const now = () => database.atOnce('app', falls, tx => findSession(tx, { token, at }))
  const before = () => database.atOnce('app', falls, tx => tx.maybe(sessionBefore, { digest: digestOf(token) }))
  const timed = async (find: () => Promise<unknown>) => {
    const began = performance.now()
    for (let time = 0; time < requests * 5; time++) if ((await find()) === undefined) throw new Error(`${name} has no session`)
    return (performance.now() - began) / (requests * 5)
  }
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = -1; round < rounds * 3; round++) {
    const [found, foundBefore] = [await timed(now), await timed(before)]
    if (round < 0) continue
    ours.push(found)
    theirs.push(foundBefore)
  }
  print({
    ...{ name: `walls, whose session: ${name}`, unit: 'ms', n: ours.length * requests * 5, spread: spreadOf(ours), more: false },
    ...{ ours: median(ours), theirs: median(theirs), timesOfBefore: median(ours) / median(theirs), goal: 1.1 },
  })
}

const withoutLooks = (tx: Tx): Tx => ({
  ...tx,
  send: (statement, values) => (statement.name === 'looks.add-looks' ? undefined : tx.send(statement, values)),
})
