export { type Database, databaseOver, type Role, sqlState, type Tx } from './database.ts'
export { DirectoryInUse, type DirectoryLock } from './directory-lock.ts'
export { migratePostgres, openEmbedded, openPostgres } from './open.ts'
export { allStatements, type Statement, statement } from './statement.ts'
