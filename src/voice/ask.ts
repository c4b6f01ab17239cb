import { type No, notFound, notPermitted, refused } from '../kernel/refusal.ts'
import { schoolYearOf } from '../kernel/school-year.ts'
import type { Act } from '../people/index.ts'
import { dayOf } from '../words/times.ts'
import { isLang } from '../words/lang.ts'
import type { After, Sheet } from './contract.ts'
import { sendLinks } from './send-links.ts'
import { holds } from './rules/who.ts'
import { makeAgain, makeSheets } from './sheets.ts'
import { listInvitationsOf, lockAsking } from './store.ts'
import type { VoiceKit } from './voice-kit.ts'
import { voiceRefusals } from './words/refusals.ts'

/** Asks everybody who took part in something that is over. Asked again, whoever has not answered is given a new sheet under the same number. */
export const askAfter = (
  voice: VoiceKit,
  { district, person }: Act,
  { about, of, send }: { readonly about: After; readonly of: string; readonly send: boolean },
): Promise<Sheet[] | No> =>
  voice.database.transaction('app', district, async tx => {
    if (!holds(person, about)) return notPermitted(voiceRefusals.notYours)
    const found = await voice.after[about].sidesOf(tx, of)
    if (!found) return notFound(voiceRefusals.notOver)
    if (!holds(person, about, found.school)) return notPermitted(voiceRefusals.notYours)
    await tx.one(lockAsking, [tx.district, of])
    const before = await tx.many(listInvitationsOf, [tx.district, of])
    const year = schoolYearOf(dayOf(found.at.toISOString()))
    const languageOf = (who: string | null) => {
      const language = found.sides.find(side => side.person === who)?.language
      return isLang(language) ? language : null
    }
    const fresh = found.sides.filter(side => !before.some(each => each.person === side.person))
    const open = before.filter(({ used }) => !used)
    if (fresh.length === 0 && open.length === 0) return refused('all-answered', voiceRefusals.allAnswered)
    const asked = fresh.map(side => ({
      ...{ about, of, school: found.school, person: side.person, side: side.side, year, language: languageOf(side.person) },
    }))
    const again = await makeAgain(tx, open, id => languageOf(open.find(each => each.id === id)?.person ?? null))
    const made = await makeSheets(tx, asked)
    if (!send) return [...again, ...made]
    const handed = [...again.map((sheet, n) => ({ sheet, person: open[n]?.person ?? null })), ...made.map(ofFresh)]
    return sendLinks(voice, tx, handed)
    function ofFresh(sheet: Sheet, n: number) {
      return { sheet, person: asked[n]?.person ?? null }
    }
  })
