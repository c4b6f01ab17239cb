import type { Authority } from '../../design/cite.tsx'
import type { Lang } from '../../kernel/lang.ts'
import type { BlockType } from '../core/document.ts'
import type { LeftOutView } from './left-out.ts'

/** A plan as it is read by people: words only, no codes. */
export interface PlanView {
  /** Its words are a translation that no person has signed; the English is what was adopted. */
  readonly isDraft: boolean
  /** The language it is read in. */
  readonly lang: Lang
  readonly title: string
  /** False where its translation lacks a title that is still so: it is then in English. */
  readonly isTitleTranslated: boolean
  readonly version: number
  /** From when it holds. */
  readonly effectiveAt: Date
  readonly place: string | null
  /** Sections that counsel has read, of all that say on whose word they stand. */
  readonly read: { readonly n: number; readonly of: number }
  /** Sections that a district's counsel signs and has not, of all such; null where none is left. */
  readonly unsigned: { readonly n: number; readonly of: number } | null
  readonly parts: readonly PlanPart[]
  /** What it leaves out of the model plans that it takes from. */
  readonly leftOut: readonly LeftOutView[]
}

/** A model plan as people read it, with the sections that a version leaves out of it. */
export interface ModelView {
  readonly plan: PlanView
  /** It is what the law requires, and no model plan. */
  readonly isLaw: boolean
  /** Ids of its sections. */
  readonly leftOut: readonly string[]
}

/** The district's own sections, then those of each model plan it takes from, then what the law requires. */
export interface PlanPart {
  readonly is: 'own' | 'included' | 'floor'
  readonly slug: string
  readonly title: string
  readonly sections: readonly SectionView[]
}

export interface SectionView {
  /** The section's anchor on the page, unique there. */
  readonly anchor: string
  readonly id: string
  readonly title: string
  /** Which language its title and text are in: that of the page, or English where nobody has translated it. */
  readonly lang: Lang
  readonly authority: Authority | null
  readonly prose: readonly Prose[]
  readonly tables: readonly TableView[]
  readonly settings: readonly SettingView[]
  /** The plainest situation it decides, or else acts in, asked of the plan; null where it does neither. */
  readonly ask: { readonly situation: string; readonly href: string } | null
}

export interface TableView {
  /** `kept`: of a section of the law’s document that says itself that it is no law. */
  readonly is: BlockType | 'kept'
  readonly question: string
  readonly rows: readonly RowView[]
}

/** What a section sets: one line a setting, or a line for each key of one with several values. */
export interface SettingView {
  readonly name: string
  readonly values: readonly string[]
  /** The same in two columns: what is set, or null where it is the setting itself; and what it is set to, one line a value. */
  readonly lines: readonly SettingLine[]
}

export interface SettingLine {
  readonly what: string | null
  readonly now: readonly string[]
}

/** When: one line for each fact that matters, none for all. Then: the answer. Notes: all else that comes with it. */
export interface RowView {
  readonly when: readonly string[]
  readonly then: string
  readonly notes: readonly string[]
}

/** Running text of a section, with the little that a plan may use of Markdown. */
export type Prose =
  | { readonly is: 'paragraph'; readonly text: readonly Run[] }
  | { readonly is: 'heading'; readonly text: readonly Run[] }
  | { readonly is: 'quote'; readonly text: readonly Run[] }
  | { readonly is: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Run[])[] }

export type Run =
  | { readonly is: 'text' | 'emphasis' | 'strong' | 'code'; readonly text: string }
  | { readonly is: 'link'; readonly text: string; readonly href: string }
  | { readonly is: 'break' }
