import { describe, expect, test } from 'vitest'
import { need } from '../src/platform/testing/requirements.ts'
import type { Call } from '../src/respond/view.ts'
import { signIn } from '../stories/concord.ts'
import { startLossyProxy } from './lossy-proxy.ts'
import { callsIn, endSession, give, phones, region, waits } from './offline-kit.ts'
import { textOn } from './screen.ts'

/** What becomes of a call or an answer on a phone whose network is gone, and what its page says of it meanwhile. */
describe.skipIf(need('browser', 'calls and answers without a network'))('without a network', () => {
  const here = phones()
  const { readyAs, signInAll } = here

  // First, for an open call would be asked about all the night.
  test('a session that lapsed meanwhile still sends', async () => {
    const mine = await signIn(here.server.url, 'teacher')
    const { page, context } = await readyAs(mine)
    await page.goto('/call')
    await context.setOffline(true)
    await give(page, 'Annex 9')
    await waits(page, 'Not yet sent.')
    await fetch(`${here.server.url}/api/demo/clock`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ advance: 'PT13H' }) },
    })
    await context.setOffline(false)
    await waits(page, 'Sent at')
    await signInAll()
    expect(await callsIn(here.lead, 'Annex 9')).toHaveLength(1)
  })

  test('a call is not yet sent, says so, and is sent once when the network is back', async () => {
    const { page, context } = await readyAs(here.teacher)
    await page.goto('/call')
    await context.setOffline(true)
    await give(page, 'Annex 1')
    await waits(page, 'Not yet sent.')
    const says = await textOn(region(page))
    expect(says).toContain('Not yet sent. Keep this page open or call 978-555-0142')
    expect(says).not.toMatch(/\bsent at\b/i)
    expect(await region(page).locator('a[href="tel:911"]').isVisible()).toBe(true)
    expect(await region(page).locator('a[href="tel:+19785550142"]').isVisible()).toBe(true)
    // A nervous thumb: the same words are the same call.
    await page.getByRole('button', { name: 'Send for support' }).click()
    await page.locator('form[aria-busy]').waitFor({ state: 'detached' })
    expect(await region(page).getByText('Not yet sent.').count()).toBe(1)
    await context.setOffline(false)
    await waits(page, /Sent at \d+:\d\d [ap]m/)
    const [call, ...more] = await callsIn(here.lead, 'Annex 1')
    expect([call?.stage, more]).toEqual(['paged', []])
    await region(page).getByRole('link', { name: 'See the call' }).click()
    await page.waitForURL(`**/calls/${call?.id}`)
    await page.waitForFunction(() => document.querySelector('[data-unsent]')?.childElementCount === 0)
  })

  test('it waits though the page is closed, and goes when any page is opened again', async () => {
    const { page, context } = await readyAs(here.teacher)
    await page.goto('/call')
    await context.setOffline(true)
    await give(page, 'Annex 2')
    await waits(page, 'Not yet sent.')
    await page.close()
    const again = await context.newPage()
    await again.goto('/plan').catch(() => undefined)
    await waits(again, 'Not yet sent.')
    await context.setOffline(false)
    await waits(again, 'Sent at')
    expect(await callsIn(here.lead, 'Annex 2')).toHaveLength(1)
  })

  test('an answer given without a network the same; what somebody else did meanwhile is said', async () => {
    const { id } = (await here.teacher.post<Call>('/api/calls', { room: 'Annex 4' })).body
    const { page, context } = await readyAs(here.responder)
    await page.goto('/me/pages')
    await context.setOffline(true)
    await page.locator(`form[action="/calls/${id}/answer"] button`).click()
    await waits(page, 'Not yet sent.')
    expect(await textOn(region(page))).toContain('“I am coming”')
    const read = async () => (await here.lead.get<Call>(`/api/calls/${id}`)).body
    expect((await read()).responders).toEqual([])
    await context.setOffline(false)
    await waits(page, 'Sent at')
    expect((await read()).responders).toEqual([here.responder.person.id])
    expect((await read()).history.filter(entry => entry.type === 'call.answered')).toHaveLength(1)
    // Whoever comes to one call is asked last about the next.
    await here.lead.post(`/api/calls/${id}/close`, { outcome: 'settled' })

    const { id: other } = (await here.teacher.post<Call>('/api/calls', { room: 'Annex 5' })).body
    await page.goto('/me/pages')
    await context.setOffline(true)
    await page.locator(`form[action="/calls/${other}/answer"] button`).click()
    await waits(page, 'Not yet sent.')
    await here.lead.post(`/api/calls/${other}/close`, { nobodyCame: 'handled-in-room' })
    await context.setOffline(false)
    await waits(page, 'Not sent: call the office or 911')
    expect((await here.lead.get<Call>(`/api/calls/${other}`)).body.responders).toEqual([])
  })

  test('on the page of a call too: without a network in its place, and where the network breaks on the way by the worker', async () => {
    const proxy = await startLossyProxy(here.server.url)
    const { id } = (await here.teacher.post<Call>('/api/calls', { room: 'Annex 14' })).body
    const { page, context } = await readyAs(here.responder, 'en', proxy.url)
    const facts = async () => (await here.lead.get<Call>(`/api/calls/${id}`)).body.history.map(entry => entry.type)
    await page.goto(`/calls/${id}`)
    await context.setOffline(true)
    await page.getByRole('button', { name: 'I am coming' }).click()
    await waits(page, 'Not yet sent.')
    expect(page.url()).toBe(`${proxy.url}/calls/${id}`)
    expect(await facts()).not.toContain('call.answered')
    await context.setOffline(false)
    await page.getByRole('button', { name: '5 min' }).waitFor()
    for (const [loss, button, type] of [
      ['request', '5 min', 'call.on-the-way'],
      ['reply', 'I am there', 'call.there'],
    ] as const) {
      await page.goto(`/calls/${id}`)
      // A browser tries again by itself on lines it had open before.
      proxy.lose(loss, 1_000)
      await page.getByRole('button', { name: button }).click()
      await waits(page, 'Not yet sent.')
      proxy.lose(loss, 0)
      await waits(page, 'Sent at')
      expect((await facts()).filter(each => each === type)).toEqual([type])
    }
    await page.close()
    await proxy.stop()
  })

  test('what the server refuses is not sent, with both numbers, until somebody takes the line away', async () => {
    const mine = await signIn(here.server.url, 'teacher')
    const { page, context } = await readyAs(mine)
    await page.goto('/call')
    await context.setOffline(true)
    await give(page, 'Annex 6')
    await waits(page, 'Not yet sent.')
    await endSession(here.server.url, mine.token)
    await context.setOffline(false)
    await waits(page, 'Not sent: call the office or 911')
    expect(await region(page).getByRole('link', { name: 'Call 911' }).getAttribute('href')).toBe('tel:911')
    expect(await region(page).getByRole('link', { name: 'Call the office: 978-555-0142' }).getAttribute('href')).toBe('tel:+19785550142')
    expect(await page.locator('input#room').inputValue()).toBe('Annex 6')
    await page.goto('/plan')
    await waits(page, 'Not sent')
    await region(page).getByRole('button', { name: 'Take this line away' }).click()
    await page.waitForFunction(() => document.querySelector('[data-unsent]')?.childElementCount === 0)
    expect(await callsIn(here.lead, 'Annex 6')).toEqual([])
  })

  test('a session that ended meanwhile sends nothing, and nobody else’s does it instead', async () => {
    const mine = await signIn(here.server.url, 'teacher')
    for (const next of [null, await signIn(here.server.url, 'responder-2')]) {
      const { page, context } = await readyAs(next === null ? mine : await signIn(here.server.url, 'teacher'))
      await page.goto('/call')
      await context.setOffline(true)
      const room = next === null ? 'Annex 7' : 'Annex 8'
      await give(page, room)
      await waits(page, 'Not yet sent.')
      if (next === null) await endSession(here.server.url, mine.token)
      else await context.addCookies([{ name: 'concord_session', value: next.token, url: here.server.url }])
      await context.setOffline(false)
      await waits(page, 'Not sent: call the office or 911')
      expect(await callsIn(here.lead, room)).toEqual([])
    }
  })

  test('a form sent before the page’s script was there is kept by the worker', async () => {
    const { page, context } = await readyAs(here.teacher)
    await page.goto('/call')
    await page.locator('input#room').fill('Annex 12')
    await context.setOffline(true)
    await page.locator('form:has(input#room)').evaluate(form => (form as HTMLFormElement).submit())
    await waits(page, 'Not yet sent.')
    expect(await textOn(page.locator('h1'))).toBe('Not confirmed: Call for support')
    expect(await textOn(page.locator('.c-lede'))).toBe('Annex 12.')
    await context.setOffline(false)
    await waits(page, 'Sent at')
    expect(await callsIn(here.lead, 'Annex 12')).toHaveLength(1)
  })

  test('so is each answer, and the page in its place says which call it is, and whom to telephone', async () => {
    // Whoever comes to one call is asked last about the next.
    for (const call of await callsIn(here.lead, 'Annex 14')) await here.lead.post(`/api/calls/${call.id}/close`, { outcome: 'settled' })
    const { id } = (await here.teacher.post<Call>('/api/calls', { room: 'Annex 15' })).body
    const { page, context } = await readyAs(here.responder)
    const read = async () => (await here.lead.get<Call>(`/api/calls/${id}`)).body
    for (const [verb, says] of [
      ['answer', '“I am coming”'],
      ['on-the-way', '“I am on the way”'],
      ['there', '“I am there”'],
    ] as const) {
      await page.goto(`/calls/${id}`)
      await context.setOffline(true)
      await page.locator(`form[action="/calls/${id}/${verb}"]`).evaluate(form => {
        const button = form.querySelector('button')
        const field = Object.assign(document.createElement('input'), { type: 'hidden', name: button?.name, value: button?.value })
        if (button?.name) form.append(field)
        HTMLFormElement.prototype.submit.call(form)
      })
      await waits(page, 'Not yet sent.')
      expect(await textOn(page.locator('h1'))).toBe(`Not confirmed: ${says}`)
      expect(await textOn(page.locator('.c-lede'))).toBe('Annex 15. Help is needed.')
      expect(await page.locator('[data-instead] a[href="tel:+19785550142"]').isVisible()).toBe(true)
      expect(await textOn(region(page))).toContain(`${says}. Annex 15. Help is needed. Given at`)
      await context.setOffline(false)
      await waits(page, 'Sent at')
    }
    expect((await read()).history.map(entry => entry.type)).toEqual(
      expect.arrayContaining(['call.answered', 'call.on-the-way', 'call.there']),
    )
  })
})
