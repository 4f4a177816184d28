/** The servers whose manner a lab can take on, and what each speaks. */
export const manners = { gunicorn: 'wsgi', uvicorn: 'asgi' } as const
export type Like = keyof typeof manners
export const likes = Object.keys(manners) as [Like, ...Like[]]
