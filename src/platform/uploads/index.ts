export { csvs, filesIn, formAround, takesFileForms, takesFiles, uploadFault, zips } from './sent-file.ts'
export { aMoment, quietSeconds, telling } from './telling.ts'
