import type { SchoolFigures } from '../../figures.ts'

/**
 * The need index made again from the words of `docs/need-index.md` alone: nothing here is imported from what it checks, and the distribution of
 * each school is laid out on one fine grid of log odds.
 */
export interface Asked {
  readonly figures: readonly SchoolFigures[]
  readonly years: readonly string[]
  readonly levels: ReadonlyMap<string, string>
  readonly weights: Readonly<Partial<Record<Name, number>>>
  readonly minimumSize: number
}

export interface MadeAgain {
  readonly sums: ReadonlyMap<string, number>
  readonly needs: ReadonlyMap<string, number>
}

type Name = keyof SchoolFigures['figures']

const discipline: readonly string[] = [
  'out-of-school-suspension',
  'in-school-suspension',
  'school-arrest',
  'law-enforcement-referral',
  'disciplined',
]
const lessIsNeed: readonly string[] = ['attendance', 'graduation', 'achievement', 'teachers-retained']
const pandemic: readonly string[] = ['2019-20', '2020-21']
const enough = 20

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0)
const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
function by<T>(list: readonly T[], key: (each: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const each of list) {
    const known = found.get(key(each))
    if (known) known.push(each)
    else found.set(key(each), [each])
  }
  return found
}

/** Sums and needs by the codes of the schools. */
export function madeAgain(asked: Asked): MadeAgain {
  const schools = schoolsOf(asked)
  const groups = groupsOf(schools)
  const poor = new Map(schools.map(school => [school, shownShare(school, 'low-income')]))
  const standings = standingsOf(schools, poor)
  const points = Object.entries(asked.weights).flatMap(([name, weight]) => {
    const figure = name as Name
    const of = pointsOf(figure, { asked, schools, groups, standings })
    return of.size === 0 ? [] : [{ weight, of }]
  })
  const sums = new Map(
    schools.map(school => {
      const own = points.flatMap(({ weight, of }) => {
        const points = of.get(school)
        return points === undefined ? [] : [{ weight, points }]
      })
      const total = sum(own.map(({ weight }) => weight))
      return [school, total === 0 ? 50 : sum(own.map(({ weight, points }) => weight * points)) / total]
    }),
  )
  const ranked = [...by(schools, school => groups.get(school) ?? '').values()].flatMap(members =>
    members
      .toSorted((a, b) => (sums.get(b) ?? 0) - (sums.get(a) ?? 0))
      .map((school, at) => ({ school, part: (at + 0.5) / members.length, size: members.length })),
  )
  const inOrder = [...sums.values()].sort((a, b) => b - a)
  const needs = ranked.sort((a, b) => a.part - b.part || b.size - a.size).map(({ school }, at) => [school.code, inOrder[at] ?? 0] as const)
  return { sums: new Map([...sums].map(([{ code }, each]) => [code, each])), needs: new Map(needs) }
}

interface School {
  readonly code: string
  readonly level: string
  readonly isLarge: boolean
  readonly years: readonly SchoolFigures[]
}

/** Those that are still there, have students, and of which any figure asked is known or withheld. */
function schoolsOf({ figures, years, levels, weights, minimumSize }: Asked): School[] {
  const counted = figures.filter(({ year }) => years.includes(year))
  const last = counted
    .map(({ year }) => year)
    .sort()
    .at(-1)
  const named = new Set(counted.flatMap(({ year, orgCode }) => (year === last ? [orgCode] : [])))
  const told = counted.filter(({ year, enrolment }) => year === last && enrolment !== null)
  const districts = new Set(told.map(({ distCode }) => distCode))
  const all = by(counted, ({ orgCode }) => orgCode)
  return [...all].flatMap(([code, found]) => {
    const inOrder = found.toSorted((a, b) => (a.year < b.year ? -1 : 1))
    const enrolment = inOrder.findLast(each => each.enrolment !== null)?.enrolment ?? null
    const isGone = !named.has(code) && (told.length >= 0.9 * all.size || inOrder.some(({ distCode }) => districts.has(distCode)))
    const tells = inOrder.some(each =>
      Object.entries(each.figures).some(([name, figure]) => name in weights && (figure.value !== null || figure.withheld)),
    )
    if (isGone || enrolment === 0 || !tells) return []
    return [{ code, level: levels.get(code) ?? 'unknown', isLarge: enrolment === null || enrolment >= minimumSize, years: inOrder }]
  })
}

