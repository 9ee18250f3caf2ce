import type { Role } from '#shared/schema/account.ts'

/** Who points out, for the whole office, which control a step means. */
export const anchorMenders: readonly Role[] = ['admin', 'supervisor']
