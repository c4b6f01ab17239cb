/** What a panel may not know of a candidate, as the candidate gave it. */
export interface Hidden {
  readonly applicantName: string
  readonly reach: string
  readonly area: string
  readonly certificate: string
}

const hiddenMark = '[…]'

/**
 * An answer as a panel reads it: whatever the candidate gave as a name, a way to reach them, a place or a certificate is left out, and so is
 * anything that looks like a telephone number, an address for mail, a web address or an age.
 */
export function blindAnswer(answer: string, hidden: Hidden): string {
  const given = [hidden.applicantName, hidden.reach, hidden.area, hidden.certificate]
    .map(text => text.trim())
    .filter(text => text.length > 1)
  const words = hidden.applicantName.split(/[\s,]+/).filter(word => word.length > 1)
  const known = [...given, ...words].sort((a, b) => b.length - a.length).map(literal)
  const patterns = [
    ...known.map(text => new RegExp(`(?<![\\p{L}\\p{N}])${text}(?![\\p{L}\\p{N}])`, 'giu')),
    /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu,
    /\b(?:https?:\/\/|www\.)\S+/giu,
    /(?<!\d)(?:\+?1[-. ]?)?\(?\d{3}\)?[-. ]?\d{3}[-. ]?\d{4}(?!\d)/gu,
    /\b\d{1,2}[- ]years?[- ]old\b|\b(?:born|nacid[oa]) (?:in|on|en|el) [\p{L}\d ,]*?\d{4}\b|\b\d{1,2} años de edad\b|\btengo \d{1,2} años\b/giu,
  ]
  return patterns.reduce((text, pattern) => text.replace(pattern, hiddenMark), answer)
}

/** A text as a pattern that means itself, any white space meaning any other. */
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')
