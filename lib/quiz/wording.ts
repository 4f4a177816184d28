/** The wording as a reader sees it: case, white space, Markdown marks and the final point do not count. */
export function normalised(text: string): string {
  return text
    .toLowerCase()
    .replace(/[`*\s]+/g, ' ')
    .replace(/[.\s]+$/, '')
    .trim()
}

/** A typed answer as it is compared: white space, quotes around it and the final point do not count, nor capitals unless `exact`. */
export function typed(text: string, exact: boolean): string {
  const bare = text
    .trim()
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^.])\.$/, '')
    .replace(/^(["'`])(.*)\1$/, '$2')
    .replace(/(?<=[^.])\.$/, '')
    .trim()
  return exact ? bare : bare.toLowerCase()
}

/** The number that a typed answer is; undefined where it is none. */
export function typedNumber(text: string): number | undefined {
  const bare = typed(text, false).replace(/^−/, '-')
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/.test(bare) ? Number(bare) : undefined
}
