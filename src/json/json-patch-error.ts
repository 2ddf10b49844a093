/** Why a JSON patch does not apply. */
export class JsonPatchError extends Error {
  override readonly name = 'JsonPatchError'
  /** The real library crashes here instead of refusing. */
  readonly isCrash: boolean

  constructor(message: string, isCrash = false) {
    super(message)
    this.isCrash = isCrash
  }
}

/** The error where the real library follows a nil pointer: a test without a value, or a null in a list that is compared. */
export const crash = (): JsonPatchError =>
  new JsonPatchError('invalid memory address or nil pointer dereference', true)
