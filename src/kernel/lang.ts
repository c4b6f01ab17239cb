export { inEach, isLang, type Lang, langs, type Saying } from '../words/lang.ts'
