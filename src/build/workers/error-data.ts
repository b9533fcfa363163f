/** An error and its causes as plain data, which can be sent between threads. */
export interface ErrorData {
  readonly message: string;
  /** Of an error of the operating system: `ENOSPC`, `write`. */
  readonly code?: string | undefined;
  readonly syscall?: string | undefined;
  readonly cause?: ErrorData | undefined;
}

/** An error as plain data; causes as JavaScript or Eleventy chains them. */
export function errorToData(error: unknown): ErrorData {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, syscall } = error as NodeJS.ErrnoException;
  const cause = (error as { originalError?: unknown }).originalError ?? error.cause;
  return {
    message: error.message,
    code,
    syscall,
    ...(cause !== undefined && { cause: errorToData(cause) }),
  };
}

/** The inverse of `errorToData`, without stack traces. */
export function errorFromData({ message, code, syscall, cause }: ErrorData): Error {
  const error = new Error(message, cause ? { cause: errorFromData(cause) } : {});
  return Object.assign(error, code !== undefined && { code }, syscall !== undefined && { syscall });
}
