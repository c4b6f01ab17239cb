import { createHash } from 'node:crypto'
import { canonical } from '../../kernel/canonical.ts'
import type { OrgId } from '../../kernel/ids.ts'
import { malformed, type No, notFound, notPermitted } from '../../kernel/refusal.ts'
import type { Tx } from '../../platform/database/index.ts'
import { type Actor, may } from '../access.ts'
import { type Bell, readBells } from '../bells.ts'
import { recordDeed } from '../record.ts'
import { listAllBells, replaceBells } from '../store/bells.ts'
import { lockRegister } from '../store/imports.ts'
import { findSchool } from '../store/school.ts'
import { refusals } from '../words/refusals.ts'

export interface BellsAsked {
  readonly by: Actor
  readonly at: Date
  readonly deed: string
  readonly school: OrgId
  readonly bells: readonly Bell[]
}

/** Replaces the bell times of a school, or changes nothing and says what is wrong with which line. None are none. */
export async function setBells(tx: Tx, { by, at, deed, school, bells: asked }: BellsAsked): Promise<readonly Bell[] | No> {
  if (!may(by, 'set-calendar')) return notPermitted(refusals.notYoursToSetCalendar)
  const known = await findSchool(tx, school)
  if (!known?.active || known.type !== 'school') return notFound(refusals.nothingHere)
  const bells = readBells(asked)
  if ('wrong' in bells) return malformed(bells.wrong.slice(0, 100))
  await lockRegister(tx)
  const before = (await listAllBells(tx)).get(school) ?? []
  const text = canonical(bells.map(({ period, from, to }) => ({ period, from, to })))
  if (text === canonical(before.map(({ period, from, to }) => ({ period, from, to })))) return before
  const body = { school, periods: bells.length, digest: createHash('sha256').update(text).digest('hex') }
  if (await recordDeed(tx, { by, at, deed, matter: tx.district, type: 'people.bells-changed', body }))
    await replaceBells(tx, { school, bells })
  return (await listAllBells(tx)).get(school) ?? []
}
