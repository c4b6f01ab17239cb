import { isDay } from '../../kernel/time.ts'
import { authorityKinds, type Authority } from './document.ts'
import type { Report, Spot } from './fault.ts'
import { notAmong } from './nearest.ts'

const shape = 'authority: KIND · CITATION · MARK, as in “authority: statute · M.G.L. c.71 s.37L · verified”'

/** What follows `authority:`. Null when it cannot be read; then a fault was reported. */
export function readAuthority(rest: string, at: Spot, provision: string, report: Report): Authority | null {
  const pieces = rest.split('·').map(piece => piece.trim())
  const [kindText = ''] = pieces
  const mark = pieces.at(-1) ?? ''
  const cite = pieces.slice(1, -1).join(' · ')
  if (cite === '') {
    report(
      'syntax',
      at,
      `This authority line has ${pieces.length < 3 ? 'fewer than three parts' : 'no citation'}.${meantBy(rest)} Expected ${shape}.`,
      {
        provision,
      },
    )
    return null
  }
  const kind = authorityKinds.find(word => word === kindText)
  if (!kind) {
    report('unknown-word', at, notAmong(kindText, 'a kind of authority', authorityKinds), { provision })
    return null
  }
  if (mark === 'verified' || mark === 'unverified') return { kind, cite, mark }
  if (/^counsel \S.* /.test(mark) && isDay(mark.slice(mark.lastIndexOf(' ') + 1))) return { kind, cite, mark }
  if (mark.startsWith('counsel'))
    report('syntax', at, `“${mark}” does not say which counsel, and when. Expected counsel NAME YYYY-MM-DD.`, { provision })
  else report('unknown-word', at, notAmong(mark, 'a mark', ['verified', 'unverified', 'counsel NAME DATE']), { provision })
  return null
}

/** Letters of a line that is shown as it was meant: of a longer one part would be missing. */
const longest = 300

/** The same line with the dot in place of a bullet, a bar or a dash. */
function meantBy(rest: string): string {
  if (rest.length > longest) return ''
  const pieces = rest
    .split(/[•|‧∙⋅*–—]|\s-+\s/)
    .flatMap(piece => piece.split('·'))
    .map(piece => piece.trim())
    .filter(piece => piece !== '')
  return pieces.length < 3 ? '' : ` Did you mean “authority: ${pieces.join(' · ')}”, with a dot (·) between its parts?`
}
