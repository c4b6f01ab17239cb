import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'

const applicationRow = z.object({
  id: z.string(),
  opening: z.string(),
  applicantName: z.string(),
  reach: z.string(),
  languages: z.string(),
  certificate: z.string(),
  area: z.string(),
  answers: z.string().transform(text => z.array(z.string()).parse(JSON.parse(text))),
  sentAt: z.date(),
})

export const listApplications = statement({
  name: 'invest.list-applications',
  sql: `select application_id as id, opening_id as opening, applicant_name as "applicantName", reach, languages, certificate, area, answers, sent_at as "sentAt"
          from invest.application where district_id = $1 and opening_id = $2 order by sent_at, application_id`,
  row: applicationRow,
})

export const addApplication = statement({
  name: 'invest.add-application',
  sql: `insert into invest.application (district_id, application_id, opening_id, applicant_name, reach, languages, certificate, area, answers, sent_at)
        values ($district, $id, $opening, $applicantName, $reach, $languages, $certificate, $area, $answers, $sentAt)`,
  takes: applicationRow.extend({ answers: z.string() }),
})

export const eraseApplication = statement({
  name: 'invest.erase-application',
  sql: 'delete from invest.application where district_id = $1 and application_id = $2',
})

/** Of every opening the post has had: it is asked once none runs, and those before the last would stay for good otherwise. */
export const eraseApplications = statement({
  name: 'invest.erase-applications',
  sql: `delete from invest.application
         where district_id = $1 and opening_id in (select opening_id from invest.opening where district_id = $1 and post_id = $2)`,
})