/** Levels of fewer than 20 schools are one group together; if that has fewer than 20 it joins the largest. */
function groupsOf(schools: readonly School[]): Map<School, string> {
  const sizes = [...by(schools, ({ level }) => level)].map(([level, { length }]) => ({ level, length }))
  const large = sizes.filter(({ length }) => length >= enough).sort((a, b) => b.length - a.length)
  const rest = schools.length - sum(large.map(({ length }) => length))
  const others = rest >= enough || large.length === 0 ? 'others' : (large[0]?.level ?? 'others')
  return new Map(schools.map(school => [school, large.some(({ level }) => level === school.level) ? school.level : others]))
}

interface Counted {
  readonly of: number
  /** So many at least, and in how many ways there are 0, 1, 2 … more. */
  readonly least: number
  readonly ways: readonly number[]
}

function countedIn(year: SchoolFigures, name: Name): Counted[] {
  const figure = year.figures[name]
  const of = figure?.of ?? year.enrolment ?? 0
  if (!figure || of <= 0) return []
  if (figure.value !== null) return [{ of, least: Math.min(of, (figure.value / 100) * of), ways: [1] }]
  if (!figure.withheld) return []
  if (figure.count !== null) return [{ of, least: figure.count, ways: [1] }]
  if (!discipline.includes(name)) return []
  const most = Math.min(5, year.figures.disciplined?.count ?? 5, of)
  const ways = [1]
  for (let k = 1; k <= most; k++) ways.push(((ways.at(-1) ?? 0) * (of - k + 1)) / k)
  return [{ of, least: 0, ways }]
}

interface Told extends Counted {
  readonly years: number
}

function toldOf({ years }: School, name: Name): Told | undefined {
  const all = years.flatMap(year => countedIn(year, name))
  if (all.length === 0) return undefined
  const ways = all.reduce(
    (sofar, each) =>
      Array.from({ length: sofar.length + each.ways.length - 1 }, (_, k) => sum(sofar.map((way, i) => way * (each.ways[k - i] ?? 0)))),
    [1],
  )
  return { years: all.length, of: sum(all.map(({ of }) => of)), least: sum(all.map(({ least }) => least)), ways }
}

/** The share of all years, where each that says anything shows it. */
function shownShare(school: School, name: Name): number | undefined {
  const all = school.years.flatMap(year => {
    const figure = year.figures[name]
    return figure && (figure.value !== null || figure.withheld) ? [{ ...figure, of: figure.of ?? year.enrolment ?? 1 }] : []
  })
  if (all.length === 0 || all.some(({ value }) => value === null)) return undefined
  return sum(all.map(({ value, of }) => (value ?? 0) * of)) / sum(all.map(({ of }) => of))
}

/** Between how many of its level have less low income and how many have no more. */
function standingsOf(schools: readonly School[], poor: ReadonlyMap<School, number | undefined>): Map<School, number> {
  const found = new Map<School, number>()
  for (const members of by(schools, ({ level }) => level).values()) {
    const known = members.flatMap(school => {
      const share = poor.get(school)
      return share === undefined ? [] : [{ school, share }]
    })
    for (const { school, share } of known) {
      const [less, noMore] = [-1e-7, 1e-7].map(by => known.filter(other => other.share < share + by).length)
      found.set(school, ((less ?? 0) + (noMore ?? 0)) / 2 / known.length)
    }
  }
  return found
}

interface Straying {
  readonly carried: number
  readonly clustered: number
}

interface Change {
  readonly level: string
  readonly z: number
  readonly unit: number
  readonly chance: number
}

