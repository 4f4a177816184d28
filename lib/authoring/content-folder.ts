/** The content that the house comes with. */
export const houseFolder = 'content'

/** The folder all content is read from; CONTENT_DIR names another one for a build or a test. */
export const contentFolder = (): string => process.env.CONTENT_DIR ?? houseFolder
