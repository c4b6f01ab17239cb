import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { projectRoot } from '../config/root.ts'

const folder = join(projectRoot, 'db', 'migrations')
/** What the application's login may act as. */
const capabilities = ['concord_app', 'concord_clock', 'concord_reader']
/** Deletes bodies of facts: nothing that serves people may take it. */
const eraser = 'concord_eraser'

/**
 * Brings the database to the newest schema: roles first, then every migration not yet applied, each in its own transaction, all owned by `concord_owner`.
 * `client` is logged in as the owner of the database or a superuser. `logins` are the roles that may act as the application.
 * Returns the names of the migrations applied now. A migration whose text changed after it was applied is refused.
 */
export async function migrate(client: pg.ClientBase, logins: readonly string[] = []): Promise<string[]> {
  if (await isApplication(client)) return requireNewest(client)
  await client.query(`select pg_advisory_lock(${lockNumber})`)
  try {
    await ensureRoles(client, logins)
    await client.query('create schema if not exists migration')
    await client.query(
      'create table if not exists migration.applied (name text primary key, digest text not null, at timestamptz not null default now())',
    )
    await client.query('grant usage on schema migration to concord_app; grant select on migration.applied to concord_app')
    const applied = await appliedSoFar(client)
    const done: string[] = []
    for (const { name, sql, digest } of migrations()) {
      const was = applied.get(name)
      if (was === digest) continue
      if (was !== undefined)
        throw new Error(`Migration ${name} was changed after it had been applied. Put the old text back and add a new migration.`)
      await apply(client, name, sql, digest)
      done.push(name)
    }
    return done
  } finally {
    await client.query(`select pg_advisory_unlock(${lockNumber})`).catch(() => undefined)
  }
}

export function migrations(): { name: string; sql: string; digest: string }[] {
  const names = readdirSync(folder).filter(file => file.endsWith('.sql'))
  return names.sort().map(name => {
    const sql = readFileSync(join(folder, name), 'utf8')
    return { name, sql, digest: createHash('sha256').update(sql).digest('hex') }
  })
}

async function appliedSoFar(client: pg.ClientBase): Promise<Map<string, string>> {
  const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from migration.applied')
  return new Map(rows.map(row => [row.name, row.digest]))
}

/** The application's own login, which may act as the application and never as the owner: it can look, and change nothing. */
async function isApplication(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ application: boolean }>(
    `select not r.rolsuper and pg_has_role(r.oid, app.oid, 'member') and not pg_has_role(r.oid, owner.oid, 'member') as application
       from pg_roles r, pg_roles app, pg_roles owner where r.rolname = current_user and app.rolname = 'concord_app' and owner.rolname = 'concord_owner'`,
  )
  return rows[0]?.application === true
}

async function requireNewest(client: pg.ClientBase): Promise<string[]> {
  await client.query('begin')
  try {
    await client.query('set local role concord_app')
    const applied = await appliedSoFar(client).catch(() => new Map<string, string>())
    const missing = migrations().filter(({ name, digest }) => applied.get(name) !== digest)
    if (missing.length === 0) return []
    throw new Error(
      `the schema lacks ${missing.map(({ name }) => name).join(', ')}, and this login may not change it: run concord migrate with the owner in DATABASE_OWNER_URL`,
    )
  } finally {
    await client.query('rollback')
  }
}

/** Any number that nothing else locks; two processes that start together migrate one after the other. */
const lockNumber = 20_260_901

async function apply(client: pg.ClientBase, name: string, sql: string, digest: string): Promise<void> {
  await client.query('begin')
  try {
    await client.query('set local role concord_owner')
    await client.query(sql)
    await client.query('reset role')
    await client.query('insert into migration.applied (name, digest) values ($1, $2)', [name, digest])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new Error(`Migration ${name} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

/** Roles belong to the whole cluster, so another database may have made them: a role that is there already is no fault. */
async function ensureRoles(client: pg.ClientBase, logins: readonly string[]): Promise<void> {
  const make = (role: string, kind: string) => `do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then create role ${role} ${kind}; end if;
  exception when duplicate_object or unique_violation then null; end $$`
  for (const role of ['concord_owner', ...capabilities, eraser]) await client.query(make(role, 'nologin'))
  // What the application may, as far as the policies by relationship let it.
  await settle(client, 'grant concord_app to concord_reader with inherit true, set false')
  await client.query(make('concord', 'login noinherit'))
  const me = (
    await client.query<{ name: string; super: boolean }>(
      'select current_user as name, rolsuper as super from pg_roles where rolname = current_user',
    )
  ).rows[0]
  if (me && !me.super) await client.query(`grant concord_owner to ${quoted(me.name)} with set true`)
  for (const login of new Set(['concord', ...logins])) {
    const found = await client.query<{ super: boolean }>('select rolsuper as super from pg_roles where rolname = $1', [login])
    if (!found.rows[0] || found.rows[0].super) continue
    await settle(client, `grant ${capabilities.join(', ')} to ${quoted(login)} with inherit false, set true`)
    const isEraser = await client.query('select from pg_auth_members where roleid = $1::regrole and member = $2::regrole', [
      eraser,
      quoted(login),
    ])
    if (isEraser.rows.length > 0) await settle(client, `revoke ${eraser} from ${quoted(login)}`)
  }
  const database = (await client.query<{ name: string }>('select current_database() as name')).rows[0]
  if (database) await settle(client, `grant create on database ${quoted(database.name)} to concord_owner`)
}

/** Two databases of one cluster may be migrated at once and then meet on the shared catalogue; the second try finds the row as it should be. */
async function settle(client: pg.ClientBase, sql: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await client.query(sql)
      return
    } catch (cause) {
      const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : ''
      if (attempt >= 5 || (code !== 'XX000' && code !== '23505' && code !== '40001')) throw cause
      await new Promise(resume => setTimeout(resume, 20 * attempt))
    }
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
