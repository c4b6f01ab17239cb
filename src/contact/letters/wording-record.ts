import type { Lang } from '../../kernel/lang.ts'
import type { LetterFact } from './facts.ts'

/** What the district's record says of a letter of the catalogue, naming nobody. */
export const lettersInRecord: Readonly<Record<Lang, Readonly<Record<LetterFact['type'], string>>>> = {
  en: {
    'letter.saved': 'A letter to families or defenders was written anew.',
    'letter.signed': 'A letter to families or defenders was signed, and may be used.',
  },
  es: {
    'letter.saved': 'Se escribió de nuevo una carta para familias o defensores.',
    'letter.signed': 'Se firmó una carta para familias o defensores, y ya se puede usar.',
  },
}
