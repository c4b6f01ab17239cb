import { count } from '../../words/numbers.ts'
import { freshId, type DistrictId } from '../../kernel/ids.ts'
import { isNo, type No } from '../../kernel/refusal.ts'
import { readSchoolYear } from '../../kernel/school-year.ts'
import type { Told } from '../../people/index.ts'
import type { Database } from '../../platform/database/index.ts'
import { type Difference, type FindingShape, shapeOf } from './difference.ts'
import { Findings } from './findings.ts'
import { keepRead, readAll, type Stage, type Watch } from './import-state-data.ts'
import { datasetIds } from './e2c-layouts.ts'
import { fetchStateData } from './open-data/fetch-state-data.ts'
import { openPaths } from './open-paths.ts'

export interface StateDataArguments {
  readonly district: DistrictId
  readonly paths: readonly string[]
  /** The school year of files that do not say theirs. */
  readonly year: string | null
  readonly commit: boolean
  readonly replaces?: boolean
  readonly at: Date
  /** Told in a sentence how far long work is. */
  readonly progress?: (sentence: string) => void
}

/** `import dese PATH…`: the difference by report and year; with `--commit` all of it is kept, or nothing; lines that are held and not in the files go only with `--replace`. */
export async function stateDataCommand(database: Database, asked: StateDataArguments): Promise<Told> {
  const { district, paths, year, commit, at, progress, replaces = false } = asked
  if (year !== null && readSchoolYear(year) === undefined)
    return misused(`--year ${year} is no school year; one such as 2018-19 was expected.`)
  const opening = new Findings()
  const { files, missing } = await openPaths(paths, opening)
  if (missing.length > 0) return misused(`There is no file or folder ${missing.join(', ')}.`)
  if (files.length === 0) return misused(`There is no CSV file in ${paths.join(', ')}.`)
  const watch = progress && nowAndThen(progress)
  const read = await readAll({ files, givenYear: year, ...(watch ? { watch } : {}) })
  read.found.add(opening)
  const deed = { district, by: 'operator', at, replaces, deed: freshId<string>(), ...(watch ? { watch } : {}) } as const
  return toldOf(await keepRead(database, { ...deed, read, commit }))
}

export interface OpenDataArguments {
  readonly district: DistrictId
  /** Where the state's portal is. */
  readonly base: string
  /** Data sets by their ids; all that we read where none is named. */
  readonly datasets: readonly string[]
  readonly years: readonly string[]
  readonly token: string | null
  readonly commit: boolean
  readonly replaces?: boolean
  readonly at: Date
  readonly signal: AbortSignal
  readonly wait: (millis: number, signal: AbortSignal) => Promise<void>
  readonly progress: (sentence: string) => void
  readonly pageRows?: number
}

/** `import dese --from-api BASE`: the same from the state's open data. It can be interrupted, and goes on where it stopped. */
export async function openDataCommand(database: Database, asked: OpenDataArguments): Promise<Told> {
  const { base, datasets, years, progress } = asked
  if (!/^https?:\/\/[^\s/]+/.test(base))
    return misused(`--from-api ${base} is no address; one such as https://data.example.gov was expected.`)
  const unknown = datasets.filter(id => !datasetIds.includes(id))
  if (unknown.length > 0) return misused(`--dataset ${unknown.join(', ')} is not read; one of ${datasetIds.join(', ')} was expected.`)
  const read = years.map(year => readSchoolYear(year))
  const known = read.filter(year => year !== undefined)
  if (known.length < read.length) return misused(`--year ${years.join(', ')} is no school year; one such as 2018-19 was expected.`)
  const fetched = await fetchStateData(database, {
    ...asked,
    datasets: datasets.length === 0 ? datasetIds : datasets,
    years: known,
    told: progress,
  })
  if (fetched.kind === 'interrupted') {
    const kept = `${fetched.pages} ${fetched.pages === 1 ? 'page is' : 'pages are'} kept for a day`
    return {
      exit: 1,
      json: { ok: false, error: 'interrupted', pages: fetched.pages },
      text: `Interrupted, and nothing is saved. ${kept}: run the same command again to go on from there.`,
    }
  }
  const { district, at, replaces = false } = asked
  const deed = { district, by: 'operator', at, replaces, deed: freshId<string>(), watch: nowAndThen(progress) } as const
  return toldOf(await keepRead(database, { ...deed, read: fetched.read, commit: asked.commit }))
}

function toldOf(done: Difference | No): Told {
  if (isNo(done))
    return { exit: 1, json: { ok: false, error: done.detail, code: done.kind === 'refused' ? done.code : done.kind }, text: done.detail }
  return { exit: done.found.sound ? 0 : 1, json: shapeOf(done), text: textOf(done) }
}

const misused = (detail: string): Told => ({ exit: 2, json: { ok: false, error: detail }, text: detail })

const everyMillis = 2_000
const doing: Readonly<Record<Stage, string>> = { reading: 'files read', comparing: 'compared', saving: 'lines saved' }

/** Prints nothing for the first two seconds of work, then a line every two seconds. */
function nowAndThen(progress: (sentence: string) => void): Watch {
  let last = performance.now()
  return (stage, done, of) => {
    const now = performance.now()
    if (now - last < everyMillis || of === 0) return
    last = now
    progress(`${count(done, 'en')} of ${count(of, 'en')} ${doing[stage]}`)
  }
}

function textOf(done: Difference): string {
  const { ok, committed, reports, faults, warnings, faultsLeftOut, warningsLeftOut } = shapeOf(done)
  const lines: string[] = []
  if (ok) {
    lines.push(committed ? 'Saved.' : 'Nothing is saved yet: add --commit to save all of it.')
    for (const each of reports) {
      const joins = each.unjoined === null ? '' : `, ${each.unjoined} not joined`
      lines.push(
        `  ${each.report} ${each.year} (${each.file}): ${each.rows} rows, ${each.withheld} with withheld values${joins}; ${each.new} new, ${each.changed} changed, ${each.same} the same, ${each.gone} gone`,
      )
    }
  } else lines.push(`Nothing is saved: ${faults.length + faultsLeftOut} ${faults.length + faultsLeftOut === 1 ? 'fault' : 'faults'}.`)
  lines.push(...faults.map(fault => `${place(fault)}${fault.message}`))
  if (faultsLeftOut > 0) lines.push(`… and ${faultsLeftOut} more faults.`)
  lines.push(...warnings.map(warning => `warning: ${place(warning)}${warning.message}`))
  if (warningsLeftOut > 0) lines.push(`… and ${warningsLeftOut} more warnings.`)
  return lines.join('\n')
}

const place = ({ file, line, column, field }: FindingShape): string =>
  `${file}, line ${line}, column ${column}${field === null ? '' : ` (${field})`}: `
