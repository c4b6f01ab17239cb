import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from './settings.ts'

/**
 * What the secrets of one-time codes are sealed with: SEALING_KEY; beside an embedded store, which is for trying out, a file of its own. On
 * PostgreSQL without SEALING_KEY there is none, and codes from an app are not set up.
 */
export function sealingKeyOf({
  sealingKey,
  databaseUrl,
  dataDir,
}: Pick<Settings, 'sealingKey' | 'databaseUrl' | 'dataDir'>): string | null {
  if (sealingKey !== null || databaseUrl !== null) return sealingKey
  const file = join(dataDir, 'sealing-key')
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}
