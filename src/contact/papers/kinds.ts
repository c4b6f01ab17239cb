import type { ContactValue } from '../question.ts'

/** The papers that have a sheet of their own. */
export const papers = [
  'judicial-arrest-warrant',
  'judicial-search-warrant',
  'administrative-warrant',
  'subpoena',
  'administrative-subpoena',
  'court-order',
  'protection-order',
  'mental-health-hold',
  'parental-consent-written',
] as const satisfies readonly ContactValue<'basis'>[]
export type Paper = (typeof papers)[number]

export const isPaper = (text: string): text is Paper => papers.some(paper => paper === text)
