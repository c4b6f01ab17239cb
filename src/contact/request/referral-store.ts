import { z } from 'zod'
import { statement } from '../../platform/database/index.ts'

const referralRow = z.object({
  contact: z.string(),
  call: z.string().nullable(),
  school: z.string(),
  at: z.date(),
  kind: z.string(),
  mentalHealth: z.boolean(),
  counts: z.string(),
  because: z.string(),
  decidedAt: z.date().nullable(),
})
export type ReferralRow = z.infer<typeof referralRow>

/** Folded from facts: the row is as the record has it, each time it changes. */
export const saveReferral = statement({
  name: 'contact.save-referral',
  sql: `insert into contact.referral (district_id, contact_id, call_id, school_id, at, kind, mental_health, counts, because, decided_by, decided_at)
        values ($district, $contact, $call, $school, $at, $kind, $mentalHealth, $counts, $because, $decidedBy, $decidedAt)
        on conflict (district_id, contact_id) do update set
          kind = excluded.kind, mental_health = excluded.mental_health, counts = excluded.counts, because = excluded.because,
          decided_by = excluded.decided_by, decided_at = excluded.decided_at`,
  takes: referralRow.extend({ decidedBy: z.string().nullable() }),
})

/** Of a span of time, the newest first; of one school, or of all. */
export const listReferrals = statement({
  name: 'contact.list-referrals',
  sql: `select contact_id as contact, call_id as call, school_id as school, at, kind, mental_health as "mentalHealth", counts, because,
               decided_at as "decidedAt"
          from contact.referral
         where district_id = $district and at >= $from and at < $to and ($school::uuid is null or school_id = $school)
         order by at desc, contact_id desc`,
  takes: z.object({ from: z.date(), to: z.date(), school: z.string().nullable() }),
  row: referralRow,
})
