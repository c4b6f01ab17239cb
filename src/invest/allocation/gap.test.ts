import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshId } from '../../kernel/ids.ts'
import { falls } from '../../people/testing/open-test-app.ts'
import { block, district, everyone, section } from '../../plan/core/testing/plans.ts'
import { visit } from '../../plan/core/testing/visit.ts'
import { adoptPlan, planOver } from '../../plan/index.ts'
import { placingSetting } from './placing-setting.ts'
import type { Post, Problem } from './problem.ts'
import { objectiveOf } from './placing.ts'
import { placingFrom } from './solve.ts'
import type { StartSolving } from './solving.ts'
import { findDraft } from './store.ts'
import { bruteForce } from './testing/brute-force.ts'
import { openStaffingApp } from './testing/open-staffing-app.ts'

/** What a page claims of a placing, beside the truth: every way of placing these positions is tried, so the true gap is known. */
const problem: Problem = {
  schools: [
    { orgCode: '99990305', need: 10 },
    { orgCode: '99990505', need: 9 },
    { orgCode: '99990010', need: 8 },
  ],
  roles: [{ role: 'counselor', posts: 2, weight: 1, steps: [1] }],
}
const at = (...orgCodes: string[]): Post[] => orgCodes.map(orgCode => ({ orgCode, role: 'counselor', fte: 1 }))
const worthOf = (posts: readonly Post[]): number => objectiveOf(problem, placingFrom(problem, posts) ?? new Uint16Array())
const most = bruteForce(problem) ?? 0

/** A search that ends with this placing and tells the bound as it is. */
let planted: readonly Post[] = []
const plant: StartSolving = () => {
  const objective = worthOf(planted)
  const allocation = { objective, bound: most, gap: (most - objective) / objective, seconds: 1, posts: planted }
  return {
    latest: () => allocation,
    answer: Promise.resolve({ kind: 'placed', allocation, again: { prices: [], posts: planted } }),
    stop: () => {},
  }
}

let opened: Awaited<ReturnType<typeof openStaffingApp>>
const plans = planOver([{ ...visit, settings: [...(visit.settings ?? []), placingSetting] }])
beforeAll(async () => {
  opened = await openStaffingApp(plant, plans)
})
afterAll(() => opened.close())

const plainOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
async function placed(posts: readonly Post[]): Promise<string> {
  planted = posts
  await opened.post('/invest/staffing/plan', 'superintendent', { do: 'file', file: JSON.stringify(problem), deed: freshId() })
  for (let looks = 0; looks < 100; looks++) {
    const { text } = await opened.get('/invest/staffing/plan', 'superintendent')
    if (!text.includes('data-searching') && !text.includes('not finished')) return text
    await new Promise(resolve => setTimeout(resolve, 20))
  }
  throw new Error('the search does not end')
}
const publish = (draft: string) => opened.post('/invest/staffing/plan', 'superintendent', { do: 'publish', draft, deed: freshId() })
const draftIn = async () => (await opened.database.transaction('app', falls, tx => tx.maybe(findDraft, [tx.district])))?.id ?? ''
const largestGap = (percent: number) => {
  const text = district(section('all', everyone) + section('placing', block('setting placing', `then: { largest-gap: ${percent} }`)))
  const bundle = {
    main: { file: 'town.md', text },
    floors: [],
    documents: () => undefined,
    translationOf: () => undefined,
    casesOf: () => undefined,
  }
  return opened.database.transaction('app', falls, async tx => {
    const done = await adoptPlan(tx, plans, { bundle, by: 'operator', at: opened.clock.now(), deed: freshId() })
    if (done.kind !== 'adopted') throw new Error(JSON.stringify(done))
  })
}

describe('a placing that another betters by a known part', () => {
  const worse = at('99990505', '99990010')
  test('the truth: 17 of 19, so another is better by 11.77 percent, rounded up', () => {
    expect([worthOf(worse), most]).toEqual([17, 19])
  })

  test('is not published above the gap the plan sets: 1 percent where it does not say', async () => {
    const page = plainOf(await placed(worse))
    expect(page).toContain('could count for more by up to 11.77%. The plan publishes nothing above 1%.')
    expect(page).not.toContain('Publish this placing')
    const refused = await publish(await draftIn())
    expect(refused.status).toBe(409)
    expect(plainOf(refused.text)).toContain('The plan publishes nothing above 1%.')
    expect(plainOf((await opened.get('/invest/staffing')).text)).toContain('No positions have been published yet.')
  })

  test('where the plan allows as much, its page tells the gap and does not claim that each went where it counts most', async () => {
    await largestGap(12)
    const page = plainOf(await placed(worse))
    expect(page).toContain('Publish this placing')
    expect(await publish(await draftIn())).toMatchObject({ status: 303 })
    const read = plainOf((await opened.get('/invest/staffing')).text)
    expect(read).toContain('Another way of placing them could count for more, by 11.77% at most.')
    expect(read).toContain('The plan lets no placing be published that another could better by more than 12%.')
    expect(read).not.toContain('Each position went where it counts most')
  })
})

test('only a placing that nothing betters is said to have each position where it counts most', async () => {
  opened.clock.set(new Date(opened.clock.now().getTime() + 60_000))
  await placed(at('99990305', '99990505'))
  expect(await publish(await draftIn())).toMatchObject({ status: 303 })
  const read = plainOf((await opened.get('/invest/staffing')).text)
  expect(read).toContain('Each position went where it counts most. No other way of placing them counts for more: that is proven.')
})
