import {
  type MessageFormatElement as Element,
  parse,
  type PluralElement,
  type SelectElement,
  TYPE,
} from '@formatjs/icu-messageformat-parser'
import { categoriesOf } from '../../src/words/plural.ts'

/** What is wrong with one message, told without its place. */
export class WrongMessage extends Error {}

/** What a message asks for by name, and as what; tags among them. */
export type Asked = ReadonlyMap<string, 'text' | 'number' | 'instant' | 'code' | 'yes or no' | 'tag'>

/** Kinds and styles that the one place for numbers, days and times has, with what says them. */
const formats: Readonly<Record<string, string>> = {
  number: 'numbers/count',
  'number, tenths': 'numbers/tenths',
  'number, hundredths': 'numbers/hundredths',
  'number, toTenth': 'numbers/toTenth',
  'number, rounded': 'numbers/rounded',
  'number, percent': 'numbers/percent',
  'number, dollars': 'numbers/dollars',
  'number, wholeDollars': 'numbers/wholeDollars',
  'number, wait': 'times/wait',
  'date, day': 'times/day',
  'date, month': 'times/month',
  'time, clock': 'times/clock',
  'time, seconds': 'times/clockSeconds',
}

export function read(text: string): Element[] {
  try {
    return parse(text, { captureLocation: true, shouldParseSkeletons: false })
  } catch (cause) {
    const said = cause instanceof Error ? cause.message.toLowerCase().replaceAll('_', ' ') : String(cause)
    throw new WrongMessage(`is not an ICU message: ${said}`)
  }
}

export function askedBy(elements: readonly Element[]): Asked {
  const asked = new Map<string, 'text' | 'number' | 'instant' | 'code' | 'yes or no' | 'tag'>()
  const add = (name: string, as: 'text' | 'number' | 'instant' | 'code' | 'yes or no' | 'tag') => {
    if (as !== 'text' || !asked.has(name)) asked.set(name, as)
  }
  const look = (element: Element): void => {
    switch (element.type) {
      case TYPE.argument:
        return add(element.value, 'text')
      case TYPE.number:
        return add(element.value, 'number')
      case TYPE.date:
      case TYPE.time:
        return add(element.value, 'instant')
      case TYPE.tag:
        add(element.value, 'tag')
        return element.children.forEach(look)
      case TYPE.plural:
      case TYPE.select:
        add(element.value, element.type === TYPE.plural ? 'number' : 'true' in element.options ? 'yes or no' : 'code')
        for (const { value } of Object.values(element.options)) value.forEach(look)
    }
  }
  elements.forEach(look)
  return asked
}

export interface Compiled {
  readonly code: string
  /** What the code calls, as `file/name` in `src/words`. */
  readonly calls: ReadonlySet<string>
}

/** One last point is left out; what breaks off in several keeps them. Written out in place: a function of its own would be one more script for a page to load. */
const withoutStop = (said: string): string => `String(${said}).replace(/([^.])\\.$/, "$1")`

const mayEndInAPoint: ReadonlySet<TYPE> = new Set([TYPE.argument, TYPE.time, TYPE.plural, TYPE.select])

