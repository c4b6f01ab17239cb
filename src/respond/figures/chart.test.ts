import { expect, test } from 'vitest'
import { barChart, drawings, sizeOf } from './chart.ts'

const chart = {
  title: 'Bar chart: <waits> & "more"',
  bars: [
    { label: 'Under 1 minute', count: 1_200 },
    { label: '1 to 2 minutes', count: 'hidden' as const },
    { label: 'Longer', count: 0 },
  ],
  hidden: 'hidden',
  write: (n: number) => n.toLocaleString('en-US'),
}

test.each(drawings)('%s: a picture with a name, its figures told in words, and nothing that a policy would refuse', drawing => {
  const svg = barChart(chart, drawing)
  const { width, height } = sizeOf(drawing, 3)
  expect(svg).toMatch(new RegExp(`^<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" .*role="img"`))
  expect(svg).toContain('<title id="title">Bar chart: &lt;waits&gt; &amp; &quot;more&quot;</title>')
  expect(svg).toContain('<desc id="desc">Under 1 minute: 1,200; 1 to 2 minutes: hidden; Longer: 0.</desc>')
  expect(svg).not.toMatch(/<style|style=|<script|href=|url\((?!#hatch)/)
  expect(svg.match(/<text/g)).toHaveLength(6)
})

test('a hidden bar is hatched and as long as any other hidden one; the longest bar is the greatest count', () => {
  const svg = barChart({ ...chart, bars: [...chart.bars, { label: 'More', count: 'hidden' }] }, 'wide')
  const hidden = [...svg.matchAll(/width="(\d+)"[^>]*fill="url\(#hatch\)"/g)].map(([, width]) => width)
  expect(hidden).toEqual(['56', '56'])
  const bars = [...svg.matchAll(/width="(\d+)"[^>]*fill="#0c4e29"/g)].map(([, width]) => Number(width))
  expect(bars).toEqual([430, 0])
})

test('where everything is hidden there is a picture all the same', () => {
  expect(barChart({ ...chart, bars: [{ label: 'a', count: 'hidden' }] }, 'phone')).toContain('>hidden</text>')
})
