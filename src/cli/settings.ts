import { resolve } from 'node:path'

/** What the environment and the flags before a command's own say (CONTRACT §1). Flags beat the environment. */
export interface Settings {
  readonly json: boolean
  readonly dataDir: string
  readonly port: number
  readonly host: string
  readonly publicUrl: string | null
  readonly databaseUrl: string | null
  readonly ownerUrl: string | null
  readonly manualClock: boolean
  readonly production: boolean
  /** How many proxies of our own stand before us, and say from where they were asked. */
  readonly proxies: number
  /** What secrets in the database are sealed with. */
  readonly sealingKey: string | null
}

export type SettingsRead =
  | { readonly kind: 'settings'; readonly settings: Settings; readonly rest: readonly string[] }
  | { readonly kind: 'misuse'; readonly detail: string }

/** Takes `--data`, `--port` and `--json` out of the arguments, wherever they stand; the command reads the rest. */
export function readSettings(args: readonly string[], env: Readonly<Record<string, string | undefined>>): SettingsRead {
  const rest: string[] = []
  const given: Record<string, string> = {}
  let json = false
  for (let at = 0; at < args.length; at++) {
    const [flag = '', inline] = splitFlag(args[at] ?? '')
    if (flag === '--json') json = true
    else if (flag === '--data' || flag === '--port') {
      const value = inline ?? args[++at]
      if (value === undefined || value === '' || (inline === undefined && value.startsWith('--')))
        return { kind: 'misuse', detail: `The flag ${flag} has no value.` }
      given[flag] = value
    } else rest.push(args[at] ?? '')
  }
  const port = given['--port'] ?? env['PORT'] ?? '3000'
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    return { kind: 'misuse', detail: `“${port}” is no port. Expected a number from 0 to 65535; 0 takes any that is free.` }
  const clock = env['CONCORD_CLOCK'] || null
  if (clock !== null && clock !== 'manual')
    return { kind: 'misuse', detail: `CONCORD_CLOCK is “${clock}”. Expected manual, or nothing for the real clock.` }
  const production = env['NODE_ENV'] === 'production'
  if (clock && production)
    return { kind: 'misuse', detail: 'CONCORD_CLOCK=manual is for trying out, and refused with NODE_ENV=production.' }
  const proxies = env['TRUSTED_PROXIES'] || '0'
  if (!/^\d$/.test(proxies))
    return {
      kind: 'misuse',
      detail: `TRUSTED_PROXIES is “${proxies}”. Expected how many of your own proxies stand before Concord: 0 to 9.`,
    }
  const sealingKey = env['SEALING_KEY'] || null
  if (sealingKey !== null && !/^[\x21-\x7e]{32,200}$/.test(sealingKey))
    return {
      kind: 'misuse',
      detail: 'SEALING_KEY cannot be used. Expected 32 characters or more without spaces, as “openssl rand -base64 32” prints them.',
    }
  const settings: Settings = {
    json,
    dataDir: resolve(given['--data'] ?? (env['CONCORD_DATA'] || '.concord')),
    port: Number(port),
    host: env['HOST'] || '127.0.0.1',
    publicUrl: env['PUBLIC_URL']?.replace(/\/+$/, '') || null,
    databaseUrl: env['DATABASE_URL'] || null,
    ownerUrl: env['DATABASE_OWNER_URL'] || null,
    manualClock: clock === 'manual',
    production,
    proxies: Number(proxies),
    sealingKey,
  }
  return { kind: 'settings', settings, rest }
}

function splitFlag(text: string): [string, string | undefined] {
  const at = text.indexOf('=')
  return text.startsWith('--') && at > 0 ? [text.slice(0, at), text.slice(at + 1)] : [text, undefined]
}
