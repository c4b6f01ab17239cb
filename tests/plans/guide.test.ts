import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../src/platform/config/root.ts'
import { plainValue, type Plan } from '../../src/plan/core/index.ts'
import { openShipped } from '../../src/plan/core/testing/shipped.ts'
import { questions } from '../../src/questions.ts'

/**
 * The guide Re-Envisioning School Safety in Massachusetts, phrase by phrase: which section of which model plan carries it, and the words
 * there that do. The guide is not ours to ship; where it stands beside the checkout, the phrases are found in it and nothing of it is left.
 */
interface Row {
  /** The guide's own words. */
  readonly guide: string
  readonly at: string
  /** What the section says of it before the words *Our own*. */
  readonly carried: readonly string[]
}

const cities: Readonly<Record<string, readonly Row[]>> = {
  'Los Angeles, California': [
    {
      guide: 'In February 2021, the Los Angeles School Board, prompted by sustained advocacy from students, approved a plan',
      at: 'los-angeles#school-police-cut',
      carried: ['Students spoke up for this for years', 'the school board listened', 'February 16, 2021'],
    },
    {
      guide: String.raw`to shift \$25 million in funding previously allocated for school police into a \$36.5 million initiative`,
      at: 'los-angeles#money',
      carried: ['moved 25 million dollars from school police into a plan of 36.5 million'],
    },
    { guide: 'called the "Black Student Achievement Plan"', at: 'los-angeles#money', carried: ['the Black Student Achievement Plan'] },
    {
      guide: 'which added 221 psychiatric social workers, counselors, "climate coaches," and restorative justice advisers to schools.',
      at: 'los-angeles#money',
      carried: ['added 221 people to schools: psychiatric social workers, counselors, climate coaches and restorative justice advisers'],
    },
    {
      guide: 'New staffers targeted campuses with higher rates of suspension, chronic absenteeism, and low student achievement.',
      at: 'los-angeles#who-came-first',
      carried: ['suspensions and chronic absence were higher and achievement was low'],
    },
    {
      guide: 'Priority is given to hiring coaches who are residents of the communities that their schools serve.',
      at: 'los-angeles#climate-coaches',
      carried: ['People who live in the community that a school serves have priority when its coaches are hired'],
    },
    {
      guide: 'Students report that the climate coaches help de-escalate conflicts',
      at: 'los-angeles#students-report',
      carried: ['Students report that the climate coaches help to calm conflicts'],
    },
    {
      guide: 'and provide social and emotional support for struggling students',
      at: 'los-angeles#students-report',
      carried: ['students who are struggling, with social and emotional support'],
    },
    {
      guide:
        "and restorative justice advisers are helping shift the schools' disciplinary practices to focus on rehabilitation and reconciliation to address conflict",
      at: 'los-angeles#rehabilitation-and-reconciliation',
      carried: ['Restorative justice advisers help schools to change how they discipline', 'rehabilitation and reconciliation'],
    },
  ],
  'Oakland, California': [
    {
      guide: 'The City of Oakland and the Oakland Unified School District eliminated its school police force in 2020.',
      at: 'oakland#no-school-police',
      carried: ['The City of Oakland and its school district ended the school police force in 2020'],
    },
    {
      guide: 'As an alternative to staffing from the Oakland Police Department, a district-wide safety plan was created',
      at: 'oakland#district-safety-plan',
      carried: ['In place of officers from the Oakland Police Department, the district made a safety plan for all its schools'],
    },
    {
      guide:
        'that utilizes social workers and school psychologists rather than police officers to work with students experiencing behavioral or mental health crises.',
      at: 'oakland#crises',
      carried: [
        'Social workers and school psychologists, and not police officers, work with a student in a mental health or behavior crisis',
      ],
    },
    {
      guide: 'The district also established a Department of Culture and Climate that transitioned and retrained school security officers',
      at: 'oakland#culture-keepers',
      carried: ['made a Department of Culture and Climate', 'School security officers moved to it and were trained again'],
    },
    {
      guide: 'so they can mediate conflicts using restorative justice practices and relationship building.',
      at: 'oakland#culture-keepers',
      carried: ['mediate conflicts, with restorative justice and by building relationships'],
    },
  ],
  'Denver, Colorado': [
    {
      guide: 'In 2021, the City of Denver removed school resource officers',
      at: 'denver#officers-leave',
      carried: ['In 2021 the City of Denver removed the school resource officers'],
    },
    {
      guide: String.raw`and instituted an alternative plan which allocated \$625,000 in the school police budget to student mental health resources, restorative and trauma-informed practices, and behavioral health supports.`,
      at: 'denver#money',
      carried: [
        "Another plan took the officers' place",
        '625,000 dollars of the school police budget to mental health help for students, to restorative and trauma-informed practices, and to behavioral health supports',
      ],
    },
  ],
  'San Francisco, California': [
    {
      guide:
        'In 2020, the San Francisco Board of Education passed a resolution that directed the San Francisco Unified School District not to renew its Memorandum of Understanding (MOU) with the San Francisco Police Department (SFPD)',
      at: 'san-francisco#agreement-ended',
      carried: [
        'In 2020 the San Francisco Board of Education passed a resolution',
        'not to renew its agreement with the San Francisco Police Department',
        'Memorandum of Understanding',
      ],
    },
    {
      guide: 'and reallocate funds used to pay for SROs toward student support services and school health and wellness programs.',
      at: 'san-francisco#money',
      carried: ['the money for school officers', 'student support services, and to school health and wellness programs'],
    },
    {
      guide:
        'The resolution directed school staff to do "everything legally possible to protect children from witnessing or being subject to engagement with federal, state or local law enforcement on school grounds".',
      at: 'san-francisco#everything-legally-possible',
      carried: [
        'The resolution told school staff to do "everything legally possible to protect children from witnessing or being subject to engagement with federal, state or local law enforcement on school grounds"',
      ],
    },
    {
      guide:
        "The resolution mandated that the Superintendent to lead a process, with parent and community input, to revise the District's School Safety Plan",
      at: 'san-francisco#safety-plan-revised',
      carried: [
        "told the superintendent to lead the work of changing the district's School Safety Plan",
        'Parents and the community have a say',
      ],
    },
    {
      guide: 'to minimize reliance on law enforcement to handle school conflicts at school sites',
      at: 'san-francisco#safety-plan-revised',
      carried: ['to rely on police as little as possible when there is a conflict at a school'],
    },
    {
      guide:
        'District policy was amended to mandate that, in the event law enforcement is needed on school grounds, interactions are limited as much as possible to only adult staff.',
      at: 'san-francisco#adults-first',
      carried: ['District policy was changed', 'they deal with adult staff alone, as far as that can be done'],
    },
    {
      guide:
        "If students are involved, law enforcement will only be involved after parents/caregivers and the Public Defender's office are notified.",
      at: 'san-francisco#both-told',
      carried: ["only after parents or caregivers **and** the Public Defender's office are told"],
    },
  ],
}

