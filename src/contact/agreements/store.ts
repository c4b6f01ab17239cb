import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'
import { kinds, identities, rotaDays } from './contract.ts'

const kind = z.enum(kinds)

export const agreementRow = z.object({
  ...{ id: z.string(), kind, party: z.string(), enteredAt: z.date(), until: z.date().nullable(), endedAt: z.date().nullable() },
  /** When officers count as under it: each place of the one with the same place of the other. */
  ...{ underFrom: z.array(z.date()), underUntil: z.array(z.date()), schools: z.array(z.string()) },
})
export type AgreementRow = z.infer<typeof agreementRow>

const columns = `agreement_id as id, kind, party, entered_at as "enteredAt", until, ended_at as "endedAt",
                 under_from as "underFrom", under_until as "underUntil", schools`

export const addAgreement = statement({
  name: 'contact.add-agreement',
  sql: `insert into contact.agreement (district_id, agreement_id, kind, party, entered_at, until, ended_at, under_from, under_until, schools)
        values ($district, $id, $kind, $party, $enteredAt, $until, $endedAt, $underFrom, $underUntil, $schools)`,
  takes: agreementRow,
})

export const saveAgreement = statement({
  name: 'contact.save-agreement',
  sql: `update contact.agreement set until = $until, ended_at = $endedAt, under_from = $underFrom, under_until = $underUntil
         where district_id = $district and agreement_id = $id`,
  takes: agreementRow.omit({ kind: true, party: true, enteredAt: true, schools: true }),
})

export const findAgreement = statement({
  name: 'contact.find-agreement',
  sql: `select ${columns} from contact.agreement where district_id = $1 and agreement_id = $2`,
  row: agreementRow,
})

export const listAgreements = statement({
  name: 'contact.list-agreements',
  sql: `select ${columns} from contact.agreement where district_id = $1 and ($2::uuid is null or agreement_id > $2) order by agreement_id limit $3`,
  row: agreementRow,
})

/** Until when an officer posted at this school counts as under an agreement at this instant; no row where they do not. */
export const findUnder = statement({
  name: 'contact.find-under-agreement',
  sql: `select s.until, a.schools from contact.agreement a, unnest(a.under_from, a.under_until) as s(starts, until)
         where a.district_id = $1 and s.starts <= $2 and $2 < s.until and (a.schools = '{}' or $3::uuid = any(a.schools))
         order by s.until desc limit 1`,
  row: z.object({ until: z.date(), schools: z.array(z.string()) }),
})

/** The agreements under which officers posted at a school count at this instant, with the schools each is for. */
export const listUnder = statement({
  name: 'contact.list-under-agreement',
  sql: `select a.agreement_id as id, a.party, a.schools, s.until from contact.agreement a, unnest(a.under_from, a.under_until) as s(starts, until)
         where a.district_id = $1 and s.starts <= $2 and $2 < s.until order by a.party, a.agreement_id limit 50`,
  row: z.object({ id: z.string(), party: z.string(), schools: z.array(z.string()), until: z.date() }),
})

/** The schools by name at which officers count as under an agreement at this instant; none where one covers the whole district. */
export const listSchoolsUnder = statement({
  name: 'contact.list-schools-under-agreement',
  sql: `select distinct school from contact.agreement a, unnest(a.under_from, a.under_until) as s(starts, until), unnest(a.schools) as school
         where a.district_id = $1 and s.starts <= $2 and $2 < s.until`,
  row: z.object({ school: z.string() }),
})

export const versionRow = z.object({
  ...{ version: z.number(), from: z.date(), until: z.date().nullable(), isSigned: z.boolean() },
  ...{
    hours: z.string().nullable(),
    phone: z.string().nullable(),
    languages: z.array(z.string()),
    identity: z.enum(identities).nullable(),
    rota: z.array(z.object({ days: z.enum(rotaDays), opens: z.string(), closes: z.string(), phone: z.string().nullable() })),
  },
})

/** Hours, telephone and rota are written with the version and are not in its facts; the rest is folded from them. */
export const addVersion = statement({
  name: 'contact.add-agreement-version',
  sql: `insert into contact.agreement_version
               (district_id, agreement_id, version, valid_from, valid_until, is_signed, hours, phone, languages, name_given, rota)
        values ($district, $agreement, $version, $from, $until, $isSigned, $hours, $phone, $languages, $identity, $rota)`,
  takes: versionRow.extend({ agreement: z.string(), rota: z.string() }),
})

export const signVersion = statement({
  name: 'contact.sign-agreement-version',
  sql: 'update contact.agreement_version set is_signed = true where district_id = $1 and agreement_id = $2 and version = $3',
})

const terms =
  'version, valid_from as "from", valid_until as "until", is_signed as "isSigned", hours, phone, languages, name_given as "identity", rota'

export const listVersions = statement({
  name: 'contact.list-agreement-versions',
  sql: `select ${terms} from contact.agreement_version where district_id = $1 and agreement_id = $2 order by version`,
  row: versionRow,
})

/**
 * What holds with defenders for this school at this instant: of each agreement the version entered last, as `versionAt` has it; one for named
 * schools before one for all, and of several the one that began last.
 */
export const listDefenders = statement({
  name: 'contact.list-defenders',
  sql: `select held.version, held."from", held."until", held."isSigned", held.hours, held.phone, held.languages, held."identity", held.rota
          from (select distinct on (a.agreement_id) a.agreement_id, a.schools, v.version, v.valid_from as "from", v.valid_until as "until",
                       v.is_signed as "isSigned", v.hours, v.phone, v.languages, v.name_given as "identity", v.rota
                  from contact.agreement a join contact.agreement_version v on v.district_id = a.district_id and v.agreement_id = a.agreement_id
                 where a.district_id = $1 and a.kind = 'defender' and v.is_signed and v.valid_from <= $2
                   and (v.valid_until is null or $2 < v.valid_until) and (a.ended_at is null or $2 < a.ended_at)
                   and (a.schools = '{}' or $3::uuid = any(a.schools))
                   and not exists (select from contact.agreement_version n
                                    where n.district_id = v.district_id and n.agreement_id = v.agreement_id and n.version > v.version
                                      and n.is_signed and v.valid_from <= n.valid_from and n.valid_from <= $2)
                 order by a.agreement_id, v.version desc) held
         order by held.schools = '{}', held."from" desc, held.agreement_id limit 50`,
  row: versionRow,
})

export const letterRow = z.object({
  ...{ letter: z.string(), about: z.string(), agreement: z.string().nullable(), year: z.number().nullable() },
  ...{ text: z.string(), signer: z.string(), signedBy: z.string(), signedAt: z.date() },
})

export const addOfficialLetter = statement({
  name: 'contact.add-official-letter',
  sql: `insert into contact.official_letter (district_id, letter_id, about, agreement_id, school_year, text, signer, signed_by, signed_at)
        values ($district, $letter, $about, $agreement, $year, $text, $signer, $signedBy, $signedAt)`,
  takes: letterRow,
})

/** The letters of one agreement, or of one school year; the oldest first. */
export const listOfficialLetters = statement({
  name: 'contact.list-official-letters',
  sql: `select letter_id as letter, about, agreement_id as agreement, school_year as year, text, signer, signed_by as "signedBy",
               signed_at as "signedAt"
          from contact.official_letter where district_id = $1 and (agreement_id = $2 or school_year = $3) order by signed_at, letter_id`,
  row: letterRow,
})
