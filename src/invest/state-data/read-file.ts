import { createHash } from 'node:crypto'
import { type Broken, type CsvLine, firstBadLine, readRecords } from '../../platform/csv/index.ts'
import { Findings, finding } from './findings.ts'
import type { Part } from './part.ts'
import { readTable } from './read-table.ts'
import { findingSays } from './words/findings.ts'

export interface StateFile {
  readonly file: string
  readonly bytes: Buffer
}

export interface ReadFiles {
  readonly parts: readonly Part[]
  readonly found: Findings
  readonly files: readonly { readonly file: string; readonly digest: string }[]
}

const atOnce = (): Promise<void> => new Promise(resume => setImmediate(resume))

/** Reads files of the state one after the other. A large one must not hold up anybody's call: other work is attended to in between. */
export async function readFiles(
  files: readonly StateFile[],
  givenYear: string | null,
  told?: (file: string, done: number) => void,
): Promise<ReadFiles> {
  const found = new Findings()
  const parts: Part[] = []
  const digests: { file: string; digest: string }[] = []
  for (const [at, { file, bytes }] of files.entries()) {
    told?.(file, at)
    await atOnce()
    const digest = createHash('sha256').update(bytes).digest('hex')
    digests.push({ file, digest })
    parts.push(...(await readBytes(file, bytes, { digest, givenYear, found })))
  }
  return { parts, found, files: digests }
}

interface Around {
  readonly digest: string
  readonly givenYear: string | null
  readonly found: Findings
}

async function readBytes(file: string, bytes: Buffer, { digest, givenYear, found }: Around): Promise<Part[]> {
  const bad = firstBadLine(bytes)
  if (bad !== undefined) {
    found.fault(finding('not-utf8', { file, line: bad }, findingSays.notUtf8({ file })))
    return []
  }
  const { lines, broken } = await linesOf(bytes)
  if (broken) {
    found.fault(finding('quotes-broken', { file, line: broken.line }, findingSays.quotesBroken({ file })))
    return []
  }
  return readTable({ file, digest, lines, givenYear }, found, atOnce)
}

interface Read {
  readonly lines: readonly CsvLine[]
  readonly broken: Broken | undefined
}

/** Lines on which nothing stands but commas are left out. A quote within a value that does not begin with one is a letter like any other. */
export async function linesOf(bytes: Buffer, { relax_quotes = false } = {}): Promise<Read> {
  const lines: CsvLine[] = []
  const take = (line: CsvLine): undefined => {
    if (line.cells.some(cell => cell.trim() !== '')) lines.push(line)
  }
  const broken = await readRecords(bytes, take, { giveWay: atOnce, relax_quotes })
  return broken?.cause.code === 'INVALID_OPENING_QUOTE' && !relax_quotes ? linesOf(bytes, { relax_quotes: true }) : { lines, broken }
}