/** One message as JavaScript: text, or a function of its arguments `a`; with tags, of pieces. */
export function compile(elements: readonly Element[], lang: string, { as, asked }: { as: 'messages' | 'sayings'; asked: Asked }): Compiled {
  const calls = new Set<string>()
  const call = (what: string): string => {
    calls.add(what)
    return `${what.replace(/^.*\//, '')}$`
  }
  const language = JSON.stringify(lang)
  const isRich = [...asked.values()].includes('tag')

  function said(element: Element, number: string): string {
    switch (element.type) {
      case TYPE.literal:
        return JSON.stringify(element.value)
      case TYPE.argument:
        return as === 'sayings' ? `${call('kept/told')}(${given(element.value)}, ${language})` : given(element.value)
      case TYPE.pound:
        return `${call('numbers/count')}(${number}, ${language})`
      case TYPE.number:
      case TYPE.date:
      case TYPE.time: {
        const kind = { [TYPE.number]: 'number', [TYPE.date]: 'date', [TYPE.time]: 'time' }[element.type]
        const asks = element.style ? `${kind}, ${String(element.style)}` : kind
        const format = formats[asks]
        if (format === undefined) throw new WrongMessage(`asks for “${asks}”; there is ${Object.keys(formats).join('; ')}`)
        return `${call(format)}(${given(element.value)}, ${language})`
      }
      case TYPE.select:
        return chosen(element)
      case TYPE.plural:
        return counted(element)
      case TYPE.tag:
        return `${given(element.value)}(${pieces(element.children, number)})`
    }
  }

  /** A time or a name may end in a point, as “12:00 a. m.” and “Jr.” do: where the sentence ends there, one stands for both. */
  const isBeforeStop = ({ type }: Element, next: Element | undefined): boolean =>
    mayEndInAPoint.has(type) && next?.type === TYPE.literal && /^\.(?!\.)/.test(next.value)

  const pieces = (all: readonly Element[], number: string): string => `[${all.map(each => spread(each, number)).join(', ')}]`
  const spread = (each: Element, number: string): string =>
    isRich && (each.type === TYPE.plural || each.type === TYPE.select) ? `...${said(each, number)}` : said(each, number)

  function whole(all: readonly Element[], number: string): string {
    if (isRich) return pieces(all, number)
    const [first] = all
    if (first === undefined) return '""'
    if (all.length === 1 && first.type !== TYPE.argument) return said(first, number)
    const piece = (each: Element, at: number): string =>
      each.type === TYPE.literal
        ? inTemplate(each.value)
        : `\${${isBeforeStop(each, all[at + 1]) ? withoutStop(said(each, number)) : said(each, number)}}`
    return `\`${all.map(piece).join('')}\``
  }

  function chosen({ value, options }: SelectElement): string {
    const asks = Object.keys(options).filter(key => key !== 'other')
    const is = (key: string) =>
      key === 'true' || key === 'false' ? `${given(value)} === ${key}` : `${given(value)} === ${JSON.stringify(key)}`
    return `(${asks.map(key => `${is(key)} ? ${whole(options[key]?.value ?? [], '0')} : `).join('')}${whole(options['other']?.value ?? [], '0')})`
  }

  function counted({ value, options, offset, pluralType = 'cardinal' }: PluralElement): string {
    if (offset !== 0) throw new WrongMessage('has an offset, which nothing here needs')
    const n = given(value)
    const keys = Object.keys(options).filter(key => key !== 'other')
    const exact = keys.filter(key => key.startsWith('='))
    const known = categoriesOf(lang, pluralType)
    const strange = keys.find(key => !key.startsWith('=') && !known.includes(key))
    if (strange !== undefined) throw new WrongMessage(`has the plural “${strange}”, which ${lang} does not have: ${known.join(', ')}`)
    const named = keys.filter(key => !key.startsWith('='))
    const branch = (key: string) => whole(options[key]?.value ?? [], n)
    const exactly = exact.map(key => `${n} === ${key.slice(1)} ? ${branch(key)} : `).join('')
    if (named.length === 0) return `(${exactly}${branch('other')})`
    const of = `${call(pluralType === 'ordinal' ? 'plural/ordinal' : 'plural/plural')}(${language}, ${n})`
    const [only] = named
    if (only !== undefined && named.length === 1) return `(${exactly}${of} === "${only}" ? ${branch(only)} : ${branch('other')})`
    return `(${exactly}(c => ${named.map(key => `c === "${key}" ? ${branch(key)} : `).join('')}${branch('other')})(${of}))`
  }

  const body = whole(elements, '0')
  return { code: asked.size === 0 && !isRich ? body : `a => ${body}`, calls }
}

const given = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? `a.${name}` : `a[${JSON.stringify(name)}]`)

const inTemplate = (text: string): string => text.replace(/[\\`]|\$\{/g, found => `\\${found}`).replace(/\n/g, '\\n')

/** What a translation asks for that English does not give it, or leaves out of what it must have. */
export function strangeIn(translation: Asked, english: Asked): string | undefined {
  for (const [name, as] of translation) {
    const is = english.get(name)
    if (is === undefined) return `asks for {${name}}, which the English does not give; it gives ${names(english)}`
    if (as !== 'text' && is !== as) return `takes {${name}} as a ${as}; the English gives it as a ${is}`
  }
  for (const [name, as] of english) if (as === 'tag' && !translation.has(name)) return `leaves out <${name}>`
  return undefined
}

const names = (asked: Asked): string => (asked.size === 0 ? 'nothing' : [...asked.keys()].map(name => `{${name}}`).join(', '))
