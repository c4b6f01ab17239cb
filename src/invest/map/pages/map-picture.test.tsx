import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import type { Spot, Stretch } from '../outline/spot.ts'
import { outlineOf } from '../outline/topology.ts'
import { MapPicture } from './map-picture.tsx'

const at = (x: number, y: number): Spot => ({ x, y })
const box = (x: number, y: number): Stretch => [at(x, y), at(x + 1_000, y), at(x + 1_000, y + 1_000), at(x, y + 1_000)]
const picture = {
  ...{ title: 'Map: <towns> & "schools"', says: 'Public school: 3', frame: { left: 0, bottom: 0, right: 6_000, top: 3_000 } },
  ...{
    outline: outlineOf([
      { key: 'west', rings: [box(0, 0)] },
      { key: 'east', rings: [box(1_000, 0)] },
    ]),
    chosen: ['west'],
  },
  names: [{ says: 'West <Buoy>', rings: [box(0, 0)] }],
  schools: [
    { spot: at(500, 500), tier: 1, number: '1' },
    { spot: at(700, 500), tier: null, number: '2' },
    { spot: at(1_500, 500), tier: 2, number: '3' },
    { spot: at(1_700, 500), tier: 3, number: '4' },
  ],
  legend: [
    { tier: 1, says: 'Greatest need: 1' },
    { tier: 2, says: 'Group 2: 1' },
    { tier: 3, says: 'Least need: 1' },
    { tier: null, says: 'Cannot tell: 1' },
  ],
}
const html = render(<MapPicture picture={picture} />)
const [wide = '', phone = ''] = html.split('<div class="c-chart-phone">')

test('two drawings, each with a name of its own and the same in words, and nothing from anywhere else', () => {
  for (const drawing of ['wide', 'phone']) {
    expect(html).toContain(`role="img" aria-labelledby="map-${drawing} map-${drawing}-told"`)
    expect(html).toContain(`<title id="map-${drawing}">Map: &lt;towns> &amp; &quot;schools&quot;</title>`)
    expect(html).toContain(`<desc id="map-${drawing}-told">Public school: 3</desc>`)
  }
  expect(html).not.toMatch(/http|url\(|<script|<style|style=|<image|@import|href="[^#]/)
})

test('borders and signs are in the page once, and all that the phone refers to is there', () => {
  const ids = [...wide.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
  const uses = [...phone.matchAll(/<use href="#([^"]*)"/g)].map(([, id]) => id)
  expect(uses.toSorted()).toEqual(['map-lines', 'map-sign-1', 'map-sign-2', 'map-sign-3', 'map-sign-none'])
  expect(ids).toEqual(expect.arrayContaining(uses))
  expect(phone).not.toContain('c-map-land')
})

test('a name is written where there is room', () => {
  expect(wide).toContain('>West &lt;Buoy></text>')
  expect(phone).not.toContain('Buoy')
})

test('tiers differ in shape, not in color alone', () => {
  const shapes = [...wide.matchAll(/<path d="m[^"]*?(h0|l1 1|h9)"[^>]* stroke="([^"]*)" stroke-linecap="(\w+)"/g)]
  const told = new Set(shapes.map(([, lean, , cap]) => `${lean} ${cap}`))
  expect(told).toEqual(new Set(['l1 1 square', 'h0 square', 'h9 square', 'h0 round']))
  expect(new Set(shapes.map(([, , color]) => color)).size).toBe(4)
})
