import type { OfficePolicy, PolicyKey } from '../settings/managed-policy.ts'

/** Settings that the office has fixed and that hold. */
export function fixedKeys({ wrong: _wrong, quiet, ...policy }: OfficePolicy): PolicyKey[] {
  const keys = Object.keys(policy) as (keyof typeof policy)[]
  return quiet ? [...keys, 'quietFrom'] : keys
}
