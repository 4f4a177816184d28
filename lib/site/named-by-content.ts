/** Paths below the site's root whose files are named by their content: what lies there never changes under its name. */
export const namedByContent = /^\/(_|_next\/static)\//
