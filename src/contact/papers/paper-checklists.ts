import type { Lang } from '../../kernel/lang.ts'
import type { Paper } from './kinds.ts'
import { paperWords } from './words/papers.ts'

/** What was found on a paper, as codes, in the order in which the sheet of its kind asks. */
export const paperChecklists: Readonly<Record<Paper, readonly string[]>> = {
  'judicial-arrest-warrant': ['court-named', 'judge-signed', 'person-named', 'dates-read', 'charge-named', 'bearer-named'],
  'judicial-search-warrant': ['court-named', 'judge-signed', 'place-named', 'things-named', 'dates-read', 'hours-named'],
  'administrative-warrant': ['agency-named', 'signer-read', 'no-court-found', 'person-named', 'dates-read'],
  subpoena: ['court-named', 'issuer-read', 'scope-read', 'return-date-read', 'addressed-to-district', 'silence-order-sought'],
  'administrative-subpoena': ['agency-named', 'signer-read', 'scope-read', 'return-date-read'],
  'court-order': ['court-named', 'judge-signed', 'ordered-read', 'person-named', 'dates-read', 'silence-order-sought'],
  'protection-order': ['court-named', 'judge-signed', 'persons-named', 'places-named', 'dates-read'],
  'mental-health-hold': ['signer-read', 'person-named', 'destination-named', 'dates-read', 'section-named'],
  'parental-consent-written': ['signer-read', 'language-read', 'scope-read', 'bearer-named', 'caregiver-called'],
}

/** Each thing to look for on a paper of this kind, with the code that says it was found. */
export const lookedFor = (paper: Paper, lang: Lang): { code: string; asks: string }[] =>
  paperWords(lang).sheets[paper].look.map((asks, place) => ({ code: paperChecklists[paper][place] ?? '', asks }))
