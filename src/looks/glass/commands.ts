import { schoolDaysAfter, wellBeyond } from '../../kernel/school-days.ts'
import { dayIn } from '../../kernel/time.ts'
import { isUuid } from '../../kernel/ids.ts'
import { isNo, type No, notFound, notPermitted, refused } from '../../kernel/refusal.ts'
import { record } from '../../matter/index.ts'
import { type Act, may, schoolCalendar, whoMay } from '../../people/index.ts'
import type { Tx } from '../../platform/database/index.ts'
import { findDistrict } from '../../platform/district/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { noPosition, type MatterKind } from '../look.ts'
import { openMillis, type Reason, type Result, reviewDays } from './contract.ts'
import type { GlassKit, MatterFound } from './kit.ts'
import { type GlassKind, glasses } from './on-glass.ts'
import { reviewersBut } from './reviewers.ts'
import { decideOpen, decidePassOn, decideReview, noSuchOpening } from './rules.ts'
import { findGlass, findInForce } from './store.ts'
import { glassRefusals } from './words/glass.ts'

export interface Asked {
  readonly kind: MatterKind
  readonly matter: string
  readonly reason: Reason
}

/** Whether this person may open this matter in an emergency, and where it is read then. */
export async function findToOpen(
  kit: GlassKit,
  tx: Tx,
  { person }: Pick<Act, 'person'>,
  { kind, matter }: Omit<Asked, 'reason'>,
): Promise<MatterFound | No> {
  if (!may(person, 'open-in-emergency')) return notPermitted(whoMay['open-in-emergency'].says)
  const found = isUuid(matter) ? await kit.matters[kind](tx, person, matter) : undefined
  if (!found) return notFound(glassRefusals.noSuchMatter)
  return found.isKept ? notPermitted(glassRefusals.kept) : found
}

/** Opens one matter to this person for an hour. What is open to them already is answered as it is, and nothing more is opened. */
export const openInEmergency = (kit: GlassKit, act: Act, asked: Asked): Promise<{ id: string; href: string } | No> =>
  kit.database.transaction('app', act.district, async tx => {
    const { person, deed } = act
    const found = await findToOpen(kit, tx, act, asked)
    if (isNo(found)) return found
    const at = kit.clock.now()
    const held = await tx.maybe(findInForce, { person: person.id, matter: asked.matter, at })
    if (held) return { id: held.id, href: found.href }
    if (found.opens) return refused('opens-already', glassRefusals.opensAlready)
    const id = idFromName(`concord glass ${act.district} ${deed}`)
    const rule = decideOpen({
      ...{ kind: asked.kind, of: asked.matter, person: person.id, reason: asked.reason },
      position: person.roles.find(role => whoMay['open-in-emergency'].roles.includes(role)) ?? noPosition,
      endsAt: new Date(at.getTime() + openMillis).toISOString(),
      owner: (await reviewersBut(tx, person.id))[0]?.id ?? null,
      dueOn: await dueDay(tx, at),
    })
    const done = await record<GlassKind>(glasses, kit, tx, { row: { id }, deed, by: person.id, moment: { at }, rule: { decide: rule } })
    return isNo(done) ? done : { id, href: found.href }
  })

async function dueDay(tx: Tx, at: Date): Promise<string> {
  const today = dayIn((await findDistrict(tx))?.timeZone ?? 'UTC', at)
  return schoolDaysAfter(wellBeyond(await schoolCalendar(tx), today), today, reviewDays) ?? today
}

/** What the owner of its review finds. */
export const reviewOpening = (kit: GlassKit, act: Act, id: string, result: Result): Promise<'done' | No> =>
  onOpening(kit, act, id, async () => decideReview(act.person.id, result))

/** The review is handed to somebody else; also taken over, where that is oneself. */
export const passOnReview = (kit: GlassKit, act: Act, id: string, to: string): Promise<'done' | No> =>
  onOpening(kit, act, id, async (tx, opener) => {
    const may = (await reviewersBut(tx, opener)).some(person => person.id === to)
    return decidePassOn(act.person.id, to, may)
  })

type Decide = ReturnType<typeof decideReview>

const onOpening = (
  kit: GlassKit,
  { district, person, deed }: Act,
  id: string,
  ruleOf: (tx: Tx, opener: string) => Promise<Decide>,
): Promise<'done' | No> =>
  kit.database.transaction('app', district, async tx => {
    const row = isUuid(id) ? await tx.maybe(findGlass, { id }) : undefined
    if (!row) return may(person, 'see-access-log') ? noSuchOpening : notPermitted(whoMay['see-access-log'].says)
    if (!may(person, 'see-access-log') && row.owner !== person.id) return notPermitted(whoMay['see-access-log'].says)
    const decide = await ruleOf(tx, row.person)
    const done = await record<GlassKind>(glasses, kit, tx, {
      row: { id },
      deed,
      by: person.id,
      moment: { at: kit.clock.now() },
      rule: { decide },
    })
    return isNo(done) ? done : 'done'
  })
