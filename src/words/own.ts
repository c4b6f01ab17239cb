interface OwnNames {
  readonly months: readonly string[]
  readonly days: readonly string[]
  readonly shortDays: readonly string[]
  readonly date: (day: number, month: string, year: number) => string
  readonly month: (month: string, year: number) => string
  readonly and: string
  readonly units: Readonly<Record<'day' | 'hour' | 'minute' | 'second', readonly [one: string, more: string]>>
}

/** Languages whose calendar Intl does not know (Haitian Creole), or knows on the server and not in the browser (Kabuverdianu). */
export const own: Readonly<Record<string, OwnNames>> = {
  ht: {
    months: ['janvye', 'fevriye', 'mas', 'avril', 'me', 'jen', 'jiyè', 'out', 'septanm', 'oktòb', 'novanm', 'desanm'],
    days: ['dimanch', 'lendi', 'madi', 'mèkredi', 'jedi', 'vandredi', 'samdi'],
    shortDays: ['dim', 'len', 'mad', 'mèk', 'jed', 'van', 'sam'],
    date: (day, month, year) => `${day} ${month} ${year}`,
    month: (month, year) => `${month} ${year}`,
    and: 'ak',
    units: { day: ['jou', 'jou'], hour: ['èdtan', 'èdtan'], minute: ['minit', 'minit'], second: ['segonn', 'segonn'] },
  },
  kea: {
    months: ['janeru', 'febreru', 'marsu', 'abril', 'maiu', 'junhu', 'julhu', 'agostu', 'setenbru', 'otubru', 'nuvenbru', 'dizenbru'],
    days: ['dumingu', 'sigunda-fera', 'tersa-fera', 'kuarta-fera', 'kinta-fera', 'sesta-fera', 'sábadu'],
    shortDays: ['dum', 'sig', 'ter', 'kua', 'kin', 'ses', 'sab'],
    date: (day, month, year) => `${day} di ${month} di ${year}`,
    month: (month, year) => `${month} di ${year}`,
    and: 'y',
    units: { day: ['dia', 'dia'], hour: ['ora', 'ora'], minute: ['minutu', 'minutu'], second: ['sigundu', 'sigundu'] },
  },
}

/** The two halves of the day. Where a language has none here, those of English. In Spanish with a space that no line breaks at. */
export const halves: Readonly<Record<string, readonly [string, string]>> = { es: ['a.\u00a0m.', 'p.\u00a0m.'] }

/** English lists have no comma before “and”, as in Britain. */
export const listsAs: Readonly<Record<string, string>> = { en: 'en-GB' }
