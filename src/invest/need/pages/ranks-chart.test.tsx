import { gzipSync } from 'node:zlib'
import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { RanksChart, type RanksChartProps } from './ranks-chart.tsx'

/** Planted ranges: the first cannot move, the second may be 2 or 3, the third anything. */
const dots = [
  { name: 'Gull Middle School', rank: 1, low: 1, high: 1 },
  { name: 'Tern <High> School', rank: 2, low: 2, high: 3 },
  { name: 'Plover Primary School', rank: 3, low: 1, high: 3 },
]
const drawn = (more: Partial<RanksChartProps> = {}): Readonly<Record<'wide' | 'phone', string>> => {
  const html = render(<RanksChart title="Ranks" toldBy="how" cuts={[1, 2]} {...{ dots }} {...more} />)
  const at = html.indexOf('<div class="c-chart-phone">')
  return { wide: html.slice(0, at), phone: html.slice(at) }
}

test.each(['wide', 'phone'] as const)('%s: every range is drawn, as wide as it is, and no line runs through a name', drawing => {
  const svg = drawn()[drawing]
  const [cuts = '', ranges = ''] = [...svg.matchAll(/<path class="\w+" d="([^"]*)"/g)].map(([, d = '']) => d)
  const lengths = [...ranges.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)/g)].map(([, from, , to]) => Number(to) - Number(from))
  expect(lengths).toHaveLength(3)
  const strip = (lengths[0] ?? 0) / 0.8
  expect(strip).toBeGreaterThan(20)
  expect(lengths.map(wide => Math.round((10 * wide) / strip) / 10)).toEqual([0.8, 1.8, 2.8])
  const baselines = [...svg.matchAll(/<text x="0" y="([\d.]+)"/g)].map(([, y]) => Number(y))
  const widest = 7.5 * 'Plover Primary School 1.'.length
  expect(baselines).toHaveLength(3)
  for (const [, x, y] of cuts.matchAll(/M([\d.]+) ([\d.]+)v16/g))
    for (const baseline of baselines) {
      const isBeside = Number(x) > widest || Number(y) > baseline || Number(y) + 16 < baseline - 10
      expect(isBeside, `${x} ${y} ${baseline}`).toBe(true)
    }
})

test('each picture has a name, says where it is explained, and holds nothing that a policy would refuse', () => {
  for (const [drawing, svg] of Object.entries(drawn())) {
    expect(svg).toContain(`role="img" aria-labelledby="ranks-${drawing}" aria-describedby="how"`)
    expect(svg).toContain(`<title id="ranks-${drawing}">Ranks</title>`)
    expect(svg).toContain('>2. Tern &lt;High> School</text>')
    expect(svg).not.toMatch(/<style|style=|<script|url\(|href=/)
    expect([...svg.matchAll(/<circle/g)]).toHaveLength(3)
  }
})

test('1,800 schools are drawn once for both, without names, and weigh less than 20 KB', () => {
  const many = Array.from({ length: 1_800 }, (_, at) => {
    const rank = at + 1
    const reach = (rank * 7_919) % 300
    return { name: `School ${rank}`, rank, low: Math.max(1, rank - reach), high: Math.min(1_800, rank + reach) }
  })
  const { wide, phone } = drawn({ dots: many, cuts: [600, 1_200] })
  expect(wide.match(/h\.1/g)).toHaveLength(1_800)
  expect(phone).toContain('<use href="#ranks-all"')
  expect(phone).not.toContain('h.1')
  expect(`${wide}${phone}`).not.toContain('School 7')
  expect(gzipSync(wide + phone).length).toBeLessThan(20_000)
})
