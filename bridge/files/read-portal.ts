import * as z from 'zod/mini'
import { checkPortal } from '#shared/portals/check-portal.ts'
import type { Finding } from '#shared/schema/finding.ts'
import { Portal } from '#shared/schema/portal.ts'
import { readYaml } from './read-yaml.ts'
import { schemaFindings } from './schema-findings.ts'

export interface PortalReading {
  readonly file: string
  /** Present where the file has the shape of a pack, even if the linter found errors in it. */
  readonly portal?: Portal
  readonly findings: readonly Finding[]
}

/** Reads one portal pack and lints it beside the packs at hand: what is wrong with the YAML, its shape, or its pages. */
export async function readPortal(file: string, others: readonly Portal[] = []): Promise<PortalReading> {
  const yaml = await readYaml(file)
  if (!yaml.ok) return { file, findings: yaml.findings }
  const parsed = z.safeParse(Portal, yaml.value)
  if (!parsed.success) return { file, findings: schemaFindings(parsed.error.issues, yaml) }
  const findings = checkPortal(parsed.data, yaml.lineOf, others).map((finding) => ({ file, ...finding }))
  return { file, portal: parsed.data, findings }
}
