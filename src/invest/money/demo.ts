import type { DistrictId } from '../../kernel/ids.ts'
import { isNo, type No } from '../../kernel/refusal.ts'
import { type Clock, dayIn } from '../../kernel/time.ts'
import type { Database, Tx } from '../../platform/database/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import * as commands from './commands.ts'
import type { BookDeed, Written } from './on-book.ts'
import type { LineSent } from './contract.ts'
import { fiscalYearOf, monthsOf } from './fiscal-year.ts'
import type { Owner } from './lines.ts'
import { listYears } from './store.ts'
import { recordVote } from './vote-commands.ts'

type Name = 'police' | 'counselors' | 'coaches' | 'pay' | 'advisers' | 'support' | 'grant' | 'cameras'

/** Each line with its budget of the year before this one and of this one, in dollars. */
const lines: Readonly<Record<Name, Omit<LineSent, 'year' | 'cents'> & { readonly budgets: readonly [number, number] }>> = {
  police: {
    title: 'Police in schools',
    titleEs: 'Policía en las escuelas',
    owner: 'city',
    kind: 'police',
    unit: 'officer',
    unitCents: 148_000_00,
    budgets: [296_000, 296_000],
  },
  grant: {
    title: 'Student mental health grant',
    titleEs: 'Subvención de salud mental',
    owner: 'state',
    kind: 'wellness',
    budgets: [60_000, 75_000],
  },
  cameras: {
    title: 'Cameras at doors',
    titleEs: 'Cámaras en las puertas',
    owner: 'district',
    kind: 'cameras',
    unit: 'camera',
    unitCents: 2_500_00,
    budgets: [38_500.5, 22_000],
  },
  support: {
    title: 'Help for students in a crisis',
    titleEs: 'Ayuda a estudiantes en crisis',
    owner: 'district',
    kind: 'support',
    budgets: [0, 0],
  },
  counselors: {
    title: 'Counselors',
    titleEs: 'Consejería',
    owner: 'district',
    kind: 'people',
    unit: 'counselor',
    unitCents: 92_000_00,
    budgets: [184_000, 184_000],
  },
  coaches: {
    title: 'Climate coaches',
    titleEs: 'Guías de convivencia',
    owner: 'district',
    kind: 'posts',
    unit: 'climate-coach',
    unitCents: 64_000_00,
    budgets: [0, 0],
  },
  pay: {
    title: 'Pay of climate coaches',
    titleEs: 'Sueldos de guías de convivencia',
    owner: 'district',
    kind: 'people',
    unit: 'climate-coach',
    unitCents: 64_000_00,
    budgets: [0, 0],
  },
  advisers: {
    title: 'Restorative advisers',
    titleEs: 'Asesoría restaurativa',
    owner: 'district',
    kind: 'posts',
    unit: 'restorative-adviser',
    unitCents: 80_000_00,
    budgets: [0, 20_000],
  },
}
const names: readonly Name[] = ['police', 'grant', 'cameras', 'support', 'counselors', 'coaches', 'pay', 'advisers']

/** Of a year: from where to where, how much, and how each owner voted so far. */
interface DemoMove {
  readonly from: Name
  readonly to: Name
  readonly dollars: number
  readonly votes: readonly (readonly [Owner, 'for' | 'against'])[]
}
const moves: readonly [readonly DemoMove[], readonly DemoMove[]] = [
  [
    {
      from: 'police',
      to: 'support',
      dollars: 74_000,
      votes: [
        ['district', 'for'],
        ['city', 'against'],
      ],
    },
    {
      from: 'grant',
      to: 'coaches',
      dollars: 40_000,
      votes: [
        ['district', 'for'],
        ['state', 'for'],
      ],
    },
    { from: 'cameras', to: 'advisers', dollars: 12_000.5, votes: [['district', 'for']] },
  ],
  [
    {
      from: 'police',
      to: 'support',
      dollars: 64_000,
      votes: [
        ['district', 'for'],
        ['city', 'for'],
      ],
    },
    { from: 'support', to: 'coaches', dollars: 64_000, votes: [['district', 'for']] },
    { from: 'coaches', to: 'pay', dollars: 48_000, votes: [['district', 'for']] },
    { from: 'police', to: 'support', dollars: 84_000, votes: [['district', 'for']] },
    {
      from: 'grant',
      to: 'advisers',
      dollars: 45_000,
      votes: [
        ['district', 'for'],
        ['state', 'for'],
      ],
    },
  ],
]