function strayingOf(name: Name, { figures, years, levels }: Asked): (level: string) => Straying {
  const byYear = by(figures, ({ year }) => year)
  const isLeftOut = (year: string) => pandemic.includes(year) && !years.some(each => pandemic.includes(each))
  const changes = [...byYear.keys()].flatMap(year => {
    const next = `${Number(year.slice(0, 4)) + 1}-${String(Number(year.slice(2, 4)) + 2).padStart(2, '0')}`
    if (isLeftOut(year) || isLeftOut(next) || (name === 'low-income' && year < '2021-22' && next >= '2021-22')) return []
    const later = new Map((byYear.get(next) ?? []).map(each => [each.orgCode, each]))
    return changesOver(name, byYear.get(year) ?? [], later, levels)
  })
  if (changes.length < 60) throw new Error(`too few changes of ${name}: the paper takes what was measured, and this does not`)
  const all = planeThrough(changes)
  const isWithheld = discipline.includes(name) && name !== 'disciplined'
  const ofLevel = new Map(
    [...by(changes, ({ level }) => level)].flatMap(([level, those]) =>
      isWithheld || those.length < 60 ? [] : [[level, planeThrough(those)] as const],
    ),
  )
  return level => ofLevel.get(level) ?? all
}

/** Of one year and the next. */
function changesOver(
  name: Name,
  first: readonly SchoolFigures[],
  later: ReadonlyMap<string, SchoolFigures>,
  levels: ReadonlyMap<string, string>,
): Change[] {
  const shownIn = ({ figures, enrolment }: SchoolFigures) => {
    const figure = figures[name]
    const of = figure?.of ?? enrolment ?? 0
    const k = figure?.count ?? (figure?.value == null ? null : (figure.value / 100) * of)
    return k === null || of <= 0 ? undefined : { of, k, isCounted: figure?.count != null }
  }
  const found = first.flatMap(one => {
    const other = later.get(one.orgCode)
    const [a, b] = [shownIn(one), other && shownIn(other)]
    if (!a || !b) return []
    const fewest = a.isCounted && b.isCounted ? 4 : 20
    const [k, of] = [a.k + b.k, a.of + b.of]
    if (k < fewest || of - k < fewest) return []
    const p = k / of
    const level = levels.get(one.orgCode) ?? 'unknown'
    return [{ level, went: b.k / b.of - a.k / a.of, unit: p * (1 - p), chance: 1 / a.of + 1 / b.of }]
  })
  const mean = sum(found.map(({ went }) => went)) / found.length
  return found.map(({ level, went, unit, chance }) => ({ level, unit, chance, z: (went - mean) ** 2 / unit }))
}

function planeThrough(changes: readonly Change[]): Straying {
  let [slope, year] = [1, 0.05]
  for (let round = 0; round < 30; round++) {
    const rows = changes.map(({ z, unit, chance }) => {
      const expected = slope * chance + year * unit
      return { x: chance, y: unit, z: Math.min(z, 16 * expected), w: expected ** -2 }
    })
    const of = (value: (row: (typeof rows)[number]) => number) => sum(rows.map(row => row.w * value(row)))
    const [xx, xy, yy, xz, yz] = [of(r => r.x * r.x), of(r => r.x * r.y), of(r => r.y * r.y), of(r => r.x * r.z), of(r => r.y * r.z)]
    slope = within((xz * yy - yz * xy) / (xx * yy - xy * xy), 0.05, 3)
    year = (yz - slope * xy) / yy
    if (year < 0) [slope, year] = [within(xz / xx, 0.05, 3), 0]
  }
  return { carried: Math.max(0, 1 - slope), clustered: Math.max(1, slope) }
}

interface Part {
  readonly school: School
  readonly told: Told
  /** What part of its students tells of the share these years were about. */
  readonly informs: number
}

interface Spread {
  readonly mean: number
  readonly size: number
}

