import { expect, test } from 'vitest'
import { beginning, type Form, problemFrom } from './placing-form.ts'

const schools = [
  { orgCode: '99990305', need: 70, enrolment: 400, place: { lat: 42, lon: -71 } },
  { orgCode: '99990310', need: 40, enrolment: null },
  { orgCode: '99990315', need: 55, enrolment: 120 },
]
const typed = (more: Form) => problemFrom({ ...beginning, ...more }, schools)

test('what is typed becomes the problem of docs/allocate.md', () => {
  expect(
    typed({
      ...{
        'posts-nurse': '1.5',
        'cost-nurse': '$81,000.50',
        'weight-nurse': '0.8',
        'half-nurse': 'yes',
        'posts-social-worker': '2',
        'cost-social-worker': '98000',
      },
      ...{
        'posts-climate-coach': '1',
        'cost-climate-coach': '74000',
        steps: '1; 0.5',
        most: '3',
        guaranteed: '2',
        bonus: '0.2',
        budget: '400,000',
        minutes: '15',
      },
      ...{ regions: 'north side 2: 99990305, 99990310\n', pins: '99990315 nurse 0.5' },
    }),
  ).toEqual({
    schools: [
      { orgCode: '99990305', need: 70, enrolment: 400, lat: 42, lon: -71, region: 'north side' },
      { orgCode: '99990310', need: 40, region: 'north side' },
      { orgCode: '99990315', need: 55, enrolment: 120 },
    ],
    roles: [
      { role: 'social-worker', posts: 2, costCents: 9_800_000, weight: 1, steps: [1, 0.5] },
      { role: 'nurse', posts: 1.5, costCents: 8_100_050, weight: 0.8, steps: [1, 0.5] },
      { role: 'climate-coach', posts: 1, costCents: 7_400_000, weight: 1, steps: [1, 0.5] },
    ],
    pairs: [{ roles: ['social-worker', 'climate-coach'], bonus: 0.2 }],
    maxPerSchool: 3,
    minPerRegion: { 'north side': 2 },
    guaranteed: ['99990305', '99990315'],
    budgetCents: 40_000_000,
    pins: [{ orgCode: '99990315', role: 'nurse', fte: 0.5 }],
    half: ['nurse'],
    travel: { maxMinutes: 15 },
  })
})

test('a long line of blanks is told as no region at once, for calls come through the same process', () => {
  const began = performance.now()
  expect(typed({ 'posts-nurse': '1', 'cost-nurse': '1', regions: `north${' '.repeat(300_000)}x` })).toContainEqual(
    expect.objectContaining({ field: 'regions' }),
  )
  expect(performance.now() - began).toBeLessThan(500)
})

