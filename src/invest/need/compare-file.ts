import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import type { DistrictId } from '../../kernel/ids.ts'
import type { Told } from '../../people/index.ts'
import { type Database, inColumns } from '../../platform/database/index.ts'
import { likenessOf } from './compare.ts'
import { sameName } from './same-name.ts'
import { addOtherScores, dropOtherScores, otherScore } from './other-store.ts'
import { findLastPublication, listNeedSchools } from './store.ts'

export interface CompareArguments {
  readonly district: DistrictId
  readonly path: string
  readonly title: string
  /** The columns that hold a school and its score. */
  readonly school: string
  readonly score: string
  readonly at: Date
  readonly commit: boolean
}

const bytesAtMost = 4 * 1024 * 1024
const rows = z.array(z.record(z.string(), z.string()))

/** `invest compare-index FILE`: how alike another published index is to ours, schools joined by number or by name. */
export async function compareCommand(database: Database, asked: CompareArguments): Promise<Told> {
  const bytes = await readFile(asked.path).catch(() => undefined)
  if (bytes === undefined || bytes.length > bytesAtMost) return said(2, `There is no file ${asked.path}, or it is larger than 4 MB.`)
  const read = rows.safeParse(parse(bytes, { columns: true, bom: true, skip_empty_lines: true, relax_column_count: true }))
  const first = read.data?.[0]
  if (!read.data || !first || !(asked.school in first) || !(asked.score in first))
    return said(
      1,
      `No column “${asked.school}” and “${asked.score}” in ${asked.path}. It has ${Object.keys(first ?? {}).join(', ') || 'none'}.`,
    )
  const scored = read.data.flatMap(row => {
    const [school, score] = [row[asked.school]?.trim() ?? '', row[asked.score]?.trim() ?? '']
    return school !== '' && score !== '' && Number.isFinite(Number(score)) ? [{ school, score: Number(score) }] : []
  })
  return database.transaction('app', asked.district, async tx => {
    const last = await tx.maybe(findLastPublication, [tx.district])
    if (!last) return said(1, 'No need index has been published yet, so there is nothing to compare with.')
    const schools = await listNeedSchools(tx, last.id, 'own')
    const joined = scored.flatMap(({ school, score }) => {
      const found = schools.filter(({ orgCode, name }) => orgCode === school || sameName(name, school))
      const [one] = found
      return one && found.length === 1 ? [{ orgCode: one.orgCode, need: one.need, score }] : []
    })
    const likeness = likenessOf(joined.map(({ need, score }) => [need, score] as const))
    if (asked.commit && likeness !== null) {
      await tx.run(dropOtherScores, [tx.district])
      await tx.run(addOtherScores, { title: asked.title, at: asked.at, ...inColumns(otherScore, joined) })
    }
    const text =
      likeness === null
        ? `Too few of ${scored.length} schools are in both.`
        : `${joined.length} of ${scored.length} schools are in both; the two orders are alike by ${likeness.toFixed(3)} (1 is the same order).${asked.commit ? ' Saved: the page of need shows it.' : ' Nothing is saved: add --commit to show it on the page.'}`
    return {
      exit: likeness === null ? 1 : 0,
      json: { ok: likeness !== null, schools: scored.length, joined: joined.length, likeness },
      text,
    }
  })
}

const said = (exit: 1 | 2, detail: string): Told => ({ exit, json: { ok: false, error: detail }, text: detail })
