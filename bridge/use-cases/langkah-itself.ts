import type { Actor } from '#shared/schema/account.ts'

/** The program itself, where nobody gives the command: no account is there yet, or a setting of the office falls due. */
export const langkahItself: Actor = { id: 'langkah', roles: ['admin'], fulfils: [] }
