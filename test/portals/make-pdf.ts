/**
 * A small, well-formed one-page PDF that shows the given lines.
 * `bytes` pads it with a comment to an exact size, for limits.
 */
export function makePdf(lines: readonly string[], bytes?: number): Buffer {
  const shown = lines.map(
    (line, i) => `BT /F1 ${i === 0 ? 18 : 12} Tf 60 ${760 - i * 26} Td (${escapePdf(line)}) Tj ET`,
  )
  const content = shown.join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = Buffer.byteLength(body, 'latin1')
    body += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const whole = (padding: string) => {
    const start = Buffer.byteLength(body + padding, 'latin1')
    const xref = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
    const size = objects.length + 1
    return `${body}${padding}xref\n0 ${size}\n0000000000 65535 f \n${xref}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  }
  return padTo(whole, bytes)
}

function padTo(whole: (padding: string) => string, bytes: number | undefined): Buffer {
  let pdf = Buffer.from(whole(''), 'latin1')
  // The offset at the end grows a digit with the padding: a second round meets the size exactly.
  let padding = 0
  for (let round = 0; bytes !== undefined && pdf.length !== bytes && round < 4; round += 1) {
    padding += bytes - pdf.length
    if (padding < 2) throw new Error(`A PDF of ${bytes} bytes is too small for its text`)
    pdf = Buffer.from(whole(`%${' '.repeat(padding - 2)}\n`), 'latin1')
  }
  return pdf
}

function escapePdf(text: string): string {
  return text.replace(/[\\()]/g, (character) => `\\${character}`)
}
