import type { DistrictId } from '../kernel/ids.ts'
import { schoolYearOf } from '../kernel/school-year.ts'
import { dayIn } from '../kernel/time.ts'
import { type Reader, readAs, schoolNames } from '../people/index.ts'
import type { Tx } from '../platform/database/index.ts'
import { findDistrict } from '../platform/district/index.ts'
import { type About, abouts, afters, answers, questions, sides } from './contract.ts'
import { shownInTurn, shownSoFar } from './rules/shown.ts'
import { holds } from './rules/who.ts'
import { listAsked, listSurveys, type SurveyRow } from './store.ts'
import { type Count, listCounts } from './tally-store.ts'
import type { Group, SurveyToCome, VoiceView } from './view.ts'
import type { VoiceKit } from './voice-kit.ts'

/** What was answered this school year, and for whoever asks people what waits to be asked. */
export const readVoice = (voice: VoiceKit, reader: Reader): Promise<VoiceView> =>
  readAs(voice, reader, async tx => {
    const today = dayIn((await findDistrict(tx))?.timeZone ?? 'UTC', voice.clock.now())
    const year = schoolYearOf(today)
    const schools = await schoolNames(tx)
    const nameOf = (school: string) => schools.get(school) ?? ''
    const surveys = await tx.many(listSurveys, [tx.district])
    const counts = await tx.many(listCounts, [tx.district, year])
    // The sums of repair stand for those who look after it; the database shows nobody else a row of them.
    const seen = abouts.filter(about => about !== 'repair' || holds(reader.person, about))
    const sums = seen.map(about => {
      const own = counts.filter(row => row.about === about)
      return { about, groups: about === 'climate' ? bySchool(own, surveys, { year, today, nameOf }) : bySide(about, own) }
    })
    const isHolder = holds(reader.person, 'climate')
    return {
      ...{ year, sums, waiting: await waitingFor(voice, tx, reader, nameOf) },
      surveys: isHolder ? surveys.map(({ school, ...row }) => ({ ...row, schoolName: nameOf(school) })) : [],
    }
  })

/** The surveys that are open or to come, for everyone: it is the notice to families. */
export const readSurveysToCome = ({ database, clock }: VoiceKit, district: DistrictId): Promise<SurveyToCome[]> =>
  database.transaction('app', district, async tx => {
    const today = dayIn((await findDistrict(tx))?.timeZone ?? 'UTC', clock.now())
    const schools = await schoolNames(tx)
    return (await tx.many(listSurveys, [tx.district]))
      .filter(({ closesOn }) => today <= closesOn)
      .map(({ school, toldOn, opensOn, closesOn }) => ({ schoolName: schools.get(school) ?? '', toldOn, opensOn, closesOn }))
  })

const countsOf = (rows: readonly Count[], question: string, which: 'given' | 'shown'): number[] =>
  answers.map(answer => rows.find(row => row.question === question && row.answer === answer)?.[which] ?? 0)

const bySide = (about: Exclude<About, 'climate'>, rows: readonly (Count & { readonly side: string })[]): Group[] =>
  sides[about].map(side => {
    const own = rows.filter(row => row.side === side)
    const asked = questions[about].map(question => ({
      question,
      shown: shownSoFar(countsOf(own, question, 'given'), countsOf(own, question, 'shown')),
    }))
    return { side, name: null, questions: asked }
  })

interface AtSchools {
  readonly year: number
  readonly today: string
  readonly nameOf: (school: string) => string
}

/** Of surveys that are over: while one is open, its figures would say who has just answered. */
function bySchool(
  rows: readonly (Count & { readonly side: string })[],
  surveys: readonly SurveyRow[],
  { year, today, nameOf }: AtSchools,
): Group[] {
  const ended = surveys.filter(survey => survey.year === year && survey.closesOn < today)
  if (ended.length === 0) return []
  const turns = [...new Set(ended.map(({ closesOn }) => closesOn))]
    .sort()
    .map(day => ended.flatMap(({ school, closesOn }) => (closesOn === day ? [school] : [])))
  const over = turns.flat()
  const ofSchool = (school: string) => rows.filter(row => row.side === school)
  const byQuestion = questions.climate.map(question => ({
    question,
    ...shownInTurn(turns.map(schools => schools.map(school => countsOf(ofSchool(school), question, 'given')))),
  }))
  const all = { side: '', name: null, questions: byQuestion.map(({ question, all: shown }) => ({ question, shown })) }
  const each = over.map((school, at) => ({
    ...{ side: school, name: nameOf(school) },
    questions: byQuestion.map(({ question, schools: shown }) => ({ question, shown: shown[at] ?? { is: 'few' as const } })),
  }))
  return over.length === 1 ? each : [all, ...each]
}

async function waitingFor(voice: VoiceKit, tx: Tx, { person }: Reader, nameOf: (school: string) => string): Promise<VoiceView['waiting']> {
  const all: VoiceView['waiting'][number][] = []
  for (const about of afters) {
    if (!holds(person, about)) continue
    const over = (await voice.after[about].over(tx)).filter(({ school }) => holds(person, about, school))
    const asked = new Map((await tx.many(listAsked, [tx.district, over.map(({ id }) => id)])).map(row => [row.of, row.asked]))
    for (const { id, school, at } of over)
      all.push({ about, of: id, schoolName: nameOf(school), at: at.toISOString(), asked: asked.get(id) ?? 0 })
  }
  return all
}
