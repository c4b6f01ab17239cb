import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'

const letterRow = z.object({
  language: z.string(),
  notice: z.string(),
  version: z.number(),
  text: z.string(),
  signedBy: z.string().nullable(),
  signedAt: z.date().nullable(),
})
/** One version of a letter, as it was saved. */
export type LetterRow = z.infer<typeof letterRow>

export const listLetterRows = statement({
  name: 'contact.list-letters',
  sql: `select language, notice, version, text, signed_by as "signedBy", signed_at as "signedAt"
          from contact.notice_template where district_id = $1 order by notice, language, version`,
  row: letterRow,
})

/** Writes nothing where somebody else has saved this version meanwhile. */
export const addLetter = statement({
  name: 'contact.add-letter',
  sql: `insert into contact.notice_template (district_id, language, notice, version, text, saved_by, saved_at)
        values ($district, $language, $notice, $version, $text, $savedBy, $savedAt) on conflict do nothing`,
  takes: letterRow.omit({ signedBy: true, signedAt: true }).extend({ savedBy: z.string(), savedAt: z.date() }),
})

/** Writes nothing where this version is signed, or no longer the last. */
export const signLetterRow = statement({
  name: 'contact.sign-letter',
  sql: `update contact.notice_template t set signed_by = $signedBy, signed_at = $signedAt
         where district_id = $district and language = $language and notice = $notice and version = $version and signed_by is null
           and not exists (select 1 from contact.notice_template n
                            where n.district_id = $district and n.language = $language and n.notice = $notice and n.version > $version)`,
  takes: letterRow.omit({ text: true }).extend({ signedBy: z.string(), signedAt: z.date() }),
})
