import type { PlanRegister } from '../../plan/index.ts'
import { whoHolds } from '../../platform/database/index.ts'
import { readArguments } from '../arguments.ts'
import { misuse, type Outcome, refusal } from '../outcome.ts'
import type { Settings } from '../settings.ts'
import { demoSlug, openStore } from '../store.ts'
import { schoolDays, yearBegins, yearUntil } from './calendar.ts'
import { keepBegun, keepLived, type Lived, standingOf } from './kept.ts'
import { liveIn } from './live-in.ts'
import { seededRandomness } from './seeded-randomness.ts'

export { beginWithPast } from './past.ts'

const usage = 'demo year --seed N [--days N] [--district harbor-falls] [--data DIR] [--json]'

/**
 * `demo year`: a school year of the demonstration district, lived through the ordinary commands in an empty data directory. One seed gives
 * one record, to the last byte: the ids and salts of this store come from the seed, and its clock is moved by hand from a day that is always the same.
 */
export async function demoYear(args: readonly string[], settings: Settings, plans: PlanRegister): Promise<Outcome> {
  const read = readArguments(args, ['seed', 'days', 'district'], usage)
  if (read.kind === 'misuse') return misuse(read.detail)
  const { seed, days = String(schoolDays.length), district = demoSlug } = read.flags
  if (read.words[0] !== undefined) return misuse(`“${read.words[0]}” is one word too many. Expected: concord ${usage}`)
  if (seed === undefined) return misuse(`--seed is left out. Expected: concord ${usage}`)
  const wrong = [
    /^\d{1,9}$/.test(seed) ? '' : `“${seed}” is no seed. Expected a whole number of up to nine digits.`,
    /^\d{1,3}$/.test(days) && Number(days) >= 1 && Number(days) <= schoolDays.length
      ? ''
      : `“${days}” is no number of school days. Expected 1 to ${schoolDays.length}; left out, all of them.`,
  ].filter(Boolean)
  if (wrong.length > 0) return misuse(wrong.join(' '))
  const no = whyNot(settings, district)
  if (no) return no
  const asked = { seed: Number(seed), days: Number(days) }
  const { dataDir } = settings
  const held = whoHolds(dataDir)
  if (held) return misuse(held.message)
  const standing = standingOf(dataDir)
  switch (standing.state) {
    case 'in-use':
      return refusal(
        `There is something in ${dataDir} already. A demonstration year begins in an empty directory, so that one seed always gives one record: name another with --data DIR.`,
      )
    case 'begun':
      return refusal(
        `A year with seed ${standing.seed} was begun in ${dataDir} and did not come to its end. What is there is a part of a year: remove ${dataDir} and run this again.`,
      )
    case 'lived':
      if (standing.seed === asked.seed && standing.days === asked.days) return answer(standing, dataDir, true)
      return refusal(
        `The year with seed ${standing.seed} has been lived in ${dataDir} already, ${standing.days} school days of it. For another name another directory with --data DIR.`,
      )
  }
  keepBegun(dataDir, asked.seed)
  const store = await openStore(settings, plans, {
    madeUp: { random: seededRandomness(`concord demo year ${asked.seed} store`), begins: yearBegins },
  })
  try {
    const stretch = yearUntil(schoolDays[asked.days - 1] ?? '')
    const done = await liveIn(store, settings, plans, {
      ...{ seed: String(asked.seed), stretch },
      month: (name, seconds) => process.stderr.write(`Living ${name}, ${seconds} s so far.\n`),
    })
    const lived = { ...asked, ...done, district: demoSlug }
    keepLived(dataDir, lived)
    return answer(lived, dataDir, false)
  } finally {
    await store.database.close()
  }
}

function whyNot({ production, databaseUrl, dataDir }: Settings, district: string): Outcome | undefined {
  if (production) return misuse('A demonstration year is refused with NODE_ENV=production: nothing made up stands beside real people.')
  if (district !== demoSlug)
    return refusal(`“${district}” is not the demonstration district. A made-up year is lived in ${demoSlug} and nowhere else.`)
  if (databaseUrl !== null)
    return misuse(
      `A demonstration year is lived in a data directory and not on PostgreSQL. Run it without DATABASE_URL, then: concord move --data ${dataDir} --to DATABASE_URL`,
    )
  return undefined
}

function answer({ district, seed, calls, days, facts, root, seconds }: Lived, dataDir: string, already: boolean): Outcome {
  const text = [
    already
      ? `This year was lived in ${dataDir} before, with the same seed. Nothing was done.`
      : `A school year was lived in ${dataDir} in ${Math.round(seconds)} seconds.`,
    `${calls} calls and their drills on ${days} school days: ${facts} facts, root ${root}.`,
    `Go on from there with: CONCORD_CLOCK=manual concord start --data ${dataDir}`,
  ].join('\n')
  return { exit: 0, json: { ok: true, district, seed, calls, days, facts, root, seconds, already }, text }
}