/** The spread of true shares by moments; what is left open is filled in by the spread found so far. */
function spreadOf(parts: readonly Part[], above: (part: Part) => number = () => 0): Spread {
  if (parts.length < 5) return { mean: 0.5, size: 1 }
  const offs = parts.map(above)
  let [mean, size] = [0.1, 10]
  for (let round = 0; round < 60; round++) {
    const alpha = 1 / (size + 1)
    const [a, b] = [mean * size, (1 - mean) * size]
    const rows = parts.map(({ told, informs }, at) => {
      const n = Math.max(1, told.of * informs)
      const more = filled(told, a, b)
      return {
        ...{ n, y: (told.least + more.mean) / told.of - (offs[at] ?? 0), doubt: more.variance / told.of ** 2 },
        w: n / (1 + alpha * (n - 1)),
      }
    })
    const total = sum(rows.map(({ w }) => w))
    mean = sum(rows.map(({ w, y }) => w * y)) / total
    const scatter = sum(rows.map(({ w, y, doubt }) => w * ((y - mean) ** 2 + doubt))) / (mean * (1 - mean))
    const free = rows.map(({ w, n }) => ({ f: w * (1 - w / total), n }))
    const found = (scatter - sum(free.map(({ f, n }) => f / n))) / sum(free.map(({ f, n }) => f * (1 - 1 / n)))
    size = 1 / within(found, 1e-5, 0.5) - 1
  }
  return { mean, size }
}

/** How many more than the least, each number as likely as its ways and the spread make it (beta-binomial). */
function filled({ of, least, ways }: Counted, a: number, b: number): { mean: number; variance: number } {
  let chance = 1
  const chances = ways.map((way, k) => {
    if (k > 0) chance *= (a + least + k - 1) / (b + of - least - k)
    return way * chance
  })
  const total = sum(chances)
  const mean = sum(chances.map((each, k) => k * each)) / total
  return { mean, variance: sum(chances.map((each, k) => k * k * each)) / total - mean ** 2 }
}

interface Around {
  readonly asked: Asked
  readonly schools: readonly School[]
  readonly groups: ReadonlyMap<School, string>
  readonly standings: ReadonlyMap<School, number>
}

function pointsOf(name: Name, { asked, schools, groups, standings }: Around): Map<School, number> {
  const straying = strayingOf(name, asked)
  const parts = schools.flatMap((school): Part[] => {
    const told = toldOf(school, name)
    if (!told) return []
    const { carried, clustered } = straying(school.level)
    const alike = sum(Array.from({ length: told.years - 1 }, (_, j) => 2 * (1 - (j + 1) / told.years) * carried ** (j + 1)))
    return [{ school, told, informs: 1 / (clustered * (1 + alike)) }]
  })
  const spreads = spreadsOf(parts, name === 'low-income' ? new Map() : standings)
  const told = new Set(parts.map(({ school }) => school))
  const valued = [
    ...parts.map(part => ({ school: part.school, values: valuesOf(part, spreads.get(part) ?? { mean: 0.5, size: 1 }) })),
    ...schools.flatMap(school => {
      const share = told.has(school) ? undefined : shownShare(school, name)
      return share === undefined ? [] : [{ school, values: Array.from({ length: 64 }, () => within(share / 100, 1e-6, 1 - 1e-6)) }]
    }),
  ]
  const all = partBelow(valued.flatMap(({ values }) => values))
  const ofGroup = new Map(
    [...by(valued, ({ school }) => groups.get(school) ?? '')].map(([group, those]) => [
      group,
      those.length < enough ? all : partBelow(those.flatMap(({ values }) => values)),
    ]),
  )
  return new Map(
    valued.map(({ school, values }) => {
      const below = ofGroup.get(groups.get(school) ?? '') ?? all
      const points = (100 * sum(values.map(below))) / values.length
      return [school, lessIsNeed.includes(name) ? 100 - points : points]
    }),
  )
}

/** Schools under the smallest size have no say, unless the others are too few. */
function withSay(parts: readonly Part[]): readonly Part[] {
  const large = parts.filter(({ school }) => school.isLarge)
  return large.length >= enough ? large : parts
}

