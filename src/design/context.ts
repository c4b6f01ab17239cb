import { createContext } from 'preact'
import type { Lang } from '../kernel/lang.ts'
import type { Place } from './words/frame.ts'

/** What every page needs to know besides its own matter. Made once a request, passed to each page as `page`. */
export interface PageContext {
  readonly lang: Lang
  readonly district: {
    readonly name: string
    /** Null where the district has not said one: then people are told to ask the office, and never to call another number for it. */
    readonly officePhone: string | null
    /** False where no message leaves for anybody: then people are told to telephone. */
    readonly hasChannel?: boolean
  }
  /** Whoever is signed in, or null for a stranger. Roles are codes; their words are ours. `places` are the pages for staff this person may open, all where left out; `rooms` those they go to most. */
  readonly person: {
    readonly name: string
    readonly roles: readonly string[]
    readonly places?: readonly Place[]
    readonly rooms?: readonly Place[]
  } | null
  /** The id of whoever sends requests from this page, lapsed sessions too: what a browser keeps unsent or for later is theirs alone. */
  readonly who?: string | null
  /** The token that a form carries back; null where nobody is signed in. */
  readonly csrf: string | null
  /** Address of this page with its query, so that a change of language keeps one's place. */
  readonly path: string
  readonly demo: boolean
  /** Before there is a district no other page stands open, and none is led to. */
  readonly isSettingUp?: boolean
  readonly assets: Assets
}

/** The language of the page around a piece of it, for pieces as small as a time of day. */
export const SpokenLanguage = createContext<Lang>('en')

/** Addresses of the built files, from Vite's manifest: the style sheet, and one script for each island by its name. */
export interface Assets {
  readonly css: string
  readonly scripts: Readonly<Record<string, string>>
}

const outsiders = new Set(['student', 'caregiver', 'defender', 'city-finance'])

/** Anyone with another role than these works here; so does a known person whom the register has not given a role yet. */
export const isStaff = ({ person }: PageContext): boolean =>
  person !== null && (person.roles.length === 0 || person.roles.some(role => !outsiders.has(role)))
