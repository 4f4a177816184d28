/** Stands in for an explanation that a question came without; the check refuses it. */
export const unexplained = 'No explanation came with this question. Write one: it is shown after answering, right or wrong.'
