declare module 'gettext-parser' {
  export interface Translation {
    msgctxt?: string
    msgid: string
    msgstr: string[]
    comments?: { translator?: string; reference?: string; extracted?: string; flag?: string; previous?: string }
  }
  interface Translations {
    charset: string
    headers: Record<string, string>
    translations: Record<string, Record<string, Translation>>
  }
  export const po: {
    parse(text: Buffer): Translations
    compile(all: Translations, options: { foldLength: number }): Buffer
  }
}
