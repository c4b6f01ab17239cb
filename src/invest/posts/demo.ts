import type { DistrictId } from '../../kernel/ids.ts'
import { isNo, type No } from '../../kernel/refusal.ts'
import { addSeconds, type Clock, dayIn } from '../../kernel/time.ts'
import type { PlanRegister } from '../../plan/index.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { applyIn } from './apply.ts'
import { actIn } from './commands.ts'
import type { Act, PostsKit } from './on-post.ts'
import type { Posting } from './posting.ts'
import { fundPublished, publishedPosts } from './published.ts'
import type { PostRole } from './roles.ts'
import { listPosts } from './store.ts'

const [millStreet, high] = ['99990305', '99990505'] as const

/** Since when there is money for a position of the published placing, and who took it ten days later, by handle; a role that is not here has money since lately, and nobody in it. */
const known: readonly {
  readonly org: string
  readonly role: PostRole
  readonly handle: string | null
  readonly daysAgo: number
}[] = [
  { org: millStreet, role: 'counselor', handle: 'counselor-brightsail', daysAgo: 400 },
  { org: high, role: 'counselor', handle: 'counselor-high', daysAgo: 400 },
  { org: millStreet, role: 'social-worker', handle: 'clinician', daysAgo: 300 },
  { org: millStreet, role: 'climate-coach', handle: null, daysAgo: 70 },
  { org: millStreet, role: 'restorative-adviser', handle: null, daysAgo: 30 },
]
const lately = { handle: null, daysAgo: 12 }
const knownOf = (post: { readonly orgCode: string; readonly role: PostRole }) =>
  known.find(({ org, role }) => org === post.orgCode && role === post.role) ?? lately

const dutiesOf: Partial<Record<PostRole, string>> = {
  'restorative-adviser': 'Holds circles where harm was done, for those who choose to come.\nHelps keep the agreements that come of them.',
  'climate-coach': 'Builds trust among students and staff, day by day.\nCalms conflict before it grows, and gives students a voice.',
}

const posting = (role: PostRole, closesOn: string): Posting => ({
  closesOn,
  pay: { low: 5_800_000, high: 6_600_000 },
  languages: ['English', 'Spanish', 'Portuguese'],
  duties: dutiesOf[role] ?? 'Works beside students and staff at the school, day by day.',
  questions: ['Tell us of a conflict you helped to settle.', 'How do you begin with somebody who does not want to talk?'],
  criteria: [
    { says: 'Calms people down and listens', weight: 3, at: 'interview' },
    { says: 'Keeps what is told in confidence', weight: 2, at: 'answers' },
    { says: 'Knows the neighborhood and its languages', weight: 1, at: 'answers' },
  ],
  residents: { points: 4, places: ['Harbor Falls', 'Tidewater Flats'] },
})

/** What is posted, how many days ago, and until how many days from now people may apply. */
const openings = [
  { role: 'restorative-adviser', postedAgo: 20, closesIn: 14, panel: ['nurse', 'teacher'], appliedAgo: 8, from: 0, to: 3 },
  { role: 'climate-coach', postedAgo: 40, closesIn: -5, panel: ['counselor-high', 'teacher'], appliedAgo: 20, from: 3, to: 5 },
] as const

const applicants = [
  {
    ...{
      applicantName: 'Perpetua Dunlin',
      reach: '978-555-0161',
      languages: 'English, Portuguese',
      certificate: '',
      area: 'Tidewater Flats',
    },
    answers: ['Two friends had stopped speaking. I sat with each, then with both.', 'I sit down beside them and wait.'],
  },
  {
    ...{
      applicantName: 'Barnaby Shoalwater',
      reach: 'barnaby@made-up.example',
      languages: 'English',
      certificate: 'Circle keeper',
      area: '',
    },
    answers: ['I led a circle after a fight on a bus.', 'I tell them what I will keep to myself, and what I cannot.'],
  },
  {
    ...{ applicantName: 'Rosalind Eddystone', reach: '978-555-0163', languages: 'English, Spanish', certificate: '', area: 'Harbor Falls' },
    answers: ['At the market I settle who sells where, every Saturday.', 'I ask about something small first.'],
  },
  {
    ...{ applicantName: 'Cornelius Brackwater', reach: '978-555-0164', languages: 'English', certificate: '', area: 'Harbor Falls' },
    answers: ['I coached a team that argued. We made our own rules.', 'I give them time and stay near.'],
  },
  {
    ...{ applicantName: 'Winsome Halyard', reach: 'winsome@made-up.example', languages: 'English, Khmer', certificate: '', area: '' },
    answers: ['Two families shared a yard. I carried words between them.', 'I ask who they trust.'],
  },
]

