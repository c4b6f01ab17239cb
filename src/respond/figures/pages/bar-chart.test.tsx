import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { BarChart, type BarChartProps } from './bar-chart.tsx'

const chart: BarChartProps = {
  id: 'waits',
  title: 'Bar chart: <waits> & "more"',
  bars: [
    { label: 'Under 1 minute', count: 1_200 },
    { label: '1 to 2 minutes', count: 'hidden' },
    { label: 'Longer', count: 0 },
  ],
  hidden: 'hidden',
  write: n => n.toLocaleString('en-US'),
}
const drawn = (more: Partial<BarChartProps> = {}) => render(<BarChart {...{ ...chart, ...more }} />)

test('two pictures, each with a name of its own and its figures told in words, and nothing that a policy would refuse', () => {
  const html = drawn()
  for (const drawing of ['wide', 'phone']) {
    expect(html).toContain(`role="img" aria-labelledby="waits-${drawing} waits-${drawing}-told"`)
    expect(html).toContain(`<title id="waits-${drawing}">Bar chart: &lt;waits> &amp; &quot;more&quot;</title>`)
    expect(html).toContain(`<desc id="waits-${drawing}-told">Under 1 minute: 1,200; 1 to 2 minutes: hidden; Longer: 0.</desc>`)
  }
  expect(html).not.toMatch(/<style|style=|<script|href=|url\(/)
  expect(html.match(/<text/g)).toHaveLength(12)
})

test('a hidden bar is as long as any other hidden one; the longest bar is the greatest count', () => {
  const [wide = ''] = drawn({ bars: [...chart.bars, { label: 'More', count: 'hidden' }] }).split('c-chart-phone')
  const lengths = (kind: string) =>
    [...wide.matchAll(new RegExp(`<rect class="${kind}"[^>]* width="(\\d+)"`, 'g'))].map(([, n]) => Number(n))
  expect(lengths('bar-hidden')).toEqual([56, 56])
  expect(lengths('bar')).toEqual([430, 0])
})

test('where everything is hidden there is a picture all the same', () => {
  expect(drawn({ bars: [{ label: 'a', count: 'hidden' }] })).toContain('>hidden</text>')
})
