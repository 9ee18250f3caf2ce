import type { CaseFile } from '#shared/schema/case-file.ts'

/** Whose key seals what is known of a berkas: its applicant's; where it has none, one of its own. */
export function personOfCase({ id, applicant }: Pick<CaseFile, 'id' | 'applicant'>): string {
  return applicant.subjectId ?? id
}