/** The positions of the placing that Harbor Falls published, one of them vacant for 70 days, an opening with three applicants and one whose panel is at work; all made up, by the ordinary commands. Where there are positions, nothing is done. */
export async function seedDemoPosts(
  database: Database,
  { district, clock, plans }: { readonly district: DistrictId; readonly clock: Clock; readonly plans: PlanRegister },
): Promise<void> {
  const kit = { database, clock, plans }
  await database.transaction('app', district, async tx => {
    if ((await tx.many(listPosts, [tx.district])).length > 0) return
    const published = await publishedPosts(tx)
    if (!published) return
    const since = (post: Parameters<typeof knownOf>[0]) => addSeconds(clock.now(), -knownOf(post).daysAgo * daySeconds)
    for (const post of sound(await fundPublished(kit, tx, actAgo(tx, clock, 0), published.digest, since))) {
      const { handle, daysAgo } = knownOf(post)
      if (handle !== null) await moveIn(kit, tx, { ...post, handle, daysAgo: daysAgo - 10 })
      const opening = openings.find(({ role }) => role === post.role && post.orgCode === millStreet)
      if (opening) await postOpening(kit, tx, { post: post.id, opening })
    }
  })
}

/** Through an opening, as every position is filled: posted, nobody with recall rights, and somebody of the district moves to it ten days later. */
async function moveIn(
  kit: PostsKit,
  tx: Tx,
  { id: post, role, handle, daysAgo }: { id: string; role: PostRole; handle: string; daysAgo: number },
): Promise<void> {
  const { clock } = kit
  const closesOn = dayIn('America/New_York', addSeconds(clock.now(), -daysAgo * daySeconds))
  sound(await actIn(kit, tx, actAgo(tx, clock, daysAgo + 10), { post, asked: { do: 'post', posting: posting(role, closesOn) } }))
  sound(await actIn(kit, tx, actAgo(tx, clock, daysAgo), { post, asked: { do: 'recall', people: [] } }))
  sound(await actIn(kit, tx, actAgo(tx, clock, daysAgo), { post, asked: { do: 'transfer', handle } }))
}

async function postOpening(kit: PostsKit, tx: Tx, { post, opening }: { post: string; opening: (typeof openings)[number] }): Promise<void> {
  const { clock } = kit
  const closesOn = dayIn('America/New_York', addSeconds(clock.now(), opening.closesIn * daySeconds))
  const posted = actAgo(tx, clock, opening.postedAgo)
  const state = sound(await actIn(kit, tx, posted, { post, asked: { do: 'post', posting: posting(opening.role, closesOn) } }))
  sound(await actIn(kit, tx, actAgo(tx, clock, opening.postedAgo), { post, asked: { do: 'panel', people: [...opening.panel] } }))
  for (const asked of applicants.slice(opening.from, opening.to))
    sound(
      await applyIn(
        kit,
        tx,
        { ...actAgo(tx, clock, opening.appliedAgo), by: null },
        { opening: state.opening?.id ?? '', asked, inside: false },
      ),
    )
}

const daySeconds = 86_400

const actAgo = (tx: Tx, clock: Clock, days: number): Act => ({
  by: 'operator',
  at: addSeconds(clock.now(), -days * daySeconds),
  deed: tx.random.id(),
})

/** Of our own making: what is wrong with it is our fault, not a refusal. */
function sound<T>(done: T | No): T {
  if (isNo(done)) throw new Error(`The demonstration’s positions cannot be made: ${done.detail}`)
  return done
}
