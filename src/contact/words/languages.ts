import { sayings } from '../../words/sayings.ts'

/**
 * Languages a family may be told in, as BCP 47, the most frequent in the state's schools first. Any other may be sent over JSON.
 * Source: the languages of Boston's published police-information policy, and those its schools serve most.
 */
export const languageNames = sayings('contact.languages', {
  en: 'English',
  es: 'Spanish',
  pt: 'Portuguese',
  ht: 'Haitian Creole',
  'zh-Hans': 'Chinese, simplified (Mandarin)',
  'zh-Hant': 'Chinese, traditional',
  yue: 'Cantonese',
  vi: 'Vietnamese',
  ar: 'Arabic',
  kea: 'Cabo Verdean Creole',
  km: 'Khmer',
  ru: 'Russian',
  fr: 'French',
  so: 'Somali',
  uk: 'Ukrainian',
  ne: 'Nepali',
  fa: 'Persian or Dari',
  ps: 'Pashto',
  sw: 'Swahili',
  quc: 'K’iche’',
  ko: 'Korean',
  pl: 'Polish',
  hi: 'Hindi',
  ase: 'American Sign Language',
})
