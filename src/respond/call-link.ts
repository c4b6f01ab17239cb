import { createHash } from 'node:crypto'
import type { PersonId } from '../kernel/ids.ts'
import { isTakenBack, type LetIn } from '../people/index.ts'
import { inColumns, type Tx } from '../platform/database/index.ts'
import { districtTag } from '../platform/district/index.ts'
import { readPersonIds } from './ids.ts'
import { addLinks, findCallLink, findOpened, linkRow, openCallLink } from './link-store.ts'

/**
 * The link in a text that asks somebody to come. It opens that one call for that one person, on the device whose button was pressed first,
 * until the call is closed. Of its code and of the device's secret only digests are kept. Both begin with what tells their district, since
 * nobody is signed in who would.
 */
const codeBytes = 16
const deviceBytes = 32

const randomCode = (tx: Tx, bytes: number): string => tx.random.bytes(bytes).toString('base64url')
const digestOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** The path of a link for each of these pages, by the page. */
export function makeLinks(
  tx: Tx,
  { call, pages, at }: { call: string; pages: readonly { readonly page: string; readonly person: string }[]; at: Date },
): ReadonlyMap<string, string> {
  const made = pages.map(({ page, person }) => ({ page, person, code: `${districtTag(tx.district)}${randomCode(tx, codeBytes)}` }))
  const rows = made.map(({ person, code }) => ({ digest: digestOf(code).toString('hex'), call, person }))
  if (rows.length > 0) tx.send(addLinks, { at, ...inColumns(linkRow, rows) })
  return new Map(made.map(({ page, code }) => [page, `/to/${code}`]))
}

export interface FoundLink {
  readonly call: string
  readonly person: string
  readonly drill: boolean
  /** `elsewhere`: another device has opened it. `taken-back`: it went where somebody else may read it by now. */
  readonly stands: 'open' | 'elsewhere' | 'closed' | 'taken-back'
}

/** How a link stands for a device. Looking changes nothing. */
export async function findLink(tx: Tx, code: string, device: string | undefined): Promise<FoundLink | undefined> {
  const row = await tx.maybe(findCallLink, { digest: digestOf(code) })
  if (!row) return undefined
  const { call, person, drill, closed } = row
  const isElsewhere = row.device !== null && (device === undefined || !digestOf(device).equals(row.device))
  const ended = closed ? 'closed' : (await isTakenBack(tx, row)) ? 'taken-back' : undefined
  return { call, person, drill, stands: ended ?? (isElsewhere ? 'elsewhere' : 'open') }
}

/** Binds a link to a device that has a secret already, or to a new secret; undefined where it is another device's, was taken back, or the call is closed. */
export async function openLink(
  tx: Tx,
  { code, device, at }: { code: string; device: string | undefined; at: Date },
): Promise<{ call: string; device: string } | undefined> {
  if ((await findLink(tx, code, device))?.stands !== 'open') return undefined
  const secret = secretOf(tx, device)
  const opened = await tx.maybe(openCallLink, { digest: digestOf(code), device: digestOf(secret), at })
  return opened && { call: opened.call, device: secret }
}

/** What a device has already, or what it is given: on looking, so that a button that is pressed twice is one device’s both times. */
export function secretOf(tx: Tx, device: string | undefined): string {
  const own = `${tx.district.replaceAll('-', '')}.`
  return device?.startsWith(own) ? device : `${own}${randomCode(tx, deviceBytes)}`
}

interface OpenedCall {
  readonly person: PersonId | undefined
  /** Why it opens nothing more, or null. */
  readonly ended: 'closed' | 'taken-back' | null
  readonly drill: boolean
}

/** What a link that was opened on this device says of a call. */
export async function findOpenedCall(
  tx: Tx,
  { device, call }: { readonly device: string; readonly call: string },
): Promise<OpenedCall | undefined> {
  const row = await tx.maybe(findOpened, { device: digestOf(device), call })
  if (!row) return undefined
  const { closed, drill } = row
  const ended = closed ? 'closed' : (await isTakenBack(tx, row)) ? 'taken-back' : null
  return { person: readPersonIds([row.person])[0], ended, drill }
}

export const letInByLink: LetIn = async (tx, opened) => {
  const row = await findOpenedCall(tx, opened)
  return row?.ended === null ? row.person : undefined
}
