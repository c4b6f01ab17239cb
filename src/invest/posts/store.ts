import { z } from 'zod'
import { columnsOf, statement } from '../../platform/database/index.ts'
import { postRoles } from './roles.ts'

const role = z.enum(postRoles)

const postRow = z.object({
  id: z.string(),
  org: z.string(),
  school: z.string().nullable(),
  role,
  hundredths: z.number(),
  stage: z.enum(['vacant', 'filled', 'closed']),
  fundedAt: z.date(),
  closedAt: z.date().nullable(),
  vacancy: z.number(),
  vacantSince: z.date().nullable(),
  alarmedAt: z.date().nullable(),
  opening: z.string().nullable(),
})
export type PostRow = z.infer<typeof postRow>

const columns = `post_id as id, org_code as org, school_id as school, role, hundredths, stage, funded_at as "fundedAt", closed_at as "closedAt", vacancy,
       vacant_since as "vacantSince", alarmed_at as "alarmedAt", opening_id as opening`

export const listPosts = statement({
  name: 'invest.list-posts',
  sql: `select ${columns} from invest.post where district_id = $1 order by org_code, role, funded_at, post_id`,
  row: postRow,
})

export const findPost = statement({
  name: 'invest.find-post',
  sql: `select ${columns} from invest.post where district_id = $1 and post_id = $2`,
  row: postRow,
})

export const listPostIds = statement({
  name: 'invest.list-post-ids',
  sql: 'select post_id as id from invest.post where district_id = $1 and ($2::uuid is null or post_id > $2) order by post_id limit $3',
  row: z.object({ id: z.string() }),
})

export const savePost = statement({
  name: 'invest.save-post',
  sql: `insert into invest.post (district_id, post_id, org_code, school_id, role, hundredths, stage, funded_at, closed_at, vacancy, vacant_since, alarmed_at, opening_id)
        values ($district, $id, $org, $school, $role, $hundredths, $stage, $fundedAt, $closedAt, $vacancy, $vacantSince, $alarmedAt, $opening)
        on conflict (district_id, post_id) do update
          set stage = excluded.stage, closed_at = excluded.closed_at, vacancy = excluded.vacancy, vacant_since = excluded.vacant_since,
              alarmed_at = excluded.alarmed_at, opening_id = excluded.opening_id`,
  takes: postRow,
})

const spellRow = z.object({ post: z.string(), person: z.string(), from: z.date(), to: z.date().nullable() })

export const listSpells = statement({
  name: 'invest.list-spells',
  sql: `select post_id as post, person_id as person, filled_at as "from", vacated_at as "to" from invest.post_spell
         where district_id = $1 order by filled_at, post_id, spell`,
  row: spellRow,
})

export const listSpellsOf = statement({
  name: 'invest.list-spells-of',
  sql: `select post_id as post, person_id as person, filled_at as "from", vacated_at as "to" from invest.post_spell
         where district_id = $1 and post_id = $2 order by spell`,
  row: spellRow,
})

/** The positions somebody is in now. */
export const listHeld = statement({
  name: 'invest.list-held',
  sql: `select s.post_id as id, p.hundredths from invest.post_spell s join invest.post p on p.district_id = s.district_id and p.post_id = s.post_id
         where s.district_id = $1 and s.person_id = $2 and s.vacated_at is null order by s.post_id`,
  row: z.object({ id: z.string(), hundredths: z.number() }),
})

/** Spells of one post are counted from 1. */
export const numberedSpell = spellRow.omit({ post: true }).extend({ spell: z.number() })

export const saveSpells = statement({
  name: 'invest.save-spells',
  sql: `insert into invest.post_spell (district_id, post_id, spell, person_id, filled_at, vacated_at)
        select $district, $post, x.spell, x.person, x.filled_at, x.vacated_at
          from unnest($spell::int[], $person::uuid[], $from::timestamptz[], $to::timestamptz[]) as x(spell, person, filled_at, vacated_at)
        on conflict (district_id, post_id, spell) do update set vacated_at = excluded.vacated_at`,
  takes: columnsOf(numberedSpell).extend({ post: z.string() }),
})

const openingRow = z.object({
  id: z.string(),
  post: z.string(),
  org: z.string(),
  school: z.string().nullable(),
  role,
  hundredths: z.number(),
  postedAt: z.date(),
  closesOn: z.string(),
  /** The first day on which others than people of the district may apply. */
  outsideFrom: z.string().nullable(),
  posting: z.string(),
  isRunning: z.boolean(),
})
export type OpeningRow = z.infer<typeof openingRow>

const openingColumns = `o.opening_id as id, o.post_id as post, p.org_code as org, p.school_id as school, p.role, p.hundredths, o.posted_at as "postedAt",
       o.closes_on as "closesOn", o.outside_from as "outsideFrom", o.posting, coalesce(p.opening_id = o.opening_id, false) as "isRunning"
  from invest.opening o join invest.post p on p.district_id = o.district_id and p.post_id = o.post_id`

export const findOpening = statement({
  name: 'invest.find-opening',
  sql: `select ${openingColumns} where o.district_id = $1 and o.opening_id = $2`,
  row: openingRow,
})

/** What still takes applications, or is being decided; the one that closes first, first. */
export const listOpenings = statement({
  name: 'invest.list-openings',
  sql: `select ${openingColumns} where o.district_id = $1 and p.opening_id = o.opening_id order by o.closes_on, o.opening_id`,
  row: openingRow,
})

export const addOpening = statement({
  name: 'invest.add-opening',
  sql: `insert into invest.opening (district_id, opening_id, post_id, posted_at, closes_on, outside_from, posting)
        values ($district, $id, $post, $postedAt, $closesOn, $outsideFrom, $posting)`,
  takes: openingRow.pick({ id: true, post: true, postedAt: true, closesOn: true, outsideFrom: true, posting: true }),
})

export const clearPanel = statement({
  name: 'invest.clear-panel',
  sql: 'delete from invest.panel_member where district_id = $1 and opening_id = $2',
})
export const namePanel = statement({
  name: 'invest.name-panel',
  sql: `insert into invest.panel_member (district_id, opening_id, person_id) select $1, $2, person from unnest($3::uuid[]) as x(person) on conflict do nothing`,
})

/** Openings being decided for which somebody is on the panel. */
export const listPanelsOf = statement({
  name: 'invest.list-panels',
  sql: `select ${openingColumns} join invest.panel_member m on m.district_id = o.district_id and m.opening_id = o.opening_id
         where o.district_id = $1 and m.person_id = $2 and p.opening_id = o.opening_id order by o.closes_on, o.opening_id`,
  row: openingRow,
})

const certifiedRow = z.object({ person: z.string(), role, since: z.date(), certifiedOn: z.string().nullable() })

export const listCertified = statement({
  name: 'invest.list-certified',
  sql: `select person_id as person, role, in_post_since as since, certified_on as "certifiedOn" from invest.certified where district_id = $1`,
  row: certifiedRow,
})

/** Nobody is taken to be certified: a person new to a role has no day here. */
export const addUncertified = statement({
  name: 'invest.add-uncertified',
  sql: `insert into invest.certified (district_id, person_id, role, in_post_since) values ($district, $person, $role, $since) on conflict do nothing`,
  takes: certifiedRow.omit({ certifiedOn: true }),
})