test.each<{ says: string; form: Form; fields: string[] }>([
  { says: 'nothing to place', form: {}, fields: ['posts-counselor'] },
  { says: 'a number that is none', form: { 'posts-nurse': 'many' }, fields: ['posts-nurse', 'posts-counselor'] },
  { says: 'less than none', form: { 'posts-nurse': '-1' }, fields: ['posts-nurse', 'posts-counselor'] },
  { says: 'eight tenths with a comma, which is not eight', form: { 'posts-nurse': '1', 'weight-nurse': '0,8' }, fields: ['weight-nurse'] },
  { says: 'money as 98.000,00', form: { 'posts-nurse': '1', 'cost-nurse': '98.000,00' }, fields: ['cost-nurse'] },
  { says: 'a comma out of place', form: { 'posts-nurse': '1', budget: '40,00', 'cost-nurse': '0,500' }, fields: ['cost-nurse', 'budget'] },
  { says: 'steps with decimal commas', form: { 'posts-nurse': '1', steps: '1; 0,6; 0,35' }, fields: ['steps'] },
  { says: 'one step with a decimal comma', form: { 'posts-nurse': '1', steps: '1,0,5' }, fields: ['steps'] },
  { says: 'steps with decimal commas and blanks', form: { 'posts-nurse': '1', steps: '1 0,6' }, fields: ['steps'] },
  { says: 'a half with a comma, which is not none', form: { 'posts-nurse': '1', pins: '99990305 nurse 0,5' }, fields: ['pins'] },
  { says: 'more than a number', form: { 'posts-nurse': '1', pins: '99990305 nurse 1 5' }, fields: ['pins'] },
  { says: 'steps that are no numbers', form: { 'posts-nurse': '1', steps: 'one' }, fields: ['steps'] },
  { says: 'no steps', form: { 'posts-nurse': '1', steps: '' }, fields: ['steps'] },
  { says: 'part of a school guaranteed', form: { 'posts-nurse': '1', guaranteed: '1.5' }, fields: ['guaranteed'] },
  { says: 'a group without a number', form: { 'posts-nurse': '1', regions: 'north: 99990305' }, fields: ['regions'] },
  { says: 'a school in two groups', form: { 'posts-nurse': '1', regions: 'a 1: 99990305\nb 1: 99990305' }, fields: ['regions'] },
  { says: 'a school nobody knows', form: { 'posts-nurse': '1', pins: '12345678 nurse 1' }, fields: ['pins'] },
  { says: 'a role nobody knows', form: { 'posts-nurse': '1', pins: '99990305 wizard 1' }, fields: ['pins'] },
  { says: 'half of a whole post', form: { 'posts-nurse': '1', pins: '99990305 nurse 0.5' }, fields: ['pins'] },
  { says: 'a budget without a cost', form: { 'posts-nurse': '1', budget: '100' }, fields: ['cost-nurse'] },
  { says: 'no students to one', form: { 'posts-nurse': '1', 'ratio-nurse': '0' }, fields: ['ratio-nurse'] },
  { says: 'a ratio where a school’s students are not known', form: { 'posts-nurse': '9', 'ratio-nurse': '500' }, fields: ['ratio-nurse'] },
])('$says is told at its box', ({ form, fields }) => {
  const found = typed(form)
  if (!('length' in found)) throw new Error('expected faults')
  expect(found.map(({ field }) => field)).toEqual(fields)
  for (const { says } of found) expect(says.en === says.es).toBe(false)
})

test.each([
  ['1, 0.6, 0.35', [1, 0.6, 0.35]],
  ['1,0.6,.35', [1, 0.6, 0.35]],
  ['1 0.6 0.35', [1, 0.6, 0.35]],
  ['1;0.6 ;0.35', [1, 0.6, 0.35]],
  ['1', [1]],
  ['3,2,1', [3, 2, 1]],
  ['1,0', [1, 0]],
  ['1,0,0.5', [1, 0, 0.5]],
  ['1, 0, 5', [1, 0, 5]],
  ['1;0;5', [1, 0, 5]],
])('steps written %s', (steps, read) => {
  expect(typed({ 'posts-nurse': '1', steps })).toMatchObject({ roles: [{ steps: read }] })
})

test.each([
  ['1,0,5', '3 numbers: 1, 0, 5', '3 números: 1, 0, 5'],
  ['1,0,6,0,35', '5 numbers: 1, 0, 6, 0, 35', '5 números: 1, 0, 6, 0, 35'],
  ['0,5', '2 numbers: 0, 5', '2 números: 0, 5'],
  ['1,05', '2 numbers: 1, 05', '2 números: 1, 05'],
])('steps typed %s, where a comma stands for a point, are asked again with what was read', (steps, en, es) => {
  const [told, ...more] = [typed({ 'posts-nurse': '1', steps })].flat()
  expect(more).toEqual([])
  expect(told).toMatchObject({ field: 'steps', says: { en: expect.stringContaining(en), es: expect.stringContaining(es) } })
  expect(told).toMatchObject({ says: { en: expect.stringContaining('a space after each comma: 1, 0.5.') } })
})

test('where no school has a need, nothing says where a position is worth more, and none is placed', () => {
  const none = schools.map(school => ({ ...school, need: 0 }))
  expect(problemFrom({ ...beginning, 'posts-nurse': '1' }, none)).toMatchObject([
    { says: { en: expect.stringContaining('No school has a need above 0') } },
  ])
})
