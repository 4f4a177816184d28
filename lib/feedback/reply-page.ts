import { html } from 'hono/html'

/** What a reader without a script is told after sending a form. `back` is an address of this site, or nothing. */
export type Reply = { title: string; text: string; back?: string }

/** The matter of the page that answers a form. */
export const replyMatter = ({ title, text, back }: Reply) => html`<main id="main" class="notice">
<h1 class="title">${title}</h1>
<p class="lead">${text}</p>
<p>${back ? html`<a href="${back}">Back to the page</a>` : 'Go back in your browser to try again.'}</p>
</main>`
