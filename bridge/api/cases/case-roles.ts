import type { Role } from '#shared/schema/account.ts'

/** Those who handle berkas; which of them may do what is the domain's to decide. */
export const caseRoles: readonly Role[] = ['petugas', 'tu', 'supervisor']
