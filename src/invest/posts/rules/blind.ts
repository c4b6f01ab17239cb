/** What a panel may not know of a candidate, as the candidate gave it. */
export interface Hidden {
  readonly applicantName: string
  readonly reach: string
  readonly area: string
  readonly certificate: string
  /** Where residents live whom the posting adds points for: one of them in an answer tells who has them. */
  readonly places: readonly string[]
}

const hiddenMark = '[…]'
/** Parts of names that are words of every other sentence. */
const particles = ['de', 'del', 'la', 'las', 'los', 'el', 'da', 'das', 'dos', 'van', 'von', 'der', 'den', 'bin']

/**
 * An answer as a panel reads it: whatever the candidate gave as a name, a way to reach them, a place or a certificate is left out, and so is
 * anything that looks like a telephone number, an address for mail, a web address or an age; with or without its accents.
 */
export function blindAnswer(answer: string, hidden: Hidden): string {
  const { applicantName, reach, area, certificate, places } = hidden
  const given = [applicantName, reach, area, certificate, ...places].map(text => text.trim()).filter(text => text.length > 1)
  const words = [...applicantName.split(/[\s,]+/), ...applicantName.split(/[\s,\p{Pd}]+/u)].filter(
    word => word.length > 1 && !particles.includes(word.toLowerCase()),
  )
  const known = [...new Set([...given, ...words])]
    .sort((a, b) => b.length - a.length)
    .map(text => new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${literal(text)}(?![\\p{L}\\p{N}\\p{M}])`, 'giu'))
  return without(telling, without(known, answer.normalize('NFD')).normalize('NFC'))
}

const without = (patterns: readonly RegExp[], answer: string): string =>
  patterns.reduce((text, pattern) => text.replace(pattern, hiddenMark), answer)

const telling: readonly RegExp[] = [
  /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
  /\b(?:https?:\/\/|www\.)\S+/giu,
  /(?<!\d)(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]?\d{3}[-. ]?\d{4}(?!\d)/gu,
  /\b\d{1,2}[- ]years?[- ]old\b|\b(?:born|nacid[oa]) (?:in|on|en|el) [\p{L}\d ,]*?\d{4}\b|\b\d{1,2} años de edad\b|\btengo \d{1,2} años\b/giu,
]

/** A text as a pattern that means itself, any white space meaning any other and every letter meaning itself with any accent. */
const literal = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\p{L}/gu, '$&\\p{M}*')
    .replace(/\s+/g, '\\s+')
