/** As browsers call themselves; each also names those below it, so the first that fits counts. */
const families = [
  ['Edge', /\bEdgA?\//],
  ['Samsung', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
] as const

/** The family of a browser, from the header `User-Agent`; null where it is none of them. */
export const browserOf = (userAgent: string | undefined): string | null =>
  families.find(([, says]) => says.test(userAgent ?? ''))?.[0] ?? null
