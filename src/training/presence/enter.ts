import { type No, notPermitted } from '../../kernel/refusal.ts'
import { decideOn } from '../../ledger/index.ts'
import { type Act, worksHere } from '../../people/index.ts'
import { idFromName } from '../../platform/name-id/index.ts'
import { momentAt } from '../moment.ts'
import type { TrainingKit } from '../training-kit.ts'
import { trainingRefusals } from '../words/refusals.ts'
import type { Counts } from './contract.ts'
import { readWeekFacts, type WeekFact } from './facts.ts'
import { countWrong, mondayOf, planWrong } from './rules/weeks.ts'
import { foldWeek } from './state.ts'
import { saveWeek } from './store.ts'
import { weekRowOf } from './week-row.ts'

export type Entered = ({ readonly is: 'plan'; readonly week: string } & Counts) | ({ readonly is: 'count'; readonly on: string } & Counts)

/** Somebody's own week: what they plan, or what they did on a day. Nobody enters anybody else's. */
export const enterWeek = (kit: TrainingKit, { district, person, deed }: Act, sent: Entered): Promise<{ week: string } | No> =>
  kit.database.transaction('app', district, async tx => {
    if (!worksHere(person)) return notPermitted(trainingRefusals.staffOnly)
    const moment = await momentAt(kit, tx, kit.clock.now())
    const no = sent.is === 'plan' ? planWrong(sent.week, moment) : countWrong(sent.on, moment)
    if (no) return no
    const { classroomMinutes, greetings, checkIns } = sent
    const monday = mondayOf(sent.is === 'plan' ? sent.week : sent.on)
    const body = { person: person.id, school: person.school, monday, classroomMinutes, greetings, checkIns }
    const fact: WeekFact =
      sent.is === 'plan' ? { type: 'presence.planned', body } : { type: 'presence.counted', body: { ...body, on: sent.on } }
    const id = idFromName(`concord presence ${district} ${person.id} ${monday}`)
    const done = await decideOn(tx, {
      ...{ matter: id, deed, by: person.id, at: moment.at, read: () => null },
      decide: () => ({ facts: [fact], result: null }),
    })
    const state = foldWeek(readWeekFacts(done.facts))
    if (done.added.length > 0 && state) tx.send(saveWeek, { id, ...weekRowOf(state) })
    return { week: id }
  })
