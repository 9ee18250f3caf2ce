import type { Finding } from '#shared/schema/finding.ts'
import { Sop } from '#shared/schema/sop.ts'
import { checkSop } from '#shared/sop/check-sop.ts'
import { readYaml } from './read-yaml.ts'
import { schemaFindings } from './schema-findings.ts'

export interface SopReading {
  file: string
  /** Present where the file has the shape of a SOP, even if the linter found errors in it. */
  sop?: Sop
  findings: Finding[]
}

/** Reads one SOP file and lints it: what is wrong with the YAML, its shape, or the procedure, with the lines. */
export async function readSop(file: string): Promise<SopReading> {
  const yaml = await readYaml(file)
  if (!yaml.ok) return { file, findings: yaml.findings }
  const parsed = Sop.safeParse(yaml.value)
  if (!parsed.success) return { file, findings: schemaFindings(parsed.error.issues, yaml) }
  const findings = checkSop(parsed.data, yaml.lineOf).map((finding) => ({ file, ...finding }))
  return { file, sop: parsed.data, findings }
}
