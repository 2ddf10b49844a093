/** What the layers in front of the mock promise, as checks by id: each rejects where the promise is not kept. */
export const layerChecks: Readonly<Record<string, () => Promise<void>>> = {}
