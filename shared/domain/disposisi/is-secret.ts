import type { Security } from '#shared/schema/disposisi.ts'

export function isSecret(security: Security): boolean {
  return security === 'rahasia' || security === 'sangat-rahasia'
}