/** Spent in each month of the year, the first July; shorter where it ended sooner. */
const spending: readonly [Partial<Record<Name, readonly number[]>>, Partial<Record<Name, readonly number[]>>] = [
  {
    police: [74_000, 0, 0, 74_000, 0, 0, 74_000, 0, 0, 74_000],
    cameras: [0, 14_250, 0, 0, 5_980.25],
    grant: [0, 0, 6_200, 0, 0, 5_850],
    counselors: [0, 0, 18_400, 18_400, 18_400, 18_400, 18_400, 18_400, 18_400, 18_400, 18_400, 18_400],
    coaches: [0, 0, 0, 0, 5_120.75, 5_120.75, 5_120.75, 5_120.75, 5_120.75, 5_120.75],
    advisers: [0, 0, 0, 0, 0, 0, 0, 2_000, 2_000, 2_000],
  },
  {
    cameras: [0, 9_999.99, 1_200],
    grant: [0, 0, 7_350],
    counselors: [0, 0, 18_400, 18_400, 18_400, 18_400, 18_400, 18_400, 18_400, 18_400, 18_400, 18_400],
    pay: [0, 0, 0, 0, 5_333.33, 5_333.33, 5_333.33, 5_333.33, 5_333.33, 5_333.33, 5_333.33],
    advisers: [0, 0, 4_062.5, 4_062.5, 4_062.5, 4_062.5, 4_062.5, 4_062.5, 4_062.5, 4_062.5, 4_062.5],
  },
]

/** Two years of made-up money, by the commands a district uses: a move refused, moves voted, one that waits for the city. Where there are books, nothing is done. */
export async function seedDemoMoney(
  database: Database,
  { district, clock }: { readonly district: DistrictId; readonly clock: Clock },
): Promise<void> {
  const at = clock.now()
  await database.transaction('app', district, async tx => {
    if ((await tx.many(listYears, [district])).length > 0) return
    const today = dayIn('America/New_York', at)
    const ids = new Map<Name, string>()
    for (const [turn, year] of [fiscalYearOf(today) - 1, fiscalYearOf(today)].entries())
      await seedYear(tx, { turn: turn === 0 ? 0 : 1, year, at, today }, ids)
  })
}

interface Year {
  readonly turn: 0 | 1
  readonly year: number
  readonly at: Date
  readonly today: string
}

async function seedYear(tx: Tx, { turn, year, at, today }: Year, ids: Map<Name, string>): Promise<void> {
  const deed = (name: string): BookDeed => ({
    ...{ by: 'operator', at, timeZone: 'America/New_York', deed: idFromName(`concord demo money ${tx.district} ${year} ${name}`) },
  })
  const months = monthsOf(year)
  const id = (name: Name): string => ids.get(name) ?? ''
  for (const name of names) {
    const { budgets, ...line } = lines[name]
    const opening = { year, cents: cents(budgets[turn]), on: `${months[0]}-01` }
    if (turn === 0) ids.set(name, sure(await commands.addBookLine(tx, deed(name), { ...line, ...opening })))
    else sure(await commands.openBookLine(tx, deed(name), id(name), opening))
  }
  for (const [at, { from, to, dollars, votes }] of moves[turn].entries()) {
    const asked = { from: id(from), to: id(to), cents: cents(dollars), year, on: earlier(`${months[0]}-14`, today) }
    const move = sure(await commands.askMove(tx, deed(`move ${at}`), asked))
    for (const [owner, vote] of votes)
      sure(
        await recordVote(tx, deed(`vote ${at} ${owner}`), move, {
          owner,
          vote,
          on: earlier(`${months[1]}-${owner === 'district' ? '05' : '19'}`, today),
        }),
      )
  }
  for (const name of names)
    for (const [month, dollars] of (spending[turn][name] ?? []).entries()) {
      const on = `${months[month]}-20`
      if (dollars > 0 && on <= today)
        sure(await commands.recordSpending(tx, deed(`spent ${name} ${month}`), { line: id(name), cents: cents(dollars), year, on }))
    }
  if (turn === 1 && `${months[2]}-20` <= today) {
    const twice = sure(
      await commands.recordSpending(tx, deed('twice'), { line: id('cameras'), cents: 1_200_00, year, on: `${months[2]}-20` }),
    )
    sure(await commands.reverseEntry(tx, deed('once'), { transaction: twice, on: earlier(`${months[2]}-28`, today) }))
  }
}

const cents = (dollars: number): number => Math.round(dollars * 100)
const earlier = (a: string, b: string): string => (a < b ? a : b)

/** A book of our own: what is wrong with it is our fault, not a refusal. */
function sure(done: Written | No): string {
  if (isNo(done)) throw new Error(`The demonstration's books cannot be written: ${done.detail}`)
  return done.id
}
