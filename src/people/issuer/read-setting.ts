import { X509Certificate } from 'node:crypto'
import { z } from 'zod'
import { keyTwice } from '../../kernel/key-twice.ts'
import { roles } from '../roles.ts'
import { type IssuerSetting, mappable, matches } from './setting.ts'

export type ReadSetting =
  | { readonly kind: 'setting'; readonly setting: IssuerSetting }
  /** Whole sentences for whoever runs the command: what, where, what was expected. */
  | { readonly kind: 'faults'; readonly faults: readonly string[] }

const name = z.string().trim().min(1).max(300)
const said = z.strictObject({ claim: name, value: name })
const shared = {
  match: z.strictObject({ claim: name, with: z.enum(matches) }),
  must: z.array(said).max(20).default([]),
  roles: z
    .array(said.extend({ role: z.string().refine(mappable) }))
    .max(200)
    .default([]),
  button: z
    .strictObject({ en: z.string().trim().min(1).max(60), es: z.string().trim().min(1).max(60) })
    .nullable()
    .default(null),
}
const shapes = {
  oidc: z.strictObject({
    ...{ kind: z.literal('oidc'), issuer: z.string().refine(isAddress).refine(isOneTenant), clientId: name, ...shared },
    scopes: z
      .array(z.string().regex(/^[\x21-\x7e]{1,100}$/))
      .max(20)
      .default(['openid', 'email', 'profile'])
      .refine(scopes => scopes.includes('openid')),
  }),
  saml: z.strictObject({
    ...{ kind: z.literal('saml'), issuer: name, address: z.string().refine(isAddress), ...shared },
    certificates: z.array(z.string().transform(withLabels).refine(isCertificate)).min(1).max(5),
  }),
}

/** Reads what a district says of its issuer, as JSON. */
export function readIssuerSetting(text: string): ReadSetting {
  const json = jsonIn(text)
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return faults(['The file holds no JSON object. Expected one such as docs/sign-in.md shows.'])
  const twice = keyTwice(text)
  if (twice)
    return faults([
      `The key ${twice.key} stands twice in one object, the second time on line ${twice.line}, column ${twice.column}. Take one out.`,
    ])
  const kind = 'kind' in json ? json.kind : undefined
  if (kind !== 'oidc' && kind !== 'saml') return faults(['kind is missing or is neither of the two that are read. Expected oidc or saml.'])
  const read = shapes[kind].safeParse(json)
  if (read.success) return { kind: 'setting', setting: read.data }
  return faults(
    read.error.issues.flatMap(issue =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map(key => `${whereOf([...issue.path, key])} is not read. See docs/sign-in.md for what is.`)
        : [`${whereOf(issue.path)} is missing or cannot be used. Expected ${expectedAt(issue.path)}.`],
    ),
  )
}

const faults = (all: readonly string[]): ReadSetting => ({ kind: 'faults', faults: [...new Set(all)] })

/** `roles[2].role`. */
const whereOf = (path: readonly PropertyKey[]): string =>
  path.map((each, at) => (typeof each === 'number' ? `[${each}]` : `${at === 0 ? '' : '.'}${String(each)}`)).join('')

function expectedAt(path: readonly PropertyKey[]): string {
  const keys = path.filter(each => typeof each === 'string').join('.')
  const known: Readonly<Record<string, string>> = {
    issuer:
      'the address of one issuer as it writes it itself, such as https://accounts.google.com; of Microsoft, the one of your own tenant and not common, organizations or consumers',
    address: 'the https address at which the issuer signs people in',
    clientId: 'the client id that the issuer gave you',
    match: `{"claim": "email", "with": "email"}, where with is one of ${matches.join(', ')}`,
    'match.claim': 'the name of the claim that says who it is, such as email',
    'match.with': `one of ${matches.join(', ')}`,
    must: 'a list such as [{"claim": "hd", "value": "district.org"}]',
    roles: 'a list such as [{"claim": "groups", "value": "nurses", "role": "nurse"}]',
    'roles.role': `one of ${roles.filter(mappable).join(', ')}; an office takes two people and is given by no claim`,
    button: '{"en": "…", "es": "…"} with at most 60 characters each',
    scopes: 'a list that holds openid',
    certificates: 'one to five certificates of the issuer in PEM',
  }
  return known[keys] ?? 'text of at most 300 characters'
}

function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, search, hash } = new URL(text)
  return /^https?:$/.test(protocol) && username + password + search + hash === ''
}

/** An issuer that signs in the accounts of everybody’s tenants says nothing of whose they are. */
function isOneTenant(text: string): boolean {
  return !URL.canParse(text) || !/^\/(common|organizations|consumers)(\/|$)/.test(new URL(text).pathname)
}

/** Issuers show a certificate with its first and last line or without. */
function withLabels(text: string): string {
  const bare = text.replaceAll(/-----(BEGIN|END) CERTIFICATE-----|\s/g, '')
  return `-----BEGIN CERTIFICATE-----\n${bare.match(/.{1,64}/g)?.join('\n') ?? ''}\n-----END CERTIFICATE-----\n`
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).publicKey.asymmetricKeyType === 'rsa'
  } catch {
    return false
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
