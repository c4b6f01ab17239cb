/** What sentences with a telephone number of the office are given: `none` where the district has not said one. */
export const officePhoneSaid = (officePhone: string | null): string => officePhone ?? 'none'
