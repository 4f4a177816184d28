/** A plain text as HTML code. */
export const quoted = (text: string): string => `<code>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</code>`
