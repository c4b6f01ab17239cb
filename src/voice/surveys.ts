import { isSchoolDay, wellBeyond } from '../kernel/school-days.ts'
import { type OrgId, readId } from '../kernel/ids.ts'
import { isNo, malformed, type No, notFound, notPermitted, refused } from '../kernel/refusal.ts'
import { schoolYearOf } from '../kernel/school-year.ts'
import { dayIn } from '../kernel/time.ts'
import { type Act, findSchool, listStudentsInGrades, personCalled, schoolCalendar } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import { gradesAsked, type Sheet } from './contract.ts'
import { daysWrong, type SurveyDays } from './rules/survey.ts'
import { holds } from './rules/who.ts'
import { makeAgain, makeSheets } from './sheets.ts'
import { addOptOut, addSurvey, findSurvey, listInvitationsOf, listOptOuts, lockAsking, saveSheets, type SurveyRow } from './store.ts'
import type { VoiceKit } from './voice-kit.ts'
import { voiceFields, voiceRefusals } from './words/refusals.ts'

/** A school asks its students for the year: families were told first. One to a school and year. Sent again, it is the same survey. */
export const openSurvey = (
  voice: VoiceKit,
  act: Act,
  { school, ...days }: SurveyDays & { readonly school: string },
): Promise<{ id: string } | No> =>
  held(voice, act, async (tx, today) => {
    const { deed: id } = act
    if (await tx.maybe(findSurvey, [tx.district, id])) return { id }
    const org = readId<OrgId>(school)
    const found = org && (await findSchool(tx, org))
    if (!found) return malformed([{ pointer: '/school', detail: voiceFields.school }])
    const calendar = wellBeyond(await schoolCalendar(tx), today)
    const wrong = daysWrong(days, { today, isSchoolDay: day => isSchoolDay(calendar, day) })
    if (wrong) return wrong
    const year = schoolYearOf(days.opensOn)
    const added = await tx.run(addSurvey, { id, school: found.id, year, ...days, sheets: 0 })
    const isThere = added === 1 || (await tx.maybe(findSurvey, [tx.district, id]))
    return isThere ? { id } : refused('asked-this-year', voiceRefusals.askedThisYear)
  })

/** A caregiver, or the student, would rather not: asked for no reason, and at any time. */
export const optOut = (voice: VoiceKit, act: Act, id: string, student: string): Promise<null | No> =>
  held(voice, act, async (tx, today) => {
    const survey = await surveyOf(tx, id)
    if (isNo(survey)) return survey
    if (today > survey.closesOn) return refused('survey-over', voiceRefusals.surveyOver({ day: survey.closesOn }))
    const found = await personCalled(tx, student)
    if (!found?.roles.includes('student') || found.school !== survey.school)
      return malformed([{ pointer: '/student', detail: voiceFields.student }])
    await tx.run(addOptOut, [tx.district, id, found.id])
    return null
  })

/**
 * A sheet for every student of the grades that are asked, less those who would rather not. Which of them is given which is written down nowhere. Made
 * again there are as many as are still to answer: one less for each who said no since, whose link then opens nothing, and one more for who came.
 */
export const printSheets = (voice: VoiceKit, act: Act, id: string): Promise<Sheet[] | No> =>
  held(voice, act, async (tx, today) => {
    const survey = await surveyOf(tx, id)
    if (isNo(survey)) return survey
    const { school, year } = survey
    if (today > survey.closesOn) return refused('not-open', voiceRefusals.notOpen)
    await tx.one(lockAsking, [tx.district, id])
    const before = await tx.many(listInvitationsOf, [tx.district, id])
    const open = before.filter(({ used }) => !used)
    const out = new Set((await tx.many(listOptOuts, [tx.district, id])).map(({ student }) => student))
    const students = (await listStudentsInGrades(tx, school, gradesAsked)).filter(student => !out.has(student))
    if (students.length === 0) return refused('nobody-to-ask', voiceRefusals.nobodyToAsk)
    await tx.run(saveSheets, [tx.district, id, students.length])
    const left = Math.max(0, students.length - (before.length - open.length))
    const again = await makeAgain(tx, open, () => null)
    const more = Array.from({ length: Math.max(0, left - open.length) }, () => ({
      ...{ about: 'climate' as const, of: id, school, person: null, side: school, year, language: null },
    }))
    return [...again.slice(0, left), ...(await makeSheets(tx, more))]
  })

async function surveyOf(tx: Tx, id: string): Promise<SurveyRow | No> {
  return (await tx.maybe(findSurvey, [tx.district, id])) ?? notFound(voiceRefusals.noSuchSurvey)
}

/** By whoever holds surveys, on a day of the district. */
const held = <T>(
  { database, clock }: VoiceKit,
  { district, person }: Act,
  work: (tx: Tx, today: string) => Promise<T | No>,
): Promise<T | No> =>
  database.transaction('app', district, async tx => {
    if (!holds(person, 'climate')) return notPermitted(voiceRefusals.notYours)
    return work(tx, dayIn((await findDistrict(tx))?.timeZone ?? 'UTC', clock.now()))
  })