function spreadsOf(parts: readonly Part[], standings: ReadonlyMap<School, number>): Map<Part, Spread> {
  const found = new Map<Part, Spread>()
  const all = spreadOf(withSay(parts))
  for (const members of by(parts, ({ school }) => school.level).values()) {
    const ofLevel = withSay(members)
    const whole = ofLevel.length >= enough ? spreadOf(ofLevel) : all
    const highOf = ({ school }: Part) => standings.get(school)
    const thirds = [0, 1, 2].map(third => withSay(members.filter(part => Math.floor((highOf(part) ?? -1) * 3) === third)))
    const first = thirds.map(those => (those.length >= enough ? spreadOf(those) : whole))
    const second = thirds.map((those, third) => {
      const own = first[third] ?? whole
      if (those.length < enough) return own
      return spreadOf(those, part => between(first, highOf(part), ({ mean }) => mean) - own.mean)
    })
    for (const part of members) {
      const high = highOf(part)
      const size = () => Math.exp(between(second, high, spread => Math.log(spread.size)))
      found.set(part, high === undefined ? whole : { mean: between(second, high, ({ mean }) => mean), size: size() })
    }
  }
  return found
}

/** A straight line between the middles of the thirds. */
function between(spreads: readonly Spread[], high: number | undefined, value: (spread: Spread) => number): number {
  const place = within(3 * (high ?? 0.5) - 0.5, 0, 2)
  const [lower, upper] = [spreads[Math.floor(place)], spreads[Math.ceil(place)]]
  return lower && upper ? value(lower) + (place % 1) * (value(upper) - value(lower)) : Number.NaN
}

/** Shares of less than one in a million are alike, and so are those above all but that. */
const edge = Math.log(999_999)
const points = 2_000
const width = (2 * edge) / (points - 1)
const odds = Float64Array.from({ length: points }, (_, at) => -edge + at * width)
const tails = odds.map(each => Math.log1p(Math.exp(-Math.abs(each))))

/** The middles of 64 parts of what a true share may be. */
function valuesOf({ told: { of, least, ways }, informs }: Part, { mean, size }: Spread): number[] {
  const [yes, no] = [mean * size + informs * least, (1 - mean) * size + informs * (of - least)]
  const logs = odds.map((each, at) => {
    const tail = tails[at] ?? 0
    const open = ways.length === 1 ? 0 : Math.log(ways.reduceRight((all, way) => all * Math.exp(each) + way, 0))
    return yes * (Math.min(each, 0) - tail) + no * (Math.min(-each, 0) - tail) + informs * open
  })
  const top = logs.reduce((most, each) => Math.max(most, each), -Infinity)
  const heights = logs.map(each => Math.exp(each - top))
  // Beyond both ends the density falls as a power of the odds.
  const [low, high] = [(heights[0] ?? 0) / yes, (heights[points - 1] ?? 0) / (no - informs * (ways.length - 1))]
  let so = low
  const upTo = heights.map((height, at) => (so += at === 0 ? 0 : (width * (height + (heights[at - 1] ?? 0))) / 2))
  let at = 0
  return Array.from({ length: 64 }, (_, step) => {
    const wanted = ((so + high) * (step + 0.5)) / 64
    while (at < points && (upTo[at] ?? 0) < wanted) at++
    const [before, after] = [upTo[at - 1] ?? wanted, upTo[at] ?? wanted]
    const place = at === 0 ? -edge : at === points ? edge : (odds[at - 1] ?? 0) + (width * (wanted - before)) / (after - before)
    return 1 / (1 + Math.exp(-place))
  })
}

/** Which part of these values is less, ties by half. */
function partBelow(values: readonly number[]): (value: number) => number {
  const sorted = Float64Array.from(values).sort()
  const first = (fits: (each: number) => boolean) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (fits(sorted[middle] ?? 0)) high = middle
      else low = middle + 1
    }
    return low
  }
  return value => (first(each => each >= value) + first(each => each > value)) / 2 / sorted.length
}
