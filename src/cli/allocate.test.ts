import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { solvingThreads } from '../invest/index.ts'
import { investAllocate } from './allocate.ts'

const folder = mkdtempSync(join(tmpdir(), 'allocate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const allocate = (content: unknown, ...flags: string[]) => {
  const file = join(folder, `${files++}.json`)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return investAllocate([file, ...flags], { start: solvingThreads(), progress: () => {} })
}

const schools = [
  { orgCode: '00350001', need: 9, region: 'north' },
  { orgCode: '00350002', need: 4, region: 'south' },
]
const roles = [{ role: 'climate-coach', posts: 2, weight: 1, steps: [1, 0.6] }]

test('a file is answered with its posts, objective, bound and gap, and nothing else', async () => {
  const { exit, json, text } = await allocate({ schools, roles })
  expect(exit).toBe(0)
  expect(json).toEqual({
    objective: expect.closeTo(14.4, 9),
    bound: expect.closeTo(14.4, 6),
    gap: expect.closeTo(0, 6),
    seconds: expect.any(Number),
    posts: [{ orgCode: '00350001', role: 'climate-coach', fte: 2 }],
  })
  expect(text).toContain('00350001     2  climate-coach\nWorth 14.4; no way of placing them as the file asks is worth more than 14.4')
})

test('where no school has a need, the answer is worth nothing, and that is said beside it', async () => {
  const file = join(folder, 'no-need.json')
  writeFileSync(file, JSON.stringify({ schools: schools.map(school => ({ ...school, need: 0 })), roles }))
  const said: string[] = []
  const { exit, json } = await investAllocate([file], { start: solvingThreads(), progress: sentence => said.push(sentence) })
  expect([exit, json]).toEqual([0, expect.objectContaining({ objective: 0, bound: 0, gap: 0 })])
  expect(said[0]).toContain('No school has a need above 0')
})

test('demands that contradict each other are named, by code and in words', async () => {
  const { exit, json, text } = await allocate({ schools, roles, minPerRegion: { north: 2, south: 1 } })
  expect(exit).toBe(1)
  expect(json).toEqual({
    ok: false,
    infeasible: true,
    minimal: true,
    conflicts: [
      {
        demands: [
          { kind: 'posts', role: 'climate-coach', detail: 'Climate-coach: at most 2 in all.' },
          { kind: 'region', region: 'north', detail: 'In the group north: at least 2, of any role.' },
          { kind: 'region', region: 'south', detail: 'In the group south: at least 1, of any role.' },
        ],
      },
    ],
  })
  expect(text.split('\n')[0]).toBe('These cannot all be kept. Change one of them:')
})

test.each<{ says: string; content: unknown; faults: [pointer: string, detail: string][] }>([
  { says: 'not JSON', content: '{"schools": NaN}', faults: [['', 'This is not JSON']] },
  { says: 'a key nobody knows', content: { schools, roles, budget: 1 }, faults: [['/budget', 'There is no key “budget” here.']] },
  {
    says: 'a key that stands twice',
    content: '{"roles": [],\n"schools": [{"orgCode": "a", "need": 1, "need": 9}]}',
    faults: [['/schools/0/need', 'The key “need” stands twice in one object, the second time on line 2, column 41.']],
  },
  { says: 'nothing there', content: { schools: [], roles }, faults: [['/schools', 'This may not be empty.']] },
  {
    says: 'a way of two schools without its minutes',
    content: { schools, roles, travel: { maxMinutes: 15, minutes: [['00350001', '00350002']] } },
    faults: [['/travel/minutes/0', 'At least 3 stand here.']],
  },
  {
    says: 'a negative need',
    content: { schools: [{ orgCode: 'a', need: -1 }], roles },
    faults: [['/schools/0/need', 'Expected 0 or more.']],
  },
  {
    says: 'a number in quotes',
    content: { schools: [{ orgCode: 'a', need: '1' }], roles },
    faults: [['/schools/0/need', 'Expected a number here.']],
  },
  { says: 'no roles', content: { schools }, faults: [['/roles', 'This is missing.']] },
  {
    says: 'a school twice',
    content: { schools: [schools[0], schools[0]], roles },
    faults: [['/schools/1/orgCode', '“00350001” stands here twice.']],
  },
  {
    says: 'a school twice, once with a blank',
    content: { schools: [schools[0], { orgCode: '00350001 ', need: 1 }], roles },
    faults: [['/schools/1/orgCode', '“00350001 ” begins or ends with a blank. Take it out, so that no school stands here twice.']],
  },
  {
    says: 'the last line of a table',
    content: { schools: [schools[0], { orgCode: 'Total', need: 99 }], roles },
    faults: [['/schools/1/orgCode', '“Total” is a sum of schools and no school. Take it out.']],
  },
  {
    says: 'a school nobody knows',
    content: { schools, roles, guaranteed: ['x'] },
    faults: [['/guaranteed/0', 'There is no school “x” among the schools.']],
  },
  {
    says: 'a role nobody knows',
    content: { schools, roles, half: ['nurse'] },
    faults: [['/half/0', 'There is no role “nurse” among the roles.']],
  },
  {
    says: 'a part of a whole post',
    content: { schools, roles, pins: [{ orgCode: '00350001', role: 'climate-coach', fte: 0.5 }] },
    faults: [['/pins/0/fte', '“climate-coach” is given in whole posts; name it under “half” to give half posts.']],
  },
  {
    says: 'a budget without costs',
    content: { schools, roles, budgetCents: 1 },
    faults: [['/roles/0/costCents', 'There is a budget, so “climate-coach” needs its cost.']],
  },
  {
    says: 'a ratio without enrolment',
    content: { schools, roles: [{ ...roles[0], ratio: 250 }] },
    faults: schools.map(({ orgCode }, at) => [
      `/schools/${at}/enrolment`,
      `“climate-coach” has a ratio of students, so the school “${orgCode}” needs its enrolment.`,
    ]),
  },
  {
    says: 'a region without schools',
    content: { schools, roles, minPerRegion: { west: 1 } },
    faults: [['/minPerRegion/west', 'No school is in the region “west”, so it can get no post.']],
  },
])('$says is said where it stands', async ({ content, faults }) => {
  const { exit, json } = await allocate(content)
  expect(exit).toBe(1)
  expect(json).toEqual({ ok: false, faults: faults.map(([pointer, detail]) => ({ pointer, detail: expect.stringContaining(detail) })) })
})

test('misuse', async () => {
  const at = { start: solvingThreads(), progress: () => {} }
  expect(await investAllocate([], at)).toMatchObject({ exit: 2 })
  expect(await investAllocate([join(folder, 'none.json')], at)).toMatchObject({ exit: 2 })
  expect(await allocate({ schools, roles }, '--seconds', 'soon')).toMatchObject({
    exit: 2,
    text: expect.stringContaining('“soon” is no number of seconds'),
  })
})
