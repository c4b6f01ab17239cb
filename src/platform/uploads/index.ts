export { csvs, filesIn, formAround, SentFile, takesFileForms, takesFiles, uploadFault, zips } from './sent-file.ts'
export { aMoment, quietSeconds, telling } from './telling.ts'
