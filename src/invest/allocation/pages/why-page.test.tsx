import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { PageContext } from '../../../design/context.ts'
import type { Post, Problem } from '../problem.ts'
import { reasonsFor } from '../reasons.ts'
import { placingFrom } from '../solve.ts'
import { WhyPage } from './why-page.tsx'

const page: PageContext = {
  ...{ lang: 'en', person: null, csrf: null, path: '/invest/staffing/C', demo: true, assets: { css: '/c.css', scripts: {} } },
  district: { name: 'Harbor Falls Public Schools', officePhone: null },
}
function why(problem: Problem, posts: readonly Post[], orgCode: string): string {
  const placing = placingFrom(problem, posts)
  const reason = placing && reasonsFor(problem, placing, orgCode)
  if (!reason) throw new Error('no reasons')
  const html = render(
    <WhyPage page={page} reason={reason} problem={problem} names={{ A: 'Alder' }} mostNeed={100} hasNeed={false} hasClosed={false} />,
  )
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}
const schools = [
  { orgCode: 'A', need: 9 },
  { orgCode: 'C', need: 9 },
]
const post = (orgCode: string, fte: number): Post => ({ orgCode, role: 'coach', fte })
const coach = { role: 'coach', posts: 1, weight: 1, steps: [1] }

test('of two schools alike in need the one that got none is not told that it would help less there', () => {
  const said = why({ schools, roles: [coach] }, [post('A', 1)], 'C')
  expect(said).toContain('The last one went to Alder, where need is 9. One here would help just as much as that one.')
  expect(said).not.toContain('help less')
})

test.each([
  {
    says: 'of the role',
    problem: { roles: [{ ...coach, posts: 3, steps: [1, 0.5] }] },
    posts: [post('A', 1), post('C', 1.5)],
    told: 'It is half a position below the most that a school may have of this role. One more whole position does not fit.',
  },
  {
    says: 'at a school',
    problem: { roles: [{ ...coach, posts: 3, steps: [1, 0.5] }], maxPerSchool: 1 },
    posts: [post('A', 0.5), post('C', 0.5)],
    told: 'Here, less than one whole position is left.',
  },
  {
    says: 'to place',
    problem: { roles: [coach] },
    posts: [post('A', 0.5)],
    told: 'Of this role, less than one whole position is left to place.',
  },
])('where half a position is left $says, nobody reads that it is full', ({ problem, posts, told }) => {
  const said = why({ schools, half: ['coach'], ...problem }, posts, 'C')
  expect(said).toContain(told)
  expect(said).not.toMatch(/Every position of this role is placed|as many as any school|as many positions as any school/)
})

test('a need that turns it is told as it is, and not a hundredth more for the way numbers are kept', () => {
  const said = why(
    {
      schools: [
        { orgCode: 'A', need: 6.25 },
        { orgCode: 'C', need: 8 },
      ],
      roles: [{ ...coach, posts: 2, weight: 0.8, steps: [1, 0.5] }],
    },
    [post('A', 1), post('C', 1)],
    'C',
  )
  expect(said).toMatch(/need above 12.5 /)
})
