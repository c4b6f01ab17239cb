import { roleName } from '../design/words/frame.ts'
import type { Lang } from '../kernel/lang.ts'
import { boardOf, coverAround, listDuty, type Reader, readAs, schoolNames } from '../people/index.ts'
import { list } from '../words/lists.ts'
import { dayAround } from './days.ts'
import type { Described } from './describe.ts'
import { isReportMissing } from './owed.ts'
import { personOf, schoolOf } from './page-props.ts'
import type { BoardPageProps } from './pages/board-page.tsx'
import { readOwed } from './read-owed.ts'
import { maySee, openOnBoard } from './reads.ts'
import type { RespondKit } from './respond-kit.ts'
import { countClosed } from './store.ts'
import { counted } from './state.ts'
import { isDangerNow, isLate } from './urgency.ts'
import { words } from './words/respond.ts'

/** Everything the board shows besides its frame. */
export const boardProps = (
  respond: RespondKit,
  reader: Reader,
  open: readonly Described[],
  around: { readonly zone: string; readonly asks: readonly string[] },
): Promise<Omit<BoardPageProps, 'page'>> =>
  readAs(respond, reader, async tx => {
    const now = respond.clock.now()
    const nameOf = schoolOf(await schoolNames(tx), reader.lang)
    const duty = await listDuty(tx)
    const seen = await boardOf(tx, reader.person, now)
    const current = duty.filter(item => Date.parse(item.from) <= now.getTime() && now.getTime() < Date.parse(item.to))
    const rows = open.map(described => ({
      ...rowOf(described, nameOf(described.call.school), now, reader.lang),
      reportMissing: isReportMissing(described.state) && maySee(reader, described),
    }))
    const [from, to] = dayAround(now)
    const cover = await coverAround(tx, { ...around, at: now })
    const gaps = cover.now.map(({ school, roles }) =>
      words(reader.lang).board.gap({
        roles: list(
          roles.map(role => roleName(role, reader.lang)),
          reader.lang,
        ),
        school: nameOf(school),
      }),
    )
    return {
      asOf: now.toISOString(),
      rows,
      ...(await openOnBoard(tx, seen)),
      of: seen === 'every-school' ? null : seen.map(nameOf),
      onDuty: { people: new Set(current.map(item => item.person)).size, schools: new Set(current.map(item => item.school)).size },
      closedToday: await tx.one(countClosed, [tx.district, from, to]),
      owed: await readOwed(tx, reader, now, 'seen'),
      cover,
      gaps,
    }
  })

function rowOf(
  { call, state, people }: Described,
  school: string,
  now: Date,
  lang: Lang,
): Omit<BoardPageProps['rows'][number], 'reportMissing'> {
  const named = personOf({ people }, lang)
  const asked = state.pages.find(page => page.state === 'waiting')
  const coming = state.responders.filter(each => each.stage !== 'handed-over' && !each.passedOn)
  const isAskedAgain = coming.length === 0 && (call.stage === 'answered' || call.stage === 'on-the-way')
  const passed = call.history.findLast(entry => entry.type === 'call.handed-over')
  return {
    id: call.id,
    room: call.room,
    school,
    facts: call.facts,
    drill: call.drill,
    stage: isAskedAgain ? 'paged' : call.stage,
    askedAt: call.askedAt,
    responders: coming.map(each => named(each.person)),
    handedOver: call.stage === 'handed-over' ? (passed?.says ?? null) : null,
    asking: asked && call.missing > 0 ? named(asked.person).name : null,
    danger: isDangerNow({ answer: call.decision.answer, facts: call.facts }),
    late: isLate(call, counted(state), now),
  }
}
