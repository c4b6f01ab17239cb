export { inEach, isLang, type Lang, langOf, langs, type Saying } from '../words/lang.ts'
