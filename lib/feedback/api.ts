import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { cors } from 'hono/cors'
import { HTTPException } from 'hono/http-exception'
import { ApiError } from './api-error'
import type { FeedbackCatalogue } from './catalogue'
import { answerSchema, feedbackSchema, reportSchema } from './entry'
import { checkOrigin, limitRate } from './middleware'
import { isForm, readBody } from './read-body'
import type { Reply } from './reply-page'
import type { StoreResult } from './store/store'
import type { StoreConnection } from './store-connection'
import { traceOf } from './trace'

export type ApiOptions = {
  connection: StoreConnection
  /** The pages and questions there are: of others nothing is taken. Without one, or with an empty one, of any. */
  catalogue?: () => FeedbackCatalogue
  /** Whether first answers are counted. */
  statistics?: boolean
  /** Origins beside the API's own whose pages may send, for instance `https://callable.example`. */
  origins?: string[]
  /** Requests an address may make in a minute; 0: as many as it likes. */
  perMinute?: number
  /** The address a request came from, as this host of Hono's tells it. */
  addressOf?: (context: Context) => string | undefined
  /** Called with what is worth a line in the log: never an address, a page or a word. */
  log?: (fact: { event: 'request'; method: string; route: string; status: number; code?: string; ms: number; traceparent?: string }) => void
  /** The page that answers a form sent without a script. */
  replyPage?: (said: Reply) => Promise<string>
}

const most = 2048

/** What readers send, as a Hono app to be mounted anywhere: `POST /feedback`, `POST /report` and, where it is wanted, `POST /answer`. */
export function feedbackApi(options: ApiOptions): Hono {
  const { connection, catalogue, statistics, origins = [], perMinute = 120, addressOf, log, replyPage } = options
  const api = new Hono()
  const checkPlace = <Entry extends Place>(entry: Entry, code: string): Entry => {
    const wrong = catalogue && strangeness(entry, catalogue())
    if (wrong) throw new ApiError(400, code, wrong)
    return entry
  }
  const codes = new WeakMap<Request, string>()

  api.use(async (context, next) => {
    const began = performance.now()
    await next()
    context.header('Cache-Control', 'no-store')
    const { method, path } = context.req
    const { status } = context.res
    const code = codes.get(context.req.raw)
    // An address that leads nowhere may hold anything.
    const route = status === 404 ? '?' : path
    const ms = Math.round(performance.now() - began)
    log?.({ event: 'request', method, route, status, ...(code && { code }), ms, ...traceOf(context) })
  })
  api.use(cors({ origin: origins, allowMethods: ['POST'], allowHeaders: ['Content-Type'], maxAge: 86_400 }))
  api.use(checkOrigin(origins), limitRate(perMinute, addressOf ?? (() => undefined)))
  api.use(
    bodyLimit({
      maxSize: most,
      onError: () => {
        throw new ApiError(413, 'BODY_TOO_LARGE', `At most ${most} bytes.`)
      },
    }),
  )

  api.post('/feedback', async (context) => {
    const entry = checkPlace(await readBody(context, feedbackSchema, 'INVALID_FEEDBACK'), 'INVALID_FEEDBACK')
    const kept = await connection.use((store) => store.keepFeedback(entry))
    if (isForm(context) && replyPage) return context.html(await replyPage({ ...thanks, back: entry.page }), 201)
    return answer(context, entry.id, kept)
  })
  api.post('/report', async (context) => {
    const entry = checkPlace(await readBody(context, reportSchema, 'INVALID_REPORT'), 'INVALID_REPORT')
    return answer(context, entry.id, await connection.use((store) => store.keepReport(entry)))
  })
  if (statistics)
    api.post('/answer', async (context) => {
      const entry = checkPlace(await readBody(context, answerSchema, 'INVALID_ANSWER'), 'INVALID_ANSWER')
      if (!declines(context)) await connection.use((store) => store.keepAnswer(entry))
      return context.body(null, 204)
    })

  api.on(['GET', 'PUT', 'PATCH', 'DELETE'], ['/feedback', '/report'], () => {
    throw new ApiError(405, 'METHOD_NOT_ALLOWED', 'Only POST is answered here.', { Allow: 'POST' })
  })
  api.all('*', () => {
    throw new ApiError(404, 'NOT_FOUND', 'There is nothing here.')
  })
  api.onError(async (error, context) => {
    const refusal = asRefusal(error)
    codes.set(context.req.raw, refusal.code)
    for (const [name, value] of Object.entries(refusal.headers)) context.header(name, value)
    const { status, code, message } = refusal
    if (isForm(context) && replyPage) return context.html(await replyPage({ title: 'Not sent', text: message }), status)
    return context.json({ error: { code, message } }, status)
  })
  return api
}

type Place = { page: string; question?: string }

/** What of an entry's place the site does not have, in a sentence; undefined where it has it all, or where it is not known what it has. */
function strangeness({ page, question }: Place, { pages, questions }: FeedbackCatalogue): string | undefined {
  if (!pages.length) return undefined
  if (!pages.some(({ path }) => path === page)) return 'page: this site has no such page.'
  if (question !== undefined && !questions.some((one) => one.page === page && one.id === question))
    return 'question: this page has no such question.'
  return undefined
}

const thanks = { title: 'Thank you', text: 'Your answer has reached the author of the page.' }

const answer = (context: Context, id: string, kept: StoreResult) => context.json({ id, kept }, kept === 'new' ? 201 : 200)

/** Do Not Track and Global Privacy Control. */
const declines = (context: Context): boolean => context.req.header('dnt') === '1' || context.req.header('sec-gpc') === '1'

function asRefusal(error: Error): ApiError {
  if (error instanceof ApiError) return error
  if (error instanceof HTTPException) return new ApiError(error.status as 400, 'BAD_REQUEST', error.message)
  return new ApiError(500, 'INTERNAL', 'Something is wrong on this side.')
}