const plans = new Map<string, Plan>()
function planOf(slug: string): Plan {
  const known = plans.get(slug) ?? openShipped(slug, questions).plan
  if (!known) throw new Error(`${slug} cannot be read`)
  plans.set(slug, known)
  return known
}

const onOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
const sectionAt = (at: string) => {
  const [slug = '', id = ''] = at.split('#')
  return planOf(slug).provisions.find(provision => provision.id === id)
}
const rows = Object.values(cities).flat()

describe('each phrase of the guide stands in a section of the model plan', () => {
  test.each(rows.map(row => [row.at, row.guide, row] as const))('%s: %s', (_, __, { at, carried }) => {
    const [told = ''] = onOneLine(sectionAt(at)?.text ?? '').split('*Our own:*')
    for (const words of carried) expect(told).toContain(words)
  })
})

const models = ['san-francisco', 'oakland', 'los-angeles', 'denver', 'amherst-pelham']

describe('what is ours is marked ours', () => {
  const sections = models.flatMap(slug => planOf(slug).provisions.map(section => [`${slug}#${section.id}`, section] as const))

  test.each(sections)('%s says so in its prose and in its authority line, or in neither', (_, { text, authority }) => {
    const isOursInProse = /\*Our own:\*/.test(onOneLine(text))
    expect(/\bour own\b/i.test(authority?.cite ?? '')).toBe(isOursInProse)
  })

  test.each(sections.filter(([, { text }]) => onOneLine(text).startsWith('*Our own:*')))(
    '%s, all ours, is practice that nobody has verified',
    (_, section) =>
      expect(section.authority).toMatchObject({ kind: 'practice', mark: 'unverified', cite: expect.stringMatching(/^Our own/) }),
  )

  test('what the guide itself says of adults first is told without a doubt', () => {
    const { text = '' } = sectionAt('san-francisco#adults-first') ?? {}
    expect(text).toContain('District policy was changed')
    expect(text).not.toMatch(/not read|single report|alone says/)
  })
})

describe('the figures of the guide', () => {
  const settingOf = (at: string, name: string): unknown => {
    const [slug = '', id = ''] = at.split('#')
    const block = planOf(slug).blocks.find(each => each.type === 'setting' && each.provision === id && each.name.value === name)
    const value = block?.body.entries.find(({ key }) => key === 'then')?.value
    return value && plainValue(value)
  }

  test('Los Angeles weighs what the guide names the most: suspension, chronic absence, low achievement', () =>
    expect(settingOf('los-angeles#need-of-its-kind', 'targeting')).toMatchObject({
      indicators: { 'out-of-school-suspension': 3, 'chronic-absence': 3, achievement: 3, 'low-income': 2, 'english-learners': 1 },
    }))

  test.each([
    ['los-angeles#money', { taken: '$25,000,000', whole: '$36,500,000', posts: 221 }],
    ['denver#money', { taken: '$625,000' }],
    ['san-francisco#money', { 'goes-to': ['student-support', 'health-and-wellness'] }],
  ])('%s', (at, figures) => expect(settingOf(at, 'money')).toMatchObject(figures))
})

const beside = join(projectRoot, '../shared/guide/000_ea2808f61c041c49.txt')
const guide = existsSync(beside) ? readFileSync(beside, 'utf8') : null
if (guide === null) console.warn('Skipped: the guide itself. It stands in ../shared/guide beside the checkout.')

describe.skipIf(guide === null)('the guide itself', () => {
  const names = Object.keys(cities)
  const partOf = (city: string): string => {
    const ends = names.map(name => (guide ?? '').indexOf(`\n${name}\n`)).filter(start => start > (guide ?? '').indexOf(`\n${city}\n`))
    const start = (guide ?? '').indexOf(`\n${city}\n`) + city.length + 2
    return onOneLine((guide ?? '').slice(start, ends.length > 0 ? Math.min(...ends) : undefined))
  }

  test.each(names)('%s: each phrase stands in it, and no word of it is left out', city => {
    let left = partOf(city)
    expect(left.length).toBeGreaterThan(200)
    for (const row of cities[city] ?? []) {
      expect(left).toContain(row.guide)
      left = left.replace(row.guide, ' ')
    }
    expect(left.replaceAll(/(More|Additional) Information \[Here\]\(#\)|[-;\s]/g, '')).toBe('')
  })
})
