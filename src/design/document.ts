import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

/** A page's component as the text that is sent. */
export const htmlDocument = (page: VNode): string => `<!doctype html>\n${renderToString(page)}`
