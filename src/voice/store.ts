import { z } from 'zod'
import { columnsOf, statement } from '../platform/database/index.ts'
import { abouts } from './contract.ts'

const surveyRow = z.object({
  ...{ id: z.string(), school: z.string(), year: z.number(), toldOn: z.string(), opensOn: z.string(), closesOn: z.string() },
  sheets: z.number(),
})
export type SurveyRow = z.infer<typeof surveyRow>

const surveyColumns = `survey_id as id, school_id as school, year, told_on::text as "toldOn", opens_on::text as "opensOn", closes_on::text as "closesOn", sheets`

/** One for each school and school year, and for each deed: a second is not written. */
export const addSurvey = statement({
  name: 'voice.add-survey',
  sql: `insert into voice.survey (district_id, survey_id, school_id, year, told_on, opens_on, closes_on, sheets)
        values ($district, $id, $school, $year, $toldOn::date, $opensOn::date, $closesOn::date, $sheets)
        on conflict do nothing`,
  takes: surveyRow,
})

/** Held until the transaction ends: of two who make sheets of one thing, the later sees what the earlier made. */
export const lockAsking = statement({
  name: 'voice.lock-asking',
  sql: `select pg_advisory_xact_lock(hashtextextended('voice.asking ' || $1::text || ' ' || $2::text, 0)) is null as "isVoid"`,
  row: z.object({ isVoid: z.boolean() }),
})

export const saveSheets = statement({
  name: 'voice.save-sheets',
  sql: 'update voice.survey set sheets = $3 where district_id = $1 and survey_id = $2',
})

export const findSurvey = statement({
  name: 'voice.find-survey',
  sql: `select ${surveyColumns} from voice.survey where district_id = $1 and survey_id = $2`,
  row: surveyRow,
})

/** The newest first. */
export const listSurveys = statement({
  name: 'voice.list-surveys',
  sql: `select ${surveyColumns} from voice.survey where district_id = $1 order by year desc, opens_on, survey_id`,
  row: surveyRow,
})

export const addOptOut = statement({
  name: 'voice.add-opt-out',
  sql: `insert into voice.opted_out (district_id, survey_id, student_id) values ($1, $2, $3) on conflict do nothing`,
})

export const listOptOuts = statement({
  name: 'voice.list-opt-outs',
  sql: 'select student_id as student from voice.opted_out where district_id = $1 and survey_id = $2',
  row: z.object({ student: z.string() }),
})

const invitationRow = z.object({
  ...{ id: z.string(), number: z.number(), about: z.enum(abouts), of: z.string(), school: z.string(), person: z.string().nullable() },
  ...{ side: z.string(), year: z.number(), used: z.boolean() },
})
export type InvitationRow = z.infer<typeof invitationRow>

const columns = `invitation_id as id, number, about, of_id as of, school_id as school, person_id as person, side, year, used`

export const sheetRow = invitationRow.omit({ used: true }).extend({ digest: z.string() })

export const addInvitations = statement({
  name: 'voice.add-invitations',
  sql: `insert into voice.invitation (district_id, invitation_id, number, digest, about, of_id, school_id, person_id, side, year)
        select $district, x.id, x.number, decode(x.digest, 'hex'), x.about, x.of, x.school, x.person, x.side, x.year
          from unnest($id::uuid[], $number::int[], $digest::text[], $about::text[], $of::uuid[], $school::uuid[], $person::uuid[], $side::text[], $year::int[])
               as x (id, number, digest, about, of, school, person, side, year)`,
  takes: columnsOf(sheetRow),
})

export const linkRow = z.object({ id: z.string(), digest: z.string() })

/** A sheet that is made again has a link of its own; the one before opens nothing any more. */
export const saveLinks = statement({
  name: 'voice.save-links',
  sql: `update voice.invitation i set digest = decode(x.digest, 'hex') from unnest($id::uuid[], $digest::text[]) as x (id, digest)
         where i.district_id = $district and i.invitation_id = x.id and not i.used`,
  takes: columnsOf(linkRow),
})

export const listInvitationsOf = statement({
  name: 'voice.list-invitations-of',
  sql: `select ${columns} from voice.invitation where district_id = $1 and of_id = $2 order by number`,
  row: invitationRow,
})

export const listAsked = statement({
  name: 'voice.list-asked',
  sql: 'select of_id as of, count(*)::int as asked from voice.invitation where district_id = $1 and of_id = any($2::uuid[]) group by of_id',
  row: z.object({ of: z.string(), asked: z.number() }),
})

export const takenNumbers = statement({
  name: 'voice.taken-numbers',
  sql: 'select number from voice.invitation where district_id = $1 and number = any($2::int[])',
  row: z.object({ number: z.number() }),
})

export const findByLink = statement({
  name: 'voice.find-by-link',
  sql: `select ${columns} from voice.invitation where district_id = $district and digest = $digest`,
  takes: z.object({ digest: z.custom<Buffer>() }),
  row: invitationRow,
})

export const findByNumber = statement({
  name: 'voice.find-by-number',
  sql: `select ${columns} from voice.invitation where district_id = $1 and number = $2`,
  row: invitationRow,
})

/** One statement, so that of a link and a sheet at once one counts. */
export const useInvitation = statement({
  name: 'voice.use-invitation',
  sql: `update voice.invitation set used = true, deed_id = $deed where district_id = $district and invitation_id = $id and not used
        returning true as used`,
  takes: z.object({ id: z.string(), deed: z.string().nullable() }),
  row: z.object({ used: z.boolean() }),
})

/** Whether this deed typed in this sheet. */
export const findTypedIn = statement({
  name: 'voice.find-typed-in',
  sql: 'select true as typed from voice.invitation where district_id = $district and invitation_id = $id and deed_id = $deed',
  takes: z.object({ id: z.string(), deed: z.string() }),
  row: z.object({ typed: z.boolean() }),
})
