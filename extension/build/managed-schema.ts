import * as z from 'zod/mini'
import { ManagedPolicy } from '../settings/managed-policy.ts'

export const MANAGED_SCHEMA_FILE = 'managed-schema.json'

/**
 * What an office may fix by policy, as browsers want it: an object of plain types, nothing forbidden beside them. Chrome
 * refuses to load an extension whose schema says more than that.
 */
export function managedSchema(): { readonly type: unknown; readonly properties: unknown } {
  const { type, properties } = z.toJSONSchema(ManagedPolicy)
  return { type, properties }
}
