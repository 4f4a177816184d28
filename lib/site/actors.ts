/** Who may stand where in pictures and code: two sides, what speaks between them, what stands between, and whoever asks. What they are called is said by the site’s identity. */
export const actorNames = ['client', 'server', 'wsgi', 'asgi', 'middleware', 'app'] as const
export type ActorName = (typeof actorNames)[number]
