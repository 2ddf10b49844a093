/** What a layer promises, as a check: it rejects where the promise is not kept. */
export type LayerCheck = () => Promise<void>

/** Checks by id. */
export type LayerChecks = Readonly<Record<string, LayerCheck>>
