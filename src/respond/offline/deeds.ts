/** What may be given without a network: a call for support, and an answer to one. Everything else waits for the server. */
export type Kind = 'call' | 'facts' | 'answer' | 'decline' | 'on-the-way' | 'there' | 'hand-back' | 'ask-again'

const id = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const answers = new RegExp(`^(/calls/${id})/(facts|answer|decline|on-the-way|there|hand-back|ask-again)$`)
const call = new RegExp(`^/calls/${id}$`)
const kinds: readonly string[] = ['facts', 'answer', 'decline', 'on-the-way', 'there', 'hand-back', 'ask-again'] satisfies readonly Kind[]

const isKind = (text: string | undefined): text is Kind => text !== undefined && kinds.includes(text)

/** What a form that posts to this path gives, or undefined where it is not ours to keep. */
export function kindOf(path: string): Kind | undefined {
  if (path === '/call') return 'call'
  const verb = answers.exec(path)?.[2]
  return isKind(verb) ? verb : undefined
}

/** The page of the call that this deed is about; undefined for a call that is only being made. */
export const callOf = (path: string): string | undefined => answers.exec(path)?.[1]

export const isCallPage = (path: string): boolean => call.test(path)

export type Fields = readonly (readonly [name: string, value: string])[]

/** What a person said, apart from keys and tokens. */
const said = (fields: Fields): string => JSON.stringify(fields.filter(([name]) => !['deed', '_csrf', '_about'].includes(name)))

export const saysTheSame = (one: Fields, other: Fields): boolean => said(one) === said(other)

export const deedIn = (fields: Fields): string | undefined => fields.find(([name]) => name === 'deed')?.[1]

/** Of which call it is: as the page said it, or the room that was typed. */
export const aboutIn = (fields: Fields): string | undefined =>
  ['_about', 'room'].flatMap(wanted => fields.flatMap(([name, value]) => (name === wanted && value !== '' ? [value] : [])))[0]

/** A room has no full stop of its own. */
export const asSentence = (about: string): string => (about.endsWith('.') ? about : `${about}.`)

export const withDeed = (fields: Fields, key: string): Fields => [...fields.filter(([name]) => name !== 'deed'), ['deed', key]]
